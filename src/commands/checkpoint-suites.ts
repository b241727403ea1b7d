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

/** The tasks of a suite's dataset. Throws a UserError where it cannot be read, or one task has two items. */
export async function suiteTasks(
  suite: ResolvedSuite,
  tree: FileTree,
  world: World,
): Promise<{ readonly tasks: ReadonlyMap<string, SampleTask> }> {
  const chunks = await tree.stream(suite.dataset);
  if (chunks === undefined) throw new UserError(`the dataset ${suite.dataset} of suite ${suite.name} is missing`);
  const runs: Trajectory[] = [];
  const options = { gunzip: world.gunzip };
  for await (const { trajectory } of readTrajectories(chunks, suite.dataset, world.sha256, options)) {
    runs.push(trajectory);
  }
  const { tasks, ambiguous } = tasksOf(runs);
  if (ambiguous.length === 0) return { tasks };
  const named = ambiguous.slice(0, 3).join(", ");
  throw new UserError(
    `${suite.dataset}: ${ambiguous.length} tasks have runs with different items (${named}), so it is not known what to ask; give them task ids of their own`,
  );
}
