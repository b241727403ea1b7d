import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clustersNeeded, detectableLoss, POWER_DEFAULTS, pairsNeeded } from "../../src/statistics/power.ts";

describe("how much data it takes", () => {
  // ../shared/reference/statistics.md, E.2
  test.each([
    [0.1, 0.05, 245, 312],
    [0.2, 0.1, 122, 155],
    [0.05, 0.02, 771, 979],
  ])(
    "where %d change their verdict and %d net for the worse: %i pairs one-sided, %i two-sided",
    (d, loss, one, two) => {
      expect([pairsNeeded(d, loss, POWER_DEFAULTS), pairsNeeded(d, loss, { ...POWER_DEFAULTS, sides: 2 })]).toEqual([
        one,
        two,
      ]);
    },
  );

  test("a loss greater than all that changed, or of none, has no number", () => {
    expect([pairsNeeded(0.1, 0.2, POWER_DEFAULTS), pairsNeeded(0.1, 0, POWER_DEFAULTS)]).toEqual([
      undefined,
      undefined,
    ]);
    expect([clustersNeeded(0.3, 0, POWER_DEFAULTS), detectableLoss(0.3, 1, POWER_DEFAULTS)]).toEqual([
      undefined,
      undefined,
    ]);
  });

  test("100 tasks that differ by a standard deviation of 0.5 could have seen a loss of 12.4 points", () => {
    expect(detectableLoss(0.5, 100, POWER_DEFAULTS)).toBeCloseTo(
      ((1.6448536269514722 + 0.8416212335729143) * 0.5) / 10,
      12,
    );
  });

  test("so many clusters see the loss, and one fewer does not", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        fc.double({ min: 0.01, max: 0.3, noNaN: true }),
        (sd, loss) => {
          const n = clustersNeeded(sd, loss, POWER_DEFAULTS) as number;
          fc.pre(n > 2);
          expect(detectableLoss(sd, n, POWER_DEFAULTS)).toBeLessThanOrEqual(loss * (1 + 1e-9));
          expect(detectableLoss(sd, n - 1, POWER_DEFAULTS)).toBeGreaterThan(loss);
        },
      ),
    );
  });
});
