import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { parseArguments } from "../../src/commands/arguments.ts";
import { COMMANDS } from "../../src/commands/catalog.ts";
import { run } from "../../src/commands/curriculum.ts";
import type { Manifest } from "../../src/curriculum/manifest.ts";
import { expectGolden } from "../support/golden.ts";
import { MemoryWorld } from "../support/memory-world.ts";

const spec = COMMANDS.find(({ name }) => name === "curriculum")!;
const metadata = (name: string) => `metadata: { name: ${name}, version: "1.0.0" }`;
const grader = (name: string, more: string) => `apiVersion: gradegate/v1
kind: Grader
${metadata(name)}
spec:
  type: string_check
  input: "{{ sample.output_text }}"
  operation: ${more}
`;
const suite = (name: string, purpose: string, by: string, more = "") => `apiVersion: gradegate/v1
kind: Suite
${metadata(name)}
spec:
  purpose: ${purpose}
  dataset: ../data/${name}.jsonl
  grader: ${by}
${more}`;

const QUESTIONS: Readonly<Record<string, string>> = {
  kettle: "The blue kettle leaks at the lid, may I have my money back for it please?",
  lamps: "Why did the parcel with two lamps go to my old address in Ghent?",
  voucher: "My sister gave me a voucher that says it has expired, can it be renewed?",
  shoes: "These running shoes are a size too small, is there a larger pair left?",
  rug: "I changed my mind about the hand-knotted rug, how do I send it back?",
  held: "The oven arrived with a cracked door and nobody answers my calls about that.",
};
const runs = (task: string, answers: readonly string[], tags: readonly string[]) =>
  answers.map((text, at) =>
    JSON.stringify({
      id: `${task}-${at}`,
      task_id: task,
      item: { question: QUESTIONS[task] },
      output: { text },
      tags,
      model: "m",
    }),
  );
const file = (...rows: readonly (readonly string[])[]) => `${rows.flat().join("\n")}\n`;
const trainingRow = (task: string, more = "") =>
  JSON.stringify({
    messages: [{ role: "user", content: `${QUESTIONS[task]}${more}` }],
    question: `${QUESTIONS[task]}${more}`,
  });

const files = {
  "policies/reward.yaml": grader("reward", "eq\n  reference: good\n  trainable: true"),
  "policies/second.yaml": grader("second", "like\n  reference: goo\n  trainable: false"),
  "policies/regression.yaml": suite(
    "regression",
    "regression",
    "reward",
    "  slices:\n    - { name: returns, tag: return }\n    - { name: parcels, tag: parcel }\n",
  ),
  "policies/holdout.yaml": suite("holdout", "holdout", "second"),
  "data/regression.jsonl": file(
    runs("kettle", ["good", "bad", "good", "bad"], ["return"]),
    runs("lamps", ["bad", "bad", "bad"], ["parcel"]),
    runs("voucher", ["good", "good", "good"], []),
    runs("shoes", ["good"], ["return"]),
  ),
  "data/holdout.jsonl": file(runs("held", ["good", "bad"], [])),
  "pool.jsonl": file(["kettle", "lamps", "voucher", "shoes", "rug"].map((task) => trainingRow(task))),
};
const world = (more: Readonly<Record<string, string>> = {}) => new MemoryWorld({ files: { ...files, ...more } });
const propose = (argv: readonly string[], of: MemoryWorld) =>
  run(parseArguments(spec, ["--suite", "regression", "--pool", "pool.jsonl", ...argv]), of);

