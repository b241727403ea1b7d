import type { JsonObject } from "../json.ts";
import type { RemoteGrader } from "../ports.ts";
import type { JobBody } from "../target/profile.ts";

/**
 * What a provider answered. `refused`: it understood what was sent and will not have it; `denied`: it will not from us, as
 * with a wrong key; `busy`: not now. Of none of these anything was done.
 * `missing`: there is no such thing. `unclear`: no answer, or one that says nothing of what was done.
 */
export type Answered<T> =
  | { readonly kind: "ok"; readonly value: T }
  | {
      readonly kind: "refused" | "denied" | "busy" | "missing" | "unclear";
      readonly message: string;
      readonly code?: string;
    };

export type Trouble = Exclude<Answered<never>, { kind: "ok" }>;

export interface RemoteFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  /** Seconds since 1970. */
  readonly created: number;
  readonly failed: boolean;
}

/** A job as its provider shows it; what it does not show is absent. The status is a word of an open set. */
export interface RemoteJob {
  readonly id: string;
  readonly status: string;
  readonly model: string;
  readonly training_file: string;
  readonly validation_file?: string;
  /** Seconds since 1970. */
  readonly created: number;
  readonly finished?: number;
  readonly trained_model?: string;
  readonly error?: { readonly code: string; readonly message: string };
  readonly metadata?: Readonly<Record<string, string>>;
  readonly grader?: JsonObject;
}

export interface RemoteEvent {
  readonly id: string;
  readonly at: number;
  readonly level: string;
  readonly type: string;
  readonly message: string;
  /** Of metrics: an open map. */
  readonly data: JsonObject;
}

export interface RemoteCheckpoint {
  readonly id: string;
  /** What a request names to ask it. */
  readonly model: string;
  readonly step: number;
  readonly created: number;
  readonly metrics: Readonly<Record<string, number>>;
}

export interface RemoteModel {
  readonly id: string;
  /** YYYY-MM-DD; absent where the provider gives none. */
  readonly shutdown_date?: string;
}

/**
 * A provider of training. Never rejects for what the provider does: that is an answer. `create` is sent once and never
 * again by itself, since a second could make a second job.
 */
export interface TrainingService {
  readonly host: string;
  files(name: string): Promise<Answered<readonly RemoteFile[]>>;
  /** sha256 of a file's bytes. */
  fileDigest(id: string): Promise<Answered<string>>;
  upload(name: string, bytes: Uint8Array): Promise<Answered<RemoteFile>>;
  /** Every job, of all pages, whose metadata has the pair or which learns from one of the files. */
  jobs(key: readonly [name: string, value: string], files: readonly string[]): Promise<Answered<readonly RemoteJob[]>>;
  create(body: JobBody): Promise<Answered<RemoteJob>>;
  job(id: string): Promise<Answered<RemoteJob>>;
  /** Oldest first, of all pages. */
  events(id: string): Promise<Answered<readonly RemoteEvent[]>>;
  checkpoints(id: string): Promise<Answered<readonly RemoteCheckpoint[]>>;
  pause(id: string): Promise<Answered<RemoteJob>>;
  cancel(id: string): Promise<Answered<RemoteJob>>;
  models(): Promise<Answered<readonly RemoteModel[]>>;
  /** Whether the provider would take the grader. */
  validate(grader: JsonObject): Promise<Answered<true>>;
  readonly grader: RemoteGrader;
}

/** What a job's status means for who watches it. */
export type Phase = "before" | "running" | "held" | "succeeded" | "failed" | "cancelled" | "unknown";

const PHASES: Readonly<Record<string, Phase>> = {
  validating_files: "before",
  queued: "before",
  pending: "before",
  running: "running",
  resuming: "running",
  pausing: "running",
  paused: "held",
  succeeded: "succeeded",
  failed: "failed",
  cancelled: "cancelled",
  canceled: "cancelled",
  cancelling: "running",
};

/** The words that the API and its relatives are known to use; another is `unknown`, never an end. */
export function phaseOf(status: string): Phase {
  return Object.hasOwn(PHASES, status) ? (PHASES[status] as Phase) : "unknown";
}

/** Whether a job can still cost something. What is not known can. */
export function isOver(status: string): boolean {
  return ["succeeded", "failed", "cancelled"].includes(phaseOf(status));
}
