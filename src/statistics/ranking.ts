import { byCluster, mean, midranks, sum } from "./sample.ts";

export interface TaskRanking {
  /** Tasks that have both a success and a failure; the others have nothing to rank. */
  readonly tasks: number;
  /** A success and a failure of the same task. */
  readonly pairs: number;
  /** Pairs in which the success scores over the failure, ties counting half. */
  readonly won: number;
  /** `won / pairs`: what group-relative training learns from. `undefined` without pairs. */
  readonly accuracy: number | undefined;
}

/** How often a success scores over a failure of its own task. Scores of different tasks are never compared. */
export function taskRanking(
  rows: readonly { readonly cluster: string; readonly value: number; readonly success: boolean }[],
): TaskRanking {
  const counted = byCluster(rows)
    .map(pairsWon)
    .filter(({ size }) => size > 0);
  const pairs = sum(counted.map(({ size }) => size));
  const won = sum(counted.map(({ total }) => total));
  return { tasks: counted.length, pairs, won, accuracy: pairs === 0 ? undefined : won / pairs };
}

/** Pairs of one task, and those won: what `ratioBootstrap` takes, also as a difference of two graders. */
export function pairsWon(rows: readonly { readonly value: number; readonly success: boolean }[]): {
  readonly total: number;
  readonly size: number;
} {
  const ranks = midranks(rows.map((row) => row.value));
  const successes = rows.filter((row) => row.success).length;
  const rankSum = rows.reduce((total, row, index) => total + (row.success ? (ranks[index] as number) : 0), 0);
  return { total: rankSum - (successes * (successes + 1)) / 2, size: successes * (rows.length - successes) };
}

/** Spearman's rank correlation, ties at their mean rank. `undefined` where a side does not vary. */
export function spearman(pairs: readonly (readonly [number, number])[]): number | undefined {
  const [x, y] = [0, 1].map((side) => centred([...midranks(pairs.map((pair) => pair[side] as number))])) as [
    readonly number[],
    readonly number[],
  ];
  const product = (a: readonly number[], b: readonly number[]) => sum(a.map((each, i) => each * (b[i] as number)));
  const spread = Math.sqrt(product(x, x) * product(y, y));
  return spread === 0 ? undefined : product(x, y) / spread;
}

function centred(values: readonly number[]): readonly number[] {
  const middle = mean(values) ?? 0;
  return values.map((value) => value - middle);
}

/**
 * Kendall's tau-b (Kendall 1945): concordant less discordant pairs over the geometric mean of the pairs that each side
 * tells apart. By counting what a merge sort swaps (Knight 1966). `undefined` where a side does not vary.
 */
export function kendall(pairs: readonly (readonly [number, number])[]): number | undefined {
  const sorted = [...pairs].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const tied = (same: (a: readonly [number, number], b: readonly [number, number]) => boolean, of = sorted) => {
    let [total, run] = [0, 0];
    for (let index = 1; index < of.length; index++) {
      run = same(of[index - 1] as [number, number], of[index] as [number, number]) ? run + 1 : 0;
      total += run;
    }
    return total;
  };
  const all = (pairs.length * (pairs.length - 1)) / 2;
  const tiedX = tied((a, b) => a[0] === b[0]);
  const tiedBoth = tied((a, b) => a[0] === b[0] && a[1] === b[1]);
  const tiedY = tied(
    (a, b) => a[1] === b[1],
    [...pairs].sort((a, b) => a[1] - b[1]),
  );
  const discordant = swaps(Float64Array.from(sorted, (pair) => pair[1]));
  const told = Math.sqrt(all - tiedX) * Math.sqrt(all - tiedY);
  return told === 0 ? undefined : (all - tiedX - tiedY + tiedBoth - 2 * discordant) / told;
}

/** How many pairs stand in falling order. Sorts in place, from short runs to long ones. */
function swaps(values: Float64Array): number {
  const merged = new Float64Array(values.length);
  let count = 0;
  for (let width = 1; width < values.length; width *= 2) {
    for (let start = 0; start < values.length; start += 2 * width) {
      const middle = Math.min(start + width, values.length);
      const end = Math.min(start + 2 * width, values.length);
      let [left, right] = [start, middle];
      for (let at = start; at < end; at++) {
        if (right >= end || (left < middle && (values[left] as number) <= (values[right] as number))) {
          merged[at] = values[left++] as number;
        } else {
          merged[at] = values[right++] as number;
          count += middle - left;
        }
      }
    }
    values.set(merged);
  }
  return count;
}
