import { isOver, phaseOf, type RemoteJob } from "./service.ts";
import type { Spend } from "./spend.ts";
import type { Vitals } from "./vitals.ts";

/** Where a job is stopped; see `watch` and `budget` of a TrainingJob. */
export interface Limits {
  readonly usd: number;
  readonly tokens?: number;
  readonly hours?: number;
  readonly grader_errors: number;
  readonly reward_gap: number;
  readonly growth: number;
  readonly shrinkage: number;
}

/** 0.1 is the published gap of training over validation from which to stop; the others are this program's own. */
export const DEFAULT_LIMITS = { grader_errors: 0.05, reward_gap: 0.1, growth: 3, shrinkage: 3 } as const;

export interface Reason {
  readonly code:
    | "budget_usd"
    | "budget_tokens"
    | "budget_hours"
    | "cost_unknown"
    | "grader_errors"
    | "holdout_falls"
    | "reward_gap"
    | "length_up"
    | "length_down"
    | "tool_calls_up"
    | "tool_calls_down"
    | "not_plan";
  readonly message: string;
}

export interface WatchSeen {
  readonly job: RemoteJob;
  readonly vitals: readonly Vitals[];
  readonly spend: Spend;
  readonly limits: Limits;
  /** What `holdout` found of reward and holdout over the checkpoints; absent where nobody has looked. */
  readonly holdout?: { readonly verdict: "alarm" | "quiet" | "cannot_tell"; readonly why: string };
  /** Why the job is not the one that was planned, if it is not. */
  readonly mismatch?: string;
  /** Whether a pause is asked for since the job was last seen running undisturbed, and when (milliseconds since 1970). */
  readonly pauseAsked?: number;
  readonly pauses: boolean;
  readonly now: number;
  /** Milliseconds until somebody looks again: what is used up by then is used up. */
  readonly nextLook: number;
}

export type WatchStep =
  | { readonly do: "go_on"; readonly cannotTell: readonly string[] }
  | { readonly do: "pause" | "cancel"; readonly reasons: readonly Reason[] }
  | { readonly do: "nothing"; readonly why: string };

/** A pause that has not come about after so long is not going to: milliseconds. */
export const PAUSE_PATIENCE = 20 * 60_000;

/**
 * What is to be done about a job that was started. A pause keeps what was learnt and leaves the rest to a person; where
 * the provider cannot, or does not, the job is cancelled. Nothing is done to a job that is over or held.
 */
export function nextWatch(seen: WatchSeen): WatchStep {
  const { job, pauses, pauseAsked, now } = seen;
  if (isOver(job.status)) return { do: "nothing", why: `it is ${job.status}` };
  if (phaseOf(job.status) === "held") return { do: "nothing", why: "it is paused: a person resumes or cancels it" };
  const reasons = reasonsOf(seen);
  if (reasons.length === 0) return { do: "go_on", cannotTell: untold(seen) };
  if (reasons.some(({ code }) => code === "not_plan")) return { do: "cancel", reasons };
  if (phaseOf(job.status) !== "running" || !pauses) return { do: "cancel", reasons };
  if (pauseAsked !== undefined && now - pauseAsked > PAUSE_PATIENCE) return { do: "cancel", reasons };
  return { do: "pause", reasons };
}

function reasonsOf(seen: WatchSeen): readonly Reason[] {
  const { mismatch, holdout } = seen;
  return [
    ...(mismatch === undefined ? [] : [reason("not_plan", `it is not the job that was planned: ${mismatch}`)]),
    ...budgetReasons(seen),
    ...errorReasons(seen),
    ...(holdout?.verdict === "alarm" ? [reason("holdout_falls", `reward against holdout: ${holdout.why}`)] : []),
    ...gapReasons(seen),
    ...driftReasons(seen),
  ];
}

/** What will be used up when somebody looks again counts, since nobody stops it before. */
function budgetReasons({ spend, limits, nextLook, vitals, job }: WatchSeen): readonly Reason[] {
  const running = phaseOf(job.status) !== "before" || vitals.length > 0;
  const ahead = running ? nextLook / 3_600_000 : 0;
  const grown = spend.hours > 0 ? 1 + ahead / spend.hours : 1;
  const say = (used: number, then: number, limit: number, unit: string) =>
    `${used.toFixed(2)} ${unit} used and about ${then.toFixed(2)} at the next look, of ${limit} allowed`;
  const reasons: Reason[] = [];
  const { hours, tokens, usd, unknown } = spend;
  if (limits.hours !== undefined && hours + ahead > limits.hours) {
    reasons.push(reason("budget_hours", say(hours, hours + ahead, limits.hours, "hours")));
  }
  if (limits.tokens !== undefined && tokens !== undefined && tokens * grown > limits.tokens) {
    reasons.push(reason("budget_tokens", say(tokens, tokens * grown, limits.tokens, "tokens of graders")));
  }
  if (usd !== undefined && usd * grown > limits.usd) {
    reasons.push(reason("budget_usd", say(usd, usd * grown, limits.usd, "USD")));
  }
  if (usd === undefined && running) {
    reasons.push(
      reason("cost_unknown", `what it costs is not known, so the budget cannot be held: ${unknown.join("; ")}`),
    );
  }
  return reasons;
}

