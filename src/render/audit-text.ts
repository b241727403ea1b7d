import type { AuditFindings } from "../audit/findings.ts";
import type { WeightedShare } from "../statistics/weighted-share.ts";
import { visible } from "./markdown.ts";
import { number, percent } from "./number.ts";
import { textTable } from "./table-text.ts";

/** What people found in one sample, for a terminal. */
export function renderAudit(found: AuditFindings): string {
  const { alpha } = found;
  const within = alpha.interval === undefined ? "" : ` [${number(alpha.interval[0])}, ${number(alpha.interval[1])}]`;
  const rows: readonly (readonly [string, string])[] = [
    ["drawn", `${found.sampled} on ${found.drawn_on} by the seed ${found.seed}`],
    ["labels", `${found.decided} decided, ${found.unsure} unsure, ${found.unanswered} without an answer`],
    ...found.raters.map(
      ({ rater, rated_on, answered }) =>
        [
          "rater",
          `${rater === "" ? "nobody" : rater}, ${answered} answered${rated_on === "" ? "" : ` on ${rated_on}`}`,
        ] as const,
    ),
    ["raters agree", `alpha ${number(alpha.value)}${within} over ${alpha.units} with two raters`],
    ["people pass", shareText(found.true_pass_rate)],
    ["the grader passes", shareText(found.graded_pass_rate)],
    ["false accepts", `${shareText(found.false_accept_rate)} of what people fail`],
    ["  at worst", `${shareText(found.false_accept_rate_at_worst)} if they fail what they are unsure of`],
    ["false rejects", `${shareText(found.false_reject_rate)} of what people pass`],
    ["paid for failure", `${shareText(found.paid_for_failure)} of what the grader passes`],
  ];
  const title = visible(`${found.suite}: ${found.grader.name} ${found.grader.version}, audited by people`);
  const ids = found.false_accepts.slice(0, 10).map(visible).join(", ");
  const look = found.false_accepts.length === 0 ? "" : `  look at: ${ids}\n`;
  return `${title}\n${textTable(rows).replace(/^/gm, "  ")}\n${look}  Shares are estimates for the whole dataset, weighted by the chance of being drawn, with 95 % intervals.\n`;
}

function shareText({ rate, interval, count, of }: WeightedShare): string {
  if (rate === undefined) return "not known";
  const within = interval === undefined ? "" : ` [${percent(interval[0])}, ${percent(interval[1])}]`;
  return `${percent(rate)}${within}, ${count} of ${of} drawn`;
}
