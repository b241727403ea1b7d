import type { SemanticChange } from "../change/semantic-change.ts";
import type { Incomparable } from "../comparison/score-diff.ts";
import type { Report } from "../evaluation/report.ts";
import { summarize } from "../evaluation/summarize.ts";
import { canonicalJson } from "../json.ts";
import type { GateSpec } from "../policy/document.ts";
import type { Position } from "../policy/policy-set.ts";
import type { GraderChange } from "../version/grader-change.ts";
import { checkAudits } from "./audit-rule.ts";
import { checkCalibrations } from "./calibration-rule.ts";
import { checkComparison, checkHiddenFlips, stricter } from "./comparison-rules.ts";
import { checkVerdicts } from "./data-verdict.ts";
import { checkExpectations } from "./expectations.ts";
import { checkExploitability, type SuiteAttack } from "./exploitability-rule.ts";
import { checkHoldouts } from "./holdout-rules.ts";
import { checkJudgements } from "./judgement-rules.ts";
import type { RuleName, RuleResult } from "./rule.ts";
import type { SuiteOutcome, SuiteSide } from "./suite-outcome.ts";
import { checkSeen, checkVersion } from "./version-rules.ts";

export interface GateInput {
  /** The gates of the base revision: a pull request cannot weaken the gate that judges it. */
  readonly gates: readonly { readonly name: string; readonly spec: GateSpec }[];
  /** Every suite of base and head. */
  readonly suites: readonly SuiteOutcome[];
  readonly changes: readonly GraderChange[];
  /** Those that the gates demand. */
  readonly attacks?: readonly SuiteAttack[];
  /** Where the head states a grader's version. */
  readonly versionPosition: (grader: string) => Position | undefined;
  /** The day of the review, YYYY-MM-DD. Without it the age of a calibration cannot be told. */
  readonly today?: string;
}

/** Holds every rule of the base's gates against the head's results. Pure: the same input gives the same list. */
export function decide(input: GateInput): readonly RuleResult[] {
  if (input.gates.length === 0) {
    const detail = "the base revision has no Gate policy, so nothing says what a merge needs; a person must decide";
    return [{ rule: "gate_present", outcome: "inconclusive", detail }];
  }
  return input.gates.flatMap(({ spec }) => [
    ...(spec.merge.suites.length === 0 ? [NOTHING_REQUIRED] : []),
    ...spec.merge.suites.flatMap((name) => requiredSuite(name, input, spec.merge)),
    ...checkCalibrations(spec.merge.calibration, input.suites, input.today),
    ...checkExploitability(spec.merge.exploitability, input.attacks ?? []),
    ...checkAudits(spec.merge.audit, input.suites, input.today),
    ...checkHoldouts(spec.merge, input.suites),
    ...input.changes.flatMap((change) => checkVersion(change, spec.merge, input)),
    ...input.changes.flatMap((change) => checkSeen(change, input.suites)),
  ]);
}

const NOTHING_REQUIRED: RuleResult = {
  rule: "suite_present",
  outcome: "inconclusive",
  detail: "the gate requires no suite, so nothing would be held against a change",
};

/**
 * What the head loosens. It takes effect with the next pull request, since the base judges this one; so it is named here,
 * where somebody can still object.
 */
export function nameLoosenings(found: readonly SemanticChange[]): readonly RuleResult[] {
  return found.map(({ policy, field, base, head, position }) => {
    const what =
      field === undefined
        ? `the ${policy.kind} is removed`
        : `${field}: ${base ?? "nothing"} becomes ${head ?? "nothing"}`;
    const result: RuleResult = {
      rule: "policy_loosened",
      outcome: "advice",
      policy: `${policy.kind} ${policy.name}`,
      detail: what,
    };
    // A policy that is gone stands nowhere in the head.
    return position === undefined || field === undefined ? result : { ...result, position };
  });
}

/** The expectations of suites that no gate requires: shown, and decide nothing. */
export function advise(suites: readonly SuiteOutcome[], required: ReadonlySet<string>): readonly RuleResult[] {
  return suites
    .filter((suite) => !required.has(suite.name))
    .flatMap(({ head }) => (head?.report === undefined ? [] : checkExpectations(head.suite, "head", head.report)))
    .map((result) => (result.outcome === "pass" ? result : { ...result, outcome: "advice" as const }))
    .filter((result) => result.outcome === "advice");
}

type MergeRules = GateSpec["merge"];
type Cases = Pick<Report, "summary" | "scores">;

function requiredSuite(name: string, { suites, changes }: GateInput, rules: MergeRules): readonly RuleResult[] {
  const suite = name;
  const outcome = suites.find((each) => each.name === name);
  if (outcome?.head === undefined) {
    return [{ rule: "suite_present", outcome: "fail", suite, detail: "the gate requires it and the head lacks it" }];
  }
  const { head, base } = outcome;
  const position = head.suite.source.locate(["spec"]);
  const { report } = head;
  if (report === undefined) {
    const detail = head.problem ?? "it was not evaluated";
    return [{ rule: "suite_evaluated", outcome: "inconclusive", suite, position, detail }];
  }
  const kept = outcome.base_cases && { scores: outcome.base_cases, summary: summarize(outcome.base_cases) };
  const failing = withKept(report, kept, (cases) => errorRate(suite, head, cases, rules));
  if (report.counts.scored === 0) {
    const detail = `none of ${report.dataset.trajectories} trajectories got a score`;
    return [{ rule: "suite_evaluated", outcome: "inconclusive", suite, position, detail }, ...failing];
  }
  return [
    { rule: "suite_evaluated", outcome: "pass", suite, observed: report.counts.scored },
    ...failing,
    ...(base === undefined ? [] : withKept(report, kept, (cases) => checkExpectations(base.suite, "base", cases))),
    ...(base !== undefined && sameExpectation(base, head) ? [] : checkExpectations(head.suite, "head", report)),
    ...checkJudgements(outcome, rules),
    ...graderKept(suite, outcome, changes),
    ...compared(suite, outcome, rules),
  ];
}

