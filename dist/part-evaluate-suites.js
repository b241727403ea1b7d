import { n as UserError } from "./part-errors.js";
import { D as checkExpectations, E as verdictOf } from "./part-suite-diff.js";
import { t as loadChecked } from "./part-load-checked.js";
import { u as reportsOfSuites } from "./part-suite-report.js";

// src/commands/evaluate-suites.ts
async function evaluateSuites(request, world) {
	const { tree, suites } = await chosenSuites(request, world);
	return evaluationOf(suites, await reportsOfSuites(suites, tree, request.judge, world, request.scores), world.version);
}
async function chosenSuites(request, world) {
	const tree = await world.workTree();
	const { set, issues } = await loadChecked(tree, request.policies, world);
	if (set === void 0) throw new UserError("the policies are not valid", issues);
	const suites = [...set.suites.values()].filter((suite) => request.suite === void 0 || suite.name === request.suite);
	if (suites.length > 0) return {
		tree,
		suites
	};
	const known = [...set.suites.keys()].join(", ");
	throw new UserError(request.suite === void 0 ? "there are no suites" : `there is no suite "${request.suite}"; known: ${known}`);
}
function evaluationOf(suites, found, engine) {
	const reports = [];
	const rules = [];
	for (const suite of suites) {
		const each = found.get(suite.name) ?? { problem: "it was not evaluated" };
		if ("problem" in each) {
			rules.push({
				rule: "suite_evaluated",
				outcome: "inconclusive",
				suite: suite.name,
				detail: each.problem
			});
			continue;
		}
		reports.push(each.report);
		const scored = each.report.counts.scored;
		rules.push({
			rule: "suite_evaluated",
			outcome: scored > 0 ? "pass" : "inconclusive",
			suite: suite.name,
			observed: scored
		});
		rules.push(...checkExpectations(suite, "head", each.report).map(({ stated_by: _, ...rule }) => rule));
	}
	return {
		version: 1,
		kind: "gradegate/evaluation",
		engine,
		verdict: verdictOf(rules),
		rules,
		reports
	};
}

export { evaluateSuites as n, evaluationOf as r, chosenSuites as t };