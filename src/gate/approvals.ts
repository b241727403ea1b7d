import type { Approvals as ApprovalRule } from "../policy/risk-spec.ts";

/** What was read, or why nobody knows it. */
export type Read<T> =
  | { readonly kind: "known"; readonly value: T }
  | { readonly kind: "unknown"; readonly why: string };

export interface ReviewRecord {
  readonly author: string;
  readonly state: "approved" | "changes_requested" | "commented" | "dismissed" | "pending";
  /** The commit that was looked at. */
  readonly commit_id: string;
  /** ISO 8601. */
  readonly submitted_at: string;
}

/** All that approvals are judged by; logins compare without regard to case. */
export interface ApprovalFacts {
  readonly head: string;
  readonly author: string;
  /** Everybody who has a commit in it: authors, committers, co-authors and who pushed last. */
  readonly committers: Read<readonly string[]>;
  readonly reviews: Read<readonly ReviewRecord[]>;
  /** Members by team, as `owner/team`. A team that is not among them is unknown. */
  readonly teams: ReadonlyMap<string, Read<readonly string[]>>;
  /** Owners of each changed file that has some, by the base's CODEOWNERS: logins and teams. */
  readonly codeowners: Read<readonly { readonly path: string; readonly owners: readonly string[] }[]>;
}

export interface ApprovalDecision {
  readonly outcome: "pass" | "fail" | "inconclusive";
  /** Who counts, sorted. */
  readonly by: readonly string[];
  readonly detail: string;
}

type Group = Pick<ApprovalRule, "teams" | "users">;
type Membership = "yes" | "no" | "unknown";

/**
 * Whether enough people agree to the very head commit. Only a person's last word counts; the author and committers never
 * do, nor does an app that is not named. Who asks for changes and would count vetoes, on whatever commit. What cannot be
 * read is never taken for a yes: it leaves the question open unless what is known decides it.
 */
export function decideApprovals(rule: ApprovalRule, facts: ApprovalFacts): ApprovalDecision {
  const { reviews, committers, author } = facts;
  if (reviews.kind === "unknown") return open(`the reviews cannot be read: ${reviews.why}`);
  if (committers.kind === "unknown") return open(`who has commits in it cannot be read: ${committers.why}`);
  if (author === "" || facts.head === "") return open("the author or the head commit is not known");
  const own = new Set([author, ...committers.value].map(key));
  const last = lastWords(reviews.value);
  const speakers = [...last.values()].filter((review) => !own.has(key(review.author)));
  const member = (login: string) => inGroup(login, rule, facts);
  // A name in a trailer of the change takes nobody's veto away.
  const veto = [...last.values()].filter(
    (review) => review.state === "changes_requested" && key(review.author) !== key(author),
  );
  const vetoed = veto.find(({ author: login }) => member(login) === "yes");
  if (vetoed !== undefined) return { outcome: "fail", by: [], detail: `${vetoed.author} asks for changes` };
  const fresh = speakers.filter(({ state, commit_id }) => state === "approved" && commit_id === facts.head);
  const counted = fresh.filter(({ author: login }) => member(login) === "yes").map(({ author: login }) => login);
  const maybe = fresh.filter(({ author: login }) => member(login) === "unknown").length;
  const by = [...counted].sort();
  const stale = speakers.filter(({ state, commit_id }) => state === "approved" && commit_id !== facts.head);
  const told = stale.length === 0 ? "" : `; of an older commit and not counted: ${names(stale)}`;
  const need = `${counted.length} of ${rule.count}${by.length === 0 ? "" : ` by ${by.join(", ")}`}${told}`;
  if (counted.length + maybe < rule.count) return { outcome: "fail", by, detail: need };
  if (counted.length < rule.count)
    return {
      outcome: "inconclusive",
      by,
      detail: `${need}; membership of ${maybe} cannot be read${unread(rule, facts)}`,
    };
  if (veto.some(({ author: login }) => member(login) === "unknown")) {
    return {
      outcome: "inconclusive",
      by,
      detail: `${need}; ${names(veto)} asks for changes, and whether that counts cannot be read`,
    };
  }
  if (rule.codeowners !== true) return { outcome: "pass", by, detail: need };
  // An owner need not be one of those who are counted; the author of the change cannot be its owner's yes.
  return withOwners(
    fresh.map(({ author: login }) => login),
    facts,
    { outcome: "pass", by, detail: need },
  );
}

