import { attackGrader, DEFAULT_BUDGET } from "../attack/attack-grader.ts";
import type { AttackPorts } from "../attack/bench.ts";
import type { AttackReport, Exploit } from "../attack/report.ts";
import { savedCase } from "../attack/saved-case.ts";
import type { SuiteAttack } from "../gate/exploitability-rule.ts";
import { gradeAll, prepareGrader } from "../grader/grade.ts";
import type { ExploitabilityRule } from "../policy/fields.ts";
import type { CompiledGrader, PolicySet, ResolvedSuite } from "../policy/policy-set.ts";
import type { FileTree, ScoreCache } from "../ports.ts";
import { readTrajectories } from "../trajectory/read.ts";
import { sampleOf } from "../trajectory/sample.ts";
import type { Trajectory } from "../trajectory/trajectory.ts";
import { assignmentOf } from "./suite-report.ts";
import type { World } from "./world.ts";

/** Of one grade of an attack: an output on which a grader thinks for longer earns nothing. */
export const SECONDS_PER_GRADE = 2;
/** Only guards against a stuck grader: grades are what ends an attack, so that it is the same on every machine. */
const REVIEW_SECONDS = 60;
/** An attack spreads over the tasks that it is given; beyond so many rows it learns little. */
const MOST_ROWS = 20_000;

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
      known === undefined ? await attackSuite(suite, before, grades, head.tree, world) : (JSON.parse(known) as Found);
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

type Found = Pick<SuiteAttack, "report" | "problem" | "opened">;

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

async function attackSuite(
  suite: ResolvedSuite,
  before: CompiledGrader | undefined,
  grades: number,
  tree: FileTree,
  world: World,
): Promise<Found> {
  const chunks = await tree.stream(suite.dataset);
  if (chunks === undefined) return { problem: `the dataset ${suite.dataset} is missing` };
  const assigned = await assignmentOf(suite, tree, "replay", world);
  if ("problem" in assigned) return assigned;
  const trajectories = await firstRows(chunks, suite.dataset, world);
  const began = world.elapsed();
  const { types, judge, embedder } = assigned;
  const ports: AttackPorts = {
    types,
    judge,
    ...(embedder === undefined ? {} : { embedder }),
    lexicon: () => world.lexicon(),
    python: await world.python({ secondsPerGrade: SECONDS_PER_GRADE }),
    elapsed: () => world.elapsed() - began,
  };
  const { grader } = suite;
  const seed = Number.parseInt(grader.digest.slice(0, 8), 16);
  const report = await attackGrader({ grader, trajectories, budget: { grades, seconds: REVIEW_SECONDS }, seed }, ports);
  if (before === undefined) return { report };
  return { report, opened: await openedBy(report, before, trajectories, ports, world) };
}

async function firstRows(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
  world: World,
): Promise<readonly Trajectory[]> {
  const rows: Trajectory[] = [];
  for await (const { trajectory } of readTrajectories(chunks, path, world.sha256, { gunzip: world.gunzip })) {
    rows.push(trajectory);
    if (rows.length === MOST_ROWS) break;
  }
  return rows;
}

/** The exploits that the base's grader does not pay. One that it cannot grade, it does not pay either. */
async function openedBy(
  report: AttackReport,
  before: CompiledGrader,
  trajectories: readonly Trajectory[],
  ports: AttackPorts,
  world: World,
): Promise<readonly Exploit[]> {
  const byId = new Map(trajectories.map((each) => [each.id, each]));
  const rows = report.exploits.flatMap((exploit) => {
    const attacked = byId.get(exploit.trajectory_id);
    return attacked === undefined ? [] : [{ exploit, recorded: savedCase(exploit, attacked, world.sha256) }];
  });
  const scores = await gradeAll(
    prepareGrader(before.native, ports.types, before.process),
    rows.map(({ recorded }) => ({ item: recorded.item, sample: sampleOf(recorded), recorded })),
    ports,
  );
  return rows.flatMap(({ exploit }, index) => {
    const score = scores[index];
    return score?.kind === "scored" && score.value >= before.pass_threshold ? [] : [exploit];
  });
}
