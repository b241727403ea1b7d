import type { GraderInput, Lexicon, PreparedGrader } from "../grader/contract.ts";
import { prepareGrader } from "../grader/grade.ts";
import { gradeConfirmed } from "../grader/repeat.ts";
import type { CompiledGrader } from "../policy/policy-set.ts";
import type { Hasher, PythonRunner, ScoreCache, Sha256 } from "../ports.ts";
import type { Score, Scored } from "../score/score.ts";
import { sampleOf } from "../trajectory/sample.ts";
import type { RecordedTrajectory } from "../trajectory/trajectory.ts";
import { Remembered, scoreKey } from "./kept-score.ts";
import type { Report, ReportHead, RowScore, ScoreRow } from "./report.ts";
import { type Assignment, headOf } from "./report-head.ts";
import { type RowSubject, type RowVerdict, rowOf, ScoreTexts, subjectOf, type WrittenReport } from "./score-text.ts";
import { Tally } from "./tally.ts";

/** Rows are graded at least so many at a time: enough to keep the python workers busy, few enough to bound the memory. */
const CHUNK_ROWS = 1024;

export interface EvaluationTask {
  readonly engine: string;
  readonly datasetPath: string;
  /** In the order of the dataset. */
  readonly batches: AsyncIterable<readonly RecordedTrajectory[]>;
  readonly assignments: readonly Assignment[];
}

export interface EvaluationPorts {
  readonly python: PythonRunner;
  readonly hasher: () => Hasher;
  readonly lexicon?: () => Promise<Lexicon>;
  readonly progress?: (graded: number) => void;
  readonly sha256: Sha256;
  /** Where absent, every row is graded. The reports are the same either way. */
  readonly scores?: ScoreCache;
}

/** Grades a dataset with one grader. Holds one chunk of trajectories at a time, and one small row for each. */
export async function evaluate(
  task: Pick<EvaluationTask, "engine" | "datasetPath"> & {
    readonly grader: CompiledGrader;
    readonly trajectories: AsyncIterable<RecordedTrajectory>;
    readonly suite?: Report["suite"];
  },
  ports: Omit<EvaluationPorts, "hasher"> & Pick<Assignment, "types" | "judge" | "embedder">,
): Promise<Report> {
  const { engine, datasetPath, grader, suite } = task;
  const { types, judge, embedder, ...others } = ports;
  const assignment = {
    grader,
    types,
    judge,
    ...(embedder === undefined ? {} : { embedder }),
    ...(suite === undefined ? {} : { suite }),
  };
  const batches = singly(task.trajectories);
  const [report] = await evaluateEach(
    { engine, datasetPath, batches, assignments: [assignment] },
    { ...others, hasher: () => wholeHasher(ports.sha256) },
  );
  return report as Report;
}

/** Grades a dataset with several graders in one pass; the reports are in the order of the assignments. */
export async function evaluateEach(task: EvaluationTask, ports: EvaluationPorts): Promise<readonly Report[]> {
  const rows: ScoreRow[][] = task.assignments.map(() => []);
  const heads = await pass(task, ports, (subjects, verdicts) => {
    verdicts.forEach((each, report) => {
      each.forEach((verdict, index) => {
        rows[report]?.push(rowOf(subjects[index] as RowSubject, verdict));
      });
    });
  });
  return heads.map((head, report) => ({ ...head, scores: rows[report] ?? [] }));
}

/** `evaluateEach` for a dataset that outgrows memory: the rows are kept as text, ready to be written out. */
export async function evaluateToText(task: EvaluationTask, ports: EvaluationPorts): Promise<readonly WrittenReport[]> {
  const texts = new ScoreTexts();
  const heads = await pass(task, ports, (subjects, verdicts) => texts.add(subjects, verdicts));
  return heads.map((head, report) => ({ head, rows: () => texts.rows(report) }));
}

