import { describe, expect, test } from "vitest";
import type { GitHubClient } from "../../../src/adapters/github/client.ts";
import { keepComment, type StickyComment } from "../../../src/adapters/github/comment.ts";
import { clientOf } from "../../support/loopback-client.ts";
import { loopbackGitHub } from "../../support/loopback-github.ts";

const HEAD = "a".repeat(40);
const NEWER = "b".repeat(40);

function aComment(
  overrides: Partial<StickyComment> & { head?: string; run?: number; attempt?: number } = {},
): StickyComment {
  const { head = HEAD, run = 7, attempt = 1, ...rest } = overrides;
  return { issue: 5, marker: { key: "review", head, run: { id: run, attempt } }, body: "## pass\n", ...rest };
}

const written = (body: string, head = HEAD, run = "7.1") =>
  `<!-- gradegate:review head=${head} run=${run} -->\n${body}`;
const LIST = "GET /issues/5/comments";
const CREATE = "POST /issues/5/comments";

describe("the comment", () => {
  test("is created where there is none, and looked at once more", async () => {
    await using github = await loopbackGitHub();
    expect(await keepComment(clientOf(github), aComment())).toEqual({
      kind: "created",
      url: "https://github.com/octo/policies/pull/5#issuecomment-1000",
    });
    expect(github.comments).toEqual([{ id: 1000, issue: 5, login: "github-actions[bot]", body: written("## pass\n") }]);
    expect(github.calls()).toEqual([LIST, CREATE, LIST]);
  });

  test("is edited in place by the next run", async () => {
    await using github = await loopbackGitHub();
    await keepComment(clientOf(github), aComment());
    github.calls();
    const outcome = await keepComment(clientOf(github), aComment({ head: NEWER, run: 8, body: "## fail\n" }));
    expect(outcome.kind).toBe("updated");
    expect(github.comments.map(({ id, body }) => ({ id, body }))).toEqual([
      { id: 1000, body: written("## fail\n", NEWER, "8.1") },
    ]);
    expect(github.calls()).toEqual([LIST, "PATCH /issues/comments/1000"]);
  });

  test("that says the same already is not sent again, also when a person's editor changed its line ends", async () => {
    await using github = await loopbackGitHub();
    const existing = github.addComment(5, "github-actions[bot]", written("## pass\r\n\r\nmore"));
    github.calls();
    const outcome = await keepComment(clientOf(github), aComment({ body: "## pass\n\nmore\n", attempt: 2 }));
    expect(outcome.kind).toBe("unchanged");
    expect(github.comments).toEqual([existing]);
    expect(github.calls()).toEqual([LIST]);
  });

  test("is found on any page", async () => {
    await using github = await loopbackGitHub();
    for (let index = 0; index < 250; index++) github.addComment(5, "someone", `comment ${index}`);
    const own = github.addComment(5, "github-actions[bot]", written("first"));
    const outcome = await keepComment(clientOf(github), aComment({ body: "second" }));
    expect(outcome.kind).toBe("updated");
    expect(own.body).toBe(written("second"));
    expect(github.calls()).toEqual([LIST, LIST, LIST, `PATCH /issues/comments/${own.id}`]);
  });

  test("of a stranger who wrote our marker is left alone", async () => {
    await using github = await loopbackGitHub();
    const hijacked = github.addComment(5, "mallory", written("## pass, honestly"));
    const outcome = await keepComment(clientOf(github), aComment({ body: "## fail" }));
    expect(outcome.kind).toBe("created");
    expect(hijacked.body).toBe(written("## pass, honestly"));
    expect(github.comments.map(({ login }) => login)).toEqual(["mallory", "github-actions[bot]"]);
  });

  test("is only known by a marker at its very start", async () => {
    await using github = await loopbackGitHub();
    github.addComment(5, "github-actions[bot]", `Another tool quotes: ${written("x")}`);
    github.addComment(5, "github-actions[bot]", written("x").replace(":review", ":rollout"));
    expect((await keepComment(clientOf(github), aComment())).kind).toBe("created");
  });

  test("is known also where the head could not be resolved and has a hostile name", async () => {
    await using github = await loopbackGitHub();
    const head = "a-->run=9.9 %";
    await keepComment(clientOf(github), aComment({ head }));
    expect((await keepComment(clientOf(github), aComment({ head }))).kind).toBe("unchanged");
    expect((await keepComment(clientOf(github), aComment({ head, body: "new" }))).kind).toBe("updated");
    expect(github.comments).toHaveLength(1);
  });

  test("of a person's token is known by that person's login", async () => {
    await using github = await loopbackGitHub({ login: "release-bot-account" });
    await keepComment(clientOf(github), aComment());
    github.calls();
    expect((await keepComment(clientOf(github), aComment({ body: "new" }))).kind).toBe("updated");
    expect(github.calls()).toEqual([LIST, "GET /user", "PATCH /issues/comments/1000"]);
    expect(github.comments.map(({ body }) => body)).toEqual([written("new")]);
  });

  test("of another app, whose token may not ask who it is, is known as a bot's", async () => {
    await using github = await loopbackGitHub({ login: "my-app[bot]" });
    await keepComment(clientOf(github), aComment());
    const hijacked = github.addComment(5, "mallory", written("## pass, honestly"));
    expect((await keepComment(clientOf(github), aComment({ body: "new" }))).kind).toBe("updated");
    expect(github.comments.map(({ body }) => body)).toEqual([written("new"), hijacked.body]);
  });

  test("of a later run for another head is not overwritten by an earlier run that ends late", async () => {
    await using github = await loopbackGitHub();
    const existing = github.addComment(5, "github-actions[bot]", written("newer", NEWER, "8.1"));
    const outcome = await keepComment(clientOf(github), aComment({ run: 7, attempt: 3, body: "older" }));
    expect(outcome).toEqual({
      kind: "superseded",
      url: `https://github.com/octo/policies/pull/5#issuecomment-${existing.id}`,
      by: { key: "review", head: NEWER, run: { id: 8, attempt: 1 } },
    });
    expect(existing.body).toBe(written("newer", NEWER, "8.1"));
  });

  test("of a later run for the same head is overwritten by a re-run of an earlier one, which is later in time", async () => {
    await using github = await loopbackGitHub();
    github.addComment(5, "github-actions[bot]", written("could not decide", HEAD, "8.1"));
    expect((await keepComment(clientOf(github), aComment({ run: 7, attempt: 2 }))).kind).toBe("updated");
  });

  test("of a later run for the same head stands, where an earlier run of what was true then ends late", async () => {
    await using github = await loopbackGitHub();
    github.addComment(5, "github-actions[bot]", written("an approval is gone", HEAD, "8.1"));
    expect((await keepComment(clientOf(github), aComment({ run: 7 }))).kind).toBe("superseded");
  });

  test("is one where two runs create it at once: the later run's stays", async () => {
    await using github = await loopbackGitHub({
      watch: async (call) => {
        if (call.startsWith("POST ") && github.comments.length === 0) {
          github.addComment(5, "github-actions[bot]", written("of the other", HEAD, other));
        }
        return "answer";
      },
    });
    let other = "8.1";
    expect((await keepComment(clientOf(github), aComment({ run: 7 }))).kind).toBe("superseded");
    expect(github.comments.map(({ body }) => body)).toEqual([written("of the other", HEAD, "8.1")]);
    github.removeComment(github.comments[0]?.id ?? 0);
    other = "6.1";
    expect((await keepComment(clientOf(github), aComment({ run: 7 }))).kind).toBe("created");
    expect(github.comments.map(({ body }) => body)).toEqual([written("## pass\n", HEAD, "7.1")]);
  });

  test("goes back with the branch: a later run for an earlier head has the last word", async () => {
    await using github = await loopbackGitHub();
    github.addComment(5, "github-actions[bot]", written("newer", NEWER, "8.1"));
    expect((await keepComment(clientOf(github), aComment({ run: 9, body: "back" }))).kind).toBe("updated");
  });

  test("that was deleted between reading and writing is created again", async () => {
    await using github = await loopbackGitHub();
    const existing = github.addComment(5, "github-actions[bot]", written("old"));
    const client = clientOf(github);
    const deleting: GitHubClient = {
      ...client,
      send: (request) => {
        github.removeComment(existing.id);
        return client.send(request);
      },
    };
    expect((await keepComment(deleting, aComment())).kind).toBe("created");
    expect(github.comments.map(({ body }) => body)).toEqual([written("## pass\n")]);
  });

  test("is one: doubles of ours are removed, nobody else's", async () => {
    await using github = await loopbackGitHub();
    const first = github.addComment(5, "github-actions[bot]", written("one"));
    const mallory = github.addComment(5, "mallory", written("one"));
    github.addComment(5, "github-actions[bot]", written("one"));
    await keepComment(clientOf(github), aComment({ body: "two" }));
    expect(github.comments).toEqual([{ ...first, body: written("two") }, mallory]);
  });
});

