import { n as isJsonObject, t as canonicalJson } from "./part-json.js";
import { C as PERMISSIONS, E as TOOL_STAGES, b as graderTypes } from "./part-grader-schema.js";
import { C as tellApprovers, S as isFreshSheet, _ as largestBump, b as requiredBump, c as advise, d as checkReleased, f as diffsWith, g as declaredBump, h as releasedVersion, l as decide, m as isReleaseTag, n as checkSelfTests, t as suiteDiff, u as nameLoosenings, x as adviseHoldouts } from "./part-suite-diff.js";
import { n as verdictOf } from "./part-expectations.js";
import { n as carries, t as loadPolicies } from "./part-load.js";
import { t as count } from "./part-number.js";
import { n as UserError, t as ServiceError } from "./part-errors.js";
import { c as WAIVABLE } from "./part-fields.js";
import { i as REDACTED_KINDS, t as DEFAULT_LEDGER_BRANCH } from "./part-ledger-fields.js";
import { i as waiversOf, n as gatesOf, r as gatesOfBoth, t as distinct } from "./part-gates-of.js";
import { r as readLedger } from "./part-read-ledger.js";
import { r as DEFAULT_BUDGET, t as attackSuite } from "./part-attack-suite.js";
import { n as findEffects } from "./part-find-effects.js";
import { t as loadChecked } from "./part-load-checked.js";
import { a as rewrittenAnswers, n as parseRecordings } from "./part-recording.js";
import { t as readTrajectories } from "./part-read.js";
import { l as reportOfTrajectories, s as readSuiteRecordings, u as reportsOfSuites } from "./part-suite-report.js";
import { n as findAudits } from "./part-find-audits.js";
import { n as staleness, r as parseCalibration, t as judgeIdentity } from "./part-judge-identity.js";

// src/ledger/settings.ts
function ledgerSettings(judging, ofNow) {
	const stated = ofNow.flatMap(({ spec }) => spec.ledger ?? []);
	const branches = [...new Set(stated.flatMap(({ branch }) => branch ?? []))];
	if (branches.length > 1) throw new UserError(`the gates name several ledgers (${branches.join(", ")}); a repository has one`);
	const required = judging.some(({ spec }) => spec.merge.ledger === "required");
	const evidence = stated.flatMap((each) => each.evidence ?? []);
	const branch = branches[0] ?? "gradegate-ledger";
	if (evidence.length === 0) return {
		branch,
		required
	};
	const keep_days = Math.max(...evidence.map((each) => each.keep_days));
	const wanted = new Set(evidence.flatMap((each) => each.redact ?? REDACTED_KINDS));
	return {
		branch,
		required,
		evidence: {
			keep_days,
			redact: REDACTED_KINDS.filter((kind) => wanted.has(kind))
		}
	};
}

