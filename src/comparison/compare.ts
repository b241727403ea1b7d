import { isScored, type Report, type ScoreRow } from "../evaluation/report.ts";
import { summarize } from "../evaluation/summarize.ts";
import { holm } from "../statistics/holm.ts";
import { mcnemar } from "../statistics/mcnemar.ts";
import { byCluster, sum } from "../statistics/sample.ts";
import { signFlipTwoSided } from "../statistics/sign-flip.ts";
import { type BootstrapOptions, pairedMean } from "./bootstrap.ts";
import { figuresOf } from "./figures.ts";
import { histogramOf } from "./histogram.ts";
import { measuresOf, type ScoredPair } from "./measures.ts";
import type { DeclaredSlice, Flip, Incomparable, ScoreDiff, SliceDiff } from "./score-diff.ts";
import { type NamedSlice, slicesOf } from "./slices.ts";
import { reorderedTasks } from "./task-order.ts";
import { judgeSlices, type SliceEvidence } from "./verdict.ts";

/** Five points of a rate. */
const DEFAULT_MARGIN = 0.05;

interface CompareOptions extends BootstrapOptions {
  readonly slices: readonly DeclaredSlice[];
  /** The largest loss of any measure that is let through, as a share; `DEFAULT_MARGIN` if absent. */
  readonly margin?: number | undefined;
  /** The head's scores of the base's own cases, where the head's dataset differs. */
  readonly baseCases?: readonly ScoreRow[];
}

/**
 * Compares two reports over the union of their trajectories, so that one that vanished is `removed` rather than
 * quietly out of the mean. Two scores are paired only if both sides graded the same bytes and both have a number;
 * everything else is named as added, removed, altered or incomparable. Without `baseCases` an altered trajectory is
 * incomparable as well.
 */
export function compareReports(base: Report, head: Report, options: CompareOptions): ScoreDiff {
  const headById = new Map(head.scores.map((row) => [row.id, row]));
  const baseIds = new Set(base.scores.map((row) => row.id));
  const sameBytes = new Map([...head.scores, ...(options.baseCases ?? [])].map((row) => [bytesOf(row), row]));
  const pairs: ScoredPair[] = [];
  const incomparable: Incomparable[] = [];
  for (const row of base.scores) {
    const other = sameBytes.get(bytesOf(row));
    if (other === undefined) {
      if (headById.has(row.id)) incomparable.push({ id: row.id, why: "altered" });
    } else if (isScored(row) && isScored(other)) pairs.push({ base: row, head: other });
    else incomparable.push(whyIncomparable(row, other));
  }
  const altered = base.scores.filter(({ id, digest }) => (headById.get(id)?.digest ?? digest) !== digest);
  const isRelabelled = ({ id, success }: ScoreRow) => headById.get(id)?.success !== success;
  const slices = slicesOf([...base.scores, ...head.scores], options.slices);
  const declared = slices.filter((slice) => slice.declared);
  const identical =
    base.grader.digest === head.grader.digest && base.grader.pass_threshold === head.grader.pass_threshold;
  const verdicts = judgeSlices(
    declared.map((slice) => evidenceOf(slice, pairs, base.scores, incomparable, identical, options)),
    { margin: options.margin ?? DEFAULT_MARGIN, confidence: options.confidence },
  );
  const places = new Map(head.scores.map((row, index) => [bytesOf(row), index + 1]));
  const histogram = histogramOf(base.scores, head.scores);
  const ps = declared.map((slice) =>
    changeP(
      pairs.filter((pair) => slice.has(pair.head)),
      options,
    ),
  );
  const adjusted = [...ps.slice(0, 1), ...holm(ps.slice(1))];
  return {
    version: 1,
    kind: "gradegate/score-diff",
    base: { grader: base.grader, dataset: base.dataset },
    head: { grader: head.grader, dataset: head.dataset },
    added: head.scores.flatMap((row) => (baseIds.has(row.id) ? [] : [row.id])),
    removed: base.scores.flatMap((row) => (headById.has(row.id) ? [] : [row.id])),
    altered: altered.filter((row) => !isRelabelled(row)).map((row) => row.id),
    relabelled: altered.filter(isRelabelled).map((row) => row.id),
    incomparable,
    ...(histogram === undefined ? {} : { histogram }),
    slices: slices.map((slice) => {
      const at = declared.indexOf(slice);
      const [verdict, p, p_adjusted] = [verdicts[at], ps[at], adjusted[at]];
      const compared = compareSlice(slice, base.scores, head.scores, pairs, options, places);
      if (verdict === undefined || p === undefined || p_adjusted === undefined) return compared;
      return { ...compared, significance: { p, p_adjusted }, verdict };
    }),
  };
}

const bytesOf = ({ id, digest }: ScoreRow) => `${digest} ${id}`;

