import { bySample } from "../audit/by-sample.ts";
import { type AuditFindings, findingsOf } from "../audit/findings.ts";
import type { AuditSheet } from "../audit/sheet.ts";
import type { Report } from "../evaluation/report.ts";
import type { AuditRule } from "../policy/fields.ts";
import type { Approvals } from "./loosening-rule.ts";
import type { RuleResult } from "./rule.ts";
import type { FoundSheet, SuiteOutcome } from "./suite-outcome.ts";

const DAY = 86_400_000;

/**
 * Holds a gate's demand for audits against the sheets that the head's suites name. One that is missing, expired, unfinished, or of
 * another grader or dataset leaves the audit due; a finished one fails where it found more than is allowed.
 */
export function checkAudits(
  rule: AuditRule | undefined,
  suites: readonly SuiteOutcome[],
  today: string | undefined,
): readonly RuleResult[] {
  return (rule?.suites ?? []).flatMap((name): readonly RuleResult[] => {
    const head = suites.find((suite) => suite.name === name)?.head;
    const named = { suite: name, stated_by: "base" } as const;
    const due = (detail: string): RuleResult => ({ ...named, rule: "audit_due", outcome: "inconclusive", detail });
    if (head === undefined) return [due("the gate demands its audit and the head lacks the suite")];
    const position = head.suite.source.locate(["spec", "audits"]);
    const { report, audits } = head;
    if (report === undefined) return [{ ...due(head.problem ?? "it was not evaluated"), position }];
    if (audits === undefined) return [{ ...due("the suite names no audit"), position }];
    return judged(rule as AuditRule, audits, report, today).map((result) => ({ ...named, position, ...result }));
  });
}

/** Says of sheets that come with the change who else has approved it: its author alone may have written the verdicts. */
export function tellApprovers(results: readonly RuleResult[], approvals: Approvals): readonly RuleResult[] {
  const others =
    approvals.kind === "unknown"
      ? `whether anybody but its author has seen it is not known: ${approvals.why}`
      : approvals.by.length === 0
        ? "nobody but its author has approved this commit"
        : `approved by ${approvals.by.join(", ")}`;
  return results.map((result) =>
    isFreshSheet(result) ? { ...result, detail: `${result.detail}; ${others}` } : result,
  );
}

/** Whether a result tells of a sheet that comes with the change. */
export function isFreshSheet({ rule, outcome }: RuleResult): boolean {
  return rule === "audit_due" && outcome === "advice";
}

type Held = Pick<RuleResult, "rule" | "outcome" | "observed" | "limit" | "detail" | "ids">;

function judged(
  rule: AuditRule,
  audits: readonly FoundSheet[],
  report: Report,
  today: string | undefined,
): readonly Held[] {
  const counting: AuditSheet[] = [];
  const refused: string[] = [];
  for (const found of audits) {
    const why = "problem" in found ? found.problem : refusalOf(found, report, rule, today);
    if (why === undefined && "sheet" in found) counting.push(found.sheet);
    else refused.push(`${found.file}: ${why}`);
  }
  const [sheets] = bySample(counting);
  if (sheets === undefined) return [{ rule: "audit_due", outcome: "inconclusive", detail: refused.join("; ") }];
  const found = findingsOf(sheets, report);
  const raters = found.raters.map(({ rater }) => rater).filter((rater) => rater !== "");
  const by = raters.length === 0 ? "nobody" : raters.join(", ");
  const fresh = audits.flatMap((each) =>
    "sheet" in each && each.isNew && sheets.includes(each.sheet) ? [each.file] : [],
  );
  const said: readonly Held[] = fresh.map((file) => ({
    rule: "audit_due",
    outcome: "advice",
    detail: `${file} comes with this very change, judged by ${by}`,
  }));
  const detail = `${found.decided} labels of ${found.sampled} drawn on ${found.drawn_on}, by ${by}`;
  const doubt = unfinished(rule, found);
  if (doubt !== undefined)
    return [{ rule: "audit_due", outcome: "inconclusive", detail: `${doubt}; ${detail}` }, ...said];
  return [{ rule: "audit_due", outcome: "pass", detail }, ...said, ...results(rule, found)];
}

