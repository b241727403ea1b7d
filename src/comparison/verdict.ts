import { holm } from "../statistics/holm.ts";
import { MEASURES, type Measure, type MeasureName } from "./measures.ts";

/** What the data say of a slice, worst first; BLOCKED is the gate's, by an exact fact rather than by statistics. */
const TIERS = ["regressed", "suspect", "indeterminate", "incomparable", "underpowered", "improved", "held"] as const;
export type Tier = (typeof TIERS)[number];

export interface SliceVerdict {
  readonly tier: Tier;
  /** The measures that decided; empty where there is none. */
  readonly by: readonly MeasureName[];
  /** In words, where the tier alone does not tell. */
  readonly why?: string;
  /** What the tier is held against: the largest loss that is let through. */
  readonly margin: number;
  readonly measures: readonly JudgedMeasure[];
  /** About how many tasks it would take to see a loss of the margin; `undefined` where nobody can tell. */
  readonly tasks_needed?: number;
}

export interface JudgedMeasure extends Measure {
  readonly tier: Tier;
  /** Holm's over the declared slices; that of the whole is not adjusted. */
  readonly p_adjusted: number;
}

export interface SliceEvidence {
  readonly measures: readonly Measure[];
  /** Rows with a score on at least one side, and of these the ones whose grade failed on a side. */
  readonly rows: number;
  readonly failed: number;
  /** Whether no score differs, and whether the grader is the same as well: then nothing is to be inferred. */
  readonly unmoved: boolean;
  readonly identical: boolean;
  readonly tasks: number;
  /** Why nothing is paired, if nothing is: the dimension that differs. */
  readonly unpaired?: string;
}

/**
 * The verdict of each slice, the whole first, against a margin of loss (non-inferiority). A measure has REGRESSED if its loss
 * is beyond the margin and too large for chance (one-sided p under (1 - confidence) / 2): effect and significance together.
 * It is SUSPECT if only the first holds, or if the interval, no wider than twice the margin, reaches beyond it;
 * UNDERPOWERED if a wider one does; IMPROVED if the interval lies under 0, HELD otherwise. A slice is what its worst measure
 * is; IMPROVED needs one that is and none worse than HELD, and outcomes of both kinds: of one kind alone it is UNDERPOWERED. Where more grades failed than the margin, what they hide could be
 * anything: INDETERMINATE. Where no score differs at all the slice is HELD, if any difference could have been told from chance
 * (six tasks). The whole is the primary comparison and not adjusted; each measure of the other slices is, by
 * Holm over these.
 */
export function judgeSlices(
  slices: readonly SliceEvidence[],
  { margin, confidence }: { readonly margin: number; readonly confidence: number },
): readonly SliceVerdict[] {
  const adjusted = new Map<Measure, number>();
  for (const name of MEASURES) {
    const family = slices.slice(1).flatMap(({ measures }) => measures.filter((measure) => measure.name === name));
    const ps = holm(family.map(({ p }) => p));
    family.forEach((measure, index) => {
      adjusted.set(measure, ps[index] as number);
    });
  }
  return slices.map((slice) => {
    const measures = slice.measures.map((measure): JudgedMeasure => {
      const p_adjusted = adjusted.get(measure) ?? measure.p;
      const tier = isStill(slice) ? "held" : tierOf(measure, p_adjusted < (1 - confidence) / 2, margin);
      return { ...measure, p_adjusted, tier };
    });
    return { margin, measures, ...overall(slice, measures, margin) };
  });
}

/** With fewer clusters that move nothing can be significant (two-sided 0.05). */
const LEAST_TASKS = 6;

function isStill({ unmoved, identical, tasks }: SliceEvidence): boolean {
  return unmoved && tasks > 0 && (identical || tasks >= LEAST_TASKS);
}

function tierOf(measure: Measure, significant: boolean, margin: number): Tier {
  const { interval, loss } = measure;
  const isUnlabelled = measure.name === "unlabelled";
  const effect = isUnlabelled ? Math.abs(loss) : loss;
  // Which way is better nobody knows without outcomes: a person must look.
  if (effect > margin) return significant && !isUnlabelled ? "regressed" : "suspect";
  if (interval === undefined) return "underpowered";
  const [low, high] = interval;
  const most = isUnlabelled ? Math.max(high, -low) : high;
  if (most > margin) return high - low > 2 * margin ? "underpowered" : "suspect";
  return high < 0 && !isUnlabelled ? "improved" : "held";
}

function overall(
  slice: SliceEvidence,
  measures: readonly JudgedMeasure[],
  margin: number,
): Pick<SliceVerdict, "tier" | "by" | "why" | "tasks_needed"> {
  const { rows, failed, unpaired, identical, tasks } = slice;
  const worst = TIERS.find((tier) => measures.some((measure) => measure.tier === tier));
  const by = measures.filter((measure) => measure.tier === worst).map(({ name }) => name);
  if (worst === "regressed") return { tier: worst, by };
  if (isStill(slice) && identical) return { tier: "held", by: [], why: "the same grader, and no score that differs" };
  if (failed > margin * rows) {
    const why = `${failed} of ${rows} grades failed on one side alone; what they hide could be a loss beyond the margin`;
    return { tier: "indeterminate", by: [], why };
  }
  if (worst === undefined || unpaired !== undefined) {
    return { tier: "incomparable", by: [], why: unpaired ?? "no trajectory was scored on both sides" };
  }
  if (isStill(slice)) {
    const most = Math.max(0, ...measures.flatMap(({ detectable }) => detectable ?? []));
    const hidden = `${tasks} tasks could hide a loss of ${(most * 100).toFixed(1)} points`;
    return { tier: "held", by: [], why: `no score differs; its ${hidden}` };
  }
  const unseen = unseenDirection(measures);
  if (unseen !== undefined && (worst === "held" || worst === "improved")) {
    return { tier: "underpowered", by: [], why: unseen };
  }
  const unknown = worst === "suspect" && by.every((name) => name === "unlabelled");
  return {
    tier: worst,
    by,
    ...(unknown ? { why: "scores moved where no outcome is recorded, so nobody can say whether rightly" } : {}),
    ...(worst === "underpowered" ? tasksNeeded(measures, margin) : {}),
  };
}

/** Outcomes of one kind alone show one direction alone: nobody can say what became of the other. */
function unseenDirection(measures: readonly JudgedMeasure[]): string | undefined {
  const has = (name: MeasureName) => measures.some((measure) => measure.name === name);
  if (has("false_accepts") === has("false_rejects")) return undefined;
  return has("false_accepts")
    ? "no success is known, so new false rejects could not be seen"
    : "no failure is known, so new false accepts could not be seen";
}

/** Standard errors shrink with the root of the tasks. */
function tasksNeeded(measures: readonly JudgedMeasure[], margin: number): { readonly tasks_needed?: number } {
  const needed = measures
    .filter((measure) => measure.tier === "underpowered")
    .map(({ detectable, clusters, loss }) =>
      detectable === undefined || margin === 0 || (loss === 0 && detectable === 1)
        ? Number.NaN
        : Math.ceil(clusters * (loss === 0 ? detectable / margin : (detectable / margin) ** 2)),
    );
  const most = Math.max(...needed);
  return Number.isFinite(most) ? { tasks_needed: most } : {};
}
