import type { GraderTypes } from "../grader/contract.ts";
import { feeding } from "../grader/trainers.ts";
import type { CompiledGrader } from "../policy/policy-set.ts";
import type { Embedder, Judge } from "../ports.ts";
import { deviationFits, type ProviderDeviation } from "./provider-deviation.ts";
import type { GraderIdentity, Report, ReportHead } from "./report.ts";
import type { Tally } from "./tally.ts";

/** One of the reports that a pass over a dataset makes. */
export interface Assignment {
  readonly grader: CompiledGrader;
  /** The types as this grader takes them to be, assumptions about a provider included. */
  readonly types: GraderTypes;
  readonly judge: Judge;
  readonly embedder?: Embedder;
  readonly suite?: Report["suite"];
  /** What a comparison with the provider found; of another grader or assumption it counts for nothing. */
  readonly deviation?: ProviderDeviation;
}

/** What a report says of the whole, once every row is tallied. */
export function headOf(
  engine: string,
  assignment: Assignment,
  dataset: ReportHead["dataset"],
  tally: Tally,
): ReportHead {
  const { grader, suite } = assignment;
  const summary = tally.summary();
  return {
    version: 1,
    kind: "gradegate/report",
    engine,
    ...(suite === undefined ? {} : { suite }),
    grader: {
      name: grader.name,
      version: grader.version,
      type: grader.native.type,
      digest: grader.digest,
      pass_threshold: grader.pass_threshold,
      ...(grader.layer === undefined ? {} : { layer: grader.layer }),
      ...fidelityOf(assignment),
      ...(grader.process === undefined ? {} : { trainers: feeding(grader.process).fed }),
    },
    dataset,
    counts: summary.counts,
    summary,
    failures: tally.causes(),
  };
}

/** A grader with an approximate part is approximate; a comparison with the provider says by how much. */
function fidelityOf({
  grader,
  types,
  deviation,
}: Assignment): Pick<GraderIdentity, "fidelity" | "max_deviation" | "assumes"> {
  const { native, similarity } = grader;
  const children = Object.values((native.graders ?? {}) as Record<string, { readonly type: string }>);
  const all = [native.type, ...children.map((child) => child.type)];
  if (all.every((type) => types(type)?.fidelity !== "approximate")) return { fidelity: "exact" };
  const assumes = similarity === undefined ? {} : { assumes: similarity };
  const measured = deviationFits(deviation, grader) ? deviation.max_deviation : undefined;
  return measured === undefined
    ? { fidelity: "approximate", ...assumes }
    : { fidelity: "calibrated", max_deviation: measured, ...assumes };
}
