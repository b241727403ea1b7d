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
