import { type Static, Type } from "typebox";
import { Name } from "./fields.ts";

const closed = { additionalProperties: false } as const;

/** What a gate asks of graders that an attacker meets. */
export const ExploitabilityRule = Type.Object(
  {
    suites: Type.Array(Name, { minItems: 1, maxItems: 100, description: "Suites whose grader is attacked." }),
    max: Type.Number({ minimum: 0, maximum: 1, description: "The share of tasks that may be paid unearned." }),
    budget: Type.Optional(
      Type.Integer({
        minimum: 100,
        maximum: 100_000,
        description:
          "Grades for each suite. 8000 if absent; far fewer do not get through the catalogue, which leaves a grader undecided.",
      }),
    ),
  },
  {
    ...closed,
    description: "Attacks on the head's graders. A loophole that the base does not have fails whatever max allows.",
  },
);
export type ExploitabilityRule = Static<typeof ExploitabilityRule>;

/** What a gate asks of itself. */
export const SelfTestRule = Type.Object(
  {
    max_age_days: Type.Integer({ minimum: 0, description: "How old the measurement may be." }),
    min_power: Type.Optional(
      Type.Number({
        minimum: 0,
        maximum: 1,
        description: "How often each kind of planted regression is found. 0.9 if absent.",
      }),
    ),
    max_flip_rate: Type.Optional(
      Type.Number({
        minimum: 0,
        maximum: 1,
        description: "How often identical graders may be told apart. 0.01 if absent.",
      }),
    ),
    max_false_alarms: Type.Optional(
      Type.Number({
        minimum: 0,
        maximum: 1,
        description: "How often noise that is the same in both arms may be called a loss. 0.1 if absent.",
      }),
    ),
  },
  {
    ...closed,
    description:
      "A recent self-test of these rules, as `gradegate selftest --save` keeps it in selftest.json beside the policies.",
  },
);
export type SelfTestRule = Static<typeof SelfTestRule>;
