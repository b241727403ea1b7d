/**
 * The formulas of a compiled rubric. They keep to what the provider documents of its language: no unary minus, no
 * exponents in numbers, `min` and `max` of two.
 */

/** How the answers to one question become one. See `combined`. */
export type Combining = "mean" | "median" | "majority";

interface Term {
  /** Not 0. */
  readonly weight: number;
  /** A formula whose value lies in [0, 1]. */
  readonly score: string;
}

/** The weighted sum as a share of what can be earned. With penalties alone it starts from everything. */
export function shareOf(terms: readonly Term[]): string {
  const earned = terms.filter(({ weight }) => weight > 0);
  const lost = terms.filter(({ weight }) => weight < 0);
  const points = (some: readonly Term[], operator: string) =>
    some.map(({ weight, score }) => product(Math.abs(weight), score)).join(` ${operator} `);
  if (earned.length === 0) return `1 - (${points(lost, "+")}) / ${decimal(totalWeight(lost))}`;
  const penalties = lost.length === 0 ? "" : ` - ${points(lost, "-")}`;
  return `(${points(earned, "+")}${penalties}) / ${decimal(totalWeight(earned))}`;
}

/** Rounded to what a person wrote: 0.1 + 0.2 is 0.3 in a prompt and in a formula. */
export function totalWeight(terms: readonly { readonly weight: number }[]): number {
  return Number(terms.reduce((total, { weight }) => total + Math.abs(weight), 0).toPrecision(12));
}

export function clipped(formula: string, [low, high]: readonly [number, number]): string {
  return `min(${signed(high)}, max(${signed(low)}, ${formula}))`;
}

/**
 * The asks of one question as one. `median` and `majority` need an odd number of them. `majority` takes each ask to its
 * nearest level and then the middle one, which is the level of more than half of the asks wherever there is one; `levels`
 * ascend.
 */
export function combined(keys: readonly string[], combine: Combining, levels: readonly number[]): string {
  const [only] = keys;
  if (keys.length === 1 && only !== undefined) return only;
  if (combine === "mean") return `((${keys.join(" + ")}) / ${keys.length})`;
  return combine === "median" ? largest((keys.length + 1) / 2, keys) : voted(keys, levels);
}

/** The `place`-th largest: with the first one in it, or without. */
function largest(place: number, keys: readonly string[]): string {
  const [first = "", ...rest] = keys;
  if (rest.length === 0) return first;
  if (place === 1) return `max(${first}, ${largest(1, rest)})`;
  if (place === keys.length) return `min(${first}, ${largest(place - 1, rest)})`;
  return `max(min(${first}, ${largest(place - 1, rest)}), ${largest(place, rest)})`;
}

/**
 * The lowest level, and a step up to the next wherever more than half of the asks lie nearer to that or over it. Between
 * scores of [0, 1], `floor(x - middle + 1)` is 1 at the middle and over it, else 0.
 */
function voted(keys: readonly string[], levels: readonly number[]): string {
  const [lowest = 0, ...higher] = levels;
  const steps = higher.map((level, index) => {
    const below = levels[index] ?? 0;
    const middle = decimal((level + below) / 2);
    const votes = keys.map((key) => `floor(${key} - ${middle} + 1)`).join(" + ");
    return product(rounded(level - below), `floor((${votes}) / ${(keys.length + 1) / 2})`);
  });
  return `(${[...(lowest === 0 ? [] : [decimal(lowest)]), ...steps].join(" + ")})`;
}

function product(weight: number, formula: string): string {
  return weight === 1 ? formula : `${decimal(weight)} * ${formula}`;
}

function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

function signed(value: number): string {
  return value < 0 ? `0 - ${decimal(-value)}` : decimal(value);
}

/** A number of at least 0 without an exponent. */
export function decimal(value: number): string {
  const [mantissa = "0", exponent] = String(value).split("e");
  if (exponent === undefined) return mantissa;
  const [whole = "0", fraction = ""] = mantissa.split(".");
  const shift = Number(exponent);
  if (shift < 0) return `0.${"0".repeat(-shift - 1)}${whole}${fraction}`;
  return `${whole}${fraction.padEnd(shift, "0")}`;
}
