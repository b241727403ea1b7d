import type { SemanticChange } from "../change/semantic-change.ts";
import type { ScoreDiff, SliceDiff } from "../comparison/score-diff.ts";
import type { Report } from "../evaluation/report.ts";
import { carries } from "../policy/held-out.ts";
import type { ResolvedSuite } from "../policy/policy-set.ts";
import type { SuiteAttack } from "./exploitability-rule.ts";
import type { Review, ReviewedSide, ReviewedSuite } from "./review.ts";
import type { RuleResult } from "./rule.ts";

/** A slice of fewer pairs says of single trajectories what is withheld of them. */
const LEAST_SHOWN = 5;

/**
 * The suites of which only verdicts and sums are told: those of purpose holdout on either side, and every other one whose
 * grader is a holdout's or carries it. Else a pull request could read a holdout by giving it another purpose or suite.
 */
export function withheldSuites(suites: readonly ResolvedSuite[]): ReadonlySet<string> {
  const holdouts = suites.filter(({ spec }) => spec.purpose === "holdout");
  const isHeldOut = ({ name, grader }: ResolvedSuite) =>
    holdouts.some(
      (holdout) => holdout.name === name || holdout.grader.name === grader.name || carries(grader, holdout.grader),
    );
  return new Set(suites.filter(isHeldOut).map(({ name }) => name));
}

/** What became of a withheld suite's cases, as numbers alone. */
export function withholdChanges(
  changes: readonly SemanticChange[],
  withheld: ReadonlySet<string>,
): readonly SemanticChange[] {
  const counted = (value: number | string) => (typeof value === "string" ? value.replace(/^(\d+): .*$/s, "$1") : value);
  return changes.map((change) => {
    const { policy, field, base, head } = change;
    if (policy.kind !== "Suite" || !withheld.has(policy.name) || !CASES.has(field ?? "")) return change;
    return {
      ...change,
      ...(base === undefined ? {} : { base: counted(base) }),
      ...(head === undefined ? {} : { head: counted(head) }),
    };
  });
}

const CASES: ReadonlySet<string> = new Set(["cases removed", "outcomes of cases", "contents of cases", "cases added"]);

/** The review without what a holdout said of any single trajectory. Its verdict and its sums stay as they are. */
export function withhold(review: Review, withheld: ReadonlySet<string>): Review {
  if (withheld.size === 0) return review;
  return {
    ...review,
    rules: review.rules.map((rule) => withholdRule(rule, withheld)),
    suites: review.suites.map((suite) => (withheld.has(suite.name) ? sumsOnly(suite) : suite)),
    ...(review.attacks === undefined ? {} : { attacks: review.attacks.map((each) => withholdAttack(each, withheld)) }),
  };
}

/** How far an attack got, without the outputs that got there. */
function withholdAttack(attack: SuiteAttack, withheld: ReadonlySet<string>): SuiteAttack {
  if (!withheld.has(attack.suite) || attack.report === undefined) return attack;
  const { pleased_judge: _, ...report } = attack.report;
  const { opened: __, ...rest } = attack;
  return { ...rest, report: { ...report, exploits: [] } };
}

/** A rule's result without the trajectories that it rests on, where its suite is withheld. */
export function withholdRule(rule: RuleResult, withheld: ReadonlySet<string>): RuleResult {
  if (rule.suite === undefined || !withheld.has(rule.suite)) return rule;
  const { ids: _, ...rest } = rule;
  return rest;
}

/** A report without its rows where its suite is withheld. */
export function withholdReport(report: Report, withheld: ReadonlySet<string>): Report {
  if (report.suite === undefined || !withheld.has(report.suite.name)) return report;
  return { ...report, failures: report.failures.map(unexampled), scores: [] };
}

function sumsOnly({ base, head, diff, ...suite }: ReviewedSuite): ReviewedSuite {
  return {
    ...suite,
    withheld: true,
    ...(base === undefined ? {} : { base: sideOnly(base) }),
    ...(head === undefined ? {} : { head: sideOnly(head) }),
    ...(diff === undefined ? {} : { diff: diffOnly(diff) }),
  };
}

function sideOnly(side: ReviewedSide): ReviewedSide {
  return { ...side, failures: side.failures.map(unexampled) };
}

function unexampled<F extends { readonly example: string }>(failure: F): F {
  return { ...failure, example: "withheld" };
}

function diffOnly({ histogram: _, ...diff }: ScoreDiff): ScoreDiff {
  const [all, ...others] = diff.slices;
  const shown = others.filter(({ declared, paired }) => declared && paired.pairs >= LEAST_SHOWN);
  const slices = all === undefined ? [] : [all, ...shown].map(sliceOnly);
  return { ...diff, added: [], removed: [], altered: [], relabelled: [], incomparable: [], slices };
}

function sliceOnly(slice: SliceDiff): SliceDiff {
  return { ...slice, flips: { ...slice.flips, fail_to_pass: [], pass_to_fail: [] } };
}
