import { UserError } from "../errors.ts";
import type { Report } from "../evaluation/report.ts";
import { mergeShards, parseShardFile } from "../evaluation/shard.ts";
import type { Arguments } from "./command.ts";
import { chosenSuites, type Evaluation, evaluationOf } from "./evaluate-suites.ts";
import { outputEvaluation, outputReports, writtenReport } from "./evaluation-output.ts";
import { withPeople } from "./suite-labels.ts";
import type { ExitCode, World } from "./world.ts";

export async function run(args: Arguments, world: World): Promise<ExitCode> {
  if (args.positionals.length === 0) throw new UserError("merge: name the report of every shard");
  const shards = [];
  for (const file of args.positionals) {
    const text = await world.readFile(file);
    if (text === undefined) throw new UserError(`${file}: there is no such shard`);
    shards.push({ file, content: parseShardFile(text, file) });
  }
  const reports = mergeShards(shards, world.sha256);
  const engine = reports[0]?.engine;
  if (engine !== world.version) {
    throw new UserError(`the shards are of gradegate ${engine}, and this is ${world.version}: merge with what graded`);
  }
  return reports.some((report) => report.suite !== undefined)
    ? outputEvaluation(await ofSuites(reports, args, world), args, world)
    : outputReports(reports.map(writtenReport), args, world);
}

/** Held against what the suites of the work tree expect, which must be those that were graded. */
async function ofSuites(reports: readonly Report[], args: Arguments, world: World): Promise<Evaluation> {
  const { suites, tree } = await chosenSuites(
    { policies: args.value("policies") ?? "policies", suite: undefined },
    world,
  );
  for (const { suite, grader, dataset } of reports) {
    const known = suites.find(({ name }) => name === suite?.name);
    if (known?.grader.digest !== grader.digest || known.dataset !== dataset.path) {
      throw new UserError(`the suite "${suite?.name ?? ""}" of the shards is not the one of these policies`);
    }
  }
  const found = new Map(
    reports.flatMap((report) => (report.suite === undefined ? [] : [[report.suite.name, { report }]])),
  );
  return evaluationOf(
    suites.filter(({ name }) => found.has(name)),
    await withPeople(suites, found, tree),
    world.version,
  );
}
