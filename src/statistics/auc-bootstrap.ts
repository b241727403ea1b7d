import type { PairedScore } from "./auc-difference.ts";
import { bcaInterval, type IntervalMethod } from "./bca.ts";
import type { ResamplingOptions } from "./cluster-bootstrap.ts";
import { below, seededRandom } from "./random.ts";
import { byCluster } from "./sample.ts";

export interface AucBootstrap {
  readonly delta: number;
  readonly clusters: number;
  readonly interval: readonly [number, number] | undefined;
  readonly method: IntervalMethod | undefined;
}

/**
 * Difference of the AUC of two graders on the same trajectories, head minus base, with a bootstrap interval over whole
 * clusters. Resamples without a positive or without a negative have no AUC and are left out; where they are over one in
 * ten, so is the interval. `undefined` unless there are a positive and a negative.
 */
export function aucBootstrap(rows: readonly PairedScore[], options: ResamplingOptions): AucBootstrap | undefined {
  const clusters = byCluster(rows);
  const base = sweep(clusters, "base");
  const head = sweep(clusters, "head");
  const weights = new Float64Array(clusters.length).fill(1);
  const difference = () => aucOf(head, weights) - aucOf(base, weights);
  const delta = difference();
  if (Number.isNaN(delta)) return undefined;
  const known = { delta, clusters: clusters.length };
  if (clusters.length < 2) return { ...known, interval: undefined, method: undefined };
  const leftOut = clusters.map((_, index) => {
    weights[index] = 0;
    const without = difference();
    weights[index] = 1;
    return without;
  });
  const draw = below(seededRandom(options.seed), clusters.length);
  const drawn = Float64Array.from({ length: options.resamples }, () => {
    weights.fill(0);
    for (let each = 0; each < clusters.length; each++) {
      const picked = draw();
      weights[picked] = (weights[picked] as number) + 1;
    }
    return difference();
  }).filter((value) => !Number.isNaN(value));
  if (drawn.length < options.resamples * 0.9) return { ...known, interval: undefined, method: undefined };
  const interval = bcaInterval(delta, drawn, leftOut, options.confidence);
  return { ...known, interval: interval && [interval.low, interval.high], method: interval?.method };
}

/** The rows in ascending order of one grader's scores, sorted once for all resamples. */
interface Sweep {
  readonly cluster: Int32Array;
  readonly positive: Uint8Array;
  /** 1 where a row scores over the one before it. */
  readonly rises: Uint8Array;
}

function sweep(clusters: readonly (readonly PairedScore[])[], side: "base" | "head"): Sweep {
  const rows = clusters
    .flatMap((members, cluster) => members.map((row) => ({ cluster, value: row[side], positive: row.positive })))
    .sort((a, b) => a.value - b.value);
  return {
    cluster: Int32Array.from(rows, (row) => row.cluster),
    positive: Uint8Array.from(rows, (row) => (row.positive ? 1 : 0)),
    rises: Uint8Array.from(rows, (row, index) => (index > 0 && row.value > (rows[index - 1]?.value as number) ? 1 : 0)),
  };
}

/** AUC where each cluster is there `weights` times; NaN without a positive or a negative. Runs once for each resample. */
function aucOf({ cluster, positive, rises }: Sweep, weights: Float64Array): number {
  let [wins, under, positives, tiedPositives, tiedNegatives] = [0, 0, 0, 0, 0];
  for (let index = 0; index < cluster.length; index++) {
    if (rises[index] === 1) {
      wins += tiedPositives * (under + tiedNegatives / 2);
      under += tiedNegatives;
      positives += tiedPositives;
      tiedPositives = 0;
      tiedNegatives = 0;
    }
    const weight = weights[cluster[index] as number] as number;
    if (positive[index] === 1) tiedPositives += weight;
    else tiedNegatives += weight;
  }
  wins += tiedPositives * (under + tiedNegatives / 2);
  return wins / ((positives + tiedPositives) * (under + tiedNegatives));
}
