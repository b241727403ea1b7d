import { c as midranks, l as quantileOfSorted, o as byCluster, s as mean, u as sum } from "./part-score-text.js";
import { n as seededRandom, t as below } from "./part-random.js";

// src/statistics/distributions.ts
function normalCdf(z) {
	const x = Math.abs(z) / Math.SQRT2;
	const tail = x < 2 ? (1 - erfSeries(x)) / 2 : erfcFraction(x) / 2;
	return z < 0 ? tail : 1 - tail;
}
function normalQuantile(p) {
	if (!(p > 0 && p < 1)) return p === 0 ? -Infinity : p === 1 ? Infinity : NaN;
	const tail = Math.min(p, 1 - p);
	const t = Math.sqrt(-2 * Math.log(tail));
	let z = -(t - (2.515517 + t * (.802853 + t * .010328)) / (1 + t * (1.432788 + t * (.189269 + t * .001308))));
	for (let step = 0; step < 3; step++) {
		const density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
		const off = (normalCdf(z) - tail) / density;
		z -= off / (1 + z * off / 2);
	}
	return p < .5 ? z : -z;
}
function erfSeries(x) {
	let term = x;
	let total = x;
	for (let n = 1; term > total * 1e-17; n++) {
		term *= 2 * x * x / (2 * n + 1);
		total += term;
	}
	return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * total;
}
function erfcFraction(x) {
	let value = x;
	for (let k = 120; k > 0; k--) value = x + k / 2 / value;
	return Math.exp(-x * x) / (Math.sqrt(Math.PI) * value);
}
function betaCdf(x, a, b) {
	if (x <= 0) return 0;
	if (x >= 1) return 1;
	return x > (a + 1) / (a + b + 2) ? 1 - betaTail(1 - x, b, a, x) : betaTail(x, a, b, 1 - x);
}
function betaTail(x, a, b, rest) {
	const n = a + b;
	const front = a * Math.log(x * n / a) + b * Math.log(rest * n / b) + Math.log(a * b / (n * 2 * Math.PI)) / 2 + stirlingRest(n) - stirlingRest(a) - stirlingRest(b);
	const tiny = 1e-300;
	const off0 = (value) => Math.abs(value) < tiny ? tiny : value;
	let c = 1;
	let d = 1 / off0(1 - (a + b) * x / (a + 1));
	let fraction = d;
	for (let m = 1; m < 1e4; m++) {
		const even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
		d = 1 / off0(1 + even * d);
		c = off0(1 + even / c);
		fraction *= d * c;
		const odd = -(a + m) * (n + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 / off0(1 + odd * d);
		c = off0(1 + odd / c);
		fraction *= d * c;
		if (Math.abs(d * c - 1) < 1e-16) break;
	}
	return Math.exp(front) * fraction / a;
}
function stirlingRest(z) {
	if (z < 10) return stirlingRest(z + 1) + (z + .5) * Math.log1p(1 / z) - 1;
	const s = 1 / (z * z);
	return (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * 691 / 360360))))) / z;
}
function betaQuantile(p, a, b) {
	if (p <= 0) return 0;
	if (p >= 1) return 1;
	return rootOf((x) => betaCdf(x, a, b) - p, 0, 1);
}
function rootOf(rising, from, to) {
	let [low, high] = [from, to];
	for (;;) {
		const middle = low + (high - low) / 2;
		if (middle <= low || middle >= high || high - low < 1e-18) return middle;
		if (rising(middle) < 0) low = middle;
		else high = middle;
	}
}

// src/statistics/mcnemar.ts
function mcnemar(fail_to_pass, pass_to_fail) {
	const n = fail_to_pass + pass_to_fail;
	const fewer = Math.min(fail_to_pass, pass_to_fail);
	if (n === 0) return {
		fail_to_pass,
		pass_to_fail,
		p: 1,
		mid_p: 1
	};
	let tail = 0;
	let observed = 0;
	let logChoose = 0;
	for (let k = 0; k <= fewer; k++) {
		if (k > 0) logChoose += Math.log((n - k + 1) / k);
		observed = Math.exp(logChoose - n * Math.LN2);
		tail += observed;
	}
	return {
		fail_to_pass,
		pass_to_fail,
		p: Math.min(1, 2 * tail),
		mid_p: Math.min(1, 2 * tail - observed)
	};
}

