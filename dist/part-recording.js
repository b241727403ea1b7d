import { n as isJsonObject, t as canonicalJson } from "./part-json.js";
import { i as TIME_PATTERN, t as inspectJson } from "./part-inspect-json.js";
import { n as countKeys, r as jsonTextProblem, t as columnOf } from "./part-json-text.js";
import { t as nearestWord } from "./part-suggestion.js";

// src/grader/embedding-recording.ts
function embeddingKey({ model, input }, sha256) {
	return sha256(canonicalJson({
		input,
		model
	}));
}
function embeddingLine({ model, input }, vector, about, sha256) {
	const request = {
		model,
		input
	};
	const answer = {
		kind: "embedding",
		vector: packVector(vector)
	};
	const recording = {
		version: 1,
		key: embeddingKey(request, sha256),
		request,
		answer,
		...about
	};
	return `${canonicalJson(recording)}\n`;
}
function packVector(vector) {
	const bytes = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(4 * vector.length));
	vector.forEach((value, at) => {
		bytes.setFloat32(4 * at, value, true);
	});
	let units = "";
	for (const byte of new Uint8Array(bytes.buffer)) units += String.fromCharCode(byte);
	return btoa(units);
}
function unpackVector(packed) {
	let units;
	try {
		units = atob(packed);
	} catch {
		return;
	}
	if (units.length === 0 || units.length % 4 !== 0) return void 0;
	const bytes = new DataView(new ArrayBuffer(units.length));
	for (let at = 0; at < units.length; at++) bytes.setUint8(at, units.charCodeAt(at));
	const vector = Float32Array.from({ length: units.length / 4 }, (_, at) => bytes.getFloat32(4 * at, true));
	return vector.every(Number.isFinite) ? vector : void 0;
}

