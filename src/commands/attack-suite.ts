import { attackGrader } from "../attack/attack-grader.ts";
import type { AttackPorts, Budget } from "../attack/bench.ts";
import type { Exploit } from "../attack/report.ts";
import { savedCase } from "../attack/saved-case.ts";
import type { SuiteAttack } from "../gate/exploitability-rule.ts";
import { gradeAll, prepareGrader } from "../grader/grade.ts";
import type { CompiledGrader, ResolvedSuite } from "../policy/policy-set.ts";
import type { FileTree } from "../ports.ts";
import { readTrajectories } from "../trajectory/read.ts";
import { sampleOf } from "../trajectory/sample.ts";
import type { Trajectory } from "../trajectory/trajectory.ts";
import { assignmentOf } from "./suite-report.ts";
import type { World } from "./world.ts";

/** Of one grade of an attack: an output on which a grader thinks for longer earns nothing. */
export const SECONDS_PER_GRADE = 2;
/** An attack spreads over the tasks that it is given; beyond so many rows it learns little. */
const MOST_ROWS = 20_000;

export type Found = Pick<SuiteAttack, "report" | "problem" | "opened">;

export interface SuitePlan {
  readonly suite: ResolvedSuite;
  /** The base's grader, to tell what a change opens. */
  readonly before?: CompiledGrader | undefined;
  readonly budget: Budget;
  /** Follows from the grader where none is given, so that nobody chooses it. */
  readonly seed?: number | undefined;
}

/** Attacks one suite's grader, with its judges answering from recordings alone; `cases` are the exploits as rows. */
export async function attackSuite(
  { suite, before, budget, seed }: SuitePlan,
  tree: FileTree,
  world: World,
): Promise<{ readonly found: Found; readonly cases: readonly Trajectory[] }> {
  const chunks = await tree.stream(suite.dataset);
  if (chunks === undefined) return { found: { problem: `the dataset ${suite.dataset} is missing` }, cases: [] };
  const assigned = await assignmentOf(suite, tree, "replay", world);
  if ("problem" in assigned) return { found: assigned, cases: [] };
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
  const fixed = Number.parseInt(grader.digest.slice(0, 8), 16);
  const report = await attackGrader({ grader, trajectories, budget, seed: seed ?? fixed }, ports);
  const byId = new Map(trajectories.map((each) => [each.id, each]));
  const rows = report.exploits.flatMap((exploit) => {
    const attacked = byId.get(exploit.trajectory_id);
    return attacked === undefined ? [] : [{ exploit, recorded: savedCase(exploit, attacked, world.sha256) }];
  });
  const cases = rows.map(({ recorded }) => recorded);
  if (before === undefined) return { found: { report }, cases };
  return { found: { report, opened: await openedBy(rows, before, ports) }, cases };
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
  rows: readonly { readonly exploit: Exploit; readonly recorded: Trajectory }[],
  before: CompiledGrader,
  ports: AttackPorts,
): Promise<readonly Exploit[]> {
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
