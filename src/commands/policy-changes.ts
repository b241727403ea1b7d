import { caseChanges } from "../change/case-changes.ts";
import { classify } from "../change/classify.ts";
import type { SemanticChange } from "../change/semantic-change.ts";
import { ServiceError } from "../errors.ts";
import { type Approvals, checkLoosening, toBeApproved } from "../gate/loosening-rule.ts";
import type { RuleResult } from "../gate/rule.ts";
import type { SuiteOutcome } from "../gate/suite-outcome.ts";
import type { GateSpec } from "../policy/document.ts";
import type { PolicySet } from "../policy/policy-set.ts";

/** Who approved a commit; rejects where that cannot be read. */
export type ReadApprovals = (head: string) => Promise<readonly string[]>;

/** What the policies say otherwise, and what became of the suites' cases. */
export function policyChangesOf(
  base: PolicySet | undefined,
  head: PolicySet,
  suites: readonly SuiteOutcome[],
): readonly SemanticChange[] {
  if (base === undefined) return [];
  const cases = suites.flatMap(({ name, head: after, diff }) =>
    caseChanges(name, diff, after?.suite.source.locate(["spec", "dataset"])),
  );
  return [...classify(base, head), ...cases];
}

/** Holds what the gates ask of a loosening. Approvals are asked for only where one is needed. */
export async function checkLoosenings(
  gates: readonly { readonly spec: GateSpec }[],
  changes: readonly SemanticChange[],
  head: string | undefined,
  read: ReadApprovals | undefined,
): Promise<readonly RuleResult[]> {
  const stated = gates.flatMap(({ spec }) => spec.merge.loosening ?? []);
  if (!stated.some((each) => toBeApproved(each, changes).length > 0)) return [];
  const approvals = await approvalsOf(head, read);
  return stated.flatMap((each) => checkLoosening(each, changes, approvals));
}

/** Who approved the head, other than its author, or why that is not known. */
export async function approvalsOf(head: string | undefined, read: ReadApprovals | undefined): Promise<Approvals> {
  if (read === undefined || head === undefined) {
    return { kind: "unknown", why: "approvals are known only to a run on a pull request" };
  }
  try {
    return { kind: "known", by: await read(head) };
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return { kind: "unknown", why: `the approvals cannot be read: ${error.message}` };
  }
}
