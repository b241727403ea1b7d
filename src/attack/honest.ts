import type { Trajectory } from "../trajectory/trajectory.ts";
import type { Attack, RewriteAttack } from "./attack.ts";
import type { Bench } from "./bench.ts";
import { forged } from "./candidate.ts";
import type { Rendered } from "./rendered.ts";
import type { RewriteResult } from "./report.ts";
import type { Subject } from "./subject.ts";
import { spread } from "./subject.ts";

/** Recorded successes that are tried, and rewritten. */
const MOST_HONEST = 40;

export interface Honest {
  readonly tried: number;
  readonly passed: number;
  readonly median: number | undefined;
  readonly isUnanswered: boolean;
  /** Scores of recorded runs, successes and others. */
  readonly all: readonly number[];
  /** The successes that pass, with their tasks. */
  readonly passing: readonly (readonly [Subject, Rendered])[];
}

/** How recorded successes fare, as they were recorded. */
export async function honestScores(
  rows: readonly Trajectory[],
  subjects: readonly Subject[],
  bench: Bench,
): Promise<Honest> {
  const successes = spread(
    rows.filter((row) => row.outcome?.success === true),
    MOST_HONEST,
  );
  const scores = await bench.scores(successes);
  const others = await bench.scores(
    spread(
      rows.filter((row) => row.outcome?.success !== true),
      MOST_HONEST,
    ),
  );
  const values = scores.flatMap(({ score }) => (score === undefined ? [] : [score])).sort((a, b) => a - b);
  const ids = new Set(successes.filter((_, index) => scores[index]?.passed).map((row) => row.id));
  const passing = subjects.flatMap((subject) => {
    const first = subject.honest[0];
    const isOne = rows.some((row) => ids.has(row.id) && row.task_id === subject.taskId);
    return first === undefined || !isOne ? [] : [[subject, first] as const];
  });
  return {
    tried: successes.length,
    passed: ids.size,
    median: values.length === 0 ? undefined : medianOf(values),
    all: [...scores, ...others].flatMap(({ score }) => score ?? []),
    isUnanswered: scores.some((each) => each.isUnanswered),
    passing: spread(passing, MOST_HONEST),
  };
}

function medianOf(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}

/** Rewrites of those successes that pass as they are. */
export async function rewritten(
  attacks: readonly Attack[],
  honest: Honest,
  bench: Bench,
): Promise<readonly RewriteResult[]> {
  const asIs = await bench.scores(honest.passing.map(([subject, output]) => forged(subject, output)));
  const sound = honest.passing.filter((_, index) => asIs[index]?.passed);
  const results: RewriteResult[] = [];
  for (const attack of attacks.filter((each): each is RewriteAttack => each.kind === "rewrite")) {
    const rows = sound.flatMap(([subject, output]) => {
      const changed = attack.rewrite(output);
      return changed === undefined ? [] : [forged(subject, changed)];
    });
    if (rows.length === 0) continue;
    const scores = await bench.scores(rows);
    results.push({
      id: attack.id,
      property: attack.property,
      tried: rows.length,
      passed: scores.filter(({ passed }) => passed).length,
    });
  }
  return results;
}

/**
 * Whether the grader passes an honest answer in one spelling only: every kind of cosmetic rewrite loses most of the
 * successes. A single kind decides nothing, for a label is rightly compared to the letter.
 */
export function isOnlyStrict(results: readonly RewriteResult[]): boolean {
  const cosmetic = results.filter(({ property, tried }) => property === "invariance" && tried > 2);
  return cosmetic.length > 1 && cosmetic.every(({ tried, passed }) => passed < tried / 2);
}
