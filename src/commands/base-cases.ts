import type { Report, ScoreRow } from "../evaluation/report.ts";
import { parseRecordings } from "../grader/recording.ts";
import { canonicalJson } from "../json.ts";
import type { ResolvedSuite } from "../policy/policy-set.ts";
import type { FileTree } from "../ports.ts";
import { readTrajectories } from "../trajectory/read.ts";
import type { RecordedTrajectory } from "../trajectory/trajectory.ts";
import { readSuiteRecordings, reportOfTrajectories } from "./suite-report.ts";
import type { JudgeMode, World } from "./world.ts";

interface Revision {
  readonly suite: ResolvedSuite;
  readonly report: Report;
  readonly tree: FileTree;
}

/**
 * The head's scores of the base's cases as the base has them, labels included, in the base's order; `undefined` where the
 * head has just these. A case that the head dropped or edited is graded from the base's file, so that no change can edit
 * its way past what would convict it. One whose judge was never asked at either revision is left out: the limits of
 * removed and altered cases bound how many that can be.
 */
export async function scoresOfBaseCases(
  base: Revision,
  head: Revision,
  judge: JudgeMode,
  world: World,
): Promise<readonly ScoreRow[] | undefined> {
  if (base.report.dataset.digest === head.report.dataset.digest) return undefined;
  const headByDigest = new Map(head.report.scores.map((row) => [row.digest, row]));
  const gone = new Set(base.report.scores.flatMap((row) => (headByDigest.has(row.digest) ? [] : [row.id])));
  const regraded = gone.size === 0 ? new Map<string, ScoreRow>() : await regrade(gone, base, head, judge, world);
  return base.report.scores.flatMap((row) => {
    const scored = headByDigest.get(row.digest) ?? regraded.get(row.id);
    return scored === undefined || (gone.has(row.id) && scored.code === "judgement_missing") ? [] : [scored];
  });
}

async function regrade(
  ids: ReadonlySet<string>,
  base: Revision,
  head: Revision,
  judge: JudgeMode,
  world: World,
): Promise<ReadonlyMap<string, ScoreRow>> {
  const chunks = await base.tree.stream(base.suite.dataset);
  if (chunks === undefined) return new Map();
  const trajectories: RecordedTrajectory[] = [];
  for await (const each of readTrajectories(chunks, base.suite.dataset, world.sha256, { gunzip: world.gunzip })) {
    if (ids.has(each.trajectory.id)) trajectories.push(each);
  }
  const task = {
    grader: head.suite.grader,
    datasetPath: base.suite.dataset,
    trajectories,
    recordings: judge === "live" ? [] : await recordingsOfBoth(base, head, world),
    // Nothing of the base's is recorded anew: the files to record into are the head's.
    judge: judge === "live" ? judge : ("replay" as const),
  };
  const { scores } = await reportOfTrajectories(task, world);
  return new Map(scores.map((row) => [row.id, row]));
}

/** The head's answers, and of the base's those to other questions: where both answer, that is held apart as a rewriting. */
async function recordingsOfBoth(base: Revision, head: Revision, world: World) {
  const [before, after] = [
    await readSuiteRecordings(base.suite, base.tree, "replay"),
    await readSuiteRecordings(head.suite, head.tree, "replay"),
  ];
  const files = "problem" in after ? [] : after.recordings;
  if ("problem" in before) return files;
  const known = parseRecordings(files, world.sha256);
  const { byKey, embeddings } = parseRecordings(before.recordings, world.sha256);
  const missing = [...byKey.values(), ...embeddings.values()].filter(
    ({ key }) => !known.byKey.has(key) && !known.embeddings.has(key),
  );
  const text = missing.map((recording) => `${canonicalJson(recording)}\n`).join("");
  return [...files, { file: "recordings of the base", text }];
}
