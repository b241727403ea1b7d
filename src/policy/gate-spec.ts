import { type Static, Type } from "typebox";
import { ExploitabilityRule, SelfTestRule } from "./evidence-fields.ts";
import { AuditRule, atMostShare, CalibrationRule, HoldoutRule, LooseningRule, Name, Waivers } from "./fields.ts";
import { LedgerRule, LedgerSpec } from "./ledger-fields.ts";
import { Approvals, FreezeWindows, Override, RiskRules, SafetyOwners } from "./risk-spec.ts";
import { Compare } from "./suite-spec.ts";

const closed = { additionalProperties: false } as const;

export const GateSpec = Type.Object(
  {
    merge: Type.Object(
      {
        suites: Type.Array(Name, { minItems: 1, maxItems: 100, description: "The suites that a merge needs." }),
        error_rate: Type.Optional(atMostShare("Failed grades in any of the suites, as a share.")),
        compare: Type.Optional(Compare),
        underpowered: Type.Optional(
          Type.Enum(["allow", "refuse"], {
            description:
              "Whether a merge may pass where the data are too few to rule out a loss of the margin. refuse, the default, leaves it undecided.",
          }),
        ),
        removed: Type.Optional(
          Type.Object(
            { max: Type.Integer({ minimum: 0 }) },
            { ...closed, description: "How many of the base's trajectories the head may lack or alter." },
          ),
        ),
        labels_changed: Type.Optional(
          Type.Object(
            { max: Type.Integer({ minimum: 0 }) },
            { ...closed, description: "How many recorded outcomes the head may state otherwise. None if absent." },
          ),
        ),
        judgements_added: Type.Optional(
          Type.Object(
            { max: Type.Integer({ minimum: 0 }) },
            {
              ...closed,
              description:
                "How many recorded answers of judges the head may bring. Beyond, a judge must be asked in the run. If absent it is only said.",
            },
          ),
        ),
        calibration: Type.Optional(CalibrationRule),
        exploitability: Type.Optional(ExploitabilityRule),
        holdout: Type.Optional(HoldoutRule),
        audit: Type.Optional(AuditRule),
        loosening: Type.Optional(LooseningRule),
        selftest: Type.Optional(SelfTestRule),
        ledger: Type.Optional(LedgerRule),
        approvals: Type.Optional(Approvals),
        freeze: Type.Optional(FreezeWindows),
        version_bump: Type.Optional(
          Type.Enum(["derived", "required", "advised"], {
            description:
              "What a changed grader's version must do. derived: rise by what the change does (patch, minor or major). required: rise, the default. advised: nothing; it is only said.",
          }),
        ),
      },
      { ...closed, description: "What a merge needs." },
    ),
    train: Type.Optional(RiskRules("What a training job needs, beside what a merge needs.")),
    promote: Type.Optional(RiskRules("What a promotion needs, beside what a merge needs.")),
    safety_owners: Type.Optional(SafetyOwners),
    override: Type.Optional(Override),
    waivers: Type.Optional(Waivers),
    ledger: Type.Optional(LedgerSpec),
  },
  closed,
);
export type GateSpec = Static<typeof GateSpec>;
