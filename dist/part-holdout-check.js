import { i as ratioBootstrap, r as clusterBootstrap, t as BOOTSTRAP_DEFAULTS } from "./part-bootstrap.js";
import { n as correlationOf, r as pairUp, t as agreements } from "./part-agreement.js";
import { n as signFlip, t as holm } from "./part-holm.js";
import { a as sum } from "./part-sample2.js";
import { r as spearman } from "./part-ranking.js";

// src/holdout/alarm.ts
const LEAST_TASKS = 5;
function alarmOf(pairs, order, options) {
	const { margin, confidence } = options;
	const moves = order.flatMap((to, at) => order.slice(0, at).map((from) => moveOf(pairs, from, to, options)));
	const adjusted = holm(moves.map(({ p }) => p));
	const steps = moves.map(({ p: _, ...move }, at) => {
		const p = adjusted[at] ?? 1;
		return {
			...move,
			p,
			says: saysOf({
				...move,
				p
			}, margin, 1 - confidence)
		};
	});
	const loud = steps.filter(({ says }) => says === "alarm");
	const open = steps.filter(({ says }) => says === "cannot_tell");
	if (loud.length > 0) {
		const worst = loud.reduce((a, b) => (b.holdout.mean ?? 0) < (a.holdout.mean ?? 0) ? b : a);
		return {
			verdict: "alarm",
			why: `from ${worst.from} to ${worst.to} the reward rose and the holdout fell`,
			margin,
			steps
		};
	}
	if (order.length < 2) return {
		verdict: "cannot_tell",
		why: order.length === 0 ? "no trajectory names its checkpoint" : "there is one checkpoint only",
		margin,
		steps
	};
	const [first] = open;
	if (first === void 0) return {
		verdict: "quiet",
		why: "no such step, and the data could have shown one",
		margin,
		steps
	};
	return {
		verdict: "cannot_tell",
		why: `${first.tasks < LEAST_TASKS ? `${first.from} and ${first.to} share ${first.tasks} tasks, where ${LEAST_TASKS} are the least that can tell` : `from ${first.from} to ${first.to} a fall of the holdout by ${margin} is not ruled out`}${open.length === 1 ? "" : `, and ${open.length - 1} of ${steps.length} steps cannot be told beside it`}`,
		margin,
		steps
	};
}
function moveOf(pairs, from, to, stated) {
	const tasks = sharedTasks(pairs, from, to);
	const resamples = tasks.length > MANY_TASKS ? Math.min(stated.resamples, FEWER_RESAMPLES) : stated.resamples;
	const options = {
		...stated,
		resamples
	};
	const rises = tasks.map(({ reward }) => reward);
	const falls = tasks.map(({ holdout }) => -holdout);
	const p = Math.max(signFlip(rises, options), signFlip(falls, options));
	const moved = (values) => {
		const found = ratioBootstrap(values.map((total) => ({
			total,
			size: 1
		})), options);
		if (found === void 0) return {};
		return {
			mean: found.mean,
			...found.interval === void 0 ? {} : { interval: found.interval }
		};
	};
	const holdout = tasks.map((task) => task.holdout);
	return {
		from,
		to,
		tasks: tasks.length,
		reward: moved(rises),
		holdout: moved(holdout),
		p
	};
}
const MANY_TASKS = 500;
const FEWER_RESAMPLES = 2e3;
function sharedTasks(pairs, from, to) {
	const earlier = byTask(pairs.filter(({ group }) => group === from));
	const later = byTask(pairs.filter(({ group }) => group === to));
	return [...earlier].sort(([a], [b]) => a < b ? -1 : 1).flatMap(([task, before]) => {
		const after = later.get(task);
		if (after === void 0) return [];
		const move = (of) => meanOf(after, of) - meanOf(before, of);
		return [{
			reward: move("first"),
			holdout: move("second")
		}];
	});
}
function byTask(pairs) {
	const tasks = /* @__PURE__ */ new Map();
	for (const pair of pairs) {
		const members = tasks.get(pair.cluster);
		if (members === void 0) tasks.set(pair.cluster, [pair]);
		else members.push(pair);
	}
	return tasks;
}
function meanOf(members, of) {
	return sum(members.map((pair) => pair[of])) / members.length;
}
function saysOf(step, margin, alpha) {
	if (step.tasks < LEAST_TASKS) return "cannot_tell";
	if (step.p <= alpha && (step.holdout.mean ?? 0) <= -margin) return "alarm";
	const [rise, fall] = [step.reward.interval?.[1], step.holdout.interval?.[0]];
	return fall !== void 0 && fall > -margin || rise !== void 0 && rise < margin ? "quiet" : "cannot_tell";
}