/** Steps that a mean is taken of, so that one batch is no reason. */
const WINDOW = 5;

function errorReasons({ vitals, limits }: WatchSeen): readonly Reason[] {
  const told = vitals.slice(-WINDOW).flatMap(({ failed }) => (failed === undefined ? [] : [failed]));
  if (told.length === 0) return [];
  const share = meanOf(told.map((each) => each.share));
  if (share <= limits.grader_errors) return [];
  const worst = told.reduce((a, b) => (b.share > a.share ? b : a));
  const message = `${percent(share)} of grades failed over the last ${told.length} steps (${worst.what}), at most ${percent(limits.grader_errors)} may: each is paid as 0`;
  return [reason("grader_errors", message)];
}

function gapReasons({ vitals, limits }: WatchSeen): readonly Reason[] {
  const train = vitals.flatMap((each) => (each.train === undefined ? [] : [each.train]));
  const valid = vitals.flatMap((each) => (each.valid === undefined ? [] : [each.valid]));
  const reasons: Reason[] = [];
  if (train.length >= WINDOW && valid.length >= 2) {
    const gap = meanOf(train.slice(-WINDOW)) - meanOf(valid.slice(-2));
    if (gap > limits.reward_gap) {
      const message = `the reward on training rows is ${gap.toFixed(3)} over that on validation rows, at most ${limits.reward_gap} may be: it learns the rows, or a loophole in them`;
      reasons.push(reason("reward_gap", message));
    }
  }
  const best = Math.max(...valid);
  if (train.length >= 2 * WINDOW && valid.length >= 3) {
    const rise = meanOf(train.slice(-WINDOW)) - meanOf(train.slice(0, WINDOW));
    const fall = best - meanOf(valid.slice(-2));
    if (rise > 0 && fall > limits.reward_gap) {
      const message = `the reward on training rows rose by ${rise.toFixed(3)} while that on validation rows fell by ${fall.toFixed(3)} from its best`;
      reasons.push(reason("reward_gap", message));
    }
  }
  return reasons;
}

function driftReasons({ vitals, limits }: WatchSeen): readonly Reason[] {
  return [
    ...drift(vitals, "output_tokens", "the outputs' length", "length", limits),
    ...drift(vitals, "reasoning_tokens", "the reasoning's length", "length", limits),
    ...drift(vitals, "tool_calls", "the number of tool calls", "tool_calls", limits),
  ];
}

function drift(
  vitals: readonly Vitals[],
  field: "output_tokens" | "reasoning_tokens" | "tool_calls",
  what: string,
  code: "length" | "tool_calls",
  { growth, shrinkage }: Limits,
): readonly Reason[] {
  const values = vitals.flatMap((each) => (each[field] === undefined ? [] : [each[field]]));
  if (values.length < 2 * WINDOW) return [];
  const [then, now] = [meanOf(values.slice(0, WINDOW)), meanOf(values.slice(-WINDOW))];
  const moved = `${what} went from ${then.toFixed(1)} to ${now.toFixed(1)}`;
  if (now > then * growth && now > 0) return [reason(`${code}_up`, `${moved}, more than ${growth} times as much`)];
  if (now < then / shrinkage) return [reason(`${code}_down`, `${moved}, less than 1/${shrinkage}: it stops early`)];
  return [];
}

/** What nobody can rule out, so that silence is not taken for health. */
function untold({ vitals, holdout }: WatchSeen): readonly string[] {
  const has = (field: keyof Vitals) => vitals.some((each) => each[field] !== undefined);
  return [
    ...(vitals.length === 0 ? ["no step has been reported yet"] : []),
    ...(vitals.length > 0 && !has("valid") ? ["no reward on validation rows is reported"] : []),
    ...(vitals.length > 0 && !has("failed") ? ["failed grades are not reported"] : []),
    ...(vitals.length > 0 && !has("output_tokens") ? ["the outputs' length is not reported"] : []),
    ...(vitals.length > 0 && !has("tool_calls") ? ["tool calls are not reported"] : []),
    ...(holdout === undefined
      ? ["reward was not held against the holdout (--holdout FILE)"]
      : holdout.verdict === "cannot_tell"
        ? [`reward against holdout: ${holdout.why}`]
        : []),
  ];
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / values.length;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function reason(code: Reason["code"], message: string): Reason {
  return { code, message };
}
