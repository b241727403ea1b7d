import { n as isJsonObject } from "./part-json.js";
import { r as readNative } from "./part-compile-native.js";
import { n as locateIn } from "./part-written.js";
import { n as readYaml } from "./part-yaml.js";
import { i as partOf, r as leftBehind, t as importGrader } from "./part-native-grader2.js";

// src/policy/import/training-job.ts
function importRftJob(text, file, sha256) {
	const read = readNative(text, file);
	return "issues" in read ? {
		policies: [],
		issues: read.issues
	} : importJob(read.written, sha256);
}
function importAzd(text, file, sha256) {
	const { documents, issues } = readYaml(file, text);
	const [written] = documents;
	return written === void 0 || issues.length > 0 ? {
		policies: [],
		issues
	} : importJob(written, sha256);
}
function importJob(written, sha256) {
	const path = graderPath(written.value);
	if (path === void 0) return {
		policies: [],
		issues: [noGrader(written)]
	};
	const part = partOf(written, path);
	if (isJsonObject(part.value) && "grader_config" in part.value) {
		const at = locateIn(part)(["grader_config"]);
		const message = "grader_config is the form of an example that no API takes";
		const hint = "Write the fields of the grader's type in its place, e.g. input, operation and reference.";
		return {
			policies: [],
			issues: [{
				severity: "error",
				code: "grader-config",
				...at,
				message,
				hint
			}]
		};
	}
	const left = leftOf(written, path);
	const { policies, issues } = importGrader(part, {
		from: `the job in ${written.file}`,
		notes: notes(left)
	}, sha256);
	return {
		policies,
		issues: [...issues, ...left]
	};
}
const GRADER_PATHS = [
	[
		"method",
		"reinforcement",
		"grader"
	],
	[
		"extra_body",
		"method",
		"reinforcement",
		"grader"
	],
	["reinforcement", "grader"],
	["grader"]
];
function graderPath(value) {
	return GRADER_PATHS.find((path) => {
		let at = value;
		for (const step of path) at = isJsonObject(at) ? at[step] : void 0;
		return at !== void 0 && at !== null;
	});
}
function noGrader(written) {
	const value = isJsonObject(written.value) ? written.value : {};
	const method = isJsonObject(value.method) ? value.method.type : void 0;
	const other = typeof method === "string" && method !== "reinforcement";
	return {
		severity: "error",
		code: "no-grader",
		...locateIn(written)(other ? ["method", "type"] : []),
		message: other ? `the job's method is "${method.slice(0, 40)}", which has no grader` : "this is no job of reinforcement fine-tuning: expected a grader at method.reinforcement.grader",
		hint: "A bare grader is imported with `import openai-grader`."
	};
}
const SAID = {
	model: "the model to train",
	training_file: "the training data; its rows come with `import chat`",
	validation_file: "the validation data; its rows come with `import chat`",
	response_format: "the form of the output: without it a provider fills no sample.output_json, and here it is filled wherever the output is JSON",
	hyperparameters: "the hyperparameters",
	tools: "the tools of the job",
	max_episode_steps: "the limit of steps",
	integrations: "the integrations"
};
const SILENT = /* @__PURE__ */ new Set([...[
	"object",
	"type",
	"id",
	"method",
	"reinforcement",
	"grader",
	"status",
	"created_at",
	"finished_at",
	"error"
], ...[
	"estimated_finish",
	"organization_id",
	"result_files",
	"trained_tokens",
	"usage_metrics",
	"shared_with_openai"
]]);
function leftOf(written, path) {
	const issues = [];
	for (let depth = 0; depth < path.length; depth++) {
		const above = path.slice(0, depth);
		const { value } = partOf(written, above);
		for (const [key, field] of Object.entries(value)) {
			if (SILENT.has(key) || key === path[depth] || isEmpty(field)) continue;
			const said = SAID[key];
			const what = [...above, key].join(".");
			const shown = JSON.stringify(field);
			const message = `${what} is not carried over${said === void 0 ? "" : ` (${said})`}: ${shown.length > 120 ? `${shown.slice(0, 120)}…` : shown}`;
			issues.push(leftBehind(written, [...above, key], message));
		}
	}
	return issues.sort((a, b) => a.line - b.line || a.column - b.column);
}
function isEmpty(value) {
	return value === null || Array.isArray(value) && value.length === 0 || isJsonObject(value) && Object.keys(value).length === 0;
}
function notes(left) {
	return left.length === 0 ? [] : ["A policy holds no job. Left behind:", ...left.map(({ message }) => `- ${message}`)];
}

export { importAzd, importRftJob };