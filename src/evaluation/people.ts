import { type Agreement, agreement } from "../score/metrics.ts";

/** One person's verdict on one trajectory; null where that person could not say. */
export interface PersonsVerdict {
  readonly id: string;
  readonly digest: string;
  readonly rater: string;
  readonly value: 0 | 1 | null;
}

/** Of a report. */
interface GradedRow {
  readonly id: string;
  readonly digest: string;
  readonly value?: number;
  readonly passed?: boolean;
}

/** How a grader's verdicts sit with what people said of the same trajectories. */
export interface PeopleAgreement {
  /** Where the labels are. */
  readonly path: string;
  readonly raters: number;
  /** Labels of trajectories with other bytes, or that the dataset does not have. */
  readonly stale: number;
  /** Those who could say stand level. */
  readonly undecided: number;
  readonly agreement: Agreement;
}

/**
 * Labels beside a dataset held against a report. They are no outcomes: rows keep what was recorded of them. What was drawn more
 * often than by chance counts more often here; `gradegate audit report` weighs it.
 */
export function peopleAgreement(
  path: string,
  labels: readonly PersonsVerdict[],
  rows: readonly GradedRow[],
): PeopleAgreement {
  const byTrajectory = new Map<string, number[]>();
  for (const { id, digest, value } of labels) {
    const key = `${digest} ${id}`;
    const votes = byTrajectory.get(key) ?? [];
    byTrajectory.set(key, votes);
    if (value !== null) votes.push(value);
  }
  const found = rows.flatMap((row) => {
    const votes = byTrajectory.get(`${row.digest} ${row.id}`);
    return votes === undefined ? [] : [{ row, votes }];
  });
  const known = new Set(found.map(({ row }) => `${row.digest} ${row.id}`));
  const share = (votes: readonly number[]) => votes.reduce((total, vote) => total + vote, 0) / votes.length;
  const decided = found.filter(({ votes }) => votes.length > 0 && share(votes) !== 0.5);
  return {
    path,
    raters: new Set(labels.map(({ rater }) => rater)).size,
    stale: labels.filter(({ id, digest }) => !known.has(`${digest} ${id}`)).length,
    undecided: found.length - decided.length,
    agreement: agreement(
      decided.flatMap(({ row: { value, passed }, votes }) =>
        value === undefined || passed === undefined ? [] : [{ value, passed, success: share(votes) > 0.5 }],
      ),
    ),
  };
}
