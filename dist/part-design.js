import { i as ratioBootstrap, r as clusterBootstrap, t as BOOTSTRAP_DEFAULTS } from "./part-bootstrap.js";
import { n as correlationOf } from "./part-agreement.js";
import { i as upperBound } from "./part-proportion.js";
import { a as sum, i as quantileOfSorted, t as byCluster } from "./part-sample2.js";
import { r as parseFormula, t as evaluateFormula } from "./part-formula-value.js";
import { t as aucDifference } from "./part-auc-difference.js";
import { n as seededRandom, t as below } from "./part-random.js";
import { n as pairsWon } from "./part-ranking.js";
import { n as UserError } from "./part-errors.js";
import { n as isJsonObject } from "./part-json.js";
import { r as heldOut } from "./part-load.js";
import { l as DEFAULT_PASS_THRESHOLD } from "./part-grader-schema.js";
import { s as visible } from "./part-markdown.js";
import { a as percent, o as signed, r as number, t as count } from "./part-number.js";
import { t as textTable } from "./part-table-text.js";
import { t as loadChecked } from "./part-load-checked.js";
import { a as readRecordings, i as readNativeGrader, n as openDataset, t as numberOption } from "./part-native-grader.js";
import { c as reportOf, r as judgeMode, u as reportsOfSuites } from "./part-suite-report.js";

// src/design/weighted-sum.ts
function weightedSumOf(text, keys) {
	const parsed = parseFormula(text, keys);
	if ("fault" in parsed) return { why: `the formula cannot be read: ${parsed.fault.message}` };
	const { root, variables } = parsed.formula;
	const factors = factorsOf(root);
	const [sum, ...others] = factors.flatMap((factor) => {
		const terms = termsOf(factor, 1);
		return terms === void 0 || terms.filter(({ index }) => index !== void 0).length < 2 ? [] : [{
			factor,
			terms
		}];
	});
	if (sum === void 0) return { why: "its formula has no weighted sum of two parts or more" };
	if (others.length > 0) return { why: "its formula multiplies several weighted sums" };
	const weights = /* @__PURE__ */ new Map();
	let offset = 0;
	for (const { index, weight } of sum.terms) if (index === void 0) offset += weight;
	else weights.set(index, (weights.get(index) ?? 0) + weight);
	const rest = factors.filter((factor) => factor !== sum.factor);
	const gates = [...new Set(rest.flatMap(variablesOf))];
	if (gates.some((index) => weights.has(index))) return { why: "a part is both a factor and a term of its formula" };
	if ([...weights.values()].some((weight) => weight < 0)) return { why: "its formula subtracts a part: a weight of less than 0" };
	const name = (index) => variables[index];
	return {
		terms: [...weights].map(([index, weight]) => ({
			key: name(index),
			weight
		})),
		offset,
		gates: gates.map(name),
		factor: (parts) => {
			const values = variables.map((key) => parts[key] ?? NaN);
			const found = rest.map((node) => evaluateFormula({
				root: node,
				variables
			}, values));
			return found.every((value) => typeof value === "number") ? found.reduce((a, b) => a * b, 1) : void 0;
		}
	};
}
function factorsOf(node) {
	if (node.kind !== "binary") return [node];
	if (node.operator === "*") return [...factorsOf(node.left), ...factorsOf(node.right)];
	if (!(node.operator === "/" && node.right.kind === "number" && node.right.value !== 0)) return [node];
	const inverse = {
		kind: "number",
		value: 1 / node.right.value
	};
	return [...factorsOf(node.left), inverse];
}
function termsOf(node, by) {
	if (node.kind === "number") return [{ weight: by * node.value }];
	if (node.kind === "variable") return [{
		index: node.index,
		weight: by
	}];
	if (node.kind === "negate") return termsOf(node.operand, -by);
	if (node.kind !== "binary") return void 0;
	const { operator, left, right } = node;
	if (operator === "+" || operator === "-") {
		const [first, second] = [termsOf(left, by), termsOf(right, operator === "+" ? by : -by)];
		return first === void 0 || second === void 0 ? void 0 : [...first, ...second];
	}
	if (operator === "*" && left.kind === "number") return termsOf(right, by * left.value);
	if (right.kind !== "number" || operator === "^") return void 0;
	return operator === "*" ? termsOf(left, by * right.value) : right.value === 0 ? void 0 : termsOf(left, by / right.value);
}
function variablesOf(node) {
	switch (node.kind) {
		case "number": return [];
		case "variable": return [node.index];
		case "negate": return variablesOf(node.operand);
		case "binary": return [...variablesOf(node.left), ...variablesOf(node.right)];
		case "call": return node.operands.flatMap(variablesOf);
	}
}

