import { a as withLabels, i as parseLabels } from "./part-labels.js";
import { t as BOOTSTRAP_DEFAULTS } from "./part-bootstrap.js";
import { n as UserError } from "./part-errors.js";
import { i as sealed, r as parseCalibration, t as judgeIdentity } from "./part-judge-identity.js";
import { n as evenSplit, r as proportion } from "./part-proportion.js";
import { r as spearman } from "./part-ranking.js";
import { a as sum, n as mean } from "./part-sample2.js";
import { t as cohenKappa } from "./part-kappa.js";
import { t as krippendorffAlpha } from "./part-krippendorff.js";
import { t as clusterInterval } from "./part-resample.js";
import { n as isJsonObject, t as canonicalJson } from "./part-json.js";
import { _ as prepareGrader, g as gradeAll, h as gradeConfirmed, m as askedAgain, r as judgeMode } from "./part-suite-report.js";
import { b as graderTypes } from "./part-grader-schema.js";
import { s as visible } from "./part-markdown.js";
import { a as percent, i as pValue, r as number, t as count } from "./part-number.js";
import { t as textTable } from "./part-table-text.js";
import { t as readTrajectories } from "./part-read.js";
import { t as sampleOf } from "./part-sample.js";
import { t as loadChecked } from "./part-load-checked.js";
import { a as readRecordings, i as readNativeGrader, n as openDataset, t as numberOption } from "./part-native-grader.js";

// src/score/bias.ts
function positionBias(pairs) {
	const first_place = pairs.filter((pair) => pair.first_in_order && pair.first_when_swapped).length;
	const second_place = pairs.filter((pair) => !pair.first_in_order && !pair.first_when_swapped).length;
	const astray = first_place + second_place;
	return {
		pairs: pairs.length,
		consistent: pairs.length - astray,
		first_place,
		second_place,
		consistency: pairs.length === 0 ? void 0 : 1 - astray / pairs.length,
		first_share: astray === 0 ? void 0 : first_place / astray,
		p: evenSplit(first_place, astray)
	};
}
function verbosityBias(rows) {
	const groups = /* @__PURE__ */ new Map();
	for (const { group, length, score } of rows) {
		const equals = groups.get(group);
		if (equals === void 0) groups.set(group, [[length, score]]);
		else equals.push([length, score]);
	}
	const told = [...groups.values()].flatMap((equals) => {
		const correlation = spearman(equals);
		return correlation === void 0 ? [] : [{
			size: equals.length,
			correlation
		}];
	});
	const n = sum(told.map(({ size }) => size));
	const weighted = sum(told.map(({ size, correlation }) => size * correlation));
	return {
		n,
		correlation: n === 0 ? void 0 : weighted / n
	};
}

// src/score/variance.ts
function varianceSplit(items) {
	const asked = items.filter((values) => values.length > 0);
	const all = asked.flat();
	const n = all.length;
	const counted = {
		items: asked.length,
		values: n
	};
	const unknown = {
		item_spread: void 0,
		noise_share: void 0,
		icc: void 0,
		icc_of_mean: void 0
	};
	if (n === asked.length) return {
		...counted,
		judge_noise: void 0,
		...unknown
	};
	const within = sum(asked.map(squares)) / (n - asked.length);
	if (asked.length < 2) return {
		...counted,
		judge_noise: within,
		...unknown
	};
	const overall = mean(all);
	const between = sum(asked.map((values) => values.length * (mean(values) - overall) ** 2)) / (asked.length - 1);
	const each = (n - sum(asked.map((values) => values.length ** 2)) / n) / (asked.length - 1);
	const item_spread = Math.max(0, (between - within) / each);
	const total = item_spread + within;
	const known = total > 0;
	return {
		...counted,
		judge_noise: within,
		item_spread,
		noise_share: known ? within / total : void 0,
		icc: known ? (between - within) / (between + (each - 1) * within) : void 0,
		icc_of_mean: between > 0 ? (between - within) / between : void 0
	};
}
function squares(values) {
	const middle = mean(values) ?? 0;
	return sum(values.map((value) => (value - middle) ** 2));
}
function flips(items) {
	const asked = items.filter((verdicts) => verdicts.length > 1);
	const rates = asked.map((verdicts) => {
		const passed = verdicts.filter(Boolean).length;
		const n = verdicts.length;
		return 2 * passed * (n - passed) / (n * (n - 1));
	});
	return {
		items: asked.length,
		flipped: rates.filter((rate) => rate > 0).length,
		flip_rate: mean(rates)
	};
}

