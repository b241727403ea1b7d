import { describe, expect, test } from "vitest";
import { figuresOf } from "../../src/comparison/figures.ts";
import { aFailedRow, aRow } from "../support/report-builder.ts";

const options = { confidence: 0.95, resamples: 1000, seed: 1 };
const pair = (id: string, base: number, head: number, success: boolean, task = "t") => {
  const more = { success, task_id: task };
  const [before, after] = [aRow(id, base, more), aRow(id, head, more)];
  return { base: { ...before, value: base }, head: { ...after, value: head } };
};

describe("figures of a comparison", () => {
  test("rank a success over a failure of its own task alone", () => {
    const pairs = [
      pair("a", 0.9, 0.1, true, "one"),
      pair("b", 0.2, 0.3, false, "one"),
      // Another task's failure scores higher, and is never compared.
      pair("c", 0.99, 0.99, false, "two"),
    ];
    expect(figuresOf(pairs, [], options).within_task_ranking).toEqual([1, 0]);
  });

  test("say what failed grades could have made of the mean", () => {
    const head = [aRow("a", 0.5), aFailedRow("b")];
    expect(figuresOf([], head, options).if_failed).toMatchObject({ failed: 1, mean: [0.25, 0.75] });
  });

  test("of no pairs are unknown, not 0", () => {
    expect(figuresOf([], [], options)).toEqual({
      mean_p: undefined,
      wilcoxon_p: undefined,
      within_task_ranking: [undefined, undefined],
      kendall_tau_b: undefined,
      spearman: undefined,
      brier: [undefined, undefined],
      ece: [undefined, undefined],
      if_failed: undefined,
    });
  });

  test("test the mean over tasks: six that rose and none that fell are 2/64, two-sided", () => {
    const pairs = Array.from({ length: 6 }, (_, index) => pair(`r${index}`, 0, 1, false, `t${index}`));
    expect(figuresOf(pairs, [], options)).toMatchObject({ mean_p: 2 / 64, wilcoxon_p: 2 / 64 });
  });
});
