import type { PullRequest } from "./action-run.ts";
import { FORK, type PullState } from "./loopback-pull.ts";
import { webhookExamples } from "./webhook-examples.ts";

/** What happened, as a person would say it. */
export type Event =
  /** An action of the pull request: opened, synchronize, labeled, edited, converted_to_draft, ready_for_review. */
  | { readonly pull: string }
  | { readonly review: "submitted" | "dismissed" }
  /** A comment of somebody on the pull request; `id` of the comment, where it matters. */
  | {
      readonly comment: string;
      readonly by: string;
      readonly action?: "created" | "edited" | "deleted";
      readonly bot?: boolean;
    }
  | { readonly queue: { readonly head: string; readonly base: string; readonly of?: number } }
  | {
      readonly finished: { readonly run: number; readonly by?: string; readonly path?: string; readonly head?: string };
    }
  | { readonly push: string; readonly after: string }
  | { readonly schedule: string };

type Loose = Record<string, unknown>;

/** The event's name and its payload: one that GitHub delivered, about our pull request. */
export function eventOf(event: Event, there: PullState, { base }: PullRequest): { name: string; payload: unknown } {
  if ("pull" in event) return { name: "pull_request", payload: withPull(recorded("pull_request", event.pull), there) };
  if ("review" in event) {
    return { name: "pull_request_review", payload: withPull(recorded("pull_request_review", event.review), there) };
  }
  if ("comment" in event) {
    const payload = recorded("issue_comment", event.action ?? "created");
    Object.assign(payload.issue as Loose, { number: 5, pull_request: { url: "https://api.github.com/" } });
    const user = { login: event.by, type: event.bot === true ? "Bot" : "User" };
    Object.assign(payload.comment as Loose, { body: event.comment, user });
    return { name: "issue_comment", payload };
  }
  if ("queue" in event) {
    const payload = recorded("merge_group", "checks_requested");
    const { head, base: queued, of = 5 } = event.queue;
    const ref = `refs/heads/gh-readonly-queue/main/pr-${of}-${queued}`;
    Object.assign(payload.merge_group as Loose, { head_sha: head, base_sha: queued, head_ref: ref });
    return { name: "merge_group", payload };
  }
  if ("finished" in event) {
    const payload = recorded("workflow_run", "completed");
    const { run, by = "pull_request", path = ".github/workflows/gate.yml", head = there.head } = event.finished;
    const repository = payload.repository as Loose;
    Object.assign(payload.workflow_run as Loose, {
      id: run,
      event: by,
      path,
      head_sha: head,
      head_branch: "feature",
      head_repository: { ...repository, id: there.fork ? FORK : repository.id, owner: { login: "mallory" } },
    });
    return { name: "workflow_run", payload };
  }
  if ("push" in event) {
    const payload = recorded("push");
    Object.assign(payload, { ref: event.push, before: base, after: event.after, deleted: false });
    return { name: "push", payload };
  }
  // GitHub sends nothing but the rule that set it off.
  return { name: "schedule", payload: { schedule: event.schedule } };
}

function recorded(event: string, action?: string): Loose {
  const found = webhookExamples(event).find(({ payload }) => action === undefined || payload.action === action);
  // An action that was never recorded has the payload of one that was.
  const payload = found?.payload ?? webhookExamples(event)[0]?.payload;
  if (payload === undefined) throw new Error("the recorded payloads are not installed: npm ci --prefix test/openapi");
  return action === undefined ? payload : { ...payload, action };
}

function withPull(payload: Loose, there: PullState): Loose {
  const pull = payload.pull_request as Loose & { base: Loose; head: Loose };
  const user = { ...(pull.user as Loose), login: there.author };
  Object.assign(pull, { number: 5, draft: there.draft, state: there.state, user });
  const repo = pull.base.repo as Loose;
  Object.assign(pull.base, { sha: there.base, ref: "main" });
  Object.assign(pull.head, { sha: there.head, ref: "feature", repo: there.fork ? { ...repo, id: FORK } : repo });
  if ("number" in payload) payload.number = 5;
  return payload;
}