// src/holdout/curve.ts
function curveOf(pairs, stated, options) {
	const groups = /* @__PURE__ */ new Map();
	for (const pair of pairs) {
		if (pair.group === void 0) continue;
		const members = groups.get(pair.group);
		if (members === void 0) groups.set(pair.group, [pair]);
		else members.push(pair);
	}
	const { names, order } = checkpointOrder([...groups.keys()], stated);
	return {
		points: names.flatMap((group) => {
			const members = groups.get(group);
			return members === void 0 ? [] : [pointOf(group, members, options)];
		}),
		order,
		ungrouped: pairs.filter(({ group }) => group === void 0).length
	};
}
function checkpointOrder(seen, stated) {
	if (stated !== void 0) return {
		names: stated,
		order: "stated"
	};
	const numbers = new Map(seen.map((name) => [name, name.split(/(\d+)/)]));
	const shape = (name) => (numbers.get(name) ?? []).filter((_, at) => at % 2 === 0).join("\0");
	if (!(seen.every((name) => /\d/.test(name)) && new Set(seen.map(shape)).size === 1)) return {
		names: seen,
		order: "as first seen"
	};
	const figures = (name) => (numbers.get(name) ?? []).filter((_, at) => at % 2 === 1).map(Number);
	return {
		names: [...seen].sort((a, b) => compared(figures(a), figures(b))),
		order: "numbered"
	};
}
function compared(a, b) {
	for (const [at, each] of a.entries()) if (each !== b[at]) return each - (b[at] ?? 0);
	return 0;
}
function pointOf(group, members, options) {
	const estimated = (of) => {
		const { mean = 0, interval } = clusterBootstrap(members.map((pair) => ({
			cluster: pair.cluster,
			value: of(pair)
		})), options) ?? {};
		return {
			mean,
			...interval === void 0 ? {} : { interval }
		};
	};
	const ranked = spearman(members.map(({ first, second }) => [first, second]));
	return {
		group,
		trajectories: members.length,
		tasks: new Set(members.map(({ cluster }) => cluster)).size,
		reward: estimated(({ first }) => first),
		holdout: estimated(({ second }) => second),
		gap: estimated(({ first, second }) => first - second),
		...ranked === void 0 ? {} : { spearman: ranked }
	};
}

// src/holdout/holdout-check.ts
const DEFAULT_MARGIN = .05;
const RESAMPLES = 2e3;
function checkHoldout(reward, holdout, options) {
	const { pairs, ...rest } = pairUp(reward, holdout, options.by);
	const drawing = {
		...BOOTSTRAP_DEFAULTS,
		resamples: RESAMPLES,
		confidence: options.confidence
	};
	const curve = curveOf(pairs, options.order, drawing);
	return {
		version: 1,
		kind: "gradegate/holdout",
		reward: named(reward),
		holdout: named(holdout),
		by: options.by,
		paired: {
			pairs: pairs.length,
			...rest
		},
		correlation: correlationOf(pairs, drawing),
		curve,
		alarm: alarmOf(pairs, curve.points.map(({ group }) => group), {
			...BOOTSTRAP_DEFAULTS,
			confidence: options.confidence,
			margin: options.margin
		})
	};
}
function studyHoldouts(reward, holdouts, redundant, options) {
	const checks = holdouts.map((holdout) => checkHoldout(reward, holdout, options));
	const readings = [...[reward, ...redundant].map((report) => ({
		report,
		holdout: false
	})), ...holdouts.map((report) => ({
		report,
		holdout: true
	}))];
	const drawing = {
		...BOOTSTRAP_DEFAULTS,
		resamples: RESAMPLES,
		confidence: options.confidence
	};
	const verdicts = checks.map(({ alarm }) => alarm.verdict);
	const verdict = ["alarm", "cannot_tell"].find((each) => verdicts.includes(each)) ?? "quiet";
	return {
		version: 1,
		kind: "gradegate/holdout-study",
		verdict: checks.length === 0 ? "cannot_tell" : verdict,
		checks,
		agreements: agreements(readings, options.by, drawing)
	};
}
function named({ grader: { name, version, digest } }) {
	return {
		name,
		version,
		digest
	};
}

export { checkpointOrder as i, checkHoldout as n, studyHoldouts as r, DEFAULT_MARGIN as t };