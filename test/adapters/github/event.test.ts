import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseEvent, queuedPullRequest } from "../../../src/adapters/github/event.ts";
import { readRunContext } from "../../../src/adapters/github/run-context.ts";
import { UserError } from "../../../src/errors.ts";
import { webhookExamples } from "../../support/webhook-examples.ts";

const A = "a".repeat(40);
const B = "b".repeat(40);

interface PullParts {
  readonly number?: unknown;
  readonly base?: unknown;
  readonly head?: unknown;
  readonly draft?: unknown;
}

function aPullRequest(parts: PullParts = {}): Record<string, unknown> {
  const base = { sha: A, ref: "main", repo: { id: 1 } };
  const head = { sha: B, ref: "feature/tone", repo: { id: 1 } };
  return { action: "opened", pull_request: { number: 5, base, head, draft: false, ...parts } };
}

test("a review of a pull request is read as the pull request that it is about", () => {
  const { pull_request } = aPullRequest();
  const payload = { action: "submitted", review: { state: "approved" }, pull_request };
  expect(parseEvent("pull_request_review", payload)).toEqual({
    ...parseEvent("pull_request", aPullRequest()),
    action: "submitted",
  });
});

test.each([
  [`refs/heads/gh-readonly-queue/main/pr-12-${A}`, 12],
  [`refs/heads/gh-readonly-queue/release/2.x/pr-7-${A}`, 7],
  [`refs/heads/gh-readonly-queue/main/pr-0-${A}`, undefined],
  ["refs/heads/gh-readonly-queue/main/pr-12-main", undefined],
  [`refs/heads/my/pr-12-${A}`, undefined],
])("the merge group %s is made for the pull request %s", (ref, number) => {
  expect(queuedPullRequest(ref)).toBe(number);
});

describe("a pull request", () => {
  test("has its number and both revisions", () => {
    expect(parseEvent("pull_request", aPullRequest())).toEqual({
      kind: "pull_request",
      action: "opened",
      author: "",
      number: 5,
      base: { sha: A, ref: "main" },
      head: { sha: B, ref: "feature/tone" },
      fork: false,
      draft: false,
    });
  });

  test.each([
    ["is from a fork if its repository is another", { id: 2 }],
    ["is from a fork if its repository is gone", null],
  ])("%s", (_name, repo) => {
    const payload = aPullRequest({ head: { sha: B, ref: "main", repo } });
    expect(parseEvent("pull_request", payload)).toMatchObject({ fork: true });
  });
});

