import { describe, expect, test } from "vitest";
import type { Reading } from "../../src/rollout/measurement.ts";
import { RolloutRun } from "../support/rollout-run.ts";

/** A canary that has run for 50 minutes without a measurement, ready to take one. */
function canary() {
  const run = new RolloutRun().to("canary");
  run.wait(2400);
  const { now } = run;
  return {
    run,
    now,
    ago: (seconds: number) => new Date(Date.parse(now) - seconds * 1000).toISOString(),
    take: (...measurements: readonly (readonly [metric: string, at: string, reading: Reading])[]) =>
      run.event({ kind: "tick", measurements: measurements.map(([metric, at, reading]) => ({ metric, at, reading })) }),
    recent: (metric: string) => run.state.runs[metric]?.recent.map(({ at, outcome, why }) => ({ at, outcome, why })),
  };
}

const GOOD: Reading = { kind: "value", value: 0, count: 500 };
const BAD: Reading = { kind: "value", value: 0.5, count: 500 };

describe("which measurements count", () => {
  test("those of the step, by their time, whatever the order in which they come", () => {
    const { take, recent, ago, now } = canary();
    take(["violations", now, GOOD], ["violations", ago(1200), GOOD], ["violations", ago(600), GOOD]);
    expect(recent("violations")?.map(({ at }) => at)).toEqual([ago(1200), ago(600), now]);
  });

  test("not those of before the step, nor of a metric that it does not measure", () => {
    const { run, take, recent, ago } = canary();
    take(["latency", ago(10), GOOD], ["violations", ago(3605), GOOD], ["violations", ago(10), GOOD]);
    expect(recent("violations")).toHaveLength(1);
    expect(run.why.slice(0, 2)).toEqual([
      `violations at ${ago(3605)}: it is older than the step`,
      "latency: not measured in this step",
    ]);
  });

  test("not the same one again, nor one out of order behind one that was taken", () => {
    const { take, recent, ago } = canary();
    take(["violations", ago(600), GOOD]);
    take(["violations", ago(600), GOOD]);
    take(["violations", ago(1200), BAD]);
    expect(recent("violations")).toHaveLength(1);
  });

  test("not one that comes before it is due, but for a value that breaches safety", () => {
    const early = canary();
    early.take(["violations", early.ago(600), GOOD], ["violations", early.ago(500), GOOD]);
    expect(early.recent("violations")).toHaveLength(1);
    early.take(["violations", early.ago(400), BAD]);
    expect(early.run.state.phase).toBe("rolling_back");
  });

  test("a source that stands still has no data: a KPI pauses, safety goes back", () => {
    const kpi = canary();
    kpi.run.wait(7200);
    kpi.take(["resolution", kpi.now, GOOD]);
    expect(kpi.recent("resolution")).toEqual([
      {
        at: kpi.run.now,
        outcome: "inconclusive",
        why: "no data: the newest data are 7200 s old, at most 3600 s are accepted",
      },
    ]);
    expect(kpi.run.state.phase).toBe("paused");
    const safety = canary();
    safety.run.wait(7200);
    safety.take(["violations", safety.now, GOOD]);
    expect(safety.run.state.phase).toBe("rolling_back");
  });

  test("a little ahead of our clock is now; much ahead, or no time at all, is an error of the source", () => {
    const { run, take, recent, ago, now } = canary();
    take(["violations", ago(-30), GOOD]);
    run.wait(600);
    take(["violations", "2030-01-01T00:00:00Z", GOOD]);
    run.wait(600);
    take(["violations", "yesterday", GOOD]);
    expect(recent("violations")?.map(({ outcome, at }) => [outcome, at])).toEqual([
      ["success", now],
      ["error", ago(-600)],
      ["error", ago(-1200)],
    ]);
  });

  test("of several in one tick the first breach decides, and what came before it is kept", () => {
    const { run, take, recent, ago } = canary();
    take(["violations", ago(1200), GOOD], ["violations", ago(600), BAD], ["violations", ago(1), GOOD]);
    expect(recent("violations")).toHaveLength(2);
    expect(run.state.back?.why).toBe("safety violations: 1 failed, at most 0: result 0.5, count 500: fails at > 0.01");
  });

  test("of two breaches at one time, safety is the reason that is given", () => {
    const { run, take, now } = canary();
    const worse: Reading = { kind: "value", canary: { count: 9000, total: 0 }, stable: { count: 9000, total: 9000 } };
    take(["resolution", now, worse], ["violations", now, BAD]);
    expect(run.state.back?.why).toMatch(/^safety violations/);
  });
});
