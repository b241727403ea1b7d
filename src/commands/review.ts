import { loosenings } from "../change/classify.ts";
import type { Report } from "../evaluation/report.ts";
import { isFreshSheet, tellApprovers } from "../gate/audit-rule.ts";
import { advise, decide, nameLoosenings } from "../gate/decide.ts";
import { adviseHoldouts } from "../gate/holdout-rules.ts";
import { assembleReview, type Review } from "../gate/review.ts";
import { demandedSelfTests, gatesByRisk } from "../gate/risk.ts";
import type { RuleResult } from "../gate/rule.ts";
import { checkReleased } from "../gate/version-rules.ts";
import { waive } from "../gate/waiver.ts";
import { withheldSuites, withhold, withholdChanges, withholdReport } from "../gate/withheld.ts";
import type { FileTree, ScoreCache } from "../ports.ts";
import { count } from "../render/number.ts";
import { graderChanges } from "../version/grader-change.ts";
import { applyOverrides, type OverrideScene } from "./apply-overrides.ts";
import { attackSuites } from "./attack-suites.ts";
import { checkRisk, type ReadPeople } from "./check-risks.ts";
import { findEffects } from "./find-effects.ts";
import { findReleased } from "./find-released.ts";
import { checkSelfTests } from "./find-selftest.ts";
import { distinct, gatesOf, gatesOfBoth, waiversOf } from "./gates-of.ts";
import { type LoadedPolicies, loadChecked } from "./load-checked.ts";
import { approvalsOf, checkLoosenings, policyChangesOf, type ReadApprovals } from "./policy-changes.ts";
import { suiteOutcomes } from "./suite-outcomes.ts";
import { metered } from "./usage.ts";
import type { JudgeMode, World } from "./world.ts";

export interface ReviewRequest {
  /** A revision; the comparison starts from its merge base with the head. */
  readonly base: string;
  /** A revision, or `undefined` for the work tree. */
  readonly head: string | undefined;
  readonly policies: string;
  readonly judge: JudgeMode;
  readonly scores?: ScoreCache | undefined;
  /** Absent where nobody could know them. */
  readonly approvals?: ReadApprovals | undefined;
  /** Reviews, committers and teams; absent where nobody could know them. */
  readonly people?: ReadPeople | undefined;
  /** Absent where there is no pull request. */
  readonly override?: OverrideScene | undefined;
}

export interface ReviewResult {
  readonly review: Review;
  /** Every report that was made, for the report file: scores included, but for those of holdouts. */
  readonly reports: readonly Report[];
}

interface Side extends LoadedPolicies {
  readonly tree: FileTree;
}

/** Reviews head against base: reads both revisions, grades, compares, and judges by the base's gates. */
export async function review(asked: ReviewRequest, outer: World): Promise<ReviewResult> {
  const { world, scores, usage } = metered(outer, asked.scores, asked.judge);
  const request = { ...asked, scores };
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
  const effects = await findEffects({ base, head, baseSha, policies: request.policies }, repository, world);
  const stated = gatesOfBoth(base.set, target.set);
  const gates = gatesByRisk(stated, effects?.gated ?? []);
  const suites = await suiteOutcomes(base, { ...head, set: head.set }, request, world, reports, gates);
  const required = new Set(gates.flatMap(({ spec }) => spec.merge.suites));
  const changes = graderChanges(base.set, head.set);
  const demanded = gates.flatMap(({ spec }) => spec.merge.exploitability ?? []);
  const attacks = await attackSuites(demanded, base.set, { ...head, set: head.set }, world, request.scores);
  const withheld = withheldSuites([base.set, head.set].flatMap((set) => [...(set?.suites.values() ?? [])]));
  const policyChanges = withholdChanges(policyChangesOf(base.set, head.set, suites), withheld);
  const versionPosition = (grader: string) => head.set?.graders.get(grader)?.source?.locate(["metadata", "version"]);
  const waivers = waiversOf(target.set ?? base.set);
  const decided = decide({ gates, suites, changes, attacks, today: world.today(), versionPosition });
  const told = decided.some(isFreshSheet)
    ? tellApprovers(decided, await approvalsOf(headSha, request.approvals))
    : decided;
  const found: RuleResult[] = [
    {
      rule: "policies_valid",
      outcome: "pass",
      observed: `${count(head.set.graders.size, "grader")}, ${count(head.set.suites.size, "suite")}`,
    },
    ...waive(distinct(told), { waivers, suites, today: world.today() }),
    ...checkReleased(changes, await findReleased(changes, request.policies, repository, world), versionPosition),
    ...(await checkSelfTests(demandedSelfTests(stated, effects?.gated ?? []), headTree, request.policies, world)),
    ...(await checkLoosenings(stated, policyChanges, headSha, request.approvals)),
    ...distinct(
      await checkRisk(
        {
          gates: stated,
          effects: effects?.gated ?? [],
          policyChanges,
          graderChanges: changes,
          base: base.set,
          head: head.set,
          headSha,
          people: request.people,
        },
        world,
      ),
    ),
    ...nameLoosenings(loosenings(policyChanges)),
    ...advise(suites, required),
    ...adviseHoldouts(
      required,
      gates.map(({ spec }) => spec.merge),
      suites,
    ),
  ];
  const { rules, override } = await applyOverrides(
    found,
    { gates: stated, ofNow: gatesOf(target.set ?? base.set), suites, headSha, people: request.people },
    request.override,
    world,
  );
  return {
    review: withhold(
      assembleReview({
        ...common,
        rules,
        changes,
        policyChanges,
        suites,
        required,
        attacks,
        effects: effects?.plan,
        override,
        issues: head.issues,
        usage: usage(),
      }),
      withheld,
    ),
    reports: reports.map((report) => withholdReport(report, withheld)),
  };
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
