import { describe, expect, test } from "vitest";
import { alarmOf } from "../../src/holdout/alarm.ts";
import { checkHoldout, type HoldoutOptions, studyHoldouts } from "../../src/holdout/holdout-check.ts";
import { pairUp } from "../../src/holdout/pairing.ts";
import { trainingRun } from "../support/overoptimised.ts";
import { aFailedRow, aReport, aRow } from "../support/report-builder.ts";

const options: HoldoutOptions = { by: "checkpoint_id", order: undefined, margin: 0.05, confidence: 0.95 };

const overoptimised = [
  { reward: 0.3, holdout: 0.3 },
  { reward: 0.5, holdout: 0.48 },
  { reward: 0.7, holdout: 0.55 },
  { reward: 0.8, holdout: 0.45 },
  { reward: 0.85, holdout: 0.35 },
];
const honest = [0.3, 0.45, 0.6, 0.7].map((mean) => ({ reward: mean, holdout: mean }));

describe("the alarm", () => {
  test("sounds where the reward rises on and the holdout falls from its peak", () => {
    const { reward, holdout } = trainingRun(overoptimised);
    const { alarm } = checkHoldout(reward, holdout, options);
    expect({ verdict: alarm.verdict, why: alarm.why }).toEqual({
      verdict: "alarm",
      why: "from step-300 to step-500 the reward rose and the holdout fell",
    });
  });

  test("is quiet of a run that rises in both", () => {
    const { reward, holdout } = trainingRun(honest);
    expect(checkHoldout(reward, holdout, options).alarm.verdict).toBe("quiet");
  });

  test("is quiet where both fall: a worse model is no over-optimised one", () => {
    const { reward, holdout } = trainingRun([...honest].reverse());
    expect(checkHoldout(reward, holdout, options).alarm.verdict).toBe("quiet");
  });

  test("does not say quiet of so few tasks that a fall could hide in them", () => {
    const { reward, holdout } = trainingRun(
      honest.map(({ reward: r }) => ({ reward: r, holdout: 0.5 })),
      {
        tasks: 6,
        noise: 0.4,
      },
    );
    expect(checkHoldout(reward, holdout, options).alarm.verdict).toBe("cannot_tell");
  });

  test("sounds in at most one run in twenty where the holdout does not move, however many checkpoints are compared", () => {
    const flat = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8].map((reward) => ({ reward, holdout: 0.5 }));
    const loud = Array.from({ length: 60 }, (_, seed) => {
      const { reward, holdout } = trainingRun(flat, { tasks: 12, seed: seed + 1, noise: 0.4 });
      const { pairs } = pairUp(reward, holdout, "checkpoint_id");
      const order = flat.map((_, step) => `step-${(step + 1) * 100}`);
      const drawing = { confidence: 0.95, resamples: 1000, seed: 1, margin: 0.001 };
      return alarmOf(pairs, order, drawing).verdict === "alarm";
    }).filter(Boolean).length;
    expect(loud).toBeLessThanOrEqual(6);
  });

  test("cannot tell of one checkpoint, or of rows that name none", () => {
    const rows = Array.from({ length: 20 }, (_, at) => aRow(`r${at}`, at / 20, { task_id: `t${at}` }));
    const nameless = checkHoldout(aReport(rows), aReport(rows), options).alarm;
    const one = rows.map((row) => ({ ...row, checkpoint_id: "step-1" }));
    const single = checkHoldout(aReport(one), aReport(one), options).alarm;
    expect([nameless, single].map(({ verdict, why }) => [verdict, why])).toEqual([
      ["cannot_tell", "no trajectory names its checkpoint"],
      ["cannot_tell", "there is one checkpoint only"],
    ]);
  });

  test("compares no two checkpoints that ran other tasks", () => {
    const rows = Array.from({ length: 40 }, (_, at) =>
      aRow(`r${at}`, at < 20 ? 0.2 : 0.9, { task_id: `t${at}`, checkpoint_id: at < 20 ? "step-1" : "step-2" }),
    );
    const falling = rows.map((row) => ({ ...row, value: 1 - (row.value ?? 0) }));
    const { alarm } = checkHoldout(aReport(rows), aReport(falling), options);
    expect(alarm.why).toBe("step-1 and step-2 share 0 tasks, where 5 are the least that can tell");
  });
});

describe("the curve", () => {
  test("orders checkpoints by the numbers in their names, not as text", () => {
    const rows = ["step-1000", "step-20", "step-3"].map((checkpoint_id, at) =>
      aRow(`r${at}`, at / 3, { checkpoint_id }),
    );
    const { curve } = checkHoldout(aReport(rows), aReport(rows), options);
    expect([curve.order, curve.points.map(({ group }) => group)]).toEqual([
      "numbered",
      ["step-3", "step-20", "step-1000"],
    ]);
  });

  test("takes a stated order, and models for points", () => {
    const rows = ["beta", "alpha"].map((model, at) => aRow(`r${at}`, at / 2, { model }));
    const { curve } = checkHoldout(aReport(rows), aReport(rows), { ...options, by: "model", order: ["alpha", "beta"] });
    expect([curve.order, curve.points.map(({ group }) => group)]).toEqual(["stated", ["alpha", "beta"]]);
  });

  test("says the gap between what is paid and what the holdout says", () => {
    const rows = ["a", "b"].map((id) => aRow(id, 0.9, { checkpoint_id: "step-1" }));
    const held = rows.map((row) => ({ ...row, value: 0.4 }));
    const [point] = checkHoldout(aReport(rows), aReport(held), options).curve.points;
    expect(point?.gap.mean).toBeCloseTo(0.5, 12);
  });
});

describe("what is paired", () => {
  test("failed grades, other bytes and lone trajectories make no pair and are counted", () => {
    const reward = aReport([aRow("both", 1), aRow("other-bytes", 1), aFailedRow("failed"), aRow("alone", 1)]);
    const holdout = aReport([
      aRow("both", 1),
      aRow("other-bytes", 1, { digest: "edited" }),
      aRow("failed", 1),
      aRow("late", 1),
    ]);
    expect(checkHoldout(reward, holdout, options).paired).toEqual({
      pairs: 1,
      only_first: 1,
      only_second: 1,
      altered: 1,
      unscored: 1,
    });
  });
});

describe("graders against each other", () => {
  const { reward, holdout } = trainingRun(overoptimised);
  const named = (name: string, digest: string, of = reward) => ({ ...of, grader: { ...of.grader, name, digest } });

  test("the same scores of another grader are redundant, and the same digest is a copy", () => {
    const study = studyHoldouts(
      reward,
      [holdout],
      [named("twin", "c".repeat(64)), named("copy", "a".repeat(64))],
      options,
    );
    expect(study.agreements.map(({ graders, says }) => [...graders, says])).toEqual([
      ["reward", "twin", "redundant"],
      ["reward", "copy", "copy"],
      ["reward", "second-opinion", "distinct"],
      ["twin", "copy", "redundant"],
      ["twin", "second-opinion", "distinct"],
      ["copy", "second-opinion", "distinct"],
    ]);
  });

  test("trajectories on which verdicts differ are named, unless one of the two is a holdout", () => {
    const other = aReport(
      reward.scores.map((row) => ({ ...row, passed: row.id === "task-0-step-100" })),
      { grader: { name: "other", digest: "c".repeat(64) } },
    );
    const [shown, held] = studyHoldouts(reward, [holdout], [other], options).agreements;
    expect([shown?.disagreements?.[1], held?.disagreements, (held?.disagreeing ?? 0) > 0]).toEqual([
      ["task-0-step-100"],
      undefined,
      true,
    ]);
  });
});
