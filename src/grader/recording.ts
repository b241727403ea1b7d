import type { Issue } from "../errors.ts";
import { canonicalJson, isJsonObject, type Json, type JsonObject } from "../json.ts";
import type { Sha256 } from "../ports.ts";
import { inspectJson } from "../trajectory/inspect-json.ts";
import { columnOf, countKeys, jsonTextProblem } from "../trajectory/json-text.ts";
import type { RowProblem } from "../trajectory/row-problem.ts";
import type { JudgeAnswer, JudgeMessage, JudgeRequest } from "./contract.ts";
import { type EmbeddingRecording, embeddingKey } from "./embedding-recording.ts";
import { isEmbeddingRow, recordingProblems } from "./recording-row.ts";

/** What a judge may be remembered to have said. A failed ask is not among it: a retry would replay the failure. */
export type RecordedAnswer = Exclude<JudgeAnswer, { readonly kind: "failed" }>;

/** One line of a recordings file: a request, its answer, and where the answer is from. */
export interface Recording {
  readonly version: 1;
  /** `judgementKey` of the request; a line whose key is another is refused. */
  readonly key: string;
  readonly request: RecordedRequest;
  readonly answer: RecordedAnswer;
  /** `answerSeal`; absent from answers that were imported by others. It shows an edit by hand, and is no signature. */
  readonly seal?: string;
  /** `recorded` from an endpoint by us, `authored` by a person as an example, `imported` from someone's own runs. */
  readonly provenance: "recorded" | "authored" | "imported";
  /** ISO 8601. */
  readonly recorded_at?: string;
  /** The model that the endpoint said answered, where it said so: an alias may move to another. */
  readonly answered_by?: string;
  /** Where an imported or authored answer comes from, for a person. */
  readonly source?: string;
  readonly usage?: { readonly input_tokens?: number; readonly output_tokens?: number };
}

export interface RecordedRequest {
  readonly model: string;
  readonly messages: readonly JudgeMessage[];
  readonly sampling: JsonObject;
  /** Absent where it is not known in which form the answer was demanded. */
  readonly response_format?: JsonObject;
  readonly repeat: number;
}

/**
 * The identity of a judge request: sha256 of the canonical JSON of its messages, model, repeat and sampling. The
 * response format is left out, because we derive it from the grader: answers from elsewhere, or from before its
 * wording changed, still replay, and an answer that does not fit it fails when it is scored.
 */
export function judgementKey(request: Omit<RecordedRequest, "response_format">, sha256: Sha256): string {
  const { messages, model, repeat, sampling } = request;
  return sha256(canonicalJson({ messages, model, repeat, sampling }));
}

/** The recording of an answer; `about` is what is known beside it. */
export function recordingOf(
  request: RecordedRequest | JudgeRequest,
  answer: RecordedAnswer,
  about: Pick<Recording, "provenance" | "recorded_at" | "answered_by" | "source" | "usage">,
  sha256: Sha256,
): Recording {
  const { model, messages, sampling, response_format, repeat } = request;
  const recorded = { model, messages, sampling, repeat, ...(response_format === undefined ? {} : { response_format }) };
  const key = judgementKey(recorded, sha256);
  return { version: 1, key, request: recorded, answer, seal: answerSeal(key, answer, sha256), ...about };
}

/** Binds an answer to its question. */
export function answerSeal(key: string, answer: RecordedAnswer, sha256: Sha256): string {
  return sha256(canonicalJson({ key, answer } as unknown as Json));
}

/** A recording as a line of its file, line end included: the same recording is always the same bytes. */
export function recordingLine(recording: Recording): string {
  return `${canonicalJson(recording)}\n`;
}

export interface Recordings {
  readonly byKey: ReadonlyMap<string, Recording>;
  /** Embeddings may stand in the same files. */
  readonly embeddings: ReadonlyMap<string, EmbeddingRecording>;
  readonly issues: readonly Issue[];
}

/**
 * Reads recordings files as one set. Every problem is placed at its line: text that is not JSON, a field that is not
 * known, a key that is not the request's own, two answers to one request. The same answer twice is fine.
 */
