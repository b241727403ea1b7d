import { sum } from "../statistics/sample.ts";

export interface MixOptions {
  /** Of what a task or a slice has in the pool, the share that it keeps whatever the evidence says; 0 to 1. */
  readonly keep: number;
  /** Of the rest, the share for tasks of which nothing is known, though never more than they are of the pool; under 1. */
  readonly explore: number;
  /** No task gets more than so many times its even share; 1 or more. */
  readonly most: number;
}

/**
 * Shares of the tasks that sum to 1, from how much is to be learnt of each: `undefined` is unknown. Whatever set of tasks is a
 * slice, it keeps its share by `keep`. More to learn never means a smaller share. `undefined` where nothing is known to be
 * learnable: then no mix is better than another.
 */
export function mixOf(
  learnable: readonly (number | undefined)[],
  { keep, explore, most }: MixOptions,
): readonly number[] | undefined {
  const total = sum(learnable.map((each) => each ?? 0));
  if (!(total > 0)) return undefined;
  const unknown = learnable.filter((each) => each === undefined).length;
  const exploring = Math.min(explore, unknown / learnable.length);
  const focused = learnable.map((each) =>
    each === undefined ? exploring / unknown : ((1 - exploring) * each) / total,
  );
  const even = 1 / learnable.length;
  return capped(focused, most * even).map((share) => keep * even + (1 - keep) * share);
}

/** Nothing over the cap; what is cut off goes to the others in proportion, or evenly where they have none. */
function capped(shares: readonly number[], cap: number): readonly number[] {
  const full = new Set<number>();
  for (;;) {
    const open = shares.flatMap((share, at) => (full.has(at) ? [] : [{ share, at }]));
    const left = 1 - full.size * cap;
    const held = sum(open.map(({ share }) => share));
    const given = new Map(
      open.map(({ share, at }) => [at, held > 0 ? (share / held) * left : left / open.length] as const),
    );
    const over = [...given].filter(([, share]) => share > cap * (1 + 1e-12)).map(([at]) => at);
    if (over.length === 0) return shares.map((_, at) => given.get(at) ?? cap);
    for (const at of over) full.add(at);
  }
}

/**
 * Whole numbers that sum to `size`, by largest remainder; of equal ones the earlier. Then a slice without any gets its best
 * task once, from the task with the most whose slices can spare it. `undefined` where `size` cannot reach every slice.
 */
export function countsOf(
  shares: readonly number[],
  slices: readonly (readonly number[])[],
  size: number,
): readonly number[] | undefined {
  const counts = shares.map((share) => Math.floor(share * size + 1e-9));
  const rest = shares.map((share, at) => share * size - (counts[at] as number));
  const order = shares.map((_, at) => at).sort((a, b) => (rest[b] as number) - (rest[a] as number) || a - b);
  for (const at of order.slice(0, size - sum(counts))) counts[at] = (counts[at] as number) + 1;
  const of = (slice: readonly number[]) => sum(slice.map((at) => counts[at] as number));
  for (const slice of slices) {
    if (slice.length === 0 || of(slice) > 0) continue;
    const best = [...slice].sort((a, b) => (shares[b] as number) - (shares[a] as number) || a - b)[0] as number;
    const canSpare = (at: number) =>
      (counts[at] as number) > 0 && slices.every((each) => !each.includes(at) || of(each) > 1);
    const giver = counts
      .map((_, at) => at)
      .filter(canSpare)
      .sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b)[0];
    if (giver === undefined) return undefined;
    counts[giver] = (counts[giver] as number) - 1;
    counts[best] = (counts[best] as number) + 1;
  }
  return counts;
}
