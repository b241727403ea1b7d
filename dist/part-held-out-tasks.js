import { n as UserError } from "./part-errors.js";
import { n as isJsonObject, t as canonicalJson } from "./part-json.js";
import { s as visible } from "./part-markdown.js";
import { a as percent, r as number, t as count } from "./part-number.js";
import { t as textTable } from "./part-table-text.js";
import { t as readRows } from "./part-rows.js";

// src/curriculum/protection.ts
const NEAR = .7;
const SAME_IDENTIFIERS = {
	fewest: 3,
	share: .8
};
const SHINGLE = 3;
const USUAL = .2;
const FEWEST = 4;
var Protection = class {
	#ids = /* @__PURE__ */ new Map();
	#items = /* @__PURE__ */ new Map();
	#words;
	#shingles;
	#identifiers;
	#boilerplate;
	#usualIdentifiers;
	constructor(tasks, pool) {
		for (const { of, task_id, item } of tasks) {
			if (task_id !== void 0) this.#ids.set(plain(task_id), of);
			this.#items.set(canonicalItem(item), of);
		}
		const kept = tasks.map(({ of, item }) => ({
			of,
			shingles: shinglesOf(item),
			identifiers: identifiersOf(item)
		}));
		const distinct = [...new Map(kept.map((each) => [[...each.shingles].sort().join("\n"), each])).values()];
		const usual = distinct.length >= 3 ? distinct.map(({ shingles }) => shingles) : pool.map(shinglesOf);
		this.#boilerplate = usual.length >= 3 ? inMany(usual) : /* @__PURE__ */ new Set();
		const identifiers = distinct.map((each) => each.identifiers);
		this.#usualIdentifiers = distinct.length >= 3 ? inMany(identifiers) : /* @__PURE__ */ new Set();
		this.#words = distinct.map((each) => ({
			of: each.of,
			shingles: without(each.shingles, this.#boilerplate),
			identifiers: without(each.identifiers, this.#usualIdentifiers)
		}));
		this.#shingles = indexOf(this.#words.map(({ shingles }) => shingles));
		this.#identifiers = indexOf(this.#words.map((each) => each.identifiers));
	}
	hit(task_id, item) {
		const byId = task_id === void 0 ? void 0 : this.#ids.get(plain(task_id));
		if (byId !== void 0) return {
			because: "task_id",
			of: byId
		};
		const byItem = this.#items.get(canonicalItem(item));
		if (byItem !== void 0) return {
			because: "item",
			of: byItem
		};
		const near = this.nearest(item);
		return near !== void 0 && (near.alike ?? 0) >= NEAR ? near : this.#sameCase(item);
	}
	#sameCase(item) {
		const own = without(identifiersOf(item), this.#usualIdentifiers);
		if (own.size < SAME_IDENTIFIERS.fewest) return void 0;
		for (const [at, shared] of shares(own, this.#identifiers)) {
			const { of, identifiers } = this.#words[at];
			const alike = shared / Math.min(own.size, identifiers.size);
			if (shared >= SAME_IDENTIFIERS.fewest && alike >= SAME_IDENTIFIERS.share) return {
				because: "identifiers",
				of,
				alike
			};
		}
	}
	nearest(item) {
		const own = without(shinglesOf(item), this.#boilerplate);
		let best;
		for (const [at, shared] of shares(own, this.#shingles)) {
			const { of, shingles } = this.#words[at];
			const sizes = [own.size, shingles.size].filter((size) => size >= FEWEST);
			if (sizes.length === 0) continue;
			const alike = shared / Math.min(...sizes);
			if (alike > (best?.alike ?? -1)) best = {
				because: "near",
				of,
				alike
			};
		}
		return best;
	}
};
function indexOf(sets) {
	const index = /* @__PURE__ */ new Map();
	sets.forEach((set, at) => {
		for (const each of set) {
			const there = index.get(each);
			if (there === void 0) index.set(each, [at]);
			else there.push(at);
		}
	});
	return index;
}
function shares(words, index) {
	const common = /* @__PURE__ */ new Map();
	for (const each of words) for (const at of index.get(each) ?? []) common.set(at, (common.get(at) ?? 0) + 1);
	return [...common].sort(([a], [b]) => a - b);
}
function canonicalItem(item) {
	const walk = (value) => {
		if (typeof value === "string") return plain(value);
		if (Array.isArray(value)) return value.map(walk);
		if (!isJsonObject(value)) return value;
		return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, walk(each)]));
	};
	return canonicalJson(walk(item));
}
function plain(text) {
	return text.normalize("NFKC").replace(/\p{Cf}|\u034f|[\ufe00-\ufe0f]/gu, "").replace(/\s+/g, " ").trim().toLowerCase();
}
function shinglesOf(item) {
	const found = /* @__PURE__ */ new Set();
	for (const text of textsOf(item)) {
		const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
		if (words.length > 0 && words.length < SHINGLE) found.add(words.join(" "));
		for (let at = 0; at + SHINGLE <= words.length; at++) found.add(words.slice(at, at + SHINGLE).join(" "));
	}
	return found;
}
function identifiersOf(item) {
	const words = textsOf(item).flatMap((text) => text.match(/[\p{L}\p{N}_]+(?:-[\p{L}\p{N}_]+)*/gu) ?? []);
	return new Set(words.filter((word) => word.length >= 4 && /\p{N}/u.test(word) && !/^(?:19|20)\d\d(?:-\d\d)*$/.test(word)));
}
function textsOf(value) {
	if (typeof value === "string" || typeof value === "number") return [plain(String(value))];
	if (Array.isArray(value)) return value.flatMap(textsOf);
	return isJsonObject(value) ? Object.values(value).flatMap(textsOf) : [];
}
function inMany(sets) {
	const times = /* @__PURE__ */ new Map();
	for (const set of sets) for (const each of set) times.set(each, (times.get(each) ?? 0) + 1);
	const most = Math.max(2, sets.length * USUAL);
	return new Set([...times].filter(([, count]) => count > most).map(([each]) => each));
}
function without(set, taken) {
	return new Set([...set].filter((each) => !taken.has(each)));
}

