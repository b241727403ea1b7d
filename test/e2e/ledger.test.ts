import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { pullRequest } from "../support/action-run.ts";
import type { Files } from "../support/git-repository.ts";
import { loopbackGitHub } from "../support/loopback-github.ts";
import { gradegate } from "../support/program.ts";
import { webhookExamples } from "../support/webhook-examples.ts";

const OLDEST = "/usr/bin/node";
const oldest = existsSync(OLDEST) ? { node: OLDEST } : {};
const installed = webhookExamples("pull_request").length > 0;

const row = (id: string, text: string, success: boolean) =>
  JSON.stringify({ id, task_id: `task-${id}`, item: { answer: "blue" }, output: { text }, outcome: { success } });
const grader = (comment = "") =>
  `${comment}apiVersion: gradegate/v1\nkind: Grader\nmetadata: {name: colour, version: 1.0.0}\nspec: {type: string_check, input: "{{ sample.output_text }}", operation: eq, reference: "{{ item.answer }}"}\n`;
const BASE: Files = {
  "policies/colour.yaml": grader(),
  "policies/suite.yaml":
    "apiVersion: gradegate/v1\nkind: Suite\nmetadata: {name: colours, version: 1.0.0}\nspec: {purpose: regression, dataset: colours.jsonl, grader: colour}\n",
  "policies/gate.yaml":
    "apiVersion: gradegate/v1\nkind: Gate\nmetadata: {name: merge, version: 1.0.0}\nspec:\n  merge: {suites: [colours], ledger: required}\n  ledger: {evidence: {keep_days: 30}}\n",
  "policies/colours.jsonl": `${row("a", "blue", true)}\n${row("b", "green", false)}\n`,
};
const HEAD: Files = { "policies/colour.yaml": grader("# a comment\n") };

describe.skipIf(!installed)("the built action with a ledger (needs npm ci --prefix test/openapi)", () => {
  test("enters a review once, however often it runs, and the built command line proves it", async () => {
    await using github = await loopbackGitHub();
    await using pull = await pullRequest(BASE, HEAD);
    const inputs = { ledger: "true" };
    // Two at once, on a ledger that is not there yet.
    const runs = await Promise.all([pull.run(github, { inputs }), pull.run(github, { inputs, run: 8, ...oldest })]);
    for (const each of runs) expect({ status: each.status, stderr: each.stderr }).toEqual({ status: 0, stderr: "" });
    const again = await pull.run(github, { inputs, attempt: 2 });
    const head = await pull.origin.run("rev-parse", "gradegate-ledger");
    expect(again.outputs["ledger-head"]).toBe(head);
    expect(runs.map((each) => each.outputs["ledger-head"])).toContain(head);
    expect(github.comments.map(({ body }) => body).join()).toContain("In the ledger as entries 0, 1, 2");
    const clone = await pull.origin.clone();
    const verified = await gradegate(["audit", "verify", "--evidence", "--strict"], clone.dir);
    expect(verified).toMatchObject({ status: 0, stdout: expect.stringContaining("The ledger holds.") });
    const shown = await gradegate(["audit", "show", "--kind", "gate_decision"], clone.dir, oldest.node);
    expect(shown.stdout).toContain("pass of pull request 5");
  });

  test("a required ledger that this run may not write leaves the merge undecided, and says what to do", async () => {
    await using github = await loopbackGitHub();
    await using pull = await pullRequest(BASE, HEAD);
    const result = await pull.run(github);
    expect(result.status).toBe(2);
    expect(result.outputs.verdict).toBe("inconclusive");
    expect(github.checkRuns).toMatchObject([{ conclusion: "failure" }]);
    expect(github.comments[0]?.body).toContain("Entry in the ledger");
  });
});
