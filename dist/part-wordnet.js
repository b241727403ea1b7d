import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { brotliDecompressSync } from "node:zlib";

// src/grader/similarity/wordnet.ts
const PARTS = [
	"n",
	"v",
	"a",
	"r"
];
const ENDINGS = {
	n: pairs("s> ses>s ves>f xes>x zes>z ches>ch shes>sh men>man ies>y"),
	v: pairs("s> ies>y es>e es> ed>e ed> ing>e ing>"),
	a: pairs("er> est> er>e est>e"),
	r: []
};
function pairs(text) {
	return text.split(" ").map((pair) => pair.split(">"));
}
const KEPT = 2e4;
function parseLexicon(packed) {
	const table = tableOf(packed);
	const irregular = irregularForms(packed.slice(table.end));
	const entryOf = remembered((lemma) => {
		const line = find(table, lemma);
		return line < 0 ? void 0 : readEntry(table, line, lemma);
	});
	return {
		senses: remembered((word) => {
			const found = /* @__PURE__ */ new Set();
			for (const part of PARTS) {
				const isLemma = (form) => entryOf(form)?.senses[part] !== void 0;
				for (const lemma of baseForms(word, part, irregular, isLemma)) for (const sense of entryOf(lemma)?.senses[part] ?? []) found.add(sense);
			}
			return [...found];
		}),
		spellings: (word) => entryOf(word)?.spelled ?? []
	};
}
function remembered(look) {
	const known = /* @__PURE__ */ new Map();
	return (word) => {
		const before = known.get(word);
		if (before !== void 0 || known.has(word)) return before;
		const found = look(word);
		if (known.size >= KEPT) known.clear();
		known.set(word, found);
		return found;
	};
}
function baseForms(form, part, irregular, isLemma) {
	const exceptions = irregular.get(`${part} ${form}`);
	if (exceptions !== void 0) return [form, ...exceptions].filter(isLemma);
	const shortened = (forms) => forms.flatMap((each) => ENDINGS[part].flatMap(([ending, by]) => each.endsWith(ending) ? [each.slice(0, -ending.length) + by] : []));
	let forms = shortened([form]);
	let found = [form, ...forms].filter(isLemma);
	while (found.length === 0 && forms.length > 0) {
		forms = shortened(forms);
		found = forms.filter(isLemma);
	}
	return found;
}
const [TAB, LINE_END, DOT, COLON] = [
	9,
	10,
	46,
	58
];
function tableOf(packed) {
	const end = packed.indexOf("\n=\n") + 1;
	if (end === 0) throw new TypeError("this is not a packed lexicon");
	const starts = [0];
	const named = [0];
	let count = 0;
	let afterLemma = false;
	for (let at = 0; at < end; at++) {
		const unit = packed.charCodeAt(at);
		if (unit === TAB) afterLemma = true;
		else if (unit === LINE_END) {
			afterLemma = false;
			starts.push(at + 1);
			named.push(count);
		} else if (afterLemma && (unit === DOT || unit === COLON)) count++;
	}
	return {
		packed,
		starts: Int32Array.from(starts),
		named: Int32Array.from(named),
		end: end + 2
	};
}
function irregularForms(text) {
	const rows = text.split("\n").filter((row) => row !== "");
	return new Map(rows.map((row) => {
		const [form, part, ...lemmas] = row.split(" ");
		return [`${part} ${form}`, lemmas];
	}));
}
function lemmaAt({ packed, starts }, line) {
	const start = starts[line];
	return packed.slice(start, packed.indexOf("	", start));
}
function find(table, lemma) {
	let low = 0;
	let high = table.starts.length - 2;
	while (low <= high) {
		const middle = low + high >> 1;
		const there = lemmaAt(table, middle);
		if (there === lemma) return middle;
		if (there < lemma) low = middle + 1;
		else high = middle - 1;
	}
	return -1;
}
function readEntry({ packed, starts, named }, line, lemma) {
	const text = packed.slice(starts[line] + lemma.length + 1, starts[line + 1] - 1);
	const senses = {};
	const spelled = [];
	let next = named[line];
	for (const field of text.split("	")) {
		const part = field.slice(0, 1).toLowerCase();
		const shared = [];
		for (const sense of field.length === 1 ? [] : field.slice(1).split(",")) {
			const isNew = sense === "." || sense === ":";
			const number = isNew ? next++ : next - Number.parseInt(sense.replace("-", ""), 36);
			shared.push(number);
			if (sense === "." || !isNew && !sense.startsWith("-")) spelled.push(number);
		}
		const own = -1 - (line * PARTS.length + PARTS.indexOf(part));
		senses[part] = [...shared, own];
		if (field.startsWith(part)) spelled.push(own);
	}
	return {
		senses,
		spelled
	};
}

// src/adapters/lexicon/wordnet.ts
const WORDNET_SHA256 = "02288efd82640e10487a3fb9c380240712d45d4fa1f0364dfabf2ed1ee816fa9";
async function loadWordNet() {
	const text = brotliDecompressSync(await readFile(new URL("./wordnet.br", import.meta.url)));
	const digest = createHash("sha256").update(text).digest("hex");
	if (digest !== WORDNET_SHA256) throw new Error(`wordnet.br has the sha256 ${digest}, expected ${WORDNET_SHA256}: it is not the pinned WordNet`);
	return parseLexicon(text.toString("latin1"));
}

export { loadWordNet };