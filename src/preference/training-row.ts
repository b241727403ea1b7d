import type { Json, JsonObject } from "../json.ts";
import type { ChatMessage } from "./conversation.ts";
import type { PreferencePair } from "./pairs.ts";

/** A row of preference fine-tuning, as the API takes it. Both outputs hold only what the model says and what tools answer it. */
export interface PreferenceRow {
  readonly input: {
    readonly messages: readonly ChatMessage[];
    readonly tools?: readonly Json[];
    readonly parallel_tool_calls?: false;
  };
  readonly preferred_output: readonly ChatMessage[];
  readonly non_preferred_output: readonly ChatMessage[];
}

/** The tools are stated where any are known; our steps call one at a time. */
export function trainingRow({ messages, tools, better, worse }: PreferencePair): PreferenceRow {
  return {
    input: { messages, ...(tools.length === 0 ? {} : { tools, parallel_tool_calls: false }) },
    preferred_output: better.messages,
    non_preferred_output: worse.messages,
  };
}

/** Tools that a row calls and does not state: a provider refuses such a row. */
export function undeclared(row: PreferenceRow): readonly string[] {
  const stated = new Set((row.input.tools ?? []).map(nameOf));
  const called = [...row.input.messages, ...row.preferred_output, ...row.non_preferred_output].flatMap((message) =>
    "tool_calls" in message ? message.tool_calls.map((call) => call.function.name) : [],
  );
  return [...new Set(called)].filter((name) => !stated.has(name)).sort();
}

function nameOf(tool: Json): Json | undefined {
  const { function: its } = (tool ?? {}) as { readonly function?: JsonObject };
  return its?.name;
}
