import { betaQuantile } from "./distributions.ts";
import { byCluster, sum } from "./sample.ts";

/** One drawn row: its weight is one over its chance of being drawn. */
export interface WeightedRow {
  readonly cluster: string;
  readonly weight: number;
  /** Whether it is of those that the share is of, and whether it counts. */
  readonly counts: boolean;
  readonly of: boolean;
}

export interface WeightedShare {
  /** Drawn rows, and those of them that the share is of, and that count. */
  readonly of: number;
  readonly count: number;
  /** The share of the whole from which was drawn (a ratio of Horvitz-Thompson totals); `undefined` of none. */
  readonly rate: number | undefined;
  readonly interval: readonly [number, number] | undefined;
  /** As many rows drawn at random would say as much. */
  readonly effective: number;
}

/**
 * A share of a whole from a sample with unequal chances (Horvitz and Thompson 1952, as a ratio). Its interval is that of
 * Korn and Graubard 1998: exact binomial bounds at the effective sample size, from a linearised variance over clusters as if
 * drawn with replacement, which for strata errs on the wide side. Right also where nothing counts.
 */
export function weightedShare(rows: readonly WeightedRow[], confidence: number): WeightedShare {
  const members = rows.filter((row) => row.of);
  const whole = sum(members.map(({ weight }) => weight));
  const count = members.filter(({ counts }) => counts).length;
  if (whole === 0) return { of: 0, count: 0, rate: undefined, interval: undefined, effective: 0 };
  const found = sum(members.map(({ weight, counts }) => (counts ? weight : 0)));
  const rate = count === 0 ? 0 : count === members.length ? 1 : found / whole;
  const effective = effectiveSize(members, rate, whole);
  const tail = (1 - confidence) / 2;
  const hits = rate * effective;
  const low = rate === 0 ? 0 : betaQuantile(tail, hits, effective - hits + 1);
  const high = rate === 1 ? 1 : betaQuantile(1 - tail, hits + 1, effective - hits);
  return { of: members.length, count, rate, interval: [low, high], effective };
}

function effectiveSize(members: readonly WeightedRow[], rate: number, whole: number): number {
  const n = members.length;
  const squares = sum(members.map(({ weight }) => weight * weight));
  // Kish 1965: what unequal weights alone cost. Where every row is the same there is no variance to go by.
  const kish = (whole * whole) / squares;
  const clusters = byCluster(members);
  if (rate === 0 || rate === 1) return Math.min(kish, clusters.length);
  if (clusters.length < 2) return 1;
  const off = clusters.map((rows) => sum(rows.map(({ weight, counts }) => weight * (Number(counts) - rate))) / whole);
  const variance = (clusters.length / (clusters.length - 1)) * sum(off.map((each) => each * each));
  return variance === 0 ? Math.min(kish, clusters.length) : Math.min(n, (rate * (1 - rate)) / variance);
}
