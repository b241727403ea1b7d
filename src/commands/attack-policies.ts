import type { Budget } from "../attack/bench.ts";
import type { AttackVerdict } from "../attack/report.ts";
import { UserError } from "../errors.ts";
import type { PolicySet, ResolvedSuite } from "../policy/policy-set.ts";
import { renderAttack } from "../render/attack-text.ts";
import { suitesSarif } from "../render/sarif.ts";
import type { Trajectory } from "../trajectory/trajectory.ts";
import { attackSuite } from "./attack-suite.ts";
import type { Arguments } from "./command.ts";
import { loadChecked } from "./load-checked.ts";
import type { ExitCode, World } from "./world.ts";

export const ATTACK_EXITS: Readonly<Record<AttackVerdict, ExitCode>> = {
  resistant: 0,
  exploitable: 1,
  inconclusive: 2,
};

/** Attacks the graders of suites, as a review does: those that a gate wants attacked, or the one named. */
export async function attackPolicies(
  { budget, seed }: { readonly budget: Budget; readonly seed: number | undefined },
  args: Arguments,
  world: World,
): Promise<ExitCode> {
  if (args.value("dataset") !== undefined) {
    throw new UserError("--dataset is for --grader FILE; without a grader, suites of the policies are attacked");
  }
  const tree = await world.workTree();
  const { set, issues } = await loadChecked(tree, args.value("policies") ?? "policies", world);
  if (set === undefined) throw new UserError("the policies are not valid", issues);
  const attacks = [];
  const saved: Trajectory[] = [];
  for (const suite of chosen(set, args.value("suite"))) {
    world.log.progress(`${suite.name}: attacking ${suite.grader.name}`);
    const { found, cases } = await attackSuite({ suite, budget, seed }, tree, world);
    attacks.push({ suite: suite.name, position: suite.source.locate(["spec", "grader"]), ...found });
    saved.push(...cases);
  }
  world.log.done();
  const save = args.value("save");
  if (save !== undefined) await saveCases(saved, save, world);
  const sarif = args.value("sarif");
  if (sarif !== undefined) await world.writeFile(sarif, suitesSarif(attacks, world.version));
  const verdict = worst(attacks.map(({ report }) => report?.verdict ?? "inconclusive"));
  const told = { version: 1, kind: "gradegate/attacks", verdict, attacks };
  const texts = attacks.map(({ suite, report, problem }) =>
    report === undefined ? `${suite} was not attacked: ${problem}\n` : `${suite}: ${renderAttack(report)}`,
  );
  world.print(args.isSet("json") ? `${JSON.stringify(told)}\n` : texts.join("\n"));
  return ATTACK_EXITS[verdict];
}

function chosen(set: PolicySet, name: string | undefined): readonly ResolvedSuite[] {
  const all = [...set.suites.values()];
  if (name !== undefined) {
    const suite = set.suites.get(name);
    if (suite !== undefined) return [suite];
    throw new UserError(
      `--suite ${name}: there is no such suite; there are ${all.map((each) => each.name).join(", ")}`,
    );
  }
  const demanded = new Set(
    [...set.gates.values()].flatMap(({ document: { spec } }) => spec.merge.exploitability?.suites ?? []),
  );
  const suites = all.filter((each) => demanded.has(each.name));
  if (suites.length > 0) return suites;
  throw new UserError(
    "no gate says which suites are attacked (`exploitability: {suites: [...], max: 0}`); name one with --suite, or a grader with --grader FILE --dataset FILE",
  );
}

function worst(verdicts: readonly AttackVerdict[]): AttackVerdict {
  if (verdicts.includes("exploitable")) return "exploitable";
  return verdicts.every((each) => each === "resistant") ? "resistant" : "inconclusive";
}

/** Added at the end of the dataset, each once. */
export async function saveCases(cases: readonly Trajectory[], file: string, world: World): Promise<void> {
  const before = (await world.readFile(file)) ?? "";
  const fresh = cases.filter(({ id }) => !before.includes(JSON.stringify(id)));
  if (fresh.length === 0) return;
  const start = before === "" || before.endsWith("\n") ? before : `${before}\n`;
  await world.writeFile(file, `${start}${fresh.map((row) => JSON.stringify(row)).join("\n")}\n`);
  world.log.info(`${fresh.length} ${fresh.length === 1 ? "exploit" : "exploits"} added to ${file}`);
}
