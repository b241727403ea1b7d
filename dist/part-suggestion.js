// src/json.ts
function isJsonObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function canonicalJson(value) {
	const ordered = inOrder(value);
	return ordered === UNORDERABLE ? written(value) : JSON.stringify(ordered);
}
const UNORDERABLE = Symbol("unorderable");
function inOrder(value) {
	if (typeof value !== "object" || value === null) {
		if (typeof value === "number") checkFinite(value);
		return value;
	}
	if (Array.isArray(value)) {
		const copy = [];
		for (const each of value) {
			const ordered = inOrder(each);
			if (ordered === UNORDERABLE) return UNORDERABLE;
			copy.push(ordered);
		}
		return copy;
	}
	const copy = {};
	for (const key of Object.keys(value).sort()) {
		const first = key.charCodeAt(0);
		if (first >= 48 && first <= 57 || key === "__proto__") return UNORDERABLE;
		const ordered = inOrder(value[key]);
		if (ordered === UNORDERABLE) return UNORDERABLE;
		copy[key] = ordered;
	}
	return copy;
}
function written(value) {
	if (typeof value === "number") checkFinite(value);
	if (typeof value !== "object" || value === null) return JSON.stringify(value);
	let text = "";
	if (Array.isArray(value)) {
		for (const each of value) text += `${text === "" ? "" : ","}${written(each ?? null)}`;
		return `[${text}]`;
	}
	for (const key of Object.keys(value).sort()) {
		const field = value[key];
		if (field !== void 0) text += `${text === "" ? "" : ","}${JSON.stringify(key)}:${written(field)}`;
	}
	return `{${text}}`;
}
function checkFinite(value) {
	if (!Number.isFinite(value)) throw new TypeError(`canonical JSON cannot hold ${value}`);
}

// src/trajectory/suggestion.ts
function nearestWord(word, candidates) {
	if (word.length > 64) return void 0;
	const wanted = plain(word);
	let nearest;
	let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
	for (const candidate of candidates) {
		const distance = editDistance(wanted, plain(candidate));
		if (distance < least) {
			least = distance;
			nearest = candidate;
		}
	}
	return nearest;
}
function plain(word) {
	return word.toLowerCase().replace(/[-_\s]/g, "");
}
function editDistance(a, b) {
	let before = [];
	let last = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let row = 1; row <= a.length; row++) {
		const next = [row];
		for (let column = 1; column <= b.length; column++) {
			const same = a[row - 1] === b[column - 1] ? 0 : 1;
			let cost = Math.min(at(last, column) + 1, at(next, column - 1) + 1, at(last, column - 1) + same);
			if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) cost = Math.min(cost, at(before, column - 2) + 1);
			next.push(cost);
		}
		before = last;
		last = next;
	}
	return at(last, b.length);
}
function at(row, column) {
	return row[column] ?? Number.POSITIVE_INFINITY;
}

export { canonicalJson as n, isJsonObject as r, nearestWord as t };