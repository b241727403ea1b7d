import { describe, expect, test } from "vitest";
import { apiDescription } from "../support/openapi.ts";
import { type Story, story } from "../support/story.ts";
import { HARMLESS, LOOSENED } from "../support/story-policies.ts";

/** The commit that a merge queue makes of the head, and of what was queued before it. */
async function queued({ pull }: Story, ...heads: readonly string[]): Promise<string> {
  const { origin, base } = pull;
  let at = base;
  for (const head of heads) {
    const tree = await origin.run("rev-parse", `${head}^{tree}`);
    at = await origin.run("commit-tree", tree, "-p", at, "-p", head, "-m", "queued");
  }
  await origin.run("update-ref", `refs/heads/gh-readonly-queue/main/pr-5-${base}`, at);
  return at;
}

const of = (s: Story, head: string) =>
  s.github.checkRuns.filter((run) => run.head_sha === head).map(({ conclusion }) => conclusion);
const SEEN = { comments: [], ledger: [] };

describe.skipIf(apiDescription() === undefined)("a merge queue (needs npm ci --prefix test/openapi)", () => {
  test("a group that holds is checked at the queue's own commit, and commented on nowhere", async () => {
    await using s = await story({ head: HARMLESS });
    const head = await queued(s, s.there.head);
    const seen = await s.on({ queue: { head, base: s.pull.base } });
    expect({ ...seen, checks: of(s, head) }).toEqual({ ...SEEN, exit: 0, checks: ["success"], why: [] });
  });

  test("a group that pays known failures fails there", async () => {
    await using s = await story({ head: LOOSENED });
    const head = await queued(s, s.there.head);
    const seen = await s.on({ queue: { head, base: s.pull.base } });
    expect({ ...seen, checks: of(s, head) }).toEqual({ ...SEEN, exit: 1, checks: ["failure"], why: seen.why });
    expect(seen.why.join()).toContain("new_false_accepts fail");
  });

  test("of two pull requests in a row the second is judged with the first in it", async () => {
    await using s = await story({ head: LOOSENED });
    const first = s.there.head;
    const second = await s.push({ "NOTES.md": "of another pull request\n" });
    const head = await queued(s, first, second);
    const seen = await s.on({ queue: { head, base: s.pull.base, of: 6 } });
    expect({ ...seen, checks: of(s, head) }).toEqual({ ...SEEN, exit: 1, checks: ["failure"], why: seen.why });
    const [check] = s.github.checkRuns;
    expect(check).toMatchObject({ name: "gradegate", summary: expect.stringContaining("r0") });
  });

  test("what a queued loosening needs is asked of the pull request's own head", async () => {
    const gate = "  merge: { suites: [everyday], loosening: { approvals: 1 }, version_bump: advised }\n";
    const head = { "policies/suite.yaml": null, "policies/suites.yaml": LOOSER_SUITE };
    await using s = await story({ gate, head });
    const group = { head: await queued(s, s.there.head), base: s.pull.base };
    expect((await s.on({ queue: group })).why.join("\n")).toContain("loosening");
    s.review("ana");
    const seen = await s.on({ queue: group });
    expect({ ...seen, checks: of(s, group.head).slice(-1) }).toEqual({
      ...SEEN,
      exit: 0,
      checks: ["success"],
      why: [],
    });
  });
});

const LOOSER_SUITE =
  "apiVersion: gradegate/v1\nkind: Suite\nmetadata: { name: everyday, version: 2.0.0 }\nspec:\n  { purpose: regression, dataset: data.jsonl, grader: answer, compare: { flips: { new_false_accepts: { max: 1 } } } }\n";
