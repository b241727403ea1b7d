import type { Json, JsonObject } from "../json.ts";

/** One recorded agent run. A field that is absent is unknown; it is never read as zero, false or free. */
export interface Trajectory {
  readonly id: string;
  /** Samples of one task share it; statistics cluster by it. */
  readonly task_id: string;
  /** The dataset row a grader sees as `item`. */
  readonly item: JsonObject;
  readonly context?: JsonObject;
  readonly actions?: readonly Action[];
  readonly output: Output;
  readonly outcome?: Outcome;
  readonly cost?: Cost;
  readonly model?: string;
  readonly checkpoint_id?: string;
  readonly tags?: readonly string[];
  /** ISO 8601. */
  readonly recorded_at?: string;
}

export type Action = ToolAction | MessageAction;

/** One tool call. `output` absent means that no result was recorded, which is not an empty result. */
export interface ToolAction {
  readonly tool: string;
  readonly arguments: JsonObject;
  readonly output?: Json;
  /** What went wrong, or `true` where only that it did is known. */
  readonly error?: string | boolean;
  /** Who confirmed the call before it was made; written by the runtime that asked, never taken from what the model says. */
  readonly confirmed_by?: string;
  readonly latency_ms?: number;
  readonly tokens?: number;
}

interface MessageAction {
  readonly role: "system" | "developer" | "user" | "assistant" | "tool";
  readonly content: string;
  readonly latency_ms?: number;
  readonly tokens?: number;
}

/** What the agent ended with. `text` is what a grader sees as `sample.output_text`. */
interface Output {
  readonly text: string;
  readonly json?: Json;
  /** In Chat Completions shape. Where absent, they are derived from the tool actions. */
  readonly tool_calls?: readonly ToolCall[];
}

/** Chat Completions shape: `arguments` is JSON text, as the provider sends it. */
export interface ToolCall {
  readonly id: string;
  readonly type: "function";
  readonly function: { readonly name: string; readonly arguments: string };
}

export interface Outcome {
  readonly success?: boolean;
  readonly score?: number;
  readonly kpi?: JsonObject;
  readonly human?: {
    readonly approved?: boolean;
    readonly labels?: readonly { readonly rater: string; readonly value: Json }[];
  };
}

export interface Cost {
  readonly input_tokens?: number;
  readonly output_tokens?: number;
  readonly tool_calls?: number;
  readonly tool_cost_usd?: number;
  readonly latency_ms?: number;
  readonly usd?: number;
}

/** A trajectory as it was read: with the digest of its own bytes, by which two revisions know the same row. */
export interface RecordedTrajectory {
  readonly trajectory: Trajectory;
  /** sha256 (hex) of the row's canonical JSON. */
  readonly digest: string;
  /** 1-based line in its dataset. */
  readonly line: number;
}

export function isToolAction(action: Action): action is ToolAction {
  return "tool" in action;
}
