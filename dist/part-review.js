import { i as __toESM, t as __commonJSMin } from "./part-rolldown-runtime.js";
import { n as canonicalJson } from "./part-suggestion.js";
import { a as prose, i as listOf, n as code, o as table, r as details } from "./part-markdown.js";
import { a as percent, i as pValue, r as number, t as count } from "./part-number.js";
import { a as verdictsSection, c as slicesSection, d as changedCases, l as suitesSection, n as inSlice, o as failuresSection, r as summarize, s as shownSuites, t as compareReports } from "./part-compare.js";
import { b as graderTypes, u as gradesWith } from "./part-grader-schema.js";
import { n as require_parse, r as require_semver, t as loadChecked } from "./part-load-checked.js";
import { r as readTrajectories } from "./part-sample.js";
import { l as reportOfTrajectories, s as readSuiteRecordings, u as reportsOfSuites } from "./part-suite-report.js";
import { t as BOOTSTRAP_DEFAULTS } from "./part-bootstrap.js";
import { a as rewrittenAnswers, n as parseRecordings } from "./part-recording.js";
import { n as staleness, r as parseCalibration, t as judgeIdentity } from "./part-judge-identity.js";

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
	version_bump: "Version of a changed grader"
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

// src/render/comment-sections.ts
function rulesSection({ rules }, detail) {
	const lines = (outcome, most) => listed(rules.filter((rule) => rule.outcome === outcome), most, (rule) => `- ${MARKS[outcome]} ${ruleText(rule, detail.ids)}`);
	const open = [
		...lines("fail", detail.rules),
		...lines("inconclusive", detail.rules),
		...lines("waived", detail.rules),
		...lines("advice", detail.rules)
	];
	const held = rules.filter((rule) => rule.outcome === "pass").length;
	const folded = detail.held === 0 ? `✅ ${count(held, "rule")} held.` : details(`✅ ${count(held, "rule")} held`, lines("pass", detail.held).join("\n"));
	return [open.length === 0 ? "" : `### Why\n\n${open.join("\n")}`, held === 0 ? "" : folded].filter((part) => part !== "").join("\n\n");
}
function listed(values, most, line) {
	const more = values.length - most;
	return [...values.slice(0, most).map(line), ...more > 0 ? [`- …and ${more.toLocaleString("en-US")} more`] : []];
}
function issuesSection({ issues }, detail) {
	if (issues.length === 0) return "";
	const marks = {
		error: "❌",
		warning: "⚠️"
	};
	return `### Policy problems\n\n${listed(issues, detail.issues, ({ severity, file, line, column, message, hint }) => {
		const more = hint === void 0 ? "" : ` ${code(hint, 300)}`;
		return `- ${marks[severity]} ${code(`${file}:${line}:${column}`, 200)} ${code(message, 300)}${more}`;
	}).join("\n")}`;
}
function changesSection({ changes, rules }, detail) {
	if (rules.some((rule) => rule.rule === "policies_valid" && rule.outcome !== "pass")) return "";
	if (changes.length === 0) return "### What changed\n\nNo grader differs between base and head.";
	const rows = changes.slice(0, detail.rows).map((change) => [
		code(change.name),
		whatChanged(change),
		moved$1(change, (revision) => revision.version),
		moved$1(change, (revision) => revision.digest.slice(0, 12)),
		`${change.declared_bump ?? "–"} / ${change.required_bump}`
	]);
	const head = [
		"grader",
		"change",
		"version",
		"digest",
		"bump: made / needed"
	];
	const more = changes.length - rows.length;
	return `### What changed\n\n${table(head, rows)}${more > 0 ? `\n\n…and ${more.toLocaleString("en-US")} more.` : ""}`;
}
function whatChanged({ change, base, head }) {
	if (base === void 0 || head === void 0) return change;
	const threshold = base.pass_threshold === head.pass_threshold ? [] : [`passes at ${base.pass_threshold} → ${head.pass_threshold}`];
	const said = (trainable) => trainable === void 0 ? "unsaid" : trainable ? "yes" : "no";
	const trainable = base.trainable === head.trainable ? [] : [`trainable ${said(base.trainable)} → ${said(head.trainable)}`];
	return [
		change === "documented" ? "version only" : change,
		...threshold,
		...trainable
	].join(", ");
}
function moved$1({ base, head }, of) {
	const shown = [base, head].map((revision) => revision === void 0 ? "–" : code(of(revision)));
	return shown[0] === shown[1] ? shown[0] : shown.join(" → ");
}
function flipsSection({ name, diff }, detail) {
	const all = diff?.slices[0];
	if (all === void 0) return "";
	const { fail_to_pass, pass_to_fail, mcnemar } = all.flips;
	if (fail_to_pass.length + pass_to_fail.length === 0) return "";
	return [
		`### Flips in ${code(name)}`,
		`${count(fail_to_pass.length, "flip")} from fail to pass, ${pass_to_fail.length.toLocaleString("en-US")} from pass to fail (exact McNemar ${pValue(mcnemar.p)}, mid-p ${mcnemar.mid_p.toFixed(3)}).`,
		...[flipTable("fail → pass", mistakesFirst(fail_to_pass, false), detail.flips), flipTable("pass → fail", mistakesFirst(pass_to_fail, true), detail.flips)].filter((block) => block !== "")
	].join("\n\n");
}
function mistakesFirst(flips, mistaken) {
	return [...flips.filter((flip) => flip.success === mistaken), ...flips.filter((flip) => flip.success !== mistaken)];
}
function flipTable(direction, flips, most) {
	if (flips.length === 0 || most === 0) return "";
	const rows = flips.slice(0, most).map((flip) => [
		code(flip.id, 60),
		outcome(flip),
		number(flip.base),
		number(flip.head),
		parts(flip)
	]);
	const text = table([
		direction,
		"outcome of the run",
		"base",
		"head",
		"parts that moved"
	], rows, "llrrl");
	return flips.length > most ? `${text}\n\n…and ${(flips.length - most).toLocaleString("en-US")} more.` : text;
}
function outcome({ success }) {
	return success === void 0 ? "unknown" : success ? "success" : "failure";
}
function parts({ base_parts = {}, head_parts = {} }) {
	return [.../* @__PURE__ */ new Set([...Object.keys(base_parts), ...Object.keys(head_parts)])].filter((key) => base_parts[key] !== head_parts[key]).map((key) => `${code(key, 40)} ${part(base_parts[key])} → ${part(head_parts[key])}`).join(", ");
}
function part(value) {
	return typeof value === "number" ? number(value) : (value ?? "–").replace("_", " ");
}
function changedCasesSection({ suites }, detail) {
	const lines = suites.flatMap(({ name, diff }) => {
		if (diff === void 0) return [];
		return changedCases(diff).flatMap(([what, ids]) => ids.length === 0 ? [] : [`- ${code(name)}: ${ids.length.toLocaleString("en-US")} ${what}${detail.ids === 0 ? "" : `: ${listOf(ids, detail.ids)}`}`]);
	});
	return lines.length === 0 ? "" : `### Cases that changed, or lack a score\n\n${listed(lines, detail.rows, (line) => line).join("\n")}`;
}

