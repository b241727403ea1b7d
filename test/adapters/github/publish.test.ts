import { describe, expect, test } from "vitest";
import { type PublishPlan, publish } from "../../../src/adapters/github/publish.ts";
import { clientOf, noteLog } from "../../support/loopback-client.ts";
import { loopbackGitHub } from "../../support/loopback-github.ts";

const HEAD = "a".repeat(40);

function aPlan(): PublishPlan {
  return {
    comment: { issue: 5, marker: { key: "review", head: HEAD, run: { id: 7, attempt: 1 } }, body: "## fail" },
    check: {
      name: "gradegate",
      headSha: HEAD,
      externalId: "gradegate:base:head",
      conclusion: "failure",
      title: "fail",
      summary: "## fail",
      annotations: [],
    },
  };
}

describe("publishing", () => {
  test("writes both parts and says where", async () => {
    await using github = await loopbackGitHub();
    const notes: string[] = [];
    expect(await publish(aPlan(), clientOf(github), noteLog(notes))).toEqual({
      check: { kind: "created", url: "https://github.com/octo/policies/runs/1000" },
      comment: { kind: "created", url: "https://github.com/octo/policies/pull/5#issuecomment-1001" },
    });
    expect(notes).toEqual(["the check run: created", "the comment: created"]);
    expect(github.requests).toHaveLength(5);
  });

  test("a second time changes nothing", async () => {
    await using github = await loopbackGitHub();
    await publish(aPlan(), clientOf(github), noteLog([]));
    const before = structuredClone([github.comments, github.checkRuns]);
    const result = await publish(aPlan(), clientOf(github), noteLog([]));
    expect([result.check?.kind, result.comment?.kind]).toEqual(["unchanged", "unchanged"]);
    expect([github.comments, github.checkRuns]).toEqual(before);
  });

  test("with a fork's token says which permission is missing, and throws nothing", async () => {
    await using github = await loopbackGitHub({ permissions: { pulls: "read", checks: "read" } });
    const notes: string[] = [];
    expect(await publish(aPlan(), clientOf(github), noteLog(notes))).toEqual({
      check: { kind: "refused", reason: "the token lacks the permission checks: write", permission: "checks: write" },
      comment: {
        kind: "refused",
        reason: "the token lacks the permission pull-requests: write",
        permission: "pull-requests: write",
      },
    });
    expect(notes[1]).toBe(
      "warning: the comment could not be written: the token lacks the permission pull-requests: write (runs of forks and of Dependabot never get it; the job summary has the whole review)",
    );
  });

  test("one part that GitHub refuses does not keep the other back", async () => {
    await using github = await loopbackGitHub({ permissions: { checks: "read" } });
    const result = await publish(aPlan(), clientOf(github), noteLog([]));
    expect([result.check?.kind, result.comment?.kind]).toEqual(["refused", "created"]);
  });

  test("a locked conversation is refused for its own reason, not for a permission", async () => {
    await using github = await loopbackGitHub();
    const message = "Unable to create comment because issue is locked.";
    github.fail({ on: /^POST .*comments$/, kind: "answer", status: 403, message });
    const { comment } = await publish(aPlan(), clientOf(github), noteLog([]));
    expect(comment).toMatchObject({ kind: "refused", reason: expect.stringContaining(message) });
    expect(comment).not.toHaveProperty("permission");
  });

  test("trouble that lasts is told and may pass", async () => {
    await using github = await loopbackGitHub();
    github.fail({ on: /comments$/, kind: "answer", status: 429, headers: { "retry-after": "86400" } });
    const { comment } = await publish(aPlan(), clientOf(github), noteLog([]));
    expect(comment).toMatchObject({ kind: "failed", retryable: true });
  });

  test("what is not planned is not asked for", async () => {
    await using github = await loopbackGitHub();
    expect(await publish({}, clientOf(github), noteLog([]))).toEqual({});
    expect(github.requests).toEqual([]);
  });
});
