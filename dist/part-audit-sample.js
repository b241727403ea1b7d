import { a as drawSample, o as sealOf, s as stratify } from "./part-find-audits.js";
import { n as UserError } from "./part-errors.js";
import { t as parseReport } from "./part-parse-report.js";
import { a as escapeHidden } from "./part-yaml.js";
import { n as code, s as visible, t as clip } from "./part-markdown.js";
import { t as count } from "./part-number.js";
import { t as readTrajectories } from "./part-read.js";
import { t as auditedSuite } from "./part-audited-suite.js";
import { t as numberOption } from "./part-native-grader.js";

// src/audit/novelty.ts
const SHINGLE = 3;
function shingles(text) {
	const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	if (words.length < SHINGLE) return new Set(words.length === 0 ? [] : [words.join(" ")]);
	return new Set(words.slice(2).map((_, at) => words.slice(at, at + SHINGLE).join(" ")));
}
function noveltyOf(outputs) {
	const cut = outputs.map(({ id, text, earlier }) => ({
		id,
		earlier,
		shingles: shingles(text)
	}));
	const known = cut.filter(({ earlier }) => earlier);
	const seen = /* @__PURE__ */ new Map();
	for (const { shingles: each } of known.length > 0 ? known : cut) for (const shingle of each) seen.set(shingle, (seen.get(shingle) ?? 0) + 1);
	const own = known.length > 0 ? 0 : 1;
	const share = (of) => of.size === 0 ? 0 : [...of].filter((shingle) => (seen.get(shingle) ?? 0) <= own).length / of.size;
	return new Map(cut.filter(({ earlier }) => !earlier).map(({ id, shingles: each }) => [id, share(each)]));
}

// src/render/audit-sheet.ts
const HOW = `# An audit sheet. Read each run where "read" says, and judge it yourself: verdict is pass, fail or unsure; a note says why.
# Then fill in rater and rated_on. Each person fills in a copy of their own, and does not look at what the grader said before.
# Check it with: gradegate audit import SHEET --suite NAME
`;
function renderSheet(sample, seal, shown) {
	const { suite, grader, dataset, drawn_on, seed, checkpoint_id, strata, sample: drawn } = sample;
	const answers = shown.map(({ id, read, output }) => `  - id: ${quoted(id)}\n    read: ${quoted(read)}\n    output: ${quoted(clip(visible(output), 400))}\n    verdict:\n    note:\n`);
	const rows = drawn.map((each) => `    - ${quoted(each)}\n`);
	return [
		HOW,
		"kind: gradegate/audit-sheet\nversion: 1\nrater:\nrated_on:\nanswers:\n",
		...answers,
		"# What was drawn, and how likely each was. Not to be changed, and best read after judging.\n",
		`sampling:\n  suite: ${quoted(suite)}\n  grader: ${quoted(grader)}\n  dataset: ${quoted(dataset)}\n`,
		`  drawn_on: ${quoted(drawn_on)}\n  seed: ${quoted(seed)}\n`,
		checkpoint_id === void 0 ? "" : `  checkpoint_id: ${quoted(checkpoint_id)}\n`,
		`  strata: ${quoted(strata)}\n  sample:\n`,
		...rows,
		`  seal: ${quoted(seal)}\n`
	].join("");
}
function quoted(value) {
	return escapeHidden(JSON.stringify(value), "json");
}
function renderSheetMarkdown(sample, seal, shown) {
	const boxes = shown.map(({ id, read, output }, at) => `#### Case ${at + 1} of ${shown.length}: ${code(id)}\n\n${code(read, 200)}\n\n${code(output, 400)}\n\n- [ ] pass\n- [ ] fail\n- [ ] unsure\n`);
	return [
		`### Audit of ${code(sample.suite)}\n`,
		`${shown.length} runs, drawn by lot. Judge each yourself, tick one box, and do not look at what the grader said before.\n`,
		`<!-- gradegate audit ${seal} -->\n`,
		...boxes
	].join("\n");
}

