import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ratioBootstrap } from "../../src/statistics/cluster-bootstrap.ts";
import { kendall, pairsWon, spearman, taskRanking } from "../../src/statistics/ranking.ts";
import reference from "../fixtures/statistics/scipy.json" with { type: "json" };

describe("ranking within a task", () => {
  test("compares a success with the failures of its own task only, ties counting half", () => {
    expect(
      taskRanking([
        { cluster: "easy", value: 0.9, success: true },
        { cluster: "easy", value: 0.8, success: false },
        { cluster: "easy", value: 0.9, success: false },
        { cluster: "hard", value: 0.2, success: true },
        { cluster: "hard", value: 0.1, success: false },
        { cluster: "never", value: 1, success: false },
        { cluster: "never", value: 0, success: false },
      ]),
    ).toEqual({ tasks: 2, pairs: 3, won: 2.5, accuracy: 2.5 / 3 });
  });

  test("without a task that has both is unknown", () => {
    expect(taskRanking([{ cluster: "a", value: 1, success: true }])).toEqual({
      tasks: 0,
      pairs: 0,
      won: 0,
      accuracy: undefined,
    });
  });

  const rows = fc.array(
    fc.record({
      cluster: fc.constantFrom("a", "b", "c"),
      value: fc.integer({ min: 0, max: 5 }),
      success: fc.boolean(),
    }),
    { maxLength: 40 },
  );

  test("counts what comparing every pair counts", () => {
    fc.assert(
      fc.property(rows, (some) => {
        let [pairs, won] = [0, 0];
        for (const one of some) {
          for (const other of some) {
            if (one.cluster !== other.cluster || !one.success || other.success) continue;
            pairs++;
            won += one.value > other.value ? 1 : one.value === other.value ? 0.5 : 0;
          }
        }
        expect(taskRanking(some)).toMatchObject({ pairs, won });
      }),
    );
  });

  test("of the opposite scores is the rest of 1", () => {
    fc.assert(
      fc.property(rows, (some) => {
        const { accuracy } = taskRanking(some);
        fc.pre(accuracy !== undefined);
        expect(taskRanking(some.map((row) => ({ ...row, value: -row.value }))).accuracy).toBeCloseTo(
          1 - (accuracy ?? 9),
          12,
        );
      }),
    );
  });

  test("of two graders differs by an interval over tasks, by what each task lost", () => {
    const task = (base: readonly number[], head: readonly number[]) => {
      const won = (values: readonly number[]) =>
        pairsWon(values.map((value, index) => ({ value, success: index % 2 === 0 })));
      return { total: won(head).total - won(base).total, size: won(base).size };
    };
    const tasks = Array.from({ length: 30 }, (_, index) =>
      task([1, 0, 1, 0], index % 3 === 0 ? [0, 1, 0, 1] : [1, 0, 1, 0]),
    );
    const found = ratioBootstrap(tasks, { confidence: 0.95, resamples: 2000, seed: 1 });
    expect(found).toMatchObject({ clusters: 30, mean: expect.closeTo(-1 / 3, 12), method: "bca" });
    expect(found?.interval?.[1] ?? 9).toBeLessThan(0);
    expect(ratioBootstrap([{ total: 0, size: 0 }], { confidence: 0.95, resamples: 10, seed: 1 })).toBeUndefined();
  });
});

describe("rank correlation", () => {
  const pairsOf = ({ x, y }: { x: readonly number[]; y: readonly number[] }) =>
    x.map((value, index) => [value, y[index] as number] as const);

  test.each(reference.ranking)("is scipy's, sample %#", (sample) => {
    expect([kendall(pairsOf(sample)), spearman(pairsOf(sample))]).toEqual([
      expect.closeTo(sample.kendall, 12),
      expect.closeTo(sample.spearman, 12),
    ]);
  });

  test("of nothing, or where a side does not vary, is unknown", () => {
    const flat = [
      [1, 3],
      [1, 4],
    ] as const;
    expect([kendall([]), spearman([]), kendall(flat), spearman(flat)]).toEqual(
      Array.from({ length: 4 }, () => undefined),
    );
  });

  const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), { maxLength: 40 });

  test.each([
    ["kendall", kendall],
    ["spearman", spearman],
  ] as const)("%s lies within -1 and 1, and is symmetric, odd, and blind to order and scale", (_, correlation) => {
    fc.assert(
      fc.property(
        pairs.chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length }))),
        ([some, shuffled]) => {
          const found = correlation(some);
          fc.pre(found !== undefined);
          expect(Math.abs(found ?? 9)).toBeLessThanOrEqual(1 + 1e-12);
          expect(correlation(shuffled.map(([x, y]) => [y, x ** 3]))).toBeCloseTo(found ?? 9, 12);
          expect(correlation(some.map(([x, y]) => [x, -y]))).toBeCloseTo(-(found ?? 9), 12);
        },
      ),
    );
  });
});
