import { t as nearestWord } from "./part-suggestion.js";

// src/policy/suggestion.ts
function didYouMean(written, known) {
	const word = nearestWord(written, [...known]);
	return word === void 0 || word === written ? void 0 : `Did you mean "${word}"?`;
}
function listed(words, most = 20) {
	const all = [...words];
	return all.length <= most ? all.join(", ") : `${all.slice(0, most).join(", ")} and ${all.length - most} more`;
}

// src/policy/written.ts
function placeOf(root, path) {
	let place = root;
	for (const step of path) {
		const child = place.children?.get(step);
		if (child === void 0) return place;
		place = child;
	}
	return place;
}
function locateIn(written) {
	return (path) => ({
		file: written.file,
		...placeOf(written.root, path).at
	});
}
function keyPosition(written, path) {
	const place = placeOf(written.root, path);
	return {
		file: written.file,
		...place.key ?? place.at
	};
}
function plainText(written, path) {
	let place = written.root;
	for (const step of path) {
		const child = place.children?.get(step);
		if (child === void 0) return void 0;
		place = child;
	}
	return place.plain;
}

export { listed as a, didYouMean as i, locateIn as n, plainText as r, keyPosition as t };