import type { Entry, EntryOf } from "./entry.ts";
import { latestDecisions } from "./released.ts";

/** A plan that a gate let through, with the entries that say so; or why there is none. */
export type ApprovedPlan =
  | { readonly kind: "approved"; readonly plan: EntryOf<"plan">; readonly decision: EntryOf<"gate_decision"> }
  | { readonly kind: "none"; readonly why: string };

/**
 * Whether a gate passed a change with this very plan. A plan that is entered was shown; approved it is only where the latest
 * decision on its change rests on it and passes. `of` narrows the decisions down to those it is asked about.
 */
export function approvedPlan(
  entries: readonly Entry[],
  digest: string,
  of: (decision: EntryOf<"gate_decision">) => boolean = () => true,
): ApprovedPlan {
  const short = digest.slice(0, 12);
  const plans = entries.filter((entry) => entry.kind === "plan" && entry.body.plan === digest) as EntryOf<"plan">[];
  if (plans.length === 0) return { kind: "none", why: `the ledger knows no plan ${short}, so nobody approved it` };
  const decided = latestDecisions(entries).filter(of);
  const found = decided.flatMap((decision) => {
    const plan = plans.find(({ fact }) => decision.rests_on.includes(fact));
    return plan === undefined ? [] : [{ plan, decision }];
  });
  const passed = found.find(({ decision }) => decision.body.verdict === "pass");
  if (passed !== undefined) return { kind: "approved", ...passed };
  const [other] = found;
  return other === undefined
    ? { kind: "none", why: `the plan ${short} was shown, and no decision that counts rests on it` }
    : { kind: "none", why: `the gate's latest decision on the plan ${short} is ${other.decision.body.verdict}` };
}
