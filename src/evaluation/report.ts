import type { SimilarityAssumption } from "../grader/similarity/assumption.ts";
import type { Trainer } from "../grader/trainers.ts";
import type { Layer } from "../policy/document.ts";
import type { Agreement, Counts, Distribution } from "../score/metrics.ts";
import type { FailureCode, ProviderFlag, Score } from "../score/score.ts";
import type { PeopleAgreement } from "./people.ts";

/** What one grader said of one dataset: the value that is stored, compared and shown. Same input, same bytes. */
export interface Report {
  readonly version: 1;
  readonly kind: "gradegate/report";
  readonly engine: string;
  /** Absent where a grader was run on a dataset directly. */
  readonly suite?: { readonly name: string; readonly version: string; readonly purpose: string };
  readonly grader: GraderIdentity;
  readonly dataset: DatasetIdentity;
  readonly counts: Counts;
  readonly summary: Summary;
  readonly failures: readonly FailureCount[];
  /** Present where the suite names labels of people. */
  readonly people?: PeopleAgreement;
  /** In the order of the dataset. */
  readonly scores: readonly ScoreRow[];
}

/** A report without its rows: what is summed up, printed and compared by name. */
export type ReportHead = Omit<Report, "scores">;

export interface GraderIdentity {
  readonly name: string;
  readonly version: string;
  readonly type: string;
  readonly digest: string;
  readonly pass_threshold: number;
  readonly layer?: Layer;
  /**
   * Whether the numbers are the provider's own algorithm or our port of the likely one; calibrated: a port that was
   * compared with the provider on a sample, and was off by `max_deviation` at most.
   */
  readonly fidelity: "exact" | "approximate" | "calibrated";
  readonly max_deviation?: number;
  /** What the port takes the provider to compute, where the policy says. */
  readonly assumes?: SimilarityAssumption;
  /** The trainers that supply every field it reads; present where a part of it is a process type. */
  readonly trainers?: readonly Trainer[];
}

export interface DatasetIdentity {
  readonly path: string;
  /** sha256 over the rows' digests, in order. */
  readonly digest: string;
  readonly trajectories: number;
}

/** One trajectory's score. `success`, `model`, `checkpoint_id` and `tags` are the trajectory's own, for agreement and slices. */
export interface ScoreRow {
  readonly id: string;
  readonly task_id: string;
  readonly kind: Score["kind"];
  /** Present only if scored. */
  readonly value?: number;
  /** `value >= pass_threshold`; present only if scored. */
  readonly passed?: boolean;
  /** Why it is not applicable, or `code: what happened` of a failure. */
  readonly reason?: string;
  readonly code?: FailureCode;
  /** The sub-scores of a `multi`; a part without a number says what it is instead. */
  readonly parts?: Readonly<Record<string, number | "failed" | "not_applicable">>;
  /** The credit of each step, in the order of the run's actions; `null` for one that is not judged. */
  readonly steps?: readonly (number | null)[];
  readonly success?: boolean;
  readonly model?: string;
  readonly checkpoint_id?: string;
  readonly tags?: readonly string[];
  /** sha256 of the trajectory's canonical JSON. */
  readonly digest: string;
}

/** Whether a row has a number: a failed or inapplicable one has none. */
export function isScored(row: ScoreRow): row is ScoreRow & { readonly value: number } {
  return row.value !== undefined;
}

/** What a row says of the score, before a threshold makes a verdict of it. */
export type RowScore = Pick<ScoreRow, "kind" | "value" | "reason" | "code" | "parts" | "steps">;

/** Numbers over a set of rows. What is `undefined` (absent in JSON) could not be known. */
export interface Summary {
  readonly counts: Counts;
  readonly mean: number | undefined;
  readonly distribution: Distribution | undefined;
  readonly passed: number;
  /** Of the scored. */
  readonly pass_rate: number | undefined;
  /** Failed of all that were graded (scored or failed). */
  readonly error_rate: number | undefined;
  /** The mean if a provider pays every failed grade as 0, which is what providers do. */
  readonly mean_as_paid: number | undefined;
  readonly agreement: Agreement;
}

export interface FailureCount {
  readonly code: FailureCode;
  readonly flag: ProviderFlag;
  readonly count: number;
  /** One of them, for a person. */
  readonly example: string;
}