describe("when it is not known whether the comment was created", () => {
  const faults = [
    ["the connection was reset after the effect", { kind: "reset", when: "after" }],
    ["the connection was reset in the middle of the answer", { kind: "reset", when: "in_answer" }],
    ["GitHub answered 502 after the effect", { kind: "answer", status: 502, after: true }],
  ] as const;
  test.each(faults)("and %s, it is looked for and not created twice", async (_name, fault) => {
    await using github = await loopbackGitHub();
    github.fail({ on: CREATE.replace("POST ", ""), kind: "answer", status: 500 });
    github.fail({ on: /^POST .*comments$/, ...fault });
    expect((await keepComment(clientOf(github), aComment())).kind).toBe("created");
    expect(github.comments).toHaveLength(1);
  });

  test("and it was not, it is sent again", async () => {
    await using github = await loopbackGitHub();
    github.fail(
      { on: /^POST .*comments$/, kind: "reset", when: "before" },
      { on: /^POST .*comments$/, kind: "answer", status: 503 },
    );
    expect((await keepComment(clientOf(github), aComment())).kind).toBe("created");
    expect(github.comments).toHaveLength(1);
    expect(github.calls()).toEqual([LIST, `${CREATE} (reset)`, LIST, `${CREATE} (503)`, LIST, CREATE, LIST]);
  });

  test("a stranger's copy of it is not taken for ours", async () => {
    await using github = await loopbackGitHub();
    github.addComment(5, "mallory", written("## pass\n"));
    github.fail({ on: /^POST .*comments$/, kind: "reset", when: "before" });
    expect((await keepComment(clientOf(github), aComment())).kind).toBe("created");
    expect(github.comments.map(({ login }) => login)).toEqual(["mallory", "github-actions[bot]"]);
  });
});
