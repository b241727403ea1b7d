import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wilcoxon } from "../../src/statistics/wilcoxon.ts";
import reference from "../fixtures/statistics/scipy.json" with { type: "json" };

describe("the signed-rank test", () => {
  test.each(reference.wilcoxon)(
    "has the p of scipy's ranks, zeros by Pratt, sample %#",
    ({ differences, exact, p }) => {
      expect(wilcoxon(differences)).toMatchObject({ p: expect.closeTo(p, 10), method: exact ? "exact" : "normal" });
    },
  );

  test("ranks zeros before it leaves them out: they make what differs stand out less", () => {
    expect(wilcoxon([0, 0, 1, -2])).toEqual({ rose: 3, fell: 4, zeros: 2, p: 1, method: "exact" });
  });

  test("six levels that all rose have p .031, five .0625", () => {
    expect([6, 5].map((n) => wilcoxon(Array.from({ length: n }, () => 1))?.p)).toEqual([0.03125, 0.0625]);
  });

  test("of nothing is unknown; of zeros alone p is 1", () => {
    expect(wilcoxon([])).toBeUndefined();
    expect(wilcoxon([0, 0])).toEqual({ rose: 0, fell: 0, zeros: 2, p: 1, method: "exact" });
  });

  const levels = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 1, maxLength: 60 });

  test("depends neither on order, nor direction, nor on the distances of the levels", () => {
    fc.assert(
      fc.property(
        levels.chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length }))),
        ([some, shuffled]) => {
          const p = wilcoxon(some)?.p ?? -1;
          expect(p > 0 && p <= 1).toBe(true);
          for (const other of [shuffled, some.map((value) => -value), some.map((value) => value ** 3)]) {
            expect(wilcoxon(other)?.p).toBeCloseTo(p, 12);
          }
        },
      ),
    );
  });
});