/** What a change needs where it does nothing but to texts. Only a proof makes it one; doubt does not. */
export function decideWithException(
  rule: ApprovalRule,
  facts: ApprovalFacts,
  documentationOnly: boolean,
): ApprovalDecision {
  if (documentationOnly && rule.documentation_only === "none") {
    return { outcome: "pass", by: [], detail: "nothing but texts changed" };
  }
  return decideApprovals(rule, facts);
}

/** Whether somebody is one of the named. Where neither teams nor users are named everybody is, but for apps. */
export function inGroup(login: string, { teams, users }: Group, facts: Pick<ApprovalFacts, "teams">): Membership {
  if (users?.some((user) => key(user) === key(login)) === true) return "yes";
  if (login.endsWith("[bot]")) return "no";
  if (teams === undefined) return users === undefined ? "yes" : "no";
  const found = teams.map((team) => membership(login, team, facts));
  if (found.includes("yes")) return "yes";
  return found.includes("unknown") ? "unknown" : "no";
}

/** Why, of the teams that the rule names. */
function unread({ teams = [] }: Group, facts: Pick<ApprovalFacts, "teams">): string {
  const whys = teams.flatMap((team) => {
    const found = [...facts.teams].find(([name]) => key(name) === key(team))?.[1];
    return found?.kind === "unknown" ? [found.why] : [];
  });
  return whys.map((why) => `: ${why}`).join("");
}

function membership(login: string, team: string, { teams }: Pick<ApprovalFacts, "teams">): Membership {
  const found = [...teams].find(([name]) => key(name) === key(team))?.[1];
  if (found === undefined || found.kind === "unknown") return "unknown";
  return found.value.some((each) => key(each) === key(login)) ? "yes" : "no";
}

function withOwners(approvers: readonly string[], facts: ApprovalFacts, enough: ApprovalDecision): ApprovalDecision {
  const { codeowners } = facts;
  if (codeowners.kind === "unknown") {
    return {
      ...enough,
      outcome: "inconclusive",
      detail: `${enough.detail}; the code owners cannot be read: ${codeowners.why}`,
    };
  }
  const judged = codeowners.value
    .filter(({ owners }) => owners.length > 0)
    .map(({ path, owners }) => ({ path, owned: ownedBy(approvers, owners, facts) }));
  const missing = judged.find(({ owned }) => owned === "no");
  if (missing !== undefined) {
    return { ...enough, outcome: "fail", detail: `${enough.detail}; no owner of ${missing.path} approved` };
  }
  const doubt = judged.find(({ owned }) => owned === "unknown");
  if (doubt === undefined) return enough;
  return { ...enough, outcome: "inconclusive", detail: `${enough.detail}; who owns ${doubt.path} cannot be read` };
}

function ownedBy(approvers: readonly string[], owners: readonly string[], facts: ApprovalFacts): Membership {
  const found = owners.flatMap((owner) =>
    approvers.map((login): Membership => {
      if (owner.includes("/")) return membership(login, owner, facts);
      // An e-mail address names somebody whose login is not known.
      if (/^[^@]+@/.test(owner)) return "unknown";
      return key(owner) === key(login) ? "yes" : "no";
    }),
  );
  if (found.includes("yes")) return "yes";
  return found.includes("unknown") ? "unknown" : "no";
}

/** A comment takes nothing back; a dismissal, a new approval and a request for changes replace what was said before. */
function lastWords(reviews: readonly ReviewRecord[]): ReadonlyMap<string, ReviewRecord> {
  const ordered = reviews
    .filter(({ state }) => state !== "commented" && state !== "pending")
    .map((review, index) => ({ review, index, at: Date.parse(review.submitted_at) }))
    .sort((a, b) => (a.at === b.at || Number.isNaN(a.at - b.at) ? a.index - b.index : a.at - b.at));
  return new Map(ordered.map(({ review }) => [key(review.author), review]));
}

function key(login: string): string {
  return login.replace(/^@/, "").toLowerCase();
}

function names(reviews: readonly ReviewRecord[]): string {
  return reviews
    .map(({ author }) => author)
    .sort()
    .join(", ");
}

function open(detail: string): ApprovalDecision {
  return { outcome: "inconclusive", by: [], detail };
}
