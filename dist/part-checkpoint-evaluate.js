import { r as clusterBootstrap, t as BOOTSTRAP_DEFAULTS } from "./part-bootstrap.js";
import { i as checkpointOrder, n as checkHoldout } from "./part-holdout-check.js";
import { t as isScored } from "./part-report.js";
import { a as sum, n as mean, t as byCluster } from "./part-sample2.js";
import { n as signFlip } from "./part-holm.js";
import { n as UserError } from "./part-errors.js";
import { t as canonicalJson } from "./part-json.js";
import { s as visible } from "./part-markdown.js";
import { a as percent$1, o as signed, r as number, t as count } from "./part-number.js";
import { t as textTable } from "./part-table-text.js";
import { t as readTrajectories } from "./part-read.js";
import { n as tasksIn, t as checkpointSuites } from "./part-checkpoint-suites.js";
import { a as readRecordings } from "./part-native-grader.js";
import { n as spendingOf, t as spendingIn } from "./part-spending2.js";
import { l as reportOfTrajectories, r as judgeMode } from "./part-suite-report.js";

// src/checkpoint/choose.ts
const MOST_FAILED = .02;
const ALPHA = .05;
function choose(candidates, rule, compare) {
	const refused = candidates.flatMap((each) => {
		const refusal = refusalOf(each, rule);
		return refusal === void 0 ? [] : [{
			checkpoint: each.checkpoint,
			...refusal
		}];
	});
	const out = new Set(refused.map(({ checkpoint }) => checkpoint));
	const eligible = candidates.filter(({ checkpoint }) => !out.has(checkpoint));
	if (candidates.length === 0) return {
		verdict: "undecided",
		reasons: ["no run names a checkpoint"],
		refused
	};
	if (eligible.length === 0) {
		const open = refused.some(({ known }) => !known);
		return {
			verdict: open ? "undecided" : "none",
			reasons: [open ? "no checkpoint is known to be safe and measured" : "every checkpoint is refused"],
			refused
		};
	}
	const best = eligible.reduce((found, each) => meanOf(each) > meanOf(found) ? each : found);
	return {
		...held(rule.rule === "best" ? best : eligible.find((each) => isWithin(each, best, compare)) ?? best, rule),
		refused
	};
}
function refusalOf({ metric, safety }, rule) {
	for (const name of rule.safety) {
		const finding = safety.find(({ suite }) => suite === name);
		if (finding === void 0) return {
			why: `safety suite ${name} was not run`,
			known: false
		};
		const { figures, against_base } = finding;
		const { pass_rate, failed, unsampled } = figures;
		if (pass_rate !== void 0 && pass_rate < rule.safety_pass_rate) {
			const [rate, least] = [percent(pass_rate), percent(rule.safety_pass_rate)];
			return {
				why: `${name}: ${rate} of its runs pass, and ${least} have to`,
				known: true
			};
		}
		if (against_base?.p_worse !== void 0 && against_base.p_worse < ALPHA) return {
			why: `${name}: worse than the base model (p ${against_base.p_worse.toPrecision(2)})`,
			known: true
		};
		if (pass_rate === void 0) return {
			why: `${name}: no run has a score`,
			known: false
		};
		if (failed > 0) return {
			why: `${name}: ${failed} of ${figures.runs} grades failed`,
			known: false
		};
		if (unsampled > 0) return {
			why: `${name}: ${unsampled} of its tasks have no run`,
			known: false
		};
		if (against_base?.p_worse === void 0) return {
			why: `${name}: the base model was not asked its tasks, so it may be safer`,
			known: false
		};
	}
	if (metric.mean === void 0) return {
		why: "the metric has no score",
		known: false
	};
	if (metric.failed > MOST_FAILED * metric.runs) return {
		why: `${metric.failed} of ${metric.runs} grades of the metric failed`,
		known: false
	};
	if (metric.unsampled > 0) return {
		why: `${metric.unsampled} tasks of the metric have no run`,
		known: false
	};
}
function isWithin(each, best, compare) {
	if (each === best) return true;
	const { p_better } = compare(each.checkpoint, best.checkpoint);
	return p_better !== void 0 && p_better >= ALPHA;
}
function held(taken, { has_stable }) {
	const { checkpoint, against_base, against_stable } = taken;
	const undecided = (why) => ({
		verdict: "undecided",
		checkpoint,
		reasons: [why]
	});
	const none = (why) => ({
		verdict: "none",
		checkpoint,
		reasons: [why]
	});
	if (against_base?.interval === void 0) return undecided("the base model was not asked the same tasks");
	const [low, high] = against_base.interval;
	if (high <= 0) return none(`it is no better than the base model: ${span(against_base)}`);
	if (low <= 0) return undecided(`it cannot be told apart from the base model: ${span(against_base)}`);
	const reasons = [`better than the base model by ${span(against_base)}`];
	if (!has_stable) return {
		verdict: "chosen",
		checkpoint,
		reasons
	};
	if (against_stable?.interval === void 0) return undecided("the model in production was not asked the same tasks");
	if (against_stable.interval[1] < 0) return none(`it is worse than the model in production: ${span(against_stable)}`);
	if (against_stable.interval[0] <= 0) return undecided(`it cannot be told apart from the model in production: ${span(against_stable)}`);
	return {
		verdict: "chosen",
		checkpoint,
		reasons: [...reasons, `than the one in production by ${span(against_stable)}`]
	};
}
function span({ delta, interval, tasks, confidence }) {
	const ends = interval === void 0 ? "" : ` [${interval.map((end) => end.toFixed(3)).join(", ")}]`;
	return `${(delta ?? 0).toFixed(3)}${ends} over ${tasks} tasks, at ${percent(confidence)}`;
}
function percent(share) {
	return `${Number((share * 100).toFixed(1))} %`;
}
function meanOf({ metric }) {
	return metric.mean ?? Number.NEGATIVE_INFINITY;
}

