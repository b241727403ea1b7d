import { describe, expect, test } from "vitest";
import type { GitHubClient } from "../../../src/adapters/github/client.ts";
import { permissionFor } from "../../../src/adapters/github/permission.ts";
import { ServiceError } from "../../../src/errors.ts";
import { clientOf } from "../../support/loopback-client.ts";
import { type Fault, loopbackGitHub } from "../../support/loopback-github.ts";
import { apiDescription } from "../../support/openapi.ts";

const LIST = "GET /repos/{owner}/{repo}/issues/{issue_number}/comments";
const read = (client: GitHubClient) => client.pages(LIST, { issue_number: 5 }, (data) => data as unknown[]);
const write = (client: GitHubClient) =>
  client.send({ route: LIST.replace("GET", "POST"), parameters: { issue_number: 5, body: "x" }, read: () => "done" });

async function errorOf(promise: Promise<unknown>): Promise<ServiceError> {
  const error = await promise.catch((each: unknown) => each);
  expect(error).toBeInstanceOf(ServiceError);
  return error as ServiceError;
}

describe("passing trouble", () => {
  const faults: readonly [name: string, fault: Fault, waits: readonly number[]][] = [
    ["a server error, after a growing wait of our own", { on: "GET", kind: "answer", status: 502 }, [1000]],
    ["a connection that is reset", { on: "GET", kind: "reset", when: "before" }, [1000]],
    ["an answer that is cut off", { on: "GET", kind: "reset", when: "in_answer" }, [1000]],
    [
      "a server error that says when to come back",
      { on: "GET", kind: "answer", status: 503, headers: { "retry-after": "7" } },
      [7000],
    ],
    [
      "a secondary limit, for as long as GitHub says",
      {
        on: "GET",
        kind: "answer",
        status: 403,
        message: "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.",
        headers: { "retry-after": "42" },
      },
      [42_000],
    ],
    [
      "a secondary limit that does not say how long, for the minute that GitHub advises",
      { on: "GET", kind: "answer", status: 403, message: "You have exceeded a secondary rate limit." },
      [60_000],
    ],
    ["too many requests", { on: "GET", kind: "answer", status: 429, headers: { "retry-after": "1" } }, [1000]],
    [
      "a primary limit, until the time at which it ends",
      {
        on: "GET",
        kind: "answer",
        status: 403,
        message: "API rate limit exceeded for installation.",
        headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1000000090" },
      },
      [91_000],
    ],
  ];
  test.each(faults)("is borne: %s", async (_name, fault, expected) => {
    await using github = await loopbackGitHub();
    github.addComment(5, "someone", "hello");
    github.fail(fault);
    const waits: number[] = [];
    expect(await read(clientOf(github, { waits }))).toHaveLength(1);
    expect(waits).toEqual(expected);
  });

  test("that lasts is given up after six attempts, with waits that double", async () => {
    await using github = await loopbackGitHub();
    github.fail(
      ...Array.from({ length: 6 }, () => ({ on: "GET", kind: "answer", status: 500, message: "oops" }) as const),
    );
    const waits: number[] = [];
    const notes: string[] = [];
    const error = await errorOf(read(clientOf(github, { waits, notes })));
    expect(error.message).toBe(`GitHub: ${LIST}: oops; given up after 6 attempts`);
    expect(error).toMatchObject({ status: 500, retryable: true });
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000]);
    expect(notes[0]).toBe(`GitHub: ${LIST}: oops; trying again in 1 s`);
  });

  test("that asks for more patience than a run has is given up at once", async () => {
    await using github = await loopbackGitHub();
    github.fail({ on: "GET", kind: "answer", status: 429, message: "slow down", headers: { "retry-after": "3600" } });
    const waits: number[] = [];
    const error = await errorOf(read(clientOf(github, { waits })));
    expect(error.message).toBe(
      `GitHub: ${LIST}: slow down; the next attempt is due in 3600 s, which is too long to wait`,
    );
    expect(waits).toEqual([]);
  });

  test("uses up the same patience over all requests", async () => {
    await using github = await loopbackGitHub();
    const client = clientOf(github, { patience: { totalWait: 10_000 } });
    const limited = { on: "GET", kind: "answer", status: 429, headers: { "retry-after": "6" } } as const;
    github.fail(limited);
    await read(client);
    github.fail(limited);
    await errorOf(read(client));
  });

  test("is also silence: an attempt has its time", async () => {
    await using github = await loopbackGitHub();
    github.fail({ on: "GET", kind: "silence" });
    const notes: string[] = [];
    expect(await read(clientOf(github, { notes, patience: { timeout: 100 } }))).toEqual([]);
    expect(notes).toEqual([`GitHub: ${LIST}: no answer in time; trying again in 1 s`]);
  });

  test("is also a server that is not there", async () => {
    const github = await loopbackGitHub();
    const waits: number[] = [];
    const client = clientOf(github, { waits });
    await github[Symbol.asyncDispose]();
    const error = await errorOf(read(client));
    expect(error.message).toBe(`GitHub: ${LIST}: the connection failed (ECONNREFUSED); given up after 6 attempts`);
  });
});

