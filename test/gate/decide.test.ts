import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { advise, decide, type GateInput } from "../../src/gate/decide.ts";
import { type RuleResult, verdictOf } from "../../src/gate/rule.ts";
import type { GraderChange } from "../../src/version/grader-change.ts";
import { aGate, aGateInput, aGrader, anOutcome, aSuite } from "../support/gate-builder.ts";
import { aFailedRow, aNotApplicableRow, aRow, rows } from "../support/report-builder.ts";

const judge = (more: Partial<GateInput>) => {
  const rules = decide(aGateInput(more));
  return { verdict: verdictOf(rules), rules };
};
/** What did not hold, shortly: `rule outcome slice`. */
const open = (rules: readonly RuleResult[]) =>
  rules
    .filter((rule) => rule.outcome !== "pass")
    .map(({ rule, outcome, slice, over }) =>
      [rule, outcome, slice, over].filter((each) => each !== undefined).join(" "),
    );

const good = [aRow("right", 1, { success: true }), aRow("wrong", 0, { success: false })];
const unchanged = anOutcome({ base: good, head: good });

describe("a merge that changes nothing", () => {
  test("passes, and says of each rule what was seen", () => {
    expect(judge({ suites: [unchanged] })).toEqual({
      verdict: "pass",
      rules: [
        { rule: "suite_evaluated", outcome: "pass", suite: "refunds", observed: 2 },
        { rule: "error_rate", outcome: "pass", suite: "refunds", observed: 0, limit: 0 },
        { rule: "suite_compared", outcome: "pass", suite: "refunds", observed: 2 },
        { rule: "trajectories_removed", outcome: "pass", suite: "refunds", observed: 0, limit: 0, ids: [] },
        { rule: "labels_changed", outcome: "pass", suite: "refunds", observed: 0, limit: 0, ids: [] },
        { rule: "scores_lost", outcome: "pass", suite: "refunds", observed: 0, limit: 0, ids: [] },
      ],
    });
  });

  test("passes every relative rule at its strictest, whatever the scores", () => {
    const zero = { max: 0 };
    const compare = {
      max_drop: 0,
      flips: { fail_to_pass: zero, pass_to_fail: zero, new_false_accepts: zero, new_false_rejects: zero },
    };
    fc.assert(
      fc.property(rows, (each) => {
        const suites = [anOutcome({ base: each, head: each })];
        const { rules } = judge({ gates: [aGate({ compare, error_rate: { max: 1 } })], suites });
        expect(rules.filter((rule) => rule.outcome === "fail")).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

describe("nothing known is never a pass", () => {
  test("without a gate at the base a person must decide", () => {
    const { verdict, rules } = judge({ gates: [], suites: [unchanged] });
    expect(verdict).toBe("inconclusive");
    expect(open(rules)).toEqual(["gate_present inconclusive"]);
  });

  test("a gate that requires no suite cannot pass anything", () => {
    expect(judge({ gates: [aGate({ suites: [] })], suites: [unchanged] }).verdict).toBe("inconclusive");
  });

  test("a suite whose dataset is missing at the head is inconclusive, with the reason", () => {
    const { verdict, rules } = judge({ suites: [anOutcome({ base: good, head: "the dataset is missing" })] });
    expect(verdict).toBe("inconclusive");
    expect(rules).toEqual([
      {
        rule: "suite_evaluated",
        outcome: "inconclusive",
        suite: "refunds",
        detail: "the dataset is missing",
        position: { file: "policies/suites/refunds.yaml", line: 9, column: 3 },
      },
    ]);
  });

  test("a suite whose dataset is missing at the base has nothing to be compared with", () => {
    const { rules } = judge({ suites: [anOutcome({ base: "the dataset is missing", head: good })] });
    expect(rules.at(-1)).toEqual({
      rule: "suite_compared",
      outcome: "inconclusive",
      suite: "refunds",
      detail: "the dataset is missing",
    });
  });

  test("a required suite that only the head has is not compared", () => {
    expect(open(judge({ suites: [anOutcome({ head: good })] }).rules)).toEqual(["suite_compared inconclusive"]);
  });

  test.each([
    ["no trajectories", []],
    ["failed grades alone", [aFailedRow("a")]],
    ["nothing applicable", [aNotApplicableRow("a")]],
  ])("a head with %s is not a pass", (_, head) => {
    const gates = [aGate({ error_rate: { max: 1 }, removed: { max: 100 } })];
    const { verdict, rules } = judge({ gates, suites: [anOutcome({ base: good, head })] });
    expect(verdict).toBe("inconclusive");
    expect(open(rules)).toEqual(["suite_evaluated inconclusive"]);
  });

  test("a base without a single score cannot be compared with, though nothing flipped", () => {
    const base = good.map((row) => aFailedRow(row.id));
    const gates = [aGate({ compare: { max_drop: 0.1, flips: { fail_to_pass: { max: 0 } } } })];
    const { rules } = judge({ gates, suites: [anOutcome({ base, head: good })] });
    expect(open(rules)).toEqual(["suite_compared inconclusive"]);
  });

  test("no suites, no scores and no pairs never pass, whatever the gate allows", () => {
    const side = fc.option(fc.oneof(rows, fc.constant("missing")), { nil: undefined });
    fc.assert(
      fc.property(side, side, (base, head) => {
        const outcome = anOutcome({
          ...(base === undefined ? {} : { base }),
          ...(head === undefined ? {} : { head }),
        });
        const gates = [aGate({ error_rate: { max: 1 }, removed: { max: 1000 } })];
        const { verdict } = judge({ gates, suites: [outcome] });
        const pairs = outcome.diff?.slices[0]?.paired.pairs ?? 0;
        expect(verdict === "pass").toBe(pairs > 0);
      }),
      { numRuns: 100 },
    );
  });
});

describe("a required suite", () => {
  test("that the head removed or renamed fails", () => {
    const renamed = anOutcome({ name: "refunds-2", head: good });
    const { verdict, rules } = judge({ suites: [anOutcome({ base: good }), renamed] });
    expect(verdict).toBe("fail");
    expect(open(rules)).toEqual(["suite_present fail"]);
  });

  test("is judged by every gate of the base", () => {
    const gates = [aGate(), { name: "strict", spec: { merge: { suites: ["refunds"], error_rate: { max: 0 } } } }];
    const head = [...good.slice(0, 1), aFailedRow("wrong")];
    const { rules } = judge({ gates, suites: [anOutcome({ base: good, head })] });
    expect(open(rules)).toEqual(["error_rate inconclusive", "error_rate fail"]);
  });

  test.each([
    ["failure, which may hide that it passes now", "new_false_accepts", aRow("known", 0, { success: false })],
    ["success, which may hide that it fails now", "new_false_rejects", aRow("known", 1, { success: true })],
  ] as const)("is not decided where an allowed failed grade is a known %s", (_, rule, known) => {
    const base = [...good, known];
    const head = [...good, aFailedRow("known", "python_exception", { success: known.success === true })];
    const verdictFor = (max: number) =>
      open(
        judge({
          gates: [aGate({ error_rate: { max: 0.5 }, compare: { flips: { [rule]: { max } } } })],
          suites: [anOutcome({ base, head })],
        }).rules,
      );
    expect(verdictFor(0)).toEqual([`${rule} inconclusive`]);
    expect(verdictFor(1)).toEqual([]);
  });

  test("that turns to another grader leaves the one it judged unjudged: a person must decide", () => {
    const copy = aSuite({}, { grader: aGrader({ name: "copy-of-reward" }) });
    const outcome = anOutcome({ base: good, head: good, headSuite: copy });
    const loosened: GraderChange = {
      name: "reward",
      change: "changed",
      base: { version: "1.0.0", digest: "a", pass_threshold: 0.5, trainable: undefined, contract: "" },
      head: { version: "2.0.0", digest: "b", pass_threshold: 0.1, trainable: undefined, contract: "" },
    };
    const { verdict, rules } = judge({ suites: [outcome], changes: [loosened] });
    expect(verdict).toBe("inconclusive");
    expect(open(rules)).toEqual(["suite_grader inconclusive", "grader_compared advice"]);
  });

  test("may turn to another grader where the one it judged is gone: the heir is compared with it", () => {
    const heir = aSuite({}, { grader: aGrader({ name: "reward-2" }) });
    const outcome = anOutcome({ base: good, head: good, headSuite: heir });
    const gone: GraderChange = {
      name: "reward",
      change: "removed",
      base: { version: "1.0.0", digest: "a", pass_threshold: 0.5, trainable: undefined, contract: "" },
      head: undefined,
    };
    expect(judge({ suites: [outcome], changes: [gone] }).verdict).toBe("pass");
  });
});

describe("failed grades", () => {
  const head = [aRow("right", 1), aFailedRow("wrong")];
  const suites = [anOutcome({ base: good, head })];

  test("are inconclusive where the gate does not say how many may be", () => {
    expect(judge({ suites })).toMatchObject({ verdict: "inconclusive" });
  });

  test.each([
    [0.5, "pass"],
    [0.49, "fail"],
  ])("of one half under a limit of %d are a %s", (max, verdict) => {
    expect(judge({ gates: [aGate({ error_rate: { max } })], suites })).toMatchObject({ verdict });
  });

  test("are named", () => {
    const { rules } = judge({ gates: [aGate({ error_rate: { max: 0 } })], suites });
    expect(rules.find((rule) => rule.rule === "error_rate")).toEqual({
      rule: "error_rate",
      outcome: "fail",
      suite: "refunds",
      observed: 0.5,
      limit: 0,
      ids: ["wrong"],
      position: { file: "policies/suites/refunds.yaml", line: 9, column: 3 },
    });
  });
});

describe("a trajectory of the base", () => {
  const gates = (max?: number) => [aGate(max === undefined ? {} : { removed: { max } })];
  const without = good.slice(0, 1);
  const altered = [good[0] ?? aRow("right", 1), aRow("wrong", 0, { digest: "easier bytes", success: false })];
  const relabelled = [good[0] ?? aRow("right", 1), aRow("wrong", 0, { digest: "other bytes", success: true })];
  const left = [good[0] ?? aRow("right", 1), aNotApplicableRow("wrong")];

  test.each([
    ["removed", without, "trajectories_removed"],
    ["altered", altered, "trajectories_removed"],
    ["given another outcome", relabelled, "labels_changed"],
    ["no longer graded as it is not applicable", left, "scores_lost"],
  ])("%s is named and fails, for it left the comparison", (_, head, rule) => {
    const { rules } = judge({ gates: gates(), suites: [anOutcome({ base: good, head })] });
    expect(rules.filter((each) => each.outcome === "fail")).toEqual([
      { rule, outcome: "fail", suite: "refunds", observed: 1, limit: 0, ids: ["wrong"] },
    ]);
  });

  test("may be missing as often as the gate says", () => {
    expect(judge({ gates: gates(1), suites: [anOutcome({ base: good, head: without })] }).verdict).toBe("pass");
  });

  test("may be given another outcome as often as the gate says, and is judged by the base's all the same", () => {
    const compare = { flips: { new_false_accepts: { max: 0 } } };
    const paid = aRow("wrong", 1, { success: false });
    const head = [good[0] ?? aRow("right", 1), { ...paid, success: true, digest: "other bytes" }];
    const suites = [anOutcome({ base: good, head, baseCases: [good[0] ?? aRow("right", 1), paid] })];
    const { rules } = judge({ gates: [aGate({ labels_changed: { max: 1 }, compare })], suites });
    expect(rules.filter((each) => each.outcome === "fail").map((each) => [each.rule, each.ids])).toEqual([
      ["new_false_accepts", ["wrong"]],
    ]);
  });

  test("that was never scored may be not applicable", () => {
    const base = [...good, aNotApplicableRow("other")];
    expect(judge({ gates: gates(), suites: [anOutcome({ base, head: base })] }).verdict).toBe("pass");
  });
});

describe("a change of a grader", () => {
  const change = (version: string): GraderChange => ({
    name: "reward",
    change: "changed",
    base: { version: "1.0.0", digest: "a", pass_threshold: 0.5, trainable: undefined, contract: "" },
    head: { version, digest: "b", pass_threshold: 0.5, trainable: undefined, contract: "" },
  });
  const position = { file: "policies/graders/reward.yaml", line: 5, column: 3 };
  const bump = (version: string, version_bump?: "derived" | "required" | "advised") => {
    const { rules } = judge({
      gates: [aGate(version_bump === undefined ? {} : { version_bump })],
      suites: [unchanged],
      changes: [change(version)],
      versionPosition: (grader) => (grader === "reward" ? position : undefined),
    });
    return rules.find((rule) => rule.rule === "version_bump");
  };

  test("must raise its version, even where the gate does not say so", () => {
    expect(bump("1.0.0")).toEqual({
      rule: "version_bump",
      outcome: "fail",
      grader: "reward",
      observed: "1.0.0",
      limit: "over 1.0.0",
      position,
    });
  });

  test.each([
    ["0.9.0", "fail"],
    ["1.0.0-rc.1", "fail"],
    ["1.0.0+build", "fail"],
    ["1.0.1", "pass"],
    ["2.0.0", "pass"],
  ])("to version %s is a %s", (version, outcome) => {
    expect(bump(version)?.outcome).toBe(outcome);
  });

  test("must rise by what it does where the gate derives the bump", () => {
    const flipping = anOutcome({ base: good, head: good.map((row) => ({ ...row, value: 0.1, passed: false })) });
    const rulesOf = (version: string, version_bump: "derived" | "required") =>
      judge({ gates: [aGate({ version_bump })], suites: [flipping], changes: [change(version)] })
        .rules.filter((rule) => rule.rule === "version_bump")
        .map(({ outcome, limit }) => [outcome, limit]);
    expect(rulesOf("1.1.0", "derived")).toEqual([["fail", "at least 2.0.0"]]);
    expect(rulesOf("2.0.0", "derived")).toEqual([["pass", "at least 2.0.0"]]);
    expect(rulesOf("1.1.0", "required")).toEqual([
      ["pass", "over 1.0.0"],
      ["advice", "at least 2.0.0"],
    ]);
  });

  test("is told and decides nothing where the bump is only advised", () => {
    expect(bump("1.0.0", "advised")?.outcome).toBe("advice");
  });

  test("that no suite compared is pointed out", () => {
    const other = { ...change("2.0.0"), name: "tone" };
    expect(open(judge({ suites: [unchanged], changes: [other] }).rules)).toEqual(["grader_compared advice"]);
  });

  test.each(["added", "removed", "documented"] as const)("that is %s needs no version rule", (kind) => {
    const { rules } = judge({ suites: [unchanged], changes: [{ ...change("1.0.0"), change: kind }] });
    expect(open(rules)).toEqual([]);
  });
});

describe("suites that no gate requires", () => {
  test("give advice where an expectation does not hold, and are silent where it does", () => {
    const suite = aSuite({ expect: { mean: { min: 0.9 }, error_rate: { max: 0 } } }, { name: "shadow" });
    const shadow = anOutcome({ name: "shadow", baseSuite: suite, base: good, head: good });
    expect(open(advise([shadow], new Set(["refunds"])))).toEqual(["expect_mean advice"]);
    expect(advise([shadow], new Set(["shadow"]))).toEqual([]);
  });

  test("decide nothing in the gate", () => {
    const broken = anOutcome({ name: "shadow", base: good, head: "the dataset is missing" });
    expect(judge({ suites: [unchanged, broken] }).verdict).toBe("pass");
  });
});

describe("recorded answers of judges", () => {
  const key = "0123456789abcdef0123456789abcdef";
  const held = (judgements: { rewritten: readonly string[]; added: readonly string[] }, max?: number) =>
    judge({
      gates: [aGate(max === undefined ? {} : { judgements_added: { max } })],
      suites: [{ ...unchanged, judgements }],
    })
      .rules.filter((rule) => rule.rule.startsWith("judgements_"))
      .map(({ rule, outcome, observed, ids }) => ({ rule, outcome, observed, ids }));
  const kept = { rule: "judgements_rewritten", outcome: "pass", observed: 0, ids: undefined };

  test("that the base gives otherwise fail", () => {
    expect(held({ rewritten: [key], added: [] })).toEqual([
      { rule: "judgements_rewritten", outcome: "fail", observed: 1, ids: ["0123456789abcdef"] },
    ]);
  });

  test.each([
    ["are told where the gate says nothing of them", undefined, "advice"],
    ["are no reason to doubt within the gate's limit", 1, "pass"],
    ["leave the merge undecided beyond it: their author may have made them up", 0, "inconclusive"],
  ])("that the change brings %s", (_, max, outcome) => {
    expect(held({ rewritten: [], added: [key] }, max)).toEqual([
      kept,
      { rule: "judgements_added", outcome, observed: 1, ids: ["0123456789abcdef"] },
    ]);
  });
});
