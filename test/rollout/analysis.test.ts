import { describe, expect, test } from "vitest";
import { assess, forgiven, type MetricRun, NO_RUN, record } from "../../src/rollout/analysis.ts";
import { judge, type Outcome, type Reading } from "../../src/rollout/measurement.ts";
import { METRIC_DEFAULTS, type Metric } from "../../src/rollout/plan.ts";

const metric = (fields: Partial<Metric>): Metric => ({ name: "m", class: "kpi", ...METRIC_DEFAULTS, ...fields });
const KNOWN = 0.95;
const value = (result: number, count?: number): Reading => ({
  kind: "value",
  value: result,
  ...(count === undefined ? {} : { count }),
});

/** A run of outcomes by their first letters: s f i w e. */
function runOf(outcomes: string): MetricRun {
  const kinds = { s: "success", f: "failure", i: "inconclusive", w: "waiting", e: "error" } as const;
  return [...outcomes].reduce((run, letter, index) => {
    const outcome: Outcome = { kind: kinds[letter as keyof typeof kinds], why: letter };
    return record(run, { metric: "m", at: `2026-11-23T00:00:${10 + index}Z`, reading: value(1) }, outcome);
  }, NO_RUN);
}

describe("one measurement", () => {
  test.each<[success: string | undefined, failure: string | undefined, expected: Outcome["kind"]]>([
    ["result > 0", undefined, "success"],
    ["result > 9", undefined, "failure"],
    [undefined, "result > 9", "success"],
    [undefined, "result > 0", "failure"],
    ["result > 0", "result > 0", "failure"],
    ["result > 9", "result < 0", "inconclusive"],
    ["canary > 0", undefined, "error"],
    ["1 / (result - 1) > 0", undefined, "error"],
    ["result > 0 and result < 2", undefined, "success"],
    ["result > 9 or result < 2", undefined, "success"],
  ])("success %s, failure %s: %s", (success, failure, expected) => {
    const conditions = { ...(success === undefined ? {} : { success }), ...(failure === undefined ? {} : { failure }) };
    expect(judge(metric(conditions), value(1), KNOWN).kind).toBe(expected);
  });

  test.each<[string, Reading]>([
    ["none", { kind: "no_data", why: "empty" }],
    ["NaN", value(Number.NaN)],
    ["no observations", value(1, 0)],
    ["no value", { kind: "value" }],
  ])("no data (%s) are inconclusive for a KPI and a failure of safety", (_, reading) => {
    const judged = (klass: Metric["class"]) => judge(metric({ class: klass, success: ">= 0" }), reading, KNOWN);
    expect(judged("kpi").kind).toBe("inconclusive");
    expect(judged("safety").kind).toBe("failure");
  });

  test("too few observations wait; a failure among them fails", () => {
    const few = metric({ success: "< 0.5", failure: "> 0.9", min_samples: 10 });
    expect(judge(few, value(0.1, 9), KNOWN)).toEqual({ kind: "waiting", why: "9 of at least 10 observations" });
    expect(judge(few, value(1, 1), KNOWN).kind).toBe("failure");
  });

  test("a source that does not say how many it saw cannot satisfy a minimum", () => {
    expect(judge(metric({ success: "< 0.5", min_samples: 10 }), value(0.1), KNOWN).kind).toBe("inconclusive");
  });

  const against = (
    better: "higher" | "lower",
    range: readonly [number, number],
    max_loss: number,
    pass: "held" | "no_breach" = "held",
  ) => metric({ stable: { better, range, max_loss, pass } });
  const arms = (canary: number, stable: number, count: number): Reading => ({
    kind: "value",
    canary: { count, total: canary * count },
    stable: { count, total: stable * count },
  });

  test("the loss against stable: shown to be over what is accepted fails, shown to be below succeeds, else it waits", () => {
    const higher = against("higher", [0, 1], 0.05);
    expect(judge(higher, arms(0.5, 0.7, 2000), KNOWN).kind).toBe("failure");
    expect(judge(higher, arms(0.7, 0.7, 20_000), KNOWN).kind).toBe("success");
    expect(judge(higher, arms(0.7, 0.7, 200), KNOWN).kind).toBe("waiting");
    expect(judge(against("higher", [0, 1], 0.05, "no_breach"), arms(0.7, 0.7, 200), KNOWN).kind).toBe("success");
  });

  test("of what is better lower, more is the loss; in the unit of the metric", () => {
    const latency = against("lower", [0, 10], 0.5);
    expect(judge(latency, arms(7, 5, 5000), KNOWN).kind).toBe("failure");
    expect(judge(latency, arms(3, 5, 5000), KNOWN).kind).toBe("success");
  });

  test("a paired loss is taken as it is, unless it holds with less confidence than is needed", () => {
    const paired = (low: number, high: number, confidence = 0.99): Reading => ({
      kind: "value",
      count: 5,
      paired: { interval: [low, high], confidence },
    });
    const higher = against("higher", [0, 1], 0.05);
    expect(judge(higher, paired(0.06, 0.2), KNOWN).kind).toBe("failure");
    expect(judge(higher, paired(-0.1, 0.04), KNOWN).kind).toBe("success");
    expect(judge(higher, paired(-0.1, 0.1), KNOWN).kind).toBe("waiting");
    expect(judge(higher, paired(-0.1, 0.04, 0.9), KNOWN)).toEqual({
      kind: "error",
      why: "the paired loss holds at 0.9, 0.95 is needed",
    });
  });

  test("a mean outside of the range is no data: the interval would not hold", () => {
    expect(judge(against("higher", [0, 1], 0.05), arms(3, 0.5, 100), KNOWN)).toEqual({
      kind: "inconclusive",
      why: "no data: the mean of the candidate is 3, outside of the range 0 to 1",
      no_data: true,
    });
  });
});

describe("the measurements of a step", () => {
  const bears = metric({
    success: "> 0",
    failure_limit: 3,
    inconclusive_limit: 1,
    consecutive_error_limit: 4,
    count: 2,
  });

  test.each([
    ["", "running"],
    ["s", "running"],
    ["ss", "success"],
    ["ssf", "success"],
    ["fff", "running"],
    ["ffff", "failed"],
    ["ssffff", "failed"],
    ["i", "running"],
    ["ii", "inconclusive"],
    ["eeee", "running"],
    ["eeeee", "error"],
    ["eeeeseeee", "running"],
    ["wwwwwwwwwwww", "running"],
    ["ffffiieeeee", "error"],
    ["ffffii", "inconclusive"],
  ])("%s with limits of 3 failures, 1 inconclusive, 4 errors in a row and a count of 2: %s", (outcomes, expected) => {
    expect(assess(runOf(outcomes), bears).kind).toBe(expected);
  });

  test("of a step that has ended, what has not succeeded is inconclusive, also with no measurement at all", () => {
    expect(assess(runOf(""), bears, true).kind).toBe("inconclusive");
    expect(assess(runOf("s"), bears, true).kind).toBe("inconclusive");
    expect(assess(runOf("ss"), bears, true).kind).toBe("success");
  });

  test("safety bears no failure whatever its limit says", () => {
    expect(assess(runOf("f"), { ...bears, class: "safety" }).kind).toBe("failed");
  });

  test("going on after a pause forgives what paused it, not what failed", () => {
    expect(assess(forgiven(runOf("fffiieeeee")), bears).kind).toBe("running");
    expect(assess(forgiven(runOf("ffff")), bears).kind).toBe("failed");
  });
});