// src/render/curriculum-text.ts
const LISTED = 40;
const BECAUSE = {
	task_id: "the same task id",
	item: "the same item",
	near: "nearly the same words",
	identifiers: "the same identifiers"
};
function renderCurriculum(manifest) {
	const { tasks, slices, evidence, left_out, held_out, options } = manifest;
	const states = /* @__PURE__ */ new Map();
	for (const { state } of tasks) states.set(state, (states.get(state) ?? 0) + 1);
	const said = [...states].sort().map(([state, n]) => `${n} ${state.replaceAll("_", " ")}`);
	const lines = [
		`A mix of ${count(options.size, "row")} from ${count(tasks.length, "task")}: ${said.join(", ")}.`,
		`Evidence: ${evidence.map(({ report, grader }) => `${visible(report)} (${visible(grader)})`).join(", ")}.`,
		`Held against ${held_out.map(({ of, tasks: n }) => `${visible(of)} (${n})`).join(", ") || "nothing: there is no holdout"}.`,
		"",
		textTable([[
			"slice",
			"tasks",
			"known",
			"pass",
			"in pool",
			"in mix",
			"rows",
			"why"
		], ...slices.map((each) => [
			each.name,
			String(each.tasks),
			String(each.known),
			percent(each.pass_rate),
			percent(each.in_pool),
			percent(each.weight),
			String(each.count),
			each.why
		])], "lrrrrrrl"),
		"",
		textTable([[
			"task",
			"rows",
			"weight",
			"state",
			"mean",
			"spread",
			"why"
		], ...[...tasks].sort((a, b) => b.weight - a.weight || (a.task_id < b.task_id ? -1 : 1)).slice(0, LISTED).map((each) => [
			each.task_id,
			String(each.count),
			percent(each.weight),
			each.state.replaceAll("_", " "),
			number(each.mean),
			number(each.spread),
			each.why
		])], "lrrlrrl")
	];
	if (tasks.length > LISTED) lines.push(`... and ${tasks.length - LISTED} more: --json or --out has all.`);
	if (left_out.length > 0) lines.push("", renderLeftOut(left_out).trimEnd());
	return `${lines.join("\n")}\n`;
}
function renderLeftOut(left_out) {
	const rows = left_out.slice(0, LISTED).map(({ task_id, because, of, alike }) => {
		const words = alike === void 0 ? "" : ` (${percent(alike)})`;
		return [task_id, `${BECAUSE[because]} as a task of ${of}${words}`];
	});
	const more = left_out.length > LISTED ? `\n... and ${left_out.length - LISTED} more.` : "";
	return `${`${count(left_out.length, "task")} of the pool ${left_out.length === 1 ? "is" : "are"} held out and must not be trained on:`}\n${textTable(rows)}${more}\nTake them out of the pool, or give --leave-out. A model that trained on a holdout passes it by heart.\n`;
}

