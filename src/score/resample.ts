import { below, seededRandom } from "../statistics/random.ts";
import { byCluster } from "../statistics/sample.ts";
import { quantileOfSorted } from "./metrics.ts";

export interface ResampleOptions {
  readonly confidence: number;
  readonly resamples: number;
  readonly seed: number;
}

/**
 * A percentile interval of any statistic from a bootstrap over whole clusters, drawn with replacement. Resamples in
 * which the statistic is unknown are left out; where they are over one in ten, so is the interval. `undefined` with
 * fewer than two clusters. The same rows in any order give the same interval.
 */
export function clusterInterval<Row>(
  clusters: ReadonlyMap<string, readonly Row[]>,
  statistic: (rows: readonly Row[]) => number | undefined,
  options: ResampleOptions,
): readonly [number, number] | undefined {
  if (clusters.size < 2) return undefined;
  const sorted = [...clusters].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, rows]) => rows);
  const draw = below(seededRandom(options.seed), sorted.length);
  const found: number[] = [];
  for (let resample = 0; resample < options.resamples; resample++) {
    const rows: Row[] = [];
    for (let drawn = 0; drawn < sorted.length; drawn++)
      for (const row of sorted[draw()] as readonly Row[]) rows.push(row);
    const value = statistic(rows);
    if (value !== undefined) found.push(value);
  }
  if (found.length < options.resamples * 0.9) return undefined;
  const values = Float64Array.from(found).sort();
  const tail = (1 - options.confidence) / 2;
  return [quantileOfSorted(values, tail), quantileOfSorted(values, 1 - tail)];
}

/** A statistic of rows, and how sure one can be of it. */
export interface Resampled {
  /** `undefined` where the rows have no such value. */
  readonly value: number | undefined;
  readonly clusters: number;
  readonly interval: readonly [number, number] | undefined;
}

/** A statistic of rows that say their cluster, with its `clusterInterval`. */
export function resampled<Row extends { readonly cluster: string }>(
  rows: readonly Row[],
  statistic: (rows: readonly Row[]) => number | undefined,
  options: ResampleOptions,
): Resampled {
  const clusters = new Map(byCluster(rows).map((members) => [members[0]?.cluster ?? "", members]));
  const value = statistic(rows);
  const interval = value === undefined ? undefined : clusterInterval(clusters, statistic, options);
  return { value, clusters: clusters.size, interval };
}