// src/design/least-squares.ts
function noMoments(columns) {
	return {
		rows: 0,
		y: 0,
		x: new Float64Array(columns),
		xy: new Float64Array(columns),
		xx: new Float64Array(columns * columns)
	};
}
function addRow(moments, x, y) {
	const columns = x.length;
	moments.rows++;
	moments.y += y;
	for (let a = 0; a < columns; a++) {
		const value = x[a];
		moments.x[a] = moments.x[a] + value;
		moments.xy[a] = moments.xy[a] + value * y;
		for (let b = 0; b < columns; b++) moments.xx[a * columns + b] = moments.xx[a * columns + b] + value * x[b];
	}
}
function addMoments(to, from) {
	to.rows += from.rows;
	to.y += from.y;
	for (const key of [
		"x",
		"xy",
		"xx"
	]) for (let at = 0; at < to[key].length; at++) to[key][at] = to[key][at] + from[key][at];
}
const RIDGE = .01;
const ROUNDS = 2e3;
const STILL = 1e-10;
function fitNonNegative({ rows, y, x, xy, xx }) {
	const columns = x.length;
	if (rows === 0) return void 0;
	const at = (a, b) => (xx[a * columns + b] - x[a] * x[b] / rows) / rows;
	const covariance = Float64Array.from({ length: columns * columns }, (_, place) => at(Math.floor(place / columns), place % columns));
	const target = Float64Array.from(x, (total, a) => (xy[a] - total * y / rows) / rows);
	const own = Array.from({ length: columns }, (_, a) => Math.max(0, covariance[a * columns + a]));
	const ridge = RIDGE * own.reduce((sum, each) => sum + each, 0) / columns;
	if (!(ridge > 1e-15)) return void 0;
	const weights = new Float64Array(columns);
	for (let round = 0; round < ROUNDS; round++) {
		let moved = 0;
		for (let a = 0; a < columns; a++) {
			let pull = target[a];
			for (let b = 0; b < columns; b++) if (b !== a) pull -= covariance[a * columns + b] * weights[b];
			const next = Math.max(0, pull / (own[a] + ridge));
			moved = Math.max(moved, Math.abs(next - weights[a]));
			weights[a] = next;
		}
		if (moved < STILL) break;
	}
	return [...weights];
}

