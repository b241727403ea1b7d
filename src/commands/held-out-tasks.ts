import type { Manifest } from "../curriculum/manifest.ts";
import type { ProtectedTask } from "../curriculum/protection.ts";
import { UserError } from "../errors.ts";
import type { PolicySet } from "../policy/policy-set.ts";
import type { FileTree } from "../ports.ts";
import { type Place, readTasks, type TaskRow } from "./training-pool.ts";
import type { World } from "./world.ts";

/**
 * Every task that must not be trained on: of the holdout suites, of what the jobs validate by, and of the files that a person
 * names. Throws a UserError where one of them cannot be read: what cannot be read cannot be kept apart.
 */
export async function heldOutTasks(
  set: Pick<PolicySet, "suites" | "jobs">,
  named: readonly string[],
  tree: FileTree,
  world: World,
): Promise<ReadonlyMap<string, readonly ProtectedTask[]>> {
  const holdouts = [...set.suites.values()].filter(({ spec }) => spec.purpose === "holdout");
  const files: readonly (readonly [of: string, path: string, place: Place])[] = [
    ...holdouts.map(({ name, dataset }) => [`suite ${name}`, dataset, tree] as const),
    ...[...set.jobs.values()].map(({ name, validation }) => [`validation of ${name}`, validation, tree] as const),
    ...named.map((path) => [path, path, "named"] as const),
  ];
  const found = new Map<string, readonly ProtectedTask[]>();
  for (const [of, path, place] of files) {
    const { rows } = await readTasks(path, place, world).catch((error: unknown) => {
      if (!(error instanceof UserError)) throw error;
      throw new UserError(`what ${of} holds out cannot be kept apart: ${error.message}`, error.issues);
    });
    const distinct = new Map(rows.map((row) => [`${row.task_id} ${row.item_digest}`, row]));
    found.set(
      of,
      [...distinct.values()].map(({ task_id, item }) => (task_id === undefined ? { of, item } : { of, task_id, item })),
    );
  }
  return found;
}

/** Suites other than holdouts that have tasks of a pool. That is no leak, yet what they measure afterwards is memory too. */
export async function judgedBy(
  pool: readonly TaskRow[],
  set: PolicySet,
  tree: FileTree,
  world: World,
): Promise<Manifest["judged_by"]> {
  const found: Manifest["judged_by"] = [];
  const taskOf = new Map(pool.map((row) => [row.item_digest, row.task_id ?? row.item_digest]));
  for (const { name, spec, dataset } of set.suites.values()) {
    if (spec.purpose === "holdout" || (await tree.stream(dataset)) === undefined) continue;
    const { rows } = await readTasks(dataset, tree, world);
    const tasks = new Set(rows.flatMap(({ item_digest }) => taskOf.get(item_digest) ?? [])).size;
    if (tasks > 0) found.push({ suite: name, tasks });
  }
  return found;
}
