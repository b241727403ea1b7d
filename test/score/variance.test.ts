import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { flips, varianceSplit } from "../../src/score/variance.ts";

// Shrout and Fleiss 1979, table 2: six targets, four judges.
const SHROUT_FLEISS = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];

describe("the spread of repeated asks", () => {
  test("is split as Shrout and Fleiss 1979 split theirs: within 6.26, ICC(1,1) 0.17, ICC(1,4) 0.44", () => {
    expect(varianceSplit(SHROUT_FLEISS)).toEqual({
      items: 6,
      values: 24,
      judge_noise: expect.closeTo(6.263889, 6),
      // (11.241667 - 6.263889) / 4
      item_spread: expect.closeTo(1.244444, 6),
      noise_share: expect.closeTo(0.834258, 6),
      icc: expect.closeTo(0.165742, 6),
      icc_of_mean: expect.closeTo(0.442797, 6),
    });
  });

  test("a judge that always says the same has no noise; one that cannot tell items apart is all noise", () => {
    expect(
      varianceSplit([
        [0.2, 0.2],
        [0.8, 0.8],
      ]),
    ).toMatchObject({ judge_noise: 0, noise_share: 0, icc: 1 });
    expect(
      varianceSplit([
        [0, 1],
        [0, 1],
      ]),
    ).toMatchObject({ item_spread: 0, noise_share: 1 });
  });

  test("noise is unknown where nothing was asked twice, and the items' spread where there is one item", () => {
    expect(varianceSplit([[1], [0]])).toMatchObject({ judge_noise: undefined, noise_share: undefined });
    expect(varianceSplit([[1, 0]])).toMatchObject({ judge_noise: 0.5, item_spread: undefined });
    expect(varianceSplit([])).toMatchObject({ items: 0, judge_noise: undefined });
  });

  const values = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 4 });

  test("moving all scores changes nothing, and neither does the order of items or asks", () => {
    fc.assert(
      fc.property(fc.array(values, { minLength: 2, maxLength: 10 }), (items) => {
        const split = varianceSplit(items);
        for (const [key, value] of Object.entries(split)) {
          const others = [
            varianceSplit(items.map((each) => each.map((score) => score + 5))),
            varianceSplit([...items].reverse().map((each) => [...each].reverse())),
          ].map((other) => other[key as keyof typeof other]);
          for (const other of others) {
            if (value === undefined) expect(other).toBe(undefined);
            else expect(other).toBeCloseTo(value, 9);
          }
        }
      }),
    );
  });
});

describe("flips between asks", () => {
  test("the rate is that of two asks of one item, averaged over the items that were asked twice", () => {
    expect(flips([[true, true, false], [false, false, false], [true]])).toEqual({
      items: 2,
      flipped: 1,
      flip_rate: 1 / 3,
    });
  });

  test("without repeats it is unknown", () => {
    expect(flips([[true], [false]])).toEqual({ items: 0, flipped: 0, flip_rate: undefined });
  });
});
