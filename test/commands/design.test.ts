import { describe, expect, test } from "vitest";
import { parseArguments } from "../../src/commands/arguments.ts";
import { COMMANDS } from "../../src/commands/catalog.ts";
import { run } from "../../src/commands/design.ts";
import { expectGolden } from "../support/golden.ts";
import { MemoryWorld } from "../support/memory-world.ts";

const spec = COMMANDS.find(({ name }) => name === "design")!;
const contains = (reference: string) => ({
  type: "string_check",
  name: reference,
  input: "{{ sample.output_text }}",
  operation: "like",
  reference,
});
const grader = {
  type: "multi",
  name: "reward",
  graders: Object.fromEntries(["refund", "thanks", "NL", "zebra"].map((word) => [word.toLowerCase(), contains(word)])),
  calculate_output: "nl * (0.2 * refund + 0.6 * thanks + 0.2 * zebra)",
};
/** Refunds succeed, thanks are said at random. */
const rows = Array.from({ length: 96 }, (_, at) => {
  const success = at % 2 === 0;
  const text = `NL ${success ? "refund" : "no"} ${at % 3 === 0 ? "thanks" : ""}`;
  const task_id = `task-${Math.floor(at / 6)}`;
  return JSON.stringify({ id: `run-${at}`, task_id, item: { task_id }, output: { text }, outcome: { success } });
});
const files = { "reward.json": JSON.stringify(grader), "runs.jsonl": `${rows.join("\n")}\n` };
const design = (argv: readonly string[]) => {
  const world = new MemoryWorld({ files });
  return { world, exit: run(parseArguments(spec, argv), world) };
};
const both = ["--grader", "reward.json", "--dataset", "runs.jsonl", "--resamples", "500"];

describe("gradegate design", () => {
  test("tells what the parts are worth, and which weights outcomes speak for", async () => {
    const { world, exit } = design(both);
    expect(await exit).toBe(0);
    expectGolden("text/design.txt", world.printed.join(""));
    expect(world.written.size).toBe(0);
  });

  test("leaves the weights of kept parts as they are", async () => {
    const { world, exit } = design([...both, "--keep", "thanks", "--json"]);
    await exit;
    const { kept, weights } = JSON.parse(world.printed.join(""));
    expect([kept, weights.weights.map((each: { key: string }) => each.key)]).toEqual([
      ["nl", "thanks"],
      ["refund", "zebra"],
    ]);
  });

  test.each([
    [["--dataset", "runs.jsonl"], "give --suite NAME, or --grader FILE with --dataset FILE"],
    [[...both, "--keep", "tone"], '--keep: reward has no part "tone"; known: '],
    [
      ["--grader", "reward.json", "--dataset", "runs.jsonl", "--resamples", "1"],
      "--resamples: expected a whole number",
    ],
  ])("says what is wrong with %j", async (argv, message) => {
    await expect(design(argv).exit).rejects.toThrow(message);
  });
});
