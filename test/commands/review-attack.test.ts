import { describe, expect, test } from "vitest";
import { parseArguments } from "../../src/commands/arguments.ts";
import { run as runAttack } from "../../src/commands/attack.ts";
import { COMMANDS } from "../../src/commands/catalog.ts";
import type { CommandSpec } from "../../src/commands/command.ts";
import { review } from "../../src/commands/review.ts";
import type { ScoreCache } from "../../src/ports.ts";
import { renderComment } from "../../src/render/comment.ts";
import { reviewSarif } from "../../src/render/sarif.ts";
import { type Files, MemoryWorld } from "../support/memory-world.ts";

const COLOURS = ["red", "green", "blue", "grey"];
const DATASET = COLOURS.flatMap((colour, index) =>
  [colour, "none"].map((text, failed) =>
    JSON.stringify({
      id: `r${index}-${failed}`,
      task_id: `t${index}`,
      item: { messages: [{ role: "user", content: `${index}: red, green, blue or grey?` }], colour },
      output: { text },
      outcome: { success: failed === 0 },
    }),
  ),
).join("\n");

const grader = (operation: string, version: string) => `apiVersion: gradegate/v1
kind: Grader
metadata: {name: colour, version: ${version}}
spec:
  type: string_check
  input: "{{ sample.output_text }}"
  operation: ${operation}
  reference: "{{ item.colour }}"
  pass_threshold: 1
`;
const gate = (max: number) => `apiVersion: gradegate/v1
kind: Gate
metadata: {name: merge, version: 1.0.0}
spec:
  merge:
    suites: [colours]
    exploitability: {suites: [colours], max: ${max}}
`;
const SUITE = `apiVersion: gradegate/v1
kind: Suite
metadata: {name: colours, version: 1.0.0}
spec: {purpose: adversarial, dataset: colours.jsonl, grader: colour, expect: {false_accept_rate: {max: 0}}}
`;
const files = (operation: string, version: string, more: Files = {}): Files => ({
  "policies/colour.yaml": grader(operation, version),
  "policies/suite.yaml": SUITE,
  "policies/gate.yaml": gate(0),
  "policies/colours.jsonl": `${DATASET}\n`,
  ...more,
});

async function reviewed(base: Files, head: Files) {
  const world = new MemoryWorld({ revisions: { base, head } });
  const request = { base: "base", head: "head", policies: "policies", judge: "replay" } as const;
  return (await review(request, world)).review;
}
const outcome = ({ rules }: Awaited<ReturnType<typeof reviewed>>, rule: string) =>
  rules.find((each) => each.rule === rule)?.outcome;

describe("a review whose gate demands attacks", () => {
  test("fails a change that opens a loophole which no recorded run shows, and names it", async () => {
    const result = await reviewed(files("eq", "1.0.0"), files("like", "2.0.0"));
    const flips = result.suites[0]?.diff?.slices[0]?.flips;
    expect([flips?.fail_to_pass, outcome(result, "new_false_accepts")]).toEqual([[], undefined]);
    expect([outcome(result, "exploitability"), outcome(result, "loopholes_opened")]).toEqual(["fail", "fail"]);
    expect(renderComment(result)).toContain("**Opened by this change.**");
    expect(reviewSarif(result)).toContain('"ruleId": "attack/');
  });

  test("an old loophole is no doing of the change, and still over the bound", async () => {
    const result = await reviewed(files("like", "1.0.0"), files("like", "1.0.0"));
    expect([outcome(result, "exploitability"), outcome(result, "loopholes_opened")]).toEqual(["fail", "pass"]);
  });

  test("passes a grader in which nothing is found", async () => {
    const result = await reviewed(files("eq", "1.0.0"), files("eq", "1.0.0"));
    expect([result.verdict, outcome(result, "exploitability"), result.attacks?.[0]?.report?.verdict]).toEqual([
      "pass",
      "pass",
      "resistant",
    ]);
  });

  test("the gate of the base decides: a head that drops the demand is attacked, and the drop is named", async () => {
    const dropped = { "policies/gate.yaml": gate(0).replace(/ {4}exploitability.*\n/, "") };
    const result = await reviewed(files("eq", "1.0.0"), files("like", "2.0.0", dropped));
    expect(outcome(result, "exploitability")).toBe("fail");
    const named = result.rules.flatMap(({ rule, detail }) => (rule === "policy_loosened" ? (detail ?? "") : []));
    expect(named).toEqual(
      expect.arrayContaining([
        "merge.exploitability.suites: colours becomes nothing",
        "merge.exploitability.max: 0 becomes nothing",
      ]),
    );
  });
});

test("without such a demand nothing is attacked", async () => {
  const without = { "policies/gate.yaml": gate(0).replace(/ {4}exploitability.*\n/, "") };
  const result = await reviewed(files("eq", "1.0.0", without), files("like", "2.0.0", without));
  expect([result.attacks, outcome(result, "exploitability")]).toEqual([undefined, undefined]);
});

test("an exploit that was saved is held by review from then on: a grader that pays it again fails its suite", async () => {
  const world = new MemoryWorld({ files: files("like", "1.0.0") });
  const spec = COMMANDS.find(({ name }) => name === "attack") as CommandSpec;
  const dataset = "policies/colours.jsonl";
  const argv = ["--grader", "policies/colour.yaml", "--dataset", dataset, "--save", dataset];
  await runAttack(parseArguments(spec, argv), world);
  const saved = world.written.get(dataset) ?? "";
  const without = gate(0).replace(/ {4}exploitability.*\n/, "");
  const fixed = files("eq", "1.0.1", { [dataset]: saved, "policies/gate.yaml": without });
  const reopened = await reviewed(fixed, { ...fixed, "policies/colour.yaml": grader("like", "2.0.0") });
  expect([reopened.verdict, outcome(reopened, "expect_false_accept_rate")]).toEqual(["fail", "fail"]);
});

describe("with a cache", () => {
  function memoryCache() {
    const texts = new Map<string, string>();
    const cache: ScoreCache = {
      open: async (key) => ({
        get: (digest) => texts.get(`${key} ${digest}`),
        put: (digest, text) => void texts.set(`${key} ${digest}`, text),
        save: async () => {},
      }),
    };
    return { cache, texts };
  }
  async function tried(head: Files, cache: ScoreCache) {
    const world = new MemoryWorld({ revisions: { base: files("eq", "1.0.0"), head } });
    const request = { base: "base", head: "head", policies: "policies", judge: "replay", scores: cache } as const;
    return (await review(request, world)).review.attacks?.[0]?.report?.tried;
  }
  const marked = ({ texts }: ReturnType<typeof memoryCache>) => {
    const attacks = [...texts].filter(([, text]) => text.includes("gradegate/attack"));
    for (const [key, text] of attacks) texts.set(key, text.replace(/"tried":\d+/, '"tried":4711'));
    return attacks.length;
  };

  test("the same grader over the same files is attacked once; another one is attacked anew", async () => {
    const kept = memoryCache();
    await tried(files("eq", "1.0.1"), kept.cache);
    expect(marked(kept)).toBe(1);
    expect(await tried(files("eq", "1.0.1"), kept.cache)).toBe(4711);
    expect(await tried(files("ilike", "2.0.0"), kept.cache)).not.toBe(4711);
  });
});
