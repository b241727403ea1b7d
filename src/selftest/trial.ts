import type { Report } from "../evaluation/report.ts";
import { decide } from "../gate/decide.ts";
import type { RuleName, RuleResult } from "../gate/rule.ts";
import { suiteDiff } from "../gate/suite-diff.ts";
import type { GateSpec } from "../policy/document.ts";
import type { ResolvedSuite } from "../policy/policy-set.ts";
import { inSlice } from "../trajectory/slice.ts";

export type NamedGate = { readonly name: string; readonly spec: GateSpec };

/** Rules that hold the head against the base, and not against a bound of its own. */
const RELATIVE: ReadonlySet<RuleName> = new Set<RuleName>([
  "data_verdict",
  "max_drop",
  "max_rise_of_failures",
  "flips_fail_to_pass",
  "flips_pass_to_fail",
  "new_false_accepts",
  "new_false_rejects",
]);

/** What the gates that require a suite say of one pair of arms: the very decision of a review, but for what no score tells. */
export function judgedArms(
  gates: readonly NamedGate[],
  suite: ResolvedSuite,
  base: Report,
  head: Report,
): readonly RuleResult[] {
  const drawn = withDrawnSlices(suite, base);
  const own = gates
    .filter(({ spec }) => spec.merge.suites.includes(suite.name))
    .map((gate) => onlyOf(gate, suite.name));
  const sides = { base: { suite: drawn, report: base }, head: { suite: drawn, report: head } };
  const diff = suiteDiff(sides.base, sides.head, { ofBase: gates, all: gates }, undefined);
  return decide({
    gates: own,
    suites: [{ name: suite.name, ...sides, ...(diff === undefined ? {} : { diff }) }],
    changes: [],
    versionPosition: () => undefined,
  });
}

/** A slice of which a resample drew no task is no slice of it: that it cannot be compared is chance. */
function withDrawnSlices(suite: ResolvedSuite, { scores }: Report): ResolvedSuite {
  const slices = (suite.spec.slices ?? []).filter((slice) => scores.some((row) => inSlice(row, slice)));
  return { ...suite, spec: { ...suite.spec, slices } };
}

/** Attacks, calibrations, audits and approvals do not depend on how the two arms score. */
function onlyOf({ name, spec: { merge } }: NamedGate, suite: string): NamedGate {
  const { error_rate, compare, underpowered, removed, labels_changed } = merge;
  const kept = { error_rate, compare, underpowered, removed, labels_changed };
  const stated = Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
  return { name, spec: { merge: { ...stated, suites: [suite] } } };
}

const SEVERITY: Readonly<Record<RuleResult["outcome"], number>> = {
  pass: 0,
  advice: 0,
  waived: 1,
  inconclusive: 1,
  fail: 2,
};

/** The rules that judge the second list worse than the first. A slice that a resample left empty is in neither. */
export function worsened(before: readonly RuleResult[], after: readonly RuleResult[]): readonly RuleResult[] {
  const key = ({ rule, slice, limit, over, stated_by }: RuleResult) =>
    JSON.stringify([rule, slice, limit, over, stated_by]);
  const known = new Map(before.map((result) => [key(result), SEVERITY[result.outcome]]));
  return after.filter((result) => SEVERITY[result.outcome] > (known.get(key(result)) ?? 0));
}

/** Of rules over base against head those that do not hold. */
export function alarms(results: readonly RuleResult[]): readonly RuleResult[] {
  return results.filter(({ rule, outcome }) => RELATIVE.has(rule) && SEVERITY[outcome] > 0);
}
