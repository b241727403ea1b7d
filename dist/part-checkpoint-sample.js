import { n as tasksIn, r as samplePlan, t as checkpointSuites } from "./part-checkpoint-suites.js";
import { n as isJsonObject } from "./part-json.js";
import { n as UserError } from "./part-errors.js";
import { t as readTrajectories } from "./part-read.js";
import { n as spendingOf } from "./part-spending2.js";

// src/checkpoint/sampled-run.ts
const CUT = {
	length: "cut_off",
	content_filter: "filtered"
};
function sampledRun({ id, task, body }, answer, about) {
	const failed = (why) => ({
		kind: "failed",
		id,
		why
	});
	if (answer.kind === "failed") return failed(answer.message);
	const { completion, took_ms } = answer;
	if (!isJsonObject(completion)) return failed("the answer is no JSON object");
	const choice = Array.isArray(completion.choices) ? completion.choices[0] : void 0;
	if (!isJsonObject(choice) || !isJsonObject(choice.message)) return failed("the answer has no message");
	const { content = null, refusal = null, tool_calls = [] } = choice.message;
	if (content !== null && typeof content !== "string") return failed("the answer's content is not text");
	const calls = toolCalls(tool_calls);
	if (calls === void 0) return failed("the answer's tool calls are not of the shape of Chat Completions");
	const { finish_reason } = choice;
	if (typeof finish_reason !== "string") return failed("the answer has no finish_reason");
	const [asked, answered] = [String(body.model), completion.model];
	const said = typeof refusal === "string" && refusal !== "" ? refusal : void 0;
	if (content === null && said === void 0 && calls.length === 0 && !Object.hasOwn(CUT, finish_reason)) return failed("the answer has neither text nor a tool call");
	const mark = Object.hasOwn(CUT, finish_reason) ? [CUT[finish_reason]] : [];
	const tags = [
		...task.tags,
		...mark,
		...said === void 0 ? [] : ["refused"]
	];
	return {
		kind: "run",
		run: {
			id,
			task_id: task.task_id,
			item: task.item,
			output: {
				text: content ?? said ?? "",
				tool_calls: calls
			},
			cost: {
				...tokensOf(completion.usage),
				tool_calls: calls.length,
				latency_ms: Math.round(took_ms)
			},
			model: about.model ?? asked,
			...typeof answered === "string" && answered !== asked ? { context: { answered_by: answered } } : {},
			...about.checkpoint === void 0 ? {} : { checkpoint_id: about.checkpoint },
			...tags.length === 0 ? {} : { tags },
			recorded_at: about.recorded_at
		}
	};
}
function toolCalls(value) {
	if (value === null) return [];
	if (!Array.isArray(value)) return void 0;
	const calls = value.map((each) => {
		if (!isJsonObject(each) || !isJsonObject(each.function)) return void 0;
		const { name, arguments: text } = each.function;
		if (typeof each.id !== "string" || typeof name !== "string" || typeof text !== "string") return void 0;
		return {
			id: each.id,
			type: "function",
			function: {
				name,
				arguments: text
			}
		};
	});
	return calls.every((call) => call !== void 0) ? calls : void 0;
}
function tokensOf(usage) {
	if (!isJsonObject(usage)) return {};
	const count = (key, value) => typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? { [key]: value } : {};
	return {
		...count("input_tokens", usage.prompt_tokens),
		...count("output_tokens", usage.completion_tokens)
	};
}

// src/commands/checkpoint-sample.ts
const PORTION = 20;
async function sample({ job, set, tree }, args, world) {
	const [model, out] = [args.value("model"), args.value("out")];
	if (model === void 0 || out === void 0) throw new UserError("checkpoint sample: --model and --out are needed");
	const named = args.value("as") ?? model;
	const checkpoint = args.value("checkpoint") ?? (named === job.spec.base_model ? void 0 : named);
	const tasksOf = tasksIn(tree, world);
	const tasks = /* @__PURE__ */ new Map();
	for (const suite of checkpointSuites(job, set)) for (const [id, task] of await tasksOf(suite)) tasks.set(id, task);
	const { requests, unasked } = samplePlan(tasks.values(), model, checkpoint ?? named, job.spec.checkpoint.sampling ?? {});
	for (const { task_id, why } of unasked.slice(0, 5)) world.log.warn(`${task_id} is not asked: ${why}`);
	const runs = await runsThere(out, world);
	const known = new Set(runs.map(({ id }) => id));
	const open = requests.filter(({ id }) => !known.has(id));
	let failures = 0;
	if (open.length > 0) {
		const sampler = await world.sampler(await spendingOf(args, world));
		for (let from = 0; from < open.length; from += PORTION) {
			const portion = open.slice(from, from + PORTION);
			const answers = await Promise.all(portion.map((request) => sampler.ask(request)));
			for (const [at, request] of portion.entries()) {
				const answer = answers[at];
				if (answer === void 0) continue;
				const found = sampledRun(request, answer, {
					checkpoint,
					model: named,
					recorded_at: world.now()
				});
				if (found.kind === "run") runs.push(found.run);
				else {
					failures++;
					if (failures <= 5) world.log.warn(`${found.id}: ${found.why}`);
				}
			}
			world.log.progress(`${model}: ${Math.min(from + PORTION, open.length)} of ${open.length} asked`);
			await world.writeFile(out, runs.map((run) => `${JSON.stringify(run)}\n`).join(""));
		}
	}
	const told = {
		model,
		...checkpoint === void 0 ? {} : { checkpoint_id: checkpoint },
		runs: runs.length,
		asked: open.length,
		kept: requests.length - open.length,
		failed: failures,
		unasked: unasked.length,
		file: out
	};
	world.print(args.isSet("json") ? `${JSON.stringify(told, null, 2)}\n` : textOf(told));
	return failures === 0 && unasked.length === 0 && requests.length > 0 ? 0 : 2;
}
function textOf({ model, runs, asked, kept, failed, unasked, file }) {
	const lines = [`${model}: ${asked} asked, ${kept} there already, ${failed} failed; ${file} holds ${runs} runs.`];
	if (failed !== 0) lines.push("Run it again to ask for those that failed: a failure is no empty output.");
	if (unasked !== 0) lines.push(`${unasked} tasks cannot be asked at all.`);
	return `${lines.join("\n")}\n`;
}
async function runsThere(path, world) {
	const text = await world.readFile(path) ?? "";
	if (text.trim() === "") return [];
	const runs = [];
	for await (const { trajectory } of readTrajectories(bytesOf(text), path, world.sha256)) runs.push(trajectory);
	return runs;
}
async function* bytesOf(text) {
	yield new TextEncoder().encode(text);
}

export { sample };