import type { RuleResult } from "../gate/rule.ts";
import type { StatedWaiver } from "../gate/waiver.ts";
import { canonicalJson } from "../json.ts";
import type { GateSpec } from "../policy/document.ts";
import type { PolicySet } from "../policy/policy-set.ts";

export function gatesOf(set: PolicySet | undefined): readonly { readonly name: string; readonly spec: GateSpec }[] {
  return [...(set?.gates ?? [])].map(([name, { document }]) => ({ name, spec: document.spec }));
}

/** Of the revision to merge into as it is now: what was taken back since does not count. */
export function waiversOf(set: PolicySet | undefined): readonly StatedWaiver[] {
  return gatesOf(set).flatMap(({ name, spec }) => (spec.waivers ?? []).map((waiver) => ({ ...waiver, gate: name })));
}

/** What two gates state alike is told once. */
export function distinct(rules: readonly RuleResult[]): readonly RuleResult[] {
  return [...new Map(rules.map((rule) => [canonicalJson(rule), rule])).values()];
}

/** The gates of the merge base, and those of the revision to merge into that say something else since. */
export function gatesOfBoth(base: PolicySet | undefined, target: PolicySet | undefined): ReturnType<typeof gatesOf> {
  const gates = gatesOf(base);
  const known = new Set(gates.map(({ spec }) => canonicalJson(spec)));
  return [...gates, ...gatesOf(target).filter(({ spec }) => !known.has(canonicalJson(spec)))];
}
