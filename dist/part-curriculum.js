import { i as require_dist } from "./part-yaml.js";
import { a as sum, n as mean } from "./part-sample2.js";
import { a as renderLeftOut, i as renderCurriculum, n as judgedBy, o as Protection, r as readTasks, t as heldOutTasks } from "./part-held-out-tasks.js";
import { n as UserError } from "./part-errors.js";
import { n as isJsonObject, t as canonicalJson } from "./part-json.js";
import { t as parseReport } from "./part-parse-report.js";
import { r as heldOut } from "./part-load.js";
import { t as readTrajectories } from "./part-read.js";
import { t as inSlice } from "./part-slice.js";
import { r as judgeMode, u as reportsOfSuites } from "./part-suite-report.js";
import { t as loadChecked } from "./part-load-checked.js";
import { t as numberOption } from "./part-native-grader.js";

// src/curriculum/evidence.ts
var import_dist = require_dist();
function runOf({ model, checkpoint_id, value, passed }) {
	const group = `${model ?? ""} ${checkpoint_id ?? ""}`;
	return value === void 0 ? { group } : {
		group,
		value,
		passed: passed === true
	};
}
function evidenceOf(runs) {
	const groups = /* @__PURE__ */ new Map();
	for (const { group, value } of runs) if (value !== void 0) groups.set(group, [...groups.get(group) ?? [], value]);
	const sorted = [...groups].sort(([a], [b]) => a < b ? -1 : 1).map(([, values]) => values.sort((a, b) => a - b));
	const scored = runs.filter(({ value }) => value !== void 0);
	return {
		runs: runs.length,
		scored: scored.length,
		mean: mean(sorted.flat()),
		pass_rate: mean(scored.map(({ passed }) => passed === true ? 1 : 0)),
		degrees: sum(sorted.map((values) => values.length - 1)),
		squares: sum(sorted.map(squares))
	};
}
function stateOf({ degrees, squares: apart, pass_rate }) {
	if (degrees === 0 || pass_rate === void 0) return "unknown";
	if (apart > NO_SPREAD) return "learnable";
	if (pass_rate === 1) return "solved";
	return pass_rate === 0 ? "out_of_reach" : "flat";
}
function spreads(tasks) {
	const usual = mean(tasks.flatMap(({ degrees, squares: apart }) => degrees > 0 ? [apart / degrees] : []));
	return tasks.map(({ degrees, squares: apart }) => degrees === 0 || usual === void 0 ? void 0 : Math.sqrt((apart + usual) / (degrees + 1)));
}
const NO_SPREAD = 1e-12;
function squares(values) {
	const middle = mean(values) ?? 0;
	const total = sum(values.map((value) => (value - middle) ** 2));
	return total > NO_SPREAD ? total : 0;
}

// src/curriculum/mix.ts
function mixOf(learnable, { keep, explore, most }) {
	const total = sum(learnable.map((each) => each ?? 0));
	if (!(total > 0)) return void 0;
	const unknown = learnable.filter((each) => each === void 0).length;
	const exploring = Math.min(explore, unknown / learnable.length);
	const focused = learnable.map((each) => each === void 0 ? exploring / unknown : (1 - exploring) * each / total);
	const even = 1 / learnable.length;
	return capped(focused, most * even).map((share) => keep * even + (1 - keep) * share);
}
function capped(shares, cap) {
	const full = /* @__PURE__ */ new Set();
	for (;;) {
		const open = shares.flatMap((share, at) => full.has(at) ? [] : [{
			share,
			at
		}]);
		const left = 1 - full.size * cap;
		const held = sum(open.map(({ share }) => share));
		const given = new Map(open.map(({ share, at }) => [at, held > 0 ? share / held * left : left / open.length]));
		const over = [...given].filter(([, share]) => share > cap * (1 + 1e-12)).map(([at]) => at);
		if (over.length === 0) return shares.map((_, at) => given.get(at) ?? cap);
		for (const at of over) full.add(at);
	}
}
function countsOf(shares, slices, size) {
	const counts = shares.map((share) => Math.floor(share * size + 1e-9));
	const rest = shares.map((share, at) => share * size - counts[at]);
	const order = shares.map((_, at) => at).sort((a, b) => rest[b] - rest[a] || a - b);
	for (const at of order.slice(0, size - sum(counts))) counts[at] = counts[at] + 1;
	const of = (slice) => sum(slice.map((at) => counts[at]));
	for (const slice of slices) {
		if (slice.length === 0 || of(slice) > 0) continue;
		const best = [...slice].sort((a, b) => shares[b] - shares[a] || a - b)[0];
		const canSpare = (at) => counts[at] > 0 && slices.every((each) => !each.includes(at) || of(each) > 1);
		const giver = counts.map((_, at) => at).filter(canSpare).sort((a, b) => counts[b] - counts[a] || a - b)[0];
		if (giver === void 0) return void 0;
		counts[giver] = counts[giver] - 1;
		counts[best] = counts[best] + 1;
	}
	return counts;
}

