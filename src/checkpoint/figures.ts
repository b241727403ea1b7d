import { isScored, type ScoreRow } from "../evaluation/report.ts";
import { clusterBootstrap, type ResamplingOptions } from "../statistics/cluster-bootstrap.ts";
import { byCluster, mean, sum } from "../statistics/sample.ts";
import { signFlip } from "../statistics/sign-flip.ts";

/** What one grader says of one model's runs. What is `undefined` could not be known. */
export interface ModelFigures {
  readonly runs: number;
  readonly scored: number;
  readonly failed: number;
  readonly not_applicable: number;
  readonly tasks: number;
  /** Tasks of the suite without any run of this model. */
  readonly unsampled: number;
  readonly mean?: number;
  readonly interval?: readonly [number, number];
  /** Of the scored runs. */
  readonly pass_rate?: number;
}

export function modelFigures(
  rows: readonly ScoreRow[],
  tasks: readonly string[],
  options: ResamplingOptions,
): ModelFigures {
  const scored = rows.filter(isScored);
  const found = clusterBootstrap(
    scored.map(({ task_id, value }) => ({ cluster: task_id, value })),
    options,
  );
  const seen = new Set(rows.map(({ task_id }) => task_id));
  return {
    runs: rows.length,
    scored: scored.length,
    failed: rows.filter(({ kind }) => kind === "failed").length,
    not_applicable: rows.filter(({ kind }) => kind === "not_applicable").length,
    tasks: seen.size,
    unsampled: tasks.filter((task) => !seen.has(task)).length,
    ...(found === undefined ? {} : { mean: found.mean }),
    ...(found?.interval === undefined ? {} : { interval: found.interval }),
    ...(scored.length === 0
      ? {}
      : { pass_rate: scored.filter(({ passed }) => passed === true).length / scored.length }),
  };
}

/** Two models on the tasks that both were asked, a task at a time. */
export interface TaskComparison {
  readonly tasks: number;
  /** Tasks that only one of them has a score of. */
  readonly unpaired: number;
  /** Mean over tasks of the second model's mean less the first's. */
  readonly delta?: number;
  readonly interval?: readonly [number, number];
  readonly confidence: number;
  /** One-sided, of the second being no better. */
  readonly p_better?: number;
  /** One-sided, of the second being no worse. */
  readonly p_worse?: number;
}

/**
 * Runs of different models are different runs, so what is paired is the task: the mean of each model's samples, every task
 * counting once (paired sign-flip test and BCa bootstrap over tasks). A run without a score counts for neither.
 */
export function compareByTask(
  first: readonly ScoreRow[],
  second: readonly ScoreRow[],
  options: ResamplingOptions,
): TaskComparison {
  const [before, after] = [taskMeans(first), taskMeans(second)];
  const shared = [...after.keys()].filter((task) => before.has(task)).sort();
  const deltas = shared.map((task) => ({
    cluster: task,
    value: (after.get(task) as number) - (before.get(task) as number),
  }));
  const found = clusterBootstrap(deltas, options);
  const told = {
    tasks: shared.length,
    unpaired: new Set([...before.keys(), ...after.keys()]).size - shared.length,
    confidence: options.confidence,
  };
  if (found === undefined) return told;
  const values = deltas.map(({ value }) => value);
  return {
    ...told,
    delta: found.mean,
    ...(found.interval === undefined ? {} : { interval: found.interval }),
    p_better: signFlip(values, options),
    p_worse: signFlip(
      values.map((value) => -value),
      options,
    ),
  };
}

function taskMeans(rows: readonly ScoreRow[]): ReadonlyMap<string, number> {
  const clustered = rows.filter(isScored).map(({ task_id, value }) => ({ cluster: task_id, value }));
  return new Map(
    byCluster(clustered).map((members) => {
      const values = members.map(({ value }) => value).sort((a, b) => a - b);
      return [(members[0] as { cluster: string }).cluster, mean(values) ?? sum(values)];
    }),
  );
}
