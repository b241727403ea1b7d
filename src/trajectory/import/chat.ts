import { isJsonObject, type Json, type JsonObject } from "../../json.ts";
import { type ReadOptions, type Row, readRows } from "../rows.ts";
import type { Action, ToolCall, Trajectory } from "../trajectory.ts";
import { type ImportedRuns, idOf, known, Runs, stemOf } from "./imported.ts";

/**
 * Rows of chat fine-tuning (`{messages, tools?, …}`): the last message, if it is the assistant's, is what the model did,
 * and all that stands before it and beside it is the item, as a trainer would give it. A row that ends otherwise, as the
 * rows of RFT do, has no output to grade: it is told and left out.
 */
export async function importChat(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  options: ReadOptions = {},
): Promise<ImportedRuns> {
  const runs = new Runs(file);
  for await (const rows of readRows(chunks, file, options)) {
    for (const row of rows) addRow(row, file, runs);
  }
  return runs;
}

function addRow({ line, value, report }: Row, file: string, runs: Runs): void {
  const at = { line, column: 1 };
  const { messages } = value;
  if (!Array.isArray(messages) || messages.length === 0 || !messages.every(isMessage)) {
    const preference = "preferred_output" in value;
    report({
      code: "chat-row",
      path: "messages" in value ? ["messages"] : [],
      message: preference
        ? "this is a row of preference tuning: it has two outputs and no run"
        : 'expected "messages": a list of {role, content}',
    });
    return;
  }
  const last = messages.at(-1) as JsonObject;
  if (last.role !== "assistant") {
    runs.warn(
      "no-output",
      at,
      `the row ends with a message of ${String(last.role)}, so there is no output to grade; it is not carried over`,
      "RFT rows have no output: sample some, and append them as the assistant's last message.",
    );
    return;
  }
  for (const left of leftOf(last)) runs.warn("not-carried-over", at, left);
  const id = typeof value.id === "string" && value.id !== "" ? value.id : `${stemOf(file)}-${line}`;
  runs.add(trajectoryOf(value, messages as readonly JsonObject[], idOf(id)), at);
}

function isMessage(message: Json): boolean {
  return isJsonObject(message) && typeof message.role === "string";
}

function trajectoryOf(row: JsonObject, messages: readonly JsonObject[], id: string): Trajectory {
  const last = messages.at(-1) as JsonObject;
  const text = textOf(last.content);
  const calls = callsOf(last);
  return known({
    id,
    task_id: id,
    item: { ...row, messages: messages.slice(0, -1) },
    actions: [...(text === "" ? [] : [{ role: "assistant", content: text } as const]), ...calls.map(actionOf)],
    output: { text, tool_calls: calls },
  }) as Trajectory;
}

/** The text of a message, of its text parts where it has parts. */
export function textOf(content: Json | undefined): string {
  if (typeof content === "string") return content;
  if (!Array.isArray(content)) return "";
  return content.map((part) => (isJsonObject(part) && typeof part.text === "string" ? part.text : "")).join("");
}

/** The tool calls of a message, in Chat Completions shape. */
export function callsOf({ tool_calls }: JsonObject): readonly ToolCall[] {
  return (Array.isArray(tool_calls) ? tool_calls : []).flatMap((call: Json, index): readonly ToolCall[] => {
    const its = isJsonObject(call) ? call.function : undefined;
    if (!isJsonObject(call) || !isJsonObject(its) || typeof its.name !== "string") return [];
    const text = typeof its.arguments === "string" ? its.arguments : JSON.stringify(its.arguments ?? {});
    const id = typeof call.id === "string" ? call.id : `call_${index}`;
    return [{ id, type: "function", function: { name: its.name, arguments: text } }];
  });
}

/** The call as a step of the run; as a message where its arguments are no JSON object, which no tool was called with. */
export function actionOf({ function: { name, arguments: text } }: ToolCall): Action {
  try {
    const parsed: unknown = JSON.parse(text);
    if (isJsonObject(parsed) && name !== "") return { tool: name, arguments: parsed };
  } catch {
    // falls through to the message
  }
  return { role: "assistant", content: JSON.stringify({ tool_calls: [{ name, arguments: text }] }) };
}

function leftOf(message: JsonObject): readonly string[] {
  const left: string[] = [];
  if (message.function_call !== undefined)
    left.push("function_call, the older form of tool_calls, is not carried over");
  const { content } = message;
  if (Array.isArray(content) && content.some((part) => !isJsonObject(part) || typeof part.text !== "string")) {
    left.push("a part of the output that is not text is not carried over");
  }
  if (typeof message.refusal === "string") left.push("the output is a refusal, which is not carried over as its text");
  if (Array.isArray(message.tool_calls) && callsOf(message).length < message.tool_calls.length) {
    left.push("a tool call that names no function is not carried over");
  }
  return left;
}
