import { type SampleTask, tasksOf } from "../checkpoint/sample-plan.ts";
import { UserError } from "../errors.ts";
import type { PolicySet, ResolvedJob, ResolvedSuite } from "../policy/policy-set.ts";
import type { FileTree } from "../ports.ts";
import { readTrajectories } from "../trajectory/read.ts";
import type { Trajectory } from "../trajectory/trajectory.ts";
import type { World } from "./world.ts";

/** A job of the work tree, with all the policies around it. */
export interface CheckpointJob {
  readonly job: ResolvedJob;
  readonly set: PolicySet;
  readonly tree: FileTree;
}

/**
 * The suites that a checkpoint is judged by: the metric, the safety suites and the holdouts that the job names, then every
 * other one, which is shown and decides nothing.
 */
export function checkpointSuites({ spec }: ResolvedJob, { suites }: PolicySet): readonly ResolvedSuite[] {
  const { metric, safety } = spec.checkpoint;
  const names = [...new Set([metric, ...safety, ...spec.holdout, ...suites.keys()])];
  return names.flatMap((name) => suites.get(name) ?? []);
}

/**
 * The tasks of a suite's dataset; suites that share one share the reading. Throws a UserError where it cannot be read, or one
 * task has two items.
 */
export function tasksIn(
  tree: FileTree,
  world: World,
): (suite: ResolvedSuite) => Promise<ReadonlyMap<string, SampleTask>> {
  const read = new Map<string, Promise<ReadonlyMap<string, SampleTask>>>();
  return ({ dataset }) => {
    const found = read.get(dataset) ?? readTasks(dataset, tree, world);
    read.set(dataset, found);
    return found;
  };
}

async function readTasks(dataset: string, tree: FileTree, world: World): Promise<ReadonlyMap<string, SampleTask>> {
  const chunks = await tree.stream(dataset);
  if (chunks === undefined) throw new UserError(`the dataset ${dataset} is missing`);
  const runs: Trajectory[] = [];
  const options = { gunzip: world.gunzip };
  for await (const { trajectory } of readTrajectories(chunks, dataset, world.sha256, options)) runs.push(trajectory);
  const { tasks, ambiguous } = tasksOf(runs);
  if (ambiguous.length === 0) return tasks;
  const named = ambiguous.slice(0, 3).join(", ");
  throw new UserError(
    `${dataset}: ${ambiguous.length} tasks have runs with different items (${named}), so it is not known what to ask; give them task ids of their own`,
  );
}
