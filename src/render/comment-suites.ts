import type { SliceDiff } from "../comparison/score-diff.ts";
import type { Summary } from "../evaluation/report.ts";
import type { Review, ReviewedSuite } from "../gate/review.ts";
import type { Detail } from "./detail.ts";
import { exampleOf } from "./failure-example.ts";
import { code, details, table } from "./markdown.ts";
import { count, interval, number, percent, pValue, signed } from "./number.ts";

/** Those that the gate requires first. */
export function shownSuites({ suites }: Review, detail: Detail): readonly ReviewedSuite[] {
  return [...suites.filter((suite) => suite.required), ...suites.filter((suite) => !suite.required)].slice(
    0,
    detail.rows,
  );
}

/** One row a suite: what moved, and how the grader sits with what really happened, before and after. */
export function suitesSection(review: Review, detail: Detail): string {
  const suites = shownSuites(review, detail);
  if (suites.length === 0) return "";
  const more = review.suites.length - suites.length;
  const rows = suites.map((suite) => {
    const all = suite.diff?.slices[0];
    return [
      `${code(suite.name)}${marksOf(suite)}`,
      grades(suite.head?.summary),
      moved(number(suite.base?.summary?.mean), number(suite.head?.summary?.mean)),
      all === undefined ? "not compared" : delta(all),
      flipCounts(all),
      moved(number(suite.base?.summary?.agreement.auc), number(suite.head?.summary?.agreement.auc)),
      ...mistakes(suite),
    ];
  });
  const head = [
    "suite",
    "scored / n.a. / failed",
    "mean",
    "Δ of pairs (interval)",
    "flips ↑ ↓",
    "AUC",
    "false accepts",
    "false rejects",
  ];
  return `### Scores\n\n${table(head, rows)}${more > 0 ? `\n\n…and ${count(more, "more suite")}.` : ""}\n\n<sub>${LEGEND}</sub>`;
}

function marksOf({ required, withheld }: ReviewedSuite): string {
  return `${required ? "" : " _(not required)_"}${withheld === true ? " _(holdout: no case is shown)_" : ""}`;
}

const LEGEND =
  "Δ: head minus base over the trajectories scored on both sides, with the interval of a cluster bootstrap over tasks and p of a sign-flip test over them (two-sided; Holm over the slices). False accepts pass though the run failed; false rejects do not pass though it succeeded.";

function grades(summary: Summary | undefined): string {
  if (summary === undefined) return "not evaluated";
  const { scored, not_applicable, failed } = summary.counts;
  return `${scored} / ${not_applicable} / ${failed > 0 ? `**${failed}**` : 0}`;
}

function delta({ paired, significance, rose, fell }: SliceDiff): string {
  if (paired.pairs > 0 && rose + fell === 0) return "no difference";
  if (paired.delta === undefined) return "no pairs";
  const p = significance === undefined ? "" : `, ${pValue(significance.p_adjusted)}`;
  return `${signed(paired.delta)} (${interval(paired.interval)})${p}`;
}

function flipCounts(slice: SliceDiff | undefined): string {
  if (slice === undefined) return "–";
  const { fail_to_pass, pass_to_fail } = slice.flips.mcnemar;
  return `${fail_to_pass} / ${pass_to_fail}`;
}

function mistakes({ base, head }: ReviewedSuite): readonly [string, string] {
  const one = (summary: Summary | undefined, which: "false_accepts" | "false_rejects", of: "failures" | "successes") =>
    summary === undefined || summary.agreement[of] === 0 ? "–" : `${summary.agreement[which]}/${summary.agreement[of]}`;
  const both = (which: "false_accepts" | "false_rejects", of: "failures" | "successes") =>
    moved(one(base?.summary, which, of), one(head?.summary, which, of));
  return [both("false_accepts", "failures"), both("false_rejects", "successes")];
}

/** Once where both sides read the same. */
function moved(before: string, after: string): string {
  return before === after ? after : `${before} → ${after}`;
}

/** The slices of one suite, where anything in it moved; undeclared ones decide nothing. A suite name has only letters, digits and hyphens. */
export function slicesSection({ name, diff }: ReviewedSuite, detail: Detail): string {
  const [all, ...rest] = diff?.slices ?? [];
  if (
    all === undefined ||
    all.rose + all.fell + all.flips.mcnemar.fail_to_pass + all.flips.mcnemar.pass_to_fail === 0
  ) {
    return "";
  }
  const slices = rest.filter((slice) => slice.declared || detail.foundSlices);
  const rows = slices
    .slice(0, detail.slices)
    .map((slice) => [
      `${code(slice.name, 60)}${slice.declared ? " ⚖️" : ""}`,
      String(slice.paired.pairs),
      moved(number(slice.base.mean), number(slice.head.mean)),
      delta(slice),
      moved(percent(slice.base.pass_rate), percent(slice.head.pass_rate)),
      flipCounts(slice),
    ]);
  const head = ["slice", "pairs", "mean", "Δ (interval)", "pass rate", "flips ↑ ↓"];
  const title = `Slices of ${name} (⚖️ the gate's rules hold for it too)`;
  const more = slices.length - rows.length;
  if (rows.length === 0) return "";
  return details(title, `${table(head, rows, "lrlllr")}${more > 0 ? `\n\n…and ${more} more.` : ""}`);
}

/** Failed grades by cause: a provider would have paid each as 0 in silence. */
export function failuresSection(review: Review, detail: Detail): string {
  const suites = shownSuites(review, detail);
  const rows = suites.flatMap(({ name, head, withheld }) =>
    (head?.failures ?? []).map((failure) => [
      code(name),
      code(failure.code),
      String(failure.count),
      code(failure.flag),
      withheld === true ? "_withheld_" : code(exampleOf(failure), 160),
    ]),
  );
  const problems = suites.flatMap(({ name, base, head }) => [
    ...(base?.problem === undefined ? [] : [`- ${code(name)} at the base: ${code(base.problem, 300)}`]),
    ...(head?.problem === undefined ? [] : [`- ${code(name)} at the head: ${code(head.problem, 300)}`]),
  ]);
  const paid = suites.flatMap(({ name, head }) =>
    head?.summary === undefined || head.summary.counts.failed === 0
      ? []
      : [
          `${code(name)}: mean ${number(head.summary.mean)} of the scored, ${number(head.summary.mean_as_paid)} as a provider would pay it (${count(head.summary.counts.failed, "failed grade")} as 0).`,
        ],
  );
  const parts = [
    rows.length === 0 ? "" : table(["suite", "cause", "failed", "provider's flag", "for example"], rows, "llrll"),
    paid.join("\n\n"),
  ].filter((part) => part !== "");
  return [
    parts.length === 0 ? "" : `### Failed grades\n\n${parts.join("\n\n")}`,
    problems.length === 0 ? "" : `### Not evaluated\n\n${problems.join("\n")}`,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}
