import { n as isJsonObject } from "./part-json.js";
import { n as idOf, r as known, t as Runs } from "./part-imported.js";
import { t as readJsonFile } from "./part-json-file.js";

// src/trajectory/import/otel-message.ts
const KEYS = {
	input: "gen_ai.input.messages",
	output: "gen_ai.output.messages",
	system: "gen_ai.system_instructions"
};
function messagesOf(attributes, which) {
	const value = parsedJson(attributes[KEYS[which]]);
	if (value === void 0 || value === null) return [];
	if (typeof value === "string") return [{
		...EMPTY,
		role: which === "input" ? "user" : roleOf(which),
		texts: [value]
	}];
	const listed = Array.isArray(value) ? value : [value];
	if (which === "system") return [partsOf("system", listed)];
	return listed.filter(isJsonObject).map((message) => {
		const role = message.role;
		const known = role === "system" || role === "user" || role === "assistant" || role === "tool";
		const parts = message.parts ?? message.content;
		const all = Array.isArray(parts) ? parts : parts === void 0 ? [] : [parts];
		return partsOf(known ? role : roleOf(which), all);
	});
}
const EMPTY = {
	texts: [],
	calls: [],
	results: []
};
function roleOf(which) {
	return which === "output" ? "assistant" : which === "system" ? "system" : "user";
}
function partsOf(role, parts) {
	const texts = [];
	const calls = [];
	const results = [];
	for (const part of parts) {
		if (typeof part === "string") texts.push(part);
		if (!isJsonObject(part)) continue;
		const id = typeof part.id === "string" ? part.id : `call_${calls.length}`;
		if (part.type === "tool_call" && typeof part.name === "string") {
			const args = typeof part.arguments === "string" ? part.arguments : JSON.stringify(part.arguments ?? {});
			calls.push({
				id,
				name: part.name,
				args
			});
		} else if (part.type === "tool_call_response") results.push({
			id,
			result: part.response ?? part.result ?? null
		});
		else if (part.type === "text" || part.type === void 0) {
			const text = part.content ?? part.text;
			if (typeof text === "string") texts.push(text);
		}
	}
	return {
		role,
		texts,
		calls,
		results
	};
}
function textIn({ texts }) {
	return texts.join("");
}
function parsedJson(value) {
	if (typeof value !== "string") return value;
	try {
		return JSON.parse(value);
	} catch {
		return value;
	}
}

// src/trajectory/import/otlp.ts
const DETAILS = "gen_ai.client.inference.operation.details";
function spansOf(documents) {
	const logged = /* @__PURE__ */ new Map();
	for (const { value } of documents) each(value, "resourceLogs", "scopeLogs", "logRecords", (record) => {
		const attributes = attributesOf(record.attributes);
		if ((record.eventName ?? attributes["event.name"]) === DETAILS) logged.set(`${hex(record.traceId)}/${hex(record.spanId)}`, attributes);
	});
	return documents.flatMap((document) => {
		const spans = [];
		each(document.value, "resourceSpans", "scopeSpans", "spans", (span, path) => {
			const read = spanOf(span, logged, () => document.at(path));
			if (read !== void 0) spans.push(read);
		});
		return spans;
	});
}
function spanOf(span, logged, at) {
	const [trace, id] = [hex(span.traceId), hex(span.spanId)];
	if (trace === "" || id === "") return void 0;
	const events = list(span.events).filter((event) => isJsonObject(event) && event.name === DETAILS);
	const attributes = Object.assign({}, logged.get(`${trace}/${id}`), ...events.map((event) => attributesOf(event.attributes)), attributesOf(span.attributes));
	const status = isJsonObject(span.status) ? span.status : {};
	const failed = status.code === 2 || status.code === "STATUS_CODE_ERROR";
	const message = typeof status.message === "string" && status.message !== "" ? status.message : void 0;
	const type = typeof attributes["error.type"] === "string" ? attributes["error.type"] : void 0;
	return {
		trace,
		id,
		parent: hex(span.parentSpanId) || void 0,
		name: typeof span.name === "string" ? span.name : "",
		start: nanoseconds(span.startTimeUnixNano),
		end: nanoseconds(span.endTimeUnixNano),
		attributes,
		error: failed || type !== void 0 ? message ?? type ?? true : void 0,
		at
	};
}
function each(value, first, second, third, visit) {
	const roots = Array.isArray(value) ? value.map((root, index) => [root, [index]]) : [[value, []]];
	for (const [root, above] of roots) {
		if (!isJsonObject(root)) continue;
		for (const [a, resource] of list(root[first]).entries()) {
			if (!isJsonObject(resource)) continue;
			for (const [b, scope] of list(resource[second]).entries()) {
				if (!isJsonObject(scope)) continue;
				for (const [c, part] of list(scope[third]).entries()) if (isJsonObject(part)) visit(part, [
					...above,
					first,
					a,
					second,
					b,
					third,
					c
				]);
			}
		}
	}
}
function list(value) {
	return Array.isArray(value) ? value : [];
}
function hex(value) {
	return typeof value === "string" ? value.toLowerCase().replace(/^0+$/, "") : "";
}
function nanoseconds(value) {
	const text = typeof value === "number" ? String(Math.round(value)) : typeof value === "string" ? value : "";
	return /^\d{1,20}$/.test(text) ? BigInt(text) : 0n;
}
function attributesOf(attributes) {
	return Object.fromEntries(list(attributes).flatMap((attribute) => isJsonObject(attribute) && typeof attribute.key === "string" && attribute.key !== "__proto__" ? [[attribute.key, anyValue(attribute.value)]] : []));
}
function anyValue(value) {
	if (!isJsonObject(value)) return null;
	if (value.stringValue !== void 0) return value.stringValue;
	if (value.boolValue !== void 0) return value.boolValue;
	if (value.intValue !== void 0) return Number(value.intValue);
	if (value.doubleValue !== void 0) return Number(value.doubleValue);
	if (isJsonObject(value.arrayValue)) return list(value.arrayValue.values).map(anyValue);
	if (isJsonObject(value.kvlistValue)) return attributesOf(value.kvlistValue.values);
	return value.bytesValue ?? null;
}

