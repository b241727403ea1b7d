import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bleu } from "../../../src/grader/similarity/bleu.ts";
import { fuzzyMatch } from "../../../src/grader/similarity/fuzzy.ts";
import { gleu } from "../../../src/grader/similarity/gleu.ts";
import { lcsLength } from "../../../src/grader/similarity/lcs.ts";
import { sharedNgrams } from "../../../src/grader/similarity/ngrams.ts";
import { rougeL, rougeN } from "../../../src/grader/similarity/rouge.ts";
import { codePoints, words } from "../../../src/grader/similarity/tokens.ts";

/** The textbook table. */
function slowLcs(left: readonly number[], right: readonly number[]): number {
  let before = new Array<number>(right.length + 1).fill(0);
  for (const symbol of left) {
    const row = [0];
    right.forEach((other, at) => {
      row.push(symbol === other ? (before[at] as number) + 1 : Math.max(before[at + 1] as number, row[at] as number));
    });
    before = row;
  }
  return before[right.length] as number;
}

function slowShared(left: readonly number[], right: readonly number[], n: number): number {
  const grams = (list: readonly number[]) => list.slice(n - 1).map((_, at) => list.slice(at, at + n).join(" "));
  const remaining = grams(right);
  return grams(left).filter((gram) => {
    const at = remaining.indexOf(gram);
    if (at >= 0) remaining.splice(at, 1);
    return at >= 0;
  }).length;
}

const symbols = (maxLength: number) => fc.array(fc.nat(5), { maxLength });

describe("common subsequences and n-grams", () => {
  test("the bit-parallel length equals the textbook's, over any number of words of bits", () => {
    fc.assert(
      fc.property(symbols(150), symbols(150), (left, right) => {
        expect(lcsLength(Int32Array.from(left), Int32Array.from(right))).toBe(slowLcs(left, right));
      }),
      { numRuns: 500 },
    );
  });

  test.each([29, 30, 31, 59, 60, 61, 90])("a carry crosses from word to word at length %d", (length) => {
    const left = Int32Array.from({ length }, (_, at) => at % 3);
    const right = Int32Array.from({ length: length + 1 }, (_, at) => (at + 1) % 3);
    expect(lcsLength(left, right)).toBe(slowLcs([...left], [...right]));
  });

  test("shared n-grams are counted as often as the poorer side has them", () => {
    fc.assert(
      fc.property(symbols(30), symbols(30), (left, right) => {
        const expected = [1, 2, 3, 4, 5].map((n) => slowShared(left, right, n));
        expect(sharedNgrams(Int32Array.from(left), Int32Array.from(right), 5)).toEqual(expected);
      }),
    );
  });
});

describe("text", () => {
  test("words end at Python's white space, not at JavaScript's", () => {
    expect(words(" a\u001cb\u0085c\u3000d\ufeffe ")).toEqual(["a", "b", "c", "d\ufeffe"]);
  });

  test("code points are counted, and a lone surrogate is one", () => {
    expect([...codePoints("a😀\ud800b")]).toEqual([97, 0x1f600, 0xd800, 98]);
  });
});

const METRICS: readonly (readonly [string, (a: string, b: string) => number])[] = [
  ["fuzzy_match", fuzzyMatch],
  ["bleu", bleu],
  ["gleu", gleu],
  ["rouge_1", (a, b) => rougeN(a, b, 1)],
  ["rouge_2", (a, b) => rougeN(a, b, 2)],
  ["rouge_l", rougeL],
];
const text = fc
  .array(fc.constantFrom("the", "cat", "Sat", "on", "😀", "a"), { maxLength: 40 })
  .map((list) => list.join(" "));

describe.each(METRICS)("%s", (name, metric) => {
  test("lies within 0 and 1 for any two texts", () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), fc.oneof(text, fc.string()), (a, b) => {
        const value = metric(a, b);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  test.skipIf(name === "bleu")("is the same both ways (but for bleu, whose brevity penalty looks one way)", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(metric(a, b)).toBeCloseTo(metric(b, a), 12);
      }),
    );
  });
});