// src/design/weights.ts
const MOST_FOLDS = 10;
const FEWEST_TASKS = 5;
const REFITS = 500;
function suggestWeights(rows, terms, options) {
	const tasks = byCluster(rows);
	const total = sum(terms.map(({ weight }) => weight));
	const present = terms.map(({ weight }) => weight);
	const moments = tasks.map(momentsOf);
	const fitted = fitTo(moments, total);
	if (tasks.length < 2 || fitted === void 0) return void 0;
	const folds = Math.min(MOST_FOLDS, tasks.length);
	const foldOf = dealt(tasks.length, folds, options.seed);
	const byFold = Array.from({ length: folds }, (_, fold) => fitTo(moments.filter((__, at) => foldOf[at] !== fold), total) ?? present);
	const scored = tasks.map((members, at) => members.map((row) => ({
		cluster: row.cluster,
		positive: row.success,
		base: reward(row, present),
		head: reward(row, byFold[foldOf[at]])
	})));
	const ranking = rankingOf(scored, options);
	const auc = aucDifference(scored.flat(), options.confidence);
	const aucs = auc && {
		present: auc.base,
		suggested: auc.head,
		difference: auc.delta,
		interval: auc.interval
	};
	const ranked = ranking !== void 0 && ranking.tasks >= FEWEST_TASKS ? ranking.found : void 0;
	const intervals = intervalsOf(moments, total, options);
	return {
		rows: rows.length,
		tasks: tasks.length,
		folds,
		weights: terms.map(({ key, weight }, at) => ({
			key,
			present: weight,
			suggested: fitted[at],
			interval: intervals?.[at]
		})),
		ranking: ranking?.found,
		auc: aucs,
		says: saysOf$1(ranked ?? aucs)
	};
}
function momentsOf(members) {
	const moments = noMoments((members[0]?.parts.length ?? 0) + 1);
	for (const { parts, fixed, success } of members) addRow(moments, [...parts, fixed], success ? 1 : 0);
	return moments;
}
function fitTo(moments, total) {
	const [first] = moments;
	if (first === void 0) return void 0;
	const all = noMoments(first.x.length);
	for (const each of moments) addMoments(all, each);
	const weights = fitNonNegative(all)?.slice(0, -1);
	const fitted = weights === void 0 ? 0 : sum(weights);
	return fitted > 1e-9 ? weights?.map((weight) => weight * total / fitted) : void 0;
}
function reward({ parts, fixed }, weights) {
	return Math.round((fixed + sum(parts.map((part, at) => part * weights[at]))) * 1e9) / 1e9;
}
function dealt(tasks, folds, seed) {
	const random = seededRandom(seed);
	const order = Array.from({ length: tasks }, (_, at) => at);
	for (let at = tasks - 1; at > 0; at--) {
		const other = below(random, at + 1)();
		[order[at], order[other]] = [order[other], order[at]];
	}
	const foldOf = new Array(tasks).fill(0);
	order.forEach((task, place) => {
		foldOf[task] = place % folds;
	});
	return foldOf;
}
function rankingOf(tasks, options) {
	const sides = tasks.map((members) => {
		const won = (side) => pairsWon(members.map((row) => ({
			value: row[side],
			success: row.positive
		})));
		return {
			base: won("base"),
			head: won("head")
		};
	});
	const size = sum(sides.map(({ base }) => base.size));
	const share = (side) => sum(sides.map((each) => each[side].total)) / size;
	const differences = sides.map(({ base, head }) => ({
		total: head.total - base.total,
		size: base.size
	}));
	const found = ratioBootstrap(differences, options);
	if (found === void 0) return void 0;
	return {
		tasks: found.clusters,
		found: {
			present: share("base"),
			suggested: share("head"),
			difference: found.mean,
			interval: found.interval
		}
	};
}
function intervalsOf(moments, total, { confidence, seed }) {
	const draw = below(seededRandom(seed), moments.length);
	const fits = [];
	for (let refit = 0; refit < REFITS; refit++) {
		const weights = fitTo(Array.from(moments, () => moments[draw()]), total);
		if (weights !== void 0) fits.push(weights);
	}
	if (fits.length < REFITS * .9) return void 0;
	const tail = (1 - confidence) / 2;
	return fits[0].map((_, at) => {
		const sorted = Float64Array.from(fits, (weights) => weights[at]).sort();
		return [quantileOfSorted(sorted, tail), quantileOfSorted(sorted, 1 - tail)];
	});
}
function saysOf$1(difference) {
	if (difference?.interval === void 0) return "unknown";
	const [low, high] = difference.interval;
	if (low > 0) return "better";
	return high < 0 ? "worse" : "not_told_apart";
}

