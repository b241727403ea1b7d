import { dueMetrics } from "../../src/rollout/absorb.ts";
import { advance, type RolloutEvent } from "../../src/rollout/advance.ts";
import type { Effect } from "../../src/rollout/effect.ts";
import { type Explanation, explain } from "../../src/rollout/explain.ts";
import type { Reading } from "../../src/rollout/measurement.ts";
import type { RolloutPlan } from "../../src/rollout/plan.ts";
import { readPlan } from "../../src/rollout/read-plan.ts";
import { hasEnded, type RolloutState, startRollout } from "../../src/rollout/state.ts";

export const HOUR = 3600;

/** A rollout of a support agent: an offline gate, shadow, two canaries, full; a KPI and a safety metric with traffic. */
export const PLAN: RolloutPlan = planOf({
  name: "support-agent",
  steps: [
    { stage: "offline", analysis: ["holdout", "exploits"] },
    { stage: "shadow", mirror: 10, duration_s: HOUR, analysis: ["violations", "latency"] },
    { stage: "canary", weight: 5, duration_s: HOUR, analysis: ["resolution", "violations"] },
    { stage: "canary", weight: 25, duration_s: HOUR, analysis: ["resolution", "violations"] },
    { stage: "full", duration_s: 2 * HOUR, analysis: ["resolution-floor", "violations"] },
  ],
  metrics: [
    { name: "holdout", class: "kpi", success: ">= 0.7" },
    { name: "exploits", class: "safety", failure: "> 0" },
    { name: "violations", class: "safety", failure: "> 0.01", count: 3, min_samples: 20 },
    {
      name: "latency",
      class: "kpi",
      success: "< 2000",
      failure: "> 4000",
      count: 3,
      failure_limit: 1,
      inconclusive_limit: 2,
    },
    { name: "resolution", class: "kpi", count: 3, min_samples: 50, stable: { max_loss: 0.1 } },
    { name: "resolution-floor", class: "kpi", success: ">= 0.6", count: 3, failure_limit: 2, min_samples: 50 },
  ],
});

export function planOf(json: unknown): RolloutPlan {
  const read = readPlan(json);
  if ("problems" in read) throw new Error(read.problems.join("\n"));
  return read.plan;
}

export interface Moment {
  readonly metric: string;
  readonly stage: string;
  readonly weight: number;
  /** Seconds since the step's traffic was in place. */
  readonly elapsed: number;
  readonly state: RolloutState;
}

/** What the sources say at a moment; `undefined`: nobody measured. */
export type Sources = (moment: Moment) => Reading | undefined;

/** What everything says when all is well. 40 requests a minute and arm. */
export const HEALTHY: Sources = ({ metric, elapsed }) => {
  const count = Math.max(1, Math.round((elapsed / 60) * 40));
  switch (metric) {
    case "holdout":
      return { kind: "value", value: 0.8 };
    case "exploits":
      return { kind: "value", value: 0 };
    case "violations":
      return { kind: "value", value: 0.001, count };
    case "latency":
      return { kind: "value", value: 900 };
    case "resolution":
      return { kind: "value", canary: { count, total: count * 0.75 }, stable: { count, total: count * 0.74 } };
    default:
      return { kind: "value", value: 0.75, count };
  }
};

/** All as `HEALTHY` but one metric in some stages. */
export function but(
  metric: string,
  stages: readonly string[],
  reading: (moment: Moment) => Reading | undefined,
): Sources {
  return (moment) => (moment.metric === metric && stages.includes(moment.stage) ? reading(moment) : HEALTHY(moment));
}

const BEGIN = Date.parse("2026-11-23T00:00:00Z");

/** A rollout with its world: a clock that ticks every ten minutes, sources, a router and an alias. */
export class RolloutRun {
  state: RolloutState;
  alias: string | null;
  /** Every weight that the router was given. */
  readonly weights: number[] = [];
  readonly carriedOut: Effect[] = [];
  why: readonly string[] = [];
  sources: Sources;
  /** Whether an effect can be carried out now; what it says is why not. */
  broken: (effect: Effect) => string | undefined = () => undefined;
  readonly plan: RolloutPlan;
  #seconds = 0;
  #commands = 0;