function evidenceOf(
  slice: NamedSlice,
  pairs: readonly ScoredPair[],
  base: readonly ScoreRow[],
  incomparable: readonly Incomparable[],
  identical: boolean,
  options: BootstrapOptions,
): SliceEvidence {
  const inside = pairs.filter((pair) => slice.has(pair.head));
  const rowsOfBase = new Set(base.filter(slice.has).map((row) => row.id));
  const others = incomparable.filter(({ id }) => rowsOfBase.has(id));
  // A grade that fails at both sides is wrong before and after; it hides no change.
  const failed = others.filter(({ why }) => why === "failed_at_base" || why === "failed_at_head").length;
  const unpaired = [...new Set(others.map(({ why }) => UNPAIRED[why]))].join(" and ");
  return {
    measures: measuresOf(inside, options),
    rows: inside.length + failed,
    failed,
    unmoved: inside.every((pair) => pair.base.value === pair.head.value && pair.base.passed === pair.head.passed),
    identical,
    tasks: new Set(inside.map((pair) => pair.head.task_id)).size,
    ...(inside.length > 0 ? {} : { unpaired: unpaired === "" ? "the base has no trajectory of it" : unpaired }),
  };
}

/** The dimension in which sides differ that leave no pair. */
const UNPAIRED: Readonly<Record<Incomparable["why"], string>> = {
  altered: "the trajectories differ",
  failed_at_both: "no grade came out at either side",
  failed_at_base: "no grade came out at the base",
  failed_at_head: "no grade came out at the head",
  not_applicable_at_both: "neither grader applies",
  not_applicable_at_base: "the base's grader does not apply",
  not_applicable_at_head: "the head's grader does not apply",
};

function whyIncomparable(base: ScoreRow, head: ScoreRow): Incomparable {
  const { id } = base;
  const kind = base.kind === "failed" || head.kind === "failed" ? "failed" : "not_applicable";
  const side = base.kind !== kind ? "head" : head.kind !== kind ? "base" : "both";
  const why = `${kind}_at_${side}` as const;
  const reason = side === "base" ? base.reason : head.reason;
  return reason === undefined ? { id, why } : { id, why, reason };
}

/** How likely a mean difference as large as that of the pairs would be, if the sides were exchangeable task by task. */
function changeP(pairs: readonly ScoredPair[], { resamples, seed }: BootstrapOptions): number {
  const deltas = pairs.map(({ base, head }) => ({ cluster: head.task_id, delta: head.value - base.value }));
  const sums = byCluster(deltas).map((members) => sum(members.map(({ delta }) => delta)));
  return signFlipTwoSided(sums, { resamples, seed });
}

function compareSlice(
  slice: NamedSlice,
  base: readonly ScoreRow[],
  head: readonly ScoreRow[],
  pairs: readonly ScoredPair[],
  options: BootstrapOptions,
  places: ReadonlyMap<string, number>,
): SliceDiff {
  const inside = pairs.filter((pair) => slice.has(pair.head));
  const deltas = inside.map((pair) => ({ cluster: pair.head.task_id, delta: pair.head.value - pair.base.value }));
  const flips = inside.filter((pair) => pair.base.passed !== pair.head.passed);
  const fail_to_pass = flips.filter((pair) => pair.head.passed).map((pair) => flipOf(pair, places));
  const pass_to_fail = flips.filter((pair) => pair.base.passed).map((pair) => flipOf(pair, places));
  const { confidence, resamples, seed } = options;
  const ofFailures = inside.flatMap(({ base: before, head: after }) =>
    before.success === false ? [{ cluster: after.task_id, delta: after.value - before.value }] : [],
  );
  return {
    name: slice.name,
    declared: slice.declared,
    base: summarize(base.filter(slice.has)),
    head: summarize(head.filter(slice.has)),
    paired: pairedMean(deltas, { confidence, resamples, seed }),
    ...(slice.declared
      ? {
          known_failures: pairedMean(ofFailures, { confidence, resamples, seed }),
          figures: figuresOf(inside, head.filter(slice.has), options),
        }
      : {}),
    rose: deltas.filter(({ delta }) => delta > 0).length,
    fell: deltas.filter(({ delta }) => delta < 0).length,
    reordered_tasks: reorderedTasks(
      inside.map(({ base: { value }, head: row }) => ({ task: row.task_id, base: value, head: row.value })),
    ),
    unchanged: deltas.filter(({ delta }) => delta === 0).length,
    flips: { fail_to_pass, pass_to_fail, mcnemar: mcnemar(fail_to_pass.length, pass_to_fail.length) },
  };
}

function flipOf({ base, head }: ScoredPair, places: ReadonlyMap<string, number>): Flip {
  const row = places.get(bytesOf(head));
  return {
    id: head.id,
    ...(row === undefined ? {} : { row }),
    task_id: head.task_id,
    base: base.value,
    head: head.value,
    ...(head.success === undefined ? {} : { success: head.success }),
    ...(base.parts === undefined ? {} : { base_parts: base.parts }),
    ...(head.parts === undefined ? {} : { head_parts: head.parts }),
  };
}
