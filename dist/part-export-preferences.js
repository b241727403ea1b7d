import { a as renderLeftOut, o as Protection, t as heldOutTasks } from "./part-held-out-tasks.js";
import { n as UserError } from "./part-errors.js";
import { t as parseReport } from "./part-parse-report.js";
import { r as renderTemplate, t as compileTemplate } from "./part-template.js";
import { n as isJsonObject, t as canonicalJson } from "./part-json.js";
import { t as redact } from "./part-redact.js";
import { r as heldOut } from "./part-load.js";
import { i as REDACTED_KINDS } from "./part-ledger-fields.js";
import { r as isToolAction, t as sampleOf } from "./part-sample.js";
import { n as mean } from "./part-sample2.js";
import { s as visible } from "./part-markdown.js";
import { t as count } from "./part-number.js";
import { t as readTrajectories } from "./part-read.js";
import { t as loadChecked } from "./part-load-checked.js";
import { t as numberOption } from "./part-native-grader.js";
import { r as judgeMode, u as reportsOfSuites } from "./part-suite-report.js";

// src/preference/conversation.ts
function conversationOf({ item, actions = [] }, given) {
	const said = given ?? messagesOf$1(item.messages);
	const opening = said.filter(({ role }) => role === "user" || role === "assistant");
	const prompt = opening.length > 0 && opening.every((message, at) => {
		const action = actions[at];
		return action !== void 0 && !isToolAction(action) && "content" in message && message.role === action.role && message.content === action.content;
	}) ? said.filter((message) => !opening.includes(message)) : said;
	const steps = [];
	for (const [place, action] of actions.entries()) {
		const step = stepOf(action, place);
		if (step === void 0) break;
		steps.push(step);
		if (isToolAction(action) && step.answer === void 0) break;
	}
	return {
		prompt,
		steps
	};
}
function stepOf(action, place) {
	if (!isToolAction(action)) {
		const { role, content } = action;
		if (role === "tool" || content.startsWith("{\"tool_calls\":")) return void 0;
		if (role === "assistant") return content === "" ? void 0 : {
			place,
			by: "model",
			says: {
				role,
				content
			}
		};
		return {
			place,
			by: "world",
			says: {
				role,
				content
			}
		};
	}
	const id = `call_${place}`;
	const says = {
		role: "assistant",
		tool_calls: [{
			id,
			type: "function",
			function: {
				name: action.tool,
				arguments: JSON.stringify(action.arguments)
			}
		}]
	};
	const content = answered(action.output, action.error);
	return content === void 0 ? {
		place,
		by: "model",
		says
	} : {
		place,
		by: "model",
		says,
		answer: {
			role: "tool",
			tool_call_id: id,
			content
		}
	};
}
function answered(output, error) {
	if (output !== void 0) return typeof output === "string" ? output : JSON.stringify(output);
	return typeof error === "string" ? error : void 0;
}
function messagesOf$1(value) {
	if (!Array.isArray(value)) return [];
	const messages = value.filter(isJsonObject).flatMap(({ role, content }) => {
		if (typeof content !== "string") return [];
		return role === "system" || role === "developer" || role === "user" || role === "assistant" ? [{
			role,
			content
		}] : [];
	});
	return messages.length === value.length ? messages : [];
}