// src/render/comment.ts
const COMMENT_LIMIT = 6e4;
const STEPS = [
	{
		flips: 100,
		ids: 20,
		issues: 100,
		rules: 200,
		held: 200,
		rows: 100,
		slices: 100,
		foundSlices: true
	},
	{
		flips: 25,
		ids: 10,
		issues: 50,
		rules: 100,
		held: 50,
		rows: 100,
		slices: 50,
		foundSlices: true
	},
	{
		flips: 10,
		ids: 5,
		issues: 20,
		rules: 50,
		held: 0,
		rows: 50,
		slices: 50,
		foundSlices: false
	},
	{
		flips: 3,
		ids: 3,
		issues: 10,
		rules: 30,
		held: 0,
		rows: 30,
		slices: 10,
		foundSlices: false
	},
	{
		flips: 0,
		ids: 0,
		issues: 3,
		rules: 15,
		held: 0,
		rows: 20,
		slices: 0,
		foundSlices: false
	}
];
function renderComment(review, limit = COMMENT_LIMIT) {
	for (const detail of STEPS) {
		const text = `${render(review, detail)}${detail === STEPS[0] ? "" : `\n${SHORTENED}\n`}`;
		if (text.length < limit) return text;
	}
	return `${headline(review)}\n\n${SHORTENED}\n`;
}
const SHORTENED = "_Shortened to fit a comment; the report file of the run has everything._";
function render(review, detail) {
	return `${[
		headline(review),
		rulesSection(review, detail),
		issuesSection(review, detail),
		changesSection(review, detail),
		verdictsSection(review, detail),
		suitesSection(review, detail),
		...shownSuites(review, detail).map((suite) => flipsSection(suite, detail)),
		failuresSection(review, detail),
		changedCasesSection(review, detail),
		...shownSuites(review, detail).map((suite) => slicesSection(suite, detail)),
		footer(review)
	].filter((section) => section !== "").join("\n\n")}\n`;
}
const HEADLINES = {
	pass: "## ✅ Gradegate: pass",
	fail: "## ❌ Gradegate: fail",
	inconclusive: "## ⚠️ Gradegate: could not decide"
};
function headline(review) {
	return `${HEADLINES[review.verdict]}\n\n${sentence(review)}`;
}
function sentence(review) {
	const failing = review.rules.filter((rule) => rule.outcome === "fail").length;
	const open = review.rules.filter((rule) => rule.outcome === "inconclusive").length;
	switch (review.verdict) {
		case "pass": return `Every rule of the base's gate holds. ${scope(review)}`;
		case "fail": {
			const undecided = open === 0 ? "" : ` and ${open.toLocaleString("en-US")} could not be decided`;
			return `${count(failing, "rule")} of the base's gate ${failing === 1 ? "does" : "do"} not hold${undecided}. ${scope(review)}`;
		}
		case "inconclusive": return `${count(open, "rule")} could not be decided, and what is not known is not a pass. ${scope(review)}`;
	}
}
function scope({ suites, changes, rules }) {
	if (rules.some((rule) => rule.rule === "policies_valid" && rule.outcome !== "pass")) return "Nothing was graded.";
	const compared = suites.flatMap(({ diff }) => diff?.slices.slice(0, 1) ?? []);
	const pairs = compared.reduce((total, { paired }) => total + paired.pairs, 0);
	const changed = changes.filter((change) => change.change !== "documented").length;
	const graders = changed === 0 ? "no grader changed" : `${count(changed, "grader")} changed`;
	if (compared.length === 0) return `Nothing was compared, ${graders}.`;
	return `${count(pairs, "trajectory", "trajectories")} compared in ${count(compared.length, "suite")}, ${graders}.`;
}
function footer({ base, head, engine, rules }) {
	const revision = (each) => each.sha === void 0 ? code(each.name) : code(each.sha.slice(0, 12));
	const judged = rules.some((rule) => rule.rule === "gate_present" || rule.rule === "policies_valid" && rule.outcome !== "pass");
	return `<sub>base ${revision(base)} · head ${revision(head)} · gradegate ${code(engine)}${judged ? "" : " · judged by the base's gate"}</sub>`;
}

// src/gate/expectations.ts
function checkExpectations(suite, statedBy, report) {
	const expect = suite.spec.expect ?? {};
	const { summary } = report;
	const position = suite.source.locate(["spec", "expect"]);
	const result = (rule, observed, bounds, slice) => bounds === void 0 || bounds.min === void 0 && bounds.max === void 0 ? [] : [{
		...held$1(rule, observed, bounds),
		suite: suite.name,
		stated_by: statedBy,
		position,
		...slice === void 0 ? {} : { slice }
	}];
	return [
		...result("expect_error_rate", summary.error_rate, expect.error_rate),
		...result("expect_mean", summary.mean, expect.mean),
		...result("expect_auc", summary.agreement.auc, expect.auc),
		...result("expect_agreement", summary.agreement.accuracy, expect.agreement),
		...result("expect_false_accept_rate", summary.agreement.false_accept_rate, expect.false_accept_rate),
		...result("expect_false_reject_rate", summary.agreement.false_reject_rate, expect.false_reject_rate),
		...(expect.pass_rate ?? []).flatMap(({ slice, min, max }) => result("expect_pass_rate", sliceSummary(suite, report, slice).pass_rate, {
			min,
			max
		}, slice))
	];
}
function sliceSummary(suite, report, name) {
	if (name === void 0) return report.summary;
	const slice = suite.spec.slices?.find((each) => each.name === name);
	return summarize(slice === void 0 ? [] : report.scores.filter((row) => inSlice(row, slice)));
}
function held$1(rule, observed, { min, max }) {
	const limit = [min === void 0 ? [] : [`at least ${min}`], max === void 0 ? [] : [`at most ${max}`]].flat().join(" and ");
	if (observed === void 0) return {
		rule,
		outcome: "inconclusive",
		limit,
		detail: "there is nothing to compute it from"
	};
	return {
		rule,
		outcome: (min === void 0 || observed >= min) && (max === void 0 || observed <= max) ? "pass" : "fail",
		observed,
		limit
	};
}

// src/gate/rule.ts
function verdictOf(results) {
	if (results.some((result) => result.outcome === "fail")) return "fail";
	if (results.some((result) => result.outcome === "inconclusive")) return "inconclusive";
	return results.some((result) => result.outcome === "pass") ? "pass" : "inconclusive";
}

// src/change/limits.ts
function compareLimits(path, compare) {
	return [...[
		"margin",
		"max_drop",
		"max_rise_of_failures"
	].flatMap((name) => {
		const value = compare?.[name];
		return value === void 0 ? [] : [{
			path: [...path, name],
			side: "max",
			value
		}];
	}), ...Object.entries(compare?.flips ?? {}).flatMap(([name, limit]) => bounds([
		...path,
		"flips",
		name
	], limit))];
}
function bounds(path, limit) {
	return ["min", "max"].flatMap((side) => {
		const value = limit?.[side];
		return value === void 0 ? [] : [{
			path: [...path, side],
			side,
			value
		}];
	});
}
function looserLimits(policy, base, head, locate) {
	return base.flatMap(({ path, side, value }) => {
		const field = path.join(".");
		const now = head.find((limit) => limit.path.join(".") === field)?.value;
		const found = {
			policy,
			field,
			base: value,
			position: locate(["spec", ...path])
		};
		if (now === void 0) return [found];
		return (side === "max" ? now > value : now < value) ? [{
			...found,
			head: now
		}] : [];
	});
}

