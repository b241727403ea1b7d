import { i as readSheet, r as isByLot } from "./part-find-audits.js";
import { n as UserError } from "./part-errors.js";
import { t as chosenSuites } from "./part-evaluate-suites.js";
import { u as reportsOfSuites } from "./part-suite-report.js";

// src/commands/audited-suite.ts
async function auditedSuite(verb, args, world) {
	const name = args.value("suite");
	if (name === void 0) throw new UserError(`audit ${verb}: --suite NAME is needed`);
	const { tree, suites } = await chosenSuites({
		policies: args.value("policies") ?? "policies",
		suite: void 0
	}, world);
	const suite = suites.find((each) => each.name === name);
	if (suite === void 0) throw new UserError(`there is no suite "${name}"; known: ${suites.map((each) => each.name).join(", ")}`);
	const sharing = suites.filter(({ dataset }) => dataset === suite.dataset);
	const reports = await reportsOfSuites(sharing, tree, "replay", world);
	const own = reports.get(name);
	if (own === void 0 || "problem" in own) throw new UserError(`${name}: ${own?.problem ?? "it was not evaluated"}`);
	const others = [...reports].flatMap(([other, found]) => other === name || "problem" in found ? [] : [found.report]).filter(({ grader }) => grader.layer === own.report.grader.layer);
	return {
		suite,
		report: own.report,
		others,
		tree
	};
}
async function readSheets(files, world) {
	const read = [];
	for (const file of files) {
		const text = await world.readFile(file);
		if (text === void 0) throw new UserError(`${file}: there is no such sheet`);
		read.push(readSheet(file, text, world.sha256));
	}
	const issues = read.flatMap((each) => "issues" in each ? each.issues : []);
	if (issues.length > 0) throw new UserError("a sheet cannot be used", issues);
	return read.flatMap((each) => "sheet" in each ? [each.sheet] : []);
}
function strangeTo(sheet, of, sha256) {
	const { suite, grader, dataset } = sheet;
	if (suite !== of.suite.name) return `it is of the suite "${suite}"`;
	if (grader.digest !== of.report.grader.digest) return `it is of ${grader.name} ${grader.version}, digest ${grader.digest.slice(0, 12)}, and the suite has ${of.report.grader.digest.slice(0, 12)} now`;
	if (dataset.digest !== of.report.dataset.digest) return "it is of the dataset as it was before a change";
	return isByLot(sheet, of.report, sha256) ? void 0 : "what is in it was not drawn by its seed";
}

export { readSheets as n, strangeTo as r, auditedSuite as t };