import { describe, expect, test } from "vitest";
import type { RuleResult } from "../../src/gate/rule.ts";
import type { StatedWaiver } from "../../src/gate/waiver.ts";
import { factOf, type RestedOn } from "../../src/ledger/entry.ts";
import { entryProblem } from "../../src/ledger/parse.ts";
import { type ReviewFacts, reviewDrafts } from "../../src/ledger/review-drafts.ts";
import { aGate } from "../support/gate-builder.ts";
import { chainOf, sha256 } from "../support/ledger.ts";
import { aReview } from "../support/review-builder.ts";

const WAIVER: StatedWaiver = {
  gate: "merge",
  rule: "max_drop",
  suite: "everyday",
  ceiling: 0.1,
  reason: "The old wording paid for apologies.",
  owner: "@rewards",
  expires: "2026-12-31",
};
const WAIVED: RuleResult = { rule: "max_drop", outcome: "waived", suite: "everyday", observed: 0.05, limit: 0.02 };
const SOURCES: readonly RestedOn[] = [
  { of: "policies", name: "policies", digest: sha256("base"), revision: "base" },
  { of: "policies", name: "policies", digest: sha256("head"), revision: "head" },
];

function facts(change: Partial<ReviewFacts> & { readonly rules?: readonly RuleResult[] } = {}): ReviewFacts {
  const { rules = [{ rule: "policies_valid", outcome: "pass" }], ...rest } = change;
  return {
    review: aReview({ rules }),
    reports: [],
    policies: "policies",
    judge: "replay",
    pullRequest: 5,
    target: "3".repeat(40),
    gates: [aGate()],
    waivers: [WAIVER],
    sources: SOURCES,
    approvals: ["alice"],
    noted: { at: "2026-11-23T12:00:00.000Z", actor: "octocat", engine: "0.1.0" },
    today: "2026-11-23",
    ...rest,
  };
}
const drafts = (change?: Parameters<typeof facts>[0]) => reviewDrafts(facts(change), sha256);
const kinds = (change?: Parameters<typeof facts>[0]) => drafts(change).map(({ kind }) => kind);

test("what a review enters is fit to be entered", () => {
  for (const entry of chainOf(drafts({ rules: [WAIVED] })))
    expect(entryProblem(JSON.parse(JSON.stringify(entry)))).toBeUndefined();
});

test("the decision rests on everything else", () => {
  const all = drafts({ rules: [WAIVED] });
  expect(all.map(({ kind }) => kind)).toEqual(["evaluation", "approval_set", "waiver", "gate_decision"]);
  expect(all.at(-1)?.rests_on).toEqual(all.slice(0, -1).map((each) => factOf(each, sha256)));
});

test("approvals that nobody can know are not entered as none", () => {
  const { approvals: _, ...unknown } = facts();
  expect(reviewDrafts(unknown, sha256).map(({ kind }) => kind)).toEqual(["evaluation", "gate_decision"]);
  expect(kinds({ approvals: [] })).toContain("approval_set");
});

describe("the plan that was shown", () => {
  const merge = [
    { kind: "rollback", name: "support", provider: "openai", alias: "champion", from: "ft:two", to: null },
  ] as const;
  const plan = {
    version: 1,
    kind: "gradegate/effects",
    digest: sha256("plan"),
    merge,
    release: [],
    released: null,
  } as const;
  const planned = () => drafts({ review: { ...facts().review, effects: plan } });

  test("is entered by its digest with what it would cause, and the decision rests on it", () => {
    const [, entry, ...rest] = planned();
    expect(entry).toMatchObject({
      kind: "plan",
      digests: [{ of: "plan", name: "plan", digest: plan.digest }],
      body: {
        plan: plan.digest,
        pull_request: 5,
        effects: [{ kind: "rollback", name: "support", detail: "merge: rollback support" }],
      },
    });
    expect(rest.at(-1)?.rests_on).toContain(entry === undefined ? "" : factOf(entry, sha256));
  });

  test("is fit to be entered", () => {
    for (const entry of chainOf(planned())) expect(entryProblem(JSON.parse(JSON.stringify(entry)))).toBeUndefined();
  });
});

describe("waivers", () => {
  test("that count are entered with their bounds and what was seen", () => {
    const [waiver] = drafts({ rules: [WAIVED] }).filter(({ kind }) => kind === "waiver");
    expect(waiver?.body).toEqual({ ...WAIVER, observed: 0.05 });
  });
  test("of a rule that two gates state alike are one entry", () => {
    expect(
      kinds({ rules: [WAIVED, { ...WAIVED, stated_by: "head" }] }).filter((kind) => kind === "waiver"),
    ).toHaveLength(1);
  });
  test("that covered nothing are not entered", () => {
    expect(kinds()).not.toContain("waiver");
  });
});

describe("the decision", () => {
  const decision = (rules: readonly RuleResult[]) => {
    const found = drafts({ rules }).find(({ kind }) => kind === "gate_decision");
    if (found?.kind !== "gate_decision") throw new Error("no decision");
    return found.body;
  };
  test("counts all rules and lists those first that did not pass", () => {
    const many = Array.from({ length: 300 }, (): RuleResult => ({ rule: "suite_evaluated", outcome: "pass" }));
    const body = decision([...many, { rule: "error_rate", outcome: "fail", suite: "everyday", observed: 0.5 }]);
    expect(body.counts).toEqual({ pass: 300, fail: 1, inconclusive: 0, advice: 0, waived: 0 });
    expect(body.rules).toHaveLength(200);
    expect(body.rules[0]).toEqual({ rule: "error_rate", outcome: "fail", suite: "everyday", observed: 0.5 });
  });
  test("has no personal data in its texts, and no text without end", () => {
    const [rule] = decision([
      { rule: "suite_evaluated", outcome: "inconclusive", detail: `ask jo@example.org ${"x".repeat(5000)}` },
    ]).rules;
    expect(rule?.detail).toMatch(/^ask \[redacted:email\] x+$/);
    expect(rule?.detail?.length).toBe(1900);
  });
});

test("the same review makes the same facts, in whatever order its sources come, whoever runs it", () => {
  const of = (change?: Parameters<typeof facts>[0]) => drafts(change).map((each) => factOf(each, sha256));
  const noted = { at: "2027-01-01T00:00:00.000Z", actor: "hubot", engine: "0.1.0", run_url: "https://example.com/9" };
  expect(of({ sources: [...SOURCES].reverse(), noted })).toEqual(of());
});

test("two pull requests of one head are told apart", () => {
  const keys = [5, 6].map((pullRequest) => drafts({ pullRequest })[0]?.key);
  expect(new Set(keys).size).toBe(2);
});
