import { a as prose, i as listOf, n as code, s as visible, t as clip } from "./part-markdown.js";
import { a as percent, r as number } from "./part-number.js";

// src/render/rule-text.ts
const RULE_TITLES = {
	policies_valid: "Validity of the policies",
	gate_present: "Gate at the base",
	suite_present: "Required suite",
	suite_evaluated: "Evaluation",
	suite_compared: "Comparison with the base",
	suite_grader: "Grader of the suite",
	error_rate: "Failed grades",
	expect_error_rate: "Share of failed grades",
	expect_mean: "Mean score",
	expect_auc: "AUC against outcomes",
	expect_agreement: "Agreement with outcomes",
	expect_false_accept_rate: "False accept rate",
	expect_false_reject_rate: "False reject rate",
	expect_pass_rate: "Pass rate",
	data_verdict: "What the data say",
	max_drop: "Fall of the mean score",
	max_rise_of_failures: "Rise of the mean score of known failures",
	flips_fail_to_pass: "Flips from fail to pass",
	flips_pass_to_fail: "Flips from pass to fail",
	new_false_accepts: "Known failures that now pass",
	new_false_rejects: "Known successes that no longer pass",
	trajectories_removed: "Trajectories removed or altered",
	labels_changed: "Recorded outcomes changed",
	scores_lost: "Scores lost as not applicable",
	judgements_rewritten: "Recorded judge answers rewritten",
	judgements_added: "Judge answers that the change brings",
	grader_compared: "Comparison of a changed grader",
	policy_loosened: "Judged less strictly after this merge",
	judge_calibration: "Judge agrees with people",
	exploitability: "Tasks paid without the work",
	loopholes_opened: "Loopholes that the base does not have",
	version_bump: "Version of a changed grader",
	version_released: "Released versions stay as they are",
	loosening_approved: "Approvals of what is loosened"
};
const MARKS = {
	fail: "❌",
	inconclusive: "⚠️",
	waived: "🟡",
	advice: "💡",
	pass: "✅"
};
function ruleText(result, mostIds = 5) {
	const where = [
		result.suite === void 0 ? [] : [code(result.suite)],
		result.slice === void 0 || result.slice === "all" ? [] : [`slice ${code(result.slice)}`],
		result.grader === void 0 ? [] : [`grader ${code(result.grader)}`],
		result.policy === void 0 ? [] : [code(result.policy)],
		result.over === void 0 ? [] : ["the base's trajectories alone"],
		result.stated_by === "head" ? ["a rule of the head"] : []
	].flat();
	const ids = result.outcome === "pass" ? [] : result.ids ?? [];
	const parts = [
		measured(result, prose),
		result.detail === void 0 ? "" : prose(result.detail, 300),
		ids.length === 0 || mostIds === 0 ? "" : listOf(ids, mostIds)
	].filter((part) => part !== "");
	return [
		`**${RULE_TITLES[result.rule]}**`,
		where.length === 0 ? "" : ` (${where.join(", ")})`,
		parts.length === 0 ? "" : `: ${parts.join(": ")}`
	].join("");
}
const RATES = /* @__PURE__ */ new Set([
	"error_rate",
	"exploitability",
	"expect_error_rate",
	"expect_agreement",
	"expect_false_accept_rate",
	"expect_false_reject_rate",
	"expect_pass_rate"
]);
const MEASURES = /* @__PURE__ */ new Set([
	"expect_mean",
	"expect_auc",
	"max_drop"
]);
const COUNTED = {
	suite_evaluated: "scored",
	suite_compared: "paired"
};
function measured({ rule, observed, limit }, quote) {
	if (observed === void 0) return "";
	const shown = (value) => RATES.has(rule) ? percent(value) : MEASURES.has(rule) ? number(value) : value.toLocaleString("en-US");
	const noun = COUNTED[rule] === void 0 ? "" : ` ${COUNTED[rule]}`;
	const seen = typeof observed === "number" ? shown(observed) : quote(observed);
	if (limit === void 0) return `${seen}${noun}`;
	return `${seen}${noun}, expected ${typeof limit === "number" ? `at most ${shown(limit)}` : boundsText(limit, shown, quote)}`;
}
function boundsText(limit, shown, quote) {
	return /^(at (least|most) -?\d+(\.\d+)?(e[+-]?\d+)?( and )?){1,2}$/.test(limit) ? limit.replace(/-?\d[\d.e+-]*/g, (digits) => shown(Number(digits))) : quote(limit);
}

