import { UserError } from "../errors.ts";
import { type EvaluationPorts, type EvaluationTask, evaluateEach } from "../evaluation/evaluate.ts";
import { deviationPath, type ProviderDeviation, parseDeviation } from "../evaluation/provider-deviation.ts";
import type { Report } from "../evaluation/report.ts";
import type { Assignment } from "../evaluation/report-head.ts";
import { graderTypesAssuming } from "../grader/registry.ts";
import type { CompiledGrader, ResolvedSuite } from "../policy/policy-set.ts";
import type { FileTree, ScoreCache } from "../ports.ts";
import { readTrajectoryBatches } from "../trajectory/read.ts";
import type { RecordedTrajectory } from "../trajectory/trajectory.ts";
import type { Arguments } from "./command.ts";
import type { JudgeMode, JudgeOptions, World } from "./world.ts";

/** Recordings are held in memory, so their size is bounded. */
const RECORDINGS_LIMIT = 256 * 1024 * 1024;
const DEVIATION_LIMIT = 64 * 1024;

/** A report, or why there is none. Rows or recordings that are not valid are thrown: they are the user's to mend. */
export type SuiteReport = { readonly report: Report } | { readonly problem: string };

/**
 * Evaluates suites with the files of their own revision; the reports are by suite name. Suites that share a dataset are
 * graded in one pass over it.
 */
export async function reportsOfSuites(
  suites: readonly ResolvedSuite[],
  tree: FileTree,
  judge: JudgeMode,
  world: World,
  scores?: ScoreCache,
): Promise<ReadonlyMap<string, SuiteReport>> {
  const found = new Map<string, SuiteReport>();
  for (const [dataset, sharing] of passesOf(suites, judge)) {
    const chunks = await tree.stream(dataset);
    if (chunks === undefined) {
      for (const { name } of sharing) found.set(name, { problem: `the dataset ${dataset} is missing` });
      continue;
    }
    const ready: Assignment[] = [];
    for (const suite of sharing) {
      const assigned = await assignmentOf(suite, tree, judge, world);
      if ("problem" in assigned) found.set(suite.name, assigned);
      else ready.push(assigned);
    }
    if (ready.length === 0) continue;
    const trajectories = { path: dataset, chunks };
    const task = passOver(trajectories, ready, world);
    for (const report of await evaluateEach(task, await passPorts(dataset, world, scores))) {
      if (report.suite !== undefined) found.set(report.suite.name, { report });
    }
  }
  return found;
}

/** Which suites are graded together. One at a time where answers are recorded: each must find those of the one before. */
export function passesOf(
  suites: readonly ResolvedSuite[],
  judge: JudgeMode,
): readonly (readonly [dataset: string, sharing: readonly ResolvedSuite[]])[] {
  if (judge !== "replay") return suites.map((suite) => [suite.dataset, [suite]]);
  const groups = new Map<string, ResolvedSuite[]>();
  for (const suite of suites) {
    const group = groups.get(suite.dataset);
    if (group === undefined) groups.set(suite.dataset, [suite]);
    else group.push(suite);
  }
  return [...groups];
}

/** What a suite asks of a pass over its dataset, or why it cannot be evaluated. */
export async function assignmentOf(
  suite: ResolvedSuite,
  tree: FileTree,
  mode: JudgeMode,
  world: World,
): Promise<Assignment | { readonly problem: string }> {
  const found = await readSuiteRecordings(suite, tree, mode);
  if ("problem" in found) return found;
  const { name, metadata, spec, grader } = suite;
  const identity = { name, version: metadata.version, purpose: spec.purpose };
  const deviation = await deviationOf(grader, tree);
  const asking = { mode, recordings: found.recordings, from: "root" } as const;
  return assignmentFrom({ grader, suite: identity, ...deviation }, asking, world);
}

/** A grader with all that it may ask of. */
export async function assignmentFrom(
  what: Pick<Assignment, "grader" | "suite" | "deviation">,
  asking: JudgeOptions,
  world: World,
): Promise<Assignment> {
  return {
    ...what,
    types: graderTypesAssuming(what.grader.similarity),
    judge: await world.judge(asking),
    embedder: world.embedder(asking),
  };
}

