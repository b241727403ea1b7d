import { describe, expect, test } from "vitest";
import { apiDescription } from "../support/openapi.ts";
import { story } from "../support/story.ts";
import { failed, PASSED, undecided } from "../support/story-endings.ts";
import { HARMLESS, LOOSENED, policies } from "../support/story-policies.ts";

const LOOSE = "  merge: { suites: [everyday], compare: { flips: { new_false_accepts: { max: 99 } } } }\n";
const FLIPS = "new_false_accepts fail: ";
const writes = (calls: readonly string[]) => calls.filter((call) => !call.startsWith("GET "));

describe.skipIf(apiDescription() === undefined)(
  "what happens to a pull request (needs npm ci --prefix test/openapi)",
  () => {
    test("a change of nothing that is a policy is checked and passes: a required check always reports", async () => {
      await using s = await story();
      expect(await s.on({ pull: "opened" })).toEqual(PASSED);
      expect(s.said()).toContain("No grader differs between base and head.");
    });

    test.each(["labeled", "edited", "review_requested", "converted_to_draft"])(
      "%s changes nothing of the head, and nothing but the link to the run that said so last",
      async (action) => {
        await using s = await story({ head: LOOSENED });
        const before = await s.on({ pull: "opened" });
        const kept = s.stands();
        s.github.calls();
        expect(await s.on({ pull: action })).toEqual(before);
        expect(s.stands()).toEqual(kept);
        expect(writes(s.github.calls())).toEqual([`PATCH /check-runs/${s.github.checkRuns[0]?.id}`]);
      },
    );

    test("a draft is reviewed as any other", async () => {
      await using s = await story({ head: HARMLESS });
      s.there.draft = true;
      expect(await s.on({ pull: "opened" })).toEqual(PASSED);
    });

    test("a deleted folder of policies is not nothing to check: it does not pass", async () => {
      const gone = Object.fromEntries(Object.keys(policies("")).map((path) => [path, null]));
      await using s = await story({ head: gone });
      const seen = await s.on({ pull: "opened" });
      expect(seen).toEqual(undecided(...seen.why));
      expect(seen.why.join()).toContain("policies");
    });

    test("a gate that the pull request loosens does not judge it", async () => {
      const looser = "  merge: { suites: [everyday], compare: { flips: { new_false_accepts: { max: 99 } } } }\n";
      const head = { ...LOOSENED, "policies/gate.yaml": policies(looser)["policies/gate.yaml"] ?? null };
      await using s = await story({ head });
      const seen = await s.on({ pull: "opened" });
      expect(seen).toEqual(failed(...seen.why));
      expect(seen.why.join("\n")).toContain(FLIPS);
    });

    test("what another branch's gate passed is judged anew when the pull request is turned to this one", async () => {
      const looser = (policies(LOOSE)["policies/suite.yaml"] as string).replace("max: 0", "max: 99");
      const weaker = { "policies/suite.yaml": looser };
      await using s = await story({ head: weaker });
      const main = s.pull.base;
      const weak = s.there.head;
      await s.push(LOOSENED);
      s.there.base = weak;
      expect(await s.on({ pull: "opened" })).toEqual(PASSED);
      s.there.base = main;
      const seen = await s.on({ pull: "edited" });
      expect(seen).toEqual({ ...failed(...seen.why), checks: ["success", "failure"] });
      expect(seen.why.join()).toContain(FLIPS);
    });

    test("a suite that the base demands since the approval is held against the same head", async () => {
      await using s = await story({
        gate: "  merge: { suites: [everyday], approvals: { count: 1 } }\n",
        head: HARMLESS,
      });
      s.review("ana");
      expect(await s.on({ review: "submitted" })).toEqual(PASSED);
      const stricter =
        policies("  merge: { suites: [everyday], approvals: { count: 2 } }\n")["policies/gate.yaml"] ?? "";
      await s.pushBase({ "policies/gate.yaml": stricter });
      expect(await s.on({ pull: "synchronize" })).toEqual(failed("approvals fail: 1 of 2 by ana"));
    });

    test("a head that is pushed over while the run goes on is not spoken of by its old name", async () => {
      await using s = await story({ head: HARMLESS });
      const old = s.there.head;
      let pushed = false;
      const asked = async (call: string) => {
        if (pushed || !call.includes(old)) return;
        pushed = true;
        await s.push(LOOSENED);
      };
      expect(await s.on({ pull: "opened" }, { asked })).toMatchObject({ exit: 0, checks: [] });
      const seen = await s.on({ pull: "synchronize" });
      expect(seen).toEqual(failed(...seen.why));
      const conclusions = s.github.checkRuns.map(({ head_sha, conclusion }) => [head_sha, conclusion]);
      expect(conclusions).toEqual([
        [old, "success"],
        [s.there.head, "failure"],
      ]);
    });

    test("a schedule grades what is checked out, and writes nothing to GitHub", async () => {
      await using s = await story({ head: HARMLESS });
      expect(await s.on({ schedule: "0 6 * * *" })).toEqual({ exit: 0, checks: [], comments: [], why: [], ledger: [] });
      expect(s.last().outputs).toMatchObject({ verdict: "pass", scored: "12" });
      expect(s.github.requests).toEqual([]);
    });

    test("a push to the main branch is graded and entered in the ledger, once however often it runs", async () => {
      await using s = await story({ head: HARMLESS });
      const event = { push: "refs/heads/main", after: s.there.head };
      const ledger = { inputs: { ledger: "true" } };
      const seen = { exit: 0, checks: [], comments: [], why: [], ledger: ["evaluation"] };
      expect(await s.on(event, ledger)).toEqual(seen);
      expect(await s.on(event, ledger)).toEqual(seen);
    });

    test("a push that deletes a branch has nothing to grade, and says so", async () => {
      await using s = await story({ head: HARMLESS });
      expect((await s.on({ push: "refs/heads/old", after: "0".repeat(40) })).exit).toBe(2);
      expect(s.last().stdout).toContain("::error::");
      expect(s.last().stdout).toContain("deleted its branch or tag");
    });
  },
);