// src/evaluation/calibration-figures.ts
function calibrationFigures(rows, options) {
	const scored = rows.filter((row) => row.scores.length > 0);
	const decided = scored.map((row) => ({
		row,
		human: humanVerdict(row, options)
	}));
	const judged = decided.flatMap(({ row, human }) => {
		const score = row.scores[0];
		return human === void 0 ? [] : [{
			...row,
			score,
			passed: score >= options.pass_threshold,
			human
		}];
	});
	const asks = Math.max(0, ...rows.map((row) => row.scores.length + row.unscored));
	const failures = judged.filter((row) => !row.human);
	const successes = judged.filter((row) => row.human);
	const estimate = estimator(judged, options);
	const weighted = weightedKappa(judged, estimate);
	const inGroups = (among) => verbosityBias(among.map(({ labels, length, score }) => ({
		group: groupOf(labels),
		length,
		score
	})));
	return {
		trajectories: rows.length,
		labelled: judged.length,
		unscored: rows.length - scored.length,
		undecided: decided.filter(({ row, human }) => human === void 0 && row.labels.size > 0).length,
		asks,
		agreement: proportion(judged.filter((row) => row.passed === row.human).length, judged.length),
		kappa: estimate((among) => cohenKappa(among.map(({ passed, human }) => [passed, human]), [false, true]).kappa),
		...weighted === void 0 ? {} : { weighted_kappa: weighted },
		alpha: alphas(judged, options, estimate),
		false_accepts: proportion(failures.filter((row) => row.passed).length, failures.length),
		false_rejects: proportion(successes.filter((row) => !row.passed).length, successes.length),
		...asks < 2 ? {} : { noise: noiseOf(rows, options) },
		...positionOf(scored, options),
		verbosity: {
			...inGroups(judged),
			interval: estimate((among) => inGroups(among).correlation).interval
		}
	};
}
function estimator(judged, options) {
	const tasks = /* @__PURE__ */ new Map();
	for (const row of judged) {
		const task = tasks.get(row.task_id);
		if (task === void 0) tasks.set(row.task_id, [row]);
		else task.push(row);
	}
	return (statistic) => ({
		value: statistic(judged),
		interval: clusterInterval(tasks, statistic, options)
	});
}
function humanVerdict({ labels }, { label_threshold }) {
	const votes = [...labels.values()].map((label) => label >= label_threshold);
	const passes = votes.filter(Boolean).length;
	return passes * 2 === votes.length ? void 0 : passes * 2 > votes.length;
}
function groupOf(labels) {
	return [...labels.values()].sort((a, b) => a - b).join(",");
}
const MOST_CATEGORIES = 20;
function weightedKappa(judged, estimate) {
	const label = ({ labels }) => middle([...labels.values()]);
	const rows = judged.filter((row) => label(row) !== void 0);
	const scale = [...new Set(rows.flatMap((row) => [row.score, label(row)]))].sort((a, b) => a - b);
	const values = new Set(rows.map(label));
	const shared = rows.length > 0 && rows.every((row) => values.has(row.score));
	if (values.size < 3 || scale.length > MOST_CATEGORIES || !shared) return void 0;
	const by = (weights) => estimate((among) => {
		const pairs = among.flatMap((row) => {
			const human = label(row);
			return human === void 0 ? [] : [[row.score, human]];
		});
		return cohenKappa(pairs, scale, weights).kappa;
	});
	return {
		linear: by("linear"),
		quadratic: by("quadratic")
	};
}
function middle(labels) {
	const sorted = [...labels].sort((a, b) => a - b);
	const low = sorted[Math.ceil(sorted.length / 2) - 1];
	return low === sorted[Math.floor(sorted.length / 2)] ? low : void 0;
}
function alphas(judged, { label_threshold }, estimate) {
	const raters = [...new Set(judged.flatMap((row) => [...row.labels.keys()]))].sort();
	const people = (row, as) => raters.map((rater) => {
		const label = row.labels.get(rater);
		return label === void 0 ? void 0 : as(label);
	});
	const verdict = (label) => label >= label_threshold ? 1 : 0;
	const together = (level, as, score) => estimate((among) => krippendorffAlpha(among.map((row) => [...people(row, as), score(row)]), level));
	const graded = new Set(judged.flatMap((row) => [...row.labels.values()])).size > 2;
	const itself = (label) => label;
	return {
		nominal: together("nominal", verdict, (row) => row.passed ? 1 : 0),
		...graded ? {
			ordinal: together("ordinal", itself, (row) => row.score),
			interval: together("interval", itself, (row) => row.score)
		} : {},
		...raters.length < 2 ? {} : { people: estimate((among) => krippendorffAlpha(among.map((row) => people(row, verdict)), "nominal")) }
	};
}
function noiseOf(rows, { pass_threshold }) {
	const asked = rows.map((row) => row.scores).filter((scores) => scores.length > 0);
	return {
		variance: varianceSplit(asked),
		flips: flips(asked.map((scores) => scores.map((score) => score >= pass_threshold)))
	};
}
function positionOf(scored, { pass_threshold }) {
	const inOrder = new Map(scored.filter((row) => !row.swapped).map((row) => [row.task_id, row]));
	const pairs = scored.flatMap((row) => {
		const other = row.swapped ? inOrder.get(row.task_id) : void 0;
		if (other === void 0) return [];
		const first = (each) => each.scores[0] >= pass_threshold;
		return [{
			first_in_order: first(other),
			first_when_swapped: first(row)
		}];
	});
	return pairs.length === 0 ? {} : { position: positionBias(pairs) };
}

