import { describe, expect, test } from "vitest";
import { approversOf, queuedApprovers } from "../../../src/adapters/github/approvals.ts";
import type { GitHubClient } from "../../../src/adapters/github/client.ts";
import { clientOf } from "../../support/loopback-client.ts";
import { loopbackGitHub } from "../../support/loopback-github.ts";

const [HEAD, OLD] = ["a".repeat(40), "b".repeat(40)];

describe("who approved a commit", () => {
  test("people whose latest verdict approves that very commit, and not the author", async () => {
    await using github = await loopbackGitHub();
    const says = (login: string, state: Parameters<typeof github.addReview>[0]["state"], commit = HEAD) =>
      github.addReview({ pull: 5, login, state, commit });
    says("approves", "APPROVED");
    says("comments-later", "APPROVED");
    says("comments-later", "COMMENTED");
    says("approved-before", "APPROVED", OLD);
    says("objects-later", "APPROVED");
    says("objects-later", "CHANGES_REQUESTED");
    says("dismissed", "DISMISSED");
    says("approves-in-the-end", "CHANGES_REQUESTED");
    says("approves-in-the-end", "APPROVED");
    says("only-comments", "COMMENTED");
    says("The-Author", "APPROVED");
    says("machine[bot]", "APPROVED");
    github.addReview({ pull: 6, login: "elsewhere", state: "APPROVED", commit: HEAD });
    expect(await approversOf(clientOf(github), { pullRequest: 5, head: HEAD, author: "the-author" })).toEqual([
      "approves",
      "approves-in-the-end",
      "comments-later",
    ]);
  });

  test("all pages are read: an objection on the last one counts", async () => {
    await using github = await loopbackGitHub();
    github.addReview({ pull: 5, login: "wavers", state: "APPROVED", commit: HEAD });
    for (let index = 0; index < 120; index++) {
      github.addReview({ pull: 5, login: `person-${index}`, state: "COMMENTED", commit: HEAD });
    }
    github.addReview({ pull: 5, login: "wavers", state: "CHANGES_REQUESTED", commit: HEAD });
    expect(await approversOf(clientOf(github), { pullRequest: 5, head: HEAD, author: "me" })).toEqual([]);
    expect(github.requests).toHaveLength(2);
  });
});

describe("who approved what a merge queue holds", () => {
  const queued = (pull: unknown, reviews: readonly object[]): GitHubClient => ({
    send: async ({ read }) => read(pull),
    pages: async (_route, _parameters, read) => read(reviews),
    login: async () => undefined,
  });
  const approval = (login: string, commit_id: string) => ({
    id: 1,
    user: { type: "User", login },
    state: "APPROVED",
    commit_id,
  });

  test("people who approved the head of the pull request as it is now, and not its author", async () => {
    const pull = { head: { sha: HEAD }, user: { login: "author" } };
    const reviews = [approval("approves", HEAD), approval("approved-before", OLD), approval("author", HEAD)];
    expect(await queuedApprovers(queued(pull, reviews), 5)).toEqual(["approves"]);
  });

  test("nobody of a pull request whose head is not known", async () => {
    await expect(queuedApprovers(queued({ head: {} }, [approval("approves", "")]), 5)).rejects.toThrow("no head");
  });
});
