import { type HumanLabel, parseLabels, withLabels } from "../audit/labels.ts";
import { BOOTSTRAP_DEFAULTS } from "../comparison/bootstrap.ts";
import { UserError } from "../errors.ts";
import { type Calibration, parseCalibration, sealed } from "../evaluation/calibration.ts";
import { type CalibrationRow, calibrationFigures } from "../evaluation/calibration-figures.ts";
import { labelsAt } from "../evaluation/human-labels.ts";
import { judgeIdentity } from "../evaluation/judge-identity.ts";
import type { GraderInput } from "../grader/contract.ts";
import { type GradingPorts, gradeAll, prepareGrader } from "../grader/grade.ts";
import { graderTypes } from "../grader/registry.ts";
import { askedAgain, gradeConfirmed } from "../grader/repeat.ts";
import { canonicalJson } from "../json.ts";
import type { CompiledGrader } from "../policy/policy-set.ts";
import { renderCalibration } from "../render/calibration-text.ts";
import type { Score } from "../score/score.ts";
import { readTrajectories } from "../trajectory/read.ts";
import { sampleOf } from "../trajectory/sample.ts";
import type { Trajectory } from "../trajectory/trajectory.ts";
import type { Arguments } from "./command.ts";
import { loadChecked } from "./load-checked.ts";
import { numberOption, openDataset, readNativeGrader, readRecordings } from "./native-grader.ts";
import { judgeMode } from "./suite-report.ts";
import type { ExitCode, World } from "./world.ts";

/** Enough for two digits, and few enough that every figure has its interval within seconds. */
const RESAMPLES = 2_000;
const CHUNK_ROWS = 1024;

export async function run(args: Arguments, world: World): Promise<ExitCode> {
  const [what, ...rest] = args.positionals;
  if (rest.length > 0)
    throw new UserError(`calibrate: expected judge or provider, got "${args.positionals.join(" ")}"`);
  if (what === "judge") return calibrateJudge(args, world);
  if (what === "provider") return (await import("./calibrate-provider.ts")).calibrateProvider(args, world);
  throw new UserError(`calibrate: expected judge or provider${what === undefined ? "" : `, got "${what}"`}`);
}

async function calibrateJudge(args: Arguments, world: World): Promise<ExitCode> {
  const grader = await chosenGrader(args, world);
  const judge = judgeIdentity(grader, world.sha256);
  if (judge === undefined) throw new UserError(`${grader.name} asks no judge, so there is nothing to calibrate`);
  const measured = await measure(grader, args, world);
  const calibration = sealed(
    {
      version: 1,
      kind: "gradegate/calibration",
      engine: world.version,
      grader: { name: grader.name, version: grader.version },
      judge,
      ...measured,
      calibrated_on: world.today(),
    },
    world.sha256,
  );
  const out = args.value("out");
  if (out !== undefined) await world.writeFile(out, `${JSON.stringify(calibration, null, 2)}\n`);
  world.print(args.isSet("json") ? `${JSON.stringify(calibration, null, 2)}\n` : renderCalibration(calibration));
  const check = args.value("check");
  if (check !== undefined) return sameAs(check, calibration, world);
  return calibration.figures.labelled > 0 ? 0 : 2;
}

async function chosenGrader(args: Arguments, world: World): Promise<CompiledGrader> {
  const name = args.value("grader");
  if (name === undefined) throw new UserError("--grader NAME|FILE is needed: a Grader policy or a native grader file");
  if (name.endsWith(".json")) {
    const stated = args.isSet("pass-threshold") ? args.value("pass-threshold") : undefined;
    return readNativeGrader(name, numberOption("pass-threshold", stated), world);
  }
  const { set, issues } = await loadChecked(await world.workTree(), args.value("policies") ?? "policies", world);
  if (set === undefined) throw new UserError("the policies are not valid", issues);
  const grader = set.graders.get(name);
  if (grader !== undefined) return grader;
  throw new UserError(`there is no grader "${name}"; known: ${[...set.graders.keys()].join(", ")}`);
}