describe("a write that nobody can look for afterwards", () => {
  test("is not repeated when it may have taken effect", async () => {
    await using github = await loopbackGitHub();
    github.fail({ on: "POST", kind: "reset", when: "after" });
    const error = await errorOf(write(clientOf(github)));
    expect(error.message).toMatch(/whether it took effect is not known$/);
    expect(github.comments).toHaveLength(1);
  });

  test("is repeated when it was refused without effect", async () => {
    await using github = await loopbackGitHub();
    github.fail({ on: "POST", kind: "answer", status: 429, headers: { "retry-after": "1" } });
    expect(await write(clientOf(github))).toBe("done");
    expect(github.comments).toHaveLength(1);
  });
});

describe("final trouble", () => {
  test("is not tried again", async () => {
    await using github = await loopbackGitHub({ permissions: { pulls: "read" } });
    const error = await errorOf(write(clientOf(github)));
    expect(error.message).toBe(
      "GitHub: POST /repos/{owner}/{repo}/issues/{issue_number}/comments: Resource not accessible by integration. The token lacks the permission pull-requests: write",
    );
    expect(error).toMatchObject({ status: 403, retryable: false });
    expect(github.requests).toHaveLength(1);
  });

  test.each([
    ["GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews", "pull-requests: read"],
    ["POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions", "pull-requests: write"],
    ["GET /repos/{owner}/{repo}/commits/{ref}/check-runs", "checks: read"],
    ["PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}", "checks: write"],
    ["GET /repos/{owner}/{repo}/branches/{branch}", "contents: read"],
    ["GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts", "actions: read"],
    ["GET /repos/{owner}/{repo}/collaborators/{username}/permission", "metadata: read"],
    ["GET /orgs/{org}/teams/{team_slug}/members", expect.stringContaining("members: read of the organization")],
    ["GET /repos/{owner}/{repo}/branches/{branch}/protection", undefined],
    ["GET /user", undefined],
  ])("%s needs %s", (operation, permission) => {
    expect(permissionFor(operation)).toEqual(permission);
  });

  test("a token that is not valid says so and is not shown", async () => {
    await using github = await loopbackGitHub();
    const error = await errorOf(read(clientOf({ ...github, token: "ghs_stale" })));
    expect(error.message).toMatch(/Bad credentials. The token is not valid/);
    expect(JSON.stringify([error, error.cause, String(error)])).not.toContain("ghs_stale");
  });
});

describe.skipIf(apiDescription() === undefined)("the loopback GitHub (needs npm ci --prefix test/openapi)", () => {
  test("fails a test whose requests or answers depart from GitHub's description", async () => {
    const github = await loopbackGitHub();
    await clientOf(github).send({
      route: "POST /repos/{owner}/{repo}/check-runs",
      parameters: { name: "x", head_sha: "y", statsu: "completed", output: { title: "t" } },
      read: () => undefined,
    });
    expect(github.violations).toEqual([
      "POST /repos/{owner}/{repo}/check-runs body: / must NOT have additional properties (statsu)",
      "POST /repos/{owner}/{repo}/check-runs body: /output must have required property 'summary'",
      "POST /repos/{owner}/{repo}/check-runs 201: /output must have required property 'summary'",
    ]);
    await expect(github[Symbol.asyncDispose]()).rejects.toThrow("not as GitHub describes its API");
  });
});
