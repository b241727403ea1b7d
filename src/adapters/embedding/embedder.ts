import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { UserError } from "../../errors.ts";
import type { EmbeddingAnswer, EmbeddingRequest } from "../../grader/contract.ts";
import {
  type EmbeddingRecording,
  embeddingKey,
  embeddingLine,
  unpackVector,
} from "../../grader/embedding-recording.ts";
import type { Embedder, Sha256 } from "../../ports.ts";
import { endpointOf, type OpenJudgeOptions, readRecordings } from "../judge/judge.ts";
import { limited } from "../judge/queue.ts";
import { openRecordingFile } from "../judge/recording-file.ts";
import { askEmbedding, type LiveEmbedding } from "./live.ts";

const sha256: Sha256 = (text) => createHash("sha256").update(text, "utf8").digest("hex");

/**
 * The embedder of a mode, as `openJudge` is the judge of one and from the same files: `replay` remembers, `record` asks
 * for what is not recorded and remembers it, `live` asks always.
 */
export async function openEmbedder(options: OpenJudgeOptions): Promise<Embedder> {
  const { mode, recordings, env, log, budget, locate = (file) => resolve(file), now = () => new Date() } = options;
  if (mode === "replay") {
    const { embeddings } = readRecordings(recordings);
    return {
      embed: async (requests) => requests.map((request) => remembered(request, embeddings) ?? missing(request)),
    };
  }
  const ask = askEmbedding({ ...endpointOf(env, log), ...(budget === undefined ? {} : { budget }) });
  const queued = limited(8);
  if (mode === "live") {
    return { embed: (requests) => Promise.all(requests.map((each) => queued(async () => (await ask(each)).answer))) };
  }
  const target = recordings.at(-1);
  if (target === undefined) {
    throw new UserError("--judge record: there is no file to record into; name one with --recordings or in the suite");
  }
  const file = await openRecordingFile(locate(target.file), log);
  const others = recordings.slice(0, -1).filter(({ text }) => text !== "");
  const { embeddings } = readRecordings([...others, { file: target.file, text: file.text }]);
  const known = new Map<string, Promise<EmbeddingAnswer>>();
  const record = async (request: EmbeddingRequest, { answer, ...said }: LiveEmbedding): Promise<EmbeddingAnswer> => {
    if (answer.kind === "failed") return answer;
    const about = { provenance: "recorded", recorded_at: now().toISOString(), ...said } as const;
    await file.append(embeddingLine(request, answer.vector, about, sha256));
    return answer;
  };
  const one = async (request: EmbeddingRequest): Promise<EmbeddingAnswer> => {
    const found = remembered(request, embeddings);
    if (found !== undefined) return found;
    const key = embeddingKey(request, sha256);
    const asked = known.get(key) ?? queued(async () => record(request, await ask(request)));
    known.set(key, asked);
    const answer = await asked;
    // The next ask may have better luck.
    if (answer.kind === "failed") known.delete(key);
    return answer;
  };
  return { embed: (requests) => Promise.all(requests.map(one)) };
}

function remembered(
  request: EmbeddingRequest,
  embeddings: ReadonlyMap<string, EmbeddingRecording>,
): EmbeddingAnswer | undefined {
  const recording = embeddings.get(embeddingKey(request, sha256));
  if (recording === undefined) return undefined;
  const vector = unpackVector(recording.answer.vector);
  if (vector !== undefined) return { kind: "embedding", vector };
  const message = `the embedding recorded under ${recording.key.slice(0, 12)} is not a list of finite numbers`;
  return { kind: "failed", code: "embedding_missing", message };
}

function missing({ model, input }: EmbeddingRequest): EmbeddingAnswer {
  const key = embeddingKey({ model, input }, sha256).slice(0, 12);
  const message = `no embedding of ${model} is recorded for this text (key ${key}); record it with --judge record`;
  return { kind: "failed", code: "embedding_missing", message };
}
