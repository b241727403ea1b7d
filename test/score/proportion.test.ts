import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evenSplit, proportion } from "../../src/score/proportion.ts";

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

  test("the test of an even split is exact", () => {
    expect(evenSplit(8, 9)).toBeCloseTo(0.0390625, 12);
    expect(evenSplit(2, 12)).toBeCloseTo(0.03857421875, 12);
    expect([evenSplit(0, 0), evenSplit(5, 10)]).toEqual([1, 1]);
  });
});
