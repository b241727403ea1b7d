import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { below, type RandomStream, seededRandom } from "../../src/statistics/random.ts";

const take = (stream: RandomStream, count: number) => Array.from({ length: count }, () => stream());

describe("seeded random numbers", () => {
  test("are the same on every machine and in every version: a stored report can be made again", () => {
    expect(take(seededRandom(20_261_123), 5)).toEqual([1721564672, 3091016093, 3417260638, 2409942495, 2178748325]);
    expect(take(seededRandom(0), 3)).toEqual([1553841669, 3822136429, 4266283186]);
  });

  test("another seed gives another stream", () => {
    expect(take(seededRandom(1), 8)).not.toEqual(take(seededRandom(2), 8));
  });
});

describe("a draw below a bound", () => {
  test("is the same for the same seed", () => {
    expect(take(below(seededRandom(1), 6), 10)).toEqual([4, 0, 0, 5, 0, 4, 3, 5, 4, 2]);
  });

  test("is a whole number in the range, for any bound", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 0x7fff_ffff }), fc.integer(), (bound, seed) => {
        for (const drawn of take(below(seededRandom(seed), bound), 20)) {
          expect(Number.isInteger(drawn)).toBe(true);
          expect(drawn).toBeGreaterThanOrEqual(0);
          expect(drawn).toBeLessThan(bound);
        }
      }),
    );
  });

  test.each([2, 7, 50, 1000])("falls on each of %i values equally often (chi-squared under 6 sigma)", (bound) => {
    const draws = bound * 500;
    const seen = new Array<number>(bound).fill(0);
    for (const drawn of take(below(seededRandom(7), bound), draws)) seen[drawn] = (seen[drawn] as number) + 1;
    const chiSquared = seen.reduce((total, count) => total + (count - 500) ** 2 / 500, 0);
    expect(Math.abs(chiSquared - (bound - 1)) / Math.sqrt(2 * (bound - 1))).toBeLessThan(6);
  });

  test.each([3, 0x20_0001])(
    "has no bias of a remainder: a word that would favour a value of %i is drawn again",
    (bound) => {
      const words = [0, 0xffff_ffff, 0x8000_0000];
      let drawn = 0;
      const counted: RandomStream = () => words[drawn++ % words.length] as number;
      const stream = below(counted, bound);
      take(stream, 100);
      expect(drawn).toBeGreaterThan(100);
    },
  );
});
