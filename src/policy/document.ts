import { type Static, Type } from "typebox";
import { SimilarityAssumption } from "../grader/similarity/assumption.ts";
import type { JsonObject } from "../json.ts";
import { CalibrationRule, ConfirmField, Name, reference, Waivers } from "./fields.ts";

/**
 * The policy documents that people write, as JSON Schema and as types; the one source of both. Validators and the
 * published schema are generated from here (`npm run docs`).
 */

const closed = { additionalProperties: false } as const;

const PATH = "A path relative to this file, with forward slashes; it may not leave the repository.";
const relativePath = (what: string) =>
  Type.String({ minLength: 1, maxLength: 500, description: `${what} ${PATH}`.trim() });

const Probability = Type.Number({ minimum: 0, maximum: 1 });

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

const Criterion = Type.Object(
  {
    id: Type.String({
      pattern: "^[a-z][a-z0-9_]{0,39}$",
      description: "Lower-case letters, digits and underscores, at most 40, starting with a letter.",
    }),
    description: Type.String({ minLength: 1, maxLength: 2000, description: "The question that the judge answers." }),
    weight: Type.Number({ description: "Its share of the whole; negative points make a penalty." }),
    levels: Type.Array(
      Type.Object(
        {
          score: Type.Number({ minimum: 0, maximum: 1, description: "The share of the weight it earns, 0 to 1." }),
          description: Type.String({
            minLength: 1,
            maxLength: 1000,
            description: "What an output at this level shows.",
          }),
        },
        closed,
      ),
      { minItems: 2, maxItems: 11, description: "The anchored levels, each with a score of its own." },
    ),
  },
  { ...closed, description: "One question of the rubric." },
);

export const RubricSpec = Type.Object(
  {
    model: Type.String({ minLength: 1, description: "The judge. A dated snapshot keeps scores comparable." }),
    instructions: Type.String({ minLength: 1, maxLength: 20000, description: "Who the judge is and what it judges." }),
    criteria: Type.Array(Criterion, { minItems: 1, maxItems: 50, description: "The questions, with their weights." }),
    sampling_params: Type.Optional(
      Type.Object(
        {
          seed: Type.Optional(Type.Integer()),
          temperature: Type.Optional(
            Type.Number({ minimum: 0, maximum: 2, description: "Not accepted by reasoning models." }),
          ),
          top_p: Type.Optional(Probability),
          max_completions_tokens: Type.Optional(
            Type.Integer({ minimum: 1, description: 'Spelled with a plural "completions", as graders have it.' }),
          ),
          reasoning_effort: Type.Optional(Type.Enum(["none", "minimal", "low", "medium", "high", "xhigh", "max"])),
        },
        { ...closed, description: "How the judge samples; sent as it stands." },
      ),
    ),
  },
  closed,
);
export type RubricSpec = Static<typeof RubricSpec>;

const atMost = (description: string) => Type.Object({ max: Type.Number({ minimum: 0 }) }, { ...closed, description });
const atMostShare = (description: string) => Type.Object({ max: Probability }, { ...closed, description });
const atLeastShare = (description: string) => Type.Object({ min: Probability }, { ...closed, description });

const Slice = Type.Object(
  {
    name: Name,
    tag: Type.Optional(Type.String({ minLength: 1, description: "Trajectories with this tag." })),
    model: Type.Optional(Type.String({ minLength: 1, description: "Trajectories of this model." })),
    task_prefix: Type.Optional(Type.String({ minLength: 1, description: "Trajectories whose task_id starts so." })),
  },
  { ...closed, description: "The trajectories that fit every field given." },
);
export type Slice = Static<typeof Slice>;

