import { describe, expect, test } from "vitest";
import type { Draft, Entry } from "../../src/ledger/entry.ts";
import { factOf } from "../../src/ledger/entry.ts";
import { chooseEntries } from "../../src/ledger/query.ts";
import { why } from "../../src/ledger/why.ts";
import { entrySummary, whyText } from "../../src/render/entry-text.ts";
import { chainOf, draftOf, evaluationDraft, sha256 } from "../support/ledger.ts";

const PLAN = sha256("plan");
const as = (draft: Draft) => ({ fact: factOf(draft, sha256) });

/** A refund grader from its evaluation to the checkpoint that it trained, and what a story says otherwise. */
function story(
  change: { readonly verdict?: "pass" | "fail"; readonly users?: readonly string[]; readonly override?: true } = {},
) {
  const { verdict = "pass", users = ["alice"] } = change;
  const evaluation = evaluationDraft("pull 5", {
    digests: [{ of: "grader", name: "refund", digest: sha256("refund"), revision: "head" }],
  });
  const approval = draftOf("approval_set", "pull 5", {
    pull_request: 5,
    commit: "c".repeat(40),
    source: "reviews",
    approvals: users.map((user) => ({ user })),
  });
  const counts = { pass: 3, fail: verdict === "fail" ? 1 : 0, inconclusive: 0, advice: 0, waived: 0 };
  const decision = draftOf(
    "gate_decision",
    "pull 5",
    { verdict, required_bump: "minor", pull_request: 5, gates: [], counts, rules: [] },
    [as(evaluation), as(approval)],
  );
  const override = draftOf(
    "override",
    "pull 5",
    {
      decision: as(decision).fact,
      role: "safety-lead",
      by: "dana",
      reason: "The provider's outage made it impossible.",
      rules: ["error_rate"],
    },
    [as(decision)],
  );
  const plan = draftOf("plan", "plan 1", { plan: PLAN, effects: [{ kind: "job", name: "refunds" }] }, [as(decision)]);
  const applied = draftOf("apply", "plan 1", { plan: PLAN, outcome: "applied" }, [as(plan)]);
  const job = draftOf("job_event", "ftjob-1 created", {
    job: "ftjob-1",
    status: "queued",
    target: "foundry",
    plan: PLAN,
  });
  const checkpoint = draftOf("checkpoint", "ckpt-9", { checkpoint: "ckpt-9", job: "ftjob-1", step: 200 }, [as(job)]);
  const promotion = draftOf("promotion", "ckpt-9 canary", { checkpoint: "ckpt-9", stage: "canary", verdict: "pass" });
  return [
    evaluation,
    evaluationDraft("pull 6"),
    approval,
    decision,
    ...(change.override === true ? [override] : []),
    plan,
    applied,
    job,
    checkpoint,
    promotion,
  ];
}

const kinds = (entries: readonly Entry[], id: string) =>
  why(entries, id)?.steps.map(({ entry, depth }) => `${depth} ${entry.kind}`);

describe("why", () => {
  test("a job rests on its plan, the decision on it, the approvals and the evaluation", () => {
    expect(kinds(chainOf(story()), "ftjob-1")).toEqual([
      "0 job_event",
      "1 plan",
      "2 gate_decision",
      "3 evaluation",
      "3 approval_set",
      "1 apply",
    ]);
    expect(why(chainOf(story()), "ftjob-1")?.lacks).toEqual([]);
  });
  test("a checkpoint rests on the job that made it as well, and on what promoted it", () => {
    expect(kinds(chainOf(story()), "ckpt-9")?.filter((each) => each.startsWith("0"))).toEqual([
      "0 checkpoint",
      "0 promotion",
    ]);
    expect(why(chainOf(story()), "ckpt-9")).toMatchObject({ subject: { kind: "checkpoint", id: "ckpt-9" }, lacks: [] });
  });
  test("nothing is known of what no entry names", () => {
    expect(why(chainOf(story()), "ftjob-2")).toBeUndefined();
  });
  test("what nobody entered lacks", () => {
    const [job] = story().filter(({ kind }) => kind === "job_event") as [Draft];
    expect(why(chainOf([job]), "ftjob-1")?.lacks).toEqual([
      "no plan is entered: nobody can say what was to be done",
      "no decision of a gate is entered: nobody can say what was required",
      "no approvals are entered: nobody can say who agreed",
      "no evaluation is entered: there is no evidence",
    ]);
  });
  test("a decision that did not pass needs somebody who overrode it, and an empty set approves nothing", () => {
    expect(why(chainOf(story({ verdict: "fail", users: [] })), "ftjob-1")?.lacks).toEqual([
      "the gate's verdict was fail (entry 3), and nobody overrode it",
      "nobody had approved (entry 2)",
    ]);
    expect(why(chainOf(story({ verdict: "fail", override: true })), "ftjob-1")?.lacks).toEqual([]);
  });
  test("as text it can be read aloud", () => {
    const text = whyText(why(chainOf(story()), "ftjob-1") as NonNullable<ReturnType<typeof why>>);
    expect(text.split("\n")).toEqual([
      "job ftjob-1",
      "  entry 6 job_event: ftjob-1 at foundry: queued (2026-11-23T12:00:00 by octocat)",
      `    by the plan entry 4 plan: ${PLAN.slice(0, 12)}: job refunds (2026-11-23T12:00:00 by octocat)`,
      "      rests on entry 3 gate_decision: pass of pull request 5: 0 failed, 0 open, 0 waived, 3 passed (2026-11-23T12:00:00 by octocat)",
      "        rests on entry 0 evaluation: no suite (2026-11-23T12:00:00 by octocat)",
      `            grader refund (head) ${sha256("refund").slice(0, 12)}`,
      "        rests on entry 2 approval_set: cccccccccccc approved by alice (2026-11-23T12:00:00 by octocat)",
      `    carried out by entry 5 apply: ${PLAN.slice(0, 12)} applied (2026-11-23T12:00:00 by octocat)`,
      "Everything is accounted for.",
      "",
    ]);
  });
  test("text of strangers in it cannot steer a terminal", () => {
    const [draft] = chainOf([evaluationDraft("a", { actor: "evil\u001b[2J" })]) as [Entry];
    const answer = {
      subject: { kind: "job", id: "x" },
      steps: [{ entry: draft, depth: 0, because: "about" }],
      lacks: [],
    } as const;
    expect(whyText(answer)).toContain("evil\\u{1b}[2J");
  });
});

describe("the entries that are asked for", () => {
  const entries = chainOf(story());
  const ALL = { kinds: [], since: undefined, grader: undefined, commit: undefined };
  test("by kind, time, grader and commit, all of which must fit", () => {
    const seqs = (filter: Partial<typeof ALL>) => chooseEntries(entries, { ...ALL, ...filter }).map(({ seq }) => seq);
    expect(seqs({})).toHaveLength(entries.length);
    expect(seqs({ kinds: ["plan", "apply"] as never })).toEqual([4, 5]);
    expect(seqs({ since: "2026-11-24" as never })).toEqual([]);
    expect(seqs({ since: "2026-11-23" as never })).toHaveLength(entries.length);
    expect(seqs({ grader: "refund" as never })).toEqual([0]);
    expect(seqs({ commit: (entries[1]?.revisions.head ?? "").slice(0, 8) as never })).toEqual([1]);
  });
  test("every kind of entry has a line of its own", () => {
    for (const entry of entries) expect(entrySummary(entry)).not.toBe("");
  });
});
