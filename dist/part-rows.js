import { n as UserError } from "./part-errors.js";
import { n as isJsonObject } from "./part-json.js";
import { t as inspectJson } from "./part-inspect-json.js";
import { n as countKeys, r as jsonTextProblem, t as columnOf } from "./part-json-text.js";

// src/trajectory/lines.ts
const LINE_LIMIT = 16777216;
async function* readLines(chunks, limit) {
	let number = 1;
	let parts = [];
	let size = 0;
	const add = (part) => {
		size += part.length;
		if (size <= limit) parts.push(part);
		else parts = [];
	};
	const take = (lines) => {
		const line = size > limit ? tooLong(number, limit) : decoded(number, joined(parts, size));
		if (line !== void 0) lines.push(line);
		number++;
		parts = [];
		size = 0;
	};
	for await (const chunk of chunks) {
		const lines = [];
		const first = chunk.indexOf(10);
		let start = 0;
		if (first !== -1) {
			add(chunk.subarray(0, first));
			take(lines);
			start = chunk.lastIndexOf(10) + 1;
			const whole = wholeLines(chunk.subarray(first + 1, start), number, limit);
			for (const line of whole.lines) lines.push(line);
			number += whole.count;
		}
		if (start < chunk.length) add(chunk.slice(start));
		if (lines.length > 0) yield lines;
	}
	const last = [];
	take(last);
	if (last.length > 0) yield last;
}
function wholeLines(bytes, number, limit) {
	if (bytes.length === 0) return {
		lines: [],
		count: 0
	};
	const text = bytes.length > limit ? void 0 : decodedText(bytes);
	if (text === void 0) return singly(bytes, number, limit);
	const texts = text.split("\n");
	texts.pop();
	const lines = [];
	texts.forEach((each, index) => {
		const line = textLine(number + index, each);
		if (line !== void 0) lines.push(line);
	});
	return {
		lines,
		count: texts.length
	};
}
function singly(bytes, number, limit) {
	const lines = [];
	let count = 0;
	let start = 0;
	for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
		const at = number + count;
		const line = end - start > limit ? tooLong(at, limit) : decoded(at, bytes.subarray(start, end));
		if (line !== void 0) lines.push(line);
		count++;
		start = end + 1;
	}
	return {
		lines,
		count
	};
}
function joined(parts, size) {
	if (parts.length === 1 && parts[0] !== void 0) return parts[0];
	const whole = new Uint8Array(size);
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
const strict = new TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: true
});
function decodedText(bytes) {
	try {
		return strict.decode(bytes);
	} catch {
		return;
	}
}
function decoded(number, bytes) {
	const text = decodedText(bytes);
	return text === void 0 ? {
		number,
		problem: notUtf8(bytes)
	} : textLine(number, text);
}
const BLANK = /^\s*$/;
function textLine(number, raw) {
	let text = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
	if (number === 1 && text.startsWith("﻿")) text = text.slice(1);
	return BLANK.test(text) ? void 0 : {
		number,
		text
	};
}
function notUtf8(bytes) {
	const lenient = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
	const utf16 = bytes[0] === 255 && bytes[1] === 254 || bytes[0] === 254 && bytes[1] === 255;
	return {
		code: "not-utf8",
		column: lenient.indexOf("�") + 1,
		message: utf16 ? "the file is UTF-16; a dataset is UTF-8" : "these bytes are not UTF-8",
		hint: "Save the dataset as UTF-8."
	};
}
function tooLong(number, limit) {
	return {
		number,
		problem: {
			code: "line-too-long",
			column: 1,
			message: `the line is longer than ${limit} bytes`,
			hint: "A dataset is JSON lines: one trajectory a line. Is this one JSON array?"
		}
	};
}

