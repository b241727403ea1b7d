import { describe, expect, test } from "vitest";
import { POLICIES } from "../support/effect-side.ts";
import { apiDescription } from "../support/openapi.ts";
import { story } from "../support/story.ts";
import { failed, PASSED, undecided } from "../support/story-endings.ts";
import { gate, REWORDED } from "../support/story-policies.ts";

const row = (id: string) =>
  JSON.stringify({ id, task_id: id, item: {}, output: { text: "yes" }, outcome: { success: true } });
const DATA = Object.fromEntries(
  ["train", "validation", "holdout", "safety"].map((name) => [
    `policies/data/${name}.jsonl`,
    `${row(`${name}-1`)}\n${row(`${name}-2`)}\n`,
  ]),
);
const { "policies/rollout.yaml": _, "policies/scope.yaml": __, "policies/job.yaml": JOB = "", ...GRADERS } = POLICIES;
/** Everything of a job but the job. */
const READY = { ...GRADERS, ...DATA };
const TRAIN =
  "  merge: { suites: [everyday], compare: { margin: 0.9 }, underpowered: allow }\n  train: { suites: [everyday], verdict: underpowered }\n";
/** Grades nothing anew and touches a safety suite's threshold. */
const SAFETY = { "policies/safety.yaml": (POLICIES["policies/safety.yaml"] ?? "").replace("min: 0", "min: -1") };

describe.skipIf(apiDescription() === undefined)("who must agree to what (needs npm ci --prefix test/openapi)", () => {
  test("a merge that starts a job needs two people though the gate says nothing of people, and is shown what it starts", async () => {
    await using s = await story({ gate: TRAIN, base: READY, head: { "policies/job.yaml": JOB } });
    expect(await s.on({ pull: "opened" })).toEqual(failed("approvals fail: 0 of 2"));
    expect(s.said()).toContain("What this would cause");
    expect(s.said()).toContain("start job refunds");
    s.review("ana");
    expect(await s.on({ review: "submitted" })).toEqual(failed("approvals fail: 1 of 2 by ana"));
    s.review("bo");
    expect(await s.on({ review: "submitted" })).toEqual(PASSED);
  });

  test("a job that no gate speaks of is not let through by two people", async () => {
    await using s = await story({ base: READY, head: { "policies/job.yaml": JOB } });
    for (const login of ["ana", "bo"]) s.review(login);
    const seen = await s.on({ review: "submitted" });
    expect(seen).toEqual(undecided(...seen.why));
    expect(seen.why.join()).toContain("train_gate inconclusive");
  });

  test("a job that costs more than the base's gate lets be spent fails, whoever approves", async () => {
    const capped = TRAIN.replace("verdict: underpowered", "verdict: underpowered, budget: { usd: 100 }");
    await using s = await story({ gate: capped, base: READY, head: { "policies/job.yaml": JOB } });
    for (const login of ["ana", "bo"]) s.review(login);
    expect((await s.on({ review: "submitted" })).why).toEqual([expect.stringContaining("risk_budget fail")]);
  });

  test("what touches safety needs one of its owners, and any number of others does not do", async () => {
    const owned = "  merge: { suites: [everyday] }\n  safety_owners: { teams: [octo/safety] }\n";
    await using s = await story({ gate: owned, base: READY, head: SAFETY });
    s.there.teams.set("octo/safety", ["sam"]);
    for (const login of ["ana", "bo", "cy"]) s.review(login);
    const seen = await s.on({ review: "submitted" });
    expect(seen).toEqual(failed("safety_owners fail: touches Suite safety; 0 of 1"));
    s.review("sam");
    expect(await s.on({ review: "submitted" })).toEqual(PASSED);
  });

  test("what does not touch safety asks its owners nothing", async () => {
    const owned = "  merge: { suites: [everyday] }\n  safety_owners: { users: [sam] }\n";
    await using s = await story({ gate: owned, base: READY, head: REWORDED });
    expect(await s.on({ pull: "opened" })).toEqual(PASSED);
    expect(s.github.requests.filter(({ call }) => call.includes("/reviews"))).toEqual([]);
  });

  test("nothing goes forward in a freeze window, whoever approves, and its end is said", async () => {
    const frozen =
      '  merge: { suites: [everyday], freeze: [{ from: "00:00", to: "24:00", timezone: Europe/Berlin, reason: the year ends }] }\n';
    await using s = await story({ gate: frozen });
    s.review("ana");
    const seen = await s.on({ review: "submitted" });
    expect(seen).toEqual(failed(...seen.why));
    expect(seen.why.join()).toMatch(/^freeze_window fail: until .*: the year ends$/);
  });

  test("a pull request that takes the two people out of the gate is judged by the gate that has them", async () => {
    const two = "  merge: { suites: [everyday], approvals: { count: 2 } }\n";
    await using s = await story({
      gate: two,
      head: { "policies/gate.yaml": gate("  merge: { suites: [everyday] }\n") },
    });
    s.review("ana");
    const seen = await s.on({ review: "submitted" });
    expect(seen).toEqual(failed("approvals fail: 1 of 2 by ana"));
  });
});
