import { afterEach, describe, expect, test } from "vitest";
import { ready } from "../../src/rollout/effect.ts";
import { but, HEALTHY, HOUR, PLAN, planOf, RolloutRun } from "../support/rollout-run.ts";

/** Every run of this file, so that each is held against what every story must end in. */
let runs: RolloutRun[] = [];
function story(options: ConstructorParameters<typeof RolloutRun>[0] = {}): RolloutRun {
  const run = new RolloutRun(options);
  runs.push(run);
  return run;
}

afterEach(() => {
  for (const run of runs) {
    const { headline, next } = run.explain();
    expect(headline).toContain(run.state.candidate);
    expect(headline).not.toMatch(/undefined|no reason is recorded|unknown/);
    expect(next.length).toBeGreaterThan(0);
    // Kept as JSON in Git, it is the same.
    expect(JSON.parse(JSON.stringify(run.state))).toEqual(run.state);
  }
  runs = [];
});

const BACK = { phase: "rolled_back", weight: 0, alias: "m1" };
const DONE = { phase: "completed", step: 4, stage: "full", weight: 100, alias: "m2" };

describe("a rollout that goes well", () => {
  test("walks offline, shadow, canary, full, and ends with the alias on the candidate", () => {
    const run = story().ticks(200);
    expect(run.end).toEqual(DONE);
    expect(run.weights).toEqual([0, 5, 25, 100]);
  });

  test("measures only what is due: the same schedule twice as often is not twice as fast", () => {
    const run = story();
    for (let each = 0; each < 20; each++) run.tick().wait(60);
    expect(run.state.stage).toBe("shadow");
    expect(run.state.runs.latency?.successes ?? 0).toBeLessThanOrEqual(2);
  });

  test("the first model ever has nothing to go back to, and no model is what it goes back to", () => {
    const up = story({
      stable: null,
      plan: planOf({ ...JSON.parse(JSON.stringify(PLAN)), steps: [PLAN.steps[0], PLAN.steps[4]] }),
    });
    expect(up.ticks(100).end.phase).toBe("completed");
    const down = story({ stable: null }).to("canary").command("rollback");
    expect(down.end).toMatchObject({ phase: "rolled_back", weight: 0, alias: null });
    expect(down.explain().headline).toContain("no model (there was none before)");
  });

  test("a metric that is only observed decides nothing, however bad it is", () => {
    const plan = planOf({
      ...JSON.parse(JSON.stringify(PLAN)),
      metrics: PLAN.metrics.map((metric) => (metric.name === "latency" ? { ...metric, mode: "observe" } : metric)),
    });
    const run = story({ plan, sources: but("latency", ["shadow"], () => ({ kind: "value", value: 9000 })) });
    expect(run.ticks(200).end).toEqual(DONE);
  });
});

