import { n as bySample, t as findingsOf } from "./part-findings.js";
import { i as readSheet, t as SHEET_LIMIT } from "./part-find-audits.js";
import { n as UserError } from "./part-errors.js";
import { s as visible } from "./part-markdown.js";
import { a as percent, r as number } from "./part-number.js";
import { t as textTable } from "./part-table-text.js";
import { n as readSheets, r as strangeTo, t as auditedSuite } from "./part-audited-suite.js";

// src/render/audit-text.ts
function renderAudit(found) {
	const { alpha } = found;
	const within = alpha.interval === void 0 ? "" : ` [${number(alpha.interval[0])}, ${number(alpha.interval[1])}]`;
	const rows = [
		["drawn", `${found.sampled} on ${found.drawn_on} by the seed ${found.seed}`],
		["labels", `${found.decided} decided, ${found.unsure} unsure, ${found.unanswered} without an answer`],
		...found.raters.map(({ rater, rated_on, answered }) => ["rater", `${rater === "" ? "nobody" : rater}, ${answered} answered${rated_on === "" ? "" : ` on ${rated_on}`}`]),
		["raters agree", `alpha ${number(alpha.value)}${within} over ${alpha.units} with two raters`],
		["people pass", shareText(found.true_pass_rate)],
		["the grader passes", shareText(found.graded_pass_rate)],
		["false accepts", `${shareText(found.false_accept_rate)} of what people fail`],
		["  at worst", `${shareText(found.false_accept_rate_at_worst)} if they fail what they are unsure of`],
		["false rejects", `${shareText(found.false_reject_rate)} of what people pass`],
		["paid for failure", `${shareText(found.paid_for_failure)} of what the grader passes`]
	];
	const title = visible(`${found.suite}: ${found.grader.name} ${found.grader.version}, audited by people`);
	const ids = found.false_accepts.slice(0, 10).map(visible).join(", ");
	const look = found.false_accepts.length === 0 ? "" : `  look at: ${ids}\n`;
	return `${title}\n${textTable(rows).replace(/^/gm, "  ")}\n${look}  Shares are estimates for the whole dataset, weighted by the chance of being drawn, with 95 % intervals.\n`;
}
function shareText({ rate, interval, count, of }) {
	if (rate === void 0) return "not known";
	const within = interval === void 0 ? "" : ` [${percent(interval[0])}, ${percent(interval[1])}]`;
	return `${percent(rate)}${within}, ${count} of ${of} drawn`;
}

// src/commands/audit-report.ts
async function auditReport(args, files, world) {
	const audited = await auditedSuite("report", args, world);
	const fitting = (files.length > 0 ? await readSheets(files, world) : await sheetsOf(audited, world)).filter((sheet) => {
		const strange = strangeTo(sheet, audited, world.sha256);
		if (strange !== void 0) world.log.warn(`a sheet drawn on ${sheet.drawn_on} does not count: ${strange}`);
		return strange === void 0;
	});
	const found = bySample(fitting).map((each) => findingsOf(each, audited.report));
	if (args.isSet("json")) world.print(`${JSON.stringify(found, null, 2)}\n`);
	else world.print(found.length === 0 ? "no sheet counts\n" : found.map(renderAudit).join("\n"));
	return found.some(({ decided }) => decided > 0) ? 0 : 2;
}
async function sheetsOf({ suite, tree }, world) {
	if (suite.audits === void 0) throw new UserError(`the suite "${suite.name}" names no audits; give the sheets, or set audits in it`);
	const read = [];
	for (const file of suite.audits) {
		const content = await tree.read(file, SHEET_LIMIT);
		if (content.kind !== "text") throw new UserError(`the sheet ${file} cannot be read: ${content.kind.replace("_", " ")}`);
		read.push(readSheet(file, content.text, world.sha256));
	}
	const issues = read.flatMap((each) => "issues" in each ? each.issues : []);
	if (issues.length > 0) throw new UserError("a sheet cannot be used", issues);
	return read.flatMap((each) => "sheet" in each ? [each.sheet] : []);
}

export { auditReport };