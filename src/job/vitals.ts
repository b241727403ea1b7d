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
    return Object.fromEntries(
      Object.entries(usage).map(([model, counts]) => [
        model,
        { input: sumOf(counts, "prompt_tokens"), output: sumOf(counts, "completion_tokens") },
      ]),
    );
  }
  const graders = isJsonObject(data.usage) ? data.usage.graders : undefined;
  if (!Array.isArray(graders)) return undefined;
  const byModel: Record<string, { input: number; output: number }> = {};
  for (const grader of graders) {
    if (!isJsonObject(grader) || typeof grader.model !== "string") continue;
    const sum = byModel[grader.model] ?? { input: 0, output: 0 };
    byModel[grader.model] = {
      input: sum.input + product(grader, "prompt_tokens"),
      output: sum.output + product(grader, "completion_tokens"),
    };
  }
  return byModel;
}

/** Over training and validation, whatever either is called: `train_prompt_tokens`, `eval_prompt_tokens`. */
function sumOf(counts: Json | undefined, ending: string): number {
  if (!isJsonObject(counts)) return 0;
  const named = Object.entries(counts).filter(([key]) => key === ending || key.endsWith(`_${ending}`));
  return named.reduce((sum, [, value]) => sum + (isNumber(value) ? value : 0), 0);
}

function product(grader: JsonObject, name: string): number {
  return ["train", "valid"].reduce((sum, part) => {
    const [mean, count] = [grader[`${part}_${name}_mean`], grader[`${part}_${name}_count`]];
    return sum + (isNumber(mean) && isNumber(count) ? mean * count : 0);
  }, 0);
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}
