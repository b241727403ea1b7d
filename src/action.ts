import { actionsLog, readInputs, writeSummary } from "./adapters/actions.ts";
import { approversOf, queuedApprovers } from "./adapters/github/approvals.ts";
import { createClient } from "./adapters/github/client.ts";
import { queuedPullRequest } from "./adapters/github/event.ts";
import { occasionOf } from "./adapters/github/occasion.ts";
import { type Published, publish } from "./adapters/github/publish.ts";
import { publishPlan } from "./adapters/github/publish-plan.ts";
import { type RunContext, readRunContext } from "./adapters/github/run-context.ts";
import { createWorld } from "./adapters/node-world.ts";
import type { ReadApprovals } from "./commands/policy-changes.ts";
import { recorded } from "./commands/record-response.ts";
import { failureResponse, type Response, respond } from "./commands/respond.ts";
import { spendingIn, spendingOfOccasion } from "./commands/spending.ts";
import { judgeMode } from "./commands/suite-report.ts";
import { renderFailure } from "./render/failure.ts";
import { VERSION } from "./version.generated.ts";

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
    const occasion = occasionOf(context, inputs);
    const scores = inputs.cache === "" ? undefined : await world.scores(inputs.cache);
    const request = {
      occasion,
      policies: inputs.policies,
      judge: judgeMode(inputs.judge),
      scores,
      approvals: approvalsIn(context, inputs.token),
      filesUrl: context.filesUrl,
    };
    const within = async () => {
      const limits = { max_usd: inputs.maxUsd, prices: inputs.prices };
      return respond(request, spendingIn(world, await spendingOfOccasion(occasion, limits, world)));
    };
    // A run that cannot decide says so where people look, not only in its log.
    const found = await within().catch((error: unknown) => failureResponse(occasion, error));
    const note = { ...request, at, enabled: inputs.ledger, ...whoAndWhere(context) };
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

  function whoAndWhere({ event, runUrl }: RunContext) {
    const author = event.kind === "pull_request" ? event.author : "";
    const pullRequest = event.kind === "pull_request" ? event.number : undefined;
    return { actor: process.env.GITHUB_TRIGGERING_ACTOR || process.env.GITHUB_ACTOR || author, runUrl, pullRequest };
  }

  /**
   * Of the pull request that set the run off, or that a merge queue is about; nobody else's approvals count for its head. A
   * queue grades a commit of its own making, so there the approvals of the pull request's own head count.
   */
  function approvalsIn({ event, owner, repo, apiUrl }: RunContext, token: string): ReadApprovals | undefined {
    if (token === "") return undefined;
    const client = () => createClient({ token, owner, repo, apiUrl, log });
    if (event.kind === "pull_request") {
      const { number: pullRequest, author } = event;
      return (head) => approversOf(client(), { pullRequest, head, author });
    }
    const queued = event.kind === "merge_group" ? queuedPullRequest(event.head.ref) : undefined;
    return queued === undefined ? undefined : () => queuedApprovers(client(), queued);
  }

  async function tell(response: Response, context: RunContext, { token, comment }: typeof inputs): Promise<void> {
    if (token === "") return log.warn("there is no github-token, so neither a comment nor a check run is written");
    const { owner, repo, apiUrl } = context;
    const client = createClient({ token, owner, repo, apiUrl, log });
    const { comment: commented } = await publish(publishPlan(response, context, comment), client, log);
    if (commented !== undefined && isMissing(commented)) {
      await writeSummary(core, `${response.markdown}\n\n_The comment could not be written: ${commented.reason}._\n`);
    }
  }
}

function isMissing(published: Published): published is Extract<Published, { readonly reason: string }> {
  return published.kind === "refused" || published.kind === "failed";
}
