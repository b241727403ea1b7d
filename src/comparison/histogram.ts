import type { ScoreRow } from "../evaluation/report.ts";

/** How many scores of either side lie in each bin; the last bin holds its upper end too. */
export interface Histogram {
  /** One more than there are bins, rising. */
  readonly edges: readonly number[];
  readonly base: readonly number[];
  readonly head: readonly number[];
}

const BINS = 10;

/**
 * The scores of both sides over the same ten bins: of [0, 1] where all lie in it, else from the least to the greatest.
 * `undefined` where no side has a score, or all scores are one. What has no score is in no bin.
 */
export function histogramOf(base: readonly ScoreRow[], head: readonly ScoreRow[]): Histogram | undefined {
  const values = [...base, ...head].flatMap(({ value }) => value ?? []);
  if (values.length === 0) return undefined;
  const least = values.reduce((a, b) => Math.min(a, b));
  const most = values.reduce((a, b) => Math.max(a, b));
  const [from, to] = least >= 0 && most <= 1 ? [0, 1] : [least, most];
  if (from === to) return undefined;
  const edges = Array.from({ length: BINS + 1 }, (_, index) => from + ((to - from) * index) / BINS);
  const counts = (rows: readonly ScoreRow[]) => {
    const bins = new Array<number>(BINS).fill(0);
    for (const { value } of rows) {
      if (value === undefined) continue;
      const bin = Math.min(BINS - 1, Math.floor(((value - from) / (to - from)) * BINS));
      bins[bin] = (bins[bin] as number) + 1;
    }
    return bins;
  };
  return { edges, base: counts(base), head: counts(head) };
}
