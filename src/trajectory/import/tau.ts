import { isJsonObject, type Json, type JsonObject } from "../../json.ts";
import { rowProblems } from "../check-row.ts";
import { type ReadOptions, readRows } from "../rows.ts";
import type { Action, Cost, Outcome, ToolAction, ToolCall, Trajectory } from "../trajectory.ts";
import { type TauCall, type TauMessage, type TauRow, tauProblems } from "./tau-row.ts";

/**
 * One recorded run of tau-bench or tau2-bench as a trajectory. `item` is what an RFT row of the task would be: what the
 * agent was given before it first acted, and the expectations of the task's author. The hidden goal of the simulated
 * user is dropped, and so is a ticket that only the user knew. The user's own tool calls stay messages: they are no work
 * of the agent. A cost of null or 0 is unknown, since the sources write 0 where they have no price.
 */
export function importTau(row: TauRow): Trajectory {
  const { actions, calls } = stepsOf(row.messages);
  return defined({
    id: row.id,
    task_id: row.task_id,
    item: itemOf(row),
    context: contextOf(row),
    actions,
    output: { text: row.final_output, tool_calls: calls },
    outcome: outcomeOf(row),
    cost: costOf(row.cost),
    model: row.model,
    tags: [row.domain, row.benchmark, row.agent].filter((tag) => typeof tag === "string"),
  }) as Trajectory;
}

/** The trajectories of a file of such runs. As with a dataset, all problems are told after the last line. */
export async function* importTauFile(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  options: ReadOptions = {},
): AsyncGenerator<Trajectory> {
  for await (const rows of readRows(chunks, file, options)) {
    for (const { value, report } of rows) {
      const problems = tauProblems(value);
      for (const problem of problems) report(problem);
      if (problems.length > 0) continue;
      const trajectory = importTau(value as unknown as TauRow);
      // What the source says may still be no trajectory, e.g. an id with a line break in it.
      const departures = rowProblems(trajectory as unknown as JsonObject);
      for (const { code, message } of departures) report({ code, path: [], message: `as a trajectory: ${message}` });
      if (departures.length === 0) yield trajectory;
    }
  }
}

/** The agent works alone from a ticket, which it sees; elsewhere the ticket is the user's. */
const SOLO = "llm_agent_solo";

function itemOf(row: TauRow): JsonObject {
  const { system, ticket } = row.context;
  return defined({
    messages: [
      ...(typeof system === "string" ? [{ role: "system", content: system }] : []),
      ...openingOf(row.messages),
    ],
    ticket: row.agent === SOLO && typeof ticket === "string" ? ticket : undefined,
    domain: row.domain,
    expected: row.expected ?? undefined,
  }) as JsonObject;
}

/** The conversation up to the user's first words, or nothing where the agent acted before any. */
function openingOf(messages: readonly TauMessage[]): readonly JsonObject[] {
  const acted = messages.findIndex((message) => message.role === "tool" || (message.tool_calls ?? []).length > 0);
  const before = acted === -1 ? messages : messages.slice(0, acted);
  const first = before.findIndex((message) => message.role === "user");
  return before.slice(0, first + 1).map(({ role, content }) => ({ role, content: content ?? "" }));
}

function contextOf(row: TauRow): JsonObject {
  const { benchmark, agent, user_simulator, trial, source, note } = row;
  return defined(
    Object.fromEntries(
      Object.entries({ benchmark, agent, user_simulator, trial, source, note }).map(([key, value]) => [
        key,
        value ?? undefined,
      ]),
    ),
  ) as JsonObject;
}

/** The steps in order, each result with the call that it answers, and the agent's calls as they were sent. */
function stepsOf(messages: readonly TauMessage[]): { actions: readonly Action[]; calls: readonly ToolCall[] } {
  const actions: Action[] = [];
  const calls: ToolCall[] = [];
  // Some runs use an id again later; a result answers the latest call of its id.
  const open = new Map<string, number>();
  for (const { role, content, tool_calls = [], tool_call_id, error, meta } of messages) {
    if (role === "tool") {
      const at = open.get(tool_call_id ?? "");
      const call = at === undefined ? undefined : actions[at];
      if (at === undefined || call === undefined) actions.push({ role, content: content ?? "" });
      else actions[at] = answered(call as ToolAction, content ?? null, error === true);
      open.delete(tool_call_id ?? "");
      continue;
    }
    // Of a message that made several steps, nobody recorded which step cost what.
    const whole =
      tool_calls.length + (content ? 1 : 0) === 1 && role === "assistant" ? meta?.usage?.completion_tokens : undefined;
    const spent = typeof whole === "number" ? { tokens: whole } : {};
    if (content || tool_calls.length === 0) actions.push({ role, content: content ?? "", ...spent });
    for (const call of tool_calls) {
      const { name, arguments: text } = call.function;
      const agents = role === "assistant";
      if (agents) calls.push({ id: call.id, type: "function", function: { name, arguments: text } });
      const parsed = agents && name !== "" ? argumentsOf(call) : undefined;
      if (parsed === undefined) {
        actions.push({ role, content: JSON.stringify({ tool_calls: [{ name, arguments: text }] }), ...spent });
        continue;
      }
      open.set(call.id, actions.length);
      actions.push({ tool: name, arguments: parsed, ...spent });
    }
  }
  return { actions, calls };
}

function answered(call: ToolAction, output: Json, error: boolean): ToolAction {
  return error ? { ...call, output, error } : { ...call, output };
}

/** `undefined` where the model wrote something other than a JSON object, which no tool was called with. */
function argumentsOf(call: TauCall): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(call.function.arguments);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function outcomeOf({ outcome, cost = {}, reference_grades }: TauRow): Outcome {
  const { success, reward, termination, note } = outcome;
  const { turns, user_turns, tool_errors, user_tool_calls } = cost;
  const { db_match, reward_breakdown } = reference_grades ?? {};
  const figures = { termination, note, turns, user_turns, tool_errors, user_tool_calls, db_match, reward_breakdown };
  const kpi = Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== undefined && value !== null));
  return defined({ success: success ?? undefined, score: reward ?? undefined, kpi }) as Outcome;
}

function costOf(cost: TauRow["cost"] = {}): Cost {
  const { tokens, tool_calls, latency_s, usd } = cost;
  return defined({
    input_tokens: tokens?.prompt ?? undefined,
    output_tokens: tokens?.completion ?? undefined,
    tool_calls: tool_calls ?? undefined,
    latency_ms: typeof latency_s === "number" ? latency_s * 1000 : undefined,
    usd: typeof usd === "number" && usd > 0 ? usd : undefined,
  });
}

/** The fields that are known: an unknown one is absent. */
function defined<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
