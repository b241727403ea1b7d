import { attackGrader } from "../attack/attack-grader.ts";
import type { AttackReport } from "../attack/report.ts";
import { savedCase } from "../attack/saved-case.ts";
import { UserError } from "../errors.ts";
import { graderTypes } from "../grader/registry.ts";
import type { CompiledGrader } from "../policy/policy-set.ts";
import { renderAttack } from "../render/attack-text.ts";
import { attackSarif } from "../render/sarif.ts";
import { readTrajectories } from "../trajectory/read.ts";
import type { Trajectory } from "../trajectory/trajectory.ts";
import { ATTACK_EXITS, attackPolicies, saveCases } from "./attack-policies.ts";
import { SECONDS_PER_GRADE } from "./attack-suite.ts";
import type { Arguments } from "./command.ts";
import { loadChecked } from "./load-checked.ts";
import { numberOption, openDataset, readNativeGrader, readRecordings } from "./native-grader.ts";
import { judgeMode } from "./suite-report.ts";
import type { ExitCode, World } from "./world.ts";

export async function run(args: Arguments, world: World): Promise<ExitCode> {
  const began = world.elapsed();
  const file = args.value("grader");
  const budget = { grades: count("budget", args), seconds: count("seconds", args) };
  const seed = whole("seed", args);
  if (file === undefined) return attackPolicies({ budget, seed: args.isSet("seed") ? seed : undefined }, args, world);
  const threshold = numberOption("pass-threshold", args.value("pass-threshold"));
  const grader = await readGrader(file, threshold, args, world);
  const dataset = args.value("dataset");
  const trajectories: Trajectory[] = [];
  const chunks = await openDataset(dataset, world);
  for await (const { trajectory } of readTrajectories(chunks, dataset ?? "", world.sha256, { gunzip: world.gunzip })) {
    trajectories.push(trajectory);
  }
  const recordings = await readRecordings(args.value("recordings"), world);
  const report = await attackGrader(
    { grader, trajectories, budget, seed },
    {
      types: graderTypes,
      python: await world.python({ secondsPerGrade: SECONDS_PER_GRADE }),
      judge: await world.judge({ mode: judgeMode(args.value("judge")), recordings, from: "folder" }),
      elapsed: () => world.elapsed() - began,
    },
  );
  const save = args.value("save");
  if (save !== undefined) await saveCases(casesOf(report, trajectories, world), save, world);
  const sarif = args.value("sarif");
  if (sarif !== undefined) await world.writeFile(sarif, attackSarif(report, file.replace(/^\.\//, ""), world.version));
  world.print(args.isSet("json") ? `${JSON.stringify(report)}\n` : renderAttack(report));
  return ATTACK_EXITS[report.verdict];
}

async function readGrader(
  file: string,
  threshold: number | undefined,
  args: Arguments,
  world: World,
): Promise<CompiledGrader> {
  if (!/\.ya?ml$/i.test(file)) return readNativeGrader(file, threshold, world);
  const path = file.replace(/^\.\//, "");
  const folder = args.value("policies") ?? "policies";
  const inFolder = path.startsWith(`${folder.replace(/\/+$/, "")}/`);
  const parent = path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : ".";
  const { set, issues } = await loadChecked(await world.workTree(), inFolder ? folder : parent, world);
  if (set === undefined) throw new UserError("the policies are not valid", issues);
  const found = [...set.graders.values()].filter(({ source }) => source?.file === path);
  const [grader] = found;
  if (grader === undefined || found.length > 1) {
    const what = found.length > 1 ? `${found.length} graders; one is needed` : "no Grader";
    throw new UserError(`${file} holds ${what} (policies are read from the repository's root)`);
  }
  return threshold === undefined ? grader : { ...grader, pass_threshold: threshold };
}

function casesOf(report: AttackReport, trajectories: readonly Trajectory[], { sha256 }: World): readonly Trajectory[] {
  const byId = new Map(trajectories.map((each) => [each.id, each]));
  return report.exploits.flatMap((exploit) => {
    const attacked = byId.get(exploit.trajectory_id);
    return attacked === undefined ? [] : [savedCase(exploit, attacked, sha256)];
  });
}

function whole(name: string, args: Arguments): number {
  const value = numberOption(name, args.value(name)) ?? 0;
  if (!Number.isSafeInteger(value) || value < 0) throw new UserError(`--${name}: expected a whole number, 0 or more`);
  return value;
}

function count(name: string, args: Arguments): number {
  const value = whole(name, args);
  if (value === 0) throw new UserError(`--${name}: expected a whole number over 0`);
  return value;
}