  constructor(options: { plan?: RolloutPlan; sources?: Sources; stable?: string | null } = {}) {
    this.plan = options.plan ?? PLAN;
    this.sources = options.sources ?? HEALTHY;
    this.alias = options.stable === undefined ? "m1" : options.stable;
    this.state = startRollout(this.plan.name, {
      stable: this.alias,
      candidate: "m2",
      plan: "digest",
      now: this.now,
      by: "tag v2",
    });
  }

  get now(): string {
    return new Date(BEGIN + this.#seconds * 1000).toISOString();
  }

  wait(seconds: number): this {
    this.#seconds += seconds;
    return this;
  }

  event(event: RolloutEvent, digest = "digest"): this {
    const next = advance(this.state, { plan: this.plan, digest }, event, this.now);
    this.state = next.state;
    this.why = next.why;
    return this;
  }

  command(kind: "advance" | "pause" | "abort" | "rollback" | "retry"): this {
    this.#commands++;
    return this.event({ kind, id: `command-${this.#commands}`, by: "ada", why: "" }).carryOut();
  }

  promote(candidate: string): this {
    this.#commands++;
    return this.event({
      kind: "promotion",
      id: `command-${this.#commands}`,
      by: "tag v3",
      why: "",
      candidate,
    }).carryOut();
  }

  /** Measures what is due, ticks, and carries out what is asked for. */
  tick(hold?: string): this {
    const measurements = dueMetrics(this.state, this.plan, this.now).flatMap(({ name }) => {
      const elapsed = (Date.parse(this.now) - Date.parse(this.state.step_started_at ?? this.now)) / 1000;
      const reading = this.sources({
        metric: name,
        stage: this.state.stage ?? "none",
        weight: this.state.weight,
        elapsed,
        state: this.state,
      });
      return reading === undefined ? [] : [{ metric: name, at: this.now, reading }];
    });
    this.event({ kind: "tick", measurements, ...(hold === undefined ? {} : { hold }) });
    return this.carryOut();
  }

  carryOut(): this {
    for (let round = 0; round < 10; round++) {
      const { actions } = advance(this.state, { plan: this.plan, digest: "digest" }, NOTHING, this.now);
      if (actions.length === 0) return this;
      for (const effect of actions) {
        const problem = this.broken(effect);
        if (problem === undefined) this.#do(effect);
        this.event(
          problem === undefined
            ? {
                kind: "effect_done",
                effect: effect.id,
                attempt: effect.attempts,
                ...(effect.kind === "verify_alias" ? { observed: this.alias } : {}),
              }
            : { kind: "effect_failed", effect: effect.id, attempt: effect.attempts, why: problem },
        );
        if (problem !== undefined) return this;
      }
    }
    return this;
  }

  #do(effect: Effect): void {
    this.carriedOut.push(effect);
    if (effect.kind === "publish_weights") this.weights.push(effect.weight);
    if (effect.kind === "point_alias") this.alias = effect.model;
  }

  /** Ticks every ten minutes until the rollout has ended, or a condition holds. */
  ticks(count: number, until: (state: RolloutState) => boolean = hasEnded): this {
    for (let each = 0; each < count && !until(this.state); each++) this.tick().wait(600);
    return this;
  }

  to(stage: string, weight?: number): this {
    this.ticks(200, (state) => state.stage === stage && (weight === undefined || state.weight === weight));
    if (this.state.stage !== stage)
      throw new Error(`never reached ${stage}: ${this.state.phase} ${this.why.join("; ")}`);
    return this;
  }

  explain(): Explanation {
    return explain(this.state, this.plan, this.now);
  }

  /** What a story ends with, in one value. */
  get end() {
    const { phase, step, weight, stage } = this.state;
    return { phase, step, stage, weight, alias: this.alias };
  }
}

/** Changes nothing: an effect that nobody planned is confirmed. */
const NOTHING: RolloutEvent = { kind: "effect_done", effect: "none", attempt: 0 };
