import { pairsWon } from "./ranking.ts";
import { sum } from "./sample.ts";

/** A score that may have failed: `undefined` is not a number, and not dropped either. */
export interface MaybeScored {
  readonly value: number | undefined;
  readonly success?: boolean;
}

export interface ErrorBounds {
  readonly failed: number;
  /** The figure if every failed score had been 0, and if every one had been 1. */
  readonly mean: readonly [if_zero: number, if_one: number];
  /** Over the rows whose outcome is known. `undefined` without a success and a failure. */
  readonly auc: readonly [if_zero: number, if_one: number] | undefined;
  /** Least and greatest AUC that any failed scores within [0, 1] could make. */
  readonly auc_range: readonly [least: number, greatest: number] | undefined;
}

/**
 * How far errors could move a figure of scores within [0, 1]. Without errors both ends are the figure itself.
 * `undefined` of no rows.
 */
export function errorBounds(rows: readonly MaybeScored[]): ErrorBounds | undefined {
  if (rows.length === 0) return undefined;
  const failed = rows.filter((row) => row.value === undefined).length;
  const known = sum(rows.map((row) => row.value ?? 0));
  const aucs = (...ways: readonly ((success: boolean) => number)[]) => {
    const found = ways.map((way) => aucIf(rows, way));
    return found.includes(undefined) ? undefined : (found as unknown as readonly [number, number]);
  };
  return {
    failed,
    mean: [known / rows.length, (known + failed) / rows.length],
    auc: aucs(
      () => 0,
      () => 1,
    ),
    auc_range: aucs(
      (success) => (success ? 0 : 1),
      (success) => (success ? 1 : 0),
    ),
  };
}

function aucIf(rows: readonly MaybeScored[], failedAs: (success: boolean) => number): number | undefined {
  const labelled = rows.flatMap(({ value, success }) =>
    success === undefined ? [] : [{ value: value ?? failedAs(success), success }],
  );
  const { total, size } = pairsWon(labelled);
  return size === 0 ? undefined : total / size;
}