describe("other events", () => {
  test("a push has what was there before and after", () => {
    const payload = { ref: "refs/heads/main", before: A, after: B };
    expect(parseEvent("push", payload)).toEqual({ kind: "push", ref: "refs/heads/main", before: A, after: B });
  });

  test("a push of a new branch has no before, one that deletes it no after", () => {
    const zero = "0".repeat(40);
    expect(parseEvent("push", { ref: "refs/heads/x", before: zero, after: B })).toEqual({
      kind: "push",
      ref: "refs/heads/x",
      after: B,
    });
    expect(parseEvent("push", { ref: "refs/heads/x", before: A, after: zero })).not.toHaveProperty("after");
  });

  test("a merge group has both revisions", () => {
    const group = {
      base_sha: A,
      base_ref: "refs/heads/main",
      head_sha: B,
      head_ref: "refs/heads/gh-readonly-queue/main/pr-5",
    };
    expect(parseEvent("merge_group", { action: "checks_requested", merge_group: group })).toEqual({
      kind: "merge_group",
      base: { sha: A, ref: "refs/heads/main" },
      head: { sha: B, ref: "refs/heads/gh-readonly-queue/main/pr-5" },
    });
  });

  test("pull_request_target is refused with the reason and what to use", () => {
    expect(() => parseEvent("pull_request_target", aPullRequest())).toThrow(UserError);
    expect(() => parseEvent("pull_request_target", aPullRequest())).toThrow(/stranger's change.*on: pull_request/);
  });

  test("what we do not act on is known by its name only", () => {
    expect(parseEvent("workflow_dispatch", { anything: 1 })).toEqual({ kind: "other", name: "workflow_dispatch" });
    expect(parseEvent("constructor", null)).toEqual({ kind: "other", name: "constructor" });
  });
});

describe("a malformed payload names the field", () => {
  const revision = (overrides: Record<string, unknown>) => ({ sha: B, ref: "x", repo: { id: 1 }, ...overrides });
  const cases: readonly [string, unknown, string][] = [
    ["pull_request", null, "pull_request should be an object, got null"],
    ["pull_request", [], "pull_request should be an object, got []"],
    ["pull_request", { action: "opened" }, "pull_request.pull_request should be an object, got nothing"],
    [
      "pull_request",
      aPullRequest({ number: "5" }),
      'pull_request.pull_request.number should be a positive integer, got "5"',
    ],
    ["pull_request", aPullRequest({ number: -1 }), "a positive integer, got -1"],
    ["pull_request", aPullRequest({ draft: "no" }), 'draft should be true or false, got "no"'],
    ["pull_request", aPullRequest({ head: revision({ sha: "--output=x" }) }), "head.sha should be a full commit id"],
    ["pull_request", aPullRequest({ head: revision({ sha: B.toUpperCase() }) }), "head.sha should be a full commit id"],
    [
      "pull_request",
      aPullRequest({ head: revision({ ref: "--upload-pack=x" }) }),
      "head.ref should be the name of a branch",
    ],
    ["pull_request", aPullRequest({ head: revision({ ref: "a\nb" }) }), "head.ref should be the name of a branch"],
    ["pull_request", aPullRequest({ head: revision({ ref: "a..b" }) }), "head.ref should be the name of a branch"],
    [
      "pull_request",
      aPullRequest({ head: revision({ repo: undefined }) }),
      "head.repo should be an object, got nothing",
    ],
    ["pull_request", aPullRequest({ base: revision({ repo: null }) }), "base.repo should be an object, got null"],
    ["push", { ref: "refs/heads/main", before: A }, "push.after should be a full commit id"],
    ["push", { before: A, after: B }, "push.ref should be a text, got nothing"],
    ["merge_group", { merge_group: { base_sha: A } }, "merge_group.merge_group.base_ref should be a text"],
    ["merge_group", JSON.parse('{"__proto__": {"merge_group": {}}}'), "merge_group.merge_group should be an object"],
  ];
  test.each(cases)("%s %#", (name, payload, message) => {
    expect(() => parseEvent(name, payload)).toThrow(UserError);
    expect(() => parseEvent(name, payload)).toThrow(message);
  });

  test("branch names that people use are allowed", () => {
    for (const ref of ["main", "feature/#12_ü", "dependabot/npm_and_yarn/@types/node-24.1", "v1.0", "a$(id)`;\"'"]) {
      const event = parseEvent("pull_request", aPullRequest({ head: revision({ ref }) }));
      expect(event).toMatchObject({ head: { ref } });
    }
  });
});

const examples = ["pull_request", "push", "merge_group"].flatMap((event) =>
  webhookExamples(event).map(({ name, payload }) => ({ event, name, payload })),
);
describe.skipIf(examples.length === 0)("payloads as GitHub delivered them (need npm ci --prefix test/openapi)", () => {
  test.each(examples)("$name #$# is read", ({ event, payload }) => {
    expect(parseEvent(event, payload).kind).toBe(event);
  });

  test("there are some of each", () => {
    expect(new Set(examples.map(({ event }) => event))).toEqual(new Set(["pull_request", "push", "merge_group"]));
  });
});

describe("the run's context", () => {
  async function readWith(overrides: Record<string, string | undefined>, payload: string): Promise<unknown> {
    const folder = await mkdtemp(join(tmpdir(), "gradegate-event-"));
    const path = join(folder, "event.json");
    await writeFile(path, payload);
    try {
      return await readRunContext({
        GITHUB_EVENT_NAME: "push",
        GITHUB_EVENT_PATH: path,
        GITHUB_REPOSITORY: "octo/policies",
        GITHUB_SHA: B,
        GITHUB_RUN_ID: "7",
        GITHUB_RUN_ATTEMPT: "2",
        GITHUB_API_URL: "https://api.github.com",
        GITHUB_SERVER_URL: "https://github.com",
        ...overrides,
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  }
  const push = JSON.stringify({ ref: "refs/heads/main", before: A, after: B });

  test("is read from the runner's variables", async () => {
    expect(await readWith({}, push)).toEqual({
      event: { kind: "push", ref: "refs/heads/main", before: A, after: B },
      owner: "octo",
      repo: "policies",
      sha: B,
      run: { id: 7, attempt: 2 },
      apiUrl: "https://api.github.com",
      filesUrl: "https://github.com/octo/policies/blob",
      runUrl: "https://github.com/octo/policies/actions/runs/7",
    });
  });

  test.each([
    [{ GITHUB_EVENT_NAME: undefined }, push, "GITHUB_EVENT_NAME should be the name of an event, it is not set"],
    [{ GITHUB_REPOSITORY: "octo" }, push, 'GITHUB_REPOSITORY should be owner/name, got "octo"'],
    [{ GITHUB_REPOSITORY: "octo/../x" }, push, "GITHUB_REPOSITORY should be owner/name"],
    [{ GITHUB_RUN_ID: "0" }, push, "GITHUB_RUN_ID should be a positive integer"],
    [{ GITHUB_SHA: "main" }, push, "GITHUB_SHA should be a full commit id"],
    [{ GITHUB_API_URL: "file:///etc" }, push, "GITHUB_API_URL should be a URL"],
    [{ GITHUB_EVENT_PATH: "/nowhere/event.json" }, push, "cannot be read: ENOENT"],
    [{ GITHUB_EVENT_PATH: "" }, push, "GITHUB_EVENT_PATH should be the path of the payload"],
    [{}, "{", "is not JSON"],
    [{}, "", "is not JSON"],
    [{}, "[]", "push should be an object, got []"],
  ])("%j with %s is refused with its reason", async (overrides, payload, message) => {
    await expect(readWith(overrides, payload)).rejects.toThrow(UserError);
    await expect(readWith(overrides, payload)).rejects.toThrow(message);
  });
});
