import type { ReportHead } from "../evaluation/report.ts";
import type { RuleResult } from "../gate/rule.ts";
import { exampleOf } from "./failure-example.ts";
import { visible } from "./markdown.ts";
import { count, number, percent } from "./number.ts";
import { measured, RULE_TITLES } from "./rule-text.ts";
import { textTable } from "./table-text.ts";

/** A report for a terminal: what was graded, the numbers, what failed, and which expectations hold. */
export function renderReport(report: ReportHead, rules: readonly RuleResult[] = []): string {
  const { grader, dataset, counts, summary, failures } = report;
  const { agreement, distribution } = summary;
  const title = report.suite === undefined ? grader.name : `${report.suite.name} (${report.suite.purpose})`;
  const spread =
    distribution === undefined
      ? "–"
      : `${number(distribution.min)} | ${number(distribution.p25)} ${number(distribution.median)} ${number(distribution.p75)} | ${number(distribution.max)}`;
  const rows: (readonly [string, string])[] = [
    [
      "grader",
      `${grader.name} ${grader.version}, ${grader.type}${fidelityText(grader)}, ${grader.digest.slice(0, 12)}`,
    ],
    ["dataset", `${dataset.path}, ${count(dataset.trajectories, "trajectory", "trajectories")}`],
    ["graded", `${counts.scored} scored, ${counts.not_applicable} not applicable, ${counts.failed} failed`],
    [
      "mean",
      `${number(summary.mean)}${counts.failed > 0 ? ` (${number(summary.mean_as_paid)} as a provider would pay it)` : ""}`,
    ],
    ["spread", spread],
    ["pass rate", `${percent(summary.pass_rate)} at ${grader.pass_threshold}`],
  ];
  if (agreement.labelled > 0) {
    rows.push(
      [
        "AUC",
        `${number(agreement.auc)} over ${count(agreement.successes, "success", "successes")} and ${count(agreement.failures, "failure")}`,
      ],
      [
        "false accepts",
        `${agreement.false_accepts} of ${agreement.failures} (${percent(agreement.false_accept_rate)})`,
      ],
      [
        "false rejects",
        `${agreement.false_rejects} of ${agreement.successes} (${percent(agreement.false_reject_rate)})`,
      ],
    );
  } else rows.push(["outcomes", "none recorded: agreement is unknown"]);
  rows.push(...peopleRows(report.people));
  const causes = failures.map(
    (failure) => `  failed ${failure.count}× ${failure.code}: ${visible(exampleOf(failure))}`,
  );
  const checks = rules.map((rule) => {
    const seen = [measured(rule, visible), rule.detail === undefined ? "" : visible(rule.detail)].filter(
      (each) => each !== "",
    );
    const slice = rule.slice === undefined ? "" : ` [${rule.slice}]`;
    return `  ${rule.outcome.padEnd(12)} ${RULE_TITLES[rule.rule]}${slice}: ${seen.join(": ")}`;
  });
  return `${[visible(title), indent(textTable(rows)), ...causes, ...checks].join("\n")}\n`;
}

/** Only counts: which of them were drawn more often than by chance, a report does not know. */
function peopleRows(people: ReportHead["people"]): readonly (readonly [string, string])[] {
  if (people === undefined) return [];
  const { agreement, raters, stale, undecided } = people;
  const { labelled, false_accepts, failures, false_rejects, successes } = agreement;
  const left = `${undecided} undecided, ${stale} of other bytes`;
  return [
    ["people", `${labelled} judged by ${count(raters, "rater")}; left out: ${left}`],
    [
      "against people",
      `passes ${false_accepts} of ${failures} that they fail, fails ${false_rejects} of ${successes} that they pass`,
    ],
  ];
}

/** Nothing for the provider's own algorithm. */
function fidelityText({ fidelity, max_deviation }: ReportHead["grader"]): string {
  if (fidelity === "exact") return "";
  return fidelity === "approximate" ? " (approximate)" : ` (calibrated: off by at most ${max_deviation} on a sample)`;
}

function indent(text: string): string {
  return text.replace(/^/gm, "  ");
}
