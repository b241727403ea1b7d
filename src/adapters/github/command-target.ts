import { type AskedCommand, type CommentCommand, parseCommand } from "../../commands/comment-command.ts";
import { ServiceError, UserError } from "../../errors.ts";
import type { Log } from "../../ports.ts";
import { listIn, numberIn, objectIn, textIn } from "./answer.ts";
import type { GitHubClient } from "./client.ts";
import type { ActionEvent } from "./event.ts";
import { commentStands } from "./override-facts.ts";

type CommentEvent = Extract<ActionEvent, { readonly kind: "issue_comment" }>;

/** What a comment on a pull request sets off. */
export type CommandTarget =
  | { readonly kind: "none"; readonly why: string }
  | (Said & { readonly kind: "answer"; readonly text: string })
  | (Said & Pull & { readonly kind: "ask"; readonly command: AskedCommand })
  | (Pull & { readonly kind: "review"; readonly override?: Said & { readonly reason: string; readonly at: string } });

/** The comment that is answered, by whom and when it was written. */
interface Said {
  readonly issue: number;
  readonly head: string;
  readonly comment: number;
  readonly by: string;
}

interface Pull {
  readonly number: number;
  readonly author: string;
  readonly base: string;
  readonly head: string;
  readonly fork: boolean;
}

/**
 * Reads the command and acknowledges it, for people who may write to the repository: whose permission cannot be read has
 * none. Others are not answered. The head is the pull request's as GitHub says now, by its commit.
 */
export async function commandTarget(client: GitHubClient, event: CommentEvent, log: Log): Promise<CommandTarget> {
  const none = (why: string) => ({ kind: "none", why }) as const;
  if (!event.onPullRequest) return none("the comment is not on a pull request");
  // Whoever may edit comments could put words into a mouth whose permission would be asked for.
  if (event.action !== "created") return none("only new comments are commands");
  const command: CommentCommand = parseCommand(event.body);
  if (command.kind === "none") return none("the comment is no command");
  if (!event.person || !(await mayWrite(client, event.author, log))) {
    return none("its author is not known to have write permission");
  }
  await acknowledge(client, event.comment, log);
  const pull = await client.send({
    route: "GET /repos/{owner}/{repo}/pulls/{pull_number}",
    parameters: { pull_number: event.issue },
    read: objectIn,
  });
  const [base, head] = [objectIn(pull.base), objectIn(pull.head)];
  const sha = textIn(head, "sha");
  const said = { issue: event.issue, head: sha, comment: event.comment, by: event.author };
  if (command.kind === "answer") return { kind: "answer", ...said, text: command.text };
  if (pull.state !== "open") return none("the pull request is closed");
  const tip = await client.send({
    route: "GET /repos/{owner}/{repo}/branches/{branch}",
    parameters: { branch: textIn(base, "ref") },
    read: (data) => textIn(objectIn(objectIn(data).commit), "sha"),
  });
  const fork = head.repo === null || numberIn(objectIn(head.repo), "id") !== numberIn(objectIn(base.repo), "id");
  const author = pull.user === null ? "" : textIn(objectIn(pull.user), "login");
  const found = { number: event.issue, author, base: tip, head: sha, fork };
  if (command.kind === "evaluate") return { kind: "review", ...found };
  if (command.kind !== "override") return { kind: "ask", ...said, ...found, command };
  if (!(await commentStands(client, event))) {
    return { kind: "answer", ...said, text: "Nothing was overridden: the comment was edited or deleted since." };
  }
  return { kind: "review", ...found, override: { ...said, reason: command.reason, at: event.at } };
}

/** The newest finished run of the workflow for a head, whose report may hold what cannot be measured here. */
export async function latestRun(client: GitHubClient, workflow: string, head: string): Promise<number> {
  const runs = await client.send({
    route: "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs",
    parameters: { workflow_id: workflow.split("/").at(-1), head_sha: head, event: "pull_request", status: "completed" },
    read: (data) => listIn(objectIn(data).workflow_runs),
  });
  const found = runs.filter((run) => textIn(run, "path").split("@")[0] === workflow && run.head_sha === head);
  if (found.length === 0) throw new UserError(`no run of ${workflow} for ${head} is over`);
  return Math.max(...found.map((run) => numberIn(run, "id")));
}

async function mayWrite(client: GitHubClient, username: string, log: Log): Promise<boolean> {
  try {
    const permission = await client.send({
      route: "GET /repos/{owner}/{repo}/collaborators/{username}/permission",
      parameters: { username },
      read: (data) => textIn(objectIn(data), "permission"),
    });
    return permission === "admin" || permission === "write";
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    log.warn(`the permission of a commenter cannot be read: ${error.message}`);
    return false;
  }
}

async function acknowledge(client: GitHubClient, comment: number, log: Log): Promise<void> {
  try {
    await client.send({
      route: "POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions",
      parameters: { comment_id: comment, content: "eyes" },
      read: () => undefined,
      // GitHub keeps one reaction of each kind.
      inDoubt: "repeat",
    });
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    log.warn(`the command could not be acknowledged: ${error.message}`);
  }
}
