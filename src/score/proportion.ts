import { share } from "./metrics.ts";

/** A share with two 95 % intervals; all `undefined` of a whole of none. */
export interface Proportion {
  readonly count: number;
  readonly of: number;
  readonly rate: number | undefined;
  /** The score interval of Wilson 1927, without continuity correction: near its nominal coverage on average. */
  readonly wilson: readonly [number, number] | undefined;
  /** The exact interval of Clopper and Pearson 1934: never under its nominal coverage. */
  readonly clopper_pearson: readonly [number, number] | undefined;
}

export function proportion(count: number, of: number): Proportion {
  const known = of > 0;
  return {
    count,
    of,
    rate: share(count, of),
    wilson: known ? wilson(count, of) : undefined,
    clopper_pearson: known ? clopperPearson(count, of) : undefined,
  };
}

/** The 97.5 % quantile of the normal distribution. */
const Z = 1.959963984540054;
const TAIL = 0.025;

function wilson(count: number, of: number): readonly [number, number] {
  const rate = count / of;
  const z2 = (Z * Z) / of;
  const middle = rate + z2 / 2;
  const half = Z * Math.sqrt((rate * (1 - rate) + z2 / 4) / of);
  // At the ends the bound is exact, where rounding would leave a speck.
  const low = count === 0 ? 0 : (middle - half) / (1 + z2);
  const high = count === of ? 1 : (middle + half) / (1 + z2);
  return [low, high];
}

function clopperPearson(count: number, of: number): readonly [number, number] {
  const low = count === 0 ? 0 : crossing((p) => atLeast(count, of, p) - TAIL);
  const high = count === of ? 1 : crossing((p) => TAIL - atLeast(of - count, of, 1 - p));
  return [low, high];
}

/** Chance of `count` or more successes of `of`, each with chance `p`. `count` is at least 1, `p` within (0, 1). */
function atLeast(count: number, of: number, p: number): number {
  const odds = Math.log(p) - Math.log1p(-p);
  // The terms, each from the one before, in logarithms: of thousands of trials the first would be 0.
  let term = of * Math.log1p(-p);
  let total = 0;
  for (let k = 1; k <= of; k++) {
    term += Math.log((of - k + 1) / k) + odds;
    if (k >= count) total += Math.exp(term);
  }
  return total;
}

/** Where a rising function of (0, 1) crosses 0, to the last digits that a double has. */
function crossing(rising: (p: number) => number): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Two-sided exact binomial test of one half: the chance of a split at least as uneven. 1 of nothing. */
export function evenSplit(count: number, of: number): number {
  const more = Math.max(count, of - count);
  return more * 2 <= of ? 1 : Math.min(1, 2 * atLeast(more, of, 0.5));
}
