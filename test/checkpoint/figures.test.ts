import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareByTask, modelFigures } from "../../src/checkpoint/figures.ts";
import { BOOTSTRAP_DEFAULTS } from "../../src/comparison/bootstrap.ts";
import { aFailedRow, aNotApplicableRow, aRow } from "../support/report-builder.ts";

const options = { ...BOOTSTRAP_DEFAULTS, resamples: 400 };
const row = (task: string, value: number, sample = 1) => aRow(`${task}#${sample}`, value, { task_id: task });

test("a failed grade is counted and is no 0 in the mean", () => {
  const rows = [
    row("a", 1),
    row("b", 1),
    aFailedRow("c", undefined, { task_id: "c" }),
    aNotApplicableRow("d", { task_id: "d" }),
  ];
  const { mean, pass_rate, scored, failed, not_applicable, unsampled } = modelFigures(
    rows,
    ["a", "b", "c", "d", "e"],
    options,
  );
  expect({ mean, pass_rate, scored, failed, not_applicable, unsampled }).toEqual({
    mean: 1,
    pass_rate: 1,
    scored: 2,
    failed: 1,
    not_applicable: 1,
    unsampled: 1,
  });
});

test("nothing scored has no mean", () => {
  const found = modelFigures([aFailedRow("a")], ["task-of-a"], options);
  expect(found).not.toHaveProperty("mean");
  expect(found).not.toHaveProperty("pass_rate");
});

describe("models are compared a task at a time", () => {
  test("a task with many samples counts once", () => {
    const first = [row("a", 0), row("b", 0)];
    const second = [row("a", 1), ...Array.from({ length: 9 }, (_, at) => row("b", 0, at + 2))];
    expect(compareByTask(first, second, options).delta).toBe(0.5);
  });

  test("tasks of one of them alone are left out and counted", () => {
    expect(compareByTask([row("a", 0), row("b", 0)], [row("b", 1), row("c", 1)], options)).toMatchObject({
      tasks: 1,
      unpaired: 2,
      delta: 1,
    });
  });

  test("nothing in common has no difference", () => {
    expect(compareByTask([row("a", 0)], [row("b", 1)], options)).toEqual({ tasks: 0, unpaired: 2, confidence: 0.95 });
  });

  test("the other way round the difference and the p values change sides", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })), {
          minLength: 2,
          maxLength: 9,
        }),
        (pairs) => {
          const first = pairs.map(([value], at) => row(`t${at}`, value / 4));
          const second = pairs.map(([, value], at) => row(`t${at}`, value / 4));
          const [there, back] = [compareByTask(first, second, options), compareByTask(second, first, options)];
          expect(back.delta).toBeCloseTo(-(there.delta as number), 12);
          expect(back.p_better).toBeCloseTo(there.p_worse as number, 12);
        },
      ),
      { numRuns: 30 },
    );
  });
});