/** A file of trajectories; `select` as `readRows` takes it. */
interface Dataset {
  readonly path: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly select?: () => boolean;
}

export function passOver(
  { path, chunks, select }: Dataset,
  assignments: readonly Assignment[],
  world: World,
): EvaluationTask {
  const options = { gunzip: world.gunzip, ...(select === undefined ? {} : { select }) };
  const batches = readTrajectoryBatches(chunks, path, world.sha256, options);
  return { engine: world.version, datasetPath: path, batches, assignments };
}

export async function passPorts(what: string, world: World, scores?: ScoreCache): Promise<EvaluationPorts> {
  return {
    ...(scores === undefined ? {} : { scores }),
    sha256: world.sha256,
    python: await world.python(),
    lexicon: () => world.lexicon(),
    hasher: world.hasher,
    progress: (graded) => world.log.progress(`${what}: ${graded} graded`),
  };
}

/** What is recorded beside a grader's policy of a comparison with its provider, if anything. */
async function deviationOf(
  { source }: CompiledGrader,
  tree: FileTree,
): Promise<{ readonly deviation?: ProviderDeviation }> {
  if (source === undefined) return {};
  const content = await tree.read(deviationPath(source.file), DEVIATION_LIMIT);
  const deviation = content.kind === "text" ? parseDeviation(content.text) : undefined;
  return deviation === undefined ? {} : { deviation };
}

/** The recordings that a suite names. A missing file is a problem, unless answers are to be recorded into it. */
export async function readSuiteRecordings(
  suite: ResolvedSuite,
  tree: FileTree,
  judge: JudgeMode,
): Promise<
  { readonly recordings: readonly { readonly file: string; readonly text: string }[] } | { readonly problem: string }
> {
  const recordings: { file: string; text: string }[] = [];
  for (const file of suite.recordings) {
    const content = await tree.read(file, RECORDINGS_LIMIT);
    if (content.kind === "text") recordings.push({ file, text: content.text });
    else if (judge === "replay" || content.kind !== "missing") {
      return { problem: `the recordings ${file} cannot be read: ${content.kind.replace("_", " ")}` };
    } else recordings.push({ file, text: "" });
  }
  return { recordings };
}

/** Evaluates one grader on one dataset. */
export async function reportOf(
  task: {
    readonly grader: CompiledGrader;
    readonly datasetPath: string;
    readonly chunks: AsyncIterable<Uint8Array>;
    readonly recordings: readonly { readonly file: string; readonly text: string }[];
    readonly judge: JudgeMode;
  },
  world: World,
): Promise<Report> {
  const { grader, datasetPath: path, chunks, recordings, judge: mode } = task;
  const assignment = await assignmentFrom({ grader }, { mode, recordings, from: "folder" }, world);
  const [report] = await evaluateEach(passOver({ path, chunks }, [assignment], world), await passPorts(path, world));
  return report as Report;
}

/** Evaluates one grader on trajectories that were read already. */
export async function reportOfTrajectories(
  task: Omit<Parameters<typeof reportOf>[0], "chunks"> & { readonly trajectories: readonly RecordedTrajectory[] },
  world: World,
): Promise<Report> {
  const { grader, datasetPath: path, trajectories, recordings, judge: mode } = task;
  const assignment = await assignmentFrom({ grader }, { mode, recordings, from: "folder" }, world);
  const batches = (async function* () {
    yield trajectories;
  })();
  const [report] = await evaluateEach(
    { engine: world.version, datasetPath: path, batches, assignments: [assignment] },
    await passPorts(path, world),
  );
  return report as Report;
}

/** The judge mode that was asked for, or a UserError that lists what can be. */
export function judgeMode(value: string | undefined): JudgeMode {
  if (value === "replay" || value === "record" || value === "live") return value;
  throw new UserError(`--judge: expected replay, record or live, got "${value ?? ""}"`);
}

/** The cache that was asked for; `--no-cache` outweighs `--cache`. */
export async function scoreCache(args: Arguments, world: World): Promise<ScoreCache | undefined> {
  const folder = args.value("cache");
  return folder === undefined || args.isSet("no-cache") ? undefined : world.scores(folder);
}
