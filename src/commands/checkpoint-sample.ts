import { type SampleTask, samplePlan } from "../checkpoint/sample-plan.ts";
import { sampledRun } from "../checkpoint/sampled-run.ts";
import { UserError } from "../errors.ts";
import { readTrajectories } from "../trajectory/read.ts";
import type { Trajectory } from "../trajectory/trajectory.ts";
import { type CheckpointJob, checkpointSuites, tasksIn } from "./checkpoint-suites.ts";
import type { Arguments } from "./command.ts";
import { spendingOf } from "./spending.ts";
import type { ExitCode, World } from "./world.ts";

/** How many runs are written at a time: so many may be lost with the process. */
const PORTION = 20;

/** Asks one model for every sample that is not there yet. What failed is told and asked again the next time. */
export async function sample({ job, set, tree }: CheckpointJob, args: Arguments, world: World): Promise<ExitCode> {
  const [model, out] = [args.value("model"), args.value("out")];
  if (model === undefined || out === undefined) throw new UserError("checkpoint sample: --model and --out are needed");
  const named = args.value("as") ?? model;
  const checkpoint = args.value("checkpoint") ?? (named === job.spec.base_model ? undefined : named);
  const tasksOf = tasksIn(tree, world);
  const tasks = new Map<string, SampleTask>();
  for (const suite of checkpointSuites(job, set)) {
    for (const [id, task] of await tasksOf(suite)) tasks.set(id, task);
  }
  const { requests, unasked } = samplePlan(
    tasks.values(),
    model,
    checkpoint ?? named,
    job.spec.checkpoint.sampling ?? {},
  );
  for (const { task_id, why } of unasked.slice(0, 5)) world.log.warn(`${task_id} is not asked: ${why}`);
  const runs = await runsThere(out, world);
  const known = new Set(runs.map(({ id }) => id));
  const open = requests.filter(({ id }) => !known.has(id));
  let failures = 0;
  if (open.length > 0) {
    const sampler = await world.sampler(await spendingOf(args, world));
    for (let from = 0; from < open.length; from += PORTION) {
      const portion = open.slice(from, from + PORTION);
      const answers = await Promise.all(portion.map((request) => sampler.ask(request)));
      for (const [at, request] of portion.entries()) {
        const answer = answers[at];
        if (answer === undefined) continue;
        const found = sampledRun(request, answer, { checkpoint, model: named, recorded_at: world.now() });
        if (found.kind === "run") runs.push(found.run);
        else {
          failures++;
          if (failures <= 5) world.log.warn(`${found.id}: ${found.why}`);
        }
      }
      world.log.progress(`${model}: ${Math.min(from + PORTION, open.length)} of ${open.length} asked`);
      await world.writeFile(out, runs.map((run) => `${JSON.stringify(run)}\n`).join(""));
    }
  }
  const told = {
    model,
    ...(checkpoint === undefined ? {} : { checkpoint_id: checkpoint }),
    runs: runs.length,
    asked: open.length,
    kept: requests.length - open.length,
    failed: failures,
    unasked: unasked.length,
    file: out,
  };
  world.print(args.isSet("json") ? `${JSON.stringify(told, null, 2)}\n` : textOf(told));
  return failures === 0 && unasked.length === 0 && requests.length > 0 ? 0 : 2;
}

function textOf({ model, runs, asked, kept, failed, unasked, file }: Readonly<Record<string, unknown>>): string {
  const lines = [`${model}: ${asked} asked, ${kept} there already, ${failed} failed; ${file} holds ${runs} runs.`];
  if (failed !== 0) lines.push("Run it again to ask for those that failed: a failure is no empty output.");
  if (unasked !== 0) lines.push(`${unasked} tasks cannot be asked at all.`);
  return `${lines.join("\n")}\n`;
}

async function runsThere(path: string, world: World): Promise<Trajectory[]> {
  const text = (await world.readFile(path)) ?? "";
  if (text.trim() === "") return [];
  const runs: Trajectory[] = [];
  for await (const { trajectory } of readTrajectories(bytesOf(text), path, world.sha256)) runs.push(trajectory);
  return runs;
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