// src/commands/latest-decision.ts
function latestDecision(entries, pullRequest, before) {
	return entries.flatMap((entry) => entry.kind === "gate_decision" && entry.body.pull_request === pullRequest ? [entry] : []).filter(({ at }) => before === void 0 || Date.parse(at) < Date.parse(before)).reduce((latest, each) => latest === void 0 || each.at >= latest.at ? each : latest, void 0);
}
async function latestObserved({ rule, suite, slice }, { pullRequest, head }, base, world) {
	const gates = gatesOf(base);
	try {
		const decision = latestDecision(await readLedger(ledgerSettings(gates, gates).branch, world), pullRequest, void 0);
		if (decision?.revisions.head !== head) return void 0;
		const result = decision.body.rules.find((each) => each.rule === rule && each.suite === suite && each.slice === slice && each.outcome === "fail");
		return typeof result?.observed === "number" ? result.observed : void 0;
	} catch (error) {
		if (error instanceof UserError || error instanceof ServiceError) return void 0;
		throw error;
	}
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
			refusal: refusalOf$1(waiver, result, occasion.today)
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
function waiverOf(result, waivers, today) {
	return waivers.find((waiver) => covers(waiver, result) && refusalOf$1(waiver, result, today) === void 0);
}
function covers({ rule, suite, slice = "all" }, result) {
	return rule === result.rule && suite === result.suite && slice === (result.slice ?? "all");
}
function isSafety({ suite }, suites) {
	const outcome = suites.find(({ name }) => name === suite);
	return [outcome?.base?.suite, outcome?.head?.suite].some((each) => each?.spec.purpose === "safety" || each?.grader.layer === "safety");
}
function refusalOf$1(waiver, { observed }, today) {
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

// src/gate/withheld.ts
const LEAST_SHOWN = 5;
function withheldSuites(suites) {
	const holdouts = suites.filter(({ spec }) => spec.purpose === "holdout");
	const isHeldOut = ({ name, grader }) => holdouts.some((holdout) => holdout.name === name || holdout.grader.name === grader.name || carries(grader, holdout.grader));
	return new Set(suites.filter(isHeldOut).map(({ name }) => name));
}
function withholdChanges(changes, withheld) {
	const counted = (value) => typeof value === "string" ? value.replace(/^(\d+): .*$/s, "$1") : value;
	return changes.map((change) => {
		const { policy, field, base, head } = change;
		if (policy.kind !== "Suite" || !withheld.has(policy.name) || !CASES.has(field ?? "")) return change;
		return {
			...change,
			...base === void 0 ? {} : { base: counted(base) },
			...head === void 0 ? {} : { head: counted(head) }
		};
	});
}
const CASES = /* @__PURE__ */ new Set([
	"cases removed",
	"outcomes of cases",
	"contents of cases",
	"cases added"
]);
function withhold(review, withheld) {
	if (withheld.size === 0) return review;
	return {
		...review,
		rules: review.rules.map((rule) => withholdRule(rule, withheld)),
		suites: review.suites.map((suite) => withheld.has(suite.name) ? sumsOnly(suite) : suite),
		...review.attacks === void 0 ? {} : { attacks: review.attacks.map((each) => withholdAttack(each, withheld)) }
	};
}
function withholdAttack(attack, withheld) {
	if (!withheld.has(attack.suite) || attack.report === void 0) return attack;
	const { pleased_judge: _, ...report } = attack.report;
	const { opened: __, ...rest } = attack;
	return {
		...rest,
		report: {
			...report,
			exploits: []
		}
	};
}
function withholdRule(rule, withheld) {
	if (rule.suite === void 0 || !withheld.has(rule.suite)) return rule;
	const { ids: _, ...rest } = rule;
	return rest;
}
function withholdReport(report, withheld) {
	if (report.suite === void 0 || !withheld.has(report.suite.name)) return report;
	return {
		...report,
		failures: report.failures.map(unexampled),
		scores: []
	};
}
function sumsOnly({ base, head, diff, ...suite }) {
	return {
		...suite,
		withheld: true,
		...base === void 0 ? {} : { base: sideOnly(base) },
		...head === void 0 ? {} : { head: sideOnly(head) },
		...diff === void 0 ? {} : { diff: diffOnly(diff) }
	};
}
function sideOnly(side) {
	return {
		...side,
		failures: side.failures.map(unexampled)
	};
}
function unexampled(failure) {
	return {
		...failure,
		example: "withheld"
	};
}
function diffOnly({ histogram: _, ...diff }) {
	const [all, ...others] = diff.slices;
	const shown = others.filter(({ declared, paired }) => declared && paired.pairs >= LEAST_SHOWN);
	const slices = all === void 0 ? [] : [all, ...shown].map(sliceOnly);
	return {
		...diff,
		added: [],
		removed: [],
		altered: [],
		relabelled: [],
		incomparable: [],
		slices
	};
}
function sliceOnly(slice) {
	return {
		...slice,
		flips: {
			...slice.flips,
			fail_to_pass: [],
			pass_to_fail: []
		}
	};
}

// src/change/reading.ts
const unknown = () => "unknown";
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
	rule("spec.merge.selftest.max_age_days", "gate_rule", higherIsLooser),
	rule("spec.merge.selftest.min_power", "gate_rule", lowerIsLooser, .9),
	rule("spec.merge.selftest.max_flip_rate", "gate_rule", higherIsLooser, .01),
	rule("spec.merge.selftest.max_false_alarms", "gate_rule", higherIsLooser, .1),
	rule("spec.merge.exploitability.suites", "gate_rule", listedIsStricter),
	rule("spec.merge.exploitability.max", "gate_rule", higherIsLooser),
	rule("spec.merge.exploitability.budget", "gate_rule", lowerIsLooser),
	rule("spec.merge.holdout.suites", "gate_rule", listedIsStricter),
	rule("spec.merge.holdout.min_correlation", "gate_rule", lowerIsLooser),
	rule("spec.merge.holdout.alarm", "gate_rule", ranked(["refuse", "shown"]), "shown"),
	rule("spec.merge.holdout.margin", "gate_rule", higherIsLooser),
	rule("spec.merge.audit.suites", "gate_rule", listedIsStricter),
	rule("spec.merge.audit.max_age_days", "gate_rule", higherIsLooser),
	rule("spec.merge.audit.min_labels", "gate_rule", lowerIsLooser),
	rule("spec.merge.audit.min_alpha", "gate_rule", lowerIsLooser),
	rule("spec.merge.audit.max_false_accept_rate", "gate_rule", higherIsLooser),
	rule("spec.merge.error_rate.max", "gate_rule", higherIsLooser, 0),
	rule("spec.merge.removed.max", "gate_rule", higherIsLooser, 0),
	rule("spec.merge.labels_changed.max", "gate_rule", higherIsLooser, 0),
	rule("spec.merge.underpowered", "gate_rule", ranked(["refuse", "allow"]), "refuse"),
	rule("spec.merge.version_bump", "gate_rule", ranked([
		"derived",
		"required",
		"advised"
	]), "required"),
	rule("spec.merge.loosening.refuse", "gate_rule", listedIsStricter),
	rule("spec.merge.loosening.approvals", "gate_rule", lowerIsLooser),
	rule("spec.merge.loosening.unknown", "gate_rule", ranked(["loosening", "shown"]), "shown"),
	rule("spec.merge.ledger", "gate_rule", ranked(["required", "optional"]), "optional"),
	rule("spec.ledger.evidence.keep_days", "gate_rule", lowerIsLooser),
	rule("spec.train.approvals.count", "gate_rule", lowerIsLooser, 2),
	rule("spec.promote.approvals.count", "gate_rule", lowerIsLooser, 2),
	rule("spec.merge.approvals.count", "gate_rule", lowerIsLooser),
	rule("spec.train.suites", "gate_rule", listedIsStricter),
	rule("spec.promote.suites", "gate_rule", listedIsStricter),
	rule("spec.*.budget.usd", "gate_rule", higherIsLooser),
	rule("spec.merge.**.max", "gate_rule", higherIsLooser),
	rule("spec.merge.**.min", "gate_rule", lowerIsLooser),
	...COMPARED.map((bound) => rule(`spec.merge.compare.${bound}`, "gate_rule", higherIsLooser)),
	rule("spec.**", "gate_rule", unknown)
];
const SUITE = [
	...DOCUMENTATION,
	rule("spec.purpose", "gate_rule", (base) => base === "holdout" || base === "safety" ? "loosening" : "unknown"),
	rule("spec.dataset", "dataset", unknown),
	rule("spec.recordings", "judge", unknown),
	rule("spec.calibration", "judge", unknown),
	rule("spec.slices.*", "gate_rule", dropped),
	rule("spec.slices.**", "gate_rule", unknown),
	rule("spec.expect.pass_rate.*.slice", "documentation", neutral),
	rule("spec.**.max", "gate_rule", higherIsLooser),
	rule("spec.**.min", "gate_rule", lowerIsLooser),
	...COMPARED.map((bound) => rule(`spec.compare.${bound}`, "gate_rule", higherIsLooser)),
	rule("spec.compare.**", "gate_rule", unknown)
];
const JUDGED = [
	rule("spec.**.sampling_params.**", "sampling", unknown),
	rule("spec.**.sampling_params", "sampling", unknown),
	rule("spec.**.repeats.asks", "sampling", fewerIsLooser),
	rule("spec.**.repeats.**", "sampling", unknown),
	rule("spec.**.ask.**", "sampling", unknown),
	rule("spec.**.confirm.**", "sampling", unknown),
	rule("spec.**.model", "model", unknown)
];
const RUBRIC = [
	...DOCUMENTATION,
	...JUDGED,
	rule("spec.instructions", "judge", unknown),
	rule("spec.criteria.*.weight", "weight", unknown),
	rule("spec.criteria.*", "criterion", dropped),
	rule("spec.criteria.**", "criterion", unknown)
];
const GRADER = [
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
	rule("spec.**.labels", "label", unknown),
	rule("spec.**.input.**", "judge", unknown),
	rule("spec.rubric", "judge", unknown),
	rule("spec.**.weight", "weight", unknown),
	rule("spec.weights.**", "weight", unknown),
	rule("spec.**.allow", "tool_scope", listedIsLooser),
	rule("spec.rules.allowed.tools", "tool_scope", listedIsLooser),
	rule("spec.rules.forbidden.tools", "tool_scope", listedIsStricter),
	rule("spec.**.only", "tool_scope", unknown),
	rule("spec.**.ignore", "tool_scope", unknown),
	rule("spec.**.recovery", "tool_scope", unknown),
	rule("spec.tools.**", "tool_scope", unknown),
	rule("spec.**.tools", "tool_scope", unknown),
	rule("spec.rules.*", "criterion", dropped),
	rule("spec.graders.*", "formula", unknown),
	rule("spec.limits.*", "threshold", dropped),
	rule("spec.limits.*.soft", "threshold", movedUpIsLooser),
	rule("spec.limits.*.hard", "threshold", movedUpIsLooser),
	rule("spec.similarity.**", "other", unknown),
	...[
		"calculate_output",
		"source",
		"source_file",
		"reference",
		"evaluation_metric",
		"schema",
		"type"
	].map((field) => rule(`spec.**.${field}`, "formula", unknown))
];
const JOB = [
	...DOCUMENTATION,
	rule("spec.budget.**", "threshold", higherIsLooser),
	rule("spec.estimate.**", "documentation", neutral),
	rule("spec.holdout", "gate_rule", listedIsStricter),
	rule("spec.checkpoint.safety", "gate_rule", listedIsStricter),
	rule("spec.datasets.**", "dataset", unknown),
	rule("spec.base_model", "model", unknown)
];
const ROLLOUT = [
	...DOCUMENTATION,
	rule("spec.steps.*", "gate_rule", dropped),
	rule("spec.metrics.*", "gate_rule", dropped),
	rule("spec.metrics.*.failure_limit", "threshold", higherIsLooser, 0),
	rule("spec.metrics.*.inconclusive_limit", "threshold", higherIsLooser, 0),
	rule("spec.metrics.*.mode", "gate_rule", ranked(["enforce", "observe"]), "enforce"),
	rule("spec.metrics.*.stable.max_loss", "threshold", higherIsLooser),
	rule("spec.stable", "model", unknown),
	rule("spec.candidate", "model", unknown)
];
const permitted = (base, head) => base === void 0 || head === void 0 ? "unknown" : ranked([...PERMISSIONS])(base, head);
const TABLE = {
	Gate: GATE,
	Suite: SUITE,
	Rubric: RUBRIC,
	Grader: GRADER,
	TrainingJob: JOB,
	Rollout: ROLLOUT,
	ToolScope: [
		...DOCUMENTATION,
		rule("spec.default", "tool_scope", ranked([...PERMISSIONS]), "forbidden"),
		...TOOL_STAGES.map((stage) => rule(`spec.tools.*.${stage}`, "tool_scope", permitted)),
		rule("spec.**", "tool_scope", unknown)
	]
};
const OTHER = rule("**", "other", unknown);
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
	return compare(base, head, {
		words: [],
		basePath: [],
		headPath: []
	}, isWhole);
}
function compare(base, head, place, isWhole) {
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
	const [before, after] = [listOf$1(base), listOf$1(head)];
	return [...before, ...after].every((each) => typeof each !== "object" || each === null) ? compareSets(before, after, place) : compareItems(before, after, place, isWhole);
}
function compareFields(base, head, place, isWhole) {
	const [before, after] = [isJsonObject(base) ? base : {}, isJsonObject(head) ? head : {}];
	return [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])].sort().flatMap((field) => {
		const [old, now] = [own(before, field), own(after, field)];
		return compare(old, now, {
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
		return compare(old?.value, now?.value, at, isWhole);
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
function listOf$1(value) {
	return Array.isArray(value) ? value : [];
}

// src/change/classify.ts
function classify(base, head) {
	const suites = (set) => new Map([...set.suites].map(([name, { source }]) => [name, source]));
	const jobs = (set) => new Map([...set.jobs].map(([name, { source }]) => [name, source]));
	return [
		...classifyKind("Gate", base.gates, head.gates),
		...classifyKind("Suite", suites(base), suites(head)),
		...classifyGraders(base, head),
		...classifyKind("Rubric", base.rubrics, head.rubrics),
		...classifyKind("TrainingJob", jobs(base), jobs(head)),
		...classifyKind("Rollout", base.rollouts, head.rollouts),
		...classifyKind("ToolScope", base.toolScopes, head.toolScopes)
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
	const direction = [
		"Gate",
		"Suite",
		"ToolScope"
	].includes(policy.kind) ? come ? "tightening" : "loosening" : "unknown";
	return {
		policy,
		kind: {
			Gate: "gate_rule",
			Suite: "gate_rule",
			Grader: "formula",
			Rubric: "judge",
			TrainingJob: "other",
			Rollout: "other",
			ToolScope: "tool_scope"
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
		...shown(difference.base, difference.head)
	};
	const proven = reading(base, head);
	return {
		policy,
		kind,
		direction: field.startsWith("graders.") && proven !== "neutral" ? "unknown" : proven,
		field,
		...shown(base, head)
	};
}
function reorderedList(policy, field, kind, { base, head }) {
	return (policy.kind === "Grader" || policy.kind === "Rubric") && kind !== "documentation" ? {
		policy,
		kind,
		direction: "unknown",
		field: `order of ${field}`,
		...shown(base, head)
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
function shown(base, head) {
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

// src/gate/blocked.ts
const EXACT = /* @__PURE__ */ new Set([
	"suite_present",
	"suite_grader",
	"error_rate",
	"trajectories_removed",
	"labels_changed",
	"scores_lost",
	"judgements_rewritten",
	"judgements_added",
	"judge_calibration",
	"exploitability",
	"loopholes_opened"
]);
const MUST_FAIL = /* @__PURE__ */ new Set(["adversarial", "safety"]);
function blockedBy(suite, rules) {
	const isExact = ({ rule }) => EXACT.has(rule) || MUST_FAIL.has(suite.purpose) && rule === "new_false_accepts";
	const found = rules.filter((result) => result.suite === suite.name && result.outcome === "fail" && isExact(result));
	return [...new Set(found.map(({ rule }) => rule))];
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
		suites: parts.suites.map((suite) => reviewedSuite(suite, parts.required, parts.rules)),
		...parts.attacks === void 0 || parts.attacks.length === 0 ? {} : { attacks: parts.attacks },
		...parts.effects === void 0 ? {} : { effects: parts.effects },
		...parts.override === void 0 ? {} : { override: parts.override },
		issues: parts.issues,
		...parts.usage === void 0 ? {} : { usage: parts.usage }
	};
}
function reviewedChange(change, suites) {
	return {
		...change,
		required_bump: requiredBump(change, diffsWith(change.name, suites)),
		declared_bump: change.base === void 0 || change.head === void 0 ? void 0 : declaredBump(change.base.version, change.head.version)
	};
}
function reviewedSuite({ name, base, head, diff }, required, rules) {
	const purpose = (head ?? base)?.suite.spec.purpose ?? "regression";
	const blocked = blockedBy({
		name,
		purpose
	}, rules);
	return {
		name,
		purpose,
		required: required.has(name),
		...blocked.length === 0 ? {} : { blocked },
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

// src/gate/approvals.ts
function decideApprovals(rule, facts) {
	const { reviews, committers, author } = facts;
	if (reviews.kind === "unknown") return open(`the reviews cannot be read: ${reviews.why}`);
	if (committers.kind === "unknown") return open(`who has commits in it cannot be read: ${committers.why}`);
	if (author === "" || facts.head === "") return open("the author or the head commit is not known");
	const own = new Set([author, ...committers.value].map(key));
	const last = lastWords(reviews.value);
	const speakers = [...last.values()].filter((review) => !own.has(key(review.author)));
	const member = (login) => inGroup(login, rule, facts);
	const veto = [...last.values()].filter((review) => review.state === "changes_requested" && key(review.author) !== key(author));
	const vetoed = veto.find(({ author: login }) => member(login) === "yes");
	if (vetoed !== void 0) return {
		outcome: "fail",
		by: [],
		detail: `${vetoed.author} asks for changes`
	};
	const fresh = speakers.filter(({ state, commit_id }) => state === "approved" && commit_id === facts.head);
	const counted = fresh.filter(({ author: login }) => member(login) === "yes").map(({ author: login }) => login);
	const maybe = fresh.filter(({ author: login }) => member(login) === "unknown").length;
	const by = [...counted].sort();
	const stale = speakers.filter(({ state, commit_id }) => state === "approved" && commit_id !== facts.head);
	const told = stale.length === 0 ? "" : `; of an older commit and not counted: ${names(stale)}`;
	const need = `${counted.length} of ${rule.count}${by.length === 0 ? "" : ` by ${by.join(", ")}`}${told}`;
	if (counted.length + maybe < rule.count) return {
		outcome: "fail",
		by,
		detail: need
	};
	if (counted.length < rule.count) return {
		outcome: "inconclusive",
		by,
		detail: `${need}; membership of ${maybe} cannot be read${unread(rule, facts)}`
	};
	if (veto.some(({ author: login }) => member(login) === "unknown")) return {
		outcome: "inconclusive",
		by,
		detail: `${need}; ${names(veto)} asks for changes, and whether that counts cannot be read`
	};
	if (rule.codeowners !== true) return {
		outcome: "pass",
		by,
		detail: need
	};
	return withOwners(fresh.map(({ author: login }) => login), facts, {
		outcome: "pass",
		by,
		detail: need
	});
}
function decideWithException(rule, facts, documentationOnly) {
	if (documentationOnly && rule.documentation_only === "none") return {
		outcome: "pass",
		by: [],
		detail: "nothing but texts changed"
	};
	return decideApprovals(rule, facts);
}
function inGroup(login, { teams, users }, facts) {
	if (users?.some((user) => key(user) === key(login)) === true) return "yes";
	if (login.endsWith("[bot]")) return "no";
	if (teams === void 0) return users === void 0 ? "yes" : "no";
	const found = teams.map((team) => membership(login, team, facts));
	if (found.includes("yes")) return "yes";
	return found.includes("unknown") ? "unknown" : "no";
}
function unread({ teams = [] }, facts) {
	return teams.flatMap((team) => {
		const found = [...facts.teams].find(([name]) => key(name) === key(team))?.[1];
		return found?.kind === "unknown" ? [found.why] : [];
	}).map((why) => `: ${why}`).join("");
}
function membership(login, team, { teams }) {
	const found = [...teams].find(([name]) => key(name) === key(team))?.[1];
	if (found === void 0 || found.kind === "unknown") return "unknown";
	return found.value.some((each) => key(each) === key(login)) ? "yes" : "no";
}
function withOwners(approvers, facts, enough) {
	const { codeowners } = facts;
	if (codeowners.kind === "unknown") return {
		...enough,
		outcome: "inconclusive",
		detail: `${enough.detail}; the code owners cannot be read: ${codeowners.why}`
	};
	const judged = codeowners.value.filter(({ owners }) => owners.length > 0).map(({ path, owners }) => ({
		path,
		owned: ownedBy(approvers, owners, facts)
	}));
	const missing = judged.find(({ owned }) => owned === "no");
	if (missing !== void 0) return {
		...enough,
		outcome: "fail",
		detail: `${enough.detail}; no owner of ${missing.path} approved`
	};
	const doubt = judged.find(({ owned }) => owned === "unknown");
	if (doubt === void 0) return enough;
	return {
		...enough,
		outcome: "inconclusive",
		detail: `${enough.detail}; who owns ${doubt.path} cannot be read`
	};
}
function ownedBy(approvers, owners, facts) {
	const found = owners.flatMap((owner) => approvers.map((login) => {
		if (owner.includes("/")) return membership(login, owner, facts);
		if (/^[^@]+@/.test(owner)) return "unknown";
		return key(owner) === key(login) ? "yes" : "no";
	}));
	if (found.includes("yes")) return "yes";
	return found.includes("unknown") ? "unknown" : "no";
}
function lastWords(reviews) {
	const ordered = reviews.filter(({ state }) => state !== "commented" && state !== "pending").map((review, index) => ({
		review,
		index,
		at: Date.parse(review.submitted_at)
	})).sort((a, b) => a.at === b.at || Number.isNaN(a.at - b.at) ? a.index - b.index : a.at - b.at);
	return new Map(ordered.map(({ review }) => [key(review.author), review]));
}
function key(login) {
	return login.replace(/^@/, "").toLowerCase();
}
function names(reviews) {
	return reviews.map(({ author }) => author).sort().join(", ");
}
function open(detail) {
	return {
		outcome: "inconclusive",
		by: [],
		detail
	};
}

// src/gate/freeze.ts
function freezeAt(windows, now) {
	if (windows.length === 0) return { kind: "open" };
	if (!Number.isFinite(now) || Math.abs(now) > 864e13) return {
		kind: "unknown",
		why: "the time is not known"
	};
	for (const window of windows) {
		const wall = wallClock(now, window.timezone);
		if (wall === void 0) return {
			kind: "unknown",
			why: `there is no time zone "${window.timezone}"`
		};
		if (holds(window, wall)) return {
			kind: "frozen",
			window,
			until: `${window.to} ${window.timezone}`
		};
	}
	return { kind: "open" };
}
function holds(window, { day, minutes }) {
	const [from, to] = [minutesOf(window.from), minutesOf(window.to)];
	if (to > from) return begins(window, day) && minutes >= from && minutes < to;
	return begins(window, day) && minutes >= from || begins(window, dayBefore(day)) && minutes < to;
}
function begins({ days, first_day, last_day }, day) {
	if (first_day !== void 0 && day < first_day || last_day !== void 0 && day > last_day) return false;
	const weekday = WEEKDAYS[(/* @__PURE__ */ new Date(`${day}T00:00:00Z`)).getUTCDay()];
	return days === void 0 || days.some((each) => each === weekday);
}
const WEEKDAYS = [
	"Sun",
	"Mon",
	"Tue",
	"Wed",
	"Thu",
	"Fri",
	"Sat"
];
function wallClock(now, timeZone) {
	try {
		const format = new Intl.DateTimeFormat("en-US", {
			timeZone,
			calendar: "gregory",
			numberingSystem: "latn",
			hourCycle: "h23",
			year: "numeric",
			month: "2-digit",
			day: "2-digit",
			hour: "2-digit",
			minute: "2-digit"
		});
		const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, value]));
		const part = (name) => parts.get(name) ?? "";
		return {
			day: `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`,
			minutes: Number(part("hour")) * 60 + Number(part("minute"))
		};
	} catch (error) {
		if (error instanceof RangeError) return void 0;
		throw error;
	}
}
function minutesOf(time) {
	const [hours, minutes] = time.split(":");
	return Number(hours) * 60 + Number(minutes);
}
function dayBefore(day) {
	return (/* @__PURE__ */ new Date(Date.parse(`${day}T00:00:00Z`) - 864e5)).toISOString().slice(0, 10);
}

// src/gate/risk.ts
const TWO_PEOPLE = { count: 2 };
function risksOf(effects) {
	return [
		"merge",
		...effects.some(({ kind }) => kind === "job") ? ["train"] : [],
		...effects.some(({ kind }) => kind === "promotion") ? ["promote"] : []
	];
}
function gatesByRisk(gates, effects) {
	const risks = risksOf(effects);
	const extra = ["train", "promote"].filter((risk) => risks.includes(risk)).flatMap((risk) => gates.flatMap((gate) => asMerge(gate, risk, gate.spec[risk])));
	return [...gates, ...extra];
}
function asMerge({ name, spec }, risk, rules) {
	if (rules === void 0) return [];
	const { calibration: _, exploitability: __, underpowered: ___, approvals: ____, freeze: _____, selftest: ______, ...merge } = spec.merge;
	const { suites, calibration, exploitability, verdict = "held" } = rules;
	return [{
		name: `${name}.${risk}`,
		spec: { merge: {
			...merge,
			suites,
			underpowered: verdict === "underpowered" ? "allow" : "refuse",
			...calibration === void 0 ? {} : { calibration },
			...exploitability === void 0 ? {} : { exploitability }
		} }
	}];
}
function demandedSelfTests(gates, effects) {
	return gates.flatMap((gate) => risksOf(effects).flatMap((risk) => {
		const demand = gate.spec[risk]?.selftest;
		return demand === void 0 ? [] : [{
			name: risk === "merge" ? gate.name : `${gate.name}.${risk}`,
			demand,
			gate
		}];
	}));
}
function checkRisks(input) {
	return risksOf(input.effects).flatMap((risk) => {
		const stated = input.gates.filter(({ spec }) => spec[risk] !== void 0);
		if (stated.length === 0 && risk !== "merge") return [unstated(risk)];
		return stated.flatMap(({ name, spec }) => ofGate(`${name}.${risk}`, risk, spec, input));
	}).concat(input.gates.flatMap(({ name, spec }) => safetyOwners(name, spec, input)));
}
function unstated(risk) {
	const detail = `${risk === "train" ? "a training job would start" : "a model would be promoted"}, and no gate of the base has spec.${risk}, so nothing says what that needs`;
	return {
		rule: risk === "train" ? "train_gate" : "promote_gate",
		outcome: "inconclusive",
		detail
	};
}
function ofGate(policy, risk, spec, input) {
	const rules = spec[risk];
	const results = [...approvals(rules?.approvals ?? (risk === "merge" ? void 0 : TWO_PEOPLE), input), ...freeze(rules?.freeze, input.now)];
	if (risk === "merge") return results.map((result) => ({
		...result,
		policy
	}));
	const risky = spec[risk];
	return [...results, ...budget(risky, input.effects)].map((result) => ({
		...result,
		policy
	}));
}
function approvals(rule, input) {
	if (rule === void 0) return [];
	const limit = `${rule.count} of others than the author`;
	const facts = input.approvals;
	if (facts.kind === "unknown") return [{
		rule: "approvals",
		outcome: "inconclusive",
		limit,
		detail: facts.why
	}];
	const { outcome, by, detail } = decideWithException(rule, facts.value, input.documentationOnly && input.effects.length === 0);
	return [{
		rule: "approvals",
		outcome,
		limit,
		observed: `${by.length}`,
		detail
	}];
}
function freeze(windows, now) {
	if (windows === void 0 || windows.length === 0) return [];
	if (now.kind === "unknown") return [{
		rule: "freeze_window",
		outcome: "inconclusive",
		detail: now.why
	}];
	const found = freezeAt(windows, now.value);
	if (found.kind === "open") return [{
		rule: "freeze_window",
		outcome: "pass"
	}];
	if (found.kind === "unknown") return [{
		rule: "freeze_window",
		outcome: "inconclusive",
		detail: found.why
	}];
	const { reason } = found.window;
	return [{
		rule: "freeze_window",
		outcome: "fail",
		detail: `until ${found.until}${reason === void 0 ? "" : `: ${reason}`}`
	}];
}
function budget(rules, effects) {
	const limit = rules?.budget?.usd;
	const jobs = effects.flatMap((effect) => effect.kind === "job" ? [effect.budget.usd] : []);
	if (limit === void 0 || jobs.length === 0) return [];
	const observed = jobs.reduce((total, usd) => total + usd, 0);
	return [{
		rule: "risk_budget",
		outcome: observed <= limit ? "pass" : "fail",
		observed,
		limit
	}];
}
function safetyOwners(policy, { safety_owners: owners }, input) {
	if (owners === void 0 || input.safety.length === 0) return [];
	const touched = `touches ${[...input.safety].sort().join(", ")}`;
	if (input.approvals.kind === "unknown") return [{
		rule: "safety_owners",
		outcome: "inconclusive",
		policy,
		detail: `${touched}; ${input.approvals.why}`
	}];
	const { outcome, by, detail } = decideApprovals({
		count: 1,
		...owners
	}, input.approvals.value);
	return [{
		rule: "safety_owners",
		outcome,
		policy,
		observed: `${by.length}`,
		limit: "1 of the owners",
		detail: `${touched}; ${detail}`
	}];
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

// src/gate/overridden.ts
function resultName({ rule, suite, slice, grader, policy }) {
	const of = [
		...suite === void 0 ? [] : [slice === void 0 || slice === "all" ? suite : `${suite}/${slice}`],
		...grader === void 0 ? [] : [`grader ${grader}`],
		...policy === void 0 ? [] : [policy]
	];
	return of.length === 0 ? rule : `${rule} of ${of.join(", ")}`.slice(0, 200);
}

// src/gate/override.ts
const OVERRIDABLE = [
	...WAIVABLE,
	"data_verdict",
	"max_rise_of_failures",
	"approvals",
	"freeze_window",
	"risk_budget",
	"gate_selftest",
	"judge_calibration"
];
function override(results, request, rule, occasion) {
	const refused = refusalOf(request, rule, occasion);
	if (refused !== void 0) return {
		results,
		refused
	};
	const said = `overridden by ${request.actor}: ${request.reason.trim()}`;
	return { results: results.map((result) => {
		if (result.outcome !== "fail" && result.outcome !== "inconclusive") return result;
		if (!OVERRIDABLE.includes(result.rule) || isSafety(result, occasion.suites)) return result;
		if (occasion.only?.(result) === false) return result;
		return {
			...result,
			outcome: "waived",
			detail: result.detail === void 0 ? said : `${result.detail}; ${said}`
		};
	}) };
}
function refusalOf({ actor, reason, commit_id }, rule, { head, author, committers, teams }) {
	if (rule === void 0 || rule.teams === void 0 && rule.users === void 0) return "the gate names nobody who may override it";
	if (reason.trim().length < 20) return "an override needs a reason of 20 characters at least";
	if (commit_id === "" || commit_id !== head) return `the override is of ${commit_id.slice(0, 12) || "no commit"}, and the head is ${head.slice(0, 12)}`;
	if (actor.toLowerCase() === author.toLowerCase()) return "nobody overrides the gate for their own change";
	if (committers.kind === "unknown") return `who has commits in the change cannot be read: ${committers.why}`;
	if (committers.value.some((login) => login.toLowerCase() === actor.toLowerCase())) return `${actor} has commits in the change, and nobody overrides the gate for their own change`;
	const known = teams.kind === "known" ? teams.value : /* @__PURE__ */ new Map();
	const member = inGroup(actor, rule, { teams: known });
	if (member === "yes") return void 0;
	return member === "no" ? `${actor} may not override this gate` : `whether ${actor} may override this gate cannot be read`;
}

// src/commands/apply-overrides.ts
const MOST_RULES = 50;
async function applyOverrides(rules, judged, scene, world) {
	const { gates, headSha, people } = judged;
	if (scene === void 0 || headSha === void 0) return { rules };
	const { asked, pullRequest } = scene;
	const refused = (why) => asked === void 0 ? { rules } : {
		rules,
		override: {
			kind: "refused",
			by: asked.by,
			reason: asked.reason,
			why
		}
	};
	if (!gates.some(({ spec }) => spec.override !== void 0)) return refused("the gate names nobody who may override it");
	if (people === void 0) return refused("who may override it cannot be read");
	let entries;
	let facts;
	try {
		entries = await readLedger(ledgerSettings(gates, judged.ofNow).branch, world);
		if (entries.filter((entry) => entry.kind === "override" && entry.body.pull_request === pullRequest).length === 0 && asked === void 0) return { rules };
		facts = await people(headSha, [...new Set(gates.flatMap(({ spec }) => spec.override?.teams ?? []))]);
	} catch (error) {
		if (!(error instanceof ServiceError || error instanceof UserError)) throw error;
		if (asked === void 0) world.log.warn(`no override is looked for: ${error.message}`);
		return refused(`nothing can be overridden: ${error.message}`);
	}
	const candidates = standingOf(entries, pullRequest, facts.head, asked);
	for (const candidate of candidates) {
		const found = apply(rules, candidate, judged, facts);
		if ("why" in found || found.names.length === 0) continue;
		return {
			rules: found.rules,
			override: reviewed(candidate, found)
		};
	}
	if (asked === void 0) return { rules };
	const fresh = await askedCandidate(asked, entries, pullRequest, facts.head);
	if ("why" in fresh) return refused(fresh.why);
	const found = apply(rules, fresh, judged, facts);
	if ("why" in found) return refused(found.why);
	if (found.names.length === 0) return refused("nothing that fails or is open may be overridden");
	if (found.names.length > MOST_RULES) return refused(`more than ${MOST_RULES} rules do not hold`);
	return {
		rules: found.rules,
		override: reviewed(fresh, found)
	};
}
function standingOf(entries, pullRequest, head, asked) {
	return entries.flatMap((entry) => {
		if (entry.kind !== "override" || entry.revisions.head !== head) return [];
		const { pull_request, comment, by, reason, decision } = entry.body;
		if (pull_request !== pullRequest || asked !== void 0 && comment === asked.comment) return [];
		return [{
			by,
			reason,
			head,
			decision,
			entry
		}];
	}).toReversed();
}
async function askedCandidate(asked, entries, pullRequest, head) {
	const { by, reason, at } = asked;
	const decision = latestDecision(entries, pullRequest, at);
	if (decision === void 0) return { why: "the ledger has no decision on this pull request from before the comment; wait for one, and ask again" };
	if (decision.revisions.head !== head) return { why: `the last decision before the comment was on ${decision.revisions.head?.slice(0, 12) ?? "nothing"}, and the head is ${head.slice(0, 12)}; ask again` };
	const steady = await asked.steady(decision.at);
	if (steady.kind === "unknown") return { why: `whether the head is what it was cannot be read: ${steady.why}` };
	if (!steady.value) return { why: "the head was force-pushed since the gate decided; push a commit, wait, and ask again" };
	return {
		by,
		reason,
		head,
		decision: decision.fact,
		asked
	};
}
function apply(rules, { by, reason, head, entry }, { gates, suites }, facts) {
	const teams = {
		kind: "known",
		value: withRole(facts.teams, entry)
	};
	const named = entry === void 0 ? void 0 : new Set(entry.body.rules);
	const only = named === void 0 ? void 0 : (result) => named.has(resultName(result));
	const { author, committers } = facts;
	let after = rules;
	for (const { spec } of gates) {
		const request = {
			actor: by,
			reason,
			commit_id: head
		};
		const occasion = {
			head: facts.head,
			author,
			committers,
			teams,
			suites,
			only
		};
		const found = override(rules, request, spec.override, occasion);
		if (found.refused !== void 0) return { why: found.refused };
		after = found.results;
	}
	const names = after.flatMap((result, index) => result === rules[index] ? [] : [resultName(result)]);
	const role = entry?.body.role ?? roleOf(by, gates[0]?.spec.override, teams.value);
	return {
		rules: after,
		names: [...new Set(names)].sort(),
		role
	};
}
function withRole(teams, entry) {
	const team = /^team (\S+)$/.exec(entry?.body.role ?? "")?.[1];
	if (entry === void 0 || team === void 0 || teams.get(team)?.kind !== "unknown") return teams;
	return new Map([...teams, [team, {
		kind: "known",
		value: [entry.body.by]
	}]]);
}
function roleOf(by, rule, teams) {
	const team = rule?.teams?.find((each) => inGroup(by, { teams: [each] }, { teams }) === "yes");
	return rule?.users !== void 0 && inGroup(by, { users: rule.users }, { teams }) === "yes" || team === void 0 ? `user ${by}` : `team ${team}`;
}
function reviewed({ by, reason, head, decision, asked, entry }, { names, role }) {
	return {
		kind: "applied",
		by,
		reason,
		role,
		head,
		decision,
		rules: names,
		...asked === void 0 ? {} : { comment: asked.comment },
		...entry === void 0 ? {} : { entry: entry.fact }
	};
}

// src/commands/attack-suites.ts
const REVIEW_SECONDS = 90;
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

// src/commands/check-risks.ts
async function checkRisk(change, world) {
	const input = {
		gates: change.gates,
		effects: change.effects,
		now: {
			kind: "known",
			value: Date.parse(world.now())
		},
		safety: touchedSafety(change),
		documentationOnly: change.policyChanges.length > 0 && change.policyChanges.every(({ direction, kind }) => direction === "neutral" && kind === "documentation")
	};
	const unread = {
		kind: "unknown",
		why: "approvals are known only to a run on a pull request"
	};
	const found = checkRisks({
		...input,
		approvals: unread
	});
	if (!found.some(({ rule }) => rule === "approvals" || rule === "safety_owners")) return found;
	if (change.people === void 0 || change.headSha === void 0) return found;
	return checkRisks({
		...input,
		approvals: await peopleOf(change.people, change.headSha, change.gates)
	});
}
async function peopleOf(read, head, gates) {
	const named = gates.flatMap(({ spec }) => [
		spec.merge.approvals,
		spec.train?.approvals,
		spec.promote?.approvals,
		spec.safety_owners
	]);
	try {
		return {
			kind: "known",
			value: await read(head, [...new Set(named.flatMap((each) => each?.teams ?? []))])
		};
	} catch (error) {
		if (!(error instanceof ServiceError)) throw error;
		return {
			kind: "unknown",
			why: `the approvals cannot be read: ${error.message}`
		};
	}
}
function touchedSafety({ policyChanges, graderChanges, base, head }) {
	const sets = [base, head].flatMap((set) => set ?? []);
	const graders = new Set(sets.flatMap((set) => [...set.graders.values()].filter(({ layer }) => layer === "safety").map(({ name }) => name)));
	const suites = sets.flatMap((set) => [...set.suites.values()].filter(({ spec, grader }) => spec.purpose === "safety" || graders.has(grader.name)));
	const suiteNames = new Set(suites.map(({ name }) => name));
	const grading = /* @__PURE__ */ new Set([...graders, ...suites.map(({ grader }) => grader.name)]);
	const changed = policyChanges.flatMap(({ policy, direction }) => {
		if (direction === "neutral") return [];
		if (policy.kind === "Suite" && suiteNames.has(policy.name)) return [`Suite ${policy.name}`];
		return policy.kind === "Grader" && grading.has(policy.name) ? [`Grader ${policy.name}`] : [];
	});
	const compiled = graderChanges.flatMap(({ name, change }) => change !== "documented" && grading.has(name) ? [`Grader ${name}`] : []);
	return [.../* @__PURE__ */ new Set([...changed, ...compiled])];
}

// src/commands/find-released.ts
const MOST_TAGS = 300;
async function findReleased(changes, folder, repository, world) {
	const names = new Set(changes.flatMap(({ name, head }) => head === void 0 ? [] : [name]));
	if (names.size === 0) return {
		versions: [],
		gaps: []
	};
	const all = await repository.tags();
	if (all === void 0) return {
		versions: [],
		gaps: ["this clone is shallow and has no tags (fetch-depth: 0 brings them)"]
	};
	const tags = all.filter(({ name }) => isReleaseTag(name, names));
	const unread = tags.length - MOST_TAGS;
	const broken = [];
	const compiled = /* @__PURE__ */ new Map();
	const versions = [];
	for (const { name: tag, sha } of tags.slice(0, MOST_TAGS)) {
		const tree = await repository.tree(sha);
		const key = await contentKey(tree, folder);
		if (key === void 0) continue;
		if (!compiled.has(key)) compiled.set(key, (await loadPolicies(tree, folder, world.sha256)).set);
		if (compiled.get(key) === void 0) broken.push(tag);
		const at = tag.lastIndexOf("@");
		for (const grader of compiled.get(key)?.graders.values() ?? []) if (names.has(grader.name) && (at < 0 || tag.slice(0, at) === grader.name)) versions.push(releasedVersion(tag, grader));
	}
	return {
		versions,
		gaps: [...unread > 0 ? [`${unread} older release tags were not read`] : [], ...broken.length > 0 ? [`the policies of ${listOf(broken)} do not compile`] : []]
	};
}
function listOf(tags) {
	const more = tags.length - 3;
	return `the release ${tags.length === 1 ? "tag" : "tags"} ${tags.slice(0, 3).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
async function contentKey(tree, folder) {
	const files = (await tree.list(folder.replace(/\/+$/, ""))).filter(({ path }) => /\.(ya?ml|py)$/i.test(path));
	if (!files.some(({ path }) => /\.ya?ml$/i.test(path))) return void 0;
	return (await Promise.all(files.map(async ({ path }) => `${path}\0${await tree.identity(path) ?? ""}`))).join("\0");
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
	const refused = found.filter(({ kind }) => (stated.refuse ?? []).some((each) => each === kind));
	return [...refused.map(refusal), ...approved(stated, found.filter((change) => !refused.includes(change)), approvals)];
}
function refusal({ policy, field, kind, position }) {
	return {
		rule: "loosening_approved",
		outcome: "fail",
		limit: "none of this kind",
		policy: `${policy.kind} ${policy.name}`,
		detail: `${field ?? "the policy itself"} (${kind}): the gate refuses such a loosening, whoever approves it`,
		...field === void 0 || position === void 0 ? {} : { position }
	};
}
function approved(stated, found, approvals) {
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
	const judging = {
		ofBase: gatesOf(base.set),
		all: gates
	};
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
		const diff = suiteDiff(before, after, judging, baseCases);
		const judgements = judge === "live" ? void 0 : same.has(name) ? untouched(suiteAtHead) : await judgementsOf(suiteAtBase, base.tree, suiteAtHead, head.tree, world);
		outcomes.push({
			name,
			...judgements === void 0 ? {} : { judgements },
			...before === void 0 ? {} : { base: before },
			...after === void 0 ? {} : { head: await withEvidence(after, head.tree, base.tree, world) },
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
async function withEvidence(side, tree, baseTree, world) {
	const calibration = await findCalibration(side.suite, tree, world.sha256);
	const audits = await findAudits(side, tree, baseTree, world.sha256);
	return {
		...side,
		...calibration === void 0 ? {} : { calibration },
		...audits === void 0 ? {} : { audits }
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

// src/commands/usage.ts
function metered(world, scores, mode) {
	let questions = 0;
	let unanswered = 0;
	let cached = 0;
	const counting = new Proxy(world, { get(target, key) {
		if (key === "judge") return async (options) => {
			const judge = await target.judge(options);
			return { ask: async (requests) => {
				const answers = await judge.ask(requests);
				questions += requests.length;
				unanswered += answers.filter(({ kind }) => kind === "failed").length;
				return answers;
			} };
		};
		const value = Reflect.get(target, key, target);
		return typeof value === "function" ? value.bind(target) : value;
	} });
	const counted = scores && { open: async (key) => {
		const kept = await scores.open(key);
		return {
			get: (digest) => {
				const text = kept.get(digest);
				if (text !== void 0) cached++;
				return text;
			},
			put: (digest, text) => kept.put(digest, text),
			save: () => kept.save()
		};
	} };
	const usage = () => ({
		judge: mode,
		questions,
		unanswered,
		...scores === void 0 ? {} : { cached }
	});
	return {
		world: counting,
		scores: counted,
		usage
	};
}

// src/commands/review.ts
async function review(asked, outer) {
	const { world, scores, usage } = metered(outer, asked.scores, asked.judge);
	const request = {
		...asked,
		scores
	};
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
	const effects = await findEffects({
		base,
		head,
		baseSha,
		policies: request.policies
	}, repository, world);
	const stated = gatesOfBoth(base.set, target.set);
	const gates = gatesByRisk(stated, effects?.gated ?? []);
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
	const withheld = withheldSuites([base.set, head.set].flatMap((set) => [...set?.suites.values() ?? []]));
	const policyChanges = withholdChanges(policyChangesOf(base.set, head.set, suites), withheld);
	const versionPosition = (grader) => head.set?.graders.get(grader)?.source?.locate(["metadata", "version"]);
	const waivers = waiversOf(target.set ?? base.set);
	const decided = decide({
		gates,
		suites,
		changes,
		attacks,
		today: world.today(),
		versionPosition
	});
	const told = decided.some(isFreshSheet) ? tellApprovers(decided, await approvalsOf(headSha, request.approvals)) : decided;
	const found = [
		{
			rule: "policies_valid",
			outcome: "pass",
			observed: `${count(head.set.graders.size, "grader")}, ${count(head.set.suites.size, "suite")}`
		},
		...waive(distinct(told), {
			waivers,
			suites,
			today: world.today()
		}),
		...checkReleased(changes, await findReleased(changes, request.policies, repository, world), versionPosition),
		...await checkSelfTests(demandedSelfTests(stated, effects?.gated ?? []), headTree, request.policies, world),
		...await checkLoosenings(stated, policyChanges, headSha, request.approvals),
		...distinct(await checkRisk({
			gates: stated,
			effects: effects?.gated ?? [],
			policyChanges,
			graderChanges: changes,
			base: base.set,
			head: head.set,
			headSha,
			people: request.people
		}, world)),
		...nameLoosenings(loosenings(policyChanges)),
		...advise(suites, required),
		...adviseHoldouts(required, gates.map(({ spec }) => spec.merge), suites)
	];
	const { rules, override } = await applyOverrides(found, {
		gates: stated,
		ofNow: gatesOf(target.set ?? base.set),
		suites,
		headSha,
		people: request.people
	}, request.override, world);
	return {
		review: withhold(assembleReview({
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
			usage: usage()
		}), withheld),
		reports: reports.map((report) => withholdReport(report, withheld))
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

export { waiverOf as a, withholdRule as i, findReleased as n, latestObserved as o, withholdReport as r, ledgerSettings as s, review as t };