import { l as sum, o as mean, s as quantileOfSorted } from "./part-score-text.js";

// src/score/random.ts
function seededRandom(seed) {
	let a = 2654435769;
	let b = 608135816;
	let c = seed >>> 0;
	let counter = 1;
	const next = () => {
		const out = a + b + counter | 0;
		counter = counter + 1 | 0;
		a = b ^ b >>> 9;
		b = c + (c << 3) | 0;
		c = (c << 21 | c >>> 11) + out;
		c |= 0;
		return out >>> 0;
	};
	for (let round = 0; round < 15; round++) next();
	return next;
}
function below(random, bound) {
	const surplus = WORDS % bound;
	if (bound > MOST_EXACT) return () => {
		for (;;) {
			const draw = random();
			if (draw < WORDS - surplus) return draw % bound;
		}
	};
	return () => {
		for (;;) {
			const product = random() * bound;
			const low = product >>> 0;
			if (low >= surplus) return (product - low) / WORDS;
		}
	};
}
const WORDS = 4294967296;
const MOST_EXACT = 2097152;

// src/comparison/bootstrap.ts
const BOOTSTRAP_DEFAULTS = {
	confidence: .95,
	resamples: 1e4,
	seed: 20261123
};
function pairedMean(differences, options) {
	const clusters = byCluster(differences);
	const result = {
		pairs: differences.length,
		clusters: clusters.length,
		delta: mean(differences.map((each) => each.delta)),
		...options
	};
	if (clusters.length < 2) return {
		...result,
		interval: void 0
	};
	if (differences.every((each) => each.delta === 0)) return {
		...result,
		interval: [0, 0]
	};
	return {
		...result,
		interval: resampledInterval(clusters, options)
	};
}
function byCluster(differences) {
	const groups = /* @__PURE__ */ new Map();
	for (const { cluster, delta } of differences) {
		const group = groups.get(cluster);
		if (group === void 0) groups.set(cluster, [delta]);
		else group.push(delta);
	}
	return [...groups].sort(([a], [b]) => a < b ? -1 : 1).map(([, deltas]) => ({
		total: sum(deltas.sort((a, b) => a - b)),
		size: deltas.length
	}));
}
function resampledInterval(clusters, options) {
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
	means.sort();
	const tail = (1 - options.confidence) / 2;
	return [quantileOfSorted(means, tail), quantileOfSorted(means, 1 - tail)];
}

export { seededRandom as i, pairedMean as n, below as r, BOOTSTRAP_DEFAULTS as t };