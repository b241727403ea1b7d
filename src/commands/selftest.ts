import { UserError } from "../errors.ts";
import { parseFormula } from "../grader/formula.ts";
import { isJsonObject } from "../json.ts";
import type { CompiledGrader, ResolvedSuite } from "../policy/policy-set.ts";
import type { FileTree } from "../ports.ts";
import { renderSelfTest } from "../render/selftest-text.ts";
import { gateDigest, parseRecord, type SelfTestRecord, sealedRecord, verdictOfFigures } from "../selftest/record.ts";
import { type SuiteUnderTest, selfTest } from "../selftest/selftest.ts";
import { readTrajectories } from "../trajectory/read.ts";
import type { Arguments } from "./command.ts";
import { chosenSuites } from "./evaluate-suites.ts";
import { selfTestFile } from "./find-selftest.ts";
import { gatesOf } from "./gates-of.ts";
import { loadChecked } from "./load-checked.ts";
import { numberOption } from "./native-grader.ts";
import { judgeMode, reportsOfSuites } from "./suite-report.ts";
import type { ExitCode, World } from "./world.ts";

const EXITS: Readonly<Record<SelfTestRecord["verdict"], ExitCode>> = { pass: 0, fail: 1, inconclusive: 2 };
/** Fewer would leave an exact 95 % interval that reaches beyond 2 % even where nothing flips. */
const LEAST_RUNS = 200;

export async function run(args: Arguments, world: World): Promise<ExitCode> {
  const policies = args.value("policies") ?? "policies";
  const settings = settingsOf(args);
  const tree = await world.workTree();
  const { set, issues } = await loadChecked(tree, policies, world);
  if (set === undefined) throw new UserError("the policies are not valid", issues);
  const gates = gatesOf(set);
  const { suites } = await chosenSuites({ policies, suite: args.value("suite") }, world);
  const required = suites.filter(({ name }) => gates.some(({ spec }) => spec.merge.suites.includes(name)));
  if (required.length === 0) throw new UserError("no gate requires any of these suites, so there is nothing to test");
  const under = await underTest(required, tree, args, world);
  const { bounds, ...plan } = settings;
  const figures = selfTest({ ...plan, gates, suites: under, progress: (said) => world.log.progress(said) });
  world.log.done();
  const record = sealedRecord(
    {
      version: 1,
      kind: "gradegate/selftest",
      engine: world.version,
      tested_on: world.today(),
      seed: plan.seed,
      gates: gates.map((gate) => ({ name: gate.name, digest: gateDigest(gate, world.sha256) })),
      suites: under.map(identityOf),
      bounds,
      verdict: verdictOfFigures(figures, bounds),
      ...figures,
    },
    world.sha256,
  );
  const file = selfTestFile(policies);
  if (args.isSet("save")) await world.writeFile(file, `${JSON.stringify(record, null, 2)}\n`);
  world.print(args.isSet("json") ? `${JSON.stringify(record, null, 2)}\n` : renderSelfTest(record));
  if (args.isSet("verify")) return verified(file, record, world);
  return EXITS[record.verdict];
}

function settingsOf(args: Arguments) {
  const number = (name: string) => numberOption(name, args.value(name)) ?? 0;
  const whole = (name: string, least: number) => {
    const value = number(name);
    if (Number.isSafeInteger(value) && value >= least) return value;
    throw new UserError(`--${name}: expected a whole number, ${least} or more`);
  };
  const share = (name: string) => {
    const value = number(name);
    if (value >= 0 && value <= 1) return value;
    throw new UserError(`--${name}: expected a share between 0 and 1`);
  };
  const size = { discordance: share("discordance"), loss: share("loss") };
  if (size.loss <= 0 || size.loss > size.discordance) {
    throw new UserError(
      "--loss: expected more than 0 and at most --discordance, of which it is the part that is not undone",
    );
  }
  return {
    runs: whole("runs", LEAST_RUNS),
    plantedRuns: whole("planted-runs", 1),
    seed: whole("seed", 0),
    noise: share("noise"),
    size,
    bounds: {
      max_flip_rate: share("max-flip-rate"),
      max_false_alarms: share("max-false-alarms"),
      min_power: share("min-power"),
    },
  };
}

async function underTest(
  suites: readonly ResolvedSuite[],
  tree: FileTree,
  args: Arguments,
  world: World,
): Promise<readonly SuiteUnderTest[]> {
  const reports = await reportsOfSuites(suites, tree, judgeMode(args.value("judge")), world, undefined);
  const under: SuiteUnderTest[] = [];
  for (const suite of suites) {
    const found = reports.get(suite.name);
    if (found === undefined || "problem" in found) {
      throw new UserError(`the suite ${suite.name} could not be evaluated: ${found?.problem ?? "it was not"}`);
    }
    const { report } = found;
    if (report.counts.scored === 0)
      throw new UserError(`the suite ${suite.name} has no score, so nothing can be tested`);
    under.push({ suite, report, lengths: await lengthsOf(suite, tree, world), formula: formulaOf(suite.grader) });
  }
  return under;
}

async function lengthsOf({ dataset }: ResolvedSuite, tree: FileTree, world: World) {
  const chunks = await tree.stream(dataset);
  if (chunks === undefined) return undefined;
  const lengths = new Map<string, number>();
  const rows = readTrajectories(chunks, dataset, world.sha256, { gunzip: world.gunzip });
  for await (const { trajectory, digest } of rows) lengths.set(digest, trajectory.output.text.length);
  return lengths;
}

function formulaOf({ native }: CompiledGrader) {
  if (native.type !== "multi" || !isJsonObject(native.graders) || typeof native.calculate_output !== "string") {
    return undefined;
  }
  const parsed = parseFormula(native.calculate_output, Object.keys(native.graders));
  return "formula" in parsed ? parsed.formula : undefined;
}

function identityOf({ suite, report }: SuiteUnderTest): SelfTestRecord["suites"][number] {
  const { name, digest } = report.grader;
  return {
    name: suite.name,
    grader: { name, digest },
    dataset: { path: report.dataset.path, digest: report.dataset.digest },
    tasks: new Set(report.scores.map((row) => row.task_id)).size,
  };
}

/** Whether the record that is kept is the one that was just measured: its figures follow from data, gate and seed. */
async function verified(file: string, measured: SelfTestRecord, world: World): Promise<ExitCode> {
  const text = await world.readFile(file);
  if (text === undefined) throw new UserError(`there is no ${file}; make one with --save`);
  const parsed = parseRecord(text, world.sha256);
  if ("problem" in parsed)
    throw new UserError(
      `${file} is ${parsed.problem === "edited" ? "edited: its seal does not fit" : "no self-test record"}`,
    );
  const told = ({ engine: _, tested_on: __, seal: ___, ...rest }: SelfTestRecord) => JSON.stringify(rest);
  if (told(parsed.record) === told(measured)) {
    world.log.info(`${file} holds what was measured`);
    return EXITS[measured.verdict];
  }
  world.log.warn(`${file} does not hold what was measured just now with the same options`);
  return 1;
}
