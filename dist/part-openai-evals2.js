import { n as isJsonObject } from "./part-json.js";
import { i as textOf, n as callsOf, t as actionOf } from "./part-chat2.js";
import { i as stemOf, n as idOf, r as known, t as Runs } from "./part-imported.js";
import { t as readJsonFile } from "./part-json-file.js";

// src/trajectory/import/openai-evals.ts
function importOpenaiEvals(text, file) {
	const read = readJsonFile(text, file);
	if ("issues" in read) return {
		trajectories: [],
		issues: read.issues
	};
	const runs = new Runs(file);
	for (const document of read.documents) visit(document, document.value, [], {}, runs, stemOf(file));
	return runs;
}
function visit(document, value, path, around, runs, stem) {
	if (Array.isArray(value)) {
		for (const [index, each] of value.entries()) visit(document, each, [...path, index], around, runs, stem);
		return;
	}
	if (!isJsonObject(value)) return;
	if (isJsonObject(value.datasource_item) || isJsonObject(value.item) && isJsonObject(value.sample)) {
		addItem(document, value, path, around, runs, stem);
		return;
	}
	const here = value.object === "eval.run" ? known({
		run: text(value.id),
		model: text(value.model) ?? around.model
	}) : around;
	for (const key of [
		"data",
		"runs",
		"output_items",
		"items",
		"content",
		"source",
		"data_source"
	]) {
		const inner = value[key];
		if (inner !== void 0) visit(document, inner, [...path, key], here, runs, stem);
	}
}
function addItem(document, row, path, around, runs, stem) {
	const at = document.at(path);
	const sample = isJsonObject(row.sample) ? row.sample : {};
	const message = outputOf(sample);
	const failure = isJsonObject(sample.error) ? text(sample.error.message) : void 0;
	if (message === void 0 || failure !== void 0) {
		const why = failure === void 0 || failure === "" ? "it holds no output" : `sampling it failed: ${failure.slice(0, 200)}`;
		runs.warn("no-output", at, `the item is not carried over: ${why}`);
		return;
	}
	const given = isJsonObject(row.datasource_item) ? row.datasource_item : row.item;
	const item = isJsonObject(given.item) && Object.keys(given).every((key) => key === "item" || key === "sample") ? given.item : given;
	const output = message.content ?? sample.output_text;
	const calls = callsOf(message.tool_calls === void 0 ? { tool_calls: sample.output_tools ?? [] } : message);
	const run = text(row.run_id) ?? around.run;
	const place = typeof row.datasource_item_id === "number" ? row.datasource_item_id : runs.trajectories.length + 1;
	const usage = isJsonObject(sample.usage) ? sample.usage : {};
	const verdicts = known({
		status: text(row.status),
		results: row.results,
		run,
		finish_reason: text(sample.finish_reason)
	});
	const trajectory = known({
		id: idOf(text(row.id) ?? `${run ?? stem}-${place}`),
		task_id: idOf(text(row.eval_id) ?? stem, place),
		item,
		context: Object.keys(verdicts).length === 0 ? void 0 : { eval: verdicts },
		actions: [...textOf(output) === "" ? [] : [{
			role: "assistant",
			content: textOf(output)
		}], ...calls.map(actionOf)],
		output: {
			text: textOf(output),
			tool_calls: calls
		},
		cost: known({
			input_tokens: count(usage.prompt_tokens),
			output_tokens: count(usage.completion_tokens)
		}),
		model: text(sample.model) ?? around.model,
		recorded_at: time(row.created_at)
	});
	runs.add(trajectory, at);
}
function outputOf(sample) {
	const { output } = sample;
	if (Array.isArray(output)) return output.filter((each) => isJsonObject(each) && each.role === "assistant").at(-1);
	return typeof sample.output_text === "string" ? { content: sample.output_text } : void 0;
}
function text(value) {
	return typeof value === "string" ? value : void 0;
}
function count(value) {
	return typeof value === "number" && value > 0 ? value : void 0;
}
function time(seconds) {
	return typeof seconds === "number" && seconds > 0 && seconds < 1e11 ? (/* @__PURE__ */ new Date(seconds * 1e3)).toISOString() : void 0;
}

export { importOpenaiEvals };