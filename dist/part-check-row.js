import { n as isJsonObject } from "./part-json.js";
import { i as TIME_PATTERN, n as LABEL_PATTERN, r as ROLES } from "./part-inspect-json.js";
import { t as nearestWord } from "./part-suggestion.js";

// src/trajectory/row-rules.ts
function shape(name, { required, optional, instead = {} }) {
	const rules = new Map(Object.entries({
		...required,
		...optional
	}));
	const names = [...rules.keys()];
	const needed = Object.keys(required);
	return (value, report) => {
		if (!isJsonObject(value)) return report(`expected an object, got ${kindOf(value)}`);
		let found = 0;
		let unknown = 0;
		for (const key of Object.keys(value)) {
			const rule = rules.get(key);
			if (rule === void 0) {
				if (++unknown > 20) continue;
				const nearest = nearestWord(key, names);
				const advice = Object.hasOwn(instead, key) ? instead[key] : nearest && `Did you mean "${nearest}"?`;
				report(`${name} has no field "${key.slice(0, 80)}"`, {
					code: "unknown-key",
					path: [key],
					hint: advice ?? `Known: ${names.join(", ")}.`
				});
				continue;
			}
			if (Object.hasOwn(required, key)) found++;
			const field = value[key];
			const optionalNull = field === null && !Object.hasOwn(required, key) && rule !== anything;
			rule(field, (message, more = {}) => report(message, {
				...more,
				path: [key, ...more.path ?? []],
				...optionalNull ? { hint: "Leave the field out if it is not known." } : {}
			}));
		}
		if (found === needed.length) return void 0;
		for (const key of needed) if (!Object.hasOwn(value, key)) report(`${name} needs "${key}"`, { code: "missing-key" });
	};
}
function list(name, rule) {
	return (value, report) => {
		if (!Array.isArray(value)) return report(`expected a list of ${name}, got ${kindOf(value)}`);
		for (let index = 0; index < value.length; index++) rule(value[index], (message, more = {}) => report(message, {
			...more,
			path: [index, ...more.path ?? []]
		}));
	};
}
const label = (value, report) => {
	if (typeof value !== "string") report(`expected a string, got ${kindOf(value)}`);
	else if (!LABEL.test(value)) report("expected 1 to 500 characters, none of them a control or direction mark");
};
const LABEL = new RegExp(LABEL_PATTERN, "u");
const time = (value, report) => {
	if (typeof value !== "string" || !TIME.test(value)) report(`expected an ISO 8601 time like 2026-11-23T09:30:00Z, got ${typeof value === "string" ? quoted(value) : kindOf(value)}`);
};
const TIME = new RegExp(TIME_PATTERN, "u");
const text = (value, report) => {
	if (typeof value !== "string") report(`expected a string, got ${kindOf(value)}`);
};
const flag = (value, report) => {
	if (typeof value !== "boolean") report(`expected true or false, got ${kindOf(value)}`);
};
const number = (value, report) => {
	if (typeof value !== "number") report(`expected a number, got ${kindOf(value)}`);
};
const amount = (value, report) => {
	if (typeof value !== "number" || !(value >= 0)) report(`expected a number of 0 or more, got ${shown(value)}`);
};
const count = (value, report) => {
	if (!Number.isInteger(value) || value < 0) report(`expected an integer of 0 or more, got ${shown(value)}`);
};
const open = (value, report) => {
	if (!isJsonObject(value)) report(`expected an object, got ${kindOf(value)}`);
};
const anything = () => {};
function kindOf(value) {
	if (value === null) return "null";
	if (Array.isArray(value)) return "a list";
	return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
function shown(value) {
	if (typeof value === "string") return quoted(value);
	return typeof value === "number" ? String(value) : kindOf(value);
}
function quoted(value) {
	return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
}

// src/trajectory/check-row.ts
function rowProblems(row) {
	const problems = [];
	trajectory(row, (message, { code = "row-type", path = [], hint } = {}) => {
		if (problems.length === 50) return;
		const place = code === "row-type" && path.length > 0 ? `${placeOf(path)}: ` : "";
		problems.push({
			code,
			path,
			message: `${place}${message}`,
			...hint === void 0 ? {} : { hint }
		});
	});
	return problems;
}
function placeOf(path) {
	return path.map((part, index) => typeof part === "number" ? `[${part}]` : index === 0 ? part : `.${part}`).join("");
}
const toolName = (value, report) => {
	if (typeof value !== "string" || value === "") report(`expected the name of a tool, got ${shown(value)}`);
};
const toolArguments = (value, report) => {
	if (isJsonObject(value)) return;
	const hint = typeof value === "string" ? "Here it is the object itself; JSON text belongs in output.tool_calls." : void 0;
	report(`expected an object, got ${kindOf(value)}`, hint === void 0 ? {} : { hint });
};
const role = (value, report) => {
	if (ROLES.includes(value)) return;
	report(`expected one of ${ROLES.join(", ")}, got ${shown(value)}`);
};
const failure = (value, report) => {
	if (typeof value !== "string" && typeof value !== "boolean") report(`expected a string or true, got ${kindOf(value)}`);
};
const functionType = (value, report) => {
	if (value !== "function") report(`expected "function", got ${shown(value)}`);
};
const step = {
	latency_ms: amount,
	tokens: count
};
const toolAction = shape("a tool action", {
	required: {
		tool: toolName,
		arguments: toolArguments
	},
	optional: {
		output: anything,
		error: failure,
		confirmed_by: label,
		...step
	},
	instead: {
		name: "The tool's name goes in \"tool\".",
		result: "What came back goes in \"output\"."
	}
});
const messageAction = shape("a message action", {
	required: {
		role,
		content: text
	},
	optional: step,
	instead: { tool_calls: "A tool call is an action of its own: {tool, arguments, output}." }
});
const action = (value, report) => {
	if (!isJsonObject(value)) return report(`expected an object, got ${kindOf(value)}`);
	const tool = Object.hasOwn(value, "tool");
	const message = Object.hasOwn(value, "role");
	if (tool && message) return report("an action has \"tool\" or \"role\", not both");
	if (!tool && !message) return report("an action is {tool, arguments, …} or {role, content}: neither \"tool\" nor \"role\" is here");
	return tool ? toolAction(value, report) : messageAction(value, report);
};
const toolCall = shape("a tool call", {
	required: {
		id: text,
		type: functionType,
		function: shape("function", {
			required: {
				name: text,
				arguments: (value, report) => {
					if (typeof value === "string") return;
					report(`expected JSON text, got ${kindOf(value)}`, { hint: "A model sends arguments as text: json.dumps them." });
				}
			},
			optional: {}
		})
	},
	optional: {}
});
const trajectory = shape("a trajectory", {
	required: {
		id: label,
		task_id: label,
		item: open,
		output: shape("output", {
			required: { text },
			optional: {
				json: anything,
				tool_calls: list("tool calls", toolCall)
			},
			instead: { content: "The final text goes in \"text\"." }
		})
	},
	optional: {
		context: open,
		actions: list("actions", action),
		outcome: shape("outcome", {
			required: {},
			optional: {
				success: flag,
				score: number,
				kpi: open,
				human: shape("human", {
					required: {},
					optional: {
						approved: flag,
						labels: list("labels", shape("a label", {
							required: {
								rater: label,
								value: anything
							},
							optional: {}
						}))
					}
				})
			},
			instead: { reward: "A reward that was paid goes in \"score\"." }
		}),
		cost: shape("cost", {
			required: {},
			optional: {
				input_tokens: count,
				output_tokens: count,
				tool_calls: count,
				tool_cost_usd: amount,
				latency_ms: amount,
				usd: amount
			},
			instead: {
				prompt_tokens: "Tokens read go in \"input_tokens\".",
				completion_tokens: "Tokens written go in \"output_tokens\".",
				latency_s: "Latency is in milliseconds: \"latency_ms\"."
			}
		}),
		model: label,
		checkpoint_id: label,
		tags: list("tags", label),
		recorded_at: time
	},
	instead: {
		messages: "What the model was given goes in item.messages, what it did in \"actions\".",
		reward: "A reward that was paid goes in \"outcome.score\".",
		success: "Put it in \"outcome.success\".",
		domain: "Put it in \"tags\".",
		sample: "The model's output goes in \"output\"; sample is made from it."
	}
});

export { rowProblems as t };