// src/design/design.ts
const REDUNDANT = .95;
const CONFIDENCE = .95;
function designOf({ scores }, formula, policies, options) {
	const keys = [...new Set(scores.flatMap(({ parts }) => Object.keys(parts ?? {})))];
	const parts = keys.map((key) => partFigures(key, scores, policies.get(key)));
	const varying = parts.filter(({ says }) => says === "varies").map(({ key }) => key);
	const pairs = varying.flatMap((first, at) => varying.slice(at + 1).map((second) => partPair([first, second], scores, policies, options)));
	const shape = formula === void 0 ? { why: "it has no formula: it is no multi" } : weightedSumOf(formula, keys);
	if ("why" in shape) return {
		parts,
		pairs,
		kept: [],
		weights: shape,
		labelled: 0
	};
	const isKept = (key) => policies.get(key)?.kept === true;
	const open = shape.terms.filter(({ key }) => !isKept(key));
	const kept = [...shape.gates, ...shape.terms.map(({ key }) => key).filter(isKept)];
	const rows = scores.flatMap((row) => {
		const { success, parts: said = {}, task_id } = row;
		const known = Object.fromEntries(Object.entries(said).filter(([, value]) => typeof value === "number"));
		const factor = shape.factor(known);
		if (success === void 0 || factor === void 0 || shape.terms.some(({ key }) => known[key] === void 0)) return [];
		const fixed = shape.offset + sum(shape.terms.filter(({ key }) => isKept(key)).map(({ key, weight }) => weight * known[key]));
		return [{
			cluster: task_id,
			success,
			parts: open.map(({ key }) => factor * known[key]),
			fixed: factor * fixed
		}];
	});
	return {
		parts,
		pairs,
		kept,
		weights: open.length < 2 ? { why: "fewer than two of its weights may change" } : suggestWeights(rows, open, options) ?? { why: "nothing can be fitted: there are too few labelled tasks, their outcomes are all alike, or no part goes with success" },
		labelled: rows.length
	};
}
function partFigures(key, scores, policy) {
	const said = scores.flatMap(({ parts, task_id }) => {
		const value = parts?.[key];
		return value === void 0 ? [] : [{
			value,
			task_id
		}];
	});
	const values = said.flatMap(({ value, task_id }) => typeof value === "number" ? [{
		value,
		task_id
	}] : []);
	const [first] = values;
	const tasks = new Set(values.map(({ task_id }) => task_id)).size;
	const counts = {
		key,
		scored: values.length,
		not_applicable: said.filter(({ value }) => value === "not_applicable").length,
		failed: said.filter(({ value }) => value === "failed").length,
		tasks,
		mean: values.length === 0 ? void 0 : sum(values.map(({ value }) => value)) / values.length
	};
	if (first === void 0) return {
		...counts,
		says: "unknown"
	};
	if (values.some(({ value }) => value !== first.value)) return {
		...counts,
		says: "varies"
	};
	const at_most = upperBound(0, tasks, CONFIDENCE);
	const threshold = policy?.pass_threshold ?? .5;
	const says = first.value >= Math.max(threshold, 1) ? "always" : first.value <= 0 ? "never" : "constant";
	return {
		...counts,
		says,
		...at_most === void 0 ? {} : { at_most }
	};
}
function partPair(keys, scores, policies, options) {
	const passes = (key, value) => value >= (policies.get(key)?.pass_threshold ?? .5);
	const both = scores.flatMap(({ id, task_id, parts }) => {
		const [first, second] = keys.map((key) => parts?.[key]);
		if (typeof first !== "number" || typeof second !== "number") return [];
		return [{
			id,
			cluster: task_id,
			group: void 0,
			first,
			second,
			passed: [passes(keys[0], first), passes(keys[1], second)]
		}];
	});
	const correlation = correlationOf(both, options);
	const agreement = clusterBootstrap(both.map(({ cluster, passed }) => ({
		cluster,
		value: passed[0] === passed[1] ? 1 : 0
	})), options);
	return {
		keys,
		...correlation,
		agreement,
		says: saysOf(correlation, agreement)
	};
}
function saysOf({ spearman }, agreement) {
	const { interval } = spearman;
	if (interval === void 0 || agreement?.interval === void 0) return "unknown";
	if (interval[0] >= REDUNDANT && agreement.interval[0] >= REDUNDANT) return "redundant";
	return interval[0] <= 0 ? "unproven" : "distinct";
}

