import { mean, quantileOfSorted, sum } from "../score/metrics.ts";
import { below, seededRandom } from "../score/random.ts";

export interface PairedMean {
  /** Pairs that were scored on both sides. */
  readonly pairs: number;
  readonly clusters: number;
  /** Head minus base. `undefined` without pairs. */
  readonly delta: number | undefined;
  /** `undefined` with fewer than two clusters: one task says nothing about how tasks vary. */
  readonly interval: readonly [number, number] | undefined;
  readonly confidence: number;
  readonly resamples: number;
  readonly seed: number;
}

export interface BootstrapOptions {
  readonly confidence: number;
  readonly resamples: number;
  readonly seed: number;
}

export const BOOTSTRAP_DEFAULTS: BootstrapOptions = { confidence: 0.95, resamples: 10_000, seed: 20_261_123 };

/**
 * Mean of paired differences with a percentile interval from a cluster bootstrap: whole tasks are drawn with
 * replacement, because samples of one task are not independent (Miller 2024, arXiv 2411.00640). Where every difference
 * is 0 the interval is exactly [0, 0].
 */
export function pairedMean(
  differences: readonly { readonly cluster: string; readonly delta: number }[],
  options: BootstrapOptions,
): PairedMean {
  const clusters = byCluster(differences);
  const result = {
    pairs: differences.length,
    clusters: clusters.length,
    delta: mean(differences.map((each) => each.delta)),
    ...options,
  };
  if (clusters.length < 2) return { ...result, interval: undefined };
  if (differences.every((each) => each.delta === 0)) return { ...result, interval: [0, 0] };
  return { ...result, interval: resampledInterval(clusters, options) };
}

interface Cluster {
  readonly total: number;
  readonly size: number;
}

/** Sorted by name, so that the order of the rows does not change which cluster a random draw picks. */
function byCluster(differences: readonly { readonly cluster: string; readonly delta: number }[]): readonly Cluster[] {
  const groups = new Map<string, number[]>();
  for (const { cluster, delta } of differences) {
    const group = groups.get(cluster);
    if (group === undefined) groups.set(cluster, [delta]);
    else group.push(delta);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, deltas]) => ({ total: sum(deltas.sort((a, b) => a - b)), size: deltas.length }));
}

function resampledInterval(clusters: readonly Cluster[], options: BootstrapOptions): readonly [number, number] {
  // Flat arrays and one stream: this loop runs clusters x resamples times.
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
  means.sort();
  const tail = (1 - options.confidence) / 2;
  return [quantileOfSorted(means, tail), quantileOfSorted(means, 1 - tail)];
}
