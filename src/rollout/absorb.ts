import { type Assessment, assess, type MetricRun, NO_RUN, record } from "./analysis.ts";
import { judge, type Measurement, type Reading } from "./measurement.ts";
import { comparisonConfidence, type Metric, metricsOf, type RolloutPlan } from "./plan.ts";
import { hasEnded, type RolloutState, secondsBetween, stepOf } from "./state.ts";

/** Of an interval: schedules are late, and a measurement that is nearly due is no more eager than that. */
const DUE_SHARE = 0.9;
/** After an error it is asked again sooner. */
const RETRY_S = 10;

/** Whether measurements mean anything now: traffic is in place and nobody is going back. */
function isMeasured(state: RolloutState): boolean {
  return (
    state.step_started_at !== null &&
    !hasEnded(state) &&
    state.phase !== "rolling_back" &&
    state.phase !== "rollback_failed"
  );
}

/** The metrics that are to be measured now, also while it is paused: the way back stays guarded. */
export function dueMetrics(state: RolloutState, plan: RolloutPlan, now: string): readonly Metric[] {
  if (!isMeasured(state)) return [];
  return metricsOf(plan, stepOf(state, plan)).filter((metric) => isDue(state, metric, now));
}

/** Data of an offline step may have been there before it; with traffic the first are due one interval after it began. */
function isDue(state: RolloutState, metric: Metric, at: string): boolean {
  const last = state.runs[metric.name]?.recent.at(-1);
  if (last === undefined) {
    const since = secondsBetween(state.step_started_at ?? at, at);
    return state.stage === "offline" || since >= metric.interval_s * DUE_SHARE;
  }
  const wait = last.outcome === "error" ? Math.min(RETRY_S, metric.interval_s) : metric.interval_s * DUE_SHARE;
  return secondsBetween(last.at, at) >= wait;
}

export interface Absorbed {
  readonly state: RolloutState;
  /** What was not taken, and why. */
  readonly ignored: readonly string[];
  /** The first breach, in the order of the measurements' times; safety before KPIs at the same time. */
  readonly breach: { readonly metric: Metric; readonly assessment: Assessment } | undefined;
}

/**
 * Takes measurements into the runs of the present step, one after the other by their time. What is older than the step or
 * not newer than the last is left out, so that the same event twice counts once; so is what comes before it is due, except
 * a value that breaches safety. Stops at the first breach.
 */
export function absorb(
  state: RolloutState,
  plan: RolloutPlan,
  measurements: readonly Measurement[],
  now: string,
): Absorbed {
  const ignored: string[] = [];
  const newest = new Map<string, number>();
  for (const { metric, at } of measurements) {
    newest.set(metric, Math.max(newest.get(metric) ?? Number.NEGATIVE_INFINITY, Date.parse(at)));
  }
  const metrics = new Map(metricsOf(plan, stepOf(state, plan)).map((metric) => [metric.name, metric]));
  const rank = (name: string) => (metrics.get(name)?.class === "safety" ? 0 : 1);
  const ordered = [...measurements].sort(
    (a, b) => Date.parse(a.at) - Date.parse(b.at) || rank(a.metric) - rank(b.metric),
  );
  let next = state;
  for (const measurement of ordered) {
    const metric = metrics.get(measurement.metric);
    if (metric === undefined) {
      ignored.push(`${measurement.metric}: not measured in this step`);
      continue;
    }
    const isNewest = !(Date.parse(measurement.at) < (newest.get(metric.name) ?? Number.NEGATIVE_INFINITY));
    const taken = take(next, plan, metric, isNewest ? timely(metric, measurement, now) : measurement, now);
    if (typeof taken === "string") {
      ignored.push(`${metric.name} at ${measurement.at}: ${taken}`);
      continue;
    }
    next = taken;
    const assessment = assess(next.runs[metric.name] ?? NO_RUN, metric);
    if (metric.mode === "enforce" && breaches(metric, assessment))
      return { state: next, ignored, breach: { metric, assessment } };
  }
  return { state: next, ignored, breach: undefined };
}

