import { describe, expect, test } from "vitest";
import type { AttackReport } from "../../src/attack/report.ts";
import { attackSarif, reviewSarif } from "../../src/render/sarif.ts";
import { aReview } from "../support/review-builder.ts";

interface Log {
  readonly version: string;
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly { readonly id: string }[] } };
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly level: string;
        readonly message: { readonly text: string };
        readonly locations: readonly [{ readonly physicalLocation: Record<string, Record<string, unknown>> }];
      }[];
    },
  ];
}
const parsed = (text: string) => JSON.parse(text) as Log;

const position = { file: "policies/graders/a reward.yaml", line: 7, column: 3 };
const review = aReview({
  issues: [
    { severity: "error", code: "unknown-key", file: "policies/gate.yaml", line: 3, column: 1, message: "no such key" },
  ],
  rules: [
    { rule: "error_rate", outcome: "fail", suite: "s", observed: 0.5, limit: 0, position },
    { rule: "expect_auc", outcome: "pass", suite: "s", observed: 1, limit: 0.5, position },
    { rule: "policy_loosened", outcome: "advice", policy: "Gate merge", detail: "gone" },
  ],
});

describe("a review as SARIF", () => {
  test("has problems of policies and the rules that did not hold, each where a person would change it", () => {
    const { version, runs } = parsed(reviewSarif(review));
    const [{ results, tool }] = runs;
    expect([version, tool.driver.name]).toEqual(["2.1.0", "Gradegate"]);
    expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ["policy/unknown-key", "error"],
      ["gate/error_rate", "error"],
    ]);
    expect(results[1]?.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: "policies/graders/a%20reward.yaml", uriBaseId: "%SRCROOT%" },
      region: { startLine: 7 },
    });
  });

  test("names each rule once, and every result points at its own", () => {
    const [{ results, tool }] = parsed(reviewSarif(review)).runs;
    expect(results.map(({ ruleIndex }) => tool.driver.rules[ruleIndex]?.id)).toEqual(
      results.map(({ ruleId }) => ruleId),
    );
  });

  test("without anything found is a log without results, which is how alerts are closed", () => {
    expect(parsed(reviewSarif(aReview({ rules: [] }))).runs[0].results).toEqual([]);
  });
});

test("an exploit is an error on the grader's file, with the output in plain sight", () => {
  const exploit = {
    id: "T-03",
    family: "tool",
    trajectory_id: "r1",
    score: 1,
    output: "a\u202eb",
    tool_calls: [{ tool: "pay", arguments: "{}" }],
    why: "empty arguments pass",
    tasks: 2,
  } as const;
  const report = { exploits: [exploit] } as unknown as AttackReport;
  const [{ results }] = parsed(attackSarif(report, "reward.json", "0.1.0")).runs;
  expect(results.map(({ ruleId, level, message }) => ({ ruleId, level, text: message.text }))).toEqual([
    {
      ruleId: "attack/T-03",
      level: "error",
      text: 'empty arguments pass\nPaid 1.000 on r1, and on 2 tasks in all.\nOutput: "a\\u{202e}b"\nCalls: pay({})',
    },
  ]);
});
