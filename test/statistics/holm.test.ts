import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holm } from "../../src/statistics/holm.ts";

describe("Holm's adjustment", () => {
  test("is that of R's p.adjust(c(0.01, 0.02, 0.03, 0.04), 'holm'), in any order", () => {
    expect(holm([0.01, 0.02, 0.03, 0.04])).toEqual([0.04, 0.06, 0.06, 0.06]);
    expect(holm([0.04, 0.01, 0.03, 0.02])).toEqual([0.06, 0.04, 0.06, 0.06]);
  });

  test("leaves one alone, and is never under the p nor over 1", () => {
    expect(holm([0.3])).toEqual([0.3]);
    expect(holm([])).toEqual([]);
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (ps) => {
        holm(ps).forEach((adjusted, index) => {
          expect(adjusted).toBeGreaterThanOrEqual(ps[index] as number);
          expect(adjusted).toBeLessThanOrEqual(Math.max(1, ps[index] as number));
        });
      }),
    );
  });
});
