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

// src/trajectory/slice.ts
function inSlice(trajectory, slice) {
	return (slice.tag === void 0 || (trajectory.tags ?? []).includes(slice.tag)) && (slice.model === void 0 || trajectory.model === slice.model) && (slice.task_prefix === void 0 || trajectory.task_id.startsWith(slice.task_prefix));
}

export { summarize as n, inSlice as t };