import { n as UserError, r as formatIssue } from "./part-errors.js";
import { s as visible } from "./part-markdown.js";
import { t as count } from "./part-number.js";
import { i as stemOf } from "./part-imported.js";
import { n as isJsonObject } from "./part-json.js";
import { t as rowProblems } from "./part-check-row.js";
import { t as readRows } from "./part-rows.js";
import { t as IMPORT_FORMATS } from "./part-import-formats.js";

// src/trajectory/import/tau-row.ts
function tauProblems(row) {
	const problems = [];
	const expect = (ok, path, expected) => {
		if (!ok) problems.push({
			code: "tau-row",
			path,
			message: `${path.join(".")}: expected ${expected} of a tau run`
		});
	};
	for (const key of [
		"id",
		"task_id",
		"model",
		"domain",
		"final_output"
	]) expect(typeof row[key] === "string", [key], "a string");
	for (const key of [
		"benchmark",
		"agent",
		"user_simulator",
		"source",
		"note"
	]) expect(absent(row[key]) || typeof row[key] === "string", [key], "a string");
	expect(isJsonObject(row.context), ["context"], "an object with the system prompt");
	expect(isJsonObject(row.outcome), ["outcome"], "an object with reward and success");
	for (const key of ["expected", "reference_grades"]) expect(absent(row[key]) || isJsonObject(row[key]), [key], "an object");
	expect(row.cost === void 0 || isJsonObject(row.cost), ["cost"], "an object");
	const { messages } = row;
	if (!Array.isArray(messages)) expect(false, ["messages"], "a list");
	else for (const [index, message] of messages.entries()) expectMessage(message, ["messages", index], expect);
	return problems;
}
function expectMessage(message, path, expect) {
	if (!isJsonObject(message)) {
		expect(false, path, "a message");
		return;
	}
	const { role, content, tool_calls } = message;
	expect(role === "system" || role === "user" || role === "assistant" || role === "tool", [...path, "role"], "system, user, assistant or tool");
	expect(content === null || typeof content === "string", [...path, "content"], "text or null");
	if (role === "tool") expect(typeof message.tool_call_id === "string", [...path, "tool_call_id"], "a string");
	if (tool_calls === void 0) return;
	if (!Array.isArray(tool_calls)) {
		expect(false, [...path, "tool_calls"], "a list");
		return;
	}
	for (const [index, call] of tool_calls.entries()) {
		const its = isJsonObject(call) && isJsonObject(call.function) ? call.function : {};
		expect(typeof its.name === "string" && typeof its.arguments === "string" && isJsonObject(call) && typeof call.id === "string", [
			...path,
			"tool_calls",
			index
		], "a tool call");
	}
}
function absent(value) {
	return value === void 0 || value === null;
}

