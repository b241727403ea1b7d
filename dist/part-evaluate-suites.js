import { n as UserError } from "./part-errors.js";
import { n as verdictOf, t as checkExpectations } from "./part-expectations.js";
import { t as loadChecked } from "./part-load-checked.js";
import { i as parseLabels } from "./part-labels.js";
import { o as agreement } from "./part-score-text.js";
import { u as reportsOfSuites } from "./part-suite-report.js";

// src/evaluation/people.ts
function peopleAgreement(path, labels, rows) {
	const byTrajectory = /* @__PURE__ */ new Map();
	for (const { id, digest, value } of labels) {
		const key = `${digest} ${id}`;
		const votes = byTrajectory.get(key) ?? [];
		byTrajectory.set(key, votes);
		if (value !== null) votes.push(value);
	}
	const found = rows.flatMap((row) => {
		const votes = byTrajectory.get(`${row.digest} ${row.id}`);
		return votes === void 0 ? [] : [{
			row,
			votes
		}];
	});
	const known = new Set(found.map(({ row }) => `${row.digest} ${row.id}`));
	const share = (votes) => votes.reduce((total, vote) => total + vote, 0) / votes.length;
	const decided = found.filter(({ votes }) => votes.length > 0 && share(votes) !== .5);
	return {
		path,
		raters: new Set(labels.map(({ rater }) => rater)).size,
		stale: labels.filter(({ id, digest }) => !known.has(`${digest} ${id}`)).length,
		undecided: found.length - decided.length,
		agreement: agreement(decided.flatMap(({ row: { value, passed }, votes }) => value === void 0 || passed === void 0 ? [] : [{
			value,
			passed,
			success: share(votes) > .5
		}]))
	};
}

// src/commands/suite-labels.ts
const LABELS_LIMIT = 67108864;
async function withPeople(suites, found, tree) {
	const told = new Map(found);
	for (const { name, labels: path } of suites) {
		const each = found.get(name);
		if (path === void 0 || each === void 0 || "problem" in each) continue;
		const content = await tree.read(path, LABELS_LIMIT);
		if (content.kind === "missing") continue;
		if (content.kind !== "text") throw new UserError(`the labels ${path} cannot be read: ${content.kind.replace("_", " ")}`);
		const { labels, issues } = parseLabels(path, content.text);
		if (issues.length > 0) throw new UserError(`${path} is not a file of labels`, issues);
		told.set(name, { report: {
			...each.report,
			people: peopleAgreement(path, labels, each.report.scores)
		} });
	}
	return told;
}

// src/commands/evaluate-suites.ts
async function evaluateSuites(request, world) {
	const { tree, suites } = await chosenSuites(request, world);
	const found = await reportsOfSuites(suites, tree, request.judge, world, request.scores);
	return evaluationOf(suites, await withPeople(suites, found, tree), world.version);
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

export { withPeople as i, evaluateSuites as n, evaluationOf as r, chosenSuites as t };