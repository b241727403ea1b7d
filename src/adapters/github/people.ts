import { ownersOf } from "../../doctor/code-owners.ts";
import { ServiceError } from "../../errors.ts";
import type { ApprovalFacts, Read, ReviewRecord } from "../../gate/approvals.ts";
import { isJsonObject, type JsonObject } from "../../json.ts";
import { listIn, textIn } from "./answer.ts";
import type { GitHubClient } from "./client.ts";

interface PullRequest {
  readonly pullRequest: number;
  readonly author: string;
  readonly head: string;
  /** Teams whose members are asked for, as `owner/team`. */
  readonly teams: readonly string[];
  /** The base's CODEOWNERS; `undefined` where it has none. */
  readonly codeOwners: string | undefined;
}

/** GitHub lists no more commits of a pull request, nor more files. */
const MOST_COMMITS = 250;
const MOST_FILES = 3000;

/**
 * Everything that approvals are judged by, as far as the token may read it. What may not be read is unknown with its
 * reason, and never nobody: a run without the right to read a team's members still decides all else.
 */
export async function approvalFacts(client: GitHubClient, pull: PullRequest): Promise<ApprovalFacts> {
  const parameters = { pull_number: pull.pullRequest };
  const committers = await readOr("the commits", () => committersOf(client, parameters));
  const reviews = await readOr("the reviews", () =>
    client.pages("GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews", parameters, reviewsIn).then(known),
  );
  const teams = new Map<string, Read<readonly string[]>>();
  for (const team of pull.teams) teams.set(team, await readOr(`the members of ${team}`, () => membersOf(client, team)));
  const codeowners = await readOr("the changed files", () => ownersOfFiles(client, parameters, pull.codeOwners));
  return { head: pull.head, author: pull.author, committers, reviews, teams, codeowners };
}

function known<T>(value: T): Read<T> {
  return { kind: "known", value };
}

async function readOr<T>(what: string, read: () => Promise<Read<T>>): Promise<Read<T>> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return { kind: "unknown", why: `${what}: ${error.message}` };
  }
}

/** A commit whose author or committer has no account here could be anybody's, so the list is not known then. */
async function committersOf(
  client: GitHubClient,
  parameters: Readonly<Record<string, unknown>>,
): Promise<Read<readonly string[]>> {
  const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}/commits";
  const commits = await client.pages(route, parameters, listIn);
  if (commits.length >= MOST_COMMITS) return { kind: "unknown", why: `it has ${MOST_COMMITS} commits or more` };
  const logins = new Set<string>();
  for (const commit of commits) {
    for (const role of ["author", "committer"] as const) {
      const login = loginOf(commit[role]);
      if (login === "")
        return { kind: "unknown", why: `the ${role} of ${textIn(commit, "sha").slice(0, 12)} has no account` };
      logins.add(login);
    }
    const { message } = isJsonObject(commit.commit) ? commit.commit : {};
    for (const login of coAuthors(typeof message === "string" ? message : "")) logins.add(login);
  }
  return known([...logins]);
}

function loginOf(user: unknown): string {
  return isJsonObject(user) ? textIn(user, "login") : "";
}

/** Accounts that trailers name by GitHub's own address; another address names nobody that could be told. */
function coAuthors(message: string): readonly string[] {
  const lines = message.split("\n").filter((line) => /^co-authored-by:/i.test(line));
  return lines.flatMap((line) => /<(?:\d+\+)?([A-Za-z0-9-]{1,39})@users\.noreply\.github\.com>/i.exec(line)?.[1] ?? []);
}

const STATES: Readonly<Record<string, ReviewRecord["state"]>> = {
  APPROVED: "approved",
  CHANGES_REQUESTED: "changes_requested",
  COMMENTED: "commented",
  DISMISSED: "dismissed",
  PENDING: "pending",
};

function reviewsIn(data: unknown): readonly ReviewRecord[] {
  return listIn(data).flatMap((review: JsonObject): readonly ReviewRecord[] => {
    const state = STATES[textIn(review, "state").toUpperCase()];
    const author = loginOf(review.user);
    if (state === undefined || author === "") return [];
    return [{ author, state, commit_id: textIn(review, "commit_id"), submitted_at: textIn(review, "submitted_at") }];
  });
}

/** Of teams below it too. Workflow tokens may not read them; an app's or a person's may. */
async function membersOf(client: GitHubClient, team: string): Promise<Read<readonly string[]>> {
  const [org, team_slug] = team.replace(/^@/, "").split("/");
  const members = await client.pages("GET /orgs/{org}/teams/{team_slug}/members", { org, team_slug }, (data) =>
    listIn(data).map((each) => textIn(each, "login")),
  );
  return known(members.filter((login) => login !== ""));
}

async function ownersOfFiles(
  client: GitHubClient,
  parameters: Readonly<Record<string, unknown>>,
  text: string | undefined,
): Promise<ApprovalFacts["codeowners"]> {
  if (text === undefined) return { kind: "unknown", why: "the base has no CODEOWNERS" };
  const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}/files";
  const paths = await client.pages(route, parameters, (data) =>
    listIn(data).flatMap((file) =>
      [textIn(file, "filename"), textIn(file, "previous_filename")].filter((each) => each !== ""),
    ),
  );
  if (paths.length >= MOST_FILES) return { kind: "unknown", why: `it changes ${MOST_FILES} files or more` };
  return known(
    [...new Set(paths)].flatMap((path) => {
      const owners = ownersOf(path, text);
      return owners.length === 0 ? [] : [{ path, owners }];
    }),
  );
}