async function pass(
  task: EvaluationTask,
  ports: EvaluationPorts,
  keep: (subjects: readonly RowSubject[], verdicts: readonly (readonly RowVerdict[])[]) => void,
): Promise<readonly ReportHead[]> {
  const graders = await Promise.all(task.assignments.map((each) => graderOf(each, task.engine, ports)));
  const digest = ports.hasher();
  let trajectories = 0;
  for await (const chunk of regrouped(task.batches, CHUNK_ROWS)) {
    const subjects = chunk.map(subjectOf);
    const inputs = chunk.map(({ trajectory }) => ({
      item: trajectory.item,
      sample: sampleOf(trajectory),
      recorded: trajectory,
    }));
    const verdicts = await Promise.all(
      graders.map(async ({ score, threshold, tally }) => {
        const scores = await score(chunk, inputs);
        return scores.map((each, index) => {
          const { id, success } = subjects[index] as RowSubject;
          const verdict = verdictOf(each, threshold);
          tally.add({ id, ...verdict }, success);
          return verdict;
        });
      }),
    );
    for (const { digest: each } of subjects) digest.update(trajectories++ === 0 ? each : `\n${each}`);
    keep(subjects, verdicts);
    ports.progress?.(trajectories);
  }
  for (const { save } of graders) await save();
  const dataset = { path: task.datasetPath, digest: digest.hex(), trajectories };
  return task.assignments.map((assignment, index) => {
    const { tally } = graders[index] as (typeof graders)[number];
    return headOf(task.engine, assignment, dataset, tally);
  });
}

async function graderOf({ grader, types, judge, embedder }: Assignment, engine: string, ports: EvaluationPorts) {
  const prepared = prepareGrader(grader.native, types, grader.process);
  const asked = {
    python: ports.python,
    judge,
    ...(embedder === undefined ? {} : { embedder }),
    ...(ports.lexicon === undefined ? {} : { lexicon: ports.lexicon }),
  };
  const grade = (each: PreparedGrader, inputs: readonly GraderInput[]) =>
    gradeConfirmed(each, inputs, asked, grader.pass_threshold, grader.confirm);
  const kept =
    ports.scores === undefined
      ? undefined
      : await Remembered.open(ports.scores, scoreKey(engine, grader, types, ports.sha256));
  const score = async (chunk: readonly RecordedTrajectory[], inputs: readonly GraderInput[]) => {
    if (kept === undefined) return (await grade(prepared, inputs)).map(rowScoreOf);
    const scores = chunk.map(({ digest }) => kept.get(digest));
    const missing = inputs.filter((_, index) => scores[index] === undefined);
    const graded = await grade(kept.watched(prepared), missing);
    let next = 0;
    return scores.map((known, index): RowScore => {
      if (known !== undefined) return known;
      const score = rowScoreOf(graded[next++] as Score);
      kept.put((chunk[index] as RecordedTrajectory).digest, inputs[index] as GraderInput, score);
      return score;
    });
  };
  const save = async () => kept?.save();
  return { score, save, threshold: grader.pass_threshold, tally: new Tally() };
}

function rowScoreOf(score: Score): RowScore {
  switch (score.kind) {
    case "scored":
      return { kind: "scored", value: score.value, ...partsOf(score.parts), ...stepsOf(score) };
    case "not_applicable":
      return { kind: "not_applicable", reason: score.reason };
    case "failed":
      return {
        kind: "failed",
        reason: `${score.failure.code}: ${score.failure.message}`,
        code: score.failure.code,
        ...partsOf(score.parts),
      };
  }
}

function verdictOf(score: RowScore, threshold: number): RowVerdict {
  if (score.value === undefined) return score;
  const { kind, value, ...rest } = score;
  return { kind, value, passed: value >= threshold, ...rest };
}

function partsOf(parts: Readonly<Record<string, Score>> | undefined): Pick<ScoreRow, "parts"> {
  if (parts === undefined) return {};
  const entries = Object.entries(parts).map(([key, part]) => [key, part.kind === "scored" ? part.value : part.kind]);
  return { parts: Object.fromEntries(entries) as NonNullable<ScoreRow["parts"]> };
}

/** The credit of each step, of the grader or else of the first part that gives any. */
function stepsOf(score: Scored): Pick<RowScore, "steps"> {
  const parts = Object.values(score.parts ?? {});
  const steps = score.steps ?? parts.flatMap((part) => (part.kind === "scored" ? [part.steps] : [])).find(Boolean);
  return steps === undefined ? {} : { steps };
}

async function* singly<T>(items: AsyncIterable<T>): AsyncGenerator<readonly T[]> {
  for await (const item of items) yield [item];
}

function wholeHasher(sha256: Sha256): Hasher {
  const pieces: (string | Uint8Array)[] = [];
  return { update: (piece) => void pieces.push(piece), hex: () => sha256(pieces.join("")) };
}

/** The same rows in the same order, at least `size` at a time but for the last. */
async function* regrouped<T>(batches: AsyncIterable<readonly T[]>, size: number): AsyncGenerator<readonly T[]> {
  let group: T[] = [];
  for await (const batch of batches) {
    for (const each of batch) group.push(each);
    if (group.length < size) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