// src/change/gate-loosening.ts
const STRICTNESS = [
	"derived",
	"required",
	"advised"
];
function gateLoosenings(base, head) {
	return [...base.gates].flatMap(([name, { document }]) => {
		const policy = {
			kind: "Gate",
			name
		};
		const after = head.gates.get(name);
		if (after === void 0) return [{ policy }];
		const [old, current] = [document.spec.merge, after.document.spec.merge];
		const at = (path) => after.locate(["spec", ...path]);
		const dropped = old.suites.filter((suite) => !current.suites.includes(suite));
		const kept = current.calibration?.suites ?? [];
		const uncalibrated = (old.calibration?.suites ?? []).filter((suite) => !kept.includes(suite));
		const [asked, asks] = [old.version_bump ?? "required", current.version_bump ?? "required"];
		const bump = STRICTNESS.indexOf(asks) > STRICTNESS.indexOf(asked);
		return [
			...dropped.map((suite) => ({
				policy,
				field: "merge.suites",
				base: suite,
				position: at(["merge", "suites"])
			})),
			...uncalibrated.map((suite) => ({
				policy,
				field: "merge.calibration.suites",
				base: suite,
				position: at([
					"merge",
					"calibration",
					"suites"
				])
			})),
			...looserLimits(policy, gateLimits(old), gateLimits(current), after.locate),
			...newWaivers(policy, document.spec.waivers ?? [], after),
			...bump ? [{
				policy,
				field: "merge.version_bump",
				base: asked,
				head: asks,
				position: at(["merge", "version_bump"])
			}] : []
		];
	});
}
function newWaivers(policy, old, { document, locate }) {
	return (document.spec.waivers ?? []).flatMap((waiver, index) => {
		const { rule, suite, slice = "all", floor = -Infinity, ceiling = Infinity, expires } = waiver;
		const known = old.some((each) => each.rule === rule && each.suite === suite && (each.slice ?? "all") === slice && (each.ceiling ?? Infinity) >= ceiling && (each.floor ?? -Infinity) <= floor && each.expires >= expires);
		const head = `${rule} of ${suite}${slice === "all" ? "" : ` [${slice}]`} within ${[floor, ceiling].filter(Number.isFinite).join(" to ")} until ${expires}`;
		return known ? [] : [{
			policy,
			field: "waivers",
			head,
			position: locate([
				"spec",
				"waivers",
				index
			])
		}];
	});
}
function gateLimits(merge) {
	return [
		...calibrationLimits(merge.calibration),
		...bounds(["merge", "error_rate"], merge.error_rate ?? { max: 0 }),
		...bounds(["merge", "removed"], merge.removed ?? { max: 0 }),
		...bounds(["merge", "labels_changed"], merge.labels_changed ?? { max: 0 }),
		...bounds(["merge", "judgements_added"], merge.judgements_added),
		...compareLimits(["merge", "compare"], merge.compare)
	];
}
function calibrationLimits({ min_kappa, min_labels, max_age_days } = {}) {
	const limit = (field, side, value) => value === void 0 ? [] : [{
		path: [
			"merge",
			"calibration",
			field
		],
		side,
		value
	}];
	return [
		...limit("min_kappa", "min", min_kappa),
		...limit("min_labels", "min", min_labels),
		...limit("max_age_days", "max", max_age_days)
	];
}

// src/change/grader-loosening.ts
function graderLoosenings(base, head) {
	return [...base.graders].flatMap(([name, before]) => {
		const after = head.graders.get(name);
		if (after === void 0) return [];
		const policy = {
			kind: "Grader",
			name
		};
		const lower = after.pass_threshold < before.pass_threshold;
		const trainable = before.trainable === false && after.trainable !== false;
		return [...lower ? [{
			policy,
			field: "pass_threshold",
			base: before.pass_threshold,
			head: after.pass_threshold,
			...placed(after, "pass_threshold")
		}] : [], ...trainable ? [{
			policy,
			field: "trainable",
			base: "false",
			head: String(after.trainable ?? "not said"),
			...placed(after, "trainable")
		}] : []];
	});
}
function placed({ source }, field) {
	return source === void 0 ? {} : { position: source.locate(["spec", field]) };
}

// src/change/suite-loosening.ts
function suiteLoosenings(base, head) {
	return [...base.suites].flatMap(([name, { spec }]) => {
		const policy = {
			kind: "Suite",
			name
		};
		const after = head.suites.get(name);
		if (after === void 0) return [{ policy }];
		return [...sliceLoosenings(policy, spec.slices ?? [], after), ...looserLimits(policy, suiteLimits(spec), suiteLimits(after.spec), after.source.locate)];
	});
}
function sliceLoosenings(policy, slices, after) {
	const asked = ({ name: _, ...criteria }) => canonicalJson(criteria);
	return slices.flatMap((slice) => {
		const index = (after.spec.slices ?? []).findIndex((each) => each.name === slice.name);
		const current = after.spec.slices?.[index];
		if (current === void 0) return [{
			policy,
			field: "slices",
			base: slice.name,
			position: after.source.locate(["spec", "slices"])
		}];
		if (asked(slice) === asked(current)) return [];
		const position = after.source.locate([
			"spec",
			"slices",
			index
		]);
		return [{
			policy,
			field: `slices.${slice.name}`,
			base: asked(slice),
			head: asked(current),
			position
		}];
	});
}
function suiteLimits({ expect, compare }) {
	const { pass_rate = [], ...rest } = expect ?? {};
	return [
		...Object.entries(rest).flatMap(([name, limit]) => bounds(["expect", name], limit)),
		...pass_rate.flatMap(({ slice = "all", ...limit }) => bounds([
			"expect",
			"pass_rate",
			slice
		], limit)),
		...compareLimits(["compare"], compare)
	];
}

// src/change/loosening.ts
function loosenings(base, head) {
	return [
		...gateLoosenings(base, head),
		...suiteLoosenings(base, head),
		...graderLoosenings(base, head)
	];
}

// src/gate/calibration-rule.ts
const DAY = 864e5;
function checkCalibrations(rule, suites, today) {
	return (rule?.suites ?? []).map((name) => {
		const head = suites.find((suite) => suite.name === name)?.head;
		const named = {
			rule: "judge_calibration",
			suite: name,
			stated_by: "base"
		};
		if (head === void 0) return {
			...named,
			outcome: "inconclusive",
			detail: "the gate demands its calibration and the head lacks the suite"
		};
		const position = head.suite.source.locate(["spec", "calibration"]);
		return {
			...named,
			position,
			...held(rule, head.calibration, today)
		};
	});
}
function held(rule, found, today) {
	if (found === void 0) return unknown("the suite names no calibration of its judge");
	if ("problem" in found) {
		if (found.problem !== "edited") return unknown(`the calibration ${found.file} is ${found.problem}`);
		return {
			outcome: "fail",
			detail: `the calibration ${found.file} was changed after it was measured: its seal does not fit`
		};
	}
	const { calibration, stale } = found;
	if (stale.length > 0) return unknown(`the calibration is stale: since it was measured, ${stale.join(", ")}`);
	const doubt = tooOld(calibration.calibrated_on, rule.max_age_days, today) ?? tooFew(calibration.figures.labelled, rule);
	if (doubt !== void 0) return unknown(doubt);
	const { min_kappa } = rule;
	const { value, interval } = calibration.figures.kappa;
	const within = interval === void 0 ? "" : `, interval ${interval[0].toFixed(3)} to ${interval[1].toFixed(3)}`;
	const detail = `${calibration.figures.labelled} labels, measured on ${calibration.calibrated_on}${within}`;
	if (min_kappa === void 0) return {
		outcome: "pass",
		...value === void 0 ? {} : { observed: value },
		detail
	};
	if (value === void 0) return unknown("the kappa of the calibration is not known");
	return {
		outcome: value >= min_kappa ? "pass" : "fail",
		observed: value,
		limit: `at least ${min_kappa}`,
		detail
	};
}
function unknown(detail) {
	return {
		outcome: "inconclusive",
		detail
	};
}
function tooOld(from, most, today) {
	if (most === void 0) return void 0;
	const days = (Date.parse(today ?? "") - Date.parse(from)) / DAY;
	if (Number.isNaN(days)) return "how old the calibration is cannot be told";
	if (days < 0) return `the calibration is from ${from}, which has not come yet`;
	return days > most ? `the calibration is ${days} days old, where at most ${most} are allowed` : void 0;
}
function tooFew(labelled, { min_labels }) {
	if (min_labels === void 0 || labelled >= min_labels) return void 0;
	return `the calibration rests on ${labelled} labels, where at least ${min_labels} are asked for`;
}

