/** Chance of a standard normal value up to `z`, to about 14 digits in the lower tail too. */
export function normalCdf(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const tail = x < 2 ? (1 - erfSeries(x)) / 2 : erfcFraction(x) / 2;
  return z < 0 ? tail : 1 - tail;
}

/** The value that a standard normal one falls under with chance `p`; infinite at 0 and 1. */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) return p === 0 ? -Infinity : p === 1 ? Infinity : Number.NaN;
  const tail = Math.min(p, 1 - p);
  const t = Math.sqrt(-2 * Math.log(tail));
  // Abramowitz and Stegun 26.2.23, within 4.5e-4; Halley's steps triple the digits each time.
  let z = -(t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))));
  for (let step = 0; step < 3; step++) {
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    const off = (normalCdf(z) - tail) / density;
    z -= off / (1 + (z * off) / 2);
  }
  return p < 0.5 ? z : -z;
}

/** erf for small x: all terms are positive, so nothing cancels (Abramowitz and Stegun 7.1.6). */
function erfSeries(x: number): number {
  let term = x;
  let total = x;
  for (let n = 1; term > total * 1e-17; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    total += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * total;
}

/** erfc for larger x as a continued fraction, from its far end (Abramowitz and Stegun 7.1.14). */
function erfcFraction(x: number): number {
  let value = x;
  for (let k = 120; k > 0; k--) value = x + k / 2 / value;
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * value);
}

/**
 * The regularised incomplete beta function: chance of a beta value up to `x`. `a` and `b` are above 0. By the continued
 * fraction of DLMF 8.17.22, on the side where it converges fast.
 */
export function betaCdf(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  return x > (a + 1) / (a + b + 2) ? 1 - betaTail(1 - x, b, a, x) : betaTail(x, a, b, 1 - x);
}

/** `rest` is 1 - x, handed in because x itself may have lost its digits. */
function betaTail(x: number, a: number, b: number, rest: number): number {
  // x^a (1-x)^b / B(a, b) around its mode, so that large parameters do not cancel each other's digits.
  const n = a + b;
  const front =
    a * Math.log((x * n) / a) +
    b * Math.log((rest * n) / b) +
    Math.log((a * b) / (n * 2 * Math.PI)) / 2 +
    stirlingRest(n) -
    stirlingRest(a) -
    stirlingRest(b);
  const tiny = 1e-300;
  const off0 = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  // Lentz's method as Thompson and Barnett 1986 changed it.
  let c = 1;
  let d = 1 / off0(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / off0(1 + even * d);
    c = off0(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (n + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / off0(1 + odd * d);
    c = off0(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return (Math.exp(front) * fraction) / a;
}

/** What Stirling's formula lacks of the logarithm of the gamma function (DLMF 5.11.1), exact by recurrence below 10. */
function stirlingRest(z: number): number {
  if (z < 10) {
    // ln gamma(z) = ln gamma(z + 1) - ln z, told of the rests
    return stirlingRest(z + 1) + (z + 0.5) * Math.log1p(1 / z) - 1;
  }
  const s = 1 / (z * z);
  return (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - (s * 691) / 360_360))))) / z;
}

/** The value that a beta one falls under with chance `p`: the inverse of `betaCdf` to the last digits a double has. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  return rootOf((x) => betaCdf(x, a, b) - p, 0, 1);
}

/** Chance that a value of Student's t distribution is as far from 0 as `t`, on both sides together. */
export function studentTwoSided(t: number, freedom: number): number {
  return betaCdf(freedom / (freedom + t * t), freedom / 2, 0.5);
}

/** The half width that holds `confidence` of Student's t distribution. */
export function studentHalfWidth(confidence: number, freedom: number): number {
  const x = betaQuantile(1 - confidence, freedom / 2, 0.5);
  return Math.sqrt((freedom * (1 - x)) / x);
}

/** Where a rising function crosses 0 between `low` and `high`, by halving until no double lies between. */
function rootOf(rising: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high || high - low < 1e-18) return middle;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
}
