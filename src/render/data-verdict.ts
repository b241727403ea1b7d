import { MEASURES, type MeasureName } from "../comparison/measures.ts";
import type { ScoreDiff, SliceDiff } from "../comparison/score-diff.ts";
import type { JudgedMeasure, SliceVerdict, Tier } from "../comparison/verdict.ts";
import type { Review } from "../gate/review.ts";
import { shownSuites } from "./comment-suites.ts";
import type { Detail } from "./detail.ts";
import { code, prose, table } from "./markdown.ts";
import { count, percent } from "./number.ts";
import { RULE_TITLES } from "./rule-text.ts";
import { textTable } from "./table-text.ts";

const TITLES: Readonly<Record<MeasureName, string>> = {
  false_accepts: "false accepts",
  false_rejects: "false rejects",
  ranking: "1 − AUC",
  unlabelled: "mean without outcome",
};

const TIER_MARKS: Readonly<Record<Tier, string>> = {
  regressed: "🔴",
  suspect: "🟠",
  indeterminate: "⚪",
  incomparable: "⚪",
  underpowered: "⚪",
  improved: "🟢",
  held: "🟢",
};

/** What the data say of each declared slice where a grader differs or a score moved; the rest is one line. */
export function verdictsSection(review: Review, detail: Detail): string {
  const judged = shownSuites(review, detail).flatMap(({ name, diff }) =>
    (diff?.slices ?? []).flatMap((slice) =>
      slice.verdict === undefined ? [] : [{ name, slice: slice.name, verdict: slice.verdict }],
    ),
  );
  const told = judged.filter(({ verdict }) => verdict.tier !== "held" || verdict.by.length > 0);
  const blocked = blockedLines(review);
  if (told.length === 0) return blocked.length === 0 ? "" : `### What the data say\n\n${blocked.join("\n")}`;
  const rows = told
    .slice(0, detail.rows)
    .map(({ name, slice, verdict }) => [
      `${code(name)}${slice === "all" ? "" : ` ${code(slice, 60)}`}`,
      `${TIER_MARKS[verdict.tier]} ${verdict.tier.toUpperCase()}`,
      ...MEASURES.map((measure) => cell(verdict, measure)),
      power(verdict),
    ]);
  const head = ["suite, slice", "verdict", ...MEASURES.map((measure) => TITLES[measure]), "could have seen"];
  const kept = head.map((_, column) => column < 2 || rows.some((row) => row[column] !== "–"));
  const of = (row: readonly string[]) => row.filter((_, column) => kept[column]);
  const more = told.length - rows.length;
  const held = judged.length - told.length;
  const why = told.flatMap(({ name, slice, verdict }) =>
    verdict.why === undefined
      ? []
      : [`- ${code(name)}${slice === "all" ? "" : ` ${code(slice, 60)}`}: ${prose(verdict.why, 300)}`],
  );
  return [
    `### What the data say`,
    ...(blocked.length === 0 ? [] : [blocked.join("\n")]),
    `${table(of(head), rows.map(of))}${more > 0 ? `\n\n…and ${more} more.` : ""}`,
    ...(why.length === 0 ? [] : [why.slice(0, detail.rows).join("\n")]),
    ...powerLines(told),
    ...(held === 0 ? [] : [`${held} more HELD: no score that differs.`]),
    `<sub>${LEGEND}</sub>`,
  ].join("\n\n");
}

/** An exact fact needs no statistics, and none outweighs it. */
function blockedLines(review: Review): readonly string[] {
  return review.suites.flatMap(({ name, blocked = [] }) =>
    blocked.length === 0
      ? []
      : [`- ⛔ ${code(name)} **BLOCKED**: ${blocked.map((rule) => RULE_TITLES[rule]).join(", ")}`],
  );
}

function powerLines(
  told: readonly { readonly name: string; readonly slice: string; readonly verdict: SliceVerdict }[],
) {
  const seen = told.flatMap(({ name, slice, verdict }) => {
    const known = verdict.measures.flatMap(({ detectable }) => detectable ?? []);
    return slice === "all" && known.length > 0 ? [`${points(Math.max(...known))} points in ${code(name)}`] : [];
  });
  return seen.length === 0 ? [] : [`These data could have seen a loss of ${seen.join(", ")}, four times in five.`];
}

const LEGEND =
  "Each cell: before → after, the loss in points with its interval, and p (one-sided; Holm over the slices). A loss is judged against the margin; the last column is the smallest loss that so many tasks would have shown.";

function cell({ measures }: SliceVerdict, name: MeasureName): string {
  const measure = measures.find((each) => each.name === name);
  if (measure === undefined) return "–";
  const { base, head, loss, tier, p_adjusted } = measure;
  const shown = name === "unlabelled" || name === "ranking" ? (share: number) => share.toFixed(3) : percent;
  if (loss === 0 && base === head) return `${shown(base)}, none moved`;
  const text = `${shown(base)} → ${shown(head)}, ${inPoints(measure)}, p ${p_adjusted < 0.001 ? "< 0.001" : p_adjusted.toFixed(3)}`;
  return tier === "regressed" ? `**${text}**` : text;
}

function inPoints({ loss, interval }: JudgedMeasure): string {
  const reach = interval === undefined ? "no interval" : `${points(interval[0])} to ${points(interval[1])}`;
  return `${loss > 0 ? "+" : ""}${points(loss)} (${reach})`;
}

/** Of the measures that are held against the margin, the one that sees least. */
function power({ measures, tasks_needed }: SliceVerdict): string {
  const known = measures.flatMap(({ detectable }) => detectable ?? []);
  if (known.length === 0) return "–";
  const needed = tasks_needed === undefined ? "" : `; ${tasks_needed.toLocaleString("en-US")} tasks for the margin`;
  return `${points(Math.max(...known))} points${needed}`;
}

function points(share: number): string {
  const shown = (share * 100).toFixed(1);
  return (shown === "-0.0" ? "0.0" : shown).replace("-", "−");
}

/** The same for a terminal: the whole, and what decided it. */
export function verdictText(diff: ScoreDiff): string {
  const judged = diff.slices.filter(
    (slice): slice is SliceDiff & { readonly verdict: SliceVerdict } => slice.verdict !== undefined,
  );
  return judged
    .map(({ name, verdict }) => {
      const title = `${name === "all" ? "" : `${name}: `}${verdict.tier.toUpperCase()} (margin ${points(verdict.margin)} points)${verdict.why === undefined ? "" : `: ${verdict.why}`}`;
      const rows = verdict.measures.map((measure) => [
        `  ${TITLES[measure.name]}`,
        cell(verdict, measure.name).replaceAll("**", ""),
        `${count(measure.rows, "row")}, ${count(measure.clusters, "task")}`,
        measure.tier,
      ]);
      return rows.length === 0 ? title : `${title}\n${textTable(rows)}`;
    })
    .join("\n\n");
}
