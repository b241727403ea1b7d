import { loosenings } from "../change/loosening.ts";
import { BOOTSTRAP_DEFAULTS } from "../comparison/bootstrap.ts";
import { compareReports } from "../comparison/compare.ts";
import type { ScoreDiff } from "../comparison/score-diff.ts";
import type { Report } from "../evaluation/report.ts";
import { advise, decide, nameLoosenings } from "../gate/decide.ts";
import { assembleReview, type Review } from "../gate/review.ts";
import type { RuleResult } from "../gate/rule.ts";
import type { SuiteOutcome, SuiteSide } from "../gate/suite-outcome.ts";
import { waive } from "../gate/waiver.ts";
import { parseRecordings, rewrittenAnswers } from "../grader/recording.ts";
import { canonicalJson } from "../json.ts";
import type { PolicySet, ResolvedSuite } from "../policy/policy-set.ts";
import type { FileTree, ScoreCache } from "../ports.ts";
import { count } from "../render/number.ts";
import { graderChanges } from "../version/grader-change.ts";
import { findCalibration } from "./find-calibration.ts";
import { distinct, gatesOf, gatesOfBoth, waiversOf } from "./gates-of.ts";
import { type LoadedPolicies, loadChecked } from "./load-checked.ts";
import { readSuiteRecordings, reportsOfSuites, type SuiteReport } from "./suite-report.ts";
import type { JudgeMode, World } from "./world.ts";

export interface ReviewRequest {
  /** A revision; the comparison starts from its merge base with the head. */
  readonly base: string;
  /** A revision, or `undefined` for the work tree. */
  readonly head: string | undefined;
  readonly policies: string;
  readonly judge: JudgeMode;
  readonly scores?: ScoreCache | undefined;
}

export interface ReviewResult {
  readonly review: Review;
  /** Every report that was made, scores included, for the report file. */
  readonly reports: readonly Report[];
}

interface Side extends LoadedPolicies {
  readonly tree: FileTree;
}

/** Reviews head against base: reads both revisions, grades, compares, and judges by the base's gates. */
export async function review(request: ReviewRequest, world: World): Promise<ReviewResult> {
  const repository = await world.repository();
  const headSha = request.head === undefined ? undefined : await repository.resolve(request.head);
  const targetSha = await repository.resolve(request.base);
  const baseSha = await repository.mergeBase(targetSha, headSha ?? (await repository.resolve("HEAD")));
  const headTree = headSha === undefined ? await world.workTree() : await repository.tree(headSha);
  const base = await side(await repository.tree(baseSha), request.policies, world);
  const head = await side(headTree, request.policies, world);
  const names = {
    base: { sha: baseSha, name: request.base },
    head: { sha: headSha, name: request.head ?? "the work tree" },
  };
  const common = { engine: world.version, ...names };
  if (head.set === undefined)
    return { review: unreadable(common, head, "the head's policies are not valid"), reports: [] };
  if (base.set === undefined && base.found) {
    return {
      review: unreadable(common, base, "the base's policies are not valid, so its gate cannot judge"),
      reports: [],
    };
  }
  // Whoever branches from an old commit would else choose the gate of that day.
  const target = targetSha === baseSha ? base : await side(await repository.tree(targetSha), request.policies, world);
  if (target.set === undefined && target.found) {
    const detail = "the policies of the revision to merge into are not valid, so its gate cannot judge";
    return { review: unreadable(common, target, detail), reports: [] };
  }
  const reports: Report[] = [];
  const suites = await suiteOutcomes(base, { ...head, set: head.set }, request, world, reports);
  const gates = gatesOfBoth(base.set, target.set);
  const required = new Set(gates.flatMap(({ spec }) => spec.merge.suites));
  const changes = graderChanges(base.set, head.set);
  const waivers = waiversOf(target.set ?? base.set);
  const rules: RuleResult[] = [
    {
      rule: "policies_valid",
      outcome: "pass",
      observed: `${count(head.set.graders.size, "grader")}, ${count(head.set.suites.size, "suite")}`,
    },
    ...waive(
      distinct(
        decide({
          gates,
          suites,
          changes,
          today: world.today(),
          versionPosition: (grader) => head.set?.graders.get(grader)?.source?.locate(["metadata", "version"]),
        }),
      ),
      { waivers, suites, today: world.today() },
    ),
    ...(base.set === undefined ? [] : nameLoosenings(loosenings(base.set, head.set))),
    ...advise(suites, required),
  ];
  return { review: assembleReview({ ...common, rules, changes, suites, required, issues: head.issues }), reports };
}

async function side(tree: FileTree, folder: string, world: World): Promise<Side> {
  return { tree, ...(await loadChecked(tree, folder, world)) };
}

function unreadable(
  common: Pick<Review, "engine" | "base" | "head">,
  { issues }: LoadedPolicies,
  detail: string,
): Review {
  const rules: RuleResult[] = [{ rule: "policies_valid", outcome: "inconclusive", detail }];
  return assembleReview({ ...common, rules, changes: [], suites: [], required: new Set(), issues });
}

