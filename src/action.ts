import { type ActionInputs, actionsLog, readInputs, writeSummary } from "./adapters/actions.ts";
import { approversOf, queuedApprovers, queuedPull } from "./adapters/github/approvals.ts";
import { createClient } from "./adapters/github/client.ts";
import type { CommandTarget } from "./adapters/github/command-target.ts";
import { queuedPullRequest } from "./adapters/github/event.ts";
import { headHasMoved } from "./adapters/github/head.ts";
import { occasionOf } from "./adapters/github/occasion.ts";
import { headWasSteady } from "./adapters/github/override-facts.ts";
import { type Published, publish } from "./adapters/github/publish.ts";
import { type Answered, answerComment, publishPlan } from "./adapters/github/publish-plan.ts";
import { type PublishTarget, publishTarget, stillStands } from "./adapters/github/publish-target.ts";
import { type RunContext, readRunContext } from "./adapters/github/run-context.ts";
import { createWorld } from "./adapters/node-world.ts";
import { answerCommand } from "./commands/answer-command.ts";
import type { OverrideScene } from "./commands/apply-overrides.ts";
import type { ReadPeople } from "./commands/check-risks.ts";
import type { ReadApprovals } from "./commands/policy-changes.ts";
import { recorded } from "./commands/record-response.ts";
import { failureResponse, type Occasion, type Response, respond } from "./commands/respond.ts";
import { spendingIn, spendingOfOccasion } from "./commands/spending.ts";
import { judgeMode } from "./commands/suite-report.ts";
import { UserError } from "./errors.ts";
import { renderFailure } from "./render/failure.ts";
import { overrideAnswer } from "./render/override-section.ts";
import { VERSION } from "./version.generated.ts";

/** GitHub reads no larger file of owners. */
const CODEOWNERS_LIMIT = 3 * 1024 * 1024;

const NO_LEDGER =
  "Nothing was overridden: this run may not write the ledger, where an override has to stand. Give the action `ledger: true` and its job `contents: write`.";

type Target = PublishTarget | CommandTarget;
type OpenTarget = Extract<Target, { readonly kind: "pull_request" | "review" }>;

const core = await import("@actions/core");
try {
  process.exitCode = await main();
} catch (error) {
  core.setFailed(renderFailure(error));
  process.exitCode = 2;
}

