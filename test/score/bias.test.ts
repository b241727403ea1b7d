import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { positionBias, verbosityBias } from "../../src/score/bias.ts";
import { spearman } from "../../src/statistics/ranking.ts";

const pair = (first_in_order: boolean, first_when_swapped: boolean) => ({ first_in_order, first_when_swapped });

describe("position bias", () => {
  test("who chooses the first place in both orders, or the second, was led by the place", () => {
    const pairs = [pair(true, false), pair(false, true), pair(true, true), pair(true, true), pair(false, false)];
    expect(positionBias(pairs)).toEqual({
      pairs: 5,
      consistent: 2,
      first_place: 2,
      second_place: 1,
      consistency: 0.4,
      first_share: 2 / 3,
      p: 1,
    });
  });

  test("of nothing it is unknown", () => {
    expect(positionBias([])).toMatchObject({ consistency: undefined, first_share: undefined, p: 1 });
  });
});

describe("rank correlation", () => {
  test("as scipy has it, with ties and without", () => {
    const [x, y] = [
      [1, 2, 2, 3, 5, 5, 8],
      [2, 1, 4, 4, 4, 9, 7],
    ] as const;
    expect(spearman(x.map((value, at) => [value, y[at] as number]))).toBeCloseTo(0.7925939239012171, 12);
    const iq = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110];
    const tv = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];
    expect(spearman(iq.map((value, at) => [value, tv[at] as number]))).toBeCloseTo(-0.17575757575757575, 12);
  });

  test("only the order counts", () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })));
    fc.assert(
      fc.property(rows, (pairs) => {
        const stretched = pairs.map(([x, y]) => [Math.exp(x), y ** 3] as const);
        expect(spearman(stretched)).toEqual(spearman(pairs));
      }),
    );
  });
});

describe("verbosity bias", () => {
  const row = (group: string, length: number, score: number) => ({ group, length, score });

  test("length that tells the score among equals is a bias; length that tells the equals apart is none", () => {
    const biased = [row("bad", 1, 0), row("bad", 2, 0.5), row("good", 8, 0.5), row("good", 9, 1)];
    expect(verbosityBias(biased)).toEqual({ n: 4, correlation: 1 });
    const fair = [row("bad", 1, 0), row("bad", 2, 0), row("good", 8, 1), row("good", 9, 1)];
    expect(verbosityBias(fair)).toEqual({ n: 0, correlation: undefined });
  });
});
