import { a as sum, n as mean, r as midranks, t as byCluster } from "./part-sample2.js";

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

export { taskRanking as i, pairsWon as n, spearman as r, kendall as t };