import { describe, expect, test } from "vitest";
import type { GitHubClient } from "../../../src/adapters/github/client.ts";
import { approvalFacts } from "../../../src/adapters/github/people.ts";
import { ServiceError } from "../../../src/errors.ts";
import { decideApprovals } from "../../../src/gate/approvals.ts";

const HEAD = "a".repeat(40);
const user = (login: string) => ({ login, type: "User" });
const commit = (login: string, message = "a change") => ({
  sha: "c".repeat(40),
  author: user(login),
  committer: user("web-flow"),
  commit: { message },
});
const PULL = {
  "/pulls/{pull_number}/commits": [
    commit("author"),
    commit("helper", "x\n\nCo-authored-by: P <7+pair@users.noreply.github.com>"),
  ],
  "/pulls/{pull_number}/reviews": [
    { user: user("ana"), state: "APPROVED", commit_id: HEAD, submitted_at: "2026-11-23T10:00:00Z" },
    { user: user("pair"), state: "APPROVED", commit_id: HEAD, submitted_at: "2026-11-23T10:01:00Z" },
  ],
  "/pulls/{pull_number}/files": [
    { filename: "policies/a.yaml", previous_filename: "old/a.yaml" },
    { filename: "README.md" },
  ],
  "/teams/{team_slug}/members": [user("ana"), user("bo")],
};

function github(answers: Readonly<Record<string, readonly object[] | undefined>>): GitHubClient {
  const none = (route: string) => {
    throw new ServiceError({ service: "GitHub", operation: route, message: "403 not accessible", retryable: false });
  };
  return {
    send: async ({ route }) => none(route),
    pages: async (route, _parameters, read) => {
      const found = Object.entries(answers).find(([path]) => route.endsWith(path))?.[1];
      return found === undefined ? none(route) : read(found);
    },
    login: async () => undefined,
  };
}
const facts = (answers: Readonly<Record<string, readonly object[] | undefined>>, codeOwners?: string) =>
  approvalFacts(github(answers), {
    pullRequest: 5,
    author: "author",
    head: HEAD,
    teams: ["northlane/safety"],
    codeOwners,
  });

describe("what approvals are judged by", () => {
  test("is read from the pull request, its team and the base's owners", async () => {
    expect(await facts(PULL, "policies/ @northlane/safety\n")).toEqual({
      head: HEAD,
      author: "author",
      committers: { kind: "known", value: ["author", "web-flow", "helper", "pair"] },
      reviews: {
        kind: "known",
        value: [
          { author: "ana", state: "approved", commit_id: HEAD, submitted_at: "2026-11-23T10:00:00Z" },
          { author: "pair", state: "approved", commit_id: HEAD, submitted_at: "2026-11-23T10:01:00Z" },
        ],
      },
      teams: new Map([["northlane/safety", { kind: "known", value: ["ana", "bo"] }]]),
      codeowners: { kind: "known", value: [{ path: "policies/a.yaml", owners: ["@northlane/safety"] }] },
    });
  });

  test("a co-author's approval does not count, a reviewer's does", async () => {
    expect(decideApprovals({ count: 1 }, await facts(PULL))).toMatchObject({ outcome: "pass", by: ["ana"] });
    expect(decideApprovals({ count: 2 }, await facts(PULL))).toMatchObject({ outcome: "fail" });
  });

  test.each([
    ["/teams/{team_slug}/members", { count: 1, teams: ["northlane/safety"] }, "cannot be read"],
    ["/pulls/{pull_number}/reviews", { count: 1 }, "the reviews cannot be read"],
    ["/pulls/{pull_number}/commits", { count: 1 }, "who has commits in it cannot be read"],
    ["/pulls/{pull_number}/files", { count: 1, codeowners: true }, "the code owners cannot be read"],
  ])("where %s may not be read it is undecided, and said", async (path, rule, detail) => {
    const decided = decideApprovals(rule, await facts({ ...PULL, [path]: undefined }, "* @ana\n"));
    expect(decided).toMatchObject({ outcome: "inconclusive", detail: expect.stringContaining(detail) });
  });

  test("a commit of nobody known leaves it undecided who has commits in it", async () => {
    const commits = [{ ...commit("author"), author: null }];
    const { committers } = await facts({ ...PULL, "/pulls/{pull_number}/commits": commits });
    expect(committers).toEqual({ kind: "unknown", why: "the author of cccccccccccc has no account" });
  });

  test("more commits than GitHub lists are not known", async () => {
    const commits = Array.from({ length: 250 }, () => commit("author"));
    expect((await facts({ ...PULL, "/pulls/{pull_number}/commits": commits })).committers.kind).toBe("unknown");
  });
});
