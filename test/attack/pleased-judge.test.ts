import { afterAll, describe, expect, test } from "vitest";
import { createPythonRunner } from "../../src/adapters/python/runner.ts";
import { withPleasedJudges } from "../../src/attack/pleased-judge.ts";
import type { NativeGrader } from "../../src/grader/contract.ts";
import { runs } from "../support/attack-pairs.ts";
import { attackOf } from "../support/attack-run.ts";

const label = {
  type: "string_check",
  name: "label",
  input: "{{ sample.output_text }}",
  reference: "{{ item.label }}",
  operation: "eq",
} as const;
const judge = (range?: readonly [number, number]) => ({
  type: "score_model",
  name: "tone",
  model: "a-judge",
  input: [{ role: "user", content: "{{ sample.output_text }}" }],
  ...(range === undefined ? {} : { range }),
});
const multi = (calculate_output: string, tone: object = judge()): NativeGrader =>
  ({ type: "multi", name: "both", graders: { label, tone }, calculate_output }) as unknown as NativeGrader;

describe("a judge that nobody asked is taken to say what is worth most", () => {
  test.each([
    ["its highest score", multi("0.7 * label + 0.3 * tone", judge([1, 5])), "0.7 * label + 0.3 * (5)"],
    ["its lowest, where it is a penalty", multi("label - tone", judge([0, 10])), "label - (0)"],
    ["1, where no range is given", multi("label * tone"), "label * (1)"],
  ])("%s", (_, native, formula) => {
    expect(withPleasedJudges(native)).toEqual({ ...native, graders: { label }, calculate_output: formula });
  });

  test.each([
    ["a grader that is all judge", judge() as unknown as NativeGrader],
    ["a multi with nothing but judges", { ...multi("tone"), graders: { tone: judge() } } as unknown as NativeGrader],
    ["a multi whose formula uses its judge alone", multi("tone")],
    ["a multi without a judge", { ...multi("label"), graders: { label } } as unknown as NativeGrader],
  ])("%s is left as it is", (_, native) => {
    expect(withPleasedJudges(native)).toBeUndefined();
  });
});

describe("an attack on a grader whose judge has no answers", () => {
  const runner = createPythonRunner();
  afterAll(() => runner.close());
  const rows = runs(
    "label",
    ["red", "green", "blue", "teal"].map((right, index) => ({
      prompt: `Object ${index}: which colour?`,
      item: { label: right },
      right,
      wrong: "none",
    })),
  );

  test("is resistant where no judge could lift what is left over the threshold", async () => {
    const report = await attackOf(multi("0.7 * label + 0.3 * tone"), rows, runner);
    expect([report.verdict, report.exploits, report.pleased_judge]).toEqual(["resistant", [], { exploits: [] }]);
    expect(report.not_run.map(({ id }) => id)).toContain("J-01");
    expect(report.exploitability.best_unearned).toBeCloseTo(0.3);
  });

  test("decides nothing where a pleased judge pays by itself, and names what it would pay", async () => {
    const report = await attackOf(multi("0.4 * label + 0.6 * tone"), rows, runner);
    expect([report.verdict, report.exploits, report.exploitability.share]).toEqual(["inconclusive", [], null]);
    expect(report.pleased_judge?.exploits.length).toBeGreaterThan(0);
    expect(report.reasons[0]).toBe(
      "the judge has no recorded answer to the attacks; with a judge that is pleased by all of them, the grader is exploitable",
    );
  });
});
