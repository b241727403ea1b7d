import { a as prose, n as code, o as table, r as details } from "./part-markdown.js";
import { a as percent, i as pValue, n as interval, o as signed, r as number, t as count } from "./part-number.js";
import { t as textTable } from "./part-table-text.js";
import { n as RULE_TITLES } from "./part-rule-text.js";
import { r as MEASURES } from "./part-compare.js";

// src/comparison/score-diff.ts
const INCOMPARABLE = [
	"altered",
	"failed_at_both",
	"failed_at_base",
	"failed_at_head",
	"not_applicable_at_both",
	"not_applicable_at_base",
	"not_applicable_at_head"
];

// src/render/changed-cases.ts
function changedCases(diff) {
	const unscored = INCOMPARABLE.filter((why) => why !== "altered");
	return [
		["removed", diff.removed],
		["with another outcome", diff.relabelled],
		["altered", diff.altered],
		["added", diff.added],
		...unscored.map((why) => [why.replaceAll("_", " "), diff.incomparable.filter((each) => each.why === why).map(({ id }) => id)])
	];
}

// src/render/failure-example.ts
function exampleOf({ code, example }) {
	return example.replace(`: ${code}: `, ": ");
}

// src/render/comment-suites.ts
function shownSuites({ suites }, detail) {
	return [...suites.filter((suite) => suite.required), ...suites.filter((suite) => !suite.required)].slice(0, detail.rows);
}
function suitesSection(review, detail) {
	const suites = shownSuites(review, detail);
	if (suites.length === 0) return "";
	const more = review.suites.length - suites.length;
	const rows = suites.map((suite) => {
		const all = suite.diff?.slices[0];
		return [
			`${code(suite.name)}${marksOf(suite)}`,
			grades(suite.head?.summary),
			moved(number(suite.base?.summary?.mean), number(suite.head?.summary?.mean)),
			all === void 0 ? "not compared" : delta(all),
			flipCounts(all),
			moved(number(suite.base?.summary?.agreement.auc), number(suite.head?.summary?.agreement.auc)),
			...mistakes(suite)
		];
	});
	return `### Scores\n\n${table([
		"suite",
		"scored / n.a. / failed",
		"mean",
		"Δ of pairs (interval)",
		"flips ↑ ↓",
		"AUC",
		"false accepts",
		"false rejects"
	], rows)}${more > 0 ? `\n\n…and ${count(more, "more suite")}.` : ""}\n\n<sub>${LEGEND$1}</sub>`;
}
function marksOf({ required, withheld }) {
	return `${required ? "" : " _(not required)_"}${withheld === true ? " _(holdout: no case is shown)_" : ""}`;
}
const LEGEND$1 = "Δ: head minus base over the trajectories scored on both sides, with the interval of a cluster bootstrap over tasks and p of a sign-flip test over them (two-sided; Holm over the slices). False accepts pass though the run failed; false rejects do not pass though it succeeded.";
function grades(summary) {
	if (summary === void 0) return "not evaluated";
	const { scored, not_applicable, failed } = summary.counts;
	return `${scored} / ${not_applicable} / ${failed > 0 ? `**${failed}**` : 0}`;
}
function delta({ paired, significance, rose, fell }) {
	if (paired.pairs > 0 && rose + fell === 0) return "no difference";
	if (paired.delta === void 0) return "no pairs";
	const p = significance === void 0 ? "" : `, ${pValue(significance.p_adjusted)}`;
	return `${signed(paired.delta)} (${interval(paired.interval)})${p}`;
}
function flipCounts(slice) {
	if (slice === void 0) return "–";
	const { fail_to_pass, pass_to_fail } = slice.flips.mcnemar;
	return `${fail_to_pass} / ${pass_to_fail}`;
}
function mistakes({ base, head }) {
	const one = (summary, which, of) => summary === void 0 || summary.agreement[of] === 0 ? "–" : `${summary.agreement[which]}/${summary.agreement[of]}`;
	const both = (which, of) => moved(one(base?.summary, which, of), one(head?.summary, which, of));
	return [both("false_accepts", "failures"), both("false_rejects", "successes")];
}
function moved(before, after) {
	return before === after ? after : `${before} → ${after}`;
}
function slicesSection({ name, diff }, detail) {
	const [all, ...rest] = diff?.slices ?? [];
	if (all === void 0 || all.rose + all.fell + all.flips.mcnemar.fail_to_pass + all.flips.mcnemar.pass_to_fail === 0) return "";
	const slices = rest.filter((slice) => slice.declared || detail.foundSlices);
	const rows = slices.slice(0, detail.slices).map((slice) => [
		`${code(slice.name, 60)}${slice.declared ? " ⚖️" : ""}`,
		String(slice.paired.pairs),
		moved(number(slice.base.mean), number(slice.head.mean)),
		delta(slice),
		moved(percent(slice.base.pass_rate), percent(slice.head.pass_rate)),
		flipCounts(slice)
	]);
	const head = [
		"slice",
		"pairs",
		"mean",
		"Δ (interval)",
		"pass rate",
		"flips ↑ ↓"
	];
	const title = `Slices of ${name} (⚖️ the gate's rules hold for it too)`;
	const more = slices.length - rows.length;
	if (rows.length === 0) return "";
	return details(title, `${table(head, rows, "lrlllr")}${more > 0 ? `\n\n…and ${more} more.` : ""}`);
}
function failuresSection(review, detail) {
	const suites = shownSuites(review, detail);
	const rows = suites.flatMap(({ name, head, withheld }) => (head?.failures ?? []).map((failure) => [
		code(name),
		code(failure.code),
		String(failure.count),
		code(failure.flag),
		withheld === true ? "_withheld_" : code(exampleOf(failure), 160)
	]));
	const problems = suites.flatMap(({ name, base, head }) => [...base?.problem === void 0 ? [] : [`- ${code(name)} at the base: ${code(base.problem, 300)}`], ...head?.problem === void 0 ? [] : [`- ${code(name)} at the head: ${code(head.problem, 300)}`]]);
	const paid = suites.flatMap(({ name, head }) => head?.summary === void 0 || head.summary.counts.failed === 0 ? [] : [`${code(name)}: mean ${number(head.summary.mean)} of the scored, ${number(head.summary.mean_as_paid)} as a provider would pay it (${count(head.summary.counts.failed, "failed grade")} as 0).`]);
	const parts = [rows.length === 0 ? "" : table([
		"suite",
		"cause",
		"failed",
		"provider's flag",
		"for example"
	], rows, "llrll"), paid.join("\n\n")].filter((part) => part !== "");
	return [parts.length === 0 ? "" : `### Failed grades\n\n${parts.join("\n\n")}`, problems.length === 0 ? "" : `### Not evaluated\n\n${problems.join("\n")}`].filter((part) => part !== "").join("\n\n");
}