// src/trajectory/import/tau.ts
function importTau(row) {
	const { actions, calls } = stepsOf(row.messages);
	return defined({
		id: row.id,
		task_id: row.task_id,
		item: itemOf(row),
		context: contextOf(row),
		actions,
		output: {
			text: row.final_output,
			tool_calls: calls
		},
		outcome: outcomeOf(row),
		cost: costOf(row.cost),
		model: row.model,
		tags: [
			row.domain,
			row.benchmark,
			row.agent
		].filter((tag) => typeof tag === "string")
	});
}
async function* importTauFile(chunks, file, options = {}) {
	for await (const rows of readRows(chunks, file, options)) for (const { value, report } of rows) {
		const problems = tauProblems(value);
		for (const problem of problems) report(problem);
		if (problems.length > 0) continue;
		const trajectory = importTau(value);
		const departures = rowProblems(trajectory);
		for (const { code, message } of departures) report({
			code,
			path: [],
			message: `as a trajectory: ${message}`
		});
		if (departures.length === 0) yield trajectory;
	}
}
const SOLO = "llm_agent_solo";
function itemOf(row) {
	const { system, ticket } = row.context;
	return defined({
		messages: [...typeof system === "string" ? [{
			role: "system",
			content: system
		}] : [], ...openingOf(row.messages)],
		ticket: row.agent === SOLO && typeof ticket === "string" ? ticket : void 0,
		domain: row.domain,
		expected: row.expected ?? void 0
	});
}
function openingOf(messages) {
	const acted = messages.findIndex((message) => message.role === "tool" || (message.tool_calls ?? []).length > 0);
	const before = acted === -1 ? messages : messages.slice(0, acted);
	const first = before.findIndex((message) => message.role === "user");
	return before.slice(0, first + 1).map(({ role, content }) => ({
		role,
		content: content ?? ""
	}));
}
function contextOf(row) {
	const { benchmark, agent, user_simulator, trial, source, note } = row;
	return defined(Object.fromEntries(Object.entries({
		benchmark,
		agent,
		user_simulator,
		trial,
		source,
		note
	}).map(([key, value]) => [key, value ?? void 0])));
}
function stepsOf(messages) {
	const actions = [];
	const calls = [];
	const open = /* @__PURE__ */ new Map();
	for (const { role, content, tool_calls = [], tool_call_id, error, meta } of messages) {
		if (role === "tool") {
			const at = open.get(tool_call_id ?? "");
			const call = at === void 0 ? void 0 : actions[at];
			if (at === void 0 || call === void 0) actions.push({
				role,
				content: content ?? ""
			});
			else actions[at] = answered(call, content ?? null, error === true);
			open.delete(tool_call_id ?? "");
			continue;
		}
		const whole = tool_calls.length + (content ? 1 : 0) === 1 && role === "assistant" ? meta?.usage?.completion_tokens : void 0;
		const spent = typeof whole === "number" ? { tokens: whole } : {};
		if (content || tool_calls.length === 0) actions.push({
			role,
			content: content ?? "",
			...spent
		});
		for (const call of tool_calls) {
			const { name, arguments: text } = call.function;
			const agents = role === "assistant";
			if (agents) calls.push({
				id: call.id,
				type: "function",
				function: {
					name,
					arguments: text
				}
			});
			const parsed = agents && name !== "" ? argumentsOf(call) : void 0;
			if (parsed === void 0) {
				actions.push({
					role,
					content: JSON.stringify({ tool_calls: [{
						name,
						arguments: text
					}] }),
					...spent
				});
				continue;
			}
			open.set(call.id, actions.length);
			actions.push({
				tool: name,
				arguments: parsed,
				...spent
			});
		}
	}
	return {
		actions,
		calls
	};
}
function answered(call, output, error) {
	return error ? {
		...call,
		output,
		error
	} : {
		...call,
		output
	};
}
function argumentsOf(call) {
	try {
		const value = JSON.parse(call.function.arguments);
		return isJsonObject(value) ? value : void 0;
	} catch {
		return;
	}
}
function outcomeOf({ outcome, cost = {}, reference_grades }) {
	const { success, reward, termination, note } = outcome;
	const { turns, user_turns, tool_errors, user_tool_calls } = cost;
	const { db_match, reward_breakdown } = reference_grades ?? {};
	const kpi = Object.fromEntries(Object.entries({
		termination,
		note,
		turns,
		user_turns,
		tool_errors,
		user_tool_calls,
		db_match,
		reward_breakdown
	}).filter(([, value]) => value !== void 0 && value !== null));
	return defined({
		success: success ?? void 0,
		score: reward ?? void 0,
		kpi
	});
}
function costOf(cost = {}) {
	const { tokens, tool_calls, latency_s, usd } = cost;
	return defined({
		input_tokens: tokens?.prompt ?? void 0,
		output_tokens: tokens?.completion ?? void 0,
		tool_calls: tool_calls ?? void 0,
		latency_ms: typeof latency_s === "number" ? latency_s * 1e3 : void 0,
		usd: typeof usd === "number" && usd > 0 ? usd : void 0
	});
}
function defined(fields) {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== void 0));
}

