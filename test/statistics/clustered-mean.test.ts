import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clusteredMean } from "../../src/statistics/clustered-mean.ts";
import { studentHalfWidth, studentTwoSided } from "../../src/statistics/distributions.ts";
import { gpqaRows } from "../support/gpqa.ts";

const gpqa = gpqaRows();
const points = (value: number | undefined) => ((value ?? Number.NaN) * 100).toFixed(1);

describe.skipIf(gpqa === undefined)(
  "two models on GPQA Diamond, as published (skipped without the shared data)",
  () => {
    const column = (of: (row: { base: number; head: number }) => number) =>
      clusteredMean(
        (gpqa ?? []).map((row) => ({ cluster: row.item, value: of(row) })),
        0.95,
      );

    test("paired: +5.9 points, 95 % interval [0.4, 11.3], p = .036", () => {
      const paired = column((row) => row.head - row.base);
      expect([points(paired?.mean), paired?.interval?.map(points), paired?.p?.toFixed(3)]).toEqual([
        "5.9",
        ["0.4", "11.3"],
        "0.036",
      ]);
    });

    test("unpaired, as it should not be done: [-2.1, 13.8], p = .149", () => {
      const [base, head] = [column((row) => row.base), column((row) => row.head)];
      const delta = (head?.mean ?? 0) - (base?.mean ?? 0);
      const se = Math.hypot(base?.se ?? 0, head?.se ?? 0);
      const half = se * studentHalfWidth(0.95, 394);
      expect([points(delta - half), points(delta + half), studentTwoSided(delta / se, 394).toFixed(3)]).toEqual([
        "-2.1",
        "13.8",
        "0.149",
      ]);
    });

    test("the naive standard error is .0149 where the clustered one is .0276: 1.85 and 1.92 times too small", () => {
      const [base, head] = [column((row) => row.base), column((row) => row.head)];
      expect([head?.naive_se?.toFixed(4), head?.se?.toFixed(4)]).toEqual(["0.0149", "0.0276"]);
      expect([head, base].map((each) => ((each?.se ?? 0) / (each?.naive_se ?? 1)).toFixed(2))).toEqual([
        "1.85",
        "1.92",
      ]);
    });
  },
);

const rows = fc.array(
  fc.record({ cluster: fc.constantFrom("a", "b", "c", "d"), value: fc.integer({ min: -8, max: 8 }) }),
  { minLength: 1, maxLength: 30 },
);

describe("the clustered mean", () => {
  test("of nothing is unknown, of one cluster has no standard error", () => {
    expect(clusteredMean([], 0.95)).toBeUndefined();
    expect(clusteredMean([{ cluster: "a", value: 2 }], 0.95)).toEqual({
      mean: 2,
      rows: 1,
      clusters: 1,
      naive_se: undefined,
      se: undefined,
      interval: undefined,
      p: undefined,
    });
  });

  test("has no p where nothing varies", () => {
    const same = ["a", "b", "c"].map((cluster) => ({ cluster, value: 0 }));
    expect(clusteredMean(same, 0.95)).toMatchObject({ mean: 0, se: 0, interval: [0, 0], p: undefined });
  });

  test("with one row in each cluster is the usual t-test", () => {
    const each = [1, 2, 4, 3, -1].map((value, index) => ({ cluster: `${index}`, value }));
    const found = clusteredMean(each, 0.95);
    expect(found?.se).toBeCloseTo(found?.naive_se ?? 0, 14);
    expect(found?.p).toBeCloseTo(0.10453999977838, 12); // scipy ttest_1samp
  });

  test("turned around is its mirror image, and every cluster twice moves no mean", () => {
    fc.assert(
      fc.property(rows, (each) => {
        const found = clusteredMean(each, 0.95);
        const turned = clusteredMean(
          each.map(({ cluster, value }) => ({ cluster, value: -value })),
          0.95,
        );
        expect(turned?.mean).toBeCloseTo(-(found?.mean ?? 0), 12);
        expect(turned?.se ?? -1).toBeCloseTo(found?.se ?? -1, 12);
        const twice = each.flatMap((row) => [row, { ...row, cluster: `${row.cluster}2` }]);
        expect(clusteredMean(twice, 0.95)?.mean).toBeCloseTo(found?.mean ?? 0, 12);
      }),
    );
  });
});
