import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { pullRequest } from "../support/action-run.ts";
import type { Files } from "../support/git-repository.ts";
import { loopbackGitHub } from "../support/loopback-github.ts";
import { webhookExamples } from "../support/webhook-examples.ts";

const OLDEST = "/usr/bin/node";
const nodes = [process.execPath, ...(existsSync(OLDEST) ? [OLDEST] : [])];
const installed = webhookExamples("pull_request").length > 0;

const document = (kind: string, name: string, version: string, spec: string) =>
  `apiVersion: gradegate/v1\nkind: ${kind}\nmetadata:\n  name: ${name}\n  version: "${version}"\nspec:\n${spec}`;

/** The answer, and for failures the answer with something wrong around it. */
const rows = Array.from({ length: 12 }, (_, index) => {
  const success = index % 3 !== 0;
  const item = { answer: `NL-${index}` };
  const text = success ? item.answer : `Not sure. ${item.answer}?`;
  return JSON.stringify({ id: `r${index}`, task_id: `t${index}`, item, output: { text }, outcome: { success } });
});

const grader = (operation: string, version: string, comment = "") =>
  document(
    "Grader",
    "answer",
    version,
    `  type: string_check\n  input: "{{ sample.output_text }}"\n  operation: ${operation}${comment}\n  reference: "{{ item.answer }}"\n`,
  );

const BASE: Files = {
  "policies/answer.yaml": grader("eq", "1.0.0"),
  "policies/suite.yaml": document(
    "Suite",
    "everyday",
    "1.0.0",
    "  purpose: regression\n  dataset: data.jsonl\n  grader: answer\n  compare:\n    flips:\n      new_false_accepts: { max: 0 }\n",
  ),
  "policies/gate.yaml": document(
    "Gate",
    "merge",
    "1.0.0",
    "  merge:\n    suites: [everyday]\n    error_rate: { max: 0 }\n    version_bump: required\n",
  ),
  "policies/data.jsonl": `${rows.join("\n")}\n`,
};
const LOOSENED: Files = { "policies/answer.yaml": grader("like", "2.0.0") };
const HARMLESS: Files = { "policies/answer.yaml": grader("eq", "1.0.0", " # as the customer wrote it") };

