import { studentHalfWidth, studentTwoSided } from "./distributions.ts";
import { byCluster, mean, sum } from "./sample.ts";

export interface Clustered {
  readonly cluster: string;
  readonly value: number;
}

export interface ClusteredMean {
  readonly mean: number;
  readonly rows: number;
  readonly clusters: number;
  /** As if every row were independent; too small where rows of a cluster move together. */
  readonly naive_se: number | undefined;
  /** Robust to dependence within clusters. `undefined` with fewer than two. */
  readonly se: number | undefined;
  /** By Student's t with clusters - 1 degrees of freedom: to be read, the bootstrap decides. */
  readonly interval: readonly [number, number] | undefined;
  /** Two-sided, of a true mean of 0. `undefined` where nothing varies. */
  readonly p: number | undefined;
}

/**
 * Mean with a cluster-robust standard error (Liang and Zeger 1986, times C / (C - 1); Miller 2024, arXiv 2411.00640).
 * Of differences base to head it is the paired test. `undefined` of no rows.
 */
export function clusteredMean(rows: readonly Clustered[], confidence: number): ClusteredMean | undefined {
  const middle = mean(rows.map((row) => row.value));
  if (middle === undefined) return undefined;
  const clusters = byCluster(rows);
  const off = clusters.map((members) => sum(members.map((row) => row.value - middle)));
  const naive = rows.length < 2 ? undefined : standardError(rows.map((row) => row.value - middle));
  const se = clusters.length < 2 ? undefined : (standardError(off) * clusters.length) / rows.length;
  const freedom = clusters.length - 1;
  const half = se === undefined ? undefined : se * studentHalfWidth(confidence, freedom);
  return {
    mean: middle,
    rows: rows.length,
    clusters: clusters.length,
    naive_se: naive,
    se,
    interval: half === undefined ? undefined : [middle - half, middle + half],
    p: se === undefined || se === 0 ? undefined : studentTwoSided(middle / se, freedom),
  };
}

/** Of the mean of values that were centred already. */
function standardError(centred: readonly number[]): number {
  const n = centred.length;
  return Math.sqrt(sum(centred.map((value) => value * value)) / (n - 1) / n);
}
