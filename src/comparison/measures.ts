import type { ScoreRow } from "../evaluation/report.ts";
import { aucDifference } from "../statistics/auc-difference.ts";
import { signFlip } from "../statistics/sign-flip.ts";
import { type BootstrapOptions, pairedMean } from "./bootstrap.ts";

/**
 * What can get worse, each judged by itself so that none averages another away. `false_accepts`: the share of known failures
 * that pass; `false_rejects`: the share of known successes that do not; `ranking`: 1 - AUC of scores against outcomes;
 * `unlabelled`: the mean score where no outcome is recorded, of which nobody can say which way is better.
 */
export const MEASURES = ["false_accepts", "false_rejects", "ranking", "unlabelled"] as const;
export type MeasureName = (typeof MEASURES)[number];

/** One measure on the same rows of both sides. Rates are shares; all but `unlabelled` are better the smaller they are. */
export interface Measure {
  readonly name: MeasureName;
  readonly rows: number;
  readonly clusters: number;
  readonly base: number;
  readonly head: number;
  /** Head minus base: over 0 is worse, but for `unlabelled`. */
  readonly loss: number;
  /** Of the loss, at the comparison's confidence; `undefined` with fewer than two clusters. */
  readonly interval: readonly [number, number] | undefined;
  /** One-sided: how likely so large a loss, of `unlabelled` a change, would be if there were none. */
  readonly p: number;
  /** The smallest loss that these rows would have shown, four times in five; `undefined` where nobody can tell. */
  readonly detectable: number | undefined;
}

export interface ScoredPair {
  readonly base: ScoreRow & { readonly value: number };
  readonly head: ScoreRow & { readonly value: number };
}

/** The measures that the pairs allow: one without a row is not there. */
export function measuresOf(pairs: readonly ScoredPair[], options: BootstrapOptions): readonly Measure[] {
  const labelled = (success: boolean | undefined) => pairs.filter((pair) => pair.base.success === success);
  return [
    ...rate("false_accepts", labelled(false), (row) => (row.passed === true ? 1 : 0), options),
    ...rate("false_rejects", labelled(true), (row) => (row.passed === true ? 0 : 1), options),
    ...ranking(pairs, options),
    ...rate("unlabelled", labelled(undefined), (row) => row.value, options),
  ];
}

function rate(
  name: MeasureName,
  pairs: readonly ScoredPair[],
  of: (row: ScoredPair["base"]) => number,
  options: BootstrapOptions,
): readonly Measure[] {
  if (pairs.length === 0) return [];
  const { confidence, resamples, seed } = options;
  const differences = pairs.map(({ base, head }) => ({ cluster: head.task_id, delta: of(head) - of(base) }));
  const sums = new Map<string, number>();
  for (const { cluster, delta } of differences) sums.set(cluster, (sums.get(cluster) ?? 0) + delta);
  const { clusters, delta = 0, interval } = pairedMean(differences, { confidence, resamples, seed });
  const mean = (side: "base" | "head") => pairs.reduce((total, pair) => total + of(pair[side]), 0) / pairs.length;
  const worse = signFlip([...sums.values()], { resamples, seed });
  const better = () =>
    signFlip(
      [...sums.values()].map((sum) => -sum),
      { resamples, seed },
    );
  const p = name === "unlabelled" ? Math.min(1, 2 * Math.min(worse, better())) : worse;
  const base = mean("base");
  const moved = differences.some((each) => each.delta !== 0);
  // A mean that nobody can call better or worse loses nothing by staying.
  const most = name === "unlabelled" ? 0 : unseen(clusters, confidence);
  return [
    {
      name,
      rows: pairs.length,
      clusters,
      base,
      head: mean("head"),
      loss: delta,
      interval: moved ? interval : [0 - most, most],
      p,
      detectable: moved ? detectable(sums, pairs.length) : most === 0 ? undefined : most,
    },
  ];
}

/**
 * Where no cluster moved, the largest share of clusters that could still move unseen at the confidence (exact binomial bound
 * of 0 hits; Clopper and Pearson 1934, one-sided).
 */
function unseen(clusters: number, confidence: number): number {
  return clusters === 0 ? 1 : 1 - ((1 - confidence) / 2) ** (1 / clusters);
}

/** One-sided test at 0.025, power 0.8: (1.960 + 0.842) standard errors of the mean over clusters. */
const DETECTED = 1.959_964 + 0.841_621;

function detectable(sums: ReadonlyMap<string, number>, rows: number): number | undefined {
  if (sums.size < 2) return undefined;
  const mean = [...sums.values()].reduce((total, sum) => total + sum, 0) / sums.size;
  const squares = [...sums.values()].reduce((total, sum) => total + (sum - mean) ** 2, 0);
  return (DETECTED * Math.sqrt((squares / (sums.size - 1)) * sums.size)) / rows;
}

function ranking(pairs: readonly ScoredPair[], { confidence }: BootstrapOptions): readonly Measure[] {
  const rows = pairs.flatMap(({ base, head }) =>
    base.success === undefined
      ? []
      : [{ cluster: base.task_id, positive: base.success, base: base.value, head: head.value }],
  );
  const difference = aucDifference(rows, confidence);
  if (difference === undefined) return [];
  const { base, head, delta, interval, p, standard_error } = difference;
  return [
    {
      name: "ranking",
      rows: rows.length,
      clusters: new Set(rows.map((row) => row.cluster)).size,
      base: 1 - base,
      head: 1 - head,
      loss: 0 - delta,
      interval: interval === undefined ? undefined : [0 - interval[1], 0 - interval[0]],
      p: delta < 0 ? p / 2 : 1 - p / 2,
      detectable: standard_error === 0 ? undefined : DETECTED * standard_error,
    },
  ];
}
