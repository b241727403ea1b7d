import type { RuleName, RuleResult } from "./rule.ts";

/**
 * Exact facts, each of which blocks a suite whatever the statistics say (statistics.md, decision table): what was graded is
 * not what should have been, or what must never pass does.
 */
const EXACT: ReadonlySet<RuleName> = new Set<RuleName>([
  "suite_present",
  "suite_grader",
  "error_rate",
  "trajectories_removed",
  "labels_changed",
  "scores_lost",
  "judgements_rewritten",
  "judgements_added",
  "judge_calibration",
  "exploitability",
  "loopholes_opened",
]);
/** Purposes of suites in which no known failure may pass. */
const MUST_FAIL: ReadonlySet<string> = new Set(["adversarial", "safety"]);

/** The rules that block a suite; empty where none does. A waived rule blocks nothing, and is shown as waived. */
export function blockedBy(
  suite: { readonly name: string; readonly purpose: string },
  rules: readonly RuleResult[],
): readonly RuleName[] {
  const isExact = ({ rule }: RuleResult) =>
    EXACT.has(rule) || (MUST_FAIL.has(suite.purpose) && rule === "new_false_accepts");
  const found = rules.filter((result) => result.suite === suite.name && result.outcome === "fail" && isExact(result));
  return [...new Set(found.map(({ rule }) => rule))];
}
