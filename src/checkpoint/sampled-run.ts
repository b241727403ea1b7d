import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import type { ToolCall, Trajectory } from "../trajectory/trajectory.ts";
import type { SampleRequest } from "./sample-plan.ts";

/** What an endpoint answered; `took_ms` as it was measured here. */
export type SampleAnswer =
  | { readonly kind: "completion"; readonly completion: unknown; readonly took_ms: number }
  | { readonly kind: "failed"; readonly message: string };

/** A run, or why there is none: what could not be read is no empty output. */
export type SampledRun =
  | { readonly kind: "run"; readonly run: Trajectory }
  | { readonly kind: "failed"; readonly id: string; readonly why: string };

/** How an answer that was cut off, or filtered, is marked in `tags`: its grade is that of what came. */
const CUT = { length: "cut_off", content_filter: "filtered" } as const;

/** Reads a Chat Completion as strangers write it. A refusal is an output: what the model said to the user. */
export function sampledRun(
  { id, task, body }: SampleRequest,
  answer: SampleAnswer,
  about: {
    readonly checkpoint: string | undefined;
    /** The model's name in the runs, where the endpoint has another for it. */
    readonly model?: string | undefined;
    readonly recorded_at: string;
  },
): SampledRun {
  const failed = (why: string): SampledRun => ({ kind: "failed", id, why });
  if (answer.kind === "failed") return failed(answer.message);
  const { completion, took_ms } = answer;
  if (!isJsonObject(completion)) return failed("the answer is no JSON object");
  const choice = Array.isArray(completion.choices) ? (completion.choices[0] as Json | undefined) : undefined;
  if (!isJsonObject(choice) || !isJsonObject(choice.message)) return failed("the answer has no message");
  const { content = null, refusal = null, tool_calls = [] } = choice.message;
  if (content !== null && typeof content !== "string") return failed("the answer's content is not text");
  const calls = toolCalls(tool_calls);
  if (calls === undefined) return failed("the answer's tool calls are not of the shape of Chat Completions");
  const { finish_reason } = choice;
  if (typeof finish_reason !== "string") return failed("the answer has no finish_reason");
  const [asked, answered] = [String(body.model), completion.model];
  const said = typeof refusal === "string" && refusal !== "" ? refusal : undefined;
  if (content === null && said === undefined && calls.length === 0 && !Object.hasOwn(CUT, finish_reason)) {
    return failed("the answer has neither text nor a tool call");
  }
  const mark = Object.hasOwn(CUT, finish_reason) ? [CUT[finish_reason as keyof typeof CUT]] : [];
  const tags = [...task.tags, ...mark, ...(said === undefined ? [] : ["refused"])];
  return {
    kind: "run",
    run: {
      id,
      task_id: task.task_id,
      item: task.item,
      output: { text: content ?? said ?? "", tool_calls: calls },
      cost: { ...tokensOf(completion.usage), tool_calls: calls.length, latency_ms: Math.round(took_ms) },
      model: about.model ?? asked,
      ...(typeof answered === "string" && answered !== asked ? { context: { answered_by: answered } } : {}),
      ...(about.checkpoint === undefined ? {} : { checkpoint_id: about.checkpoint }),
      ...(tags.length === 0 ? {} : { tags }),
      recorded_at: about.recorded_at,
    },
  };
}

function toolCalls(value: Json): readonly ToolCall[] | undefined {
  if (value === null) return [];
  if (!Array.isArray(value)) return undefined;
  const calls = value.map((each: Json): ToolCall | undefined => {
    if (!isJsonObject(each) || !isJsonObject(each.function)) return undefined;
    const { name, arguments: text } = each.function;
    if (typeof each.id !== "string" || typeof name !== "string" || typeof text !== "string") return undefined;
    return { id: each.id, type: "function", function: { name, arguments: text } };
  });
  return calls.every((call) => call !== undefined) ? calls : undefined;
}

/** An unknown count stays unknown. */
function tokensOf(usage: Json | undefined): { readonly input_tokens?: number; readonly output_tokens?: number } {
  if (!isJsonObject(usage)) return {};
  const count = (key: string, value: JsonObject[string] | undefined) =>
    typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? { [key]: value } : {};
  return { ...count("input_tokens", usage.prompt_tokens), ...count("output_tokens", usage.completion_tokens) };
}
