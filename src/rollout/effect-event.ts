import { type Effect, movesTraffic, trafficSettled } from "./effect.ts";
import type { RolloutPlan } from "./plan.ts";
import { hasEnded, type RolloutState } from "./state.ts";
import { type Cause, ended, goingBack, wayBackFailed } from "./transition.ts";

/**
 * What came of an effect. `attempt` is how many attempts the effect had when it was handed out, so that an answer that comes
 * twice, or late, counts once. `observed` is the model that an alias was read back as.
 */
export type EffectEvent = { readonly effect: string; readonly attempt: number } & (
  | { readonly kind: "effect_done"; readonly observed?: string | null }
  | { readonly kind: "effect_failed"; readonly why: string }
);

interface Confirmed {
  readonly state: RolloutState;
  readonly why: readonly string[];
}

/**
 * Takes the answer of an effect. One that is not of the present plan of effects, or is confirmed already, changes nothing.
 * Only when all traffic is confirmed does a step begin to count, or has a rollback ended.
 */
export function confirm(state: RolloutState, plan: RolloutPlan, event: EffectEvent, now: string): Confirmed {
  const effect = state.effects.find((each) => each.id === event.effect);
  if (effect === undefined) return { state, why: [`${event.effect}: no such effect is planned`] };
  if (effect.done) return { state, why: [`${event.effect}: already confirmed`] };
  if (effect.attempts !== event.attempt) return { state, why: [`${event.effect}: the answer of another attempt`] };
  const problem = problemOf(effect, event);
  const updated: Effect = {
    ...effect,
    done: problem === undefined,
    // Counts failures.
    attempts: effect.attempts + (problem === undefined ? 0 : 1),
    ...(problem === undefined ? {} : { last_error: problem }),
  };
  const next = { ...state, effects: state.effects.map((each) => (each === effect ? updated : each)) };
  if (problem === undefined) return settled(next, now);
  const why = `${effect.kind}: ${problem} (attempt ${updated.attempts})`;
  if (!movesTraffic(effect)) return { state: next, why: [why] };
  // An alias that is not read back as set may not have been set: both are tried again.
  const again = effect.kind === "verify_alias" ? aliasAgain(next) : next;
  const cause: Cause = { now, by: "gradegate", why };
  if (updated.attempts < plan.verify_attempts || state.phase === "rollback_failed" || hasEnded(state)) {
    return { state: again, why: [why] };
  }
  if (state.phase === "rolling_back") return { state: wayBackFailed(again, cause), why: [why] };
  return effect.kind === "verify_alias"
    ? { state: goingBack(again, "rolled_back", cause), why: [why] }
    : { state: again, why: [why] };
}

function problemOf(effect: Effect, event: EffectEvent): string | undefined {
  if (event.kind === "effect_failed") return event.why;
  if (effect.kind !== "verify_alias" || event.observed === effect.model) return undefined;
  return `the alias reads ${JSON.stringify(event.observed ?? null)}, expected ${JSON.stringify(effect.model)}`;
}

function aliasAgain(state: RolloutState): RolloutState {
  return {
    ...state,
    effects: state.effects.map((effect) =>
      effect.kind === "point_alias" && effect.done ? { ...effect, done: false, attempts: effect.attempts + 1 } : effect,
    ),
  };
}

function settled(state: RolloutState, now: string): Confirmed {
  if (!trafficSettled(state.effects)) return { state, why: [] };
  if (state.phase === "rolling_back" || state.phase === "rollback_failed") {
    const { back } = state;
    const cause = { now, by: back?.by ?? "gradegate", why: back?.why ?? "" };
    return { state: ended(state, back?.to ?? "rolled_back", cause), why: ["going back is verified"] };
  }
  if (state.step < 0 || state.step_started_at !== null || hasEnded(state)) return { state, why: [] };
  return {
    state: { ...state, step_started_at: now, deadline_from: now },
    why: ["the traffic of the step is in place"],
  };
}
