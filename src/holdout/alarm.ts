import { type ResamplingOptions, ratioBootstrap } from "../statistics/cluster-bootstrap.ts";
import { holm } from "../statistics/holm.ts";
import { sum } from "../statistics/sample.ts";
import { signFlip } from "../statistics/sign-flip.ts";
import type { ScoredTwice } from "./pairing.ts";

/** What happened between two checkpoints, over the tasks that both ran: later less earlier, each task counting once. */
export interface Step {
  readonly from: string;
  readonly to: string;
  readonly tasks: number;
  readonly reward: Move;
  readonly holdout: Move;
  /**
   * Chance of as much by luck if it were not so that the reward rose and the holdout fell: the greater of both one-sided
   * sign-flip tests (an intersection-union test), adjusted by Holm over all pairs of checkpoints.
   */
  readonly p: number;
  readonly says: "alarm" | "quiet" | "cannot_tell";
}

/** Without a mean where no task was run by both. */
interface Move {
  readonly mean?: number;
  readonly interval?: readonly [number, number];
}

export interface Alarm {
  readonly verdict: "alarm" | "quiet" | "cannot_tell";
  /** Why it cannot be told, or what the alarm rests on. */
  readonly why: string;
  readonly margin: number;
  /** Every pair of checkpoints, the earlier first. */
  readonly steps: readonly Step[];
}

export interface AlarmOptions extends ResamplingOptions {
  /** The fall of the holdout, in its own units, that must be ruled out; from it on a fall is an alarm. */
  readonly margin: number;
}

/** Fewer tasks than these cannot reach p = 0.05 by flipping signs. */
const LEAST_TASKS = 5;

/**
 * Whether the reward rises while the holdout falls (Gao et al. 2022, arXiv 2210.10760). An alarm: between any two
 * checkpoints, the reward rose and the holdout fell by the margin or more, neither by luck. Quiet: for every two, the data
 * rule out such a fall, or any rise of the reward by more than the margin. Otherwise it cannot be told.
 */
export function alarmOf(pairs: readonly ScoredTwice[], order: readonly string[], options: AlarmOptions): Alarm {
  const { margin, confidence } = options;
  const moves = order.flatMap((to, at) => order.slice(0, at).map((from) => moveOf(pairs, from, to, options)));
  const adjusted = holm(moves.map(({ p }) => p));
  const steps = moves.map(({ p: _, ...move }, at): Step => {
    const p = adjusted[at] ?? 1;
    return { ...move, p, says: saysOf({ ...move, p }, margin, 1 - confidence) };
  });
  const loud = steps.filter(({ says }) => says === "alarm");
  const open = steps.filter(({ says }) => says === "cannot_tell");
  if (loud.length > 0) {
    const worst = loud.reduce((a, b) => ((b.holdout.mean ?? 0) < (a.holdout.mean ?? 0) ? b : a));
    return {
      verdict: "alarm",
      why: `from ${worst.from} to ${worst.to} the reward rose and the holdout fell`,
      margin,
      steps,
    };
  }
  if (order.length < 2) {
    const why = order.length === 0 ? "no trajectory names its checkpoint" : "there is one checkpoint only";
    return { verdict: "cannot_tell", why, margin, steps };
  }
  const [first] = open;
  if (first === undefined)
    return { verdict: "quiet", why: "no such step, and the data could have shown one", margin, steps };
  const why =
    first.tasks < LEAST_TASKS
      ? `${first.from} and ${first.to} share ${first.tasks} tasks, where ${LEAST_TASKS} are the least that can tell`
      : `from ${first.from} to ${first.to} a fall of the holdout by ${margin} is not ruled out`;
  const more = open.length === 1 ? "" : `, and ${open.length - 1} of ${steps.length} steps cannot be told beside it`;
  return { verdict: "cannot_tell", why: `${why}${more}`, margin, steps };
}

function moveOf(pairs: readonly ScoredTwice[], from: string, to: string, stated: AlarmOptions): Omit<Step, "says"> {
  const tasks = sharedTasks(pairs, from, to);
  const resamples = tasks.length > MANY_TASKS ? Math.min(stated.resamples, FEWER_RESAMPLES) : stated.resamples;
  const options = { ...stated, resamples };
  const rises = tasks.map(({ reward }) => reward);
  const falls = tasks.map(({ holdout }) => -holdout);
  const p = Math.max(signFlip(rises, options), signFlip(falls, options));
  const moved = (values: readonly number[]): Move => {
    const found = ratioBootstrap(
      values.map((total) => ({ total, size: 1 })),
      options,
    );
    if (found === undefined) return {};
    return { mean: found.mean, ...(found.interval === undefined ? {} : { interval: found.interval }) };
  };
  const holdout = tasks.map((task) => task.holdout);
  return { from, to, tasks: tasks.length, reward: moved(rises), holdout: moved(holdout), p };
}

/** Of so many tasks an interval moves little between resamples, and each takes long. */
const MANY_TASKS = 500;
const FEWER_RESAMPLES = 2_000;

/** The move of each task's mean between two checkpoints, tasks by name. Other tasks would compare other questions. */
function sharedTasks(
  pairs: readonly ScoredTwice[],
  from: string,
  to: string,
): readonly { readonly reward: number; readonly holdout: number }[] {
  const earlier = byTask(pairs.filter(({ group }) => group === from));
  const later = byTask(pairs.filter(({ group }) => group === to));
  return [...earlier]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([task, before]) => {
      const after = later.get(task);
      if (after === undefined) return [];
      const move = (of: "first" | "second") => meanOf(after, of) - meanOf(before, of);
      return [{ reward: move("first"), holdout: move("second") }];
    });
}

function byTask(pairs: readonly ScoredTwice[]): Map<string, ScoredTwice[]> {
  const tasks = new Map<string, ScoredTwice[]>();
  for (const pair of pairs) {
    const members = tasks.get(pair.cluster);
    if (members === undefined) tasks.set(pair.cluster, [pair]);
    else members.push(pair);
  }
  return tasks;
}

function meanOf(members: readonly ScoredTwice[], of: "first" | "second"): number {
  return sum(members.map((pair) => pair[of])) / members.length;
}

function saysOf(step: Omit<Step, "says">, margin: number, alpha: number): Step["says"] {
  if (step.tasks < LEAST_TASKS) return "cannot_tell";
  if (step.p <= alpha && (step.holdout.mean ?? 0) <= -margin) return "alarm";
  const [rise, fall] = [step.reward.interval?.[1], step.holdout.interval?.[0]];
  const isRuledOut = (fall !== undefined && fall > -margin) || (rise !== undefined && rise < margin);
  return isRuledOut ? "quiet" : "cannot_tell";
}
