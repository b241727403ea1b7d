import { canonicalJson, isJsonObject, type Json, type JsonObject } from "../json.ts";
import { sampleOf } from "../trajectory/sample.ts";
import { isToolAction, type Trajectory } from "../trajectory/trajectory.ts";
import type { CandidateCall } from "./rendered.ts";

/** One task to be paid for: the rows of a dataset with the same item. */
export interface Subject {
  readonly taskId: string;
  /** The row that the attack replaces: a failed run where there is one. */
  readonly trajectory: Trajectory;
  readonly item: JsonObject;
  /** The text that the model was given. */
  readonly prompt: string;
  readonly numbers: readonly string[];
  /** What recorded successes of this very item handed in. */
  readonly honest: readonly { readonly text: string; readonly calls: readonly CandidateCall[] }[];
  readonly failedCalls: readonly CandidateCall[];
  /** By tool: a result that it was recorded to give. */
  readonly results: ReadonlyMap<string, Json>;
}

/** The fields of an item that the model is shown; every other one is the grader's. */
const SHOWN: ReadonlySet<string> = new Set(["messages", "tools", "prompt", "document", "question", "input", "system"]);

export function isShown(field: string): boolean {
  return SHOWN.has(field);
}

export function callsOf(trajectory: Trajectory): readonly CandidateCall[] {
  return sampleOf(trajectory).output_tools.map((call) => ({
    tool: call.function.name,
    arguments: call.function.arguments,
  }));
}

/** The tasks of a dataset, in the order of their first rows. */
export function subjectsOf(rows: readonly Trajectory[]): readonly Subject[] {
  const results = new Map<string, Json>();
  const byItem = new Map<string, Trajectory[]>();
  for (const row of rows) {
    const key = canonicalJson(row.item);
    const same = byItem.get(key);
    if (same === undefined) byItem.set(key, [row]);
    else same.push(row);
    for (const action of row.actions ?? []) {
      if (isToolAction(action) && action.output !== undefined && !results.has(action.tool)) {
        results.set(action.tool, action.output);
      }
    }
  }
  return [...byItem.values()].map((same) => {
    const trajectory = (same.find((row) => row.outcome?.success === false) ?? same[0]) as Trajectory;
    const prompt = promptOf(trajectory.item);
    return {
      taskId: trajectory.task_id,
      trajectory,
      item: trajectory.item,
      prompt,
      numbers: prompt.match(/\d+(?:\.\d+)?/g) ?? [],
      honest: same
        .filter((row) => row.outcome?.success === true)
        .map((row) => ({ text: row.output.text, calls: callsOf(row) })),
      failedCalls: trajectory.outcome?.success === false ? callsOf(trajectory) : [],
      results,
    };
  });
}

/** The words of the last user message; of every shown text field where there are no messages. */
function promptOf(item: JsonObject): string {
  const messages = Array.isArray(item.messages) ? item.messages : [];
  const said = messages.filter((each) => isJsonObject(each) && each.role !== "system").map(textOf);
  if (said.length > 0) return said.join("\n").slice(0, 20_000);
  const texts = Object.entries(item).flatMap(([key, value]) =>
    isShown(key) && typeof value === "string" ? [value] : [],
  );
  return texts.join("\n").slice(0, 20_000);
}

function textOf(message: Json): string {
  const content = isJsonObject(message) ? message.content : undefined;
  return typeof content === "string" ? content : content === undefined ? "" : JSON.stringify(content);
}

/** At most so many, spread evenly over the dataset. */
export function spread<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, index) => all[Math.floor((index * all.length) / most)] as T);
}
