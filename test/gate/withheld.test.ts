import { describe, expect, test } from "vitest";
import { withheldSuites, withhold, withholdChanges, withholdReport } from "../../src/gate/withheld.ts";
import { annotationsOf } from "../../src/render/annotations.ts";
import { renderComment } from "../../src/render/comment.ts";
import { aGate, aGrader, anOutcome, aSuite } from "../support/gate-builder.ts";
import { aFailedRow, aReport, aRow } from "../support/report-builder.ts";
import { aChange, aReview } from "../support/review-builder.ts";

const secret = aGrader({
  name: "secret",
  native: { type: "python", name: "secret", source: "def grade(s, i): return 1" },
});
const holdout = aSuite({ purpose: "holdout" }, { name: "held", grader: secret });

describe("what is withheld", () => {
  test("is the holdout suite, and every suite whose grader is the holdout's, by name or as a copy", () => {
    const copy = aGrader({
      name: "copy",
      native: { type: "python", name: "copy", source: "# mine\ndef grade(s, i): return 1" },
    });
    const suites = [
      holdout,
      aSuite({}, { name: "same-grader", grader: secret }),
      aSuite({}, { name: "copied", grader: copy }),
      aSuite({}, { name: "open" }),
    ];
    expect([...withheldSuites(suites)]).toEqual(["held", "same-grader", "copied"]);
  });

  test("stays withheld where a pull request gives the suite another purpose", () => {
    const opened = aSuite({ purpose: "regression" }, { name: "held", grader: aGrader() });
    expect([...withheldSuites([holdout, opened])]).toEqual(["held"]);
  });
});

describe("a review of a holdout suite", () => {
  const ids = Array.from({ length: 8 }, (_, at) => `secret-case-${at}`);
  const slices = [{ name: "one", task_prefix: "task-of-secret-case-1" }];
  const suite = aSuite({ purpose: "holdout", slices }, { name: "held", grader: secret });
  const outcome = anOutcome({
    name: "held",
    baseSuite: suite,
    base: [...ids.map((id) => aRow(id, 0.2, { success: false })), aRow("secret-gone", 1), aFailedRow("secret-failed")],
    head: [...ids.map((id) => aRow(id, 0.9, { success: false })), aRow("secret-new", 1), aFailedRow("secret-failed")],
  });
  const gates = [aGate({ suites: ["held"], compare: { flips: { new_false_accepts: { max: 0 } } } })];
  const whole = aReview({ gates, suites: [outcome], changes: [aChange("2.0.0")] });
  const review = withhold(whole, new Set(["held"]));

  test("names no trajectory in comment, annotations or JSON, though it does without this", () => {
    const told = (of: typeof review) => [renderComment(of), JSON.stringify(annotationsOf(of)), JSON.stringify(of)];
    expect(told(whole).map((text) => /secret-(case|gone|new|failed)/.test(text))).toEqual([true, true, true]);
    expect(told(review).map((text) => /secret-(case|gone|new|failed)/.test(text))).toEqual([false, false, false]);
  });

  test("keeps its verdict, its rules' counts and its sums", () => {
    const counts = (of: typeof review) => [
      of.verdict,
      of.rules.map(({ rule, outcome: found, observed }) => [rule, found, observed]),
    ];
    expect(counts(review)).toEqual(counts(whole));
    expect(renderComment(review)).toContain("8 / 0");
  });

  test("has no slice so small that it tells of single trajectories", () => {
    expect(review.suites[0]?.diff?.slices.map(({ name }) => name)).toEqual(["all"]);
  });
});

test("a report that leaves the run has a holdout's sums and none of its rows", () => {
  const report = aReport([aRow("a", 1), aFailedRow("b")], {
    suite: { name: "held", version: "1.0.0", purpose: "holdout" },
  });
  const { scores, failures, summary } = withholdReport(report, new Set(["held"]));
  expect([scores, failures.map(({ example }) => example), summary]).toEqual([[], ["withheld"], report.summary]);
});

test("what became of a holdout's cases is told in numbers", () => {
  const change = {
    policy: { kind: "Suite", name: "held" },
    kind: "label",
    direction: "unknown",
    field: "outcomes of cases",
    head: "2: a, b",
  } as const;
  expect(withholdChanges([change], new Set(["held"]))).toEqual([{ ...change, head: "2" }]);
});
