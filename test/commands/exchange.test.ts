import { expect, test } from "vitest";
import { parseArguments } from "../../src/commands/arguments.ts";
import { COMMANDS } from "../../src/commands/catalog.ts";
import { run as runExport } from "../../src/commands/export.ts";
import { run as runImport } from "../../src/commands/import.ts";
import { canonicalJson } from "../../src/json.ts";
import { importFixture } from "../support/import-fixture.ts";
import { type Files, MemoryWorld } from "../support/memory-world.ts";

const POLICY = `apiVersion: gradegate/v1
kind: Grader
metadata: {name: colour, version: 1.2.0, owners: ["@team"]}
spec:
  type: string_check
  input: "{{ sample.output_text }}"
  operation: eq
  reference: "{{ item.answer }}"
  layer: correctness
  pass_threshold: 1
`;

async function command(name: "import" | "export", argv: readonly string[], files: Files) {
  const spec = COMMANDS.find((each) => each.name === name);
  if (spec === undefined) throw new Error(`there is no command ${name}`);
  const world = new MemoryWorld({ files });
  const status = await (name === "import" ? runImport : runExport)(parseArguments(spec, argv), world);
  return { status, world };
}

test("--out writes a policy each and the runs in one file", async () => {
  const { world } = await command("import", ["openai-evals", "e.json", "--out", "a/b"], {
    "e.json": importFixture("evals.json"),
  });
  expect([world.printed, [...world.written.keys()]]).toEqual([[], ["a/b/match.yaml", "a/b/close.yaml", "a/b/e.jsonl"]]);
});

test("an import overwrites no file, and then writes none at all", async () => {
  const files = { "e.json": importFixture("evals.json"), "a/close.yaml": "mine" };
  const refused = command("import", ["openai-evals", "e.json", "--out", "a"], files);
  await expect(refused).rejects.toMatchObject({
    message: "nothing was written",
    issues: [{ code: "file-exists", file: "a/close.yaml" }],
  });
});

test("--json gives policies, runs and issues in one value", async () => {
  const { world } = await command("import", ["openai-evals", "e.json", "--json"], {
    "e.json": importFixture("evals.json"),
  });
  const told = JSON.parse(world.printed.join(""));
  expect([told.format, told.policies.length, told.trajectories.length, told.issues.length]).toEqual([
    "openai-evals",
    2,
    1,
    3,
  ]);
});

test("a file that is not there is said to be missing", async () => {
  await expect(command("import", ["otel", "none.json"], {})).rejects.toThrow("none.json: there is no such file");
  await expect(command("import", ["chat", "none.json"], {})).rejects.toThrow("none.json: there is no such file");
});

test("export gives the canonical JSON and says what a provider will not know", async () => {
  const { world } = await command("export", ["colour", "--format", "openai"], { "policies/g.yaml": POLICY });
  const text = world.printed.join("");
  expect(text).toBe(`${canonicalJson(JSON.parse(text))}\n`);
  expect(JSON.parse(text)).toEqual({
    type: "string_check",
    name: "colour",
    input: "{{ sample.output_text }}",
    operation: "eq",
    reference: "{{ item.answer }}",
  });
  expect(world.logged.filter((line) => line.startsWith("warning")).map((line) => line.slice(27, 45))).toEqual([
    "pass_threshold 1: ",
    "layer correctness:",
    "version 1.2.0 and ",
  ]);
});

test("export to a file prints nothing", async () => {
  const { world } = await command("export", ["colour", "--format", "python", "--out", "g.py"], {
    "policies/g.yaml": POLICY,
  });
  expect([world.printed, world.written.get("g.py")?.split("\n")[0]]).toEqual([
    [],
    '"""colour 1.2.0, exported by gradegate.',
  ]);
});

test.each([
  [["colour"], '--format must be openai, python or tool-scope, got ""'],
  [["colour", "--format", "yaml"], 'got "yaml"'],
  [["shape", "--format", "openai"], 'there is no grader "shape"; known: colour'],
  [["g.json", "--format", "python"], 'the metric "cosine" has no form without further packages'],
])("export %j is refused", async (argv, message) => {
  const json = '{"type":"text_similarity","name":"s","input":"a","reference":"b","evaluation_metric":"cosine"}';
  const refused = command("export", argv, { "policies/g.yaml": POLICY, "g.json": json });
  await expect(refused).rejects.toThrow(message);
});
