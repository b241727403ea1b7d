import type { OpenAI } from "openai";
import type { Refusal } from "../../grader/budget.ts";
import type { EmbeddingAnswer, EmbeddingRequest } from "../../grader/contract.ts";
import { unpackVector } from "../../grader/embedding-recording.ts";
import { asJudged } from "../../grader/judge-cost.ts";
import { isJsonObject, type Json } from "../../json.ts";
import { failureText, fetchWhole, type LiveOptions, openClient } from "../judge/live.ts";

/** What an endpoint answered, with what it said of the asking. */
export interface LiveEmbedding {
  readonly answer: EmbeddingAnswer;
  readonly answered_by?: string;
  readonly usage?: { readonly input_tokens?: number };
}

/** Asks for one embedding. Never rejects: what goes wrong is a failed answer, without any secret in its message. */
export function askEmbedding(options: Omit<LiveOptions, "log">): (request: EmbeddingRequest) => Promise<LiveEmbedding> {
  let client: Promise<OpenAI> | undefined;
  return async (request) => {
    const { model, input } = request;
    let refusal: Refusal | undefined;
    const fetch: typeof fetchWhole = async (url, init) => {
      const reserved = options.budget?.reserve(asJudged(request));
      if (reserved !== undefined && "code" in reserved) {
        refusal = reserved;
        // In words that the client does not take for a reason to try again.
        return new Response("{}", { status: 402, headers: { "x-should-retry": "false" } });
      }
      try {
        const response = await fetchWhole(url, init);
        // What an answer used is small and said late, so the worst case of each try stays spent.
        if (response.ok) reserved?.lose();
        else reserved?.release();
        return response;
      } catch (error) {
        reserved?.lose();
        throw error;
      }
    };
    try {
      client ??= openClient(options);
      // Asked for as base64: the numbers as they are, and not decoded by the client on the way.
      const body = { model, input, encoding_format: "base64" } as const;
      return readEmbedding(await (await client).withOptions({ fetch }).post<unknown>("/embeddings", { body }));
    } catch (error) {
      if (refusal !== undefined) return { answer: { kind: "failed", ...refusal } };
      const message = failureText(error, options, "embeddings model");
      return { answer: { kind: "failed", code: "embedding_unreachable", message } };
    }
  };
}

/** Reads an answer as strangers write it: base64 as asked for, or the list of numbers that some endpoints send anyway. */
function readEmbedding(body: unknown): LiveEmbedding {
  const first = isJsonObject(body) && Array.isArray(body.data) ? (body.data[0] as Json | undefined) : undefined;
  const vector = isJsonObject(first) ? vectorOf(first.embedding) : undefined;
  if (!isJsonObject(body) || vector === undefined) {
    const message = "the endpoint's answer holds no embedding of finite numbers";
    return { answer: { kind: "failed", code: "embedding_unreachable", message } };
  }
  const tokens = isJsonObject(body.usage) ? body.usage.prompt_tokens : undefined;
  return {
    answer: { kind: "embedding", vector },
    ...(typeof body.model === "string" && body.model !== "" ? { answered_by: body.model } : {}),
    ...(Number.isSafeInteger(tokens) && (tokens as number) >= 0 ? { usage: { input_tokens: tokens as number } } : {}),
  };
}

function vectorOf(embedding: Json | undefined): Float32Array | undefined {
  if (typeof embedding === "string") return unpackVector(embedding);
  if (!Array.isArray(embedding) || embedding.length === 0) return undefined;
  return embedding.every((value) => typeof value === "number" && Number.isFinite(value))
    ? Float32Array.from(embedding as readonly number[])
    : undefined;
}
