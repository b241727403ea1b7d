import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { krippendorffAlpha, type RatedUnit, type ScaleLevel } from "../../src/score/krippendorff.ts";

/** Raters as rows, `.` where one is missing, as Krippendorff prints them; turned into items. */
function unitsOf(...raters: readonly string[]): readonly RatedUnit[] {
  const rows = raters.map((row) => row.split(" "));
  return (rows[0] ?? []).map((_, item) =>
    rows.map((row) => (row[item] === "." ? undefined : Number.parseInt(row[item] as string, 36))),
  );
}

// Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability", examples A, B and C.
const BINARY = unitsOf("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0");
const NOMINAL = unitsOf("a a b b d c c c e d d a", "b a b b b c c c e d d d");
const MISSING = unitsOf(
  "1 2 3 3 2 1 4 1 2 . . .",
  "1 2 3 3 2 2 4 1 2 5 . 3",
  ". 3 3 3 2 3 4 2 2 5 1 .",
  "1 2 3 3 2 4 4 1 2 5 1 .",
);

describe("Krippendorff's alpha", () => {
  test("two raters, two values: 0.095", () => {
    expect(krippendorffAlpha(BINARY, "nominal")).toBeCloseTo(0.095, 3);
  });

  test("two raters, many values: 0.692", () => {
    expect(krippendorffAlpha(NOMINAL, "nominal")).toBeCloseTo(0.692, 3);
  });

  test("four raters with missing ratings: 0.743 as names, 0.815 as ranks, 0.849 as distances", () => {
    expect(krippendorffAlpha(MISSING, "nominal")).toBeCloseTo(0.743, 3);
    expect(krippendorffAlpha(MISSING, "ordinal")).toBeCloseTo(0.815, 3);
    expect(krippendorffAlpha(MISSING, "interval")).toBeCloseTo(0.849, 3);
  });

  test("nothing to pair, and nothing to tell apart, are unknown", () => {
    expect(krippendorffAlpha([], "nominal")).toBe(undefined);
    expect(krippendorffAlpha([[1, undefined], [2]], "nominal")).toBe(undefined);
    expect(krippendorffAlpha([[1, 1]], "interval")).toBe(undefined);
  });

  const unit = fc.array(fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }), { minLength: 3, maxLength: 3 });
  const units = fc.array(unit, { maxLength: 20 });
  const level = fc.constantFrom<ScaleLevel>("nominal", "ordinal", "interval");
  const same = (one: number | undefined, other: number | undefined) => {
    if (one === undefined || other === undefined) expect(other).toBe(one);
    else expect(other).toBeCloseTo(one, 9);
  };

  test("neither the order of raters nor that of items matters, nor an item with a single rating", () => {
    fc.assert(
      fc.property(units, level, (items, scale) => {
        const alpha = krippendorffAlpha(items, scale);
        same(alpha, krippendorffAlpha([...items].reverse(), scale));
        same(
          alpha,
          krippendorffAlpha(
            items.map((each) => [...each].reverse()),
            scale,
          ),
        );
        same(alpha, krippendorffAlpha([...items, [3, undefined, undefined]], scale));
      }),
    );
  });

  test("names may be renamed, ranks stretched, and distances scaled and moved", () => {
    const maps: Readonly<Record<ScaleLevel, (value: number) => number>> = {
      nominal: (value) => [4, 2, 9, 0, 7, 5][value] as number,
      ordinal: (value) => value ** 3,
      interval: (value) => 3 * value - 7,
    };
    fc.assert(
      fc.property(units, level, (items, scale) => {
        const moved = items.map((each) => each.map((value) => (value === undefined ? undefined : maps[scale](value))));
        same(krippendorffAlpha(items, scale), krippendorffAlpha(moved, scale));
      }),
    );
  });
});
