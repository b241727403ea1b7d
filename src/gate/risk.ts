import type { Effect } from "../change/effect.ts";
import type { GateSpec } from "../policy/document.ts";
import type { SelfTestRule } from "../policy/evidence-fields.ts";
import type { Approvals, FreezeWindow, RiskRules } from "../policy/risk-spec.ts";
import { type ApprovalFacts, decideApprovals, decideWithException, type Read } from "./approvals.ts";
import { freezeAt } from "./freeze.ts";
import type { RuleResult } from "./rule.ts";

type NamedGate = { readonly name: string; readonly spec: GateSpec };
/** What goes out into the world, from little to much. */
type Risk = "merge" | "train" | "promote";

/** What a job or a promotion needs where a gate says nothing of people. */
const TWO_PEOPLE: Approvals = { count: 2 };

export interface RiskInput {
  /** Of the base, as ever. */
  readonly gates: readonly NamedGate[];
  readonly effects: readonly Effect[];
  readonly approvals: Read<ApprovalFacts>;
  /** Milliseconds since 1970 UTC. */
  readonly now: Read<number>;
  /** Names of the safety graders and suites that the change touches. */
  readonly safety: readonly string[];
  /** Proven to do nothing but to texts. */
  readonly documentationOnly: boolean;
}

/** The gates that apply to what would be done: a merge always, a job train's, a promotion promote's. Going back needs none. */
function risksOf(effects: readonly Effect[]): readonly Risk[] {
  return [
    "merge",
    ...(effects.some(({ kind }) => kind === "job") ? (["train"] as const) : []),
    ...(effects.some(({ kind }) => kind === "promotion") ? (["promote"] as const) : []),
  ];
}

/**
 * The gates by which suites are judged where a merge has effects: each as it is, and once more with the suites,
 * exploitability and calibration that a job or a promotion needs, so that everything is held as a merge's rules are.
 */
export function gatesByRisk(gates: readonly NamedGate[], effects: readonly Effect[]): readonly NamedGate[] {
  const risks = risksOf(effects);
  const extra = (["train", "promote"] as const)
    .filter((risk) => risks.includes(risk))
    .flatMap((risk) => gates.flatMap((gate) => asMerge(gate, risk, gate.spec[risk])));
  return [...gates, ...extra];
}

function asMerge({ name, spec }: NamedGate, risk: Risk, rules: RiskRules | undefined): readonly NamedGate[] {
  if (rules === undefined) return [];
  const {
    calibration: _,
    exploitability: __,
    underpowered: ___,
    approvals: ____,
    freeze: _____,
    selftest: ______,
    ...merge
  } = spec.merge;
  const { suites, calibration, exploitability, verdict = "held" } = rules;
  return [
    {
      name: `${name}.${risk}`,
      spec: {
        merge: {
          ...merge,
          suites,
          underpowered: verdict === "underpowered" ? "allow" : "refuse",
          ...(calibration === undefined ? {} : { calibration }),
          ...(exploitability === undefined ? {} : { exploitability }),
        },
      },
    },
  ];
}

/** The self-tests that are demanded by what applies, each with the gate that demands it. */
export function demandedSelfTests(
  gates: readonly NamedGate[],
  effects: readonly Effect[],
): readonly { readonly name: string; readonly demand: SelfTestRule; readonly gate: NamedGate }[] {
  return gates.flatMap((gate) =>
    risksOf(effects).flatMap((risk) => {
      const demand = gate.spec[risk]?.selftest;
      return demand === undefined
        ? []
        : [{ name: risk === "merge" ? gate.name : `${gate.name}.${risk}`, demand, gate }];
    }),
  );
}

