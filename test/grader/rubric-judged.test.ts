import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/grader/contract.ts";
import { rubricJudged } from "../../src/grader/rubric-judged.ts";
import { notApplicable, type Score, scored } from "../../src/score/score.ts";

const levels = [
  { score: 0, description: "none" },
  { score: 0.5, description: "half" },
  { score: 1, description: "full" },
];
const rubric = {
  model: "m",
  instructions: "i",
  criteria: [
    { id: "truth", description: "?", weight: 3, levels },
    { id: "padding", description: "?", weight: -1, levels },
  ],
};
const parts = (values: Readonly<Record<string, number>>): Score =>
  scored(0.5, "", Object.fromEntries(Object.entries(values).map(([key, value]) => [key, scored(value, "")])));
const says = (steps: readonly (readonly [string, string])[], result: number): Answer => ({
  kind: "text",
  text: JSON.stringify({ steps: steps.map(([description, conclusion]) => ({ description, conclusion })), result }),
  finish_reason: "stop",
});

describe("what a rubric's criteria were given", () => {
  test("asked per criterion: each one's level is its part's score, and points are the weight times it", () => {
    const part = { name: "q", rubric, asking: { ask: "per_criterion", asks: 1, combine: "mean" } } as const;
    expect(rubricJudged(part, parts({ truth: 0.6, padding: 1 }), [])).toEqual({
      ask: "per_criterion",
      out_of: 3,
      criteria: [
        { id: "truth", weight: 3, asks: [0.6], level: 0.6, meaning: "half", points: 3 * 0.6 },
        { id: "padding", weight: -1, asks: [1], level: 1, meaning: "full", points: -1 },
      ],
    });
  });

  test.each([
    ["mean", [0, 0.5, 1], 0.5],
    ["median", [0.4, 1, 0.3], 0.4],
    ["majority", [0.4, 1, 0.3], 0.5],
  ] as const)("asked several times: by %s", (combine, [a, b, c], level) => {
    const part = { name: "q", rubric, asking: { ask: "per_criterion", asks: 3, combine } } as const;
    const score = parts({ truth_1: a, truth_2: b, truth_3: c, padding_1: 0, padding_2: 0 });
    const [truth, padding] = rubricJudged(part, score, []).criteria;
    expect(truth).toEqual({ id: "truth", weight: 3, asks: [a, b, c], level, meaning: "half", points: 3 * level });
    // One ask was never graded, so there is no level.
    expect(padding).toEqual({ id: "padding", weight: -1, asks: [0, 0, null] });
  });

  test("in one call: read from the step that begins with the criterion's id, beside what it comes to", () => {
    const part = { name: "q", rubric, asking: { ask: "one_call", asks: 1, combine: "mean" } } as const;
    const answer = says(
      [
        ["padding: a little", "score 0.5"],
        ["truth - all of it", "1"],
      ],
      0.9,
    );
    expect(rubricJudged(part, scored(0.9, ""), [answer])).toEqual({
      ask: "one_call",
      out_of: 3,
      criteria: [
        { id: "truth", weight: 3, asks: [1], level: 1, meaning: "full", points: 3 },
        { id: "padding", weight: -1, asks: [0.5], level: 0.5, meaning: "half", points: -0.5 },
      ],
      sums: [{ computed: 2.5 / 3, result: 0.9 }],
    });
  });

  test.each([
    [
      "twice",
      [
        ["truth: a", "1"],
        ["truth: b", "0"],
      ],
    ],
    [
      "nowhere",
      [
        ["truthful", "1"],
        ["on truth", "1"],
      ],
    ],
    ["with no one number", [["truth", "0 to 1"]]],
  ] as const)("in one call: a criterion judged %s has no level", (_, steps) => {
    const part = { name: "q", rubric, asking: { ask: "one_call", asks: 1, combine: "mean" } } as const;
    const { criteria, sums } = rubricJudged(part, scored(1, ""), [says(steps, 1)]);
    expect(criteria[0]).toEqual({ id: "truth", weight: 3, asks: [null] });
    expect(sums).toEqual([{ computed: null, result: 1 }]);
  });

  test("in one call several times: of a median, the levels of the ask that is the median", () => {
    const part = { name: "q", rubric, asking: { ask: "one_call", asks: 3, combine: "median" } } as const;
    const answers = [0.2, 0.9, 0.5].map((result) =>
      says(
        [
          ["truth", `${result}`],
          ["padding", "0"],
        ],
        result,
      ),
    );
    const judged = rubricJudged(part, scored(0.5, ""), answers);
    expect(judged.criteria[0]).toEqual({
      id: "truth",
      weight: 3,
      asks: [0.2, 0.9, 0.5],
      level: 0.5,
      meaning: "half",
      points: 1.5,
    });
  });

  test("a judge that said nothing leaves every level open", () => {
    const part = { name: "q", rubric, asking: { ask: "one_call", asks: 1, combine: "mean" } } as const;
    const refusal: Answer = { kind: "refusal", text: "no" };
    for (const answer of [undefined, refusal]) {
      expect(rubricJudged(part, notApplicable("x"), [answer]).criteria.map(({ asks }) => asks)).toEqual([
        [null],
        [null],
      ]);
    }
  });
});
