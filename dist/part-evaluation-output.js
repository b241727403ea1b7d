import { n as reportText } from "./part-score-text.js";
import { s as exampleOf } from "./part-data-verdict.js";
import { s as visible } from "./part-markdown.js";
import { a as percent, r as number, t as count } from "./part-number.js";
import { n as RULE_TITLES, r as measured } from "./part-rule-text.js";
import { t as textTable } from "./part-table-text.js";
import { t as exitCodeOf } from "./part-review-command.js";

// src/render/report-text.ts
function renderReport(report, rules = []) {
	const { grader, dataset, counts, summary, failures } = report;
	const { agreement, distribution } = summary;
	const title = report.suite === void 0 ? grader.name : `${report.suite.name} (${report.suite.purpose})`;
	const spread = distribution === void 0 ? "–" : `${number(distribution.min)} | ${number(distribution.p25)} ${number(distribution.median)} ${number(distribution.p75)} | ${number(distribution.max)}`;
	const rows = [
		["grader", `${grader.name} ${grader.version}, ${grader.type}${fidelityText(grader)}, ${grader.digest.slice(0, 12)}`],
		["dataset", `${dataset.path}, ${count(dataset.trajectories, "trajectory", "trajectories")}`],
		["graded", `${counts.scored} scored, ${counts.not_applicable} not applicable, ${counts.failed} failed`],
		["mean", `${number(summary.mean)}${counts.failed > 0 ? ` (${number(summary.mean_as_paid)} as a provider would pay it)` : ""}`],
		["spread", spread],
		["pass rate", `${percent(summary.pass_rate)} at ${grader.pass_threshold}`]
	];
	if (agreement.labelled > 0) rows.push(["AUC", `${number(agreement.auc)} over ${count(agreement.successes, "success", "successes")} and ${count(agreement.failures, "failure")}`], ["false accepts", `${agreement.false_accepts} of ${agreement.failures} (${percent(agreement.false_accept_rate)})`], ["false rejects", `${agreement.false_rejects} of ${agreement.successes} (${percent(agreement.false_reject_rate)})`]);
	else rows.push(["outcomes", "none recorded: agreement is unknown"]);
	rows.push(...peopleRows(report.people));
	const causes = failures.map((failure) => `  failed ${failure.count}× ${failure.code}: ${visible(exampleOf(failure))}`);
	const checks = rules.map((rule) => {
		const seen = [measured(rule, visible), rule.detail === void 0 ? "" : visible(rule.detail)].filter((each) => each !== "");
		const slice = rule.slice === void 0 ? "" : ` [${rule.slice}]`;
		return `  ${rule.outcome.padEnd(12)} ${RULE_TITLES[rule.rule]}${slice}: ${seen.join(": ")}`;
	});
	return `${[
		visible(title),
		indent(textTable(rows)),
		...causes,
		...checks
	].join("\n")}\n`;
}
function peopleRows(people) {
	if (people === void 0) return [];
	const { agreement, raters, stale, undecided } = people;
	const { labelled, false_accepts, failures, false_rejects, successes } = agreement;
	const left = `${undecided} undecided, ${stale} of other bytes`;
	return [["people", `${labelled} judged by ${count(raters, "rater")}; left out: ${left}`], ["against people", `passes ${false_accepts} of ${failures} that they fail, fails ${false_rejects} of ${successes} that they pass`]];
}
function fidelityText({ fidelity, max_deviation }) {
	if (fidelity === "exact") return "";
	return fidelity === "approximate" ? " (approximate)" : ` (calibrated: off by at most ${max_deviation} on a sample)`;
}
function indent(text) {
	return text.replace(/^/gm, "  ");
}

// src/commands/evaluation-output.ts
async function outputEvaluation(evaluation, args, world) {
	const { reports, rules } = evaluation;
	await output(() => evaluationText(evaluation, reports.map(writtenReport)), reports.map((report) => renderReport(report, rules.filter((rule) => rule.suite === report.suite?.name))).join("\n"), args, world);
	return exitCodeOf(evaluation.verdict);
}
async function outputReports(reports, args, world) {
	const couldGrade = reports.every(({ head }) => head.counts.scored > 0);
	const text = reports.map(({ head }) => renderReport(head)).join("\n");
	const [only, ...others] = reports;
	const head = {
		version: 1,
		kind: "gradegate/evaluation",
		engine: world.version,
		verdict: couldGrade ? "pass" : "inconclusive",
		rules: []
	};
	const pieces = () => only !== void 0 && others.length === 0 ? lined(reportText(only)) : evaluationText(head, reports);
	await output(pieces, text, args, world);
	return couldGrade ? 0 : 2;
}
function writtenReport({ scores, ...head }) {
	return {
		head,
		rows: function* () {
			for (const row of scores) yield JSON.stringify(row);
		}
	};
}
function* evaluationText({ version, kind, engine, verdict, rules }, reports) {
	yield `${JSON.stringify({
		version,
		kind,
		engine,
		verdict,
		rules
	}).slice(0, -1)},"reports":[`;
	for (const [index, report] of reports.entries()) {
		if (index > 0) yield ",";
		yield* reportText(report);
	}
	yield "]}\n";
}
function* lined(pieces) {
	yield* pieces;
	yield "\n";
}
async function output(pieces, text, args, world) {
	const file = args.value("report");
	if (file !== void 0) await world.writeFile(file, pieces());
	if (!args.isSet("json")) return world.print(text);
	for (const piece of pieces()) world.print(piece);
}

export { outputReports as n, writtenReport as r, outputEvaluation as t };