// src/curriculum/curriculum.ts
const NO_SLICE = "(no slice)";
function curriculumOf(pool, size, options) {
	const tasks = [...pool].sort((a, b) => a.task_id < b.task_id ? -1 : 1).map((task) => ({
		...task,
		slices: task.slices.length === 0 ? [NO_SLICE] : [...task.slices].sort()
	}));
	const evidence = tasks.map(({ runs }) => evidenceOf(runs));
	const spread = spreads(evidence);
	const slices = slicesOf(tasks, evidence);
	const overall = mean(evidence.flatMap(({ pass_rate }) => pass_rate ?? [])) ?? 0;
	const fails = (slice) => 1 - (slices.get(slice)?.pass_rate ?? overall);
	const learnable = spread.map((each, at) => {
		const found = evidence[at];
		if (each === void 0 || stateOf(found) !== "learnable") return each;
		return each * (1 + Math.max(...tasks[at].slices.map(fails))) * (2 - (found.pass_rate ?? overall));
	});
	const known = spread.filter((each) => each !== void 0).length;
	const said = {
		known,
		slices: slices.size
	};
	if (known === 0) return {
		kind: "unknown",
		...said
	};
	const weights = mixOf(learnable, options);
	if (weights === void 0) return {
		kind: "nothing",
		...said
	};
	const members = [...slices.values()].map(({ places }) => places);
	const counts = countsOf(weights, members, size);
	if (counts === void 0) return {
		kind: "small",
		...said
	};
	return {
		kind: "mix",
		tasks: tasks.map((task, at) => {
			const found = evidence[at];
			const state = stateOf(found);
			return {
				task_id: task.task_id,
				item: task.item_digest,
				count: counts[at],
				weight: rounded(weights[at]),
				state,
				samples: found.scored,
				...found.mean === void 0 ? {} : { mean: rounded(found.mean) },
				...spread[at] === void 0 ? {} : { spread: rounded(spread[at]) },
				...found.pass_rate === void 0 ? {} : { pass_rate: rounded(found.pass_rate) },
				slices: [...task.slices],
				why: whyTask(state, found)
			};
		}),
		slices: [...slices].map(([name, slice]) => {
			const weight = sum(slice.places.map((at) => weights[at]));
			const in_pool = slice.places.length / tasks.length;
			return {
				name,
				tasks: slice.places.length,
				known: slice.known,
				...slice.pass_rate === void 0 ? {} : { pass_rate: rounded(slice.pass_rate) },
				in_pool: rounded(in_pool),
				weight: rounded(weight),
				count: sum(slice.places.map((at) => counts[at])),
				why: whySlice(slice, weight - in_pool, overall)
			};
		})
	};
}
function slicesOf(tasks, evidence) {
	const names = [...new Set(tasks.flatMap(({ slices }) => slices))].sort();
	return new Map(names.map((name) => {
		const places = tasks.flatMap(({ slices }, at) => slices.includes(name) ? [at] : []);
		const rates = places.flatMap((at) => evidence[at]?.pass_rate ?? []);
		const learnable = places.filter((at) => stateOf(evidence[at]) === "learnable").length;
		return [name, {
			places,
			known: rates.length,
			learnable,
			pass_rate: mean(rates)
		}];
	}));
}
const WHY = {
	learnable: ({ scored, pass_rate }) => `${scored} samples score apart, ${percent(pass_rate)} pass: there is something to tell better from worse by`,
	solved: ({ scored }) => `all of ${scored} samples pass and score alike: kept so that it is not forgotten`,
	out_of_reach: ({ scored }) => `all of ${scored} samples fail and score alike: no sample shows what is better`,
	flat: ({ scored }) => `${scored} samples, and those of one model score alike`,
	unknown: ({ runs, scored }) => runs === 0 ? "never run: unknown, not easy" : scored === 0 ? `none of ${runs} runs could be scored: unknown, not hard` : `no model has two scored samples (${scored} in all): how they differ is unknown`
};
function whyTask(state, evidence) {
	return WHY[state](evidence);
}
function whySlice({ pass_rate, known, learnable, places }, gained, overall) {
	if (pass_rate === void 0) return "no task of it has a score: unknown, not easy";
	const state = pass_rate < overall ? "weaker than the pool" : "no weaker than the pool";
	const way = Math.abs(gained) < 5e-4 ? "as before" : gained > 0 ? "more of it" : "less of it";
	const missing = known < places.length ? `, ${places.length - known} without a score` : "";
	return `${percent(pass_rate)} pass, ${state} (${percent(overall)}); ${learnable} of ${places.length} learnable${missing}: ${way}`;
}
function percent(value) {
	return value === void 0 ? "–" : `${Math.round(value * 100)} %`;
}
function rounded(value) {
	return Math.round(value * 1e6) / 1e6;
}

