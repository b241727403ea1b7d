import { UserError } from "../../errors.ts";
import { isJsonObject, type JsonObject } from "../../json.ts";
import { listIn, numberIn, objectIn, textIn } from "./answer.ts";
import type { GitHubClient } from "./client.ts";
import type { ActionEvent } from "./event.ts";

type WorkflowRun = Extract<ActionEvent, { readonly kind: "workflow_run" }>;

/** The pull request that a finished run was about, as GitHub says now: nothing of it is taken from what the run left. */
export type PublishTarget =
  | { readonly kind: "none"; readonly why: string }
  | {
      readonly kind: "pull_request";
      readonly number: number;
      readonly author: string;
      /** The commit of the branch to merge into, as it is now. */
      readonly base: string;
      readonly head: string;
      readonly fork: true;
      readonly run: number;
    };

/** A review of a fork's pull request is gated by a run that cannot write either. */
const OF_A_PULL_REQUEST = ["pull_request", "pull_request_review"];

/** Finds it by the head's repository, branch and commit. `workflow` is the file that must have run. */
export async function publishTarget(
  client: GitHubClient,
  event: ActionEvent,
  workflow: string,
): Promise<PublishTarget> {
  if (event.kind !== "workflow_run") {
    throw new UserError("mode: publish is for a workflow on `workflow_run`; on other events leave mode as evaluate");
  }
  const none = (why: string) => ({ kind: "none", why }) as const;
  if (!OF_A_PULL_REQUEST.includes(event.event)) {
    return none(`the run was set off by ${event.event}, not by a pull request`);
  }
  if (!event.fork) return none("the run was of this repository's own branch and could publish for itself");
  // Names are free to choose: a fork can bring another workflow of this one's name.
  if (event.path !== workflow) return none(`the run was of ${event.path}, not of ${workflow}`);
  const found = await pullsOf(client, event);
  const [pull] = found;
  if (pull === undefined) return none(`no open pull request has the head ${event.headSha} of that fork any more`);
  if (found.length > 1) return none(`${found.length} pull requests have this head, so it is not known which was meant`);
  const branch = textIn(objectIn(pull.base), "ref");
  const base = await client.send({
    route: "GET /repos/{owner}/{repo}/branches/{branch}",
    parameters: { branch },
    read: (data) => textIn(objectIn(objectIn(data).commit), "sha"),
  });
  const author = isJsonObject(pull.user) ? textIn(pull.user, "login") : "";
  return {
    kind: "pull_request",
    number: numberIn(pull, "number"),
    author,
    base,
    head: event.headSha,
    fork: true,
    run: event.run,
  };
}

/** Whether the pull request is as it was when the review began; only then may anything be said of it. */
export async function stillStands(
  client: GitHubClient,
  target: { readonly number: number; readonly head: string },
): Promise<boolean> {
  const pull = await client.send({
    route: "GET /repos/{owner}/{repo}/pulls/{pull_number}",
    parameters: { pull_number: target.number },
    read: objectIn,
  });
  return pull.state === "open" && textIn(objectIn(pull.head), "sha") === target.head;
}

async function pullsOf(client: GitHubClient, event: WorkflowRun): Promise<readonly JsonObject[]> {
  const parameters = { state: "open", head: `${event.headOwner}:${event.headBranch}` };
  const pulls = await client.pages("GET /repos/{owner}/{repo}/pulls", parameters, listIn);
  return pulls.filter(({ head }) => {
    if (!isJsonObject(head) || head.sha !== event.headSha) return false;
    return isJsonObject(head.repo) && head.repo.id === event.headRepository;
  });
}
