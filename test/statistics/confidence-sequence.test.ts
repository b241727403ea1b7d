import { describe, expect, test } from "vitest";
import { differenceSequence, meanSequence } from "../../src/statistics/confidence-sequence.ts";
import { bernsteinSequence } from "../../src/statistics/empirical-bernstein.ts";
import { seededRandom } from "../../src/statistics/random.ts";

const chance = (seed: number) => {
  const random = seededRandom(seed);
  return () => random() / 0x1_0000_0000;
};

/** The share of runs in which some look, at any time, misses the truth. */
function everMissed(runs: number, run: (draw: () => number) => boolean): number {
  let missed = 0;
  for (let seed = 1; seed <= runs; seed++) if (run(chance(seed))) missed++;
  return missed / runs;
}

describe("a confidence sequence for a mean", () => {
  test("nothing seen says nothing", () => {
    expect(meanSequence({ count: 0, total: 0 }, 0.95)).toEqual([0, 1]);
  });

  test("its ends are where the mixture of likelihood ratios is 1/alpha, worked by hand for 10 of 10", () => {
    // B(10.5, 0.5) / B(0.5, 0.5) = C(20, 10) / 2^20 = 0.17620; p^10 = 0.17620 * 0.05.
    const [low, high] = meanSequence({ count: 10, total: 10 }, 0.95);
    expect(low).toBeCloseTo((0.176197052 * 0.05) ** 0.1, 6);
    expect(high).toBe(1);
  });

  test.each([0.02, 0.3, 0.5])("holds at every one of look of 2,000 values for a proportion of %d", (p) => {
    const missed = everMissed(300, (draw) => {
      let total = 0;
      for (let count = 1; count <= 2000; count++) {
        if (draw() < p) total++;
        if (count % 20 !== 0) continue;
        const [low, high] = meanSequence({ count, total }, 0.9);
        if (p < low || p > high) return true;
      }
      return false;
    });
    expect(missed).toBeLessThanOrEqual(0.1);
  });

  test("holds for values that are not 0 or 1", () => {
    const missed = everMissed(300, (draw) => {
      let total = 0;
      for (let count = 1; count <= 500; count++) {
        total += draw() ** 2;
        if (count % 5 !== 0) continue;
        const [low, high] = meanSequence({ count, total }, 0.9);
        if (1 / 3 < low || 1 / 3 > high) return true;
      }
      return false;
    });
    expect(missed).toBeLessThanOrEqual(0.1);
  });
});

describe("a confidence sequence for a difference", () => {
  test("nothing seen says nothing", () => {
    expect(differenceSequence({ count: 0, total: 0 }, { count: 0, total: 0 }, 0.95)).toEqual([-1, 1]);
  });

  test("is the other way round with the arms the other way round", () => {
    const a = { count: 100, total: 70 };
    const b = { count: 400, total: 200 };
    const [low, high] = differenceSequence(a, b, 0.95);
    const [otherLow, otherHigh] = differenceSequence(b, a, 0.95);
    expect(otherLow).toBeCloseTo(-high, 6);
    expect(otherHigh).toBeCloseTo(-low, 6);
  });

  test("is narrower than the difference of two intervals at half of alpha each", () => {
    const a = { count: 500, total: 350 };
    const b = { count: 500, total: 350 };
    const [low, high] = differenceSequence(a, b, 0.95);
    const [aLow, aHigh] = meanSequence(a, 0.975);
    const [bLow, bHigh] = meanSequence(b, 0.975);
    expect(high - low).toBeLessThan(0.85 * (aHigh - bLow - (aLow - bHigh)));
  });

  test("holds at every look at once, with arms of different size, where a 95 % z-interval is wrong far more often", () => {
    const wrong = { sequence: 0, z: 0 };
    const runs = 200;
    for (let seed = 1; seed <= runs; seed++) {
      const draw = chance(seed);
      const a = { count: 0, total: 0 };
      const b = { count: 0, total: 0 };
      let sequence = false;
      let z = false;
      for (let look = 1; look <= 40; look++) {
        for (let each = 0; each < 10; each++) {
          a.count++;
          if (draw() < 0.7) a.total++;
        }
        for (let each = 0; each < 40; each++) {
          b.count++;
          if (draw() < 0.7) b.total++;
        }
        const [low, high] = differenceSequence(a, b, 0.95);
        if (low > 0 || high < 0) sequence = true;
        const [p, q] = [a.total / a.count, b.total / b.count];
        const error = Math.sqrt((p * (1 - p)) / a.count + (q * (1 - q)) / b.count);
        if (Math.abs(p - q) > 1.96 * error) z = true;
      }
      if (sequence) wrong.sequence++;
      if (z) wrong.z++;
    }
    expect(wrong.sequence / runs).toBeLessThanOrEqual(0.05);
    expect(wrong.z / runs).toBeGreaterThan(0.15);
  });

  test("holds for rare events in a small arm against a large one", () => {
    const missed = everMissed(200, (draw) => {
      const a = { count: 0, total: 0 };
      const b = { count: 0, total: 0 };
      for (let look = 1; look <= 40; look++) {
        for (let each = 0; each < 10; each++) a.total += draw() < 0.02 ? 1 : 0;
        for (let each = 0; each < 190; each++) b.total += draw() < 0.01 ? 1 : 0;
        a.count += 10;
        b.count += 190;
        const [low, high] = differenceSequence(a, b, 0.9);
        if (low > 0.01 || high < 0.01) return true;
      }
      return false;
    });
    expect(missed).toBeLessThanOrEqual(0.1);
  });

  test("finds a real difference", () => {
    const [low] = differenceSequence({ count: 2000, total: 1500 }, { count: 2000, total: 1200 }, 0.95);
    expect(low).toBeGreaterThan(0.08);
  });
});

describe("an empirical Bernstein confidence sequence", () => {
  test("nothing seen says nothing", () => {
    expect(bernsteinSequence([], 0.95, [-1, 1])).toEqual([-1, 1]);
  });

  test("holds after every value at once", () => {
    const missed = everMissed(300, (draw) => {
      const values = Array.from({ length: 400 }, () => (draw() < 0.1 ? draw() * 2 - 1 : 0.1));
      const truth = 0.9 * 0.1;
      const [low, high] = bernsteinSequence(values, 0.9, [-1, 1]);
      // A running intersection that ever missed still misses at the end.
      return truth < low || truth > high;
    });
    expect(missed).toBeLessThanOrEqual(0.1);
  });

  test("is narrow where the values hardly vary", () => {
    const [low, high] = bernsteinSequence(
      Array.from({ length: 500 }, (_, index) => (index % 2) * 0.01),
      0.95,
      [-1, 1],
    );
    expect(high - low).toBeLessThan(0.12);
  });
});
