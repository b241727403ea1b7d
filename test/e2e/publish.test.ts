import { describe, expect, test } from "vitest";
import { type PullRequest, pullRequest } from "../support/action-run.ts";
import type { Files } from "../support/git-repository.ts";
import { type LoopbackGitHub, loopbackGitHub } from "../support/loopback-github.ts";
import { apiExample } from "../support/openapi.ts";
import { webhookExamples } from "../support/webhook-examples.ts";

const R = "/repos/{owner}/{repo}";
const document = (kind: string, name: string, version: string, spec: string) =>
  `apiVersion: gradegate/v1\nkind: ${kind}\nmetadata: { name: ${name}, version: ${version} }\nspec:\n${spec}`;
const rows = Array.from({ length: 12 }, (_, index) => {
  const success = index % 3 !== 0;
  const item = { answer: `NL-${index}` };
  const text = success ? item.answer : `Not sure. ${item.answer}?`;
  return JSON.stringify({ id: `r${index}`, task_id: `t${index}`, item, output: { text }, outcome: { success } });
});
const grader = (operation: string, version: string) =>
  document(
    "Grader",
    "answer",
    version,
    `  type: string_check\n  input: "{{ sample.output_text }}"\n  operation: ${operation}\n  reference: "{{ item.answer }}"\n`,
  );
const BASE: Files = {
  "policies/answer.yaml": grader("eq", "1.0.0"),
  "policies/suite.yaml": document(
    "Suite",
    "everyday",
    "1.0.0",
    "  { purpose: regression, dataset: data.jsonl, grader: answer, compare: { flips: { new_false_accepts: { max: 0 } } } }\n",
  ),
  "policies/gate.yaml": document("Gate", "merge", "1.0.0", "  merge: { suites: [everyday], error_rate: { max: 0 } }\n"),
  "policies/data.jsonl": `${rows.join("\n")}\n`,
};
const LOOSENED: Files = { "policies/answer.yaml": grader("like", "2.0.0") };
const HARMLESS: Files = { "policies/answer.yaml": `# as written\n${grader("eq", "1.0.0")}` };

type Pull = {
  number: number;
  state: string;
  head: { sha: string; ref: string; repo: { id: number } | null };
  base: { sha: string; ref: string };
};

/** A GitHub on which the fork's pull request 5 stands at a head, and what it says of it. */
function onGitHub(pull: PullRequest, head: string, now = head): Promise<LoopbackGitHub> {
  const listed = (apiExample(`${R}/pulls`) as Pull[])[0] as Pull;
  const one = apiExample(`${R}/pulls/{pull_number}`) as Pull;
  const branch = apiExample(`${R}/branches/{branch}`) as { commit: { sha: string } };
  branch.commit.sha = pull.base;
  for (const [each, sha] of [
    [listed, head],
    [one, now],
  ] as const) {
    // GitHub's example lacks a field of a team that its schema demands.
    Object.assign(each, { number: 5, state: "open", requested_teams: [] });
    Object.assign(each.head, { sha, ref: "feature", repo: { ...each.head.repo, id: 77 } });
    each.base.ref = "main";
  }
  const permission = { permission: "write", role_name: "write", user: null };
  const answers = {
    "/collaborators/{username}/permission": permission,
    "/pulls": [listed],
    "/pulls/{pull_number}": one,
    "/branches/{branch}": branch,
  };
  const reaction = apiExample(`${R}/issues/comments/{comment_id}/reactions`) as readonly unknown[];
  return loopbackGitHub({
    answers: {
      ...Object.fromEntries(Object.entries(answers).map(([path, data]) => [`${R}${path}`, { status: 200, data }])),
      [`POST ${R}/issues/comments/{comment_id}/reactions`]: { status: 201, data: reaction[0] },
    },
  });
}

/** A payload as GitHub delivered one, of a run for the fork's head. */
function finished(head: string, path = ".github/workflows/gate.yml"): unknown {
  const payload = webhookExamples("workflow_run")[0]?.payload as {
    workflow_run: Record<string, unknown>;
    repository: object;
  };
  const owner = { login: "mallory" };
  Object.assign(payload.workflow_run, { event: "pull_request", path, head_sha: head, head_branch: "feature" });
  payload.workflow_run.head_repository = { ...payload.repository, id: 77, owner };
  return payload;
}