// src/gate/comparison-rules.ts
function checkComparison(diff, rules, placed, added = /* @__PURE__ */ new Set()) {
	return diff.slices.filter((slice, index) => slice.declared && !(index > 0 && slice.paired.pairs === 0 && added.has(slice.name))).flatMap((slice) => sliceRules(slice, rules).map((result) => ({
		...placed,
		...result,
		slice: slice.name
	})));
}
function sliceRules(slice, rules) {
	const results = [
		...drop(slice, rules),
		...riseOfFailures(slice, rules),
		...flips(slice, rules)
	];
	if (slice.paired.pairs > 0 || results.length === 0) return results;
	return [{
		rule: "suite_compared",
		outcome: "inconclusive",
		detail: "no trajectory was scored on both sides"
	}];
}
function stricter(one = {}, other = {}) {
	const max_drop = least(one.max_drop, other.max_drop);
	const margin = least(one.margin, other.margin);
	const max_rise_of_failures = least(one.max_rise_of_failures, other.max_rise_of_failures);
	const flips = [
		"fail_to_pass",
		"pass_to_fail",
		"new_false_accepts",
		"new_false_rejects"
	].flatMap((direction) => {
		const max = least(one.flips?.[direction]?.max, other.flips?.[direction]?.max);
		return max === void 0 ? [] : [[direction, { max }]];
	});
	return {
		...max_drop === void 0 ? {} : { max_drop },
		...margin === void 0 ? {} : { margin },
		...max_rise_of_failures === void 0 ? {} : { max_rise_of_failures },
		flips: Object.fromEntries(flips)
	};
}
function least(one, other) {
	return one === void 0 ? other : other === void 0 ? one : Math.min(one, other);
}
function drop({ paired }, { max_drop: limit }) {
	if (limit === void 0) return [];
	const high = paired.interval?.[1];
	return [moved("max_drop", "fall", {
		by: Math.max(0, -(paired.delta ?? 0)),
		surely: (high ?? 0) < 0
	}, limit)];
}
function riseOfFailures({ known_failures: paired }, { max_rise_of_failures: limit }) {
	if (limit === void 0 || paired?.delta === void 0) return [];
	const low = paired.interval?.[0];
	return [moved("max_rise_of_failures", "rise", {
		by: Math.max(0, paired.delta),
		surely: (low ?? 0) > 0
	}, limit)];
}
function moved(rule, what, { by: observed, surely }, limit) {
	if (observed <= limit) return {
		rule,
		outcome: "pass",
		observed,
		limit
	};
	if (surely) return {
		rule,
		outcome: "fail",
		observed,
		limit
	};
	return {
		rule,
		outcome: "inconclusive",
		observed,
		limit,
		detail: `the ${what} is beyond the margin, but with so few tasks it could be chance`
	};
}
function flips(slice, rules) {
	const { fail_to_pass, pass_to_fail } = slice.flips;
	const limits = rules.flips ?? {};
	return [
		...atMost("flips_fail_to_pass", fail_to_pass, limits.fail_to_pass),
		...atMost("flips_pass_to_fail", pass_to_fail, limits.pass_to_fail),
		...atMost("new_false_accepts", fail_to_pass.filter((flip) => flip.success === false), limits.new_false_accepts),
		...atMost("new_false_rejects", pass_to_fail.filter((flip) => flip.success === true), limits.new_false_rejects)
	];
}
function atMost(rule, flipped, limit) {
	if (limit === void 0) return [];
	const ids = flipped.map((flip) => flip.id);
	return [{
		rule,
		outcome: ids.length > limit.max ? "fail" : "pass",
		observed: ids.length,
		limit: limit.max,
		ids
	}];
}
function checkHiddenFlips({ slices: [all], incomparable }, base, { flips: limits = {} }, placed) {
	if (all === void 0) return [];
	const lost = new Set(incomparable.flatMap(({ id, why }) => why === "failed_at_head" ? [id] : []));
	const lostOf = (success) => base.filter((row) => lost.has(row.id) && row.success === success && row.passed === success).map((row) => row.id);
	const hidden = (rule, success, seen, limit) => {
		const ids = lostOf(success);
		if (limit === void 0 || ids.length === 0 || seen > limit.max || seen + ids.length <= limit.max) return [];
		const detail = "grades of known outcomes fail at the head, and may hide as many flips";
		return [{
			...placed,
			rule,
			outcome: "inconclusive",
			observed: `up to ${seen + ids.length}`,
			limit: limit.max,
			detail,
			ids
		}];
	};
	const { fail_to_pass, pass_to_fail } = all.flips;
	const known = (flips, success) => flips.filter((flip) => flip.success === success).length;
	return [...hidden("new_false_accepts", false, known(fail_to_pass, false), limits.new_false_accepts), ...hidden("new_false_rejects", true, known(pass_to_fail, true), limits.new_false_rejects)];
}

// src/gate/data-verdict.ts
const MEASURE_WORDS = {
	false_accepts: "false accepts",
	false_rejects: "false rejects",
	ranking: "ranking",
	unlabelled: "scores without an outcome"
};
const OUTCOMES = {
	regressed: "fail",
	suspect: "inconclusive",
	indeterminate: "inconclusive",
	incomparable: "inconclusive",
	improved: "pass",
	held: "pass"
};
function checkVerdicts(diff, { margin }, rules, placed, added) {
	if (margin === void 0) return [];
	return diff.slices.flatMap(({ name, verdict, paired }, index) => {
		if (verdict === void 0 || index > 0 && paired.pairs === 0 && added.has(name)) return [];
		const detail = detailOf(verdict);
		return [{
			...placed,
			rule: "data_verdict",
			outcome: verdict.tier === "underpowered" ? underpowered(rules) : OUTCOMES[verdict.tier],
			slice: name,
			observed: verdict.tier.toUpperCase(),
			limit: `no loss over ${points(verdict.margin)} points`,
			...detail === "" ? {} : { detail }
		}];
	});
}
function underpowered(rules) {
	return rules.underpowered === "allow" ? "advice" : "inconclusive";
}
function detailOf({ tier, by, why, measures, tasks_needed }) {
	if (why !== void 0) return why;
	const told = measures.filter(({ name }) => by.includes(name) && tier !== "held").map(({ name, loss, interval, base, head, clusters }) => {
		if (loss === 0 && base === head && interval !== void 0) return `${MEASURE_WORDS[name]}: none moved, and ${clusters} tasks could hide up to ${points(interval[1])} points`;
		const reach = interval === void 0 ? "no interval" : `${points(interval[0])} to ${points(interval[1])}`;
		return `${MEASURE_WORDS[name]} ${loss > 0 ? "+" : ""}${points(loss)} points (${reach})`;
	});
	const needed = tasks_needed === void 0 ? [] : [`about ${tasks_needed.toLocaleString("en-US")} tasks would tell`];
	return [...told, ...needed].join("; ");
}
function points(share) {
	const shown = (share * 100).toFixed(1).replace(/\.0$/, "");
	return shown === "-0" ? "0" : shown.replace("-", "−");
}

// src/gate/judgement-rules.ts
function checkJudgements({ name: suite, judgements, head }, rules) {
	if (judgements === void 0) return [];
	const position = head?.suite.source.locate(["spec", "recordings"]);
	const placed = position === void 0 ? { suite } : {
		suite,
		position
	};
	return [...rewritten(judgements.rewritten, placed), ...added(judgements.added, rules.judgements_added?.max, placed)];
}
function rewritten(keys, placed) {
	const rule = "judgements_rewritten";
	if (keys.length === 0) return [{
		...placed,
		rule,
		outcome: "pass",
		observed: 0,
		limit: 0
	}];
	const detail = "the base has another answer to the same question of the same judge";
	return [{
		...placed,
		rule,
		outcome: "fail",
		observed: keys.length,
		limit: 0,
		detail,
		ids: shown(keys)
	}];
}
function added(keys, limit, placed) {
	if (keys.length === 0) return [];
	const rule = "judgements_added";
	const result = {
		...placed,
		rule,
		observed: keys.length,
		ids: shown(keys)
	};
	const detail = "the change brings these answers with it, and no judge was asked in this run; --judge live asks";
	if (limit === void 0) return [{
		...result,
		outcome: "advice",
		detail
	}];
	if (keys.length <= limit) return [{
		...result,
		outcome: "pass",
		limit
	}];
	return [{
		...result,
		outcome: "inconclusive",
		limit,
		detail
	}];
}
const shown = (keys) => keys.map((key) => key.slice(0, 16));

