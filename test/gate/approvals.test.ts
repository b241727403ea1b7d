import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type ApprovalFacts,
  decideApprovals,
  decideWithException,
  type ReviewRecord,
} from "../../src/gate/approvals.ts";

const HEAD = "head";
const known = <T>(value: T) => ({ kind: "known", value }) as const;
const unknown = { kind: "unknown", why: "403" } as const;

const approved = (author: string, more: Partial<ReviewRecord> = {}): ReviewRecord => ({
  author,
  state: "approved",
  commit_id: HEAD,
  submitted_at: "2026-11-23T10:00:00Z",
  ...more,
});

const facts = (reviews: readonly ReviewRecord[], more: Partial<ApprovalFacts> = {}): ApprovalFacts => ({
  head: HEAD,
  author: "ana",
  committers: known(["ana"]),
  reviews: known(reviews),
  teams: new Map([["acme/safety", known(["sam", "sue"])]]),
  codeowners: known([]),
  ...more,
});

const outcome = (...args: Parameters<typeof decideApprovals>) => decideApprovals(...args).outcome;

describe("approvals", () => {
  test("enough people other than the author pass", () => {
    expect(decideApprovals({ count: 2 }, facts([approved("bo"), approved("cy")]))).toEqual({
      outcome: "pass",
      by: ["bo", "cy"],
      detail: "2 of 2 by bo, cy",
    });
  });

  test.each<[string, readonly ReviewRecord[], Partial<ApprovalFacts>]>([
    ["the author", [approved("ana")], {}],
    ["the author in other letters", [approved("Ana")], {}],
    ["somebody with a commit in it", [approved("bo")], { committers: known(["ana", "Bo"]) }],
    ["an approval of an older commit", [approved("bo", { commit_id: "old" })], {}],
    ["a dismissed approval", [approved("bo", { state: "dismissed" })], {}],
    ["a comment", [approved("bo", { state: "commented" })], {}],
    ["a review that is not handed in", [approved("bo", { state: "pending" })], {}],
    ["an app", [approved("helper[bot]")], {}],
    [
      "what was taken back later",
      [approved("bo"), approved("bo", { state: "changes_requested", submitted_at: "2026-11-23T11:00:00Z" })],
      {},
    ],
  ])("%s does not count", (_, reviews, more) => {
    expect(outcome({ count: 1 }, facts(reviews, more))).toBe("fail");
  });

  test("a comment after an approval does not take it back", () => {
    const comment = approved("bo", { state: "commented", submitted_at: "2026-11-23T11:00:00Z" });
    expect(outcome({ count: 1 }, facts([approved("bo"), comment]))).toBe("pass");
  });

  test("whoever asks for changes vetoes, also of an older commit", () => {
    const veto = approved("cy", { state: "changes_requested", commit_id: "old" });
    expect(decideApprovals({ count: 1 }, facts([approved("bo"), veto])).detail).toBe("cy asks for changes");
  });

  test("one person is one approval however often they give it", () => {
    expect(
      outcome({ count: 2 }, facts([approved("bo"), approved("BO", { submitted_at: "2026-11-23T11:00:00Z" })])),
    ).toBe("fail");
  });

  test("only members of the named teams count", () => {
    const rule = { count: 1, teams: ["@acme/safety"] };
    expect([outcome(rule, facts([approved("bo")])), outcome(rule, facts([approved("Sam")]))]).toEqual(["fail", "pass"]);
  });

  test("a team that cannot be read leaves it open, and decides nothing that others decide", () => {
    const rule = { count: 1, teams: ["acme/other"], users: ["sue"] };
    expect(outcome(rule, facts([approved("bo")]))).toBe("inconclusive");
    expect(outcome(rule, facts([approved("bo"), approved("sue")]))).toBe("pass");
    expect(outcome({ ...rule, count: 3 }, facts([approved("bo"), approved("sue")]))).toBe("fail");
  });

  test("an owner of each owned file must approve", () => {
    const owned = (...owners: string[]) => facts([approved("bo")], { codeowners: known([{ path: "a.yaml", owners }]) });
    const rule = { count: 1, codeowners: true };
    expect(
      [["@bo"], ["@cy"], ["@acme/safety"], ["@acme/other"], ["bo@acme.example"], ["@cy", "@bo"], []].map((owners) =>
        outcome(rule, owned(...owners)),
      ),
    ).toEqual(["pass", "fail", "fail", "inconclusive", "inconclusive", "pass", "pass"]);
    expect(outcome(rule, facts([approved("bo")], { codeowners: unknown }))).toBe("inconclusive");
  });

  test("the exception of documentation is for what is proven to be that", () => {
    const rule = { count: 1, documentation_only: "none" } as const;
    expect([true, false].map((only) => decideWithException(rule, facts([]), only).outcome)).toEqual(["pass", "fail"]);
    expect(decideWithException({ count: 1 }, facts([]), true).outcome).toBe("fail");
  });

  const login = fc.constantFrom("ana", "bo", "cy", "sam", "sue");
  const review = fc.record<ReviewRecord>({
    author: login,
    state: fc.constantFrom("approved", "changes_requested", "commented", "dismissed", "pending"),
    commit_id: fc.constantFrom(HEAD, "old"),
    submitted_at: fc
      .integer({ min: 0, max: 59 })
      .map((minute) => `2026-11-23T10:${String(minute).padStart(2, "0")}:00Z`),
  });
  const rule = fc.record({
    count: fc.integer({ min: 1, max: 3 }),
    teams: fc.option(fc.constant<string[]>(["acme/safety"]), { nil: undefined }),
  });
  const asRule = ({ count, teams }: { count: number; teams: string[] | undefined }) =>
    teams === undefined ? { count } : { count, teams };

  test("property: what cannot be read never passes", () => {
    fc.assert(
      fc.property(fc.array(review), rule, (reviews, stated) => {
        for (const part of ["reviews", "committers"] as const) {
          expect(outcome(asRule(stated), facts(reviews, { [part]: unknown }))).toBe("inconclusive");
        }
        const blind = outcome({ count: stated.count, teams: ["acme/safety"] }, facts(reviews, { teams: new Map() }));
        expect(blind).not.toBe("pass");
      }),
    );
  });

  test("property: a new commit takes every approval away", () => {
    fc.assert(
      fc.property(fc.array(review), rule, (reviews, stated) => {
        expect(outcome(asRule(stated), facts(reviews, { head: "new" }))).not.toBe("pass");
      }),
    );
  });

  test("property: more committers never help", () => {
    fc.assert(
      fc.property(fc.array(review), rule, login, (reviews, stated, more) => {
        const after = outcome(asRule(stated), facts(reviews, { committers: known(["ana", more]) }));
        if (after === "pass") expect(outcome(asRule(stated), facts(reviews))).toBe("pass");
      }),
    );
  });

  test("a name in a commit's trailer takes nobody's veto away", () => {
    const veto = approved("cy", { state: "changes_requested" });
    expect(outcome({ count: 1 }, facts([approved("bo"), veto], { committers: known(["ana", "cy"]) }))).toBe("fail");
  });
});
