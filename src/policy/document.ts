import { type Static, Type } from "typebox";
import { SimilarityAssumption } from "../grader/similarity/assumption.ts";
import type { JsonObject } from "../json.ts";
import { ConfirmField, Name } from "./fields.ts";
import type { GateSpec } from "./gate-spec.ts";
import type { TrainingJobSpec } from "./job-spec.ts";
import type { RolloutSpec } from "./rollout-spec.ts";
import type { RubricSpec } from "./rubric-spec.ts";
import type { SuiteSpec } from "./suite-spec.ts";
import type { ToolScopeSpec } from "./tool-scope-spec.ts";

export { GateSpec } from "./gate-spec.ts";
export { TrainingJobSpec } from "./job-spec.ts";
export { RolloutSpec } from "./rollout-spec.ts";
export { RubricSpec } from "./rubric-spec.ts";
export { Compare, Expect, type Slice, SuiteSpec } from "./suite-spec.ts";
export { ToolScopeSpec } from "./tool-scope-spec.ts";

/**
 * The policy documents that people write, as JSON Schema and as types; the one source of both. Validators and the
 * published schema are generated from here (`npm run docs`).
 */

const closed = { additionalProperties: false } as const;

export const Metadata = Type.Object(
  {
    name: Name,
    version: Type.String({ description: 'SemVer, quoted: "1.0.0". A change of what is graded must raise it.' }),
    description: Type.Optional(Type.String({ maxLength: 2000, description: "What it is for, in a sentence or two." })),
    owners: Type.Optional(
      Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { maxItems: 50, description: "Who answers for it." }),
    ),
    labels: Type.Optional(Type.Record(Type.String(), Type.String(), { description: "Free key-value pairs." })),
  },
  { ...closed, description: "What the policy is called, and its version." },
);
export type Metadata = Static<typeof Metadata>;

export const Layer = Type.Enum(["correctness", "process", "safety", "efficiency"], {
  description: "Which question the grader answers.",
});
export type Layer = Static<typeof Layer>;

/** The fields that every Grader's spec may carry beside its native ones. They are not sent to a trainer. */
export const GraderCommon = {
  layer: Type.Optional(Layer),
  pass_threshold: Type.Optional(Type.Number({ description: "A score at or over it passes. 0.5 where none is given." })),
  trainable: Type.Optional(
    Type.Boolean({ description: "Whether a training job may be paid by it. A holdout grader says false." }),
  ),
  confirm: Type.Optional(ConfirmField),
};

/** What a Grader of text_similarity, or of a multi that has one, may carry as well; not sent to a trainer either. */
export const GraderSimilarity = { similarity: Type.Optional(SimilarityAssumption) };

type GraderSpec = JsonObject & {
  readonly type: string;
  readonly layer?: Layer;
  readonly pass_threshold?: number;
  readonly trainable?: boolean;
  readonly confirm?: { readonly asks: number; readonly margin: number };
  readonly similarity?: SimilarityAssumption;
};

export const API_VERSION = "gradegate/v1";
export const KINDS = ["Grader", "Rubric", "Suite", "Gate", "TrainingJob", "Rollout", "ToolScope"] as const;
export type Kind = (typeof KINDS)[number];

interface Document<K extends Kind, Spec> {
  readonly apiVersion: typeof API_VERSION;
  readonly kind: K;
  readonly metadata: Metadata;
  readonly spec: Spec;
}
export type GraderDocument = Document<"Grader", GraderSpec>;
export type RubricDocument = Document<"Rubric", RubricSpec>;
export type SuiteDocument = Document<"Suite", SuiteSpec>;
export type GateDocument = Document<"Gate", GateSpec>;
export type TrainingJobDocument = Document<"TrainingJob", TrainingJobSpec>;
export type RolloutDocument = Document<"Rollout", RolloutSpec>;
export type ToolScopeDocument = Document<"ToolScope", ToolScopeSpec>;
export type PolicyDocument =
  | GraderDocument
  | RubricDocument
  | SuiteDocument
  | GateDocument
  | TrainingJobDocument
  | RolloutDocument
  | ToolScopeDocument;
