import type { Report, ScoreRow } from "../evaluation/report.ts";
import { summarize } from "../evaluation/summarize.ts";
import { below, type RandomStream } from "../statistics/random.ts";

/**
 * A bootstrap resample of whole tasks: as many as there are, drawn with replacement, each draw with names of its own. So
 * a trial meets the tasks that might as well have been recorded, and samples of one task stay together.
 */
export function resampled(report: Report, random: RandomStream): Report {
  const byTask = new Map<string, ScoreRow[]>();
  for (const row of report.scores) {
    const same = byTask.get(row.task_id);
    if (same === undefined) byTask.set(row.task_id, [row]);
    else same.push(row);
  }
  const tasks = [...byTask.values()];
  const draw = below(random, tasks.length);
  const rows = tasks.flatMap((_, copy) =>
    (tasks[draw()] as readonly ScoreRow[]).map((row) => ({
      ...row,
      id: `${row.id}#${copy}`,
      task_id: `${row.task_id}#${copy}`,
    })),
  );
  return withRows(report, rows);
}

/** The report that other scores would have made. */
function withRows(report: Report, scores: readonly ScoreRow[]): Report {
  const summary = summarize(scores);
  return { ...report, scores, summary, counts: summary.counts, failures: [] };
}

/** The same as another grader's, so that nothing is concluded from one digest on both sides. */
export function asChanged(report: Report, scores: readonly ScoreRow[]): Report {
  const { grader } = report;
  return withRows({ ...report, grader: { ...grader, digest: `${grader.digest.slice(0, -1)}!` } }, scores);
}
