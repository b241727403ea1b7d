import { Type } from "typebox";
import type { Json, JsonObject } from "../json.ts";
import { type Failed, failed } from "../score/score.ts";
import type { Answer } from "./contract.ts";

/** How a judge samples. Each field may be null, which is the same as absent. */
export const SamplingParams = Type.Object(
  {
    seed: Type.Optional(Type.Union([Type.Integer(), Type.Null()])),
    top_p: Type.Optional(Type.Union([Type.Number({ minimum: 0, maximum: 1 }), Type.Null()])),
    temperature: Type.Optional(Type.Union([Type.Number({ minimum: 0, maximum: 2 }), Type.Null()])),
    max_completions_tokens: Type.Optional(
      Type.Union([
        Type.Integer({ minimum: 1, description: "With the plural, as the grader dialect has it." }),
        Type.Null(),
      ]),
    ),
    reasoning_effort: Type.Optional(
      Type.Union([Type.Enum(["none", "minimal", "low", "medium", "high", "xhigh", "max"]), Type.Null()]),
    ),
  },
  { additionalProperties: false },
);

/** Sampling in the spelling of Chat Completions (`max_completion_tokens`), without what is null. */
export function samplingOf(params: JsonObject | undefined): JsonObject {
  const given = Object.entries(params ?? {}).filter(([, value]) => value !== null);
  return Object.fromEntries(
    given.map(([key, value]) => [key === "max_completions_tokens" ? "max_completion_tokens" : key, value]),
  );
}

/** A strict Chat Completions `response_format`: an object with these properties, all required, and no others. */
export function strictAnswer(name: string, properties: JsonObject): JsonObject {
  const schema = { type: "object", properties, required: Object.keys(properties), additionalProperties: false };
  return { type: "json_schema", json_schema: { name, strict: true, schema } };
}

/** The text of a whole judgement, or the failure that stands in its place. */
export function judgementText(answer: Answer | undefined): { readonly text: string } | Failed {
  if (answer === undefined) return failed("judgement_missing", "the judge was not asked");
  switch (answer.kind) {
    case "failed":
      return failed(answer.code, answer.message);
    case "refusal":
      return failed("judge_refused", `the judge refused: ${excerpt(answer.text)}`);
    case "value":
    case "not_applicable":
    case "embedding":
    case "lexicon":
      return failed("judge_unparsable", "another answer stands where a judgement was expected");
    case "text":
      if (answer.finish_reason === "length") {
        return failed("judge_truncated", "the judge ran out of tokens before its answer was complete");
      }
      if (answer.finish_reason === "content_filter") {
        return failed("judge_refused", "the judge's answer was withheld by a content filter");
      }
      return { text: answer.text };
  }
}

const FENCED = /^```(?:json)?[ \t]*\r?\n([\s\S]*)\n```$/i;

/** The JSON of an answer, with or without a Markdown fence around the whole of it; `undefined` if it is not JSON. */
export function parseJudgement(text: string): Json | undefined {
  const trimmed = text.trim();
  try {
    return JSON.parse(FENCED.exec(trimmed)?.[1] ?? trimmed) as Json;
  } catch {
    return undefined;
  }
}

/** The beginning of untrusted text, quoted. */
export function excerpt(text: string): string {
  const characters = Array.from(text.slice(0, 400));
  return JSON.stringify(characters.length <= 80 ? characters.join("") : `${characters.slice(0, 80).join("")}…`);
}
