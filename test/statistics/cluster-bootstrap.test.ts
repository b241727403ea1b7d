import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bcaInterval } from "../../src/statistics/bca.ts";
import { clusterBootstrap } from "../../src/statistics/cluster-bootstrap.ts";
import reference from "../fixtures/statistics/scipy.json" with { type: "json" };
import { gpqaRows } from "../support/gpqa.ts";

const options = { confidence: 0.95, resamples: 10_000, seed: 20_261_123 };
const few = { ...options, resamples: 500 };

const rows = fc.array(
  fc.record({
    cluster: fc.constantFrom("a", "b", "c", "d", "e", "f"),
    value: fc.oneof(fc.constantFrom(-1, 0, 1), fc.double({ min: -1, max: 1, noNaN: true })),
  }),
  { minLength: 1, maxLength: 30 },
);

describe("the cluster bootstrap of a mean", () => {
  test.each(reference.bca)("is the BCa interval that scipy finds, sample %#", ({ differences, interval }) => {
    const found = clusterBootstrap(
      differences.map((value, index) => ({ cluster: `${index}`, value })),
      { ...options, resamples: 100_000 },
    );
    expect(found?.method).toBe("bca");
    const width = (interval[1] as number) - (interval[0] as number);
    // Two bootstraps of other random streams: within 1 % of the width.
    expect(Math.abs((found?.interval?.[0] ?? 9) - (interval[0] as number))).toBeLessThan(width / 100);
    expect(Math.abs((found?.interval?.[1] ?? 9) - (interval[1] as number))).toBeLessThan(width / 100);
  });

  test("of no rows is unknown; of one cluster has no interval, however many rows", () => {
    expect(clusterBootstrap([], few)).toBeUndefined();
    const one = Array.from({ length: 100 }, (_, index) => ({ cluster: "only", value: index % 2 }));
    expect(clusterBootstrap(one, few)).toEqual({ mean: 0.5, clusters: 1, interval: undefined, method: undefined });
  });

  test("of rows that are all equal has that value on both ends, and says that nothing varied", () => {
    const zeros = ["a", "b", "c"].map((cluster) => ({ cluster, value: 0 }));
    expect(clusterBootstrap(zeros, few)).toEqual({ mean: 0, clusters: 3, interval: [0, 0], method: "constant" });
  });

  test("says percentile where BCa has no value", () => {
    // One cluster of eight differs: the upper end would lie beyond the last resamples.
    const oneDiffers = Array.from({ length: 8 }, (_, index) => ({ cluster: `${index}`, value: index === 0 ? 1 : 0 }));
    expect(clusterBootstrap(oneDiffers, { ...few, confidence: 0.9999 })?.method).toBe("percentile");
    expect(bcaInterval(5, Float64Array.from([1, 2, 3]), [1, 2], 0.95)?.method).toBe("percentile");
    expect(bcaInterval(2, Float64Array.from([1, 2, 3]), [1, 1], 0.95)?.method).toBe("percentile");
    expect(bcaInterval(2, new Float64Array(0), [1, 2], 0.95)).toBeUndefined();
  });

  test("does not depend on the order of the rows", () => {
    fc.assert(
      fc.property(
        rows.chain((each) => fc.tuple(fc.constant(each), fc.shuffledSubarray(each, { minLength: each.length }))),
        ([each, shuffled]) => {
          expect(clusterBootstrap(shuffled, few)).toEqual(clusterBootstrap(each, few));
        },
      ),
      { numRuns: 50 },
    );
  });

  test("lies within the least and the greatest value, its low end first", () => {
    fc.assert(
      fc.property(rows, (each) => {
        const interval = clusterBootstrap(each, few)?.interval;
        fc.pre(interval !== undefined);
        const [low, high] = interval as readonly [number, number];
        const values = each.map(({ value }) => value);
        expect(low).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(high).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
      }),
      { numRuns: 50 },
    );
  });

  test("moves with its rows: all raised by a half, so are the ends", () => {
    fc.assert(
      fc.property(rows, (drawn) => {
        // In eighths, where adding a half rounds nothing: whether a resample ties with the estimate is a step of BCa.
        const each = drawn.map(({ cluster, value }) => ({ cluster, value: Math.round(value * 8) / 8 }));
        const found = clusterBootstrap(each, few);
        const raised = clusterBootstrap(
          each.map(({ cluster, value }) => ({ cluster, value: value + 0.5 })),
          few,
        );
        fc.pre(found?.method === "bca" && raised?.method === "bca");
        expect(raised?.interval?.[0]).toBeCloseTo((found?.interval?.[0] ?? 0) + 0.5, 6);
        expect(raised?.interval?.[1]).toBeCloseTo((found?.interval?.[1] ?? 0) + 0.5, 6);
      }),
      { numRuns: 50 },
    );
  });

  test("draws tasks, not rows: 100,000 rows of 500 tasks are no more work than 500 rows", () => {
    const many = Array.from({ length: 100_000 }, (_, index) => ({
      cluster: `t${index % 500}`,
      value: ((index % 500) % 7) / 7,
    }));
    const one = many.slice(0, 500);
    const found = clusterBootstrap(many, options);
    expect(found?.interval?.map((end) => end.toFixed(9))).toEqual(
      clusterBootstrap(one, options)?.interval?.map((end) => end.toFixed(9)),
    );
  });
});

const gpqa = gpqaRows();

describe.skipIf(gpqa === undefined)("GPQA Diamond (skipped without the shared data)", () => {
  test("differs by 5.9 points, [0.4, 11.3] as published", () => {
    const found = clusterBootstrap(
      (gpqa ?? []).map(({ item, base, head }) => ({ cluster: item, value: head - base })),
      { ...options, resamples: 100_000 },
    );
    expect(found?.mean).toBeCloseTo(0.0586, 4);
    expect(found?.interval?.map((end) => Math.round(end * 1000) / 10)).toEqual([
      expect.closeTo(0.4, 0),
      expect.closeTo(11.3, 0),
    ]);
  });
});
