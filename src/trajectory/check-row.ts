import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import type { JsonPath } from "./json-text.ts";
import { ROLES } from "./patterns.ts";
import type { RowProblem } from "./row-problem.ts";
import {
  amount,
  anything,
  count,
  flag,
  kindOf,
  label,
  list,
  number,
  open,
  type Rule,
  shape,
  shown,
  text,
  time,
} from "./row-rules.ts";

/** In what a row departs from `TrajectorySchema`, the first 50 problems; empty where it is a Trajectory. */
export function rowProblems(row: JsonObject): readonly RowProblem[] {
  const problems: RowProblem[] = [];
  trajectory(row, (message, { code = "row-type", path = [], hint } = {}) => {
    if (problems.length === 50) return;
    const place = code === "row-type" && path.length > 0 ? `${placeOf(path)}: ` : "";
    problems.push({ code, path, message: `${place}${message}`, ...(hint === undefined ? {} : { hint }) });
  });
  return problems;
}

/** `actions[3].tokens` */
function placeOf(path: JsonPath): string {
  return path.map((part, index) => (typeof part === "number" ? `[${part}]` : index === 0 ? part : `.${part}`)).join("");
}

const toolName: Rule = (value, report) => {
  if (typeof value !== "string" || value === "") report(`expected the name of a tool, got ${shown(value)}`);
};
const toolArguments: Rule = (value, report) => {
  if (isJsonObject(value)) return;
  const hint =
    typeof value === "string" ? "Here it is the object itself; JSON text belongs in output.tool_calls." : undefined;
  report(`expected an object, got ${kindOf(value)}`, hint === undefined ? {} : { hint });
};
const role: Rule = (value, report) => {
  if ((ROLES as readonly Json[]).includes(value)) return;
  report(`expected one of ${ROLES.join(", ")}, got ${shown(value)}`);
};
const failure: Rule = (value, report) => {
  if (typeof value !== "string" && typeof value !== "boolean")
    report(`expected a string or true, got ${kindOf(value)}`);
};
const functionType: Rule = (value, report) => {
  if (value !== "function") report(`expected "function", got ${shown(value)}`);
};

const step = { latency_ms: amount, tokens: count };
const toolAction = shape("a tool action", {
  required: { tool: toolName, arguments: toolArguments },
  optional: { output: anything, error: failure, confirmed_by: label, ...step },
  instead: { name: 'The tool\'s name goes in "tool".', result: 'What came back goes in "output".' },
});
const messageAction = shape("a message action", {
  required: { role, content: text },
  optional: step,
  instead: { tool_calls: "A tool call is an action of its own: {tool, arguments, output}." },
});
const action: Rule = (value, report) => {
  if (!isJsonObject(value)) return report(`expected an object, got ${kindOf(value)}`);
  const tool = Object.hasOwn(value, "tool");
  const message = Object.hasOwn(value, "role");
  if (tool && message) return report('an action has "tool" or "role", not both');
  if (!tool && !message)
    return report('an action is {tool, arguments, …} or {role, content}: neither "tool" nor "role" is here');
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
          report(`expected JSON text, got ${kindOf(value)}`, {
            hint: "A model sends arguments as text: json.dumps them.",
          });
        },
      },
      optional: {},
    }),
  },
  optional: {},
});

const trajectory = shape("a trajectory", {
  required: {
    id: label,
    task_id: label,
    item: open,
    output: shape("output", {
      required: { text },
      optional: { json: anything, tool_calls: list("tool calls", toolCall) },
      instead: { content: 'The final text goes in "text".' },
    }),
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
            labels: list("labels", shape("a label", { required: { rater: label, value: anything }, optional: {} })),
          },
        }),
      },
      instead: { reward: 'A reward that was paid goes in "score".' },
    }),
    cost: shape("cost", {
      required: {},
      optional: {
        input_tokens: count,
        output_tokens: count,
        tool_calls: count,
        tool_cost_usd: amount,
        latency_ms: amount,
        usd: amount,
      },
      instead: {
        prompt_tokens: 'Tokens read go in "input_tokens".',
        completion_tokens: 'Tokens written go in "output_tokens".',
        latency_s: 'Latency is in milliseconds: "latency_ms".',
      },
    }),
    model: label,
    checkpoint_id: label,
    tags: list("tags", label),
    recorded_at: time,
  },
  instead: {
    messages: 'What the model was given goes in item.messages, what it did in "actions".',
    reward: 'A reward that was paid goes in "outcome.score".',
    success: 'Put it in "outcome.success".',
    domain: 'Put it in "tags".',
    sample: 'The model\'s output goes in "output"; sample is made from it.',
  },
});
