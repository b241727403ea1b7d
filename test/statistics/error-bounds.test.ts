import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { errorBounds } from "../../src/statistics/error-bounds.ts";

describe("how far errors could move a figure", () => {
  test("is shown by every failed score as 0 and as 1, and by the worst and best AUC there could be", () => {
    expect(
      errorBounds([
        { value: 0.5, success: true },
        { value: 0.25, success: false },
        { value: undefined, success: true },
        { value: undefined, success: false },
        { value: undefined },
      ]),
    ).toEqual({
      failed: 3,
      mean: [0.75 / 5, 3.75 / 5],
      // successes 0.5 and x against failures 0.25 and x
      auc: [(1 + 1 + 0 + 0.5) / 4, (1 + 0 + 1 + 0.5) / 4],
      auc_range: [(1 + 0 + 0 + 0) / 4, 1],
    });
  });

  test("of nothing is unknown; without outcomes only the mean is known", () => {
    expect(errorBounds([])).toBeUndefined();
    expect(errorBounds([{ value: undefined }])).toEqual({
      failed: 1,
      mean: [0, 1],
      auc: undefined,
      auc_range: undefined,
    });
  });

  const rows = fc.array(
    fc.record({
      value: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
      success: fc.boolean(),
    }),
    { minLength: 1, maxLength: 30 },
  );

  test("without errors is the figure itself", () => {
    fc.assert(
      fc.property(rows, (some) => {
        const found = errorBounds(some.map(({ value, success }) => ({ value: value ?? 0.5, success })));
        expect(found?.mean[0]).toBe(found?.mean[1]);
        expect(found?.auc?.[0]).toBe(found?.auc?.[1]);
      }),
    );
  });

  test("holds whatever the failed scores would have been", () => {
    fc.assert(
      fc.property(
        rows,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 30, maxLength: 30 }),
        (some, truth) => {
          const bounds = errorBounds(some);
          const found = errorBounds(
            some.map(({ value, success }, index) => ({ value: value ?? (truth[index] as number), success })),
          );
          expect(found?.mean[0] ?? 9).toBeLessThanOrEqual((bounds?.mean[1] ?? 0) + 1e-12);
          expect(found?.mean[0] ?? -9).toBeGreaterThanOrEqual((bounds?.mean[0] ?? 0) - 1e-12);
          fc.pre(found?.auc !== undefined);
          expect(found?.auc?.[0] ?? 9).toBeLessThanOrEqual((bounds?.auc_range?.[1] ?? 0) + 1e-12);
          expect(found?.auc?.[0] ?? -9).toBeGreaterThanOrEqual((bounds?.auc_range?.[0] ?? 9) - 1e-12);
        },
      ),
    );
  });
});
