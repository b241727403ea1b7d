import { normalCdf, normalQuantile } from "./distributions.ts";
import { mean, quantileOfSorted, sum } from "./sample.ts";

/** How the ends were found: `constant` where no resample differs, `percentile` where BCa has no value. */
export type IntervalMethod = "bca" | "percentile" | "constant";

export interface BootstrapInterval {
  readonly low: number;
  readonly high: number;
  readonly method: IntervalMethod;
}

/**
 * Bias-corrected and accelerated interval (Efron 1987) of a statistic from its resamples and its leave-one-cluster-out
 * values. Sorts `resampled` in place. Percentile where the bias or the acceleration has no value: every resample on one
 * side of the estimate, no leave-one-out value that differs, or an end beyond the last resample.
 */
export function bcaInterval(
  estimate: number,
  resampled: Float64Array,
  leftOut: readonly number[],
  confidence: number,
): BootstrapInterval | undefined {
  if (resampled.length === 0) return undefined;
  resampled.sort();
  const first = resampled[0] as number;
  if (first === resampled[resampled.length - 1]) return { low: first, high: first, method: "constant" };
  const tail = (1 - confidence) / 2;
  const at = (share: number) => quantileOfSorted(resampled, share);
  const percentile = { low: at(tail), high: at(1 - tail), method: "percentile" } as const;
  const bias = normalQuantile(shareUnder(resampled, estimate));
  const acceleration = accelerationOf(leftOut);
  if (!Number.isFinite(bias) || acceleration === undefined) return percentile;
  const [low, high] = [tail, 1 - tail].map((share) => {
    const z = bias + normalQuantile(share);
    const stretch = 1 - acceleration * z;
    return stretch > 0 ? normalCdf(bias + z / stretch) : Number.NaN;
  }) as [number, number];
  // An end among the last resamples would be the least or greatest of them, whatever the truth is.
  const edge = 1 / resampled.length;
  if (!(low > edge && high < 1 - edge)) return percentile;
  return { low: at(low), high: at(high), method: "bca" };
}

/** Share of resamples under the estimate, equal ones counting half. */
function shareUnder(sorted: Float64Array, estimate: number): number {
  // Sums taken in another order differ in their last digits, and are equal all the same.
  const speck = 1e-12 * Math.max(Math.abs(estimate), Math.abs(sorted[0] as number), Math.abs(sorted.at(-1) as number));
  let under = 0;
  let equal = 0;
  for (const value of sorted) {
    if (value < estimate - speck) under++;
    else if (value <= estimate + speck) equal++;
    else break;
  }
  return (under + equal / 2) / sorted.length;
}

/** Skewness of the leave-one-out values; `undefined` where they are all equal. */
function accelerationOf(leftOut: readonly number[]): number | undefined {
  const middle = mean(leftOut);
  if (middle === undefined || leftOut.some((value) => !Number.isFinite(value))) return undefined;
  const off = leftOut.map((value) => middle - value);
  const squares = sum(off.map((each) => each * each));
  if (squares === 0) return undefined;
  return sum(off.map((each) => each ** 3)) / (6 * squares ** 1.5);
}
