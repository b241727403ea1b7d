import { bestWindow } from "./best-window.ts";
import { lcsLength } from "./lcs.ts";
import { codePoints, words } from "./tokens.ts";

/** The functions of rapidfuzz's `fuzz` module, by their names in lower case. */
export const FUZZY_VARIANTS = [
  "ratio",
  "partial_ratio",
  "token_sort_ratio",
  "token_set_ratio",
  "token_ratio",
  "partial_token_sort_ratio",
  "partial_token_set_ratio",
  "partial_token_ratio",
  "wratio",
  "qratio",
] as const;
export type FuzzyVariant = (typeof FUZZY_VARIANTS)[number];

type Ratio = (left: string, right: string) => number;

/**
 * Each variant as rapidfuzz 3 has it, over 100: symmetric, counting code points, between 0 and 1. Case and white space
 * count where texts are not processed before. That two empty texts are equal to some and not to others is rapidfuzz's.
 */
export const FUZZY: Readonly<Record<FuzzyVariant, Ratio>> = {
  ratio: fuzzyMatch,
  partial_ratio: partialRatio,
  token_sort_ratio: (left, right) => fuzzyMatch(sorted(words(left)), sorted(words(right))),
  token_set_ratio: tokenSetRatio,
  token_ratio: tokenRatio,
  partial_token_sort_ratio: (left, right) => partialRatio(sorted(words(left)), sorted(words(right))),
  partial_token_set_ratio: (left, right) => {
    const sets = tokenSets(left, right);
    if (sets === undefined) return 0;
    return sets.shared.length > 0 ? 1 : partialRatio(sorted(sets.onlyLeft), sorted(sets.onlyRight));
  },
  partial_token_ratio: partialTokenRatio,
  wratio: weightedRatio,
  qratio: (left, right) => (left === "" || right === "" ? 0 : fuzzyMatch(left, right)),
};

/** rapidfuzz's `default_process`: all but letters, digits and "_" becomes white space, the ends are trimmed, case goes. */
export function defaultProcess(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}_]/gu, " ")
    .trim()
    .toLowerCase();
}

/** One less the share of code points to insert or delete; two empty texts are equal. */
export function fuzzyMatch(input: string, reference: string): number {
  const left = codePoints(input);
  const right = codePoints(reference);
  const total = left.length + right.length;
  return total === 0 ? 1 : 1 - (total - 2 * lcsLength(left, right)) / total;
}

function partialRatio(left: string, right: string): number {
  return bestWindow(codePoints(left), codePoints(right));
}

/** The words in order, as one text. */
function sorted(list: readonly string[]): string {
  return [...list].sort(byCodePoint).join(" ");
}

/** Python's order of strings; JavaScript's differs where a pair of units meets the private area. */
function byCodePoint(a: string, b: string): number {
  if (a === b) return 0;
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  const isTail = (code: number) => code >= 0xdc00 && code <= 0xdfff;
  if (at > 0 && (isTail(a.charCodeAt(at)) || isTail(b.charCodeAt(at)))) at--;
  return (a.codePointAt(at) ?? -1) - (b.codePointAt(at) ?? -1);
}

/** The words of both texts without repetition: shared, and on one side alone. `undefined` where a side has none. */
function tokenSets(left: string, right: string) {
  const inLeft = new Set(words(left));
  const inRight = new Set(words(right));
  if (inLeft.size === 0 || inRight.size === 0) return undefined;
  return {
    shared: [...inLeft].filter((word) => inRight.has(word)),
    onlyLeft: [...inLeft].filter((word) => !inRight.has(word)),
    onlyRight: [...inRight].filter((word) => !inLeft.has(word)),
  };
}

/** The best ratio among: the shared words, they and the left's own, they and the right's own. */
function tokenSetRatio(left: string, right: string): number {
  const sets = tokenSets(left, right);
  if (sets === undefined) return 0;
  const { shared, onlyLeft, onlyRight } = sets;
  if (shared.length > 0 && (onlyLeft.length === 0 || onlyRight.length === 0)) return 1;
  const a = codePoints(sorted(onlyLeft));
  const b = codePoints(sorted(onlyRight));
  const common = codePoints(shared.join(" ")).length;
  // The space between what is shared and what is not.
  const gap = common > 0 ? 1 : 0;
  const [sizeA, sizeB] = [common + gap + a.length, common + gap + b.length];
  const both = 1 - (a.length + b.length - 2 * lcsLength(a, b)) / (sizeA + sizeB);
  if (common === 0) return both;
  return Math.max(both, 1 - (gap + a.length) / (common + sizeA), 1 - (gap + b.length) / (common + sizeB));
}

function tokenRatio(left: string, right: string): number {
  return Math.max(tokenSetRatio(left, right), FUZZY.token_sort_ratio(left, right));
}

function partialTokenRatio(left: string, right: string): number {
  const sets = tokenSets(left, right);
  if (sets !== undefined && sets.shared.length > 0) return 1;
  const all = FUZZY.partial_token_sort_ratio(left, right);
  return Math.max(all, partialRatio(sorted(sets?.onlyLeft ?? words(left)), sorted(sets?.onlyRight ?? words(right))));
}

/** The best of the others, those that forgive more weighing less; which are asked depends on the lengths. */
function weightedRatio(left: string, right: string): number {
  const [a, b] = [codePoints(left).length, codePoints(right).length];
  if (a === 0 || b === 0) return 0;
  const longer = Math.max(a, b) / Math.min(a, b);
  const ratio = fuzzyMatch(left, right);
  if (longer < 1.5) return Math.max(ratio, 0.95 * tokenRatio(left, right));
  // Just 8 times as long weighs 0.9 since rapidfuzz 3.13; before, as in the provider's sandbox (3.10.1), 0.6.
  const weight = longer <= 8 ? 0.9 : 0.6;
  return Math.max(ratio, weight * partialRatio(left, right), 0.95 * weight * partialTokenRatio(left, right));
}