// src/evaluation/human-labels.ts
const NONE = {
	kind: "labels",
	labels: /* @__PURE__ */ new Map()
};
function labelsAt(trajectory, path) {
	let value = trajectory;
	for (const key of path.split(".")) {
		const inside = Array.isArray(value) ? value[Number(key)] : isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : void 0;
		if (inside === void 0 || inside === null) return NONE;
		value = inside;
	}
	const given = entriesOf(value);
	const labels = /* @__PURE__ */ new Map();
	for (const [rater, label] of given) {
		if (label === null) continue;
		const number = typeof label === "boolean" ? Number(label) : label;
		if (typeof number !== "number") return {
			kind: "problem",
			message: `${path}: expected true, false or a number, got ${JSON.stringify(label)?.slice(0, 60)}`
		};
		if (labels.has(rater)) return {
			kind: "problem",
			message: `${path}: the rater "${rater}" has two labels`
		};
		labels.set(rater, number);
	}
	return {
		kind: "labels",
		labels
	};
}
function entriesOf(value) {
	if (Array.isArray(value)) return value.map((each, place) => isJsonObject(each) && typeof each.rater === "string" ? [each.rater, each.value] : [String(place), each]);
	return isJsonObject(value) ? Object.entries(value) : [["people", value]];
}

// src/render/calibration-text.ts
function renderCalibration(calibration) {
	const { grader, judge, dataset, labels, figures } = calibration;
	const rows = [
		["judge", `${judge.models.join(", ")}, ${judge.digest.slice(0, 12)}, passes at ${judge.pass_threshold}`],
		["dataset", `${dataset.path}, ${count(dataset.trajectories, "trajectory", "trajectories")}`],
		["labels", `${labels.path}, ${figures.labelled} with a score and a human verdict`],
		["left out", `${figures.unscored} without a score, ${figures.undecided} where people stand level`],
		["agreement", proportionText(figures.agreement)],
		["Cohen's kappa", estimateText(figures.kappa)],
		...weightedRows(figures),
		...alphaRows(figures),
		["false accepts", proportionText(figures.false_accepts)],
		["false rejects", proportionText(figures.false_rejects)],
		...noiseRows(figures),
		...positionRows(figures),
		["length bias", `${verbosityText(figures.verbosity)} over ${figures.verbosity.n} among equals`]
	];
	const title = `${grader.name} ${grader.version}, calibrated on ${calibration.calibrated_on}`;
	return `${visible(title)}\n${textTable(rows).replace(/^/gm, "  ")}\n`;
}
function weightedRows({ weighted_kappa }) {
	if (weighted_kappa === void 0) return [];
	return [["linear kappa", estimateText(weighted_kappa.linear)], ["quadratic kappa", estimateText(weighted_kappa.quadratic)]];
}
function alphaRows({ alpha }) {
	const named = (name, estimate) => estimate === void 0 ? [] : [[`alpha, ${name}`, estimateText(estimate)]];
	return [
		...named("nominal", alpha.nominal),
		...named("ordinal", alpha.ordinal),
		...named("interval", alpha.interval),
		...named("people only", alpha.people)
	];
}
function noiseRows({ noise, asks }) {
	if (noise === void 0) return [];
	const { variance, flips } = noise;
	return [
		["judge noise", `${number(variance.judge_noise)} of variance, items ${number(variance.item_spread)}, over ${asks} asks`],
		["noise share", `${percent(variance.noise_share)}, ICC ${number(variance.icc)}, of the mean ${number(variance.icc_of_mean)}`],
		["flips", `${flips.flipped} of ${flips.items} items, ${percent(flips.flip_rate)} between two asks`]
	];
}
function positionRows({ position }) {
	if (position === void 0) return [];
	const { pairs, consistent, consistency, first_place, second_place, p } = position;
	return [["position", `${consistent} of ${pairs} pairs consistent (${percent(consistency)})`], ["", `always the first ${first_place}, always the second ${second_place}, ${pValue(p)}`]];
}
function verbosityText({ correlation, interval }) {
	return estimateText({
		value: correlation,
		interval
	});
}
function estimateText({ value, interval }) {
	return `${number(value)}${interval === void 0 ? "" : ` [${number(interval[0])}, ${number(interval[1])}]`}`;
}
function proportionText({ count: seen, of, rate, wilson, clopper_pearson }) {
	const bounds = (found) => found === void 0 ? "–" : `${percent(found[0])} to ${percent(found[1])}`;
	return `${seen} of ${of} (${percent(rate)}; Wilson ${bounds(wilson)}, exact ${bounds(clopper_pearson)})`;
}