// src/render/annotations.ts
function annotationsOf(review) {
	return [...review.issues.map(ofIssue$1), ...review.rules.flatMap(ofRule$1)];
}
const annotationOf = {
	issue: ofIssue$1,
	rule: ofRule$1
};
function ofIssue$1(issue) {
	return annotation(issue, issue.severity === "error" ? "failure" : "warning", issue.code, [issue.message, issue.hint ?? ""]);
}
const LEVELS$1 = {
	fail: "failure",
	inconclusive: "warning",
	waived: "warning",
	advice: "notice"
};
function ofRule$1(result) {
	if (result.outcome === "pass" || result.position === void 0) return [];
	const where = [
		result.suite,
		result.slice === "all" ? void 0 : result.slice,
		result.grader,
		result.over === void 0 ? void 0 : "the base's trajectories alone"
	].filter((each) => each !== void 0);
	const title = `${RULE_TITLES[result.rule]}${where.length > 0 ? ` (${where.join(", ")})` : ""}`;
	const seen = measured(result, visible);
	const ids = (result.ids ?? []).slice(0, 20).join(", ");
	return [annotation(result.position, LEVELS$1[result.outcome], title, [
		seen === "" ? "" : `Observed ${seen}.`,
		result.detail ?? "",
		ids === "" ? "" : `Trajectories: ${ids}`
	])];
}
function annotation({ file, line }, level, title, lines) {
	const message = lines.filter((each) => each !== "").map((each) => clip(visible(each), 4e3)).join("\n");
	return {
		path: file,
		start_line: line,
		end_line: line,
		annotation_level: level,
		title: clip(visible(title), 255),
		message: clip(message === "" ? title : message, 16e3)
	};
}

// src/render/sarif.ts
const MOST_RESULTS = 5e3;
function reviewSarif(review) {
	const exploits = ofAttacks(review.attacks ?? []);
	return sarif(review.engine, [
		...review.issues.map(ofIssue),
		...review.rules.flatMap(ofRule),
		...exploits
	]);
}
function suitesSarif(attacks, engine) {
	return sarif(engine, ofAttacks(attacks));
}
function ofAttacks(attacks) {
	return attacks.flatMap(({ report, position }) => report === void 0 || position === void 0 ? [] : report.exploits.map((each) => ofExploit(each, position)));
}
function attackSarif(report, file, engine) {
	return sarif(engine, report.exploits.map((each) => ofExploit(each, {
		file,
		line: 1
	})));
}
function ofIssue(issue) {
	const { title, message } = annotationOf.issue(issue);
	const level = issue.severity === "error" ? "error" : "warning";
	return {
		rule: `policy/${issue.code}`,
		title,
		level,
		text: message,
		place: issue
	};
}
const LEVELS = {
	fail: "error",
	inconclusive: "warning",
	waived: "warning",
	advice: "note"
};
function ofRule(result) {
	return annotationOf.rule(result).map(({ title, message, path, start_line }) => ({
		rule: `gate/${result.rule}`,
		title: RULE_TITLES[result.rule],
		level: result.outcome === "pass" ? "note" : LEVELS[result.outcome],
		text: `${title}\n${message}`,
		place: {
			file: path,
			line: start_line
		}
	}));
}
function ofExploit({ id, family, why, output, score, trajectory_id, tool_calls, tasks }, place) {
	const calls = tool_calls.map((call) => `${call.tool}(${call.arguments})`).join(", ");
	const lines = [
		why,
		`Paid ${number(score)} on ${trajectory_id}, and on ${tasks} ${tasks === 1 ? "task" : "tasks"} in all.`,
		`Output: ${JSON.stringify(output)}`,
		...calls === "" ? [] : [`Calls: ${calls}`]
	];
	return {
		rule: `attack/${id}`,
		title: `Paid without the work (${family})`,
		level: "error",
		text: lines.map((line) => clip(visible(line), 2e3)).join("\n"),
		place
	};
}
function sarif(engine, found) {
	const kept = found.slice(0, MOST_RESULTS);
	const rules = new Map(kept.map(({ rule, title }) => [rule, title]));
	const ids = [...rules.keys()];
	const log = {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [{
			tool: { driver: {
				name: "Gradegate",
				semanticVersion: engine,
				rules: [...rules].map(([id, title]) => ({
					id,
					shortDescription: { text: title }
				}))
			} },
			originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the repository." } } },
			columnKind: "utf16CodeUnits",
			results: kept.map(({ rule, level, text, place }) => ({
				ruleId: rule,
				ruleIndex: ids.indexOf(rule),
				level,
				message: { text },
				locations: [{ physicalLocation: {
					artifactLocation: {
						uri: uriOf(place.file),
						uriBaseId: "%SRCROOT%"
					},
					region: { startLine: Math.max(1, place.line) }
				} }]
			}))
		}]
	};
	return `${JSON.stringify(log, null, 2)}\n`;
}
function uriOf(file) {
	return file.split("/").map(encodeURIComponent).join("/");
}

export { MARKS as a, ruleText as c, annotationsOf as i, reviewSarif as n, RULE_TITLES as o, suitesSarif as r, measured as s, attackSarif as t };