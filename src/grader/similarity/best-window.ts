import { lcsLength } from "./lcs.ts";

/**
 * The highest ratio of the shorter list with a part of the longer one: any part as long as the shorter list, any shorter
 * beginning, any shorter end. rapidfuzz's `partial_ratio` before its scaling by 100. Of lists of one length, parts of
 * either count. The parts are measured together, by the common subsequences of all parts ("An all-substrings common
 * subsequence algorithm", Alves, Cáceres and Song, 2008), so time is the product of the lengths.
 */
export function bestWindow(left: Int32Array, right: Int32Array): number {
  if (left.length === 0 && right.length === 0) return 1;
  if (left.length === 0 || right.length === 0) return 0;
  if (left.length < right.length) return bestWithin(left, right);
  if (left.length > right.length) return bestWithin(right, left);
  const whole = lcsLength(left, right) / left.length;
  return whole === 1 ? 1 : Math.max(bestWithin(left, right), bestWithin(right, left));
}

function bestWithin(short: Int32Array, long: Int32Array): number {
  const crossings = crossingsOf(short, long);
  const width = short.length;
  let best = 0;
  const consider = (common: number, size: number) => {
    best = Math.max(best, (2 * common) / (size + width));
  };
  // The part from `from` to `to` has as many common symbols as crossings at from + 1 … to that are at most `from`.
  let prefix = 0;
  for (let to = 1; to <= width; to++) {
    if (crossings[to] === 0) prefix++;
    consider(prefix, to);
  }
  const placeOf = new Int32Array(long.length + 1);
  for (let at = 1; at <= long.length; at++) if (crossings[at] !== 0) placeOf[crossings[at] as number] = at;
  let common = prefix;
  for (let from = 1; from < long.length; from++) {
    // What left at the front, what came in at the back, and what counts now that the part begins later.
    if ((crossings[from] as number) <= from - 1) common--;
    const to = Math.min(long.length, from + width);
    if (from + width <= long.length && (crossings[to] as number) <= from - 1) common++;
    const place = placeOf[from] as number;
    if (place > from && place <= to) common++;
    consider(common, to - from);
  }
  return best;
}

/** For each symbol of the longer list, counted from 1, the last start of a part in which it adds nothing, plus 1; 0: none. */
function crossingsOf(short: Int32Array, long: Int32Array): Int32Array {
  const crossings = Int32Array.from({ length: long.length + 1 }, (_, at) => at);
  for (let row = 0; row < short.length; row++) {
    const symbol = short[row];
    let carried = 0;
    for (let at = 1; at <= long.length; at++) {
      const here = crossings[at] as number;
      if (long[at - 1] === symbol || here < carried) {
        crossings[at] = carried;
        carried = here;
      }
    }
  }
  return crossings;
}
