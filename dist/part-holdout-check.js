import { i as ratioBootstrap, r as clusterBootstrap, t as BOOTSTRAP_DEFAULTS } from "./part-bootstrap.js";
import { t as cohenKappa } from "./part-kappa.js";
import { n as resampled } from "./part-resample.js";
import { r as spearman, t as kendall } from "./part-ranking.js";
import { n as seededRandom, t as below } from "./part-random.js";
import { a as sum, i as quantileOfSorted, t as byCluster } from "./part-sample.js";
import { n as signFlip, t as holm } from "./part-holm.js";

// src/statistics/spearman-bootstrap.ts
function spearmanInterval(rows, { confidence, resamples, seed }) {
	const clusters = byCluster(rows);
	if (clusters.length < 2) return void 0;
	const pairs = clusters.flatMap((members, cluster) => members.map(({ first, second }) => ({
		cluster,
		first,
		second
	})));
	const cluster = Int32Array.from(pairs, (pair) => pair.cluster);
	const sides = [pairs.map(({ first }) => first), pairs.map(({ second }) => second)].map((values) => sweepOf(values));
	const ranks = sides.map(() => new Float64Array(pairs.length));
	const times = new Float64Array(clusters.length);
	const draw = below(seededRandom(seed), clusters.length);
	const found = [];
	for (let resample = 0; resample < resamples; resample++) {
		times.fill(0);
		for (let each = 0; each < clusters.length; each++) {
			const picked = draw();
			times[picked] = times[picked] + 1;
		}
		sides.forEach((side, at) => {
			rank(side, cluster, times, ranks[at]);
		});
		const value = correlation(ranks[0], ranks[1], cluster, times);
		if (value !== void 0) found.push(value);
	}
	if (found.length < resamples * .9) return void 0;
	const values = Float64Array.from(found).sort();
	const tail = (1 - confidence) / 2;
	return [quantileOfSorted(values, tail), quantileOfSorted(values, 1 - tail)];
}
function sweepOf(values) {
	const order = Int32Array.from(values, (_, at) => at).sort((a, b) => values[a] - values[b]);
	return {
		order,
		rises: Uint8Array.from(order, (place, at) => at > 0 && values[place] > values[order[at - 1]] ? 1 : 0)
	};
}
function rank({ order, rises }, cluster, times, out) {
	let under = 0;
	for (let start = 0; start < order.length;) {
		let tied = 0;
		let end = start;
		do {
			tied += times[cluster[order[end]]];
			end++;
		} while (end < order.length && rises[end] === 0);
		for (let at = start; at < end; at++) out[order[at]] = under + (tied + 1) / 2;
		under += tied;
		start = end;
	}
}
function correlation(a, b, cluster, times) {
	let size = 0;
	for (let at = 0; at < cluster.length; at++) size += times[cluster[at]];
	const middle = (size + 1) / 2;
	let [both, first, second] = [
		0,
		0,
		0
	];
	for (let at = 0; at < cluster.length; at++) {
		const weight = times[cluster[at]];
		const [x, y] = [a[at] - middle, b[at] - middle];
		both += weight * x * y;
		first += weight * x * x;
		second += weight * y * y;
	}
	return first * second === 0 ? void 0 : both / Math.sqrt(first * second);
}

// src/holdout/pairing.ts
function pairUp(first, second, by) {
	const others = new Map(second.scores.map((row) => [row.id, row]));
	const pairs = [];
	let [shared, altered, unscored] = [
		0,
		0,
		0
	];
	for (const row of first.scores) {
		const other = others.get(row.id);
		if (other === void 0) continue;
		shared++;
		if (other.digest !== row.digest) altered++;
		else {
			const pair = pairOf(row, other, by);
			if (pair === void 0) unscored++;
			else pairs.push(pair);
		}
	}
	const [only_first, only_second] = [first.scores.length - shared, second.scores.length - shared];
	return {
		pairs,
		only_first,
		only_second,
		altered,
		unscored
	};
}
function pairOf(row, other, by) {
	if (row.value === void 0 || other.value === void 0) return void 0;
	return {
		id: row.id,
		cluster: row.task_id,
		group: row[by],
		first: row.value,
		second: other.value,
		passed: [row.passed === true, other.passed === true]
	};
}

// src/holdout/agreement.ts
const REDUNDANT_SPEARMAN = .95;
const REDUNDANT_KAPPA = .9;
const MOST_KENDALL = 2e3;
const KENDALL_RESAMPLES = 300;
function correlationOf(pairs, options) {
	const both = pairs.map(({ first, second }) => [first, second]);
	const tasks = new Set(pairs.map(({ cluster }) => cluster)).size;
	const value = spearman(both);
	const interval = value === void 0 ? void 0 : spearmanInterval(pairs, options);
	const ranked = (rows) => kendall(rows.map(({ first, second }) => [first, second]));
	return {
		pairs: pairs.length,
		tasks,
		spearman: {
			value,
			clusters: tasks,
			interval
		},
		kendall: pairs.length > MOST_KENDALL ? {
			value: kendall(both),
			clusters: tasks,
			interval: void 0
		} : resampled(pairs, ranked, {
			...options,
			resamples: KENDALL_RESAMPLES
		})
	};
}
function agreements(readings, by, options) {
	return readings.flatMap((first, at) => readings.slice(at + 1).map((second) => {
		const isShown = !first.holdout && !second.holdout;
		return agreementOf(first.report, second.report, pairUp(first.report, second.report, by), isShown, options);
	}));
}
function agreementOf(first, second, { pairs }, isShown, options) {
	const correlation = correlationOf(pairs, options);
	const { kappa } = cohenKappa(pairs.map(({ passed }) => passed), [false, true]);
	const apart = (which) => pairs.filter(({ passed }) => passed[which] && !passed[1 - which]).map(({ id }) => id);
	const disagreements = [apart(0), apart(1)];
	const disagreeing = disagreements[0].length + disagreements[1].length;
	return {
		graders: [first.grader.name, second.grader.name],
		...correlation,
		kappa,
		disagreeing,
		...isShown ? { disagreements } : {},
		says: first.grader.digest === second.grader.digest ? "copy" : saysOf$1(correlation, kappa, disagreeing)
	};
}
function saysOf$1({ spearman: found }, kappa, disagreeing) {
	const { interval } = found;
	if (interval === void 0) return "unknown";
	const sameVerdicts = kappa === void 0 ? disagreeing === 0 : kappa >= REDUNDANT_KAPPA;
	if (interval[0] >= REDUNDANT_SPEARMAN && sameVerdicts) return "redundant";
	return interval[0] <= 0 ? "unproven" : "distinct";
}

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

export { pairUp as a, checkpointOrder as i, checkHoldout as n, studyHoldouts as r, DEFAULT_MARGIN as t };