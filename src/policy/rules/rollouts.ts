import type { Issue } from "../../errors.ts";
import { parseFormula } from "../../grader/formula.ts";
import type { RolloutDocument } from "../document.ts";
import type { Documents } from "../documents.ts";
import { STAGES } from "../rollout-spec.ts";
import { didYouMean, listed } from "../suggestion.ts";
import type { PlacedDocument } from "../validate.ts";
import { unresolved } from "./references.ts";
import { error, type Rule } from "./rule.ts";

/** A rollout measures something in every step, grows, and ends with all users. What could pass unmeasured is an error. */
export const rolloutsRule: Rule = (documents) =>
  [...documents.rollouts.values()].flatMap((rollout) => [
    ...metricIssues(rollout),
    ...stepIssues(rollout),
    ...modelIssues(rollout, documents),
  ]);

/** What a condition may speak of: the value measured, how many, and the means of the two models. */
const VARIABLES = ["result", "count", "canary", "stable"];

function isCondition(text: string): boolean {
  if (/\band\b/.test(text) && /\bor\b/.test(text)) return false;
  return text.split(/\b(?:and|or)\b/).every((part) => {
    const sides = part.split(/>=|<=|==|!=|>|</);
    const [left = "", right = ""] = sides.map((side) => side.trim());
    const fits = (formula: string) => "formula" in parseFormula(formula, VARIABLES);
    return sides.length === 2 && fits(right) && (left === "" || fits(left));
  });
}

type Placed = PlacedDocument<RolloutDocument>;

function metricIssues({ document, locate }: Placed): readonly Issue[] {
  const { metrics } = document.spec;
  const names = metrics.map(({ name }) => name);
  return metrics.flatMap((metric, index): readonly Issue[] => {
    const at = (...path: readonly (string | number)[]) => locate(["spec", "metrics", index, ...path]);
    const issues: Issue[] = [];
    if (names.indexOf(metric.name) < index) {
      issues.push(error(at("name"), "duplicate-metric", `there are two metrics named "${metric.name}"`));
    }
    if (metric.success === undefined && metric.failure === undefined && metric.stable === undefined) {
      const message = `the metric "${metric.name}" judges nothing and would pass everything; expected success, failure or stable`;
      issues.push(error(at(), "idle-metric", message));
    }
    for (const field of ["success", "failure"] as const) {
      const written = metric[field];
      if (written === undefined || isCondition(written)) continue;
      const message = `${JSON.stringify(written)} is no condition; expected comparisons joined by "and" or by "or"`;
      issues.push(error(at(field), "bad-condition", message, 'Write it like ">= 0.72".'));
    }
    if (metric.class === "safety" && (metric.failure_limit ?? 0) > 0) {
      const message = `the safety metric "${metric.name}" bears ${metric.failure_limit} failures; expected none`;
      issues.push(
        error(at("failure_limit"), "safety-bears-failures", message, "Safety is not negotiable: remove the limit."),
      );
    }
    if (metric.class === "safety" && metric.mode === "observe") {
      const message = `the safety metric "${metric.name}" is only observed`;
      issues.push(error(at("mode"), "safety-observed", message, "Enforce it, or give it the class kpi."));
    }
    const range = metric.stable?.range;
    if (range !== undefined && !((range[0] ?? 0) < (range[1] ?? 0))) {
      issues.push(
        error(at("stable", "range"), "bad-range", `the range [${range.join(", ")}] is empty; expected [low, high]`),
      );
    }
    return issues;
  });
}

function stepIssues({ document, locate }: Placed): readonly Issue[] {
  const { steps, metrics } = document.spec;
  const names = metrics.map(({ name }) => name);
  const enforced = new Set(metrics.filter(({ mode }) => mode !== "observe").map(({ name }) => name));
  const issues = steps.flatMap((step, index): readonly Issue[] => {
    const at = (...path: readonly (string | number)[]) => locate(["spec", "steps", index, ...path]);
    const before = steps[index - 1];
    const found: Issue[] = [];
    if (before !== undefined && STAGES.indexOf(step.stage) < STAGES.indexOf(before.stage)) {
      const message = `${step.stage} stands after ${before.stage}; expected the order ${STAGES.join(", ")}`;
      found.push(error(at("stage"), "step-order", message));
    }
    const weight = step.weight ?? 0;
    if (step.stage === "canary" && !(weight > 0 && weight < 100)) {
      found.push(error(at("weight"), "canary-weight", "a canary step needs a weight between 0 and 100, both excluded"));
    } else if (step.stage === "canary" && before?.stage === "canary" && weight <= (before.weight ?? 0)) {
      found.push(
        error(at("weight"), "weight-shrinks", `the weight ${weight} is not over the ${before.weight} before it`),
      );
    } else if (step.stage !== "canary" && step.weight !== undefined) {
      found.push(error(at("weight"), "step-weight", `a step of ${step.stage} has no weight; only canary has one`));
    }
    if (step.mirror !== undefined && step.stage !== "shadow") {
      found.push(error(at("mirror"), "step-mirror", `a step of ${step.stage} mirrors nothing; only shadow does`));
    }
    if ((step.deadline_s ?? 259_200) <= (step.duration_s ?? 0)) {
      found.push(
        error(
          at("duration_s"),
          "step-deadline",
          `the step lasts ${step.duration_s} s at least and ${step.deadline_s ?? 259_200} s at most`,
        ),
      );
    }
    step.analysis.forEach((name, place) => {
      if (names.includes(name)) return;
      const message = `there is no metric named "${name}" in this rollout; known: ${listed(names)}`;
      found.push(error(at("analysis", place), "unknown-metric", message, didYouMean(name, names)));
    });
    if (!step.analysis.some((name) => enforced.has(name))) {
      const message = "no metric of this step is enforced; nothing measured is no pass";
      found.push(error(at("analysis"), "idle-step", message, "Name a metric without mode: observe."));
    }
    return found;
  });
  const full = steps.filter(({ stage }) => stage === "full").length;
  if (full === 1 && steps.at(-1)?.stage === "full") return issues;
  return [
    ...issues,
    error(locate(["spec", "steps"]), "no-full-step", `there are ${full} full steps; expected exactly one, the last`),
  ];
}

function modelIssues({ document, locate }: Placed, documents: Documents): readonly Issue[] {
  const { stable, candidate, rollback, tool_scope } = document.spec;
  const issues: Issue[] = [];
  if (candidate !== undefined && candidate === stable) {
    const message = `"${candidate}" is candidate and stable: nothing would be rolled out`;
    issues.push(error(locate(["spec", "candidate"]), "same-model", message, "Leave candidate out."));
  }
  if (stable === undefined && (rollback?.to ?? "stable") === "stable") {
    const message = "there is no stable model to go back to";
    issues.push(
      error(locate(["spec"]), "no-stable", message, "Name it, or say rollback: { to: none } for a first model."),
    );
  }
  if (tool_scope !== undefined) {
    issues.push(...unresolved(tool_scope, "ToolScope", documents, locate(["spec", "tool_scope"])));
  }
  return issues;
}