// src/commands/curriculum-evidence.ts
async function readEvidence(args, set, tree, world) {
	const files = args.values("report");
	const suites = suitesOf(args.values("suite"), files.length > 0, set);
	const found = [...await gradedSuites(suites, args, tree, world), ...await readReports(files, world)];
	for (const { name, report } of found) refuseHeldOut(name, report, set);
	const graders = new Map(found.map(({ report }) => [report.grader.digest, report.grader.name]));
	if (graders.size > 1) throw new UserError(`the evidence is of ${graders.size} graders (${[...graders.values()].sort().join(", ")}): their scores are no common scale. Name what one of them graded.`);
	const byTask = /* @__PURE__ */ new Map();
	const byItem = /* @__PURE__ */ new Map();
	const seen = /* @__PURE__ */ new Set();
	const sources = [];
	for (const { name, report, rows } of found) {
		const items = await itemsOf(report, rows, world);
		for (const row of report.scores) {
			const key = `${row.digest} ${row.id}`;
			if (seen.has(key)) continue;
			seen.add(key);
			const run = {
				...runOf(row),
				key,
				tags: row.tags ?? []
			};
			push(byTask, row.task_id, run);
			const item = items?.get(row.digest);
			if (item !== void 0) push(byItem, item, run);
		}
		const { grader, dataset } = report;
		sources.push({
			report: name,
			grader: `${grader.name} ${grader.version}`,
			grader_digest: grader.digest,
			dataset_digest: dataset.digest,
			linked: items === void 0 ? "task_id" : "item"
		});
	}
	const stated = suites.flatMap(({ spec }) => spec.slices ?? []).filter(({ model }) => model === void 0);
	if (stated.length === 0) return {
		sources,
		byTask,
		byItem
	};
	const slices = (task) => [...new Set(stated.flatMap((slice) => inSlice(task, slice) ? [slice.name] : []))];
	return {
		sources,
		byTask,
		byItem,
		slices
	};
}
function suitesOf(names, hasReports, set) {
	const rewards = new Set([...set.jobs.values()].map(({ grader }) => grader.name));
	if (names.length === 0) {
		const own = [...set.suites.values()].filter(({ spec, grader }) => spec.purpose === "regression" && rewards.has(grader.name));
		if (own.length > 0 || hasReports) return hasReports ? [] : own;
		throw new UserError("there is no evidence: no suite of purpose regression grades with a job's reward. Name --suite or --report.");
	}
	return names.map((name) => {
		const suite = set.suites.get(name);
		if (suite !== void 0) return suite;
		throw new UserError(`there is no suite "${name}"; known: ${[...set.suites.keys()].join(", ")}`);
	});
}
async function gradedSuites(suites, args, tree, world) {
	const holdout = suites.find(({ spec }) => spec.purpose === "holdout");
	if (holdout !== void 0) throw new UserError(refusal(`the suite "${holdout.name}"`, "its purpose is holdout"));
	const reports = await reportsOfSuites(suites, tree, judgeMode(args.value("judge")), world);
	const read = [];
	for (const { name, dataset } of suites) {
		const found = reports.get(name);
		if (found === void 0 || "problem" in found) throw new UserError(`the suite "${name}" cannot be graded: ${found?.problem ?? "nothing came of it"}`);
		read.push({
			name: `suite ${name}`,
			report: found.report,
			rows: await tree.stream(dataset)
		});
	}
	return read;
}
async function readReports(files, world) {
	const read = [];
	for (const file of files) {
		const text = await world.readFile(file);
		if (text === void 0) throw new UserError(`${file}: there is no such report`);
		const report = parseReport(text, file);
		read.push({
			name: file,
			report,
			rows: await world.openFile(report.dataset.path)
		});
	}
	return read;
}
function refuseHeldOut(name, report, set) {
	if (report.suite?.purpose === "holdout") throw new UserError(refusal(name, "it is of a holdout suite"));
	for (const grader of set.graders.values()) {
		const why = grader.digest === report.grader.digest ? heldOut(grader, set) : void 0;
		if (why !== void 0) throw new UserError(refusal(name, why));
	}
}
function refusal(name, why) {
	return `${name} is no evidence for a training mix: ${why}. What is tuned by a holdout is held out no more.`;
}
async function itemsOf(report, rows, { sha256, gunzip }) {
	if (rows === void 0) return void 0;
	const items = /* @__PURE__ */ new Map();
	for await (const { trajectory, digest } of readTrajectories(rows, report.dataset.path, sha256, { gunzip })) items.set(digest, sha256(canonicalJson(trajectory.item)));
	return report.scores.every(({ digest }) => items.has(digest)) ? items : void 0;
}
function push(map, key, run) {
	const there = map.get(key);
	if (there === void 0) map.set(key, [run]);
	else there.push(run);
}

