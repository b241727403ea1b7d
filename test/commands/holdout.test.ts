import { describe, expect, test } from "vitest";
import { parseArguments } from "../../src/commands/arguments.ts";
import { COMMANDS } from "../../src/commands/catalog.ts";
import { run } from "../../src/commands/holdout.ts";
import { expectGolden } from "../support/golden.ts";
import { MemoryWorld } from "../support/memory-world.ts";
import { trainingRun } from "../support/overoptimised.ts";

const { reward, holdout } = trainingRun(
  [
    { reward: 0.35, holdout: 0.35 },
    { reward: 0.6, holdout: 0.55 },
    { reward: 0.85, holdout: 0.3 },
  ],
  { tasks: 24 },
);
const files = { "reward.json": JSON.stringify(reward), "holdout.json": JSON.stringify(holdout) };
const spec = COMMANDS.find(({ name }) => name === "holdout")!;
const both = ["--reward", "reward.json", "--holdout", "holdout.json"];

describe("gradegate holdout", () => {
  test("prints correlation, curve and the steps of an alarm, draws the curve, and exits 1", async () => {
    const world = new MemoryWorld({ files });
    expect(await run(parseArguments(spec, [...both, "--svg", "curve.svg"]), world)).toBe(1);
    expectGolden("text/holdout-alarm.txt", world.printed.join(""));
    expectGolden("text/holdout-alarm.svg", world.written.get("curve.svg") ?? "");
  });

  test("names no trajectory that the holdout graded, in text or JSON", async () => {
    const world = new MemoryWorld({ files });
    await run(parseArguments(spec, both), world);
    await run(parseArguments(spec, [...both, "--json"]), world);
    expect(world.printed.join("")).not.toMatch(/task-\d+-step/);
  });

  test.each([
    [["--reward", "reward.json"], "--reward REPORT and --holdout REPORT are needed"],
    [[...both, "--by", "seed"], 'expected checkpoint_id or model, got "seed"'],
    [[...both, "--margin", "0"], "--margin: expected a number over 0, got 0"],
    [["--reward", "gone.json", "--holdout", "holdout.json"], "gone.json: there is no such report"],
  ])("says what is wrong with %j", async (argv, message) => {
    await expect(run(parseArguments(spec, argv), new MemoryWorld({ files }))).rejects.toThrow(message);
  });
});
