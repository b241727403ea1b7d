import type { JsonObject } from "../json.ts";

export const STAGES = ["offline", "shadow", "canary", "full"] as const;
export type Stage = (typeof STAGES)[number];

/** Safety is never negotiable: a breach rolls back whatever the KPIs say, and having no data is one. */
type MetricClass = "kpi" | "safety";

/** One step of a rollout. Times are in seconds. */
export interface Step {
  readonly stage: Stage;
  /** Percent of the traffic that the candidate answers: 0 offline and in shadow, 100 when full. */
  readonly weight: number;
  /** Percent of the traffic that is copied to the candidate, its answers thrown away; only in shadow. */
  readonly mirror: number;
  /** How long it lasts at least. */
  readonly duration_s: number;
  /** How long it may last at most, pauses included. */
  readonly deadline_s: number;
  /** Whether a person must say yes before it begins. */
  readonly approval: boolean;
  /** Names of metrics. */
  readonly analysis: readonly string[];
}

/** How the candidate's mean is held against the stable model's, over everything measured since the step began. */
export interface StableComparison {
  readonly better: "higher" | "lower";
  /** The loss that is accepted, in the metric's unit. */
  readonly max_loss: number;
  /** The smallest and largest value that one observation can have. */
  readonly range: readonly [low: number, high: number];
  /**
   * What lets the step pass: `held`, that the loss is shown to be below `max_loss`; `no_breach`, that it is not shown to be
   * over it. The second says little while there is little traffic.
   */
  readonly pass: "held" | "no_breach";
}

export interface Metric {
  readonly name: string;
  readonly class: MetricClass;
  /** `observe`: recorded and shown, decides nothing. */
  readonly mode: "enforce" | "observe";
  readonly interval_s: number;
  /** How many measurements must succeed before the step may pass. */
  readonly count: number;
  /** Observations that a measurement needs before it can succeed. */
  readonly min_samples: number;
  /** Data older than this are no data. */
  readonly max_age_s: number;
  readonly success?: string;
  readonly failure?: string;
  readonly stable?: StableComparison;
  /** More failed measurements than this fail the analysis; 0 for safety. */
  readonly failure_limit: number;
  readonly inconclusive_limit: number;
  readonly consecutive_error_limit: number;
  /** As the adapter of its kind reads it. */
  readonly source?: JsonObject;
}

/** What is approved: no field of it is read from anywhere else while a rollout runs. */
export interface RolloutPlan {
  readonly name: string;
  /** Of all comparisons with the stable model together: each gets its share of what may go wrong. */
  readonly confidence: number;
  readonly on_deadline: "pause" | "rollback";
  /** What a newer promotion does to a running rollout. */
  readonly on_newer: "queue" | "supersede";
  /** How often an alias that does not read back as set is tried again. */
  readonly verify_attempts: number;
  readonly steps: readonly Step[];
  readonly metrics: readonly Metric[];
}

export const METRIC_DEFAULTS = {
  mode: "enforce",
  interval_s: 600,
  count: 1,
  min_samples: 1,
  max_age_s: 3600,
  failure_limit: 0,
  inconclusive_limit: 0,
  consecutive_error_limit: 4,
} as const;

export const STEP_DEFAULTS = { duration_s: 0, deadline_s: 259_200, approval: false } as const;

export const PLAN_DEFAULTS = { confidence: 0.95, on_deadline: "pause", on_newer: "queue", verify_attempts: 3 } as const;

/** The metrics that a step measures, in the order of the step. Names that the plan does not know are left out. */
export function metricsOf(plan: RolloutPlan, step: Step | undefined): readonly Metric[] {
  return (step?.analysis ?? []).flatMap((name) => plan.metrics.find((metric) => metric.name === name) ?? []);
}

/**
 * The confidence of one comparison. What may go wrong (1 - confidence) is shared by every metric that is compared in every
 * step, so that a healthy candidate is taken for a worse one at most that often in the whole rollout (Bonferroni).
 */
export function comparisonConfidence(plan: RolloutPlan): number {
  const comparisons = plan.steps
    .flatMap((step) => metricsOf(plan, step))
    .filter((metric) => metric.stable !== undefined);
  return 1 - (1 - plan.confidence) / Math.max(1, comparisons.length);
}
