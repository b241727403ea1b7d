import { i as __toESM, t as __commonJSMin } from "./part-rolldown-runtime.js";
import { n as isJsonObject, t as canonicalJson } from "./part-json.js";
import { u as gradesWith } from "./part-grader-schema.js";
import { a as require_parse, i as require_valid } from "./part-load.js";
import { t as require_semver } from "./part-semver.js";
import { t as checkExpectations } from "./part-expectations.js";
import { t as compareReports } from "./part-compare.js";
import { t as BOOTSTRAP_DEFAULTS } from "./part-bootstrap.js";
import { t as summarize } from "./part-summarize.js";
import { n as bySample, t as findingsOf } from "./part-findings.js";
import { r as spearman } from "./part-ranking.js";
import { r as pairUp } from "./part-agreement.js";
import { n as checkHoldout, t as DEFAULT_MARGIN } from "./part-holdout-check.js";
import { t as require_inc } from "./part-inc.js";

// src/gate/audit-rule.ts
const DAY$2 = 864e5;
function checkAudits(rule, suites, today) {
	return (rule?.suites ?? []).flatMap((name) => {
		const head = suites.find((suite) => suite.name === name)?.head;
		const named = {
			suite: name,
			stated_by: "base"
		};
		const due = (detail) => ({
			...named,
			rule: "audit_due",
			outcome: "inconclusive",
			detail
		});
		if (head === void 0) return [due("the gate demands its audit and the head lacks the suite")];
		const position = head.suite.source.locate(["spec", "audits"]);
		const { report, audits } = head;
		if (report === void 0) return [{
			...due(head.problem ?? "it was not evaluated"),
			position
		}];
		if (audits === void 0) return [{
			...due("the suite names no audit"),
			position
		}];
		return judged(rule, audits, report, today).map((result) => ({
			...named,
			position,
			...result
		}));
	});
}
function tellApprovers(results, approvals) {
	const others = approvals.kind === "unknown" ? `whether anybody but its author has seen it is not known: ${approvals.why}` : approvals.by.length === 0 ? "nobody but its author has approved this commit" : `approved by ${approvals.by.join(", ")}`;
	return results.map((result) => isFreshSheet(result) ? {
		...result,
		detail: `${result.detail}; ${others}`
	} : result);
}
function isFreshSheet({ rule, outcome }) {
	return rule === "audit_due" && outcome === "advice";
}
function judged(rule, audits, report, today) {
	const counting = [];
	const refused = [];
	for (const found of audits) {
		const why = "problem" in found ? found.problem : refusalOf(found, report, rule, today);
		if (why === void 0 && "sheet" in found) counting.push(found.sheet);
		else refused.push(`${found.file}: ${why}`);
	}
	const [sheets] = bySample(counting);
	if (sheets === void 0) return [{
		rule: "audit_due",
		outcome: "inconclusive",
		detail: refused.join("; ")
	}];
	const found = findingsOf(sheets, report);
	const raters = found.raters.map(({ rater }) => rater).filter((rater) => rater !== "");
	const by = raters.length === 0 ? "nobody" : raters.join(", ");
	const said = audits.flatMap((each) => "sheet" in each && each.isNew && sheets.includes(each.sheet) ? [each.file] : []).map((file) => ({
		rule: "audit_due",
		outcome: "advice",
		detail: `${file} comes with this very change, judged by ${by}`
	}));
	const detail = `${found.decided} labels of ${found.sampled} drawn on ${found.drawn_on}, by ${by}`;
	const doubt = unfinished(rule, found);
	if (doubt !== void 0) return [{
		rule: "audit_due",
		outcome: "inconclusive",
		detail: `${doubt}; ${detail}`
	}, ...said];
	return [
		{
			rule: "audit_due",
			outcome: "pass",
			detail
		},
		...said,
		...results(rule, found)
	];
}
function refusalOf({ sheet, isByLot }, report, { max_age_days }, today) {
	const { suite, grader, dataset, checkpoint_id, drawn_on, strata } = sheet;
	if (suite !== report.suite?.name) return `it is of the suite ${suite}`;
	if (grader.digest !== report.grader.digest) return "it is of the grader as it was before a change";
	if (dataset.digest !== report.dataset.digest) return "it is of the dataset as it was before a change";
	if (checkpoint_id !== void 0) return `it is of the checkpoint ${checkpoint_id} alone`;
	const of = strata.reduce((total, each) => total + each.of, 0);
	if (of !== report.counts.scored) return `it was drawn of ${of} trajectories, and ${report.counts.scored} are scored`;
	if (!isByLot) return "what is in it was not drawn by its seed";
	const days = (Date.parse(today ?? "") - Date.parse(drawn_on)) / DAY$2;
	if (Number.isNaN(days)) return max_age_days === void 0 ? void 0 : "how old it is cannot be told";
	if (days < 0) return `it is from ${drawn_on}, which has not come yet`;
	if (max_age_days === void 0 || days <= max_age_days) return void 0;
	return `it expired: drawn ${days} days ago, where at most ${max_age_days} are allowed`;
}
function unfinished({ min_labels = 1, min_alpha }, found) {
	if (found.unanswered > 0) return `${found.unanswered} of ${found.sampled} drawn have no verdict of anybody yet`;
	if (found.decided < min_labels) return `${found.decided} labels, where at least ${min_labels} are asked for`;
	if (min_alpha === void 0 || found.alpha.value !== void 0) return void 0;
	return found.alpha.units === 0 ? "how far raters agree is not known: no trajectory has two of them" : "how far raters agree is not known: all their verdicts are the same";
}
function results({ min_alpha, max_false_accept_rate: most }, found) {
	const alpha = min_alpha === void 0 || found.alpha.value === void 0 ? [] : [{
		rule: "audit_result",
		outcome: found.alpha.value >= min_alpha ? "pass" : "fail",
		observed: `alpha ${found.alpha.value.toFixed(3)}`,
		limit: `at least ${min_alpha}`,
		detail: `${found.alpha.units} trajectories with two raters${within(found.alpha.interval, 3)}`
	}];
	return most === void 0 ? alpha : [...alpha, falseAccepts(most, found)];
}
function falseAccepts(most, { false_accept_rate: found, false_accept_rate_at_worst: worst, ...rest }) {
	const limit = `at most ${most}`;
	const rule = "audit_result";
	if (found.rate === void 0 || worst.rate === void 0) return {
		rule,
		outcome: "inconclusive",
		limit,
		detail: "people failed none of the sample, so the false accept rate is not known"
	};
	const observed = `false accepts ${(100 * found.rate).toFixed(1)} %`;
	const shown = `${found.count} of ${found.of} that people fail${within(found.interval, 3)}`;
	const ids = rest.false_accepts;
	if (found.rate > most) return {
		rule,
		outcome: "fail",
		observed,
		limit,
		ids,
		detail: shown
	};
	if (worst.rate <= most) return {
		rule,
		outcome: "pass",
		observed,
		limit,
		detail: shown
	};
	return {
		rule,
		outcome: "inconclusive",
		observed,
		limit,
		detail: `${shown}; over the limit if people would fail the ${rest.unsure} that they are unsure of`
	};
}
function within(interval, digits) {
	return interval === void 0 ? "" : `, interval ${interval[0].toFixed(digits)} to ${interval[1].toFixed(digits)}`;
}

