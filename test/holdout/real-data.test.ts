import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Report } from "../../src/evaluation/report.ts";
import { checkHoldout } from "../../src/holdout/holdout-check.ts";
import { aReport, aRow } from "../support/report-builder.ts";
import { sharedData } from "../support/shared-data.ts";

interface Run {
  readonly id: string;
  readonly task_id: string;
  readonly model: string;
  readonly final_output: string | null;
  readonly outcome: { readonly success: boolean };
}
const path = sharedData("data/traj_airline.jsonl");
const runs: readonly Run[] =
  path === undefined
    ? []
    : readFileSync(path, "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as Run);

function graded(name: string, grade: (run: Run) => number): Report {
  const rows = runs.map((run) => aRow(run.id, grade(run), { task_id: run.task_id, model: run.model }));
  return aReport(rows, { grader: { name, digest: name.charAt(0).repeat(64) } });
}

describe.skipIf(path === undefined)("a reward against what really happened (needs ../shared/data)", () => {
  const claims = /success|complet|has been|all set|confirmed|done/i;
  const claimed = graded("claim", ({ final_output }) => (claims.test(final_output ?? "") ? 1 : 0));
  const happened = graded("outcome", ({ outcome }) => (outcome.success ? 1 : 0));
  const check = checkHoldout(claimed, happened, { by: "model", order: undefined, margin: 0.05, confidence: 0.95 });

  test("what a model claims of its success says next to nothing of it", () => {
    const { value, interval } = check.correlation.spearman;
    expect(check.paired.pairs).toBe(380);
    expect(Math.abs(value ?? 1)).toBeLessThan(0.2);
    expect(interval?.[0]).toBeLessThan(0.2);
  });

  test("models that ran other tasks are not put on one curve and compared", () => {
    const apart = check.alarm.steps.filter(({ tasks }) => tasks === 0);
    expect(apart.length).toBeGreaterThan(0);
    expect(apart.map(({ says, reward, holdout }) => [says, reward, holdout])).toEqual(
      apart.map(() => ["cannot_tell", {}, {}]),
    );
  });
});
