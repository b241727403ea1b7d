import { forgiven } from "./analysis.ts";
import { type Effect, type EffectKind, movesTraffic, planned } from "./effect.ts";
import type { RolloutPlan } from "./plan.ts";
import type { PauseReason, Phase, Promotion, RolloutState } from "./state.ts";

/** Who and why; every change says both. */
export interface Cause {
  readonly now: string;
  readonly by: string;
  readonly why: string;
}

const MOST_ENTRIES = 200;
const MOST_PAST = 20;

/** The state with a line in its history. */
export function noted(state: RolloutState, what: string, { now, by, why }: Cause): RolloutState {
  return { ...state, entries: [...state.entries, { at: now, what, why, by }].slice(-MOST_ENTRIES) };
}

/** Begins a step: its traffic first; its measurements count from when that is confirmed. */
export function entered(state: RolloutState, plan: RolloutPlan, index: number, cause: Cause): RolloutState {
  const step = plan.steps[index];
  if (step === undefined) return state;
  const { stage, weight, mirror } = step;
  const { candidate } = state;
  const traffic: readonly EffectKind[] = [
    { kind: "publish_weights", weight, mirror },
    ...(stage === "full"
      ? ([
          { kind: "point_alias", model: candidate },
          { kind: "verify_alias", model: candidate },
        ] as const)
      : []),
  ];
  const notices: readonly EffectKind[] = [
    { kind: "deployment", model: candidate, stage, weight },
    {
      kind: "deployment_status",
      model: candidate,
      state: "in_progress",
      description: `${stage}, ${weight} % of traffic`,
    },
  ];
  const isLive = stage !== "offline";
  const next: RolloutState = {
    ...state,
    phase: "running",
    step: index,
    stage,
    weight,
    mirror,
    alias: stage === "full" ? candidate : state.stable,
    step_started_at: isLive ? null : cause.now,
    deadline_from: cause.now,
    runs: {},
    pause: null,
    effects: [
      ...openNotices(state),
      ...planned(`${state.generation}/step-${index}`, isLive ? [...traffic, ...notices] : notices),
    ],
  };
  return noted(next, `step ${index + 1}: ${stage}, weight ${weight}`, cause);
}

export function paused(state: RolloutState, reason: PauseReason, cause: Cause): RolloutState {
  const next: RolloutState = { ...state, phase: "paused", pause: { reason, why: cause.why, since: cause.now } };
  return noted(next, `paused (${reason})`, cause);
}

/** Goes on where it was paused. What paused it is forgiven and the deadline begins anew; what failed stays. */
export function resumed(state: RolloutState, cause: Cause): RolloutState {
  const runs = Object.fromEntries(Object.entries(state.runs).map(([name, run]) => [name, forgiven(run)]));
  const phase: Phase = state.step < 0 ? "pending" : "running";
  return noted({ ...state, phase, runs, pause: null, deadline_from: cause.now }, "resumed", cause);
}

/**
 * Begins to go back, in this order: no more traffic, the alias to the last promoted model, that read back, and only then
 * what tells of it. Whatever was still planned for going forward is dropped. What it will have ended as is kept.
 */
export function goingBack(
  state: RolloutState,
  to: "rolled_back" | "aborted" | "superseded",
  cause: Cause,
): RolloutState {
  const { candidate, stable } = state;
  const short = `${to.replace("_", " ")}: ${cause.why}`;
  const effects: readonly EffectKind[] = [
    { kind: "publish_weights", weight: 0, mirror: 0 },
    { kind: "point_alias", model: stable },
    { kind: "verify_alias", model: stable },
    {
      kind: "deployment_status",
      model: candidate,
      state: to === "rolled_back" ? "failure" : "inactive",
      description: short,
    },
    ...(stable === null
      ? []
      : ([
          { kind: "deployment", model: stable, stage: "full", weight: 100 },
          { kind: "deployment_status", model: stable, state: "success", description: "back on the stable model" },
        ] as const)),
    ...(to === "rolled_back"
      ? ([
          { kind: "lock", reason: short },
          { kind: "issue", title: `${state.rollout}: ${candidate} was rolled back`, body: cause.why },
        ] as const)
      : []),
  ];
  const next: RolloutState = {
    ...state,
    phase: "rolling_back",
    weight: 0,
    mirror: 0,
    alias: stable,
    pause: null,
    ways_back: state.ways_back + 1,
    back: { to, why: cause.why, by: cause.by },
    effects: [...openNotices(state), ...planned(`${state.generation}/back-${state.ways_back}`, effects)],
  };
  return noted(next, "rolling back", cause);
}

