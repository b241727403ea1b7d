import { BOOTSTRAP_DEFAULTS } from "../comparison/bootstrap.ts";
import { compareReports } from "../comparison/compare.ts";
import type { ScoreDiff } from "../comparison/score-diff.ts";
import type { ScoreRow } from "../evaluation/report.ts";
import type { GateSpec } from "../policy/document.ts";
import type { SuiteSide } from "./suite-outcome.ts";

/**
 * Compares the two sides of a suite as gates judge them. The base's slices and confidence are used where it has the suite:
 * the head may add slices, not take them away. A suite that states no confidence has the first that a gate of the base
 * states; the verdicts of the data are held against the least margin of all gates that judge.
 */
export function suiteDiff(
  base: SuiteSide | undefined,
  head: SuiteSide | undefined,
  gates: {
    readonly ofBase: readonly { readonly spec: GateSpec }[];
    readonly all: readonly { readonly spec: GateSpec }[];
  },
  baseCases: readonly ScoreRow[] | undefined,
): ScoreDiff | undefined {
  if (base?.report === undefined || head?.report === undefined) return undefined;
  const { compare, slices: declared = [] } = base.suite.spec;
  const names = new Set(declared.map((slice) => slice.name));
  const added = (head.suite.spec.slices ?? []).filter((slice) => !names.has(slice.name));
  const margins = [...gates.all.map(({ spec }) => spec.merge.compare?.margin), compare?.margin].flatMap(
    (each) => each ?? [],
  );
  const confidence = gates.ofBase.map(({ spec }) => spec.merge.compare?.confidence).find((each) => each !== undefined);
  return compareReports(base.report, head.report, {
    ...BOOTSTRAP_DEFAULTS,
    confidence: compare?.confidence ?? confidence ?? BOOTSTRAP_DEFAULTS.confidence,
    margin: margins.length === 0 ? undefined : Math.min(...margins),
    slices: [...declared, ...added],
    ...(baseCases === undefined ? {} : { baseCases }),
  });
}
