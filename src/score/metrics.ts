import { quantileOfSorted } from "../statistics/sample.ts";
import type { Score } from "./score.ts";

export { mean, quantileOfSorted, sum } from "../statistics/sample.ts";

/** How many scores there are of each kind. Shown wherever a number is shown: a mean of 3 of 100 is not a mean of 100. */
export interface Counts {
  readonly scored: number;
  readonly not_applicable: number;
  readonly failed: number;
}

export function countScores(scores: readonly { readonly kind: Score["kind"] }[]): Counts {
  const counts = { scored: 0, not_applicable: 0, failed: 0 };
  for (const score of scores) counts[score.kind] += 1;
  return counts;
}

export interface Distribution {
  readonly min: number;
  readonly p25: number;
  readonly median: number;
  readonly p75: number;
  readonly max: number;
}

/** Quartiles by linear interpolation (type 7 of Hyndman and Fan, as R and numpy). `undefined` of no values. */
export function distribution(values: readonly number[]): Distribution | undefined {
  if (values.length === 0) return undefined;
  const sorted = Float64Array.from(values).sort();
  const at = (share: number) => quantileOfSorted(sorted, share);
  return { min: at(0), p25: at(0.25), median: at(0.5), p75: at(0.75), max: at(1) };
}

/** A score beside what really happened. */
export interface Labelled {
  readonly value: number;
  readonly passed: boolean;
  readonly success: boolean;
}

/** How a grader's verdicts sit with recorded outcomes. Rates are `undefined` where nothing could have gone wrong. */
export interface Agreement {
  /** Trajectories that have both a score and an outcome. */
  readonly labelled: number;
  readonly successes: number;
  readonly failures: number;
  /** Passed, yet the run failed: what a model learns to exploit. */
  readonly false_accepts: number;
  /** Did not pass, yet the run succeeded: what starves learning. */
  readonly false_rejects: number;
  /** Of the failures, the share that passed. */
  readonly false_accept_rate: number | undefined;
  /** Of the successes, the share that did not pass. */
  readonly false_reject_rate: number | undefined;
  /** Share of verdicts that agree with the outcome. */
  readonly accuracy: number | undefined;
  /** Probability that a success scores over a failure, ties counting half. Needs one of each. */
  readonly auc: number | undefined;
}

export function agreement(rows: readonly Labelled[]): Agreement {
  const successes = rows.filter((row) => row.success);
  const failures = rows.filter((row) => !row.success);
  return agreementOf({
    successes: successes.map((row) => row.value),
    failures: failures.map((row) => row.value),
    false_accepts: failures.filter((row) => row.passed).length,
    false_rejects: successes.filter((row) => !row.passed).length,
  });
}

/** `agreement` of what was counted already: the values by outcome, and how many verdicts were wrong. */
export function agreementOf(counted: {
  readonly successes: readonly number[];
  readonly failures: readonly number[];
  readonly false_accepts: number;
  readonly false_rejects: number;
}): Agreement {
  const { false_accepts, false_rejects } = counted;
  const [successes, failures] = [counted.successes.length, counted.failures.length];
  return {
    labelled: successes + failures,
    successes,
    failures,
    false_accepts,
    false_rejects,
    false_accept_rate: share(false_accepts, failures),
    false_reject_rate: share(false_rejects, successes),
    accuracy: share(successes + failures - false_accepts - false_rejects, successes + failures),
    auc: auc(counted.successes, counted.failures),
  };
}

/** `part / whole`, or `undefined` of a whole of none. */
export function share(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}

/**
 * Area under the ROC curve as the Mann-Whitney statistic over `n * m`, ties counting half (Hanley and McNeil 1982).
 * `undefined` unless both sides have a value.
 */
export function auc(positives: readonly number[], negatives: readonly number[]): number | undefined {
  if (positives.length === 0 || negatives.length === 0) return undefined;
  const sorted = Float64Array.from(negatives).sort();
  let wins = 0;
  for (const value of positives) {
    const below = countUnder(sorted, value, false);
    const upTo = countUnder(sorted, value, true);
    wins += below + (upTo - below) / 2;
  }
  return wins / (positives.length * negatives.length);
}

function countUnder(sorted: Float64Array, value: number, inclusive: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = sorted[middle] as number;
    if (at < value || (inclusive && at === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}
