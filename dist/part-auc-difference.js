import { n as normalCdf, r as normalQuantile } from "./part-distributions.js";

// src/statistics/auc-difference.ts
function aucDifference(rows, confidence) {
	const positives = rows.filter((row) => row.positive);
	const negatives = rows.filter((row) => !row.positive);
	const clusters = /* @__PURE__ */ new Map();
	for (const { cluster } of rows) clusters.set(cluster, {
		positive: 0,
		negative: 0
	});
	const clustersOf = (some) => new Set(some.map((row) => row.cluster)).size;
	const [ofPositives, ofNegatives] = [clustersOf(positives), clustersOf(negatives)];
	if (ofPositives < 2 || ofNegatives < 2) return void 0;
	const before = components(positives, negatives, (row) => row.base);
	const after = components(positives, negatives, (row) => row.head);
	const delta = after.auc - before.auc;
	positives.forEach((row, index) => {
		const each = clusters.get(row.cluster);
		if (each !== void 0) each.positive += after.positive[index] - before.positive[index] - delta;
	});
	negatives.forEach((row, index) => {
		const each = clusters.get(row.cluster);
		if (each !== void 0) each.negative += after.negative[index] - before.negative[index] - delta;
	});
	const [m, n, all] = [
		positives.length,
		negatives.length,
		clusters.size
	];
	let [ss10, ss01, ss11] = [
		0,
		0,
		0
	];
	for (const { positive, negative } of clusters.values()) {
		ss10 += positive * positive;
		ss01 += negative * negative;
		ss11 += positive * negative;
	}
	const variance = ofPositives / (ofPositives - 1) * (ss10 / (m * m)) + ofNegatives / (ofNegatives - 1) * (ss01 / (n * n)) + 2 * (all / (all - 1)) * (ss11 / (m * n));
	const standard_error = Math.sqrt(Math.max(0, variance));
	const reach = normalQuantile((1 + confidence) / 2) * standard_error;
	const known = delta === 0 || standard_error > 1e-12;
	const z = delta === 0 || !known ? 0 : Math.abs(delta) / standard_error;
	return {
		base: before.auc,
		head: after.auc,
		delta,
		standard_error,
		interval: known ? [delta - reach, delta + reach] : void 0,
		p: Math.min(1, 2 * normalCdf(-z))
	};
}
function components(positives, negatives, of) {
	const [up, down] = [Float64Array.from(positives, of), Float64Array.from(negatives, of)];
	const positive = sharesUnder(up, down);
	const negative = sharesUnder(down, up).map((share) => 1 - share);
	return {
		auc: positive.reduce((total, each) => total + each, 0) / positive.length,
		positive,
		negative
	};
}
function sharesUnder(values, others) {
	const sorted = others.slice().sort();
	return values.map((value) => {
		const [first, last] = [boundary(sorted, value, false), boundary(sorted, value, true)];
		return (first + last) / 2 / sorted.length;
	});
}
function boundary(sorted, value, including) {
	let [low, high] = [0, sorted.length];
	while (low < high) {
		const middle = low + high >>> 1;
		const at = sorted[middle];
		if (at < value || including && at === value) low = middle + 1;
		else high = middle;
	}
	return low;
}

export { aucDifference as t };