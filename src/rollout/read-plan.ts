import { isJsonObject, type Json } from "../json.ts";
import { parseCondition } from "./condition.ts";
import { Fields } from "./fields.ts";
import {
  METRIC_DEFAULTS,
  type Metric,
  PLAN_DEFAULTS,
  type RolloutPlan,
  STAGES,
  STEP_DEFAULTS,
  type StableComparison,
  type Step,
} from "./plan.ts";

/** A plan, and the models that its policy names where it is one. */
interface FoundPlan {
  readonly plan: Json | undefined;
  readonly stable?: string;
  readonly candidate?: string;
}

const PLAN_FIELDS = ["confidence", "on_deadline", "on_newer", "verify_attempts", "steps", "metrics"] as const;

/**
 * The plan in a document: the document itself, or that of a policy of kind Rollout, whose fields of the same names it is.
 * What else the policy says (where it is served, what triggers it) is no part of the plan.
 */
export function planIn(document: Json | undefined): FoundPlan {
  if (!isJsonObject(document) || document.kind !== "Rollout") return { plan: document };
  const spec = isJsonObject(document.spec) ? document.spec : {};
  const name = isJsonObject(document.metadata) ? document.metadata.name : undefined;
  const fields = PLAN_FIELDS.flatMap((field) => (spec[field] === undefined ? [] : [[field, spec[field]] as const]));
  return {
    plan: { ...(name === undefined ? {} : { name }), ...Object.fromEntries(fields) },
    ...(typeof spec.stable === "string" ? { stable: spec.stable } : {}),
    ...(typeof spec.candidate === "string" ? { candidate: spec.candidate } : {}),
  };
}

/**
 * A plan from JSON, with every problem in it. What could let a step pass without a measurement is a problem: a step without
 * an enforced metric, a metric without a condition, a safety metric that bears failures.
 */
export function readPlan(json: unknown): { readonly plan: RolloutPlan } | { readonly problems: readonly string[] } {
  const problems: string[] = [];
  const say = (problem: string) => void problems.push(problem);
  const top = new Fields(json, "plan", say);
  const plan: RolloutPlan = {
    name: top.text("name") ?? "",
    confidence: top.number("confidence", 0.5, 0.9999) ?? PLAN_DEFAULTS.confidence,
    on_deadline: top.choice("on_deadline", ["pause", "rollback"]) ?? PLAN_DEFAULTS.on_deadline,
    on_newer: top.choice("on_newer", ["queue", "supersede"]) ?? PLAN_DEFAULTS.on_newer,
    verify_attempts: top.count("verify_attempts", 1) ?? PLAN_DEFAULTS.verify_attempts,
    steps: top.list("steps").map((step, index) => readStep(new Fields(step, `steps[${index}]`, say))),
    metrics: top.list("metrics").map((metric, index) => readMetric(new Fields(metric, `metrics[${index}]`, say))),
  };
  top.noOthers();
  if (plan.name === "") say("plan: name is missing");
  checkSteps(plan, say);
  return problems.length > 0 ? { problems } : { plan };
}

function readStep(fields: Fields): Step {
  const stage = fields.choice("stage", STAGES);
  if (stage === undefined && !fields.has("stage")) fields.wrong("stage", `expected one of ${STAGES.join(", ")}`);
  const given = { weight: fields.number("weight", 0, 100), mirror: fields.number("mirror", 0, 100) };
  const weight = stage === "full" ? 100 : stage === "canary" ? (given.weight ?? 0) : 0;
  if (given.weight !== undefined && given.weight !== weight) fields.wrong("weight", `of ${stage} is ${weight}`);
  if (stage === "canary" && !(weight > 0 && weight < 100))
    fields.wrong("weight", "expected a number between 0 and 100");
  if ((given.mirror ?? 0) > 0 && stage !== "shadow") fields.wrong("mirror", "only shadow copies traffic");
  const step: Step = {
    stage: stage ?? "offline",
    weight,
    mirror: stage === "shadow" ? (given.mirror ?? 100) : 0,
    duration_s: fields.number("duration_s", 0) ?? STEP_DEFAULTS.duration_s,
    deadline_s: fields.number("deadline_s", 1) ?? STEP_DEFAULTS.deadline_s,
    approval: fields.flag("approval") ?? STEP_DEFAULTS.approval,
    analysis: fields.list("analysis").flatMap((name) => (typeof name === "string" ? [name] : [])),
  };
  if (step.deadline_s <= step.duration_s)
    fields.wrong("deadline_s", `expected more than duration_s (${step.duration_s})`);
  fields.noOthers();
  return step;
}