// src/trajectory/import/otel.ts
function importOtel(text, file) {
	const read = readJsonFile(text, file);
	if ("issues" in read) return {
		trajectories: [],
		issues: read.issues
	};
	const runs = new Runs(file);
	const spans = spansOf(read.documents);
	const byId = new Map(spans.map((span) => [`${span.trace}/${span.id}`, span]));
	const members = /* @__PURE__ */ new Map();
	const loose = /* @__PURE__ */ new Map();
	for (const span of spans) {
		if (operationOf(span) === void 0) continue;
		const agent = outermostAgent(span, byId);
		const root = agent ?? loose.get(span.trace) ?? span;
		if (agent === void 0) loose.set(span.trace, root);
		members.set(root, [...members.get(root) ?? [], span]);
	}
	for (const [root, its] of members) addRun(root, its, runs);
	if (members.size === 0) runs.error("no-genai-spans", {
		line: 1,
		column: 1
	}, "there is no GenAI span here: none has the attribute gen_ai.operation.name", "Expected traces as OTLP/JSON (resourceSpans).");
	return runs;
}
const OPERATIONS = {
	chat: "model",
	text_completion: "model",
	generate_content: "model",
	execute_tool: "tool",
	invoke_agent: "agent"
};
function operationOf(span) {
	return OPERATIONS[String(span.attributes["gen_ai.operation.name"])];
}
function outermostAgent(span, byId) {
	let agent;
	const seen = /* @__PURE__ */ new Set();
	for (let at = span; at !== void 0 && !seen.has(at); at = byId.get(`${at.trace}/${at.parent}`)) {
		seen.add(at);
		if (operationOf(at) === "agent") agent = at;
	}
	return agent;
}
function addRun(root, members, runs) {
	const inOrder = [...members].sort((a, b) => a.start < b.start ? -1 : a.start > b.start ? 1 : 0);
	const models = inOrder.filter((span) => operationOf(span) === "model");
	const outputs = models.map((span) => messagesOf(span.attributes, "output"));
	const own = messagesOf(root.attributes, "output");
	const final = [...own, ...outputs.flat()].length === 0 ? void 0 : lastText(own) ?? lastText(outputs.flat());
	if (final === void 0) {
		const message = `the run ${root.id} has no message of the model and is not carried over`;
		runs.warn("no-output", root.at(), message, "Content is recorded only where the instrumentation is told to: gen_ai.output.messages.");
		return;
	}
	const input = [messagesOf(root.attributes, "input"), ...models.map((span) => messagesOf(span.attributes, "input"))].find((messages) => messages.length > 0) ?? [];
	const instructions = [root, ...models].map((span) => messagesOf(span.attributes, "system")).find((each) => each.length > 0);
	const { actions, calls } = stepsOf(inOrder, models.length === 0 ? own : void 0);
	const answered = input.findLastIndex((message) => message.role === "user");
	const model = [...models.toReversed(), root].map(modelOf).find((each) => each !== void 0);
	const agent = root.attributes["gen_ai.agent.name"];
	const conversation = root.attributes["gen_ai.conversation.id"];
	const trajectory = known({
		id: idOf(root.trace, root.id),
		task_id: idOf(root.trace, root.id),
		item: { messages: [...instructions ?? [], ...input.slice(0, answered + 1 || input.length)].map(chatMessage) },
		context: known({ conversation: typeof conversation === "string" ? conversation : void 0 }),
		actions,
		output: {
			text: final,
			tool_calls: calls
		},
		cost: costOf(root, models, actions),
		model,
		tags: typeof agent === "string" && agent !== "" ? [idOf(agent)] : void 0,
		recorded_at: root.start > 0n ? new Date(Number(root.start / 1000000n)).toISOString() : void 0
	});
	runs.add(trajectory, root.at());
}
function lastText(messages) {
	const said = messages.filter((message) => message.role === "assistant");
	const last = said.findLast((message) => textIn(message) !== "") ?? said.at(-1);
	return last === void 0 ? void 0 : textIn(last);
}
function chatMessage(message) {
	return {
		role: message.role,
		content: textIn(message)
	};
}
function stepsOf(spans, own) {
	const actions = [];
	const calls = [];
	const executed = new Set(spans.filter((span) => operationOf(span) === "tool").map((span) => span.attributes["gen_ai.tool.call.id"]));
	const results = resultsOf(spans);
	const say = (messages, tokens) => {
		const steps = [];
		for (const message of messages) {
			const text = textIn(message);
			if (text !== "") steps.push({
				role: "assistant",
				content: text
			});
			for (const { id, name, args } of message.calls) {
				calls.push({
					id,
					type: "function",
					function: {
						name,
						arguments: args
					}
				});
				const parsed = parsedJson(args);
				if (executed.has(id) || !isJsonObject(parsed)) continue;
				const output = results.get(id);
				steps.push({
					tool: name,
					arguments: parsed,
					...output === void 0 ? {} : { output }
				});
			}
		}
		if (steps.length === 1 && tokens !== void 0) actions.push({
			...steps[0],
			tokens
		});
		else actions.push(...steps);
	};
	for (const span of spans) {
		const operation = operationOf(span);
		if (operation === "model") say(messagesOf(span.attributes, "output"), count(span.attributes["gen_ai.usage.output_tokens"]));
		else if (operation === "tool") {
			const id = span.attributes["gen_ai.tool.call.id"];
			actions.push(toolAction(span, typeof id === "string" ? results.get(id) : void 0));
		}
	}
	if (own !== void 0) say(own, void 0);
	return {
		actions,
		calls: calls.length > 0 ? calls : void 0
	};
}
function resultsOf(spans) {
	const messages = spans.flatMap((span) => messagesOf(span.attributes, "input"));
	return new Map(messages.flatMap((message) => message.results.map(({ id, result }) => [id, result])));
}
function toolAction(span, told) {
	const name = span.attributes["gen_ai.tool.name"];
	const parsed = parsedJson(span.attributes["gen_ai.tool.call.arguments"]);
	const result = span.attributes["gen_ai.tool.call.result"];
	const output = result === void 0 ? told : parsedJson(result);
	return {
		tool: typeof name === "string" && name !== "" ? name : span.name,
		arguments: isJsonObject(parsed) ? parsed : {},
		...output === void 0 ? {} : { output },
		...span.error === void 0 ? {} : { error: span.error },
		...known({ latency_ms: latencyOf(span) })
	};
}
function costOf(root, models, actions) {
	const counted = models.length > 0 ? models : [root];
	const total = (key) => {
		const each = counted.map((span) => count(span.attributes[key]));
		return each.includes(void 0) ? void 0 : each.reduce((sum, one) => sum + (one ?? 0), 0);
	};
	return known({
		input_tokens: total("gen_ai.usage.input_tokens"),
		output_tokens: total("gen_ai.usage.output_tokens"),
		tool_calls: actions.filter((action) => "tool" in action).length,
		latency_ms: operationOf(root) === "agent" ? latencyOf(root) : void 0
	});
}
function latencyOf({ start, end }) {
	return start > 0n && end >= start ? Number(end - start) / 1e6 : void 0;
}
function modelOf(span) {
	const model = span.attributes["gen_ai.response.model"] ?? span.attributes["gen_ai.request.model"];
	return typeof model === "string" && model !== "" ? idOf(model) : void 0;
}
function count(value) {
	return typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : void 0;
}

export { importOtel };