/** What people, money and time say to what would be done. Unknown is never allowed: it is left open, which does not pass. */
export function checkRisks(input: RiskInput): readonly RuleResult[] {
  return risksOf(input.effects)
    .flatMap((risk) => {
      const stated = input.gates.filter(({ spec }) => spec[risk] !== undefined);
      if (stated.length === 0 && risk !== "merge") return [unstated(risk)];
      return stated.flatMap(({ name, spec }) => ofGate(`${name}.${risk}`, risk, spec, input));
    })
    .concat(input.gates.flatMap(({ name, spec }) => safetyOwners(name, spec, input)));
}

function unstated(risk: "train" | "promote"): RuleResult {
  const what = risk === "train" ? "a training job would start" : "a model would be promoted";
  const detail = `${what}, and no gate of the base has spec.${risk}, so nothing says what that needs`;
  return { rule: risk === "train" ? "train_gate" : "promote_gate", outcome: "inconclusive", detail };
}

function ofGate(policy: string, risk: Risk, spec: GateSpec, input: RiskInput): readonly RuleResult[] {
  const rules = spec[risk];
  const people = rules?.approvals ?? (risk === "merge" ? undefined : TWO_PEOPLE);
  const results = [...approvals(people, input), ...freeze(rules?.freeze, input.now)];
  if (risk === "merge") return results.map((result) => ({ ...result, policy }));
  const risky = spec[risk];
  return [...results, ...budget(risky, input.effects)].map((result) => ({
    ...result,
    policy,
  }));
}

function approvals(rule: Approvals | undefined, input: RiskInput): readonly RuleResult[] {
  if (rule === undefined) return [];
  const limit = `${rule.count} of others than the author`;
  const facts = input.approvals;
  if (facts.kind === "unknown") return [{ rule: "approvals", outcome: "inconclusive", limit, detail: facts.why }];
  const { outcome, by, detail } = decideWithException(
    rule,
    facts.value,
    input.documentationOnly && input.effects.length === 0,
  );
  return [{ rule: "approvals", outcome, limit, observed: `${by.length}`, detail }];
}

function freeze(windows: readonly FreezeWindow[] | undefined, now: Read<number>): readonly RuleResult[] {
  if (windows === undefined || windows.length === 0) return [];
  if (now.kind === "unknown") return [{ rule: "freeze_window", outcome: "inconclusive", detail: now.why }];
  const found = freezeAt(windows, now.value);
  if (found.kind === "open") return [{ rule: "freeze_window", outcome: "pass" }];
  if (found.kind === "unknown") return [{ rule: "freeze_window", outcome: "inconclusive", detail: found.why }];
  const { reason } = found.window;
  return [
    {
      rule: "freeze_window",
      outcome: "fail",
      detail: `until ${found.until}${reason === undefined ? "" : `: ${reason}`}`,
    },
  ];
}

/** What may be spent at most, of all jobs together; that an estimate is lower is hope. */
function budget(rules: RiskRules | undefined, effects: readonly Effect[]): readonly RuleResult[] {
  const limit = rules?.budget?.usd;
  const jobs = effects.flatMap((effect) => (effect.kind === "job" ? [effect.budget.usd] : []));
  if (limit === undefined || jobs.length === 0) return [];
  const observed = jobs.reduce((total, usd) => total + usd, 0);
  return [{ rule: "risk_budget", outcome: observed <= limit ? "pass" : "fail", observed, limit }];
}

/** One owner must agree to what touches safety, whatever else is approved. */
function safetyOwners(policy: string, { safety_owners: owners }: GateSpec, input: RiskInput): readonly RuleResult[] {
  if (owners === undefined || input.safety.length === 0) return [];
  const touched = `touches ${[...input.safety].sort().join(", ")}`;
  if (input.approvals.kind === "unknown") {
    return [{ rule: "safety_owners", outcome: "inconclusive", policy, detail: `${touched}; ${input.approvals.why}` }];
  }
  const { outcome, by, detail } = decideApprovals({ count: 1, ...owners }, input.approvals.value);
  return [
    {
      rule: "safety_owners",
      outcome,
      policy,
      observed: `${by.length}`,
      limit: "1 of the owners",
      detail: `${touched}; ${detail}`,
    },
  ];
}
