import { type Static, Type } from "typebox";
import { ExploitabilityRule, SelfTestRule } from "./evidence-fields.ts";
import { CalibrationRule, Name } from "./fields.ts";

/** What gates ask of people, money and time. */

const closed = { additionalProperties: false } as const;

const Team = Type.String({
  pattern: "^@?[A-Za-z0-9-]+/[A-Za-z0-9_.-]+$",
  maxLength: 140,
  description: "A team, as owner/team.",
});
const User = Type.String({ pattern: "^@?[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$", description: "A user's login." });
const Teams = Type.Optional(
  Type.Array(Team, { minItems: 1, maxItems: 20, description: "Members of these teams count." }),
);
const Users = Type.Optional(Type.Array(User, { minItems: 1, maxItems: 50, description: "These users count." }));

/** People who must have approved the very head commit. The author and everybody who has a commit in it never count. */
export const Approvals = Type.Object(
  {
    count: Type.Integer({ minimum: 1, maximum: 20, description: "How many different people." }),
    teams: Teams,
    users: Users,
    codeowners: Type.Optional(
      Type.Boolean({
        description: "Whether the owners of every changed file, by the base's CODEOWNERS, are among them.",
      }),
    ),
    documentation_only: Type.Optional(
      Type.Enum(["same", "none"], {
        description:
          "Of a change that provably does nothing but to texts. same: as any other, the default. none: asks nobody. A change of the gates is none of those.",
      }),
    ),
  },
  { ...closed, description: "Who must agree. Where neither teams nor users are named, anybody who may review counts." },
);
export type Approvals = Static<typeof Approvals>;

const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;

/** A time in which nothing goes forward. */
const FreezeWindow = Type.Object(
  {
    days: Type.Optional(
      Type.Array(Type.Enum([...DAYS]), {
        minItems: 1,
        maxItems: 7,
        uniqueItems: true,
        description: "Days on which it begins. Every day if absent.",
      }),
    ),
    from: Type.String({ pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]$", description: 'When it begins, "16:00".' }),
    to: Type.String({
      pattern: "^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$",
      description: 'When it ends, "24:00" at most; on the next day where that is not after from.',
    }),
    first_day: Type.Optional(Type.String({ pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", description: "Not before it." })),
    last_day: Type.Optional(
      Type.String({ pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", description: "Begins on it at last." }),
    ),
    timezone: Type.String({ minLength: 1, maxLength: 60, description: "An IANA time zone, e.g. Europe/Berlin." }),
    reason: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: "Why, for whoever is stopped." })),
  },
  { ...closed, description: "A time in which nothing goes forward; what goes back is never frozen." },
);
export type FreezeWindow = Static<typeof FreezeWindow>;
export const FreezeWindows = Type.Array(FreezeWindow, { maxItems: 50, description: "When nothing goes forward." });

export const SafetyOwners = Type.Object(
  { teams: Teams, users: Users },
  { ...closed, description: "One of them must agree to whatever touches a safety grader or a safety suite." },
);
export type SafetyOwners = Static<typeof SafetyOwners>;

export const Override = Type.Object(
  { teams: Teams, users: Users },
  { ...closed, description: "Who may break the glass. It never covers safety. Nobody if absent." },
);
export type Override = Static<typeof Override>;

const VERDICT_TIERS = ["held", "underpowered"] as const;

export const RiskRules = (description: string) =>
  Type.Object(
    {
      suites: Type.Array(Name, { minItems: 1, maxItems: 100, description: "Suites that must be evaluated and hold." }),
      verdict: Type.Optional(
        Type.Enum([...VERDICT_TIERS], {
          description:
            "The least that the data must say of each suite. held, the default: a loss of the margin is ruled out. underpowered: too few data to tell are let through and said.",
        }),
      ),
      exploitability: Type.Optional(ExploitabilityRule),
      calibration: Type.Optional(CalibrationRule),
      selftest: Type.Optional(SelfTestRule),
      budget: Type.Optional(
        Type.Object(
          { usd: Type.Number({ exclusiveMinimum: 0, description: "Of all jobs of one change together." }) },
          { ...closed, description: "What may be spent. What may be spent at most counts, not what is hoped for." },
        ),
      ),
      freeze: Type.Optional(FreezeWindows),
      approvals: Type.Optional(Approvals),
    },
    { ...closed, description },
  );
export type RiskRules = Static<ReturnType<typeof RiskRules>>;
