import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clusterInterval } from "../../src/score/resample.ts";
import { spearman } from "../../src/statistics/ranking.ts";
import { byCluster } from "../../src/statistics/sample.ts";
import { spearmanInterval } from "../../src/statistics/spearman-bootstrap.ts";

const options = { confidence: 0.9, resamples: 60, seed: 3 };

describe("the interval of Spearman's correlation", () => {
  test("is what ranking every resample anew gives, ties and all", () => {
    const value = fc.integer({ min: 0, max: 6 });
    const rows = fc.array(
      fc.record({ cluster: fc.constantFrom("a", "b", "c", "d", "e"), first: value, second: value }),
      {
        minLength: 4,
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(rows, (of) => {
        const clusters = new Map(byCluster(of).map((members) => [members[0]?.cluster ?? "", members]));
        const slow = clusterInterval(
          clusters,
          (each) => spearman(each.map(({ first, second }) => [first, second])),
          options,
        );
        const fast = spearmanInterval(of, options);
        expect(fast === undefined).toBe(slow === undefined);
        expect(fast?.[0] ?? 0).toBeCloseTo(slow?.[0] ?? 0, 9);
        expect(fast?.[1] ?? 0).toBeCloseTo(slow?.[1] ?? 0, 9);
      }),
    );
  });

  test("is not had of one task", () => {
    expect(
      spearmanInterval(
        [1, 2, 3].map((n) => ({ cluster: "a", first: n, second: n })),
        options,
      ),
    ).toBeUndefined();
  });
});
