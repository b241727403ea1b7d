import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Effect } from "../../src/change/effect.ts";
import type { ApprovalFacts } from "../../src/gate/approvals.ts";
import { OVERRIDABLE, type OverrideRequest, override } from "../../src/gate/override.ts";
import { checkRisks, demandedSelfTests, gatesByRisk, type RiskInput } from "../../src/gate/risk.ts";
import type { RuleName, RuleResult } from "../../src/gate/rule.ts";
import { verdictOf } from "../../src/gate/rule.ts";
import type { SuiteOutcome } from "../../src/gate/suite-outcome.ts";
import type { GateSpec } from "../../src/policy/document.ts";
import { RULE_TITLES } from "../../src/render/rule-text.ts";

const known = <T>(value: T) => ({ kind: "known", value }) as const;
const unknown = { kind: "unknown", why: "it cannot be read" } as const;
const job = (usd: number) => ({ kind: "job", name: "refunds", budget: { usd } }) as Effect;
const promotion = { kind: "promotion", name: "support" } as Effect;
const rollback = { kind: "rollback", name: "support" } as Effect;

const people = (...by: string[]): RiskInput["approvals"] =>
  known<ApprovalFacts>({
    head: "head",
    author: "ana",
    committers: known([]),
    reviews: known(
      by.map((author) => ({ author, state: "approved", commit_id: "head", submitted_at: "2026-11-23T10:00:00Z" })),
    ),
    teams: new Map(),
    codeowners: known([]),
  });

const MERGE = { suites: ["regression"] };
const gate = (spec: Partial<GateSpec> = {}) => ({ name: "merge", spec: { merge: MERGE, ...spec } });
const risks = (more: Partial<RiskInput>) =>
  checkRisks({
    gates: [gate()],
    effects: [],
    approvals: people(),
    now: known(Date.parse("2026-11-23T12:00:00Z")),
    safety: [],
    documentationOnly: false,
    ...more,
  }).map(({ rule, outcome }) => `${rule} ${outcome}`);

const TRAIN = { suites: ["holdout"] };

describe("the gates of risk", () => {
  test("a merge without effects needs what merges need and no more", () => {
    expect(risks({ gates: [gate({ train: TRAIN, promote: TRAIN })] })).toEqual([]);
  });

  test("a job that no gate speaks of is left open", () => {
    expect(risks({ effects: [job(1)] })).toEqual(["train_gate inconclusive"]);
    expect(risks({ effects: [promotion] })).toEqual(["promote_gate inconclusive"]);
  });

  test("a job and a promotion need two people where nothing else is said", () => {
    const gates = [gate({ train: TRAIN, promote: TRAIN })];
    for (const effects of [[job(1)], [promotion]]) {
      expect(risks({ gates, effects, approvals: people("bo") })).toEqual(["approvals fail"]);
      expect(risks({ gates, effects, approvals: people("bo", "cy") })).toEqual(["approvals pass"]);
    }
  });

  test("going back waits for nobody, frozen or not", () => {
    const freeze = [{ from: "00:00", to: "24:00", timezone: "UTC" }];
    expect(risks({ gates: [gate({ promote: { ...TRAIN, freeze } })], effects: [rollback] })).toEqual([]);
  });

  test("a freeze window stops a promotion", () => {
    const freeze = [{ from: "00:00", to: "24:00", timezone: "UTC" }];
    const gates = [gate({ promote: { ...TRAIN, freeze, approvals: { count: 1 } } })];
    expect(risks({ gates, effects: [promotion], approvals: people("bo") })).toEqual([
      "approvals pass",
      "freeze_window fail",
    ]);
  });

  test("what all jobs may cost at most counts against the budget", () => {
    const gates = [gate({ train: { ...TRAIN, budget: { usd: 100 }, approvals: { count: 1 } } })];
    expect(risks({ gates, effects: [job(60), job(41)], approvals: people("bo") })).toContain("risk_budget fail");
    expect(risks({ gates, effects: [job(60), job(40)], approvals: people("bo") })).toContain("risk_budget pass");
  });

  test("a self-test is demanded by what applies: a job by train's, a promotion by promote's", () => {
    const selftest = { max_age_days: 7 };
    const gates = [gate({ merge: { ...MERGE, selftest }, train: { ...TRAIN, selftest }, promote: TRAIN })];
    const named = (effects: RiskInput["effects"]) => demandedSelfTests(gates, effects).map(({ name }) => name);
    expect([named([]), named([job(1)]), named([promotion])]).toEqual([["merge"], ["merge", "merge.train"], ["merge"]]);
  });

  test("an owner of safety must agree to what touches it, whatever else is approved", () => {
    const gates = [gate({ safety_owners: { users: ["sam"] } })];
    const safety = ["Grader no-card-numbers"];
    expect(risks({ gates, safety, approvals: people("bo", "cy") })).toEqual(["safety_owners fail"]);
    expect(risks({ gates, safety, approvals: people("sam") })).toEqual(["safety_owners pass"]);
    expect(risks({ gates, safety, approvals: unknown })).toEqual(["safety_owners inconclusive"]);
  });

  test("the exception of documentation is not for a change with effects", () => {
    const merge = { ...MERGE, approvals: { count: 1, documentation_only: "none" } as const };
    const gates = [{ name: "merge", spec: { merge, train: TRAIN } }];
    expect(risks({ gates, documentationOnly: true })).toEqual(["approvals pass"]);
    expect(risks({ gates, documentationOnly: true, effects: [job(1)] })).toContain("approvals fail");
  });

  test("suites of a job are held as a merge's are, and none of the merge's is dropped", () => {
    const train = { suites: ["holdout"], exploitability: { suites: ["holdout"], max: 0 } };
    const gates = [{ name: "merge", spec: { merge: { ...MERGE, underpowered: "allow" as const }, train } }];
    expect(gatesByRisk(gates, [])).toEqual(gates);
    expect(gatesByRisk(gates, [job(1)])).toEqual([
      ...gates,
      {
        name: "merge.train",
        spec: { merge: { suites: ["holdout"], underpowered: "refuse", exploitability: train.exploitability } },
      },
    ]);
  });

  test("property: what cannot be read never passes", () => {
    const effects = fc.subarray([job(1), promotion], { minLength: 1 });
    const rules = {
      ...TRAIN,
      selftest: { max_age_days: 1 },
      freeze: [{ from: "00:00", to: "01:00", timezone: "UTC" }],
    };
    fc.assert(
      fc.property(effects, fc.boolean(), (found, documentationOnly) => {
        const input: RiskInput = {
          gates: [gate({ train: rules, promote: rules })],
          effects: found,
          approvals: unknown,
          now: unknown,
          safety: [],
          documentationOnly,
        };
        expect(checkRisks(input).every(({ outcome }) => outcome === "inconclusive")).toBe(true);
        expect(verdictOf(checkRisks(input))).toBe("inconclusive");
      }),
    );
  });
});

