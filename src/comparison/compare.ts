import type { Report, ScoreRow } from "../evaluation/report.ts";
import { summarize } from "../evaluation/summarize.ts";
import { type BootstrapOptions, pairedMean } from "./bootstrap.ts";
import { mcnemar } from "./mcnemar.ts";
import type { DeclaredSlice, Flip, Incomparable, ScoreDiff, SliceDiff } from "./score-diff.ts";
import { type NamedSlice, slicesOf } from "./slices.ts";
import { reorderedTasks } from "./task-order.ts";

interface Pair {
  readonly base: ScoreRow & { readonly value: number };
  readonly head: ScoreRow & { readonly value: number };
}

interface CompareOptions extends BootstrapOptions {
  readonly slices: readonly DeclaredSlice[];
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
  const pairs: Pair[] = [];
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
    slices: slicesOf([...base.scores, ...head.scores], options.slices).map((slice) =>
      compareSlice(slice, base.scores, head.scores, pairs, options),
    ),
  };
}

const bytesOf = ({ id, digest }: ScoreRow) => `${digest} ${id}`;

function isScored(row: ScoreRow): row is ScoreRow & { readonly value: number } {
  return row.value !== undefined;
}

function whyIncomparable(base: ScoreRow, head: ScoreRow): Incomparable {
  const { id } = base;
  const kind = base.kind === "failed" || head.kind === "failed" ? "failed" : "not_applicable";
  const side = base.kind !== kind ? "head" : head.kind !== kind ? "base" : "both";
  const why = `${kind}_at_${side}` as const;
  const reason = side === "base" ? base.reason : head.reason;
  return reason === undefined ? { id, why } : { id, why, reason };
}

function compareSlice(
  slice: NamedSlice,
  base: readonly ScoreRow[],
  head: readonly ScoreRow[],
  pairs: readonly Pair[],
  options: BootstrapOptions,
): SliceDiff {
  const inside = pairs.filter((pair) => slice.has(pair.head));
  const deltas = inside.map((pair) => ({ cluster: pair.head.task_id, delta: pair.head.value - pair.base.value }));
  const flips = inside.filter((pair) => pair.base.passed !== pair.head.passed);
  const fail_to_pass = flips.filter((pair) => pair.head.passed).map(flipOf);
  const pass_to_fail = flips.filter((pair) => pair.base.passed).map(flipOf);
  const { confidence, resamples, seed } = options;
  const pairedOf = (success: boolean) =>
    pairedMean(
      inside.flatMap(({ base: before, head: after }) =>
        before.success === success ? [{ cluster: after.task_id, delta: after.value - before.value }] : [],
      ),
      { confidence, resamples, seed },
    );
  return {
    name: slice.name,
    declared: slice.declared,
    base: summarize(base.filter(slice.has)),
    head: summarize(head.filter(slice.has)),
    paired: pairedMean(deltas, { confidence, resamples, seed }),
    known_failures: pairedOf(false),
    known_successes: pairedOf(true),
    rose: deltas.filter(({ delta }) => delta > 0).length,
    fell: deltas.filter(({ delta }) => delta < 0).length,
    reordered_tasks: reorderedTasks(
      inside.map(({ base: { value }, head: row }) => ({ task: row.task_id, base: value, head: row.value })),
    ),
    unchanged: deltas.filter(({ delta }) => delta === 0).length,
    flips: { fail_to_pass, pass_to_fail, mcnemar: mcnemar(fail_to_pass.length, pass_to_fail.length) },
  };
}

function flipOf({ base, head }: Pair): Flip {
  return {
    id: head.id,
    task_id: head.task_id,
    base: base.value,
    head: head.value,
    ...(head.success === undefined ? {} : { success: head.success }),
    ...(base.parts === undefined ? {} : { base_parts: base.parts }),
    ...(head.parts === undefined ? {} : { head_parts: head.parts }),
  };
}
