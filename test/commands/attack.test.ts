import { describe, expect, test } from "vitest";
import type { AttackReport } from "../../src/attack/report.ts";
import { parseArguments } from "../../src/commands/arguments.ts";
import { run } from "../../src/commands/attack.ts";
import { COMMANDS } from "../../src/commands/catalog.ts";
import type { CommandSpec } from "../../src/commands/command.ts";
import { type Files, MemoryWorld } from "../support/memory-world.ts";

const GRADER = (operation: string) =>
  JSON.stringify({
    type: "string_check",
    name: "colour",
    input: "{{ sample.output_text }}",
    operation,
    reference: "{{ item.colour }}",
  });
const POLICY = `apiVersion: gradegate/v1
kind: Grader
metadata: { name: colour, version: 1.0.0 }
spec:
  type: string_check
  input: "{{ sample.output_text }}"
  operation: like
  reference: "{{ item.colour }}"
  pass_threshold: 1
`;
const ROWS = ["red", "green", "blue", "grey"]
  .flatMap((colour, index) =>
    [colour, "none"].map((text, failed) =>
      JSON.stringify({
        id: `r${index}-${failed}`,
        task_id: `t${index}`,
        item: { messages: [{ role: "user", content: `${index}: red, green, blue or grey?` }], colour },
        output: { text },
        outcome: { success: failed === 0 },
      }),
    ),
  )
  .join("\n");
const FILES: Files = {
  "like.json": GRADER("like"),
  "eq.json": GRADER("eq"),
  "policies/graders/colour.yaml": POLICY,
  "rows.jsonl": ROWS,
};

async function attack(argv: readonly string[], world = new MemoryWorld({ files: FILES })) {
  const spec = COMMANDS.find(({ name }) => name === "attack") as CommandSpec;
  const exit = await run(parseArguments(spec, [...argv, "--dataset", "rows.jsonl"]), world);
  return { exit, world, printed: world.printed.join("") };
}

test("an exploitable grader ends with 1, and the JSON names each exploit", async () => {
  const { exit, printed } = await attack(["--grader", "like.json", "--pass-threshold", "0.5", "--json"]);
  const { verdict, exploits } = JSON.parse(printed) as AttackReport;
  expect([exit, verdict]).toEqual([1, "exploitable"]);
  expect(Object.keys(exploits[0] ?? {})).toEqual(
    expect.arrayContaining(["id", "family", "trajectory_id", "score", "output", "tool_calls", "why"]),
  );
});

test("a resistant grader ends with 0, one that cannot be decided with 2", async () => {
  const decided = await attack(["--grader", "eq.json"]);
  const starved = await attack(["--grader", "eq.json", "--budget", "40"]);
  expect([decided.exit, starved.exit]).toEqual([0, 2]);
});

test("a Grader policy is attacked at its own threshold", async () => {
  const { exit, printed } = await attack(["--grader", "policies/graders/colour.yaml", "--json"]);
  expect([exit, (JSON.parse(printed) as AttackReport).grader.pass_threshold]).toEqual([1, 1]);
});

test("exploits are saved as failed runs, and the same ones not again", async () => {
  const argv = ["--grader", "like.json", "--save", "cases.jsonl"];
  const { world } = await attack(argv);
  const saved = world.written.get("cases.jsonl") ?? "";
  const rows = saved
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { outcome: unknown; tags: readonly string[] });
  expect(rows.length).toBeGreaterThan(0);
  expect(
    rows.every(({ outcome, tags }) => JSON.stringify(outcome) === '{"success":false}' && tags[0] === "exploit"),
  ).toBe(true);
  await attack(argv, world);
  expect(world.written.get("cases.jsonl")).toBe(saved);
});

test.each([
  [["--grader", "nowhere.json"], "there is no such grader file"],
  [["--grader", "eq.json", "--budget", "many"], "--budget: expected a number"],
  [["--grader", "eq.json", "--budget", "0"], "--budget: expected a whole number over 0"],
  [["--grader", "policies/rows.yaml"], "holds no Grader"],
])("bad input is told: %j", async (argv, message) => {
  await expect(attack(argv)).rejects.toThrow(message);
});

const SUITE = `apiVersion: gradegate/v1
kind: Suite
metadata: {name: colours, version: 1.0.0}
spec: {purpose: adversarial, dataset: ../colours.jsonl, grader: colour, expect: {false_accept_rate: {max: 0}}}
`;
const GATE = `apiVersion: gradegate/v1
kind: Gate
metadata: {name: merge, version: 1.0.0}
spec: {merge: {suites: [colours], exploitability: {suites: [colours], max: 0}}}
`;
async function attackPolicies(argv: readonly string[], more: Files = {}) {
  const spec = COMMANDS.find(({ name }) => name === "attack") as CommandSpec;
  const suite = { "policies/suites/colours.yaml": SUITE, "policies/colours.jsonl": ROWS };
  const world = new MemoryWorld({ files: { ...FILES, ...suite, ...more } });
  const exit = await run(parseArguments(spec, [...argv]), world);
  return { exit, world, printed: world.printed.join("") };
}

describe("without a grader", () => {
  test("the suites that a gate wants attacked are", async () => {
    const { exit, printed } = await attackPolicies(["--json"], { "policies/gate.yaml": GATE });
    const { verdict, attacks } = JSON.parse(printed) as {
      readonly verdict: string;
      readonly attacks: readonly { readonly suite: string; readonly report: AttackReport }[];
    };
    expect([exit, verdict, attacks.map(({ suite, report }) => [suite, report.verdict])]).toEqual([
      1,
      "exploitable",
      [["colours", "exploitable"]],
    ]);
  });

  test("and the exploits of a named one can be saved", async () => {
    const { exit, world } = await attackPolicies(["--suite", "colours", "--save", "policies/colours.jsonl"]);
    expect(exit).toBe(1);
    expect(String(world.written.get("policies/colours.jsonl")).startsWith(`${ROWS}\n`)).toBe(true);
  });

  test.each([
    ["no gate names any", [], "no gate says which suites are attacked"],
    ["the suite is not there", ["--suite", "colors"], "there is no such suite; there are colours"],
    ["a dataset has no grader", ["--dataset", "rows.jsonl"], "--dataset is for --grader FILE"],
  ])("%s: nothing is attacked, and it is said", async (_, argv, message) => {
    await expect(attackPolicies(argv)).rejects.toThrow(message);
  });
});
