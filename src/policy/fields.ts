import { type Static, Type } from "typebox";

/** Fields that several kinds of policy have, as JSON Schema. */

const closed = { additionalProperties: false } as const;

const NAME_PATTERN = "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$";

export const Name = Type.String({
  pattern: NAME_PATTERN,
  description: "Lower-case letters, digits and hyphens, at most 63.",
});

/** The name of another policy. */
export const reference = (description: string) => Type.String({ pattern: NAME_PATTERN, description });

export const ConfirmField = Type.Object(
  {
    asks: Type.Enum([3, 5, 7, 9], { description: "How often a judge is asked in all; the median is the score." }),
    margin: Type.Number({ minimum: 0, description: "How near to the pass_threshold a first score must lie." }),
  },
  { ...closed, description: "Asks a judge again where its first score lies near the threshold." },
);

/** The rules that may be waived: those that hold a number against a limit. Validity, versions and evidence may not. */
export const WAIVABLE = [
  "error_rate",
  "expect_error_rate",
  "expect_mean",
  "expect_auc",
  "expect_agreement",
  "expect_false_accept_rate",
  "expect_false_reject_rate",
  "expect_pass_rate",
  "max_drop",
  "flips_fail_to_pass",
  "flips_pass_to_fail",
  "new_false_accepts",
  "new_false_rejects",
  "trajectories_removed",
  "scores_lost",
] as const;

/** The sides on which a rule can be broken, which a waiver of it must bound. The others are broken from above. */
export const WAIVED_FROM: Readonly<Partial<Record<(typeof WAIVABLE)[number], readonly ("floor" | "ceiling")[]>>> = {
  expect_mean: ["floor", "ceiling"],
  expect_pass_rate: ["floor", "ceiling"],
  expect_auc: ["floor"],
  expect_agreement: ["floor"],
};

/** An exception that somebody answers for: one rule of one suite, within bounds, until a day. */
const Waiver = Type.Object(
  {
    rule: Type.Enum([...WAIVABLE], { description: "The rule, by the name that a review's JSON gives it." }),
    suite: reference("The suite; not a safety suite, and not one of a safety grader."),
    slice: Type.Optional(
      Type.String({ pattern: NAME_PATTERN, description: "The slice; the whole suite where absent." }),
    ),
    ceiling: Type.Optional(Type.Number({ description: "The most that may be seen; over it the rule fails as ever." })),
    floor: Type.Optional(
      Type.Number({
        description: "The least that may be seen: for expect_auc and expect_agreement, and beside ceiling for rates.",
      }),
    ),
    reason: Type.String({ minLength: 20, maxLength: 500, description: "Why, for whoever reads it later." }),
    owner: Type.String({ minLength: 2, maxLength: 100, description: "Who answers for it, e.g. @team." }),
    expires: Type.String({
      pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
      description: 'The last day that it counts, "YYYY-MM-DD" in UTC.',
    }),
  },
  { ...closed, description: "A reviewed exception, shown in every verdict that it touches." },
);
export type Waiver = Static<typeof Waiver>;

export const Waivers = Type.Array(Waiver, {
  maxItems: 50,
  description: "Exceptions. They count once they are merged, never for the change that brings them.",
});

/** What a gate asks of the judges that decide a merge. */
export const CalibrationRule = Type.Object(
  {
    suites: Type.Array(Name, { minItems: 1, maxItems: 100, description: "Suites whose judge must be calibrated." }),
    min_kappa: Type.Optional(
      Type.Number({ minimum: -1, maximum: 1, description: "The least agreement with people, Cohen's kappa." }),
    ),
    min_labels: Type.Optional(
      Type.Integer({ minimum: 1, description: "The least number of human labels it rests on." }),
    ),
    max_age_days: Type.Optional(Type.Integer({ minimum: 0, description: "How old it may be." })),
  },
  { ...closed, description: "Agreement with human labels that a judge must have shown, as it is now." },
);
export type CalibrationRule = Static<typeof CalibrationRule>;

/** What a gate asks of a change that judges less strictly afterwards. */
export const LooseningRule = Type.Object(
  {
    approvals: Type.Integer({
      minimum: 1,
      maximum: 20,
      description: "How many people other than the author must have approved the very head commit.",
    }),
    unknown: Type.Optional(
      Type.Enum(["loosening", "shown"], {
        description: "What a change of unknown effect counts as. shown: it is only said, the default.",
      }),
    ),
    refuse: Type.Optional(
      Type.Array(
        Type.Enum([
          "threshold",
          "weight",
          "formula",
          "criterion",
          "label",
          "case_removed",
          "judge",
          "sampling",
          "model",
          "tool_scope",
          "waiver",
          "gate_rule",
          "dataset",
          "other",
        ]),
        { minItems: 1, uniqueItems: true, description: "Kinds of loosening that no approval lets through." },
      ),
    ),
  },
  {
    ...closed,
    description: "What a merge needs that loosens a policy: a lower threshold, a waiver, a case that goes.",
  },
);
export type LooseningRule = Static<typeof LooseningRule>;

/** What a gate asks of rewards against graders that they were not trained on. */
export const HoldoutRule = Type.Object(
  {
    suites: Type.Array(Name, {
      minItems: 1,
      maxItems: 20,
      description:
        "Holdout suites; each is held against every suite of the gate that has trajectories with it in common.",
    }),
    min_correlation: Type.Optional(
      Type.Number({
        minimum: -1,
        maximum: 1,
        description:
          "Spearman's correlation of reward and holdout that the data must show: the low end of its interval.",
      }),
    ),
    alarm: Type.Optional(
      Type.Enum(["refuse", "shown"], {
        description:
          "What becomes of a reward that rises over checkpoints while the holdout falls. shown: it is only said, the default.",
      }),
    ),
    margin: Type.Optional(
      Type.Number({
        exclusiveMinimum: 0,
        description: "The fall of the holdout that is an alarm, in its own units. 0.05 if absent.",
      }),
    ),
  },
  { ...closed, description: "Rewards held against graders that they were not trained on." },
);
export type HoldoutRule = Static<typeof HoldoutRule>;

/** What a gate asks of the people who read samples of what a grader paid. */
export const AuditRule = Type.Object(
  {
    suites: Type.Array(Name, { minItems: 1, maxItems: 100, description: "Suites that must have been audited." }),
    max_age_days: Type.Optional(
      Type.Integer({ minimum: 0, description: "How long ago the sample may have been drawn." }),
    ),
    min_labels: Type.Optional(
      Type.Integer({ minimum: 1, description: "The least number of trajectories with a verdict of a person." }),
    ),
    min_alpha: Type.Optional(
      Type.Number({
        minimum: -1,
        maximum: 1,
        description: "The least agreement of the raters, Krippendorff's alpha. It needs two of them.",
      }),
    ),
    max_false_accept_rate: Type.Optional(
      Type.Number({
        minimum: 0,
        maximum: 1,
        description: "What the grader passes of what people fail, estimated for the whole dataset: at most this share.",
      }),
    ),
  },
  { ...closed, description: "An audit by people that a merge needs, of the very grader and dataset." },
);
export type AuditRule = Static<typeof AuditRule>;

export const Probability = Type.Number({ minimum: 0, maximum: 1 });

export const atMost = (description: string) =>
  Type.Object({ max: Type.Number({ minimum: 0 }) }, { ...closed, description });
export const atMostShare = (description: string) => Type.Object({ max: Probability }, { ...closed, description });
export const atLeastShare = (description: string) => Type.Object({ min: Probability }, { ...closed, description });
