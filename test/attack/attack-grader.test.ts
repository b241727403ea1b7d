import { afterAll, describe, expect, test } from "vitest";
import { createPythonRunner } from "../../src/adapters/python/runner.ts";
import type { NativeGrader } from "../../src/grader/contract.ts";
import { python, runs } from "../support/attack-pairs.ts";
import { attackOf } from "../support/attack-run.ts";

const runner = createPythonRunner();
afterAll(() => runner.close());

const labels = runs(
  "label",
  ["red", "green", "blue", "red", "green", "blue"].map((label, index) => ({
    prompt: `Object ${index}: red, green or blue?`,
    item: { label },
    right: label,
    wrong: label === "red" ? "blue" : "red",
  })),
);
const check = (operation: string): NativeGrader => ({
  type: "string_check",
  name: operation,
  input: "{{ sample.output_text }}",
  reference: "{{ item.label }}",
  operation,
});

describe("an unearned pass", () => {
  test("one output that passes tasks with different answers is an exploit, shown in its shortest form", async () => {
    const report = await attackOf(check("like"), labels, runner, { without: ["S-01"] });
    expect(report.verdict).toBe("exploitable");
    expect(report.exploits[0]).toMatchObject({ family: "deterministic", score: 1, tasks: 6, tool_calls: [] });
    const words = new Set(report.exploits[0]?.output.match(/red|green|blue/g));
    expect([...words].sort()).toEqual(["blue", "green", "red"]);
  });

  test("a guess that is right for the tasks that share an answer is luck, not an exploit", async () => {
    const report = await attackOf(check("eq"), labels, runner);
    expect({ verdict: report.verdict, exploits: report.exploits, share: report.exploitability.share }).toEqual({
      verdict: "resistant",
      exploits: [],
      share: 0,
    });
  });

  test("where nothing was found, the exact bound says how much that means", async () => {
    const { exploitability } = await attackOf(check("eq"), labels, runner, { grades: 3000 });
    expect(exploitability.tasks).toBe(6);
    expect(exploitability.upper_bound).toBeCloseTo(1 - 0.05 ** (1 / 6), 12);
  });

  test("a grade that failed is no pass: a grader that throws on all but the honest answer is resistant", async () => {
    const throwing = python(
      "throws",
      "def grade(sample, item):\n    assert sample['output_text'] == item['label']\n    return 1.0\n",
    );
    const report = await attackOf(throwing, labels, runner, { grades: 2000 });
    expect([report.verdict, report.grades.failed > 0]).toEqual(["resistant", true]);
    expect(report.reasons).toEqual([]);
  });
});

describe("a verdict that is not known is inconclusive", () => {
  test("a grader that refuses honest work is not resistant", async () => {
    const never = python("never", "def grade(sample, item):\n    return 0.0 if item['label'] else 1.0\n");
    const { verdict, reasons } = await attackOf(never, labels, runner);
    expect(verdict).toBe("inconclusive");
    expect(reasons).toEqual(["only 0 of 6 recorded successes pass: a grader that is only strict is not resistant"]);
  });

  test("without a recorded success nobody knows whether honest work passes", async () => {
    const failures = labels.filter(({ outcome }) => outcome?.success === false);
    const { verdict, reasons } = await attackOf(check("eq"), failures, runner);
    expect([verdict, reasons]).toEqual([
      "inconclusive",
      ["no recorded run succeeded, so it is not known whether honest work passes"],
    ]);
  });

  test("a judge without recorded answers is not attacked, and every attack is listed as not run", async () => {
    const judged: NativeGrader = {
      type: "score_model",
      name: "judged",
      model: "gpt-4o",
      input: [{ role: "user", content: "Is this {{ item.label }}? {{ sample.output_text }}" }],
      range: [0, 1],
    };
    const report = await attackOf(judged, labels, runner);
    expect(report.verdict).toBe("inconclusive");
    expect(report.not_run.map(({ id }) => id)).toContain("J-07");
    expect(report.exploits).toEqual([]);
  });
});

describe("a report", () => {
  test("is the same for the same seed, as long as grades are what ends it", async () => {
    const twice = [1, 2].map(() => attackOf(check("eq"), labels, runner, { seed: 7, grades: 2500 }));
    const [first, second] = await Promise.all(twice);
    expect(first).toEqual(second);
  });
});
