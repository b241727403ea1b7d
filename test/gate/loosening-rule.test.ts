import { describe, expect, test } from "vitest";
import type { SemanticChange } from "../../src/change/semantic-change.ts";
import { checkLoosening } from "../../src/gate/loosening-rule.ts";

const position = { file: "policies/grader.yaml", line: 12, column: 3 };
const loosened = (kind: SemanticChange["kind"]): SemanticChange => ({
  policy: { kind: "Grader", name: "reward" },
  kind,
  direction: "loosening",
  field: "spec.pass_threshold",
  position,
});
const by = (...people: readonly string[]) => ({ kind: "known", by: people }) as const;
const outcomes = (...given: Parameters<typeof checkLoosening>) =>
  checkLoosening(...given).map(({ outcome }) => outcome);

describe("a kind of loosening that the gate refuses", () => {
  test("fails on its line, whoever approves it", () => {
    expect(checkLoosening({ approvals: 1, refuse: ["threshold"] }, [loosened("threshold")], by("a", "b"))).toEqual([
      {
        rule: "loosening_approved",
        outcome: "fail",
        limit: "none of this kind",
        policy: "Grader reward",
        detail: "spec.pass_threshold (threshold): the gate refuses such a loosening, whoever approves it",
        position,
      },
    ]);
  });

  test("leaves the other kinds to their approvals", () => {
    const changes = [loosened("label"), loosened("weight")];
    expect(outcomes({ approvals: 1, refuse: ["label"] }, changes, by("a"))).toEqual(["fail", "pass"]);
    expect(outcomes({ approvals: 2, refuse: ["waiver"] }, changes, by("a"))).toEqual(["fail"]);
  });
});

test("approvals that nobody can count leave it undecided, and refuse what is refused all the same", () => {
  const unknown = { kind: "unknown", why: "no pull request" } as const;
  const changes = [loosened("label"), loosened("weight")];
  expect(outcomes({ approvals: 1, refuse: ["label"] }, changes, unknown)).toEqual(["fail", "inconclusive"]);
});