describe("a candidate that is worse", () => {
  test("fails offline: rejected, and no traffic was ever moved", () => {
    const run = story({ sources: but("holdout", ["offline"], () => ({ kind: "value", value: 0.5 })) }).ticks(50);
    expect(run.end).toMatchObject({ phase: "rejected", weight: 0, alias: "m1" });
    expect(run.weights).toEqual([]);
  });

  test("an exploit found offline rejects it whatever the held-out grader says", () => {
    const run = story({ sources: but("exploits", ["offline"], () => ({ kind: "value", value: 1 })) }).ticks(50);
    expect(run.end.phase).toBe("rejected");
    expect(run.explain().headline).toContain("safety exploits");
  });

  test("loses a KPI in canary against stable", () => {
    const run = story({
      sources: but("resolution", ["canary"], ({ elapsed }) => {
        const count = elapsed;
        return { kind: "value", canary: { count, total: count * 0.5 }, stable: { count, total: count * 0.75 } };
      }),
    }).ticks(100);
    expect(run.end).toMatchObject(BACK);
    expect(run.explain().headline).toContain("kpi resolution");
  });

  test("breaches safety in shadow: back, and the mirror is off", () => {
    const run = story({
      sources: but("violations", ["shadow"], () => ({ kind: "value", value: 0.2, count: 100 })),
    }).ticks(50);
    expect(run.end).toMatchObject(BACK);
    expect(run.state.mirror).toBe(0);
    expect(run.weights).toEqual([0, 0]);
  });

  test("breaches safety in canary at the first measurement, whatever the KPI says", () => {
    const run = story({
      sources: but("violations", ["canary"], () => ({ kind: "value", value: 0.2, count: 100 })),
    }).ticks(50);
    expect(run.end).toMatchObject(BACK);
    expect(run.state.runs.violations?.failures).toBe(1);
  });

  test("breaches safety with few observations: too few to pass are enough to go back", () => {
    const run = story({ sources: but("violations", ["canary"], () => ({ kind: "value", value: 1, count: 2 })) }).ticks(
      50,
    );
    expect(run.end).toMatchObject(BACK);
  });

  test("breaches safety at full, while it soaks", () => {
    const run = story({
      sources: but("violations", ["full"], () => ({ kind: "value", value: 0.2, count: 100 })),
    }).ticks(100);
    expect(run.end).toMatchObject(BACK);
    expect(run.carriedOut.filter((effect) => effect.kind === "point_alias").map((effect) => effect.model)).toEqual([
      "m2",
      "m1",
    ]);
  });

  test("falls below the floor at full more often than the limit", () => {
    const run = story({
      sources: but("resolution-floor", ["full"], () => ({ kind: "value", value: 0.3, count: 100 })),
    }).ticks(100);
    expect(run.end).toMatchObject(BACK);
    expect(run.state.runs["resolution-floor"]?.failures).toBe(3);
  });

  test("drifts down slowly, five points an hour: the first canary bears it, the second does not", () => {
    let began: number | undefined;
    const run = story({
      sources: (moment) => {
        const reading = HEALTHY(moment);
        if (reading?.kind !== "value" || !moment.metric.startsWith("resolution")) return reading;
        began ??= Date.parse(moment.state.updated_at);
        const rate = 0.75 - (0.05 * (Date.parse(moment.state.updated_at) - began)) / (HOUR * 1000);
        if (reading.canary === undefined) return { ...reading, value: rate };
        return { ...reading, canary: { ...reading.canary, total: reading.canary.count * rate } };
      },
    }).ticks(200);
    expect(run.end).toMatchObject(BACK);
    expect(run.weights).toEqual([0, 5, 25, 0]);
    expect(run.explain().headline).toContain("kpi resolution");
  });

  test("a flapping metric uses up its failure limit", () => {
    let turn = 0;
    const run = story({
      sources: but("resolution-floor", ["full"], () => ({
        kind: "value",
        value: turn++ % 2 === 0 ? 0.3 : 0.9,
        count: 100,
      })),
    }).ticks(200);
    expect(run.end).toMatchObject(BACK);
    expect(run.state.runs["resolution-floor"]).toMatchObject({ successes: 2, failures: 3 });
  });

  test("one failure within the limit does not go back", () => {
    let turn = 0;
    const run = story({
      sources: but("resolution-floor", ["full"], () => ({
        kind: "value",
        value: turn++ === 0 ? 0.3 : 0.9,
        count: 100,
      })),
    }).ticks(200);
    expect(run.end).toEqual(DONE);
  });
});

