import { describe, expect, test } from "vitest";
import type { GateSpec } from "../../src/policy/document.ts";
import { type SelfTestPlan, selfTest } from "../../src/selftest/selftest.ts";
import { aGate, aSuite } from "../support/gate-builder.ts";
import { aReport, aRow } from "../support/report-builder.ts";

/** 50 tasks with two samples each, every tenth of them judged wrongly. */
const REPORT = aReport(
  Array.from({ length: 100 }, (_, index) => {
    const success = index % 2 === 0;
    const right = index % 20 > 1;
    return aRow(`r${index}`, success === right ? 0.9 : 0.1, { success, task_id: `t${index >> 1}` });
  }),
);
const planOf = (merge: Partial<GateSpec["merge"]>, more: Partial<SelfTestPlan> = {}): SelfTestPlan => ({
  gates: [aGate(merge)],
  suites: [{ suite: aSuite(), report: REPORT, lengths: undefined, formula: undefined }],
  runs: 20,
  plantedRuns: 4,
  size: { discordance: 0.4, loss: 0.3 },
  noise: 0.02,
  seed: 3,
  ...more,
});

describe("a self-test", () => {
  test("of a gate that asks for nothing finds nothing", () => {
    const { aa, planted } = selfTest(planOf({}));
    expect([aa.flip_rate, planted.power, planted.by_kind.loosened?.found]).toEqual([0, 0, 0]);
  });

  test("of a gate with a margin finds what is planted by the statistics alone, and no change where there is none", () => {
    const { aa, planted } = selfTest(planOf({ compare: { margin: 0.05 } }));
    expect([aa.flips, aa.runs, aa.noisy.count]).toEqual([0, 20, 0]);
    expect(planted.by_kind.loosened).toMatchObject({ power: 1, by_rule: { data_verdict: 4 } });
    expect(planted.by_kind.inverted).toMatchObject({ power: 1, failed: 4 });
  });

  test("sees less of less: a regression within the margin is not found", () => {
    const small = selfTest(planOf({ compare: { margin: 0.25 } }, { size: { discordance: 0.02, loss: 0.01 } }));
    expect(small.planted.by_kind.loosened?.power).toBe(0);
  });

  test("of a gate that a small noise sets off says so", () => {
    const { aa } = selfTest(planOf({ compare: { max_drop: 0, confidence: 0.51 } }, { noise: 0.1 }));
    expect(aa.noisy.rate).toBeGreaterThan(0.1);
  });

  test("says what was not run and why, and counts it nowhere", () => {
    const { planted } = selfTest(planOf({}));
    expect(planted.not_run.map(({ kind }) => kind)).toEqual(["verbose_friendly", "dropped_criterion", "one_slice"]);
    expect(planted.runs).toBe(12);
  });

  test("gives the same figures for the same seed, and others for another", () => {
    const plan = planOf({ compare: { margin: 0.05, max_drop: 0.01 } }, { noise: 0.1, runs: 5, plantedRuns: 1 });
    expect(selfTest(plan)).toEqual(selfTest(plan));
  });
});
