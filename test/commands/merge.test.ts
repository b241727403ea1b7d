import { describe, expect, test } from "vitest";
import { parseArguments } from "../../src/commands/arguments.ts";
import { COMMANDS } from "../../src/commands/catalog.ts";
import type { CommandSpec } from "../../src/commands/command.ts";
import { parseShard, shardNames } from "../../src/evaluation/shard.ts";
import { type Files, MemoryWorld } from "../support/memory-world.ts";

const grader = (operation: string) =>
  JSON.stringify({
    type: "string_check",
    name: operation,
    input: "{{ sample.output_text }}",
    operation,
    reference: "{{ item.answer }}",
  });
const row = (index: number, lacking = 11) =>
  JSON.stringify({
    id: `r${index}`,
    task_id: `t${index % 9}`,
    item: index % lacking === 0 ? {} : { answer: "blue" },
    output: { text: index % 3 === 0 ? "blue" : "red, blue" },
    ...(index % 4 === 0 ? {} : { outcome: { success: index % 3 === 0 } }),
  });
const rows = (count: number, lacking?: number) =>
  `\n${Array.from({ length: count }, (_, index) => row(index, lacking)).join("\n\n")}\n`;

const POLICIES: Files = {
  "policies/a.yaml": `apiVersion: gradegate/v1
kind: Grader
metadata: {name: colour, version: 1.0.0}
spec: {type: string_check, input: "{{ sample.output_text }}", operation: like, reference: "{{ item.answer }}"}
`,
  "policies/b.yaml": `apiVersion: gradegate/v1
kind: Grader
metadata: {name: exact, version: 1.0.0}
spec: {type: string_check, input: "{{ sample.output_text }}", operation: eq, reference: "{{ item.answer }}"}
`,
  ...Object.fromEntries(
    (
      [
        ["one", "full.jsonl", "colour"],
        ["three", "full.jsonl", "exact"],
        ["two", "few.jsonl", "colour"],
      ] as const
    ).map(([name, dataset, graded]) => [
      `policies/${name}.yaml`,
      `apiVersion: gradegate/v1
kind: Suite
metadata: {name: ${name}, version: 1.0.0}
spec: {purpose: regression, dataset: ../${dataset}, grader: ${graded}, expect: {error_rate: {max: 0.05}}}
`,
    ]),
  ),
};
const FILES: Files = {
  ...POLICIES,
  "eq.json": grader("eq"),
  "like.json": grader("like"),
  "rows.jsonl": rows(101),
  "full.jsonl": rows(70, Number.NaN),
  "few.jsonl": rows(3, Number.NaN),
};
const ONE = ["--grader", "eq.json", "--dataset", "rows.jsonl"];
const TWO = ["--grader", "eq.json", "--grader", "like.json", "--dataset", "rows.jsonl"];

/** What a command prints and its exit code, in a world of these files. */
async function gradegate(files: Files, name: string, ...argv: string[]) {
  const world = new MemoryWorld({ files });
  const command = COMMANDS.find((each) => each.name === name) as CommandSpec;
  const { run } = await command.load();
  const status = await run(parseArguments(command, argv), world);
  return { status, text: world.printed.join("") };
}

/** The files of every shard. */
async function shardsOf(count: number, argv: readonly string[], files: Files = FILES): Promise<Files> {
  const shards: Record<string, string> = {};
  for (const shard of shardNames(count)) {
    const { status, text } = await gradegate(files, "evaluate", ...argv, "--shard", shard, "--json");
    expect(status).toBe(0);
    shards[`${shard.replace("/", "-of-")}.json`] = text;
  }
  return shards;
}

const merged = (shards: Files, names = Object.keys(shards)) =>
  gradegate({ ...FILES, ...shards }, "merge", ...names, "--json");

async function refusal(shards: Files, names = Object.keys(shards)): Promise<readonly string[]> {
  const error = await merged(shards, names).then(
    () => undefined,
    (thrown: unknown) => thrown as Error & { issues?: readonly { message: string }[] },
  );
  return error?.issues?.length ? error.issues.map(({ message }) => message) : [error?.message ?? "it merged"];
}

describe("an evaluation in shards", () => {
  test.each([
    ["one grader", ONE],
    ["two graders", TWO],
    ["the suites of the policies", []],
  ])("of %s is the same in 1, 4 and 16, byte for byte", async (_, argv) => {
    const whole = await gradegate(FILES, "evaluate", ...argv, "--json");
    for (const count of [1, 4, 16]) expect(await merged(await shardsOf(count, argv))).toEqual(whole);
  });

  test("merges whatever the order of the files", async () => {
    const shards = await shardsOf(4, ONE);
    const names = Object.keys(shards);
    expect(await merged(shards, [...names].reverse())).toEqual(await merged(shards, names));
  });

  test("puts every row into exactly one shard", async () => {
    const ids = Object.values(await shardsOf(4, ONE)).flatMap((text) =>
      (JSON.parse(text as string) as { parts: [{ report: { scores: { id: string }[] } }] }).parts[0].report.scores.map(
        ({ id }) => id,
      ),
    );
    expect([...ids].sort()).toEqual(Array.from({ length: 101 }, (_, index) => `r${index}`).sort());
  });
});

