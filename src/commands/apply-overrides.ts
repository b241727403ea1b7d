import { ServiceError, UserError } from "../errors.ts";
import type { ApprovalFacts, Read } from "../gate/approvals.ts";
import { inGroup } from "../gate/approvals.ts";
import { type ReviewedOverride, resultName } from "../gate/overridden.ts";
import { override } from "../gate/override.ts";
import type { RuleResult } from "../gate/rule.ts";
import type { SuiteOutcome } from "../gate/suite-outcome.ts";
import type { Entry, EntryOf } from "../ledger/entry.ts";
import { ledgerSettings } from "../ledger/settings.ts";
import type { GateSpec } from "../policy/document.ts";
import type { Override } from "../policy/risk-spec.ts";
import type { ReadPeople } from "./check-risks.ts";
import { latestDecision } from "./latest-decision.ts";
import { readLedger } from "./read-ledger.ts";
import type { World } from "./world.ts";

/** Whose overrides count for a review: those of its pull request, and one that a person just asked for. */
export interface OverrideScene {
  readonly pullRequest: number;
  readonly asked?: AskedOverride | undefined;
}

interface AskedOverride {
  readonly by: string;
  readonly reason: string;
  readonly comment: number;
  /** When it was asked for, by the clock of who keeps the comment. */
  readonly at: string;
  /** Whether the pull request's head was nowhere else since a time. */
  readonly steady: (since: string) => Promise<Read<boolean>>;
}

interface Judged {
  readonly gates: readonly { readonly name: string; readonly spec: GateSpec }[];
  readonly suites: readonly SuiteOutcome[];
  readonly headSha: string | undefined;
  readonly people: ReadPeople | undefined;
  /** Of the revision to merge into as it is now: these say where the ledger is. */
  readonly ofNow: Judged["gates"];
}

type Overridden = { readonly rules: readonly RuleResult[]; readonly override?: ReviewedOverride };

/** One that is looked at: of an entry, or asked for. */
interface Candidate {
  readonly by: string;
  readonly reason: string;
  readonly head: string;
  readonly decision: string;
  readonly asked?: AskedOverride;
  readonly entry?: EntryOf<"override">;
}

const MOST_RULES = 50;

/**
 * Applies what was overridden for this very head: by the ledger's entries, and by who asks now. Each is decided anew by the
 * gates that judge now, every one of which has to allow it; an entry covers what it names and nothing else. What cannot be
 * read overrides nothing.
 */
export async function applyOverrides(
  rules: readonly RuleResult[],
  judged: Judged,
  scene: OverrideScene | undefined,
  world: World,
): Promise<Overridden> {
  const { gates, headSha, people } = judged;
  if (scene === undefined || headSha === undefined) return { rules };
  const { asked, pullRequest } = scene;
  const refused = (why: string): Overridden =>
    asked === undefined ? { rules } : { rules, override: { kind: "refused", by: asked.by, reason: asked.reason, why } };
  if (!gates.some(({ spec }) => spec.override !== undefined))
    return refused("the gate names nobody who may override it");
  if (people === undefined) return refused("who may override it cannot be read");
  let entries: readonly Entry[];
  let facts: ApprovalFacts;
  try {
    entries = await readLedger(ledgerSettings(gates, judged.ofNow).branch, world);
    const standing = entries.filter((entry) => entry.kind === "override" && entry.body.pull_request === pullRequest);
    if (standing.length === 0 && asked === undefined) return { rules };
    facts = await people(headSha, [...new Set(gates.flatMap(({ spec }) => spec.override?.teams ?? []))]);
  } catch (error) {
    if (!(error instanceof ServiceError || error instanceof UserError)) throw error;
    if (asked === undefined) world.log.warn(`no override is looked for: ${error.message}`);
    return refused(`nothing can be overridden: ${error.message}`);
  }
  const candidates = standingOf(entries, pullRequest, facts.head, asked);
  for (const candidate of candidates) {
    const found = apply(rules, candidate, judged, facts);
    if ("why" in found || found.names.length === 0) continue;
    return { rules: found.rules, override: reviewed(candidate, found) };
  }
  if (asked === undefined) return { rules };
  const fresh = await askedCandidate(asked, entries, pullRequest, facts.head);
  if ("why" in fresh) return refused(fresh.why);
  const found = apply(rules, fresh, judged, facts);
  if ("why" in found) return refused(found.why);
  if (found.names.length === 0) return refused("nothing that fails or is open may be overridden");
  if (found.names.length > MOST_RULES) return refused(`more than ${MOST_RULES} rules do not hold`);
  return { rules: found.rules, override: reviewed(fresh, found) };
}

