import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { signFlip } from "../../src/statistics/sign-flip.ts";
import reference from "../fixtures/statistics/scipy.json" with { type: "json" };

const options = { resamples: 10_000, seed: 1 };
const p = (sums: readonly number[]) => signFlip(sums, options);

describe("the sign-flip permutation test", () => {
  test("is the binomial test where every cluster moved by as much", () => {
    // Half of the two-sided values of statistics.md: 5 against 0 .0625, 6 against 0 .031.
    expect(p([1, 1, 1, 1, 1])).toBeCloseTo(0.0625 / 2, 12);
    expect(p([1, 1, 1, 1, 1, 1])).toBeCloseTo(0.03125 / 2, 12);
    // 8 against 1, two-sided .039: (1 + 9) / 2^9.
    expect(p([1, 1, 1, 1, 1, 1, 1, 1, -1])).toBeCloseTo(10 / 512, 12);
  });

  test.each(reference.sign_flip)(
    "both ways together is scipy's permutation test, sample %#",
    ({ differences, p: both }) => {
      expect(2 * Math.min(p(differences), p(differences.map((each) => -each)))).toBeCloseTo(both, 12);
    },
  );

  test("is 1 where nothing moved, and clusters that did not move change nothing", () => {
    expect(p([0, 0, 0])).toBe(1);
    expect(p([])).toBe(1);
    expect(p([1, 2, 0, 0])).toBe(p([1, 2]));
  });

  test("is exact with sums that binary fractions cannot hold", () => {
    expect(p([0.1, 0.2, -0.3])).toBe(5 / 8);
  });

  test("does not depend on the order, and a larger sum is no likelier", () => {
    const sums = fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 12 });
    fc.assert(
      fc.property(sums, (each) => {
        expect(p([...each].reverse())).toBe(p(each));
        expect(p(each.map(Math.abs))).toBeLessThanOrEqual(p(each));
      }),
    );
  });

  test("sampled, it is near the exact value and never 0", () => {
    const many = Array.from({ length: 15 }, () => 1);
    expect(p(many)).toBeGreaterThan(0);
    expect(p(many)).toBeLessThan(0.001);
    // 11 against 4: P(at least 11 of 15) = 1941 / 32768.
    expect(p(many.map((each, index) => (index < 4 ? -each : each)))).toBeCloseTo(1941 / 32_768, 1.7);
    expect(p(many)).toBe(p(many));
  });
});
