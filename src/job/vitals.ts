import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import type { RemoteEvent } from "./service.ts";

/** What a job says of one training step. Absent: the provider did not say it. */
export interface Vitals {
  readonly step: number;
  readonly total?: number;
  /** Mean reward of the step's batch: not to be compared from step to step. */
  readonly train?: number;
  /** Mean reward on the validation rows: to be compared. */
  readonly valid?: number;
  readonly output_tokens?: number;
  readonly reasoning_tokens?: number;
  readonly tool_calls?: number;
  /** Greatest share of a grader's grades that failed by one cause. */
  readonly failed?: { readonly share: number; readonly what: string };
  /** Of the graders' models in this step, by model. */
  readonly judges?: Readonly<Record<string, { readonly input: number; readonly output: number }>>;
}

/** The steps that a job's events tell of, in order; of a step that is told twice, the later. */
export function vitalsOf(events: readonly RemoteEvent[]): readonly Vitals[] {
  const steps = new Map<number, Vitals>();
  for (const { type, data } of events) {
    const step = data.step;
    if (type !== "metrics" || typeof step !== "number" || !Number.isFinite(step)) continue;
    steps.set(step, { ...steps.get(step), ...vitals(step, data) });
  }
  return [...steps.values()].sort((a, b) => a.step - b.step);
}

/** Names of one figure: OpenAI's, what result files call it, and Bedrock's. */
const NAMES = {
  total: ["total_steps"],
  train: ["train_mean_reward", "train_reward_mean", "critic_rewards_mean"],
  valid: ["full_valid_mean_reward", "valid_reward_mean", "valid_mean_reward"],
  output_tokens: ["completion_tokens_mean", "response_length_mean"],
  reasoning_tokens: ["reasoning_tokens_mean"],
  tool_calls: ["tool_calls_mean", "train_tool_calls_mean"],
} as const;

function vitals(step: number, data: JsonObject): Vitals {
  const places = [data, data.scores, isJsonObject(data.usage) ? data.usage.samples : undefined].filter(
    (each): each is JsonObject => isJsonObject(each),
  );
  const named = Object.entries(NAMES).flatMap(([name, keys]) => {
    const found = keys.flatMap((key) => places.map((place) => place[key])).find(isNumber);
    return found === undefined ? [] : [[name, found] as const];
  });
  const failed = failedIn(data);
  const judges = judgesIn(data);
  return {
    step,
    ...Object.fromEntries(named),
    ...(failed === undefined ? {} : { failed }),
    ...(judges === undefined ? {} : { judges }),
  };
}

/** Error figures of graders are open: any that ends as a share does, and the shares that stand beside them. */
function failedIn(data: JsonObject): Vitals["failed"] {
  const found: { share: number; what: string }[] = [];
  const listed = isJsonObject(data.errors) && Array.isArray(data.errors.graders) ? data.errors.graders : [];
  for (const grader of listed) {
    if (!isJsonObject(grader)) continue;
    for (const [key, value] of Object.entries(grader)) {
      if (key.endsWith("_error_mean") && isNumber(value)) {
        found.push({ share: value, what: `${typeof grader.name === "string" ? grader.name : "a grader"}: ${key}` });
      }
    }
  }
  for (const key of ["mean_unresponsive_rewards", "full_valid_mean_parse_error"]) {
    const value = data[key];
    if (isNumber(value)) found.push({ share: value, what: key });
  }
  return found.sort((a, b) => b.share - a.share)[0];
}

function judgesIn(data: JsonObject): Vitals["judges"] {
  const usage = data.model_graders_token_usage;
  if (isJsonObject(usage)) {
    return whole(
      Object.entries(usage).map(([model, counts]) => [
        model,
        sumOf(counts, "prompt_tokens"),
        sumOf(counts, "completion_tokens"),
      ]),
    );
  }
  const graders = isJsonObject(data.usage) ? data.usage.graders : undefined;
  if (!Array.isArray(graders)) return undefined;
  return whole(
    graders.flatMap((grader) =>
      isJsonObject(grader) && typeof grader.model === "string"
        ? [[grader.model, product(grader, "prompt_tokens"), product(grader, "completion_tokens")] as const]
        : [],
    ),
  );
}

type Told = readonly [model: string, input: number | undefined, output: number | undefined];

/** By model. `undefined` where of one of them neither count can be read: what is not told is not nothing. */
function whole(told: readonly Told[]): Vitals["judges"] {
  const byModel: Record<string, { input: number; output: number }> = {};
  for (const [model, input, output] of told) {
    if (input === undefined && output === undefined) return undefined;
    const sum = byModel[model] ?? { input: 0, output: 0 };
    byModel[model] = { input: sum.input + (input ?? 0), output: sum.output + (output ?? 0) };
  }
  return byModel;
}

/** Over training and validation, whatever either is called: `train_prompt_tokens`, `eval_prompt_tokens`. */
function sumOf(counts: Json | undefined, ending: string): number | undefined {
  if (!isJsonObject(counts)) return undefined;
  return total(
    Object.entries(counts).flatMap(([key, value]) =>
      (key === ending || key.endsWith(`_${ending}`)) && isNumber(value) ? [value] : [],
    ),
  );
}

function product(grader: JsonObject, name: string): number | undefined {
  return total(
    ["train", "valid"].flatMap((part) => {
      const [mean, count] = [grader[`${part}_${name}_mean`], grader[`${part}_${name}_count`]];
      return isNumber(mean) && isNumber(count) ? [mean * count] : [];
    }),
  );
}

/** Of nothing there is no sum. */
function total(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, each) => sum + each, 0);
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}
