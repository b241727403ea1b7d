import { bcaInterval, type IntervalMethod } from "./bca.ts";
import type { Clustered } from "./clustered-mean.ts";
import { below, seededRandom } from "./random.ts";
import { byCluster, sum } from "./sample.ts";

export interface ResamplingOptions {
  readonly confidence: number;
  /** 10,000 or more for an interval that is to decide. */
  readonly resamples: number;
  readonly seed: number;
}

export interface BootstrapMean {
  readonly mean: number;
  readonly clusters: number;
  /** `undefined` with fewer than two clusters: one task says nothing about how tasks vary. */
  readonly interval: readonly [number, number] | undefined;
  readonly method: IntervalMethod | undefined;
}

/**
 * Mean over rows with a bootstrap interval over whole clusters (Miller 2024, arXiv 2411.00640), bias-corrected and
 * accelerated. Of paired differences it is the paired bootstrap. The same rows in any order give the same interval.
 * `undefined` of no rows.
 */
export function clusterBootstrap(rows: readonly Clustered[], options: ResamplingOptions): BootstrapMean | undefined {
  return ratioBootstrap(
    byCluster(rows).map((members) => ({
      total: sum(members.map((row) => row.value).sort((a, b) => a - b)),
      size: members.length,
    })),
    options,
  );
}

/** What one cluster adds to the numerator and to the denominator of a ratio. */
export interface ClusterSum {
  readonly total: number;
  readonly size: number;
}

/**
 * The same of any ratio of sums over clusters. Clusters of size 0 are left out; the order of the others decides which
 * of them a draw picks, so it should not be the order of arrival. `undefined` where nothing has a size.
 */
export function ratioBootstrap(all: readonly ClusterSum[], options: ResamplingOptions): BootstrapMean | undefined {
  const clusters = all.filter((cluster) => cluster.size > 0);
  if (clusters.length === 0) return undefined;
  const total = sum(clusters.map((cluster) => cluster.total));
  const size = sum(clusters.map((cluster) => cluster.size));
  const known = { mean: total / size, clusters: clusters.length };
  if (clusters.length < 2) return { ...known, interval: undefined, method: undefined };
  // No resample of nothing but zeros differs, so none is drawn: most slices of most changes are such.
  if (clusters.every((cluster) => cluster.total === 0)) return { ...known, interval: [0, 0], method: "constant" };
  const interval = bcaInterval(
    known.mean,
    resampledMeans(clusters, options),
    clusters.map((cluster) => (total - cluster.total) / (size - cluster.size)),
    options.confidence,
  );
  return { ...known, interval: interval && [interval.low, interval.high], method: interval?.method };
}

/** Draws sums of clusters, not rows: the mean of a resample needs no more, and a row count of millions costs nothing. */
function resampledMeans(clusters: readonly ClusterSum[], options: ResamplingOptions): Float64Array {
  const totals = Float64Array.from(clusters, (cluster) => cluster.total);
  const sizes = Float64Array.from(clusters, (cluster) => cluster.size);
  const draw = below(seededRandom(options.seed), clusters.length);
  const means = new Float64Array(options.resamples);
  for (let resample = 0; resample < options.resamples; resample++) {
    let total = 0;
    let size = 0;
    for (let drawn = 0; drawn < clusters.length; drawn++) {
      const picked = draw();
      total += totals[picked] as number;
      size += sizes[picked] as number;
    }
    means[resample] = total / size;
  }
  return means;
}