/** Why a sheet does not count for the suite as the head has it. */
function refusalOf(
  { sheet, isByLot }: Extract<FoundSheet, { readonly sheet: AuditSheet }>,
  report: Report,
  { max_age_days }: AuditRule,
  today: string | undefined,
): string | undefined {
  const { suite, grader, dataset, checkpoint_id, drawn_on, strata } = sheet;
  if (suite !== report.suite?.name) return `it is of the suite ${suite}`;
  if (grader.digest !== report.grader.digest) return "it is of the grader as it was before a change";
  if (dataset.digest !== report.dataset.digest) return "it is of the dataset as it was before a change";
  if (checkpoint_id !== undefined) return `it is of the checkpoint ${checkpoint_id} alone`;
  const of = strata.reduce((total, each) => total + each.of, 0);
  if (of !== report.counts.scored) return `it was drawn of ${of} trajectories, and ${report.counts.scored} are scored`;
  if (!isByLot) return "what is in it was not drawn by its seed";
  const days = (Date.parse(today ?? "") - Date.parse(drawn_on)) / DAY;
  if (Number.isNaN(days)) return max_age_days === undefined ? undefined : "how old it is cannot be told";
  if (days < 0) return `it is from ${drawn_on}, which has not come yet`;
  if (max_age_days === undefined || days <= max_age_days) return undefined;
  return `it expired: drawn ${days} days ago, where at most ${max_age_days} are allowed`;
}

function unfinished({ min_labels = 1, min_alpha }: AuditRule, found: AuditFindings): string | undefined {
  if (found.unanswered > 0) return `${found.unanswered} of ${found.sampled} drawn have no verdict of anybody yet`;
  if (found.decided < min_labels) return `${found.decided} labels, where at least ${min_labels} are asked for`;
  if (min_alpha === undefined || found.alpha.value !== undefined) return undefined;
  return found.alpha.units === 0
    ? "how far raters agree is not known: no trajectory has two of them"
    : "how far raters agree is not known: all their verdicts are the same";
}

function results({ min_alpha, max_false_accept_rate: most }: AuditRule, found: AuditFindings): readonly Held[] {
  const alpha: readonly Held[] =
    min_alpha === undefined || found.alpha.value === undefined
      ? []
      : [
          {
            rule: "audit_result",
            outcome: found.alpha.value >= min_alpha ? "pass" : "fail",
            observed: `alpha ${found.alpha.value.toFixed(3)}`,
            limit: `at least ${min_alpha}`,
            detail: `${found.alpha.units} trajectories with two raters${within(found.alpha.interval, 3)}`,
          },
        ];
  return most === undefined ? alpha : [...alpha, falseAccepts(most, found)];
}

function falseAccepts(
  most: number,
  { false_accept_rate: found, false_accept_rate_at_worst: worst, ...rest }: AuditFindings,
): Held {
  const limit = `at most ${most}`;
  const rule = "audit_result";
  if (found.rate === undefined || worst.rate === undefined) {
    const detail = "people failed none of the sample, so the false accept rate is not known";
    return { rule, outcome: "inconclusive", limit, detail };
  }
  const observed = `false accepts ${(100 * found.rate).toFixed(1)} %`;
  const shown = `${found.count} of ${found.of} that people fail${within(found.interval, 3)}`;
  const ids = rest.false_accepts;
  if (found.rate > most) return { rule, outcome: "fail", observed, limit, ids, detail: shown };
  if (worst.rate <= most) return { rule, outcome: "pass", observed, limit, detail: shown };
  const detail = `${shown}; over the limit if people would fail the ${rest.unsure} that they are unsure of`;
  return { rule, outcome: "inconclusive", observed, limit, detail };
}

function within(interval: readonly [number, number] | undefined, digits: number): string {
  return interval === undefined ? "" : `, interval ${interval[0].toFixed(digits)} to ${interval[1].toFixed(digits)}`;
}