// src/render/design-text.ts
function renderDesign(grader, { parts, pairs, kept, weights, labelled }) {
	if (parts.length === 0) return `Nothing can be told of ${visible(grader)}: no run of the dataset has parts that were scored.\n`;
	const lines = [
		`The parts of ${visible(grader)}:`,
		"",
		partTable(parts),
		""
	];
	if (pairs.length > 0) lines.push("Of every two that vary:", "", pairTable(pairs), "");
	const redundant = pairs.filter(({ says }) => says === "redundant");
	lines.push(redundant.length > 0 ? redundant.map(({ keys }) => `"${visible(keys[0])}" and "${visible(keys[1])}" say the same: one of them is paid twice.`).join("\n") : "No two of them are shown to say the same.", "");
	if (kept.length > 0) lines.push(`Kept as they are, being safety, a factor or named: ${kept.map(visible).join(", ")}.`, "");
	lines.push("why" in weights ? `No weights are suggested: ${weights.why}.` : weightsText(weights, labelled));
	return `${lines.join("\n")}\n`;
}
function partTable(parts) {
	return textTable([[
		"part",
		"scored",
		"n.a.",
		"failed",
		"mean",
		"says"
	], ...parts.map((part) => [
		part.key,
		String(part.scored),
		String(part.not_applicable),
		String(part.failed),
		number(part.mean),
		partSays(part)
	])], "lrrrrl");
}
function partSays({ says, tasks, at_most, mean }) {
	const rest = `in ${count(tasks, "task")}; it could differ in up to ${percent(at_most)} of them`;
	switch (says) {
		case "varies": return "varies";
		case "unknown": return "unknown: it scored nothing";
		case "always": return `always fires ${rest}`;
		case "never": return `never fires ${rest}`;
		case "constant": return `always ${number(mean)} ${rest}`;
	}
}
function pairTable(pairs) {
	return textTable([[
		"parts",
		"runs",
		"Spearman",
		"same verdict",
		"says"
	], ...pairs.map(({ keys, pairs: runs, spearman, agreement, says }) => [
		keys.join(", "),
		String(runs),
		estimate(spearman.value, spearman.interval),
		estimate(agreement?.mean, agreement?.interval),
		says
	])], "lrrrl");
}
function weightsText({ weights, ranking, auc, says, rows, tasks, folds }, labelled) {
	const table = textTable([[
		"part",
		"weight",
		"suggested",
		"95 % interval"
	], ...weights.map(({ key, present, suggested, interval }) => [
		key,
		number(present),
		number(suggested),
		interval === void 0 ? "–" : `${number(interval[0])} to ${number(interval[1])}`
	])], "lrrr");
	return [
		`Weights that predict success, fitted to ${count(rows, "labelled run")} of ${count(tasks, "task")}:`,
		"",
		table,
		"",
		`On tasks that they were not fitted to (${folds} folds by task):`,
		`  a success is paid over a failure of its own task: ${difference(ranking)}`,
		`  AUC over all tasks: ${difference(auc)}`,
		"",
		SAYS[says],
		...labelled < 100 ? [`${count(labelled, "labelled run")} are few: 100 to 200 are the usual least.`] : []
	].join("\n");
}
const SAYS = {
	better: "The suggested weights are better than the present ones. A suggestion: a reviewer decides, and the gate measures.",
	worse: "WARNING: on new tasks the suggested weights are worse than the present ones. Leave the weights as they are.",
	not_told_apart: "WARNING: the difference is not told apart from zero. This is no reason to change the weights; more labelled tasks may be.",
	unknown: "WARNING: whether they are better is unknown: too few tasks have both a success and a failure."
};
function difference(of) {
	if (of === void 0) return "unknown";
	const sure = of.interval === void 0 ? "no interval" : `${signed(of.interval[0])} to ${signed(of.interval[1])}`;
	return `${number(of.present)} now, ${number(of.suggested)} suggested, ${signed(of.difference)} [${sure}]`;
}
function estimate(value, interval) {
	return interval === void 0 ? number(value) : `${number(value)} [${number(interval[0])}, ${number(interval[1])}]`;
}

