import { describe, expect, test } from "vitest";
import { checkCalibrations } from "../../src/gate/calibration-rule.ts";
import type { FoundCalibration } from "../../src/gate/suite-outcome.ts";
import { aCalibration } from "../support/calibration-builder.ts";
import { anOutcome, aSuite } from "../support/gate-builder.ts";

const RULE = { suites: ["refunds"], min_kappa: 0.6, min_labels: 100, max_age_days: 30 };
const FRESH: FoundCalibration = { file: "c.json", calibration: aCalibration(), stale: [] };

function held(
  calibration: FoundCalibration | undefined,
  rule: Partial<typeof RULE> = {},
  today: string | undefined = "2026-11-23",
) {
  const side = { suite: aSuite(), ...(calibration === undefined ? {} : { calibration }) };
  const [result] = checkCalibrations({ ...RULE, ...rule }, [{ name: "refunds", head: side }], today);
  return result;
}

describe("a gate that demands a calibrated judge", () => {
  test("passes one that is fresh, rests on enough labels and agrees enough", () => {
    expect(held(FRESH)).toEqual({
      rule: "judge_calibration",
      suite: "refunds",
      stated_by: "base",
      position: { file: "policies/suites/refunds.yaml", line: 9, column: 3 },
      outcome: "pass",
      observed: 0.8,
      limit: "at least 0.6",
      detail: expect.stringContaining("200 labels, measured on 2026-11-01, interval"),
    });
  });

  test("fails one that agrees too little, and one that was edited", () => {
    expect(held(FRESH, { min_kappa: 0.9 })).toMatchObject({ outcome: "fail", observed: 0.8 });
    expect(held({ file: "c.json", problem: "edited" })).toMatchObject({ outcome: "fail", detail: /seal/ });
  });

  test.each([
    ["names no calibration", undefined, {}, undefined],
    ["is missing", { file: "c.json", problem: "missing" }, {}, undefined],
    ["the judge model changed", { ...FRESH, stale: ["the judge model changed"] }, {}, undefined],
    ["rests on 200 labels", FRESH, { min_labels: 201 }, undefined],
    ["is 22 days old", FRESH, { max_age_days: 21 }, undefined],
    ["which has not come yet", FRESH, {}, "2026-10-01"],
    ["cannot be told", FRESH, {}, ""],
  ] as const)("cannot decide where the calibration %s", (why, found, rule, today) => {
    const result = held(found as FoundCalibration | undefined, rule, today);
    expect(result).toMatchObject({ outcome: "inconclusive", detail: expect.stringContaining(why) });
  });

  test("cannot decide where the head lacks the suite, and asks nothing where no rule is stated", () => {
    expect(checkCalibrations(RULE, [anOutcome({ name: "other", head: [] })], "2026-11-23")).toMatchObject([
      { outcome: "inconclusive", suite: "refunds" },
    ]);
    expect(checkCalibrations(undefined, [], undefined)).toEqual([]);
  });
});
