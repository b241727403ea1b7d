import type { TSchema } from "typebox";
import type { Json, JsonObject } from "../json.ts";
import type { FailureCode, Score } from "../score/score.ts";
import type { Sample } from "../trajectory/sample.ts";
import type { Trajectory } from "../trajectory/trajectory.ts";

/** What a grader is shown of one trajectory: exactly what a provider would show it. */
export interface GraderInput {
  readonly item: JsonObject;
  readonly sample: Sample;
  /** What else was recorded of the run. No grader sees it but one whose compiled form says which fields it reads. */
  readonly recorded?: Trajectory;
}

/** A grader in the native dialect: what is evaluated is what would be sent to a trainer. */
export type NativeGrader = JsonObject & { readonly type: string; readonly name: string };

/** A question to the world that a grader asks before it can score. Pure data: it can be printed, hashed, recorded. */
export type Request = PythonRequest | JudgeRequest | EmbeddingRequest | LexiconRequest;

export interface PythonRequest {
  readonly kind: "python";
  readonly source: string;
  readonly input: GraderInput;
}

/** One call of a judge. Its canonical JSON is the identity under which the answer is recorded. */
export interface JudgeRequest {
  readonly kind: "judge";
  readonly model: string;
  readonly messages: readonly JudgeMessage[];
  readonly sampling: JsonObject;
  /** The structured answer that is demanded: a Chat Completions `response_format`. */
  readonly response_format: JsonObject;
  /** 0 for the first ask; a grader that asks again counts up, so that each ask has its own recording. */
  readonly repeat: number;
}

export interface JudgeMessage {
  readonly role: "user" | "assistant" | "system" | "developer";
  readonly content: Json;
}

/** One text to be embedded. Its canonical JSON, without the kind, is the identity under which the answer is recorded. */
export interface EmbeddingRequest {
  readonly kind: "embedding";
  readonly model: string;
  readonly input: string;
}

/** WordNet is needed: so it is loaded where a grader asks for it, and not before. */
export interface LexiconRequest {
  readonly kind: "lexicon";
}

/** WordNet as METEOR asks it. Numbers name senses; two words are synonyms where they share one. */
export interface Lexicon {
  /** Every sense of a word in any of its base forms, whatever its spelling there. */
  senses(word: string): readonly number[];
  /** The senses that name just this word, in lower case and as a single word. */
  spellings(word: string): readonly number[];
}

export type Answer = PythonAnswer | JudgeAnswer | EmbeddingAnswer | LexiconAnswer;

export type EmbeddingAnswer =
  | { readonly kind: "embedding"; readonly vector: Float32Array }
  | { readonly kind: "failed"; readonly code: FailureCode; readonly message: string };

export type LexiconAnswer =
  | { readonly kind: "lexicon"; readonly lexicon: Lexicon }
  | { readonly kind: "failed"; readonly code: FailureCode; readonly message: string };

export type PythonAnswer =
  | {
      readonly kind: "value";
      readonly value: number;
      /** What `grade` left as its attribute `detail`: text of the grader's own, so not to be trusted. */
      readonly detail?: string;
    }
  /** `grade` raised an exception named `NotApplicable`. */
  | { readonly kind: "not_applicable"; readonly reason: string }
  | { readonly kind: "failed"; readonly code: FailureCode; readonly message: string };

export type JudgeAnswer =
  | {
      readonly kind: "text";
      readonly text: string;
      /** As the provider spells it: `stop`, `length`, `content_filter` … */
      readonly finish_reason: string;
    }
  | { readonly kind: "refusal"; readonly text: string }
  | { readonly kind: "failed"; readonly code: FailureCode; readonly message: string };

/**
 * Grading one trajectory, as data: the questions to ask, and how their answers become a score. `answers` are in the
 * order of `requests`. A deterministic grader asks nothing.
 */
export interface Grading {
  readonly requests: readonly Request[];
  finish(answers: readonly Answer[]): Score;
}

/** A grader with its templates and formulas parsed once, ready for any number of trajectories. Never throws. */
export type PreparedGrader = (input: GraderInput) => Grading;

/** A problem in a grader's config that its schema cannot say. `path` leads from the config to the culprit. */
export interface ConfigProblem {
  readonly severity: "error" | "warning";
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly hint?: string;
}

/** A template path that a grader reads, e.g. `item.order.id`; `path` leads to the template in the config. */
export interface TemplateUse {
  readonly path: readonly (string | number)[];
  readonly namespace: "item" | "sample";
  /** Keys and indices after the namespace. */
  readonly variable: readonly (string | number)[];
}

/** One type of grader: its schema, its checks and its scoring, in one file of `types/`, listed in `registry.ts`. */
export interface GraderType<Config extends JsonObject = JsonObject> {
  /** As the native dialect spells it; also the file's name. */
  readonly type: string;
  /** Counts up when the same config and trajectory may score differently than before. */
  readonly version: number;
  readonly lifecycle: "experimental" | "stable" | "deprecated";
  /** One sentence, for the README table and `--help`; ends in a full stop. */
  readonly summary: string;
  /** Whether the score is the provider's own algorithm or our port of the likely one. */
  readonly fidelity: "exact" | "approximate";
  /** JSON Schema of the config, `type` and `name` included; unknown keys are refused. */
  readonly schema: TSchema;
  /** Lowest and highest value that a score may have; `undefined` where the config does not bound it. */
  range(config: Config): readonly [number, number] | undefined;
  /** Everything wrong that the schema cannot say. The config has passed the schema. */
  check(config: Config, types: GraderTypes): readonly ConfigProblem[];
  templates(config: Config, types: GraderTypes): readonly TemplateUse[];
  /** The config has passed `check` without errors. */
  prepare(config: Config, types: GraderTypes): PreparedGrader;
}

/** How a combining type reaches the others without importing them. `undefined`: no such type. */
export type GraderTypes = (type: string) => GraderType | undefined;

/** Keeps the config type while defining, and forgets it for the registry. */
export function defineGraderType<Config extends JsonObject>(type: GraderType<Config>): GraderType {
  return type as unknown as GraderType;
}