const publish = { event: "workflow_run", inputs: { mode: "publish" } };
const installed = webhookExamples("workflow_run").length > 0;

describe.skipIf(!installed)("publishing for a fork (needs npm ci --prefix test/openapi)", () => {
  test.each([
    ["a harmless change", HARMLESS, 0, "success"],
    ["a change that pays known failures", LOOSENED, 1, "failure"],
  ] as const)(
    "%s gets comment and check by a run that asked the fork's run nothing",
    async (_, files, status, conclusion) => {
      await using pull = await pullRequest(BASE, files);
      const head = await pull.push({ "NOTES.md": "a note" });
      await using github = await onGitHub(pull, head);
      const result = await pull.run(github, { ...publish, payload: finished(head) });
      expect({ status: result.status, stderr: result.stderr }).toEqual({ status, stderr: "" });
      expect(github.checkRuns.map((run) => [run.name, run.head_sha, run.conclusion])).toEqual([
        ["gradegate", head, conclusion],
      ]);
      expect(
        github.comments.map(({ issue, body }) => [issue, body.includes("the fork's own run was not asked")]),
      ).toEqual([[5, true]]);
      expect(github.requests.filter(({ call }) => call.includes("/artifacts"))).toEqual([]);
    },
  );

  test("a head that has moved meanwhile is not spoken of", async () => {
    await using pull = await pullRequest(BASE, LOOSENED);
    const head = await pull.push({ "NOTES.md": "a note" });
    await using github = await onGitHub(pull, head, "9".repeat(40));
    const result = await pull.run(github, { ...publish, payload: finished(head) });
    expect({ status: result.status, checks: github.checkRuns, comments: github.comments }).toEqual({
      status: 0,
      checks: [],
      comments: [],
    });
    expect(result.stdout).toContain("has moved");
  });

  test("a run of a workflow that the fork brought is not published", async () => {
    await using pull = await pullRequest(BASE, LOOSENED);
    const head = await pull.push({ "NOTES.md": "a note" });
    await using github = await onGitHub(pull, head);
    const result = await pull.run(github, { ...publish, payload: finished(head, ".github/workflows/evil.yml") });
    expect({ status: result.status, requests: github.requests }).toEqual({ status: 0, requests: [] });
    expect(result.stdout).toContain("evil.yml");
  });

  test.each([
    ["evaluate", 1, 1, "A fork's change, read as data"],
    ["override", 0, 0, "needs a reason"],
  ])("/gradegate %s in a comment is acknowledged and done or answered", async (command, status, checks, says) => {
    await using pull = await pullRequest(BASE, LOOSENED);
    const head = await pull.push({ "NOTES.md": "a note" });
    await using github = await onGitHub(pull, head);
    const result = await pull.run(github, { event: "issue_comment", payload: commented(`/gradegate ${command}`) });
    expect({ status: result.status, stderr: result.stderr }).toEqual({ status, stderr: "" });
    expect(github.requests.filter(({ call }) => call.endsWith("/reactions")).map(({ body }) => body)).toEqual([
      { content: "eyes" },
    ]);
    expect(github.checkRuns.map((run) => run.conclusion)).toEqual(Array.from({ length: checks }, () => "failure"));
    expect(github.comments.map(({ issue }) => issue)).toEqual([5]);
    expect(github.comments[0]?.body).toContain(says);
  });
});

/** A payload as GitHub delivered one, of a comment on pull request 5. */
function commented(body: string): unknown {
  const payload = webhookExamples("issue_comment").find((each) => each.payload.action === "created")?.payload as {
    issue: Record<string, unknown>;
    comment: Record<string, unknown>;
  };
  Object.assign(payload.issue, { number: 5, pull_request: { url: "https://api.github.com/" } });
  Object.assign(payload.comment, { body });
  return payload;
}