// src/gate/calibration-rule.ts
const DAY$1 = 864e5;
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
	const days = (Date.parse(today ?? "") - Date.parse(from)) / DAY$1;
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
	return diff.slices.filter((slice, index) => slice.declared && !(index > 0 && slice.paired.pairs === 0 && added.has(slice.name))).flatMap((slice, index) => sliceRules(slice, rules, index > 0).map((result) => ({
		...placed,
		...result,
		slice: slice.name
	})));
}
function sliceRules(slice, rules, isPart) {
	const results = [
		...drop(slice, rules, isPart),
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
function drop({ paired, significance }, { max_drop: limit }, isPart) {
	if (limit === void 0) return [];
	const surely = (paired.interval?.[1] ?? 0) < 0 && (!isPart || (significance?.p_adjusted ?? 1) < 1 - paired.confidence);
	return [moved("max_drop", "fall", {
		by: Math.max(0, -(paired.delta ?? 0)),
		surely
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
const OUTCOMES$1 = {
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
			outcome: verdict.tier === "underpowered" ? underpowered(rules) : OUTCOMES$1[verdict.tier],
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

// src/gate/holdout-rules.ts
function adviseHoldouts(required, stated, suites) {
	const asked = stated.flatMap(({ holdout }) => holdout?.suites ?? []);
	return suites.filter(({ name, head }) => head?.suite.spec.purpose === "holdout" && !asked.includes(name)).flatMap(({ name }) => checkHoldouts({
		suites: [...required],
		holdout: {
			suites: [name],
			alarm: "shown"
		}
	}, suites)).filter(({ outcome }) => outcome === "advice");
}
function checkHoldouts({ holdout: rule, suites: required }, suites) {
	if (rule === void 0) return [];
	const rewards = suites.filter(({ name }) => required.includes(name) && !rule.suites.includes(name));
	return rule.suites.flatMap((name) => {
		const held = suites.find((suite) => suite.name === name);
		const report = held?.head?.report;
		const unknown = (detail) => [{
			rule: "holdout_correlation",
			outcome: "inconclusive",
			suite: name,
			stated_by: "base",
			detail
		}];
		if (held?.head === void 0) return unknown("the gate demands this holdout and the head lacks the suite");
		if (report === void 0) return unknown(held.head.problem ?? "it was not evaluated");
		const checked = rewards.flatMap((reward) => {
			if (reward.head?.report === void 0) return [];
			const check = checkHoldout(reward.head.report, report, optionsOf(rule));
			return check.paired.pairs === 0 ? [] : [{
				reward,
				check
			}];
		});
		if (checked.length === 0) return unknown("it has no scored trajectory in common with a suite that the gate requires");
		return checked.flatMap(({ reward, check }) => [...correlation(rule, reward, held, check), ...alarm(rule, name, check)]);
	});
}
function optionsOf({ margin }) {
	return {
		by: "checkpoint_id",
		order: void 0,
		margin: margin ?? .05,
		confidence: .95
	};
}
function correlation(rule, reward, held, { correlation: found, paired }) {
	const least = rule.min_correlation;
	if (least === void 0) return [];
	const { value, interval } = found.spearman;
	const within = interval === void 0 ? "no interval" : `interval ${shown$1(interval[0])} to ${shown$1(interval[1])}`;
	const before = baseValue(reward, held);
	const detail = `${reward.name} over ${paired.pairs} trajectories of ${found.tasks} tasks, ${within}${before === void 0 ? "" : `; ${shown$1(before)} at the base`}`;
	return [{
		rule: "holdout_correlation",
		outcome: interval === void 0 || value === void 0 ? "inconclusive" : interval[0] >= least ? "pass" : interval[1] < least ? "fail" : "inconclusive",
		suite: held.name,
		stated_by: "base",
		...value === void 0 ? {} : {
			observed: shown$1(value),
			limit: `at least ${least}`
		},
		detail
	}];
}
function baseValue(reward, held) {
	const [before, other] = [reward.base?.report, held.base?.report];
	if (before === void 0 || other === void 0) return void 0;
	return spearman(pairUp(before, other, "checkpoint_id").pairs.map(({ first, second }) => [first, second]));
}
const OUTCOMES = {
	alarm: "fail",
	quiet: "pass",
	cannot_tell: "inconclusive"
};
function alarm(rule, suite, { alarm: found, reward }) {
	if (rule.alarm !== "refuse" && found.verdict !== "alarm") return [];
	return [{
		rule: "holdout_alarm",
		outcome: rule.alarm === "refuse" ? OUTCOMES[found.verdict] : "advice",
		suite,
		stated_by: "base",
		detail: `${reward.name}: ${found.why}`
	}];
}
function shown$1(value) {
	return value.toFixed(3).replace("-", "−");
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
	if (all.some(({ flips }) => flips.mcnemar.fail_to_pass + flips.mcnemar.pass_to_fail > 0) || all.some((slice) => slice.reordered_tasks > 0)) return "major";
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
function checkReleased(changes, { versions, gaps }, versionPosition) {
	const rule = "version_released";
	return [...changes.flatMap((change) => {
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
	}), ...gaps.map((detail) => ({
		rule,
		outcome: "advice",
		detail
	}))];
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
		...checkAudits(spec.merge.audit, input.suites, input.today),
		...checkHoldouts(spec.merge, input.suites),
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

// src/selftest/record.ts
function verdictOfFigures({ aa, planted }, { max_flip_rate, max_false_alarms, min_power }) {
	const powers = Object.values(planted.by_kind).map(({ power }) => power);
	if (aa.flip_rate === void 0 || aa.noisy.rate === void 0 || powers.length === 0) return "inconclusive";
	if (aa.flip_rate > max_flip_rate || aa.noisy.rate > max_false_alarms) return "fail";
	return powers.every((power) => power !== void 0 && power >= min_power) ? "pass" : "fail";
}
function weakKinds({ by_kind }, least) {
	return Object.entries(by_kind).flatMap(([kind, { power }]) => power !== void 0 && power >= least ? [] : [[kind, power]]);
}
function gateDigest({ spec }, sha256) {
	const { selftest: _, ...merge } = spec.merge;
	return sha256(canonicalJson(merge));
}
function sealedRecord(record, sha256) {
	const plain = JSON.parse(JSON.stringify(record));
	return {
		...record,
		seal: sha256(canonicalJson(plain))
	};
}
function parseRecord(text, sha256) {
	let value;
	try {
		value = JSON.parse(text);
	} catch {
		return { problem: "unreadable" };
	}
	if (!isJsonObject(value) || value.kind !== "gradegate/selftest" || value.version !== 1) return { problem: "unreadable" };
	const { seal, ...rest } = value;
	if (seal !== sha256(canonicalJson(rest))) return { problem: "edited" };
	return isRecord(rest) ? { record: value } : { problem: "unreadable" };
}
function isRecord({ tested_on, gates, aa, planted }) {
	return typeof tested_on === "string" && Array.isArray(gates) && gates.every((gate) => isJsonObject(gate) && typeof gate.digest === "string") && isJsonObject(aa) && isJsonObject(aa.noisy) && isJsonObject(planted) && isJsonObject(planted.by_kind) && Object.values(planted.by_kind).every(isJsonObject);
}

// src/selftest/selftest-rule.ts
const DAY = 864e5;
function checkSelfTest(name, demand, digest, found, today) {
	if (demand === void 0) return [];
	const placed = {
		rule: "gate_selftest",
		policy: `Gate ${name}`,
		stated_by: "base"
	};
	const unknown = (detail) => [{
		...placed,
		outcome: "inconclusive",
		detail
	}];
	if (found === void 0) return unknown("no self-test was looked for");
	if ("problem" in found) {
		if (found.problem !== "edited") return unknown(`the self-test ${found.file} is ${found.problem}; gradegate selftest --save makes one`);
		const detail = `${found.file} was changed after it was measured: its seal does not fit`;
		return [{
			...placed,
			outcome: "fail",
			detail
		}];
	}
	const { record } = found;
	if (!record.gates.some((gate) => gate.digest === digest)) return unknown(`${found.file} was measured on other rules than this gate's; gradegate selftest --save measures anew`);
	const days = (Date.parse(today ?? "") - Date.parse(record.tested_on)) / DAY;
	if (Number.isNaN(days)) return unknown("how old the self-test is cannot be told");
	if (days < 0) return unknown(`the self-test is from ${record.tested_on}, which has not come yet`);
	if (days > demand.max_age_days) return unknown(`the self-test is ${days} days old, where at most ${demand.max_age_days} are allowed`);
	const bounds = {
		max_flip_rate: demand.max_flip_rate ?? DEFAULT_BOUNDS.max_flip_rate,
		max_false_alarms: demand.max_false_alarms ?? DEFAULT_BOUNDS.max_false_alarms,
		min_power: demand.min_power ?? DEFAULT_BOUNDS.min_power
	};
	const verdict = verdictOfFigures(record, bounds);
	const { aa, planted } = record;
	const weak = weakKinds(planted, bounds.min_power).map(([kind, power]) => `${kind} ${share(power)}`);
	const detail = [`measured on ${record.tested_on}: ${aa.flips} of ${aa.runs} runs of identical graders flip, noise is called a loss in ${share(aa.noisy.rate)}`, weak.length === 0 ? `planted regressions found in ${share(planted.power)}` : `found too seldom: ${weak.join(", ")}`].join("; ");
	return [{
		...placed,
		outcome: verdict,
		observed: planted.power ?? "unknown",
		limit: `at least ${bounds.min_power}`,
		detail
	}];
}
const DEFAULT_BOUNDS = {
	max_flip_rate: .01,
	max_false_alarms: .1,
	min_power: .9
};
function share(rate) {
	return rate === void 0 ? "an unknown share" : `${(100 * rate).toFixed(1)} %`;
}

// src/commands/find-selftest.ts
const RECORD_LIMIT = 1048576;
function selfTestFile(policies) {
	return `${policies.replace(/\/+$/, "")}/selftest.json`;
}
async function checkSelfTests(demanded, tree, policies, world) {
	if (demanded.length === 0) return [];
	const found = await findSelfTest(tree, selfTestFile(policies), world);
	return demanded.flatMap(({ name, demand, gate }) => checkSelfTest(name, demand, gateDigest(gate, world.sha256), found, world.today()));
}
async function findSelfTest(tree, file, { sha256 }) {
	const content = await tree.read(file, RECORD_LIMIT);
	if (content.kind === "missing") return {
		file,
		problem: "missing"
	};
	if (content.kind !== "text") return {
		file,
		problem: "unreadable"
	};
	const parsed = parseRecord(content.text, sha256);
	return "problem" in parsed ? {
		file,
		problem: parsed.problem
	} : {
		file,
		record: parsed.record
	};
}

// src/gate/suite-diff.ts
function suiteDiff(base, head, gates, baseCases) {
	if (base?.report === void 0 || head?.report === void 0) return void 0;
	const { compare, slices: declared = [] } = base.suite.spec;
	const names = new Set(declared.map((slice) => slice.name));
	const added = (head.suite.spec.slices ?? []).filter((slice) => !names.has(slice.name));
	const margins = [...gates.all.map(({ spec }) => spec.merge.compare?.margin), compare?.margin].flatMap((each) => each ?? []);
	const confidence = gates.ofBase.map(({ spec }) => spec.merge.compare?.confidence).find((each) => each !== void 0);
	return compareReports(base.report, head.report, {
		...BOOTSTRAP_DEFAULTS,
		confidence: compare?.confidence ?? confidence ?? BOOTSTRAP_DEFAULTS.confidence,
		margin: margins.length === 0 ? void 0 : Math.min(...margins),
		slices: [...declared, ...added],
		...baseCases === void 0 ? {} : { baseCases }
	});
}

export { tellApprovers as C, isFreshSheet as S, largestBump as _, parseRecord as a, requiredBump as b, advise as c, checkReleased as d, diffsWith as f, declaredBump as g, releasedVersion as h, gateDigest as i, decide as l, isReleaseTag as m, checkSelfTests as n, sealedRecord as o, contradicted as p, selfTestFile as r, verdictOfFigures as s, suiteDiff as t, nameLoosenings as u, leastVersion as v, adviseHoldouts as x, reaches as y };