// node_modules/semver/functions/compare.js
var require_compare = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SemVer = require_semver();
	const compare = (a, b, loose) => new SemVer(a, loose).compare(new SemVer(b, loose));
	module.exports = compare;
}));

// node_modules/semver/functions/diff.js
var require_diff = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const parse = require_parse();
	const diff = (version1, version2) => {
		const v1 = parse(version1, null, true);
		const v2 = parse(version2, null, true);
		const comparison = v1.compare(v2);
		if (comparison === 0) return null;
		const v1Higher = comparison > 0;
		const highVersion = v1Higher ? v1 : v2;
		const lowVersion = v1Higher ? v2 : v1;
		const highHasPre = !!highVersion.prerelease.length;
		if (!!lowVersion.prerelease.length && !highHasPre) {
			if (!lowVersion.patch && !lowVersion.minor) return "major";
			if (lowVersion.compareMain(highVersion) === 0) {
				if (lowVersion.minor && !lowVersion.patch) return "minor";
				return "patch";
			}
		}
		const prefix = highHasPre ? "pre" : "";
		if (v1.major !== v2.major) return prefix + "major";
		if (v1.minor !== v2.minor) return prefix + "minor";
		if (v1.patch !== v2.patch) return prefix + "patch";
		return "prerelease";
	};
	module.exports = diff;
}));

// node_modules/semver/functions/inc.js
var require_inc = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SemVer = require_semver();
	const inc = (version, release, options, identifier, identifierBase) => {
		if (typeof options === "string") {
			identifierBase = identifier;
			identifier = options;
			options = void 0;
		}
		try {
			return new SemVer(version instanceof SemVer ? version.version : version, options).inc(release, identifier, identifierBase).version;
		} catch (er) {
			return null;
		}
	};
	module.exports = inc;
}));

// node_modules/semver/functions/major.js
var require_major = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SemVer = require_semver();
	const major = (a, loose) => new SemVer(a, loose).major;
	module.exports = major;
}));

// src/version/bump.ts
var import_compare = /* @__PURE__ */ __toESM(require_compare(), 1);
var import_diff = /* @__PURE__ */ __toESM(require_diff(), 1);
var import_inc = /* @__PURE__ */ __toESM(require_inc(), 1);
var import_major = /* @__PURE__ */ __toESM(require_major(), 1);
const BUMPS = [
	"none",
	"patch",
	"minor",
	"major"
];
function declaredBump(base, head) {
	const order = (0, import_compare.default)(head, base);
	if (order < 0) return "lower";
	if (order === 0) return "none";
	const release = (0, import_diff.default)(base, head) ?? "patch";
	if (release === "prerelease") return "patch";
	return release.replace(/^pre/, "");
}
function requiredBump(change, diffs) {
	switch (change.change) {
		case "added":
		case "documented": return "none";
		case "removed": return "major";
		case "changed": return isBreaking(change) ? "major" : behaviouralBump(diffs);
	}
}
function isBreaking({ base, head }) {
	return base?.trainable !== head?.trainable || base?.pass_threshold !== head?.pass_threshold || base?.contract !== head?.contract;
}
function behaviouralBump(diffs) {
	const all = diffs.flatMap((each) => each.slices.slice(0, 1));
	if (!all.some((slice) => slice.paired.pairs > 0)) return "major";
	if (diffs.some(({ incomparable }) => incomparable.some(({ why }) => /_at_(base|head)$/.test(why)))) return "major";
	if (all.some(({ flips }) => flips.fail_to_pass.length + flips.pass_to_fail.length > 0) || all.some((slice) => slice.reordered_tasks > 0)) return "major";
	return all.some((slice) => slice.rose + slice.fell > 0) ? "minor" : "patch";
}
function leastVersion(base, bump) {
	const isInitial = (0, import_major.default)(base) === 0;
	return (0, import_inc.default)(base, isInitial ? bump === "major" ? "minor" : "patch" : bump) ?? base;
}
function reaches(base, head, least) {
	const release = head.split("-")[0] ?? head;
	return (0, import_compare.default)(head, base) > 0 && (0, import_compare.default)(release, least) >= 0;
}
function largestBump(bumps) {
	return BUMPS[Math.max(0, ...bumps.map((bump) => BUMPS.indexOf(bump)))];
}

// src/gate/suite-outcome.ts
function diffsWith(grader, suites) {
	return suites.flatMap(({ head, diff }) => diff !== void 0 && head !== void 0 && gradesWith(head.suite.grader, grader) ? [diff] : []);
}

// src/gate/version-rules.ts
function checkSeen(change, suites) {
	if (change.change !== "changed") return [];
	if (diffsWith(change.name, suites).some((diff) => (diff.slices[0]?.paired.pairs ?? 0) > 0)) return [];
	return [{
		rule: "grader_compared",
		outcome: "advice",
		grader: change.name,
		detail: "no suite grades with it on both sides, so nothing here shows what the change does"
	}];
}
function checkVersion(change, { version_bump: stated = "required" }, { suites, versionPosition }) {
	const { name, base, head } = change;
	if (change.change !== "changed" || base === void 0 || head === void 0) return [];
	const required = requiredBump(change, diffsWith(name, suites));
	if (required === "none") return [];
	const least = leastVersion(base.version, required);
	const position = versionPosition(name);
	const result = (enough, otherwise, limit, detail) => ({
		rule: "version_bump",
		outcome: enough ? "pass" : otherwise,
		grader: name,
		observed: head.version,
		limit,
		...enough || detail === void 0 ? {} : { detail },
		...position === void 0 ? {} : { position }
	});
	const reached = reaches(base.version, head.version, least);
	const derived = result(reached, stated === "derived" ? "fail" : "advice", `at least ${least}`, `what the change does asks for a ${required} version`);
	if (stated === "derived") return [derived];
	if (!reaches(base.version, head.version, "0.0.0")) return [result(false, stated === "required" ? "fail" : "advice", `over ${base.version}`)];
	return [result(true, "fail", `over ${base.version}`), ...reached ? [] : [derived]];
}