async function suiteOutcomes(
  base: Side,
  head: Side & { readonly set: PolicySet },
  { judge, scores }: ReviewRequest,
  world: World,
  reports: Report[],
): Promise<readonly SuiteOutcome[]> {
  const names = [...new Set([...(base.set?.suites.keys() ?? []), ...head.set.suites.keys()])].sort();
  const confidence = gatesOf(base.set)
    .map(({ spec }) => spec.merge.compare?.confidence)
    .find((each) => each !== undefined);
  const outcomes: SuiteOutcome[] = [];
  const same = new Set<string>();
  for (const name of judge === "replay" ? names : []) {
    if (await isSameTask(base.set?.suites.get(name), base.tree, head.set.suites.get(name), head.tree)) same.add(name);
  }
  const atBase = await reportsOfSuites([...(base.set?.suites.values() ?? [])], base.tree, judge, world, scores);
  const changed = [...head.set.suites.values()].filter(({ name }) => !same.has(name));
  const atHead = await reportsOfSuites(changed, head.tree, judge, world, scores);
  for (const name of names) {
    const [suiteAtBase, suiteAtHead] = [base.set?.suites.get(name), head.set.suites.get(name)];
    const before = suiteSide(suiteAtBase, atBase);
    const after =
      same.has(name) && before !== undefined && suiteAtHead !== undefined
        ? restated(before, suiteAtHead)
        : suiteSide(suiteAtHead, atHead);
    for (const each of [before, after]) if (each?.report !== undefined) reports.push(each.report);
    const diff = diffOf(before, after, confidence);
    const rewritten = await rewrittenJudgements(suiteAtBase, base.tree, suiteAtHead, head.tree, world);
    outcomes.push({
      name,
      ...(rewritten === undefined ? {} : { rewritten }),
      ...(before === undefined ? {} : { base: before }),
      ...(after === undefined ? {} : { head: await calibrated(after, head.tree, world) }),
      ...(diff === undefined ? {} : { diff }),
    });
  }
  return outcomes;
}

function suiteSide(suite: ResolvedSuite | undefined, reports: ReadonlyMap<string, SuiteReport>): SuiteSide | undefined {
  return suite === undefined ? undefined : { suite, ...reports.get(suite.name) };
}

/** The head's side with the calibration that its suite names. */
async function calibrated(side: SuiteSide, tree: FileTree, world: World): Promise<SuiteSide> {
  const calibration = await findCalibration(side.suite, tree, world.sha256);
  return calibration === undefined ? side : { ...side, calibration };
}

/**
 * Whether both sides would grade the very same bytes with the very same grader, so that one evaluation serves both: the
 * same digest, threshold, dataset and recordings.
 */
async function isSameTask(
  base: ResolvedSuite | undefined,
  baseTree: FileTree,
  head: ResolvedSuite | undefined,
  headTree: FileTree,
): Promise<boolean> {
  if (base === undefined || head === undefined) return false;
  if (base.grader.digest !== head.grader.digest || base.grader.pass_threshold !== head.grader.pass_threshold)
    return false;
  if (canonicalJson(base.grader.confirm ?? null) !== canonicalJson(head.grader.confirm ?? null)) return false;
  if (canonicalJson(base.grader.similarity ?? {}) !== canonicalJson(head.grader.similarity ?? {})) return false;
  if (base.dataset !== head.dataset || base.recordings.join("\0") !== head.recordings.join("\0")) return false;
  for (const file of [base.dataset, ...base.recordings]) {
    const identity = await baseTree.identity(file);
    if (identity === undefined || identity !== (await headTree.identity(file))) return false;
  }
  return true;
}

/** The recorded answers of the base that the head has otherwise; `undefined` where one side has no recordings. */
async function rewrittenJudgements(
  base: ResolvedSuite | undefined,
  baseTree: FileTree,
  head: ResolvedSuite | undefined,
  headTree: FileTree,
  { sha256 }: World,
): Promise<readonly string[] | undefined> {
  if (base === undefined || head === undefined || base.recordings.length === 0) return undefined;
  const [before, after] = [
    await readSuiteRecordings(base, baseTree, "replay"),
    await readSuiteRecordings(head, headTree, "replay"),
  ];
  if ("problem" in before || "problem" in after) return undefined;
  const [old, current] = [parseRecordings(before.recordings, sha256), parseRecordings(after.recordings, sha256)];
  return rewrittenAnswers(old.byKey, current.byKey);
}

/** The base's evaluation under the head's names. */
function restated({ report, problem }: SuiteSide, suite: ResolvedSuite): SuiteSide {
  if (report === undefined) return problem === undefined ? { suite } : { suite, problem };
  const { name, version } = suite.grader;
  const grader = { ...report.grader, name, version };
  const identity = { name: suite.name, version: suite.metadata.version, purpose: suite.spec.purpose };
  return { suite, report: { ...report, suite: identity, grader } };
}

/**
 * The base's slices and confidence are used where it has the suite: the head may add slices, not take them away. A suite
 * that states no confidence has its gate's.
 */
function diffOf(
  base: SuiteSide | undefined,
  head: SuiteSide | undefined,
  confidence: number = BOOTSTRAP_DEFAULTS.confidence,
): ScoreDiff | undefined {
  if (base?.report === undefined || head?.report === undefined) return undefined;
  const declared = base.suite.spec.slices ?? [];
  const names = new Set(declared.map((slice) => slice.name));
  const added = (head.suite.spec.slices ?? []).filter((slice) => !names.has(slice.name));
  return compareReports(base.report, head.report, {
    ...BOOTSTRAP_DEFAULTS,
    confidence: base.suite.spec.compare?.confidence ?? confidence,
    slices: [...declared, ...added],
  });
}
