import { canonicalJson } from "../json.ts";
import type { Sha256 } from "../ports.ts";
import { rowProblems } from "./check-row.ts";
import { type ReadOptions, type Row, readRows } from "./rows.ts";
import type { RecordedTrajectory, Trajectory } from "./trajectory.ts";

/**
 * Reads a dataset, holding the ids and as many rows as have come at a time. Rows with a problem are left out, and when
 * the last line is passed one UserError tells all problems; so nothing that was made from the rows may be used before
 * that. No row, or two rows with one id, are problems too.
 */
export async function* readTrajectoryBatches(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  sha256: Sha256,
  options: ReadOptions = {},
): AsyncGenerator<readonly RecordedTrajectory[]> {
  const lineOf = new Map<string, number>();
  for await (const rows of readRows(chunks, file, options)) {
    const batch: RecordedTrajectory[] = [];
    for (const row of rows) {
      const recorded = recordedOf(row, lineOf, sha256);
      if (recorded !== undefined) batch.push(recorded);
    }
    if (batch.length > 0) yield batch;
  }
}

/** `readTrajectoryBatches`, one at a time. */
export async function* readTrajectories(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  sha256: Sha256,
  options: ReadOptions = {},
): AsyncGenerator<RecordedTrajectory> {
  for await (const batch of readTrajectoryBatches(chunks, file, sha256, options)) yield* batch;
}

function recordedOf(
  { line, value, report }: Row,
  lineOf: Map<string, number>,
  sha256: Sha256,
): RecordedTrajectory | undefined {
  const problems = rowProblems(value);
  for (const problem of problems) report(problem);
  const { id } = value;
  if (typeof id !== "string") return undefined;
  const earlier = lineOf.get(id);
  if (earlier !== undefined) {
    report({
      code: "duplicate-id",
      path: ["id"],
      message: `the id ${JSON.stringify(id)} is on line ${earlier} already`,
      hint: "Scores are joined by id: give every run its own.",
    });
    return undefined;
  }
  lineOf.set(id, line);
  if (problems.length > 0) return undefined;
  return { trajectory: value as unknown as Trajectory, digest: sha256(canonicalJson(value)), line };
}
