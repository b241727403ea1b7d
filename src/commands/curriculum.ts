import { parse, stringify } from "yaml";
import { type Curriculum, curriculumOf, type PoolTask } from "../curriculum/curriculum.ts";
import type { Manifest } from "../curriculum/manifest.ts";
import { Protection } from "../curriculum/protection.ts";
import { UserError } from "../errors.ts";
import { canonicalJson, isJsonObject, type JsonObject } from "../json.ts";
import type { PolicySet } from "../policy/policy-set.ts";
import { renderCurriculum, renderLeftOut } from "../render/curriculum-text.ts";
import type { Arguments } from "./command.ts";
import { type Evidence, type Run, readEvidence } from "./curriculum-evidence.ts";
import { heldOutTasks, judgedBy } from "./held-out-tasks.ts";
import { loadChecked } from "./load-checked.ts";
import { numberOption } from "./native-grader.ts";
import { readTasks, type TaskFile, type TaskRow } from "./training-pool.ts";
import type { ExitCode, World } from "./world.ts";

export async function run(args: Arguments, world: World): Promise<ExitCode> {
  if (args.positionals.length > 0) throw new UserError("curriculum: takes no words, only options; see --help");
  const options = optionsOf(args);
  const tree = await world.workTree();
  const { set, issues } = await loadChecked(tree, args.value("policies") ?? "policies", world);
  if (set === undefined) throw new UserError("the policies are not valid", issues);
  const files = await readPool(args.values("pool"), set, world);
  const kept = await heldOutTasks(set, args.values("protect"), tree, world);
  const all = files.flatMap(({ rows }) => rows);
  const protection = new Protection(
    [...kept.values()].flat(),
    all.map(({ words }) => words),
  );
  const { left_out, free } = withoutHeldOut(all, protection);
  if (left_out.length > 0 && !args.isSet("leave-out")) {
    world.print(args.isSet("json") ? `${JSON.stringify({ left_out }, null, 2)}\n` : renderLeftOut(left_out));
    return 1;
  }
  if (free.size === 0) throw new UserError("no task of the pool may be trained on: all of them are held out");
  const judged_by = await judgedBy([...free.values()].flat(), set, tree, world);
  for (const { suite, tasks } of judged_by) {
    world.log.warn(`${tasks} of the tasks are also in the suite ${suite}: once trained on, it measures memory of them`);
  }
  const evidence = await readEvidence(args, set, tree, world);
  const pool = [...free].map(([task_id, rows]) => poolTask(task_id, rows, evidence));
  const size = options.size ?? pool.length;
  const found = curriculumOf(pool, size, options);
  if (found.kind !== "mix") return refuse(found, size, args, world);
  const manifest: Manifest = {
    version: 1,
    kind: "gradegate/curriculum",
    engine: world.version,
    evidence: evidence.sources,
    pool: files.map(({ path, digest, rows }) => ({ path, digest, rows: rows.length })),
    held_out: [...kept].map(([of, tasks]) => ({ of, tasks: tasks.length })),
    left_out,
    judged_by,
    options: { ...options, size },
    slices: [...found.slices],
    tasks: [...found.tasks],
  };
  return handOver(manifest, free, args, world);
}

async function handOver(
  manifest: Manifest,
  free: ReadonlyMap<string, readonly TaskRow[]>,
  args: Arguments,
  world: World,
): Promise<ExitCode> {
  const check = args.value("check");
  if (check !== undefined) return sameAs(check, manifest, world);
  const [out, rows] = [args.value("out"), args.value("rows")];
  const training = rows === undefined ? undefined : trainingRows(manifest, free);
  if (out !== undefined) await world.writeFile(out, written(out, manifest, args.value("policies") ?? "policies"));
  if (rows !== undefined && training !== undefined) await world.writeFile(rows, training);
  world.print(args.isSet("json") ? `${JSON.stringify(manifest, null, 2)}\n` : renderCurriculum(manifest));
  return 0;
}

async function readPool(named: readonly string[], set: PolicySet, world: World): Promise<readonly TaskFile[]> {
  const files: TaskFile[] = [];
  for (const path of named) files.push(await readTasks(path, "named", world));
  if (named.length > 0) return files;
  const tree = await world.workTree();
  for (const path of new Set([...set.jobs.values()].map(({ train }) => train))) {
    files.push(await readTasks(path, tree, world));
  }
  if (files.length === 0) throw new UserError("there is no TrainingJob whose data could be mixed: name --pool FILE");
  return files;
}

function withoutHeldOut(rows: readonly TaskRow[], protection: Protection) {
  const left = new Map<string, Manifest["left_out"][number]>();
  const free = new Map<string, TaskRow[]>();
  for (const each of rows) {
    const task_id = each.task_id ?? `item-${each.item_digest.slice(0, 12)}`;
    const hit = protection.hit(each.task_id, each.item) ?? protection.hit(undefined, each.words);
    if (hit !== undefined) {
      const alike = hit.alike === undefined ? {} : { alike: Math.round(hit.alike * 1e4) / 1e4 };
      left.set(task_id, { task_id, because: hit.because, of: hit.of, ...alike });
    } else free.set(task_id, [...(free.get(task_id) ?? []), each]);
  }
  // One run of a task that is held out is enough: its other rows are of the same task.
  for (const task_id of left.keys()) free.delete(task_id);
  const left_out = [...left.values()].sort((a, b) => (a.task_id < b.task_id ? -1 : 1));
  return { left_out, free };
}

