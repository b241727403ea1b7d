import { describe, expect, test } from "vitest";
import type { ScoreRow } from "../../src/evaluation/report.ts";
import { decide } from "../../src/gate/decide.ts";
import type { GateSpec } from "../../src/policy/document.ts";
import { aGate, aGateInput, anOutcome, aSuite } from "../support/gate-builder.ts";
import { aRow } from "../support/report-builder.ts";

const known = (success: boolean, count: number, passing: number): readonly ScoreRow[] =>
  Array.from({ length: count }, (_, index) => aRow(`${success}${index}`, index < passing ? 1 : 0, { success }));

const rows = (count: number, paid: number) => [...known(true, count, count), ...known(false, count, paid)];

function held(base: readonly ScoreRow[], head: readonly ScoreRow[], merge: Partial<GateSpec["merge"]>) {
  const suite = aSuite();
  const other = aSuite({}, { grader: { ...suite.grader, digest: "b".repeat(64) } });
  const outcome = anOutcome({ baseSuite: suite, headSuite: other, base, head });
  return decide(aGateInput({ gates: [aGate(merge)], suites: [outcome] })).find((each) => each.rule === "data_verdict");
}

describe("a gate that states a margin", () => {
  const compare = { margin: 0.05 };

  test("fails what REGRESSED, and says by what and how far", () => {
    expect(held(rows(100, 0), rows(100, 20), { compare })).toEqual({
      rule: "data_verdict",
      outcome: "fail",
      suite: "refunds",
      slice: "all",
      stated_by: "base",
      position: { file: "policies/suites/refunds.yaml", line: 9, column: 3 },
      observed: "REGRESSED",
      limit: "no loss over 5 points",
      detail: expect.stringMatching(/^false accepts \+20 points \([\d.]+ to [\d.]+\); ranking \+10 points/),
    });
  });

  test("passes what is HELD", () => {
    expect(held(rows(100, 0), rows(100, 0), { compare })).toMatchObject({ outcome: "pass", observed: "HELD" });
  });

  test("does not decide what is SUSPECT", () => {
    expect(held(rows(20, 0), rows(20, 3), { compare })).toMatchObject({ outcome: "inconclusive", observed: "SUSPECT" });
  });

  test.each([
    [undefined, "inconclusive"],
    ["refuse", "inconclusive"],
    ["allow", "advice"],
  ] as const)("with underpowered: %s leaves too few data %s, told in any case", (underpowered, outcome) => {
    const merge = { compare, ...(underpowered === undefined ? {} : { underpowered }) };
    const paidMore = rows(10, 0).map((row) => (row.success === false ? { ...row, value: 0.1 } : row));
    expect(held(rows(10, 0), paidMore, merge)).toMatchObject({
      outcome,
      observed: "UNDERPOWERED",
      detail: expect.stringContaining("about 62 tasks would tell"),
    });
  });

  test("judges nothing without a margin", () => {
    expect(held(rows(100, 0), rows(100, 20), {})).toBeUndefined();
  });
});