export const Expect = Type.Object(
  {
    error_rate: Type.Optional(atMostShare("Failed grades, as a share of all that should have been graded.")),
    mean: Type.Optional(
      Type.Object(
        { min: Type.Optional(Type.Number()), max: Type.Optional(Type.Number()) },
        { ...closed, description: "Bounds of the mean score." },
      ),
    ),
    auc: Type.Optional(atLeastShare("How well scores rank successes over failures; 0.5 is chance.")),
    agreement: Type.Optional(atLeastShare("Share of labelled trajectories whose verdict is the outcome.")),
    false_accept_rate: Type.Optional(atMostShare("Failures that pass, as a share of failures.")),
    false_reject_rate: Type.Optional(atMostShare("Successes that do not pass, as a share of successes.")),
    pass_rate: Type.Optional(
      Type.Array(
        Type.Object(
          { slice: Type.Optional(Name), min: Type.Optional(Probability), max: Type.Optional(Probability) },
          closed,
        ),
        { minItems: 1, maxItems: 50, description: "Bounds of the share that passes, of all or of a slice." },
      ),
    ),
  },
  { ...closed, description: "What must hold of the head by itself." },
);
export type Expect = Static<typeof Expect>;

/** Rules over base against head. Each holds for the whole suite and for each of its slices. */
export const Compare = Type.Object(
  {
    max_drop: Type.Optional(
      Type.Number({ minimum: 0, description: "The largest fall of the mean score that is let through." }),
    ),
    confidence: Type.Optional(
      Type.Number({
        exclusiveMinimum: 0.5,
        exclusiveMaximum: 1,
        description: "Of the interval of the drop, e.g. 0.95.",
      }),
    ),
    flips: Type.Optional(
      Type.Object(
        {
          fail_to_pass: Type.Optional(atMost("Trajectories that failed at the base and pass at the head.")),
          pass_to_fail: Type.Optional(atMost("Trajectories that passed at the base and fail at the head.")),
          new_false_accepts: Type.Optional(atMost("Known failures that pass only at the head.")),
          new_false_rejects: Type.Optional(atMost("Known successes that fail only at the head.")),
        },
        { ...closed, description: "How many verdicts may change." },
      ),
    ),
  },
  { ...closed, description: "What must hold of the head against the base, for the whole and for each slice." },
);
export type Compare = Static<typeof Compare>;

export const SuiteSpec = Type.Object(
  {
    purpose: Type.Enum(["regression", "adversarial", "safety", "holdout", "shadow"], {
      description: "Why it is run. The grader of a holdout suite must not be trainable.",
    }),
    dataset: relativePath("The recorded trajectories, JSON lines (.jsonl or .jsonl.gz)."),
    grader: reference("The Grader that scores them."),
    recordings: Type.Optional(
      Type.Array(relativePath(""), { minItems: 1, maxItems: 20, description: "The judge's recorded answers." }),
    ),
    calibration: Type.Optional(relativePath("How its judge agrees with people, by `gradegate calibrate judge`.")),
    slices: Type.Optional(Type.Array(Slice, { maxItems: 50, description: "Parts that are looked at by themselves." })),
    expect: Type.Optional(Expect),
    compare: Type.Optional(Compare),
  },
  closed,
);
export type SuiteSpec = Static<typeof SuiteSpec>;

export const GateSpec = Type.Object(
  {
    merge: Type.Object(
      {
        suites: Type.Array(Name, { minItems: 1, maxItems: 100, description: "The suites that a merge needs." }),
        error_rate: Type.Optional(atMostShare("Failed grades in any of the suites, as a share.")),
        compare: Type.Optional(Compare),
        removed: Type.Optional(
          Type.Object(
            { max: Type.Integer({ minimum: 0 }) },
            { ...closed, description: "How many of the base's trajectories the head may lack or alter." },
          ),
        ),
        calibration: Type.Optional(CalibrationRule),
        version_bump: Type.Optional(
          Type.Enum(["derived", "required", "advised"], {
            description:
              "What a changed grader's version must do. derived: rise by what the change does (patch, minor or major). required: rise, the default. advised: nothing; it is only said.",
          }),
        ),
      },
      { ...closed, description: "What a merge needs." },
    ),
    waivers: Type.Optional(Waivers),
  },
  closed,
);
export type GateSpec = Static<typeof GateSpec>;

export const API_VERSION = "gradegate/v1";
export const KINDS = ["Grader", "Rubric", "Suite", "Gate"] as const;
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
export type PolicyDocument = GraderDocument | RubricDocument | SuiteDocument | GateDocument;