describe("shards that do not make up one evaluation", () => {
  test("are refused where one is missing, and each is named", async () => {
    const { "2-of-4.json": _, "3-of-4.json": __, ...rest } = await shardsOf(4, ONE);
    expect(await refusal(rest)).toEqual(["shard 2/4 is missing", "shard 3/4 is missing"]);
  });

  test("are refused where one is there twice", async () => {
    const shards = await shardsOf(2, ONE);
    expect(await refusal({ ...shards, "again.json": shards["1-of-2.json"] ?? "" })).toEqual([
      "shard 1/2 is there 2 times: 1-of-2.json, again.json",
    ]);
  });

  test.each([
    ["another grader", ["--grader", "like.json", "--dataset", "rows.jsonl"], FILES, "graders"],
    ["another threshold", [...ONE, "--pass-threshold", "0.9"], FILES, "graders"],
    ["another dataset", ["--grader", "eq.json", "--dataset", "few.jsonl"], FILES, "dataset paths"],
    ["other bytes of the dataset", ONE, { ...FILES, "rows.jsonl": rows(102) }, "datasets"],
  ])("are refused where one is of %s", async (_, argv, files, what) => {
    const [shards, others] = [await shardsOf(2, ONE), await shardsOf(2, argv, files)];
    const mixed = { "1-of-2.json": shards["1-of-2.json"] ?? "", "2-of-2.json": others["2-of-2.json"] ?? "" };
    expect(await refusal(mixed)).toContain(`2-of-2.json: the ${what} differ from that of 1-of-2.json`);
  });

  test("are refused where the run had another number of shards or another engine", async () => {
    const [four, two] = [await shardsOf(4, ONE), await shardsOf(2, ONE)];
    expect(await refusal({ ...two, ...four, "2-of-2.json": four["2-of-4.json"] ?? "" })).toContain(
      "2-of-2.json: the number of shards differ from that of 1-of-2.json",
    );
    const newer = (two["2-of-2.json"] as string).replace('"engine":"0.0.0-test"', '"engine":"9.9.9"');
    expect(await refusal({ ...two, "2-of-2.json": newer })).toEqual([
      "2-of-2.json: the engine differs from that of 1-of-2.json",
    ]);
  });

  test("are refused where a row was taken out or exchanged", async () => {
    const shards = await shardsOf(2, ONE);
    const edited = (edit: (scores: { digest: string }[]) => void) => {
      const shard = JSON.parse(shards["2-of-2.json"] as string) as {
        parts: [{ report: { scores: { digest: string }[] } }];
      };
      edit(shard.parts[0].report.scores);
      return { ...shards, "2-of-2.json": JSON.stringify(shard) };
    };
    expect(await refusal(edited((scores) => scores.pop()))).toEqual([
      "2-of-2.json: 50 of the 101 rows are its own, but it has 49",
    ]);
    expect(await refusal(edited((scores) => scores.reverse()))).toEqual([
      "2-of-2.json: its rows are not those it was written with",
    ]);
  });

  test("are refused where two rows of different shards have one id", async () => {
    const files = { ...FILES, "rows.jsonl": `${row(1)}\n${row(1)}` };
    expect(await refusal(await shardsOf(2, ONE, files))).toEqual(['the id "r1" is in rows.jsonl twice']);
  });

  test("are refused where the policies have changed meanwhile", async () => {
    const shards = await shardsOf(2, []);
    const files = {
      ...FILES,
      ...shards,
      "policies/a.yaml": (POLICIES["policies/a.yaml"] as string).replace("like", "ilike"),
    };
    await expect(gradegate(files, "merge", ...Object.keys(shards), "--json")).rejects.toThrow(
      'the suite "one" of the shards is not the one of these policies',
    );
  });

  test.each([
    ["", "is not JSON"],
    ["[]", "its kind is another"],
    ['{"version":1,"kind":"gradegate/shard"}', "its engine or shard is not given"],
    [
      '{"version":1,"kind":"gradegate/shard","engine":"1","shard":{"index":2,"of":1},"parts":[]}',
      "its engine or shard",
    ],
    ['{"version":1,"kind":"gradegate/shard","engine":"1","shard":{"index":1,"of":1},"parts":[]}', "it has no parts"],
    ['{"version":1,"kind":"gradegate/shard","engine":"1","shard":{"index":1,"of":1},"parts":[{}]}', "lacks its source"],
  ])("are refused where one is no shard: %s", async (text, why) => {
    expect((await refusal({ "x.json": text }))[0]).toContain(why);
  });

  test("a row that cannot be read leaves no shard to merge", async () => {
    const files = { ...FILES, "rows.jsonl": `${row(1)}\nnot json\n${row(2)}` };
    expect((await gradegate(files, "evaluate", ...ONE, "--shard", "1/2", "--json")).status).toBe(0);
    await expect(gradegate(files, "evaluate", ...ONE, "--shard", "2/2", "--json")).rejects.toThrow("1 problem");
  });
});

describe("the plan of shards", () => {
  test("is the matrix of a workflow", async () => {
    expect(await gradegate({}, "plan", "--shards", "3")).toEqual({
      status: 0,
      text: '{"shard":["1/3","2/3","3/3"]}\n',
    });
  });

  test("takes no count that a workflow could not start", () => {
    for (const count of [0, -1, 1.5, 257, Number.NaN]) expect(() => shardNames(count)).toThrow("--shards");
    for (const text of ["0/4", "5/4", "1/257", "1", "a/b", "1/4/2", "01/4"]) {
      expect(() => parseShard(text)).toThrow("--shard");
    }
  });
});