// src/statistics/proportion.ts
function proportion(count, of) {
	return {
		count,
		of,
		rate: of > 0 ? count / of : void 0,
		wilson: wilson(count, of, .95),
		clopper_pearson: clopperPearson(count, of, .95)
	};
}
function wilson(count, of, confidence) {
	if (of <= 0) return void 0;
	const z = normalQuantile((1 + confidence) / 2);
	const rate = count / of;
	const z2 = z * z / of;
	const middle = rate + z2 / 2;
	const half = z * Math.sqrt((rate * (1 - rate) + z2 / 4) / of);
	return [count === 0 ? 0 : (middle - half) / (1 + z2), count === of ? 1 : (middle + half) / (1 + z2)];
}
function clopperPearson(count, of, confidence) {
	if (of <= 0) return void 0;
	const tail = (1 - confidence) / 2;
	return [count === 0 ? 0 : betaQuantile(tail, count, of - count + 1), count === of ? 1 : betaQuantile(1 - tail, count + 1, of - count)];
}
function evenSplit(count, of) {
	return mcnemar(count, of - count).p;
}

// src/statistics/bca.ts
function bcaInterval(estimate, resampled, leftOut, confidence) {
	if (resampled.length === 0) return void 0;
	resampled.sort();
	const first = resampled[0];
	if (first === resampled[resampled.length - 1]) return {
		low: first,
		high: first,
		method: "constant"
	};
	const tail = (1 - confidence) / 2;
	const at = (share) => quantileOfSorted(resampled, share);
	const percentile = {
		low: at(tail),
		high: at(1 - tail),
		method: "percentile"
	};
	const bias = normalQuantile(shareUnder(resampled, estimate));
	const acceleration = accelerationOf(leftOut);
	if (!Number.isFinite(bias) || acceleration === void 0) return percentile;
	const [low, high] = [tail, 1 - tail].map((share) => {
		const z = bias + normalQuantile(share);
		const stretch = 1 - acceleration * z;
		return stretch > 0 ? normalCdf(bias + z / stretch) : NaN;
	});
	const edge = 1 / resampled.length;
	if (!(low > edge && high < 1 - edge)) return percentile;
	return {
		low: at(low),
		high: at(high),
		method: "bca"
	};
}
function shareUnder(sorted, estimate) {
	const speck = 1e-12 * Math.max(Math.abs(estimate), Math.abs(sorted[0]), Math.abs(sorted.at(-1)));
	let under = 0;
	let equal = 0;
	for (const value of sorted) if (value < estimate - speck) under++;
	else if (value <= estimate + speck) equal++;
	else break;
	return (under + equal / 2) / sorted.length;
}
function accelerationOf(leftOut) {
	const middle = mean(leftOut);
	if (middle === void 0 || leftOut.some((value) => !Number.isFinite(value))) return void 0;
	const off = leftOut.map((value) => middle - value);
	const squares = sum(off.map((each) => each * each));
	if (squares === 0) return void 0;
	return sum(off.map((each) => each ** 3)) / (6 * squares ** 1.5);
}

// src/statistics/cluster-bootstrap.ts
function clusterBootstrap(rows, options) {
	return ratioBootstrap(byCluster(rows).map((members) => ({
		total: sum(members.map((row) => row.value).sort((a, b) => a - b)),
		size: members.length
	})), options);
}
function ratioBootstrap(all, options) {
	const clusters = all.filter((cluster) => cluster.size > 0);
	if (clusters.length === 0) return void 0;
	const total = sum(clusters.map((cluster) => cluster.total));
	const size = sum(clusters.map((cluster) => cluster.size));
	const known = {
		mean: total / size,
		clusters: clusters.length
	};
	if (clusters.length < 2) return {
		...known,
		interval: void 0,
		method: void 0
	};
	if (clusters.every((cluster) => cluster.total === 0)) return {
		...known,
		interval: [0, 0],
		method: "constant"
	};
	const interval = bcaInterval(known.mean, resampledMeans(clusters, options), clusters.map((cluster) => (total - cluster.total) / (size - cluster.size)), options.confidence);
	return {
		...known,
		interval: interval && [interval.low, interval.high],
		method: interval?.method
	};
}
function resampledMeans(clusters, options) {
	const totals = Float64Array.from(clusters, (cluster) => cluster.total);
	const sizes = Float64Array.from(clusters, (cluster) => cluster.size);
	const draw = below(seededRandom(options.seed), clusters.length);
	const means = new Float64Array(options.resamples);
	for (let resample = 0; resample < options.resamples; resample++) {
		let total = 0;
		let size = 0;
		for (let drawn = 0; drawn < clusters.length; drawn++) {
			const picked = draw();
			total += totals[picked];
			size += sizes[picked];
		}
		means[resample] = total / size;
	}
	return means;
}