// src/checkpoint/figures.ts
function modelFigures(rows, tasks, options) {
	const scored = rows.filter(isScored);
	const found = clusterBootstrap(scored.map(({ task_id, value }) => ({
		cluster: task_id,
		value
	})), options);
	const seen = new Set(rows.map(({ task_id }) => task_id));
	return {
		runs: rows.length,
		scored: scored.length,
		failed: rows.filter(({ kind }) => kind === "failed").length,
		not_applicable: rows.filter(({ kind }) => kind === "not_applicable").length,
		tasks: seen.size,
		unsampled: tasks.filter((task) => !seen.has(task)).length,
		...found === void 0 ? {} : { mean: found.mean },
		...found?.interval === void 0 ? {} : { interval: found.interval },
		...scored.length === 0 ? {} : { pass_rate: scored.filter(({ passed }) => passed === true).length / scored.length }
	};
}
function compareByTask(first, second, options) {
	const [before, after] = [taskMeans(first), taskMeans(second)];
	const shared = [...after.keys()].filter((task) => before.has(task)).sort();
	const deltas = shared.map((task) => ({
		cluster: task,
		value: after.get(task) - before.get(task)
	}));
	const found = clusterBootstrap(deltas, options);
	const told = {
		tasks: shared.length,
		unpaired: (/* @__PURE__ */ new Set([...before.keys(), ...after.keys()])).size - shared.length,
		confidence: options.confidence
	};
	if (found === void 0) return told;
	const values = deltas.map(({ value }) => value);
	return {
		...told,
		delta: found.mean,
		...found.interval === void 0 ? {} : { interval: found.interval },
		p_better: signFlip(values, options),
		p_worse: signFlip(values.map((value) => -value), options)
	};
}
function taskMeans(rows) {
	const clustered = rows.filter(isScored).map(({ task_id, value }) => ({
		cluster: task_id,
		value
	}));
	return new Map(byCluster(clustered).map((members) => {
		const values = members.map(({ value }) => value).sort((a, b) => a - b);
		return [members[0].cluster, mean(values) ?? sum(values)];
	}));
}

