import { n as isJsonObject, t as canonicalJson } from "./part-json.js";
import { i as quantileOfSorted } from "./part-sample2.js";
import { i as didYouMean, n as locateIn, t as keyPosition } from "./part-written.js";
import { n as readYaml } from "./part-yaml.js";
import { r as formatIssue } from "./part-errors.js";

// src/audit/strata.ts
const STRATA = [
	"flip",
	"disagreement",
	"novel",
	"high_reward",
	"rest"
];
const OVERSAMPLING = {
	flip: 8,
	disagreement: 4,
	novel: 3,
	high_reward: 2,
	rest: 1
};
const TOP = .9;
const APART = .5;
function stratify(rows, evidence) {
	const scored = rows.filter((row) => row.value !== void 0);
	const [before, ...others] = [evidence.base, ...evidence.others].map(verdictsOf);
	const high = topOf(scored.map(({ value = 0 }) => value));
	const novel = topOf(scored.map(({ id }) => evidence.novelty.get(id) ?? 0));
	const divided = topOf(scored.map(spreadOf));
	const differs = (row, said) => {
		const other = said?.get(keyOf(row));
		return other !== void 0 && other !== row.passed;
	};
	const stratumOf = (row) => {
		if (differs(row, before)) return "flip";
		if (row.success !== void 0 && row.success !== row.passed) return "disagreement";
		if (others.some((said) => differs(row, said))) return "disagreement";
		if (spreadOf(row) >= APART && spreadOf(row) > divided) return "disagreement";
		const newness = evidence.novelty.get(row.id) ?? 0;
		if (newness > 0 && newness >= novel) return "novel";
		return row.passed === true && (row.value ?? 0) >= high ? "high_reward" : "rest";
	};
	return new Map(scored.map((row) => [row.id, stratumOf(row)]));
}
function spreadOf({ parts = {} }) {
	const values = Object.values(parts).filter((part) => typeof part === "number");
	return values.length < 2 ? 0 : Math.max(...values) - Math.min(...values);
}
function verdictsOf(report) {
	return new Map((report?.scores ?? []).flatMap((row) => row.passed === void 0 ? [] : [[keyOf(row), row.passed]]));
}
function keyOf({ id, digest }) {
	return `${digest} ${id}`;
}
function topOf(values) {
	if (values.length === 0) return Number.POSITIVE_INFINITY;
	return quantileOfSorted([...values].sort((a, b) => a - b), TOP);
}
function allocate(n, sizes) {
	const there = STRATA.filter((stratum) => (sizes.get(stratum) ?? 0) > 0);
	const drawn = new Map(there.map((stratum) => [stratum, 0]));
	let left = n;
	const give = (stratum) => {
		const size = sizes.get(stratum) ?? 0;
		const has = drawn.get(stratum) ?? 0;
		if (left === 0 || has >= size) return;
		drawn.set(stratum, has + 1);
		left--;
	};
	for (const _ of [1, 2]) for (const stratum of there) give(stratum);
	const claim = (stratum) => {
		const has = drawn.get(stratum) ?? 0;
		const size = sizes.get(stratum) ?? 0;
		return has >= size ? -1 : OVERSAMPLING[stratum] * size / (2 * has + 1);
	};
	while (left > 0) {
		const [next] = [...there].sort((a, b) => claim(b) - claim(a));
		if (next === void 0 || claim(next) < 0) break;
		give(next);
	}
	return drawn;
}

// src/audit/sheet.ts
const VERDICTS = [
	"pass",
	"fail",
	"unsure"
];
function sealOf(sample, sha256) {
	const { suite, grader, dataset, drawn_on, seed, checkpoint_id, strata, sample: drawn } = sample;
	return sha256(canonicalJson({
		suite,
		grader,
		dataset,
		drawn_on,
		seed,
		checkpoint_id,
		strata,
		sample: drawn
	}));
}
function lotOf({ seed, grader, dataset }, id, sha256) {
	return sha256([
		seed,
		grader.digest,
		dataset.digest,
		id
	].join("\0"));
}
function drawSample(rows, strata, n, about, sha256) {
	const drawnByLot = rows.flatMap((row) => {
		const stratum = strata.get(row.id);
		return stratum === void 0 ? [] : [{
			row,
			stratum,
			lot: lotOf(about, row.id, sha256)
		}];
	}).sort((a, b) => a.lot < b.lot ? -1 : 1);
	const sizes = /* @__PURE__ */ new Map();
	for (const { stratum } of drawnByLot) sizes.set(stratum, (sizes.get(stratum) ?? 0) + 1);
	const room = new Map(allocate(n, sizes));
	const sizesDrawn = new Map(room);
	const sample = drawnByLot.flatMap(({ row, stratum }) => {
		const left = room.get(stratum) ?? 0;
		if (left === 0) return [];
		room.set(stratum, left - 1);
		const probability = (sizesDrawn.get(stratum) ?? 0) / (sizes.get(stratum) ?? 1);
		return [{
			id: row.id,
			task_id: row.task_id,
			digest: row.digest,
			stratum,
			probability
		}];
	});
	return {
		...about,
		strata: STRATA.flatMap((name) => {
			const of = sizes.get(name);
			return of === void 0 ? [] : [{
				name,
				of,
				drawn: sizesDrawn.get(name) ?? 0
			}];
		}),
		sample
	};
}

