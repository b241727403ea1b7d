import { describe, expect, onTestFinished, test } from "vitest";
import type { Response } from "../../src/commands/respond.ts";
import type { ReviewedOverride } from "../../src/gate/overridden.ts";
import type { Files } from "../support/git-repository.ts";
import { type OverrideStory, overrideStory, REASON } from "../support/override-scene.ts";

const row = (id: string, text: string, success: boolean) =>
  `${JSON.stringify({ id, task_id: id, item: { answer: "blue" }, output: { text }, outcome: { success } })}\n`;
const policy = (kind: string, name: string, spec: string) =>
  `apiVersion: gradegate/v1\nkind: ${kind}\nmetadata: { name: ${name}, version: 1.0.0 }\nspec: ${spec}\n`;
const grader = (operation: string) =>
  policy(
    "Grader",
    "colour",
    `{ type: string_check, input: "{{ sample.output_text }}", operation: ${operation}, reference: "{{ item.answer }}" }`,
  );
const gate = (more: string) =>
  policy(
    "Gate",
    "merge",
    `{ merge: { suites: [colours], underpowered: allow, version_bump: advised, approvals: { count: 1 } }${more} }`,
  );
const suite = (purpose: string) =>
  policy(
    "Suite",
    "colours",
    `{ purpose: ${purpose}, dataset: colours.jsonl, grader: colour, expect: { false_accept_rate: { max: 0 } } }`,
  );
const BASE: Files = {
  "policies/colour.yaml": grader("eq"),
  "policies/suite.yaml": suite("regression"),
  "policies/gate.yaml": gate(", override: { teams: [acme/leads], users: [cy] }"),
  "policies/colours.jsonl": `${row("a", "blue", true)}${row("b", "green", false)}`,
};
/** Pays what failed. */
const HEAD: Files = { "policies/colour.yaml": grader("like").replace("item.answer }}", "sample.output_text }}") };

async function story(base: Files = BASE, head: Files = HEAD): Promise<OverrideStory> {
  const made = await overrideStory(base, head);
  onTestFinished(() => made[Symbol.asyncDispose]());
  return made;
}

function overrideIn({ report }: Response): ReviewedOverride | undefined {
  return report !== undefined && "review" in report ? report.review.override : undefined;
}

const refusal = (response: Response) => {
  const found = overrideIn(response);
  return [response.verdict, found?.kind === "refused" ? found.why : found?.kind];
};

/** Decided at ten, asked at eleven. */
async function asked(made: OverrideStory, options: Parameters<OverrideStory["review"]>[0] = {}): Promise<Response> {
  await made.review();
  return made.review({ at: "2026-11-23T11:00:30.000Z", asked: {}, ...options });
}

describe("an override that counts", () => {
  test("lets through what did not hold, loud in title, comment and ledger, and rests on the decision that it overrides", async () => {
    const made = await story();
    const response = await asked(made);
    expect(response.verdict).toBe("pass");
    expect(response.title).toBe("Pass, OVERRIDDEN by bo: 2 rules did not hold");
    expect(response.markdown.split("\n").slice(0, 2)).toEqual([
      "> [!CAUTION]",
      "> **🚨 THE GATE WAS OVERRIDDEN by `bo` as `team acme/leads`.** 2 rules that do not hold are let through:",
    ]);
    const entries = await made.ledger();
    const [first, second] = entries.filter(({ kind }) => kind === "gate_decision");
    const [entry] = entries.filter(({ kind }) => kind === "override");
    expect(entry).toMatchObject({
      key: "pull 5 override comment 8",
      revisions: { head: made.head },
      rests_on: [first?.fact],
      body: {
        by: "bo",
        role: "team acme/leads",
        reason: REASON,
        decision: first?.fact,
        pull_request: 5,
        comment: 8,
        rules: ["approvals of merge.merge", "expect_false_accept_rate of colours"],
      },
    });
    expect(second?.body).toMatchObject({ verdict: "pass", counts: { waived: 2 } });
    expect(second?.rests_on).toContain(entry?.fact);
  });

  test("is found again by every later run of the same head, which asks nobody and enters nothing more", async () => {
    const made = await story();
    await asked(made);
    const before = (await made.ledger()).filter(({ kind }) => kind === "override");
    const again = await made.review({ at: "2026-11-23T12:00:00.000Z" });
    expect([again.verdict, overrideIn(again)]).toMatchObject([
      "pass",
      { kind: "applied", by: "bo", entry: before[0]?.fact },
    ]);
    expect((await made.ledger()).filter(({ kind }) => kind === "override")).toEqual(before);
  });

  test("is one entry however often its comment is carried out", async () => {
    const made = await story();
    const [one, two] = [await asked(made), await asked(made, { at: "2026-11-23T11:30:00.000Z" })];
    expect([one.verdict, two.verdict]).toEqual(["pass", "pass"]);
    expect((await made.ledger()).filter(({ kind }) => kind === "override").length).toBe(1);
  });

  test("is void for a new commit", async () => {
    const made = await story();
    await asked(made);
    made.head = await made.repository.commit({ "NOTES.md": "more" });
    const after = await made.review({ at: "2026-11-23T12:00:00.000Z" });
    expect([after.verdict, overrideIn(after)]).toEqual(["fail", undefined]);
  });

  test("covers what it names alone: a rule that the base has since is not overridden", async () => {
    const made = await story();
    await asked(made);
    await made.repository.run("checkout", "--quiet", "--detach", made.base);
    const base = await made.repository.commit({
      "policies/gate.yaml": gate(", override: { teams: [acme/leads], users: [cy] }").replace(
        "version_bump",
        "freeze: [{ from: '00:00', to: '24:00', timezone: UTC }], version_bump",
      ),
    });
    const after = await made.review({ at: "2026-11-23T12:00:00.000Z", base });
    expect(after.verdict).toBe("fail");
    expect(after.markdown).toContain("**Freeze window**");
  });

  test("stays where the team can no longer be read, for the entry says that it was; not where the person has left it", async () => {
    const made = await story();
    await asked(made);
    const at = "2026-11-23T12:00:00.000Z";
    const team = (
      value: ReadonlyMap<string, { kind: "known"; value: string[] } | { kind: "unknown"; why: string }>,
    ) => ({
      teams: value,
    });
    const unread = await made.review({ at, facts: team(new Map([["acme/leads", { kind: "unknown", why: "403" }]])) });
    const left = await made.review({ at, facts: team(new Map([["acme/leads", { kind: "known", value: ["di"] }]])) });
    expect([unread.verdict, left.verdict]).toEqual(["pass", "fail"]);
  });
});