/**
 * Judges the head's cases, then the base's alone; of these only what comes out otherwise is worth telling. What the base
 * asked of its own cases must hold of them: a thousand easy rows would dilute any rate.
 */
function withKept(
  report: Report,
  kept: Cases | undefined,
  judge: (cases: Cases) => readonly RuleResult[],
): readonly RuleResult[] {
  const whole = judge(report);
  if (kept === undefined) return whole;
  const told = new Set(whole.map(({ rule, slice, outcome, limit }) => canonicalJson({ rule, slice, outcome, limit })));
  const otherwise = judge(kept).filter(
    ({ rule, slice, outcome, limit }) => !told.has(canonicalJson({ rule, slice, outcome, limit })),
  );
  return [...whole, ...otherwise.map((result) => ({ ...result, over: "base_trajectories" as const }))];
}

/**
 * A suite that turns to another grader leaves the one it judged unjudged, so that a copy of it could stand in for it.
 * Where that grader is gone from the head, the other is its heir and is compared with it.
 */
function graderKept(suite: string, { base, head }: SuiteOutcome, changes: GateInput["changes"]): readonly RuleResult[] {
  const before = base?.suite.grader.name;
  const after = head?.suite.grader.name;
  if (before === undefined || before === after) return [];
  if (changes.some((change) => change.name === before && change.change === "removed")) return [];
  const position = head?.suite.source.locate(["spec", "grader"]);
  const detail = `the suite judged ${before} at the base and judges ${after} here, so nothing holds ${before} any more`;
  const result: RuleResult = { rule: "suite_grader", outcome: "inconclusive", suite, detail };
  return [position === undefined ? result : { ...result, position }];
}

/** The base's expectation holds whatever the head says; the head's own is held as well where it says something else. */
function sameExpectation(base: SuiteSide, head: SuiteSide): boolean {
  const stated = ({ suite: { spec } }: SuiteSide) => canonicalJson({ expect: spec.expect, slices: spec.slices });
  return stated(base) === stated(head);
}

function errorRate(
  suite: string,
  head: SuiteSide,
  { summary, scores }: Cases,
  { error_rate: limit }: MergeRules,
): readonly RuleResult[] {
  const rule = "error_rate";
  const observed = summary.error_rate;
  const position = head.suite.source.locate(["spec", "grader"]);
  const ids = scores.filter((row) => row.kind === "failed").map((row) => row.id);
  if (observed === undefined) return [];
  if (limit === undefined) {
    if (observed === 0) return [{ rule, outcome: "pass", suite, observed, limit: 0 }];
    const detail = "some grades failed and the gate does not say how many may";
    return [{ rule, outcome: "inconclusive", suite, observed, limit: 0, ids, position, detail }];
  }
  return [{ rule, outcome: observed > limit.max ? "fail" : "pass", suite, observed, limit: limit.max, ids, position }];
}

function compared(suite: string, { base, head, diff }: SuiteOutcome, rules: MergeRules): readonly RuleResult[] {
  if (diff === undefined) {
    const detail = base?.problem ?? "the base revision has no such suite to compare with";
    return [{ rule: "suite_compared", outcome: "inconclusive", suite, detail }];
  }
  const position = head?.suite.source.locate(["spec", "grader"]);
  const placed = position === undefined ? { suite } : { suite, position };
  const idsOf = (why: Incomparable["why"]) =>
    diff.incomparable.filter((each) => each.why === why).map((each) => each.id);
  const gone = (rule: RuleName, ids: readonly string[], limit = rules.removed?.max ?? 0): RuleResult => {
    const outcome = ids.length > limit ? "fail" : "pass";
    return { rule, outcome, suite, observed: ids.length, limit, ids };
  };
  const pairs = diff.slices[0]?.paired.pairs ?? 0;
  const lost = [
    gone("trajectories_removed", [...diff.removed, ...diff.altered]),
    gone("labels_changed", diff.relabelled, rules.labels_changed?.max ?? 0),
    gone("scores_lost", idsOf("not_applicable_at_head")),
  ];
  if (pairs === 0) {
    const detail = "no trajectory was scored on both sides";
    return [{ rule: "suite_compared", outcome: "inconclusive", ...placed, detail }, ...lost];
  }
  const slicesOfBase = new Set((base?.suite.spec.slices ?? []).map((slice) => slice.name));
  const added = diff.slices.filter((slice) => !slicesOfBase.has(slice.name)).map((slice) => slice.name);
  const stated = stricter(rules.compare, base?.suite.spec.compare);
  return [
    { rule: "suite_compared", outcome: "pass", suite, observed: pairs },
    ...lost,
    ...checkVerdicts(diff, stated, rules, { ...placed, stated_by: "base" }, new Set(added)),
    ...checkComparison(diff, stated, { ...placed, stated_by: "base" }, new Set(added)),
    ...checkHiddenFlips(diff, base?.report?.scores ?? [], stated, { ...placed, stated_by: "base" }),
  ];
}
