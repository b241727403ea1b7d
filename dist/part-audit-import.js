import { i as parseLabels, n as labelsOf, r as mergeLabels, t as labelLines } from "./part-labels.js";
import { n as UserError } from "./part-errors.js";
import { t as count } from "./part-number.js";
import { n as readSheets, r as strangeTo, t as auditedSuite } from "./part-audited-suite.js";

// src/audit/ticked.ts
function readTicked(text, sheet) {
	const lines = text.split(/\r?\n/);
	if (/<!-- gradegate audit ([0-9a-f]{64}) -->/.exec(text)?.[1] !== sheet.seal) return {
		line: 1,
		problem: "this is not the Markdown of this sheet: its mark is missing or another"
	};
	const ticked = /* @__PURE__ */ new Map();
	let current;
	for (const [at, line] of lines.entries()) {
		const heading = /^#{1,6} Case (\d+) of \d+:/.exec(line);
		if (heading !== null) current = Number(heading[1]) - 1;
		const box = /^\s*[-*] \[[xX]\] (pass|fail|unsure)\s*$/.exec(line);
		if (box === null) continue;
		if (current === void 0 || sheet.sample[current] === void 0) return {
			line: at + 1,
			problem: "a box is ticked that belongs to no case of the sheet"
		};
		if (ticked.has(current)) return {
			line: at + 1,
			problem: `case ${current + 1} has two boxes ticked`
		};
		ticked.set(current, box[1]);
	}
	return { answers: sheet.sample.map(({ id }, at) => {
		const verdict = ticked.get(at);
		return verdict === void 0 ? { id } : {
			id,
			verdict
		};
	}) };
}

// src/commands/audit-import.ts
async function auditImport(args, files, world) {
	if (files.length === 0) throw new UserError("audit import: give the sheets that were filled in");
	const sheets = await filledIn(await readSheets(files, world), args, world);
	const audited = await auditedSuite("import", args, world);
	for (const [at, sheet] of sheets.entries()) {
		const strange = strangeTo(sheet, audited, world.sha256);
		if (strange !== void 0) throw new UserError(`${files[at]}: ${strange}`);
	}
	const out = args.value("out") ?? audited.suite.labels;
	if (out === void 0) {
		const place = `${audited.suite.dataset.replace(/\.jsonl(\.gz)?$/, "")}.labels.jsonl`;
		throw new UserError(`audit import: the suite "${audited.suite.name}" names no labels; set labels in it, e.g. to ${place}, or give --out FILE`);
	}
	const added = sheets.flatMap(labelsOf);
	if (added.length === 0) throw new UserError("audit import: no sheet has a verdict, so there is nothing to bring in");
	const known = await knownLabels(out, world);
	const { labels, contradicted } = mergeLabels(known, added);
	if (contradicted.length > 0) {
		const named = contradicted.slice(0, 5).map(({ id, rater }) => `${id} by ${rater}`);
		throw new UserError(`${out} has other labels of the same rater and sheet already: ${named.join(", ")}; nothing was written. Take the old ones out if they were wrong.`);
	}
	await world.writeFile(out, labelLines(labels));
	const summary = {
		labels: out,
		added: labels.length - known.length,
		known: known.length,
		total: labels.length
	};
	if (args.isSet("json")) world.print(`${JSON.stringify(summary, null, 2)}\n`);
	else world.print(`${out}: ${count(summary.added, "label")} added, ${labels.length} in all\n`);
	return 0;
}
async function filledIn(sheets, args, world) {
	const file = args.value("ticked");
	if (file === void 0) return sheets;
	const [sheet, ...others] = sheets;
	const [rater, date] = [args.value("rater"), args.value("date")];
	if (sheet === void 0 || others.length > 0) throw new UserError("audit import: --ticked goes with one sheet");
	if (rater === void 0 || date === void 0 || !/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new UserError("audit import: --ticked needs --rater NAME and --date YYYY-MM-DD: the boxes do not say who ticked them");
	const text = await world.readFile(file);
	if (text === void 0) throw new UserError(`${file}: there is no such file`);
	const ticked = readTicked(text, sheet);
	if ("problem" in ticked) throw new UserError(`${file}:${ticked.line} ${ticked.problem}`);
	return [{
		...sheet,
		rater,
		rated_on: date,
		answers: ticked.answers
	}];
}
async function knownLabels(file, world) {
	const text = await world.readFile(file);
	if (text === void 0) return [];
	const { labels, issues } = parseLabels(file, text);
	if (issues.length > 0) throw new UserError(`${file} is not a file of labels`, issues);
	return labels;
}

export { auditImport };