import { DEFAULT_BUDGET } from "../attack/attack-grader.ts";
import type { SuiteAttack } from "../gate/exploitability-rule.ts";
import type { ExploitabilityRule } from "../policy/evidence-fields.ts";
import type { CompiledGrader, PolicySet, ResolvedSuite } from "../policy/policy-set.ts";
import type { FileTree, ScoreCache } from "../ports.ts";
import { attackSuite, type Found } from "./attack-suite.ts";
import type { World } from "./world.ts";

/** Only guards against a stuck grader: grades are what ends an attack, so that it is the same on every machine. */
const REVIEW_SECONDS = 90;
/**
 * Attacks the head's graders of the suites that a gate names, and hands each exploit to the base's grader of the same
 * suite. Judges answer from the suite's recordings alone: an attack never spends money unasked. The seed follows from the
 * grader, so that nobody chooses it.
 */
export async function attackSuites(
  rules: readonly ExploitabilityRule[],
  base: PolicySet | undefined,
  head: { readonly tree: FileTree; readonly set: PolicySet },
  world: World,
  scores?: ScoreCache,
): Promise<readonly SuiteAttack[]> {
  const kept = await scores?.open(world.sha256(`attacks ${world.version}`));
  const budgets = new Map<string, number>();
  for (const { suites, budget = DEFAULT_BUDGET.grades } of rules) {
    for (const name of suites) budgets.set(name, Math.max(budget, budgets.get(name) ?? 0));
  }
  const attacks: SuiteAttack[] = [];
  for (const [name, grades] of budgets) {
    const suite = head.set.suites.get(name);
    if (suite === undefined) continue;
    world.log.progress(`${name}: attacking ${suite.grader.name}`);
    const before = base?.suites.get(name)?.grader;
    const key = kept && (await keyOf(suite, before, grades, head.tree, world));
    const known = key === undefined ? undefined : kept?.get(key);
    const found =
      known === undefined
        ? (await attackSuite({ suite, before, budget: { grades, seconds: REVIEW_SECONDS } }, head.tree, world)).found
        : (JSON.parse(known) as Found);
    // what a clock ended is not the same elsewhere
    if (
      key !== undefined &&
      known === undefined &&
      found.report !== undefined &&
      found.report.grades.limit !== "seconds"
    )
      kept?.put(key, JSON.stringify(found));
    attacks.push({ suite: name, position: suite.source.locate(["spec", "grader"]), ...found });
  }
  await kept?.save();
  return attacks;
}

/** All that an attack's report follows from; `undefined` where the tree cannot tell what a file holds without reading it. */
async function keyOf(
  suite: ResolvedSuite,
  before: CompiledGrader | undefined,
  grades: number,
  tree: FileTree,
  world: World,
): Promise<string | undefined> {
  const files = [suite.dataset, ...suite.recordings];
  const identities = await Promise.all(files.map((path) => tree.identity(path)));
  if (identities.includes(undefined)) return undefined;
  const of = (grader: CompiledGrader | undefined) => [grader?.digest ?? null, grader?.pass_threshold ?? null];
  return world.sha256(JSON.stringify([of(suite.grader), of(before), grades, identities]));
}