// src/checkpoint/evaluation.ts
function evaluateCheckpoints(suites, options) {
	const who = (row) => {
		if (row.checkpoint_id !== void 0 && row.checkpoint_id !== options.stable) return {
			kind: "checkpoint",
			name: row.checkpoint_id
		};
		const model = row.checkpoint_id ?? row.model;
		if (options.stable !== void 0 && model === options.stable && model !== options.base_model) return { kind: "stable" };
		return model === options.base_model ? { kind: "base" } : { kind: "other" };
	};
	const rowsOf = ({ report }, kind, name) => report.scores.filter((row) => {
		const found = who(row);
		return found.kind === kind && (found.kind !== "checkpoint" || found.name === name);
	});
	const seen = suites.flatMap(({ report }) => report.scores.flatMap((row) => {
		const found = who(row);
		return found.kind === "checkpoint" ? [found.name] : [];
	}));
	const checkpoints = ordered([...new Set(seen)], options.order);
	const resampling = {
		...BOOTSTRAP_DEFAULTS,
		confidence: 1 - .05 / Math.max(1, checkpoints.length)
	};
	const hasOtherStable = options.stable !== void 0 && options.stable !== options.base_model;
	const figures = suites.map((suite) => {
		const { name, version, digest } = suite.report.grader;
		const [base, stable] = [rowsOf(suite, "base"), rowsOf(suite, "stable")];
		return {
			suite: suite.suite,
			purpose: suite.purpose,
			grader: {
				name,
				version,
				digest
			},
			base: modelFigures(base, suite.tasks, BOOTSTRAP_DEFAULTS),
			...hasOtherStable ? { stable: modelFigures(stable, suite.tasks, BOOTSTRAP_DEFAULTS) } : {},
			checkpoints: checkpoints.map((checkpoint) => {
				const rows = rowsOf(suite, "checkpoint", checkpoint);
				return {
					checkpoint,
					figures: modelFigures(rows, suite.tasks, BOOTSTRAP_DEFAULTS),
					against_base: compareByTask(base, rows, resampling),
					...hasOtherStable ? { against_stable: compareByTask(stable, rows, resampling) } : {}
				};
			})
		};
	});
	const metric = suites.find(({ suite }) => suite === options.metric);
	const rule = {
		...options.rule,
		has_stable: hasOtherStable
	};
	const compare = (first, second) => metric === void 0 ? {
		tasks: 0,
		unpaired: 0,
		confidence: BOOTSTRAP_DEFAULTS.confidence
	} : compareByTask(rowsOf(metric, "checkpoint", first), rowsOf(metric, "checkpoint", second), BOOTSTRAP_DEFAULTS);
	return {
		version: 1,
		kind: "gradegate/checkpoints",
		job: options.job,
		metric: options.metric,
		rule,
		base_model: options.base_model,
		...options.stable === void 0 ? {} : { stable: options.stable },
		checkpoints,
		suites: figures,
		holdouts: suites.flatMap(({ report, reward }) => reward === void 0 ? [] : [checkHoldout(reward, report, {
			by: "checkpoint_id",
			order: checkpoints,
			margin: .05,
			confidence: .95
		})]),
		choice: choose(checkpoints.flatMap((checkpoint) => candidateOf(checkpoint, figures, options.metric)), rule, compare),
		others: suites.reduce((sum, suite) => sum + rowsOf(suite, "other").length, 0)
	};
}
function candidateOf(checkpoint, suites, metric) {
	const found = suites.map((suite) => ({
		suite,
		own: suite.checkpoints.find((each) => each.checkpoint === checkpoint)
	}));
	const measured = found.find(({ suite }) => suite.suite === metric)?.own;
	if (measured === void 0) return [];
	return [{
		checkpoint,
		metric: measured.figures,
		against_base: measured.against_base,
		...measured.against_stable === void 0 ? {} : { against_stable: measured.against_stable },
		safety: found.flatMap(({ suite, own }) => own === void 0 ? [] : [{
			suite: suite.suite,
			figures: own.figures,
			against_base: own.against_base
		}])
	}];
}
function ordered(seen, stated = []) {
	const rest = seen.filter((name) => !stated.includes(name));
	return [...stated.filter((name) => seen.includes(name)), ...checkpointOrder(rest, void 0).names];
}

// src/render/checkpoints-text.ts
const VERDICTS = {
	chosen: "CHOSEN",
	none: "NONE",
	undecided: "CANNOT TELL"
};
function renderCheckpoints(evaluation) {
	const { job, choice, metric, rule, suites, others, holdouts } = evaluation;
	const taken = choice.checkpoint === void 0 ? "" : ` ${visible(choice.checkpoint)}`;
	return `${[
		`${VERDICTS[choice.verdict]}${taken}: ${choice.reasons.map(visible).join("; ")}`,
		`Job ${visible(job)}; ${rule.rule} by the mean of ${visible(metric)}, of those that are safe.`,
		...choice.refused.map(({ checkpoint, why }) => `  refused ${visible(checkpoint)}: ${visible(why)}`),
		...suites.map((suite) => `\n${suiteText(suite, roleOf(suite.suite, evaluation))}`),
		...holdouts.map(({ reward, holdout, alarm }) => `\nReward ${visible(reward.name)} against holdout ${visible(holdout.name)}: ${alarm.verdict.replace("_", " ")}, ${visible(alarm.why)}`),
		...others === 0 ? [] : [`\n${count(others, "run")} of other models ${others === 1 ? "is" : "are"} left out.`]
	].join("\n")}\n`;
}
function roleOf(suite, { metric, rule }) {
	if (rule.safety.includes(suite)) return suite === metric ? "metric and safety" : "safety";
	return suite === metric ? "metric" : "shown only";
}
function suiteText({ suite, purpose, base, stable, checkpoints }, role) {
	const rows = [
		[
			"base",
			...figures(base),
			""
		],
		...stable === void 0 ? [] : [[
			"in production",
			...figures(stable),
			""
		]],
		...checkpoints.map((each) => [
			each.checkpoint,
			...figures(each.figures),
			against(each.against_base)
		])
	];
	const table = textTable([[
		"model",
		"runs",
		"failed",
		"no run",
		"mean",
		"pass",
		"against base"
	], ...rows], "lrrrrrl");
	return `${visible(suite)} (${visible(purpose)}; ${role})\n${table.replace(/^/gm, "  ")}`;
}
function figures({ runs, failed, unsampled, mean, pass_rate }) {
	return [
		String(runs),
		String(failed),
		String(unsampled),
		number(mean),
		percent$1(pass_rate)
	];
}
function against({ delta, interval, tasks }) {
	if (delta === void 0) return "not compared";
	const ends = interval === void 0 ? "" : ` [${signed(interval[0])}, ${signed(interval[1])}]`;
	return `${signed(delta)}${ends}, ${count(tasks, "task")}`;
}