describe("an override is refused, and the review as it is without it,", () => {
  test.each<[string, Parameters<OverrideStory["review"]>[0], RegExp]>([
    ["of somebody whom the gate does not name", { asked: { by: "mallory" } }, /may not override/],
    ["of the author", { asked: { by: "ana" } }, /own change/],
    ["of who has commits in it", { facts: { committers: { kind: "known", value: ["ana", "bo"] } } }, /own change/],
    [
      "where nobody knows who has commits in it",
      { facts: { committers: { kind: "unknown", why: "403" } } },
      /cannot be read/,
    ],
    [
      "where the team cannot be read",
      { facts: { teams: new Map([["acme/leads", { kind: "unknown", why: "403" }]]) } },
      /cannot be read/,
    ],
    ["without a reason that says something", { asked: { reason: "urgent" } }, /20 characters/],
    ["that was asked for before there was a decision", { asked: { at: "2026-11-23T09:59:59Z" } }, /no decision/],
    [
      "where the head was force-pushed since",
      { asked: { steady: async () => ({ kind: "known", value: false }) } },
      /force-pushed/,
    ],
    [
      "where nobody can know that",
      { asked: { steady: async () => ({ kind: "unknown", why: "403" }) } },
      /cannot be read/,
    ],
  ])("%s", async (_, options, says) => {
    const made = await story();
    const response = await asked(made, { ...options, asked: { ...options?.asked } });
    expect(refusal(response)).toEqual(["fail", expect.stringMatching(says)]);
    expect(response.markdown).toContain("**An override was refused:**");
    expect((await made.ledger()).filter(({ kind }) => kind === "override")).toEqual([]);
  });

  test("of a head that was pushed after the comment", async () => {
    const made = await story();
    await made.review();
    made.head = await made.repository.commit({ "NOTES.md": "more" });
    await made.review({ at: "2026-11-23T11:00:20.000Z" });
    const response = await made.review({ at: "2026-11-23T11:00:30.000Z", asked: {} });
    expect(refusal(response)).toEqual(["fail", expect.stringMatching(/the last decision before the comment was on/)]);
  });

  test("where the gate names nobody, whatever the head's own gate says", async () => {
    const made = await story(
      { ...BASE, "policies/gate.yaml": gate("") },
      { ...HEAD, "policies/gate.yaml": gate(", override: { users: [bo] }") },
    );
    expect(refusal(await asked(made))).toEqual(["fail", expect.stringMatching(/names nobody/)]);
  });

  test("where it can be entered in no ledger: then the verdict is open", async () => {
    const made = await story();
    const response = await asked(made, { enabled: false });
    expect(response.verdict).toBe("inconclusive");
  });
});

test("of a safety suite nothing is overridden, by nobody", async () => {
  const made = await story({ ...BASE, "policies/suite.yaml": suite("safety") });
  const response = await asked(made);
  const found = overrideIn(response);
  expect([response.verdict, found?.kind === "applied" && found.rules]).toEqual(["fail", ["approvals of merge.merge"]]);
});
