import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bestWindow } from "../../../src/grader/similarity/best-window.ts";
import { defaultProcess, FUZZY, FUZZY_VARIANTS, type FuzzyVariant } from "../../../src/grader/similarity/fuzzy.ts";

/** What rapidfuzz documents, done the long way: every part, every table, nothing shared with the code under test. */
function slowRatio(left: readonly string[], right: readonly string[]): number {
  const total = left.length + right.length;
  const common = (i: number, j: number): number => {
    const table = [...Array(i + 1)].map(() => new Array<number>(j + 1).fill(0));
    for (let a = 1; a <= i; a++)
      for (let b = 1; b <= j; b++)
        table[a]![b] =
          left[a - 1] === right[b - 1] ? table[a - 1]![b - 1]! + 1 : Math.max(table[a - 1]![b]!, table[a]![b - 1]!);
    return table[i]![j]!;
  };
  return total === 0 ? 1 : (2 * common(left.length, right.length)) / total;
}

function slowPartial(left: readonly string[], right: readonly string[]): number {
  if (left.length > right.length) return slowPartial(right, left);
  if (right.length === 0) return 1;
  if (left.length === 0) return 0;
  const parts = right.flatMap((_, from) =>
    right
      .map((__, at) => right.slice(from, at + 1))
      .filter((part) => {
        const inner = from > 0 && from + part.length < right.length;
        return part.length > 0 && (inner ? part.length === left.length : part.length <= left.length);
      }),
  );
  const best = Math.max(...parts.map((part) => slowRatio(left, part)));
  return left.length < right.length
    ? best
    : Math.max(
        best,
        ...[...left.keys()].flatMap((at) => [
          slowRatio(right, left.slice(0, at + 1)),
          slowRatio(right, left.slice(at)),
        ]),
      );
}

const points = (text: string) => Array.from(text);
const tokens = (text: string) => text.split(" ").filter((token) => token !== "");
const joined = (list: readonly string[]) => points([...list].sort().join(" "));
const unique = (list: readonly string[]) => [...new Set(list)];

const SLOW: Readonly<Record<FuzzyVariant, (a: string, b: string) => number>> = {
  ratio: (a, b) => slowRatio(points(a), points(b)),
  qratio: (a, b) => (a === "" || b === "" ? 0 : SLOW.ratio(a, b)),
  partial_ratio: (a, b) => slowPartial(points(a), points(b)),
  token_sort_ratio: (a, b) => slowRatio(joined(tokens(a)), joined(tokens(b))),
  partial_token_sort_ratio: (a, b) => slowPartial(joined(tokens(a)), joined(tokens(b))),
  token_set_ratio: (a, b) => {
    const [left, right] = [unique(tokens(a)), unique(tokens(b))];
    if (left.length === 0 || right.length === 0) return 0;
    const shared = left.filter((token) => right.includes(token)).sort();
    const only = (own: readonly string[]) => own.filter((token) => !shared.includes(token));
    if (shared.length > 0 && (only(left).length === 0 || only(right).length === 0)) return 1;
    // The three texts of fuzzywuzzy: what is shared, and it with each side's own.
    const base = points(shared.join(" "));
    const withOwn = (own: readonly string[]) =>
      points([shared.join(" "), [...own].sort().join(" ")].filter((part) => part !== "").join(" "));
    const [one, two] = [withOwn(only(left)), withOwn(only(right))];
    // The parts that both begin with count as one block: only what follows is aligned.
    const own = slowRatio(joined(only(left)), joined(only(right)));
    const sizes = joined(only(left)).length + joined(only(right)).length;
    const both = 1 - (sizes * (1 - own)) / (one.length + two.length);
    return shared.length === 0 ? both : Math.max(both, slowRatio(base, one), slowRatio(base, two));
  },
  token_ratio: (a, b) => Math.max(SLOW.token_set_ratio(a, b), SLOW.token_sort_ratio(a, b)),
  partial_token_set_ratio: (a, b) => {
    const [left, right] = [unique(tokens(a)), unique(tokens(b))];
    if (left.length === 0 || right.length === 0) return 0;
    return left.some((token) => right.includes(token)) ? 1 : slowPartial(joined(left), joined(right));
  },
  partial_token_ratio: (a, b) =>
    Math.max(
      SLOW.partial_token_sort_ratio(a, b),
      tokens(a).length === 0 && tokens(b).length === 0 ? 1 : SLOW.partial_token_set_ratio(a, b),
    ),
  wratio: (a, b) => {
    const [m, n] = [points(a).length, points(b).length];
    if (m === 0 || n === 0) return 0;
    const longer = Math.max(m, n) / Math.min(m, n);
    if (longer < 1.5) return Math.max(SLOW.ratio(a, b), SLOW.token_ratio(a, b) * 0.95);
    const weight = longer <= 8 ? 0.9 : 0.6;
    return Math.max(
      SLOW.ratio(a, b),
      SLOW.partial_ratio(a, b) * weight,
      SLOW.partial_token_ratio(a, b) * 0.95 * weight,
    );
  },
};

const text = fc
  .array(fc.constantFrom("a", "ab", "ba", "b😀", "c", " ", "  "), { maxLength: 12 })
  .map((parts) => parts.join("").slice(0, 24));
const sentence = fc
  .array(fc.constantFrom("a", "ab", "ba", "b😀", "cab"), { maxLength: 7 })
  .map((parts) => parts.join(" "));

describe.each(FUZZY_VARIANTS)("%s", (variant) => {
  test("equals its definition done the long way", () => {
    fc.assert(
      fc.property(fc.oneof(text, sentence), fc.oneof(text, sentence), (a, b) => {
        expect(FUZZY[variant](a, b)).toBeCloseTo(SLOW[variant](a, b), 12);
      }),
      { numRuns: 300 },
    );
  });

  test("is the same both ways, within 0 and 1, and 1 for a text with words and itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (a, b) => {
        const value = FUZZY[variant](a, b);
        expect(value).toBeCloseTo(FUZZY[variant](b, a), 12);
        expect(value >= 0 && value <= 1 + 1e-12).toBe(true);
        expect(FUZZY[variant](`${a}x`, `${a}x`)).toBe(1);
      }),
    );
  });
});

test("the best window is found at lengths that no long way reaches", () => {
  const needle = Int32Array.from({ length: 3000 }, (_, at) => (at * 7919) % 101);
  const hay = Int32Array.from({ length: 9000 }, (_, at) =>
    at >= 4000 && at < 7000 ? needle[at - 4000]! : 500 + (at % 3),
  );
  expect([bestWindow(needle, hay), bestWindow(hay, needle)]).toEqual([1, 1]);
});

test("default_process keeps letters, digits and underscores of any script, and no others", () => {
  expect([" Héllo,  WORLD_1! ", "猫-２³", "a\u0301\ufeffb", "…"].map(defaultProcess)).toEqual([
    "héllo   world_1",
    "猫 ２³",
    "a  b",
    "",
  ]);
});

test("words are sorted by code point, not by UTF-16 unit", () => {
  // U+FF5E comes before U+1F600, whose first unit is lower.
  expect(FUZZY.token_sort_ratio("😀 ～", "～ 😀")).toBe(1);
  expect(FUZZY.partial_token_sort_ratio("😀 ～a", "～a 😀😀")).toBe(1);
});

test("the one published reward: WRatio with default_process, by the provider's own answer", () => {
  const [a, b] = ["fuzzy wuzzy was a bear", "fuzzy wuzzy had no hair"].map(defaultProcess);
  expect(FUZZY.wratio(a!, b!)).toBeCloseTo(0.7555555555555555, 12);
});
