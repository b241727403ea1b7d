import { i as __toESM, t as __commonJSMin } from "./part-rolldown-runtime.js";
import { n as canonicalJson, r as isJsonObject } from "./part-suggestion.js";
import { n as inSlice, r as summarize, t as compareReports } from "./part-compare.js";
import { a as require_semver, i as require_parse, n as loadPolicies, r as require_valid, t as loadChecked } from "./part-load-checked.js";
import { b as graderTypes, u as gradesWith } from "./part-grader-schema.js";
import { t as count } from "./part-number.js";
import { r as DEFAULT_BUDGET, t as attackSuite } from "./part-attack-suite.js";
import { t as ServiceError } from "./part-errors.js";
import { a as BOOTSTRAP_DEFAULTS } from "./part-ranking.js";
import { a as rewrittenAnswers, n as parseRecordings } from "./part-recording.js";
import { i as readTrajectories } from "./part-sample.js";
import { l as reportOfTrajectories, s as readSuiteRecordings, u as reportsOfSuites } from "./part-suite-report.js";
import { n as staleness, r as parseCalibration, t as judgeIdentity } from "./part-judge-identity.js";

// src/gate/expectations.ts
function checkExpectations(suite, statedBy, report) {
	const expect = suite.spec.expect ?? {};
	const { summary } = report;
	const position = suite.source.locate(["spec", "expect"]);
	const result = (rule, observed, bounds, slice) => bounds === void 0 || bounds.min === void 0 && bounds.max === void 0 ? [] : [{
		...held$2(rule, observed, bounds),
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
function held$2(rule, observed, { min, max }) {
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

// src/change/reading.ts
const unknown$1 = () => "unknown";
const neutral = () => "neutral";
const higherIsLooser = (base, head) => ofNumbers(base, head, Number.POSITIVE_INFINITY, 1);
const lowerIsLooser = (base, head) => ofNumbers(base, head, Number.NEGATIVE_INFINITY, -1);
const movedUpIsLooser = (base, head) => base === void 0 || head === void 0 ? "unknown" : higherIsLooser(base, head);
const fewerIsLooser = (base, head) => ofNumbers(base, head, 1, -1);
const listedIsLooser = (base, head) => base === void 0 ? "loosening" : head === void 0 ? "tightening" : "unknown";
const listedIsStricter = (base, head) => opposite(listedIsLooser(base, head));
const dropped = (_, head) => head === void 0 ? "loosening" : "unknown";
function ranked(order) {
	return (base, head) => {
		if (order === "later") {
			if (typeof base !== "string" || typeof head !== "string") return "unknown";
			return head > base ? "loosening" : "tightening";
		}
		const place = (value) => {
			const at = value === void 0 ? -1 : order.indexOf(value);
			return at < 0 && (order.length === 1 || value === void 0) ? order.length : at;
		};
		const [old, now] = [place(base), place(head)];
		if (old < 0 || now < 0 || old === now) return "unknown";
		return now > old ? "loosening" : "tightening";
	};
}
function opposite(direction) {
	if (direction === "loosening") return "tightening";
	return direction === "tightening" ? "loosening" : direction;
}
function ofNumbers(base, head, absent, looser) {
	const [old = absent, now = absent] = [base, head];
	if (typeof old !== "number" || typeof now !== "number") return "unknown";
	if (old === now) return "neutral";
	return Math.sign(now - old) === looser ? "loosening" : "tightening";
}

// src/change/kinds.ts
const rule = (path, kind, reading, fallback) => ({
	path,
	kind,
	reading,
	...fallback === void 0 ? {} : { fallback }
});
const DOCUMENTATION = [rule("metadata.**", "documentation", neutral)];
const COMPARED = [
	"margin",
	"max_drop",
	"max_rise_of_failures"
];
const GATE = [
	...DOCUMENTATION,
	rule("spec.waivers.*", "waiver", listedIsLooser),
	rule("spec.waivers.*.ceiling", "waiver", higherIsLooser),
	rule("spec.waivers.*.floor", "waiver", lowerIsLooser),
	rule("spec.waivers.*.expires", "waiver", ranked("later")),
	rule("spec.waivers.*.reason", "documentation", neutral),
	rule("spec.waivers.*.owner", "documentation", neutral),
	rule("spec.waivers.*.slice", "documentation", neutral),
	rule("spec.merge.suites", "gate_rule", listedIsStricter),
	rule("spec.merge.calibration.suites", "gate_rule", listedIsStricter),
	rule("spec.merge.calibration.min_kappa", "gate_rule", lowerIsLooser),
	rule("spec.merge.calibration.min_labels", "gate_rule", lowerIsLooser),
	rule("spec.merge.calibration.max_age_days", "gate_rule", higherIsLooser),
	rule("spec.merge.exploitability.suites", "gate_rule", listedIsStricter),
	rule("spec.merge.exploitability.max", "gate_rule", higherIsLooser),
	rule("spec.merge.exploitability.budget", "gate_rule", lowerIsLooser),
	rule("spec.merge.error_rate.max", "gate_rule", higherIsLooser, 0),
	rule("spec.merge.removed.max", "gate_rule", higherIsLooser, 0),
	rule("spec.merge.labels_changed.max", "gate_rule", higherIsLooser, 0),
	rule("spec.merge.underpowered", "gate_rule", ranked(["refuse", "allow"]), "refuse"),
	rule("spec.merge.version_bump", "gate_rule", ranked([
		"derived",
		"required",
		"advised"
	]), "required"),
	rule("spec.merge.loosening.approvals", "gate_rule", lowerIsLooser),
	rule("spec.merge.loosening.unknown", "gate_rule", ranked(["loosening", "shown"]), "shown"),
	rule("spec.merge.**.max", "gate_rule", higherIsLooser),
	rule("spec.merge.**.min", "gate_rule", lowerIsLooser),
	...COMPARED.map((bound) => rule(`spec.merge.compare.${bound}`, "gate_rule", higherIsLooser)),
	rule("spec.**", "gate_rule", unknown$1)
];
const SUITE = [
	...DOCUMENTATION,
	rule("spec.dataset", "dataset", unknown$1),
	rule("spec.recordings", "judge", unknown$1),
	rule("spec.calibration", "judge", unknown$1),
	rule("spec.slices.*", "gate_rule", dropped),
	rule("spec.slices.**", "gate_rule", unknown$1),
	rule("spec.expect.pass_rate.*.slice", "documentation", neutral),
	rule("spec.**.max", "gate_rule", higherIsLooser),
	rule("spec.**.min", "gate_rule", lowerIsLooser),
	...COMPARED.map((bound) => rule(`spec.compare.${bound}`, "gate_rule", higherIsLooser)),
	rule("spec.compare.**", "gate_rule", unknown$1)
];
const JUDGED = [
	rule("spec.**.sampling_params.**", "sampling", unknown$1),
	rule("spec.**.sampling_params", "sampling", unknown$1),
	rule("spec.**.repeats.asks", "sampling", fewerIsLooser),
	rule("spec.**.repeats.**", "sampling", unknown$1),
	rule("spec.**.ask.**", "sampling", unknown$1),
	rule("spec.**.confirm.**", "sampling", unknown$1),
	rule("spec.**.model", "model", unknown$1)
];
const TABLE = {
	Gate: GATE,
	Suite: SUITE,
	Rubric: [
		...DOCUMENTATION,
		...JUDGED,
		rule("spec.instructions", "judge", unknown$1),
		rule("spec.criteria.*.weight", "weight", unknown$1),
		rule("spec.criteria.*", "criterion", dropped),
		rule("spec.criteria.**", "criterion", unknown$1)
	],
	Grader: [
		...DOCUMENTATION,
		rule("spec.pass_threshold", "threshold", lowerIsLooser, .5),
		rule("spec.trainable", "other", ranked([false])),
		rule("spec.layer", "other", ranked(["safety"])),
		...JUDGED,
		rule("spec.**.operation", "formula", ranked([
			"eq",
			"like",
			"ilike"
		])),
		rule("spec.**.passing_labels", "label", listedIsLooser),
		rule("spec.**.labels", "label", unknown$1),
		rule("spec.**.input.**", "judge", unknown$1),
		rule("spec.rubric", "judge", unknown$1),
		rule("spec.**.weight", "weight", unknown$1),
		rule("spec.weights.**", "weight", unknown$1),
		rule("spec.**.allow", "tool_scope", listedIsLooser),
		rule("spec.rules.allowed.tools", "tool_scope", listedIsLooser),
		rule("spec.rules.forbidden.tools", "tool_scope", listedIsStricter),
		rule("spec.**.only", "tool_scope", unknown$1),
		rule("spec.**.ignore", "tool_scope", unknown$1),
		rule("spec.**.recovery", "tool_scope", unknown$1),
		rule("spec.tools.**", "tool_scope", unknown$1),
		rule("spec.**.tools", "tool_scope", unknown$1),
		rule("spec.rules.*", "criterion", dropped),
		rule("spec.graders.*", "formula", unknown$1),
		rule("spec.limits.*", "threshold", dropped),
		rule("spec.limits.*.soft", "threshold", movedUpIsLooser),
		rule("spec.limits.*.hard", "threshold", movedUpIsLooser),
		rule("spec.similarity.**", "other", unknown$1),
		...[
			"calculate_output",
			"source",
			"source_file",
			"reference",
			"evaluation_metric",
			"schema",
			"type"
		].map((field) => rule(`spec.**.${field}`, "formula", unknown$1))
	]
};
const OTHER = rule("**", "other", unknown$1);
function kindRule(policy, words) {
	return TABLE[policy].find(({ path }) => fits(path.split("."), words)) ?? OTHER;
}
function isWhole(policy, words) {
	const { path } = kindRule(policy, words);
	return path.endsWith(".*");
}
function fits(pattern, words) {
	const [first, ...rest] = pattern;
	if (first === void 0) return words.length === 0;
	if (first === "**") return words.some((_, index) => fits(rest, words.slice(index))) || fits(rest, []);
	const [word, ...others] = words;
	return word !== void 0 && (first === "*" || first === word) && fits(rest, others);
}

// src/change/paired-leaves.ts
function differences(base, head, isWhole) {
	return compare$1(base, head, {
		words: [],
		basePath: [],
		headPath: []
	}, isWhole);
}
function compare$1(base, head, place, isWhole) {
	if (base === void 0 || head === void 0) {
		if (base === head) return [];
		const some = base ?? head;
		if (typeof some !== "object" || some === null || isWhole(place.words)) return [{
			...place,
			base,
			head
		}];
	} else if (canonicalJson(base) === canonicalJson(head)) return [];
	const [one, other] = [base ?? head, head ?? base];
	if (isJsonObject(one) && isJsonObject(other)) return compareFields(base, head, place, isWhole);
	if (!Array.isArray(one) || !Array.isArray(other)) return [{
		...place,
		base,
		head
	}];
	const [before, after] = [listOf(base), listOf(head)];
	return [...before, ...after].every((each) => typeof each !== "object" || each === null) ? compareSets(before, after, place) : compareItems(before, after, place, isWhole);
}
function compareFields(base, head, place, isWhole) {
	const [before, after] = [isJsonObject(base) ? base : {}, isJsonObject(head) ? head : {}];
	return [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])].sort().flatMap((field) => {
		const [old, now] = [own(before, field), own(after, field)];
		return compare$1(old, now, {
			words: [...place.words, field],
			basePath: old === void 0 ? place.basePath : [...place.basePath, field],
			headPath: now === void 0 ? place.headPath : [...place.headPath, field]
		}, isWhole);
	});
}
function compareSets(base, head, place) {
	const gone = without(base, head).map(([value]) => ({
		...place,
		base: value,
		head: void 0
	}));
	const come = without(head, base).map(([value, index]) => ({
		...place,
		base: void 0,
		head: value,
		headPath: [...place.headPath, index]
	}));
	if (gone.length + come.length > 0) return [...gone, ...come];
	return [{
		...place,
		base,
		head,
		reordered: true
	}];
}
function without(list, other) {
	const left = other.map((each) => canonicalJson(each));
	return list.flatMap((value, index) => {
		const at = left.indexOf(canonicalJson(value));
		if (at < 0) return [[value, index]];
		left.splice(at, 1);
		return [];
	});
}
function compareItems(base, head, place, isWhole) {
	const [before, after] = [named(base), named(head)];
	const found = [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
		const [old, now] = [before.get(name), after.get(name)];
		const at = {
			words: [...place.words, name],
			basePath: old === void 0 ? place.basePath : [...place.basePath, old.index],
			headPath: now === void 0 ? place.headPath : [...place.headPath, now.index]
		};
		return compare$1(old?.value, now?.value, at, isWhole);
	});
	return found.length > 0 ? found : [{
		...place,
		base,
		head,
		reordered: true
	}];
}
function named(list) {
	const items = /* @__PURE__ */ new Map();
	list.forEach((value, index) => {
		const name = nameOf(value) ?? `${index + 1}`;
		let free = name;
		for (let next = 2; items.has(free); next += 1) free = `${name}#${next}`;
		items.set(free, {
			value,
			index
		});
	});
	return items;
}
function nameOf(value) {
	if (!isJsonObject(value)) return void 0;
	const { id, name, rule, suite, slice = "all" } = value;
	for (const each of [id, name]) if (typeof each === "string") return each;
	if (typeof rule === "string" && typeof suite === "string") return `${rule} of ${suite}${slice === "all" ? "" : ` [${String(slice)}]`}`;
	return Object.keys(value).every((key) => key === "slice" || key === "min" || key === "max") ? String(slice) : void 0;
}
function own(value, key) {
	return Object.hasOwn(value, key) ? value[key] : void 0;
}
function listOf(value) {
	return Array.isArray(value) ? value : [];
}

// src/change/classify.ts
function classify(base, head) {
	const suites = (set) => new Map([...set.suites].map(([name, { source }]) => [name, source]));
	return [
		...classifyKind("Gate", base.gates, head.gates),
		...classifyKind("Suite", suites(base), suites(head)),
		...classifyGraders(base, head),
		...classifyKind("Rubric", base.rubrics, head.rubrics)
	];
}
function loosenings(changes) {
	return changes.filter(({ direction, field }) => direction === "loosening" || direction === "unknown" && field?.startsWith("slices."));
}
function classifyKind(kind, base, head) {
	return namesOf(base, head).flatMap((name) => classifyPolicy({
		kind,
		name
	}, base.get(name), head.get(name)));
}
function classifyGraders(base, head) {
	return namesOf(base.graders, head.graders).flatMap((name) => {
		const policy = {
			kind: "Grader",
			name
		};
		const [before, after] = [base.graders.get(name), head.graders.get(name)];
		const found = classifyPolicy(policy, before?.source, after?.source);
		if (before === void 0 || after === void 0) return found;
		if (before.digest === after.digest) return found.map((change) => provenSame(change));
		return found.some((change) => change.direction !== "neutral" && !isOurs(change)) && !sourceDiffers(before, after) ? found : [...found, compiledOtherwise(policy, before, after)];
	});
}
function provenSame(change) {
	return isOurs(change) || change.direction === "neutral" ? change : {
		...change,
		kind: "documentation",
		direction: "neutral"
	};
}
function isOurs({ field = "" }) {
	return /^(pass_threshold|trainable|layer|confirm|similarity)\b/.test(field);
}
function sourceDiffers(base, head) {
	const file = (grader) => grader.source?.document.spec.source_file;
	return file(head) !== void 0 && file(base) === file(head) && base.native.source !== head.native.source;
}
function compiledOtherwise(policy, base, head) {
	const written = head.source?.document.spec;
	const field = [
		"source_file",
		"rubric",
		"graders"
	].find((each) => written?.[each] !== void 0) ?? "type";
	return {
		policy,
		kind: field === "rubric" ? "judge" : "formula",
		direction: "unknown",
		field: `what ${field} stands for`,
		base: base.digest.slice(0, 12),
		head: head.digest.slice(0, 12),
		...head.source === void 0 ? {} : { position: head.source.locate(["spec", field]) }
	};
}
function classifyPolicy(policy, base, head) {
	if (base === void 0 || head === void 0) {
		const there = head ?? base;
		return there === void 0 ? [] : [{
			...comeOrGone(policy, base === void 0),
			position: there.locate([])
		}];
	}
	return differences(content(base.document), content(head.document), (words) => isWhole(policy.kind, words)).flatMap((each) => {
		const change = changeOf$1(policy, each);
		return change === void 0 ? [] : [{
			...change,
			position: head.locate(each.headPath)
		}];
	});
}
function comeOrGone(policy, come) {
	const direction = policy.kind === "Gate" || policy.kind === "Suite" ? come ? "tightening" : "loosening" : "unknown";
	return {
		policy,
		kind: {
			Gate: "gate_rule",
			Suite: "gate_rule",
			Grader: "formula",
			Rubric: "judge"
		}[policy.kind],
		direction,
		...come ? { head: "new" } : { base: "removed" }
	};
}
function changeOf$1(policy, difference) {
	const { words, reordered } = difference;
	const { kind, reading, fallback } = kindRule(policy.kind, words);
	const field = (words[0] === "spec" ? words.slice(1) : words).join(".");
	if (reordered === true) return reorderedList(policy, field, kind, difference);
	const [base, head] = [difference.base ?? fallback, difference.head ?? fallback];
	if (base !== void 0 && head !== void 0 && canonicalJson(base) === canonicalJson(head)) return {
		policy,
		kind: "documentation",
		direction: "neutral",
		field,
		...shown$1(difference.base, difference.head)
	};
	const proven = reading(base, head);
	return {
		policy,
		kind,
		direction: field.startsWith("graders.") && proven !== "neutral" ? "unknown" : proven,
		field,
		...shown$1(base, head)
	};
}
function reorderedList(policy, field, kind, { base, head }) {
	return (policy.kind === "Grader" || policy.kind === "Rubric") && kind !== "documentation" ? {
		policy,
		kind,
		direction: "unknown",
		field: `order of ${field}`,
		...shown$1(base, head)
	} : {
		policy,
		kind: "documentation",
		direction: "neutral",
		field: `order of ${field}`
	};
}
function content({ metadata, spec }) {
	return {
		metadata,
		spec
	};
}
function shown$1(base, head) {
	return {
		...base === void 0 ? {} : { base: short(base) },
		...head === void 0 ? {} : { head: short(head) }
	};
}
const LONGEST = 80;
function short(value) {
	if (typeof value === "number") return value;
	const text = (typeof value === "string" ? value : isJsonObject(value) ? fieldsText(value) : canonicalJson(value)).replace(/\s+/g, " ").trim();
	return text.length <= LONGEST ? text : `${text.slice(0, 79)}…`;
}
const NAMING = /* @__PURE__ */ new Set([
	"id",
	"name",
	"rule",
	"suite",
	"slice",
	"reason",
	"owner"
]);
function fieldsText(value) {
	const text = (each) => typeof each === "string" ? each : canonicalJson(each);
	return Object.entries(value).filter(([field]) => !NAMING.has(field)).map(([field, each]) => `${field}: ${text(each)}`).join(", ");
}
function namesOf(...maps) {
	return [...new Set(maps.flatMap((map) => [...map.keys()]))].sort();
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
			...held$1(rule, head.calibration, today)
		};
	});
}
function held$1(rule, found, today) {
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

// src/gate/exploitability-rule.ts
function checkExploitability(rule, attacks) {
	return (rule?.suites ?? []).flatMap((name) => {
		const attack = attacks.find(({ suite }) => suite === name);
		const { position, opened = [] } = attack ?? {};
		const placed = {
			suite: name,
			stated_by: "base",
			...position === void 0 ? {} : { position }
		};
		const share = {
			rule: "exploitability",
			...placed,
			...held(rule?.max ?? 0, attack)
		};
		if (attack?.opened === void 0) return [share];
		const found = opened[0] === void 0 ? {} : {
			ids: idsOf(opened),
			detail: told(opened[0])
		};
		const outcome = opened.length > 0 ? "fail" : "pass";
		return [share, {
			rule: "loopholes_opened",
			...placed,
			outcome,
			observed: opened.length,
			limit: 0,
			...found
		}];
	});
}
function held(limit, { report, problem } = {}) {
	if (report === void 0) return {
		outcome: "inconclusive",
		detail: problem ?? "the gate demands an attack and the head lacks the suite"
	};
	const { share, tasks, upper_bound } = report.exploitability;
	const [first] = report.exploits;
	if (share === null) return {
		outcome: "inconclusive",
		detail: report.reasons.join("; ")
	};
	const seen = {
		observed: share,
		limit
	};
	if (share > limit) return {
		outcome: "fail",
		...seen,
		ids: idsOf(report.exploits),
		...first && { detail: told(first) }
	};
	if (report.verdict === "inconclusive") return {
		outcome: "inconclusive",
		detail: report.reasons.join("; ")
	};
	const bound = upper_bound === null ? "" : `, at most ${(100 * upper_bound).toFixed(1)} % of them (95 %)`;
	return {
		outcome: "pass",
		...seen,
		detail: `${report.tried} outputs over ${tasks} tasks${bound}`
	};
}
const idsOf = (exploits) => [...new Set(exploits.map(({ trajectory_id }) => trajectory_id))];
const told = ({ id, why }) => `${id}: ${why}`;

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

// src/version/released.ts
var import_valid = /* @__PURE__ */ __toESM(require_valid(), 1);
function isReleaseTag(tag, graders) {
	const at = tag.lastIndexOf("@");
	if (at < 0) return /^v?\d/.test(tag) && (0, import_valid.default)(tag) !== null;
	return graders.has(tag.slice(0, at)) && (0, import_valid.default)(tag.slice(at + 1)) !== null;
}
function releasedVersion(tag, grader) {
	const { name, version, digest, pass_threshold } = grader;
	return {
		tag,
		grader: name,
		version,
		digest,
		pass_threshold
	};
}
function contradicted({ name, head }, released) {
	if (head === void 0) return void 0;
	return released.find((each) => each.grader === name && each.version === head.version && (each.digest !== head.digest || each.pass_threshold !== head.pass_threshold));
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
function checkReleased(changes, { versions, unread }, versionPosition) {
	const rule = "version_released";
	const refused = changes.flatMap((change) => {
		const release = contradicted(change, versions);
		if (release === void 0) return [];
		const position = versionPosition(change.name);
		const detail = `the tag ${release.tag} holds this version with another digest or threshold, and a released version does not change`;
		return [{
			rule,
			outcome: "fail",
			grader: change.name,
			observed: release.version,
			limit: `over ${release.version}`,
			detail,
			...position === void 0 ? {} : { position }
		}];
	});
	if (unread === 0) return refused;
	const detail = `${unread} older release tags were not read`;
	return [...refused, {
		rule,
		outcome: "advice",
		detail
	}];
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
		...checkExploitability(spec.merge.exploitability, input.attacks ?? []),
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
		return position === void 0 || field === void 0 ? result : {
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
		policy_changes: parts.policyChanges ?? [],
		suites: parts.suites.map((suite) => reviewedSuite(suite, parts.required)),
		...parts.attacks === void 0 || parts.attacks.length === 0 ? {} : { attacks: parts.attacks },
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

// src/commands/attack-suites.ts
const REVIEW_SECONDS = 60;
async function attackSuites(rules, base, head, world, scores) {
	const kept = await scores?.open(world.sha256(`attacks ${world.version}`));
	const budgets = /* @__PURE__ */ new Map();
	for (const { suites, budget = DEFAULT_BUDGET.grades } of rules) for (const name of suites) budgets.set(name, Math.max(budget, budgets.get(name) ?? 0));
	const attacks = [];
	for (const [name, grades] of budgets) {
		const suite = head.set.suites.get(name);
		if (suite === void 0) continue;
		world.log.progress(`${name}: attacking ${suite.grader.name}`);
		const before = base?.suites.get(name)?.grader;
		const key = kept && await keyOf(suite, before, grades, head.tree, world);
		const known = key === void 0 ? void 0 : kept?.get(key);
		const found = known === void 0 ? (await attackSuite({
			suite,
			before,
			budget: {
				grades,
				seconds: REVIEW_SECONDS
			}
		}, head.tree, world)).found : JSON.parse(known);
		if (key !== void 0 && known === void 0 && found.report !== void 0 && found.report.grades.limit !== "seconds") kept?.put(key, JSON.stringify(found));
		attacks.push({
			suite: name,
			position: suite.source.locate(["spec", "grader"]),
			...found
		});
	}
	await kept?.save();
	return attacks;
}
async function keyOf(suite, before, grades, tree, world) {
	const files = [suite.dataset, ...suite.recordings];
	const identities = await Promise.all(files.map((path) => tree.identity(path)));
	if (identities.includes(void 0)) return void 0;
	const of = (grader) => [grader?.digest ?? null, grader?.pass_threshold ?? null];
	return world.sha256(JSON.stringify([
		of(suite.grader),
		of(before),
		grades,
		identities
	]));
}

// src/commands/find-released.ts
const MOST_TAGS = 300;
async function findReleased(changes, folder, repository, world) {
	const names = new Set(changes.flatMap(({ name, head }) => head === void 0 ? [] : [name]));
	if (names.size === 0) return {
		versions: [],
		unread: 0
	};
	const tags = (await repository.tags()).filter(({ name }) => isReleaseTag(name, names));
	const compiled = /* @__PURE__ */ new Map();
	const versions = [];
	for (const { name: tag, sha } of tags.slice(0, MOST_TAGS)) {
		const tree = await repository.tree(sha);
		const key = await contentKey(tree, folder);
		if (key === void 0) continue;
		if (!compiled.has(key)) compiled.set(key, (await loadPolicies(tree, folder, world.sha256)).set);
		const at = tag.lastIndexOf("@");
		for (const grader of compiled.get(key)?.graders.values() ?? []) if (names.has(grader.name) && (at < 0 || tag.slice(0, at) === grader.name)) versions.push(releasedVersion(tag, grader));
	}
	return {
		versions,
		unread: Math.max(0, tags.length - MOST_TAGS)
	};
}
async function contentKey(tree, folder) {
	const files = (await tree.list(folder.replace(/\/+$/, ""))).filter(({ path }) => /\.(ya?ml|py)$/i.test(path));
	if (!files.some(({ path }) => /\.ya?ml$/i.test(path))) return void 0;
	return (await Promise.all(files.map(async ({ path }) => `${path}\0${await tree.identity(path) ?? ""}`))).join("\0");
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

// src/change/case-changes.ts
function caseChanges(suite, diff, position) {
	if (diff === void 0) return [];
	const change = (ids, kind, direction, field, side) => ids.length === 0 ? [] : [{
		policy: {
			kind: "Suite",
			name: suite
		},
		kind,
		direction,
		field,
		[side]: listed(ids),
		...position === void 0 ? {} : { position }
	}];
	return [
		...change(diff.removed, "case_removed", "loosening", "cases removed", "base"),
		...change(diff.relabelled, "label", "unknown", "outcomes of cases", "head"),
		...change(diff.altered, "dataset", "unknown", "contents of cases", "head"),
		...change(diff.added, "dataset", "tightening", "cases added", "head")
	];
}
const SHOWN = 3;
function listed(ids) {
	const more = ids.length - SHOWN;
	const first = ids.slice(0, SHOWN).map((id) => id.length <= 40 ? id : `${id.slice(0, 39)}…`);
	return `${ids.length}: ${first.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

// src/gate/loosening-rule.ts
function toBeApproved({ unknown = "shown" }, changes) {
	const loosened = new Set(loosenings(changes));
	return changes.filter((change) => loosened.has(change) || unknown === "loosening" && change.direction === "unknown");
}
function checkLoosening(stated, changes, approvals) {
	const found = toBeApproved(stated, changes);
	const [first] = found;
	if (first === void 0) return [];
	const rule = "loosening_approved";
	const limit = `approvals by ${stated.approvals} other than the author`;
	const what = `${found.length} to approve, first ${first.policy.kind} ${first.policy.name}${first.field === void 0 ? "" : ` ${first.field}`}`;
	const position = first.field === void 0 ? void 0 : first.position;
	const placed = position === void 0 ? {} : { position };
	if (approvals.kind === "unknown") return [{
		rule,
		outcome: "inconclusive",
		limit,
		detail: `${what}; ${approvals.why}`,
		...placed
	}];
	const enough = approvals.by.length >= stated.approvals;
	const detail = enough ? `by ${approvals.by.join(", ")}` : what;
	const observed = `${approvals.by.length}`;
	return [{
		rule,
		outcome: enough ? "pass" : "fail",
		observed,
		limit,
		detail,
		...placed
	}];
}

// src/commands/policy-changes.ts
function policyChangesOf(base, head, suites) {
	if (base === void 0) return [];
	const cases = suites.flatMap(({ name, head: after, diff }) => caseChanges(name, diff, after?.suite.source.locate(["spec", "dataset"])));
	return [...classify(base, head), ...cases];
}
async function checkLoosenings(gates, changes, head, read) {
	const stated = gates.flatMap(({ spec }) => spec.merge.loosening ?? []);
	if (!stated.some((each) => toBeApproved(each, changes).length > 0)) return [];
	const approvals = await approvalsOf(head, read);
	return stated.flatMap((each) => checkLoosening(each, changes, approvals));
}
async function approvalsOf(head, read) {
	if (read === void 0 || head === void 0) return {
		kind: "unknown",
		why: "approvals are known only to a run on a pull request"
	};
	try {
		return {
			kind: "known",
			by: await read(head)
		};
	} catch (error) {
		if (!(error instanceof ServiceError)) throw error;
		return {
			kind: "unknown",
			why: `the approvals cannot be read: ${error.message}`
		};
	}
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
async function suiteOutcomes(base, head, { judge, scores }, world, reports, gates) {
	const names = [.../* @__PURE__ */ new Set([...base.set?.suites.keys() ?? [], ...head.set.suites.keys()])].sort();
	const confidence = gatesOf(base.set).map(({ spec }) => spec.merge.compare?.confidence).find((each) => each !== void 0);
	const margins = gates.flatMap(({ spec }) => spec.merge.compare?.margin ?? []);
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
		const judgements = judge === "live" ? void 0 : same.has(name) ? untouched(suiteAtHead) : await judgementsOf(suiteAtBase, base.tree, suiteAtHead, head.tree, world);
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
function untouched(suite) {
	return suite === void 0 || suite.recordings.length === 0 ? void 0 : {
		rewritten: [],
		added: []
	};
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
	const gates = gatesOfBoth(base.set, target.set);
	const suites = await suiteOutcomes(base, {
		...head,
		set: head.set
	}, request, world, reports, gates);
	const required = new Set(gates.flatMap(({ spec }) => spec.merge.suites));
	const changes = graderChanges(base.set, head.set);
	const demanded = gates.flatMap(({ spec }) => spec.merge.exploitability ?? []);
	const attacks = await attackSuites(demanded, base.set, {
		...head,
		set: head.set
	}, world, request.scores);
	const policyChanges = policyChangesOf(base.set, head.set, suites);
	const versionPosition = (grader) => head.set?.graders.get(grader)?.source?.locate(["metadata", "version"]);
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
			attacks,
			today: world.today(),
			versionPosition
		})), {
			waivers,
			suites,
			today: world.today()
		}),
		...checkReleased(changes, await findReleased(changes, request.policies, repository, world), versionPosition),
		...await checkLoosenings(gates, policyChanges, headSha, request.approvals),
		...nameLoosenings(loosenings(policyChanges)),
		...advise(suites, required)
	];
	return {
		review: assembleReview({
			...common,
			rules,
			changes,
			policyChanges,
			suites,
			required,
			attacks,
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

export { reaches as a, checkExpectations as c, leastVersion as i, findReleased as n, require_inc as o, contradicted as r, verdictOf as s, review as t };