describe("not knowing", () => {
  test("no data of a KPI pauses; the weight stays; nothing goes forward however long it ticks", () => {
    const run = story({
      sources: but("resolution", ["canary"], () => ({ kind: "no_data", why: "empty vector" })),
    }).ticks(100);
    expect(run.end).toMatchObject({ phase: "paused", stage: "canary", weight: 5 });
    expect(run.explain().headline).toContain("empty vector");
  });

  test("no data of safety goes back", () => {
    const run = story({
      sources: but("violations", ["canary"], () => ({ kind: "no_data", why: "empty vector" })),
    }).ticks(100);
    expect(run.end).toMatchObject(BACK);
  });

  test.each([
    ["not a number", Number.NaN],
    ["infinite", Number.POSITIVE_INFINITY],
  ])("a value that is %s is no data", (_, value) => {
    const run = story({ sources: but("latency", ["shadow"], () => ({ kind: "value", value })) }).ticks(100);
    expect(run.end).toMatchObject({ phase: "paused", stage: "shadow" });
  });

  test("nobody measures: it stays, and the deadline pauses it", () => {
    const run = story({ sources: (moment) => (moment.stage === "canary" ? undefined : HEALTHY(moment)) }).ticks(1000);
    expect(run.end).toMatchObject({ phase: "paused", stage: "canary", weight: 5 });
    expect(run.state.pause?.reason).toBe("deadline");
  });

  test("nobody measures, and the plan says that a deadline goes back", () => {
    const plan = { ...PLAN, on_deadline: "rollback" as const };
    const run = story({ plan, sources: (moment) => (moment.stage === "canary" ? undefined : HEALTHY(moment)) }).ticks(
      1000,
    );
    expect(run.end).toMatchObject(BACK);
  });

  test("the source of a KPI is down: a few errors are borne, five in a row pause", () => {
    const run = story({
      sources: but("resolution", ["canary"], () => ({ kind: "error", why: "connection refused" })),
    }).ticks(100, (state) => state.phase === "paused");
    expect(run.end).toMatchObject({ phase: "paused", stage: "canary", weight: 5 });
    expect(run.state.pause?.reason).toBe("error");
    expect(run.state.runs.resolution?.errors).toBe(5);
  });

  test("the source of safety is down: five errors in a row go back", () => {
    const run = story({
      sources: but("violations", ["canary"], () => ({ kind: "error", why: "connection refused" })),
    }).ticks(100);
    expect(run.end).toMatchObject(BACK);
  });

  test("a source that comes back within the limit costs only time", () => {
    let turn = 0;
    const run = story({
      sources: (moment) =>
        moment.metric === "resolution" && turn++ % 5 !== 4 ? { kind: "error", why: "timeout" } : HEALTHY(moment),
    }).ticks(400);
    expect(run.end).toEqual(DONE);
  });

  test("too little traffic to tell waits, and the deadline pauses it", () => {
    const run = story({
      sources: but("resolution", ["canary"], () => ({
        kind: "value",
        canary: { count: 60, total: 45 },
        stable: { count: 60, total: 45 },
      })),
    }).ticks(1000);
    expect(run.end).toMatchObject({ phase: "paused", stage: "canary", weight: 5 });
    expect(run.explain().headline).toContain("loss against stable between");
  });

  test("a value between success and failure is inconclusive, and over the limit pauses", () => {
    const run = story({ sources: but("latency", ["shadow"], () => ({ kind: "value", value: 3000 })) }).ticks(100);
    expect(run.end).toMatchObject({ phase: "paused", stage: "shadow" });
    expect(run.state.pause?.reason).toBe("inconclusive");
  });

  test("totals that shrink are an error, not a fresh start", () => {
    const run = story({
      sources: but("resolution", ["canary"], ({ state }) => {
        const count = state.runs.resolution === undefined ? 5000 : 100;
        return { kind: "value", canary: { count, total: count * 0.75 }, stable: { count, total: count * 0.75 } };
      }),
    }).ticks(100);
    expect(run.end).toMatchObject({ phase: "paused", stage: "canary", weight: 5 });
    expect(run.explain().headline).toContain("fell from 5000 to 100");
  });

  test("after a pause a person resumes, the data are back, and it goes on", () => {
    const run = story({ sources: but("resolution", ["canary"], () => ({ kind: "no_data", why: "none" })) }).ticks(100);
    run.sources = HEALTHY;
    expect(run.command("advance").ticks(200).end).toEqual(DONE);
  });

  test("safety is measured while paused, and goes back from there", () => {
    const run = story({ sources: but("resolution", ["canary"], () => ({ kind: "no_data", why: "none" })) }).ticks(40);
    expect(run.end.phase).toBe("paused");
    run.sources = but("violations", ["canary"], () => ({ kind: "value", value: 0.5, count: 100 }));
    expect(run.ticks(3).end).toMatchObject(BACK);
  });
});

