import { expect, test } from "vitest";
import { caseChanges } from "../../src/change/case-changes.ts";
import { BOOTSTRAP_DEFAULTS } from "../../src/comparison/bootstrap.ts";
import { compareReports } from "../../src/comparison/compare.ts";
import type { Report } from "../../src/evaluation/report.ts";
import { aReport, aRow } from "../support/report-builder.ts";

const rows = (...scores: ReturnType<typeof aRow>[]) => aReport(scores);
const compared = (base: Report, head: Report) =>
  compareReports(base, head, { ...BOOTSTRAP_DEFAULTS, resamples: 100, slices: [] });
const kept = aRow("kept", 1);

test("cases that are gone, relabelled, rewritten and new are told apart", () => {
  const base = rows(
    kept,
    aRow("gone", 1),
    aRow("relabelled", 1, { success: true, digest: "1" }),
    aRow("rewritten", 1, { success: true, digest: "1" }),
  );
  const head = rows(
    kept,
    aRow("relabelled", 1, { success: false, digest: "2" }),
    aRow("rewritten", 1, { success: true, digest: "2" }),
    aRow("new", 1),
  );
  const policy = { kind: "Suite", name: "refunds" };
  expect(caseChanges("refunds", compared(base, head))).toEqual([
    { policy, kind: "case_removed", direction: "loosening", field: "cases removed", base: "1: gone" },
    { policy, kind: "label", direction: "unknown", field: "outcomes of cases", head: "1: relabelled" },
    { policy, kind: "dataset", direction: "unknown", field: "contents of cases", head: "1: rewritten" },
    { policy, kind: "dataset", direction: "tightening", field: "cases added", head: "1: new" },
  ]);
});

test("nothing is said where a side was not graded, or nothing differs", () => {
  expect([caseChanges("refunds", compared(rows(kept), rows(kept))), caseChanges("refunds", undefined)]).toEqual([
    [],
    [],
  ]);
});
