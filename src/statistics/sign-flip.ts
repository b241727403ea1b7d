import { seededRandom } from "./random.ts";

/** Up to this many clusters every assignment of signs is gone through. */
const MOST_EXACT = 14;

/**
 * One-sided p of a paired sign-flip permutation test: how often the sum of whole clusters, each with a random sign, is at
 * least as large as it is. Exact for up to 14 clusters that differ from 0; beyond, `resamples` seeded draws with the one of
 * the data among them, (1 + hits) / (1 + resamples) (Phipson and Smyth 2010), so that it is never 0. Clusters of 0 change no
 * sum and are left out. 1 where none is left.
 */
export function signFlip(
  sums: readonly number[],
  options: { readonly resamples: number; readonly seed: number },
): number {
  const moved = sums.filter((sum) => sum !== 0).sort((a, b) => a - b);
  const observed = moved.reduce((total, each) => total + each, 0);
  // Sums of the same numbers in another order may differ in the last bits; these are ties, not differences.
  const bound = observed - 1e-12 * moved.reduce((total, each) => total + Math.abs(each), 0);
  return moved.length <= MOST_EXACT ? exact(moved, bound) : sampled(moved, bound, options);
}

/** Two-sided: twice the smaller of both sides, at most 1. */
export function signFlipTwoSided(
  sums: readonly number[],
  options: { readonly resamples: number; readonly seed: number },
): number {
  const opposite = sums.map((sum) => -sum);
  return Math.min(1, 2 * Math.min(signFlip(sums, options), signFlip(opposite, options)));
}

function exact(sums: readonly number[], bound: number): number {
  let hits = 0;
  const all = 2 ** sums.length;
  for (let signs = 0; signs < all; signs++) {
    let total = 0;
    for (let index = 0; index < sums.length; index++) {
      total += (signs >> index) & 1 ? -(sums[index] as number) : (sums[index] as number);
    }
    if (total >= bound) hits++;
  }
  return hits / all;
}

function sampled(
  sums: readonly number[],
  bound: number,
  { resamples, seed }: { readonly resamples: number; readonly seed: number },
): number {
  const random = seededRandom(seed);
  const values = Float64Array.from(sums);
  let hits = 0;
  for (let resample = 0; resample < resamples; resample++) {
    let total = 0;
    let bits = 0;
    for (let index = 0; index < values.length; index++) {
      if (index % 32 === 0) bits = random();
      total += bits & 1 ? (values[index] as number) : -(values[index] as number);
      bits >>>= 1;
    }
    if (total >= bound) hits++;
  }
  return (1 + hits) / (1 + resamples);
}
