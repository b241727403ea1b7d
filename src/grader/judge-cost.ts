import { canonicalJson, isJsonObject } from "../json.ts";
import type { EmbeddingRequest, JudgeRequest } from "./contract.ts";
import type { ModelFacts } from "./models.ts";

/** What one request may cost. `undefined`: it cannot be known beforehand, which is not free. */
export interface RequestCost {
  /** A guess for English text, a token to four bytes. */
  readonly likely_input_tokens: number;
  /** A bound: byte-level tokenizers make at most one token of a byte. `undefined` with images or audio. */
  readonly most_input_tokens: number | undefined;
  readonly most_output_tokens: number | undefined;
  /** The likely input and no output. */
  readonly usd_low: number | undefined;
  /** The most input and the most output. */
  readonly usd_high: number | undefined;
}

/** Tokens that a provider puts around each message and around the whole; generous. */
const AROUND_MESSAGE = 16;
const AROUND_REQUEST = 64;
const MILLION = 1_000_000;

/** Prices a request before it is sent. An answer is bounded by its sampling, or else by its model. */
export function costOf(request: JudgeRequest, facts: ModelFacts | undefined): RequestCost {
  const { messages, response_format, sampling } = request;
  const bytes = utf8Length(canonicalJson(messages)) + utf8Length(canonicalJson(response_format));
  const around = AROUND_REQUEST + messages.length * AROUND_MESSAGE;
  const likely = Math.ceil(bytes / 4) + around;
  const most = messages.every(({ content }) => isText(content)) ? bytes + around : undefined;
  const stated = sampling.max_completion_tokens;
  const output = typeof stated === "number" ? stated : facts?.max_output_tokens;
  const isOutputPriced = output === 0 || facts?.usd_per_million_output_tokens !== undefined;
  const low = isOutputPriced ? usdOf({ input_tokens: likely, output_tokens: 0 }, facts) : undefined;
  return {
    likely_input_tokens: likely,
    most_input_tokens: most,
    most_output_tokens: output,
    usd_low: low,
    usd_high:
      most === undefined || output === undefined
        ? undefined
        : usdOf({ input_tokens: most, output_tokens: output }, facts),
  };
}

/** An embedding as what costs the same: a question without an answer. */
export function asJudged({ model, input }: EmbeddingRequest): JudgeRequest {
  const messages = [{ role: "user", content: input }] as const;
  return { kind: "judge", model, messages, sampling: { max_completion_tokens: 0 }, response_format: {}, repeat: 0 };
}

/** What a count of tokens costs; `undefined` unless the prices of what was used are known. */
export function usdOf(
  { input_tokens, output_tokens }: { readonly input_tokens: number; readonly output_tokens: number },
  facts: ModelFacts | undefined,
): number | undefined {
  const input = facts?.usd_per_million_input_tokens;
  const output = output_tokens === 0 ? 0 : facts?.usd_per_million_output_tokens;
  if (input === undefined || output === undefined) return undefined;
  return (input_tokens * input + output_tokens * output) / MILLION;
}

/** Why a request cannot be bounded, for a person; `undefined` where it can. */
export function unboundedReason(request: JudgeRequest, facts: ModelFacts | undefined): string | undefined {
  const { usd_low, most_input_tokens, most_output_tokens } = costOf(request, facts);
  if (usd_low === undefined) return `no price is known of ${request.model}; state it with --prices FILE`;
  if (most_input_tokens === undefined) return "a message holds an image or audio, whose tokens cannot be bounded";
  if (most_output_tokens === undefined) {
    return `nothing bounds the answer of ${request.model}; state max_completions_tokens in its grader, or max_output_tokens with --prices FILE`;
  }
  return undefined;
}

function isText(content: JudgeRequest["messages"][number]["content"]): boolean {
  if (typeof content === "string") return true;
  return Array.isArray(content) && content.every((part) => isJsonObject(part) && part.type === "text");
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Each half of a surrogate pair stands for two of its four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : unit >= 0xd800 && unit < 0xe000 ? 2 : 3;
  }
  return bytes;
}