// src/audit/drawn-by-lot.ts
function isDrawnByLot(audit, ids, sha256) {
	const drawn = new Set(audit.sample.map(({ id }) => id));
	const known = new Set(ids);
	if (known.size !== ids.length || [...drawn].some((id) => !known.has(id))) return false;
	const left = ids.filter((id) => !drawn.has(id)).map((id) => lotOf(audit, id, sha256)).sort((a, b) => a < b ? 1 : -1);
	const highest = /* @__PURE__ */ new Map();
	for (const { id, stratum } of audit.sample) {
		const lot = lotOf(audit, id, sha256);
		if (lot > (highest.get(stratum) ?? "")) highest.set(stratum, lot);
	}
	const undrawn = audit.strata.map(({ name, of, drawn: count }) => ({
		size: of - count,
		over: highest.get(name) ?? ""
	}));
	if (undrawn.reduce((total, { size }) => total + size, 0) !== left.length) return false;
	let served = 0;
	for (const { size, over } of undrawn.sort((a, b) => a.over < b.over ? 1 : -1)) {
		served += size;
		const last = left[served - 1];
		if (size > 0 && (last === void 0 || last <= over)) return false;
	}
	return true;
}

// src/audit/read-sheet.ts
const MAX_SHEET_BYTES = 2097152;
const ANSWER_KEYS = [
	"id",
	"read",
	"output",
	"verdict",
	"note"
];
const SHEET_KEYS = [
	"kind",
	"version",
	"rater",
	"rated_on",
	"answers",
	"sampling"
];
function readSheet(file, text, sha256) {
	const { documents, issues } = readYaml(file, text, MAX_SHEET_BYTES);
	const [first, ...others] = issues;
	if (first !== void 0) return { issues: [first, ...others] };
	const [written, second] = documents;
	if (written === void 0 || second !== void 0 || !isSheet(written.value)) return { issues: [{
		severity: "error",
		code: "not-a-sheet",
		file,
		line: 1,
		column: 1,
		message: "this is no audit sheet: expected one document with kind: gradegate/audit-sheet, as `gradegate audit sample` writes it"
	}] };
	const reader = new SheetReader(written, written.value);
	const sheet = reader.read(sha256);
	const [problem, ...more] = reader.issues;
	return problem === void 0 && sheet !== void 0 ? { sheet } : { issues: [problem ?? reader.issue([], "not-a-sheet", "the sheet cannot be read"), ...more] };
}
function isSheet(value) {
	return isJsonObject(value) && value.kind === "gradegate/audit-sheet" && value.version === 1;
}
function isSample(value) {
	if (!isJsonObject(value)) return false;
	const { suite, grader, dataset, drawn_on, seed, checkpoint_id, strata, sample } = value;
	const areTexts = (...values) => values.every((each) => typeof each === "string");
	return areTexts(suite, drawn_on, seed, checkpoint_id ?? "") && isJsonObject(grader) && areTexts(grader.name, grader.version, grader.digest) && isJsonObject(dataset) && areTexts(dataset.path, dataset.digest) && Array.isArray(strata) && Array.isArray(sample) && new Set(sample.map((each) => isJsonObject(each) ? each.id : each)).size === sample.length && STRATA.every((name) => isStratum(name, strata, sample)) && sample.every((each) => isJsonObject(each) && areTexts(each.id, each.task_id, each.digest) && STRATA.some((name) => name === each.stratum));
}
function isStratum(name, strata, sample) {
	const [stated, ...again] = strata.filter(isJsonObject).filter((each) => each.name === name);
	const drawn = sample.filter(isJsonObject).filter(({ stratum }) => stratum === name);
	if (stated === void 0) return drawn.length === 0;
	const { of, drawn: count } = stated;
	if (again.length > 0 || typeof of !== "number" || !Number.isInteger(of) || of < drawn.length) return false;
	return count === drawn.length && drawn.every(({ probability }) => probability === drawn.length / of);
}
var SheetReader = class {
	issues = [];
	#written;
	#value;
	constructor(written, value) {
		this.#written = written;
		this.#value = value;
	}
	issue(path, code, message, hint) {
		return {
			severity: "error",
			code,
			...locateIn(this.#written)(path),
			message,
			...hint === void 0 ? {} : { hint }
		};
	}
	read(sha256) {
		this.#unknownKeys([], this.#value, SHEET_KEYS);
		const sample = this.#sample(sha256);
		if (sample === void 0) return void 0;
		const answers = this.#answers(sample);
		const rater = this.#text("rater");
		const rated_on = this.#date(sample.drawn_on);
		if (answers.some(({ verdict }) => verdict !== void 0)) {
			if (rater === void 0) this.#say(["rater"], "rater-missing", "verdicts without a rater: expected who gave them", "Write rater: \"@name\".");
			if (rated_on === void 0 && this.#value.rated_on === null) this.#say(["rated_on"], "date-missing", "verdicts without a date: expected the day, YYYY-MM-DD");
		}
		return {
			...sample,
			...rater === void 0 ? {} : { rater },
			...rated_on === void 0 ? {} : { rated_on },
			answers
		};
	}
	#say(path, code, message, hint) {
		this.issues.push(this.issue(path, code, message, hint));
	}
	#sample(sha256) {
		const { sampling } = this.#value;
		if (!isJsonObject(sampling)) {
			this.#say(["sampling"], "sampling-missing", "expected `sampling`, which says what was drawn; draw a new sheet");
			return;
		}
		const { seal, ...sample } = sampling;
		if (typeof seal === "string" && isSample(sample) && sealOf(sample, sha256) === seal) return {
			...sample,
			seal
		};
		this.#say(["sampling", "seal"], "sheet-altered", "what was drawn was changed after it was drawn: the seal does not fit", "Only rater, rated_on, verdict and note are filled in.");
	}
	#answers({ sample }) {
		const { answers } = this.#value;
		if (!Array.isArray(answers)) {
			this.#say(["answers"], "answers-missing", "expected a list of answers");
			return [];
		}
		const drawn = new Set(sample.map(({ id }) => id));
		const seen = /* @__PURE__ */ new Set();
		return answers.flatMap((answer, at) => {
			const path = ["answers", at];
			if (!isJsonObject(answer) || typeof answer.id !== "string") {
				this.#say(path, "answer-invalid", "expected an answer with the id of a trajectory");
				return [];
			}
			const { id, verdict, note } = answer;
			this.#unknownKeys(path, answer, ANSWER_KEYS);
			if (!drawn.has(id)) this.#say([...path, "id"], "not-drawn", `the trajectory ${JSON.stringify(id)} was not drawn`);
			if (seen.has(id)) this.#say([...path, "id"], "answered-twice", `a second answer for ${JSON.stringify(id)}`);
			seen.add(id);
			const known = VERDICTS.find((each) => each === verdict);
			if (known === void 0 && verdict !== null && verdict !== void 0) {
				const hint = typeof verdict === "string" ? didYouMean(verdict, VERDICTS) : void 0;
				this.#say([...path, "verdict"], "unknown-verdict", `expected pass, fail, unsure or nothing, got ${JSON.stringify(verdict)?.slice(0, 60)}`, hint);
			}
			return [{
				id,
				...known === void 0 ? {} : { verdict: known },
				...typeof note === "string" && note !== "" ? { note } : {}
			}];
		});
	}
	#text(key) {
		const value = this.#value[key];
		if (value === null || value === void 0 || value === "") return void 0;
		if (typeof value === "string" && value.trim() !== "" && value.length <= 100) return value.trim();
		this.#say([key], "wrong-type", `${key}: expected a name of at most 100 characters`);
	}
	#date(drawn) {
		const value = this.#value.rated_on;
		if (value === null || value === void 0 || value === "") return void 0;
		if (!(typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)))) this.#say(["rated_on"], "not-a-date", `rated_on: expected a day, YYYY-MM-DD, got ${JSON.stringify(value)}`);
		else if (value < drawn) this.#say(["rated_on"], "rated-before-drawn", `rated on ${value}, before the sample was drawn on ${drawn}`);
		else return value;
	}
	#unknownKeys(path, value, known) {
		for (const key of Object.keys(value)) {
			if (known.includes(key)) continue;
			const at = keyPosition(this.#written, [...path, key]);
			const hint = didYouMean(key, known);
			const message = `unknown key "${key}"; known: ${known.join(", ")}`;
			this.issues.push({
				severity: "error",
				code: "unknown-key",
				...at,
				message,
				...hint === void 0 ? {} : { hint }
			});
		}
	}
};

