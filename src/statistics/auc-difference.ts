import { normalCdf, normalQuantile } from "./distributions.ts";

export interface PairedScore {
  /** Rows of one cluster are not independent. */
  readonly cluster: string;
  readonly positive: boolean;
  readonly base: number;
  readonly head: number;
}

export interface AucDifference {
  readonly base: number;
  readonly head: number;
  /** Head minus base. */
  readonly delta: number;
  readonly standard_error: number;
  /** `undefined` where they differ and the rows are too few to show how much that varies. */
  readonly interval: readonly [number, number] | undefined;
  /** Two-sided, normal. 1 where nothing differs, or where nobody can tell. */
  readonly p: number;
}

/**
 * The difference of two AUCs on the same rows: DeLong's structural components (DeLong, DeLong and Clarke-Pearson 1988) with
 * Obuchowski's variance over clusters (1997), which is DeLong's where every row is a cluster of its own. `undefined` with
 * fewer than two clusters, or without a positive and a negative in at least two clusters each.
 */
export function aucDifference(rows: readonly PairedScore[], confidence: number): AucDifference | undefined {
  const positives = rows.filter((row) => row.positive);
  const negatives = rows.filter((row) => !row.positive);
  const clusters = new Map<string, { positive: number; negative: number }>();
  for (const { cluster } of rows) clusters.set(cluster, { positive: 0, negative: 0 });
  const clustersOf = (some: readonly PairedScore[]) => new Set(some.map((row) => row.cluster)).size;
  const [ofPositives, ofNegatives] = [clustersOf(positives), clustersOf(negatives)];
  if (ofPositives < 2 || ofNegatives < 2) return undefined;
  const before = components(positives, negatives, (row) => row.base);
  const after = components(positives, negatives, (row) => row.head);
  const delta = after.auc - before.auc;
  positives.forEach((row, index) => {
    const each = clusters.get(row.cluster);
    if (each !== undefined)
      each.positive += (after.positive[index] as number) - (before.positive[index] as number) - delta;
  });
  negatives.forEach((row, index) => {
    const each = clusters.get(row.cluster);
    if (each !== undefined)
      each.negative += (after.negative[index] as number) - (before.negative[index] as number) - delta;
  });
  const [m, n, all] = [positives.length, negatives.length, clusters.size];
  let [ss10, ss01, ss11] = [0, 0, 0];
  for (const { positive, negative } of clusters.values()) {
    ss10 += positive * positive;
    ss01 += negative * negative;
    ss11 += positive * negative;
  }
  const variance =
    (ofPositives / (ofPositives - 1)) * (ss10 / (m * m)) +
    (ofNegatives / (ofNegatives - 1)) * (ss01 / (n * n)) +
    2 * (all / (all - 1)) * (ss11 / (m * n));
  const standard_error = Math.sqrt(Math.max(0, variance));
  const reach = normalQuantile((1 + confidence) / 2) * standard_error;
  const known = delta === 0 || standard_error > 1e-12;
  const z = delta === 0 || !known ? 0 : Math.abs(delta) / standard_error;
  return {
    base: before.auc,
    head: after.auc,
    delta,
    standard_error,
    interval: known ? [delta - reach, delta + reach] : undefined,
    p: Math.min(1, 2 * normalCdf(-z)),
  };
}

/** For each row the share of the other side that it is ranked rightly against, ties half; from midranks. */
function components(
  positives: readonly PairedScore[],
  negatives: readonly PairedScore[],
  of: (row: PairedScore) => number,
): { readonly auc: number; readonly positive: Float64Array; readonly negative: Float64Array } {
  const [up, down] = [Float64Array.from(positives, of), Float64Array.from(negatives, of)];
  const positive = sharesUnder(up, down);
  const negative = sharesUnder(down, up).map((share) => 1 - share);
  return { auc: positive.reduce((total, each) => total + each, 0) / positive.length, positive, negative };
}

/** The share of `others` that lies under each value, ties half. */
function sharesUnder(values: Float64Array, others: Float64Array): Float64Array {
  const sorted = others.slice().sort();
  return values.map((value) => {
    const [first, last] = [boundary(sorted, value, false), boundary(sorted, value, true)];
    return (first + last) / 2 / sorted.length;
  });
}

/** How many of the sorted lie under the value; `including` counts those that equal it. */
function boundary(sorted: Float64Array, value: number, including: boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = sorted[middle] as number;
    if (at < value || (including && at === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}
