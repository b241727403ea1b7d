import type { ScoreRow } from "../evaluation/report.ts";
import { type ErrorBounds, errorBounds } from "../statistics/error-bounds.ts";
import { kendall, spearman, taskRanking } from "../statistics/ranking.ts";
import { brier, reliability } from "../statistics/reliability.ts";
import { byCluster, sum } from "../statistics/sample.ts";
import { signFlipTwoSided } from "../statistics/sign-flip.ts";
import { wilcoxon } from "../statistics/wilcoxon.ts";
import type { BootstrapOptions } from "./bootstrap.ts";
import type { ScoredPair } from "./measures.ts";

type BothSides = readonly [base: number | undefined, head: number | undefined];

/** What is told of a slice and decides nothing; a figure that could not be known is absent in JSON. */
export interface Figures {
  /** Two-sided p of the mean difference: sign-flip permutation over tasks. */
  readonly mean_p: number | undefined;
  /** Two-sided p of the signed ranks of the tasks' mean differences: for levels whose distances mean nothing. */
  readonly wilcoxon_p: number | undefined;
  /** How often a success scores over a failure of its own task: what group-relative training learns from. */
  readonly within_task_ranking: BothSides;
  /** Of the base's scores and the head's. */
  readonly kendall_tau_b: number | undefined;
  readonly spearman: number | undefined;
  /** Of scores read as chances of success; ECE over ten bins of at least 20. */
  readonly brier: BothSides;
  readonly ece: BothSides;
  /** The head's mean and AUC if every failed grade had been 0, and if every one had been 1. */
  readonly if_failed: ErrorBounds | undefined;
}

const BINS = 10;

export function figuresOf(
  pairs: readonly ScoredPair[],
  head: readonly ScoreRow[],
  { resamples, seed }: BootstrapOptions,
): Figures {
  const tasks = byCluster(
    pairs.map(({ base, head: row }) => ({ cluster: row.task_id, delta: row.value - base.value })),
  );
  const sums = tasks.map((members) => sum(members.map((each) => each.delta)));
  const means = tasks.map((members, index) => (sums[index] as number) / members.length);
  const both = <Row>(of: (row: ScoredPair["base"]) => Row) =>
    [pairs.map((pair) => of(pair.base)), pairs.map((pair) => of(pair.head))] as const;
  const labelled = both((row) => ({ cluster: row.task_id, value: row.value, success: row.success })).map((rows) =>
    rows.flatMap(({ success, ...row }) => (success === undefined ? [] : [{ ...row, success }])),
  );
  const [before = [], after = []] = labelled;
  const scores = pairs.map((pair) => [pair.base.value, pair.head.value] as const);
  const graded = head.filter((row) => row.kind !== "not_applicable");
  return {
    mean_p: pairs.length === 0 ? undefined : signFlipTwoSided(sums, { resamples, seed }),
    wilcoxon_p: wilcoxon(means)?.p,
    within_task_ranking: [taskRanking(before).accuracy, taskRanking(after).accuracy],
    kendall_tau_b: kendall(scores),
    spearman: spearman(scores),
    brier: [brier(before), brier(after)],
    ece: [reliability(before, BINS)?.ece, reliability(after, BINS)?.ece],
    if_failed: errorBounds(
      graded.map(({ value, success }) => ({ value, ...(success === undefined ? {} : { success }) })),
    ),
  };
}
