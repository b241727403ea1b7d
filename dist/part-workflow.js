import { n as isJsonObject } from "./part-json.js";
import { n as locateIn } from "./part-written.js";
import { n as readYaml } from "./part-yaml.js";

// src/doctor/workflow.ts
function readWorkflow(file, text) {
	const { documents, issues } = readYaml(file, text);
	const written = documents[0];
	if (written === void 0 || documents.length > 1 || issues.some(({ severity }) => severity === "error")) return;
	const { value } = written;
	if (!isJsonObject(value) || value.on === void 0 || !isJsonObject(value.jobs)) return void 0;
	const jobs = Object.entries(value.jobs).flatMap(([id, job]) => isJsonObject(job) ? [{
		id,
		value: job,
		path: ["jobs", id]
	}] : []);
	return {
		file,
		triggers: triggersOf(value.on),
		value,
		jobs,
		steps: jobs.flatMap(stepsOf),
		line: lineIn(written)
	};
}
function lineIn(written) {
	const locate = locateIn(written);
	return (path) => locate(path).line;
}
function triggersOf(on) {
	if (typeof on === "string") return /* @__PURE__ */ new Map([[on, {}]]);
	if (Array.isArray(on)) return new Map(on.map((name) => [String(name), {}]));
	return new Map(Object.entries(on).map(([name, filter]) => [name, isJsonObject(filter) ? filter : {}]));
}
function stepsOf(job) {
	const steps = Array.isArray(job.value.steps) ? job.value.steps : [];
	return (typeof job.value.uses === "string" ? [{
		uses: job.value.uses,
		with: job.value.with ?? {}
	}] : steps).flatMap((value, index) => {
		if (!isJsonObject(value)) return [];
		const uses = typeof value.uses === "string" ? value.uses : "";
		const at = uses.lastIndexOf("@");
		return [{
			job,
			value,
			path: typeof job.value.uses === "string" ? [...job.path, "uses"] : [
				...job.path,
				"steps",
				index
			],
			action: (at < 0 ? uses : uses.slice(0, at)).toLowerCase(),
			ref: at < 0 ? "" : uses.slice(at + 1),
			script: typeof value.run === "string" ? value.run : "",
			inputs: isJsonObject(value.with) ? value.with : {}
		}];
	});
}

export { readWorkflow as t };