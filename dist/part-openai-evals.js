import { n as isJsonObject } from "./part-json.js";
import { t as readJsonFile } from "./part-json-file.js";
import { r as readNative } from "./part-compile-native.js";
import { n as locateIn } from "./part-written.js";
import { i as partOf, r as leftBehind, t as importGrader } from "./part-native-grader2.js";

// src/policy/import/openai-evals.ts
function importTestingCriteria(text, file, sha256) {
	if (!text.includes("\"testing_criteria\"")) return {
		policies: [],
		issues: []
	};
	const read = text.length > PRECISE ? readCoarsely(text, file) : readNative(text, file);
	if ("issues" in read) return {
		policies: [],
		issues: read.issues
	};
	const taken = /* @__PURE__ */ new Set();
	const parts = criteriaPaths(read.written.value, []).map((path) => criterion(read.written, path, taken, sha256));
	return {
		policies: parts.flatMap(({ policies }) => policies),
		issues: parts.flatMap(({ issues }) => issues)
	};
}
const PRECISE = 524288;
function readCoarsely(text, file) {
	const read = readJsonFile(text, file);
	if ("issues" in read) return read;
	const [document] = read.documents;
	if (document === void 0) return { issues: [] };
	const root = {
		at: {
			line: 1,
			column: 1
		},
		children: /* @__PURE__ */ new Map()
	};
	for (const path of criteriaPaths(document.value, [])) {
		let place = root;
		for (const step of path) {
			const child = {
				at: document.at(path),
				children: new Map(place.children.get(step)?.children)
			};
			place.children.set(step, child);
			place = child;
		}
	}
	return { written: {
		file,
		value: document.value,
		root
	} };
}
function criteriaPaths(value, path) {
	if (Array.isArray(value)) return value.flatMap((each, index) => criteriaPaths(each, [...path, index]));
	if (!isJsonObject(value)) return [];
	const { testing_criteria } = value;
	if (Array.isArray(testing_criteria)) return testing_criteria.map((_, index) => [
		...path,
		"testing_criteria",
		index
	]);
	return [
		"eval",
		"evals",
		"data"
	].flatMap((key) => criteriaPaths(value[key] ?? null, [...path, key]));
}
const ADDED = ["id"];
const FOREIGN = "a criterion of another service cannot be run here";
function criterion(written, path, taken, sha256) {
	const part = partOf(written, path);
	const { value } = part;
	if (!isJsonObject(value)) return {
		policies: [],
		issues: [{
			severity: "error",
			code: "wrong-type",
			...locateIn(part)([]),
			message: "a criterion is an object"
		}]
	};
	if (typeof value.type === "string" && value.type.startsWith("azure_ai")) return {
		policies: [],
		issues: [leftBehind(part, ["type"], `the criterion "${value.type}" is not carried over: ${FOREIGN}`)]
	};
	const grader = Object.fromEntries(Object.entries(value).filter(([key]) => !ADDED.includes(key)));
	return importGrader({
		...part,
		value: grader
	}, {
		from: `the eval in ${written.file}`,
		notes: [],
		taken
	}, sha256);
}

export { importTestingCriteria };