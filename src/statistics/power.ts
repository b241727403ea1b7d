import { normalQuantile } from "./distributions.ts";

export interface PowerOptions {
  /** Chance of a finding where there is no loss. */
  readonly alpha: number;
  /** Chance of a finding where there is the loss. */
  readonly power: number;
  readonly sides: 1 | 2;
}

export const POWER_DEFAULTS: PowerOptions = { alpha: 0.05, power: 0.8, sides: 1 };

function quantiles({ alpha, power, sides }: PowerOptions): { readonly ofAlpha: number; readonly ofPower: number } {
  return { ofAlpha: normalQuantile(1 - alpha / sides), ofPower: normalQuantile(power) };
}

/**
 * The smallest loss of the mean that so many clusters would have shown, where their means differ by the standard
 * deviation `sd`: (z_alpha + z_power) sd / sqrt(n). `undefined` with fewer than two clusters, which show no spread.
 */
export function detectableLoss(sd: number, clusters: number, options: PowerOptions): number | undefined {
  if (clusters < 2 || !Number.isFinite(sd)) return undefined;
  const { ofAlpha, ofPower } = quantiles(options);
  return ((ofAlpha + ofPower) * sd) / Math.sqrt(clusters);
}

/** How many clusters it takes to see such a loss; two at least. `undefined` for a loss of none: no number shows it. */
export function clustersNeeded(sd: number, loss: number, options: PowerOptions): number | undefined {
  if (!(loss > 0 && Number.isFinite(sd))) return undefined;
  const { ofAlpha, ofPower } = quantiles(options);
  // A whole number that was rounded a speck up is that number.
  return Math.max(2, Math.ceil((((ofAlpha + ofPower) * sd) / loss) ** 2 - 1e-9));
}

/**
 * Pairs that McNemar's test needs, to the nearest, where a share `discordant` of them changes its verdict and `loss` of
 * them net for the worse: ((z_alpha sqrt(d) + z_power sqrt(d - l^2)) / l)^2 (Connor 1987). `undefined` unless
 * 0 < loss <= discordant <= 1.
 */
export function pairsNeeded(discordant: number, loss: number, options: PowerOptions): number | undefined {
  if (!(loss > 0 && loss <= discordant && discordant <= 1)) return undefined;
  const { ofAlpha, ofPower } = quantiles(options);
  const root = ofAlpha * Math.sqrt(discordant) + ofPower * Math.sqrt(discordant - loss * loss);
  return Math.round((root / loss) ** 2);
}
