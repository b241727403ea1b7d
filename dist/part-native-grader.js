import { n as UserError } from "./part-errors.js";
import { i as parseDeviation, r as deviationPath } from "./part-provider-deviation.js";
import { t as compileNative } from "./part-compile-native.js";

// src/commands/native-grader.ts
async function readNativeGrader(path, threshold, world) {
	const text = await world.readFile(path);
	if (text === void 0) throw new UserError(`${path}: there is no such grader file`);
	const { grader, issues } = compileNative(text, path, world.sha256);
	if (grader === void 0) throw new UserError(`${path} is not a grader that can be run`, issues);
	for (const issue of issues) world.log.warn(`${issue.file}:${issue.line}:${issue.column} ${issue.message}`);
	return threshold === void 0 ? grader : {
		...grader,
		pass_threshold: threshold
	};
}
async function openDataset(path, world) {
	if (path === void 0) throw new UserError("--dataset FILE is needed: the trajectories to grade, as JSON lines");
	const chunks = await world.openFile(path);
	if (chunks === void 0) throw new UserError(`${path}: there is no such dataset`);
	return chunks;
}
async function readDeviation(path, world) {
	const text = await world.readFile(deviationPath(path));
	const deviation = text === void 0 ? void 0 : parseDeviation(text);
	return deviation === void 0 ? {} : { deviation };
}
async function readRecordings(path, world) {
	if (path === void 0) return [];
	const text = await world.readFile(path);
	if (text === void 0) throw new UserError(`${path}: there are no such recordings`);
	return [{
		file: path,
		text
	}];
}
function numberOption(name, text) {
	if (text === void 0) return void 0;
	const value = Number(text);
	if (text.trim() === "" || !Number.isFinite(value)) throw new UserError(`--${name}: expected a number, got "${text}"`);
	return value;
}

export { readRecordings as a, readNativeGrader as i, openDataset as n, readDeviation as r, numberOption as t };