describe("gradegate curriculum", () => {
  test("proposes a mix of the pool, and says of each task and slice why", async () => {
    const it = world();
    expect(await propose(["--size", "20"], it)).toBe(0);
    expectGolden("text/curriculum.txt", it.printed.join(""));
    expect(it.logged).toEqual([
      "warning: 4 of the tasks are also in the suite regression: once trained on, it measures memory of them",
    ]);
  });

  test("writes it as JSON and as YAML of the published schema, and finds it unchanged afterwards", async () => {
    const it = world();
    await propose(["--out", "mix.json"], it);
    await propose(["--out", "mix.yaml"], it);
    const [json, yaml] = [it.written.get("mix.json") ?? "", it.written.get("mix.yaml") ?? ""];
    expect(parse(yaml)).toEqual(JSON.parse(json));
    const schema = JSON.parse(readFileSync("src/curriculum/schemas/curriculum.schema.json", "utf8"));
    const validate = new Ajv({ strict: false }).compile(schema);
    expect([validate(JSON.parse(json)), validate.errors]).toEqual([true, null]);
    expect(await propose(["--check", "mix.json"], it)).toBe(0);
    expect(await propose(["--check", "mix.yaml"], it)).toBe(0);
  });

  test("a manifest edited by hand, or of another pool, is not what is proposed", async () => {
    const it = world();
    await propose(["--out", "mix.json"], it);
    const manifest = JSON.parse(it.written.get("mix.json") ?? "") as Manifest;
    const [first, ...others] = manifest.tasks;
    it.written.set("edited.json", JSON.stringify({ ...manifest, tasks: [{ ...first, count: 9 }, ...others] }));
    expect(await propose(["--check", "edited.json"], it)).toBe(1);
    expect(await propose(["--check", "mix.json", "--size", "6"], it)).toBe(1);
  });

  test("writes the rows to train on, each as often as the mix has it", async () => {
    const it = world();
    await propose(["--size", "12", "--out", "mix.json", "--rows", "next.jsonl"], it);
    const { tasks } = JSON.parse(it.written.get("mix.json") ?? "") as Manifest;
    const lines = (it.written.get("next.jsonl") ?? "").trim().split("\n");
    const counted = Object.values(QUESTIONS).map((text) => lines.filter((line) => line.includes(text)).length);
    expect(counted.filter((n) => n > 0).sort()).toEqual(
      tasks
        .map(({ count }) => count)
        .filter((n) => n > 0)
        .sort(),
    );
    expect(lines).toHaveLength(12);
  });

  test.each([
    ["as it is", trainingRow("held"), "the same item"],
    ["under another id", JSON.stringify({ task_id: "mine", item: { question: QUESTIONS.held } }), "the same item"],
    ["under its id", JSON.stringify({ task_id: "held", item: { question: "something else" } }), "the same task id"],
    [
      "padded",
      trainingRow("held", " By the way, the weather is lovely here and the dog says hello."),
      "nearly the same words",
    ],
  ])("a task of the holdout in the pool, %s, ends it: no mix, exit 1, and it is named", async (_, row, because) => {
    const it = world({ "pool.jsonl": `${files["pool.jsonl"]}${row}\n` });
    expect(await propose(["--out", "mix.json"], it)).toBe(1);
    expect(it.printed.join("")).toContain(`${because} as a task of suite holdout`);
    expect(it.written.size).toBe(0);
  });

  test("with --leave-out it goes on without, and the manifest lists what was left out", async () => {
    const it = world({ "pool.jsonl": `${files["pool.jsonl"]}${trainingRow("held")}\n` });
    expect(await propose(["--leave-out", "--json"], it)).toBe(0);
    const manifest = JSON.parse(it.printed.join("")) as Manifest;
    expect(manifest.left_out).toMatchObject([{ because: "item", of: "suite holdout" }]);
    expect(manifest.tasks).toHaveLength(5);
  });

  test("a pool of which nothing was graded is exit 2, never a mix of easy tasks", async () => {
    const it = world({ "pool.jsonl": `${trainingRow("rug")}\n` });
    expect(await propose(["--out", "mix.json"], it)).toBe(2);
    expect(it.written.size).toBe(0);
  });

  test.each([
    [["--suite", "holdout"], 'the suite "holdout" is no evidence for a training mix: its purpose is holdout'],
    [["--size", "2.5"], "--size: expected a whole number from 1 to 1000000, got 2.5"],
    [["--keep", "1.5"], "--keep: expected a number from 0 to 1, got 1.5"],
    [["--out", "policies/mix.yaml"], "a YAML file among the policies would be read as one"],
    [["--protect", "gone.jsonl"], "what gone.jsonl holds out cannot be kept apart: gone.jsonl: there is no such file"],
    [["--size", "1"], "the mix is too small for a row of every slice: 1 for 3; give a higher --size"],
  ])("says what is wrong with %j", async (argv, message) => {
    await expect(propose(argv, world())).rejects.toThrow(message);
  });

  test("a holdout that cannot be read ends it: what cannot be read cannot be kept apart", async () => {
    const { "data/holdout.jsonl": _, ...without } = files;
    await expect(propose([], new MemoryWorld({ files: without }))).rejects.toThrow("what suite holdout holds out");
  });
});
