import { betaQuantile, normalQuantile } from "./distributions.ts";
import { mcnemar } from "./mcnemar.ts";

/** A share with two 95 % intervals; all `undefined` of a whole of none. */
export interface Proportion {
  readonly count: number;
  readonly of: number;
  readonly rate: number | undefined;
  readonly wilson: readonly [number, number] | undefined;
  readonly clopper_pearson: readonly [number, number] | undefined;
}

export function proportion(count: number, of: number): Proportion {
  return {
    count,
    of,
    rate: of > 0 ? count / of : undefined,
    wilson: wilson(count, of, 0.95),
    clopper_pearson: clopperPearson(count, of, 0.95),
  };
}

/**
 * The score interval of Wilson 1927, without continuity correction: near its nominal coverage on average, so to be
 * read. `undefined` of a whole of none.
 */
export function wilson(count: number, of: number, confidence: number): readonly [number, number] | undefined {
  if (of <= 0) return undefined;
  const z = normalQuantile((1 + confidence) / 2);
  const rate = count / of;
  const z2 = (z * z) / of;
  const middle = rate + z2 / 2;
  const half = z * Math.sqrt((rate * (1 - rate) + z2 / 4) / of);
  // At the ends the bound is exact, where rounding would leave a speck.
  const low = count === 0 ? 0 : (middle - half) / (1 + z2);
  const high = count === of ? 1 : (middle + half) / (1 + z2);
  return [low, high];
}

/**
 * The exact interval of Clopper and Pearson 1934: never under its nominal coverage, so to be gated on, and right for a
 * count of 0. `undefined` of a whole of none.
 */
export function clopperPearson(count: number, of: number, confidence: number): readonly [number, number] | undefined {
  if (of <= 0) return undefined;
  const tail = (1 - confidence) / 2;
  return [
    count === 0 ? 0 : betaQuantile(tail, count, of - count + 1),
    count === of ? 1 : betaQuantile(1 - tail, count + 1, of - count),
  ];
}

/**
 * The highest rate that `count` of `of` leaves believable, one-sided and exact: 0 of 60 is at most 4.9 % with
 * confidence 0.95. `undefined` of a whole of none.
 */
export function upperBound(count: number, of: number, confidence: number): number | undefined {
  return clopperPearson(count, of, 2 * confidence - 1)?.[1];
}

/** Two-sided exact binomial test of one half: the chance of a split at least as uneven. 1 of nothing. */
export function evenSplit(count: number, of: number): number {
  return mcnemar(count, of - count).p;
}
