import { describe, expect, test } from "vitest";
import { auc } from "../../src/score/metrics.ts";
import { aucDifference, type PairedScore } from "../../src/statistics/auc-difference.ts";
import { seededRandom } from "../../src/statistics/random.ts";

/** Rows of tasks with as many samples each; the head's score is the base's with noise, so the two are correlated. */
function rows(tasks: number, samples: number, noise: number): readonly PairedScore[] {
  const random = seededRandom(7);
  const uniform = () => random() / 2 ** 32;
  return Array.from({ length: tasks }, (_, task) => {
    const shared = uniform();
    return Array.from({ length: samples }, () => {
      const positive = uniform() < 0.5;
      const base = (positive ? 0.4 : 0) + 0.5 * shared + 0.5 * uniform();
      return { cluster: `task-${task}`, positive, base, head: base + noise * (uniform() - 0.5) };
    });
  }).flat();
}

const aucOf = (some: readonly PairedScore[], side: "base" | "head") =>
  auc(
    some.filter((row) => row.positive).map((row) => row[side]),
    some.filter((row) => !row.positive).map((row) => row[side]),
  ) as number;

describe("the difference of two AUCs on the same rows", () => {
  test("is that of the AUCs themselves", () => {
    const some = rows(40, 3, 1);
    const found = aucDifference(some, 0.95);
    expect(found?.base).toBeCloseTo(aucOf(some, "base"), 12);
    expect(found?.head).toBeCloseTo(aucOf(some, "head"), 12);
    expect(found?.delta).toBeCloseTo(aucOf(some, "head") - aucOf(some, "base"), 12);
  });

  test("has the variance of DeLong's paper's formula where every row is its own cluster", () => {
    // By hand: positives (base, head) (3,1) (2,3) (1,2); negatives (0,0) (2,1) (1,2). Components of the base 1, 5/6, 1/2 and
    // of the head 1/2, 1, 5/6 up; 1, 1/2, 5/6 and 1, 5/6, 1/2 down. Their differences are -1/2, 1/6, 1/3 and 0, 1/3, -1/3.
    const by = (positive: boolean, base: number, head: number, cluster: string): PairedScore => ({
      cluster,
      positive,
      base,
      head,
    });
    const found = aucDifference(
      [
        by(true, 3, 1, "a"),
        by(true, 2, 3, "b"),
        by(true, 1, 2, "c"),
        by(false, 0, 0, "d"),
        by(false, 2, 1, "e"),
        by(false, 1, 2, "f"),
      ],
      0.95,
    );
    expect(found?.delta).toBeCloseTo(0, 12);
    const up = (1 / 4 + 1 / 36 + 1 / 9) / 2;
    const down = (1 / 9 + 1 / 9) / 2;
    expect(found?.standard_error).toBeCloseTo(Math.sqrt(up / 3 + down / 3), 12);
  });

  test("agrees with a paired bootstrap over tasks", () => {
    const some = rows(120, 4, 0.8);
    const found = aucDifference(some, 0.95);
    const tasks = [
      ...new Map(some.map((row) => [row.cluster, some.filter((each) => each.cluster === row.cluster)])).values(),
    ];
    const random = seededRandom(11);
    const deltas = Array.from({ length: 600 }, () => {
      const drawn = tasks.flatMap(() => tasks[Math.floor((random() / 2 ** 32) * tasks.length)] ?? []);
      return aucOf(drawn, "head") - aucOf(drawn, "base");
    });
    const mean = deltas.reduce((total, each) => total + each, 0) / deltas.length;
    const deviation = Math.sqrt(deltas.reduce((total, each) => total + (each - mean) ** 2, 0) / (deltas.length - 1));
    expect((found?.standard_error as number) / deviation).toBeGreaterThan(0.85);
    expect((found?.standard_error as number) / deviation).toBeLessThan(1.15);
  });

  test("is unknown without both outcomes in at least two tasks each", () => {
    expect(aucDifference([], 0.95)).toBeUndefined();
    expect(aucDifference(rows(1, 30, 1), 0.95)).toBeUndefined();
    expect(
      aucDifference(
        rows(30, 3, 1).filter((row) => row.positive),
        0.95,
      ),
    ).toBeUndefined();
  });

  test("of four rows that turn round has no error to hold it against, so no interval and no p that would convict", () => {
    const row = (cluster: string, positive: boolean): PairedScore => ({
      cluster,
      positive,
      base: positive ? 1 : 0,
      head: positive ? 0 : 1,
    });
    const found = aucDifference([row("a", true), row("b", true), row("c", false), row("d", false)], 0.95);
    expect(found).toMatchObject({ delta: -1, interval: undefined, p: 1 });
  });

  test("of equal scores is exactly none", () => {
    expect(aucDifference(rows(30, 3, 0), 0.95)).toMatchObject({ delta: 0, standard_error: 0, interval: [0, 0], p: 1 });
  });
});