// src/commands/curriculum.ts
async function run(args, world) {
	if (args.positionals.length > 0) throw new UserError("curriculum: takes no words, only options; see --help");
	const options = optionsOf(args);
	const tree = await world.workTree();
	const { set, issues } = await loadChecked(tree, args.value("policies") ?? "policies", world);
	if (set === void 0) throw new UserError("the policies are not valid", issues);
	const files = await readPool(args.values("pool"), set, world);
	const kept = await heldOutTasks(set, args.values("protect"), tree, world);
	const all = files.flatMap(({ rows }) => rows);
	const { left_out, free } = withoutHeldOut(all, new Protection([...kept.values()].flat(), all.map(({ words }) => words)));
	if (left_out.length > 0 && !args.isSet("leave-out")) {
		world.print(args.isSet("json") ? `${JSON.stringify({ left_out }, null, 2)}\n` : renderLeftOut(left_out));
		return 1;
	}
	if (free.size === 0) throw new UserError("no task of the pool may be trained on: all of them are held out");
	const judged_by = await judgedBy([...free.values()].flat(), set, tree, world);
	for (const { suite, tasks } of judged_by) world.log.warn(`${tasks} of the tasks are also in the suite ${suite}: once trained on, it measures memory of them`);
	const evidence = await readEvidence(args, set, tree, world);
	const pool = [...free].map(([task_id, rows]) => poolTask(task_id, rows, evidence));
	const size = options.size ?? pool.length;
	const found = curriculumOf(pool, size, options);
	if (found.kind !== "mix") return refuse(found, size, args, world);
	return handOver({
		version: 1,
		kind: "gradegate/curriculum",
		engine: world.version,
		evidence: evidence.sources,
		pool: files.map(({ path, digest, rows }) => ({
			path,
			digest,
			rows: rows.length
		})),
		held_out: [...kept].map(([of, tasks]) => ({
			of,
			tasks: tasks.length
		})),
		left_out,
		judged_by,
		options: {
			...options,
			size
		},
		slices: [...found.slices],
		tasks: [...found.tasks]
	}, free, args, world);
}
async function handOver(manifest, free, args, world) {
	const check = args.value("check");
	if (check !== void 0) return sameAs(check, manifest, world);
	const [out, rows] = [args.value("out"), args.value("rows")];
	const training = rows === void 0 ? void 0 : trainingRows(manifest, free);
	if (out !== void 0) await world.writeFile(out, written(out, manifest, args.value("policies") ?? "policies"));
	if (rows !== void 0 && training !== void 0) await world.writeFile(rows, training);
	world.print(args.isSet("json") ? `${JSON.stringify(manifest, null, 2)}\n` : renderCurriculum(manifest));
	return 0;
}
async function readPool(named, set, world) {
	const files = [];
	for (const path of named) files.push(await readTasks(path, "named", world));
	if (named.length > 0) return files;
	const tree = await world.workTree();
	for (const path of new Set([...set.jobs.values()].map(({ train }) => train))) files.push(await readTasks(path, tree, world));
	if (files.length === 0) throw new UserError("there is no TrainingJob whose data could be mixed: name --pool FILE");
	return files;
}
function withoutHeldOut(rows, protection) {
	const left = /* @__PURE__ */ new Map();
	const free = /* @__PURE__ */ new Map();
	for (const each of rows) {
		const task_id = each.task_id ?? `item-${each.item_digest.slice(0, 12)}`;
		const hit = protection.hit(each.task_id, each.item) ?? protection.hit(void 0, each.words);
		if (hit !== void 0) {
			const alike = hit.alike === void 0 ? {} : { alike: Math.round(hit.alike * 1e4) / 1e4 };
			left.set(task_id, {
				task_id,
				because: hit.because,
				of: hit.of,
				...alike
			});
		} else free.set(task_id, [...free.get(task_id) ?? [], each]);
	}
	for (const task_id of left.keys()) free.delete(task_id);
	return {
		left_out: [...left.values()].sort((a, b) => a.task_id < b.task_id ? -1 : 1),
		free
	};
}
function poolTask(task_id, rows, evidence) {
	const found = [...rows.some((row) => row.task_id !== void 0) ? evidence.byTask.get(task_id) ?? [] : [], ...rows.flatMap(({ item_digest }) => evidence.byItem.get(item_digest) ?? [])];
	const runs = [...new Map(found.map((each) => [each.key, each])).values()];
	const tags = [...new Set([...rows, ...runs].flatMap((each) => each.tags))].sort();
	const { item, item_digest } = rows[0];
	return {
		task_id,
		item,
		item_digest,
		slices: evidence.slices === void 0 ? tags : evidence.slices({
			task_id,
			tags
		}),
		runs
	};
}
const REFUSALS = {
	unknown: "of no task of the pool are there two scored samples of one model: nothing is known, so no mix is proposed",
	nothing: "all samples of every task score alike: group-relative training would learn nothing from any of them",
	small: "the mix is too small for a row of every slice"
};
function refuse(found, size, args, world) {
	const message = REFUSALS[found.kind];
	if (args.isSet("json")) world.print(`${JSON.stringify({
		refused: found.kind,
		message
	}, null, 2)}\n`);
	if (found.kind === "small") throw new UserError(`${message}: ${size} for ${found.slices}; give a higher --size`);
	world.log.warn(message);
	return found.kind === "nothing" ? 1 : 2;
}
function optionsOf(args) {
	const within = (name, low, high, fallback) => {
		const value = numberOption(name, args.value(name)) ?? fallback;
		if (value >= low && value <= high) return value;
		throw new UserError(`--${name}: expected a number from ${low} to ${high}, got ${value}`);
	};
	const size = numberOption("size", args.value("size"));
	if (size !== void 0 && !(Number.isInteger(size) && size >= 1 && size <= 1e6)) throw new UserError(`--size: expected a whole number from 1 to 1000000, got ${size}`);
	return {
		...size === void 0 ? {} : { size },
		keep: within("keep", 0, 1, .3),
		explore: within("explore", 0, .9, .2),
		most: within("most", 1, 1e3, 4)
	};
}
function written(path, manifest, policies) {
	if (!/\.ya?ml$/i.test(path)) return `${JSON.stringify(manifest, null, 2)}\n`;
	if (path.replace(/^\.\//, "").startsWith(`${policies.replace(/\/+$/, "")}/`)) throw new UserError(`${path}: a YAML file among the policies would be read as one; write it as .json, or elsewhere`);
	return (0, import_dist.stringify)(manifest, {
		lineWidth: 120,
		aliasDuplicateObjects: false
	});
}
function trainingRows(manifest, free) {
	const rows = /* @__PURE__ */ new Map();
	for (const [task_id, [first]] of free) if (first?.trains === true) rows.set(task_id, first.row);
	else throw new UserError(`--rows: ${first?.file}:${first?.line} is a run, not a row to train on: it has no messages`);
	const lines = [];
	const most = Math.max(...manifest.tasks.map(({ count }) => count));
	for (let round = 0; round < most; round++) for (const { task_id, count } of manifest.tasks) if (count > round) lines.push(`${JSON.stringify(rows.get(task_id))}\n`);
	return lines.join("");
}
async function sameAs(file, manifest, world) {
	const text = await world.readFile(file);
	if (text === void 0) throw new UserError(`${file}: there is no such manifest`);
	let stored;
	try {
		stored = /\.ya?ml$/i.test(file) ? (0, import_dist.parse)(text, { maxAliasCount: 0 }) : JSON.parse(text);
	} catch (error) {
		throw new UserError(`${file} is no manifest: ${error.message.split("\n")[0]}`);
	}
	if (!isJsonObject(stored)) throw new UserError(`${file} is no manifest`);
	const core = ({ engine: _, ...rest }) => canonicalJson(rest);
	if (core(stored) === core(manifest)) {
		world.log.info(`${file} is what is proposed now`);
		return 0;
	}
	world.log.warn(`${file} is not what is proposed now, from this pool and evidence with these options`);
	return 1;
}

export { run };