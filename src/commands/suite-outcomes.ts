import type { Report, ScoreRow } from "../evaluation/report.ts";
import { suiteDiff } from "../gate/suite-diff.ts";
import type { Judgements, SuiteOutcome, SuiteSide } from "../gate/suite-outcome.ts";
import { parseRecordings, rewrittenAnswers } from "../grader/recording.ts";
import { canonicalJson } from "../json.ts";
import type { GateSpec } from "../policy/document.ts";
import type { PolicySet, ResolvedSuite } from "../policy/policy-set.ts";
import type { FileTree, ScoreCache } from "../ports.ts";
import { scoresOfBaseCases } from "./base-cases.ts";
import { findAudits } from "./find-audits.ts";
import { findCalibration } from "./find-calibration.ts";
import { gatesOf } from "./gates-of.ts";
import { readSuiteRecordings, reportsOfSuites, type SuiteReport } from "./suite-report.ts";
import type { JudgeMode, World } from "./world.ts";

interface Side {
  readonly tree: FileTree;
  readonly set?: PolicySet | undefined;
}

/**
 * Grades every suite of either side and compares them; each report that is made goes into `reports` as well. The verdicts of
 * the data are held against the least margin of all `gates` that judge.
 */
export async function suiteOutcomes(
  base: Side,
  head: Side & { readonly set: PolicySet },
  { judge, scores }: { readonly judge: JudgeMode; readonly scores?: ScoreCache | undefined },
  world: World,
  reports: Report[],
  gates: readonly { readonly spec: GateSpec }[],
): Promise<readonly SuiteOutcome[]> {
  const names = [...new Set([...(base.set?.suites.keys() ?? []), ...head.set.suites.keys()])].sort();
  const judging = { ofBase: gatesOf(base.set), all: gates };
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
    const baseCases = same.has(name)
      ? undefined
      : await baseCasesOf({ ...before, tree: base.tree }, { ...after, tree: head.tree }, judge, world);
    const diff = suiteDiff(before, after, judging, baseCases);
    // A judge that is asked now answers for itself.
    const judgements =
      judge === "live"
        ? undefined
        : same.has(name)
          ? untouched(suiteAtHead)
          : await judgementsOf(suiteAtBase, base.tree, suiteAtHead, head.tree, world);
    outcomes.push({
      name,
      ...(judgements === undefined ? {} : { judgements }),
      ...(before === undefined ? {} : { base: before }),
      ...(after === undefined ? {} : { head: await withEvidence(after, head.tree, base.tree, world) }),
      ...(baseCases === undefined ? {} : { base_cases: baseCases }),
      ...(diff === undefined ? {} : { diff }),
    });
  }
  return outcomes;
}

function suiteSide(suite: ResolvedSuite | undefined, reports: ReadonlyMap<string, SuiteReport>): SuiteSide | undefined {
  return suite === undefined ? undefined : { suite, ...reports.get(suite.name) };
}

/** The head's side with the calibration and the audits that its suite names. */
async function withEvidence(side: SuiteSide, tree: FileTree, baseTree: FileTree, world: World): Promise<SuiteSide> {
  const calibration = await findCalibration(side.suite, tree, world.sha256);
  const audits = await findAudits(side, tree, baseTree, world.sha256);
  return {
    ...side,
    ...(calibration === undefined ? {} : { calibration }),
    ...(audits === undefined ? {} : { audits }),
  };
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

async function baseCasesOf(
  base: Partial<SuiteSide> & { readonly tree: FileTree },
  head: Partial<SuiteSide> & { readonly tree: FileTree },
  judge: JudgeMode,
  world: World,
): Promise<readonly ScoreRow[] | undefined> {
  const [one, other] = [base, head].map(({ suite, report, tree }) =>
    suite === undefined || report === undefined ? undefined : { suite, report, tree },
  );
  return one === undefined || other === undefined ? undefined : scoresOfBaseCases(one, other, judge, world);
}

/** Of files that are the same, byte for byte. */
function untouched(suite: ResolvedSuite | undefined): Judgements | undefined {
  return suite === undefined || suite.recordings.length === 0 ? undefined : { rewritten: [], added: [] };
}

/** What became of the recorded answers; `undefined` where either side is no suite, or where its files cannot be read. */
async function judgementsOf(
  base: ResolvedSuite | undefined,
  baseTree: FileTree,
  head: ResolvedSuite | undefined,
  headTree: FileTree,
  { sha256 }: World,
): Promise<Judgements | undefined> {
  if (base === undefined || head === undefined || base.recordings.length + head.recordings.length === 0)
    return undefined;
  const [before, after] = [
    await readSuiteRecordings(base, baseTree, "replay"),
    await readSuiteRecordings(head, headTree, "replay"),
  ];
  if ("problem" in before || "problem" in after) return undefined;
  const [old, current] = [parseRecordings(before.recordings, sha256), parseRecordings(after.recordings, sha256)];
  const known = (key: string) => old.byKey.has(key) || old.embeddings.has(key);
  return {
    rewritten: rewrittenAnswers(old, current),
    added: [...current.byKey.keys(), ...current.embeddings.keys()].filter((key) => !known(key)),
  };
}

/** The base's evaluation under the head's names. */
function restated({ report, problem }: SuiteSide, suite: ResolvedSuite): SuiteSide {
  if (report === undefined) return problem === undefined ? { suite } : { suite, problem };
  const { name, version } = suite.grader;
  const grader = { ...report.grader, name, version };
  const identity = { name: suite.name, version: suite.metadata.version, purpose: suite.spec.purpose };
  return { suite, report: { ...report, suite: identity, grader } };
}
