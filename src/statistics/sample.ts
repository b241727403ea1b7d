/** Mean of the values, or `undefined` of none: an empty set has no mean, not a mean of 0. */
export function mean(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  return sum(values) / values.length;
}

/** Neumaier's compensated sum, so that the order of the values does not show in the printed digits. */
export function sum(values: readonly number[]): number {
  let total = 0;
  let lost = 0;
  for (const value of values) {
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}

/** Quantile of ascending values, `share` in [0, 1], type 7 of Hyndman and Fan. The values may not be empty. */
export function quantileOfSorted(sorted: ArrayLike<number>, share: number): number {
  const position = share * (sorted.length - 1);
  const below = Math.floor(position);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low + (high - low) * (position - below);
}

/** Ranks from 1, equal values sharing the mean of theirs. */
export function midranks(values: readonly number[]): Float64Array {
  const order = values.map((_, index) => index).sort((a, b) => (values[a] as number) - (values[b] as number));
  const ranks = new Float64Array(values.length);
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && values[order[end] as number] === values[order[start] as number]) end++;
    for (let place = start; place < end; place++) ranks[order[place] as number] = (start + end + 1) / 2;
    start = end;
  }
  return ranks;
}

/** The members of each cluster, clusters sorted by name: the order of the rows decides nothing that is drawn by chance. */
export function byCluster<Row extends { readonly cluster: string }>(rows: readonly Row[]): readonly (readonly Row[])[] {
  const clusters = new Map<string, Row[]>();
  for (const row of rows) {
    const members = clusters.get(row.cluster);
    if (members === undefined) clusters.set(row.cluster, [row]);
    else members.push(row);
  }
  return [...clusters].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, members]) => members);
}
