import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { histogramOf } from "../../src/comparison/histogram.ts";
import { aFailedRow, aRow } from "../support/report-builder.ts";

const rows = (values: readonly number[]) => values.map((value, index) => aRow(`r${index}`, value));

describe("a histogram of both sides", () => {
  test("has ten bins of [0, 1] where every score lies in it, the last with its upper end", () => {
    const found = histogramOf(rows([0, 0.05, 0.95, 1]), rows([0.1]));
    expect(found?.base).toEqual([2, 0, 0, 0, 0, 0, 0, 0, 0, 2]);
    expect(found?.head).toEqual([0, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  test("reaches from the least to the greatest score where one lies beyond", () => {
    expect(histogramOf(rows([-2]), rows([8]))?.edges).toEqual([-2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test("counts every score once, and nothing that has none", () => {
    const values = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(values, values, (base, head) => {
        const found = histogramOf([...rows(base), aFailedRow("failed")], rows(head));
        if (found === undefined) return;
        const sum = (bins: readonly number[]) => bins.reduce((a, b) => a + b, 0);
        expect([sum(found.base), sum(found.head)]).toEqual([base.length, head.length]);
      }),
    );
  });

  test("is not there where there is nothing to see", () => {
    expect(histogramOf([aFailedRow("failed")], [])).toBeUndefined();
    expect(histogramOf(rows([3, 3]), rows([3]))).toBeUndefined();
  });
});
