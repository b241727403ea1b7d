/** What rows add to a least-squares problem: counts and products, so that a resample of tasks is a sum. */
export interface Moments {
  rows: number;
  y: number;
  readonly x: Float64Array;
  readonly xy: Float64Array;
  /** Row by row. */
  readonly xx: Float64Array;
}

export function noMoments(columns: number): Moments {
  return {
    rows: 0,
    y: 0,
    x: new Float64Array(columns),
    xy: new Float64Array(columns),
    xx: new Float64Array(columns * columns),
  };
}

export function addRow(moments: Moments, x: readonly number[], y: number): void {
  const columns = x.length;
  moments.rows++;
  moments.y += y;
  for (let a = 0; a < columns; a++) {
    const value = x[a] as number;
    (moments.x as Float64Array)[a] = (moments.x[a] as number) + value;
    moments.xy[a] = (moments.xy[a] as number) + value * y;
    for (let b = 0; b < columns; b++) {
      moments.xx[a * columns + b] = (moments.xx[a * columns + b] as number) + value * (x[b] as number);
    }
  }
}

export function addMoments(to: Moments, from: Moments): void {
  to.rows += from.rows;
  to.y += from.y;
  for (const key of ["x", "xy", "xx"] as const) {
    for (let at = 0; at < to[key].length; at++) to[key][at] = (to[key][at] as number) + (from[key][at] as number);
  }
}

/** Of the columns' mean variance: what keeps two columns that are the same from sharing their weight by chance. */
const RIDGE = 1e-2;
const ROUNDS = 2_000;
const STILL = 1e-10;

/**
 * Non-negative least squares with a free intercept, by coordinate descent: the problem is convex, so where it starts decides
 * nothing. A weight below 0 would pay for less of what a part measures, so there is none. `undefined` of no rows, or where no
 * column varies.
 */
export function fitNonNegative({ rows, y, x, xy, xx }: Moments): readonly number[] | undefined {
  const columns = x.length;
  if (rows === 0) return undefined;
  const at = (a: number, b: number) =>
    ((xx[a * columns + b] as number) - ((x[a] as number) * (x[b] as number)) / rows) / rows;
  const covariance = Float64Array.from({ length: columns * columns }, (_, place) =>
    at(Math.floor(place / columns), place % columns),
  );
  const target = Float64Array.from(x, (total, a) => ((xy[a] as number) - (total * y) / rows) / rows);
  const own = Array.from({ length: columns }, (_, a) => Math.max(0, covariance[a * columns + a] as number));
  const ridge = (RIDGE * own.reduce((sum, each) => sum + each, 0)) / columns;
  if (!(ridge > 1e-15)) return undefined;
  const weights = new Float64Array(columns);
  for (let round = 0; round < ROUNDS; round++) {
    let moved = 0;
    for (let a = 0; a < columns; a++) {
      let pull = target[a] as number;
      for (let b = 0; b < columns; b++) {
        if (b !== a) pull -= (covariance[a * columns + b] as number) * (weights[b] as number);
      }
      const next = Math.max(0, pull / ((own[a] as number) + ridge));
      moved = Math.max(moved, Math.abs(next - (weights[a] as number)));
      weights[a] = next;
    }
    if (moved < STILL) break;
  }
  return [...weights];
}
