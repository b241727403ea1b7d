import { dueMetrics } from "./absorb.ts";
import { assess, NO_RUN } from "./analysis.ts";
import { trafficSettled } from "./effect.ts";
import { comparisonConfidence, metricsOf, type RolloutPlan } from "./plan.ts";
import { missing } from "./progress.ts";
import { hasEnded, type RolloutState, stepOf } from "./state.ts";

export interface Explanation {
  /** Where it is and why, in one sentence. */
  readonly headline: string;
  /** What holds it, or what may be done next; never empty. */
  readonly next: readonly string[];
  /** One line a metric of the present step. */
  readonly metrics: readonly string[];
  /** Effects that are not confirmed. */
  readonly open: readonly string[];
  readonly waiting: readonly string[];
}

/** What a state means, of every state: nobody should have to read the JSON. */
export function explain(state: RolloutState, plan: RolloutPlan, now: string): Explanation {
  const step = stepOf(state, plan);
  return {
    headline: headline(state),
    next: next(state, plan, now),
    metrics: metricsOf(plan, hasEnded(state) ? undefined : step).map((metric) => {
      const run = state.runs[metric.name] ?? NO_RUN;
      const { kind, why } = assess(run, metric);
      const shown = metric.mode === "observe" ? `${metric.class}, observed only` : metric.class;
      const counts = `${run.successes} ok, ${run.failures} failed, ${run.inconclusive} inconclusive, ${run.waiting} waiting, ${run.errors} errors`;
      return `${metric.name} (${shown}): ${kind}; ${why} [${counts}]`;
    }),
    open: state.effects
      .filter((effect) => !effect.done)
      .map(({ id, attempts, last_error }) =>
        last_error === undefined ? `${id}: not confirmed` : `${id}: failed ${attempts} times, last: ${last_error}`,
      ),
    waiting: state.waiting.map(({ candidate, by, at }) => `${candidate}, promoted by ${by} at ${at}`),
  };
}

function headline(state: RolloutState): string {
  const { candidate, phase } = state;
  const where =
    state.stage === null
      ? "before its first step"
      : `${state.stage} (step ${state.step + 1}), weight ${state.weight} %`;
  const because = lastWhy(state);
  const stable = state.stable === null ? "no model (there was none before)" : state.stable;
  switch (phase) {
    case "pending":
      return `${candidate} is to be rolled out; nothing has begun.`;
    case "awaiting_approval":
      return `${candidate} waits for an approval of step ${state.step + 2}, ${where}.`;
    case "running":
      return `${candidate} is being rolled out: ${where}.`;
    case "paused":
      return `${candidate} is paused (${state.pause?.reason ?? "unknown"}) in ${where}: ${state.pause?.why ?? because}.`;
    case "rolling_back":
      return `${candidate} is being taken back to ${stable}: ${state.back?.why ?? because}.`;
    case "rollback_failed":
      return `The way back from ${candidate} to ${stable} is NOT verified: ${because}.`;
    case "completed":
      return `${candidate} is the model in production: ${because}.`;
    case "rolled_back":
      return `${candidate} was rolled back, production is on ${stable}: ${because}.`;
    case "aborted":
      return `${candidate} was aborted, production is on ${stable}: ${because}.`;
    case "rejected":
      return `${candidate} was rejected before it had any traffic, production is on ${stable}: ${because}.`;
    case "superseded":
      return `${candidate} was superseded, production is on ${stable}: ${because}.`;
  }
}

function lastWhy(state: RolloutState): string {
  return state.entries.findLast((entry) => entry.what === state.phase)?.why ?? "no reason is recorded";
}

function next(state: RolloutState, plan: RolloutPlan, now: string): readonly string[] {
  const waits = state.waiting.at(-1)?.candidate;
  switch (state.phase) {
    case "pending":
      return ["the next tick begins the first step"];
    case "awaiting_approval":
      return [`\`advance\` approves step ${state.step + 2}; \`abort\` gives it up`];
    case "running":
      return running(state, plan, now);
    case "paused":
      return [
        `the weight stays at ${state.weight} % and measuring goes on; \`advance\` resumes, \`rollback\` or \`abort\` goes back`,
        ...(state.pause?.reason === "plan_changed" ? ["it resumes only with the plan that was approved"] : []),
      ];
    case "rolling_back":
      return ["it ends when the weights and the alias are confirmed"];
    case "rollback_failed":
      return [
        "look at the alias by hand; confirmed effects or another `rollback` end it; nothing goes forward until then",
      ];
    case "completed":
      return [waits === undefined ? "nothing waits; `rollback` still goes back" : `the next tick begins ${waits}`];
    case "rolled_back":
    case "aborted":
      return [
        waits === undefined
          ? "`retry` tries it again from the first step, with an approval"
          : `${waits} waits; \`advance\` begins it, \`retry\` tries this one again`,
      ];
    case "rejected":
    case "superseded":
      return [waits === undefined ? "nothing waits; promote another model" : `the next tick begins ${waits}`];
  }
}

function running(state: RolloutState, plan: RolloutPlan, now: string): readonly string[] {
  if (!trafficSettled(state.effects)) return ["waiting until its weights are confirmed; nothing is measured before"];
  const open = missing(state, plan, now);
  const due = dueMetrics(state, plan, now).map((metric) => metric.name);
  const confidence = `comparisons hold at ${(100 * comparisonConfidence(plan)).toFixed(2)} % each, however often they are looked at`;
  return [
    open === undefined ? "everything has passed; the next tick goes on" : `missing: ${open}`,
    ...(due.length === 0 ? [] : [`due now: ${due.join(", ")}`]),
    ...(metricsOf(plan, stepOf(state, plan)).some((metric) => metric.stable !== undefined) ? [confidence] : []),
  ];
}
