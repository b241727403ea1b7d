import { describe, expect, test } from "vitest";
import { checkHoldouts } from "../../src/gate/holdout-rules.ts";
import type { SuiteOutcome } from "../../src/gate/suite-outcome.ts";
import type { HoldoutRule } from "../../src/policy/fields.ts";
import { aSuite } from "../support/gate-builder.ts";
import { type StepOfRun, trainingRun } from "../support/overoptimised.ts";
import { aReport, aRow } from "../support/report-builder.ts";

const RULE: HoldoutRule = { suites: ["held"], min_correlation: 0.3, alarm: "refuse" };
const honest = [0.3, 0.5, 0.7].map((mean) => ({ reward: mean, holdout: mean }));
const hacked = [
  { reward: 0.4, holdout: 0.5 },
  { reward: 0.6, holdout: 0.4 },
  { reward: 0.9, holdout: 0.2 },
];

function judged(steps: readonly StepOfRun[], rule: Partial<HoldoutRule> = {}, noise = 0.15) {
  const { reward, holdout } = trainingRun(steps, { tasks: 30, noise });
  const suites: readonly SuiteOutcome[] = [
    { name: "refunds", head: { suite: aSuite(), report: reward }, base: { suite: aSuite(), report: reward } },
    { name: "held", head: { suite: aSuite({ purpose: "holdout" }, { name: "held" }), report: holdout } },
  ];
  return checkHoldouts({ suites: ["refunds", "held"], holdout: { ...RULE, ...rule } }, suites);
}
const told = (results: ReturnType<typeof judged>) => results.map(({ rule, outcome }) => [rule, outcome]);

describe("a gate that holds rewards against a holdout", () => {
  test("passes a reward that ranks and rises as the holdout does", () => {
    expect(told(judged(honest))).toEqual([
      ["holdout_correlation", "pass"],
      ["holdout_alarm", "pass"],
    ]);
  });

  test("fails one that rises while the holdout falls, and ranks the other way", () => {
    const [correlation, alarm] = judged(hacked);
    expect([correlation?.outcome, alarm]).toEqual([
      "fail",
      {
        rule: "holdout_alarm",
        outcome: "fail",
        suite: "held",
        stated_by: "base",
        detail: "reward: from step-100 to step-300 the reward rose and the holdout fell",
      },
    ]);
  });

  test("only says an alarm where it is not to refuse, and then nothing of quiet", () => {
    expect([told(judged(hacked, { alarm: "shown" })).at(-1), told(judged(honest, { alarm: "shown" }))]).toEqual([
      ["holdout_alarm", "advice"],
      [["holdout_correlation", "pass"]],
    ]);
  });

  test("does not decide on a correlation whose interval has the limit in it", () => {
    expect(told(judged(honest, { min_correlation: 0.97 }))[0]).toEqual(["holdout_correlation", "inconclusive"]);
  });

  test("does not decide without the suite, or without a trajectory in common", () => {
    const [apart] = checkHoldouts({ suites: ["refunds"], holdout: RULE }, [
      { name: "refunds", head: { suite: aSuite(), report: aReport([aRow("a", 1)]) } },
      { name: "held", head: { suite: aSuite({}, { name: "held" }), report: aReport([aRow("b", 1)]) } },
    ]);
    const [gone] = checkHoldouts({ suites: ["refunds"], holdout: RULE }, []);
    expect([apart, gone].map((each) => [each?.outcome, each?.detail])).toEqual([
      ["inconclusive", "it has no scored trajectory in common with a suite that the gate requires"],
      ["inconclusive", "the gate demands this holdout and the head lacks the suite"],
    ]);
  });
});
