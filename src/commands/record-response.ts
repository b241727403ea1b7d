import { UserError } from "../errors.ts";
import { verdictOf } from "../gate/rule.ts";
import type { AppendResult } from "../ledger/append.ts";
import { renderFailure } from "../render/failure.ts";
import { entered, notEntered } from "../render/ledger-text.ts";
import type { Evaluation } from "./evaluate-suites.ts";
import { type RecordRequest, recordEvaluation, recordReview, settingsOf, settingsOfReview } from "./record-review.ts";
import { type Response, reviewTold } from "./respond.ts";
import type { ReviewResult } from "./review.ts";
import type { World } from "./world.ts";

/**
 * Enters a response in the ledger before it is told. What could not be entered is said in it, and where the gate requires
 * the ledger such a response could not decide. A run that could not go on has found nothing that could be entered.
 */
export async function recorded(
  response: Response,
  request: RecordRequest & { readonly enabled: boolean },
  world: World,
): Promise<Response> {
  const { report, occasion } = response;
  if (report === undefined) return response;
  const told = { ...request, world };
  if (occasion.kind === "review" && "review" in report) return reviewRecorded(response, report, occasion, told);
  return "reports" in report && "kind" in report ? evaluationRecorded(response, report, told) : response;
}

interface Recording extends RecordRequest {
  readonly enabled: boolean;
  readonly world: World;
}

async function reviewRecorded(
  response: Response,
  report: ReviewResult,
  occasion: Extract<Response["occasion"], { readonly kind: "review" }>,
  { world, ...request }: Recording,
): Promise<Response> {
  const settings = await settingsOfReview(report, occasion.base, request.policies, world);
  const { override } = report.review;
  // What nobody can find again overrides nothing.
  const asked = override?.kind === "applied" && override.comment !== undefined;
  const required = settings.required || asked;
  if (!request.enabled && !required) return response;
  const outcome = request.enabled
    ? await outcomeOf(() => recordReview(report, occasion.base, settings, request, world))
    : { problem: NOT_ENABLED };
  if ("entries" in outcome) return withNote(response, outcome);
  world.log.warn(`nothing was entered in the ledger: ${outcome.problem}`);
  return reviewTold(occasion, unentered(report, outcome.problem, required));
}

async function evaluationRecorded(
  response: Response,
  report: Evaluation,
  { world, ...request }: Recording,
): Promise<Response> {
  if (!request.enabled) return response;
  const settings = await settingsOf(response.headSha, request.policies, world);
  const outcome = await outcomeOf(() => recordEvaluation(report, response.headSha, settings, request, world));
  if ("entries" in outcome) return withNote(response, outcome);
  world.log.warn(`nothing was entered in the ledger: ${outcome.problem}`);
  const noted = { ...response, markdown: `${response.markdown.trimEnd()}\n\n${notEntered(outcome.problem)}\n` };
  if (!settings.required || response.verdict !== "pass") return noted;
  const outputs = { ...response.outputs, verdict: "inconclusive" };
  return { ...noted, verdict: "inconclusive", title: "Could not decide: nothing was entered in the ledger", outputs };
}

const NOT_ENABLED =
  "the gate requires the ledger, and this run was not let write it: give the action the input `ledger: true` and its job `permissions: contents: write`";

type Outcome = AppendResult | { readonly problem: string };

/** Trouble of any kind is an outcome; a bug of ours is told with the rest, and never as an entry that was made. */
async function outcomeOf(record: () => Promise<AppendResult>): Promise<Outcome> {
  try {
    return await record();
  } catch (error) {
    if (error instanceof UserError && error.issues.length === 0) return { problem: error.message };
    return { problem: renderFailure(error).replace(/^gradegate: /, "") };
  }
}

function unentered(result: ReviewResult, problem: string, required: boolean): ReviewResult {
  const { review } = result;
  const outcome = required ? ("inconclusive" as const) : ("advice" as const);
  const rules = [...review.rules, { rule: "ledger_entered" as const, outcome, detail: problem.split("\n").join(" ") }];
  return { ...result, review: { ...review, rules, verdict: verdictOf(rules) } };
}

function withNote(response: Response, result: AppendResult): Response {
  return {
    ...response,
    markdown: `${response.markdown.trimEnd()}\n\n${entered(result)}\n`,
    outputs: { ...response.outputs, "ledger-head": result.head ?? "" },
  };
}