export function parseRecordings(
  files: readonly { readonly file: string; readonly text: string }[],
  sha256: Sha256,
): Recordings {
  const byKey = new Map<string, Recording>();
  const embeddings = new Map<string, EmbeddingRecording>();
  const placeOf = new Map<string, string>();
  const issues: Issue[] = [];
  for (const { file, text } of files) {
    text.split("\n").forEach((raw, index) => {
      const line = lineText(raw, index);
      if (line.trim() === "") return;
      const report = ({ path, ...problem }: RowProblem): void => {
        issues.push({ severity: "error", file, line: index + 1, column: columnOf(line, path), ...problem });
      };
      const value = parsedObject(line);
      if ("problem" in value) {
        issues.push({ severity: "error", file, line: index + 1, ...value.problem });
        return;
      }
      const problems = recordingProblems(value.object);
      for (const problem of problems) report(problem);
      if (problems.length > 0) return;
      const isEmbedding = isEmbeddingRow(value.object);
      const recording = value.object as unknown as Recording | EmbeddingRecording;
      const key = isEmbedding
        ? embeddingKey((recording as EmbeddingRecording).request, sha256)
        : judgementKey((recording as Recording).request, sha256);
      if (key !== recording.key) {
        report(keyProblem(recording.key, key));
        return;
      }
      if (!isEmbedding && isEdited(recording as Recording, sha256)) {
        report(SEAL_PROBLEM);
        return;
      }
      const earlier = byKey.get(key) ?? embeddings.get(key);
      if (earlier === undefined) {
        if (isEmbedding) embeddings.set(key, recording as EmbeddingRecording);
        else byKey.set(key, recording as Recording);
        placeOf.set(key, `${file}:${index + 1}`);
      } else if (canonicalJson(earlier.answer) !== canonicalJson(recording.answer)) {
        report(conflict(placeOf.get(key) ?? file));
      }
    });
  }
  return { byKey, embeddings, issues };
}

function lineText(raw: string, index: number): string {
  const text = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
  return index === 0 && text.startsWith("\uFEFF") ? text.slice(1) : text;
}

function parsedObject(
  line: string,
): { readonly object: JsonObject } | { readonly problem: Pick<Issue, "code" | "column" | "message" | "hint"> } {
  let value: Json;
  try {
    value = JSON.parse(line) as Json;
  } catch {
    return { problem: jsonTextProblem(line) ?? { code: "not-json", column: 1, message: "this is not JSON" } };
  }
  if (!isJsonObject(value)) {
    return { problem: { code: "recording-invalid", column: 1, message: "a recording is a JSON object" } };
  }
  const inspected = inspectJson(value);
  if ("problem" in inspected) {
    const { path, ...problem } = inspected.problem;
    return { problem: { ...problem, column: columnOf(line, path) } };
  }
  // JSON.parse keeps the last of two equal keys in silence; then the text has more keys than the value.
  const repeated = inspected.keys === countKeys(line) ? undefined : jsonTextProblem(line);
  return repeated === undefined ? { object: value } : { problem: repeated };
}

function keyProblem(written: string, recomputed: string): RowProblem {
  return {
    code: "recording-key",
    path: ["key"],
    message: `the key is ${written.slice(0, 12)}…, but recomputed from the request it differs: the key or the request was edited`,
    hint: `Record the answer again. If the request is what was asked, its key is ${recomputed}.`,
  };
}

function isEdited({ key, answer, seal }: Recording, sha256: Sha256): boolean {
  return seal !== undefined && seal !== answerSeal(key, answer, sha256);
}

const SEAL_PROBLEM: RowProblem = {
  code: "recording-edited",
  path: ["answer"],
  message: "the answer was changed after it was recorded: its seal does not fit",
  hint: "Record the answer again; what a judge said once is not edited.",
};

function conflict(earlier: string): RowProblem {
  return {
    code: "recording-conflict",
    path: ["answer"],
    message: `this request has another answer at ${earlier}`,
    hint: "A replay must not depend on the order of lines: keep the one that is meant.",
  };
}

/**
 * Keys of questions that both sets answer, and differently. A recorded answer is a fact of the past: the same question
 * to the same model with the same sampling has no new one, so a difference is a rewriting. Embeddings are answers too.
 */
export function rewrittenAnswers(
  before: Pick<Recordings, "byKey" | "embeddings">,
  after: Pick<Recordings, "byKey" | "embeddings">,
): readonly string[] {
  const given = (recordings: typeof before) => [...recordings.byKey.values(), ...recordings.embeddings.values()];
  const now = new Map(given(after).map(({ key, answer }) => [key, canonicalJson(answer)]));
  return given(before).flatMap(({ key, answer }) => {
    const other = now.get(key);
    return other !== undefined && other !== canonicalJson(answer) ? [key] : [];
  });
}
