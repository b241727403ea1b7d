import { t as betaQuantile } from "./part-distributions.js";
import { a as sum, t as byCluster } from "./part-sample2.js";
import { t as krippendorffAlpha } from "./part-krippendorff.js";
import { n as resampled } from "./part-resample.js";

// src/audit/by-sample.ts
function bySample(sheets) {
	const samples = /* @__PURE__ */ new Map();
	for (const sheet of sheets) {
		const raters = samples.get(sheet.seal) ?? /* @__PURE__ */ new Map();
		samples.set(sheet.seal, raters);
		const rater = sheet.rater ?? "";
		const other = raters.get(rater);
		if (other === void 0 || answered(other) < answered(sheet)) raters.set(rater, sheet);
	}
	return [...samples.values()].map((raters) => [...raters.values()].sort((a, b) => (a.rater ?? "") < (b.rater ?? "") ? -1 : 1)).sort(([a], [b]) => a.drawn_on === b.drawn_on ? a.seal < b.seal ? -1 : 1 : a.drawn_on > b.drawn_on ? -1 : 1);
}
function answered({ answers }) {
	return answers.filter(({ verdict }) => verdict !== void 0).length;
}

// src/statistics/weighted-share.ts
function weightedShare(rows, confidence) {
	const members = rows.filter((row) => row.of);
	const whole = sum(members.map(({ weight }) => weight));
	const count = members.filter(({ counts }) => counts).length;
	if (whole === 0) return {
		of: 0,
		count: 0,
		rate: void 0,
		interval: void 0,
		effective: 0
	};
	const found = sum(members.map(({ weight, counts }) => counts ? weight : 0));
	const rate = count === 0 ? 0 : count === members.length ? 1 : found / whole;
	const effective = effectiveSize(members, rate, whole);
	const tail = (1 - confidence) / 2;
	const hits = rate * effective;
	const low = rate === 0 ? 0 : betaQuantile(tail, hits, effective - hits + 1);
	const high = rate === 1 ? 1 : betaQuantile(1 - tail, hits + 1, effective - hits);
	return {
		of: members.length,
		count,
		rate,
		interval: [low, high],
		effective
	};
}
function effectiveSize(members, rate, whole) {
	const n = members.length;
	const squares = sum(members.map(({ weight }) => weight * weight));
	const kish = whole * whole / squares;
	const clusters = byCluster(members);
	if (rate === 0 || rate === 1) return Math.min(kish, clusters.length);
	if (clusters.length < 2) return 1;
	const off = clusters.map((rows) => sum(rows.map(({ weight, counts }) => weight * (Number(counts) - rate))) / whole);
	const variance = clusters.length / (clusters.length - 1) * sum(off.map((each) => each * each));
	return variance === 0 ? Math.min(kish, clusters.length) : Math.min(n, rate * (1 - rate) / variance);
}

// src/audit/findings.ts
const CONFIDENCE = .95;
const RESAMPLING = {
	confidence: CONFIDENCE,
	resamples: 2e3,
	seed: 20261123
};
function findingsOf(sheets, report) {
	const [first] = sheets;
	const verdicts = new Map(report.scores.map((row) => [`${row.digest} ${row.id}`, row.passed]));
	const said = sheets.map(({ answers }) => new Map(answers.map(({ id, verdict }) => [id, verdict])));
	const judged = first.sample.flatMap((drawn) => {
		const passed = verdicts.get(`${drawn.digest} ${drawn.id}`);
		if (passed === void 0) return [];
		const given = said.map((answers) => answers.get(drawn.id));
		const ratings = given.map((verdict) => verdict === "pass" ? 1 : verdict === "fail" ? 0 : void 0);
		return [{
			...drawn,
			passed,
			ratings,
			verdict: together(given)
		}];
	});
	const decided = judged.filter(({ verdict }) => verdict === "pass" || verdict === "fail");
	const share = (of, member, counts) => weightedShare(of.map((row) => ({
		cluster: row.task_id,
		weight: 1 / row.probability,
		of: member(row),
		counts: counts(row)
	})), CONFIDENCE);
	const failed = ({ verdict }) => verdict === "fail";
	const passedByPeople = ({ verdict }) => verdict === "pass";
	const passed = (row) => row.passed;
	const doubted = judged.filter(({ verdict }) => verdict !== void 0);
	return {
		version: 1,
		kind: "gradegate/audit",
		suite: first.suite,
		grader: first.grader,
		dataset: first.dataset,
		drawn_on: first.drawn_on,
		seed: first.seed,
		seal: first.seal,
		raters: sheets.map(({ rater = "", rated_on = "", answers }) => ({
			rater,
			rated_on,
			answered: answers.filter(({ verdict }) => verdict !== void 0).length
		})),
		sampled: first.sample.length,
		decided: decided.length,
		unsure: judged.filter(({ verdict }) => verdict === "unsure").length,
		unanswered: judged.filter(({ verdict }) => verdict === void 0).length,
		alpha: alphaOf(judged),
		true_pass_rate: share(decided, () => true, passedByPeople),
		graded_pass_rate: share(decided, () => true, passed),
		false_accept_rate: share(decided, failed, passed),
		false_accept_rate_at_worst: share(doubted, (row) => !passedByPeople(row), passed),
		false_reject_rate: share(decided, passedByPeople, (row) => !row.passed),
		paid_for_failure: share(decided, passed, failed),
		false_accepts: judged.filter((row) => row.passed && failed(row)).map(({ id }) => id)
	};
}
function together(given) {
	const answers = given.filter((verdict) => verdict !== void 0);
	if (answers.length === 0) return void 0;
	const passes = answers.filter((verdict) => verdict === "pass").length;
	const fails = answers.filter((verdict) => verdict === "fail").length;
	return passes === fails ? "unsure" : passes > fails ? "pass" : "fail";
}
function alphaOf(judged) {
	const units = judged.filter(({ ratings }) => ratings.filter((rating) => rating !== void 0).length > 1);
	return {
		...resampled(units.map(({ task_id, ratings }) => ({
			cluster: task_id,
			ratings
		})), (rows) => krippendorffAlpha(rows.map(({ ratings }) => ratings), "nominal"), RESAMPLING),
		units: units.length
	};
}

export { bySample as n, findingsOf as t };