// src/grader/recording-row.ts
const string = (value) => typeof value === "string" ? void 0 : "a string";
const name = (value) => typeof value === "string" && value !== "" ? void 0 : "a string that is not empty";
const count = (value) => Number.isInteger(value) && value >= 0 ? void 0 : "an integer from 0 on";
const object = (value) => isJsonObject(value) ? void 0 : "an object";
const time = (value) => typeof value === "string" && new RegExp("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(T([01][0-9]|2[0-3]):[0-5][0-9](:([0-5][0-9]|60)(\\.[0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])?)?$").test(value) ? void 0 : "an ISO 8601 time";
const content = (value) => typeof value === "string" || Array.isArray(value) && value.every(isJsonObject) ? void 0 : "text, or a list of parts";
const oneOf = (...words) => (value) => words.includes(value) ? void 0 : words.map((word) => JSON.stringify(word)).join(" or ");
const version = (value) => value === 1 ? void 0 : "1, the one version that this program reads";
const key = (value) => typeof value === "string" && /^[0-9a-f]{64}$/.test(value) ? void 0 : "a sha256 in 64 lower-case hex digits";
const message = fields({ required: {
	role: oneOf("user", "assistant", "system", "developer"),
	content
} });
const messages = (value, path) => {
	if (!Array.isArray(value) || value.length === 0) return "a list of at least one message";
	return value.flatMap((each, index) => problemsOf(message, each, [...path, index]));
};
const textAnswer = fields({ required: {
	kind: oneOf("text"),
	text: string,
	finish_reason: name
} });
const refusal = fields({ required: {
	kind: oneOf("refusal"),
	text: string
} });
const answer = (value, path) => {
	if (!isJsonObject(value)) return "an object";
	if (value.kind === "text") return textAnswer(value, path);
	if (value.kind === "refusal") return refusal(value, path);
	const hint = "A failed ask is never recorded, so that a retry asks again.";
	const problem = {
		code: "recording-invalid",
		path: [...path, "kind"],
		message: "answer.kind: expected \"text\" or \"refusal\""
	};
	return [value.kind === "failed" ? {
		...problem,
		hint
	} : problem];
};
const recording = fields({
	required: {
		version,
		key,
		request: fields({
			required: {
				model: name,
				messages,
				sampling: object,
				repeat: count
			},
			optional: { response_format: object }
		}),
		answer,
		provenance: oneOf("recorded", "authored", "imported")
	},
	optional: {
		seal: key,
		recorded_at: time,
		answered_by: name,
		source: string,
		usage: fields({
			required: {},
			optional: {
				input_tokens: count,
				output_tokens: count
			}
		})
	}
});
const base64 = (value) => typeof value === "string" && value !== "" && value.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(value) ? void 0 : "numbers as base64 of 32-bit floats";
const embeddingRecording = fields({
	required: {
		version,
		key,
		request: fields({ required: {
			model: name,
			input: string
		} }),
		answer: fields({ required: {
			kind: oneOf("embedding"),
			vector: base64
		} }),
		provenance: oneOf("recorded", "authored", "imported")
	},
	optional: {
		recorded_at: time,
		answered_by: name,
		source: string,
		usage: fields({
			required: {},
			optional: { input_tokens: count }
		})
	}
});
function isEmbeddingRow(row) {
	return isJsonObject(row.answer) && row.answer.kind === "embedding";
}
function recordingProblems(row) {
	return problemsOf(isEmbeddingRow(row) ? embeddingRecording : recording, row, []);
}
function problemsOf(rule, value, path) {
	const found = rule(value, path);
	if (found === void 0) return [];
	if (typeof found !== "string") return found;
	return [{
		code: "recording-invalid",
		path,
		message: `${placeOf(path)}: expected ${found}`
	}];
}
function fields({ required, optional = {} }) {
	const rules = new Map(Object.entries({
		...required,
		...optional
	}));
	return (value, path) => {
		if (!isJsonObject(value)) return "an object";
		const problems = [];
		for (const [field, part] of Object.entries(value)) {
			const rule = rules.get(field);
			if (rule === void 0) problems.push(unknownField(field, [...path, field], [...rules.keys()]));
			else problems.push(...problemsOf(rule, part, [...path, field]));
		}
		for (const field of Object.keys(required)) {
			if (Object.hasOwn(value, field)) continue;
			const place = placeOf([...path, field]);
			problems.push({
				code: "missing-key",
				path,
				message: `a recording needs "${place}"`
			});
		}
		return problems;
	};
}
function unknownField(field, path, known) {
	const nearest = nearestWord(field, known);
	return {
		code: "unknown-key",
		path,
		message: `a recording has no field "${placeOf([...path.slice(0, -1), field.slice(0, 80)])}"`,
		hint: nearest === void 0 ? `Known: ${known.join(", ")}.` : `Did you mean "${nearest}"?`
	};
}
function placeOf(path) {
	return path.map((part, index) => typeof part === "number" ? `[${part}]` : index === 0 ? part : `.${part}`).join("");
}

