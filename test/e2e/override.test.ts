import { describe, expect, test } from "vitest";
import { type PullRequest, pullRequest } from "../support/action-run.ts";
import type { Files } from "../support/git-repository.ts";
import { type LoopbackGitHub, loopbackGitHub } from "../support/loopback-github.ts";
import { apiExample } from "../support/openapi.ts";
import { webhookExamples } from "../support/webhook-examples.ts";

const R = "/repos/{owner}/{repo}";
const row = (id: string, text: string, success: boolean) =>
  `${JSON.stringify({ id, task_id: id, item: { answer: "blue" }, output: { text }, outcome: { success } })}\n`;
const policy = (kind: string, name: string, spec: string) =>
  `apiVersion: gradegate/v1\nkind: ${kind}\nmetadata: { name: ${name}, version: 1.0.0 }\nspec: ${spec}\n`;
const grader = (reference: string) =>
  policy(
    "Grader",
    "colour",
    `{ type: string_check, input: "{{ sample.output_text }}", operation: eq, reference: "{{ ${reference} }}" }`,
  );
const BASE: Files = {
  "policies/colour.yaml": grader("item.answer"),
  "policies/suite.yaml": policy(
    "Suite",
    "colours",
    "{ purpose: regression, dataset: colours.jsonl, grader: colour, expect: { false_accept_rate: { max: 0 } } }",
  ),
  "policies/gate.yaml": policy(
    "Gate",
    "merge",
    "{ merge: { suites: [colours], underpowered: allow, version_bump: advised }, override: { users: [bo] } }",
  ),
  "policies/colours.jsonl": `${row("a", "blue", true)}${row("b", "green", false)}`,
};
/** Pays what failed. */
const HEAD: Files = { "policies/colour.yaml": grader("sample.output_text") };
const COMMAND = "/gradegate override INC-4711: payouts stand still until this is in";
const ID = 77;

/** A GitHub that has pull request 5 of `ana` at a head, and a comment of `bo` that was written a minute from now. */
function onGitHub(pull: PullRequest, head: string, timeline: readonly object[] = []): Promise<LoopbackGitHub> {
  const one = apiExample(`${R}/pulls/{pull_number}`) as {
    head: { repo: object };
    base: { ref: string; repo: object };
    user: { login: string };
  };
  Object.assign(one, { number: 5, state: "open", requested_teams: [] });
  Object.assign(one.head, { sha: head, ref: "feature", repo: one.base.repo });
  Object.assign(one.user, { login: "ana" });
  one.base.ref = "main";
  const branch = apiExample(`${R}/branches/{branch}`) as { commit: { sha: string } };
  branch.commit.sha = pull.base;
  const comment = apiExample(`${R}/issues/comments/{comment_id}`) as { user: { login: string }; body: string };
  Object.assign(comment, { id: ID, body: COMMAND });
  Object.assign(comment.user, { login: "bo" });
  const [commit] = apiExample(`${R}/pulls/{pull_number}/commits`) as { author: object; committer: object }[];
  for (const each of [commit?.author, commit?.committer]) Object.assign(each ?? {}, { login: "ana" });
  const reaction = apiExample(`${R}/issues/comments/{comment_id}/reactions`) as readonly unknown[];
  const answers = {
    "/collaborators/{username}/permission": { permission: "write", role_name: "write", user: null },
    "/pulls/{pull_number}": one,
    "/pulls/{pull_number}/commits": [commit],
    "/branches/{branch}": branch,
    "/issues/comments/{comment_id}": comment,
    "/issues/{issue_number}/timeline": timeline,
  };
  return loopbackGitHub({
    answers: {
      ...Object.fromEntries(Object.entries(answers).map(([path, data]) => [`${R}${path}`, { status: 200, data }])),
      [`POST ${R}/issues/comments/{comment_id}/reactions`]: { status: 201, data: reaction[0] },
    },
  });
}

/** A payload as GitHub delivered one. */
function commented(at: string): unknown {
  const payload = webhookExamples("issue_comment").find((each) => each.payload.action === "created")?.payload as {
    issue: Record<string, unknown>;
    comment: { user: object };
  };
  Object.assign(payload.issue, { number: 5, pull_request: { url: "https://api.github.com/" } });
  Object.assign(payload.comment, { id: ID, body: COMMAND, created_at: at });
  Object.assign(payload.comment.user, { login: "bo", type: "User" });
  return payload;
}

const inputs = { ledger: "true" };
const soon = () => new Date(Date.now() + 60_000).toISOString();
const installed = webhookExamples("issue_comment").length > 0;

describe.skipIf(!installed)("an override by comment (needs npm ci --prefix test/openapi)", () => {
  test("turns the check, says so above everything, answers once, and stands for the next run of the same head", async () => {
    await using pull = await pullRequest(BASE, HEAD);
    const head = await pull.push({ "NOTES.md": "a note" });
    await using github = await onGitHub(pull, head);
    const before = await pull.run(github, { inputs });
    expect([before.status, github.checkRuns.map(({ conclusion }) => conclusion)]).toEqual([1, ["failure"]]);
    const payload = commented(soon());
    for (const attempt of [1, 2]) {
      const result = await pull.run(github, { event: "issue_comment", payload, inputs, run: 8, attempt });
      expect({ status: result.status, stderr: result.stderr }).toEqual({ status: 0, stderr: "" });
    }
    const again = await pull.run(github, { inputs, run: 9 });
    expect(again.status).toBe(0);
    expect(github.checkRuns.at(-1)).toMatchObject({
      conclusion: "success",
      title: "Pass, OVERRIDDEN by bo: 1 rule did not hold",
    });
    const [review, answer, ...more] = github.comments.map(({ body }) => body);
    expect(review).toContain("**🚨 THE GATE WAS OVERRIDDEN by `bo` as `user bo`.**");
    expect([answer?.includes("1 rule overridden by `bo`"), more]).toEqual([true, []]);
    const next = await pull.push({ "NOTES.md": "another" });
    await using moved = await onGitHub(pull, next);
    const after = await pull.run(moved, { inputs, run: 10 });
    expect([after.status, moved.checkRuns.at(-1)?.conclusion]).toEqual([1, "failure"]);
  });

  test("is refused where the head was force-pushed since the decision, and the check stays as it is", async () => {
    await using pull = await pullRequest(BASE, HEAD);
    const head = await pull.push({ "NOTES.md": "a note" });
    const [event] = apiExample(`${R}/issues/{issue_number}/timeline`) as object[];
    const forced = { ...event, event: "head_ref_force_pushed", created_at: soon() };
    await using github = await onGitHub(pull, head, [forced]);
    await pull.run(github, { inputs });
    const result = await pull.run(github, { event: "issue_comment", payload: commented(soon()), inputs, run: 8 });
    expect([result.status, github.checkRuns.at(-1)?.conclusion]).toEqual([1, "failure"]);
    expect(github.comments.map(({ body }) => body).join()).toContain(
      "Nothing was overridden: `the head was force-pushed",
    );
  });
});
