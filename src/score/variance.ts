import { mean, sum } from "./metrics.ts";

/** What repeated asks of one judge show: how much of the spread is the judge's own noise. */
export interface VarianceSplit {
  readonly items: number;
  readonly values: number;
  /** Variance of one ask around its item's mean; `undefined` where no item was asked twice. */
  readonly judge_noise: number | undefined;
  /** Variance of the items' true scores, 0 where noise alone would spread them as far. Needs noise and two items. */
  readonly item_spread: number | undefined;
  /** Of both together, the share that is noise. */
  readonly noise_share: number | undefined;
  /** Reliability of one ask, ICC(1,1) of Shrout and Fleiss 1979; below 0 where items differ less than asks do. */
  readonly icc: number | undefined;
  /** Reliability of the mean of as many asks as an item has on average, ICC(1,k). */
  readonly icc_of_mean: number | undefined;
}

/** One-way analysis of variance, items as random effects; items may have different numbers of values. */
export function varianceSplit(items: readonly (readonly number[])[]): VarianceSplit {
  const asked = items.filter((values) => values.length > 0);
  const all = asked.flat();
  const n = all.length;
  const counted = { items: asked.length, values: n };
  const unknown = { item_spread: undefined, noise_share: undefined, icc: undefined, icc_of_mean: undefined };
  if (n === asked.length) return { ...counted, judge_noise: undefined, ...unknown };
  const within = sum(asked.map(squares)) / (n - asked.length);
  if (asked.length < 2) return { ...counted, judge_noise: within, ...unknown };
  const overall = mean(all) as number;
  const between =
    sum(asked.map((values) => values.length * ((mean(values) as number) - overall) ** 2)) / (asked.length - 1);
  // With unequal numbers this stands for the number of values an item has (Searle 1971).
  const each = (n - sum(asked.map((values) => values.length ** 2)) / n) / (asked.length - 1);
  const item_spread = Math.max(0, (between - within) / each);
  const total = item_spread + within;
  const known = total > 0;
  return {
    ...counted,
    judge_noise: within,
    item_spread,
    noise_share: known ? within / total : undefined,
    icc: known ? (between - within) / (between + (each - 1) * within) : undefined,
    icc_of_mean: between > 0 ? (between - within) / between : undefined,
  };
}

function squares(values: readonly number[]): number {
  const middle = mean(values) ?? 0;
  return sum(values.map((value) => (value - middle) ** 2));
}

export interface Flips {
  /** Items that were asked at least twice. */
  readonly items: number;
  /** Of them, those whose asks do not all give the same verdict. */
  readonly flipped: number;
  /** Chance that two asks of one item differ in their verdict, averaged over the items. */
  readonly flip_rate: number | undefined;
}

export function flips(items: readonly (readonly boolean[])[]): Flips {
  const asked = items.filter((verdicts) => verdicts.length > 1);
  const rates = asked.map((verdicts) => {
    const passed = verdicts.filter(Boolean).length;
    const n = verdicts.length;
    return (2 * passed * (n - passed)) / (n * (n - 1));
  });
  return { items: asked.length, flipped: rates.filter((rate) => rate > 0).length, flip_rate: mean(rates) };
}
