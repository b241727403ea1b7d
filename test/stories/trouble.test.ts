import { describe, expect, test } from "vitest";
import { apiDescription } from "../support/openapi.ts";
import { story } from "../support/story.ts";
import { failed, PASSED, undecided } from "../support/story-endings.ts";
import { HARMLESS, LOOSENED, suite } from "../support/story-policies.ts";

const ONE = "  merge: { suites: [everyday], approvals: { count: 1 } }\n";
const SECONDARY = "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";

describe.skipIf(apiDescription() === undefined)("trouble on the way (needs npm ci --prefix test/openapi)", () => {
  test("a primary limit is waited out until it ends, and everything stands once", async () => {
    await using s = await story({ head: HARMLESS });
    const reset = String(Math.floor(Date.now() / 1000) + 20);
    const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset };
    s.github.fail({ on: "POST", kind: "answer", status: 403, message: "API rate limit exceeded", headers });
    const waits: number[] = [];
    expect(await s.on({ pull: "opened" }, { waits })).toEqual(PASSED);
    expect(waits).toHaveLength(1);
    expect(waits[0]).toBeGreaterThan(10_000);
    expect(waits[0]).toBeLessThanOrEqual(21_000);
  });

  test("a secondary limit is waited out as long as it asks, for comment and check alike", async () => {
    await using s = await story({ head: HARMLESS });
    const limited = { kind: "answer", status: 403, message: SECONDARY } as const;
    s.github.fail(
      { on: /^POST .*check-runs$/, ...limited, headers: { "retry-after": "7" } },
      { on: /^POST .*comments$/, ...limited, headers: { "retry-after": "9" } },
    );
    const waits: number[] = [];
    expect(await s.on({ pull: "opened" }, { waits })).toEqual(PASSED);
    expect(waits).toEqual([7000, 9000]);
  });

  test("a limit that lasts longer than a run may wait is said, and the run still decides", async () => {
    await using s = await story({ head: HARMLESS });
    const headers = { "retry-after": "3600" };
    s.github.fail({ on: /^POST .*comments$/, kind: "answer", status: 429, message: SECONDARY, headers });
    expect(await s.on({ pull: "opened" })).toEqual({ ...PASSED, comments: [] });
    expect(s.last().summary).toContain("The comment could not be written");
    expect(s.last().summary).toContain("too long to wait");
  });

  test("reviews that are rate limited for longer than that are unknown, and no approval", async () => {
    await using s = await story({ gate: ONE, head: HARMLESS });
    s.review("ana");
    const headers = { "retry-after": "3600" };
    s.github.fail({ on: "/reviews", kind: "answer", status: 403, message: SECONDARY, headers });
    const seen = await s.on({ review: "submitted" });
    expect(seen).toEqual(undecided(...seen.why));
    expect(seen.why.join()).toContain("approvals inconclusive: the reviews cannot be read");
    expect(await s.on({ review: "submitted" })).toEqual(PASSED);
  });

  test("a server that fails and then does not is asked again", async () => {
    await using s = await story({ gate: ONE, head: HARMLESS });
    s.review("ana");
    for (const on of ["/reviews", "/pulls/5/commits", /^GET .*check-runs$/, /^GET .*comments$/])
      s.github.fail({ on, kind: "answer", status: 500 }, { on, kind: "answer", status: 502 });
    expect(await s.on({ review: "submitted" })).toEqual(PASSED);
  });

  test.each(["before", "after", "in_answer"] as const)(
    "a connection that breaks %s the effect makes nothing twice",
    async (when) => {
      await using s = await story({ head: HARMLESS });
      s.github.fail(
        { on: /^POST .*check-runs$/, kind: "reset", when },
        { on: /^POST .*comments$/, kind: "reset", when },
      );
      expect(await s.on({ pull: "opened" })).toEqual(PASSED);
      await s.push({ "NOTES.md": "more\n" });
      s.github.fail({ on: /^PATCH .*comments/, kind: "reset", when });
      expect(await s.on({ pull: "synchronize" })).toEqual(PASSED);
    },
  );

  test("a server that never recovers is given up on, and the run still decides", async () => {
    await using s = await story({ head: HARMLESS });
    for (let index = 0; index < 6; index++) s.github.fail({ on: /check-runs$/, kind: "answer", status: 503 });
    expect(await s.on({ pull: "opened" })).toEqual({ ...PASSED, checks: [] });
    expect(s.last().stdout).toContain("::warning::the check run could not be written");
    expect(s.last().stdout).toContain("given up after 6 attempts");
  });

  test("a comment that somebody deletes meanwhile is written anew, once", async () => {
    await using s = await story({ head: HARMLESS });
    await s.on({ pull: "opened" });
    await s.push({ "NOTES.md": "more\n" });
    const [comment] = s.github.comments;
    const asked = (call: string) => {
      if (call.startsWith("PATCH") && call.includes("/comments/")) s.github.removeComment(comment?.id ?? 0);
    };
    expect(await s.on({ pull: "synchronize" }, { asked })).toEqual(PASSED);
    expect(s.github.comments.map(({ id }) => id)).not.toContain(comment?.id);
  });

  test("a review of more than GitHub takes is cut, says so, and stays one comment", async () => {
    await using s = await story({ gate: ALL, base: MANY, head: LOOSENED });
    const seen = await s.on({ pull: "opened" });
    expect(seen).toEqual(failed(...seen.why));
    expect(seen.why).toHaveLength(100);
    const [comment] = s.github.comments;
    expect(comment?.body.length).toBeLessThanOrEqual(60_200);
    expect(comment?.body.length).toBeGreaterThan(20_000);
    expect(comment?.body).toContain("Shortened to fit a comment");
    expect(s.last().report).toMatchObject({ review: { verdict: "fail" } });
    expect(s.github.checkRuns).toMatchObject([{ status: "completed" }]);
  });
});

/** As many long names of suites, each demanded by the gate, as make a comment longer than GitHub takes. */
const NAMES = Array.from({ length: 100 }, (_, index) => `${"a-suite-with-a-rather-long-name-and-more-of-it-"}${index}`);
const MANY = Object.fromEntries(NAMES.map((name) => [`policies/${name}.yaml`, suite(name)]));
const ALL = `  merge: { suites: [${NAMES.join(", ")}] }\n`;
