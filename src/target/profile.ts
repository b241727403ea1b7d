import type { Trainer } from "../grader/trainers.ts";
import type { JsonObject } from "../json.ts";

export type Provider = "openai" | "foundry" | "bedrock";

/** What is known of a model that a provider trains. */
interface TrainableModel {
  readonly id: string;
  /** YYYY-MM-DD: from this day on no job is started on it. Absent: no date is published. */
  readonly until?: string;
  readonly usd_per_hour?: number;
  /** Something that does not forbid a job and that a person should know. */
  readonly note?: string;
}

/** What is known of a provider that speaks the fine-tuning protocol. A fact that is absent is not known. */
export interface TargetProfile {
  readonly provider: Provider;
  readonly trainer: Trainer;
  /** Where the key goes and which variables of the environment hold it, the first that is set. */
  readonly key: { readonly header: "authorization" | "api-key"; readonly variables: readonly string[] };
  /** The address that the policy's target stands for, `/v1` included; or what it lacks. */
  address(target: TargetSpec): { readonly url: string } | { readonly problem: string };
  /** YYYY-MM-DD: from this day on nobody can create jobs. */
  readonly closes?: string;
  readonly models: readonly TrainableModel[];
  /** Whether other models than those may be trainable: a list that was not to be had whole. */
  readonly modelsOpen: boolean;
  /** The grader types that a job may be paid by; `lambda` stands for a function that the provider calls. */
  readonly graders: readonly string[];
  /** The types that a `multi` may have as parts. */
  readonly parts: readonly string[];
  readonly hyperparameters: readonly string[];
  /** Fields of a job beside these. */
  readonly settings: readonly ("response_format" | "seed" | "suffix")[];
  /** Whether `graders/validate` and `graders/run` are there. */
  readonly graderApi: boolean;
  /** Whether a running job can be paused with a checkpoint to go on from. */
  readonly pauses: boolean;
  /** Whether a job carries `metadata` that a list can be searched by. `unknown`: not written anywhere. */
  readonly metadata: "yes" | "unknown";
  readonly rows: {
    readonly train: readonly [least: number, most: number];
    /** `most` 0: whether it takes a file to validate on is not known, and none is sent. */
    readonly validation: readonly [least: number, most: number];
  };
  readonly fileBytes: number;
  /** Similarity measures that are not for training. */
  readonly refusedMetrics: readonly string[];
  /** Where these facts are from, and when they were read (YYYY-MM-DD). */
  readonly source: string;
  readonly as_of: string;
}

/** The target as a TrainingJob states it. */
export interface TargetSpec {
  readonly provider: Provider;
  readonly base_url?: string;
  readonly endpoint?: string;
  readonly region?: string;
  readonly lambda?: string;
}

/**
 * The body of `POST /fine_tuning/jobs`, as the providers take it. The client's own types lack `response_format`, have
 * `multi.graders` as one grader and know no `lambda`.
 */
export interface JobBody {
  readonly model: string;
  readonly training_file: string;
  readonly validation_file?: string;
  readonly suffix?: string;
  readonly seed?: number;
  readonly metadata: Readonly<Record<string, string>>;
  readonly method: {
    readonly type: "reinforcement";
    readonly reinforcement: {
      readonly grader: JsonObject;
      readonly hyperparameters?: JsonObject;
      readonly response_format?: JsonObject;
    };
  };
}

/** A reason against a job, or for a second look. */
export interface TargetProblem {
  readonly severity: "error" | "warning";
  readonly code: string;
  readonly message: string;
}

export const HYPERPARAMETERS = [
  "n_epochs",
  "batch_size",
  "learning_rate_multiplier",
  "compute_multiplier",
  "eval_interval",
  "eval_samples",
  "reasoning_effort",
] as const;

/** Graders that a provider runs itself. */
export const NATIVE_GRADERS = ["string_check", "text_similarity", "python", "score_model", "multi"] as const;
export const NATIVE_PARTS = ["string_check", "text_similarity", "python", "score_model", "label_model"] as const;

/** A host name as part of an address that is put together. */
export function httpsAddress(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const plain = url.username === "" && url.password === "" && url.search === "" && url.hash === "";
  return url.protocol === "https:" && plain ? url : undefined;
}
