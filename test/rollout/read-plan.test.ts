import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readYaml } from "../../src/policy/yaml.ts";
import { parseCondition } from "../../src/rollout/condition.ts";
import { comparisonConfidence } from "../../src/rollout/plan.ts";
import { readPlan } from "../../src/rollout/read-plan.ts";
import { PLAN } from "../support/rollout-run.ts";

const json = () => JSON.parse(JSON.stringify(PLAN));
const problemsOf = (change: (plan: ReturnType<typeof json>) => void) => {
  const plan = json();
  change(plan);
  const read = readPlan(plan);
  return "problems" in read ? read.problems : [];
};

describe("a plan", () => {
  test("reads as itself once its defaults are in it", () => {
    expect(readPlan(json())).toEqual({ plan: PLAN });
  });

  test.each<[string, (plan: ReturnType<typeof json>) => void, string]>([
    [
      "a step that enforces nothing",
      (plan) => (plan.steps[1].analysis = []),
      "steps[1].analysis: expected at least one metric that is enforced; nothing measured is no pass",
    ],
    [
      "a metric that judges nothing",
      (plan) => delete plan.metrics[0].success,
      "metrics[0].success: expected success, failure or stable: a metric that judges nothing passes everything",
    ],
    [
      "a safety metric that bears failures",
      (plan) => (plan.metrics[2].failure_limit = 1),
      "metrics[2].failure_limit: of safety is 0",
    ],
    [
      "steps in the wrong order",
      (plan) => plan.steps.splice(0, 2, plan.steps[1], plan.steps[0]),
      "steps[1]: offline after shadow; expected the order offline, shadow, canary, full",
    ],
    ["weights that do not grow", (plan) => (plan.steps[3].weight = 5), "steps[3]: expected more than 5 %"],
    [
      "a metric that is not there",
      (plan) => plan.steps[0].analysis.push("kpi"),
      "steps[0].analysis: there is no metric kpi",
    ],
    [
      "an unknown key",
      (plan) => (plan.metrics[0].interval = 1),
      "metrics[0].interval: unknown key; did you mean interval_s?",
    ],
    ["a condition that runs code", (plan) => (plan.metrics[0].success = "process.exit() > 0"), "metrics[0].success: "],
    ["no full step", (plan) => plan.steps.pop(), "steps: expected exactly one full step, the last"],
    [
      "a deadline before the end",
      (plan) => (plan.steps[1].deadline_s = 60),
      "steps[1].deadline_s: expected more than duration_s (3600)",
    ],
  ])("%s is a problem", (_, change, problem) => {
    expect(problemsOf(change)).toContainEqual(expect.stringContaining(problem));
  });

  test("nothing at all is all its problems, not an exception", () => {
    expect(readPlan(null)).toEqual({
      problems: [
        "plan: expected an object",
        "plan: name is missing",
        "steps: expected at least one",
        "steps: expected exactly one full step, the last",
      ],
    });
  });

  test("what may go wrong is shared by all comparisons", () => {
    expect(comparisonConfidence(PLAN)).toBeCloseTo(0.975, 10);
  });
});

test.each([
  ["a and b > 1 or c", "joins by both `and` and `or`; expected one of them throughout"],
  ["1 < result < 2", '"1 < result < 2" has 2 comparisons; expected one, like ">= 0.72"'],
  ["result", '"result" has 0 comparisons; expected one, like ">= 0.72"'],
])("the condition %s is refused", (text, problem) => {
  expect(parseCondition(text)).toEqual({ problem });
});

test("the plan that the README shows is one", () => {
  const text = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  const block = /```yaml\n# rollout\.yaml\n([\s\S]*?)```/.exec(text)?.[1] ?? "";
  const { documents, issues } = readYaml("README.md", block);
  expect(issues).toEqual([]);
  expect(readPlan(documents[0]?.value)).toMatchObject({ plan: { name: "support-agent" } });
});
