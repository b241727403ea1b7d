import type { SampleRequest } from "./checkpoint/sample-plan.ts";
import type { SampleAnswer } from "./checkpoint/sampled-run.ts";
import type {
  Answer,
  EmbeddingAnswer,
  EmbeddingRequest,
  GraderInput,
  JudgeRequest,
  NativeGrader,
  PythonAnswer,
} from "./grader/contract.ts";
import type { JsonObject } from "./json.ts";
import type { ReadingContext, TimedReading } from "./rollout/reading.ts";

/** sha256 of UTF-8 text, lower-case hex. */
export type Sha256 = (text: string) => string;

/** sha256 of text that comes in pieces. */
export interface Hasher {
  update(piece: string | Uint8Array): void;
  /** Lower-case hex of all pieces; the last thing asked of it. */
  hex(): string;
}

/** Runs python graders written by strangers. Never rejects for what a grader does: that is an answer. */
export interface PythonRunner {
  /** One answer an input, in order. No state passes from one input to the next. */
  run(source: string, inputs: readonly GraderInput[]): Promise<readonly PythonAnswer[]>;
  close(): Promise<void>;
}

/** Answers judge requests: from recordings, or from a model. Never rejects for a single request: that is an answer. */
export interface Judge {
  ask(requests: readonly JudgeRequest[]): Promise<readonly Answer[]>;
}

/** Scores of earlier runs, by what they were computed from. */
export interface ScoreCache {
  /** The scores of one grader in one version of this program: `key` stands for both. */
  open(key: string): Promise<KeptScores>;
}

export interface KeptScores {
  /** What was kept under a trajectory's digest; never a damaged record, nor one of two that differ. */
  get(digest: string): string | undefined;
  put(digest: string, text: string): void;
  /** Keeps what was put. Never rejects: a cache that cannot be written is no reason not to grade. */
  save(): Promise<void>;
}

/** Asks a model for samples, at its pace and within its budget. Never rejects for a single one: that is an answer. */
export interface Sampler {
  ask(request: SampleRequest): Promise<SampleAnswer>;
}

/** Answers embedding requests: from recordings, or from a model. Never rejects for a single request: that is an answer. */
export interface Embedder {
  embed(requests: readonly EmbeddingRequest[]): Promise<readonly EmbeddingAnswer[]>;
}

/** A provider that grades one sample with a grader it is sent. Never rejects for a single grade: that is an answer. */
export interface RemoteGrader {
  /** The host that is asked. */
  readonly provider: string;
  grade(grader: NativeGrader, sample: string, item: JsonObject): Promise<RemoteGrade>;
}

/** A reward beside any error flag is a failed grade: providers pay failures as 0. */
export type RemoteGrade =
  | { readonly kind: "reward"; readonly reward: number }
  | { readonly kind: "failed"; readonly message: string };

/** Puts files on a branch of their own and asks for their merge. */
export interface Proposals {
  /** Done once however often it is asked for: the branch names what it brings. */
  open(proposal: Proposal): Promise<{ readonly number: number; readonly url: string; readonly existed: boolean }>;
}

export interface Proposal {
  readonly branch: string;
  /** The branch to be merged into; the repository's own where absent. */
  readonly base?: string | undefined;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

/** Where the metrics of a rollout come from. Never rejects: a source that is down is a reading. */
export interface MetricSources {
  read(source: JsonObject | undefined, context: ReadingContext): Promise<TimedReading>;
}

/** One revision's files, by path relative to the repository's root with forward slashes. */
export interface FileTree {
  /** Every file under a folder, sorted by path. A link is listed as such and never followed. */
  list(folder: string): Promise<readonly { readonly path: string; readonly kind: "file" | "link" }[]>;
  /** The content, or why there is none. `limit` in bytes: a larger file is not read. */
  read(path: string, limit: number): Promise<FileContent>;
  /** The content as chunks, for datasets; `undefined` where there is no such file. */
  stream(path: string): Promise<AsyncIterable<Uint8Array> | undefined>;
  /** An id that two files share only if their content is the same; `undefined` where this tree does not know one. */
  identity(path: string): Promise<string | undefined>;
}

export type FileContent =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "missing" | "link" | "too_large" | "not_utf8" };

/** Where progress and notes for a person go; never standard output that a program reads. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  /** A line that replaces itself on a terminal and is silent elsewhere. */
  progress(message: string): void;
  /** Takes the progress line away, before what was asked for is printed. */
  done(): void;
}
