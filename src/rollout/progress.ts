import { assess, NO_RUN } from "./analysis.ts";
import { metricsOf, type RolloutPlan } from "./plan.ts";
import { type RolloutState, secondsBetween, stepOf } from "./state.ts";
import { type Cause, completed, entered, noted } from "./transition.ts";

export type CauseOf = (why: string) => Cause;

/** The enforced metrics of the present step and what they say. */
export function assessments(state: RolloutState, plan: RolloutPlan) {
  return metricsOf(plan, stepOf(state, plan))
    .filter((metric) => metric.mode === "enforce")
    .map((metric) => ({ metric, assessment: assess(state.runs[metric.name] ?? NO_RUN, metric) }));
}

/** What the present step still lacks; `undefined` where it may end. A step in which nothing is enforced never may. */
export function missing(state: RolloutState, plan: RolloutPlan, now: string, skip_wait = false): string | undefined {
  const found = assessments(state, plan);
  if (found.length === 0) return "the step has no enforced metric, so nothing can let it pass";
  const open = found.filter((each) => each.assessment.kind !== "success");
  if (open.length > 0) return open.map(({ metric, assessment }) => `${metric.name}: ${assessment.why}`).join("; ");
  if (state.step_started_at === null) return "its traffic is not confirmed";
  const left = (stepOf(state, plan)?.duration_s ?? 0) - secondsBetween(state.step_started_at, now);
  return left > 0 && !skip_wait ? `${Math.ceil(left)} s of its time are left` : undefined;
}

/** The next step, its approval, or the end. */
export function enterNext(state: RolloutState, plan: RolloutPlan, why: string, cause: CauseOf) {
  const index = state.step + 1;
  const step = plan.steps[index];
  if (step === undefined) return { state: completed(state, cause(why)), why: `completed; ${why}` };
  const needsApproval = step.approval || (state.retry && index === 0);
  if (needsApproval && !state.approved.includes(index)) {
    const waits = `step ${index + 1} (${step.stage}) needs an approval`;
    if (state.phase === "awaiting_approval") return { state, why: waits };
    return { state: noted({ ...state, phase: "awaiting_approval" }, "awaiting approval", cause(waits)), why: waits };
  }
  return { state: entered(state, plan, index, cause(why)), why: `step ${index + 1} (${step.stage}) begins; ${why}` };
}
