import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BOOTSTRAP_DEFAULTS, pairedMean } from "../../src/comparison/bootstrap.ts";
import { below, seededRandom } from "../../src/statistics/random.ts";
import { sharedData } from "../support/shared-data.ts";

const few = { ...BOOTSTRAP_DEFAULTS, resamples: 500 };

const differences = fc.array(
  fc.record({
    cluster: fc.constantFrom("a", "b", "c", "d", "e"),
    delta: fc.oneof(fc.constantFrom(-1, 0, 1), fc.double({ min: -1, max: 1, noNaN: true })),
  }),
  { maxLength: 25 },
);

const width = (interval: readonly [number, number] | undefined) => (interval?.[1] ?? 0) - (interval?.[0] ?? 0);

describe("the paired mean", () => {
  test("is head minus base over the pairs, with its interval, seed and number of resamples said", () => {
    const paired = pairedMean(
      [
        { cluster: "a", delta: 1 },
        { cluster: "b", delta: 0 },
      ],
      few,
    );
    expect(paired).toEqual({
      pairs: 2,
      method: "bca",
      clusters: 2,
      delta: 0.5,
      interval: [0, 1],
      confidence: 0.95,
      resamples: 500,
      seed: 20_261_123,
    });
  });

  test("of no pairs is unknown, and so is its interval", () => {
    expect(pairedMean([], few)).toMatchObject({ pairs: 0, clusters: 0, delta: undefined, interval: undefined });
  });

  test("of one task has no interval, however many samples it has: one task says nothing about how tasks vary", () => {
    const one = Array.from({ length: 100 }, (_, index) => ({ cluster: "only", delta: index % 2 }));
    expect(pairedMean(one, few)).toMatchObject({ pairs: 100, clusters: 1, delta: 0.5, interval: undefined });
  });

  test("of differences that are all 0 has the interval [0, 0], exactly", () => {
    const zeros = ["a", "b", "c"].map((cluster) => ({ cluster, delta: 0 }));
    expect(pairedMean(zeros, few)).toMatchObject({ delta: 0, interval: [0, 0] });
  });

  test("is the same again for the same seed", () => {
    fc.assert(
      fc.property(differences, (each) => {
        expect(pairedMean(each, few)).toEqual(pairedMean(each, few));
      }),
      { numRuns: 30 },
    );
  });

  test("has an interval that does not depend on the order of the rows", () => {
    fc.assert(
      fc.property(
        differences.chain((each) => fc.tuple(fc.constant(each), fc.shuffledSubarray(each, { minLength: each.length }))),
        ([each, shuffled]) => {
          expect(pairedMean(shuffled, few).interval).toEqual(pairedMean(each, few).interval);
        },
      ),
      { numRuns: 50 },
    );
  });

  test("has an interval within the least and greatest difference, its low end first", () => {
    fc.assert(
      fc.property(differences, (each) => {
        const { interval } = pairedMean(each, few);
        fc.pre(interval !== undefined);
        const [low, high] = interval as readonly [number, number];
        const deltas = each.map(({ delta }) => delta);
        expect(low).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThanOrEqual(Math.min(...deltas) - 1e-9);
        expect(high).toBeLessThanOrEqual(Math.max(...deltas) + 1e-9);
      }),
      { numRuns: 50 },
    );
  });

  test("has a wider interval at a higher confidence", () => {
    const some = Array.from({ length: 40 }, (_, index) => ({ cluster: `t${index}`, delta: (index % 5) / 4 }));
    expect(width(pairedMean(some, { ...few, confidence: 0.99 }).interval)).toBeGreaterThan(
      width(pairedMean(some, { ...few, confidence: 0.8 }).interval),
    );
  });

  test("has a wider interval where samples of one task move together than a naive one over rows would have", () => {
    const correlated = Array.from({ length: 200 }, (_, index) => ({
      cluster: `task-${Math.floor(index / 10)}`,
      delta: Math.floor(index / 10) % 2,
    }));
    const naive = correlated.map(({ delta }, index) => ({ cluster: `row-${index}`, delta }));
    const clustered = pairedMean(correlated, BOOTSTRAP_DEFAULTS);
    // 20 tasks of 10 equal rows: the standard error is sqrt(10) times that of 200 independent rows.
    const ratio = width(clustered.interval) / width(pairedMean(naive, BOOTSTRAP_DEFAULTS).interval);
    expect(ratio).toBeGreaterThan(2.7);
    expect(ratio).toBeLessThan(3.6);
  });

  test("covers the true difference about as often as it says", () => {
    const random = below(seededRandom(99), 1000);
    const covered = Array.from({ length: 200 }, () => {
      const sample = Array.from({ length: 40 }, (_, task) => ({
        cluster: `t${task}`,
        delta: random() / 1000 - 0.4995,
      }));
      const [low, high] = pairedMean(sample, few).interval as readonly [number, number];
      return low <= 0 && 0 <= high;
    }).filter(Boolean).length;
    // 95 % of 200 is 190; percentile intervals of 40 clusters are a little narrow.
    expect(covered).toBeGreaterThanOrEqual(178);
  });
});

const gpqa = sharedData("data/gpqa_diamond_scores.csv");

describe.skipIf(gpqa === undefined)(
  "two models on GPQA Diamond, 198 items of 5 epochs (skipped without the shared data)",
  () => {
    test("differ by 5.9 points, 95 % interval 0.4 to 11.3, as was published", () => {
      const [, ...lines] = readFileSync(gpqa as string, "utf8")
        .trim()
        .split(/\r?\n/);
      const scores = new Map<string, Map<string, number>>();
      for (const line of lines) {
        const [item, model, score, epoch] = line.split(",") as [string, string, string, string];
        const ofModel = scores.get(model) ?? new Map<string, number>();
        scores.set(model, ofModel.set(`${item} ${epoch}`, Number(score)));
      }
      const [one, other] = [...scores.values()] as [Map<string, number>, Map<string, number>];
      const deltas = [...one].map(([key, value]) => ({
        cluster: key.split(" ")[0] as string,
        delta: (other.get(key) as number) - value,
      }));
      const paired = pairedMean(deltas, BOOTSTRAP_DEFAULTS);
      expect(paired).toMatchObject({ pairs: 990, clusters: 198 });
      const sign = Math.sign(paired.delta as number);
      const [low, high] = (paired.interval as readonly [number, number]).map((end) => end * sign).sort((a, b) => a - b);
      expect((paired.delta as number) * sign).toBeCloseTo(0.059, 3);
      expect(low).toBeCloseTo(0.004, 2);
      expect(high).toBeCloseTo(0.113, 2);
    });
  },
);
