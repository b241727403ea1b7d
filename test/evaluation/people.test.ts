import { expect, test } from "vitest";
import { parseReport } from "../../src/evaluation/parse-report.ts";
import { peopleAgreement } from "../../src/evaluation/people.ts";
import { sha256 } from "../support/memory-world.ts";
import { aReport, aRow } from "../support/report-builder.ts";

const row = (id: string, value: number) => aRow(id, value, { digest: sha256(id) });
const label = (id: string, rater: string, value: 0 | 1 | null, digest = sha256(id)) => ({ id, digest, rater, value });

test("a grader is held against the most of those who could say, and levels, silence and other bytes are counted apart", () => {
  const rows = [
    row("agreed", 1),
    row("wrong", 1),
    row("level", 1),
    row("silent", 1),
    row("edited", 1),
    row("unread", 1),
  ];
  const labels = [
    label("agreed", "@anna", 1),
    label("agreed", "@ben", null),
    label("wrong", "@anna", 0),
    label("level", "@anna", 0),
    label("level", "@ben", 1),
    label("silent", "@anna", null),
    label("edited", "@anna", 0, "before"),
  ];
  const found = peopleAgreement("l.jsonl", labels, rows);
  expect(found).toMatchObject({
    raters: 2,
    stale: 1,
    undecided: 2,
    agreement: { labelled: 2, successes: 1, failures: 1, false_accepts: 1, false_rejects: 0 },
  });
});

test("an evaluation of one suite is read as the report that it holds, and one of two is not", () => {
  const report = aReport([row("a", 1)]);
  const evaluation = (reports: readonly unknown[]) => JSON.stringify({ kind: "gradegate/evaluation", reports });
  expect(parseReport(evaluation([report]), "e.json")).toEqual(JSON.parse(JSON.stringify(report)));
  expect(() => parseReport(evaluation([report, report]), "e.json")).toThrow("reports of several suites");
});
