import { evenSplit } from "../statistics/proportion.ts";
import { spearman } from "../statistics/ranking.ts";
import { sum } from "./metrics.ts";

/** A judge's choice between two, asked in both orders: whether the first shown was chosen. */
export interface SwappedPair {
  readonly first_in_order: boolean;
  readonly first_when_swapped: boolean;
}

export interface PositionBias {
  readonly pairs: number;
  /** The same output was chosen in both orders. */
  readonly consistent: number;
  /** The first place was chosen in both orders, and the second: the place decided and not the output. */
  readonly first_place: number;
  readonly second_place: number;
  readonly consistency: number | undefined;
  /** Of the inconsistent, the share of first places; 0.5 is noise without a side. */
  readonly first_share: number | undefined;
  /** Exact binomial: the chance of so uneven a split if no place were preferred. */
  readonly p: number;
}

export function positionBias(pairs: readonly SwappedPair[]): PositionBias {
  const first_place = pairs.filter((pair) => pair.first_in_order && pair.first_when_swapped).length;
  const second_place = pairs.filter((pair) => !pair.first_in_order && !pair.first_when_swapped).length;
  const astray = first_place + second_place;
  return {
    pairs: pairs.length,
    consistent: pairs.length - astray,
    first_place,
    second_place,
    consistency: pairs.length === 0 ? undefined : 1 - astray / pairs.length,
    first_share: astray === 0 ? undefined : first_place / astray,
    p: evenSplit(first_place, astray),
  };
}

export interface VerbosityBias {
  /** Rows in groups of equals in which both length and score vary. */
  readonly n: number;
  /** Rank correlation of score with length within each group of equals, averaged by their size. */
  readonly correlation: number | undefined;
}

/**
 * Whether a judge pays for length: among outputs that people hold equal (`group`), length should not tell the score.
 * Across groups it may, since better answers can be longer.
 */
export function verbosityBias(
  rows: readonly { readonly group: string; readonly length: number; readonly score: number }[],
): VerbosityBias {
  const groups = new Map<string, (readonly [number, number])[]>();
  for (const { group, length, score } of rows) {
    const equals = groups.get(group);
    if (equals === undefined) groups.set(group, [[length, score]]);
    else equals.push([length, score]);
  }
  const told = [...groups.values()].flatMap((equals) => {
    const correlation = spearman(equals);
    return correlation === undefined ? [] : [{ size: equals.length, correlation }];
  });
  const n = sum(told.map(({ size }) => size));
  const weighted = sum(told.map(({ size, correlation }) => size * correlation));
  return { n, correlation: n === 0 ? undefined : weighted / n };
}
