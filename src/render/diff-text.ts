import type { Flip, ScoreDiff, SliceDiff } from "../comparison/score-diff.ts";
import { changedCases } from "./changed-cases.ts";
import { verdictText } from "./data-verdict.ts";
import { visible } from "./markdown.ts";
import { count, interval, number, percent, pValue, signed } from "./number.ts";
import { textTable } from "./table-text.ts";

const MOST_FLIPS = 50;

/** A score diff for a terminal. */
export function renderDiff(diff: ScoreDiff): string {
  const all = diff.slices[0];
  if (all === undefined) return "nothing to compare\n";
  const side = ({ grader, dataset }: ScoreDiff["base"]) =>
    `${visible(grader.name)} ${visible(grader.version)} (${grader.digest.slice(0, 12)}) on ${visible(dataset.path)}`;
  const parts = [
    `base  ${side(diff.base)}\nhead  ${side(diff.head)}`,
    overview(all),
    verdictText(diff),
    figuresText(all),
    unpaired(diff),
    flipLines("fail → pass", all.flips.fail_to_pass),
    flipLines("pass → fail", all.flips.pass_to_fail),
    diff.slices.length > 1 && moved(all) ? sliceTable(diff.slices) : "",
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function moved({ rose, fell, flips }: SliceDiff): boolean {
  return rose + fell + flips.mcnemar.fail_to_pass + flips.mcnemar.pass_to_fail > 0;
}

function overview({ base, head, paired, rose, fell, unchanged, flips }: SliceDiff): string {
  const { mcnemar } = flips;
  const counts = (side: SliceDiff["base"]) =>
    `${side.counts.scored} / ${side.counts.not_applicable} / ${side.counts.failed}`;
  return textTable([
    ["", "base", "head"],
    ["scored / n.a. / failed", counts(base), counts(head)],
    ["mean", number(base.mean), number(head.mean)],
    ["pass rate", percent(base.pass_rate), percent(head.pass_rate)],
    ["AUC", number(base.agreement.auc), number(head.agreement.auc)],
    ["false accepts", ofAll(base, "false_accepts", "failures"), ofAll(head, "false_accepts", "failures")],
    ["false rejects", ofAll(base, "false_rejects", "successes"), ofAll(head, "false_rejects", "successes")],
  ]).concat(
    `\n\n${count(paired.pairs, "pair")}: ${rose} rose, ${fell} fell, ${unchanged} unchanged; mean difference ${signed(paired.delta)} (${Number((paired.confidence * 100).toFixed(3))} % interval ${interval(paired.interval)}, ${count(paired.clusters, "task")})`,
    `\nflips: ${mcnemar.fail_to_pass} fail → pass, ${mcnemar.pass_to_fail} pass → fail, exact McNemar ${pValue(mcnemar.p)} (mid-p ${mcnemar.mid_p.toFixed(3)})`,
  );
}

/** Of nothing that could have gone wrong there is no number, not 0. */
function ofAll(
  { agreement }: SliceDiff["base"],
  which: "false_accepts" | "false_rejects",
  of: "failures" | "successes",
): string {
  return agreement[of] === 0 ? "–" : `${agreement[which]} of ${agreement[of]}`;
}

/** Only what moved, or could have: equal figures of an unmoved slice say nothing. */
function figuresText({ figures, base, head, rose, fell }: SliceDiff): string {
  if (figures === undefined || rose + fell + head.counts.failed === 0) return "";
  const { mean_p, wilcoxon_p, within_task_ranking, kendall_tau_b, spearman, brier, ece, if_failed } = figures;
  const both = ([before, after]: readonly [number | undefined, number | undefined]) =>
    before === undefined && after === undefined ? [] : [[number(before), number(after)]];
  const rows = [
    ...both(within_task_ranking).map((cells) => ["ranked rightly within a task", ...cells]),
    ...both(brier).map((cells) => ["Brier", ...cells]),
    ...both(ece).map((cells) => ["ECE", ...cells]),
    ...(mean_p === undefined ? [] : [["p of the mean (sign flips over tasks)", "", pValue(mean_p)]]),
    ...(wilcoxon_p === undefined ? [] : [["p of signed ranks (Wilcoxon, Pratt)", "", pValue(wilcoxon_p)]]),
    ...(kendall_tau_b === undefined ? [] : [["Kendall tau-b, base with head", "", number(kendall_tau_b)]]),
    ...(spearman === undefined ? [] : [["Spearman, base with head", "", number(spearman)]]),
    ...(if_failed === undefined || head.counts.failed === 0
      ? []
      : [["mean if every failed grade were 0 / 1", number(base.mean), if_failed.mean.map(number).join(" / ")]]),
  ];
  return textTable(rows);
}

function unpaired(diff: ScoreDiff): string {
  const groups = changedCases(diff).filter(([, ids]) => ids.length > 0);
  if (groups.length === 0) return "";
  return `changed or without two scores: ${groups.map(([what, ids]) => `${ids.length} ${what}`).join(", ")}`;
}

function flipLines(title: string, flips: readonly Flip[]): string {
  if (flips.length === 0) return "";
  const rows = flips
    .slice(0, MOST_FLIPS)
    .map((flip) => [
      flip.id,
      flip.success === undefined ? "unknown" : flip.success ? "success" : "failure",
      number(flip.base),
      number(flip.head),
    ]);
  const more = flips.length > MOST_FLIPS ? `\n…and ${flips.length - MOST_FLIPS} more (--json has all)` : "";
  return textTable([[title, "outcome", "base", "head"], ...rows], "llrr") + more;
}

function sliceTable(slices: readonly SliceDiff[]): string {
  const rows = slices
    .slice(1)
    .map((slice) => [
      slice.name,
      String(slice.paired.pairs),
      `${number(slice.base.mean)} → ${number(slice.head.mean)}`,
      `${signed(slice.paired.delta)} (${interval(slice.paired.interval)})`,
      `${slice.flips.fail_to_pass.length} / ${slice.flips.pass_to_fail.length}`,
    ]);
  return textTable([["slice", "pairs", "mean", "difference", "flips ↑ / ↓"], ...rows], "lrllr");
}
