import { b as graderTypes, l as DEFAULT_PASS_THRESHOLD, o as digestOf, t as graderSchemaIssues } from "./part-grader-schema.js";
import { n as isJsonObject } from "./part-json.js";
import { r as jsonTextProblem } from "./part-json-text.js";
import { c as positionAt, n as readYaml, s as linesOf } from "./part-yaml.js";
import { n as locateIn, t as keyPosition } from "./part-written.js";

// src/policy/compile-native.ts
const MAX_NATIVE_BYTES = 1048576;
function compileNative(text, file, sha256) {
	const read = readNative(text, file);
	if ("issues" in read) return read;
	return compileWritten(read.written, sha256);
}
function compileWritten(written, sha256) {
	const { file, value } = written;
	const misplaced = notAGrader(written);
	if (misplaced !== void 0 || !isJsonObject(value)) return { issues: misplaced === void 0 ? graderSchemaIssues(written, [], "native") : [misplaced] };
	const issues = [...graderSchemaIssues(written, [], "native")];
	const { pass_threshold } = value;
	if (pass_threshold !== void 0) issues.push(thresholdIssue(written, pass_threshold));
	if (value.name === void 0 && issues.every(({ code }) => code !== "missing-key")) issues.push({
		severity: "warning",
		code: "name-missing",
		...keyPosition(written, []),
		message: `the grader has no name; "${nameOf(file)}" is used, and a provider would invent another at each call`,
		hint: "Add \"name\"."
	});
	if (issues.some(({ severity }) => severity === "error")) return { issues: sorted(issues) };
	const native = filled(value, nameOf(file));
	for (const { severity, code, path, message, hint } of graderTypes(native.type)?.check(native, graderTypes) ?? []) {
		const issue = {
			severity,
			code,
			...locateIn(written)(path),
			message
		};
		issues.push(hint === void 0 ? issue : {
			...issue,
			hint
		});
	}
	if (issues.some(({ severity }) => severity === "error")) return { issues: sorted(issues) };
	return {
		grader: {
			name: native.name,
			version: "0.0.0",
			digest: digestOf(native, sha256),
			native,
			pass_threshold: typeof pass_threshold === "number" ? pass_threshold : DEFAULT_PASS_THRESHOLD,
			layer: void 0,
			trainable: void 0
		},
		issues: sorted(issues)
	};
}
function readNative(text, file) {
	const body = text.startsWith("﻿") ? text.slice(1) : text;
	const problem = body.length > MAX_NATIVE_BYTES ? void 0 : jsonTextProblem(body);
	if (problem?.code === "not-json") {
		const { code } = problem;
		const message = problem.message.replace("the line ends", "the text ends").replace("after the row", "after the grader");
		const at = positionAt(linesOf(body), problem.column - 1);
		const yaml = /^\s*(#|---|apiVersion:|[a-z_]+:\s)/.test(body);
		const rowHint = /\b(row|line)\b/.test(problem.hint ?? "");
		const hint = yaml ? "A grader file is JSON. YAML policies are checked with --policies FOLDER." : rowHint ? "A grader file holds one JSON object." : problem.hint;
		const issue = {
			severity: "error",
			code,
			file,
			...at,
			message
		};
		return { issues: [hint === void 0 ? issue : {
			...issue,
			hint
		}] };
	}
	const { documents, issues } = readYaml(file, body, MAX_NATIVE_BYTES);
	const [written] = documents;
	return written === void 0 || issues.length > 0 ? { issues } : { written };
}
function notAGrader(written) {
	const value = written.value;
	if (!isJsonObject(value) || value.type === "reinforcement" || value.type === void 0) {
		const inner = isJsonObject(value) ? value.apiVersion !== void 0 ? "This is a policy. Policies are checked with --policies FOLDER." : "grader" in value || "reinforcement" in value || "method" in value ? "This is a request that holds a grader. Give the grader alone." : "testing_criteria" in value ? "This is an eval. Give one of its testing_criteria alone." : void 0 : void 0;
		if (inner === void 0) return void 0;
		const message = "this is not a grader: expected an object with \"type\"";
		return {
			severity: "error",
			code: "not-a-grader",
			...keyPosition(written, []),
			message,
			hint: inner
		};
	}
}
function thresholdIssue(written, threshold) {
	if (typeof threshold !== "number") {
		const message = `pass_threshold must be a number, but is ${JSON.stringify(threshold).slice(0, 80)}`;
		return {
			severity: "error",
			code: "wrong-type",
			...locateIn(written)(["pass_threshold"]),
			message
		};
	}
	return {
		severity: "warning",
		code: "native-pass-threshold",
		...keyPosition(written, ["pass_threshold"]),
		message: `pass_threshold is not part of a training grader; ${threshold} is used here as the threshold of a pass`,
		hint: "Leave it out of what is sent to a trainer."
	};
}
function filled(value, name) {
	const { pass_threshold: _, ...native } = value;
	const graders = isJsonObject(value.graders) ? { graders: Object.fromEntries(Object.entries(value.graders).map(([key, child]) => {
		const { pass_threshold: __, ...rest } = child;
		return [key, {
			name: key,
			...rest
		}];
	})) } : {};
	return {
		name,
		...native,
		...graders
	};
}
function nameOf(file) {
	return (file.split(/[/\\]/).at(-1) ?? "").replace(/(\.grader)?\.[^.]*$/, "") || "grader";
}
function sorted(issues) {
	return [...issues].sort((a, b) => a.line - b.line || a.column - b.column);
}

export { compileWritten as n, readNative as r, compileNative as t };