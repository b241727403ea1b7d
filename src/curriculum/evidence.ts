import type { ScoreRow } from "../evaluation/report.ts";
import { mean, sum } from "../statistics/sample.ts";

/** A graded run of a task, as far as a curriculum asks. */
export interface GradedRun {
  /** Samples of one model share it: only they are what a group of one training step would be. */
  readonly group: string;
  /** Absent where it was not scored. */
  readonly value?: number;
  readonly passed?: boolean;
}

/** What is known of a task from its runs. What is `undefined` could not be known. */
export interface TaskEvidence {
  readonly runs: number;
  readonly scored: number;
  readonly mean: number | undefined;
  readonly pass_rate: number | undefined;
  /** Samples beyond the first of each group: 0 says nothing of how samples differ. */
  readonly degrees: number;
  /** Squared distances from the group's own mean, in all. */
  readonly squares: number;
}

/** `learnable`: samples of one model score apart. The others that are known do not, and are passed, failed or between. */
export type TaskState = "learnable" | "solved" | "out_of_reach" | "flat" | "unknown";

export function runOf({ model, checkpoint_id, value, passed }: ScoreRow): GradedRun {
  const group = `${model ?? ""} ${checkpoint_id ?? ""}`;
  return value === undefined ? { group } : { group, value, passed: passed === true };
}

/** The order of the runs decides nothing. */
export function evidenceOf(runs: readonly GradedRun[]): TaskEvidence {
  const groups = new Map<string, number[]>();
  for (const { group, value } of runs) {
    if (value !== undefined) groups.set(group, [...(groups.get(group) ?? []), value]);
  }
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, values]) => values.sort((a, b) => a - b));
  const scored = runs.filter(({ value }) => value !== undefined);
  return {
    runs: runs.length,
    scored: scored.length,
    mean: mean(sorted.flat()),
    pass_rate: mean(scored.map(({ passed }) => (passed === true ? 1 : 0))),
    degrees: sum(sorted.map((values) => values.length - 1)),
    squares: sum(sorted.map(squares)),
  };
}

export function stateOf({ degrees, squares: apart, pass_rate }: TaskEvidence): TaskState {
  if (degrees === 0 || pass_rate === undefined) return "unknown";
  if (apart > NO_SPREAD) return "learnable";
  if (pass_rate === 1) return "solved";
  return pass_rate === 0 ? "out_of_reach" : "flat";
}

/**
 * The spread of each task's samples, as a standard deviation; `undefined` where nobody knows. The variance is drawn towards the
 * mean over the tasks as if one more sample had shown that: alike in two samples says less than alike in sixteen.
 */
export function spreads(tasks: readonly TaskEvidence[]): readonly (number | undefined)[] {
  const usual = mean(tasks.flatMap(({ degrees, squares: apart }) => (degrees > 0 ? [apart / degrees] : [])));
  return tasks.map(({ degrees, squares: apart }) =>
    degrees === 0 || usual === undefined ? undefined : Math.sqrt((apart + usual) / (degrees + 1)),
  );
}

/** Less is what adding numbers in another order makes of nothing. */
const NO_SPREAD = 1e-12;

function squares(values: readonly number[]): number {
  const middle = mean(values) ?? 0;
  const total = sum(values.map((value) => (value - middle) ** 2));
  return total > NO_SPREAD ? total : 0;
}