describe("what people ask for", () => {
  test.each(["shadow", "canary", "full"])("abort in %s: weight 0, alias on stable, aborted", (stage) => {
    expect(story().to(stage).command("abort").end).toMatchObject({ phase: "aborted", weight: 0, alias: "m1" });
  });

  test.each(["shadow", "canary", "full"])("rollback in %s", (stage) => {
    expect(story().to(stage).command("rollback").end).toMatchObject(BACK);
  });

  test("rollback while paused, and after completion", () => {
    expect(story().to("canary").command("pause").command("rollback").end).toMatchObject(BACK);
    expect(story().ticks(200).command("rollback").end).toMatchObject(BACK);
  });

  test("rollback while an approval is awaited", () => {
    const plan = { ...PLAN, steps: PLAN.steps.map((step) => ({ ...step, approval: step.stage === "full" })) };
    const run = story({ plan }).ticks(200, (state) => state.phase === "awaiting_approval");
    expect(run.end).toMatchObject({ phase: "awaiting_approval", weight: 25 });
    expect(run.ticks(20).end.weight).toBe(25);
    expect(run.command("rollback").end).toMatchObject(BACK);
  });

  test("an approved step begins, one that is not never does", () => {
    const plan = { ...PLAN, steps: PLAN.steps.map((step) => ({ ...step, approval: step.stage === "full" })) };
    const run = story({ plan }).ticks(300, (state) => state.phase === "awaiting_approval");
    expect(run.command("advance").ticks(100).end).toEqual(DONE);
  });

  test("safety is measured while an approval is awaited", () => {
    const plan = { ...PLAN, steps: PLAN.steps.map((step) => ({ ...step, approval: step.stage === "full" })) };
    const run = story({ plan }).ticks(300, (state) => state.phase === "awaiting_approval");
    run.sources = but("violations", ["canary"], () => ({ kind: "value", value: 0.5, count: 100 }));
    expect(run.ticks(3).end).toMatchObject(BACK);
  });

  test("advance skips the rest of the time, but no analysis", () => {
    const run = story().to("canary").command("advance");
    expect(run.end).toMatchObject({ stage: "canary", weight: 5 });
    expect(run.why[0]).toMatch(/^advance refused: resolution: 0 of 3 successes/);
    run.ticks(4, (state) => (state.runs.resolution?.successes ?? 0) >= 3);
    expect(run.command("advance").end).toMatchObject({ stage: "canary", weight: 25 });
  });

  test("pause holds the weight until somebody advances", () => {
    const run = story().to("canary").command("pause").ticks(50);
    expect(run.end).toMatchObject({ phase: "paused", weight: 5 });
    expect(run.command("advance").ticks(200).end).toEqual(DONE);
  });

  test("a freeze holds what goes forward and nothing that goes back", () => {
    const run = story().to("canary");
    for (let each = 0; each < 20; each++) run.tick("freeze window").wait(600);
    expect(run.end).toMatchObject({ phase: "running", stage: "canary", weight: 5 });
    run.sources = but("violations", ["canary"], () => ({ kind: "value", value: 0.5, count: 100 }));
    expect(run.tick("freeze window").end).toMatchObject(BACK);
  });

  test("retry after a rollback begins at the first step, with an approval", () => {
    const run = story().to("canary").command("rollback").command("retry").ticks(3);
    expect(run.end).toMatchObject({ phase: "awaiting_approval", step: -1, weight: 0 });
    expect(run.command("advance").ticks(200).end).toEqual(DONE);
    expect(run.state.generation).toBe(2);
  });

  test("a plan that was changed under way goes nowhere but back", () => {
    const run = story().to("canary");
    run.event({ kind: "tick", measurements: [] }, "another");
    expect(run.state.pause?.reason).toBe("plan_changed");
    run.event({ kind: "advance", id: "x", by: "ada", why: "" }, "another");
    expect(run.why[0]).toContain("refused: the plan is another, approved was digest");
    run.event({ kind: "rollback", id: "y", by: "ada", why: "" }, "another").carryOut();
    expect(run.end).toMatchObject(BACK);
  });
});

describe("a newer promotion", () => {
  test("waits while one is under way, and begins when that has completed, from the model then in production", () => {
    const run = story().to("canary").promote("m3");
    expect(run.explain().waiting).toEqual([expect.stringContaining("m3, promoted by tag v3")]);
    run.ticks(200).tick();
    expect(run.state).toMatchObject({ candidate: "m3", stable: "m2", phase: "pending" });
    expect(run.ticks(200).end).toMatchObject({ phase: "completed", alias: "m3" });
  });

  test("waits through a rollback, and begins only when a person says so, from the model last promoted", () => {
    const run = story().to("canary").promote("m3").command("rollback").ticks(10);
    expect(run.end).toMatchObject(BACK);
    for (let each = 0; each < 5; each++) run.tick().wait(600);
    expect(run.state.candidate).toBe("m2");
    expect(run.explain().next).toEqual(["m3 waits; `advance` begins it, `retry` tries this one again"]);
    run.command("advance");
    expect(run.state).toMatchObject({ candidate: "m3", stable: "m1", phase: "pending" });
    expect(run.state.past).toMatchObject([{ candidate: "m2", phase: "rolled_back" }]);
  });

  test("replaces an older one that waits", () => {
    const run = story().to("canary").promote("m3").promote("m4").ticks(200).tick();
    expect(run.state).toMatchObject({ candidate: "m4", waiting: [] });
    expect(run.state.past.map(({ candidate, phase }) => `${candidate} ${phase}`)).toEqual([
      "m2 completed",
      "m3 superseded",
    ]);
  });

  test("supersedes at once where the plan says so: weight 0 first, and back on the last promoted, not on the last canary", () => {
    const run = story({ plan: { ...PLAN, on_newer: "supersede" } })
      .to("canary")
      .promote("m3");
    expect(run.end).toMatchObject({ phase: "superseded", weight: 0, alias: "m1" });
    run.tick();
    expect(run.state).toMatchObject({ candidate: "m3", stable: "m1" });
  });

  test("the one that is under way already is nothing new", () => {
    const run = story().to("canary").promote("m2");
    expect(run.why).toEqual(["promotion refused: m2 is being rolled out"]);
    expect(run.state.waiting).toEqual([]);
  });
});

