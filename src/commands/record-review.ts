import { ServiceError } from "../errors.ts";
import { canonicalJson, type Json } from "../json.ts";
import type { AppendResult } from "../ledger/append.ts";
import type { Draft } from "../ledger/entry.ts";
import { evidenceOf, type KeptEvidence } from "../ledger/evidence.ts";
import { reviewDrafts, suiteFigures } from "../ledger/review-drafts.ts";
import { type LedgerSettings, ledgerSettings } from "../ledger/settings.ts";
import { loadPolicies } from "../policy/load.ts";
import type { PolicySet } from "../policy/policy-set.ts";
import type { FileTree } from "../ports.ts";
import { enterDrafts } from "./enter-drafts.ts";
import type { Evaluation } from "./evaluate-suites.ts";
import { gatesOf, gatesOfBoth, waiversOf } from "./gates-of.ts";
import type { ReadApprovals } from "./policy-changes.ts";
import { sourcesOf } from "./policy-sources.ts";
import type { ReviewResult } from "./review.ts";
import type { JudgeMode, World } from "./world.ts";

export interface RecordRequest {
  readonly policies: string;
  readonly judge: JudgeMode;
  readonly pullRequest: number | undefined;
  readonly approvals?: ReadApprovals | undefined;
  /** When the run began, before it read anything: what it found was so then. */
  readonly at: string;
  /** Who set the run off, and its page. */
  readonly actor: string;
  readonly runUrl: string | undefined;
}

/** The revisions that a review's entries speak of, read again: what the entries say of them is what Git has. */
interface Sides {
  readonly base: Side;
  readonly head: Side;
  readonly target: Side & { readonly sha: string };
}

interface Side {
  readonly tree: FileTree;
  readonly set: PolicySet | undefined;
  readonly folder: string;
}

/** What the gates that judge a review say of the ledger. `base` is the revision merged into, as it was asked for. */
export async function settingsOfReview(
  { review }: Pick<ReviewResult, "review">,
  base: string,
  policies: string,
  world: World,
): Promise<LedgerSettings> {
  const repository = await world.repository();
  const now = await repository.resolve(base);
  const setAt = async (sha: string) => (await loadPolicies(await repository.tree(sha), policies, world.sha256)).set;
  const target = await setAt(now);
  const before = (review.base.sha ?? now) === now ? target : await setAt(review.base.sha ?? now);
  return ledgerSettings(gatesOfBoth(before, target), gatesOf(target ?? before));
}

/** Enters what a review found and decided. Throws where that could not be done. */
export async function recordReview(
  result: ReviewResult,
  base: string,
  settings: LedgerSettings,
  request: RecordRequest,
  world: World,
): Promise<AppendResult> {
  const { review, reports } = result;
  const { sha256 } = world;
  const sides = await sidesOf(result, base, request.policies, world);
  const head = review.head.sha;
  const approvals = head === undefined ? undefined : await approvalsOf(head, request, world);
  const today = world.today();
  const drafts = reviewDrafts(
    {
      review,
      reports,
      policies: request.policies,
      judge: request.judge,
      pullRequest: request.pullRequest,
      target: sides.target.sha,
      gates: gatesOfBoth(sides.base.set, sides.target.set),
      waivers: waiversOf(sides.target.set ?? sides.base.set),
      sources: [...(await sourcesOf(sides.base, "base", sha256)), ...(await sourcesOf(sides.head, "head", sha256))],
      ...(approvals === undefined ? {} : { approvals }),
      noted: notedIn(request, world),
      today,
    },
    sha256,
  );
  const kept = [...reportEvidence(reports, settings, world), ...evidenceIn("review", review, settings, world)];
  return enterDrafts(drafts, settings.branch, world, kept);
}

