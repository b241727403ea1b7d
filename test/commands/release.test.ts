import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseReleaseTag } from "../../src/version/release-tag.ts";
import { gate, type Scene, scene } from "../support/ledger-scene.ts";

const OTHER = `${JSON.stringify({ id: "z", task_id: "z", item: { answer: "red" }, output: { text: "red" }, outcome: { success: true } })}\n`;

describe("a release tag", () => {
  test.each([
    ["v1.2.3", { kind: "all", version: "1.2.3" }],
    ["v2.0.0-rc.1", { kind: "all", version: "2.0.0-rc.1" }],
    ["colour@1.2.3", { kind: "one", policy: "colour", version: "1.2.3" }],
    ["1.2.3", undefined],
    ["v1.2", undefined],
    ["colour@v1.2.3", undefined],
    ["@1.2.3", undefined],
    ["nightly", undefined],
  ])("%s", (tag, released) => {
    expect(parseReleaseTag(tag)).toEqual(released);
  });
});

describe("release check", () => {
  let made: Scene;
  beforeAll(async () => {
    made = await scene(gate());
    await made.respond();
  });
  afterAll(() => made[Symbol.asyncDispose]());
  const tagged = async (tag: string, commit: string, argv: readonly string[] = []) => {
    await made.repository.run("tag", "--force", tag, commit);
    return made.command("release", ["check", tag, ...argv]);
  };

  test("lets go what the gate passed, also under another commit with the same files", async () => {
    expect(await tagged("v1.0.0", made.head)).toMatchObject({
      exit: 0,
      printed: expect.stringMatching(
        /^v1\.0\.0 \([0-9a-f]{12}\) may be released: the gate passed it of pull request 5 on /,
      ),
    });
    const merged = await made.repository.run("commit-tree", `${made.head}^{tree}`, "-p", made.base, "-m", "squashed");
    expect((await tagged("v1.0.1", merged)).exit).toBe(0);
  });

  test("refuses policies that no gate decided on", async () => {
    const { exit, printed } = await tagged("v1.1.0", made.base);
    expect([exit, printed]).toEqual([1, expect.stringContaining("has no decision of a gate on these policies")]);
  });

  test("refuses a dataset that is not the one that was reviewed", async () => {
    await made.repository.run("checkout", "--quiet", "--detach", made.head);
    const other = await made.repository.commit({ "policies/colours.jsonl": OTHER });
    const { exit, printed } = await tagged("v1.2.0", other, ["--json"]);
    expect(exit).toBe(1);
    expect(JSON.parse(printed)).toMatchObject({
      outcome: "fail",
      why: "the gate decided on these policies with another policies/colours.jsonl",
    });
  });

  test("holds the tag of one policy against that policy's version", async () => {
    expect((await tagged("colour@1.0.0", made.head)).exit).toBe(0);
    await expect(tagged("colour@2.0.0", made.head)).rejects.toThrow(
      "the tag says colour@2.0.0, and the policy is 1.0.0",
    );
    await expect(tagged("color@1.0.0", made.head)).rejects.toThrow('there is no policy "color"');
  });

  test.each([
    [["check", "nightly"], "nightly is no release tag"],
    [["check", "v9.9.9"], "there is no tag v9.9.9 in this clone"],
    [["check"], "give one tag"],
    [["publish", "v1.0.0"], "expected check or notes"],
  ])("%j is told", async (argv, message) => {
    await expect(made.command("release", argv)).rejects.toThrow(message);
  });

  test("cannot tell without a ledger", async () => {
    await expect(tagged("v1.0.0", made.head, ["--branch", "nowhere"])).rejects.toThrow("there is no ledger");
  });
});

test("what the gate did not pass is refused, with what it said", async () => {
  await using made = await scene(gate(", selftest: {max_age_days: 1}"));
  await made.repository.run("tag", "v1.0.0", made.head);
  await made.respond();
  expect(await made.command("release", ["check", "v1.0.0"])).toMatchObject({
    exit: 1,
    printed: expect.stringContaining("is refused: the gate's latest decision on it is inconclusive"),
  });
});

describe("release notes", () => {
  test("say what each grader was measured to do since the release before", async () => {
    await using made = await scene(gate());
    await made.repository.run("tag", "v1.0.0", made.base);
    await made.repository.run("checkout", "--quiet", "--detach", made.head);
    const text = await made.repository.read("policies/colour.yaml");
    const looser = text.replace("operation: eq", "operation: ne").replace("version: 1.0.0", "version: 2.0.0");
    const commit = await made.repository.commit({ "policies/colour.yaml": looser });
    await made.repository.run("tag", "v2.0.0", commit);
    const { printed } = await made.command("release", ["notes", "v2.0.0", "--base", "v1.0.0"]);
    expect(printed).toContain("## `colour` `1.0.0` → `2.0.0`\n\n- A major change.\n- ");
    expect(printed).toContain("# `v2.0.0`\n\nMeasured against `v1.0.0`: 1 grader differs.");
  });

  test("need a release to compare with", async () => {
    await using made = await scene(gate());
    await made.repository.run("tag", "v1.0.0", made.base);
    await expect(made.command("release", ["notes", "v1.0.0"])).rejects.toThrow("there is no release before v1.0.0");
  });
});
