import type { Report } from "../evaluation/report.ts";
import type { Review } from "../gate/review.ts";
import type { Verdict } from "../gate/rule.ts";
import { withholdReport, withholdRule } from "../gate/withheld.ts";
import type { ScoreCache } from "../ports.ts";
import { type Annotation, annotationsOf } from "../render/annotations.ts";
import { renderComment } from "../render/comment.ts";
import { renderEvaluationSummary } from "../render/evaluation-summary.ts";
import { renderFailure, renderFailureMarkdown } from "../render/failure.ts";
import { code } from "../render/markdown.ts";
import { reviewSarif } from "../render/sarif.ts";
import type { OverrideScene } from "./apply-overrides.ts";
import type { ReadPeople } from "./check-risks.ts";
import { type Evaluation, evaluateSuites } from "./evaluate-suites.ts";
import type { ReadApprovals } from "./policy-changes.ts";
import { type ReviewResult, review } from "./review.ts";
import { type Claim, verifiedReview } from "./verified-review.ts";
import type { JudgeMode, World } from "./world.ts";

/** What a run is for: to review one revision against another, or to grade what is checked out. */
export type Occasion =
  | { readonly kind: "review"; readonly base: string; readonly head: string; readonly pullRequest: number | undefined }
  | { readonly kind: "evaluate"; readonly head: string };

export interface RespondRequest {
  readonly occasion: Occasion;
  readonly policies: string;
  readonly judge: JudgeMode;
  readonly scores?: ScoreCache | undefined;
  readonly approvals?: ReadApprovals | undefined;
  readonly people?: ReadPeople | undefined;
  readonly override?: OverrideScene | undefined;
  /** Where the repository's files can be read; a commit id and a path follow. */
  readonly filesUrl?: string | undefined;
  /** What an unprivileged run left; given where this one runs nothing of the change. */
  readonly claim?: Claim | undefined;
}

