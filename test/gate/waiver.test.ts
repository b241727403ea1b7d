import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type RuleResult, verdictOf } from "../../src/gate/rule.ts";
import { type StatedWaiver, waive } from "../../src/gate/waiver.ts";
import { aGrader, aSuite } from "../support/gate-builder.ts";

const WAIVER: StatedWaiver = {
  gate: "merge",
  rule: "max_drop",
  suite: "refunds",
  ceiling: 0.05,
  reason: "The old wording was paid too much.",
  owner: "@northlane/rewards",
  expires: "2026-12-31",
};
const FALL: RuleResult = {
  rule: "max_drop",
  outcome: "fail",
  suite: "refunds",
  slice: "all",
  observed: 0.04,
  limit: 0.02,
};

function waived(
  result: RuleResult,
  waiver: Partial<StatedWaiver> = {},
  { today, suite = aSuite() }: { readonly today?: string | undefined; readonly suite?: ReturnType<typeof aSuite> } = {
    today: "2026-11-23",
  },
): RuleResult | undefined {
  const suites = [{ name: suite.name, head: { suite } }];
  return waive([result], { waivers: [{ ...WAIVER, ...waiver }], suites, today })[0];
}

describe("a waiver", () => {
  test("turns the failure that it covers into a waived one, which says by whom, for how much, how long and why", () => {
    expect(waived(FALL)).toEqual({
      ...FALL,
      outcome: "waived",
      detail:
        "waived (0.05 at most) until 2026-12-31 by @northlane/rewards in merge: The old wording was paid too much.",
    });
    expect(verdictOf([waived(FALL) as RuleResult, { rule: "suite_evaluated", outcome: "pass" }])).toBe("pass");
    expect(verdictOf([waived(FALL) as RuleResult])).toBe("inconclusive");
  });

  test.each([
    ["another rule", { rule: "new_false_accepts" }],
    ["another suite", { suite: "exchanges" }],
    ["a slice", { slice: "night" }],
  ] as const)("of %s leaves the failure as it is", (_, waiver) => {
    expect(waived(FALL, waiver)).toEqual(FALL);
  });

  test("of a slice covers that slice alone", () => {
    expect(waived({ ...FALL, slice: "night" }, { slice: "night" })?.outcome).toBe("waived");
    expect(waived({ ...FALL, slice: "night" })?.outcome).toBe("fail");
  });

  test.each([
    ["allows 0.05 at most", { ...FALL, observed: 0.0501 }, {}, "2026-11-23"],
    ["expired on 2026-12-31", FALL, {}, "2027-01-01"],
    ["cannot be told", FALL, {}, undefined],
    ["is over a number, and there is none", { ...FALL, observed: "up to 7" }, {}, "2026-11-23"],
    [
      "allows 0.7 at least",
      { ...FALL, rule: "expect_auc", observed: 0.69 },
      { rule: "expect_auc", ceiling: undefined, floor: 0.7 },
      "2026-11-23",
    ],
  ] as const)("does not count, and the failure says why: %s", (why, result, waiver, today) => {
    const found = waived(result as RuleResult, waiver as Partial<StatedWaiver>, { today });
    expect(found).toMatchObject({ outcome: "fail", detail: expect.stringContaining(why) });
  });

  test("counts on its last day", () => {
    expect(waived(FALL, {}, { today: "2026-12-31" })?.outcome).toBe("waived");
  });

  test.each([
    ["a safety suite", aSuite({ purpose: "safety" })],
    ["a safety grader", aSuite({}, { grader: aGrader({ layer: "safety" }) })],
  ])("never covers %s, whatever it says", (_, suite) => {
    const found = waived(FALL, { ceiling: 1 }, { today: "2026-11-23", suite });
    expect(found).toMatchObject({ outcome: "fail", detail: "safety is never waived" });
  });

  test("touches failures alone: what passed, what is open and what is advice stays as it is", () => {
    fc.assert(
      fc.property(fc.constantFrom("pass", "inconclusive", "advice"), (outcome) => {
        const result = { ...FALL, outcome } as RuleResult;
        expect(waived(result)).toEqual(result);
      }),
    );
  });
});
