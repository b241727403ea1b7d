import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cohenKappa } from "../../src/score/kappa.ts";

/** The pairs of a table of counts, rows by the first rater. */
const pairsOf = (table: readonly (readonly number[])[]) =>
  table.flatMap((row, a) => row.flatMap((count, b) => Array.from({ length: count }, () => [a, b] as const)));
const kappaOf = (table: readonly (readonly number[])[], weights?: "linear" | "quadratic") =>
  cohenKappa(pairsOf(table), [...table.keys()], weights).kappa;

// Landis and Koch 1977, table 1: two neurologists on 149 patients of Winnipeg.
const SCLEROSIS = [
  [38, 5, 0, 1],
  [33, 11, 3, 0],
  [10, 14, 5, 6],
  [3, 7, 3, 10],
];

describe("Cohen's kappa", () => {
  test("two textbook tables with one agreement of 0.60 and different kappas (Feinstein and Cicchetti 1990)", () => {
    const readings = [
      [
        [20, 5],
        [10, 15],
      ],
      [
        [45, 15],
        [25, 15],
      ],
      [
        [25, 35],
        [5, 35],
      ],
    ].map((table) => kappaOf(table)?.toFixed(4));
    expect(readings).toEqual(["0.4000", "0.1304", "0.2593"]);
  });

  test("unweighted, linear and quadratic on the sclerosis table of Landis and Koch 1977", () => {
    expect(kappaOf(SCLEROSIS)).toBeCloseTo(0.20794246404002503, 12);
    expect(kappaOf(SCLEROSIS, "linear")).toBeCloseTo(0.3797305479866788, 12);
    expect(kappaOf(SCLEROSIS, "quadratic")).toBeCloseTo(0.5245764643318392, 12);
  });

  test("of nothing, and of one category alone, it is unknown", () => {
    expect(cohenKappa([], [0, 1])).toEqual({ n: 0, observed: undefined, expected: undefined, kappa: undefined });
    expect(cohenKappa([[1, 1]], [0, 1])).toEqual({ n: 1, observed: 1, expected: 1, kappa: undefined });
  });

  test("a rating that is not on the scale is a bug of the caller", () => {
    expect(() => cohenKappa([[1, 7]], [0, 1])).toThrow(RangeError);
  });

  const rating = fc.integer({ min: 0, max: 4 });
  const weights = fc.constantFrom("none", "linear", "quadratic" as const);
  const scale = [0, 1, 2, 3, 4];

  test("it does not matter who is named first, and full agreement is 1", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(rating, rating), { minLength: 1 }), weights, (pairs, weighted) => {
        const turned = pairs.map(([a, b]) => [b, a] as const);
        const [one, other] = [cohenKappa(pairs, scale, weighted).kappa, cohenKappa(turned, scale, weighted).kappa];
        if (one === undefined) expect(other).toBe(undefined);
        else expect(other).toBeCloseTo(one, 12);
        const same = cohenKappa(
          pairs.map(([a]) => [a, a] as const),
          scale,
          weighted,
        ).kappa;
        expect([1, undefined]).toContain(same);
      }),
    );
  });

  test("of two categories, all weights are the same", () => {
    const bit = fc.integer({ min: 0, max: 1 });
    fc.assert(
      fc.property(fc.array(fc.tuple(bit, bit)), (pairs) => {
        const plain = cohenKappa(pairs, [0, 1]);
        expect(cohenKappa(pairs, [0, 1], "linear")).toEqual(plain);
        expect(cohenKappa(pairs, [0, 1], "quadratic")).toEqual(plain);
      }),
    );
  });
});
