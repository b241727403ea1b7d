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

export { nearestWord as t };