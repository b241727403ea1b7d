import type { DatasetIdentity, GraderIdentity, Summary } from "../evaluation/report.ts";
import type { Slice } from "../policy/document.ts";
import type { McNemar } from "../statistics/mcnemar.ts";
import type { PairedMean } from "./bootstrap.ts";
import type { Figures } from "./figures.ts";
import type { Histogram } from "./histogram.ts";
import type { SliceVerdict } from "./verdict.ts";

/**
 * Base against head over the base's trajectories. Where the head's scores of removed and altered ones are known as the base
 * has them, these are paired too.
 */
export interface ScoreDiff {
  readonly version: 1;
  readonly kind: "gradegate/score-diff";
  readonly base: Side;
  readonly head: Side;
  /** Ids of trajectories that only one side has. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** On both sides, but with other bytes; `relabelled` ones state another outcome. */
  readonly altered: readonly string[];
  readonly relabelled: readonly string[];
  readonly incomparable: readonly Incomparable[];
  /** Of all scores of either side; absent where there is nothing to see. */
  readonly histogram?: Histogram;
  /** `all` first, then the declared slices, then those found by tag, model and task prefix. */
  readonly slices: readonly SliceDiff[];
}

interface Side {
  readonly grader: GraderIdentity;
  readonly dataset: DatasetIdentity;
}

/** Every reason why a trajectory of both sides is not paired, most telling first: only one holds of each. */
export const INCOMPARABLE = [
  "altered",
  "failed_at_both",
  "failed_at_base",
  "failed_at_head",
  "not_applicable_at_both",
  "not_applicable_at_base",
  "not_applicable_at_head",
] as const;

/** On both sides, but not to be paired: its bytes differ, or one side or both have no score. */
export interface Incomparable {
  readonly id: string;
  readonly why: (typeof INCOMPARABLE)[number];
  readonly reason?: string;
}

export interface SliceDiff {
  readonly name: string;
  /** Whether a policy declared it; the others are there to look at and decide nothing. */
  readonly declared: boolean;
  readonly base: Summary;
  readonly head: Summary;
  readonly paired: PairedMean;
  /**
   * Of the mean difference, two-sided, by a sign-flip permutation over tasks; of the declared slices alone. `p_adjusted` is
   * Holm's over these; that of the whole is not adjusted.
   */
  readonly significance?: { readonly p: number; readonly p_adjusted: number };
  /** The same over known failures alone; of declared slices. */
  readonly known_failures?: PairedMean;
  /** More to read of declared slices. */
  readonly figures?: Figures;
  /** What the data say of the change; of declared slices. */
  readonly verdict?: SliceVerdict;
  readonly rose: number;
  readonly fell: number;
  readonly unchanged: number;
  /** Tasks whose samples are ranked otherwise by the head: what group-relative training learns from. */
  readonly reordered_tasks: number;
  readonly flips: {
    readonly fail_to_pass: readonly Flip[];
    readonly pass_to_fail: readonly Flip[];
    readonly mcnemar: McNemar;
  };
}

/** A trajectory whose pass/fail verdict differs between base and head. */
export interface Flip {
  readonly id: string;
  /** Its place in the head's dataset, from 1; absent where the head has not got it so. */
  readonly row?: number;
  readonly task_id: string;
  readonly base: number;
  readonly head: number;
  /** What really happened, where it was recorded. */
  readonly success?: boolean;
  readonly base_parts?: Readonly<Record<string, number | "failed" | "not_applicable">>;
  readonly head_parts?: Readonly<Record<string, number | "failed" | "not_applicable">>;
}

export type DeclaredSlice = Slice;
