import { describe, expect, test } from "vitest";
import { parseArguments } from "../../src/commands/arguments.ts";
import { COMMANDS } from "../../src/commands/catalog.ts";
import type { CommandSpec } from "../../src/commands/command.ts";

const parsed = (name: string, ...argv: string[]) =>
  parseArguments(COMMANDS.find((each) => each.name === name) as CommandSpec, argv);

describe("an option that takes one value", () => {
  test("is refused where two are given, for one would be dropped in silence", () => {
    expect(() => parsed("review", "--base", "main", "--base=release")).toThrow(
      "review: --base is given 2 times, and takes one value",
    );
  });

  test("may be left out, and one that is repeatable may be repeated", () => {
    expect(parsed("review").value("base")).toBe("origin/HEAD");
    expect(parsed("evaluate", "--grader", "a.json", "--grader", "b.json").values("grader")).toEqual([
      "a.json",
      "b.json",
    ]);
  });
});

describe("a file that is written", () => {
  test.each([
    [
      "evaluate",
      ["--grader", "a.json", "--dataset", "d.jsonl", "--report", "./a.json"],
      "--report and --grader name the same file",
    ],
    [
      "calibrate",
      ["judge", "--grader", "g", "--out", "c.json", "--check", "c.json"],
      "--out and --check name the same file",
    ],
    ["merge", ["one.json", "two.json", "--report", "two.json"], "--report names a file that is read"],
    ["attack", ["--grader", "a.json", "--sarif", "a.json"], "--sarif and --grader name the same file"],
  ])("is not one that is read: %s %j", (name, argv, message) => {
    expect(() => parsed(name, ...argv)).toThrow(message);
  });

  test("may be any other", () => {
    expect(parsed("evaluate", "--grader", "a.json", "--report", "out/a.json").value("report")).toBe("out/a.json");
  });
});
