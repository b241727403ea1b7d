import { UserError } from "../errors.ts";
import { canonicalJson, isJsonObject, type Json, type JsonObject } from "../json.ts";
import type { FileTree } from "../ports.ts";
import { readRows } from "../trajectory/rows.ts";
import type { World } from "./world.ts";

/** One row of a file of tasks: a training row, or a trajectory of the task. */
export interface TaskRow {
  readonly file: string;
  readonly line: number;
  /** As the row says it. */
  readonly task_id: string | undefined;
  readonly item: JsonObject;
  readonly item_digest: string;
  readonly tags: readonly string[];
  /** All of it. Only a training row can be written into a mix. */
  readonly row: JsonObject;
  readonly trains: boolean;
  /** What it says of the task: the item, and of a training row the prompt. What a run did is no part of its task. */
  readonly words: JsonObject;
}

export interface TaskFile {
  readonly path: string;
  /** sha256 over the rows' digests, in order. */
  readonly digest: string;
  readonly rows: readonly TaskRow[];
}

/** Where a file is read: what a person named is relative to the current folder, what a policy names to the repository. */
export type Place = "named" | FileTree;

/** A file of tasks. A row that is neither a training row nor a trajectory is an error: nobody could say what its task is. */
export async function readTasks(path: string, place: Place, world: World): Promise<TaskFile> {
  const chunks = place === "named" ? await world.openFile(path) : await place.stream(path);
  if (chunks === undefined) throw new UserError(`${path}: there is no such file of tasks`);
  const rows: TaskRow[] = [];
  const digests: string[] = [];
  for await (const batch of readRows(chunks, path, { gunzip: world.gunzip })) {
    for (const { value, line, report } of batch) {
      const { task_id, tags } = value;
      const item = itemOf(value);
      if (item === undefined) {
        report({
          code: "no-task",
          path: [],
          message: "this row is no task: it has neither an `item` nor `messages`",
          hint: "Give trajectories (task_id, item, ...) or rows to train on (messages, and what graders read as item).",
        });
        continue;
      }
      const trains = Array.isArray(value.messages);
      digests.push(world.sha256(canonicalJson(value)));
      rows.push({
        file: path,
        line,
        task_id: typeof task_id === "string" ? task_id : undefined,
        item,
        item_digest: world.sha256(canonicalJson(item)),
        tags: Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string") : [],
        row: value,
        trains,
        words: trains ? { item, messages: value.messages as Json } : item,
      });
    }
  }
  return { path, digest: world.sha256(digests.join("\n")), rows };
}

/** Of a training row, the item is all but what the provider keeps for itself; a row of messages alone is its own item. */
function itemOf(row: JsonObject): JsonObject | undefined {
  if (isJsonObject(row.item)) return row.item;
  if (!Array.isArray(row.messages)) return undefined;
  const { messages, tools: _, task_id: __, tags: ___, ...item } = row;
  return Object.keys(item).length === 0 ? { messages } : item;
}
