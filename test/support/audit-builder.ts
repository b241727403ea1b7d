import { type AuditSheet, drawSample, type HumanVerdict, sealOf } from "../../src/audit/sheet.ts";
import { stratify } from "../../src/audit/strata.ts";
import type { Report } from "../../src/evaluation/report.ts";
import { sha256 } from "./memory-world.ts";

export interface SheetOptions {
  readonly n?: number;
  readonly seed?: string;
  readonly drawn_on?: string;
  readonly rater?: string;
  readonly checkpoint_id?: string;
}

/** A sheet of a report, filled in by whoever is asked what they think of an id. */
export function aSheet(
  report: Report,
  judge: (id: string) => HumanVerdict | undefined,
  { n = 20, seed = "run 1", drawn_on = "2026-11-20", rater = "@anna", checkpoint_id }: SheetOptions = {},
): AuditSheet {
  const strata = stratify(report.scores, { others: [], novelty: new Map() });
  const { name, version, digest } = report.grader;
  const about = {
    suite: report.suite?.name ?? "refunds",
    grader: { name, version, digest },
    dataset: { path: report.dataset.path, digest: report.dataset.digest },
    drawn_on,
    seed,
    ...(checkpoint_id === undefined ? {} : { checkpoint_id }),
  };
  const sample = drawSample(report.scores, strata, n, about, sha256);
  const answers = sample.sample.map(({ id }) => {
    const verdict = judge(id);
    return verdict === undefined ? { id } : { id, verdict };
  });
  return { ...sample, seal: sealOf(sample, sha256), rater, rated_on: "2026-11-21", answers };
}
