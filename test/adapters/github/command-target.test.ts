import { describe, expect, test } from "vitest";
import { commandTarget, latestRun } from "../../../src/adapters/github/command-target.ts";
import { type ActionEvent, parseEvent } from "../../../src/adapters/github/event.ts";
import { headWasSteady } from "../../../src/adapters/github/override-facts.ts";
import { ServiceError } from "../../../src/errors.ts";
import { clientOf, noteLog } from "../../support/loopback-client.ts";
import { loopbackGitHub } from "../../support/loopback-github.ts";
import { apiExample } from "../../support/openapi.ts";
import { webhookExamples } from "../../support/webhook-examples.ts";

const HEAD = "1".repeat(40);
const BASE = "2".repeat(40);
const EVENT = {
  kind: "issue_comment",
  action: "created",
  issue: 5,
  onPullRequest: true,
  comment: 8,
  at: "2026-11-23T10:00:00Z",
  author: "ada",
  person: true,
  body: "/gradegate evaluate",
} as const satisfies ActionEvent;
const PULL = {
  number: 5,
  state: "open",
  user: { login: "mallory" },
  base: { ref: "main", sha: "0".repeat(40), repo: { id: 1 } },
  head: { sha: HEAD, ref: "feature", repo: { id: 2 } },
};
const refused = new ServiceError({ service: "GitHub", operation: "GET", message: "no", status: 403, retryable: false });

/** A GitHub that notes what is asked of it. */
function client(answers: {
  readonly permission?: string | Error;
  readonly pull?: object;
  readonly reaction?: Error;
  readonly comment?: object | Error | undefined;
}) {
  const asked: string[] = [];
  const { permission = "write", pull = PULL, reaction } = answers;
  return {
    asked,
    send: async <T>({ route, read }: { route: string; read: (data: unknown) => T }) => {
      asked.push(route.split("/").at(-1) ?? "");
      if (route.endsWith("/permission")) {
        if (permission instanceof Error) throw permission;
        return read({ permission });
      }
      if (route.endsWith("/reactions") && reaction !== undefined) throw reaction;
      if (route === "GET /repos/{owner}/{repo}/issues/comments/{comment_id}") {
        if (answers.comment instanceof Error) throw answers.comment;
        return read(answers.comment);
      }
      return read(route.includes("/branches/") ? { commit: { sha: BASE } } : pull);
    },
    pages: async () => [],
    login: async () => undefined,
  };
}

async function target(event: object = {}, answers: Parameters<typeof client>[0] = {}) {
  const github = client(answers);
  const found = await commandTarget(github, { ...EVENT, ...event }, noteLog([]));
  return { found, asked: github.asked };
}

test("evaluate is acknowledged and reviews the head that GitHub names now against the base as it is now", async () => {
  expect(await target()).toEqual({
    found: { kind: "review", number: 5, author: "mallory", base: BASE, head: HEAD, fork: true },
    asked: ["permission", "reactions", "{pull_number}", "{branch}"],
  });
});

test("a head in the repository itself is no fork's; one whose repository is gone is", async () => {
  const fork = async (repo: object | null) => {
    const { found } = await target({}, { pull: { ...PULL, head: { ...PULL.head, repo } } });
    return found.kind === "review" && found.fork;
  };
  expect([await fork({ id: 1 }), await fork(null)]).toEqual([false, true]);
});

test("another command is answered, and reviews nothing", async () => {
  expect((await target({ body: "/gradegate override" })).found).toMatchObject({ kind: "answer", issue: 5, head: HEAD });
});

test("what is asked of the repository comes with the pull request as GitHub says it is, and who asked in which comment", async () => {
  expect((await target({ body: "/gradegate plan" })).found).toEqual({
    kind: "ask",
    issue: 5,
    number: 5,
    comment: 8,
    by: "ada",
    author: "mallory",
    base: BASE,
    head: HEAD,
    fork: true,
    command: { kind: "plan" },
  });
});

describe("an override", () => {
  const body = "/gradegate override INC-4711: payouts stand still";
  const there = { body: `${body}\r\n`, user: { login: "ada" } };
  const asked = (comment?: object | Error) => target({ body: `${body}\n` }, { comment });

  test("is of the head that GitHub names now, with the reason, and the time by GitHub's clock", async () => {
    const { found } = await asked(there);
    expect(found).toMatchObject({
      kind: "review",
      head: HEAD,
      override: { by: "ada", comment: 8, at: "2026-11-23T10:00:00Z", reason: "INC-4711: payouts stand still" },
    });
  });

  const gone = new ServiceError({
    service: "GitHub",
    operation: "GET",
    message: "gone",
    status: 404,
    retryable: false,
  });
  test.each<[string, object | Error]>([
    ["was edited since", { ...there, body: "never mind" }],
    ["was deleted since", gone],
    ["is another person's", { ...there, user: { login: "mallory" } }],
    ["is nobody's any more", { ...there, user: null }],
  ])("of a comment that %s overrides nothing, and is answered so", async (_, comment) => {
    expect((await asked(comment)).found).toMatchObject({
      kind: "answer",
      text: expect.stringContaining("Nothing was overridden"),
    });
  });

  test("of a comment that cannot be read ends the run: unknown is not allowed", async () => {
    await expect(asked(refused)).rejects.toThrow("no");
  });
});

