import { r as renderTemplate, t as compileTemplate } from "./part-template.js";
import { n as isJsonObject, t as canonicalJson } from "./part-json.js";
import { n as UserError } from "./part-errors.js";
import { t as readTrajectories } from "./part-read.js";

// src/checkpoint/sample-plan.ts
const DEFAULT_SAMPLES = 4;
function tasksOf(runs) {
	const tasks = /* @__PURE__ */ new Map();
	const ambiguous = /* @__PURE__ */ new Set();
	for (const { task_id, item, tags = [] } of runs) {
		const known = tasks.get(task_id);
		if (known === void 0) tasks.set(task_id, {
			task_id,
			item,
			tags
		});
		else if (canonicalJson(known.item) !== canonicalJson(item)) ambiguous.add(task_id);
		else tasks.set(task_id, {
			...known,
			tags: known.tags.filter((tag) => tags.includes(tag))
		});
	}
	for (const id of ambiguous) tasks.delete(id);
	return {
		tasks,
		ambiguous: [...ambiguous].sort()
	};
}
function samplePlan(tasks, model, checkpoint, sampling) {
	const { samples = DEFAULT_SAMPLES, tools, temperature, max_completion_tokens } = sampling;
	const requests = [];
	const unasked = [];
	for (const task of tasks) {
		const messages = messagesOf(task.item, sampling.messages);
		if (typeof messages === "string") {
			unasked.push({
				task_id: task.task_id,
				why: messages
			});
			continue;
		}
		for (let number = 0; number < samples; number++) requests.push({
			id: runId(task.task_id, checkpoint ?? model, number),
			task,
			body: {
				model,
				messages,
				seed: number,
				...tools === void 0 || tools.length === 0 ? {} : { tools },
				...temperature === void 0 ? {} : { temperature },
				...max_completion_tokens === void 0 ? {} : { max_completion_tokens }
			}
		});
	}
	return {
		requests,
		unasked
	};
}
function runId(task, model, number) {
	return `${task}@${model}#${number + 1}`;
}
function messagesOf(item, templates) {
	if (templates === void 0) {
		const own = item.messages;
		if (!Array.isArray(own) || own.length === 0 || !own.every((each) => isJsonObject(each))) return "its item has no `messages`; state spec.checkpoint.sampling.messages in the TrainingJob";
		return own;
	}
	const filled = [];
	for (const { role, content } of templates) {
		const text = renderTemplate(compileTemplate(content), {
			item,
			sample: EMPTY
		});
		if (typeof text !== "string") return text.failure.message;
		filled.push({
			role,
			content: text
		});
	}
	return filled;
}
const EMPTY = {
	output_text: "",
	output_tools: [],
	choices: []
};

// src/commands/checkpoint-suites.ts
function checkpointSuites({ spec }, { suites }) {
	const { metric, safety } = spec.checkpoint;
	return [.../* @__PURE__ */ new Set([
		metric,
		...safety,
		...spec.holdout,
		...suites.keys()
	])].flatMap((name) => suites.get(name) ?? []);
}
function tasksIn(tree, world) {
	const read = /* @__PURE__ */ new Map();
	return ({ dataset }) => {
		const found = read.get(dataset) ?? readTasks(dataset, tree, world);
		read.set(dataset, found);
		return found;
	};
}
async function readTasks(dataset, tree, world) {
	const chunks = await tree.stream(dataset);
	if (chunks === void 0) throw new UserError(`the dataset ${dataset} is missing`);
	const runs = [];
	const options = { gunzip: world.gunzip };
	for await (const { trajectory } of readTrajectories(chunks, dataset, world.sha256, options)) runs.push(trajectory);
	const { tasks, ambiguous } = tasksOf(runs);
	if (ambiguous.length === 0) return tasks;
	const named = ambiguous.slice(0, 3).join(", ");
	throw new UserError(`${dataset}: ${ambiguous.length} tasks have runs with different items (${named}), so it is not known what to ask; give them task ids of their own`);
}

export { tasksIn as n, samplePlan as r, checkpointSuites as t };