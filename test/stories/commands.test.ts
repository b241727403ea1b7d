import { describe, expect, test } from "vitest";
import { apiDescription } from "../support/openapi.ts";
import { type Story, story } from "../support/story.ts";
import { failed, PASSED } from "../support/story-endings.ts";
import { HARMLESS, LOOSENED } from "../support/story-policies.ts";

const EVALUATE = "/gradegate evaluate";
const NOTHING = { exit: 0, checks: [], comments: [], why: [], ledger: [] };

async function scene(): Promise<Story> {
  const s = await story({ head: LOOSENED });
  s.there.permissions.set("ana", "write").set("owner", "admin").set("rea", "read");
  return s;
}

describe.skipIf(apiDescription() === undefined)("a command in a comment (needs npm ci --prefix test/openapi)", () => {
  test.each(["ana", "owner"])("of %s, who may write, is acknowledged and done", async (by) => {
    await using s = await scene();
    const seen = await s.on({ comment: EVALUATE, by });
    expect(seen).toEqual(failed(...seen.why));
    expect(s.there.reactions).toMatchObject([{ content: "eyes" }]);
  });

  test("twice is done twice and stands once", async () => {
    await using s = await scene();
    const first = await s.on({ comment: EVALUATE, by: "ana" });
    const kept = s.stands();
    expect(await s.on({ comment: EVALUATE, by: "ana" })).toEqual(first);
    expect(s.stands()).toEqual(kept);
  });

  test("says of the same head what the pull request's own run said", async () => {
    await using s = await scene();
    const own = await s.on({ pull: "opened" });
    const kept = structuredClone(s.github.comments);
    expect(await s.on({ comment: EVALUATE, by: "ana" })).toEqual(own);
    expect([s.github.comments, s.github.checkRuns.length]).toEqual([kept, 1]);
  });

  test.each(["rea", "stranger"])("of %s, who may not write, is not even acknowledged", async (by) => {
    await using s = await scene();
    expect(await s.on({ comment: EVALUATE, by })).toEqual(NOTHING);
    expect([s.there.reactions, s.last().stdout.includes("write permission")]).toEqual([[], true]);
  });

  test("of a bot is none, whatever its permission", async () => {
    await using s = await scene();
    s.there.permissions.set("github-actions[bot]", "write");
    expect(await s.on({ comment: EVALUATE, by: "github-actions[bot]", bot: true })).toEqual(NOTHING);
    expect(s.there.reactions).toEqual([]);
  });

  test("quoted in our own comment sets nothing off", async () => {
    await using s = await scene();
    await s.on({ pull: "opened" });
    s.github.calls();
    const seen = await s.on({ comment: `${s.said()}\n${EVALUATE}`, by: "github-actions[bot]", bot: true });
    expect(seen).toMatchObject({ exit: 0, comments: ["fail"] });
    expect(s.github.calls()).toEqual([]);
  });

  test.each(["edited", "deleted"] as const)(
    "in a comment that was %s is none: who edited it is not who asked",
    async (action) => {
      await using s = await scene();
      expect(await s.on({ comment: EVALUATE, by: "ana", action })).toEqual(NOTHING);
      expect(s.github.requests).toEqual([]);
    },
  );

  test("that does not exist is answered with those that do, in a comment of its own", async () => {
    await using s = await scene();
    await s.on({ comment: "/gradegate approve `rm -rf`", by: "ana" });
    expect(s.github.comments.map(({ body }) => body)).toEqual([expect.stringContaining("no such command")]);
    expect(s.said()).not.toContain("rm -rf");
    expect(s.github.checkRuns).toEqual([]);
  });

  test("in the middle of a comment is no command", async () => {
    await using s = await scene();
    expect(await s.on({ comment: `I would write\n${EVALUATE}`, by: "ana" })).toEqual(NOTHING);
    expect(s.github.requests).toEqual([]);
  });

  test("reviews the head that is there now, against the tip that is there now", async () => {
    await using s = await scene();
    await s.push(HARMLESS);
    expect(await s.on({ comment: EVALUATE, by: "ana" })).toEqual(PASSED);
    const [check] = s.github.checkRuns;
    expect(check?.head_sha).toBe(s.there.head);
  });

  test("whose head moves while it is done speaks of neither", async () => {
    await using s = await scene();
    const asked = async (call: string) => {
      if (call.includes("/branches/")) s.there.head = "9".repeat(40);
    };
    expect(await s.on({ comment: EVALUATE, by: "ana" }, { asked })).toMatchObject({
      exit: 0,
      checks: [],
      comments: [],
    });
    expect([s.github.checkRuns, s.last().stdout.includes("has moved")]).toEqual([[], true]);
  });

  test("on a closed pull request does nothing", async () => {
    await using s = await scene();
    s.there.state = "closed";
    expect(await s.on({ comment: EVALUATE, by: "ana" })).toEqual(NOTHING);
    expect(s.last().stdout).toContain("is closed");
  });
});
