import { describe, expect, test } from "vitest";
import type { AuditSheet } from "../../src/audit/sheet.ts";
import { checkAudits, tellApprovers } from "../../src/gate/audit-rule.ts";
import type { FoundSheet } from "../../src/gate/suite-outcome.ts";
import type { AuditRule } from "../../src/policy/fields.ts";
import { aSheet } from "../support/audit-builder.ts";
import { aSuite } from "../support/gate-builder.ts";
import { aReport, aRow } from "../support/report-builder.ts";

const RULE: AuditRule = { suites: ["refunds"], max_age_days: 30, min_labels: 20, max_false_accept_rate: 0.2 };
/** Of 100 runs the grader passes 50; people would fail the first 40. */
const report = aReport(
  Array.from({ length: 100 }, (_, at) => aRow(`r${at}`, at >= 40 && at < 90 ? 0.9 : 0.1, { task_id: `t${at}` })),
);
const number = (id: string) => Number(id.slice(1));
const honest = (id: string) => (number(id) < 40 ? "fail" : "pass") as "fail" | "pass";
const strict = (id: string) => (number(id) < 60 ? "fail" : "pass") as "fail" | "pass";

function held(
  sheets: readonly (AuditSheet | FoundSheet)[] | undefined,
  rule: Partial<AuditRule> = {},
  today = "2026-11-23",
) {
  const audits = sheets?.map(
    (each, at): FoundSheet =>
      "file" in each ? each : { file: `audits/${at}.yaml`, sheet: each, isNew: false, isByLot: true },
  );
  const head = { suite: aSuite(), report, ...(audits === undefined ? {} : { audits }) };
  return checkAudits({ ...RULE, ...rule }, [{ name: "refunds", head }], today);
}
const told = (results: ReturnType<typeof held>) => results.map(({ rule, outcome }) => [rule, outcome]);

describe("a gate that demands an audit", () => {
  test("passes where one is finished, fresh and finds little", () => {
    expect(held([aSheet(report, honest)])).toEqual([
      {
        rule: "audit_due",
        outcome: "pass",
        suite: "refunds",
        stated_by: "base",
        position: { file: "policies/suites/refunds.yaml", line: 9, column: 3 },
        detail: "20 labels of 20 drawn on 2026-11-20, by @anna",
      },
      expect.objectContaining({
        rule: "audit_result",
        outcome: "pass",
        observed: "false accepts 0.0 %",
        limit: "at most 0.2",
      }),
    ]);
  });

  test("fails where people fail too much of what the grader passes, and names it", () => {
    const [, result] = held([aSheet(report, strict)]);
    expect(result).toMatchObject({ rule: "audit_result", outcome: "fail" });
    expect((result?.ids ?? []).every((id) => number(id) >= 40 && number(id) < 60)).toBe(true);
  });

  test("does not decide where the limit holds only if all that people are unsure of were passes", () => {
    const unsure = aSheet(report, (id) => (number(id) < 40 ? "fail" : number(id) < 60 ? "unsure" : "pass"));
    expect(told(held([unsure], { min_labels: 5 }))).toEqual([
      ["audit_due", "pass"],
      ["audit_result", "inconclusive"],
    ]);
  });

  const altered = (more: Partial<AuditSheet>) => ({ ...aSheet(report, honest), ...more });
  test.each<
    [why: string, sheets: readonly (AuditSheet | FoundSheet)[] | undefined, rule?: Partial<AuditRule>, today?: string]
  >([
    ["names no audit", undefined],
    ["missing", [{ file: "audits/gone.yaml", problem: "missing" }]],
    [
      "grader as it was before a change",
      [altered({ grader: { name: "reward", version: "1.0.0", digest: "f".repeat(64) } })],
    ],
    ["dataset as it was before a change", [altered({ dataset: { path: "d", digest: "f".repeat(64) } })]],
    ["of the suite other", [altered({ suite: "other" })]],
    ["of the checkpoint step-1 alone", [altered({ checkpoint_id: "step-1" })]],
    ["was not drawn by its seed", [{ file: "a", sheet: aSheet(report, honest), isNew: false, isByLot: false }]],
    ["drawn of 10 trajectories, and 100 are scored", [altered({ strata: [{ name: "rest", of: 10, drawn: 10 }] })]],
    ["drawn 31 days ago, where at most 30", [aSheet(report, honest)], {}, "2026-12-21"],
    ["has not come yet", [aSheet(report, honest)], {}, "2026-11-01"],
    ["cannot be told", [aSheet(report, honest)], {}, ""],
    ["20 of 20 drawn have no verdict", [aSheet(report, () => undefined)]],
    ["20 labels, where at least 21", [aSheet(report, honest)], { min_labels: 21 }],
    ["no trajectory has two", [aSheet(report, honest)], { min_alpha: 0.6 }],
  ])("is due, and decides nothing, where it is: %s", (why, sheets, rule, today) => {
    expect(held(sheets, rule, today)).toEqual([
      expect.objectContaining({ rule: "audit_due", outcome: "inconclusive", detail: expect.stringContaining(why) }),
    ]);
  });

  test("holds the agreement of two raters of one sample", () => {
    const one = aSheet(report, honest);
    const two = aSheet(report, honest, { rater: "@ben" });
    const contrary = aSheet(report, (id) => (honest(id) === "pass" ? "fail" : "pass"), { rater: "@ben" });
    expect([
      told(held([one, two], { min_alpha: 0.6 }))[1],
      held([one, contrary], { min_alpha: 0.6, min_labels: 1 })[0]?.outcome,
    ]).toEqual([["audit_result", "pass"], "inconclusive"]);
  });

  test("says of a sheet that comes with the change itself who judged", () => {
    const results = held([{ file: "audits/new.yaml", sheet: aSheet(report, honest), isNew: true, isByLot: true }]);
    expect(results[1]).toMatchObject({
      rule: "audit_due",
      outcome: "advice",
      detail: "audits/new.yaml comes with this very change, judged by @anna",
    });
  });

  test.each([
    [{ kind: "known", by: [] }, "nobody but its author has approved this commit"],
    [{ kind: "known", by: ["ben"] }, "approved by ben"],
    [
      { kind: "unknown", why: "no pull request" },
      "whether anybody but its author has seen it is not known: no pull request",
    ],
  ] as const)("says of such a sheet who else has seen it: %j", (approvals, said) => {
    const results = held([{ file: "audits/new.yaml", sheet: aSheet(report, honest), isNew: true, isByLot: true }]);
    const told = tellApprovers(results, approvals).map(({ detail }) => detail);
    expect([told[1], told[0]]).toEqual([
      `audits/new.yaml comes with this very change, judged by @anna; ${said}`,
      results[0]?.detail,
    ]);
  });

  test("goes by the latest sample that counts", () => {
    const before = aSheet(report, strict, { drawn_on: "2026-11-10", seed: "run 0" });
    expect(told(held([before, aSheet(report, honest)]))[1]).toEqual(["audit_result", "pass"]);
  });
});
