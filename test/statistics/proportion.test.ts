import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clopperPearson, evenSplit, proportion, upperBound, wilson } from "../../src/statistics/proportion.ts";
import reference from "../fixtures/statistics/scipy.json" with { type: "json" };

const close = (expected: readonly [number, number]) => expected.map((bound) => expect.closeTo(bound, 12));

describe("the intervals of a share", () => {
  // Newcombe 1998, table I, gives the first four to four decimals; the digits are scipy's binomtest.
  test.each([
    [81, 263, [0.2552885198782742, 0.36620957698280004], [0.25273674558504267, 0.36762192260134746]],
    [15, 148, [0.06238639953073629, 0.16048724172330803], [0.05784401008344801, 0.16165049034947895]],
    [0, 20, [0, 0.16112515805281935], [0, 0.16843347098308548]],
    [1, 29, [0.006113214292762667, 0.17175521879320282], [0.0008726468835971072, 0.17764429548841465]],
    [7, 7, [0.6456695649333126, 1], [0.5903836027749514, 1]],
    [500, 1284, [0.36310448219706787, 0.41637147887343123], [0.3626265337791121, 0.4166972547938872]],
  ] as const)("%i of %i", (count, of, wilson, clopper_pearson) => {
    expect(proportion(count, of)).toEqual({
      count,
      of,
      rate: count / of,
      wilson: close(wilson),
      clopper_pearson: close(clopper_pearson),
    });
  });

  test("a hundred thousand trials lose no digits that matter", () => {
    const [low, high] = proportion(20_000, 100_000).clopper_pearson ?? [0, 0];
    expect(low).toBeCloseTo(0.1975245469811465, 9);
    expect(high).toBeCloseTo(0.20249286503840347, 9);
  });

  test.each(reference.proportion)("$count of $of at confidence $confidence, as scipy", (row) => {
    const { count, of, confidence } = row;
    expect(wilson(count, of, confidence)).toEqual(close(row.wilson as [number, number]));
    expect(clopperPearson(count, of, confidence)).toEqual(close(row.exact as [number, number]));
  });

  // ../shared/reference/statistics.md, E.2
  test("100 of 100 passes have the lower bound .963, and 20 of 20 have .839", () => {
    expect([100, 20].map((n) => wilson(n, n, 0.95)?.[0].toFixed(3))).toEqual(["0.963", "0.839"]);
  });

  test("no attack of 60 got through: at most 4.9 %; none of 300: at most 1.0 %", () => {
    expect([60, 300].map((n) => ((upperBound(0, n, 0.95) ?? 1) * 100).toFixed(1))).toEqual(["4.9", "1.0"]);
  });

  test("the upper bound has a closed form for none, and is 1 for all", () => {
    expect(upperBound(0, 60, 0.95)).toBeCloseTo(1 - 0.05 ** (1 / 60), 14);
    expect([upperBound(7, 7, 0.95), upperBound(0, 0, 0.95)]).toEqual([1, undefined]);
  });

  test("a share of nothing is unknown", () => {
    expect(proportion(0, 0)).toEqual({
      count: 0,
      of: 0,
      rate: undefined,
      wilson: undefined,
      clopper_pearson: undefined,
    });
  });

  const counted = fc
    .integer({ min: 1, max: 300 })
    .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));

  test("the exact interval holds the rate, and turned around is its mirror image", () => {
    fc.assert(
      fc.property(counted, ([count, of]) => {
        const { clopper_pearson, rate } = proportion(count, of);
        const [low, high] = clopper_pearson ?? [1, 0];
        expect(low <= (rate ?? -1) && (rate ?? 2) <= high).toBe(true);
        const [mirroredLow, mirroredHigh] = proportion(of - count, of).clopper_pearson ?? [0, 0];
        expect(mirroredLow).toBeCloseTo(1 - high, 9);
        expect(mirroredHigh).toBeCloseTo(1 - low, 9);
      }),
    );
  });

  test("more successes of as many trials raise every bound, and more confidence widens", () => {
    fc.assert(
      fc.property(counted, ([count, of]) => {
        fc.pre(count < of);
        for (const interval of [wilson, clopperPearson]) {
          const [low, high] = interval(count, of, 0.95) as [number, number];
          const [nextLow, nextHigh] = interval(count + 1, of, 0.95) as [number, number];
          expect(nextLow >= low && nextHigh >= high).toBe(true);
          const [wideLow, wideHigh] = interval(count, of, 0.99) as [number, number];
          expect(wideLow <= low && wideHigh >= high).toBe(true);
        }
      }),
    );
  });

  test("the test of an even split is exact", () => {
    expect(evenSplit(8, 9)).toBeCloseTo(0.0390625, 12);
    expect(evenSplit(2, 12)).toBeCloseTo(0.03857421875, 12);
    expect([evenSplit(0, 0), evenSplit(5, 10)]).toEqual([1, 1]);
  });
});