// src/gate/decide.ts
function decide(input) {
	if (input.gates.length === 0) return [{
		rule: "gate_present",
		outcome: "inconclusive",
		detail: "the base revision has no Gate policy, so nothing says what a merge needs; a person must decide"
	}];
	return input.gates.flatMap(({ spec }) => [
		...spec.merge.suites.length === 0 ? [NOTHING_REQUIRED] : [],
		...spec.merge.suites.flatMap((name) => requiredSuite(name, input, spec.merge)),
		...checkCalibrations(spec.merge.calibration, input.suites, input.today),
		...input.changes.flatMap((change) => checkVersion(change, spec.merge, input)),
		...input.changes.flatMap((change) => checkSeen(change, input.suites))
	]);
}
const NOTHING_REQUIRED = {
	rule: "suite_present",
	outcome: "inconclusive",
	detail: "the gate requires no suite, so nothing would be held against a change"
};
function nameLoosenings(found) {
	return found.map(({ policy, field, base, head, position }) => {
		const what = field === void 0 ? `the ${policy.kind} is removed` : `${field}: ${base ?? "nothing"} becomes ${head ?? "nothing"}`;
		const result = {
			rule: "policy_loosened",
			outcome: "advice",
			policy: `${policy.kind} ${policy.name}`,
			detail: what
		};
		return position === void 0 ? result : {
			...result,
			position
		};
	});
}
function advise(suites, required) {
	return suites.filter((suite) => !required.has(suite.name)).flatMap(({ head }) => head?.report === void 0 ? [] : checkExpectations(head.suite, "head", head.report)).map((result) => result.outcome === "pass" ? result : {
		...result,
		outcome: "advice"
	}).filter((result) => result.outcome === "advice");
}
function requiredSuite(name, { suites, changes }, rules) {
	const suite = name;
	const outcome = suites.find((each) => each.name === name);
	if (outcome?.head === void 0) return [{
		rule: "suite_present",
		outcome: "fail",
		suite,
		detail: "the gate requires it and the head lacks it"
	}];
	const { head, base } = outcome;
	const position = head.suite.source.locate(["spec"]);
	const { report } = head;
	if (report === void 0) return [{
		rule: "suite_evaluated",
		outcome: "inconclusive",
		suite,
		position,
		detail: head.problem ?? "it was not evaluated"
	}];
	const kept = outcome.base_cases && {
		scores: outcome.base_cases,
		summary: summarize(outcome.base_cases)
	};
	const failing = withKept(report, kept, (cases) => errorRate(suite, head, cases, rules));
	if (report.counts.scored === 0) return [{
		rule: "suite_evaluated",
		outcome: "inconclusive",
		suite,
		position,
		detail: `none of ${report.dataset.trajectories} trajectories got a score`
	}, ...failing];
	return [
		{
			rule: "suite_evaluated",
			outcome: "pass",
			suite,
			observed: report.counts.scored
		},
		...failing,
		...base === void 0 ? [] : withKept(report, kept, (cases) => checkExpectations(base.suite, "base", cases)),
		...base !== void 0 && sameExpectation(base, head) ? [] : checkExpectations(head.suite, "head", report),
		...checkJudgements(outcome, rules),
		...graderKept(suite, outcome, changes),
		...compared(suite, outcome, rules)
	];
}
function withKept(report, kept, judge) {
	const whole = judge(report);
	if (kept === void 0) return whole;
	const told = new Set(whole.map(({ rule, slice, outcome, limit }) => canonicalJson({
		rule,
		slice,
		outcome,
		limit
	})));
	const otherwise = judge(kept).filter(({ rule, slice, outcome, limit }) => !told.has(canonicalJson({
		rule,
		slice,
		outcome,
		limit
	})));
	return [...whole, ...otherwise.map((result) => ({
		...result,
		over: "base_trajectories"
	}))];
}
function graderKept(suite, { base, head }, changes) {
	const before = base?.suite.grader.name;
	const after = head?.suite.grader.name;
	if (before === void 0 || before === after) return [];
	if (changes.some((change) => change.name === before && change.change === "removed")) return [];
	const position = head?.suite.source.locate(["spec", "grader"]);
	const result = {
		rule: "suite_grader",
		outcome: "inconclusive",
		suite,
		detail: `the suite judged ${before} at the base and judges ${after} here, so nothing holds ${before} any more`
	};
	return [position === void 0 ? result : {
		...result,
		position
	}];
}
function sameExpectation(base, head) {
	const stated = ({ suite: { spec } }) => canonicalJson({
		expect: spec.expect,
		slices: spec.slices
	});
	return stated(base) === stated(head);
}
function errorRate(suite, head, { summary, scores }, { error_rate: limit }) {
	const rule = "error_rate";
	const observed = summary.error_rate;
	const position = head.suite.source.locate(["spec", "grader"]);
	const ids = scores.filter((row) => row.kind === "failed").map((row) => row.id);
	if (observed === void 0) return [];
	if (limit === void 0) {
		if (observed === 0) return [{
			rule,
			outcome: "pass",
			suite,
			observed,
			limit: 0
		}];
		return [{
			rule,
			outcome: "inconclusive",
			suite,
			observed,
			limit: 0,
			ids,
			position,
			detail: "some grades failed and the gate does not say how many may"
		}];
	}
	return [{
		rule,
		outcome: observed > limit.max ? "fail" : "pass",
		suite,
		observed,
		limit: limit.max,
		ids,
		position
	}];
}
function compared(suite, { base, head, diff }, rules) {
	if (diff === void 0) return [{
		rule: "suite_compared",
		outcome: "inconclusive",
		suite,
		detail: base?.problem ?? "the base revision has no such suite to compare with"
	}];
	const position = head?.suite.source.locate(["spec", "grader"]);
	const placed = position === void 0 ? { suite } : {
		suite,
		position
	};
	const idsOf = (why) => diff.incomparable.filter((each) => each.why === why).map((each) => each.id);
	const gone = (rule, ids, limit = rules.removed?.max ?? 0) => {
		return {
			rule,
			outcome: ids.length > limit ? "fail" : "pass",
			suite,
			observed: ids.length,
			limit,
			ids
		};
	};
	const pairs = diff.slices[0]?.paired.pairs ?? 0;
	const lost = [
		gone("trajectories_removed", [...diff.removed, ...diff.altered]),
		gone("labels_changed", diff.relabelled, rules.labels_changed?.max ?? 0),
		gone("scores_lost", idsOf("not_applicable_at_head"))
	];
	if (pairs === 0) {
		const detail = "no trajectory was scored on both sides";
		return [{
			rule: "suite_compared",
			outcome: "inconclusive",
			...placed,
			detail
		}, ...lost];
	}
	const slicesOfBase = new Set((base?.suite.spec.slices ?? []).map((slice) => slice.name));
	const added = diff.slices.filter((slice) => !slicesOfBase.has(slice.name)).map((slice) => slice.name);
	const stated = stricter(rules.compare, base?.suite.spec.compare);
	return [
		{
			rule: "suite_compared",
			outcome: "pass",
			suite,
			observed: pairs
		},
		...lost,
		...checkVerdicts(diff, stated, rules, {
			...placed,
			stated_by: "base"
		}, new Set(added)),
		...checkComparison(diff, stated, {
			...placed,
			stated_by: "base"
		}, new Set(added)),
		...checkHiddenFlips(diff, base?.report?.scores ?? [], stated, {
			...placed,
			stated_by: "base"
		})
	];
}

// src/gate/review.ts
function assembleReview(parts) {
	const changes = parts.changes.map((change) => reviewedChange(change, parts.suites));
	return {
		version: 1,
		kind: "gradegate/review",
		engine: parts.engine,
		base: parts.base,
		head: parts.head,
		verdict: verdictOf(parts.rules),
		required_bump: largestBump(changes.map((change) => change.required_bump)),
		rules: parts.rules,
		changes,
		suites: parts.suites.map((suite) => reviewedSuite(suite, parts.required)),
		issues: parts.issues
	};
}
function reviewedChange(change, suites) {
	return {
		...change,
		required_bump: requiredBump(change, diffsWith(change.name, suites)),
		declared_bump: change.base === void 0 || change.head === void 0 ? void 0 : declaredBump(change.base.version, change.head.version)
	};
}
function reviewedSuite({ name, base, head, diff }, required) {
	return {
		name,
		purpose: (head ?? base)?.suite.spec.purpose ?? "regression",
		required: required.has(name),
		...base === void 0 ? {} : { base: reviewedSide(base) },
		...head === void 0 ? {} : { head: reviewedSide(head) },
		...diff === void 0 ? {} : { diff }
	};
}
function reviewedSide({ report, problem }) {
	return {
		grader: report?.grader,
		dataset: report?.dataset,
		summary: report?.summary,
		failures: report?.failures ?? [],
		problem
	};
}

