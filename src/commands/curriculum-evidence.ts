import { type GradedRun, runOf } from "../curriculum/evidence.ts";
import type { Manifest } from "../curriculum/manifest.ts";
import { UserError } from "../errors.ts";
import { parseReport } from "../evaluation/parse-report.ts";
import type { Report } from "../evaluation/report.ts";
import { canonicalJson } from "../json.ts";
import { heldOut } from "../policy/held-out.ts";
import type { PolicySet, ResolvedSuite } from "../policy/policy-set.ts";
import type { FileTree } from "../ports.ts";
import { readTrajectories } from "../trajectory/read.ts";
import { inSlice } from "../trajectory/slice.ts";
import type { Arguments } from "./command.ts";
import { judgeMode, reportsOfSuites } from "./suite-report.ts";
import type { World } from "./world.ts";

/** What was graded, by the task id and by the item that it was graded on. */
export interface Evidence {
  readonly sources: Manifest["evidence"];
  readonly byTask: ReadonlyMap<string, readonly Run[]>;
  readonly byItem: ReadonlyMap<string, readonly Run[]>;
  /** Of the suites; absent where none has any, and then a tag is a slice. */
  readonly slices?: (task: { readonly task_id: string; readonly tags: readonly string[] }) => readonly string[];
}

export interface Run extends GradedRun {
  readonly key: string;
  readonly tags: readonly string[];
}

interface Read {
  readonly name: string;
  readonly report: Report;
  readonly rows: AsyncIterable<Uint8Array> | undefined;
}

/** Grades the suites and reads the reports. All must be of one grader, and of none that is held out. */
export async function readEvidence(args: Arguments, set: PolicySet, tree: FileTree, world: World): Promise<Evidence> {
  const files = args.values("report");
  const suites = suitesOf(args.values("suite"), files.length > 0, set);
  const found = [...(await gradedSuites(suites, args, tree, world)), ...(await readReports(files, world))];
  for (const { name, report } of found) refuseHeldOut(name, report, set);
  const graders = new Map(found.map(({ report }) => [report.grader.digest, report.grader.name]));
  if (graders.size > 1) {
    throw new UserError(
      `the evidence is of ${graders.size} graders (${[...graders.values()].sort().join(", ")}): their scores are no common scale. Name what one of them graded.`,
    );
  }
  const byTask = new Map<string, Run[]>();
  const byItem = new Map<string, Run[]>();
  const seen = new Set<string>();
  const sources: Manifest["evidence"] = [];
  for (const { name, report, rows } of found) {
    const items = await itemsOf(report, rows, world);
    for (const row of report.scores) {
      const key = `${row.digest} ${row.id}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const run = { ...runOf(row), key, tags: row.tags ?? [] };
      push(byTask, row.task_id, run);
      const item = items?.get(row.digest);
      if (item !== undefined) push(byItem, item, run);
    }
    const { grader, dataset } = report;
    sources.push({
      report: name,
      grader: `${grader.name} ${grader.version}`,
      grader_digest: grader.digest,
      dataset_digest: dataset.digest,
      linked: items === undefined ? "task_id" : "item",
    });
  }
  const stated = suites.flatMap(({ spec }) => spec.slices ?? []).filter(({ model }) => model === undefined);
  if (stated.length === 0) return { sources, byTask, byItem };
  const slices: Evidence["slices"] = (task) => [
    ...new Set(stated.flatMap((slice) => (inSlice(task, slice) ? [slice.name] : []))),
  ];
  return { sources, byTask, byItem, slices };
}

function suitesOf(names: readonly string[], hasReports: boolean, set: PolicySet): readonly ResolvedSuite[] {
  const rewards = new Set([...set.jobs.values()].map(({ grader }) => grader.name));
  if (names.length === 0) {
    const own = [...set.suites.values()].filter(
      ({ spec, grader }) => spec.purpose === "regression" && rewards.has(grader.name),
    );
    if (own.length > 0 || hasReports) return hasReports ? [] : own;
    throw new UserError(
      "there is no evidence: no suite of purpose regression grades with a job's reward. Name --suite or --report.",
    );
  }
  return names.map((name) => {
    const suite = set.suites.get(name);
    if (suite !== undefined) return suite;
    throw new UserError(`there is no suite "${name}"; known: ${[...set.suites.keys()].join(", ")}`);
  });
}

async function gradedSuites(
  suites: readonly ResolvedSuite[],
  args: Arguments,
  tree: FileTree,
  world: World,
): Promise<readonly Read[]> {
  const holdout = suites.find(({ spec }) => spec.purpose === "holdout");
  if (holdout !== undefined) throw new UserError(refusal(`the suite "${holdout.name}"`, "its purpose is holdout"));
  const reports = await reportsOfSuites(suites, tree, judgeMode(args.value("judge")), world);
  const read: Read[] = [];
  for (const { name, dataset } of suites) {
    const found = reports.get(name);
    if (found === undefined || "problem" in found) {
      throw new UserError(`the suite "${name}" cannot be graded: ${found?.problem ?? "nothing came of it"}`);
    }
    read.push({ name: `suite ${name}`, report: found.report, rows: await tree.stream(dataset) });
  }
  return read;
}

async function readReports(files: readonly string[], world: World): Promise<readonly Read[]> {
  const read: Read[] = [];
  for (const file of files) {
    const text = await world.readFile(file);
    if (text === undefined) throw new UserError(`${file}: there is no such report`);
    const report = parseReport(text, file);
    read.push({ name: file, report, rows: await world.openFile(report.dataset.path) });
  }
  return read;
}

function refuseHeldOut(name: string, report: Report, set: PolicySet): void {
  if (report.suite?.purpose === "holdout") throw new UserError(refusal(name, "it is of a holdout suite"));
  for (const grader of set.graders.values()) {
    const why = grader.digest === report.grader.digest ? heldOut(grader, set) : undefined;
    if (why !== undefined) throw new UserError(refusal(name, why));
  }
}

function refusal(name: string, why: string): string {
  return `${name} is no evidence for a training mix: ${why}. What is tuned by a holdout is held out no more.`;
}

/** The item of each row of the dataset, by the row's digest; `undefined` where it is not there, or not the one graded. */
async function itemsOf(
  report: Report,
  rows: Read["rows"],
  { sha256, gunzip }: World,
): Promise<ReadonlyMap<string, string> | undefined> {
  if (rows === undefined) return undefined;
  const items = new Map<string, string>();
  for await (const { trajectory, digest } of readTrajectories(rows, report.dataset.path, sha256, { gunzip })) {
    items.set(digest, sha256(canonicalJson(trajectory.item)));
  }
  return report.scores.every(({ digest }) => items.has(digest)) ? items : undefined;
}

function push(map: Map<string, Run[]>, key: string, run: Run): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, [run]);
  else there.push(run);
}
