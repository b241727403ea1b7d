import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ScoreRow } from "../../src/evaluation/report.ts";
import { stricter } from "../../src/gate/comparison-rules.ts";
import { decide } from "../../src/gate/decide.ts";
import type { Compare, SuiteSpec } from "../../src/policy/document.ts";
import { aGate, aGateInput, anOutcome, aSuite } from "../support/gate-builder.ts";
import { aRow } from "../support/report-builder.ts";

const RELATIVE = /^(max_drop|max_rise|flips_|new_false_|suite_compared)/;

/** `rule outcome` of every relative rule, with its slice where it is not the whole. */
const judge = (
  compare: Compare,
  base: readonly ScoreRow[],
  head: readonly ScoreRow[],
  suites: { readonly base?: Partial<SuiteSpec>; readonly head?: Partial<SuiteSpec> } = {},
) => {
  const baseSuite = aSuite(suites.base);
  const outcome = anOutcome({ baseSuite, headSuite: aSuite(suites.head ?? suites.base), base, head });
  return decide(aGateInput({ gates: [aGate({ compare, removed: { max: 100 } })], suites: [outcome] }))
    .filter(({ rule, slice }) => RELATIVE.test(rule) && !(rule === "suite_compared" && slice === undefined))
    .map(({ rule, outcome: held, slice }) => `${rule} ${held}${slice === "all" ? "" : ` in ${slice}`}`);
};

const many = (count: number, value: number, more: Partial<ScoreRow> = {}) =>
  Array.from({ length: count }, (_, index) => aRow(`t${index}`, value, more));

describe("the largest drop", () => {
  test("within the margin passes", () => {
    expect(judge({ max_drop: 0.1 }, many(20, 0.9), many(20, 0.85))).toEqual(["max_drop pass"]);
  });

  test("beyond the margin fails where the interval excludes that nothing fell", () => {
    expect(judge({ max_drop: 0.1 }, many(20, 0.9), many(20, 0.7))).toEqual(["max_drop fail"]);
  });

  test("beyond the margin but within the noise is inconclusive", () => {
    const base = many(6, 0.5);
    const noisy = base.map((row, index) => ({ ...row, value: index === 0 ? 0 : index === 1 ? 0.55 : 0.48 }));
    expect(judge({ max_drop: 0.05 }, base, noisy)).toEqual(["max_drop inconclusive"]);
  });

  test("beyond the margin in a single task is inconclusive: there is no interval", () => {
    const one = { task_id: "one" };
    expect(judge({ max_drop: 0 }, many(50, 1, one), many(50, 0, one))).toEqual(["max_drop inconclusive"]);
  });

  test("of a mean that rose passes, and is a fall of 0", () => {
    expect(judge({ max_drop: 0 }, many(20, 0.1), many(20, 0.2))).toEqual(["max_drop pass"]);
  });

  test("is not covered by added rows with high scores", () => {
    const added = Array.from({ length: 500 }, (_, index) => aRow(`new${index}`, 1));
    expect(judge({ max_drop: 0.1 }, many(20, 0.9), [...many(20, 0.7), ...added])).toEqual(["max_drop fail"]);
  });
});

describe("the largest rise of known failures", () => {
  const failures = (value: number) => many(20, value, { success: false });

  test("fails a grader that pays failures more, even where none of them passes", () => {
    expect(judge({ max_rise_of_failures: 0.02 }, failures(0.1), failures(0.4))).toEqual(["max_rise_of_failures fail"]);
  });

  test("is not hidden by successes that fall", () => {
    const successes = (value: number) =>
      Array.from({ length: 100 }, (_, index) => aRow(`s${index}`, value, { success: true }));
    expect(
      judge({ max_rise_of_failures: 0.02 }, [...failures(0.1), ...successes(1)], [...failures(0.4), ...successes(0.9)]),
    ).toEqual(["max_rise_of_failures fail"]);
  });

  test("passes within the margin and where failures fall; in a single task it is not decided", () => {
    expect(judge({ max_rise_of_failures: 0.02 }, failures(0.1), failures(0.11))).toEqual(["max_rise_of_failures pass"]);
    expect(judge({ max_rise_of_failures: 0 }, failures(0.4), failures(0.1))).toEqual(["max_rise_of_failures pass"]);
    const one = { task_id: "one", success: false };
    expect(judge({ max_rise_of_failures: 0 }, many(9, 0.1, one), many(9, 0.3, one))).toEqual([
      "max_rise_of_failures inconclusive",
    ]);
  });

  test("holds nothing where no failure is known", () => {
    expect(judge({ max_rise_of_failures: 0 }, many(9, 0.1), many(9, 0.3))).toEqual([]);
  });
});

