import { describe, expect, test } from "vitest";
import { type ActionEvent, parseEvent } from "../../../src/adapters/github/event.ts";
import { publishTarget, stillStands } from "../../../src/adapters/github/publish-target.ts";
import { clientOf } from "../../support/loopback-client.ts";
import { loopbackGitHub } from "../../support/loopback-github.ts";
import { webhookExamples } from "../../support/webhook-examples.ts";

const HEAD = "1".repeat(40);
const BASE = "2".repeat(40);
const WORKFLOW = ".github/workflows/gate.yml";
const RUN = {
  kind: "workflow_run",
  run: 9,
  event: "pull_request",
  path: WORKFLOW,
  headSha: HEAD,
  headBranch: "feature",
  headOwner: "mallory",
  headRepository: 2,
  fork: true,
} as const satisfies ActionEvent;
const pull = (number: number, sha = HEAD, repository: number | null = 2) => ({
  number,
  state: "open",
  user: { login: "mallory" },
  base: { ref: "main", sha: BASE },
  head: { sha, ref: "feature", repo: repository === null ? null : { id: repository } },
});

/** A GitHub of its own: the description asks for a hundred fields of each that nobody reads here. */
function client(pulls: readonly object[], one: object = pull(5)) {
  return {
    send: async <T>({ route, read }: { route: string; read: (data: unknown) => T }) =>
      read(route.includes("/branches/") ? { commit: { sha: BASE } } : one),
    pages: async <T>(_: string, __: object, read: (data: unknown) => readonly T[]) => read(pulls),
    login: async () => undefined,
  };
}

test("the pull request is found by the head's repository, branch and commit, and its base is that of now", async () => {
  const found = await publishTarget(client([pull(4, "3".repeat(40)), pull(5), pull(6, HEAD, 7)]), RUN, WORKFLOW);
  expect(found).toEqual({
    kind: "pull_request",
    number: 5,
    author: "mallory",
    base: BASE,
    head: HEAD,
    fork: true,
    run: 9,
  });
});

test("a run that a review of it set off is published as well: it could not do so itself", async () => {
  const run = { ...RUN, event: "pull_request_review" } as ActionEvent;
  expect(await publishTarget(client([pull(5)]), run, WORKFLOW)).toMatchObject({ kind: "pull_request", number: 5 });
});

describe("nothing is published", () => {
  test.each<[string, Partial<typeof RUN> | object, readonly object[], string]>([
    ["of a run that a push set off", { event: "push" }, [pull(5)], "not by a pull request"],
    ["of a run of the repository's own branch", { fork: false }, [pull(5)], "could publish for itself"],
    ["of another workflow, whatever its name", { path: ".github/workflows/evil.yml" }, [pull(5)], "evil.yml"],
    ["for a head that has moved", {}, [pull(5, "3".repeat(40))], "any more"],
    ["for a pull request of another fork with this commit", {}, [pull(5, HEAD, 8)], "any more"],
    ["for a fork that is gone", {}, [pull(5, HEAD, null)], "any more"],
    ["where two pull requests have the head", {}, [pull(5), pull(6)], "not known which"],
  ])("%s", async (_, change, pulls, why) => {
    const found = await publishTarget(client(pulls), { ...RUN, ...change } as ActionEvent, WORKFLOW);
    expect(found).toEqual({ kind: "none", why: expect.stringContaining(why) });
  });

  test("on another event than workflow_run", async () => {
    await expect(publishTarget(client([]), { kind: "other", name: "schedule" }, WORKFLOW)).rejects.toThrow(
      "workflow_run",
    );
  });

  test("once the head has moved or the pull request is closed", async () => {
    const target = { number: 5, head: HEAD };
    const stands = (one: object) => stillStands(client([], one), target);
    expect([
      await stands(pull(5)),
      await stands(pull(5, "3".repeat(40))),
      await stands({ ...pull(5), state: "closed" }),
    ]).toEqual([true, false, false]);
  });
});

test("what is asked of GitHub is in its description", async () => {
  const R = "/repos/{owner}/{repo}";
  await using github = await loopbackGitHub({ answers: { [`${R}/pulls`]: { status: 200, data: [] } } });
  expect((await publishTarget(clientOf(github), RUN, WORKFLOW)).kind).toBe("none");
  expect(github.requests[0]?.query).toMatchObject({ state: "open", head: "mallory:feature" });
});

const examples = webhookExamples("workflow_run");
test.skipIf(examples.length === 0)(
  "payloads that GitHub delivered are read (needs npm ci --prefix test/openapi)",
  () => {
    expect(examples.map(({ payload }) => parseEvent("workflow_run", payload).kind)).toEqual(
      examples.map(() => "workflow_run"),
    );
  },
);
