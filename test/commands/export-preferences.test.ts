import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { parseArguments } from "../../src/commands/arguments.ts";
import { COMMANDS } from "../../src/commands/catalog.ts";
import { run } from "../../src/commands/export.ts";
import { canonicalJson, type JsonObject } from "../../src/json.ts";
import { MemoryWorld, sha256 } from "../support/memory-world.ts";
import { aReport, aRow } from "../support/report-builder.ts";
import { sharedData } from "../support/shared-data.ts";

const spec = COMMANDS.find(({ name }) => name === "export")!;
interface Row {
  readonly input: { readonly messages: readonly JsonObject[]; readonly tools?: readonly JsonObject[] };
  readonly preferred_output: readonly JsonObject[];
  readonly non_preferred_output: readonly JsonObject[];
}

const runOf = (id: string, task: string, question: string, reply: string): JsonObject => ({
  id,
  task_id: task,
  item: { question },
  actions: [
    { role: "user", content: question },
    { tool: "find_order", arguments: { id: 7 }, output: { owner: "ada@example.com" } },
    { role: "assistant", content: reply },
  ],
  output: { text: reply },
});
const runs = [
  [runOf("a-1", "a", "Where is my order?", "It left today."), [null, 0.5, 0.9]],
  [runOf("a-2", "a", "Where is my order?", "No idea."), [null, 0.5, 0.1]],
  [runOf("b-1", "b", "Whose order is it?", "Of ada@example.com, as the system has it."), [null, 0.5, 0.9]],
  [runOf("b-2", "b", "Whose order is it?", "That I may not say."), [null, 0.5, 0.1]],
] as const;
const report = aReport(
  runs.map(([trajectory, steps]) =>
    aRow(String(trajectory.id), 0.5, {
      task_id: String(trajectory.task_id),
      digest: sha256(canonicalJson(trajectory)),
      steps,
    }),
  ),
  { dataset: { path: "runs.jsonl" } },
);
const tools = [{ type: "function", function: { name: "find_order", parameters: { type: "object" } } }];
const files = {
  "runs.jsonl": `${runs.map(([trajectory]) => JSON.stringify(trajectory)).join("\n")}\n`,
  "report.json": JSON.stringify(report),
  "tools.json": JSON.stringify(tools),
  "prompt.json": JSON.stringify([{ role: "developer", content: "You sell lamps. Asked: {{ item.question }}" }]),
  "held.jsonl": `${JSON.stringify({ task_id: "x", item: { question: "Where is my order?" } })}\n`,
};
const given = ["preferences", "--report", "report.json", "--dataset", "runs.jsonl", "--out", "pairs.jsonl"];
const stated = [...given, "--tools", "tools.json"];
const exported = async (argv: readonly string[]) => {
  const world = new MemoryWorld({ files });
  const exit = await run(parseArguments(spec, argv), world);
  const rows = (world.written.get("pairs.jsonl") ?? "")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
  return { exit, rows, world };
};

describe("gradegate export preferences", () => {
  test("writes pairs in the format of preference fine-tuning, with tools and prompt", async () => {
    const { exit, rows } = await exported([...stated, "--prompt", "prompt.json"]);
    expect(exit).toBe(0);
    expect(rows).toEqual([
      {
        input: {
          messages: [
            { role: "developer", content: "You sell lamps. Asked: Where is my order?" },
            { role: "user", content: "Where is my order?" },
            {
              role: "assistant",
              tool_calls: [{ id: "call_1", type: "function", function: { name: "find_order", arguments: '{"id":7}' } }],
            },
            { role: "tool", tool_call_id: "call_1", content: '{"owner":"[redacted:email]"}' },
          ],
          tools,
          parallel_tool_calls: false,
        },
        preferred_output: [{ role: "assistant", content: "It left today." }],
        non_preferred_output: [{ role: "assistant", content: "No idea." }],
      },
    ]);
  });

  test("redacts what a model is given, and leaves out pairs that would teach it a placeholder", async () => {
    const { world } = await exported(stated);
    expect([...world.written.values()].join("")).not.toContain("ada@example.com");
    expect(world.printed.join("")).toContain("1 pair left out for a secret or personal data in an output");
    expect(world.printed.join("")).toContain("redacted: 1 email");
  });

  test("a pair with calls of tools that are not stated is left out, and named", async () => {
    const { exit, world } = await exported(given);
    expect([exit, world.written.size]).toEqual([2, 0]);
    expect(world.printed.join("")).toContain(
      "2 pairs left out for tools that are not stated (find_order): give --tools",
    );
  });

  test("a task that is held out ends it, with nothing written; with --leave-out it goes on without", async () => {
    const { exit, world } = await exported([...stated, "--protect", "held.jsonl"]);
    expect([exit, world.written.size]).toEqual([1, 0]);
    expect(world.printed.join("")).toContain("the same item as a task of held.jsonl");
    expect((await exported([...stated, "--protect", "held.jsonl", "--leave-out"])).rows).toEqual([]);
  });

  test.each([
    [["preferences"], "give --suite NAME, or --report FILE with --dataset FILE"],
    [[...stated, "--segment", "0"], "--segment: expected a whole number from 1 to 20, got 0"],
    [[...stated, "--margin=-1"], "--margin: expected 0 or more, got -1"],
    [[...given, "--tools", "prompt.json"], "expected a JSON array of tools, as Chat Completions has them"],
    [[...stated, "--prompt", "tools.json"], "expected a JSON array of messages"],
  ])("says what is wrong with %j", async (argv, message) => {
    await expect(exported(argv)).rejects.toThrow(message);
  });

  test("a holdout's report makes no preferences", async () => {
    const holdout = { ...report, suite: { name: "second", version: "1.0.0", purpose: "holdout" } };
    const world = new MemoryWorld({ files: { ...files, "report.json": JSON.stringify(holdout) } });
    await expect(run(parseArguments(spec, stated), world)).rejects.toThrow("it is of a holdout suite");
  });
});

const description = sharedData("data/openai-openapi.json.gz");
describe.skipIf(description === undefined)(
  "against the API's own description (skipped where ../shared/data is absent)",
  () => {
    test("messages, outputs and tools are what it says they are", async () => {
      const api = JSON.parse(gunzipSync(readFileSync(description as string)).toString("utf8"));
      const ajv = new Ajv({ strict: false, validateFormats: false, logger: false });
      ajv.addSchema({ $id: "api", components: withoutDiscriminators(api.components) });
      const of = (name: string) => ajv.compile({ $ref: `api#/components/schemas/${name}` });
      const [message, answer, tool] = [
        "ChatCompletionRequestMessage",
        "ChatCompletionRequestAssistantMessage",
        "ChatCompletionTool",
      ].map(of);
      const { rows } = await exported([...stated, "--prompt", "prompt.json"]);
      expect(answer?.({ role: "user", content: "x" })).toBe(false);
      for (const row of rows) {
        for (const each of row.input.messages) expect([message?.(each), message?.errors]).toEqual([true, null]);
        for (const each of [...row.preferred_output, ...row.non_preferred_output]) expect(answer?.(each)).toBe(true);
        for (const each of row.input.tools ?? []) expect(tool?.(each)).toBe(true);
      }
    });
  },
);

/** OpenAPI's discriminators are no JSON Schema, and ajv has a keyword of that name. */
function withoutDiscriminators(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutDiscriminators);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== "discriminator")
      .map(([key, each]) => [key, withoutDiscriminators(each)]),
  );
}
