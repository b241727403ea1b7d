import { n as isJsonObject } from "./part-json.js";
import { i as stemOf, n as idOf, r as known, t as Runs } from "./part-imported.js";
import { t as readJsonFile } from "./part-json-file.js";

// src/trajectory/import/promptfoo.ts
function isPromptfooResults(text) {
	return /^\s*\{/.test(text) && /"results"\s*:/.test(text) && /"(gradingResult|testIdx|promptIdx)"\s*:/.test(text);
}
function importPromptfooResults(text, file) {
	const read = readJsonFile(text, file);
	if ("issues" in read) return {
		trajectories: [],
		issues: read.issues
	};
	const runs = new Runs(file);
	const [document] = read.documents;
	const value = isJsonObject(document?.value) ? document.value : {};
	const nested = isJsonObject(value.results) ? value.results.results : void 0;
	const [path, rows] = Array.isArray(nested) ? [["results", "results"], nested] : [["results"], value.results];
	if (document === void 0 || !Array.isArray(rows)) {
		runs.error("promptfoo-results", {
			line: 1,
			column: 1
		}, "expected the results of promptfoo: results.results, a list");
		return runs;
	}
	const evaluation = typeof value.evalId === "string" ? value.evalId : stemOf(file);
	for (const [index, row] of rows.entries()) {
		const at = () => document.at([...path, index]);
		const response = isJsonObject(row) && isJsonObject(row.response) ? row.response : {};
		const { output } = response;
		if (!isJsonObject(row) || output === void 0 || output === null) {
			const error = isJsonObject(row) && typeof row.error === "string" ? `: ${row.error.slice(0, 200)}` : "";
			runs.warn("no-output", at(), `the result holds no output and is not carried over${error}`);
			continue;
		}
		runs.add(trajectoryOf(row, response, output, evaluation, index), at());
	}
	return runs;
}
function trajectoryOf(row, response, output, evaluation, index) {
	const test = typeof row.testIdx === "number" ? row.testIdx : index;
	const { prompt, provider, gradingResult, success, score } = row;
	const usage = isJsonObject(response.tokenUsage) ? response.tokenUsage : {};
	const own = typeof row.id === "string" ? row.id : `${evaluation}-${test}-${Number(row.promptIdx ?? 0)}`;
	const said = known({
		success: typeof success === "boolean" ? success : void 0,
		score: typeof score === "number" ? score : void 0,
		reason: isJsonObject(gradingResult) && typeof gradingResult.reason === "string" ? gradingResult.reason : void 0
	});
	return known({
		id: idOf(own),
		task_id: idOf(evaluation, `test-${test}`),
		item: isJsonObject(row.vars) ? row.vars : {},
		context: known({
			prompt: isJsonObject(prompt) && typeof prompt.raw === "string" ? prompt.raw : void 0,
			promptfoo: Object.keys(said).length === 0 ? void 0 : said
		}),
		output: typeof output === "string" ? { text: output } : {
			text: JSON.stringify(output),
			json: output
		},
		cost: known({
			input_tokens: positive(usage.prompt),
			output_tokens: positive(usage.completion),
			latency_ms: positive(row.latencyMs ?? response.latencyMs),
			usd: positive(row.cost ?? response.cost)
		}),
		model: isJsonObject(provider) && typeof provider.id === "string" && provider.id !== "" ? idOf(provider.id) : void 0
	});
}
function positive(value) {
	return typeof value === "number" && value > 0 ? value : void 0;
}

export { importPromptfooResults, isPromptfooResults };