import { isJsonObject, type Json, type JsonObject } from "../../src/json.ts";
import { openaiDescription } from "../adapters/judge/openai-description.ts";
import { sharedData } from "./shared-data.ts";

/** What the provider keeps of a job beside what it shows. */
export interface StoredJob {
  readonly id: string;
  readonly created: number;
  readonly request: JsonObject;
  status: string;
  finished: number | null;
  model: string | null;
  error: JsonObject;
  readonly events: JsonObject[];
  readonly checkpoints: JsonObject[];
}

/** A job as the API's own example of reinforcement shows one: `error` is `{}`, and there is no `hyperparameters`. */
export function shownJob(job: StoredJob, hidesMetadata: boolean): JsonObject {
  const { request } = job;
  const method = request.method as JsonObject;
  const reinforcement = method.reinforcement as JsonObject;
  const asked = (reinforcement.hyperparameters ?? {}) as JsonObject;
  return {
    object: "fine_tuning.job",
    id: job.id,
    model: request.model as string,
    created_at: job.created,
    finished_at: job.finished,
    fine_tuned_model: job.model,
    organization_id: "org-123",
    result_files: [],
    status: job.status,
    validation_file: request.validation_file ?? null,
    training_file: request.training_file as string,
    trained_tokens: null,
    error: job.error,
    user_provided_suffix: request.suffix ?? null,
    seed: request.seed ?? 950189191,
    estimated_finish: null,
    integrations: [],
    method: {
      type: "reinforcement",
      reinforcement: {
        hyperparameters: {
          batch_size: "auto",
          learning_rate_multiplier: "auto",
          n_epochs: "auto",
          eval_interval: "auto",
          eval_samples: "auto",
          compute_multiplier: "auto",
          reasoning_effort: "medium",
          ...asked,
        },
        grader: reinforcement.grader as Json,
        response_format: reinforcement.response_format ?? null,
      },
    },
    metadata: hidesMetadata ? null : (request.metadata ?? null),
    usage_metrics: null,
    shared_with_openai: false,
  };
}

export interface StepFigures {
  readonly step: number;
  readonly total?: number;
  readonly train: number;
  readonly valid?: number;
  readonly output_tokens?: number;
  readonly failed?: number;
  readonly judge_tokens?: number;
  readonly judge?: string;
  readonly tool_calls?: number;
}

/** A metrics event with the fields of a real one. */
export function metricsData(figures: StepFigures): JsonObject {
  const { step, total = 20, train, valid, output_tokens = 200, failed = 0, judge_tokens = 0, tool_calls } = figures;
  const { judge = "gpt-4o-2024-08-06" } = figures;
  return {
    step,
    total_steps: total,
    train_mean_reward: train,
    ...(valid === undefined ? {} : { full_valid_mean_reward: valid, full_valid_mean_parse_error: 0 }),
    mean_unresponsive_rewards: 0,
    reasoning_tokens_mean: 500,
    completion_tokens_mean: output_tokens,
    ...(tool_calls === undefined ? {} : { tool_calls_mean: tool_calls }),
    model_graders_token_usage:
      judge_tokens === 0
        ? {}
        : {
            [judge]: {
              train_prompt_tokens: judge_tokens,
              train_cached_tokens: 0,
              train_completion_tokens: judge_tokens / 10,
              eval_prompt_tokens: 0,
              eval_cached_tokens: 0,
              eval_completion_tokens: 0,
            },
          },
    scores: {
      train_reward_mean: train,
      valid_reward_mean: valid ?? null,
      graders: [{ name: "decision", type: "python", train_reward_mean: train, valid_reward_mean: valid ?? null }],
    },
    usage: { graders: [], samples: { train_reasoning_tokens_mean: 500, train_reasoning_tokens_count: 32 } },
    errors: {
      graders: [
        {
          name: "decision",
          type: "python",
          train_python_grader_runtime_error_mean: failed,
          train_python_grader_runtime_error_count: Math.round(failed * 32),
          train_sample_parse_error_mean: 0,
        },
      ],
    },
    timing: { step: { sampling: 60, training: 30, eval: 20, full_iteration: 110 }, graders: [] },
  };
}

/** Bedrock's names for a few of them. */
export function bedrockData({ step, train, output_tokens = 200 }: StepFigures): JsonObject {
  return { step, critic_rewards_mean: train, actor_entropy: 0.4, response_length_mean: output_tokens };
}

export type Kind =
  | "CreateFineTuningJobRequest"
  | "ValidateGraderRequest"
  | "RunGraderRequest"
  | "FineTuningJob"
  | "ListPaginatedFineTuningJobsResponse"
  | "ListFineTuningJobEventsResponse"
  | "ListFineTuningJobCheckpointsResponse"
  | "OpenAIFile"
  | "ListFilesResponse"
  | "ListModelsResponse"
  | "RunGraderResponse"
  | "ErrorResponse";

/**
 * What departs from the official description, its own known errors excepted: `multi.graders` is one grader in it and a map
 * at the service; the example of a job has `error: {}` and no `hyperparameters`; `paused` is no status; events have
 * `data: null`; and it knows neither Bedrock's `lambda` nor what Bedrock's jobs are.
 */
export function departures(): ((kind: Kind, value: Json) => readonly string[]) | undefined {
  const path = sharedData("data/openai-openapi.json.gz");
  if (path === undefined) return undefined;
  const check = openaiDescription(path);
  return (kind, value) => check(kind, asDescribed(value)).map((each) => `${kind}: ${each}`);
}

function asDescribed(value: Json): Json {
  if (Array.isArray(value)) return value.map(asDescribed);
  if (!isJsonObject(value)) return value;
  if (value.type === "lambda") {
    return { type: "string_check", name: "lambda", input: "a", reference: "a", operation: "eq" };
  }
  const own: Record<string, Json> = Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, asDescribed(each)]),
  );
  if (value.type === "multi" && isJsonObject(value.graders))
    own.graders = Object.values(own.graders as JsonObject)[0] ?? {};
  if (value.object === "fine_tuning.job") {
    if (isJsonObject(value.error) && Object.keys(value.error).length === 0) own.error = null;
    own.hyperparameters = value.hyperparameters ?? {};
    if (value.status === "paused") own.status = "running";
  }
  if (value.object === "fine_tuning.job.event" && value.data === null) delete own.data;
  return own;
}
