import { WAIVABLE } from "../policy/fields.ts";
import type { Override } from "../policy/risk-spec.ts";
import { type ApprovalFacts, inGroup, type Read } from "./approvals.ts";
import type { RuleName, RuleResult } from "./rule.ts";
import type { SuiteOutcome } from "./suite-outcome.ts";
import { isSafety } from "./waiver.ts";

/** Somebody who breaks the glass. */
export interface OverrideRequest {
  readonly actor: string;
  readonly reason: string;
  /** The head commit that the person spoke of. */
  readonly commit_id: string;
}

/** What may be overridden: limits, people and time. Not validity, not evidence, not what nobody evaluated, not safety. */
export const OVERRIDABLE: readonly RuleName[] = [
  ...WAIVABLE,
  "data_verdict",
  "max_rise_of_failures",
  "approvals",
  "freeze_window",
  "risk_budget",
  "gate_selftest",
  "judge_calibration",
];

/**
 * Turns failures and open questions that may be overridden into `waived` ones, named as such. The request counts only of
 * somebody who certainly may, for this very head, with a reason. Of safety nothing is ever overridden.
 */
export function override(
  results: readonly RuleResult[],
  request: OverrideRequest,
  rule: Override | undefined,
  occasion: {
    readonly head: string;
    readonly author: string;
    readonly committers: ApprovalFacts["committers"];
    readonly teams: Read<ApprovalFacts["teams"]>;
    readonly suites: readonly SuiteOutcome[];
    /** Where given, nothing else is overridden. */
    readonly only?: ((result: RuleResult) => boolean) | undefined;
  },
): { readonly results: readonly RuleResult[]; readonly refused?: string } {
  const refused = refusalOf(request, rule, occasion);
  if (refused !== undefined) return { results, refused };
  const said = `overridden by ${request.actor}: ${request.reason.trim()}`;
  return {
    results: results.map((result) => {
      if (result.outcome !== "fail" && result.outcome !== "inconclusive") return result;
      if (!OVERRIDABLE.includes(result.rule) || isSafety(result, occasion.suites)) return result;
      if (occasion.only?.(result) === false) return result;
      return { ...result, outcome: "waived", detail: result.detail === undefined ? said : `${result.detail}; ${said}` };
    }),
  };
}

function refusalOf(
  { actor, reason, commit_id }: OverrideRequest,
  rule: Override | undefined,
  {
    head,
    author,
    committers,
    teams,
  }: Pick<ApprovalFacts, "head" | "author" | "committers"> & { readonly teams: Read<ApprovalFacts["teams"]> },
): string | undefined {
  if (rule === undefined || (rule.teams === undefined && rule.users === undefined))
    return "the gate names nobody who may override it";
  if (reason.trim().length < 20) return "an override needs a reason of 20 characters at least";
  if (commit_id === "" || commit_id !== head)
    return `the override is of ${commit_id.slice(0, 12) || "no commit"}, and the head is ${head.slice(0, 12)}`;
  if (actor.toLowerCase() === author.toLowerCase()) return "nobody overrides the gate for their own change";
  if (committers.kind === "unknown") return `who has commits in the change cannot be read: ${committers.why}`;
  if (committers.value.some((login) => login.toLowerCase() === actor.toLowerCase()))
    return `${actor} has commits in the change, and nobody overrides the gate for their own change`;
  const known = teams.kind === "known" ? teams.value : new Map();
  const member = inGroup(actor, rule, { teams: known });
  if (member === "yes") return undefined;
  return member === "no"
    ? `${actor} may not override this gate`
    : `whether ${actor} may override this gate cannot be read`;
}
