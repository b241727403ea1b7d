import type { MetricRun } from "./analysis.ts";
import type { Effect } from "./effect.ts";
import type { RolloutPlan, Stage, Step } from "./plan.ts";

export const PHASES = [
  "pending",
  "awaiting_approval",
  "running",
  "paused",
  "rolling_back",
  "rollback_failed",
  "completed",
  "rolled_back",
  "aborted",
  "rejected",
  "superseded",
] as const;
export type Phase = (typeof PHASES)[number];

/** From these nothing goes on by itself, except that a promotion that waits may begin. */
const ENDED: readonly Phase[] = ["completed", "rolled_back", "aborted", "rejected", "superseded"];

export const PAUSE_REASONS = ["inconclusive", "error", "manual", "deadline", "plan_changed"] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

interface Pause {
  readonly reason: PauseReason;
  readonly why: string;
  readonly since: string;
}

export interface Promotion {
  readonly candidate: string;
  readonly at: string;
  readonly by: string;
}

/** What happened, for people and the ledger: every change of the phase or step, and each command that was taken. */
interface Entry {
  readonly at: string;
  readonly what: string;
  readonly why: string;
  readonly by: string;
}

/** One rollout, as it is kept as JSON in Git. A model that is null is none: the first deployment has nothing to go back to. */
export interface RolloutState {
  readonly schema: 1;
  readonly rollout: string;
  /** Counts attempts, so that an effect of an earlier one is never taken for one of this. */
  readonly generation: number;
  /** Digest of the plan that was approved. */
  readonly plan: string;
  readonly stable: string | null;
  readonly candidate: string;
  readonly phase: Phase;
  /** Index into the plan's steps; -1 before the first. */
  readonly step: number;
  readonly stage: Stage | null;
  /** As decided; the effects say whether it has been published. */
  readonly weight: number;
  readonly mirror: number;
  /** Where the alias of production is to point. */
  readonly alias: string | null;
  /** When the step's traffic was in place; null until then, and nothing older is measured. */
  readonly step_started_at: string | null;
  /** What the deadline counts from. */
  readonly deadline_from: string | null;
  /** Steps that a person has approved in this generation. */
  readonly approved: readonly number[];
  /** Whether it is another attempt of what has failed before: such a one needs an approval first. */
  readonly retry: boolean;
  readonly runs: Readonly<Record<string, MetricRun>>;
  readonly effects: readonly Effect[];
  readonly pause: Pause | null;
  /** How often this attempt has begun to go back. */
  readonly ways_back: number;
  /** What a rollback that is under way will have ended as, and why it was begun. */
  readonly back: {
    readonly to: "rolled_back" | "aborted" | "superseded";
    readonly why: string;
    readonly by: string;
  } | null;
  /** Promotions that came while this one ran, oldest first. */
  readonly waiting: readonly Promotion[];
  /** How earlier rollouts ended, newest last. */
  readonly past: readonly {
    readonly candidate: string;
    readonly phase: Phase;
    readonly why: string;
    readonly at: string;
  }[];
  readonly entries: readonly Entry[];
  /** Ids of commands that were taken: each has its effect once. */
  readonly processed: readonly string[];
  readonly updated_at: string;
}

export interface StartOptions {
  readonly stable: string | null;
  readonly candidate: string;
  /** Digest of the plan. */
  readonly plan: string;
  readonly now: string;
  readonly by: string;
}

export function startRollout(name: string, { stable, candidate, plan, now, by }: StartOptions): RolloutState {
  return {
    schema: 1,
    rollout: name,
    generation: 1,
    plan,
    stable,
    candidate,
    phase: "pending",
    step: -1,
    stage: null,
    weight: 0,
    mirror: 0,
    alias: stable,
    step_started_at: null,
    deadline_from: null,
    approved: [],
    retry: false,
    runs: {},
    effects: [],
    pause: null,
    ways_back: 0,
    back: null,
    waiting: [],
    past: [],
    entries: [{ at: now, what: "pending", why: `${candidate} is to be rolled out`, by }],
    processed: [],
    updated_at: now,
  };
}

export function hasEnded(state: RolloutState): boolean {
  return ENDED.includes(state.phase);
}

export function stepOf(state: RolloutState, plan: RolloutPlan): Step | undefined {
  return plan.steps[state.step];
}

/** Seconds from one instant to another; negative where the second is earlier. */
export function secondsBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 1000;
}
