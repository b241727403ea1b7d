// src/score/krippendorff.ts
function krippendorffAlpha(units, level) {
	const paired = units.map((unit) => unit.filter((value) => value !== void 0)).filter((unit) => unit.length > 1);
	const values = [...new Set(paired.flat())].sort((a, b) => a - b);
	const index = new Map(values.map((value, at) => [value, at]));
	const counts = new Float64Array(values.length);
	for (const unit of paired) for (const value of unit) {
		const at = index.get(value);
		counts[at] = counts[at] + 1;
	}
	const apart = distances(values, counts, level);
	const n = counts.reduce((total, count) => total + count, 0);
	let observed = 0;
	for (const unit of paired) {
		let within = 0;
		for (let i = 0; i < unit.length; i++) for (let j = i + 1; j < unit.length; j++) within += 2 * apart(index.get(unit[i]), index.get(unit[j]));
		observed += within / (unit.length - 1);
	}
	let expected = 0;
	for (let a = 0; a < values.length; a++) for (let b = a + 1; b < values.length; b++) expected += 2 * counts[a] * counts[b] * apart(a, b);
	return expected === 0 ? void 0 : 1 - (n - 1) * observed / expected;
}
function distances(values, counts, level) {
	if (level === "nominal") return (a, b) => a === b ? 0 : 1;
	if (level === "interval") return (a, b) => (values[a] - values[b]) ** 2;
	const upTo = new Float64Array(counts.length + 1);
	for (let at = 0; at < counts.length; at++) upTo[at + 1] = upTo[at] + counts[at];
	return (a, b) => {
		const [low, high] = a < b ? [a, b] : [b, a];
		return (upTo[high + 1] - upTo[low] - (counts[low] + counts[high]) / 2) ** 2;
	};
}

export { krippendorffAlpha as t };