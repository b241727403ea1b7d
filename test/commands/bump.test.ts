import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createWorld } from "../../src/adapters/node-world.ts";
import { parseArguments } from "../../src/commands/arguments.ts";
import { run } from "../../src/commands/bump.ts";
import { COMMANDS } from "../../src/commands/catalog.ts";
import type { World } from "../../src/commands/world.ts";
import { gitRepository, type TestRepository } from "../support/git-repository.ts";

const row = (id: string, text: string) =>
  JSON.stringify({ id, task_id: `task-${id}`, item: { answer: "blue" }, output: { text }, outcome: { success: true } });

const GRADER = `# The colour is the answer.
apiVersion: gradegate/v1
kind: Grader
metadata: {name: colour, version: "1.0.0"} # kept by hand
spec:
  type: string_check
  input: "{{ sample.output_text }}"
  operation: eq   # exactly
  reference: "{{ item.answer }}"
`;

const FILES = {
  "policies/colour.yaml": GRADER,
  "policies/suite.yaml":
    "apiVersion: gradegate/v1\nkind: Suite\nmetadata: {name: colours, version: 1.0.0}\nspec: {purpose: regression, dataset: colours.jsonl, grader: colour}\n",
  "policies/colours.jsonl": [row("right", "blue"), row("listed", "red, green, blue"), row("wrong", "green")].join("\n"),
};

const LIKE = GRADER.replace("operation: eq ", "operation: like ");

/** Runs the command in the repository, as if it were the current folder. */
async function bump(repository: TestRepository, ...argv: string[]): Promise<string> {
  const printed: string[] = [];
  const log = { info: () => {}, warn: () => {}, progress: () => {}, done: () => {} };
  const world = createWorld({ env: repository.env, version: "0.0.0-test", cwd: repository.dir, log });
  const inside: World = {
    ...world,
    print: (text) => void printed.push(text),
    readFile: (path) => world.readFile(join(repository.dir, path)),
    writeFile: (path, text) => world.writeFile(join(repository.dir, path), text),
  };
  const spec = COMMANDS.find(({ name }) => name === "bump");
  if (spec === undefined) throw new Error("there is no bump");
  try {
    expect(await run(parseArguments(spec, ["--base", "main", ...argv]), inside)).toBe(0);
  } finally {
    await world.close();
  }
  return printed.join("");
}

async function changed(grader: string): Promise<TestRepository> {
  const repository = await gitRepository(FILES);
  await repository.run("checkout", "--quiet", "-b", "change");
  await repository.commit({ "policies/colour.yaml": grader });
  return repository;
}

describe("bump", () => {
  test("writes the version that the effect asks for, keeps all else, and says what was measured", async () => {
    await using repository = await changed(LIKE);
    expect(await bump(repository)).toBe(
      "colour: 1.0.0 -> 2.0.0 (major)\n  colours: of 3 trajectories 1 rose and 0 fell; 1 now pass and 0 no longer do; 0 tasks rank their samples otherwise.\nwrote policies/colour.yaml\nwrote policies/CHANGELOG.md\n",
    );
    expect(await repository.read("policies/colour.yaml")).toBe(LIKE.replace("1.0.0", "2.0.0"));
    expect(await repository.read("policies/CHANGELOG.md")).toBe(
      "# Changelog of the policies\n\n## colour 2.0.0\n\n- A major change from 1.0.0.\n- colours: of 3 trajectories 1 rose and 0 fell; 1 now pass and 0 no longer do; 0 tasks rank their samples otherwise.\n",
    );
  });

  test("a second time writes nothing, committed or not", async () => {
    await using repository = await changed(LIKE);
    await bump(repository);
    expect(await bump(repository)).not.toContain("wrote");
    await repository.commit({});
    expect(await bump(repository)).toContain("2.0.0 (major), written already");
    expect(await repository.run("status", "--porcelain")).toBe("");
  });

  test("a dry run writes nothing, and says what it would", async () => {
    await using repository = await changed(LIKE);
    expect(await bump(repository, "--dry-run")).toContain("would write policies/colour.yaml");
    expect(await repository.run("status", "--porcelain")).toBe("");
  });

  test("a change of a comment needs none", async () => {
    await using repository = await changed(`# More is said.\n${GRADER}`);
    expect(await bump(repository)).toBe("No grader changed, so no version has to rise.\n");
  });

  test("a version that a release tag holds as something else is passed over", async () => {
    await using repository = await changed(LIKE);
    await repository.run("checkout", "--quiet", "-b", "release", "main");
    const released = GRADER.replace("operation: eq ", "operation: ilike ").replace("1.0.0", "2.0.0");
    await repository.commit({ "policies/colour.yaml": released });
    await repository.run("tag", "v2.0.0");
    await repository.run("checkout", "--quiet", "change");
    expect(await bump(repository)).toContain("colour: 1.0.0 -> 2.0.1 (major)");
  });
});
