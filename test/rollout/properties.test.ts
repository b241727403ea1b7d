import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { advance, type RolloutEvent } from "../../src/rollout/advance.ts";
import { explain } from "../../src/rollout/explain.ts";
import type { Measurement, Reading } from "../../src/rollout/measurement.ts";
import { metricsOf } from "../../src/rollout/plan.ts";
import { hasEnded, type RolloutState, startRollout } from "../../src/rollout/state.ts";
import { weightsOf } from "../../src/rollout/weights.ts";
import { PLAN } from "../support/rollout-run.ts";

const plan = { ...PLAN, steps: PLAN.steps.map((step) => ({ ...step, approval: step.weight === 25 })) };
const approved = { plan, digest: "digest" };
const BEGIN = Date.parse("2026-11-23T00:00:00Z");
const at = (seconds: number) => new Date(BEGIN + seconds * 1000).toISOString();

const arm = fc.record({
  count: fc.integer({ min: 0, max: 100_000 }),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
});
const reading: fc.Arbitrary<Reading> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Reading>({ kind: "no_data", why: "none" }) },
  { weight: 1, arbitrary: fc.constant<Reading>({ kind: "error", why: "down" }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("value" as const),
      value: fc.double(),
      count: fc.integer({ min: -1, max: 1000 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc
      .record({ canary: arm, stable: arm, value: fc.constantFrom(0, 0, 0, 0.005, 0.8, 900) })
      .map(({ canary, stable, value }) => ({
        kind: "value" as const,
        value,
        count: canary.count,
        canary: { count: canary.count, total: canary.count * canary.share },
        stable: { count: stable.count, total: stable.count * stable.share },
      })),
  },
);
/** Readings that pass, so that runs get somewhere. */
const GOOD: Readonly<Record<string, Reading>> = {
  holdout: { kind: "value", value: 0.9 },
  exploits: { kind: "value", value: 0 },
  violations: { kind: "value", value: 0, count: 500 },
  latency: { kind: "value", value: 800 },
  resolution: { kind: "value", canary: { count: 50_000, total: 40_000 }, stable: { count: 50_000, total: 40_000 } },
  "resolution-floor": { kind: "value", value: 0.9, count: 5000 },
};

type Move =
  | {
      readonly kind: "tick";
      readonly good: boolean;
      readonly bad: Readonly<Record<string, Reading>>;
      readonly hold: boolean;
    }
  | { readonly kind: "command"; readonly verb: "advance" | "pause" | "abort" | "rollback" | "retry" }
  | { readonly kind: "promotion"; readonly candidate: string }
  | { readonly kind: "confirm"; readonly works: boolean }
  | { readonly kind: "wait"; readonly seconds: number };

const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant("tick" as const),
      good: fc.integer({ min: 0, max: 9 }).map((draw) => draw < 9),
      bad: fc.oneof(
        { weight: 4, arbitrary: fc.constant({}) },
        {
          weight: 1,
          arbitrary: fc.dictionary(fc.constantFrom(...plan.metrics.map((metric) => metric.name)), reading, {
            maxKeys: 2,
          }),
        },
      ),
      hold: fc.integer({ min: 0, max: 9 }).map((draw) => draw === 0),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("command" as const),
      verb: fc.constantFrom(
        ...(["advance", "advance", "advance", "advance", "pause", "abort", "rollback", "retry"] as const),
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("promotion" as const), candidate: fc.constantFrom("m2", "m3", "m4") }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      kind: fc.constant("confirm" as const),
      works: fc.integer({ min: 0, max: 9 }).map((draw) => draw < 9),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant("wait" as const), seconds: fc.integer({ min: -300, max: 4000 }) }),
  },
);

interface Seen {
  readonly before: RolloutState;
  readonly after: RolloutState;
  readonly event: RolloutEvent;
  readonly now: string;
}

/** Plays moves, and hands every single event to the check. */
function play(moves: readonly Move[], check: (seen: Seen) => void): RolloutState {
  let state = startRollout(plan.name, { stable: "m1", candidate: "m2", plan: "digest", now: at(0), by: "tag" });
  let seconds = 0;
  let alias: string | null = "m1";
  let commands = 0;
  const take = (event: RolloutEvent) => {
    const { state: after } = advance(state, approved, event, at(seconds));
    check({ before: state, after, event, now: at(seconds) });
    state = after;
  };
  for (const each of moves) {
    if (each.kind === "wait") seconds += each.seconds;
    else if (each.kind === "command") take({ kind: each.verb, id: `c${commands++}`, by: "ada", why: "" });
    else if (each.kind === "promotion") {
      take({ kind: "promotion", id: `c${commands++}`, by: "tag", why: "", candidate: each.candidate });
    } else if (each.kind === "tick") {
      const measurements = metricsOf(plan, plan.steps[state.step]).flatMap(({ name }): Measurement[] => {
        const found = each.bad[name] ?? (each.good ? GOOD[name] : undefined);
        return found === undefined ? [] : [{ metric: name, at: at(seconds), reading: found }];
      });
      take({ kind: "tick", measurements, ...(each.hold ? { hold: "freeze" } : {}) });
    } else {
      for (const effect of advance(state, approved, { kind: "effect_done", effect: "none", attempt: 0 }, at(seconds))
        .actions) {
        if (!each.works) take({ kind: "effect_failed", effect: effect.id, attempt: effect.attempts, why: "down" });
        else {
          if (effect.kind === "point_alias") alias = effect.model;
          take({
            kind: "effect_done",
            effect: effect.id,
            attempt: effect.attempts,
            ...(effect.kind === "verify_alias" ? { observed: alias } : {}),
          });
        }
        if (!each.works) break;
      }
    }
  }
  return state;
}