/** What the gates of one revision say of the ledger. */
export async function settingsOf(revision: string, policies: string, world: World): Promise<LedgerSettings> {
  const repository = await world.repository();
  const tree = await repository.tree(await repository.resolve(revision));
  const gates = gatesOf((await loadPolicies(tree, policies, world.sha256)).set);
  return ledgerSettings(gates, gates);
}

/** Enters what was evaluated where there is no change to judge: on a push, on a schedule. */
export async function recordEvaluation(
  { reports, verdict }: Evaluation,
  head: string,
  settings: LedgerSettings,
  request: RecordRequest,
  world: World,
): Promise<AppendResult> {
  const repository = await world.repository();
  const sha = await repository.resolve(head);
  const tree = await repository.tree(sha);
  const { set } = await loadPolicies(tree, request.policies, world.sha256);
  const suites = reports.map((report) =>
    suiteFigures(
      { name: report.suite?.name ?? "", purpose: report.suite?.purpose ?? "", side: "head" },
      { ...report, problem: undefined },
    ),
  );
  const side = { tree, set, folder: request.policies };
  const digests = [
    ...(await sourcesOf(side, "head", world.sha256)),
    ...reports.flatMap(({ grader, dataset }) => [
      { of: "grader" as const, name: grader.name, digest: grader.digest, revision: "head" as const },
      { of: "dataset" as const, name: dataset.path, digest: dataset.digest, revision: "head" as const },
    ]),
    ...reports.map((report) => ({
      of: "report" as const,
      name: report.suite?.name ?? report.dataset.path,
      digest: world.sha256(canonicalJson(report)),
    })),
  ];
  const draft: Draft = {
    ...notedIn(request, world),
    kind: "evaluation",
    key: `evaluate ${sha} ${request.policies}`,
    revisions: { head: sha },
    digests: [...new Map(digests.map((each) => [canonicalJson(each), each])).values()],
    rests_on: [],
    body: { policies: request.policies, judge: request.judge, verdict, suites },
  };
  return enterDrafts([draft], settings.branch, world, reportEvidence(reports, settings, world));
}

/** Approvals that cannot be read are not entered as none. */
async function approvalsOf(head: string, { approvals }: RecordRequest, world: World) {
  try {
    return await approvals?.(head);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    world.log.warn(`no approvals are entered in the ledger: they cannot be read (${error.message})`);
    return undefined;
  }
}

async function sidesOf({ review }: ReviewResult, base: string, folder: string, world: World): Promise<Sides> {
  const repository = await world.repository();
  const side = async (sha: string): Promise<Side> => {
    const tree = await repository.tree(sha);
    return { tree, folder, set: (await loadPolicies(tree, folder, world.sha256)).set };
  };
  const target = await repository.resolve(base);
  const head = review.head.sha;
  return {
    base: await side(review.base.sha ?? target),
    head: head === undefined ? { tree: await world.workTree(), folder, set: undefined } : await side(head),
    target: { ...(await side(target)), sha: target },
  };
}

function notedIn({ at, actor, runUrl }: RecordRequest, world: World) {
  return {
    at,
    actor: actor === "" ? "unknown" : actor.slice(0, 200),
    engine: world.version,
    ...(runUrl === undefined ? {} : { run_url: runUrl }),
  };
}

function reportEvidence(reports: ReviewResult["reports"], settings: LedgerSettings, world: World) {
  return reports.flatMap((report) =>
    evidenceIn(`report ${report.suite?.name ?? report.dataset.path}`.slice(0, 200), report, settings, world),
  );
}

function evidenceIn(name: string, value: object, settings: LedgerSettings, world: World): readonly KeptEvidence[] {
  const { branch, evidence: rule } = settings;
  if (rule === undefined) return [];
  const kept = evidenceOf(name, value as Json, { ...rule, ledger: branch, today: world.today() }, world.sha256);
  if (kept === undefined) world.log.warn(`${name} is too large to be kept beside the ledger; its digest is entered`);
  return kept === undefined ? [] : [kept];
}
