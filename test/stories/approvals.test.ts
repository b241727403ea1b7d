import { describe, expect, test } from "vitest";
import { apiDescription } from "../support/openapi.ts";
import { story } from "../support/story.ts";
import { failed, PASSED, undecided } from "../support/story-endings.ts";
import { LOOSENED, NOTE, REWORDED } from "../support/story-policies.ts";

const gate = (approvals: string) => `  merge: { suites: [everyday], approvals: { ${approvals} } }\n`;
const ONE = gate("count: 1");
const TEAM = gate("count: 1, teams: [octo/graders]");

describe.skipIf(apiDescription() === undefined)("approvals (needs npm ci --prefix test/openapi)", () => {
  test("an approval of the head lets it pass, and a new commit takes that back", async () => {
    await using s = await story({ gate: ONE });
    expect(await s.on({ pull: "opened" })).toEqual(failed("approvals fail: 0 of 1"));
    s.review("ana");
    expect(await s.on({ review: "submitted" })).toEqual(PASSED);
    await s.push(NOTE);
    expect(await s.on({ pull: "synchronize" })).toEqual(
      failed("approvals fail: 0 of 1; of an older commit and not counted: ana"),
    );
    expect(s.github.comments).toHaveLength(1);
    expect(s.github.checkRuns.map(({ conclusion }) => conclusion)).toEqual(["success", "failure"]);
  });

  test("nobody approves a change of her own", async () => {
    await using s = await story({ gate: ONE });
    s.review("Author");
    expect(await s.on({ review: "submitted" })).toEqual(failed("approvals fail: 0 of 1"));
  });

  test("who pushed a commit to it does not approve it, nor does who is named as its co-author", async () => {
    await using s = await story({ gate: ONE });
    await s.push(NOTE, "ana");
    const trailer = "pair\n\nCo-authored-by: Bo <7+bo@users.noreply.github.com>";
    await s.pull.origin.run("commit", "--quiet", "--allow-empty", "--message", trailer);
    await s.push({});
    for (const login of ["ana", "bo"]) s.review(login);
    expect(await s.on({ review: "submitted" })).toEqual(failed("approvals fail: 0 of 1"));
    s.review("carol");
    expect(await s.on({ review: "submitted" })).toEqual(PASSED);
  });

  test("a commit of an address without an account leaves open whose approval counts", async () => {
    await using s = await story({ gate: ONE });
    s.review("ana");
    const [commit] = s.there.commits;
    if (commit !== undefined) s.there.commits = [{ ...commit, login: undefined }];
    expect(await s.on({ review: "submitted" })).toEqual(
      undecided(
        `approvals inconclusive: who has commits in it cannot be read: the author of ${s.there.head.slice(0, 12)} has no account`,
      ),
    );
  });

  test("a team's member counts who stands on the second page of its members", async () => {
    await using s = await story({ gate: TEAM });
    const crowd = Array.from({ length: 130 }, (_, index) => `member-${index}`);
    s.there.teams.set("octo/graders", [...crowd, "ana"]);
    s.review("stranger");
    expect(await s.on({ review: "submitted" })).toEqual(failed("approvals fail: 0 of 1"));
    s.review("ana");
    expect(await s.on({ review: "submitted" })).toEqual(PASSED);
    expect(s.github.requests.filter(({ call }) => call.endsWith("/members")).map(({ query }) => query.page)).toEqual([
      "1",
      "2",
      "1",
      "2",
    ]);
  });

  test("the approval on the second page of reviews counts", async () => {
    await using s = await story({ gate: ONE });
    for (let index = 0; index < 101; index++) s.review(`visitor-${index}`, "COMMENTED");
    s.review("ana");
    expect(await s.on({ review: "submitted" })).toEqual(PASSED);
  });

  test("a team that may not be read is not empty: it is undecided, and said", async () => {
    await using s = await story({ gate: TEAM });
    s.review("ana");
    expect(await s.on({ review: "submitted" })).toEqual(
      undecided(
        "approvals inconclusive: 0 of 1; membership of 1 cannot be read: the members of octo/graders: GitHub: GET /orgs/{org}/teams/{team_slug}/members: Not Found. Is it there, and may this token see it?",
      ),
    );
  });

  test("a dismissed approval no longer counts", async () => {
    await using s = await story({ gate: ONE });
    s.review("ana");
    expect(await s.on({ review: "submitted" })).toEqual(PASSED);
    s.review("ana", "DISMISSED");
    expect(await s.on({ review: "dismissed" })).toEqual(failed("approvals fail: 0 of 1"));
  });

  test("who asks for changes after an approval stops it, and a mere comment does not give it free", async () => {
    await using s = await story({ gate: ONE });
    s.review("ana");
    s.review("bo", "CHANGES_REQUESTED");
    expect(await s.on({ review: "submitted" })).toEqual(failed("approvals fail: bo asks for changes"));
    s.review("bo", "COMMENTED");
    expect(await s.on({ review: "submitted" })).toEqual(failed("approvals fail: bo asks for changes"));
    s.review("bo", "DISMISSED");
    expect(await s.on({ review: "dismissed" })).toEqual(PASSED);
  });

  test("owners are those of the base, whoever the pull request makes one", async () => {
    const base = { ".github/CODEOWNERS": "* @ana\n" };
    const head = { ".github/CODEOWNERS": "* @mallory\n" };
    await using s = await story({ gate: gate("count: 1, codeowners: true"), base, head });
    s.review("mallory");
    expect(await s.on({ review: "submitted" })).toEqual(
      failed("approvals fail: 1 of 1 by mallory; no owner of .github/CODEOWNERS approved"),
    );
    s.review("ana");
    expect(await s.on({ review: "submitted" })).toEqual(PASSED);
  });

  test("a commit that only rewords needs nobody where the gate says so, and what grades otherwise does", async () => {
    await using s = await story({ gate: gate("count: 1, documentation_only: none"), head: REWORDED });
    expect(await s.on({ pull: "opened" })).toEqual(PASSED);
    await s.push(LOOSENED);
    expect((await s.on({ pull: "synchronize" })).why).toContain("approvals fail: 0 of 1");
  });

  test("a later commit that only rewords takes an approval back as any other does, where the gate excepts none", async () => {
    await using s = await story({ gate: ONE, head: REWORDED });
    s.review("ana");
    expect(await s.on({ review: "submitted" })).toEqual(PASSED);
    await s.push({ "policies/answer.yaml": `${REWORDED["policies/answer.yaml"]}# and a remark\n` });
    expect(await s.on({ pull: "synchronize" })).toEqual(
      failed("approvals fail: 0 of 1; of an older commit and not counted: ana"),
    );
  });

  test("an app's approval does not count where no app is named", async () => {
    await using s = await story({ gate: ONE });
    s.review("helper[bot]");
    expect(await s.on({ review: "submitted" })).toEqual(failed("approvals fail: 0 of 1"));
  });
});
