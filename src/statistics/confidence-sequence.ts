/** What an arm has shown so far: `count` values between 0 and 1 that add up to `total`. Neither need be whole. */
export interface ArmTotals {
  readonly count: number;
  readonly total: number;
}

export type Interval = readonly [low: number, high: number];

/**
 * A confidence sequence for the mean of values in [0, 1], from their count and sum: it holds at every look at once with
 * the given confidence, however often and whenever one looks. Beta(1/2, 1/2) mixture of likelihood ratios with Ville's
 * inequality (Robbins 1970; Howard, Ramdas, McAuliffe and Sekhon 2021, "Time-uniform, nonparametric, nonasymptotic
 * confidence sequences", beta-binomial mixture). Exact for proportions. For other values in [0, 1] it holds too, wider
 * than need be: the ratio is convex in the value, so the two ends are the worst case. Assumes that the mean stays what it
 * is while the values come. [0, 1] of nothing.
 */
export function meanSequence(arm: ArmTotals, confidence: number): Interval {
  const limit = Math.log(1 / (1 - confidence));
  const best = arm.count > 0 ? arm.total / arm.count : 0.5;
  const evidence = evidenceOf(arm);
  return [edge(evidence, best, 0, limit), edge(evidence, best, 1, limit)];
}

/**
 * A confidence sequence for mean(a) - mean(b) of two independent arms. The product of the two mixture martingales is one
 * under the true pair of means, so the pairs that it does not refute are a confidence region at every look at once; the
 * interval is its shadow on the difference (the construction of Turner and Grünwald 2023, "Exact anytime-valid confidence
 * intervals for contingency tables and beyond"). Tighter than the difference of two intervals. [-1, 1] of nothing.
 */
export function differenceSequence(a: ArmTotals, b: ArmTotals, confidence: number): Interval {
  const limit = Math.log(1 / (1 - confidence));
  const best = (a.count > 0 ? a.total / a.count : 0.5) - (b.count > 0 ? b.total / b.count : 0.5);
  // The evidence is convex in both means together, so what is left after the best choice of one is convex in the difference.
  const [ofA, ofB] = [evidenceOf(a), evidenceOf(b)];
  const evidence = (difference: number) =>
    least((p) => ofA(p + difference) + ofB(p), Math.max(0, -difference), Math.min(1, 1 - difference));
  return [edge(evidence, best, -1, limit), edge(evidence, best, 1, limit)];
}

/** Log of the mixture likelihood ratio against a mean: over log(1/alpha) refutes it. */
function evidenceOf({ count, total }: ArmTotals): (mean: number) => number {
  const rest = count - total;
  const mixture = logBeta(total + PRIOR, rest + PRIOR) - logBeta(PRIOR, PRIOR);
  return (mean) => mixture - times(total, mean) - times(rest, 1 - mean);
}

/** x log(p), where nothing seen is no evidence whatever p is. Rounding may put p a hair below 0. */
const times = (x: number, p: number): number => (x <= 0 ? 0 : x * Math.log(Math.max(p, 0)));

const PRIOR = 0.5;

/** Where a function that grows from `inside` to `outside` passes the limit; `outside` where it does not. */
function edge(evidence: (at: number) => number, inside: number, outside: number, limit: number): number {
  if (evidence(outside) < limit) return outside;
  let near = inside;
  let far = outside;
  for (let step = 0; step < 60 && Math.abs(far - near) > 1e-8; step++) {
    const middle = (near + far) / 2;
    if (evidence(middle) < limit) near = middle;
    else far = middle;
  }
  // The outer side: never narrower than it is.
  return far;
}

/** The least value of a convex function on an interval, by golden section: at most a hair over it. */
function least(convex: (at: number) => number, from: number, to: number): number {
  let low = from;
  let high = to;
  let left = high - GOLDEN * (high - low);
  let right = low + GOLDEN * (high - low);
  let atLeft = convex(left);
  let atRight = convex(right);
  for (let step = 0; step < 40 && high - low > 1e-7; step++) {
    if (atLeft <= atRight) {
      high = right;
      right = left;
      atRight = atLeft;
      left = high - GOLDEN * (high - low);
      atLeft = convex(left);
    } else {
      low = left;
      left = right;
      atLeft = atRight;
      right = low + GOLDEN * (high - low);
      atRight = convex(right);
    }
  }
  return Math.min(atLeft, atRight, convex(from), convex(to));
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;

function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/** Log of the gamma function for positive x: Stirling's series after shifting x over 10; error below 1e-12. */
function logGamma(x: number): number {
  let shift = 0;
  let at = x;
  for (; at < 10; at++) shift += Math.log(at);
  const inverse = 1 / (at * at);
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / at;
  return (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series - shift;
}
