import { n as isJsonObject } from "./part-json.js";
import { i as didYouMean, n as locateIn, t as keyPosition } from "./part-written.js";
import { n as readYaml } from "./part-yaml.js";

// src/policy/models-file.ts
const amount = (value) => typeof value === "number" && value >= 0 ? void 0 : "a number from 0 on";
const whole = (value) => Number.isSafeInteger(value) && value >= 1 ? void 0 : "an integer from 1 on";
const text = (value) => typeof value === "string" && value !== "" ? void 0 : "a text";
const day = (value) => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? void 0 : "a day as \"YYYY-MM-DD\"";
const FIELDS = {
	usd_per_million_input_tokens: amount,
	usd_per_million_output_tokens: amount,
	max_output_tokens: whole,
	requests_per_minute: whole,
	tokens_per_minute: whole,
	concurrency: whole,
	shutdown_date: day,
	source: text,
	as_of: day
};
function parseModels(file, content) {
	const { documents, issues } = readYaml(file, content);
	if (issues.length > 0) return { issues };
	const [written, ...more] = documents;
	if (written === void 0 || more.length > 0 || !isJsonObject(written.value)) return { issues: [start(file, "expected one document with the key models")] };
	const found = problemsOf(written, written.value);
	if (found.length > 0) return { issues: found };
	return {
		models: new Map(Object.entries(written.value.models)),
		issues: []
	};
}
function problemsOf(written, root) {
	const { models } = root;
	const issues = Object.keys(root).filter((key) => key !== "models").map((key) => unknown(written, [key], key, ["models"]));
	if (!isJsonObject(models)) return [...issues, start(written.file, "expected the key models, a mapping by model")];
	for (const [model, facts] of Object.entries(models)) {
		const at = ["models", model];
		if (!isJsonObject(facts)) {
			issues.push(wrong(written, at, `${model}: expected a mapping of facts`));
			continue;
		}
		for (const [field, value] of Object.entries(facts)) {
			const check = Object.hasOwn(FIELDS, field) ? FIELDS[field] : void 0;
			const expected = check?.(value);
			if (check === void 0) issues.push(unknown(written, [...at, field], field, Object.keys(FIELDS)));
			else if (expected !== void 0) issues.push(wrong(written, [...at, field], `${field}: expected ${expected}`));
		}
		const [input, output] = [facts.usd_per_million_input_tokens, facts.usd_per_million_output_tokens];
		if (input === void 0 !== (output === void 0)) issues.push(wrong(written, at, `${model} has one price; a request is priced by input and output`));
	}
	return issues;
}
function start(file, message) {
	return {
		severity: "error",
		code: "models-invalid",
		file,
		line: 1,
		column: 1,
		message
	};
}
function wrong(written, path, message) {
	return {
		severity: "error",
		code: "models-invalid",
		...locateIn(written)(path),
		message
	};
}
function unknown(written, path, key, known) {
	const hint = didYouMean(key, known) ?? `Known: ${known.join(", ")}.`;
	return {
		severity: "error",
		code: "unknown-key",
		...keyPosition(written, path),
		message: `there is no key "${key}" here`,
		hint
	};
}

export { parseModels };