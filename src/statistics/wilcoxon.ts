import { normalCdf } from "./distributions.ts";
import { midranks } from "./sample.ts";

export interface Wilcoxon {
  /** Sums of the ranks of what rose and of what fell. */
  readonly rose: number;
  readonly fell: number;
  readonly zeros: number;
  /** Two-sided. 1 where everything is 0. */
  readonly p: number;
  readonly method: "exact" | "normal";
}

/** Up to so many differences that are not 0, all patterns of signs are counted. */
const EXACT_UP_TO = 25;

/**
 * Signed-rank test (Wilcoxon 1945) for levels whose distances mean nothing. Zeros are ranked and then left out (Pratt
 * 1959), ties share their mean rank. Exact given the ranks for up to 25 differences that are not 0, else normal with
 * the variance of those very ranks, without continuity correction. The differences must be independent: one per task.
 * `undefined` of none.
 */
export function wilcoxon(differences: readonly number[]): Wilcoxon | undefined {
  if (differences.length === 0) return undefined;
  const ranks = midranks(differences.map(Math.abs));
  const kept: number[] = [];
  let rose = 0;
  let fell = 0;
  differences.forEach((difference, index) => {
    if (difference === 0) return;
    const rank = ranks[index] as number;
    kept.push(rank);
    if (difference > 0) rose += rank;
    else fell += rank;
  });
  const found = { rose, fell, zeros: differences.length - kept.length };
  if (kept.length <= EXACT_UP_TO) return { ...found, p: exactP(kept, Math.min(rose, fell)), method: "exact" };
  // Ranks are summed with a fair sign each: mean half of their sum, variance a quarter of their squares.
  const variance = kept.reduce((total, rank) => total + rank * rank, 0) / 4;
  const z = -Math.abs(rose - fell) / 2 / Math.sqrt(variance);
  return { ...found, p: Math.min(1, 2 * normalCdf(z)), method: "normal" };
}

/** Share of sign patterns whose smaller sum is at most `least`; ranks are halves, so twice them are whole numbers. */
function exactP(ranks: readonly number[], least: number): number {
  const top = 2 * ranks.reduce((total, rank) => total + rank, 0);
  const ways = new Float64Array(top + 1);
  ways[0] = 1;
  for (const rank of ranks) {
    for (let total = top; total >= 2 * rank; total--) ways[total] = (ways[total] ?? 0) + (ways[total - 2 * rank] ?? 0);
  }
  let far = 0;
  for (let total = 0; total <= top; total++)
    if (Math.min(total, top - total) <= 2 * least) far += ways[total] as number;
  return far / 2 ** ranks.length;
}