function readMetric(fields: Fields): Metric {
  const [success, failure] = [fields.text("success"), fields.text("failure")];
  const stable = fields.has("stable") ? readComparison(fields.inner("stable")) : undefined;
  const source = fields.object("source");
  for (const [name, text] of Object.entries({ success, failure })) {
    const condition = text === undefined ? undefined : parseCondition(text);
    if (condition !== undefined && "problem" in condition) fields.wrong(name, condition.problem);
  }
  if (success === undefined && failure === undefined && stable === undefined) {
    fields.wrong("success", "expected success, failure or stable: a metric that judges nothing passes everything");
  }
  const klass = fields.choice("class", ["kpi", "safety"]);
  if (klass === undefined && !fields.has("class")) fields.wrong("class", "expected kpi or safety");
  const failure_limit = fields.count("failure_limit", 0) ?? METRIC_DEFAULTS.failure_limit;
  if (klass === "safety" && failure_limit > 0) fields.wrong("failure_limit", "of safety is 0");
  const metric: Metric = {
    name: fields.text("name") ?? "",
    class: klass ?? "safety",
    mode: fields.choice("mode", ["enforce", "observe"]) ?? METRIC_DEFAULTS.mode,
    interval_s: fields.number("interval_s", 1) ?? METRIC_DEFAULTS.interval_s,
    count: fields.count("count", 1) ?? METRIC_DEFAULTS.count,
    min_samples: fields.count("min_samples", 1) ?? METRIC_DEFAULTS.min_samples,
    max_age_s: fields.number("max_age_s", 1) ?? METRIC_DEFAULTS.max_age_s,
    failure_limit,
    inconclusive_limit: fields.count("inconclusive_limit", 0) ?? METRIC_DEFAULTS.inconclusive_limit,
    consecutive_error_limit: fields.count("consecutive_error_limit", 0) ?? METRIC_DEFAULTS.consecutive_error_limit,
    ...(success === undefined ? {} : { success }),
    ...(failure === undefined ? {} : { failure }),
    ...(stable === undefined ? {} : { stable }),
    ...(source === undefined ? {} : { source }),
  };
  if (metric.name === "") fields.wrong("name", "is missing");
  fields.noOthers();
  return metric;
}

function readComparison(fields: Fields): StableComparison {
  const range = fields.list("range").filter((end) => typeof end === "number");
  const [low = 0, high = 1] = range;
  if (fields.has("range") && (range.length !== 2 || !(low < high))) fields.wrong("range", "expected [low, high]");
  const max_loss = fields.number("max_loss", 0);
  if (max_loss === undefined && !fields.has("max_loss")) fields.wrong("max_loss", "is missing");
  const comparison: StableComparison = {
    better: fields.choice("better", ["higher", "lower"]) ?? "higher",
    max_loss: max_loss ?? 0,
    range: [low, high],
    pass: fields.choice("pass", ["held", "no_breach"]) ?? "held",
  };
  fields.noOthers();
  return comparison;
}

function checkSteps({ steps, metrics }: RolloutPlan, say: (problem: string) => void): void {
  if (steps.length === 0) say("steps: expected at least one");
  const names = metrics.map((metric) => metric.name);
  for (const name of new Set(names.filter((each, index) => names.indexOf(each) !== index)))
    say(`metrics: ${name} is there twice`);
  steps.forEach((step, index) => {
    const before = steps[index - 1];
    const at = `steps[${index}]`;
    if (before !== undefined && STAGES.indexOf(step.stage) < STAGES.indexOf(before.stage)) {
      say(`${at}: ${step.stage} after ${before.stage}; expected the order ${STAGES.join(", ")}`);
    }
    if (before !== undefined && step.stage === "canary" && step.weight <= before.weight)
      say(`${at}: expected more than ${before.weight} %`);
    for (const name of step.analysis) if (!names.includes(name)) say(`${at}.analysis: there is no metric ${name}`);
    const enforced = step.analysis.filter((name) =>
      metrics.some((metric) => metric.name === name && metric.mode === "enforce"),
    );
    if (enforced.length === 0)
      say(`${at}.analysis: expected at least one metric that is enforced; nothing measured is no pass`);
  });
  if (steps.filter((step) => step.stage === "full").length !== 1)
    say("steps: expected exactly one full step, the last");
}
