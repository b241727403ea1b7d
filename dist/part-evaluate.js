import { n as UserError } from "./part-errors.js";
import { a as exampleOf, c as measured, s as RULE_TITLES } from "./part-review.js";
import { a as percent, p as visible, r as number, t as count } from "./part-number.js";
import { t as textTable } from "./part-table-text.js";
import { t as evaluateSuites } from "./part-evaluate-suites.js";
import { i as readRecordings, n as openDataset, r as readNativeGrader, t as numberOption } from "./part-native-grader.js";
import { r as planEvaluation, t as exitCodeOf } from "./part-review-command.js";
import { r as reportOf, t as judgeMode } from "./part-suite-report.js";

// src/render/report-text.ts
function renderReport(report, rules = []) {
	const { grader, dataset, counts, summary, failures } = report;
	const { agreement, distribution } = summary;
	const title = report.suite === void 0 ? grader.name : `${report.suite.name} (${report.suite.purpose})`;
	const spread = distribution === void 0 ? "–" : `${number(distribution.min)} | ${number(distribution.p25)} ${number(distribution.median)} ${number(distribution.p75)} | ${number(distribution.max)}`;
	const rows = [
		["grader", `${grader.name} ${grader.version}, ${grader.type}${grader.fidelity === "approximate" ? " (approximate)" : ""}, ${grader.digest.slice(0, 12)}`],
		["dataset", `${dataset.path}, ${count(dataset.trajectories, "trajectory", "trajectories")}`],
		["graded", `${counts.scored} scored, ${counts.not_applicable} not applicable, ${counts.failed} failed`],
		["mean", `${number(summary.mean)}${counts.failed > 0 ? ` (${number(summary.mean_as_paid)} as a provider would pay it)` : ""}`],
		["spread", spread],
		["pass rate", `${percent(summary.pass_rate)} at ${grader.pass_threshold}`]
	];
	if (agreement.labelled > 0) rows.push(["AUC", `${number(agreement.auc)} over ${count(agreement.successes, "success", "successes")} and ${count(agreement.failures, "failure")}`], ["false accepts", `${agreement.false_accepts} of ${agreement.failures} (${percent(agreement.false_accept_rate)})`], ["false rejects", `${agreement.false_rejects} of ${agreement.successes} (${percent(agreement.false_reject_rate)})`]);
	else rows.push(["outcomes", "none recorded: agreement is unknown"]);
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
function indent(text) {
	return text.replace(/^/gm, "  ");
}

// src/commands/evaluate.ts
async function run(args, world) {
	if (args.isSet("dry-run")) return planEvaluation(args, world);
	const judge = judgeMode(args.value("judge"));
	const graderFile = args.value("grader");
	if (graderFile !== void 0) return evaluateFile(graderFile, args, judge, world);
	if (args.value("dataset") !== void 0) throw new UserError("--dataset goes with --grader FILE");
	const evaluation = await evaluateSuites({
		policies: args.value("policies") ?? "policies",
		suite: args.value("suite"),
		judge
	}, world);
	await output(evaluation, renderEvaluation(evaluation), args, world);
	return exitCodeOf(evaluation.verdict);
}
async function evaluateFile(file, args, judge, world) {
	const stated = args.isSet("pass-threshold") ? args.value("pass-threshold") : void 0;
	const grader = await readNativeGrader(file, numberOption("pass-threshold", stated), world);
	const datasetPath = args.value("dataset") ?? "";
	const chunks = await openDataset(args.value("dataset"), world);
	const recordings = await readRecordings(args.value("recordings"), world);
	const report = await reportOf({
		grader,
		datasetPath,
		chunks,
		recordings,
		judge
	}, world);
	await output(report, renderReport(report), args, world);
	return report.counts.scored > 0 ? 0 : 2;
}
function renderEvaluation({ reports, rules }) {
	return reports.map((report) => renderReport(report, rules.filter((rule) => rule.suite === report.suite?.name))).join("\n");
}
async function output(value, text, args, world) {
	const file = args.value("report");
	if (file !== void 0) await world.writeFile(file, `${JSON.stringify(value)}\n`);
	world.print(args.isSet("json") ? `${JSON.stringify(value)}\n` : text);
}

export { run };