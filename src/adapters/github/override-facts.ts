import { ServiceError } from "../../errors.ts";
import type { Read } from "../../gate/approvals.ts";
import { isJsonObject } from "../../json.ts";
import { listIn, objectIn, textIn } from "./answer.ts";
import type { GitHubClient } from "./client.ts";

/** Whether a comment is there as its author wrote it. One that is gone, or that says something else, takes it back. */
export async function commentStands(
  client: GitHubClient,
  { comment, body, author }: { readonly comment: number; readonly body: string; readonly author: string },
): Promise<boolean> {
  try {
    const now = await client.send({
      route: "GET /repos/{owner}/{repo}/issues/comments/{comment_id}",
      parameters: { comment_id: comment },
      read: objectIn,
    });
    const lines = (text: string) => text.replaceAll("\r\n", "\n");
    const user = isJsonObject(now.user) ? textIn(now.user, "login") : "";
    return user === author && lines(textIn(now, "body")) === lines(body);
  } catch (error) {
    if (error instanceof ServiceError && (error.status === 404 || error.status === 410)) return false;
    throw error;
  }
}

/**
 * Whether a pull request's head was nowhere else since a time: a head that went away and came back was force-pushed on one
 * of the two ways. GitHub's clock counts whole seconds, so what happened in the same one counts as later.
 */
export async function headWasSteady(client: GitHubClient, issue: number, since: string): Promise<Read<boolean>> {
  const from = Math.floor(Date.parse(since) / 1000) * 1000;
  if (Number.isNaN(from)) return { kind: "unknown", why: "the time of the decision cannot be read" };
  try {
    const route = "GET /repos/{owner}/{repo}/issues/{issue_number}/timeline";
    const events = await client.pages(route, { issue_number: issue }, listIn);
    const moved = events.some(
      (event) =>
        (event.event === "head_ref_force_pushed" || event.event === "head_ref_restored") &&
        !(Date.parse(textIn(event, "created_at")) < from),
    );
    return { kind: "known", value: !moved };
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return { kind: "unknown", why: error.message };
  }
}
