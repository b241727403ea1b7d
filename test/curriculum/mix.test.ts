import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countsOf, mixOf } from "../../src/curriculum/mix.ts";
import { sum } from "../../src/statistics/sample.ts";

const options = fc.record({
  keep: fc.double({ min: 0, max: 1, noNaN: true }),
  explore: fc.double({ min: 0, max: 0.9, noNaN: true }),
  most: fc.double({ min: 1, max: 10, noNaN: true }),
});
const learnable = fc
  .array(fc.oneof(fc.constant(undefined), fc.constant(0), fc.double({ min: 0.01, max: 4, noNaN: true })), {
    minLength: 1,
    maxLength: 12,
  })
  .filter((each) => each.some((value) => (value ?? 0) > 0));
const NEAR = 1e-9;

describe("the shares of a mix", () => {
  test("sum to 1, none over its cap, and every set of tasks keeps what it is to keep", () => {
    fc.assert(
      fc.property(learnable, options, fc.array(fc.nat(11)), (each, opts, slice) => {
        const shares = mixOf(each, opts) as readonly number[];
        expect(sum(shares)).toBeCloseTo(1, 9);
        expect(Math.max(...shares)).toBeLessThanOrEqual(opts.most / each.length + NEAR);
        const places = [...new Set(slice.filter((at) => at < each.length))];
        const kept = sum(places.map((at) => shares[at] as number));
        expect(kept).toBeGreaterThanOrEqual((opts.keep * places.length) / each.length - NEAR);
      }),
    );
  });

  test("more to learn of a task never gives it less, and no other more", () => {
    fc.assert(
      fc.property(
        learnable,
        options,
        fc.nat(11),
        fc.double({ min: 0, max: 3, noNaN: true }),
        (each, opts, at, more) => {
          const place = at % each.length;
          if (each[place] === undefined) return;
          const raised = each.map((value, index) => (index === place ? (value as number) + more : value));
          const [before, after] = [mixOf(each, opts) as number[], mixOf(raised, opts) as number[]];
          expect(after[place]).toBeGreaterThanOrEqual((before[place] as number) - NEAR);
        },
      ),
    );
  });

  test("of two tasks, the one with more to learn has no smaller share", () => {
    fc.assert(
      fc.property(learnable, options, (each, opts) => {
        const shares = mixOf(each, opts) as readonly number[];
        const known = each.flatMap((value, at) =>
          value === undefined ? [] : [[value, shares[at] as number] as const],
        );
        for (const [value, share] of known) {
          for (const [other, its] of known) if (value > other) expect(share).toBeGreaterThanOrEqual(its - NEAR);
        }
      }),
    );
  });

  test("a task of which nothing is known has its part of what is for exploring, not what an easy one has", () => {
    expect(mixOf([1, 0, undefined], { keep: 0, explore: 0.2, most: 3 })).toEqual([0.8, 0, 0.2]);
  });

  test("there are none where nothing is known to be learnable", () => {
    expect(mixOf([0, 0, undefined], { keep: 0.3, explore: 0.2, most: 4 })).toBeUndefined();
    expect(mixOf([], { keep: 0.3, explore: 0.2, most: 4 })).toBeUndefined();
  });
});

describe("the counts of a mix", () => {
  test("sum to its size, and every slice has a row", () => {
    fc.assert(
      fc.property(learnable, options, fc.integer({ min: 1, max: 60 }), (each, opts, size) => {
        const shares = mixOf(each, opts) as readonly number[];
        const slices = [...new Set(each.map((_, at) => at % 4))].map((of) =>
          each.flatMap((_, at) => (at % 4 === of ? [at] : [])),
        );
        const counts = countsOf(shares, slices, size);
        if (size < slices.length) {
          expect(counts).toBeUndefined();
          return;
        }
        expect(sum(counts as readonly number[])).toBe(size);
        expect(Math.min(...(counts as readonly number[]))).toBeGreaterThanOrEqual(0);
        for (const slice of slices) expect(sum(slice.map((at) => counts?.[at] as number))).toBeGreaterThan(0);
      }),
    );
  });

  test("are within one of the shares where no slice has to be saved", () => {
    expect(countsOf([0.5, 0.3, 0.2], [], 10)).toEqual([5, 3, 2]);
    expect(countsOf([0.5, 0.3, 0.2], [], 4)).toEqual([2, 1, 1]);
  });

  test("a slice that rounding would lose gets its best task, from the task with most", () => {
    expect(countsOf([0.9, 0.06, 0.04], [[0], [1, 2]], 3)).toEqual([2, 1, 0]);
  });
});