// src/gate/waiver.ts
function waive(results, occasion) {
	return results.map((result) => {
		if (result.outcome !== "fail") return result;
		const found = occasion.waivers.filter((waiver) => covers(waiver, result));
		if (found.length === 0) return result;
		if (isSafety(result, occasion.suites)) return {
			...result,
			detail: joined(result.detail, "safety is never waived")
		};
		const judged = found.map((waiver) => ({
			waiver,
			refusal: refusalOf(waiver, result, occasion.today)
		}));
		const counting = judged.find(({ refusal }) => refusal === void 0);
		if (counting !== void 0) return waived(result, counting.waiver);
		const [first] = judged;
		return {
			...result,
			detail: joined(result.detail, first?.refusal ?? "")
		};
	});
}
function covers({ rule, suite, slice = "all" }, result) {
	return rule === result.rule && suite === result.suite && slice === (result.slice ?? "all");
}
function isSafety({ suite }, suites) {
	const outcome = suites.find(({ name }) => name === suite);
	return [outcome?.base?.suite, outcome?.head?.suite].some((each) => each?.spec.purpose === "safety" || each?.grader.layer === "safety");
}
function refusalOf(waiver, { observed }, today) {
	const { floor = Number.NEGATIVE_INFINITY, ceiling = Number.POSITIVE_INFINITY, expires, owner } = waiver;
	if (today === void 0) return `whether the waiver of ${owner} still holds cannot be told`;
	if (today > expires) return `the waiver of ${owner} expired on ${expires}`;
	if (typeof observed !== "number") return `the waiver of ${owner} is over a number, and there is none`;
	return floor <= observed && observed <= ceiling ? void 0 : `the waiver of ${owner} allows ${boundsOf(waiver)}`;
}
function waived(result, waiver) {
	const { gate, expires, owner, reason } = waiver;
	const said = `waived (${boundsOf(waiver)}) until ${expires} by ${owner} in ${gate}: ${reason}`;
	return {
		...result,
		outcome: "waived",
		detail: joined(result.detail, said)
	};
}
function boundsOf({ floor, ceiling }) {
	return [...floor === void 0 ? [] : [`${floor} at least`], ...ceiling === void 0 ? [] : [`${ceiling} at most`]].join(", ");
}
function joined(detail, more) {
	return detail === void 0 || detail === "" ? more : `${detail}; ${more}`;
}

// src/version/grader-change.ts
function graderChanges(base, head) {
	return [.../* @__PURE__ */ new Set([...base?.graders.keys() ?? [], ...head.graders.keys()])].sort().flatMap((name) => {
		const before = revisionOf(base?.graders.get(name));
		const after = revisionOf(head.graders.get(name));
		const change = changeOf(before, after);
		return change === void 0 ? [] : [{
			name,
			change,
			base: before,
			head: after
		}];
	});
}
function revisionOf(grader) {
	if (grader === void 0) return void 0;
	const { version, digest, pass_threshold, trainable, similarity, native } = grader;
	return {
		version,
		digest,
		pass_threshold,
		trainable,
		...similarity === void 0 ? {} : { similarity },
		contract: contractOf(native)
	};
}
function contractOf(native) {
	const type = graderTypes(native.type);
	const reads = (type?.templates(native, graderTypes) ?? []).map(({ namespace, variable }) => [namespace, ...variable].join("."));
	return canonicalJson({
		type: native.type,
		range: type?.range(native) ?? null,
		reads: [...new Set(reads)].sort()
	});
}
function changeOf(base, head) {
	if (base === void 0) return "added";
	if (head === void 0) return "removed";
	if (!(base.digest === head.digest && base.pass_threshold === head.pass_threshold && base.trainable === head.trainable && canonicalJson(base.similarity ?? {}) === canonicalJson(head.similarity ?? {}))) return "changed";
	return base.version === head.version ? void 0 : "documented";
}

// src/commands/gates-of.ts
function gatesOf(set) {
	return [...set?.gates ?? []].map(([name, { document }]) => ({
		name,
		spec: document.spec
	}));
}
function waiversOf(set) {
	return gatesOf(set).flatMap(({ name, spec }) => (spec.waivers ?? []).map((waiver) => ({
		...waiver,
		gate: name
	})));
}
function distinct(rules) {
	return [...new Map(rules.map((rule) => [canonicalJson(rule), rule])).values()];
}
function gatesOfBoth(base, target) {
	const gates = gatesOf(base);
	const known = new Set(gates.map(({ spec }) => canonicalJson(spec)));
	return [...gates, ...gatesOf(target).filter(({ spec }) => !known.has(canonicalJson(spec)))];
}

// src/commands/base-cases.ts
async function scoresOfBaseCases(base, head, judge, world) {
	if (base.report.dataset.digest === head.report.dataset.digest) return void 0;
	const headByDigest = new Map(head.report.scores.map((row) => [row.digest, row]));
	const gone = new Set(base.report.scores.flatMap((row) => headByDigest.has(row.digest) ? [] : [row.id]));
	const regraded = gone.size === 0 ? /* @__PURE__ */ new Map() : await regrade(gone, base, head, judge, world);
	return base.report.scores.flatMap((row) => {
		const scored = headByDigest.get(row.digest) ?? regraded.get(row.id);
		return scored === void 0 || gone.has(row.id) && scored.code === "judgement_missing" ? [] : [scored];
	});
}
async function regrade(ids, base, head, judge, world) {
	const chunks = await base.tree.stream(base.suite.dataset);
	if (chunks === void 0) return /* @__PURE__ */ new Map();
	const trajectories = [];
	for await (const each of readTrajectories(chunks, base.suite.dataset, world.sha256, { gunzip: world.gunzip })) if (ids.has(each.trajectory.id)) trajectories.push(each);
	const task = {
		grader: head.suite.grader,
		datasetPath: base.suite.dataset,
		trajectories,
		recordings: judge === "live" ? [] : await recordingsOfBoth(base, head, world),
		judge: judge === "live" ? judge : "replay"
	};
	const { scores } = await reportOfTrajectories(task, world);
	return new Map(scores.map((row) => [row.id, row]));
}
async function recordingsOfBoth(base, head, world) {
	const [before, after] = [await readSuiteRecordings(base.suite, base.tree, "replay"), await readSuiteRecordings(head.suite, head.tree, "replay")];
	const files = "problem" in after ? [] : after.recordings;
	if ("problem" in before) return files;
	const known = parseRecordings(files, world.sha256);
	const { byKey, embeddings } = parseRecordings(before.recordings, world.sha256);
	const text = [...byKey.values(), ...embeddings.values()].filter(({ key }) => !known.byKey.has(key) && !known.embeddings.has(key)).map((recording) => `${canonicalJson(recording)}\n`).join("");
	return [...files, {
		file: "recordings of the base",
		text
	}];
}

// src/commands/find-calibration.ts
const CALIBRATION_LIMIT = 262144;
async function findCalibration({ calibration: file, grader }, tree, sha256) {
	if (file === void 0) return void 0;
	const content = await tree.read(file, CALIBRATION_LIMIT);
	if (content.kind === "missing") return {
		file,
		problem: "missing"
	};
	if (content.kind !== "text") return {
		file,
		problem: "unreadable"
	};
	const parsed = parseCalibration(content.text, sha256);
	if ("problem" in parsed) return {
		file,
		problem: parsed.problem
	};
	const { calibration } = parsed;
	const now = judgeIdentity(grader, sha256);
	return {
		file,
		calibration,
		stale: now === void 0 ? ["the grader asks no judge any more"] : staleness(calibration.judge, now)
	};
}

