import { UserError } from "../errors.ts";
import type { Report } from "../evaluation/report.ts";
import { checkExpectations } from "../gate/expectations.ts";
import { type RuleResult, type Verdict, verdictOf } from "../gate/rule.ts";
import type { ResolvedSuite } from "../policy/policy-set.ts";
import type { FileTree, ScoreCache } from "../ports.ts";
import { loadChecked } from "./load-checked.ts";
import { withPeople } from "./suite-labels.ts";
import { reportsOfSuites, type SuiteReport } from "./suite-report.ts";
import type { JudgeMode, World } from "./world.ts";

/** The reports of a policy set's suites, with the expectations that each suite states. */
export interface Evaluation {
  readonly version: 1;
  readonly kind: "gradegate/evaluation";
  readonly engine: string;
  readonly verdict: Verdict;
  readonly rules: readonly RuleResult[];
  readonly reports: readonly Report[];
}

export interface SuitesRequest {
  readonly policies: string;
  /** All of them where it is `undefined`. */
  readonly suite: string | undefined;
  readonly judge: JudgeMode;
  readonly scores?: ScoreCache | undefined;
}

/** Evaluates the suites as they stand in the work tree, each held against its own expectations. */
export async function evaluateSuites(request: SuitesRequest, world: World): Promise<Evaluation> {
  const { tree, suites } = await chosenSuites(request, world);
  const found = await reportsOfSuites(suites, tree, request.judge, world, request.scores);
  return evaluationOf(suites, await withPeople(suites, found, tree), world.version);
}

/** The suites of the work tree that are asked for. Throws a UserError where there are none. */
export async function chosenSuites(
  request: Pick<SuitesRequest, "policies" | "suite">,
  world: World,
): Promise<{ readonly tree: FileTree; readonly suites: readonly ResolvedSuite[] }> {
  const tree = await world.workTree();
  const { set, issues } = await loadChecked(tree, request.policies, world);
  if (set === undefined) throw new UserError("the policies are not valid", issues);
  const suites = [...set.suites.values()].filter(
    (suite) => request.suite === undefined || suite.name === request.suite,
  );
  if (suites.length > 0) return { tree, suites };
  const known = [...set.suites.keys()].join(", ");
  throw new UserError(
    request.suite === undefined ? "there are no suites" : `there is no suite "${request.suite}"; known: ${known}`,
  );
}

/** Reports held against what their suites expect. A suite without a report could not be decided. */
export function evaluationOf(
  suites: readonly ResolvedSuite[],
  found: ReadonlyMap<string, SuiteReport>,
  engine: string,
): Evaluation {
  const reports: Report[] = [];
  const rules: RuleResult[] = [];
  for (const suite of suites) {
    const each = found.get(suite.name) ?? { problem: "it was not evaluated" };
    if ("problem" in each) {
      rules.push({ rule: "suite_evaluated", outcome: "inconclusive", suite: suite.name, detail: each.problem });
      continue;
    }
    reports.push(each.report);
    const scored = each.report.counts.scored;
    rules.push({
      rule: "suite_evaluated",
      outcome: scored > 0 ? "pass" : "inconclusive",
      suite: suite.name,
      observed: scored,
    });
    rules.push(...checkExpectations(suite, "head", each.report).map(({ stated_by: _, ...rule }) => rule));
  }
  return { version: 1, kind: "gradegate/evaluation", engine, verdict: verdictOf(rules), rules, reports };
}