// src/commands/import.ts
async function run(args, world) {
	const [name, file, ...rest] = args.positionals;
	if (name === void 0 || file === void 0 || rest.length > 0) throw new UserError("import: expected FORMAT FILE, e.g. import tau runs.jsonl");
	const format = IMPORT_FORMATS.find((each) => each.name === name);
	if (format === void 0) {
		const known = IMPORT_FORMATS.map((each) => each.name).join(", ");
		throw new UserError(`import: unknown format "${name}"; known: ${known}`);
	}
	if (format.read === void 0 && args.value("out") === void 0 && !args.isSet("json")) return stream(file, world);
	const imported = format.read === void 0 ? await tau(file, world) : await format.read(file, args, world);
	const { policies, trajectories, issues } = imported;
	if (issues.filter((issue) => issue.severity === "error").length > 0) throw new UserError(`${file} cannot be imported; nothing was written`, issues);
	if (policies.length + trajectories.length === 0) throw new UserError(`${file}: there is nothing in it that could be imported`, issues);
	if (args.isSet("json")) {
		world.print(`${JSON.stringify({
			format: name,
			policies,
			trajectories,
			issues
		}, null, 2)}\n`);
		return 0;
	}
	for (const issue of issues) world.log.warn(formatIssue(issue).replace(" warning ", " ").split("\n").map(visible).join("\n"));
	const out = args.value("out");
	if (out === void 0) print(imported, world);
	else await write(imported, out, file, world);
	return 0;
}
function print({ policies, trajectories }, world) {
	for (const trajectory of trajectories) world.print(`${JSON.stringify(trajectory)}\n`);
	if (trajectories.length > 0) {
		world.log.info(count(trajectories.length, "trajectory", "trajectories"));
		if (policies.length > 0) world.log.warn(`${count(policies.length, "policy", "policies")} left out: name a folder with --out FOLDER`);
		return;
	}
	world.print(policies.map((policy) => policy.text).join("---\n"));
	world.log.info(count(policies.length, "policy", "policies"));
}
async function write({ policies, trajectories }, out, file, world) {
	const folder = out.replace(/[/\\]+$/, "");
	const files = [...policies.map(({ name, text }) => ({
		path: `${folder}/${name}.yaml`,
		text
	})), ...trajectories.length === 0 ? [] : [{
		path: `${folder}/${stemOf(file)}.jsonl`,
		text: `${trajectories.map((each) => JSON.stringify(each)).join("\n")}\n`
	}]];
	const there = [];
	for (const { path, text } of files) {
		const found = await world.readFile(path);
		if (found === void 0 || found === text) continue;
		there.push({
			severity: "error",
			code: "file-exists",
			file: path,
			line: 1,
			column: 1,
			message: "there is another file of this name, and an import overwrites none"
		});
	}
	if (there.length > 0) throw new UserError("nothing was written", there);
	for (const { path, text } of files) {
		await world.writeFile(path, text);
		world.log.info(path);
	}
}
async function stream(file, world) {
	let imported = 0;
	for await (const _ of tauRuns(file, world)) imported += 1;
	for await (const trajectory of tauRuns(file, world)) world.print(`${JSON.stringify(trajectory)}\n`);
	world.log.info(`${imported} trajectories`);
	return imported > 0 ? 0 : 2;
}
async function tau(file, world) {
	const trajectories = [];
	for await (const trajectory of tauRuns(file, world)) trajectories.push(trajectory);
	return {
		policies: [],
		trajectories,
		issues: []
	};
}
async function* tauRuns(file, world) {
	const chunks = await world.openFile(file);
	if (chunks === void 0) throw new UserError(`${file}: there is no such file`);
	yield* importTauFile(chunks, file, { gunzip: world.gunzip });
}

export { run };