/** Of safety, not being able to measure is a breach too. */
function breaches(metric: Metric, { kind }: Assessment): boolean {
  return kind === "failed" || (metric.class === "safety" && (kind === "error" || kind === "inconclusive"));
}

function take(
  state: RolloutState,
  plan: RolloutPlan,
  metric: Metric,
  measurement: Measurement,
  now: string,
): RolloutState | string {
  const { at } = measurement;
  const age_s = secondsBetween(at, now);
  if (!(age_s >= 0)) return "its time is not one that has been";
  if (!isMeasured(state)) return "nothing is measured now";
  if (state.stage !== "offline" && secondsBetween(state.step_started_at ?? now, at) < 0) {
    return "it is older than the step";
  }
  if (age_s > metric.max_age_s) return `it is ${Math.round(age_s)} s old, at most ${metric.max_age_s} s are accepted`;
  const run = state.runs[metric.name] ?? NO_RUN;
  const last = run.recent.at(-1);
  if (last !== undefined && secondsBetween(last.at, at) <= 0) return "it is not newer than the last one";
  const known = finite(measurement.reading);
  const confidence = comparisonConfidence(plan);
  const said = judge(metric, known, confidence);
  // What fails has failed, also where the totals cannot be trusted.
  const reading = said.kind === "failure" ? known : checkedTotals(metric, run, known);
  const outcome = reading === known ? said : judge(metric, reading, confidence);
  const isValueOfSafety = metric.class === "safety" && outcome.kind === "failure" && outcome.no_data === undefined;
  if (!isDue(state, metric, at) && !isValueOfSafety) return "it came before it was due";
  return { ...state, runs: { ...state.runs, [metric.name]: record(run, { ...measurement, reading }, outcome) } };
}

/** Clocks differ by so much. */
const SKEW_S = 60;

/**
 * The newest measurement of a metric, or in its place that there is none: a source that stands still, or whose time cannot be
 * right, would otherwise be left out for ever, and nobody would know that nothing is measured.
 */
function timely(metric: Metric, measurement: Measurement, now: string): Measurement {
  const age_s = secondsBetween(measurement.at, now);
  if (Number.isNaN(age_s)) {
    return { ...measurement, at: now, reading: { kind: "error", why: "the time of the data cannot be read" } };
  }
  if (age_s < -SKEW_S) {
    return {
      ...measurement,
      at: now,
      reading: { kind: "error", why: `the data are of ${measurement.at}, which is yet to come` },
    };
  }
  if (age_s < 0) return { ...measurement, at: now };
  if (age_s <= metric.max_age_s) return measurement;
  const why = `the newest data are ${Math.round(age_s)} s old, at most ${metric.max_age_s} s are accepted`;
  return { ...measurement, at: now, reading: { kind: "no_data", why } };
}

/** JSON has no NaN: what is kept of such a reading is that there was none. */
function finite(reading: Reading): Reading {
  if (reading.kind !== "value") return reading;
  const { value, count, canary, stable, paired } = reading;
  const numbers = [
    value,
    count,
    canary?.count,
    canary?.total,
    stable?.count,
    stable?.total,
    ...(paired?.interval ?? []),
  ];
  const wrong = numbers.find((each) => each !== undefined && !Number.isFinite(each));
  return wrong === undefined ? reading : { kind: "no_data", why: `the source says ${wrong}` };
}

/** Totals since the step began only grow; where they shrink (over 1 %, as extrapolated counters may) something began anew. */
function checkedTotals(metric: Metric, run: MetricRun, reading: Reading): Reading {
  const before = run.recent.findLast((each) => each.reading.kind === "value")?.reading;
  if (metric.stable === undefined || before?.kind !== "value" || reading.kind !== "value") return reading;
  for (const arm of ["canary", "stable"] as const) {
    const [was, is] = [before[arm]?.count, reading[arm]?.count];
    if (was !== undefined && is !== undefined && is < was * 0.99) {
      return {
        kind: "error",
        why: `the ${arm} count fell from ${was} to ${is}: it no longer counts since the step began`,
      };
    }
  }
  return reading;
}
