import { loosenings } from "../change/classify.ts";
import type { SemanticChange } from "../change/semantic-change.ts";
import type { LooseningRule } from "../policy/fields.ts";
import type { RuleResult } from "./rule.ts";

/** Who approved the very head commit, the author left out; or why nobody can tell. */
export type Approvals =
  | { readonly kind: "known"; readonly by: readonly string[] }
  | { readonly kind: "unknown"; readonly why: string };

/** What of a change a gate wants approved. */
export function toBeApproved(
  { unknown = "shown" }: LooseningRule,
  changes: readonly SemanticChange[],
): readonly SemanticChange[] {
  const loosened = new Set(loosenings(changes));
  return changes.filter(
    (change) => loosened.has(change) || (unknown === "loosening" && change.direction === "unknown"),
  );
}

/** Approvals that nobody can count are no approvals, and no failure either: a person must decide. */
export function checkLoosening(
  stated: LooseningRule,
  changes: readonly SemanticChange[],
  approvals: Approvals,
): readonly RuleResult[] {
  const found = toBeApproved(stated, changes);
  const refused = found.filter(({ kind }) => (stated.refuse ?? []).some((each) => each === kind));
  return [
    ...refused.map(refusal),
    ...approved(
      stated,
      found.filter((change) => !refused.includes(change)),
      approvals,
    ),
  ];
}

/** Each by itself, on its own line: there is nothing to wait for. */
function refusal({ policy, field, kind, position }: SemanticChange): RuleResult {
  return {
    rule: "loosening_approved",
    outcome: "fail",
    limit: "none of this kind",
    policy: `${policy.kind} ${policy.name}`,
    detail: `${field ?? "the policy itself"} (${kind}): the gate refuses such a loosening, whoever approves it`,
    ...(field === undefined || position === undefined ? {} : { position }),
  };
}

function approved(
  stated: LooseningRule,
  found: readonly SemanticChange[],
  approvals: Approvals,
): readonly RuleResult[] {
  const [first] = found;
  if (first === undefined) return [];
  const rule = "loosening_approved";
  const limit = `approvals by ${stated.approvals} other than the author`;
  const what = `${found.length} to approve, first ${first.policy.kind} ${first.policy.name}${first.field === undefined ? "" : ` ${first.field}`}`;
  const position = first.field === undefined ? undefined : first.position;
  const placed = position === undefined ? {} : { position };
  if (approvals.kind === "unknown") {
    return [{ rule, outcome: "inconclusive", limit, detail: `${what}; ${approvals.why}`, ...placed }];
  }
  const enough = approvals.by.length >= stated.approvals;
  const detail = enough ? `by ${approvals.by.join(", ")}` : what;
  const observed = `${approvals.by.length}`;
  return [{ rule, outcome: enough ? "pass" : "fail", observed, limit, detail, ...placed }];
}