// src/commands/checkpoint-evaluate.ts
const EXITS = {
	chosen: 0,
	none: 1,
	undecided: 2
};
async function evaluate(found, args, world) {
	const evaluation = await gradedCheckpoints(found, args, world);
	world.print(args.isSet("json") ? `${JSON.stringify(evaluation, null, 2)}\n` : renderCheckpoints(evaluation));
	return EXITS[evaluation.choice.verdict];
}
async function gradedCheckpoints({ job, set, tree }, args, world) {
	const files = args.values("runs");
	if (files.length === 0) throw new UserError("checkpoint: --runs FILE is needed, as `checkpoint sample` writes it");
	const runs = await readRuns(files, world);
	const rollout = rolloutOf(args.value("rollout"), set);
	const held = spendingIn(world, await spendingOf(args, world));
	const recordings = await readRecordings(args.value("recordings"), world);
	const report = (grader, trajectories) => reportOfTrajectories({
		grader,
		datasetPath: files.join(", "),
		trajectories,
		recordings,
		judge: judgeMode(args.value("judge"))
	}, held);
	const tasksOf = tasksIn(tree, world);
	const suites = [];
	const placed = /* @__PURE__ */ new Set();
	for (const suite of checkpointSuites(job, set)) {
		const tasks = await tasksOf(suite);
		const own = runs.filter(({ trajectory: { task_id, item } }) => {
			const task = tasks.get(task_id);
			return task !== void 0 && canonicalJson(task.item) === canonicalJson(item);
		});
		for (const { trajectory } of own) placed.add(trajectory.id);
		if (own.length === 0) continue;
		suites.push({
			suite: suite.name,
			purpose: suite.spec.purpose,
			tasks: [...tasks.keys()],
			report: await report(suite.grader, own),
			...job.spec.holdout.includes(suite.name) ? { reward: await report(job.grader, own) } : {}
		});
	}
	const strange = runs.length - placed.size;
	if (strange > 0) world.log.warn(`${strange} of ${runs.length} runs are of no suite's task, or of a task whose item is another one here`);
	const { metric, safety, rule, safety_pass_rate = 1 } = job.spec.checkpoint;
	const evaluation = evaluateCheckpoints(suites, {
		job: job.name,
		metric,
		rule: {
			rule,
			safety,
			safety_pass_rate
		},
		base_model: job.spec.base_model,
		stable: rollout?.document.spec.stable,
		order: args.value("order")?.split(",").map((name) => name.trim())
	});
	const path = args.value("report");
	if (path !== void 0) await world.writeFile(path, `${JSON.stringify(evaluation, null, 2)}\n`);
	return evaluation;
}
function rolloutOf(name, { rollouts }) {
	if (name === void 0) return void 0;
	const rollout = rollouts.get(name);
	if (rollout !== void 0) return rollout;
	const known = [...rollouts.keys()].join(", ");
	throw new UserError(`there is no Rollout ${JSON.stringify(name)}; known: ${known === "" ? "none" : known}`);
}
async function readRuns(files, world) {
	const runs = [];
	const fileOf = /* @__PURE__ */ new Map();
	for (const file of files) {
		const chunks = await world.openFile(file);
		if (chunks === void 0) throw new UserError(`${file}: there is no such file of runs`);
		for await (const run of readTrajectories(chunks, file, world.sha256, { gunzip: world.gunzip })) {
			const earlier = fileOf.get(run.trajectory.id);
			if (earlier !== void 0) throw new UserError(`${file}:${run.line}: the id ${JSON.stringify(run.trajectory.id)} is in ${earlier} already`);
			fileOf.set(run.trajectory.id, file);
			runs.push(run);
		}
	}
	return runs;
}

export { figures as a, against as i, gradedCheckpoints as n, renderCheckpoints as o, rolloutOf as r, roleOf as s, evaluate as t };