// src/commands/suite-outcomes.ts
async function suiteOutcomes(base, head, { judge, scores }, world, reports) {
	const names = [.../* @__PURE__ */ new Set([...base.set?.suites.keys() ?? [], ...head.set.suites.keys()])].sort();
	const stated = gatesOf(base.set).map(({ spec }) => spec.merge.compare ?? {});
	const confidence = stated.map((compare) => compare.confidence).find((each) => each !== void 0);
	const margins = stated.flatMap(({ margin }) => margin ?? []);
	const outcomes = [];
	const same = /* @__PURE__ */ new Set();
	for (const name of judge === "replay" ? names : []) if (await isSameTask(base.set?.suites.get(name), base.tree, head.set.suites.get(name), head.tree)) same.add(name);
	const atBase = await reportsOfSuites([...base.set?.suites.values() ?? []], base.tree, judge, world, scores);
	const changed = [...head.set.suites.values()].filter(({ name }) => !same.has(name));
	const atHead = await reportsOfSuites(changed, head.tree, judge, world, scores);
	for (const name of names) {
		const [suiteAtBase, suiteAtHead] = [base.set?.suites.get(name), head.set.suites.get(name)];
		const before = suiteSide(suiteAtBase, atBase);
		const after = same.has(name) && before !== void 0 && suiteAtHead !== void 0 ? restated(before, suiteAtHead) : suiteSide(suiteAtHead, atHead);
		for (const each of [before, after]) if (each?.report !== void 0) reports.push(each.report);
		const baseCases = same.has(name) ? void 0 : await baseCasesOf({
			...before,
			tree: base.tree
		}, {
			...after,
			tree: head.tree
		}, judge, world);
		const diff = diffOf(before, after, confidence, margins, baseCases);
		const judgements = judge === "live" ? void 0 : await judgementsOf(suiteAtBase, base.tree, suiteAtHead, head.tree, world);
		outcomes.push({
			name,
			...judgements === void 0 ? {} : { judgements },
			...before === void 0 ? {} : { base: before },
			...after === void 0 ? {} : { head: await calibrated(after, head.tree, world) },
			...baseCases === void 0 ? {} : { base_cases: baseCases },
			...diff === void 0 ? {} : { diff }
		});
	}
	return outcomes;
}
function suiteSide(suite, reports) {
	return suite === void 0 ? void 0 : {
		suite,
		...reports.get(suite.name)
	};
}
async function calibrated(side, tree, world) {
	const calibration = await findCalibration(side.suite, tree, world.sha256);
	return calibration === void 0 ? side : {
		...side,
		calibration
	};
}
async function isSameTask(base, baseTree, head, headTree) {
	if (base === void 0 || head === void 0) return false;
	if (base.grader.digest !== head.grader.digest || base.grader.pass_threshold !== head.grader.pass_threshold) return false;
	if (canonicalJson(base.grader.confirm ?? null) !== canonicalJson(head.grader.confirm ?? null)) return false;
	if (canonicalJson(base.grader.similarity ?? {}) !== canonicalJson(head.grader.similarity ?? {})) return false;
	if (base.dataset !== head.dataset || base.recordings.join("\0") !== head.recordings.join("\0")) return false;
	for (const file of [base.dataset, ...base.recordings]) {
		const identity = await baseTree.identity(file);
		if (identity === void 0 || identity !== await headTree.identity(file)) return false;
	}
	return true;
}
async function baseCasesOf(base, head, judge, world) {
	const [one, other] = [base, head].map(({ suite, report, tree }) => suite === void 0 || report === void 0 ? void 0 : {
		suite,
		report,
		tree
	});
	return one === void 0 || other === void 0 ? void 0 : scoresOfBaseCases(one, other, judge, world);
}
async function judgementsOf(base, baseTree, head, headTree, { sha256 }) {
	if (base === void 0 || head === void 0 || base.recordings.length + head.recordings.length === 0) return void 0;
	const [before, after] = [await readSuiteRecordings(base, baseTree, "replay"), await readSuiteRecordings(head, headTree, "replay")];
	if ("problem" in before || "problem" in after) return void 0;
	const [old, current] = [parseRecordings(before.recordings, sha256), parseRecordings(after.recordings, sha256)];
	const known = (key) => old.byKey.has(key) || old.embeddings.has(key);
	return {
		rewritten: rewrittenAnswers(old, current),
		added: [...current.byKey.keys(), ...current.embeddings.keys()].filter((key) => !known(key))
	};
}
function restated({ report, problem }, suite) {
	if (report === void 0) return problem === void 0 ? { suite } : {
		suite,
		problem
	};
	const { name, version } = suite.grader;
	const grader = {
		...report.grader,
		name,
		version
	};
	const identity = {
		name: suite.name,
		version: suite.metadata.version,
		purpose: suite.spec.purpose
	};
	return {
		suite,
		report: {
			...report,
			suite: identity,
			grader
		}
	};
}
function diffOf(base, head, confidence, margins, baseCases) {
	if (base?.report === void 0 || head?.report === void 0) return void 0;
	const declared = base.suite.spec.slices ?? [];
	const names = new Set(declared.map((slice) => slice.name));
	const known = [...margins, ...base.suite.spec.compare?.margin === void 0 ? [] : [base.suite.spec.compare.margin]];
	const added = (head.suite.spec.slices ?? []).filter((slice) => !names.has(slice.name));
	return compareReports(base.report, head.report, {
		...BOOTSTRAP_DEFAULTS,
		confidence: base.suite.spec.compare?.confidence ?? confidence ?? BOOTSTRAP_DEFAULTS.confidence,
		margin: known.length === 0 ? void 0 : Math.min(...known),
		slices: [...declared, ...added],
		...baseCases === void 0 ? {} : { baseCases }
	});
}

// src/commands/review.ts
async function review(request, world) {
	const repository = await world.repository();
	const headSha = request.head === void 0 ? void 0 : await repository.resolve(request.head);
	const targetSha = await repository.resolve(request.base);
	const baseSha = await repository.mergeBase(targetSha, headSha ?? await repository.resolve("HEAD"));
	const headTree = headSha === void 0 ? await world.workTree() : await repository.tree(headSha);
	const base = await side(await repository.tree(baseSha), request.policies, world);
	const head = await side(headTree, request.policies, world);
	const names = {
		base: {
			sha: baseSha,
			name: request.base
		},
		head: {
			sha: headSha,
			name: request.head ?? "the work tree"
		}
	};
	const common = {
		engine: world.version,
		...names
	};
	if (head.set === void 0) return {
		review: unreadable(common, head, "the head's policies are not valid"),
		reports: []
	};
	if (base.set === void 0 && base.found) return {
		review: unreadable(common, base, "the base's policies are not valid, so its gate cannot judge"),
		reports: []
	};
	const target = targetSha === baseSha ? base : await side(await repository.tree(targetSha), request.policies, world);
	if (target.set === void 0 && target.found) return {
		review: unreadable(common, target, "the policies of the revision to merge into are not valid, so its gate cannot judge"),
		reports: []
	};
	const reports = [];
	const suites = await suiteOutcomes(base, {
		...head,
		set: head.set
	}, request, world, reports);
	const gates = gatesOfBoth(base.set, target.set);
	const required = new Set(gates.flatMap(({ spec }) => spec.merge.suites));
	const changes = graderChanges(base.set, head.set);
	const waivers = waiversOf(target.set ?? base.set);
	const rules = [
		{
			rule: "policies_valid",
			outcome: "pass",
			observed: `${count(head.set.graders.size, "grader")}, ${count(head.set.suites.size, "suite")}`
		},
		...waive(distinct(decide({
			gates,
			suites,
			changes,
			today: world.today(),
			versionPosition: (grader) => head.set?.graders.get(grader)?.source?.locate(["metadata", "version"])
		})), {
			waivers,
			suites,
			today: world.today()
		}),
		...base.set === void 0 ? [] : nameLoosenings(loosenings(base.set, head.set)),
		...advise(suites, required)
	];
	return {
		review: assembleReview({
			...common,
			rules,
			changes,
			suites,
			required,
			issues: head.issues
		}),
		reports
	};
}
async function side(tree, folder, world) {
	return {
		tree,
		...await loadChecked(tree, folder, world)
	};
}
function unreadable(common, { issues }, detail) {
	const rules = [{
		rule: "policies_valid",
		outcome: "inconclusive",
		detail
	}];
	return assembleReview({
		...common,
		rules,
		changes: [],
		suites: [],
		required: /* @__PURE__ */ new Set(),
		issues
	});
}

export { MARKS as a, ruleText as c, renderComment as i, verdictOf as n, RULE_TITLES as o, checkExpectations as r, measured as s, review as t };