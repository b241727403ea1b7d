import type { FailureCount, ScoreRow, Summary } from "./report.ts";
import { Tally } from "./tally.ts";

/** Sums up any set of rows; an empty one has counts of 0 and no rates. */
export function summarize(rows: readonly ScoreRow[]): Summary {
  return tallied(rows).summary();
}

/** The failures by cause, the most frequent first. */
export function countFailures(rows: readonly ScoreRow[]): readonly FailureCount[] {
  return tallied(rows).causes();
}

function tallied(rows: readonly ScoreRow[]): Tally {
  const tally = new Tally();
  for (const row of rows) tally.add(row, row.success);
  return tally;
}
