/** What the numbers of a rating mean: names, an order, or distances. */
export type ScaleLevel = "nominal" | "ordinal" | "interval";

/** One item's ratings, a place for each rater; `undefined` where a rater gave none. */
export type RatedUnit = readonly (number | undefined)[];

/**
 * Krippendorff's alpha: agreement of any number of raters beyond chance, with missing ratings (Krippendorff 2011,
 * "Computing Krippendorff's Alpha-Reliability"). Items with fewer than two ratings say nothing and are left out.
 * `undefined` where nothing can be paired, or all ratings are the same: then there is nothing to agree upon.
 */
export function krippendorffAlpha(units: readonly RatedUnit[], level: ScaleLevel): number | undefined {
  const paired = units.map((unit) => unit.filter((value) => value !== undefined)).filter((unit) => unit.length > 1);
  const values = [...new Set(paired.flat())].sort((a, b) => a - b);
  const index = new Map(values.map((value, at) => [value, at]));
  const counts = new Float64Array(values.length);
  for (const unit of paired) {
    for (const value of unit) {
      const at = index.get(value) as number;
      counts[at] = (counts[at] as number) + 1;
    }
  }
  const apart = distances(values, counts, level);
  const n = counts.reduce((total, count) => total + count, 0);
  let observed = 0;
  for (const unit of paired) {
    let within = 0;
    for (let i = 0; i < unit.length; i++) {
      for (let j = i + 1; j < unit.length; j++) {
        within += 2 * apart(index.get(unit[i] as number) as number, index.get(unit[j] as number) as number);
      }
    }
    observed += within / (unit.length - 1);
  }
  let expected = 0;
  for (let a = 0; a < values.length; a++) {
    for (let b = a + 1; b < values.length; b++) {
      expected += 2 * (counts[a] as number) * (counts[b] as number) * apart(a, b);
    }
  }
  return expected === 0 ? undefined : 1 - ((n - 1) * observed) / expected;
}

/** The squared difference of two values, by their place among the sorted ones. */
function distances(
  values: readonly number[],
  counts: Float64Array,
  level: ScaleLevel,
): (a: number, b: number) => number {
  if (level === "nominal") return (a, b) => (a === b ? 0 : 1);
  if (level === "interval") return (a, b) => ((values[a] as number) - (values[b] as number)) ** 2;
  // Between two ranks lie all the ratings between them, and half of their own.
  const upTo = new Float64Array(counts.length + 1);
  for (let at = 0; at < counts.length; at++) upTo[at + 1] = (upTo[at] as number) + (counts[at] as number);
  return (a, b) => {
    const [low, high] = a < b ? [a, b] : [b, a];
    const all = (upTo[high + 1] as number) - (upTo[low] as number);
    return (all - ((counts[low] as number) + (counts[high] as number)) / 2) ** 2;
  };
}
