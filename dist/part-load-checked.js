import { n as UserError } from "./part-errors.js";
import { b as graderTypes } from "./part-grader-schema.js";
import { o as configPosition, t as loadPolicies } from "./part-load.js";
import { i as didYouMean } from "./part-written.js";
import { n as isJsonObject } from "./part-json.js";
import { t as readTrajectories } from "./part-read.js";
import { t as sampleOf } from "./part-sample.js";

// src/policy/check-datasets.ts
function checkDatasets(set, shapes) {
	const issues = /* @__PURE__ */ new Map();
	for (const suite of set.suites.values()) {
		const shape = shapes.get(suite.dataset);
		if (shape === void 0 || shape.rows === 0) continue;
		for (const issue of suiteIssues(suite, shape, set)) issues.set(`${issue.file}:${issue.line}:${issue.column} ${issue.message}`, issue);
	}
	return [...issues.values()];
}
function suiteIssues({ grader, dataset, source }, shape, set) {
	const uses = graderTypes(grader.native.type)?.templates(grader.native, graderTypes) ?? [];
	const graderNamed = (name) => set.graders.get(name)?.source;
	return uses.flatMap((use) => {
		const problem = use.namespace === "item" ? itemProblem(use, shape, dataset) : jsonProblem(use, shape, dataset);
		if (problem === void 0) return [];
		const at = grader.source === void 0 ? source.locate(["spec", "grader"]) : configPosition(grader.source, use.path, graderNamed);
		return [{
			severity: "error",
			...problem,
			...at
		}];
	});
}
function itemProblem({ variable }, shape, dataset) {
	const present = shape.lookup(variable)?.present;
	if (present === void 0 || present === shape.rows) return void 0;
	const missing = shape.rows - present;
	const message = present === 0 ? `${spelled("item", variable)} is in no row of ${dataset}` : `${spelled("item", variable)} is missing in ${missing} of ${shape.rows} rows of ${dataset}`;
	const depth = variable.findIndex((_, index) => (shape.lookup(variable.slice(0, index + 1))?.present ?? 0) === 0);
	const wrong = depth === -1 ? void 0 : variable[depth];
	return {
		code: "unknown-item-path",
		message,
		hint: (typeof wrong === "string" ? didYouMean(wrong, shape.keys(variable.slice(0, depth))) : void 0) ?? "A grader cannot score a row that lacks what it reads: every such row is a failed score."
	};
}
function jsonProblem({ variable }, shape, dataset) {
	if (variable[0] !== "output_json" || shape.outputJson === shape.rows) return void 0;
	const without = shape.rows - shape.outputJson;
	return {
		code: "output-not-json",
		message: `${spelled("sample", variable)} is read, but ${without} of ${shape.rows} outputs in ${dataset} are not a JSON object or list`,
		hint: "Read sample.output_text, or grade the form of the output first."
	};
}
function spelled(namespace, path) {
	return `${namespace}${path.map((step) => typeof step === "number" ? `[${step}]` : `.${step}`).join("")}`;
}

// src/policy/dataset-shape.ts
const MAX_PLACES = 5e3;
const MAX_DEPTH = 12;
var Shape = class {
	rows = 0;
	outputJson = 0;
	places = 0;
	cut = false;
	root = {
		present: 0,
		children: /* @__PURE__ */ new Map()
	};
	lookup(path) {
		const place = this.#find(path);
		if (place !== void 0) return { present: place.present };
		return this.cut || path.length > MAX_DEPTH ? void 0 : { present: 0 };
	}
	keys(path) {
		return [...this.#find(path)?.children.keys() ?? []].filter((key) => typeof key === "string").sort();
	}
	#find(path) {
		let place = this.root;
		for (const step of path) place = place?.children.get(step);
		return place;
	}
	add(value, place, depth) {
		place.present += 1;
		if (Array.isArray(value)) value.forEach((child, index) => void this.#addChild(index, child, place, depth));
		else if (isJsonObject(value)) for (const [key, child] of Object.entries(value)) this.#addChild(key, child, place, depth);
	}
	#addChild(key, value, place, depth) {
		if (depth === MAX_DEPTH) return;
		let child = place.children.get(key);
		if (child === void 0) {
			if (this.places === MAX_PLACES) {
				this.cut = true;
				return;
			}
			this.places += 1;
			child = {
				present: 0,
				children: /* @__PURE__ */ new Map()
			};
			place.children.set(key, child);
		}
		this.add(value, child, depth + 1);
	}
};
function emptyShape() {
	return new Shape();
}
function addRow(shape, item, sampleHasJson) {
	if (!(shape instanceof Shape)) throw new TypeError("a shape is made by emptyShape");
	shape.rows += 1;
	if (sampleHasJson) shape.outputJson += 1;
	shape.add(item, shape.root, 0);
}

// src/commands/load-checked.ts
async function loadChecked(tree, folder, world) {
	const { set, issues, found } = await loadPolicies(tree, folder, world.sha256);
	if (set === void 0) return {
		issues: found || issues.length > 0 ? issues : [noPolicies(folder)],
		found
	};
	const shapes = /* @__PURE__ */ new Map();
	const rowIssues = [];
	for (const dataset of new Set([...set.suites.values()].map((suite) => suite.dataset))) try {
		const shape = await shapeOf(tree, dataset, world);
		if (shape !== void 0) shapes.set(dataset, shape);
	} catch (error) {
		if (!(error instanceof UserError) || error.issues.length === 0) throw error;
		rowIssues.push(...error.issues);
	}
	const all = [
		...issues,
		...checkDatasets(set, shapes),
		...rowIssues
	];
	return all.some((issue) => issue.severity === "error") ? {
		issues: all,
		found
	} : {
		set,
		issues: all,
		found
	};
}
function noPolicies(folder) {
	return {
		severity: "error",
		code: "no-policies",
		file: folder,
		line: 1,
		column: 1,
		message: "there are no policies (*.yaml, *.yml) in this folder",
		hint: "Name another one with --policies FOLDER (in a workflow, the input policies). Nothing checked is not a pass."
	};
}
async function shapeOf(tree, dataset, world) {
	const chunks = await tree.stream(dataset);
	if (chunks === void 0) return void 0;
	const shape = emptyShape();
	for await (const { trajectory } of readTrajectories(chunks, dataset, world.sha256, { gunzip: world.gunzip })) addRow(shape, trajectory.item, sampleOf(trajectory).output_json !== void 0);
	return shape;
}

export { loadChecked as t };