/** The ledger's, the latest first; not that of the comment that asks again, which is decided as it was the first time. */
function standingOf(
  entries: readonly Entry[],
  pullRequest: number,
  head: string,
  asked: AskedOverride | undefined,
): readonly Candidate[] {
  return entries
    .flatMap((entry) => {
      if (entry.kind !== "override" || entry.revisions.head !== head) return [];
      const { pull_request, comment, by, reason, decision } = entry.body;
      if (pull_request !== pullRequest || (asked !== undefined && comment === asked.comment)) return [];
      return [{ by, reason, head, decision, entry }];
    })
    .toReversed();
}

/**
 * Who overrides a decision has to have had one: the gate's last word before the comment has to be of this head, and the
 * head must have been nowhere else since. So nobody can be made to override what they have not seen.
 */
async function askedCandidate(
  asked: AskedOverride,
  entries: readonly Entry[],
  pullRequest: number,
  head: string,
): Promise<Candidate | { readonly why: string }> {
  const { by, reason, at } = asked;
  const decision = latestDecision(entries, pullRequest, at);
  if (decision === undefined) {
    return {
      why: "the ledger has no decision on this pull request from before the comment; wait for one, and ask again",
    };
  }
  if (decision.revisions.head !== head) {
    const was = decision.revisions.head?.slice(0, 12) ?? "nothing";
    return {
      why: `the last decision before the comment was on ${was}, and the head is ${head.slice(0, 12)}; ask again`,
    };
  }
  const steady = await asked.steady(decision.at);
  if (steady.kind === "unknown") return { why: `whether the head is what it was cannot be read: ${steady.why}` };
  if (!steady.value)
    return { why: "the head was force-pushed since the gate decided; push a commit, wait, and ask again" };
  return { by, reason, head, decision: decision.fact, asked };
}

interface Applied {
  readonly rules: readonly RuleResult[];
  readonly names: readonly string[];
  readonly role: string;
}

function apply(
  rules: readonly RuleResult[],
  { by, reason, head, entry }: Candidate,
  { gates, suites }: Judged,
  facts: ApprovalFacts,
): Applied | { readonly why: string } {
  const teams = { kind: "known", value: withRole(facts.teams, entry) } as const;
  const named = entry === undefined ? undefined : new Set(entry.body.rules);
  const only = named === undefined ? undefined : (result: RuleResult) => named.has(resultName(result));
  const { author, committers } = facts;
  let after = rules;
  for (const { spec } of gates) {
    const request = { actor: by, reason, commit_id: head };
    const occasion = { head: facts.head, author, committers, teams, suites, only };
    const found = override(rules, request, spec.override, occasion);
    if (found.refused !== undefined) return { why: found.refused };
    after = found.results;
  }
  const names = after.flatMap((result, index) => (result === rules[index] ? [] : [resultName(result)]));
  const role = entry?.body.role ?? roleOf(by, gates[0]?.spec.override, teams.value);
  return { rules: after, names: [...new Set(names)].sort(), role };
}

/** A team that may not be read now was read then: the entry says that the person was in it. */
function withRole(teams: ApprovalFacts["teams"], entry: Candidate["entry"]): ApprovalFacts["teams"] {
  const team = /^team (\S+)$/.exec(entry?.body.role ?? "")?.[1];
  if (entry === undefined || team === undefined || teams.get(team)?.kind !== "unknown") return teams;
  return new Map([...teams, [team, { kind: "known", value: [entry.body.by] }]]);
}

function roleOf(by: string, rule: Override | undefined, teams: ApprovalFacts["teams"]): string {
  const team = rule?.teams?.find((each) => inGroup(by, { teams: [each] }, { teams }) === "yes");
  const isUser = rule?.users !== undefined && inGroup(by, { users: rule.users }, { teams }) === "yes";
  return isUser || team === undefined ? `user ${by}` : `team ${team}`;
}

function reviewed({ by, reason, head, decision, asked, entry }: Candidate, { names, role }: Applied): ReviewedOverride {
  return {
    kind: "applied",
    by,
    reason,
    role,
    head,
    decision,
    rules: names,
    ...(asked === undefined ? {} : { comment: asked.comment }),
    ...(entry === undefined ? {} : { entry: entry.fact }),
  };
}
