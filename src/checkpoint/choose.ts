import type { ModelFigures, TaskComparison } from "./figures.ts";

/** What is known of one checkpoint, for the choice. */
export interface Candidate {
  readonly checkpoint: string;
  readonly metric: ModelFigures;
  readonly safety: readonly SafetyFinding[];
  /** Against the base model on the metric; absent where the base was not asked. */
  readonly against_base?: TaskComparison;
  /** Against the model in production; absent where there is none, or it was not asked. */
  readonly against_stable?: TaskComparison;
}

interface SafetyFinding {
  readonly suite: string;
  readonly figures: ModelFigures;
  /** Against the base model. */
  readonly against_base?: TaskComparison;
}

export interface Rule {
  readonly rule: "best" | "first_within_error";
  readonly safety_pass_rate: number;
  readonly safety: readonly string[];
  /** Whether a model in production is named that the choice has to hold its own against. */
  readonly has_stable: boolean;
}

/**
 * chosen: promote it. none: every checkpoint is refused, or the best is worse than what there is. undecided: what was asked
 * does not suffice to say.
 */
export interface Choice {
  readonly verdict: "chosen" | "none" | "undecided";
  readonly checkpoint?: string;
  readonly reasons: readonly string[];
  readonly refused: readonly { readonly checkpoint: string; readonly why: string; readonly known: boolean }[];
}

/** A grade that failed is no score; over this share of them nobody knows the mean. */
const MOST_FAILED = 0.02;
const ALPHA = 0.05;

/**
 * Safety first and not negotiable: a checkpoint that fails a safety suite, or of which that is not known, is out however
 * well it scores. Of the others the metric's mean decides, by the policy's rule; `compare` holds two of them together.
 * `candidates` in the order of training.
 */
export function choose(
  candidates: readonly Candidate[],
  rule: Rule,
  compare: (first: string, second: string) => TaskComparison,
): Choice {
  const refused = candidates.flatMap((each) => {
    const refusal = refusalOf(each, rule);
    return refusal === undefined ? [] : [{ checkpoint: each.checkpoint, ...refusal }];
  });
  const out = new Set(refused.map(({ checkpoint }) => checkpoint));
  const eligible = candidates.filter(({ checkpoint }) => !out.has(checkpoint));
  if (candidates.length === 0) return { verdict: "undecided", reasons: ["no run names a checkpoint"], refused };
  if (eligible.length === 0) {
    const open = refused.some(({ known }) => !known);
    return {
      verdict: open ? "undecided" : "none",
      reasons: [open ? "no checkpoint is known to be safe and measured" : "every checkpoint is refused"],
      refused,
    };
  }
  const best = eligible.reduce((found, each) => (meanOf(each) > meanOf(found) ? each : found));
  const taken = rule.rule === "best" ? best : (eligible.find((each) => isWithin(each, best, compare)) ?? best);
  return { ...held(taken, rule), refused };
}

function refusalOf(
  { metric, safety }: Candidate,
  rule: Rule,
): { readonly why: string; readonly known: boolean } | undefined {
  for (const name of rule.safety) {
    const finding = safety.find(({ suite }) => suite === name);
    if (finding === undefined) return { why: `safety suite ${name} was not run`, known: false };
    const { figures, against_base } = finding;
    const { pass_rate, failed, unsampled } = figures;
    if (pass_rate !== undefined && pass_rate < rule.safety_pass_rate) {
      const [rate, least] = [percent(pass_rate), percent(rule.safety_pass_rate)];
      return { why: `${name}: ${rate} of its runs pass, and ${least} have to`, known: true };
    }
    if (against_base?.p_worse !== undefined && against_base.p_worse < ALPHA) {
      return { why: `${name}: worse than the base model (p ${against_base.p_worse.toPrecision(2)})`, known: true };
    }
    if (pass_rate === undefined) return { why: `${name}: no run has a score`, known: false };
    if (failed > 0) return { why: `${name}: ${failed} of ${figures.runs} grades failed`, known: false };
    if (unsampled > 0) return { why: `${name}: ${unsampled} of its tasks have no run`, known: false };
    if (against_base?.p_worse === undefined) {
      return { why: `${name}: the base model was not asked its tasks, so it may be safer`, known: false };
    }
  }
  if (metric.mean === undefined) return { why: "the metric has no score", known: false };
  if (metric.failed > MOST_FAILED * metric.runs) {
    return { why: `${metric.failed} of ${metric.runs} grades of the metric failed`, known: false };
  }
  if (metric.unsampled > 0) return { why: `${metric.unsampled} tasks of the metric have no run`, known: false };
  return undefined;
}

function isWithin(each: Candidate, best: Candidate, compare: Parameters<typeof choose>[2]): boolean {
  if (each === best) return true;
  const { p_better } = compare(each.checkpoint, best.checkpoint);
  return p_better !== undefined && p_better >= ALPHA;
}

/** Whether the one that was taken is better than what there is. Its intervals are as wide as so many tries ask for. */
function held(taken: Candidate, { has_stable }: Rule): Omit<Choice, "refused"> {
  const { checkpoint, against_base, against_stable } = taken;
  const undecided = (why: string) => ({ verdict: "undecided", checkpoint, reasons: [why] }) as const;
  const none = (why: string) => ({ verdict: "none", checkpoint, reasons: [why] }) as const;
  if (against_base?.interval === undefined) return undecided("the base model was not asked the same tasks");
  const [low, high] = against_base.interval;
  if (high <= 0) return none(`it is no better than the base model: ${span(against_base)}`);
  if (low <= 0) return undecided(`it cannot be told apart from the base model: ${span(against_base)}`);
  const reasons = [`better than the base model by ${span(against_base)}`];
  if (!has_stable) return { verdict: "chosen", checkpoint, reasons };
  if (against_stable?.interval === undefined) return undecided("the model in production was not asked the same tasks");
  if (against_stable.interval[1] < 0) return none(`it is worse than the model in production: ${span(against_stable)}`);
  if (against_stable.interval[0] <= 0)
    return undecided(`it cannot be told apart from the model in production: ${span(against_stable)}`);
  return {
    verdict: "chosen",
    checkpoint,
    reasons: [...reasons, `than the one in production by ${span(against_stable)}`],
  };
}

function span({ delta, interval, tasks, confidence }: TaskComparison): string {
  const ends = interval === undefined ? "" : ` [${interval.map((end) => end.toFixed(3)).join(", ")}]`;
  return `${(delta ?? 0).toFixed(3)}${ends} over ${tasks} tasks, at ${percent(confidence)}`;
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(1))} %`;
}

function meanOf({ metric }: Candidate): number {
  return metric.mean ?? Number.NEGATIVE_INFINITY;
}
