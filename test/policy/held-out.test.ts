import { describe, expect, test } from "vitest";
import { parseArguments } from "../../src/commands/arguments.ts";
import { COMMANDS } from "../../src/commands/catalog.ts";
import { run } from "../../src/commands/export.ts";
import { loadPolicies } from "../../src/policy/load.ts";
import { type Files, MemoryWorld, memoryTree, sha256 } from "../support/memory-world.ts";

const grader = (name: string, spec: string) =>
  `apiVersion: gradegate/v1\nkind: Grader\nmetadata: {name: ${name}, version: 1.0.0}\nspec: ${spec}\n`;
const python = "{type: python, source_file: judge.py}";
const suite = (name: string) =>
  `apiVersion: gradegate/v1\nkind: Suite\nmetadata: {name: held, version: 1.0.0}\nspec: {purpose: holdout, dataset: rows.jsonl, grader: ${name}, expect: {auc: {min: 0.5}}}\n`;
const SOURCE = "def grade(sample, item):\n    return 1.0\n";
const row = JSON.stringify({ id: "r", task_id: "t", item: { answer: "a" }, output: { text: "a" } });

const files: Files = {
  "policies/held.yaml": grader("secret", python),
  "policies/suite.yaml": suite("secret"),
  "policies/judge.py": SOURCE,
  "policies/rows.jsonl": row,
};
const answer = '{type: string_check, input: "{{ sample.output_text }}", operation: eq, reference: "{{ item.answer }}"}';
const multi = (child: string, more = "") =>
  `{type: multi, graders: {a: ${answer}, b: ${child}}, calculate_output: "(a + b) / 2"${more}}`;

async function exported(name: string, more: Files): Promise<string> {
  const spec = COMMANDS.find((each) => each.name === "export")!;
  const world = new MemoryWorld({ files: { ...files, ...more } });
  try {
    await run(parseArguments(spec, [name, "--format", "openai"]), world);
    return "exported";
  } catch (error) {
    return (error as Error).message.split(". A grader")[0] as string;
  }
}

describe("what is held out compiles into no export", () => {
  const carried = 'it carries all of "secret", by which the holdout suite "held" grades';
  test.each<[way: string, name: string, files: Files, why: string]>([
    ["the grader of a holdout suite itself", "secret", {}, 'the holdout suite "held" grades with it'],
    [
      "a grader that says trainable: false",
      "shy",
      { "policies/shy.yaml": grader("shy", `${answer.slice(0, -1)}, trainable: false}`) },
      "its policy says trainable: false",
    ],
    ["a multi that refers to it", "mixed", { "policies/m.yaml": grader("mixed", multi("{ref: secret}")) }, carried],
    [
      "a multi that refers to an untrainable one",
      "mixed",
      {
        "policies/shy.yaml": grader("shy", `${answer.slice(0, -1)}, trainable: false}`),
        "policies/m.yaml": grader("mixed", multi("{ref: shy}")),
      },
      'its part "b" is "shy", which is not trainable',
    ],
    ["another grader of the same source file", "twin", { "policies/t.yaml": grader("twin", python) }, carried],
    [
      "a copy of the source with comments of its own",
      "twin",
      {
        "policies/copy.py": `# mine\n${SOURCE}\n`,
        "policies/t.yaml": grader("twin", "{type: python, source_file: copy.py}"),
      },
      carried,
    ],
    [
      "a native file that is a copy",
      "copy.json",
      { "copy.json": JSON.stringify({ type: "python", name: "x", source: SOURCE }) },
      carried,
    ],
    [
      "a native multi with a copy in it",
      "copy.json",
      {
        "copy.json": JSON.stringify({
          type: "multi",
          name: "x",
          calculate_output: "b",
          graders: { b: { type: "python", name: "b", source: SOURCE } },
        }),
      },
      carried,
    ],
  ])("%s", async (_, name, more, why) => {
    expect(await exported(name, more)).toBe(`${name.replace("copy.json", "x")} is not exported: ${why}`);
  });

  test("any other grader is exported as ever", async () => {
    expect(await exported("open", { "policies/o.yaml": grader("open", answer) })).toBe("exported");
  });
});

test("a trainable reward that carries a holdout is an error on its spec", async () => {
  const policies = {
    ...files,
    "policies/t.yaml": grader("twin", multi("{type: python, source: 'def grade(sample, item):\n    return 1.0\n'}")),
  };
  const trained = { ...files, "policies/t.yaml": grader("twin", multi("{ref: secret}", ", trainable: true")) };
  const codes = async (of: Files) =>
    (await loadPolicies(memoryTree(of), "policies", sha256)).issues.map(({ code, file, line }) => [code, file, line]);
  expect([await codes(policies), await codes(trained)]).toEqual([
    expect.not.arrayContaining([["holdout-in-reward", "policies/t.yaml", 4]]),
    [["holdout-in-reward", "policies/t.yaml", 4]],
  ]);
});