async function measure(
  grader: CompiledGrader,
  args: Arguments,
  world: World,
): Promise<Pick<Calibration, "dataset" | "labels" | "figures">> {
  const dataset = args.value("dataset");
  const chunks = await openDataset(dataset, world);
  const recordings = await readRecordings(args.value("recordings"), world);
  const repeats = numberOption("repeats", args.value("repeats")) ?? 1;
  if (!Number.isInteger(repeats) || repeats < 1) throw new UserError("--repeats: expected an integer from 1 on");
  const path = args.value("labels") ?? "outcome.human.labels";
  const swapped = args.value("swapped");
  const brought = await labelsBrought(args.value("label-file"), world);
  const ports = {
    python: await world.python(),
    judge: await world.judge({ mode: judgeMode(args.value("judge")), recordings, from: "folder" }),
  };
  const rows: CalibrationRow[] = [];
  const digests: string[] = [];
  const labelled: string[] = [];
  let waiting: { readonly trajectory: Trajectory; readonly labels: ReadonlyMap<string, number> }[] = [];
  const grade = async (): Promise<void> => {
    const inputs = waiting.map(({ trajectory }) => ({
      item: trajectory.item,
      sample: sampleOf(trajectory),
      recorded: trajectory,
    }));
    const asks = await asksOf(grader, inputs, repeats, ports);
    waiting.forEach(({ trajectory, labels }, at) => {
      const said = asks.map((round) => round[at] as Score);
      const scores = said.flatMap((score) => (score.kind === "scored" ? [score.value] : []));
      rows.push({
        task_id: trajectory.task_id,
        scores,
        unscored: said.length - scores.length,
        labels,
        length: [...trajectory.output.text].length,
        swapped: swapped !== undefined && (trajectory.tags ?? []).includes(swapped),
      });
    });
    waiting = [];
    world.log.progress(`${grader.name}: ${rows.length} judged`);
  };
  const trajectories = readTrajectories(chunks, dataset ?? "", world.sha256, { gunzip: world.gunzip });
  for await (const { trajectory, digest, line } of trajectories) {
    const read = labelsAt(withLabels(trajectory, brought.get(`${digest} ${trajectory.id}`)), path);
    if (read.kind === "problem") throw new UserError(`${dataset}:${line} ${read.message}`);
    digests.push(digest);
    labelled.push(canonicalJson([trajectory.id, Object.fromEntries(read.labels)]));
    waiting.push({ trajectory, labels: read.labels });
    if (waiting.length === CHUNK_ROWS) await grade();
  }
  await grade();
  return {
    dataset: { path: dataset ?? "", digest: world.sha256(digests.join("\n")), trajectories: rows.length },
    labels: { path, digest: world.sha256(labelled.join("\n")) },
    figures: calibrationFigures(rows, {
      ...BOOTSTRAP_DEFAULTS,
      resamples: RESAMPLES,
      pass_threshold: grader.pass_threshold,
      label_threshold: numberOption("label-threshold", args.value("label-threshold")) ?? 0.5,
    }),
  };
}

/** Labels beside the dataset, by digest and id of what they are of. */
async function labelsBrought(
  file: string | undefined,
  world: World,
): Promise<ReadonlyMap<string, readonly HumanLabel[]>> {
  if (file === undefined) return new Map();
  const text = await world.readFile(file);
  if (text === undefined) throw new UserError(`${file}: there is no such file of labels`);
  const { labels, issues } = parseLabels(file, text);
  if (issues.length > 0) throw new UserError(`${file} is not a file of labels`, issues);
  const byTrajectory = new Map<string, HumanLabel[]>();
  for (const label of labels) {
    const key = `${label.digest} ${label.id}`;
    byTrajectory.set(key, [...(byTrajectory.get(key) ?? []), label]);
  }
  return byTrajectory;
}

/** The first ask is the score that a report would have, confirmation and all; the others are plain repeats of it. */
async function asksOf(
  grader: CompiledGrader,
  inputs: readonly GraderInput[],
  repeats: number,
  ports: GradingPorts,
): Promise<readonly (readonly Score[])[]> {
  const prepared = prepareGrader(grader.native, graderTypes, grader.process);
  // After the asks that confirming may use, so that none of them counts twice.
  const confirming = grader.confirm?.asks ?? 1;
  const first = gradeConfirmed(prepared, inputs, ports, grader.pass_threshold, grader.confirm);
  const others = Array.from({ length: repeats - 1 }, (_, again) =>
    gradeAll(askedAgain(prepared, again + confirming), inputs, ports),
  );
  return Promise.all([first, ...others]);
}

/** Whether a stored calibration is the one that was measured now, its day aside. */
async function sameAs(file: string, measured: Calibration, world: World): Promise<ExitCode> {
  const text = await world.readFile(file);
  if (text === undefined) throw new UserError(`${file}: there is no such calibration`);
  const parsed = parseCalibration(text, world.sha256);
  if ("problem" in parsed) {
    const edited = "it was changed after it was measured: its seal does not fit";
    throw new UserError(`${file}: ${parsed.problem === "edited" ? edited : "this is no calibration"}`);
  }
  const core = ({ calibrated_on: _, seal: __, engine: ___, ...rest }: Calibration) => canonicalJson(rest);
  if (core(parsed.calibration) === core(measured)) return 0;
  world.log.warn(`${file} says something else than was measured now`);
  return 1;
}
