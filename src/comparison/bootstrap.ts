import type { IntervalMethod } from "../statistics/bca.ts";
import { clusterBootstrap } from "../statistics/cluster-bootstrap.ts";

export interface PairedMean {
  /** Pairs that were scored on both sides. */
  readonly pairs: number;
  readonly clusters: number;
  /** Head minus base. `undefined` without pairs. */
  readonly delta: number | undefined;
  /** `undefined` with fewer than two clusters: one task says nothing about how tasks vary. */
  readonly interval: readonly [number, number] | undefined;
  /** How its ends were found: BCa, or where that has no value, percentile; constant where no resample differs. */
  readonly method?: IntervalMethod;
  readonly confidence: number;
  readonly resamples: number;
  readonly seed: number;
}

export interface BootstrapOptions {
  readonly confidence: number;
  readonly resamples: number;
  readonly seed: number;
}

export const BOOTSTRAP_DEFAULTS: BootstrapOptions = { confidence: 0.95, resamples: 10_000, seed: 20_261_123 };

/**
 * Mean of paired differences with a bias-corrected and accelerated interval from a cluster bootstrap: whole tasks are drawn
 * with replacement, because samples of one task are not independent (Miller 2024, arXiv 2411.00640). Where every difference
 * is 0 the interval is exactly [0, 0].
 */
export function pairedMean(
  differences: readonly { readonly cluster: string; readonly delta: number }[],
  options: BootstrapOptions,
): PairedMean {
  const { confidence, resamples, seed } = options;
  const rows = differences.map(({ cluster, delta }) => ({ cluster, value: delta }));
  const found = clusterBootstrap(rows, { confidence, resamples, seed });
  return {
    pairs: differences.length,
    clusters: found?.clusters ?? 0,
    delta: found?.mean,
    interval: found?.interval,
    ...(found?.method === undefined ? {} : { method: found.method }),
    confidence,
    resamples,
    seed,
  };
}
