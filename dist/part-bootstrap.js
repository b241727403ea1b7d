import { n as normalCdf, r as normalQuantile } from "./part-distributions.js";
import { a as sum, i as quantileOfSorted, n as mean, t as byCluster } from "./part-sample2.js";
import { n as seededRandom, t as below } from "./part-random.js";

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

export { ratioBootstrap as i, pairedMean as n, clusterBootstrap as r, BOOTSTRAP_DEFAULTS as t };