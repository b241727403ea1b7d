import { describe, expect, test } from "vitest";
import { mean } from "../../src/score/metrics.ts";
import { clusterInterval } from "../../src/score/resample.ts";

const OPTIONS = { confidence: 0.95, resamples: 4000, seed: 7 };
const of = (...groups: readonly (readonly number[])[]) => new Map(groups.map((group, at) => [`task-${at}`, group]));

describe("an interval by resampling clusters", () => {
  test("of a mean of 100 coin flips it is near the normal one", () => {
    const coins = of(...Array.from({ length: 100 }, (_, at) => [at % 2]));
    const [low, high] = clusterInterval(coins, mean, OPTIONS) ?? [0, 0];
    expect([low, high]).toEqual([expect.closeTo(0.402, 1), expect.closeTo(0.598, 1)]);
  });

  test("copies within a cluster do not make it narrower", () => {
    const single = of([0], [1], [0], [1], [1]);
    const copied = of([0, 0], [1, 1], [0, 0], [1, 1], [1, 1]);
    expect(clusterInterval(copied, mean, OPTIONS)).toEqual(clusterInterval(single, mean, OPTIONS));
  });

  test("the order in which clusters come does not show", () => {
    const clusters = of([0], [1], [0.5]);
    expect(clusterInterval(new Map([...clusters].reverse()), mean, OPTIONS)).toEqual(
      clusterInterval(clusters, mean, OPTIONS),
    );
  });

  test("one cluster, or a statistic that is mostly unknown, gives none", () => {
    expect(clusterInterval(of([1, 0]), mean, OPTIONS)).toBe(undefined);
    const never = () => undefined;
    expect(clusterInterval(of([1], [0]), never, OPTIONS)).toBe(undefined);
  });
});
