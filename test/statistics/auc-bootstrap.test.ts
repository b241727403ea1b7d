import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aucBootstrap } from "../../src/statistics/auc-bootstrap.ts";
import { aucDifference, type PairedScore } from "../../src/statistics/auc-difference.ts";
import reference from "../fixtures/statistics/scipy.json" with { type: "json" };

const options = { confidence: 0.95, resamples: 10_000, seed: 20_261_123 };
const few = { ...options, resamples: 200 };

const samples = reference.delong.map(({ rows, ...expected }) => ({
  ...expected,
  rows: rows.map(
    ({ success, base, head }, index): PairedScore => ({ cluster: `${index}`, positive: success, base, head }),
  ),
}));

describe("the difference of two AUCs on the same trajectories", () => {
  test.each(samples)("has the p of DeLong's definition, sample %#", ({ rows, base, head, z, p }) => {
    expect(aucDifference(rows, 0.95)).toMatchObject({
      base: expect.closeTo(base, 12),
      head: expect.closeTo(head, 12),
      standard_error: expect.closeTo((head - base) / z, 12),
      p: expect.closeTo(p, 9),
    });
  });

  test.each(samples.slice(1))("has a bootstrap interval that agrees with DeLong's, sample %#", ({ rows }) => {
    const [low, high] = aucDifference(rows, 0.95)?.interval ?? [Number.NaN, Number.NaN];
    const found = aucBootstrap(rows, options);
    expect(found?.method).toBe("bca");
    // Normal against bias-corrected ends: within a tenth of the width, and the same side of 0.
    expect(Math.abs((found?.interval?.[0] ?? 9) - low)).toBeLessThan((high - low) / 10);
    expect(Math.abs((found?.interval?.[1] ?? 9) - high)).toBeLessThan((high - low) / 10);
    expect(Math.sign(found?.interval?.[0] ?? 9)).toBe(Math.sign(low));
  });

  test("is drawn by task: rows that were recorded five times tell no more", () => {
    for (const { rows } of samples) {
      const often = rows.flatMap((row) => Array.from({ length: 5 }, () => row));
      expect(aucBootstrap(often, few)).toEqual(aucBootstrap(rows, few));
    }
  });

  test("without a positive or a negative is unknown, of one task has no interval", () => {
    const row = { cluster: "a", base: 1, head: 0, positive: true };
    expect(aucBootstrap([row], few)).toBeUndefined();
    expect(aucBootstrap([row, { ...row, positive: false }], few)).toEqual({
      delta: 0,
      clusters: 1,
      interval: undefined,
      method: undefined,
    });
  });

  const ranked = (count: number, head: (index: number) => number, positive: (index: number) => boolean) =>
    Array.from({ length: count }, (_, index) => ({
      cluster: `${index}`,
      base: index,
      head: head(index),
      positive: positive(index),
    }));

  test("of graders that rank alike is 0, and nothing varied", () => {
    const rows = ranked(
      20,
      (index) => index * index,
      (index) => index % 3 === 0,
    );
    expect(aucBootstrap(rows, few)).toEqual({ delta: 0, clusters: 20, interval: [0, 0], method: "constant" });
  });

  test("has no interval where many resamples would lack a negative", () => {
    const rows = ranked(
      10,
      (index) => 10 - index,
      (index) => index > 0,
    );
    expect(aucBootstrap(rows, few)).toMatchObject({ clusters: 10, interval: undefined, method: undefined });
  });

  const some = fc.array(
    fc.record({
      cluster: fc.constantFrom("a", "b", "c", "d", "e", "f"),
      base: fc.integer({ min: 0, max: 4 }),
      head: fc.integer({ min: 0, max: 4 }),
      positive: fc.boolean(),
    }),
    { minLength: 4, maxLength: 40 },
  );

  test("has the difference that DeLong has, ties and all, in any order and on any rising scale", () => {
    fc.assert(
      fc.property(
        some.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        ([rows, shuffled]) => {
          const found = aucBootstrap(rows, few);
          const rescaled = shuffled.map((row) => ({ ...row, base: row.base ** 3, head: row.head ** 3 }));
          expect(aucBootstrap(rescaled, few)).toEqual(found);
          const byDelong = aucDifference(rows, 0.95);
          fc.pre(byDelong !== undefined);
          expect(found?.delta).toBeCloseTo(byDelong?.delta ?? 9, 12);
          const turned = rows.map((row) => ({ ...row, base: row.head, head: row.base }));
          expect(aucBootstrap(turned, few)?.delta).toBeCloseTo(-(found?.delta ?? 9), 12);
        },
      ),
      { numRuns: 50 },
    );
  });
});
