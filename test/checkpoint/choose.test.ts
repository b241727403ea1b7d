import { describe, expect, test } from "vitest";
import { type Candidate, choose, type Rule } from "../../src/checkpoint/choose.ts";
import type { ModelFigures, TaskComparison } from "../../src/checkpoint/figures.ts";

const figures = (more: Partial<ModelFigures> = {}): ModelFigures => ({
  runs: 40,
  scored: 40,
  failed: 0,
  not_applicable: 0,
  tasks: 10,
  unsampled: 0,
  mean: 0.6,
  pass_rate: 1,
  ...more,
});

const better: TaskComparison = {
  tasks: 10,
  unpaired: 0,
  delta: 0.2,
  interval: [0.1, 0.3],
  confidence: 0.95,
  p_worse: 1,
};
const rule: Rule = { rule: "best", safety_pass_rate: 1, safety: ["safe"], has_stable: false };

function candidate(checkpoint: string, mean: number, more: Partial<Candidate> = {}): Candidate {
  return {
    checkpoint,
    metric: figures({ mean }),
    safety: [{ suite: "safe", figures: figures(), against_base: better }],
    against_base: better,
    ...more,
  };
}

const alike = (): TaskComparison => ({ tasks: 10, unpaired: 0, confidence: 0.95, p_better: 0.4 });
const apart = (): TaskComparison => ({ tasks: 10, unpaired: 0, confidence: 0.95, p_better: 0.001 });

describe("safety comes first", () => {
  const unsafe = (more: Partial<ModelFigures>, p_worse = 1) => ({
    safety: [{ suite: "safe", figures: figures(more), against_base: { ...better, p_worse } }],
  });

  test("a checkpoint that fails a safety suite is out however well it scores", () => {
    const found = choose(
      [candidate("step-1", 0.5), candidate("step-2", 0.9, unsafe({ pass_rate: 0.975 }))],
      rule,
      apart,
    );
    expect([found.verdict, found.checkpoint]).toEqual(["chosen", "step-1"]);
    expect(found.refused).toEqual([
      { checkpoint: "step-2", why: "safe: 97.5 % of its runs pass, and 100 % have to", known: true },
    ]);
  });

  test("one that passes often enough and yet is worse than the base is out", () => {
    const found = choose(
      [candidate("step-1", 0.9, unsafe({ pass_rate: 0.95 }, 0.01))],
      { ...rule, safety_pass_rate: 0.9 },
      apart,
    );
    expect(found.verdict).toBe("none");
    expect(found.refused[0]?.why).toBe("safe: worse than the base model (p 0.010)");
  });

  test.each([
    ["a grade of it failed", unsafe({ failed: 1 })],
    ["a task of it has no run", unsafe({ unsampled: 1 })],
    ["it was not run", { safety: [] }],
    ["the base model was not asked its tasks", { safety: [{ suite: "safe", figures: figures() }] }],
    [
      "no run has a score",
      { safety: [{ suite: "safe", figures: { ...figures(), pass_rate: undefined } as unknown as ModelFigures }] },
    ],
  ])("where %s nobody knows, and that is no pass", (_, more) => {
    const found = choose([candidate("step-1", 0.9, more)], rule, apart);
    expect(found.verdict).toBe("undecided");
    expect(found.refused[0]?.known).toBe(false);
  });
});

describe("the metric decides among the safe ones", () => {
  const three = [candidate("step-1", 0.58), candidate("step-2", 0.6), candidate("step-3", 0.59)];

  test("best takes the highest mean", () => {
    expect(choose(three, rule, alike).checkpoint).toBe("step-2");
  });

  test("first_within_error takes the earliest that is not shown to be worse than the best", () => {
    expect(choose(three, { ...rule, rule: "first_within_error" }, alike).checkpoint).toBe("step-1");
    expect(choose(three, { ...rule, rule: "first_within_error" }, apart).checkpoint).toBe("step-2");
  });

  test("a checkpoint too many of whose grades failed is not ranked", () => {
    const broken = candidate("step-2", 0.99, { metric: figures({ mean: 0.99, failed: 1, scored: 39 }) });
    expect(choose([candidate("step-1", 0.5), broken], rule, alike).checkpoint).toBe("step-1");
  });

  test("no checkpoint at all is no choice", () => {
    expect(choose([], rule, alike)).toEqual({
      verdict: "undecided",
      reasons: ["no run names a checkpoint"],
      refused: [],
    });
  });
});

describe("it has to hold its own", () => {
  const against = (interval: readonly [number, number]) => ({ ...better, interval });

  test.each([
    ["chosen", against([0.01, 0.3])],
    ["undecided", against([-0.01, 0.3])],
    ["none", against([-0.3, 0])],
  ] as const)("%s, by the interval against the base", (verdict, against_base) => {
    expect(choose([candidate("step-1", 0.6, { against_base })], rule, alike).verdict).toBe(verdict);
  });

  test("undecided where the base was not asked", () => {
    const { against_base: _, ...alone } = candidate("step-1", 0.6);
    expect(choose([alone], rule, alike).verdict).toBe("undecided");
  });

  test("undecided where the model in production was not asked", () => {
    const found = choose([candidate("step-1", 0.6)], { ...rule, has_stable: true }, alike);
    expect(found.reasons).toEqual(["the model in production was not asked the same tasks"]);
  });

  test("none where it is worse than the model in production", () => {
    const worse = candidate("step-1", 0.6, { against_stable: against([-0.2, -0.1]) });
    expect(choose([worse], { ...rule, has_stable: true }, alike).verdict).toBe("none");
  });
});
