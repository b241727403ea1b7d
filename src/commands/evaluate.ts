import { UserError } from "../errors.ts";
import { evaluateToText } from "../evaluation/evaluate.ts";
import type { Assignment } from "../evaluation/report-head.ts";
import type { WrittenReport } from "../evaluation/score-text.ts";
import { parseShard, type Shard, type ShardPart, selectionOf, shardText } from "../evaluation/shard.ts";
import type { ScoreCache } from "../ports.ts";
import { count } from "../render/number.ts";
import type { Arguments } from "./command.ts";
import { chosenSuites, evaluateSuites, type SuitesRequest } from "./evaluate-suites.ts";
import { outputEvaluation, outputReports } from "./evaluation-output.ts";
import { numberOption, openDataset, readDeviation, readNativeGrader, readRecordings } from "./native-grader.ts";
import { planEvaluation } from "./plan-judging.ts";
import { assignmentFrom, assignmentOf, judgeMode, passesOf, passOver, passPorts, scoreCache } from "./suite-report.ts";
import type { ExitCode, JudgeMode, World } from "./world.ts";

export async function run(args: Arguments, world: World): Promise<ExitCode> {
  if (args.isSet("dry-run")) return planEvaluation(args, world);
  const judge = judgeMode(args.value("judge"));
  const graders = args.values("grader");
  const scores = await scoreCache(args, world);
  const stated = args.value("shard");
  const shard = stated === undefined ? undefined : parseShard(stated);
  if (graders.length > 0) {
    const { path, chunks, assignments } = await namedFiles(graders, judge, args, world);
    if (shard !== undefined)
      return outputShard(shard, [await shardPass(shard, { path, chunks }, assignments, world, scores)], args, world);
    const reports = await evaluateToText(
      passOver({ path, chunks }, assignments, world),
      await passPorts(path, world, scores),
    );
    return outputReports(reports, args, world);
  }
  if (args.value("dataset") !== undefined) throw new UserError("--dataset goes with --grader FILE");
  const request = { policies: args.value("policies") ?? "policies", suite: args.value("suite"), judge, scores };
  return shard === undefined
    ? outputEvaluation(await evaluateSuites(request, world), args, world)
    : outputShard(shard, await suitePasses(shard, request, world), args, world);
}

async function namedFiles(graders: readonly string[], mode: JudgeMode, args: Arguments, world: World) {
  const threshold = numberOption(
    "pass-threshold",
    args.isSet("pass-threshold") ? args.value("pass-threshold") : undefined,
  );
  const compiled = [];
  for (const file of graders) compiled.push(await readNativeGrader(file, threshold, world));
  const path = args.value("dataset") ?? "";
  const chunks = await openDataset(args.value("dataset"), world);
  const recordings = await readRecordings(args.value("recordings"), world);
  const asking = { mode, recordings, from: "folder" } as const;
  const assignments: Assignment[] = [];
  for (const [index, grader] of compiled.entries()) {
    const deviation = await readDeviation(graders[index] as string, world);
    assignments.push(await assignmentFrom({ grader, ...deviation }, asking, world));
  }
  return { path, chunks, assignments };
}

/** One pass of a shard: its rows graded, and the whole file's digest. */
async function shardPass(
  shard: Shard,
  { path, chunks }: { readonly path: string; readonly chunks: AsyncIterable<Uint8Array> },
  assignments: readonly Assignment[],
  world: World,
  scores: ScoreCache | undefined,
): Promise<readonly ShardPart<WrittenReport>[]> {
  const bytes = world.hasher();
  const { select, rows } = selectionOf(shard);
  const hashed = (async function* () {
    for await (const chunk of chunks) {
      bytes.update(chunk);
      yield chunk;
    }
  })();
  const task = passOver({ path, chunks: hashed, select }, assignments, world);
  const reports = await evaluateToText(task, await passPorts(path, world, scores));
  const source = { digest: bytes.hex(), rows: rows() };
  return reports.map((report) => ({ source, report }));
}

/** A suite that cannot be evaluated leaves no shard, so that nothing can be merged without it. */
async function suitePasses(
  shard: Shard,
  request: SuitesRequest,
  world: World,
): Promise<readonly (readonly ShardPart<WrittenReport>[])[]> {
  if (request.judge === "record")
    throw new UserError("--shard does not record: shards would write to one file at a time");
  const { tree, suites } = await chosenSuites(request, world);
  const passes = [];
  for (const [dataset, sharing] of passesOf(suites, request.judge)) {
    const chunks = await tree.stream(dataset);
    if (chunks === undefined) throw new UserError(`the dataset ${dataset} is missing`);
    const assignments: Assignment[] = [];
    for (const suite of sharing) {
      const assigned = await assignmentOf(suite, tree, request.judge, world);
      if ("problem" in assigned) throw new UserError(`${suite.name}: ${assigned.problem}`);
      assignments.push(assigned);
    }
    passes.push(await shardPass(shard, { path: dataset, chunks }, assignments, world, request.scores));
  }
  return passes;
}

async function outputShard(
  shard: Shard,
  passes: readonly (readonly ShardPart<WrittenReport>[])[],
  args: Arguments,
  world: World,
): Promise<ExitCode> {
  const parts = passes.flat();
  const file = args.value("report");
  if (file === undefined && !args.isSet("json"))
    throw new UserError("--shard needs --report FILE or --json: what is to be merged");
  if (file !== undefined) await world.writeFile(file, shardText(world.version, shard, parts));
  if (args.isSet("json")) {
    for (const piece of shardText(world.version, shard, parts)) world.print(piece);
    return 0;
  }
  for (const { source, report } of parts) {
    const { suite, grader, counts, dataset } = report.head;
    const graded = `${dataset.trajectories} of ${count(source.rows, "row")}`;
    world.print(
      `shard ${shard.index}/${shard.of}: ${suite?.name ?? grader.name}: ${graded}, ${counts.scored} scored, ${counts.failed} failed\n`,
    );
  }
  return 0;
}
