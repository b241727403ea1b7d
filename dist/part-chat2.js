import { n as isJsonObject } from "./part-json.js";
import { t as readRows } from "./part-rows.js";
import { i as stemOf, n as idOf, r as known, t as Runs } from "./part-imported.js";

// src/trajectory/import/chat.ts
async function importChat(chunks, file, options = {}) {
	const runs = new Runs(file);
	for await (const rows of readRows(chunks, file, options)) for (const row of rows) addRow(row, file, runs);
	return runs;
}
function addRow({ line, value, report }, file, runs) {
	const at = {
		line,
		column: 1
	};
	const { messages } = value;
	if (!Array.isArray(messages) || messages.length === 0 || !messages.every(isMessage)) {
		const preference = "preferred_output" in value;
		report({
			code: "chat-row",
			path: "messages" in value ? ["messages"] : [],
			message: preference ? "this is a row of preference tuning: it has two outputs and no run" : "expected \"messages\": a list of {role, content}"
		});
		return;
	}
	const last = messages.at(-1);
	if (last.role !== "assistant") {
		runs.warn("no-output", at, `the row ends with a message of ${String(last.role)}, so there is no output to grade; it is not carried over`, "RFT rows have no output: sample some, and append them as the assistant's last message.");
		return;
	}
	for (const left of leftOf(last)) runs.warn("not-carried-over", at, left);
	const id = typeof value.id === "string" && value.id !== "" ? value.id : `${stemOf(file)}-${line}`;
	runs.add(trajectoryOf(value, messages, idOf(id)), at);
}
function isMessage(message) {
	return isJsonObject(message) && typeof message.role === "string";
}
function trajectoryOf(row, messages, id) {
	const last = messages.at(-1);
	const text = textOf(last.content);
	const calls = callsOf(last);
	return known({
		id,
		task_id: id,
		item: {
			...row,
			messages: messages.slice(0, -1)
		},
		actions: [...text === "" ? [] : [{
			role: "assistant",
			content: text
		}], ...calls.map(actionOf)],
		output: {
			text,
			tool_calls: calls
		}
	});
}
function textOf(content) {
	if (typeof content === "string") return content;
	if (!Array.isArray(content)) return "";
	return content.map((part) => isJsonObject(part) && typeof part.text === "string" ? part.text : "").join("");
}
function callsOf({ tool_calls }) {
	return (Array.isArray(tool_calls) ? tool_calls : []).flatMap((call, index) => {
		const its = isJsonObject(call) ? call.function : void 0;
		if (!isJsonObject(call) || !isJsonObject(its) || typeof its.name !== "string") return [];
		const text = typeof its.arguments === "string" ? its.arguments : JSON.stringify(its.arguments ?? {});
		return [{
			id: typeof call.id === "string" ? call.id : `call_${index}`,
			type: "function",
			function: {
				name: its.name,
				arguments: text
			}
		}];
	});
}
function actionOf({ function: { name, arguments: text } }) {
	try {
		const parsed = JSON.parse(text);
		if (isJsonObject(parsed) && name !== "") return {
			tool: name,
			arguments: parsed
		};
	} catch {}
	return {
		role: "assistant",
		content: JSON.stringify({ tool_calls: [{
			name,
			arguments: text
		}] })
	};
}
function leftOf(message) {
	const left = [];
	if (message.function_call !== void 0) left.push("function_call, the older form of tool_calls, is not carried over");
	const { content } = message;
	if (Array.isArray(content) && content.some((part) => !isJsonObject(part) || typeof part.text !== "string")) left.push("a part of the output that is not text is not carried over");
	if (typeof message.refusal === "string") left.push("the output is a refusal, which is not carried over as its text");
	if (Array.isArray(message.tool_calls) && callsOf(message).length < message.tool_calls.length) left.push("a tool call that names no function is not carried over");
	return left;
}

export { textOf as i, callsOf as n, importChat as r, actionOf as t };