describe("an override", () => {
  const REQUEST: OverrideRequest = { actor: "bo", reason: "The incident 4711 needs this now.", commit_id: "head" };
  const suite = (name: string, purpose: string) =>
    ({ name, head: { suite: { spec: { purpose }, grader: { layer: undefined } } } }) as unknown as SuiteOutcome;
  const occasion = {
    head: "head",
    author: "ana",
    committers: known<readonly string[]>([]),
    teams: known(new Map([["acme/leads", known(["bo"])]])),
    suites: [suite("safety", "safety"), suite("regression", "regression")],
  };
  const failed = (rule: RuleName, on?: string): RuleResult => ({
    rule,
    outcome: "fail",
    ...(on === undefined ? {} : { suite: on }),
  });
  const RULE = { teams: ["acme/leads"] };

  test("of somebody who may is loud and names its reason", () => {
    expect(override([failed("max_drop", "regression")], REQUEST, RULE, occasion)).toEqual({
      results: [
        {
          rule: "max_drop",
          outcome: "waived",
          suite: "regression",
          detail: "overridden by bo: The incident 4711 needs this now.",
        },
      ],
    });
  });

  test.each<
    [string, Partial<OverrideRequest>, Parameters<typeof override>[2], Partial<Parameters<typeof override>[3]>, RegExp]
  >([
    ["where nobody is named", {}, undefined, {}, /names nobody/],
    ["without a reason", { reason: "urgent" }, RULE, {}, /reason/],
    ["of an older commit", { commit_id: "old" }, RULE, {}, /the head is/],
    ["of one's own change", { actor: "Ana" }, { users: ["ana"] }, {}, /own change/],
    ["of who has commits in it", {}, RULE, { committers: known(["Bo"]) }, /own change/],
    ["where nobody knows who has commits in it", {}, RULE, { committers: unknown }, /cannot be read/],
    ["of somebody else", { actor: "cy" }, RULE, {}, /may not/],
    ["of somebody whose team cannot be read", {}, { teams: ["acme/other"] }, {}, /cannot be read/],
  ])("%s is refused", (_, request, rule, more, refusal) => {
    const results = [failed("max_drop", "regression")];
    const found = override(results, { ...REQUEST, ...request }, rule, { ...occasion, ...more });
    expect([found.results, refusal.test(found.refused ?? "")]).toEqual([results, true]);
  });

  test("that stands for named results alone leaves all others as they are", () => {
    const results = [failed("max_drop", "regression"), failed("error_rate", "regression")];
    const only = ({ rule }: RuleResult) => rule === "error_rate";
    expect(override(results, REQUEST, RULE, { ...occasion, only }).results.map(({ outcome }) => outcome)).toEqual([
      "fail",
      "waived",
    ]);
  });

  const names = Object.keys(RULE_TITLES) as RuleName[];
  test("property: nothing of safety is ever overridden, nor what is no limit", () => {
    const result = fc.record({
      rule: fc.constantFrom(...names),
      outcome: fc.constantFrom<RuleResult["outcome"]>("fail", "inconclusive", "pass", "advice"),
      suite: fc.constantFrom("safety", "regression"),
    });
    fc.assert(
      fc.property(fc.array(result), (results) => {
        const after = override(results, REQUEST, RULE, occasion).results;
        results.forEach((before, index) => {
          const free = before.suite === "safety" || !OVERRIDABLE.includes(before.rule);
          if (free) expect(after[index]).toEqual(before);
        });
      }),
    );
  });

  test("safety owners, validity and missing gates stand in no list of what may be overridden", () => {
    const never: RuleName[] = [
      "safety_owners",
      "policies_valid",
      "gate_present",
      "suite_evaluated",
      "train_gate",
      "promote_gate",
      "judgements_rewritten",
      "exploitability",
    ];
    expect(never.filter((rule) => OVERRIDABLE.includes(rule))).toEqual([]);
  });
});
