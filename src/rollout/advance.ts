import { absorb } from "./absorb.ts";
import { type ApprovedPlan, command, type ManualEvent } from "./command-event.ts";
import { type Effect, ready, trafficSettled } from "./effect.ts";
import { confirm, type EffectEvent } from "./effect-event.ts";
import type { Measurement } from "./measurement.ts";
import type { RolloutPlan } from "./plan.ts";
import { assessments, type CauseOf, enterNext, missing } from "./progress.ts";
import { hasEnded, type RolloutState, secondsBetween, stepOf } from "./state.ts";
import { type Cause, goingBack, paused, rejected, restarted } from "./transition.ts";

export type RolloutEvent =
  | {
      readonly kind: "tick";
      readonly measurements: readonly Measurement[];
      /** Why nothing may go forward now, as a freeze window or a lock; going back is never held. */
      readonly hold?: string;
    }
  | ManualEvent
  | EffectEvent;

export interface Advanced {
  readonly state: RolloutState;
  /** What is to be carried out now, in this order, each confirmed by an event; handed out again until it is. */
  readonly actions: readonly Effect[];
  /** What was decided, and what was left out. */
  readonly why: readonly string[];
}

/**
 * One event. Total and pure: every state takes every event, and the same event a second time changes nothing. The guard
 * comes first in every phase with traffic: what breaches safety or fails a KPI goes back to the stable model before
 * anything else is looked at. Forward it goes by one step at most, only where every enforced metric of the step has
 * succeeded, its time is over, nothing holds, and the plan is the one that was approved. A clock that goes backwards counts
 * as one that stands.
 */
export function advance(
  state: RolloutState,
  { plan, digest }: ApprovedPlan,
  event: RolloutEvent,
  clock: string,
): Advanced {
  const now = secondsBetween(state.updated_at, clock) >= 0 ? clock : state.updated_at;
  const { state: next, why } = reduce(state, { plan, digest }, event, now);
  const moved = next === state ? state : { ...next, updated_at: now };
  const late = now === clock ? [] : [`the clock says ${clock}, before the last event at ${now}: taken as that`];
  return { state: moved, actions: ready(moved.effects), why: [...late, ...why] };
}

interface Reduced {
  readonly state: RolloutState;
  readonly why: readonly string[];
}

function reduce(state: RolloutState, approved: ApprovedPlan, event: RolloutEvent, now: string): Reduced {
  switch (event.kind) {
    case "tick":
      return tick(state, approved, event, now);
    case "effect_done":
    case "effect_failed":
      return confirm(state, approved.plan, event, now);
    default:
      return command(state, approved, event, now);
  }
}

function tick(
  state: RolloutState,
  { plan, digest }: ApprovedPlan,
  { measurements, hold }: RolloutEvent & { kind: "tick" },
  now: string,
): Reduced {
  const { state: measured, ignored, breach } = absorb(state, plan, measurements, now);
  const cause = (why: string): Cause => ({ now, by: "gradegate", why });
  if (breach !== undefined) {
    const why = `${breach.metric.class} ${breach.metric.name}: ${breach.assessment.why}`;
    const back =
      measured.stage === "offline" ? rejected(measured, cause(why)) : goingBack(measured, "rolled_back", cause(why));
    return { state: back, why: [...ignored, why] };
  }
  const { state: next, why } = forward(measured, { plan, digest }, hold, cause);
  return { state: next, why: [...ignored, why] };
}

function forward(
  state: RolloutState,
  { plan, digest }: ApprovedPlan,
  hold: string | undefined,
  cause: CauseOf,
): { readonly state: RolloutState; readonly why: string } {
  if (hasEnded(state)) return afterEnd(state, digest, hold, cause);
  if (state.phase === "rolling_back") return { state, why: "going back; waiting for the effects to be confirmed" };
  if (state.phase === "rollback_failed") return { state, why: "the way back failed; a person is needed" };
  if (digest !== state.plan) {
    const why = `the plan is ${digest}, approved was ${state.plan}`;
    if (state.phase === "paused") return { state, why };
    return { state: paused(state, "plan_changed", cause(why)), why };
  }
  const late = overdue(state, plan, cause);
  if (late !== undefined) return late;
  if (state.phase === "paused") return { state, why: `paused (${state.pause?.reason}): ${state.pause?.why}` };
  if (state.step < 0) {
    return hold === undefined ? enterNext(state, plan, "the rollout begins", cause) : { state, why: `held: ${hold}` };
  }
  if (!trafficSettled(state.effects)) return { state, why: "waiting until the weights are confirmed" };
  return judged(state, plan, hold, cause);
}

/** What the analysis of the step says; it has not failed, or the guard had gone back. */
function judged(state: RolloutState, plan: RolloutPlan, hold: string | undefined, cause: CauseOf) {
  const found = assessments(state, plan);
  for (const kind of ["error", "inconclusive"] as const) {
    const bad = found.find((each) => each.assessment.kind === kind);
    if (bad === undefined) continue;
    const why = `${bad.metric.name}: ${bad.assessment.why}`;
    return { state: paused(state, kind, cause(why)), why };
  }
  const open = missing(state, plan, cause("").now);
  if (open !== undefined) return { state, why: open };
  if (hold !== undefined) return { state, why: `held: ${hold}` };
  const why = found.map(({ metric, assessment }) => `${metric.name}: ${assessment.why}`).join("; ");
  return enterNext(state, plan, why, cause);
}

function overdue(state: RolloutState, plan: RolloutPlan, cause: CauseOf) {
  const step = stepOf(state, plan);
  const isCounted = state.phase === "running" || (state.phase === "paused" && plan.on_deadline === "rollback");
  if (step === undefined || state.deadline_from === null || !isCounted) return undefined;
  if (secondsBetween(state.deadline_from, cause("").now) <= step.deadline_s) return undefined;
  if (missing(state, plan, cause("").now) === undefined && state.phase === "running") return undefined;
  const why = `the step took more than ${step.deadline_s} s; missing: ${missing(state, plan, cause("").now) ?? "nothing"}`;
  if (plan.on_deadline === "pause") return { state: paused(state, "deadline", cause(why)), why };
  const back = state.stage === "offline" ? rejected(state, cause(why)) : goingBack(state, "rolled_back", cause(why));
  return { state: back, why };
}

/** After a rollback or an abort a person has to say that it may go on; otherwise the newest promotion begins. */
function afterEnd(state: RolloutState, digest: string, hold: string | undefined, cause: CauseOf) {
  const promotion = state.waiting.at(-1);
  if (promotion === undefined) return { state, why: `ended: ${state.phase}` };
  const waits = `${promotion.candidate} waits`;
  if (state.phase === "rolled_back" || state.phase === "aborted") {
    return { state, why: `ended: ${state.phase}; ${waits} until someone advances` };
  }
  if (hold !== undefined) return { state, why: `ended: ${state.phase}; ${waits}; held: ${hold}` };
  const why = `${promotion.candidate} was promoted by ${promotion.by} and waited`;
  return { state: restarted(state, { promotion, plan: digest }, cause(why)), why };
}
