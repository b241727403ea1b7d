// src/statistics/sample.ts
function mean(values) {
	if (values.length === 0) return void 0;
	return sum(values) / values.length;
}
function sum(values) {
	let total = 0;
	let lost = 0;
	for (const value of values) {
		const next = total + value;
		lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
		total = next;
	}
	return total + lost;
}
function quantileOfSorted(sorted, share) {
	const position = share * (sorted.length - 1);
	const below = Math.floor(position);
	const low = sorted[below];
	return low + (sorted[Math.min(below + 1, sorted.length - 1)] - low) * (position - below);
}
function midranks(values) {
	const order = values.map((_, index) => index).sort((a, b) => values[a] - values[b]);
	const ranks = new Float64Array(values.length);
	for (let start = 0; start < order.length;) {
		let end = start + 1;
		while (end < order.length && values[order[end]] === values[order[start]]) end++;
		for (let place = start; place < end; place++) ranks[order[place]] = (start + end + 1) / 2;
		start = end;
	}
	return ranks;
}
function byCluster(rows) {
	const clusters = /* @__PURE__ */ new Map();
	for (const row of rows) {
		const members = clusters.get(row.cluster);
		if (members === void 0) clusters.set(row.cluster, [row]);
		else members.push(row);
	}
	return [...clusters].sort(([a], [b]) => a < b ? -1 : 1).map(([, members]) => members);
}

export { sum as a, quantileOfSorted as i, mean as n, midranks as r, byCluster as t };