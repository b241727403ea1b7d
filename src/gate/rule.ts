import type { Position } from "../policy/policy-set.ts";

/** The rules a merge is judged by. Renderers make the sentences. */
export type RuleName =
  | "policies_valid"
  | "gate_present"
  | "suite_present"
  | "suite_evaluated"
  | "suite_compared"
  | "suite_grader"
  | "error_rate"
  | "expect_error_rate"
  | "expect_mean"
  | "expect_auc"
  | "expect_agreement"
  | "expect_false_accept_rate"
  | "expect_false_reject_rate"
  | "expect_pass_rate"
  | "data_verdict"
  | "max_drop"
  | "flips_fail_to_pass"
  | "flips_pass_to_fail"
  | "new_false_accepts"
  | "new_false_rejects"
  | "max_rise_of_failures"
  | "trajectories_removed"
  | "labels_changed"
  | "scores_lost"
  | "judgements_rewritten"
  | "judgements_added"
  | "grader_compared"
  | "policy_loosened"
  | "judge_calibration"
  | "gate_selftest"
  | "exploitability"
  | "loopholes_opened"
  | "holdout_correlation"
  | "holdout_alarm"
  | "audit_due"
  | "audit_result"
  | "version_bump"
  | "version_released"
  | "loosening_approved"
  | "ledger_entered"
  | "train_gate"
  | "promote_gate"
  | "approvals"
  | "freeze_window"
  | "risk_budget"
  | "safety_owners";

/** One rule held against one thing. `advice` is shown and decides nothing; `waived` would fail without a waiver. */
export interface RuleResult {
  readonly rule: RuleName;
  readonly outcome: "pass" | "fail" | "inconclusive" | "advice" | "waived";
  readonly suite?: string;
  readonly slice?: string;
  readonly grader?: string;
  /** A policy that the result speaks of as a whole, e.g. `Gate merge`. */
  readonly policy?: string;
  /** What was seen; absent where nothing could be seen, which is why it is inconclusive. */
  readonly observed?: number | string;
  readonly limit?: number | string;
  /** Trajectories that the result rests on. */
  readonly ids?: readonly string[];
  /** Why it could not be decided, or more about a failure. */
  readonly detail?: string;
  /** Held over the trajectories that the base has too; added ones must not dilute what was asked of these. */
  readonly over?: "base_trajectories";
  /** Which revision's policy states the rule. */
  readonly stated_by?: "base" | "head";
  /** Where in the head's policies a person would look. */
  readonly position?: Position;
}

/** Where a relative rule stands, and who states it. */
export type PlacedRule = Pick<RuleResult, "suite" | "stated_by"> & Partial<Pick<RuleResult, "position">>;

export type Verdict = "pass" | "fail" | "inconclusive";

/** Any failure fails; otherwise any doubt, or no rule at all, is inconclusive. Order does not matter. */
export function verdictOf(results: readonly RuleResult[]): Verdict {
  if (results.some((result) => result.outcome === "fail")) return "fail";
  if (results.some((result) => result.outcome === "inconclusive")) return "inconclusive";
  return results.some((result) => result.outcome === "pass") ? "pass" : "inconclusive";
}