// src/commands/audit-sample.ts
const DEFAULT_SIZE = 30;
const MOST = 1e3;
async function auditSample(args, rest, world) {
	if (rest.length > 0) throw new UserError(`audit sample: unexpected "${rest.join(" ")}"`);
	const [seed, out] = [args.value("seed"), args.value("out")];
	if (seed === void 0 || seed.trim() === "") throw new UserError("audit sample: --seed TEXT is needed: one that the author of the change cannot choose, as the id of the run that draws");
	if (out === void 0) throw new UserError("audit sample: --out FILE is needed: where the sheet goes");
	if (seed.length > 200) throw new UserError("audit sample: --seed: expected at most 200 characters");
	const n = numberOption("n", args.value("n")) ?? DEFAULT_SIZE;
	if (!Number.isInteger(n) || n < 2 || n > MOST) throw new UserError(`audit sample: --n: expected a whole number from 2 to ${MOST}`);
	const base = await readBase(args.value("base"), world);
	const audited = await auditedSuite("sample", args, world);
	const checkpoint = args.value("checkpoint");
	const rows = audited.report.scores.filter((row) => checkpoint === void 0 || row.checkpoint_id === checkpoint);
	const texts = await textsOf(audited, rows, base, world);
	const strata = stratify(rows, {
		base,
		others: audited.others,
		novelty: noveltyOf(texts)
	});
	if (strata.size === 0) {
		const of = checkpoint === void 0 ? "" : ` of the checkpoint "${checkpoint}"`;
		throw new UserError(`${audited.suite.name}: no trajectory${of} has a score, so there is nothing to draw from`);
	}
	const { name, version, digest } = audited.report.grader;
	const about = {
		suite: audited.suite.name,
		grader: {
			name,
			version,
			digest
		},
		dataset: {
			path: audited.report.dataset.path,
			digest: audited.report.dataset.digest
		},
		drawn_on: world.today(),
		seed,
		...checkpoint === void 0 ? {} : { checkpoint_id: checkpoint }
	};
	const sample = drawSample(rows, strata, n, about, world.sha256);
	const seal = sealOf(sample, world.sha256);
	const byId = new Map(texts.map((text) => [text.id, text]));
	const shown = sample.sample.map(({ id }) => {
		const { line = 0, text = "" } = byId.get(id) ?? {};
		return {
			id,
			read: `${sample.dataset.path}:${line}`,
			output: text
		};
	});
	await world.writeFile(out, renderSheet(sample, seal, shown));
	const markdown = args.value("markdown");
	if (markdown !== void 0) await world.writeFile(markdown, renderSheetMarkdown(sample, seal, shown));
	if (args.isSet("json")) world.print(`${JSON.stringify({
		...sample,
		seal
	}, null, 2)}\n`);
	else {
		const drawn = sample.strata.map((each) => `${each.drawn} of ${each.of} ${each.name.replace("_", " ")}`).join(", ");
		world.print(`${out}: ${count(sample.sample.length, "trajectory", "trajectories")} of ${strata.size} drawn: ${drawn}\n`);
	}
	return 0;
}
async function readBase(file, world) {
	if (file === void 0) return void 0;
	const text = await world.readFile(file);
	if (text === void 0) throw new UserError(`${file}: there is no such report`);
	return parseReport(text, file);
}
async function textsOf({ suite, tree }, rows, base, world) {
	const audited = new Set(rows.map(({ id }) => id));
	const before = new Set((base?.scores ?? []).map(({ digest }) => digest));
	const isAllKnown = rows.every(({ digest }) => before.has(digest));
	const chunks = await tree.stream(suite.dataset);
	if (chunks === void 0) throw new UserError(`the dataset ${suite.dataset} is missing`);
	const texts = [];
	const options = { gunzip: world.gunzip };
	for await (const { trajectory, digest, line } of readTrajectories(chunks, suite.dataset, world.sha256, options)) {
		const earlier = !audited.has(trajectory.id) || !isAllKnown && before.has(digest);
		texts.push({
			id: trajectory.id,
			text: trajectory.output.text,
			earlier,
			line
		});
	}
	return texts;
}

export { auditSample };