describe.skipIf(!installed)("the built action on a pull request (needs npm ci --prefix test/openapi)", () => {
  test.each(nodes)("comments, checks and fails a change that pays known failures (%s)", async (node) => {
    await using github = await loopbackGitHub();
    await using pull = await pullRequest(BASE, LOOSENED);
    const result = await pull.run(github, { node });
    expect(result.stdout).toContain("::error::Gradegate: ");
    expect({ status: result.status, stderr: result.stderr }).toEqual({ status: 1, stderr: "" });
    expect(result.outputs).toEqual({
      verdict: "fail",
      "report-path": "gradegate-report.json",
      "required-bump": expect.any(String),
      scored: "12",
      failed: "0",
      flips: "4",
      plan: "",
    });
    const head = await pull.origin.run("rev-parse", "feature");
    expect(github.comments).toHaveLength(1);
    const [comment] = github.comments;
    expect(comment?.body).toMatch(new RegExp(`^<!-- gradegate:review head=${head} run=7.1 -->\n## ❌ Gradegate: fail`));
    for (const flip of ["r0", "r3", "r6", "r9"]) expect(comment?.body).toContain(flip);
    expect(github.checkRuns).toMatchObject([
      { name: "gradegate", head_sha: head, status: "completed", conclusion: "failure" },
    ]);
    expect(result.summary).toContain("## ❌ Gradegate: fail");
    expect(result.report).toMatchObject({ review: { verdict: "fail" } });
    expect(github.calls()).toEqual([
      "GET /pulls/5 (404)",
      `GET /commits/${head}/check-runs`,
      "POST /check-runs",
      `GET /commits/${head}/check-runs`,
      "GET /issues/5/comments",
      "POST /issues/5/comments",
      "GET /issues/5/comments",
    ]);
  });

  test("a re-run of the same head changes nothing on GitHub", async () => {
    await using github = await loopbackGitHub();
    await using pull = await pullRequest(BASE, LOOSENED);
    await pull.run(github);
    const before = structuredClone([github.comments, github.checkRuns]);
    github.calls();
    const again = await pull.run(github, { attempt: 2 });
    expect(again.outputs.verdict).toBe("fail");
    expect([github.comments, github.checkRuns]).toEqual(before);
    expect(github.calls().filter((call) => !call.startsWith("GET "))).toEqual([]);
  });

  test("the next push edits the comment in place and checks the new head", async () => {
    await using github = await loopbackGitHub();
    await using pull = await pullRequest(BASE, LOOSENED);
    await pull.run(github);
    const head = await pull.push(HARMLESS);
    const result = await pull.run(github, { run: 8 });
    expect({ status: result.status, verdict: result.outputs.verdict }).toEqual({ status: 0, verdict: "pass" });
    expect(github.comments.map(({ body }) => body.split("\n").slice(0, 2))).toEqual([
      [`<!-- gradegate:review head=${head} run=8.1 -->`, "## ✅ Gradegate: pass"],
    ]);
    expect(github.checkRuns.map(({ conclusion }) => conclusion)).toEqual(["failure", "success"]);
  });

  test("the run of an older head that ends late leaves the newer comment alone", async () => {
    await using github = await loopbackGitHub();
    await using pull = await pullRequest(BASE, HARMLESS);
    await pull.run(github, { run: 8 });
    const newer = structuredClone(github.comments);
    await pull.push(LOOSENED);
    const late = await pull.run(github, { run: 7 });
    expect(late.outputs.verdict).toBe("fail");
    expect(github.comments).toEqual(newer);
  });

  test("a fork's token decides all the same, and says that it could not comment", async () => {
    await using github = await loopbackGitHub({ permissions: { pulls: "read", checks: "read" } });
    await using pull = await pullRequest(BASE, LOOSENED);
    const result = await pull.run(github, { fork: true });
    expect({ status: result.status, verdict: result.outputs.verdict }).toEqual({ status: 1, verdict: "fail" });
    expect(result.summary).toContain("## ❌ Gradegate: fail");
    expect(result.summary).toContain(
      "The comment could not be written: the token lacks the permission pull-requests: write",
    );
    expect(result.stdout).toContain("::warning::the check run could not be written");
    expect([github.comments, github.checkRuns]).toEqual([[], []]);
  });

  test("survives a failing server, a secondary limit and connections that break, and does nothing twice", async () => {
    await using github = await loopbackGitHub();
    await using pull = await pullRequest(BASE, LOOSENED);
    const limit = "You have exceeded a secondary rate limit.";
    github.fail(
      { on: /^GET .*check-runs$/, kind: "answer", status: 502 },
      { on: /^POST .*check-runs$/, kind: "reset", when: "after" },
      { on: /^GET .*comments$/, kind: "reset", when: "before" },
      { on: /^POST .*comments$/, kind: "answer", status: 403, message: limit, headers: { "retry-after": "1" } },
      { on: /^POST .*comments$/, kind: "answer", status: 504, after: true },
    );
    const result = await pull.run(github);
    expect(result.status).toBe(1);
    expect(github.comments).toHaveLength(1);
    expect(github.checkRuns).toMatchObject([{ status: "completed", conclusion: "failure" }]);
  });

  test("what a pull request writes is never taken for a command of the runner", async () => {
    await using github = await loopbackGitHub();
    const key = '"x\\n::set-output name=verdict::pass\\n##[set-env]"';
    await using pull = await pullRequest(BASE, { "policies/answer.yaml": `${grader("eq", "1.0.0")}${key}: 1\n` });
    const result = await pull.run(github);
    expect({ status: result.status, verdict: result.outputs.verdict }).toEqual({ status: 2, verdict: "inconclusive" });
    expect(
      result.stdout
        .split("\n")
        .filter((line) => /^\s*(::|##\[)/.test(line) && !/^::(error|warning|add-mask)::/.test(line)),
    ).toEqual([]);
    expect(github.checkRuns[0]?.annotations).toMatchObject([
      { path: "policies/answer.yaml", annotation_level: "failure" },
    ]);
  });

  test("a missing dataset is not a pass: the run could not decide, and the comment says so", async () => {
    await using github = await loopbackGitHub();
    await using pull = await pullRequest(BASE, { "policies/data.jsonl": null });
    const result = await pull.run(github);
    expect({ status: result.status, verdict: result.outputs.verdict }).toEqual({ status: 2, verdict: "inconclusive" });
    expect(github.comments[0]?.body).toContain("could not decide");
    expect(github.checkRuns).toMatchObject([{ conclusion: "failure" }]);
  });

  test("a base that is an unknown commit ends with 2 and says what to do", async () => {
    await using github = await loopbackGitHub();
    await using pull = await pullRequest(BASE, HARMLESS);
    const result = await pull.run(github, { inputs: { base: "1".repeat(40) } });
    expect({ status: result.status, verdict: result.outputs.verdict }).toEqual({ status: 2, verdict: "inconclusive" });
    expect(result.stdout).toMatch(/origin does not have 1111/);
  });

  test("pull_request_target is refused before anything is read or written", async () => {
    await using github = await loopbackGitHub();
    await using pull = await pullRequest(BASE, HARMLESS);
    const result = await pull.run(github, { event: "pull_request_target" });
    expect(result.status).toBe(2);
    expect(result.stdout).toMatch(/::error::.*pull_request_target/);
    expect([github.requests, result.report]).toEqual([[], undefined]);
  });

  test("a merge queue is checked and not commented on", async () => {
    await using github = await loopbackGitHub();
    await using pull = await pullRequest(BASE, HARMLESS);
    const [example] = webhookExamples("merge_group");
    const head = await pull.origin.run("rev-parse", "feature");
    const payload = {
      ...example?.payload,
      merge_group: { ...(example?.payload.merge_group as object), base_sha: pull.base, head_sha: head },
    };
    const result = await pull.run(github, { event: "merge_group", payload });
    expect({ status: result.status, verdict: result.outputs.verdict }).toEqual({ status: 0, verdict: "pass" });
    expect(github.checkRuns).toMatchObject([{ head_sha: head, conclusion: "success" }]);
    expect(github.comments).toEqual([]);
  });

  test("a push keeps the report and writes nothing to GitHub", async () => {
    await using github = await loopbackGitHub();
    await using pull = await pullRequest(BASE, HARMLESS);
    const [example] = webhookExamples("push");
    const after = await pull.origin.run("rev-parse", "feature");
    const result = await pull.run(github, { event: "push", payload: { ...example?.payload, after } });
    expect({ status: result.status, outputs: result.outputs }).toEqual({
      status: 0,
      outputs: expect.objectContaining({ verdict: "pass", scored: "12", "report-path": "gradegate-report.json" }),
    });
    expect(result.report).toBeDefined();
    expect(github.requests).toEqual([]);
  });

  test.each([
    ["no JSON", "{"],
    ["no pull request", { action: "opened" }],
    ["a head that is an option", { action: "opened", pull_request: { number: 5, head: { sha: "--output=x" } } }],
  ])("a payload with %s ends with 2 and writes nothing", async (_name, payload) => {
    await using github = await loopbackGitHub();
    await using pull = await pullRequest(BASE, HARMLESS);
    const result = await pull.run(github, { payload });
    expect(result.status).toBe(2);
    expect(result.stdout).toMatch(/::error::.*payload/);
    expect([github.requests, result.report, result.outputs]).toEqual([[], undefined, {}]);
  });
});
