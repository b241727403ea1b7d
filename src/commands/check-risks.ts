import type { Effect } from "../change/effect.ts";
import type { SemanticChange } from "../change/semantic-change.ts";
import { ServiceError } from "../errors.ts";
import type { ApprovalFacts, Read } from "../gate/approvals.ts";
import { checkRisks } from "../gate/risk.ts";
import type { RuleResult } from "../gate/rule.ts";
import type { GateSpec } from "../policy/document.ts";
import type { PolicySet } from "../policy/policy-set.ts";
import type { GraderChange } from "../version/grader-change.ts";
import type { World } from "./world.ts";

/** Reads who reviewed a head, who has commits in it, and who is in the teams that the gates name. */
export type ReadPeople = (head: string, teams: readonly string[]) => Promise<ApprovalFacts>;

interface Change {
  readonly gates: readonly { readonly name: string; readonly spec: GateSpec }[];
  /** Of the merge, and what the change makes of the next tag. */
  readonly effects: readonly Effect[];
  readonly policyChanges: readonly SemanticChange[];
  readonly graderChanges: readonly GraderChange[];
  readonly base: PolicySet | undefined;
  readonly head: PolicySet;
  readonly headSha: string | undefined;
  readonly people: ReadPeople | undefined;
}

/** What people, money and time say to a merge and to what it causes. People are asked for only where a rule needs them. */
export async function checkRisk(change: Change, world: World): Promise<readonly RuleResult[]> {
  const input = {
    gates: change.gates,
    effects: change.effects,
    now: { kind: "known", value: Date.parse(world.now()) } as const,
    safety: touchedSafety(change),
    documentationOnly:
      change.policyChanges.length > 0 &&
      change.policyChanges.every(({ direction, kind }) => direction === "neutral" && kind === "documentation"),
  };
  const unread: Read<ApprovalFacts> = { kind: "unknown", why: "approvals are known only to a run on a pull request" };
  const found = checkRisks({ ...input, approvals: unread });
  if (!found.some(({ rule }) => rule === "approvals" || rule === "safety_owners")) return found;
  if (change.people === undefined || change.headSha === undefined) return found;
  return checkRisks({ ...input, approvals: await peopleOf(change.people, change.headSha, change.gates) });
}

async function peopleOf(read: ReadPeople, head: string, gates: Change["gates"]): Promise<Read<ApprovalFacts>> {
  const named = gates.flatMap(({ spec }) => [
    spec.merge.approvals,
    spec.train?.approvals,
    spec.promote?.approvals,
    spec.safety_owners,
  ]);
  try {
    return { kind: "known", value: await read(head, [...new Set(named.flatMap((each) => each?.teams ?? []))]) };
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return { kind: "unknown", why: `the approvals cannot be read: ${error.message}` };
  }
}

/** Safety graders and suites whose policy, compiled grader or cases are not what they were. */
function touchedSafety({ policyChanges, graderChanges, base, head }: Change): readonly string[] {
  const sets = [base, head].flatMap((set) => set ?? []);
  const graders = new Set(
    sets.flatMap((set) => [...set.graders.values()].filter(({ layer }) => layer === "safety").map(({ name }) => name)),
  );
  const suites = sets.flatMap((set) =>
    [...set.suites.values()].filter(({ spec, grader }) => spec.purpose === "safety" || graders.has(grader.name)),
  );
  const suiteNames = new Set(suites.map(({ name }) => name));
  // What a safety suite is graded by is safety, whatever it says of itself.
  const grading = new Set([...graders, ...suites.map(({ grader }) => grader.name)]);
  const changed = policyChanges.flatMap(({ policy, direction }) => {
    if (direction === "neutral") return [];
    if (policy.kind === "Suite" && suiteNames.has(policy.name)) return [`Suite ${policy.name}`];
    return policy.kind === "Grader" && grading.has(policy.name) ? [`Grader ${policy.name}`] : [];
  });
  const compiled = graderChanges.flatMap(({ name, change }) =>
    change !== "documented" && grading.has(name) ? [`Grader ${name}`] : [],
  );
  return [...new Set([...changed, ...compiled])];
}