// src/grader/recording.ts
function judgementKey(request, sha256) {
	const { messages, model, repeat, sampling } = request;
	return sha256(canonicalJson({
		messages,
		model,
		repeat,
		sampling
	}));
}
function recordingOf(request, answer, about, sha256) {
	const { model, messages, sampling, response_format, repeat } = request;
	const recorded = {
		model,
		messages,
		sampling,
		repeat,
		...response_format === void 0 ? {} : { response_format }
	};
	const key = judgementKey(recorded, sha256);
	return {
		version: 1,
		key,
		request: recorded,
		answer,
		seal: answerSeal(key, answer, sha256),
		...about
	};
}
function answerSeal(key, answer, sha256) {
	return sha256(canonicalJson({
		key,
		answer
	}));
}
function recordingLine(recording) {
	return `${canonicalJson(recording)}\n`;
}
function parseRecordings(files, sha256) {
	const byKey = /* @__PURE__ */ new Map();
	const embeddings = /* @__PURE__ */ new Map();
	const placeOf = /* @__PURE__ */ new Map();
	const issues = [];
	for (const { file, text } of files) text.split("\n").forEach((raw, index) => {
		const line = lineText(raw, index);
		if (line.trim() === "") return;
		const report = ({ path, ...problem }) => {
			issues.push({
				severity: "error",
				file,
				line: index + 1,
				column: columnOf(line, path),
				...problem
			});
		};
		const value = parsedObject(line);
		if ("problem" in value) {
			issues.push({
				severity: "error",
				file,
				line: index + 1,
				...value.problem
			});
			return;
		}
		const problems = recordingProblems(value.object);
		for (const problem of problems) report(problem);
		if (problems.length > 0) return;
		const isEmbedding = isEmbeddingRow(value.object);
		const recording = value.object;
		const key = isEmbedding ? embeddingKey(recording.request, sha256) : judgementKey(recording.request, sha256);
		if (key !== recording.key) {
			report(keyProblem(recording.key, key));
			return;
		}
		if (!isEmbedding && isEdited(recording, sha256)) {
			report(SEAL_PROBLEM);
			return;
		}
		const earlier = byKey.get(key) ?? embeddings.get(key);
		if (earlier === void 0) {
			if (isEmbedding) embeddings.set(key, recording);
			else byKey.set(key, recording);
			placeOf.set(key, `${file}:${index + 1}`);
		} else if (canonicalJson(earlier.answer) !== canonicalJson(recording.answer)) report(conflict(placeOf.get(key) ?? file));
	});
	return {
		byKey,
		embeddings,
		issues
	};
}
function lineText(raw, index) {
	const text = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
	return index === 0 && text.startsWith("﻿") ? text.slice(1) : text;
}
function parsedObject(line) {
	let value;
	try {
		value = JSON.parse(line);
	} catch {
		return { problem: jsonTextProblem(line) ?? {
			code: "not-json",
			column: 1,
			message: "this is not JSON"
		} };
	}
	if (!isJsonObject(value)) return { problem: {
		code: "recording-invalid",
		column: 1,
		message: "a recording is a JSON object"
	} };
	const inspected = inspectJson(value);
	if ("problem" in inspected) {
		const { path, ...problem } = inspected.problem;
		return { problem: {
			...problem,
			column: columnOf(line, path)
		} };
	}
	const repeated = inspected.keys === countKeys(line) ? void 0 : jsonTextProblem(line);
	return repeated === void 0 ? { object: value } : { problem: repeated };
}
function keyProblem(written, recomputed) {
	return {
		code: "recording-key",
		path: ["key"],
		message: `the key is ${written.slice(0, 12)}…, but recomputed from the request it differs: the key or the request was edited`,
		hint: `Record the answer again. If the request is what was asked, its key is ${recomputed}.`
	};
}
function isEdited({ key, answer, seal }, sha256) {
	return seal !== void 0 && seal !== answerSeal(key, answer, sha256);
}
const SEAL_PROBLEM = {
	code: "recording-edited",
	path: ["answer"],
	message: "the answer was changed after it was recorded: its seal does not fit",
	hint: "Record the answer again; what a judge said once is not edited."
};
function conflict(earlier) {
	return {
		code: "recording-conflict",
		path: ["answer"],
		message: `this request has another answer at ${earlier}`,
		hint: "A replay must not depend on the order of lines: keep the one that is meant."
	};
}
function rewrittenAnswers(before, after) {
	const given = (recordings) => [...recordings.byKey.values(), ...recordings.embeddings.values()];
	const now = new Map(given(after).map(({ key, answer }) => [key, canonicalJson(answer)]));
	return given(before).flatMap(({ key, answer }) => {
		const other = now.get(key);
		return other !== void 0 && other !== canonicalJson(answer) ? [key] : [];
	});
}

export { rewrittenAnswers as a, unpackVector as c, recordingOf as i, parseRecordings as n, embeddingKey as o, recordingLine as r, embeddingLine as s, judgementKey as t };