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

export { isJsonObject as n, canonicalJson as t };