/** Everything there is to tell after a run, before any of it is told: a plain value. */
export interface Response {
  readonly occasion: Occasion;
  readonly verdict: Verdict;
  readonly baseSha: string;
  readonly headSha: string;
  readonly pullRequest: number | undefined;
  /** The comment, the check run's text and the job summary. */
  readonly markdown: string;
  /** A few words, shown beside the check run's name. */
  readonly title: string;
  readonly annotations: readonly Annotation[];
  /** What is written to the report file; absent where the run could not go on. */
  readonly report?: { readonly review: Review; readonly reports: readonly Report[] } | Evaluation;
  /** Of a review; absent where there is none. */
  readonly sarif?: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** Does what the occasion asks for. Decides and renders; publishes nothing. */
export async function respond(request: RespondRequest, world: World): Promise<Response> {
  return request.occasion.kind === "review"
    ? reviewResponse(request, request.occasion, world)
    : evaluationResponse(request, world);
}

async function reviewResponse(
  { policies, judge, scores, approvals, people, override, filesUrl, claim }: RespondRequest,
  occasion: Extract<Occasion, { readonly kind: "review" }>,
  world: World,
): Promise<Response> {
  const { base, head } = occasion;
  const request = { base, head, policies, judge, scores, approvals, people, override };
  const { note, ...found } =
    claim === undefined ? { note: "", ...(await review(request, world)) } : await verifiedReview(request, claim, world);
  const { sha } = found.review.head;
  const files = filesUrl === undefined || sha === undefined ? {} : { files: `${filesUrl}/${sha}` };
  const told = reviewTold(occasion, { ...found, review: { ...found.review, ...files } });
  return note === "" ? told : { ...told, markdown: `${told.markdown}\n\n${code(note, 600)}\n` };
}

/** All that there is to tell of a review. */
export function reviewTold(occasion: Extract<Occasion, { readonly kind: "review" }>, result: ReviewResult): Response {
  const { base, head, pullRequest } = occasion;
  return {
    occasion,
    verdict: result.review.verdict,
    baseSha: result.review.base.sha ?? base,
    headSha: result.review.head.sha ?? head,
    pullRequest,
    markdown: renderComment(result.review),
    title: reviewTitle(result.review),
    annotations: annotationsOf(result.review),
    report: result,
    sarif: reviewSarif(result.review),
    outputs: outputsOf(result.review),
  };
}

async function evaluationResponse(
  { occasion, policies, judge, scores }: RespondRequest,
  world: World,
): Promise<Response> {
  const evaluation = await evaluateSuites({ policies, suite: undefined, judge, scores }, world);
  const counts = evaluation.reports.map((report) => report.counts);
  return {
    ...unpublished(occasion, evaluation.verdict),
    markdown: renderEvaluationSummary({ ...evaluation, ...withheldIn(evaluation) }),
    title: WORDS[evaluation.verdict],
    report: { ...evaluation, ...withheldIn(evaluation) },
    outputs: {
      verdict: evaluation.verdict,
      "required-bump": "",
      scored: String(total(counts.map((each) => each.scored))),
      failed: String(total(counts.map((each) => each.failed))),
      flips: "",
    },
  };
}

/** What leaves the run holds no case of a holdout. */
function withheldIn({ reports, rules }: Evaluation): Pick<Evaluation, "reports" | "rules"> {
  const holdouts = reports.filter(({ suite }) => suite?.purpose === "holdout").map(({ grader }) => grader.digest);
  const names = new Set(
    reports.flatMap(({ suite, grader }) =>
      suite !== undefined && holdouts.includes(grader.digest) ? [suite.name] : [],
    ),
  );
  return {
    reports: reports.map((report) => withholdReport(report, names)),
    rules: rules.map((rule) => withholdRule(rule, names)),
  };
}

/** What is told where the run could not go on: what went wrong, and that nothing was decided. */
export function failureResponse(occasion: Occasion, error: unknown): Response {
  return {
    ...unpublished(occasion, "inconclusive"),
    markdown: renderFailureMarkdown(error),
    title: `${WORDS.inconclusive}: ${renderFailure(error).split("\n")[0] ?? ""}`.slice(0, 200),
    outputs: { verdict: "inconclusive", "required-bump": "", scored: "", failed: "", flips: "" },
  };
}

function unpublished(occasion: Occasion, verdict: Verdict) {
  return {
    occasion,
    verdict,
    baseSha: occasion.kind === "review" ? occasion.base : "",
    headSha: occasion.head,
    pullRequest: occasion.kind === "review" ? occasion.pullRequest : undefined,
    annotations: [],
  };
}

const WORDS: Readonly<Record<Verdict, string>> = { pass: "Pass", fail: "Fail", inconclusive: "Could not decide" };

function reviewTitle({ verdict, rules, suites, override }: Review): string {
  if (verdict === "pass" && override?.kind === "applied") {
    const { by, rules: named } = override;
    return `${WORDS.pass}, OVERRIDDEN by ${by}: ${named.length} ${named.length === 1 ? "rule" : "rules"} did not hold`;
  }
  const open = rules.filter((rule) => rule.outcome === verdict).length;
  if (verdict !== "pass") return `${WORDS[verdict]}: ${open} ${open === 1 ? "rule" : "rules"}`;
  return `${WORDS[verdict]}: ${suites.length} ${suites.length === 1 ? "suite" : "suites"}`;
}

function outputsOf({ verdict, required_bump, suites, effects }: Review): Readonly<Record<string, string>> {
  const heads = suites.flatMap(({ head }) => (head?.summary === undefined ? [] : [head.summary.counts]));
  const flips = suites.flatMap(({ diff }) => diff?.slices[0]?.flips ?? []);
  return {
    verdict,
    "required-bump": required_bump,
    plan: effects?.digest ?? "",
    scored: String(total(heads.map((counts) => counts.scored))),
    failed: String(total(heads.map((counts) => counts.failed))),
    flips: String(total(flips.map((each) => each.mcnemar.fail_to_pass + each.mcnemar.pass_to_fail))),
  };
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, each) => sum + each, 0);
}
