import { describe, expect, test } from "vitest";
import { createPythonRunner } from "../../src/adapters/python/runner.ts";
import { parseArguments } from "../../src/commands/arguments.ts";
import { COMMANDS } from "../../src/commands/catalog.ts";
import { run } from "../../src/commands/explain.ts";
import type { Explanation } from "../../src/grader/explanation.ts";
import { recordingLine, recordingOf } from "../../src/grader/recording.ts";
import type { Judge, PythonRunner } from "../../src/ports.ts";
import { gradingPorts } from "../support/grading-ports.ts";
import { type Files, MemoryWorld, sha256 } from "../support/memory-world.ts";

const document = (kind: string, name: string, spec: string) =>
  `apiVersion: gradegate/v1\nkind: ${kind}\nmetadata: {name: ${name}, version: 1.0.0}\nspec: ${spec}\n`;

const FILES: Files = {
  "policies/colour.yaml": document(
    "Grader",
    "colour",
    '{type: string_check, input: "{{ sample.output_text }}", operation: eq, reference: "{{ item.answer }}"}',
  ),
  "policies/both.yaml": document(
    "Grader",
    "both",
    '{type: multi, graders: {right: {ref: colour}, half: {ref: colour}}, calculate_output: "0.5 * right + 0.5 * half"}',
  ),
  "policies/suite.yaml": document("Suite", "plain", "{purpose: regression, dataset: rows.jsonl, grader: colour}"),
  "policies/rows.jsonl":
    '{"id":"r1","task_id":"t1","item":{"answer":"blue"},"output":{"text":"red"},"outcome":{"success":false}}',
};

async function explained(
  grader: string,
  trajectory: string,
  files: Files = FILES,
  python?: PythonRunner,
  judge?: Judge,
): Promise<{ text: string; json: Explanation; world: MemoryWorld }> {
  const command = COMMANDS.find((each) => each.name === "explain");
  if (command === undefined) throw new Error("there is no explain");
  const world = new MemoryWorld({
    files,
    ...(python === undefined ? {} : { python }),
    ...(judge === undefined ? {} : { judge }),
  });
  await run(parseArguments(command, [grader, trajectory]), world);
  await run(parseArguments(command, [grader, trajectory, "--json"]), world);
  const [text = "", json = ""] = world.printed;
  return { text, json: JSON.parse(json) as Explanation, world };
}

