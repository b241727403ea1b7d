import { a as Tally } from "./part-score-text.js";

// src/evaluation/summarize.ts
function summarize(rows) {
	return tallied(rows).summary();
}
function tallied(rows) {
	const tally = new Tally();
	for (const row of rows) tally.add(row, row.success);
	return tally;
}

export { summarize as t };