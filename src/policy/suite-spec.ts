import { type Static, Type } from "typebox";
import { atLeastShare, atMost, atMostShare, Name, Probability, reference } from "./fields.ts";

const closed = { additionalProperties: false } as const;

const PATH = "A path relative to this file, with forward slashes; it may not leave the repository.";
const relativePath = (what: string) =>
  Type.String({ minLength: 1, maxLength: 500, description: `${what} ${PATH}`.trim() });

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
    margin: Type.Optional(
      Type.Number({
        minimum: 0,
        maximum: 1,
        description:
          "The largest loss, as a share, that the data must rule out: of false accepts, of false rejects and of ranking, each by itself.",
      }),
    ),
    max_rise_of_failures: Type.Optional(
      Type.Number({
        minimum: 0,
        description: "The largest rise of the mean score of known failures, whether they pass or not.",
      }),
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
    audits: Type.Optional(
      Type.Array(relativePath(""), {
        minItems: 1,
        maxItems: 20,
        description: "Filled-in audit sheets, by `gradegate audit`. Outside of the policies' folder.",
      }),
    ),
    labels: Type.Optional(
      relativePath("What people said of trajectories, JSON lines, written by `gradegate audit import`."),
    ),
    slices: Type.Optional(Type.Array(Slice, { maxItems: 50, description: "Parts that are looked at by themselves." })),
    expect: Type.Optional(Expect),
    compare: Type.Optional(Compare),
  },
  closed,
);
export type SuiteSpec = Static<typeof SuiteSpec>;