// src/trajectory/rows.ts
const LISTED = 50;
const SCANNED = 33554432;
async function* readRows(chunks, file, options = {}) {
	const issues = [];
	let problems = 0;
	let rows = 0;
	let scanned = 0;
	const add = (issue) => {
		problems++;
		if (issues.length < LISTED) issues.push({
			severity: "error",
			file,
			...issue
		});
	};
	const rowOf = (line) => {
		rows++;
		if (options.select?.() === false) return void 0;
		if ("problem" in line) {
			add({
				line: line.number,
				...line.problem
			});
			return;
		}
		const { number, text } = line;
		if (number === 1 && text.startsWith("version https://git-lfs.github.com/")) {
			add({
				code: "git-lfs-pointer",
				line: 1,
				column: 1,
				message: "this is a Git LFS pointer, not the dataset",
				hint: "Fetch it with `git lfs pull` (checkout: lfs: true)."
			});
			return false;
		}
		const report = ({ path, ...problem }) => {
			const placed = issues.length < LISTED && scanned + text.length <= SCANNED;
			if (placed) scanned += text.length;
			add({
				line: number,
				column: placed ? columnOf(text, path) : 1,
				...problem
			});
		};
		const value = parsed(text, (problem) => add({
			line: number,
			...problem
		}), report);
		return value === void 0 ? void 0 : {
			line: number,
			value,
			report
		};
	};
	const source = readLines(await unpacked(chunks, file, options.gunzip), options.lineLimit ?? 16777216);
	reading: for await (const lines of source) {
		const found = [];
		for (const line of lines) {
			const row = rowOf(line);
			if (row === false) break reading;
			if (row !== void 0) found.push(row);
		}
		if (found.length > 0) yield found;
	}
	if (rows === 0) add({
		code: "empty-dataset",
		line: 1,
		column: 1,
		message: "the dataset has no row",
		hint: "Nothing graded is never a pass. Write one trajectory a line."
	});
	if (problems > 0) throw new UserError(summary(file, problems), issues);
}
function summary(file, problems) {
	return `${file}: ${problems === 1 ? "1 problem" : `${problems} problems`}${problems > LISTED ? `; these are the first ${LISTED}, and there are ${problems - LISTED} more` : ""}`;
}
function parsed(text, stop, report) {
	let value;
	try {
		value = JSON.parse(text);
	} catch {
		stop(jsonTextProblem(text) ?? {
			code: "not-json",
			column: 1,
			message: "this is not JSON"
		});
		return;
	}
	if (!isJsonObject(value)) {
		const array = Array.isArray(value);
		const hint = array ? "Write one trajectory a line instead of one array." : void 0;
		report({
			code: "row-type",
			path: [],
			message: `a row is a JSON object, got ${array ? "an array" : value === null ? "null" : `a ${typeof value}`}`,
			...hint === void 0 ? {} : { hint }
		});
		return;
	}
	const inspection = inspectJson(value);
	if ("problem" in inspection) {
		report(inspection.problem);
		return;
	}
	if (inspection.keys !== countKeys(text)) {
		const problem = jsonTextProblem(text);
		if (problem !== void 0) {
			stop(problem);
			return;
		}
	}
	return value;
}
async function unpacked(chunks, file, gunzip) {
	const source = chunks[Symbol.asyncIterator]();
	const first = [];
	let head = [];
	while (head.length < 2) {
		const next = await source.next();
		if (next.done) break;
		first.push(next.value);
		head = [...head, ...next.value.subarray(0, 2)];
	}
	let broken;
	async function* replayed() {
		try {
			yield* first.splice(0);
			for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
		} catch (error) {
			broken = error;
			throw error;
		} finally {
			await source.return?.();
		}
	}
	if (head[0] !== 31 || head[1] !== 139) return replayed();
	const issue = {
		severity: "error",
		file,
		line: 1,
		column: 1
	};
	if (gunzip === void 0) {
		const message = "the file is gzipped, which cannot be read here";
		throw new UserError(`${file}: ${message}`, [{
			...issue,
			code: "gzip-unsupported",
			message
		}]);
	}
	const unzip = gunzip;
	return (async function* () {
		try {
			yield* unzip(replayed());
		} catch {
			if (broken !== void 0) throw broken;
			const message = "the gzip data is damaged or cut short";
			throw new UserError(`${file}: ${message}`, [{
				...issue,
				code: "gzip-damaged",
				message
			}]);
		}
	})();
}

export { readRows as t };