import { isJsonObject, type JsonObject } from "../../json.ts";
import { listIn, numberIn, objectIn, textIn } from "./answer.ts";
import type { GitHubClient } from "./client.ts";
import { UnreadableAnswer } from "./trouble.ts";

const LIST = "GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews";

interface Verdict {
  readonly id: number;
  readonly login: string;
  readonly state: string;
  readonly commit: string;
}

/**
 * Who approved the very commit: people whose latest verdict on the pull request is an approval of it. The author and bots
 * do not count; a comment after an approval does not take it back, a dismissal or a request for changes does.
 */
export async function approversOf(
  client: GitHubClient,
  { pullRequest, head, author }: { readonly pullRequest: number; readonly head: string; readonly author: string },
): Promise<readonly string[]> {
  const read = (data: unknown) => listIn(data).flatMap((each) => verdictIn(each) ?? []);
  const verdicts = await client.pages(LIST, { pull_number: pullRequest }, read);
  const latest = new Map<string, Verdict>();
  for (const verdict of verdicts.toSorted((a, b) => a.id - b.id)) latest.set(verdict.login.toLowerCase(), verdict);
  return [...latest.values()]
    .filter(({ state, commit, login }) => state === "APPROVED" && commit === head && !sameLogin(login, author))
    .map(({ login }) => login)
    .sort();
}

/** Who approved what a merge queue holds of a pull request: its head as it is now, for a push takes it out of the queue. */
export async function queuedApprovers(client: GitHubClient, pullRequest: number): Promise<readonly string[]> {
  return approversOf(client, { pullRequest, ...(await queuedPull(client, pullRequest)) });
}

/** The head of a pull request that is queued, by which its people are judged: the queue's own commit nobody looked at. */
export async function queuedPull(
  client: GitHubClient,
  pullRequest: number,
): Promise<{ readonly head: string; readonly author: string }> {
  return client.send({
    route: "GET /repos/{owner}/{repo}/pulls/{pull_number}",
    parameters: { pull_number: pullRequest },
    read: (data) => {
      const pull = objectIn(data);
      const head = textIn(objectIn(pull.head), "sha");
      // without a commit an approval of none would count
      if (head === "") throw new UnreadableAnswer("the pull request has no head");
      return { head, author: isJsonObject(pull.user) ? textIn(pull.user, "login") : "" };
    },
  });
}

function verdictIn(review: JsonObject): Verdict | undefined {
  const user = isJsonObject(review.user) ? review.user : undefined;
  const state = textIn(review, "state").toUpperCase();
  if (user?.type !== "User" || !["APPROVED", "CHANGES_REQUESTED", "DISMISSED"].includes(state)) return undefined;
  const login = textIn(user, "login");
  return login === "" ? undefined : { id: numberIn(review, "id"), login, state, commit: textIn(review, "commit_id") };
}

function sameLogin(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
