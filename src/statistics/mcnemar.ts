export interface McNemar {
  /** Pairs that changed one way and the other. */
  readonly fail_to_pass: number;
  readonly pass_to_fail: number;
  /** Exact two-sided p: chance of a split at least this uneven if both ways were equally likely. 1 without flips. */
  readonly p: number;
  /** The same with half the weight of the observed split (Lancaster 1961): less conservative, for reading. */
  readonly mid_p: number;
}

/**
 * Exact McNemar test on paired verdicts (McNemar 1947): a two-sided binomial test of the discordant pairs at 1/2. With
 * fewer than 6 of them nothing can reach 0.05.
 */
export function mcnemar(fail_to_pass: number, pass_to_fail: number): McNemar {
  const n = fail_to_pass + pass_to_fail;
  const fewer = Math.min(fail_to_pass, pass_to_fail);
  if (n === 0) return { fail_to_pass, pass_to_fail, p: 1, mid_p: 1 };
  let tail = 0;
  let observed = 0;
  let logChoose = 0;
  for (let k = 0; k <= fewer; k++) {
    if (k > 0) logChoose += Math.log((n - k + 1) / k);
    observed = Math.exp(logChoose - n * Math.LN2);
    tail += observed;
  }
  return {
    fail_to_pass,
    pass_to_fail,
    p: Math.min(1, 2 * tail),
    mid_p: Math.min(1, 2 * tail - observed),
  };
}
