import { t as canonicalJson } from "./part-json.js";
import { t as rowProblems } from "./part-check-row.js";
import { t as readRows } from "./part-rows.js";

// src/trajectory/read.ts
async function* readTrajectoryBatches(chunks, file, sha256, options = {}) {
	const lineOf = /* @__PURE__ */ new Map();
	for await (const rows of readRows(chunks, file, options)) {
		const batch = [];
		for (const row of rows) {
			const recorded = recordedOf(row, lineOf, sha256);
			if (recorded !== void 0) batch.push(recorded);
		}
		if (batch.length > 0) yield batch;
	}
}
async function* readTrajectories(chunks, file, sha256, options = {}) {
	for await (const batch of readTrajectoryBatches(chunks, file, sha256, options)) yield* batch;
}
function recordedOf({ line, value, report }, lineOf, sha256) {
	const problems = rowProblems(value);
	for (const problem of problems) report(problem);
	const { id } = value;
	if (typeof id !== "string") return void 0;
	const earlier = lineOf.get(id);
	if (earlier !== void 0) {
		report({
			code: "duplicate-id",
			path: ["id"],
			message: `the id ${JSON.stringify(id)} is on line ${earlier} already`,
			hint: "Scores are joined by id: give every run its own."
		});
		return;
	}
	lineOf.set(id, line);
	if (problems.length > 0) return void 0;
	return {
		trajectory: value,
		digest: sha256(canonicalJson(value)),
		line
	};
}

export { readTrajectoryBatches as n, readTrajectories as t };