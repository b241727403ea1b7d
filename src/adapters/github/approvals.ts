import { isJsonObject, type JsonObject } from "../../json.ts";
import { listIn, numberIn, textIn } from "./answer.ts";
import type { GitHubClient } from "./client.ts";

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
