import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../support/program.ts";

const PACKAGE = join(ROOT, "test/openapi/node_modules/@actions/workflow-parser/dist");
const FOLDER = ".github/workflows";
const shipped = readdirSync(join(ROOT, FOLDER)).map((name) => `${FOLDER}/${name}`);

/** The parts of GitHub's own parser that we use. */
interface Parsed {
  readonly context: { readonly errors: { getErrors(): readonly { readonly message: string }[] } };
  readonly value: unknown;
}
type Parse = (file: { readonly name: string; readonly content: string }, trace: unknown) => Parsed;
interface Parser {
  readonly parseWorkflow: Parse;
  readonly convertWorkflowTemplate: (
    context: Parsed["context"],
    root: unknown,
  ) => Promise<{ readonly errors?: readonly { readonly Message: string }[] }>;
  readonly NoOperationTraceWriter: new () => object;
}

/** Its modules import JSON in a way that only bundlers know, so it is bundled first. */
async function bundled(folder: string): Promise<void> {
  const input = { parser: join(PACKAGE, "index.js"), action: join(PACKAGE, "actions/action-parser.js") };
  const build = await rolldown({ input, platform: "node", logLevel: "silent" });
  await build.write({ dir: folder, format: "esm", entryFileNames: "[name].mjs", chunkFileNames: "[name].mjs" });
  await build.close();
}

let folder = "";
const load = (name: string) => import(pathToFileURL(join(folder, name)).href);

async function workflowErrors(name: string, content: string): Promise<readonly string[]> {
  const parser = (await load("parser.mjs")) as Parser;
  const { context, value } = parser.parseWorkflow({ name, content }, new parser.NoOperationTraceWriter());
  const found = value === undefined ? undefined : await parser.convertWorkflowTemplate(context, value);
  return [
    ...context.errors.getErrors().map(({ message }) => message),
    ...(found?.errors ?? []).map(({ Message }) => Message),
  ];
}

async function actionErrors(name: string, content: string): Promise<readonly string[]> {
  const { NoOperationTraceWriter } = (await load("parser.mjs")) as Parser;
  const { parseAction } = (await load("action.mjs")) as { readonly parseAction: Parse };
  const { context } = parseAction({ name, content }, new NoOperationTraceWriter());
  return context.errors.getErrors().map(({ message }) => message);
}

describe.skipIf(!existsSync(PACKAGE))("GitHub's own parser (needs npm ci --prefix test/openapi)", () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "gradegate-parser-"));
    await bundled(folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each(shipped)("accepts %s", async (file) => {
    expect(await workflowErrors(file, readFileSync(join(ROOT, file), "utf8"))).toEqual([]);
  });

  test("accepts action.yml", async () => {
    expect(await actionErrors("action.yml", readFileSync(join(ROOT, "action.yml"), "utf8"))).toEqual([]);
  });

  test.each([
    ["an unknown permission", "contents: read #", "content: read #", /Unexpected value 'content'/],
    ["an unknown event", "  merge_group:", "  merge_grup:", /Unexpected value 'merge_grup'/],
    [
      "an unknown context",
      "github.event.pull_request.number",
      "git.event.pull_request.number",
      /Unrecognized named-value: 'git'/,
    ],
  ])("refuses %s, so that its silence says something", async (_, from, to, says) => {
    const text = readFileSync(join(ROOT, FOLDER, "gate.yml"), "utf8");
    expect(text).toContain(from);
    expect((await workflowErrors("gate.yml", text.replace(from, to))).join("\n")).toMatch(says);
  });

  test("refuses an action whose input is malformed", async () => {
    const text = readFileSync(join(ROOT, "action.yml"), "utf8");
    expect(await actionErrors("action.yml", text.replace("using: node24", "using: node6"))).not.toEqual([]);
  });
});
