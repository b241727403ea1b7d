import type { Measurement, Outcome } from "./measurement.ts";
import type { Metric } from "./plan.ts";

/** What one metric has measured in the present step. */
export interface MetricRun {
  readonly successes: number;
  readonly failures: number;
  readonly inconclusive: number;
  readonly waiting: number;
  readonly errors: number;
  readonly consecutive_errors: number;
  /** The newest last; the counts above are of all. */
  readonly recent: readonly Recorded[];
}

interface Recorded {
  readonly at: string;
  readonly outcome: Outcome["kind"];
  readonly why: string;
  readonly reading: Measurement["reading"];
}

export const NO_RUN: MetricRun = {
  successes: 0,
  failures: 0,
  inconclusive: 0,
  waiting: 0,
  errors: 0,
  consecutive_errors: 0,
  recent: [],
};

/** Kept in the state, which is a file in Git: enough to see what happened. */
const MOST_RECENT = 10;
/** What a source says goes into a file and into issues: a sentence, not a page. */
const MOST_WHY = 500;

export function record(run: MetricRun, { at, reading }: Measurement, outcome: Outcome): MetricRun {
  const add = (kind: Outcome["kind"]) => (outcome.kind === kind ? 1 : 0);
  return {
    successes: run.successes + add("success"),
    failures: run.failures + add("failure"),
    inconclusive: run.inconclusive + add("inconclusive"),
    waiting: run.waiting + add("waiting"),
    errors: run.errors + add("error"),
    consecutive_errors: outcome.kind === "error" ? run.consecutive_errors + 1 : 0,
    recent: [...run.recent, { at, outcome: outcome.kind, why: outcome.why.slice(0, MOST_WHY), reading }].slice(
      -MOST_RECENT,
    ),
  };
}

/** `running`: more measurements are needed. */
export interface Assessment {
  readonly kind: "success" | "running" | "failed" | "inconclusive" | "error";
  readonly why: string;
}

/**
 * What the measurements of a step say together. Limits are passed by going over them: a failure limit of 3 bears three
 * failures. Where several are passed, an error hides an inconclusive and that a failure, as in Argo Rollouts; where the
 * step `ended`, what is still running is inconclusive, also with no measurement at all.
 */
export function assess(run: MetricRun, metric: Metric, ended = false): Assessment {
  const last = run.recent.at(-1);
  const why = last === undefined ? "not measured yet" : last.why;
  if (run.consecutive_errors > metric.consecutive_error_limit) {
    return {
      kind: "error",
      why: `${run.consecutive_errors} errors in a row, at most ${metric.consecutive_error_limit}: ${why}`,
    };
  }
  if (run.inconclusive > metric.inconclusive_limit) {
    const since = run.recent.findLast((each) => each.outcome === "inconclusive")?.why ?? why;
    return {
      kind: "inconclusive",
      why: `${run.inconclusive} inconclusive, at most ${metric.inconclusive_limit}: ${since}`,
    };
  }
  const limit = metric.class === "safety" ? 0 : metric.failure_limit;
  if (run.failures > limit) {
    const since = run.recent.findLast((each) => each.outcome === "failure")?.why ?? why;
    return { kind: "failed", why: `${run.failures} failed, at most ${limit}: ${since}` };
  }
  const progress = `${run.successes} of ${metric.count} successes`;
  if (run.successes >= metric.count) return { kind: "success", why: `${progress}; ${why}` };
  return { kind: ended ? "inconclusive" : "running", why: `${progress}; ${why}` };
}

/** After a person said to go on: what paused the rollout is forgiven, what failed is not. */
export function forgiven(run: MetricRun): MetricRun {
  return { ...run, inconclusive: 0, consecutive_errors: 0 };
}
