import { chmod, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { apiDescription } from "../support/openapi.ts";
import { story } from "../support/story.ts";
import { failed, PASSED, undecided } from "../support/story-endings.ts";
import { HARMLESS, LOOSENED } from "../support/story-policies.ts";

const TEAM = "  merge: { suites: [everyday], approvals: { count: 1, teams: [octo/graders], codeowners: true } }\n";
const OWNERS = { ".github/CODEOWNERS": "* @octo/graders\n" };
const DENIED = "Resource not accessible by integration";

/** A token that may do everything but what matches. */
async function without(scope: RegExp, gate?: string) {
  const s = await story({
    head: LOOSENED,
    base: OWNERS,
    ...(gate === undefined ? {} : { gate }),
    github: { lacks: (call) => scope.test(call) },
  });
  s.there.teams.set("octo/graders", ["ana"]);
  s.review("ana");
  return s;
}

describe.skipIf(apiDescription() === undefined)(
  "a permission that is missing (needs npm ci --prefix test/openapi)",
  () => {
    const decided = (why: readonly string[]) => failed(...why);

    test("pull-requests: write. The run decides and checks all the same, and the summary says what the comment lacks", async () => {
      await using s = await without(/^(POST|PATCH|DELETE) .*\/issues\//);
      const seen = await s.on({ pull: "opened" });
      expect(seen).toEqual({ ...decided(seen.why), comments: [] });
      expect(s.last().summary).toContain("the token lacks the permission pull-requests: write");
    });

    test("pull-requests: read. The comments cannot be listed, so none is written, and the rest is done", async () => {
      await using s = await without(/\/issues\/5\/comments$/);
      const seen = await s.on({ pull: "opened" });
      expect(seen).toEqual({ ...decided(seen.why), comments: [] });
      expect(s.last().summary).toContain("the token lacks the permission pull-requests: write");
    });

    test("pull-requests: read. Reviews that may not be read are no approval: it is undecided which", async () => {
      await using s = await without(/\/pulls\/5\/reviews$/, TEAM);
      const seen = await s.on({ pull: "opened" });
      expect(seen).toMatchObject({ exit: 1, checks: ["failure"], comments: ["fail"] });
      expect(seen.why).toContain(
        `approvals inconclusive: the reviews cannot be read: the reviews: ${refused("reviews")}`,
      );
    });

    test("pull-requests: read. Commits that may not be read leave open whose approval counts", async () => {
      await using s = await without(/\/pulls\/5\/commits$/, TEAM);
      const seen = await s.on({ pull: "opened" });
      expect(seen.why).toContain(
        `approvals inconclusive: who has commits in it cannot be read: the commits: ${refused("commits")}`,
      );
    });

    test("pull-requests: read. Files that may not be read leave open who owns them", async () => {
      await using s = await without(/\/pulls\/5\/files$/, TEAM);
      const seen = await s.on({ pull: "opened" });
      expect(seen.why.join("\n")).toContain(
        "the code owners cannot be read: the changed files: GitHub: GET /repos/{owner}/{repo}/pulls/{pull_number}/files: Resource not accessible by integration. The token lacks the permission pull-requests: read",
      );
    });

    test("checks: write. The comment stands, the log says which permission is missing", async () => {
      await using s = await without(/check-runs/);
      const seen = await s.on({ pull: "opened" });
      expect(seen).toEqual({ ...decided(seen.why), checks: [] });
      expect(s.last().stdout).toContain(
        "::warning::the check run could not be written: the token lacks the permission checks: write",
      );
    });

    test("members: read. A team that is forbidden is not an empty one", async () => {
      await using s = await without(/\/orgs\//, TEAM.replace(", codeowners: true", ""));
      await s.push(HARMLESS);
      s.review("ana");
      expect(await s.on({ pull: "opened" })).toEqual(
        undecided(
          "approvals inconclusive: 0 of 1; membership of 1 cannot be read: the members of octo/graders: " +
            `GitHub: GET /orgs/{org}/teams/{team_slug}/members: ${DENIED}. The token lacks the permission members: read ` +
            "of the organization (a GitHub App's or a person's token can have it, a workflow's own cannot)",
        ),
      );
    });

    test("metadata. Whose permission cannot be read has none: her command is not obeyed, and the log says why", async () => {
      await using s = await without(/\/collaborators\//);
      s.there.permissions.set("ana", "write");
      expect(await s.on({ comment: "/gradegate evaluate", by: "ana" })).toEqual({
        exit: 0,
        checks: [],
        comments: [],
        why: [],
        ledger: [],
      });
      expect(s.last().stdout).toContain("The token lacks the permission metadata: read");
      expect(s.there.reactions).toEqual([]);
    });

    test("issues: write. A command that cannot be acknowledged is done all the same", async () => {
      await using s = await without(/\/reactions$/);
      s.there.permissions.set("ana", "write");
      const seen = await s.on({ comment: "/gradegate evaluate", by: "ana" });
      expect(seen).toEqual(decided(seen.why));
      expect(s.last().stdout).toContain("The token lacks the permission pull-requests: write");
    });

    test("contents: read. A tip that cannot be read leaves nothing to review against, and the log says so", async () => {
      await using s = await without(/\/branches\//);
      s.there.permissions.set("ana", "write");
      expect(await s.on({ comment: "/gradegate evaluate", by: "ana" })).toMatchObject({ exit: 2, checks: [] });
      expect(s.last().stdout).toContain(DENIED);
    });

    test("contents: write. A ledger that may not be written leaves the merge undecided where the gate requires it", async () => {
      const gate = "  merge: { suites: [everyday], ledger: required }\n";
      await using s = await story({ gate, head: HARMLESS });
      const hook = join(s.pull.origin.dir, ".git/hooks/pre-receive");
      await mkdir(dirname(hook), { recursive: true });
      await writeFile(hook, "#!/bin/sh\necho 'Permission denied' >&2\nexit 1\n");
      await chmod(hook, 0o755);
      const seen = await s.on({ pull: "opened" }, { inputs: { ledger: "true" } });
      expect(seen).toEqual(undecided(...seen.why));
      expect(seen.why.join()).toContain("ledger_entered inconclusive");
    });

    test("everything. A token that may nothing still decides, and nothing is written", async () => {
      await using s = await without(/./);
      const seen = await s.on({ pull: "opened" });
      expect(seen).toEqual({ ...decided(seen.why), checks: [], comments: [] });
      expect(s.last().summary).toContain("## ❌ Gradegate: fail");
    });

    test("no token at all is said, and decides", async () => {
      await using s = await story({ head: HARMLESS });
      const env = { "INPUT_GITHUB-TOKEN": "" };
      expect(await s.on({ pull: "opened" }, { env })).toEqual({ ...PASSED, checks: [], comments: [] });
      expect(s.last().stdout).toContain("there is no github-token");
      expect(s.github.requests).toEqual([]);
    });

    test("a token that is not valid any more is said, and decides", async () => {
      await using s = await story({ head: HARMLESS });
      const env = { "INPUT_GITHUB-TOKEN": "ghs_of_yesterday" };
      expect(await s.on({ pull: "opened" }, { env })).toEqual({ ...PASSED, checks: [], comments: [] });
      expect(s.last().stdout).toContain("Bad credentials");
    });
  },
);

function refused(what: string): string {
  return `GitHub: GET /repos/{owner}/{repo}/pulls/{pull_number}/${what}: ${DENIED}. The token lacks the permission pull-requests: read`;
}
