import type { DatasetIdentity, GraderIdentity, ScoreRow } from "../evaluation/report.ts";
import { canonicalJson } from "../json.ts";
import type { Sha256 } from "../ports.ts";
import { allocate, STRATA, type Stratum } from "./strata.ts";

/** One drawn trajectory, and its chance of having been drawn. */
export interface Drawn {
  readonly id: string;
  readonly task_id: string;
  readonly digest: string;
  readonly stratum: Stratum;
  /** Drawn of the stratum over all of it. */
  readonly probability: number;
}

/** What was drawn, of what, by which seed: the part of a sheet that nobody fills in. */
export interface AuditSample {
  readonly suite: string;
  readonly grader: Pick<GraderIdentity, "name" | "version" | "digest">;
  readonly dataset: Pick<DatasetIdentity, "path" | "digest">;
  /** YYYY-MM-DD. */
  readonly drawn_on: string;
  readonly seed: string;
  /** Present where one checkpoint alone is audited. */
  readonly checkpoint_id?: string;
  readonly strata: readonly { readonly name: Stratum; readonly of: number; readonly drawn: number }[];
  readonly sample: readonly Drawn[];
}

export const VERDICTS = ["pass", "fail", "unsure"] as const;
export type HumanVerdict = (typeof VERDICTS)[number];

/** What one person said of one trajectory; without a verdict where nothing is filled in yet. */
export interface Answer {
  readonly id: string;
  readonly verdict?: HumanVerdict;
  readonly note?: string;
}

/** A sheet as one person filled it in. */
export interface AuditSheet extends AuditSample {
  /** sha256 of the canonical JSON of the sample. It shows an edit by hand; it is no signature. */
  readonly seal: string;
  readonly rater?: string;
  /** YYYY-MM-DD. */
  readonly rated_on?: string;
  readonly answers: readonly Answer[];
}

export function sealOf(sample: AuditSample, sha256: Sha256): string {
  const { suite, grader, dataset, drawn_on, seed, checkpoint_id, strata, sample: drawn } = sample;
  return sha256(canonicalJson({ suite, grader, dataset, drawn_on, seed, checkpoint_id, strata, sample: drawn }));
}

/** The lot of a trajectory: who has the lowest of a stratum is drawn. Nobody can know it before seed, grader and dataset are. */
export function lotOf(
  { seed, grader, dataset }: Pick<AuditSample, "seed" | "grader" | "dataset">,
  id: string,
  sha256: Sha256,
): string {
  return sha256([seed, grader.digest, dataset.digest, id].join("\0"));
}

/**
 * A stratified sample: of each stratum those with the lowest hashes of seed, grader, dataset and id, so that anybody can draw
 * it again, the order of rows decides nothing, and one more row changes little. In the order of the hashes.
 */
export function drawSample(
  rows: readonly ScoreRow[],
  strata: ReadonlyMap<string, Stratum>,
  n: number,
  about: Omit<AuditSample, "strata" | "sample">,
  sha256: Sha256,
): AuditSample {
  const drawnByLot = rows
    .flatMap((row) => {
      const stratum = strata.get(row.id);
      return stratum === undefined ? [] : [{ row, stratum, lot: lotOf(about, row.id, sha256) }];
    })
    .sort((a, b) => (a.lot < b.lot ? -1 : 1));
  const sizes = new Map<Stratum, number>();
  for (const { stratum } of drawnByLot) sizes.set(stratum, (sizes.get(stratum) ?? 0) + 1);
  const room = new Map(allocate(n, sizes));
  const sizesDrawn = new Map(room);
  const sample = drawnByLot.flatMap(({ row, stratum }): readonly Drawn[] => {
    const left = room.get(stratum) ?? 0;
    if (left === 0) return [];
    room.set(stratum, left - 1);
    const probability = (sizesDrawn.get(stratum) ?? 0) / (sizes.get(stratum) ?? 1);
    return [{ id: row.id, task_id: row.task_id, digest: row.digest, stratum, probability }];
  });
  return {
    ...about,
    strata: STRATA.flatMap((name) => {
      const of = sizes.get(name);
      return of === undefined ? [] : [{ name, of, drawn: sizesDrawn.get(name) ?? 0 }];
    }),
    sample,
  };
}
