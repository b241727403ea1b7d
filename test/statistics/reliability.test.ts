import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brier, reliability } from "../../src/statistics/reliability.ts";

const level = (value: number, count: number, successes: number) =>
  Array.from({ length: count }, (_, index) => ({ value, success: index < successes }));

describe("the reliability of scores as chances", () => {
  test("sets mean score beside success rate, bin by bin", () => {
    const rows = [...level(0.25, 40, 10), ...level(0.75, 40, 20)];
    expect(reliability(rows, 2)).toEqual({
      bins: [
        { count: 40, low: 0.25, high: 0.25, mean_value: 0.25, success_rate: 0.25 },
        { count: 40, low: 0.75, high: 0.75, mean_value: 0.75, success_rate: 0.5 },
      ],
      ece: 0.125,
    });
  });

  test("equal scores share a bin, so verdicts of 0 and 1 make two bins, not ten", () => {
    const rows = [...level(0, 150, 15), ...level(1, 150, 120)];
    expect(reliability(rows, 10)?.bins.map(({ count, success_rate }) => [count, success_rate])).toEqual([
      [150, 0.1],
      [150, 0.8],
    ]);
  });

  test("with fewer than 20 in a bin is not shown", () => {
    expect([reliability(level(0.5, 39, 3), 2), reliability([], 0)]).toEqual([undefined, undefined]);
  });

  test("of scores that are no chances is unknown, and so is the Brier score of none", () => {
    expect([reliability(level(2, 40, 3), 2), brier(level(-1, 3, 1)), brier([])]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("Brier: a certain truth is 0, a certain error 1, a shrug 1/4", () => {
    expect([brier(level(1, 4, 4)), brier(level(0, 4, 4)), brier(level(0.5, 4, 1))]).toEqual([0, 1, 0.25]);
  });

  const rows = fc.array(
    fc.record({ value: fc.integer({ min: 0, max: 20 }).map((each) => each / 20), success: fc.boolean() }),
    { minLength: 100, maxLength: 160 },
  );

  test("bins hold 20 or more, every row once, in rising order; the rows' order says nothing", () => {
    fc.assert(
      fc.property(
        rows.chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length }))),
        ([some, shuffled]) => {
          const found = reliability(some, 5);
          const counts = found?.bins.map((bin) => bin.count) ?? [];
          expect(Math.min(...counts)).toBeGreaterThanOrEqual(20);
          expect(counts.reduce((total, count) => total + count, 0)).toBe(some.length);
          expect(found?.bins.every((bin, index, all) => index === 0 || bin.low > (all[index - 1]?.high ?? 9))).toBe(
            true,
          );
          expect(reliability(shuffled, 5)?.ece).toBeCloseTo(found?.ece ?? 9, 12);
          // What is lost by binning only hides error: by Jensen no ECE squared exceeds the Brier score.
          expect((found?.ece ?? 9) ** 2).toBeLessThanOrEqual((brier(some) ?? 0) + 1e-12);
        },
      ),
      { numRuns: 60 },
    );
  });
});