// src/commands/find-audits.ts
const SHEET_LIMIT = MAX_SHEET_BYTES;
function isByLot(sheet, report, sha256) {
	const rows = (report?.scores ?? []).filter((row) => row.kind === "scored" && (sheet.checkpoint_id === void 0 || row.checkpoint_id === sheet.checkpoint_id));
	return isDrawnByLot(sheet, rows.map(({ id }) => id), sha256);
}
async function findAudits({ suite: { audits }, report }, head, base, sha256) {
	if (audits === void 0) return void 0;
	const found = [];
	for (const file of audits) {
		const content = await head.read(file, SHEET_LIMIT);
		if (content.kind !== "text") {
			found.push({
				file,
				problem: content.kind.replace("_", " ")
			});
			continue;
		}
		const read = readSheet(file, content.text, sha256);
		if ("issues" in read) found.push({
			file,
			problem: formatIssue(read.issues[0])
		});
		else {
			const before = await base.read(file, SHEET_LIMIT);
			found.push({
				file,
				sheet: read.sheet,
				isNew: before.kind !== "text" || before.text !== content.text,
				isByLot: isByLot(read.sheet, report, sha256)
			});
		}
	}
	return found;
}

export { drawSample as a, readSheet as i, findAudits as n, sealOf as o, isByLot as r, stratify as s, SHEET_LIMIT as t };