/**
 * What is still to be told: locks and issues, and all of earlier attempts. What moved traffic for a step that is over is
 * void, and so is what would tell of that step.
 */
function openNotices(state: RolloutState): readonly Effect[] {
  const present = `${state.generation}/`;
  return state.effects.filter(
    (effect) =>
      !effect.done &&
      !movesTraffic(effect) &&
      (effect.kind === "lock" || effect.kind === "issue" || !effect.id.startsWith(present)),
  );
}

export function ended(state: RolloutState, phase: Phase, cause: Cause): RolloutState {
  return noted({ ...state, phase, pause: null }, phase, cause);
}

/**
 * The traffic could not be shown to be back. Nothing may go forward and somebody is told at once, before anything else is
 * tried; the effects of going back are still handed out, and where they are confirmed after all it has ended.
 */
export function wayBackFailed(state: RolloutState, cause: Cause): RolloutState {
  const alarm = planned(`${state.generation}/back-${state.ways_back}/failed`, [
    { kind: "lock", reason: `the way back is not verified: ${cause.why}` },
    { kind: "issue", title: `${state.rollout}: the rollback of ${state.candidate} FAILED`, body: cause.why },
  ]);
  return ended({ ...state, effects: [...alarm, ...state.effects] }, "rollback_failed", cause);
}

/** The candidate was never near traffic: nothing is to be undone. */
export function rejected(state: RolloutState, cause: Cause): RolloutState {
  const notice = planned(`${state.generation}/rejected`, [
    { kind: "deployment_status", model: state.candidate, state: "failure", description: `rejected: ${cause.why}` },
  ]);
  return ended({ ...state, effects: [...openNotices(state), ...notice] }, "rejected", cause);
}

/** All steps passed: the candidate is the model that later rollouts go back to. */
export function completed(state: RolloutState, cause: Cause): RolloutState {
  const notice = planned(`${state.generation}/completed`, [
    { kind: "deployment_status", model: state.candidate, state: "success", description: "all steps passed" },
    ...(state.stable === null || state.stable === state.candidate
      ? []
      : ([
          {
            kind: "deployment_status",
            model: state.stable,
            state: "inactive",
            description: `replaced by ${state.candidate}`,
          },
        ] as const)),
  ]);
  return ended({ ...state, effects: [...openNotices(state), ...notice] }, "completed", cause);
}

/**
 * Another attempt: of the newest promotion that waited, or of the same candidate where none is named. Older promotions
 * that waited are superseded by the newest. The stable model is the one last promoted.
 */
export function restarted(
  state: RolloutState,
  { promotion, plan }: { readonly promotion?: Promotion; readonly plan: string },
  cause: Cause,
): RolloutState {
  const why = state.entries.findLast((entry) => entry.what === state.phase)?.why ?? "";
  const stable = state.phase === "completed" ? state.candidate : state.stable;
  const older = promotion === undefined ? [] : state.waiting.filter((each) => each !== promotion);
  const next: RolloutState = {
    ...state,
    generation: state.generation + 1,
    plan,
    stable,
    alias: stable,
    candidate: promotion?.candidate ?? state.candidate,
    phase: "pending",
    step: -1,
    stage: null,
    weight: 0,
    mirror: 0,
    step_started_at: null,
    deadline_from: null,
    approved: [],
    retry: promotion === undefined,
    runs: {},
    effects: state.effects.filter((effect) => !effect.done),
    pause: null,
    ways_back: 0,
    back: null,
    waiting: promotion === undefined ? state.waiting : [],
    past: [
      ...state.past,
      { candidate: state.candidate, phase: state.phase, why, at: cause.now },
      ...older.map(({ candidate }) => ({
        candidate,
        phase: "superseded" as const,
        why: "a newer promotion came while it waited",
        at: cause.now,
      })),
    ].slice(-MOST_PAST),
  };
  return noted(next, "pending", cause);
}
