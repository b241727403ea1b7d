import type { Report, ScoreRow } from "../evaluation/report.ts";
import { type Correlation, correlationOf } from "../holdout/agreement.ts";
import { type BootstrapMean, clusterBootstrap, type ResamplingOptions } from "../statistics/cluster-bootstrap.ts";
import { upperBound } from "../statistics/proportion.ts";
import { sum } from "../statistics/sample.ts";
import { weightedSumOf } from "./weighted-sum.ts";
import { type LabelledParts, suggestWeights, type WeightSuggestion } from "./weights.ts";

/** What is known of a part beside its scores. */
export interface PartPolicy {
  /** A score at or over it counts as a yes. */
  readonly pass_threshold: number;
  /** Its weight is not up for discussion. */
  readonly kept: boolean;
}

/** One part of a reward over all runs. */
export interface PartFigures {
  readonly key: string;
  readonly scored: number;
  readonly not_applicable: number;
  readonly failed: number;
  readonly tasks: number;
  readonly mean: number | undefined;
  /** `always`, `never`: it says yes, or no, of every run. `constant`: one value, whatever is graded. `unknown`: it scored none. */
  readonly says: "varies" | "always" | "never" | "constant" | "unknown";
  /** Where it never differs, of at most so many tasks could it differ, with 95 % confidence. */
  readonly at_most?: number;
}

/** Two parts over the runs that both scored. */
export interface PartPair extends Correlation {
  readonly keys: readonly [string, string];
  /** Share of runs with the same verdict. */
  readonly agreement: BootstrapMean | undefined;
  /** `redundant`: both intervals say that they rank and judge alike. `unproven`: no likeness seen beyond chance. */
  readonly says: "redundant" | "distinct" | "unproven" | "unknown";
}

export interface Design {
  readonly parts: readonly PartFigures[];
  readonly pairs: readonly PartPair[];
  /** Parts whose weights stay: safety, and what the sum is multiplied by. */
  readonly kept: readonly string[];
  readonly weights: WeightSuggestion | { readonly why: string };
  /** Runs with a label and every part that a weight is asked for. */
  readonly labelled: number;
}

/** From here on, at the low end of the interval, two parts say the same. */
const REDUNDANT = 0.95;
const CONFIDENCE = 0.95;

/** What a reward's parts are worth beside each other, as figures and a suggestion; it changes nothing. */
export function designOf(
  { scores }: Pick<Report, "scores">,
  formula: string | undefined,
  policies: ReadonlyMap<string, PartPolicy>,
  options: ResamplingOptions,
): Design {
  const keys = [...new Set(scores.flatMap(({ parts }) => Object.keys(parts ?? {})))];
  const parts = keys.map((key) => partFigures(key, scores, policies.get(key)));
  const varying = parts.filter(({ says }) => says === "varies").map(({ key }) => key);
  const pairs = varying.flatMap((first, at) =>
    varying.slice(at + 1).map((second) => partPair([first, second], scores, policies, options)),
  );
  const shape = formula === undefined ? { why: "it has no formula: it is no multi" } : weightedSumOf(formula, keys);
  if ("why" in shape) return { parts, pairs, kept: [], weights: shape, labelled: 0 };
  const isKept = (key: string) => policies.get(key)?.kept === true;
  const open = shape.terms.filter(({ key }) => !isKept(key));
  const kept = [...shape.gates, ...shape.terms.map(({ key }) => key).filter(isKept)];
  const rows = scores.flatMap((row): readonly LabelledParts[] => {
    const { success, parts: said = {}, task_id } = row;
    const known = Object.fromEntries(Object.entries(said).filter(([, value]) => typeof value === "number")) as Record<
      string,
      number
    >;
    const factor = shape.factor(known);
    if (success === undefined || factor === undefined || shape.terms.some(({ key }) => known[key] === undefined))
      return [];
    const fixed =
      shape.offset +
      sum(shape.terms.filter(({ key }) => isKept(key)).map(({ key, weight }) => weight * (known[key] as number)));
    return [
      {
        cluster: task_id,
        success,
        parts: open.map(({ key }) => factor * (known[key] as number)),
        fixed: factor * fixed,
      },
    ];
  });
  const weights =
    open.length < 2
      ? { why: "fewer than two of its weights may change" }
      : (suggestWeights(rows, open, options) ?? {
          why: "nothing can be fitted: there are too few labelled tasks, their outcomes are all alike, or no part goes with success",
        });
  return { parts, pairs, kept, weights, labelled: rows.length };
}

function partFigures(key: string, scores: readonly ScoreRow[], policy: PartPolicy | undefined): PartFigures {
  const said = scores.flatMap(({ parts, task_id }) => {
    const value = parts?.[key];
    return value === undefined ? [] : [{ value, task_id }];
  });
  const values = said.flatMap(({ value, task_id }) => (typeof value === "number" ? [{ value, task_id }] : []));
  const [first] = values;
  const tasks = new Set(values.map(({ task_id }) => task_id)).size;
  const counts = {
    key,
    scored: values.length,
    not_applicable: said.filter(({ value }) => value === "not_applicable").length,
    failed: said.filter(({ value }) => value === "failed").length,
    tasks,
    mean: values.length === 0 ? undefined : sum(values.map(({ value }) => value)) / values.length,
  };
  if (first === undefined) return { ...counts, says: "unknown" };
  if (values.some(({ value }) => value !== first.value)) return { ...counts, says: "varies" };
  const at_most = upperBound(0, tasks, CONFIDENCE);
  const threshold = policy?.pass_threshold ?? 0.5;
  const says = first.value >= Math.max(threshold, 1) ? "always" : first.value <= 0 ? "never" : "constant";
  return { ...counts, says, ...(at_most === undefined ? {} : { at_most }) };
}

function partPair(
  keys: readonly [string, string],
  scores: readonly ScoreRow[],
  policies: ReadonlyMap<string, PartPolicy>,
  options: ResamplingOptions,
): PartPair {
  const passes = (key: string, value: number) => value >= (policies.get(key)?.pass_threshold ?? 0.5);
  const both = scores.flatMap(({ id, task_id, parts }) => {
    const [first, second] = keys.map((key) => parts?.[key]);
    if (typeof first !== "number" || typeof second !== "number") return [];
    const passed = [passes(keys[0], first), passes(keys[1], second)] as const;
    return [{ id, cluster: task_id, group: undefined, first, second, passed }];
  });
  const correlation = correlationOf(both, options);
  const agreement = clusterBootstrap(
    both.map(({ cluster, passed }) => ({ cluster, value: passed[0] === passed[1] ? 1 : 0 })),
    options,
  );
  return { keys, ...correlation, agreement, says: saysOf(correlation, agreement) };
}

function saysOf({ spearman }: Correlation, agreement: BootstrapMean | undefined): PartPair["says"] {
  const { interval } = spearman;
  if (interval === undefined || agreement?.interval === undefined) return "unknown";
  if (interval[0] >= REDUNDANT && agreement.interval[0] >= REDUNDANT) return "redundant";
  return interval[0] <= 0 ? "unproven" : "distinct";
}
