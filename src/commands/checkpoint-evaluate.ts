import { type CheckpointEvaluation, evaluateCheckpoints, type SuiteRuns } from "../checkpoint/evaluation.ts";
import { UserError } from "../errors.ts";
import type { Report } from "../evaluation/report.ts";
import { canonicalJson } from "../json.ts";
import type { CompiledGrader } from "../policy/policy-set.ts";
import { renderCheckpoints } from "../render/checkpoints-text.ts";
import { readTrajectories } from "../trajectory/read.ts";
import type { RecordedTrajectory } from "../trajectory/trajectory.ts";
import { type CheckpointJob, checkpointSuites, tasksIn } from "./checkpoint-suites.ts";
import type { Arguments } from "./command.ts";
import { readRecordings } from "./native-grader.ts";
import { spendingIn, spendingOf } from "./spending.ts";
import { judgeMode, reportOfTrajectories } from "./suite-report.ts";
import type { ExitCode, World } from "./world.ts";

const EXITS = { chosen: 0, none: 1, undecided: 2 } as const;

export async function evaluate(found: CheckpointJob, args: Arguments, world: World): Promise<ExitCode> {
  const evaluation = await gradedCheckpoints(found, args, world);
  world.print(args.isSet("json") ? `${JSON.stringify(evaluation, null, 2)}\n` : renderCheckpoints(evaluation));
  return EXITS[evaluation.choice.verdict];
}

/** Grades the runs as the policies of the work tree say, and chooses. */
export async function gradedCheckpoints(
  { job, set, tree }: CheckpointJob,
  args: Arguments,
  world: World,
): Promise<CheckpointEvaluation> {
  const files = args.values("runs");
  if (files.length === 0) throw new UserError("checkpoint: --runs FILE is needed, as `checkpoint sample` writes it");
  const runs = await readRuns(files, world);
  const rollout = rolloutOf(args.value("rollout"), set);
  const held = spendingIn(world, await spendingOf(args, world));
  const recordings = await readRecordings(args.value("recordings"), world);
  const report = (grader: CompiledGrader, trajectories: readonly RecordedTrajectory[]): Promise<Report> =>
    reportOfTrajectories(
      { grader, datasetPath: files.join(", "), trajectories, recordings, judge: judgeMode(args.value("judge")) },
      held,
    );
  const tasksOf = tasksIn(tree, world);
  const suites: SuiteRuns[] = [];
  const placed = new Set<string>();
  for (const suite of checkpointSuites(job, set)) {
    const tasks = await tasksOf(suite);
    const own = runs.filter(({ trajectory: { task_id, item } }) => {
      const task = tasks.get(task_id);
      return task !== undefined && canonicalJson(task.item) === canonicalJson(item);
    });
    for (const { trajectory } of own) placed.add(trajectory.id);
    if (own.length === 0) continue;
    suites.push({
      suite: suite.name,
      purpose: suite.spec.purpose,
      tasks: [...tasks.keys()],
      report: await report(suite.grader, own),
      ...(job.spec.holdout.includes(suite.name) ? { reward: await report(job.grader, own) } : {}),
    });
  }
  const strange = runs.length - placed.size;
  if (strange > 0) {
    world.log.warn(
      `${strange} of ${runs.length} runs are of no suite's task, or of a task whose item is another one here`,
    );
  }
  const { metric, safety, rule, safety_pass_rate = 1 } = job.spec.checkpoint;
  const evaluation = evaluateCheckpoints(suites, {
    job: job.name,
    metric,
    rule: { rule, safety, safety_pass_rate },
    base_model: job.spec.base_model,
    stable: rollout?.document.spec.stable,
    order: args
      .value("order")
      ?.split(",")
      .map((name) => name.trim()),
  });
  const path = args.value("report");
  if (path !== undefined) await world.writeFile(path, `${JSON.stringify(evaluation, null, 2)}\n`);
  return evaluation;
}

/** The Rollout of that name; none where none is asked for. */
export function rolloutOf(name: string | undefined, { rollouts }: CheckpointJob["set"]) {
  if (name === undefined) return undefined;
  const rollout = rollouts.get(name);
  if (rollout !== undefined) return rollout;
  const known = [...rollouts.keys()].join(", ");
  throw new UserError(`there is no Rollout ${JSON.stringify(name)}; known: ${known === "" ? "none" : known}`);
}

async function readRuns(files: readonly string[], world: World): Promise<readonly RecordedTrajectory[]> {
  const runs: RecordedTrajectory[] = [];
  const fileOf = new Map<string, string>();
  for (const file of files) {
    const chunks = await world.openFile(file);
    if (chunks === undefined) throw new UserError(`${file}: there is no such file of runs`);
    for await (const run of readTrajectories(chunks, file, world.sha256, { gunzip: world.gunzip })) {
      const earlier = fileOf.get(run.trajectory.id);
      if (earlier !== undefined) {
        throw new UserError(
          `${file}:${run.line}: the id ${JSON.stringify(run.trajectory.id)} is in ${earlier} already`,
        );
      }
      fileOf.set(run.trajectory.id, file);
      runs.push(run);
    }
  }
  return runs;
}
