import { type ActionInputs, actionsLog, readInputs, writeSummary } from "./adapters/actions.ts";
import { approversOf, queuedApprovers } from "./adapters/github/approvals.ts";
import { createClient } from "./adapters/github/client.ts";
import type { CommandTarget } from "./adapters/github/command-target.ts";
import { queuedPullRequest } from "./adapters/github/event.ts";
import { headHasMoved } from "./adapters/github/head.ts";
import { occasionOf } from "./adapters/github/occasion.ts";
import { type Published, publish } from "./adapters/github/publish.ts";
import { publishPlan } from "./adapters/github/publish-plan.ts";
import { type PublishTarget, publishTarget, stillStands } from "./adapters/github/publish-target.ts";
import { type RunContext, readRunContext } from "./adapters/github/run-context.ts";
import { createWorld } from "./adapters/node-world.ts";
import type { ReadPeople } from "./commands/check-risks.ts";
import type { ReadApprovals } from "./commands/policy-changes.ts";
import { recorded } from "./commands/record-response.ts";
import { failureResponse, type Occasion, type Response, respond } from "./commands/respond.ts";
import { spendingIn, spendingOfOccasion } from "./commands/spending.ts";
import { judgeMode } from "./commands/suite-report.ts";
import { UserError } from "./errors.ts";
import { renderFailure } from "./render/failure.ts";
import { VERSION } from "./version.generated.ts";

/** GitHub reads no larger file of owners. */
const CODEOWNERS_LIMIT = 3 * 1024 * 1024;

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
    if (target?.kind === "answer") {
      const { issue, head, text: body } = target;
      await publish(
        { comment: { issue, marker: { key: "command", head, run: context.run }, body } },
        clientOf(context, inputs.token),
        log,
      );
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
      return 0;
    }
    await tell(response, context, inputs);
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
    const pull = target ?? (event.kind === "pull_request" ? event : undefined);
    if (pull === undefined || token === "") return undefined;
    const base = target === undefined && event.kind === "pull_request" ? event.base.sha : target?.base;
    return async (head, teams) => {
      const { approvalFacts } = await import("./adapters/github/people.ts");
      const codeOwners = base === undefined ? undefined : await codeOwnersAt(base);
      const { number: pullRequest, author } = pull;
      return approvalFacts(clientOf(context, token), { pullRequest, author, head, teams, codeOwners });
    };
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

function isMissing(published: Published): published is Extract<Published, { readonly reason: string }> {
  return published.kind === "refused" || published.kind === "failed";
}
