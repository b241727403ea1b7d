import { mean, sum } from "./sample.ts";

/** A score read as the chance of success, beside what happened. */
export interface Forecast {
  readonly value: number;
  readonly success: boolean;
}

interface ReliabilityBin {
  readonly count: number;
  readonly low: number;
  readonly high: number;
  readonly mean_value: number;
  readonly success_rate: number;
}

export interface Reliability {
  readonly bins: readonly ReliabilityBin[];
  /** Expected calibration error: distance of mean score and success rate, over the bins by their size. */
  readonly ece: number;
}

/** Fewer say nothing about the success rate of a bin. */
const LEAST_PER_BIN = 20;

/**
 * Reliability table over bins of equal mass. Equal scores share a bin, so bins may hold more than their part, and few
 * levels make few bins. `undefined` where scores are no chances (outside [0, 1]), or a bin would hold fewer than 20.
 */
export function reliability(rows: readonly Forecast[], bins: number): Reliability | undefined {
  if (rows.length < bins * LEAST_PER_BIN || rows.length === 0 || !areChances(rows)) return undefined;
  const sorted = [...rows].sort((a, b) => a.value - b.value);
  const table: ReliabilityBin[] = [];
  for (let start = 0; start < sorted.length; ) {
    // As many rows as bring the table to its next part of the whole, and at least a bin's worth.
    const part = (Math.floor((start * bins) / sorted.length) + 1) / bins;
    let end = Math.max(Math.round(part * sorted.length), start + LEAST_PER_BIN);
    while (end < sorted.length && sorted[end]?.value === sorted[end - 1]?.value) end++;
    if (sorted.length - end < LEAST_PER_BIN) end = sorted.length;
    table.push(binOf(sorted.slice(start, end)));
    start = end;
  }
  const off = table.map((bin) => bin.count * Math.abs(bin.mean_value - bin.success_rate));
  return { bins: table, ece: sum(off) / rows.length };
}

function binOf(rows: readonly Forecast[]): ReliabilityBin {
  return {
    count: rows.length,
    low: (rows[0] as Forecast).value,
    high: (rows.at(-1) as Forecast).value,
    mean_value: mean(rows.map((row) => row.value)) as number,
    success_rate: rows.filter((row) => row.success).length / rows.length,
  };
}

/** Mean squared distance of score and outcome (Brier 1950). `undefined` of none, or of scores that are no chances. */
export function brier(rows: readonly Forecast[]): number | undefined {
  return areChances(rows) ? mean(rows.map(({ value, success }) => (value - (success ? 1 : 0)) ** 2)) : undefined;
}

function areChances(rows: readonly Forecast[]): boolean {
  return rows.every(({ value }) => value >= 0 && value <= 1);
}