// src/render/data-verdict.ts
const TITLES = {
	false_accepts: "false accepts",
	false_rejects: "false rejects",
	ranking: "1 − AUC",
	unlabelled: "mean without outcome"
};
const TIER_MARKS = {
	regressed: "🔴",
	suspect: "🟠",
	indeterminate: "⚪",
	incomparable: "⚪",
	underpowered: "⚪",
	improved: "🟢",
	held: "🟢"
};
function verdictsSection(review, detail) {
	const judged = shownSuites(review, detail).flatMap(({ name, diff }) => (diff?.slices ?? []).flatMap((slice) => slice.verdict === void 0 ? [] : [{
		name,
		slice: slice.name,
		verdict: slice.verdict
	}]));
	const told = judged.filter(({ verdict }) => verdict.tier !== "held" || verdict.by.length > 0);
	const blocked = blockedLines(review);
	if (told.length === 0) return blocked.length === 0 ? "" : `### What the data say\n\n${blocked.join("\n")}`;
	const rows = told.slice(0, detail.rows).map(({ name, slice, verdict }) => [
		`${code(name)}${slice === "all" ? "" : ` ${code(slice, 60)}`}`,
		`${TIER_MARKS[verdict.tier]} ${verdict.tier.toUpperCase()}`,
		...MEASURES.map((measure) => cell(verdict, measure)),
		power(verdict)
	]);
	const head = [
		"suite, slice",
		"verdict",
		...MEASURES.map((measure) => TITLES[measure]),
		"could have seen"
	];
	const kept = head.map((_, column) => column < 2 || rows.some((row) => row[column] !== "–"));
	const of = (row) => row.filter((_, column) => kept[column]);
	const more = told.length - rows.length;
	const held = judged.length - told.length;
	const why = told.flatMap(({ name, slice, verdict }) => verdict.why === void 0 ? [] : [`- ${code(name)}${slice === "all" ? "" : ` ${code(slice, 60)}`}: ${prose(verdict.why, 300)}`]);
	return [
		`### What the data say`,
		...blocked.length === 0 ? [] : [blocked.join("\n")],
		`${table(of(head), rows.map(of))}${more > 0 ? `\n\n…and ${more} more.` : ""}`,
		...why.length === 0 ? [] : [why.slice(0, detail.rows).join("\n")],
		...powerLines(told),
		...held === 0 ? [] : [`${held} more HELD: no score that differs.`],
		`<sub>${LEGEND}</sub>`
	].join("\n\n");
}
function blockedLines(review) {
	return review.suites.flatMap(({ name, blocked = [] }) => blocked.length === 0 ? [] : [`- ⛔ ${code(name)} **BLOCKED**: ${blocked.map((rule) => RULE_TITLES[rule]).join(", ")}`]);
}
function powerLines(told) {
	const seen = told.flatMap(({ name, slice, verdict }) => {
		const known = verdict.measures.flatMap(({ detectable }) => detectable ?? []);
		return slice === "all" && known.length > 0 ? [`${points(Math.max(...known))} points in ${code(name)}`] : [];
	});
	return seen.length === 0 ? [] : [`These data could have seen a loss of ${seen.join(", ")}, four times in five.`];
}
const LEGEND = "Each cell: before → after, the loss in points with its interval, and p (one-sided; Holm over the slices). A loss is judged against the margin; the last column is the smallest loss that so many tasks would have shown.";
function cell({ measures }, name) {
	const measure = measures.find((each) => each.name === name);
	if (measure === void 0) return "–";
	const { base, head, loss, tier, p_adjusted } = measure;
	const shown = name === "unlabelled" || name === "ranking" ? (share) => share.toFixed(3) : percent;
	if (loss === 0 && base === head) return `${shown(base)}, none moved`;
	const text = `${shown(base)} → ${shown(head)}, ${inPoints(measure)}, p ${p_adjusted < .001 ? "< 0.001" : p_adjusted.toFixed(3)}`;
	return tier === "regressed" ? `**${text}**` : text;
}
function inPoints({ loss, interval }) {
	const reach = interval === void 0 ? "no interval" : `${points(interval[0])} to ${points(interval[1])}`;
	return `${loss > 0 ? "+" : ""}${points(loss)} (${reach})`;
}
function power({ measures, tasks_needed }) {
	const known = measures.flatMap(({ detectable }) => detectable ?? []);
	if (known.length === 0) return "–";
	const needed = tasks_needed === void 0 ? "" : `; ${tasks_needed.toLocaleString("en-US")} tasks for the margin`;
	return `${points(Math.max(...known))} points${needed}`;
}
function points(share) {
	const shown = (share * 100).toFixed(1);
	return (shown === "-0.0" ? "0.0" : shown).replace("-", "−");
}
function verdictText(diff) {
	return diff.slices.filter((slice) => slice.verdict !== void 0).map(({ name, verdict }) => {
		const title = `${name === "all" ? "" : `${name}: `}${verdict.tier.toUpperCase()} (margin ${points(verdict.margin)} points)${verdict.why === void 0 ? "" : `: ${verdict.why}`}`;
		const rows = verdict.measures.map((measure) => [
			`  ${TITLES[measure.name]}`,
			cell(verdict, measure.name).replaceAll("**", ""),
			`${count(measure.rows, "row")}, ${count(measure.clusters, "task")}`,
			measure.tier
		]);
		return rows.length === 0 ? title : `${title}\n${textTable(rows)}`;
	}).join("\n\n");
}

export { slicesSection as a, changedCases as c, shownSuites as i, verdictsSection as n, suitesSection as o, failuresSection as r, exampleOf as s, verdictText as t };