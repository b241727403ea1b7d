import { BOOTSTRAP_DEFAULTS } from "../comparison/bootstrap.ts";
import type { Report, ScoreRow } from "../evaluation/report.ts";
import { checkpointOrder } from "../holdout/curve.ts";
import { checkHoldout, type HoldoutCheck } from "../holdout/holdout-check.ts";
import { type Candidate, type Choice, choose, type Rule } from "./choose.ts";
import { compareByTask, type ModelFigures, modelFigures, type TaskComparison } from "./figures.ts";

/** A suite's grader over runs of its tasks by several models. */
export interface SuiteRuns {
  readonly suite: string;
  readonly purpose: string;
  /** Of the suite's own dataset. */
  readonly tasks: readonly string[];
  readonly report: Report;
  /** The reward over the same runs; given for holdouts. */
  readonly reward?: Report;
}

export interface EvaluationOptions {
  readonly job: string;
  readonly metric: string;
  readonly rule: Omit<Rule, "has_stable">;
  readonly base_model: string;
  readonly stable: string | undefined;
  /** The checkpoints in the order of training; as the holdout's curve orders them where absent. */
  readonly order?: readonly string[] | undefined;
}

/** Who made a run: a checkpoint of the job, the base model, the model in production, or somebody else. */
type Who = { readonly kind: "checkpoint"; readonly name: string } | { readonly kind: "base" | "stable" | "other" };

export interface SuiteFigures {
  readonly suite: string;
  readonly purpose: string;
  readonly grader: { readonly name: string; readonly version: string; readonly digest: string };
  readonly base: ModelFigures;
  readonly stable?: ModelFigures;
  readonly checkpoints: readonly {
    readonly checkpoint: string;
    readonly figures: ModelFigures;
    readonly against_base: TaskComparison;
    readonly against_stable?: TaskComparison;
  }[];
}

/** Every checkpoint under every suite, and which one the policy's rule takes. */
export interface CheckpointEvaluation {
  readonly version: 1;
  readonly kind: "gradegate/checkpoints";
  readonly job: string;
  readonly metric: string;
  readonly rule: Rule;
  readonly base_model: string;
  readonly stable?: string;
  readonly checkpoints: readonly string[];
  readonly suites: readonly SuiteFigures[];
  /** The reward against each holdout over the checkpoints. */
  readonly holdouts: readonly HoldoutCheck[];
  readonly choice: Choice;
  /** Runs of models that are none of these. */
  readonly others: number;
}

/** Intervals against base and production are as wide as the number of checkpoints asks for (Bonferroni): the best of many is lucky. */
export function evaluateCheckpoints(suites: readonly SuiteRuns[], options: EvaluationOptions): CheckpointEvaluation {
  const who = (row: ScoreRow): Who => {
    if (row.checkpoint_id !== undefined && row.checkpoint_id !== options.stable)
      return { kind: "checkpoint", name: row.checkpoint_id };
    const model = row.checkpoint_id ?? row.model;
    if (options.stable !== undefined && model === options.stable && model !== options.base_model)
      return { kind: "stable" };
    return model === options.base_model ? { kind: "base" } : { kind: "other" };
  };
  const rowsOf = ({ report }: SuiteRuns, kind: Who["kind"], name?: string) =>
    report.scores.filter((row) => {
      const found = who(row);
      return found.kind === kind && (found.kind !== "checkpoint" || found.name === name);
    });
  const seen = suites.flatMap(({ report }) =>
    report.scores.flatMap((row) => {
      const found = who(row);
      return found.kind === "checkpoint" ? [found.name] : [];
    }),
  );
  const checkpoints = ordered([...new Set(seen)], options.order);
  const resampling = { ...BOOTSTRAP_DEFAULTS, confidence: 1 - 0.05 / Math.max(1, checkpoints.length) };
  const hasOtherStable = options.stable !== undefined && options.stable !== options.base_model;
  const figures = suites.map((suite): SuiteFigures => {
    const { name, version, digest } = suite.report.grader;
    const [base, stable] = [rowsOf(suite, "base"), rowsOf(suite, "stable")];
    return {
      suite: suite.suite,
      purpose: suite.purpose,
      grader: { name, version, digest },
      base: modelFigures(base, suite.tasks, BOOTSTRAP_DEFAULTS),
      ...(hasOtherStable ? { stable: modelFigures(stable, suite.tasks, BOOTSTRAP_DEFAULTS) } : {}),
      checkpoints: checkpoints.map((checkpoint) => {
        const rows = rowsOf(suite, "checkpoint", checkpoint);
        return {
          checkpoint,
          figures: modelFigures(rows, suite.tasks, BOOTSTRAP_DEFAULTS),
          against_base: compareByTask(base, rows, resampling),
          ...(hasOtherStable ? { against_stable: compareByTask(stable, rows, resampling) } : {}),
        };
      }),
    };
  });
  const metric = suites.find(({ suite }) => suite === options.metric);
  const rule = { ...options.rule, has_stable: hasOtherStable };
  const compare = (first: string, second: string): TaskComparison =>
    metric === undefined
      ? { tasks: 0, unpaired: 0, confidence: BOOTSTRAP_DEFAULTS.confidence }
      : compareByTask(rowsOf(metric, "checkpoint", first), rowsOf(metric, "checkpoint", second), BOOTSTRAP_DEFAULTS);
  return {
    version: 1,
    kind: "gradegate/checkpoints",
    job: options.job,
    metric: options.metric,
    rule,
    base_model: options.base_model,
    ...(options.stable === undefined ? {} : { stable: options.stable }),
    checkpoints,
    suites: figures,
    holdouts: suites.flatMap(({ report, reward }) =>
      reward === undefined
        ? []
        : [checkHoldout(reward, report, { by: "checkpoint_id", order: checkpoints, margin: 0.05, confidence: 0.95 })],
    ),
    choice: choose(
      checkpoints.flatMap((checkpoint) => candidateOf(checkpoint, figures, options.metric)),
      rule,
      compare,
    ),
    others: suites.reduce((sum, suite) => sum + rowsOf(suite, "other").length, 0),
  };
}

function candidateOf(checkpoint: string, suites: readonly SuiteFigures[], metric: string): readonly Candidate[] {
  const found = suites.map((suite) => ({
    suite,
    own: suite.checkpoints.find((each) => each.checkpoint === checkpoint),
  }));
  const measured = found.find(({ suite }) => suite.suite === metric)?.own;
  if (measured === undefined) return [];
  return [
    {
      checkpoint,
      metric: measured.figures,
      against_base: measured.against_base,
      ...(measured.against_stable === undefined ? {} : { against_stable: measured.against_stable }),
      safety: found.flatMap(({ suite, own }) =>
        own === undefined ? [] : [{ suite: suite.suite, figures: own.figures, against_base: own.against_base }],
      ),
    },
  ];
}

/** Those that were asked for first, in that order; the others by the numbers in their names, or as first seen. */
function ordered(seen: readonly string[], stated: readonly string[] = []): readonly string[] {
  const rest = seen.filter((name) => !stated.includes(name));
  return [...stated.filter((name) => seen.includes(name)), ...checkpointOrder(rest, undefined).names];
}
