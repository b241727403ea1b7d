import { n as seededRandom, t as below } from "./part-random.js";
import { i as quantileOfSorted, t as byCluster } from "./part-sample2.js";

// src/score/resample.ts
function clusterInterval(clusters, statistic, options) {
	if (clusters.size < 2) return void 0;
	const sorted = [...clusters].sort(([a], [b]) => a < b ? -1 : 1).map(([, rows]) => rows);
	const draw = below(seededRandom(options.seed), sorted.length);
	const found = [];
	for (let resample = 0; resample < options.resamples; resample++) {
		const rows = [];
		for (let drawn = 0; drawn < sorted.length; drawn++) for (const row of sorted[draw()]) rows.push(row);
		const value = statistic(rows);
		if (value !== void 0) found.push(value);
	}
	if (found.length < options.resamples * .9) return void 0;
	const values = Float64Array.from(found).sort();
	const tail = (1 - options.confidence) / 2;
	return [quantileOfSorted(values, tail), quantileOfSorted(values, 1 - tail)];
}
function resampled(rows, statistic, options) {
	const clusters = new Map(byCluster(rows).map((members) => [members[0]?.cluster ?? "", members]));
	const value = statistic(rows);
	const interval = value === void 0 ? void 0 : clusterInterval(clusters, statistic, options);
	return {
		value,
		clusters: clusters.size,
		interval
	};
}

export { resampled as n, clusterInterval as t };