async function main(): Promise<number> {
  const inputs = readInputs(core);
  const log = actionsLog(core);
  const env = { ...process.env, OPENAI_API_KEY: inputs.apiKey, OPENAI_BASE_URL: inputs.baseUrl };
  const world = createWorld({
    env,
    version: VERSION,
    cwd: process.cwd(),
    log,
    remoteAccess: remoteAccess(inputs.token),
  });
  const at = world.now();
  try {
    const context = await readRunContext(process.env);
    const target = await targetOf(context, inputs);
    if (target?.kind === "none") {
      log.info(`there is nothing to do: ${target.why}`);
      return 0;
    }
    const say = (to: Answered, body: string) =>
      publish({ comment: answerComment(to, body, context) }, clientOf(context, inputs.token), log);
    if (target?.kind === "answer" || target?.kind === "ask") {
      const { policies } = inputs;
      if (target.kind === "answer") await say(target, target.text);
      else
        await say(
          target,
          await answerCommand(target.command, { ...target, pullRequest: target.number, policies }, world),
        );
      return 0;
    }
    const asked = target?.kind === "review" ? target.override : undefined;
    if (asked !== undefined && !inputs.ledger) {
      await say(asked, NO_LEDGER);
      return 0;
    }
    const occasion: Occasion =
      target === undefined
        ? occasionOf(context, inputs)
        : { kind: "review", base: target.base, head: target.head, pullRequest: target.number };
    const scores = inputs.cache === "" ? undefined : await world.scores(inputs.cache);
    const request = {
      occasion,
      policies: inputs.policies,
      judge: judgeMode(inputs.judge),
      scores,
      approvals: approvalsIn(context, inputs.token, target),
      people: peopleIn(context, inputs.token, target),
      override: overrideIn(context, inputs.token, target),
      filesUrl: context.filesUrl,
      claim: target?.fork ? { workflow: inputs.workflow, read: () => readClaim(context, inputs, target) } : undefined,
    };
    const within = async () => {
      const limits = { max_usd: inputs.maxUsd, prices: inputs.prices };
      return respond(request, spendingIn(world, await spendingOfOccasion(occasion, limits, world)));
    };
    // A run that cannot decide says so where people look, not only in its log.
    const found = await within().catch((error: unknown) => failureResponse(occasion, error));
    const note = { ...request, at, enabled: inputs.ledger, ...whoAndWhere(context, target) };
    const response = await recorded(found, note, world).catch((error: unknown) => failureResponse(occasion, error));
    if (response.report !== undefined) await world.writeFile(inputs.reportPath, `${JSON.stringify(response.report)}\n`);
    const { sarif } = response;
    if (sarif !== undefined && inputs.sarifPath !== "") await world.writeFile(inputs.sarifPath, sarif);
    await writeSummary(core, response.markdown);
    const outputs = {
      ...response.outputs,
      "report-path": response.report === undefined ? "" : inputs.reportPath,
    };
    for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
    if (target !== undefined && !(await stillStands(clientOf(context, inputs.token), target))) {
      log.warn(
        `the head of pull request ${target.number} has moved from ${target.head}: nothing is said of the new one`,
      );
      if (asked !== undefined)
        await say(asked, "Nothing was overridden: the head has moved since. Ask again of the new one.");
      return 0;
    }
    await tell(response, context, inputs);
    if (asked !== undefined) await say(asked, overrideAnswer(overrideOf(response), response.verdict));
    if (response.verdict === "pass") return 0;
    core.setFailed(`Gradegate: ${response.title}`);
    return response.verdict === "fail" ? 1 : 2;
  } finally {
    await world.close();
  }

  /** Only ever for the server that this run belongs to. */
  function remoteAccess(token: string): { readonly server: string; readonly token: string } | undefined {
    const server = process.env.GITHUB_SERVER_URL ?? "";
    return token === "" || !/^https:\/\/[\w.:-]+\/?$/.test(server) ? undefined : { server, token };
  }

  function whoAndWhere({ event, runUrl }: RunContext, target: OpenTarget | undefined) {
    const pull = target ?? (event.kind === "pull_request" ? event : undefined);
    const actor = process.env.GITHUB_TRIGGERING_ACTOR || process.env.GITHUB_ACTOR || (pull?.author ?? "");
    return { actor, runUrl, pullRequest: pull?.number };
  }

  /**
   * Of the pull request that set the run off, or that a merge queue is about; nobody else's approvals count for its head. A
   * queue grades a commit of its own making, so there the approvals of the pull request's own head count.
   */
  function approvalsIn(context: RunContext, token: string, target: OpenTarget | undefined): ReadApprovals | undefined {
    if (token === "") return undefined;
    const { event } = context;
    const pull = target ?? (event.kind === "pull_request" ? event : undefined);
    if (pull !== undefined) {
      const { number: pullRequest, author } = pull;
      return (head) => approversOf(clientOf(context, token), { pullRequest, head, author });
    }
    const queued = event.kind === "merge_group" ? queuedPullRequest(event.head.ref) : undefined;
    return queued === undefined ? undefined : () => queuedApprovers(clientOf(context, token), queued);
  }

  /** Of the same pull request: who reviewed it, who has commits in it, who is in the teams and owns the files. */
  function peopleIn(context: RunContext, token: string, target: OpenTarget | undefined): ReadPeople | undefined {
    const { event } = context;
    const pullRequest = pullIn(context, target);
    if (pullRequest === undefined || token === "") return undefined;
    const base = target?.base ?? (event.kind === "pull_request" || event.kind === "merge_group" ? event.base.sha : "");
    return async (sha, teams) => {
      const { approvalFacts } = await import("./adapters/github/people.ts");
      const codeOwners = base === "" ? undefined : await codeOwnersAt(base);
      const client = clientOf(context, token);
      const pull = target ?? (event.kind === "pull_request" ? event : undefined);
      const { author, head } = pull === undefined ? await queuedPull(client, pullRequest) : { ...pull, head: sha };
      return approvalFacts(client, { pullRequest, author, head, teams, codeOwners });
    };
  }

  /** The pull request that a run is about, or that a merge queue holds. */
  function pullIn({ event }: RunContext, target: OpenTarget | undefined): number | undefined {
    if (target !== undefined || event.kind === "pull_request") return (target ?? (event as { number: number })).number;
    return event.kind === "merge_group" ? queuedPullRequest(event.head.ref) : undefined;
  }

  function overrideIn(context: RunContext, token: string, target: OpenTarget | undefined): OverrideScene | undefined {
    const pullRequest = pullIn(context, target);
    if (pullRequest === undefined || token === "") return undefined;
    const asked = target?.kind === "review" ? target.override : undefined;
    if (asked === undefined) return { pullRequest };
    const steady = (since: string) => headWasSteady(clientOf(context, token), pullRequest, since);
    return { pullRequest, asked: { ...asked, steady } };
  }

  /** Where GitHub looks, in its order. */
  async function codeOwnersAt(sha: string): Promise<string | undefined> {
    const tree = await (await world.repository()).tree(sha);
    for (const path of [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"]) {
      const content = await tree.read(path, CODEOWNERS_LIMIT);
      if (content.kind === "text") return content.text;
    }
    return undefined;
  }

  function clientOf({ owner, repo, apiUrl }: RunContext, token: string) {
    return createClient({ token, owner, repo, apiUrl, log });
  }

  /** The pull request that a run on behalf of another run or of a comment speaks of; `undefined` for any other run. */
  async function targetOf(context: RunContext, { mode, token, workflow }: ActionInputs): Promise<Target | undefined> {
    const { event } = context;
    if (mode !== "publish" && event.kind !== "issue_comment") return undefined;
    if (token === "") throw new UserError("this needs github-token: it asks GitHub which pull request is meant");
    if (mode === "publish") return publishTarget(clientOf(context, token), event, workflow);
    const { commandTarget } = await import("./adapters/github/command-target.ts");
    return event.kind === "issue_comment" ? commandTarget(clientOf(context, token), event, log) : undefined;
  }

  async function readClaim(
    context: RunContext,
    { token, workflow }: ActionInputs,
    target: OpenTarget,
  ): Promise<string> {
    const { readReportArtifact } = await import("./adapters/github/artifact.ts");
    const { latestRun } = await import("./adapters/github/command-target.ts");
    const { owner, repo, apiUrl } = context;
    const client = clientOf(context, token);
    const run = target.kind === "review" ? await latestRun(client, workflow, target.head) : target.run;
    return readReportArtifact(client, { token, owner, repo, apiUrl }, run);
  }

  async function tell(response: Response, context: RunContext, { token, comment }: typeof inputs): Promise<void> {
    if (token === "") return log.warn("there is no github-token, so neither a comment nor a check run is written");
    const client = clientOf(context, token);
    const commenting = comment && !(await headHasMoved(client, context.event, log));
    const { comment: commented } = await publish(publishPlan(response, context, commenting), client, log);
    if (commented !== undefined && isMissing(commented)) {
      await writeSummary(core, `${response.markdown}\n\n_The comment could not be written: ${commented.reason}._\n`);
    }
  }
}

function overrideOf({ report }: Response) {
  return report !== undefined && "review" in report ? report.review.override : undefined;
}

function isMissing(published: Published): published is Extract<Published, { readonly reason: string }> {
  return published.kind === "refused" || published.kind === "failed";
}
