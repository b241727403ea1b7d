import type { GraderTypes } from "../grader/contract.ts";
import { prepareGrader } from "../grader/grade.ts";
import { gradeConfirmed } from "../grader/repeat.ts";
import { feeding } from "../grader/trainers.ts";
import type { CompiledGrader } from "../policy/policy-set.ts";
import type { Judge, PythonRunner, Sha256 } from "../ports.ts";
import type { Score, Scored } from "../score/score.ts";
import { sampleOf } from "../trajectory/sample.ts";
import type { RecordedTrajectory } from "../trajectory/trajectory.ts";
import type { Report, ScoreRow } from "./report.ts";
import { countFailures, summarize } from "./summarize.ts";

/** Rows are graded this many at a time: enough to keep the python workers busy, few enough to bound the memory. */
const CHUNK_ROWS = 1024;

export interface EvaluationTask {
  readonly engine: string;
  readonly grader: CompiledGrader;
  readonly datasetPath: string;
  readonly trajectories: AsyncIterable<RecordedTrajectory>;
  readonly suite?: Report["suite"];
}

export interface EvaluationPorts {
  readonly types: GraderTypes;
  readonly python: PythonRunner;
  readonly judge: Judge;
  readonly sha256: Sha256;
  readonly progress?: (graded: number) => void;
}

/** Grades a dataset with one grader. Holds one chunk of trajectories at a time, and one small row for each. */
export async function evaluate(task: EvaluationTask, ports: EvaluationPorts): Promise<Report> {
  const { grader } = task;
  const type = ports.types(grader.native.type);
  const prepared = prepareGrader(grader.native, ports.types, grader.process);
  const rows: ScoreRow[] = [];
  for await (const chunk of chunks(task.trajectories, CHUNK_ROWS)) {
    const inputs = chunk.map(({ trajectory }) => ({
      item: trajectory.item,
      sample: sampleOf(trajectory),
      recorded: trajectory,
    }));
    const scores = await gradeConfirmed(prepared, inputs, ports, grader.pass_threshold, grader.confirm);
    chunk.forEach((recorded, index) => {
      rows.push(rowOf(recorded, scores[index] as Score, grader.pass_threshold));
    });
    ports.progress?.(rows.length);
  }
  const summary = summarize(rows);
  return {
    version: 1,
    kind: "gradegate/report",
    engine: task.engine,
    ...(task.suite === undefined ? {} : { suite: task.suite }),
    grader: {
      name: grader.name,
      version: grader.version,
      type: grader.native.type,
      digest: grader.digest,
      pass_threshold: grader.pass_threshold,
      ...(grader.layer === undefined ? {} : { layer: grader.layer }),
      fidelity: fidelityOf(grader.native, ports.types) ?? type?.fidelity ?? "exact",
      ...(grader.process === undefined ? {} : { trainers: feeding(grader.process).fed }),
    },
    dataset: {
      path: task.datasetPath,
      digest: ports.sha256(rows.map((row) => row.digest).join("\n")),
      trajectories: rows.length,
    },
    counts: summary.counts,
    summary,
    failures: countFailures(rows),
    scores: rows,
  };
}

/** A grader with an approximate part is approximate. */
function fidelityOf(native: CompiledGrader["native"], types: GraderTypes): "approximate" | undefined {
  const children = Object.values((native.graders ?? {}) as Record<string, { readonly type: string }>);
  const all = [native.type, ...children.map((child) => child.type)];
  return all.some((type) => types(type)?.fidelity === "approximate") ? "approximate" : undefined;
}

function rowOf({ trajectory, digest }: RecordedTrajectory, score: Score, threshold: number): ScoreRow {
  const { id, task_id, outcome, model, tags } = trajectory;
  return {
    id,
    task_id,
    ...verdictOf(score, threshold),
    ...(outcome?.success === undefined ? {} : { success: outcome.success }),
    ...(model === undefined ? {} : { model }),
    ...(tags === undefined || tags.length === 0 ? {} : { tags }),
    digest,
  };
}

function verdictOf(
  score: Score,
  threshold: number,
): Pick<ScoreRow, "kind" | "value" | "passed" | "reason" | "code" | "parts" | "steps"> {
  switch (score.kind) {
    case "scored":
      return {
        kind: "scored",
        value: score.value,
        passed: score.value >= threshold,
        ...partsOf(score.parts),
        ...stepsOf(score),
      };
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

function partsOf(parts: Readonly<Record<string, Score>> | undefined): Pick<ScoreRow, "parts"> {
  if (parts === undefined) return {};
  const entries = Object.entries(parts).map(([key, part]) => [key, part.kind === "scored" ? part.value : part.kind]);
  return { parts: Object.fromEntries(entries) as NonNullable<ScoreRow["parts"]> };
}

/** The credit of each step, of the grader or else of the first part that gives any. */
function stepsOf(score: Scored): Pick<ScoreRow, "steps"> {
  const parts = Object.values(score.parts ?? {});
  const steps = score.steps ?? parts.flatMap((part) => (part.kind === "scored" ? [part.steps] : [])).find(Boolean);
  return steps === undefined ? {} : { steps };
}

async function* chunks<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<readonly T[]> {
  let chunk: T[] = [];
  for await (const item of items) {
    chunk.push(item);
    if (chunk.length === size) {
      yield chunk;
      chunk = [];
    }
  }
  if (chunk.length > 0) yield chunk;
}
