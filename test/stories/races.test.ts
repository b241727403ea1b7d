import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { apiDescription } from "../support/openapi.ts";
import { ROOT, runProgram } from "../support/program.ts";
import { type Story, story } from "../support/story.ts";
import { failed, PASSED } from "../support/story-endings.ts";
import { HARMLESS, LOOSENED } from "../support/story-policies.ts";

const ONE = "  merge: { suites: [everyday], approvals: { count: 1 } }\n";
/** The action's own source in a process of its own. */
const spawned: NonNullable<Parameters<Story["on"]>[1]>["program"] = (started) =>
  runProgram([join(ROOT, "src/action.ts")], started);

/** Lets something happen the first time that a request matches, before it is served. */
function once(call: string, go: () => Promise<unknown>): (asked: string) => Promise<void> {
  let done = false;
  return async (asked) => {
    if (done || !asked.includes(call)) return;
    done = true;
    await go();
  };
}

describe.skipIf(apiDescription() === undefined)(
  "two runs at once on one pull request (needs npm ci --prefix test/openapi)",
  () => {
    test("of one head leave one comment and one check, however they interleave", async () => {
      await using s = await story({ head: HARMLESS });
      const both = [
        s.on({ pull: "opened" }, { run: 7, program: spawned }),
        s.on({ pull: "labeled" }, { run: 8, program: spawned }),
      ];
      for (const seen of await Promise.all(both)) expect(seen.exit).toBe(0);
      expect(s.github.comments).toHaveLength(1);
      expect(new Set(s.github.checkRuns.map(({ conclusion }) => conclusion))).toEqual(new Set(["success"]));
    });

    test("both about to write the first comment leave that of the later run", async () => {
      await using s = await story({ head: HARMLESS });
      const asked = once("POST /repos/octo/policies/issues/5/comments", () =>
        s.on({ pull: "labeled" }, { run: 8, program: spawned }),
      );
      const seen = await s.on({ pull: "opened" }, { run: 7, asked });
      expect(seen).toEqual(PASSED);
      expect(s.said()).toContain("run=8.1 -->");
    });

    test("of an older and a newer head: the older, which ends later, does not take the comment back", async () => {
      await using s = await story({ head: LOOSENED });
      const old = s.there.head;
      const asked = once("GET /repos/octo/policies/pulls/5", async () => {
        await s.push(HARMLESS);
        await s.on({ pull: "synchronize" }, { run: 8, program: spawned });
      });
      expect(await s.on({ pull: "opened" }, { run: 7, asked })).toEqual({ ...PASSED, exit: 1, why: expect.any(Array) });
      expect(s.said()).toContain(`head=${s.there.head}`);
      expect(s.github.checkRuns.map(({ head_sha, conclusion }) => [head_sha === old, conclusion])).toEqual([
        [false, "success"],
        [true, "failure"],
      ]);
    });

    test("an approval that was dismissed meanwhile is not brought back by the run that saw it", async () => {
      await using s = await story({ gate: ONE });
      s.review("ana");
      const asked = once("check-runs", async () => {
        s.review("ana", "DISMISSED");
        await s.on({ review: "dismissed" }, { run: 8, program: spawned });
      });
      const seen = await s.on({ review: "submitted" }, { run: 7, asked });
      expect([seen.checks, seen.comments]).toEqual([["failure"], ["fail"]]);
      expect(s.last().stdout).toContain("the check run: a later run has written it");
    });

    test("nor is it where both created the first check run: the newest, which counts, says what the later run said", async () => {
      await using s = await story({ gate: ONE });
      s.review("ana");
      const asked = once("POST /repos/octo/policies/check-runs", async () => {
        s.review("ana", "DISMISSED");
        await s.on({ review: "dismissed" }, { run: 8, program: spawned });
      });
      expect((await s.on({ review: "submitted" }, { run: 7, asked })).checks).toEqual(["failure", "failure"]);
    });

    test("nor where the later run found the check to say already what it says", async () => {
      await using s = await story({ gate: ONE });
      expect(await s.on({ pull: "opened" }, { run: 6 })).toEqual(failed("approvals fail: 0 of 1"));
      s.review("ana");
      const asked = once("check-runs", async () => {
        s.review("ana", "DISMISSED");
        await s.on({ review: "dismissed" }, { run: 8, program: spawned });
      });
      expect((await s.on({ review: "submitted" }, { run: 7, asked })).checks).toEqual(["failure"]);
    });

    test("an old run that is tried again by hand speaks anew", async () => {
      await using s = await story({ gate: ONE });
      await s.on({ pull: "opened" }, { run: 8 });
      s.review("ana");
      expect(await s.on({ review: "submitted" }, { run: 7, attempt: 2 })).toEqual(PASSED);
    });
  },
);
