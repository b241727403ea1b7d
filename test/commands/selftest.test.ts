import { describe, expect, test } from "vitest";
import { parseArguments } from "../../src/commands/arguments.ts";
import { COMMANDS } from "../../src/commands/catalog.ts";
import type { CommandSpec } from "../../src/commands/command.ts";
import { review } from "../../src/commands/review.ts";
import { run } from "../../src/commands/selftest.ts";
import type { SelfTestRecord } from "../../src/selftest/record.ts";
import { type Files, MemoryWorld } from "../support/memory-world.ts";

const COLOURS = Array.from({ length: 12 }, (_, index) => `colour-${index}`);
const DATASET = COLOURS.flatMap((colour, task) =>
  [colour, "none, and that at some length"].map((text, failed) =>
    JSON.stringify({
      id: `r${task}-${failed}`,
      task_id: `t${task}`,
      item: { colour },
      output: { text },
      outcome: { success: failed === 0 },
    }),
  ),
).join("\n");
const gate = (more = "") => `apiVersion: gradegate/v1
kind: Gate
metadata: {name: merge, version: 1.0.0}
spec: {merge: {suites: [colours], compare: {flips: {new_false_accepts: {max: 0}, new_false_rejects: {max: 0}}}${more}}}
`;
const FILES: Files = {
  "policies/colour.yaml": `apiVersion: gradegate/v1
kind: Grader
metadata: {name: colour, version: 1.0.0}
spec: {type: string_check, input: "{{ sample.output_text }}", operation: eq, reference: "{{ item.colour }}", pass_threshold: 1}
`,
  "policies/suite.yaml": `apiVersion: gradegate/v1
kind: Suite
metadata: {name: colours, version: 1.0.0}
spec: {purpose: regression, dataset: colours.jsonl, grader: colour}
`,
  "policies/gate.yaml": gate(),
  "policies/colours.jsonl": `${DATASET}\n`,
};

async function selftest(argv: readonly string[], files: Files = FILES) {
  const spec = COMMANDS.find(({ name }) => name === "selftest") as CommandSpec;
  const world = new MemoryWorld({ files });
  const exit = await run(parseArguments(spec, ["--planted-runs", "3", ...argv]), world);
  return { exit, world, printed: world.printed.join("") };
}

describe("selftest", () => {
  test("prints what identical graders and planted regressions come to, and ends with 0 within the bounds", async () => {
    const { exit, printed } = await selftest(["--json"]);
    const { aa, planted, verdict } = JSON.parse(printed) as SelfTestRecord;
    expect([exit, verdict, aa.flip_rate, aa.runs, planted.power]).toEqual([0, "pass", 0, 200, 1]);
    expect(planted.not_run.map(({ kind }) => kind)).toEqual(["dropped_criterion", "one_slice"]);
  });

  test("ends with 1 where the gates see too little", async () => {
    const blind = { ...FILES, "policies/gate.yaml": gate().replace(/compare.*$/m, "error_rate: {max: 1}}}") };
    expect((await selftest([], blind)).exit).toBe(1);
  });

  test("keeps a record that verifies as long as the same is measured", async () => {
    const { world } = await selftest(["--save"]);
    const kept = String(world.written.get("policies/selftest.json"));
    const saved = { ...FILES, "policies/selftest.json": kept };
    expect((await selftest(["--verify"], saved)).exit).toBe(0);
    expect((await selftest(["--verify", "--seed", "2"], saved)).exit).toBe(1);
    const edited = { ...saved, "policies/selftest.json": kept.replace('"flips": 0', '"flips": 1') };
    await expect(selftest(["--verify"], edited)).rejects.toThrow("edited");
  });

  test.each([
    [["--runs", "20"], "--runs: expected a whole number, 200 or more"],
    [["--noise", "2"], "--noise: expected a share between 0 and 1"],
    [["--loss", "0.3"], "--loss: expected more than 0 and at most --discordance"],
    [["--suite", "other"], 'there is no suite "other"'],
    [["--verify"], "there is no policies/selftest.json"],
  ])("bad input is told: %j", async (argv, message) => {
    await expect(selftest(argv)).rejects.toThrow(message);
  });

  test("of a suite without a dataset is not possible", async () => {
    const { "policies/colours.jsonl": _, ...rest } = FILES;
    await expect(selftest([], rest)).rejects.toThrow(/colours/);
  });
});

describe("a review whose gate demands a self-test", () => {
  const demanding = { ...FILES, "policies/gate.yaml": gate(", selftest: {max_age_days: 30}") };
  const outcome = async (head: Files) => {
    const world = new MemoryWorld({ revisions: { base: demanding, head } });
    const { rules } = (await review({ base: "base", head: "head", policies: "policies", judge: "replay" }, world))
      .review;
    return rules.find(({ rule }) => rule === "gate_selftest")?.outcome;
  };

  test("is undecided without one, passes with one of its rules, and fails with one that was edited", async () => {
    const kept = String((await selftest(["--save"], demanding)).world.written.get("policies/selftest.json"));
    const withRecord = (text: string) => ({ ...demanding, "policies/selftest.json": text });
    expect(await outcome(demanding)).toBe("inconclusive");
    expect(await outcome(withRecord(kept))).toBe("pass");
    expect(await outcome(withRecord(kept.replace('"flips": 0', '"flips": 3')))).toBe("fail");
  });
});
