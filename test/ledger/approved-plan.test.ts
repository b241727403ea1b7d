import { describe, expect, test } from "vitest";
import { approvedPlan } from "../../src/ledger/approved-plan.ts";
import { approvedPlanDrafts, chainOf, sha256 } from "../support/ledger.ts";

const PLAN = sha256("plan");

describe("a plan is approved", () => {
  test("where the latest decision on its change rests on it and passes", () => {
    expect(approvedPlan(chainOf(approvedPlanDrafts(PLAN)), PLAN).kind).toBe("approved");
  });

  test("not because it was shown", () => {
    const [shown] = approvedPlanDrafts(PLAN);
    expect(approvedPlan(chainOf(shown === undefined ? [] : [shown]), PLAN)).toEqual({
      kind: "none",
      why: `the plan ${PLAN.slice(0, 12)} was shown, and no decision that counts rests on it`,
    });
  });

  test("not where a later decision took the pass back", () => {
    const [shown, passed] = approvedPlanDrafts(PLAN);
    const [, failed] = approvedPlanDrafts(PLAN, "fail");
    const drafts = [shown, passed, failed].flatMap((each) => each ?? []);
    expect(approvedPlan(chainOf(drafts), PLAN)).toMatchObject({ why: expect.stringContaining("is fail") });
  });

  test("not another", () => {
    const found = approvedPlan(chainOf(approvedPlanDrafts(PLAN)), sha256("other"));
    expect(found).toMatchObject({ why: expect.stringContaining("the ledger knows no plan") });
  });

  test("only by a decision of those that are asked about", () => {
    expect(approvedPlan(chainOf(approvedPlanDrafts(PLAN)), PLAN, () => false).kind).toBe("none");
  });
});