describe("whether a head was nowhere else", () => {
  const since = "2026-11-23T10:00:00.700Z";
  const steady = (events: readonly object[] | Error) => {
    const github = {
      ...client({}),
      pages: async <T>(_: string, __: object, read: (data: unknown) => readonly T[]) => {
        if (events instanceof Error) throw events;
        return read(events);
      },
    };
    return headWasSteady(github, 5, since);
  };
  const pushed = (created_at?: string) => ({ event: "head_ref_force_pushed", created_at });
  test.each<[string, readonly object[], boolean]>([
    ["nothing happened", [], true],
    ["it was force-pushed before", [pushed("2026-11-23T09:59:59Z")], true],
    ["it was force-pushed in the same second", [pushed("2026-11-23T10:00:00Z")], false],
    ["it was force-pushed later", [pushed("2026-11-23T10:00:01Z")], false],
    ["it was force-pushed, nobody knows when", [pushed()], false],
    ["its branch was restored later", [{ ...pushed("2026-11-23T10:00:01Z"), event: "head_ref_restored" }], false],
    ["other things happened", [{ event: "labeled", created_at: "2026-11-23T11:00:00Z" }], true],
  ])("%s", async (_, events, value) => {
    expect(await steady(events)).toEqual({ kind: "known", value });
  });

  test("is unknown where it may not be read", async () => {
    expect((await steady(refused)).kind).toBe("unknown");
  });
});

test("a command that cannot be acknowledged is carried out", async () => {
  expect((await target({}, { reaction: refused })).found.kind).toBe("review");
});

describe("nothing is done, and nothing written,", () => {
  test.each<[string, object, Parameters<typeof client>[0], readonly string[]]>([
    ["for a comment that is no command", { body: "nice" }, {}, []],
    ["for a comment on an issue", { onPullRequest: false }, {}, []],
    ["for a comment that was edited", { action: "edited" }, {}, []],
    ["for a bot", { person: false }, {}, []],
    ["for people who may only read", {}, { permission: "read" }, ["permission"]],
    ["for strangers", {}, { permission: "none" }, ["permission"]],
    ["where the permission cannot be read", {}, { permission: refused }, ["permission"]],
    ["where the permission is of a kind that is not known", {}, { permission: "owner?" }, ["permission"]],
  ])("%s", async (_, event, answers, asked) => {
    const result = await target(event, answers);
    expect({ kind: result.found.kind, asked: result.asked }).toEqual({ kind: "none", asked });
  });

  test("once the pull request is closed", async () => {
    expect((await target({}, { pull: { ...PULL, state: "closed" } })).found.kind).toBe("none");
  });
});

test("the newest run of that very workflow and head is taken", async () => {
  const runs = [
    { id: 3, path: ".github/workflows/gate.yml@main", head_sha: HEAD },
    { id: 7, path: ".github/workflows/evil.yml", head_sha: HEAD },
    { id: 6, path: ".github/workflows/gate.yml", head_sha: BASE },
    { id: 2, path: ".github/workflows/gate.yml", head_sha: HEAD },
  ];
  const github = {
    ...client({}),
    send: async <T>({ read }: { read: (data: unknown) => T }) => read({ workflow_runs: runs }),
  };
  expect(await latestRun(github, ".github/workflows/gate.yml", HEAD)).toBe(3);
  await expect(latestRun(github, ".github/workflows/gate.yml", "3".repeat(40))).rejects.toThrow("no run of");
});

const RUNS = "/repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs";
const example = apiExample(RUNS) as { readonly workflow_runs: Record<string, unknown>[] } | undefined;
test.skipIf(example === undefined)("what is asked of GitHub about runs is in its description", async () => {
  Object.assign(example?.workflow_runs[0] ?? {}, { id: 41, path: ".github/workflows/gate.yml", head_sha: HEAD });
  await using github = await loopbackGitHub({ answers: { [RUNS]: { status: 200, data: example } } });
  expect(await latestRun(clientOf(github), ".github/workflows/gate.yml", HEAD)).toBe(41);
  expect(github.requests.map(({ call }) => call)).toEqual(["GET /repos/octo/policies/actions/workflows/gate.yml/runs"]);
});

const examples = webhookExamples("issue_comment");
test.skipIf(examples.length === 0)(
  "payloads that GitHub delivered are read (needs npm ci --prefix test/openapi)",
  () => {
    expect(examples.map(({ payload }) => parseEvent("issue_comment", payload).kind)).toEqual(
      examples.map(() => "issue_comment"),
    );
  },
);