// src/commands/calibrate.ts
const RESAMPLES = 2e3;
const CHUNK_ROWS = 1024;
async function run(args, world) {
	const [what, ...rest] = args.positionals;
	if (rest.length > 0) throw new UserError(`calibrate: expected judge or provider, got "${args.positionals.join(" ")}"`);
	if (what === "judge") return calibrateJudge(args, world);
	if (what === "provider") return (await import("./part-calibrate-provider2.js")).calibrateProvider(args, world);
	throw new UserError(`calibrate: expected judge or provider${what === void 0 ? "" : `, got "${what}"`}`);
}
async function calibrateJudge(args, world) {
	const grader = await chosenGrader(args, world);
	const judge = judgeIdentity(grader, world.sha256);
	if (judge === void 0) throw new UserError(`${grader.name} asks no judge, so there is nothing to calibrate`);
	const measured = await measure(grader, args, world);
	const calibration = sealed({
		version: 1,
		kind: "gradegate/calibration",
		engine: world.version,
		grader: {
			name: grader.name,
			version: grader.version
		},
		judge,
		...measured,
		calibrated_on: world.today()
	}, world.sha256);
	const out = args.value("out");
	if (out !== void 0) await world.writeFile(out, `${JSON.stringify(calibration, null, 2)}\n`);
	world.print(args.isSet("json") ? `${JSON.stringify(calibration, null, 2)}\n` : renderCalibration(calibration));
	const check = args.value("check");
	if (check !== void 0) return sameAs(check, calibration, world);
	return calibration.figures.labelled > 0 ? 0 : 2;
}
async function chosenGrader(args, world) {
	const name = args.value("grader");
	if (name === void 0) throw new UserError("--grader NAME|FILE is needed: a Grader policy or a native grader file");
	if (name.endsWith(".json")) {
		const stated = args.isSet("pass-threshold") ? args.value("pass-threshold") : void 0;
		return readNativeGrader(name, numberOption("pass-threshold", stated), world);
	}
	const { set, issues } = await loadChecked(await world.workTree(), args.value("policies") ?? "policies", world);
	if (set === void 0) throw new UserError("the policies are not valid", issues);
	const grader = set.graders.get(name);
	if (grader !== void 0) return grader;
	throw new UserError(`there is no grader "${name}"; known: ${[...set.graders.keys()].join(", ")}`);
}
async function measure(grader, args, world) {
	const dataset = args.value("dataset");
	const chunks = await openDataset(dataset, world);
	const recordings = await readRecordings(args.value("recordings"), world);
	const repeats = numberOption("repeats", args.value("repeats")) ?? 1;
	if (!Number.isInteger(repeats) || repeats < 1) throw new UserError("--repeats: expected an integer from 1 on");
	const path = args.value("labels") ?? "outcome.human.labels";
	const swapped = args.value("swapped");
	const brought = await labelsBrought(args.value("label-file"), world);
	const ports = {
		python: await world.python(),
		judge: await world.judge({
			mode: judgeMode(args.value("judge")),
			recordings,
			from: "folder"
		})
	};
	const rows = [];
	const digests = [];
	const labelled = [];
	let waiting = [];
	const grade = async () => {
		const asks = await asksOf(grader, waiting.map(({ trajectory }) => ({
			item: trajectory.item,
			sample: sampleOf(trajectory),
			recorded: trajectory
		})), repeats, ports);
		waiting.forEach(({ trajectory, labels }, at) => {
			const said = asks.map((round) => round[at]);
			const scores = said.flatMap((score) => score.kind === "scored" ? [score.value] : []);
			rows.push({
				task_id: trajectory.task_id,
				scores,
				unscored: said.length - scores.length,
				labels,
				length: [...trajectory.output.text].length,
				swapped: swapped !== void 0 && (trajectory.tags ?? []).includes(swapped)
			});
		});
		waiting = [];
		world.log.progress(`${grader.name}: ${rows.length} judged`);
	};
	const trajectories = readTrajectories(chunks, dataset ?? "", world.sha256, { gunzip: world.gunzip });
	for await (const { trajectory, digest, line } of trajectories) {
		const read = labelsAt(withLabels(trajectory, brought.get(`${digest} ${trajectory.id}`)), path);
		if (read.kind === "problem") throw new UserError(`${dataset}:${line} ${read.message}`);
		digests.push(digest);
		labelled.push(canonicalJson([trajectory.id, Object.fromEntries(read.labels)]));
		waiting.push({
			trajectory,
			labels: read.labels
		});
		if (waiting.length === CHUNK_ROWS) await grade();
	}
	await grade();
	return {
		dataset: {
			path: dataset ?? "",
			digest: world.sha256(digests.join("\n")),
			trajectories: rows.length
		},
		labels: {
			path,
			digest: world.sha256(labelled.join("\n"))
		},
		figures: calibrationFigures(rows, {
			...BOOTSTRAP_DEFAULTS,
			resamples: RESAMPLES,
			pass_threshold: grader.pass_threshold,
			label_threshold: numberOption("label-threshold", args.value("label-threshold")) ?? .5
		})
	};
}
async function labelsBrought(file, world) {
	if (file === void 0) return /* @__PURE__ */ new Map();
	const text = await world.readFile(file);
	if (text === void 0) throw new UserError(`${file}: there is no such file of labels`);
	const { labels, issues } = parseLabels(file, text);
	if (issues.length > 0) throw new UserError(`${file} is not a file of labels`, issues);
	const byTrajectory = /* @__PURE__ */ new Map();
	for (const label of labels) {
		const key = `${label.digest} ${label.id}`;
		byTrajectory.set(key, [...byTrajectory.get(key) ?? [], label]);
	}
	return byTrajectory;
}
async function asksOf(grader, inputs, repeats, ports) {
	const prepared = prepareGrader(grader.native, graderTypes, grader.process);
	const confirming = grader.confirm?.asks ?? 1;
	const first = gradeConfirmed(prepared, inputs, ports, grader.pass_threshold, grader.confirm);
	const others = Array.from({ length: repeats - 1 }, (_, again) => gradeAll(askedAgain(prepared, again + confirming), inputs, ports));
	return Promise.all([first, ...others]);
}
async function sameAs(file, measured, world) {
	const text = await world.readFile(file);
	if (text === void 0) throw new UserError(`${file}: there is no such calibration`);
	const parsed = parseCalibration(text, world.sha256);
	if ("problem" in parsed) throw new UserError(`${file}: ${parsed.problem === "edited" ? "it was changed after it was measured: its seal does not fit" : "this is no calibration"}`);
	const core = ({ calibrated_on: _, seal: __, engine: ___, ...rest }) => canonicalJson(rest);
	if (core(parsed.calibration) === core(measured)) return 0;
	world.log.warn(`${file} says something else than was measured now`);
	return 1;
}

export { run };