// src/commands/design.ts
async function run(args, world) {
	if (args.positionals.length > 0) throw new UserError("design: takes no words, only options; see --help");
	const resamples = numberOption("resamples", args.value("resamples")) ?? 2e3;
	if (!Number.isInteger(resamples) || resamples < 200 || resamples > 1e5) throw new UserError(`--resamples: expected a whole number from 200 to 100000, got ${resamples}`);
	const { grader, report, set } = await graded(args, world);
	const policies = partPolicies(grader, set, args.values("keep"));
	const formula = grader.native.calculate_output;
	const design = designOf(report, typeof formula === "string" ? formula : void 0, policies, {
		...BOOTSTRAP_DEFAULTS,
		resamples
	});
	const unknown = args.values("keep").filter((key) => !design.parts.some((part) => part.key === key));
	if (unknown.length > 0) throw new UserError(`--keep: ${grader.name} has no part "${unknown[0]}"; known: ${design.parts.map(({ key }) => key).join(", ")}`);
	const about = {
		grader: `${grader.name} ${grader.version}`,
		digest: grader.digest,
		dataset: report.dataset
	};
	world.print(args.isSet("json") ? `${JSON.stringify({
		...about,
		...design
	}, null, 2)}\n` : renderDesign(about.grader, design));
	return isTold(design) ? 0 : 2;
}
function isTold({ parts }) {
	return parts.some(({ says }) => says !== "unknown");
}
async function graded(args, world) {
	const [file, name] = [args.value("grader"), args.value("suite")];
	const judge = judgeMode(args.value("judge"));
	if (file === void 0 === (name === void 0)) throw new UserError("design: give --suite NAME, or --grader FILE with --dataset FILE");
	if (file !== void 0) {
		const grader = await readNativeGrader(file, void 0, world);
		const datasetPath = args.value("dataset") ?? "";
		const chunks = await openDataset(args.value("dataset"), world);
		const recordings = await readRecordings(args.value("recordings"), world);
		return {
			grader,
			report: await reportOf({
				grader,
				datasetPath,
				chunks,
				recordings,
				judge
			}, world)
		};
	}
	const tree = await world.workTree();
	const { set, issues } = await loadChecked(tree, args.value("policies") ?? "policies", world);
	if (set === void 0) throw new UserError("the policies are not valid", issues);
	const suite = set.suites.get(name ?? "");
	if (suite === void 0) throw new UserError(`there is no suite "${name}"; known: ${[...set.suites.keys()].join(", ")}`);
	const why = suite.spec.purpose === "holdout" ? "it is a holdout suite" : heldOut(suite.grader, set);
	if (why !== void 0) throw new UserError(`${suite.name} is not for designing a reward by: ${why}. What a reward is fitted to is held out no more.`);
	const found = (await reportsOfSuites([suite], tree, judge, world)).get(suite.name);
	if (found === void 0 || "problem" in found) throw new UserError(`the suite "${suite.name}" cannot be graded: ${found?.problem ?? "nothing came of it"}`);
	return {
		grader: suite.grader,
		report: found.report,
		set
	};
}
function partPolicies(grader, set, keep) {
	const written = grader.source?.document.spec.graders ?? grader.native.graders;
	if (!isJsonObject(written)) return /* @__PURE__ */ new Map();
	return new Map(Object.entries(written).map(([key, part]) => {
		const ref = isJsonObject(part) && typeof part.ref === "string" ? set?.graders.get(part.ref) : void 0;
		const kept = keep.includes(key) || ref?.layer === "safety";
		return [key, {
			pass_threshold: ref?.pass_threshold ?? .5,
			kept
		}];
	}));
}

export { run };