import type { Report, ScoreRow } from "../evaluation/report.ts";
import { quantileOfSorted } from "../statistics/sample.ts";

/** Why a trajectory is looked at more often than by chance; the first that holds of it counts. */
export const STRATA = ["flip", "disagreement", "novel", "high_reward", "rest"] as const;
export type Stratum = (typeof STRATA)[number];

/** How much likelier than the rest a trajectory of a stratum is drawn, where there is room. */
const OVERSAMPLING: Readonly<Record<Stratum, number>> = { flip: 8, disagreement: 4, novel: 3, high_reward: 2, rest: 1 };

/** The greatest and the newest tenth. */
const TOP = 0.9;
/** Two parts of a grader this far apart do not say the same. */
const APART = 0.5;

export interface Evidence {
  /** What was said before: verdicts that differ are flips. */
  readonly base?: Report | undefined;
  /** What graders of the same question say of the same trajectories. */
  readonly others: readonly Report[];
  /** By id, from 0 to 1. */
  readonly novelty: ReadonlyMap<string, number>;
}

/** The stratum of each scored row. A grade that failed has no verdict that a person could contradict, so it has none. */
export function stratify(rows: readonly ScoreRow[], evidence: Evidence): ReadonlyMap<string, Stratum> {
  const scored = rows.filter((row) => row.value !== undefined);
  const verdicts = [evidence.base, ...evidence.others].map(verdictsOf);
  const [before, ...others] = verdicts;
  const high = topOf(scored.map(({ value = 0 }) => value));
  const novel = topOf(scored.map(({ id }) => evidence.novelty.get(id) ?? 0));
  const divided = topOf(scored.map(spreadOf));
  const differs = (row: ScoreRow, said: ReadonlyMap<string, boolean> | undefined) => {
    const other = said?.get(keyOf(row));
    return other !== undefined && other !== row.passed;
  };
  const stratumOf = (row: ScoreRow): Stratum => {
    if (differs(row, before)) return "flip";
    if (row.success !== undefined && row.success !== row.passed) return "disagreement";
    if (others.some((said) => differs(row, said))) return "disagreement";
    if (spreadOf(row) >= APART && spreadOf(row) > divided) return "disagreement";
    const newness = evidence.novelty.get(row.id) ?? 0;
    if (newness > 0 && newness >= novel) return "novel";
    return row.passed === true && (row.value ?? 0) >= high ? "high_reward" : "rest";
  };
  return new Map(scored.map((row) => [row.id, stratumOf(row)]));
}

/** How far apart the parts of the grader are. In many graders they often are: only the most divided tenth is drawn for it. */
function spreadOf({ parts = {} }: ScoreRow): number {
  const values = Object.values(parts).filter((part) => typeof part === "number");
  return values.length < 2 ? 0 : Math.max(...values) - Math.min(...values);
}

function verdictsOf(report: Report | undefined): ReadonlyMap<string, boolean> {
  return new Map((report?.scores ?? []).flatMap((row) => (row.passed === undefined ? [] : [[keyOf(row), row.passed]])));
}

/** The same id over other bytes is another trajectory. */
function keyOf({ id, digest }: ScoreRow): string {
  return `${digest} ${id}`;
}

function topOf(values: readonly number[]): number {
  if (values.length === 0) return Number.POSITIVE_INFINITY;
  return quantileOfSorted(
    [...values].sort((a, b) => a - b),
    TOP,
  );
}

/**
 * How many of each stratum are drawn: two of each that has them, then one at a time where a stratum's weight asks for it
 * most (Webster's method). Fewer than `n` only where there are no more.
 */
export function allocate(n: number, sizes: ReadonlyMap<Stratum, number>): ReadonlyMap<Stratum, number> {
  const there = STRATA.filter((stratum) => (sizes.get(stratum) ?? 0) > 0);
  const drawn = new Map(there.map((stratum) => [stratum, 0]));
  let left = n;
  const give = (stratum: Stratum) => {
    const size = sizes.get(stratum) ?? 0;
    const has = drawn.get(stratum) ?? 0;
    if (left === 0 || has >= size) return;
    drawn.set(stratum, has + 1);
    left--;
  };
  for (const _ of [1, 2]) for (const stratum of there) give(stratum);
  const claim = (stratum: Stratum) => {
    const has = drawn.get(stratum) ?? 0;
    const size = sizes.get(stratum) ?? 0;
    return has >= size ? -1 : (OVERSAMPLING[stratum] * size) / (2 * has + 1);
  };
  while (left > 0) {
    const [next] = [...there].sort((a, b) => claim(b) - claim(a));
    if (next === undefined || claim(next) < 0) break;
    give(next);
  }
  return drawn;
}
