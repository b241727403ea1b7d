import { describe, expect, test } from "vitest";
import { type CalibrationRow, calibrationFigures } from "../../src/evaluation/calibration-figures.ts";
import { labelsAt } from "../../src/evaluation/human-labels.ts";

const OPTIONS = { confidence: 0.95, resamples: 200, seed: 1, pass_threshold: 0.5, label_threshold: 0.5 };
let count = 0;
const row = (
  score: number | undefined,
  labels: readonly number[],
  more: Partial<CalibrationRow> = {},
): CalibrationRow => ({
  task_id: `task-${count++}`,
  scores: score === undefined ? [] : [score],
  unscored: score === undefined ? 1 : 0,
  labels: new Map(labels.map((label, rater) => [String(rater), label])),
  length: 10,
  swapped: false,
  ...more,
});
const figures = (...rows: readonly CalibrationRow[]) => calibrationFigures(rows, OPTIONS);

describe("what a calibration counts", () => {
  test("most people's verdict is the human one; a level vote and a missing score count in nothing", () => {
    const found = figures(row(1, [1, 1, 0]), row(1, [0, 0, 1]), row(0, [1, 0]), row(undefined, [1]), row(0, []));
    expect(found).toMatchObject({ trajectories: 5, labelled: 2, undecided: 1, unscored: 1, asks: 1 });
    expect(found.agreement).toMatchObject({ count: 1, of: 2 });
    expect(found.false_accepts).toMatchObject({ count: 1, of: 1 });
    expect(found.false_rejects).toMatchObject({ count: 0, of: 1 });
  });

  test("of nothing that both judged, agreement is unknown and never a number", () => {
    expect(figures(row(undefined, [1]))).toMatchObject({
      labelled: 0,
      agreement: { rate: undefined },
      kappa: { value: undefined, interval: undefined },
      alpha: { nominal: { value: undefined } },
    });
  });

  test("a scale of more than two values has weighted kappas; scores that people never give are on another scale", () => {
    const scale = [row(0, [0]), row(0.5, [0.5]), row(1, [1]), row(0.5, [1])];
    expect(figures(...scale).weighted_kappa?.linear.value).toBeCloseTo(5 / 7, 12);
    expect(figures(...scale, row(0.7, [1])).weighted_kappa).toBe(undefined);
    expect(figures(row(0, [0]), row(1, [1])).weighted_kappa).toBe(undefined);
  });

  test("repeats show noise and flips", () => {
    const asked = (...scores: readonly number[]) => row(0, [1], { scores });
    expect(figures(asked(0.4, 0.6), asked(0.9, 0.9))).toMatchObject({
      asks: 2,
      noise: { flips: { items: 2, flipped: 1, flip_rate: 0.5 }, variance: { judge_noise: expect.closeTo(0.01, 9) } },
    });
  });

  test("rows of one task in both orders show whether the place decides", () => {
    const both = (first: number, swapped: number) => {
      const task_id = `pair-${count++}`;
      return [row(first, [1], { task_id }), row(swapped, [0], { task_id, swapped: true })];
    };
    expect(figures(...both(1, 0), ...both(1, 1)).position).toMatchObject({ pairs: 2, consistent: 1, first_place: 1 });
  });
});

describe("labels of a trajectory", () => {
  const read = (human: unknown) => {
    const found = labelsAt({ outcome: { human } }, "outcome.human");
    return found.kind === "labels" ? Object.fromEntries(found.labels) : found.message;
  };

  test("a verdict, a number, a list, raters by name, and silence", () => {
    expect([
      read(true),
      read(0.5),
      read([1, null, false]),
      read([
        { rater: "ann", value: 2 },
        { rater: "bob", value: true },
      ]),
      read({ ann: 1 }),
      read(undefined),
    ]).toEqual([{ people: 1 }, { people: 0.5 }, { "0": 1, "2": 0 }, { ann: 2, bob: 1 }, { ann: 1 }, {}]);
  });

  test("a word is no label, and one rater has one", () => {
    expect(read("good")).toContain('got "good"');
    expect(
      read([
        { rater: "ann", value: 1 },
        { rater: "ann", value: 0 },
      ]),
    ).toContain('"ann" has two labels');
  });
});
