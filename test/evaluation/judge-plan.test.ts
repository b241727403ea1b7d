import { describe, expect, test } from "vitest";
import { JudgePlanner } from "../../src/evaluation/judge-plan.ts";
import { costOf } from "../../src/grader/judge-cost.ts";
import { judgementKey } from "../../src/grader/recording.ts";
import { renderPlan } from "../../src/render/plan-text.ts";
import { aJudgeRequest, sha256 } from "../adapters/judge/judge-request.ts";

const FACTS = {
  usd_per_million_input_tokens: 2,
  usd_per_million_output_tokens: 8,
  max_output_tokens: 1000,
  shutdown_date: "2026-12-11",
};
const planner = () => new JudgePlanner(new Map([["judge", FACTS]]), sha256);
const never = () => false;

describe("a plan of what judges would be asked", () => {
  test("counts equal requests once, and prices only what is not recorded", () => {
    const plan = planner();
    const recorded = judgementKey(aJudgeRequest({ repeat: 1 }), sha256);
    for (const repeat of [0, 1, 0]) plan.add(aJudgeRequest({ repeat }), (key) => key === recorded);
    const cost = costOf(aJudgeRequest(), FACTS);
    const { kind: _, ...rest } = { kind: "", ...cost };
    expect(plan.plan()).toEqual({
      version: 1,
      kind: "gradegate/judge-plan",
      requests: 2,
      recorded: 1,
      to_ask: 1,
      conditional: 0,
      usd_low: cost.usd_low,
      usd_high: cost.usd_high,
      models: [
        {
          model: "judge",
          requests: 2,
          recorded: 1,
          to_ask: 1,
          conditional: 0,
          ...rest,
          priced: true,
          shutdown_date: "2026-12-11",
        },
      ],
    });
  });

  test("what is asked only near a threshold counts at the high end alone", () => {
    const plan = planner();
    plan.add(aJudgeRequest(), never);
    plan.add(aJudgeRequest({ repeat: 1 }), never, true);
    const { usd_low = 0, usd_high = 0 } = costOf(aJudgeRequest(), FACTS);
    expect(plan.plan()).toMatchObject({ to_ask: 2, conditional: 1, usd_low, usd_high: 2 * usd_high });
  });

  test("one model without a price makes the whole cost unknown, not free", () => {
    const plan = planner();
    plan.add(aJudgeRequest(), never);
    plan.add(aJudgeRequest({ model: "other" }), never);
    expect(plan.plan()).toMatchObject({ usd_low: undefined, usd_high: undefined });
    const text = renderPlan(plan.plan(), "2026-12-11");
    expect(text).toContain("cost: unknown");
    expect(text).toContain("no price is known of other");
    expect(text).toContain("judge was shut down on 2026-12-11");
  });

  test("nothing to ask costs nothing", () => {
    expect(planner().plan()).toMatchObject({ requests: 0, usd_low: 0, usd_high: 0, models: [] });
  });
});