describe("explain", () => {
  test("shows what was written as a process type beside what it compiled to, and the credit of each step", async () => {
    const files: Files = {
      "policies/credit.yaml": document("Grader", "credit", "{type: step_credit, steps: {errors: {}}, discount: 0}"),
      "policies/suite.yaml": document("Suite", "plain", "{purpose: regression, dataset: rows.jsonl, grader: credit}"),
      "policies/rows.jsonl":
        '{"id":"r1","task_id":"t1","item":{},"output":{"text":"x"},"actions":[{"tool":"a","arguments":{}},{"tool":"b","arguments":{},"error":"no"}]}',
    };
    const python = createPythonRunner();
    const { text, json } = await explained("credit", "r1", files, python);
    await python.close();
    expect(json.score).toEqual({
      kind: "scored",
      value: 0.5,
      explanation: "the steps' mean is 0.5; the lowest is step 1",
      steps: [1, 0],
    });
    expect(json.process?.[""]).toEqual({
      config: { type: "step_credit", steps: { errors: {} }, discount: 0 },
      reads: ["trajectory.actions"],
      source: expect.stringContaining("def assess_step_credit"),
    });
    expect(text).toContain("credit by step, counted from 0:\n    0: 1.000\n    1: 0.000  (lowest)\n");
    expect(text).toContain(
      'written as {"type":"step_credit","steps":{"errors":{}},"discount":0}\n  reads trajectory.actions;',
    );
  });

  test("says the verdict, what was read and why, of a grader that no suite names", async () => {
    const { text, json } = await explained("both", "r1");
    expect(json.score).toMatchObject({ kind: "scored", value: 0, parts: { right: { value: 0 }, half: { value: 0 } } });
    expect(json.reads[0]).toEqual({ at: "graders.right.input", variable: "sample.output_text", value: "red" });
    expect(text).toContain("score 0.000: fail (passes at 0.5)");
    expect(text).toContain("formula: 0.5 * right + 0.5 * half");
  });

  test("has the recorded judge answers of every suite over the trajectory's dataset", async () => {
    const request = { kind: "judge" as const, model: "j", messages: [], sampling: {}, response_format: {}, repeat: 0 };
    const line = recordingLine(
      recordingOf(request, { kind: "text", text: "x", finish_reason: "stop" }, { provenance: "recorded" }, sha256),
    );
    const judged = document(
      "Suite",
      "judged",
      "{purpose: safety, dataset: rows.jsonl, grader: colour, recordings: [judge.jsonl]}",
    );
    const { world } = await explained("colour", "r1", {
      ...FILES,
      "policies/zjudged.yaml": judged,
      "policies/judge.jsonl": line,
    });
    expect(world.judgeOptions[0]?.recordings).toEqual([{ file: "policies/judge.jsonl", text: line }]);
  });

  test("shows each criterion's level and points of a rubric, asked per criterion and in one call", async () => {
    const levels =
      "levels: [{score: 0, description: none}, {score: 0.5, description: half}, {score: 1, description: full}]";
    const files: Files = {
      ...FILES,
      "policies/r.yaml": document(
        "Rubric",
        "r",
        `{model: m, instructions: Judge., criteria: [{id: truth, description: Is it?, weight: 3, ${levels}}, {id: padding, description: Is it?, weight: -1, ${levels}}]}`,
      ),
      "policies/each.yaml": document(
        "Grader",
        "each",
        "{type: rubric, rubric: r, ask: per_criterion, repeats: {asks: 3, combine: majority}}",
      ),
      "policies/whole.yaml": document("Grader", "whole", "{type: rubric, rubric: r}"),
      "policies/in.yaml": document(
        "Grader",
        "in",
        "{type: multi, graders: {colour: {ref: colour}, tone: {ref: whole}}, calculate_output: colour + tone}",
      ),
      "policies/upward.yaml": document(
        "Grader",
        "upward",
        "{type: multi, graders: {tone: {ref: whole}, wide: {ref: each}}, calculate_output: tone + wide}",
      ),
    };
    const steps = [
      { description: "truth: yes", conclusion: "1" },
      { description: "padding: some", conclusion: "0.5" },
    ];
    const judge = gradingPorts({
      judge: ({ repeat }) => ({
        kind: "text",
        text: JSON.stringify({ steps, result: repeat === 0 ? 0.4 : 1 }),
        finish_reason: "stop",
      }),
    }).judge;
    const each = await explained("each", "r1", files, undefined, judge);
    expect(each.text).toContain(
      [
        "criteria, each asked for, of 3 points:",
        "  truth: level 1.000 of 0.400, 1.000, 1.000, 3 points of 3",
        "    full",
        "  padding: level 1.000 of 0.400, 1.000, 1.000, -1 points of -1",
        "    full",
        "",
      ].join("\n"),
    );
    expect(each.json.score).toMatchObject({ kind: "scored", value: 2 / 3 });
    const shown = [
      " in one call, of 3 points:",
      "  truth: level 1.000, 3 points of 3",
      "    full",
      "  padding: level 0.500, -0.5 points of -1",
      "    half",
      "  the judge miscalculated: its levels come to 0.833, and it gave 0.400",
      "",
    ].join("\n");
    expect((await explained("whole", "r1", files, undefined, judge)).text).toContain(`criteria,${shown}`);
    expect((await explained("in", "r1", files, undefined, judge)).text).toContain(`criteria of tone,${shown}`);
    const upward = await explained("upward", "r1", files, undefined, judge);
    expect(upward.json.rubrics?.wide).toEqual(each.json.rubrics?.[""]);
    expect(upward.text).toContain(`criteria of tone,${shown}`);
  });

  test("a trajectory that is nowhere is told with what to do", async () => {
    await expect(explained("colour", "nobody")).rejects.toThrow(
      'no suite\'s dataset has a trajectory "nobody"; name another with --dataset FILE',
    );
  });
});
