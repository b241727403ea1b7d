import { t as cohenKappa } from "./part-kappa.js";
import { n as resampled } from "./part-resample.js";
import { r as spearman, t as kendall } from "./part-ranking.js";
import { n as seededRandom, t as below } from "./part-random.js";
import { i as quantileOfSorted, t as byCluster } from "./part-sample2.js";

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
		says: first.grader.digest === second.grader.digest ? "copy" : saysOf(correlation, kappa, disagreeing)
	};
}
function saysOf({ spearman: found }, kappa, disagreeing) {
	const { interval } = found;
	if (interval === void 0) return "unknown";
	const sameVerdicts = kappa === void 0 ? disagreeing === 0 : kappa >= REDUNDANT_KAPPA;
	if (interval[0] >= REDUNDANT_SPEARMAN && sameVerdicts) return "redundant";
	return interval[0] <= 0 ? "unproven" : "distinct";
}

export { correlationOf as n, pairUp as r, agreements as t };