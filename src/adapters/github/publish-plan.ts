import type { Response } from "../../commands/respond.ts";
import type { StickyComment } from "./comment.ts";
import type { PublishPlan } from "./publish.ts";
import type { RunContext } from "./run-context.ts";

/** A comment that is answered; `command` where it asked for something of the repository. */
export interface Answered {
  readonly issue: number;
  readonly head: string;
  readonly comment: number;
  readonly command?: { readonly kind: string };
}

/** The one answer to a comment, whoever runs how often; a plan stands once on a pull request and is kept up to date. */
export function answerComment(asked: Answered, body: string, { run }: Pick<RunContext, "run">): StickyComment {
  const key = asked.command?.kind === "plan" ? "plan" : `command-${asked.comment}`;
  return { issue: asked.issue, marker: { key, head: asked.head, run }, body };
}

/** The name that branch rules require. */
const CHECK_NAME = "gradegate";

/**
 * What of a response shall stand on GitHub: a check run for a review, and a comment where there is a pull request. A head
 * that could not be resolved to a commit has no place there.
 */
export function publishPlan(response: Response, { run, runUrl }: RunContext, comment: boolean): PublishPlan {
  if (response.occasion.kind !== "review" || !/^[0-9a-f]{40,64}$/.test(response.headSha)) return {};
  const { headSha, markdown, pullRequest } = response;
  const marker = { key: "review", head: headSha, run };
  return {
    check: {
      name: CHECK_NAME,
      headSha,
      externalId: `gradegate:${response.baseSha}:${headSha}`,
      conclusion: response.verdict === "pass" ? "success" : "failure",
      title: response.title,
      summary: markdown,
      detailsUrl: runUrl,
      run,
      annotations: response.annotations,
    },
    ...(comment && pullRequest !== undefined ? { comment: { issue: pullRequest, marker, body: markdown } } : {}),
  };
}