// src/preference/pairs.ts
const ALIKE = 1e-9;
function preferencePairs(runs, { segment, margin, most }, sha256) {
	const forks = /* @__PURE__ */ new Map();
	for (const run of runs) addRun(forks, run, segment, sha256);
	const pairs = [];
	let [open, ties, unknown] = [
		0,
		0,
		0
	];
	for (const [, { run, from, ways }] of [...forks].sort(([a], [b]) => a < b ? -1 : 1)) {
		if (ways.size < 2) continue;
		open++;
		const known = [...ways].sort(([a], [b]) => a < b ? -1 : 1).flatMap(([, way]) => {
			const credit = mean(way.credits.sort((a, b) => a - b));
			return credit === void 0 ? [] : [{
				messages: way.messages,
				credit,
				runs: way.credits.length
			}];
		});
		unknown += ways.size - known.length;
		const [best, ...others] = known.sort((a, b) => b.credit - a.credit);
		if (best === void 0 || others.length === 0) continue;
		const worse = others.filter(({ credit }) => best.credit - credit > ALIKE && best.credit - credit >= margin - ALIKE);
		if (worse.length === 0) ties++;
		for (const each of worse.reverse().slice(0, most)) pairs.push({
			task_id: run.task_id,
			tools: run.tools,
			messages: prefixOf(run, from),
			better: best,
			worse: each
		});
	}
	return {
		pairs,
		forks: open,
		ties,
		unknown
	};
}
function addRun(forks, run, segment, sha256) {
	const { task_id, tools, prompt, steps, credits } = run;
	let key = sha256(canonicalJson([
		task_id,
		tools,
		prompt
	]));
	let asked = prompt.some(({ role }) => role === "user");
	for (const [from, step] of steps.entries()) {
		if (step.by === "model" && asked) {
			const ahead = segmentFrom(steps, from, segment);
			const fork = forks.get(key) ?? {
				run,
				from,
				ways: /* @__PURE__ */ new Map()
			};
			forks.set(key, fork);
			const messages = messagesOf(ahead);
			const way = canonicalJson(messages);
			const there = fork.ways.get(way) ?? {
				messages,
				credits: []
			};
			fork.ways.set(way, there);
			const earned = ahead.map(({ place }) => credits[place] ?? void 0);
			if (earned.every((credit) => credit !== void 0)) there.credits.push(mean(earned));
		}
		asked ||= step.says.role === "user";
		key = sha256(`${key} ${canonicalJson([step.says, step.answer ?? null])}`);
	}
}
function prefixOf({ prompt, steps }, from) {
	return [...prompt, ...steps.slice(0, from).flatMap(({ says, answer }) => answer === void 0 ? [says] : [says, answer])];
}
function segmentFrom(steps, from, segment) {
	const ahead = [];
	for (const step of steps.slice(from, from + segment)) {
		if (step.by !== "model") break;
		ahead.push(step);
	}
	return ahead;
}
function messagesOf(steps) {
	return steps.flatMap(({ says, answer }, at) => at < steps.length - 1 && answer !== void 0 ? [says, answer] : [says]);
}

// src/preference/training-row.ts
function trainingRow({ messages, tools, better, worse }) {
	return {
		input: {
			messages,
			...tools.length === 0 ? {} : {
				tools,
				parallel_tool_calls: false
			}
		},
		preferred_output: better.messages,
		non_preferred_output: worse.messages
	};
}
function undeclared(row) {
	const stated = new Set((row.input.tools ?? []).map(nameOf));
	const called = [
		...row.input.messages,
		...row.preferred_output,
		...row.non_preferred_output
	].flatMap((message) => "tool_calls" in message ? message.tool_calls.map((call) => call.function.name) : []);
	return [...new Set(called)].filter((name) => !stated.has(name)).sort();
}
function nameOf(tool) {
	const { function: its } = tool ?? {};
	return its?.name;
}

// src/render/preferences-text.ts
function renderPreferences(figures, out) {
	const { pairs, runs, forks, ties, unknown, no_steps, no_prompt, undeclared_tools, missing_tools, redacted_output, left_out } = figures;
	const { single } = figures;
	const taken = Object.entries(figures.redacted).map(([kind, n]) => `${n} ${kind}`);
	const lines = [`${count(pairs, "preference pair")} from ${count(runs, "run")}, which went on differently at ${count(forks, "same prefix", "same prefixes")}: ${visible(out)}`, `  no pair: ${ties} graded alike or within the margin; ${count(unknown, "continuation")} of unknown credit`];
	if (single > 0) lines.push(`  ${count(single, "pair")} in which one side rests on a single run: its credit may be luck`);
	if (no_steps > 0) lines.push(`  ${count(no_steps, "run")} without credit for each step`);
	if (no_prompt > 0) lines.push(`  ${count(no_prompt, "run")} in which no user says anything: give --prompt`);
	if (undeclared_tools > 0) lines.push(`  ${count(undeclared_tools, "pair")} left out for tools that are not stated (${missing_tools.map(visible).join(", ")}): give --tools`);
	if (redacted_output > 0) lines.push(`  ${count(redacted_output, "pair")} left out for a secret or personal data in an output: a model would learn what stands in its place`);
	if (left_out > 0) lines.push(`  ${count(left_out, "task")} left out: held out from training`);
	lines.push(`  redacted: ${taken.length === 0 ? "nothing was found" : taken.join(", ")}`);
	return `${lines.join("\n")}\n`;
}