// src/comparison/bootstrap.ts
const BOOTSTRAP_DEFAULTS = {
	confidence: .95,
	resamples: 1e4,
	seed: 20261123
};
function pairedMean(differences, options) {
	const { confidence, resamples, seed } = options;
	const rows = differences.map(({ cluster, delta }) => ({
		cluster,
		value: delta
	}));
	const found = clusterBootstrap(rows, {
		confidence,
		resamples,
		seed
	});
	return {
		pairs: differences.length,
		clusters: found?.clusters ?? 0,
		delta: found?.mean,
		interval: found?.interval,
		...found?.method === void 0 ? {} : { method: found.method },
		confidence,
		resamples,
		seed
	};
}

// src/statistics/ranking.ts
function taskRanking(rows) {
	const counted = byCluster(rows).map(pairsWon).filter(({ size }) => size > 0);
	const pairs = sum(counted.map(({ size }) => size));
	const won = sum(counted.map(({ total }) => total));
	return {
		tasks: counted.length,
		pairs,
		won,
		accuracy: pairs === 0 ? void 0 : won / pairs
	};
}
function pairsWon(rows) {
	const ranks = midranks(rows.map((row) => row.value));
	const successes = rows.filter((row) => row.success).length;
	return {
		total: rows.reduce((total, row, index) => total + (row.success ? ranks[index] : 0), 0) - successes * (successes + 1) / 2,
		size: successes * (rows.length - successes)
	};
}
function spearman(pairs) {
	const [x, y] = [0, 1].map((side) => centred([...midranks(pairs.map((pair) => pair[side]))]));
	const product = (a, b) => sum(a.map((each, i) => each * b[i]));
	const spread = Math.sqrt(product(x, x) * product(y, y));
	return spread === 0 ? void 0 : product(x, y) / spread;
}
function centred(values) {
	const middle = mean(values) ?? 0;
	return values.map((value) => value - middle);
}
function kendall(pairs) {
	const sorted = [...pairs].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
	const tied = (same, of = sorted) => {
		let [total, run] = [0, 0];
		for (let index = 1; index < of.length; index++) {
			run = same(of[index - 1], of[index]) ? run + 1 : 0;
			total += run;
		}
		return total;
	};
	const all = pairs.length * (pairs.length - 1) / 2;
	const tiedX = tied((a, b) => a[0] === b[0]);
	const tiedBoth = tied((a, b) => a[0] === b[0] && a[1] === b[1]);
	const tiedY = tied((a, b) => a[1] === b[1], [...pairs].sort((a, b) => a[1] - b[1]));
	const discordant = swaps(Float64Array.from(sorted, (pair) => pair[1]));
	const told = Math.sqrt(all - tiedX) * Math.sqrt(all - tiedY);
	return told === 0 ? void 0 : (all - tiedX - tiedY + tiedBoth - 2 * discordant) / told;
}
function swaps(values) {
	const merged = new Float64Array(values.length);
	let count = 0;
	for (let width = 1; width < values.length; width *= 2) {
		for (let start = 0; start < values.length; start += 2 * width) {
			const middle = Math.min(start + width, values.length);
			const end = Math.min(start + 2 * width, values.length);
			let [left, right] = [start, middle];
			for (let at = start; at < end; at++) if (right >= end || left < middle && values[left] <= values[right]) merged[at] = values[left++];
			else {
				merged[at] = values[right++];
				count += middle - left;
			}
		}
		values.set(merged);
	}
	return count;
}

export { BOOTSTRAP_DEFAULTS as a, evenSplit as c, normalCdf as d, normalQuantile as f, taskRanking as i, proportion as l, pairsWon as n, pairedMean as o, spearman as r, clopperPearson as s, kendall as t, mcnemar as u };