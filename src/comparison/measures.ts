import type { ScoreRow } from "../evaluation/report.ts";
import { aucDifference } from "../statistics/auc-difference.ts";
import { detectableLoss, type PowerOptions } from "../statistics/power.ts";
import { clopperPearson } from "../statistics/proportion.ts";
import { byCluster, mean, sum } from "../statistics/sample.ts";
import { signFlip, signFlipTwoSided } from "../statistics/sign-flip.ts";
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
  const sums = byCluster(differences).map((members) => sum(members.map((each) => each.delta)));
  const { clusters, delta = 0, interval } = pairedMean(differences, { confidence, resamples, seed });
  const meanOf = (side: "base" | "head") => pairs.reduce((total, pair) => total + of(pair[side]), 0) / pairs.length;
  const test = name === "unlabelled" ? signFlipTwoSided : signFlip;
  const base = meanOf("base");
  const moved = differences.some((each) => each.delta !== 0);
  // A mean that nobody can call better or worse loses nothing by staying.
  const most = name === "unlabelled" ? 0 : unseen(clusters, confidence);
  return [
    {
      name,
      rows: pairs.length,
      clusters,
      base,
      head: meanOf("head"),
      loss: delta,
      interval: moved ? interval : [0 - most, most],
      p: test(sums, { resamples, seed }),
      detectable: moved ? detectable(sums, pairs.length) : most === 0 ? undefined : most,
    },
  ];
}

/**
 * Where no cluster moved, the largest share of clusters that could still move unseen at the confidence (exact binomial bound
 * of 0 hits; Clopper and Pearson 1934, one-sided).
 */
function unseen(clusters: number, confidence: number): number {
  return clopperPearson(0, clusters, confidence)?.[1] ?? 1;
}

/** The test is one-sided at 0.025; four losses in five are to be found. */
const FOUND: PowerOptions = { alpha: 0.025, power: 0.8, sides: 1 };

function detectable(sums: readonly number[], rows: number): number | undefined {
  const middle = mean(sums) ?? 0;
  const variance = sum(sums.map((each) => (each - middle) ** 2)) / (sums.length - 1);
  return detectableLoss((Math.sqrt(variance) * sums.length) / rows, sums.length, FOUND);
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
  const clusters = byCluster(rows).length;
  return [
    {
      name: "ranking",
      rows: rows.length,
      clusters,
      base: 1 - base,
      head: 1 - head,
      loss: 0 - delta,
      interval: interval === undefined ? undefined : [0 - interval[1], 0 - interval[0]],
      p: delta < 0 ? p / 2 : 1 - p / 2,
      detectable:
        standard_error === 0 ? undefined : detectableLoss(standard_error * Math.sqrt(clusters), clusters, FOUND),
    },
  ];
}