// src/commands/export-preferences.ts
async function exportPreferences(args, world) {
	const options = optionsOf(args);
	const tree = await world.workTree();
	const { set, issues, found } = await loadChecked(tree, args.value("policies") ?? "policies", world);
	if (set === void 0 && found) throw new UserError("the policies are not valid", issues);
	const { report, chunks } = await graded(args, set, tree, world);
	const { runs, ...counts } = await creditedRuns(report, chunks, args, world);
	const kept = await heldOutTasks(set ?? {
		suites: /* @__PURE__ */ new Map(),
		jobs: /* @__PURE__ */ new Map()
	}, args.values("protect"), tree, world);
	if (kept.size === 0) world.log.warn("held against nothing: there is no holdout suite and no --protect");
	const protection = new Protection([...kept.values()].flat(), runs.map(({ item }) => item));
	const hits = new Map(runs.flatMap(({ task_id, item }) => {
		const hit = protection.hit(task_id, item);
		return hit === void 0 ? [] : [[task_id, {
			task_id,
			...hit
		}]];
	}));
	const left_out = [...hits.values()].sort((a, b) => a.task_id < b.task_id ? -1 : 1);
	if (left_out.length > 0 && !args.isSet("leave-out")) {
		world.print(args.isSet("json") ? `${JSON.stringify({ left_out }, null, 2)}\n` : renderLeftOut(left_out));
		return 1;
	}
	const free = runs.filter(({ task_id }) => !hits.has(task_id));
	const { lines, ...figures } = rowsOf(free, options, world);
	const out = args.value("out");
	if (lines.length > 0 && out !== void 0) await world.writeFile(out, lines.join(""));
	const all = {
		...counts,
		...figures,
		runs: free.length,
		left_out: left_out.length
	};
	if (args.isSet("json")) world.print(`${JSON.stringify(all, null, 2)}\n`);
	else if (out === void 0) world.print(lines.join(""));
	else world.print(renderPreferences(all, out));
	return lines.length > 0 ? 0 : 2;
}
function rowsOf(runs, options, { sha256 }) {
	const { pairs, ...figures } = preferencePairs(runs, options, sha256);
	const taken = {};
	const lines = [];
	const missing = /* @__PURE__ */ new Set();
	let [undeclared_tools, redacted_output, single] = [
		0,
		0,
		0
	];
	const written = /* @__PURE__ */ new Set();
	for (const pair of pairs) {
		const said = canonicalJson([pair.better.messages, pair.worse.messages]);
		const { value: row, redacted } = redact(trainingRow(pair), REDACTED_KINDS);
		const line = `${JSON.stringify(row)}\n`;
		const unknown = undeclared(row);
		for (const name of unknown) missing.add(name);
		if (unknown.length > 0) undeclared_tools++;
		else if (canonicalJson([row.preferred_output, row.non_preferred_output]) !== said) redacted_output++;
		else if (!written.has(line)) {
			written.add(line);
			lines.push(line);
			if (Math.min(pair.better.runs, pair.worse.runs) === 1) single++;
			for (const [kind, count] of Object.entries(redacted)) taken[kind] = (taken[kind] ?? 0) + count;
		}
	}
	return {
		lines,
		pairs: lines.length,
		...figures,
		single,
		undeclared_tools,
		missing_tools: [...missing].sort(),
		redacted_output,
		redacted: taken
	};
}
async function creditedRuns(report, chunks, args, world) {
	const prompt = await readPrompt(args.value("prompt"), world);
	const tools = await readTools(args.value("tools"), world);
	const rows = new Map(report.scores.map((row) => [`${row.digest} ${row.id}`, row]));
	const runs = [];
	let [no_steps, no_prompt] = [0, 0];
	for await (const { trajectory, digest } of readTrajectories(chunks, report.dataset.path, world.sha256, { gunzip: world.gunzip })) {
		const credits = rows.get(`${digest} ${trajectory.id}`)?.steps;
		const { task_id, item, actions = [] } = trajectory;
		if (credits === void 0 || credits.length !== actions.length) no_steps++;
		else {
			const conversation = conversationOf(trajectory, prompt?.(trajectory));
			if (![...conversation.prompt, ...conversation.steps.map(({ says }) => says)].some(({ role }) => role === "user")) no_prompt++;
			runs.push({
				...conversation,
				task_id,
				item,
				credits,
				tools: tools ?? (Array.isArray(item.tools) ? item.tools : [])
			});
		}
	}
	if (runs.length === 0) throw new UserError(`no run of ${report.dataset.path} has credit for its steps in the report: grade it with a step_credit grader`);
	return {
		runs,
		no_steps,
		no_prompt
	};
}
async function graded(args, set, tree, world) {
	const [file, path, name] = [
		args.value("report"),
		args.value("dataset"),
		args.value("suite")
	];
	if (name === void 0) {
		if (file === void 0 || path === void 0) throw new UserError("export preferences: give --suite NAME, or --report FILE with --dataset FILE");
		const [text, chunks] = [await world.readFile(file), await world.openFile(path)];
		if (text === void 0) throw new UserError(`${file}: there is no such report`);
		if (chunks === void 0) throw new UserError(`${path}: there is no such dataset`);
		const report = parseReport(text, file);
		const policy = [...set?.graders.values() ?? []].find(({ digest }) => digest === report.grader.digest);
		const held = policy === void 0 || set === void 0 ? void 0 : heldOut(policy, set);
		refuse(report.suite?.purpose === "holdout" ? "it is of a holdout suite" : held, file);
		return {
			report,
			chunks
		};
	}
	const suite = set?.suites.get(name);
	if (set === void 0 || suite === void 0) throw new UserError(`there is no suite "${name}"; known: ${[...set?.suites.keys() ?? []].join(", ")}`);
	refuse(suite.spec.purpose === "holdout" ? "it is a holdout suite" : heldOut(suite.grader, set), name);
	const found = (await reportsOfSuites([suite], tree, judgeMode(args.value("judge")), world)).get(name);
	const chunks = await tree.stream(suite.dataset);
	if (found === void 0 || "problem" in found || chunks === void 0) throw new UserError(`the suite "${name}" cannot be graded: ${found !== void 0 && "problem" in found ? found.problem : "its dataset is gone"}`);
	return {
		report: found.report,
		chunks
	};
}
function refuse(why, name) {
	if (why !== void 0) throw new UserError(`${name} makes no preferences: ${why}. What is trained on is held out no more.`);
}
async function readPrompt(path, world) {
	if (path === void 0) return void 0;
	const messages = messagesOf$1(await jsonOf(path, world));
	if (messages.length === 0) throw new UserError(`${path}: expected a JSON array of messages, each with a role and a text as content`);
	const templates = messages.map((message) => ({
		role: message.role,
		template: compileTemplate("content" in message ? message.content : "")
	}));
	return (trajectory) => templates.map(({ role, template }) => {
		const content = renderTemplate(template, {
			item: trajectory.item,
			sample: sampleOf(trajectory)
		});
		if (typeof content !== "string") throw new UserError(`${path}: of ${trajectory.id}: ${content.failure.message}`);
		return {
			role,
			content
		};
	});
}
async function readTools(path, world) {
	if (path === void 0) return void 0;
	const tools = await jsonOf(path, world);
	const isTool = (tool) => isJsonObject(tool) && tool.type === "function" && isJsonObject(tool.function) && typeof tool.function.name === "string";
	if (Array.isArray(tools) && tools.every(isTool)) return tools;
	throw new UserError(`${path}: expected a JSON array of tools, as Chat Completions has them: {"type": "function", "function": {"name": ...}}`);
}
async function jsonOf(path, world) {
	const text = await world.readFile(path);
	if (text === void 0) throw new UserError(`${path}: there is no such file`);
	try {
		return JSON.parse(text);
	} catch (error) {
		throw new UserError(`${path} is not JSON: ${error.message}`);
	}
}
function optionsOf(args) {
	const whole = (name, fallback, most) => {
		const value = numberOption(name, args.value(name)) ?? fallback;
		if (Number.isInteger(value) && value >= 1 && value <= most) return value;
		throw new UserError(`--${name}: expected a whole number from 1 to ${most}, got ${value}`);
	};
	const margin = numberOption("margin", args.value("margin")) ?? .1;
	if (margin < 0) throw new UserError(`--margin: expected 0 or more, got ${margin}`);
	return {
		segment: whole("segment", 1, 20),
		margin,
		most: whole("per-prefix", 1, 100)
	};
}

export { exportPreferences };