const moves = fc.array(move, { minLength: 20, maxLength: 150, size: "max" });
const check = (of: (seen: Seen) => void) =>
  fc.assert(
    fc.property(moves, (each) => void play(each, of)),
    { numRuns: 300, seed: 7 },
  );

describe("whatever happens to a rollout", () => {
  test("no step begins unless every enforced metric of the one before has its successes", () => {
    let full = 0;
    check(({ before, after }) => {
      if (after.generation !== before.generation || after.step <= before.step || before.step < 0) {
        if (after.step > before.step) expect(after.step).toBe(0);
        return;
      }
      expect(after.step).toBe(before.step + 1);
      if (after.stage === "full") full++;
      // The last measurement may be of the same event, so one success may be missing from what was before.
      for (const metric of metricsOf(plan, plan.steps[before.step])) {
        expect((before.runs[metric.name]?.successes ?? 0) + 1).toBeGreaterThanOrEqual(metric.count);
      }
    });
    expect(full).toBeGreaterThan(0);
  });

  test("the candidate has no weight but that of the step it is in, and none when it has gone back", () => {
    check(({ after }) => {
      const step = plan.steps[after.step];
      const isForward =
        ["running", "paused", "awaiting_approval", "completed"].includes(after.phase) && step !== undefined;
      expect(after.weight).toBe(isForward ? step.weight : 0);
      expect(after.mirror).toBe(isForward && after.phase !== "completed" ? step.mirror : 0);
      const shares = weightsOf(after).weights.map(({ percent }) => percent);
      expect(shares.reduce((sum, each) => sum + each, 0)).toBe(100);
    });
  });

  test("a rollback has ended only when weight 0 was published and the alias read back as the stable model", () => {
    let rolledBack = 0;
    check(({ before, after }) => {
      const isBack = after.phase === "rolled_back" || after.phase === "aborted";
      if (!isBack || before.phase === after.phase) return;
      rolledBack++;
      expect(after.alias).toBe(after.stable);
      for (const kind of ["publish_weights", "point_alias", "verify_alias"]) {
        expect(after.effects.findLast((effect) => effect.kind === kind)).toMatchObject({ done: true });
      }
      expect(after.effects.findLast((effect) => effect.kind === "publish_weights")).toMatchObject({ weight: 0 });
    });
    expect(rolledBack).toBeGreaterThan(0);
  });

  test("a breach of safety goes back or rejects at once, whatever the phase and the KPIs", () => {
    let breaches = 0;
    check(({ before, after, event }) => {
      if (event.kind !== "tick") return;
      const step = plan.steps[before.step];
      const isMeasured = before.step_started_at !== null && !hasEnded(before) && !before.phase.startsWith("roll");
      const breach = event.measurements.find(
        ({ metric, reading: found, at: when }) =>
          metric === "violations" &&
          found.kind === "value" &&
          (found.value ?? 0) > 0.01 &&
          Number.isFinite(found.value) &&
          (found.count ?? 0) > 0 &&
          [found.canary, found.stable].every((side) => side === undefined || side.count > 0) &&
          when >= (before.step_started_at ?? "") &&
          when > (before.runs[metric]?.recent.at(-1)?.at ?? ""),
      );
      if (!isMeasured || breach === undefined || step === undefined) return;
      // A KPI that fails in the same tick may be named as the reason; the way is the same.
      breaches++;
      expect(["rolling_back", "rejected"]).toContain(after.phase);
      expect(after.weight).toBe(0);
    });
    expect(breaches).toBeGreaterThan(0);
  });

  test("the same event twice changes nothing the second time but what is forward by itself", () => {
    check(({ after, event, now }) => {
      if (event.kind === "tick") {
        // The measurements are not taken again: without them the second tick is the same.
        const twice = advance(after, approved, event, now).state;
        const empty = advance(after, approved, { ...event, measurements: [] }, now).state;
        expect(twice.runs).toEqual(empty.runs);
        expect(twice.phase).toBe(empty.phase);
      } else expect(advance(after, approved, event, now).state).toEqual(after);
    });
  });

  test("every state explains itself and survives being written as JSON", () => {
    check(({ after, now }) => {
      const { headline, next } = explain(after, plan, now);
      expect(headline).toContain(after.candidate);
      expect(headline).not.toMatch(/undefined|no reason is recorded/);
      expect(next.length).toBeGreaterThan(0);
      expect(JSON.parse(JSON.stringify(after))).toEqual(after);
    });
  });
});
