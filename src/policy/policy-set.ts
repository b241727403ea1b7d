import type { NativeGrader } from "../grader/contract.ts";
import type { ProcessParts } from "../grader/process-type.ts";
import type { Confirm } from "../grader/repeat.ts";
import type { RubricParts } from "../grader/rubric-judged.ts";
import type { SimilarityAssumption } from "../grader/similarity/assumption.ts";
import { isJsonObject } from "../json.ts";
import type {
  GateDocument,
  GraderDocument,
  Layer,
  Metadata,
  RolloutDocument,
  RubricDocument,
  SuiteDocument,
  ToolScopeDocument,
  TrainingJobDocument,
} from "./document.ts";

/** Where a value stands in its YAML; 1-based. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * Finds where a value of a document was written: the value at `path`, or the nearest ancestor that was written.
 * `[]` is the document itself.
 */
export type Locate = (path: readonly (string | number)[]) => Position;

/** A document with the place where each of its values was written. */
export interface Located<D> {
  readonly document: D;
  readonly file: string;
  readonly locate: Locate;
}

/** What a Grader policy compiles to: the grader a provider would get, and what only we read. */
export interface CompiledGrader {
  readonly name: string;
  readonly version: string;
  /** The grader's identity everywhere: see `digestOf`. */
  readonly digest: string;
  readonly native: NativeGrader;
  /** What of it was written as a process type. */
  readonly process?: ProcessParts;
  /** What of it was written as a rubric. */
  readonly rubrics?: RubricParts;
  readonly pass_threshold: number;
  readonly layer: Layer | undefined;
  /** `undefined`: the policy does not say. */
  readonly trainable: boolean | undefined;
  /** How scores near the threshold are asked for again; absent where they are not. */
  readonly confirm?: Confirm;
  /** What text_similarity is assumed to be at the provider. No part of the digest, but scores depend on it. */
  readonly similarity?: SimilarityAssumption;
  /** Absent where the grader was given as native JSON rather than as a policy. */
  readonly source?: Located<GraderDocument>;
}

/** Suites with their paths resolved to repository-relative ones. */
export interface ResolvedSuite {
  readonly name: string;
  readonly metadata: Metadata;
  readonly spec: SuiteDocument["spec"];
  readonly dataset: string;
  readonly recordings: readonly string[];
  /** Where the calibration of its judge is; absent where it names none. */
  readonly calibration?: string;
  /** Where its filled-in audit sheets are, and the labels that were brought in from such. */
  readonly audits?: readonly string[];
  readonly labels?: string;
  readonly grader: CompiledGrader;
  readonly source: Located<SuiteDocument>;
}

/** A job with its grader and the paths of its data, from the repository's root. */
export interface ResolvedJob {
  readonly name: string;
  readonly spec: TrainingJobDocument["spec"];
  readonly grader: CompiledGrader;
  readonly train: string;
  readonly validation: string;
  readonly source: Located<TrainingJobDocument>;
}

/** Every policy of one revision, valid and with its references resolved. */
export interface PolicySet {
  /** By name, sorted. */
  readonly graders: ReadonlyMap<string, CompiledGrader>;
  readonly rubrics: ReadonlyMap<string, Located<RubricDocument>>;
  readonly suites: ReadonlyMap<string, ResolvedSuite>;
  readonly gates: ReadonlyMap<string, Located<GateDocument>>;
  readonly jobs: ReadonlyMap<string, ResolvedJob>;
  readonly rollouts: ReadonlyMap<string, Located<RolloutDocument>>;
  readonly toolScopes: ReadonlyMap<string, Located<ToolScopeDocument>>;
}

/** Types whose graders may say what is assumed of the provider's text_similarity. */
export const HAS_SIMILARITY: readonly string[] = ["text_similarity", "multi"];

/** Default `pass_threshold` (DESIGN.md section 5). */
export const DEFAULT_PASS_THRESHOLD = 0.5;

/** Whether a grader is the named one, or a `multi` that has it as a part. */
export function gradesWith(grader: CompiledGrader, name: string): boolean {
  const parts = grader.native.graders;
  return (
    grader.name === name ||
    Object.values(grader.rubrics ?? {}).some((part) => part.name === name) ||
    (isJsonObject(parts) && Object.values(parts).some((part) => isJsonObject(part) && part.name === name))
  );
}
