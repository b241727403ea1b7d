import type { AuditSheet } from "../audit/sheet.ts";
import type { ScoreDiff } from "../comparison/score-diff.ts";
import type { Calibration } from "../evaluation/calibration.ts";
import type { Report, ScoreRow } from "../evaluation/report.ts";
import { gradesWith, type ResolvedSuite } from "../policy/policy-set.ts";

/** What was found of one suite on both sides. A side that is absent did not exist; a problem is why a report is. */
export interface SuiteOutcome {
  readonly name: string;
  readonly base?: SuiteSide;
  readonly head?: SuiteSide;
  /** Present only if both sides have a report. */
  readonly diff?: ScoreDiff;
  /** What the head did to the recorded answers; absent where none are recorded, or where the judge was asked in this run. */
  readonly judgements?: Judgements;
  /**
   * The head's scores of the base's cases as the base has them; absent where the head has just these, or a side no report.
   */
  readonly base_cases?: readonly ScoreRow[];
}

/** Keys of recorded answers, of judges and of embeddings. */
export interface Judgements {
  /** Both sides answer the same question, and differently. */
  readonly rewritten: readonly string[];
  /** Only the head has them: nobody has shown that they are the judge's. */
  readonly added: readonly string[];
}

export interface SuiteSide {
  readonly suite: ResolvedSuite;
  readonly report?: Report;
  /** The calibration of its judge, where the suite names one; see `calibration-rule.ts`. */
  readonly calibration?: FoundCalibration;
  /** The audit sheets that the suite names; see `audit-rule.ts`. */
  readonly audits?: readonly FoundSheet[];
  /** Why there is no report, e.g. that the dataset is missing. */
  readonly problem?: string;
}

/** The score diffs of the suites that grade with a grader at the head, alone or as a part of a `multi`. */
export function diffsWith(grader: string, suites: readonly SuiteOutcome[]): readonly ScoreDiff[] {
  return suites.flatMap(({ head, diff }) =>
    diff !== undefined && head !== undefined && gradesWith(head.suite.grader, grader) ? [diff] : [],
  );
}

/**
 * An audit sheet as it was found. `isNew`: the base does not have the very same. `isByLot`: what is in it can have been drawn
 * by its seed from what the suite scores.
 */
export type FoundSheet =
  | { readonly file: string; readonly sheet: AuditSheet; readonly isNew: boolean; readonly isByLot: boolean }
  | { readonly file: string; readonly problem: string };

/** A calibration file as it was found. `stale` says in words what changed since it was measured. */
export type FoundCalibration =
  | { readonly file: string; readonly calibration: Calibration; readonly stale: readonly string[] }
  | { readonly file: string; readonly problem: "missing" | "unreadable" | "edited" };
