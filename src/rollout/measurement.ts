import { type ArmTotals, differenceSequence, type Interval } from "../statistics/confidence-sequence.ts";
import { holds, parseCondition } from "./condition.ts";
import type { Metric, StableComparison } from "./plan.ts";

/**
 * The loss against the stable model where both answered the same requests, in an interval that holds at every look. The
 * source works it out, since its rows are too many to keep.
 */
interface PairedLoss {
  readonly interval: Interval;
  readonly confidence: number;
}

/** What a source says. `count` observations lie behind `value`; the arms are totals since the step began. */
export type Reading =
  | {
      readonly kind: "value";
      readonly value?: number;
      readonly count?: number;
      readonly canary?: ArmTotals;
      readonly stable?: ArmTotals;
      readonly paired?: PairedLoss;
    }
  | { readonly kind: "no_data"; readonly why: string }
  | { readonly kind: "error"; readonly why: string };

export interface Measurement {
  readonly metric: string;
  /** When the data were collected, ISO 8601. */
  readonly at: string;
  readonly reading: Reading;
}

/** `waiting`: too little is known yet to say anything, which neither passes nor fails. */
export interface Outcome {
  readonly kind: "success" | "failure" | "inconclusive" | "waiting" | "error";
  readonly why: string;
  /** Set where it is what it is for want of data. */
  readonly no_data?: true;
}

/** What one measurement says of its metric. No data and what is no number are never a success. */
export function judge(metric: Metric, reading: Reading, confidence: number): Outcome {
  if (reading.kind === "error") return { kind: "error", why: reading.why };
  if (reading.kind === "no_data") return withoutData(metric, reading.why);
  const wrong = unusable(metric, reading);
  if (wrong !== undefined) return withoutData(metric, wrong);
  const parts = [...byConditions(metric, reading), ...byComparison(metric, reading, confidence)];
  const worst = WORST_FIRST.flatMap((kind) => parts.find((part) => part.kind === kind) ?? [])[0];
  if (worst === undefined) return { kind: "inconclusive", why: "nothing was to be judged" };
  if (worst.kind === "failure" || worst.kind === "error") return worst;
  const seen = observations(reading);
  if (seen !== undefined && seen < metric.min_samples) {
    return { kind: "waiting", why: `${seen} of at least ${metric.min_samples} observations` };
  }
  if (seen === undefined && metric.min_samples > 1) {
    return withoutData(
      metric,
      `the source does not say how many observations it saw; ${metric.min_samples} are needed`,
    );
  }
  return worst;
}

const WORST_FIRST = ["failure", "error", "inconclusive", "waiting", "success"] as const;

/** Of safety, not knowing is a failure. */
function withoutData(metric: Metric, why: string): Outcome {
  return { kind: metric.class === "safety" ? "failure" : "inconclusive", why: `no data: ${why}`, no_data: true };
}

/** The smaller arm decides how much is known. */
function observations(reading: Reading & { kind: "value" }): number | undefined {
  const counts = [reading.count, reading.canary?.count, reading.stable?.count].filter((count) => count !== undefined);
  return counts.length === 0 ? undefined : Math.min(...counts);
}

function unusable(metric: Metric, reading: Reading & { kind: "value" }): string | undefined {
  const { value, count, canary, stable } = reading;
  if (value === undefined && metric.stable === undefined) return "the source gave no value";
  if (value !== undefined && !Number.isFinite(value)) return `the value is ${value}`;
  if (count !== undefined && !(Number.isFinite(count) && count > 0)) return `the number of observations is ${count}`;
  if (metric.stable === undefined || reading.paired !== undefined) return undefined;
  const [low, high] = metric.stable.range;
  for (const [name, arm] of [
    ["candidate", canary],
    ["stable model", stable],
  ] as const) {
    if (arm === undefined) return `the source says nothing of the ${name}`;
    if (!(Number.isFinite(arm.count) && Number.isFinite(arm.total)) || arm.count <= 0)
      return `no observations of the ${name}`;
    const mean = arm.total / arm.count;
    if (mean < low || mean > high) return `the mean of the ${name} is ${mean}, outside of the range ${low} to ${high}`;
  }
  return undefined;
}

/** As Argo Rollouts reads the two conditions, but what cannot be evaluated is an error, and neither is a mistake in the plan. */
function byConditions(metric: Metric, reading: Reading & { kind: "value" }): readonly Outcome[] {
  const values = {
    ...(reading.value === undefined ? {} : { result: reading.value }),
    ...(reading.count === undefined ? {} : { count: reading.count }),
    ...(reading.canary === undefined ? {} : { canary: reading.canary.total / reading.canary.count }),
    ...(reading.stable === undefined ? {} : { stable: reading.stable.total / reading.stable.count }),
  };
  const answer = (text: string | undefined) => {
    if (text === undefined) return undefined;
    const condition = parseCondition(text);
    return "problem" in condition ? "unknown" : (holds(condition, values) ?? "unknown");
  };
  const failed = answer(metric.failure);
  const succeeded = answer(metric.success);
  const shown = Object.entries(values)
    .map(([name, value]) => `${name} ${value}`)
    .join(", ");
  if (failed === true) return [{ kind: "failure", why: `${shown}: fails at ${metric.failure}` }];
  if (failed === "unknown" || succeeded === "unknown") {
    const text = failed === "unknown" ? metric.failure : metric.success;
    return [{ kind: "error", why: `${text} has no answer for ${shown}` }];
  }
  if (succeeded === true) return [{ kind: "success", why: `${shown}: ${metric.success}` }];
  if (succeeded === false && failed === undefined)
    return [{ kind: "failure", why: `${shown}: expected ${metric.success}` }];
  if (succeeded === false)
    return [{ kind: "inconclusive", why: `${shown}: neither ${metric.success} nor ${metric.failure}` }];
  return failed === false ? [{ kind: "success", why: `${shown}: not ${metric.failure}` }] : [];
}

function byComparison(metric: Metric, reading: Reading & { kind: "value" }, confidence: number): readonly Outcome[] {
  if (metric.stable === undefined) return [];
  if (reading.paired !== undefined && reading.paired.confidence < confidence) {
    return [{ kind: "error", why: `the paired loss holds at ${reading.paired.confidence}, ${confidence} is needed` }];
  }
  const loss = reading.paired?.interval ?? lossOf(metric.stable, reading, confidence);
  if (loss === undefined) return [];
  const { max_loss, pass } = metric.stable;
  const [low, high] = loss.map((end) => Number(end.toPrecision(3)));
  const shown = `loss against stable between ${low} and ${high}, ${max_loss} accepted`;
  if (loss[0] > max_loss) return [{ kind: "failure", why: shown }];
  if (loss[1] <= max_loss || pass === "no_breach") return [{ kind: "success", why: shown }];
  return [{ kind: "waiting", why: shown }];
}

/** Of two arms, in the metric's unit; positive is worse. `undefined` without both. */
function lossOf(
  { better, range: [low, high] }: StableComparison,
  { canary, stable }: Reading & { kind: "value" },
  confidence: number,
): Interval | undefined {
  if (canary === undefined || stable === undefined) return undefined;
  const scaled = (arm: ArmTotals) => ({ count: arm.count, total: (arm.total - arm.count * low) / (high - low) });
  const [a, b] = better === "higher" ? [stable, canary] : [canary, stable];
  const [from, to] = differenceSequence(scaled(a), scaled(b), confidence);
  return [from * (high - low), to * (high - low)];
}
