/**
 * Holm's step-down adjustment of p-values, in the order given (Holm 1979): each times the number of those not smaller, made
 * monotone, at most 1. Rejecting where the adjusted p is under alpha keeps the chance of any false rejection under alpha.
 */
export function holm(ps: readonly number[]): readonly number[] {
  const order = ps.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
  const adjusted = new Array<number>(ps.length);
  let least = 0;
  order.forEach(({ p, index }, rank) => {
    least = Math.max(least, Math.min(1, p * (ps.length - rank)));
    adjusted[index] = least;
  });
  return adjusted;
}