// src/commands/training-pool.ts
async function readTasks(path, place, world) {
	const chunks = place === "named" ? await world.openFile(path) : await place.stream(path);
	if (chunks === void 0) throw new UserError(`${path}: there is no such file of tasks`);
	const rows = [];
	const digests = [];
	for await (const batch of readRows(chunks, path, { gunzip: world.gunzip })) for (const { value, line, report } of batch) {
		const { task_id, tags } = value;
		const item = itemOf(value);
		if (item === void 0) {
			report({
				code: "no-task",
				path: [],
				message: "this row is no task: it has neither an `item` nor `messages`",
				hint: "Give trajectories (task_id, item, ...) or rows to train on (messages, and what graders read as item)."
			});
			continue;
		}
		const trains = Array.isArray(value.messages);
		digests.push(world.sha256(canonicalJson(value)));
		rows.push({
			file: path,
			line,
			task_id: typeof task_id === "string" ? task_id : void 0,
			item,
			item_digest: world.sha256(canonicalJson(item)),
			tags: Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string") : [],
			row: value,
			trains,
			words: trains ? {
				item,
				messages: value.messages
			} : item
		});
	}
	return {
		path,
		digest: world.sha256(digests.join("\n")),
		rows
	};
}
function itemOf(row) {
	if (isJsonObject(row.item)) return row.item;
	if (!Array.isArray(row.messages)) return void 0;
	const { messages, tools: _, task_id: __, tags: ___, ...item } = row;
	return Object.keys(item).length === 0 ? { messages } : item;
}

// src/commands/held-out-tasks.ts
async function heldOutTasks(set, named, tree, world) {
	const files = [
		...[...set.suites.values()].filter(({ spec }) => spec.purpose === "holdout").map(({ name, dataset }) => [
			`suite ${name}`,
			dataset,
			tree
		]),
		...[...set.jobs.values()].map(({ name, validation }) => [
			`validation of ${name}`,
			validation,
			tree
		]),
		...named.map((path) => [
			path,
			path,
			"named"
		])
	];
	const found = /* @__PURE__ */ new Map();
	for (const [of, path, place] of files) {
		const { rows } = await readTasks(path, place, world).catch((error) => {
			if (!(error instanceof UserError)) throw error;
			throw new UserError(`what ${of} holds out cannot be kept apart: ${error.message}`, error.issues);
		});
		const distinct = new Map(rows.map((row) => [`${row.task_id} ${row.item_digest}`, row]));
		found.set(of, [...distinct.values()].map(({ task_id, item }) => task_id === void 0 ? {
			of,
			item
		} : {
			of,
			task_id,
			item
		}));
	}
	return found;
}
async function judgedBy(pool, set, tree, world) {
	const found = [];
	const taskOf = new Map(pool.map((row) => [row.item_digest, row.task_id ?? row.item_digest]));
	for (const { name, spec, dataset } of set.suites.values()) {
		if (spec.purpose === "holdout" || await tree.stream(dataset) === void 0) continue;
		const { rows } = await readTasks(dataset, tree, world);
		const tasks = new Set(rows.flatMap(({ item_digest }) => taskOf.get(item_digest) ?? [])).size;
		if (tasks > 0) found.push({
			suite: name,
			tasks
		});
	}
	return found;
}

export { renderLeftOut as a, renderCurriculum as i, judgedBy as n, Protection as o, readTasks as r, heldOutTasks as t };