describe("a world that does not do as it is told", () => {
  test("weights that cannot be published: nothing is measured, it waits, and says so", () => {
    const run = story().to("shadow");
    run.broken = (effect) => (effect.kind === "publish_weights" && effect.weight === 5 ? "disk full" : undefined);
    run.ticks(30);
    expect(run.state).toMatchObject({ stage: "canary", step_started_at: null, runs: {} });
    expect(run.explain().open.join()).toContain("disk full");
    run.broken = () => undefined;
    expect(run.ticks(200).end).toEqual(DONE);
  });

  test("an alias that does not read back as set is never a success: rollback_failed, a lock and an alarm", () => {
    const run = story().to("full");
    run.broken = (effect) => (effect.kind === "point_alias" || effect.kind === "verify_alias" ? "403" : undefined);
    run.command("rollback").ticks(5);
    expect(run.end).toMatchObject({ phase: "rollback_failed", weight: 0, alias: "m2" });
    expect(run.carriedOut.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["lock", "issue"]));
    expect(
      run.carriedOut.filter((effect) => effect.kind === "deployment_status" && effect.state === "success"),
    ).toEqual([]);
    run.broken = () => undefined;
    expect(run.ticks(2, () => false).end).toMatchObject(BACK);
  });

  test("an alias that reads as something else at full goes back", () => {
    const run = story();
    run.broken = (effect) => (effect.kind === "verify_alias" && effect.model === "m2" ? "it reads as m9" : undefined);
    expect(run.ticks(200).end).toMatchObject(BACK);
    expect(run.explain().headline).toContain("it reads as m9 (attempt 3)");
  });

  test("GitHub being down does not keep production from going back; what is to be told stays to be told", () => {
    const run = story().to("canary");
    run.broken = (effect) =>
      ["deployment", "deployment_status", "lock", "issue"].includes(effect.kind) ? "502" : undefined;
    run.command("rollback");
    expect(run.end).toMatchObject(BACK);
    expect(run.explain().open.length).toBeGreaterThan(0);
    run.broken = () => undefined;
    expect(run.carryOut().explain().open).toEqual([]);
  });

  test("the order of going back: traffic, alias, its proof, and only then the notices", () => {
    const run = story().to("canary");
    const before = run.carriedOut.length;
    run.command("rollback");
    expect(run.carriedOut.slice(before).map(({ kind }) => kind)).toEqual([
      "publish_weights",
      "point_alias",
      "verify_alias",
      "deployment_status",
      "deployment",
      "deployment_status",
      "lock",
      "issue",
    ]);
  });

  test("what tells of going back is not handed out before the alias is proven to be back", () => {
    const run = story().to("canary");
    run.event({ kind: "rollback", id: "r", by: "ada", why: "" });
    expect(ready(run.state.effects).map(({ kind }) => kind)).toEqual([
      "publish_weights",
      "point_alias",
      "verify_alias",
    ]);
  });

  test("a step in which nothing is enforced passes for nobody, also where a plan was made without being read", () => {
    const plan = { ...PLAN, steps: PLAN.steps.map((step, index) => (index === 1 ? { ...step, analysis: [] } : step)) };
    const run = story({ plan }).ticks(60);
    expect(run.end).toMatchObject({ stage: "shadow", weight: 0 });
    expect(run.command("advance").why[0]).toContain("nothing can let it pass");
  });

  test("a clock that goes backwards stands, and rollback still works", () => {
    const run = story()
      .to("canary")
      .wait(-10 * HOUR);
    run.tick();
    expect(run.why[0]).toContain("before the last event");
    expect(run.end).toMatchObject({ stage: "canary", weight: 5 });
    expect(run.command("rollback").end).toMatchObject(BACK);
  });
});
