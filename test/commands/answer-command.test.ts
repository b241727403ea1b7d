import { expect, test } from "vitest";
import { answerCommand } from "../../src/commands/answer-command.ts";
import { type AskedCommand, parseCommand } from "../../src/commands/comment-command.ts";
import { POLICIES, reward } from "../support/effect-side.ts";
import { type Files, MemoryWorld } from "../support/memory-world.ts";

const row = (id: string) =>
  `${JSON.stringify({ id, task_id: id, item: {}, output: { text: "yes" }, outcome: { success: true } })}\n`;
const SUITE = `apiVersion: gradegate/v1
kind: Suite
metadata: { name: everyday, version: "1.0.0" }
spec: { purpose: regression, dataset: data/everyday.jsonl, grader: reward }
`;
const GATE = `apiVersion: gradegate/v1
kind: Gate
metadata: { name: merge, version: "1.0.0" }
spec: { merge: { suites: [safety, everyday] } }
`;
const BASE: Files = {
  ...POLICIES,
  "policies/everyday.yaml": SUITE,
  "policies/gate.yaml": GATE,
  "policies/data/holdout.jsonl": row("a"),
  "policies/data/safety.jsonl": row("a"),
  "policies/data/everyday.jsonl": row("a"),
  "policies/data/train.jsonl": "{}\n",
  "policies/data/validation.jsonl": "{}\n",
};

function answer(line: string, head: Files = {}): Promise<string> {
  const world = new MemoryWorld({ revisions: { base: BASE, head: { ...BASE, ...head } } });
  const scene = { pullRequest: 5, base: "base", head: "head", policies: "policies", by: "ada" };
  return answerCommand(parseCommand(line) as AskedCommand, scene, world);
}

const BECAUSE = 'until 2026-12-01 because the labels of "May" are read again';

test("a plan is what the review would say that the merge and the next tag cause, of this very head", async () => {
  const text = await answer("/gradegate plan", { "policies/reward.yaml": reward("maybe") });
  expect(text).toContain("`start job refunds at openai: o4-mini-2025-04-16 paid by reward 1.0.0, at most $500`");
  expect(text).toMatch(/Plan `[0-9a-f]{64}`/);
  expect(text).toContain("head `head`");
});

test("policies that are not valid are the answer, and no plan", async () => {
  expect(await answer("/gradegate plan", { "policies/job.yaml": "kind: Job\n" })).toContain(
    "the head's policies are not valid",
  );
});

test("a waiver is written out as the policy that it would have to be, quoted, with the sides that it has to bound", async () => {
  expect(
    await answer(`/gradegate waive expect_mean everyday/night ${BECAUSE}`),
  ).toBe(`A comment waives nothing. Add this to the Gate \`merge\` in a pull request of its own; it counts once that is merged, and as long as what is seen stays within its bounds:

\`\`\`yaml
spec:
  waivers:
    - rule: expect_mean
      suite: everyday
      slice: night
      floor: # a number: the least that may be seen
      ceiling: # a number: the most that may be seen
      reason: "the labels of \\"May\\" are read again"
      owner: "@ada"
      expires: "2026-12-01"
\`\`\`

What was last seen is not known here, so write the number of the review yourself.
`);
});

test.each([
  ["of a safety suite", "safety", {}, "safety is never waived"],
  [
    "of a suite that the head makes one of safety",
    "everyday",
    { "policies/everyday.yaml": SUITE.replace("regression", "safety") },
    "safety is never waived",
  ],
  ["of a suite that nobody has", "nowhere", {}, "nothing to waive"],
  ["of a suite that no gate asks for", "holdout", {}, "No gate of the base"],
])("no waiver is written out %s", async (_, suite, head, says) => {
  const text = await answer(`/gradegate waive max_drop ${suite} ${BECAUSE}`, head);
  expect(text).toContain(says);
  expect(text).not.toContain("yaml");
});

test("an audit is answered with the commands that draw the sample of this very head", async () => {
  expect(await answer("/gradegate audit everyday")).toContain("gradegate audit sample --suite everyday");
});

test("a waiver whose day is over is not written out", async () => {
  expect(
    await answer("/gradegate waive max_drop everyday until 2026-11-22 because the labels are read again"),
  ).toContain("is over");
});