describe("flips", () => {
  const base = [
    aRow("failure", 0, { success: false }),
    aRow("success", 1, { success: true }),
    aRow("unknown", 0),
    aRow("other", 1),
  ];
  const turned = base.map((row) => ({ ...row, value: 1 - (row.value ?? 0), passed: !row.passed }));

  test.each<[string, NonNullable<Compare["flips"]>, string]>([
    ["fail_to_pass", { fail_to_pass: { max: 1 } }, "flips_fail_to_pass fail"],
    ["fail_to_pass", { fail_to_pass: { max: 2 } }, "flips_fail_to_pass pass"],
    ["pass_to_fail", { pass_to_fail: { max: 1 } }, "flips_pass_to_fail fail"],
    ["pass_to_fail", { pass_to_fail: { max: 2 } }, "flips_pass_to_fail pass"],
    ["known failures that pass", { new_false_accepts: { max: 0 } }, "new_false_accepts fail"],
    ["known failures that pass", { new_false_accepts: { max: 1 } }, "new_false_accepts pass"],
    ["known successes that fail", { new_false_rejects: { max: 0 } }, "new_false_rejects fail"],
    ["known successes that fail", { new_false_rejects: { max: 1 } }, "new_false_rejects pass"],
  ])("of %s are counted against their limit (%j)", (_, flips, expected) => {
    expect(judge({ flips }, base, turned)).toEqual([expected]);
  });

  test("are named", () => {
    const outcome = anOutcome({ base, head: turned });
    const gates = [aGate({ compare: { flips: { new_false_accepts: { max: 0 } } } })];
    const rule = decide(aGateInput({ gates, suites: [outcome] })).find((each) => each.rule === "new_false_accepts");
    expect(rule).toEqual({
      rule: "new_false_accepts",
      outcome: "fail",
      suite: "refunds",
      slice: "all",
      observed: 1,
      limit: 0,
      ids: ["failure"],
      stated_by: "base",
      position: { file: "policies/suites/refunds.yaml", line: 9, column: 3 },
    });
  });
});

describe("each declared slice", () => {
  const slices = [{ name: "vip", tag: "vip" }];
  const vip = { tags: ["vip"], success: false };
  const base = [...many(20, 0, { tags: ["plain"] }), aRow("v", 0, vip)];

  test("is held by itself: one new false accept among the few is not lost among the many", () => {
    const head = [...base.slice(0, 20), aRow("v", 1, vip)];
    expect(judge({ flips: { new_false_accepts: { max: 0 } } }, base, head, { base: { slices } })).toEqual([
      "new_false_accepts fail",
      "new_false_accepts fail in vip",
    ]);
  });

  test("that was only found decides nothing", () => {
    const compare = { flips: { fail_to_pass: { max: 0 } } };
    expect(judge(compare, base, base)).toEqual(["flips_fail_to_pass pass"]);
  });

  test("of the base is still held where the head took it away or gave its name to other rows", () => {
    const head = [...base.slice(0, 20), aRow("v", 1, vip)];
    const compare = { flips: { new_false_accepts: { max: 0 } } };
    const expected = ["new_false_accepts fail", "new_false_accepts fail in vip"];
    expect(judge(compare, base, head, { base: { slices }, head: {} })).toEqual(expected);
    const moved = { slices: [{ name: "vip", tag: "plain" }] };
    expect(judge(compare, base, head, { base: { slices }, head: moved })).toEqual(expected);
  });

  test("of the base without a pair is inconclusive: what matched nothing held nothing", () => {
    const compare = { max_drop: 0.1, flips: { new_false_accepts: { max: 0 } } };
    expect(judge(compare, base.slice(0, 20), base.slice(0, 20), { base: { slices } })).toEqual([
      "max_drop pass",
      "new_false_accepts pass",
      "suite_compared inconclusive in vip",
    ]);
  });

  test("that only the head adds, for rows it adds, has nothing to be compared with yet and decides nothing", () => {
    const compare = { max_drop: 0.1 };
    expect(judge(compare, base.slice(0, 20), base, { base: {}, head: { slices } })).toEqual(["max_drop pass"]);
  });

  test("that only the head adds is held where the base has its rows", () => {
    expect(judge({ max_drop: 0.1 }, base, base, { base: {}, head: { slices } })).toEqual([
      "max_drop pass",
      "max_drop pass in vip",
    ]);
  });
});

describe("the gate's and the suite's relative rules", () => {
  test("hold together: the stricter limit of the two, each where only one states it", () => {
    expect(
      stricter(
        { max_drop: 0.1, flips: { fail_to_pass: { max: 1 }, new_false_accepts: { max: 0 } } },
        { max_drop: 0.2, flips: { fail_to_pass: { max: 0 }, pass_to_fail: { max: 5 } } },
      ),
    ).toEqual({
      max_drop: 0.1,
      flips: { fail_to_pass: { max: 0 }, pass_to_fail: { max: 5 }, new_false_accepts: { max: 0 } },
    });
  });

  const limit = fc.option(fc.nat({ max: 3 }), { nil: undefined });
  const compare = fc
    .record({ drop: limit, flips: fc.tuple(limit, limit, limit, limit) })
    .map(({ drop, flips }): Compare => {
      const names = ["fail_to_pass", "pass_to_fail", "new_false_accepts", "new_false_rejects"] as const;
      const stated = names.flatMap((name, index) => {
        const max = flips[index];
        return max === undefined ? [] : [[name, { max }] as const];
      });
      return { ...(drop === undefined ? {} : { max_drop: drop }), flips: Object.fromEntries(stated) };
    });

  test("give the same whichever comes first, and twice the same is the same", () => {
    fc.assert(
      fc.property(compare, compare, (one, other) => {
        expect(stricter(one, other)).toEqual(stricter(other, one));
        expect(stricter(one, one)).toEqual(one);
      }),
    );
  });

  test("a suite cannot loosen what the gate says", () => {
    const lax = { compare: { max_drop: 1, flips: { new_false_rejects: { max: 9 } } } };
    const known = { success: true };
    expect(
      judge({ max_drop: 0.1, flips: { new_false_accepts: { max: 0 } } }, many(20, 0.9, known), many(20, 0.7, known), {
        base: lax,
      }),
    ).toEqual(["max_drop fail", "new_false_accepts pass", "new_false_rejects pass"]);
  });

  test("of the head count for nothing", () => {
    const lax = { compare: { max_drop: 1 } };
    expect(judge({}, many(20, 0.9), many(20, 0.7), { base: { compare: { max_drop: 0 } }, head: lax })).toEqual([
      "max_drop fail",
    ]);
  });
});