function poolTask(task_id: string, rows: readonly TaskRow[], evidence: Evidence): PoolTask {
  const found = [
    ...(rows.some((row) => row.task_id !== undefined) ? (evidence.byTask.get(task_id) ?? []) : []),
    ...rows.flatMap(({ item_digest }) => evidence.byItem.get(item_digest) ?? []),
  ];
  const runs = [...new Map<string, Run>(found.map((each) => [each.key, each])).values()];
  const tags = [...new Set([...rows, ...runs].flatMap((each) => each.tags))].sort();
  const { item, item_digest } = rows[0] as TaskRow;
  const slices = evidence.slices === undefined ? tags : evidence.slices({ task_id, tags });
  return { task_id, item, item_digest, slices, runs };
}

const REFUSALS: Readonly<Record<Exclude<Curriculum["kind"], "mix">, string>> = {
  unknown: "of no task of the pool are there two scored samples of one model: nothing is known, so no mix is proposed",
  nothing: "all samples of every task score alike: group-relative training would learn nothing from any of them",
  small: "the mix is too small for a row of every slice",
};

function refuse(
  found: Exclude<Curriculum, { readonly kind: "mix" }>,
  size: number,
  args: Arguments,
  world: World,
): ExitCode {
  const message = REFUSALS[found.kind];
  if (args.isSet("json")) world.print(`${JSON.stringify({ refused: found.kind, message }, null, 2)}\n`);
  if (found.kind === "small") throw new UserError(`${message}: ${size} for ${found.slices}; give a higher --size`);
  world.log.warn(message);
  return found.kind === "nothing" ? 1 : 2;
}

function optionsOf(args: Arguments) {
  const within = (name: string, low: number, high: number, fallback: number) => {
    const value = numberOption(name, args.value(name)) ?? fallback;
    if (value >= low && value <= high) return value;
    throw new UserError(`--${name}: expected a number from ${low} to ${high}, got ${value}`);
  };
  const size = numberOption("size", args.value("size"));
  if (size !== undefined && !(Number.isInteger(size) && size >= 1 && size <= 1_000_000)) {
    throw new UserError(`--size: expected a whole number from 1 to 1000000, got ${size}`);
  }
  return {
    ...(size === undefined ? {} : { size }),
    keep: within("keep", 0, 1, 0.3),
    explore: within("explore", 0, 0.9, 0.2),
    most: within("most", 1, 1000, 4),
  };
}

function written(path: string, manifest: Manifest, policies: string): string {
  if (!/\.ya?ml$/i.test(path)) return `${JSON.stringify(manifest, null, 2)}\n`;
  if (path.replace(/^\.\//, "").startsWith(`${policies.replace(/\/+$/, "")}/`)) {
    throw new UserError(
      `${path}: a YAML file among the policies would be read as one; write it as .json, or elsewhere`,
    );
  }
  return stringify(manifest, { lineWidth: 120, aliasDuplicateObjects: false });
}

/** Each row as often as the mix has its task, in rounds, so that copies of one are far apart. */
function trainingRows(manifest: Manifest, free: ReadonlyMap<string, readonly TaskRow[]>): string {
  const rows = new Map<string, JsonObject>();
  for (const [task_id, [first]] of free) {
    if (first?.trains === true) rows.set(task_id, first.row);
    else
      throw new UserError(`--rows: ${first?.file}:${first?.line} is a run, not a row to train on: it has no messages`);
  }
  const lines: string[] = [];
  const most = Math.max(...manifest.tasks.map(({ count }) => count));
  for (let round = 0; round < most; round++) {
    for (const { task_id, count } of manifest.tasks) {
      if (count > round) lines.push(`${JSON.stringify(rows.get(task_id))}\n`);
    }
  }
  return lines.join("");
}

/** Whether a stored manifest is the one proposed now, by whatever version of this program. */
async function sameAs(file: string, manifest: Manifest, world: World): Promise<ExitCode> {
  const text = await world.readFile(file);
  if (text === undefined) throw new UserError(`${file}: there is no such manifest`);
  let stored: unknown;
  try {
    stored = /\.ya?ml$/i.test(file) ? parse(text, { maxAliasCount: 0 }) : JSON.parse(text);
  } catch (error) {
    throw new UserError(`${file} is no manifest: ${(error as Error).message.split("\n")[0]}`);
  }
  if (!isJsonObject(stored)) throw new UserError(`${file} is no manifest`);
  const core = ({ engine: _, ...rest }: JsonObject) => canonicalJson(rest);
  if (core(stored) === core(manifest as unknown as JsonObject)) {
    world.log.info(`${file} is what is proposed now`);
    return 0;
  }
  world.log.warn(`${file} is not what is proposed now, from this pool and evidence with these options`);
  return 1;
}
