// src/score/kappa.ts
function cohenKappa(pairs, categories, weights = "none") {
	const n = pairs.length;
	const size = categories.length;
	const rank = new Map(categories.map((category, index) => [category, index]));
	const first = new Float64Array(size);
	const second = new Float64Array(size);
	let apart = 0;
	for (const pair of pairs) {
		const [a, b] = [rank.get(pair[0]), rank.get(pair[1])];
		if (a === void 0 || b === void 0) throw new RangeError(`a rating is not on the scale: ${String(pair)}`);
		first[a] = first[a] + 1;
		second[b] = second[b] + 1;
		apart += distance(a, b, size, weights);
	}
	if (n === 0) return {
		n,
		observed: void 0,
		expected: void 0,
		kappa: void 0
	};
	let byChance = 0;
	for (let a = 0; a < size; a++) for (let b = 0; b < size; b++) byChance += first[a] * second[b] * distance(a, b, size, weights);
	const disagreement = apart / n;
	const chance = byChance / (n * n);
	const kappa = byChance === 0 ? void 0 : 1 - disagreement / chance;
	return {
		n,
		observed: 1 - disagreement,
		expected: 1 - chance,
		kappa
	};
}
function distance(a, b, size, weights) {
	if (a === b) return 0;
	if (weights === "none") return 1;
	const apart = Math.abs(a - b) / (size - 1);
	return weights === "linear" ? apart : apart * apart;
}

export { cohenKappa as t };