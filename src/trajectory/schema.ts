import { Type } from "typebox";
import { LABEL_PATTERN, ROLES, TIME_PATTERN } from "./patterns.ts";

/**
 * The published schema of a dataset row. `rowProblems` checks the same by hand, faster and with better messages; a
 * property test holds the two together.
 */

const closed = { additionalProperties: false } as const;

const label = (description: string) => Type.String({ pattern: LABEL_PATTERN, description });
const open = (description: string) => Type.Object({}, { additionalProperties: true, description });
const amount = (description: string) => Type.Number({ minimum: 0, description });
const count = (description: string) => Type.Integer({ minimum: 0, description });

const ToolAction = Type.Object(
  {
    tool: Type.String({ minLength: 1, description: "Name of the tool." }),
    arguments: open("What the tool was called with."),
    output: Type.Optional(Type.Unknown({ description: "What came back. Absent: no result was recorded." })),
    error: Type.Optional(
      Type.Union([Type.String(), Type.Boolean()], {
        description: "What went wrong, or true where only that is known.",
      }),
    ),
    confirmed_by: Type.Optional(
      Type.String({
        minLength: 1,
        description: "Who confirmed the call before it was made, as the runtime that asked wrote it down.",
      }),
    ),
    latency_ms: Type.Optional(amount("Milliseconds.")),
    tokens: Type.Optional(count("Tokens the model spent on this step.")),
  },
  { ...closed, description: "A tool call of the agent." },
);

const MessageAction = Type.Object(
  {
    role: Type.Enum([...ROLES], { description: "Who said it." }),
    content: Type.String(),
    latency_ms: Type.Optional(amount("Milliseconds.")),
    tokens: Type.Optional(count("Tokens the model spent on this step.")),
  },
  { ...closed, description: "A message." },
);

const ToolCall = Type.Object(
  {
    id: Type.String(),
    type: Type.Literal("function"),
    function: Type.Object({ name: Type.String(), arguments: Type.String({ description: "JSON text." }) }, closed),
  },
  closed,
);

const Output = Type.Object(
  {
    text: Type.String({ description: "What a grader sees as sample.output_text." }),
    json: Type.Optional(Type.Unknown({ description: "sample.output_json; where absent, text is parsed." })),
    tool_calls: Type.Optional(
      Type.Array(ToolCall, { description: "sample.output_tools; where absent, taken from actions." }),
    ),
  },
  { ...closed, description: "What the agent ended with." },
);

const Human = Type.Object(
  {
    approved: Type.Optional(Type.Boolean()),
    labels: Type.Optional(
      Type.Array(Type.Object({ rater: label("Who judged."), value: Type.Unknown() }, closed), {
        description: "What people said of the run.",
      }),
    ),
  },
  closed,
);

const Outcome = Type.Object(
  {
    success: Type.Optional(Type.Boolean()),
    score: Type.Optional(Type.Number()),
    kpi: Type.Optional(open("Figures of your own.")),
    human: Type.Optional(Human),
  },
  { ...closed, description: "What is known of how the run ended. Absent: it counts in no agreement figure." },
);

const Cost = Type.Object(
  {
    input_tokens: Type.Optional(count("Tokens read.")),
    output_tokens: Type.Optional(count("Tokens written.")),
    tool_calls: Type.Optional(count("Tool calls of the agent.")),
    tool_cost_usd: Type.Optional(amount("US dollars paid for tools.")),
    latency_ms: Type.Optional(amount("Milliseconds of the whole run.")),
    usd: Type.Optional(amount("US dollars of the whole run.")),
  },
  { ...closed, description: "Leave out what is not known: 0 means free." },
);

/** The published JSON Schema of one row. */
export const TrajectorySchema = Type.Object(
  {
    id: label("Names the run; unique in the dataset."),
    task_id: label("Samples of one task share it; statistics cluster by it."),
    item: open("The dataset row a grader sees as item."),
    context: Type.Optional(open("Summaries, documents, constraints. Graders do not see it.")),
    actions: Type.Optional(Type.Array(Type.Union([ToolAction, MessageAction]), { description: "The steps in order." })),
    output: Output,
    outcome: Type.Optional(Outcome),
    cost: Type.Optional(Cost),
    model: Type.Optional(label("The model that acted.")),
    checkpoint_id: Type.Optional(label("The checkpoint that acted.")),
    tags: Type.Optional(Type.Array(label("Names a slice."), { description: "Slices the run belongs to." })),
    recorded_at: Type.Optional(Type.String({ pattern: TIME_PATTERN, description: "ISO 8601." })),
  },
  { ...closed, title: "Gradegate trajectory", description: "One recorded agent run: one line of a dataset." },
);
