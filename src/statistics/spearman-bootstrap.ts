import type { ResamplingOptions } from "./cluster-bootstrap.ts";
import { below, seededRandom } from "./random.ts";
import { byCluster, quantileOfSorted } from "./sample.ts";

interface Pair {
  readonly cluster: string;
  readonly first: number;
  readonly second: number;
}

/**
 * Percentile interval of Spearman's correlation from a bootstrap over whole clusters. Each resample is ranked anew, by a sweep
 * over an order that is sorted once: ten thousand pairs take a second. `undefined` with fewer than two clusters, or where
 * over one resample in ten has a side that does not vary.
 */
export function spearmanInterval(
  rows: readonly Pair[],
  { confidence, resamples, seed }: ResamplingOptions,
): readonly [number, number] | undefined {
  const clusters = byCluster(rows);
  if (clusters.length < 2) return undefined;
  const pairs = clusters.flatMap((members, cluster) =>
    members.map(({ first, second }) => ({ cluster, first, second })),
  );
  const cluster = Int32Array.from(pairs, (pair) => pair.cluster);
  const sides = [pairs.map(({ first }) => first), pairs.map(({ second }) => second)].map((values) => sweepOf(values));
  const ranks = sides.map(() => new Float64Array(pairs.length));
  const times = new Float64Array(clusters.length);
  const draw = below(seededRandom(seed), clusters.length);
  const found: number[] = [];
  for (let resample = 0; resample < resamples; resample++) {
    times.fill(0);
    for (let each = 0; each < clusters.length; each++) {
      const picked = draw();
      times[picked] = (times[picked] as number) + 1;
    }
    sides.forEach((side, at) => {
      rank(side, cluster, times, ranks[at] as Float64Array);
    });
    const value = correlation(ranks[0] as Float64Array, ranks[1] as Float64Array, cluster, times);
    if (value !== undefined) found.push(value);
  }
  if (found.length < resamples * 0.9) return undefined;
  const values = Float64Array.from(found).sort();
  const tail = (1 - confidence) / 2;
  return [quantileOfSorted(values, tail), quantileOfSorted(values, 1 - tail)];
}

interface Sweep {
  /** Places in ascending order of their values. */
  readonly order: Int32Array;
  /** 1 where a value is over the one before it in that order. */
  readonly rises: Uint8Array;
}

function sweepOf(values: readonly number[]): Sweep {
  const order = Int32Array.from(values, (_, at) => at).sort((a, b) => (values[a] as number) - (values[b] as number));
  const rises = Uint8Array.from(order, (place, at) =>
    at > 0 && (values[place] as number) > (values[order[at - 1] as number] as number) ? 1 : 0,
  );
  return { order, rises };
}

/** Midranks where each cluster is there `times` times. */
function rank({ order, rises }: Sweep, cluster: Int32Array, times: Float64Array, out: Float64Array): void {
  let under = 0;
  for (let start = 0; start < order.length; ) {
    let tied = 0;
    let end = start;
    do {
      tied += times[cluster[order[end] as number] as number] as number;
      end++;
    } while (end < order.length && rises[end] === 0);
    for (let at = start; at < end; at++) out[order[at] as number] = under + (tied + 1) / 2;
    under += tied;
    start = end;
  }
}

function correlation(a: Float64Array, b: Float64Array, cluster: Int32Array, times: Float64Array): number | undefined {
  let size = 0;
  for (let at = 0; at < cluster.length; at++) size += times[cluster[at] as number] as number;
  const middle = (size + 1) / 2;
  let [both, first, second] = [0, 0, 0];
  for (let at = 0; at < cluster.length; at++) {
    const weight = times[cluster[at] as number] as number;
    const [x, y] = [(a[at] as number) - middle, (b[at] as number) - middle];
    both += weight * x * y;
    first += weight * x * x;
    second += weight * y * y;
  }
  return first * second === 0 ? undefined : both / Math.sqrt(first * second);
}
