import { t as nearestWord } from "./part-suggestion.js";

// src/score/score.ts
const FAILURE_FLAGS = {
	variable_missing: "invalid_variable_error",
	sample_not_json: "sample_parse_error",
	formula_invalid: "formula_parse_error",
	formula_not_finite: "formula_parse_error",
	unsupported: "other_error",
	out_of_range: "other_error",
	text_too_long: "other_error",
	embedding_missing: "other_error",
	embedding_unreachable: "other_error",
	python_syntax_error: "python_grader_runtime_error",
	python_grade_missing: "python_grader_runtime_error",
	python_grade_arity: "python_grader_runtime_error",
	python_exception: "python_grader_runtime_error",
	python_module_missing: "python_grader_runtime_error",
	python_exited: "python_grader_runtime_error",
	python_invalid_value: "python_grader_runtime_error",
	python_timeout: "python_grader_server_error",
	python_memory: "python_grader_server_error",
	python_output_limit: "python_grader_server_error",
	python_crashed: "python_grader_server_error",
	python_source_too_large: "python_grader_server_error",
	judgement_missing: "model_grader_server_error",
	judge_unreachable: "model_grader_server_error",
	judge_unpriced: "model_grader_server_error",
	judge_budget_exhausted: "model_grader_server_error",
	judge_refused: "model_grader_refusal_error",
	judge_unparsable: "model_grader_parse_error",
	judge_label_unknown: "model_grader_parse_error",
	judge_out_of_range: "model_grader_parse_error",
	judge_truncated: "model_grader_exceeded_max_tokens_error"
};
function scored(value, explanation, parts) {
	if (!Number.isFinite(value)) throw new RangeError(`a score must be finite, got ${value}`);
	return parts === void 0 ? {
		kind: "scored",
		value,
		explanation
	} : {
		kind: "scored",
		value,
		explanation,
		parts
	};
}
function notApplicable(reason) {
	return {
		kind: "not_applicable",
		reason
	};
}
function failed(code, message, parts) {
	const failure = {
		code,
		flag: FAILURE_FLAGS[code],
		message
	};
	return parts === void 0 ? {
		kind: "failed",
		failure
	} : {
		kind: "failed",
		failure,
		parts
	};
}

