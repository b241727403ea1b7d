/** How far apart two categories count: all the same, by their distance in the scale, or by its square. */
export type KappaWeights = "none" | "linear" | "quadratic";

export interface Kappa {
  readonly n: number;
  /** Weighted share on which the two agree, and what their own rates would give by chance. */
  readonly observed: number | undefined;
  readonly expected: number | undefined;
  /** `undefined` without pairs, or where chance alone would agree always (one category in use). */
  readonly kappa: number | undefined;
}

/**
 * Agreement of two raters beyond chance (Cohen 1960; with weights, Cohen 1968). `categories` is the whole scale in its
 * order, from which weighted distances are taken; a rating outside of it throws a RangeError.
 */
export function cohenKappa<T>(
  pairs: readonly (readonly [T, T])[],
  categories: readonly T[],
  weights: KappaWeights = "none",
): Kappa {
  const n = pairs.length;
  const size = categories.length;
  const rank = new Map(categories.map((category, index) => [category, index]));
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  let apart = 0;
  for (const pair of pairs) {
    const [a, b] = [rank.get(pair[0]), rank.get(pair[1])];
    if (a === undefined || b === undefined) throw new RangeError(`a rating is not on the scale: ${String(pair)}`);
    first[a] = (first[a] as number) + 1;
    second[b] = (second[b] as number) + 1;
    apart += distance(a, b, size, weights);
  }
  if (n === 0) return { n, observed: undefined, expected: undefined, kappa: undefined };
  let byChance = 0;
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < size; b++) {
      byChance += (first[a] as number) * (second[b] as number) * distance(a, b, size, weights);
    }
  }
  const disagreement = apart / n;
  const chance = byChance / (n * n);
  const kappa = byChance === 0 ? undefined : 1 - disagreement / chance;
  return { n, observed: 1 - disagreement, expected: 1 - chance, kappa };
}

/** 0 for the same, 1 for the ends of the scale; without weights, 1 for all that is not the same. */
function distance(a: number, b: number, size: number, weights: KappaWeights): number {
  if (a === b) return 0;
  if (weights === "none") return 1;
  const apart = Math.abs(a - b) / (size - 1);
  return weights === "linear" ? apart : apart * apart;
}
