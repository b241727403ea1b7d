import type { Report, ScoreRow } from "../evaluation/report.ts";

/** One trajectory with the scores of two graders. */
export interface ScoredTwice {
  readonly id: string;
  /** The task: samples of one task are not independent. */
  readonly cluster: string;
  /** Where on the curve it stands; `undefined` where the trajectory does not say. */
  readonly group: string | undefined;
  readonly first: number;
  readonly second: number;
  readonly passed: readonly [boolean, boolean];
}

/** What two reports have in common, and why the rest says nothing. */
export interface Pairing {
  readonly pairs: readonly ScoredTwice[];
  readonly only_first: number;
  readonly only_second: number;
  /** The same id over other bytes: not the same trajectory. */
  readonly altered: number;
  /** In both, and without a score in at least one. */
  readonly unscored: number;
}

/** What the points of a curve are: samples of one checkpoint, or of one model. */
export type GroupBy = "checkpoint_id" | "model";

/** The trajectories that two reports scored both. A failed grade is no score of 0, so it makes no pair. */
export function pairUp(first: Report, second: Report, by: GroupBy): Pairing {
  const others = new Map(second.scores.map((row) => [row.id, row]));
  const pairs: ScoredTwice[] = [];
  let [shared, altered, unscored] = [0, 0, 0];
  for (const row of first.scores) {
    const other = others.get(row.id);
    if (other === undefined) continue;
    shared++;
    if (other.digest !== row.digest) altered++;
    else {
      const pair = pairOf(row, other, by);
      if (pair === undefined) unscored++;
      else pairs.push(pair);
    }
  }
  const [only_first, only_second] = [first.scores.length - shared, second.scores.length - shared];
  return { pairs, only_first, only_second, altered, unscored };
}

function pairOf(row: ScoreRow, other: ScoreRow, by: GroupBy): ScoredTwice | undefined {
  if (row.value === undefined || other.value === undefined) return undefined;
  return {
    id: row.id,
    cluster: row.task_id,
    group: row[by],
    first: row.value,
    second: other.value,
    passed: [row.passed === true, other.passed === true],
  };
}