// src/grader/template.ts
const FORM = "a template variable has the form {{ item.key }} or {{ sample.key }}, with [0] or [\"key\"] after it";
const SAMPLE_FIELDS = [
	"output_text",
	"output_json",
	"output_tools",
	"choices",
	"output_audio"
];
function parseTemplate(text) {
	const parts = [];
	let from = 0;
	for (;;) {
		const open = text.indexOf("{{", from);
		if (open < 0) break;
		const close = text.indexOf("}}", open + 2);
		if (close < 0) return fault(open, "template-syntax", `the braces opened here are never closed; ${FORM}`);
		if (open > from) parts.push(text.slice(from, open));
		const variable = parseVariable(text.slice(open + 2, close), open);
		if ("fault" in variable) return variable;
		parts.push(variable);
		from = close + 2;
	}
	if (from < text.length || parts.length === 0) parts.push(text.slice(from));
	return { template: parts };
}
const STEP = /\.([^\s.[\]{}"'*]+)|\[(0|[1-9]\d{0,8})\]|\[("(?:[^"\\]|\\.)*")\]/y;
function parseVariable(inner, offset) {
	const source = inner.trim();
	const namespace = /^[^\s.[]*/.exec(source)?.[0] ?? "";
	if (namespace !== "item" && namespace !== "sample") {
		if (!/^[A-Za-z_]\w*$/.test(namespace)) return fault(offset, "template-syntax", `cannot read "${cut(inner)}"; ${FORM}`);
		const meant = nearestWord(namespace, ["item", "sample"]);
		return fault(offset, "template-namespace", `unknown namespace "${cut(namespace)}"; expected item or sample`, meant === void 0 ? void 0 : `Did you mean "${meant}"?`);
	}
	const path = [];
	let at = namespace.length;
	while (at < source.length) {
		STEP.lastIndex = at;
		const step = STEP.exec(source);
		const quoted = step?.[3] === void 0 ? void 0 : unquoted(step[3]);
		if (step === null || step[3] !== void 0 && quoted === void 0) return fault(offset, "template-syntax", `cannot read "${cut(source.slice(at))}" in "${cut(source)}"; ${FORM}`);
		path.push(step[2] !== void 0 ? Number(step[2]) : quoted ?? step[1] ?? "");
		at = STEP.lastIndex;
	}
	if (path.length === 0) return fault(offset, "template-syntax", `"${namespace}" needs a variable after it; ${FORM}`);
	return {
		namespace,
		path,
		offset
	};
}
function unquoted(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
function fault(offset, code, message, hint) {
	return { fault: hint === void 0 ? {
		code,
		message,
		offset
	} : {
		code,
		message,
		offset,
		hint
	} };
}
function cut(text) {
	return text.length <= 80 ? text : `${text.slice(0, 80)}…`;
}
function compileTemplate(text) {
	const parsed = parseTemplate(text);
	if ("fault" in parsed) throw new TypeError(`unchecked template: ${parsed.fault.message}`);
	return parsed.template;
}
function renderTemplate(template, input) {
	let text = "";
	for (const part of template) {
		const piece = typeof part === "string" ? part : renderVariable(part, input);
		if (typeof piece !== "string") return piece;
		text += piece;
	}
	return text;
}
function renderVariable(variable, input) {
	let value = variable.namespace === "item" ? input.item : input.sample;
	const { path } = variable;
	for (let depth = 0; depth < path.length; depth++) {
		const key = path[depth];
		const next = step(value, key);
		if (next === void 0) return missing(variable, depth, value);
		value = next;
	}
	return typeof value === "string" ? value : JSON.stringify(value);
}
function step(value, key) {
	if (typeof value !== "object" || value === null) return void 0;
	if (typeof key === "number") return Array.isArray(value) ? value[key] : void 0;
	if (Array.isArray(value) || !Object.hasOwn(value, key)) return void 0;
	return value[key];
}
function missing(variable, depth, parent) {
	const { namespace, path } = variable;
	const wanted = spell(namespace, path);
	if (namespace === "sample" && path[0] === "output_json" && depth === 0) return failed("sample_not_json", `${wanted} was asked for, and the output is not a JSON object or list`);
	const kind = Array.isArray(parent) ? `a list of ${parent.length}` : parent === null ? "null" : `${typeof parent}`;
	const found = kind === "object" ? "" : `, which is ${kind === "string" ? "text" : kind}`;
	const key = spell("", path.slice(depth, depth + 1));
	return failed("variable_missing", `${wanted} is missing: no ${key} in ${spell(namespace, path.slice(0, depth))}${found}`);
}
function spell(namespace, path) {
	const text = `${namespace}${path.map((key) => {
		if (typeof key === "number") return `[${key}]`;
		return /^[^\s.[\]{}"'*]+$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
	}).join("")}`;
	return namespace === "" && text.startsWith(".") ? text.slice(1) : text;
}
function templateProblems(text, path) {
	const parsed = parseTemplate(text);
	if ("fault" in parsed) {
		const { code, message, offset, hint } = parsed.fault;
		const problem = {
			severity: "error",
			code,
			path,
			message: `${message} (at character ${offset + 1})`
		};
		return [hint === void 0 ? problem : {
			...problem,
			hint
		}];
	}
	return variablesOf(parsed.template).flatMap((variable) => sampleProblems(variable, path));
}
function sampleProblems({ namespace, path: [field] }, path) {
	if (namespace !== "sample" || typeof field !== "string") return [];
	if (field === "output_audio") return [{
		severity: "warning",
		code: "template-sample-field",
		path,
		message: "trajectories record no audio, so {{ sample.output_audio }} fails on every row"
	}];
	if (SAMPLE_FIELDS.includes(field)) return [];
	const meant = nearestWord(field, SAMPLE_FIELDS);
	const problem = {
		severity: "error",
		code: "template-sample-field",
		path,
		message: `sample has no field "${cut(field)}"; expected one of ${SAMPLE_FIELDS.join(", ")}`
	};
	return [meant === void 0 ? problem : {
		...problem,
		hint: `Did you mean "sample.${meant}"?`
	}];
}
function templateUses(text, path) {
	const parsed = parseTemplate(text);
	if ("fault" in parsed) return [];
	return variablesOf(parsed.template).map(({ namespace, path: variable }) => ({
		path,
		namespace,
		variable
	}));
}
function variablesOf(template) {
	return template.filter((part) => typeof part !== "string");
}

export { templateProblems as a, failed as c, spell as i, notApplicable as l, parseTemplate as n, templateUses as o, renderTemplate as r, FAILURE_FLAGS as s, compileTemplate as t, scored as u };