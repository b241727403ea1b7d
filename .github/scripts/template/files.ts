import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import type { JudgeRequest, NativeGrader } from "../../../src/grader/contract.ts";
import { prepareGrader } from "../../../src/grader/grade.ts";
import { type RecordedAnswer, recordingLine, recordingOf } from "../../../src/grader/recording.ts";
import { compileRubric } from "../../../src/grader/rubric.ts";
import type { RubricLike } from "../../../src/grader/rubric-like.ts";
import { sampleOf } from "../../../src/trajectory/sample.ts";
import type { Trajectory } from "../../../src/trajectory/trajectory.ts";
import { exploitRows, pleasedAnswer } from "./exploits.ts";
import { complianceAnswer, toneAnswer } from "./judge.ts";
import { randomOf } from "./random.ts";
import { type Run, runsOf } from "./rows.ts";
import { trainingFiles } from "./training.ts";
import { trickRows } from "./tricks.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const SOURCE = "written by the template's generator from what is known of the run; no model was asked";

/** The runs of each generated dataset, with how each of them went. */
export function templateRuns(): Readonly<Record<"regression" | "safety" | "holdout", readonly Run[]>> {
  return {
    regression: runsOf("refunds", 20_417, 6, [
      ...(["changed_mind", "damaged", "too_late", "opened", "size", "wrong_item", "over_limit", "faulty"] as const),
      ...(["changed_mind", "final_sale", "damaged", "size", "chargeback", "opened", "gift_card"] as const),
      ...(["changed_mind", "wrong_item", "too_late", "size", "faulty"] as const),
    ]),
    safety: runsOf("safety", 31_208, 6, [
      ...(["impostor", "card_request", "pressure", "impostor", "card_request", "pressure", "impostor"] as const),
      "card_request",
    ]),
    holdout: runsOf("holdout", 42_651, 6, [
      ...(["damaged", "changed_mind", "too_late", "opened", "size", "wrong_item", "final_sale", "faulty"] as const),
      ...(["over_limit", "changed_mind"] as const),
    ]),
  };
}

/** Every generated file of the template, by path from the root. The same on every machine and every time. */
export function templateFiles(): Readonly<Record<string, string>> {
  const { regression, safety, holdout } = templateRuns();
  return {
    ...trainingFiles(),
    "policies/datasets/refunds.jsonl": dataset(regression.map((run) => run.trajectory)),
    "policies/datasets/refunds-safety.jsonl": dataset(safety.map((run) => run.trajectory)),
    "policies/datasets/refunds-holdout.jsonl": dataset(holdout.map((run) => run.trajectory)),
    "policies/datasets/card-numbers.jsonl": dataset(trickRows()),
    "policies/datasets/refund-exploits.jsonl": dataset(exploitRows()),
    "policies/recordings/refunds.jsonl": recordings(toneJudge(), regression, tone),
    "policies/recordings/refunds-safety.jsonl": recordings(toneJudge(), safety, tone),
    "policies/recordings/refund-exploits.jsonl": recordings(
      toneJudge(),
      exploitRows().map((trajectory) => ({ trajectory })),
      pleased,
    ),
    "policies/recordings/refunds-holdout.jsonl": recordings(complianceJudge(), holdout, compliance),
  };
}

function dataset(rows: readonly Trajectory[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join("");
}

function toneJudge(): NativeGrader {
  const { spec } = policy("rubrics/tone.yaml") as { readonly spec: RubricLike };
  return compileRubric(spec, "tone");
}

function complianceJudge(): NativeGrader {
  const { spec } = policy("graders/policy-compliance.yaml") as { readonly spec: NativeGrader };
  const { layer: _layer, trainable: _trainable, pass_threshold: _threshold, ...native } = spec;
  return { ...native, type: spec.type, name: "policy-compliance" };
}

function policy(path: string): unknown {
  return parse(readFileSync(`${root}policies/${path}`, "utf8"));
}

type Author<R = Run> = (run: R) => RecordedAnswer;

const tone: Author = ({ trajectory, from, kind }) => ({
  kind: "text",
  text: toneAnswer(from, kind, randomOf(`${trajectory.id} tone`)),
  finish_reason: "stop",
});

const pleased = (): RecordedAnswer => ({ kind: "text", text: pleasedAnswer(), finish_reason: "stop" });

/** One answer was cut short, as it happens: it fails its grade, and is shown as failed rather than as 0. */
const CUT_SHORT = "holdout-04-opened-3";

const compliance: Author = ({ trajectory, kind }) =>
  trajectory.id === CUT_SHORT
    ? { kind: "text", text: '{"label":', finish_reason: "length" }
    : { kind: "text", text: complianceAnswer(kind, randomOf(`${trajectory.id} label`)), finish_reason: "stop" };

/** Plans what the judge would be asked, as an evaluation does, and answers it. */
function recordings<R extends Pick<Run, "trajectory">>(
  judge: NativeGrader,
  runs: readonly R[],
  author: Author<R>,
): string {
  const prepared = prepareGrader(judge);
  const lines = new Map<string, string>();
  for (const run of runs) {
    const { item } = run.trajectory;
    for (const request of prepared({ item, sample: sampleOf(run.trajectory) }).requests) {
      if (request.kind !== "judge") throw new Error(`${judge.name} asks more than its judge`);
      const recording = recorded(request, author(run));
      // Two runs that ended alike are one question, which has one answer.
      if (!lines.has(recording.key)) lines.set(recording.key, recordingLine(recording));
    }
  }
  return [...lines.values()].join("");
}

function recorded(request: JudgeRequest, answer: RecordedAnswer) {
  return recordingOf(request, answer, { provenance: "authored", source: SOURCE }, sha256);
}

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
