import { r as formatIssue } from "./part-errors.js";
import { t as compileNative } from "./part-compile-native.js";
import { s as visible } from "./part-markdown.js";
import { t as count } from "./part-number.js";
import { t as loadChecked } from "./part-load-checked.js";

// src/commands/validate.ts
async function run(args, world) {
	const { issues, checked } = args.positionals.length > 0 ? await files(args.positionals, world) : await folder(args, world);
	const errors = issues.filter((issue) => issue.severity === "error").length;
	if (args.isSet("json")) world.print(`${JSON.stringify({ issues: issues.map(whole) }, null, 2)}\n`);
	else {
		for (const issue of issues) world.print(`${formatIssue(issue).split("\n").map(visible).join("\n")}\n`);
		world.print(`${checked}: ${count(errors, "error")}, ${count(issues.length - errors, "warning")}\n`);
	}
	return errors > 0 ? 2 : 0;
}
function whole({ severity, code, file, line, column, message, hint = null }) {
	return {
		severity,
		code,
		file,
		line,
		column,
		message,
		hint
	};
}
async function files(paths, world) {
	const issues = [];
	for (const path of paths) {
		const text = await world.readFile(path);
		issues.push(...text === void 0 ? [missing(path)] : compileNative(text, path, world.sha256).issues);
	}
	return {
		issues,
		checked: count(paths.length, "grader file")
	};
}
async function folder(args, world) {
	const name = args.value("policies") ?? "policies";
	const { set, issues } = await loadChecked(await world.workTree(), name, world);
	return {
		issues,
		checked: set === void 0 ? name : [
			count(set.graders.size, "grader"),
			count(set.rubrics.size, "rubric"),
			count(set.suites.size, "suite"),
			count(set.gates.size, "gate")
		].join(", ")
	};
}
function missing(file) {
	return {
		severity: "error",
		code: "file-missing",
		file,
		line: 1,
		column: 1,
		message: "there is no such file",
		hint: "Paths on the command line are relative to the current folder."
	};
}

export { run };