import type { Half, Worked, WorkedRow } from "../../../test/support/worked.ts";

const HEAD = ["part", "type", "n", "n.a.", "failed", "AUC", "95 % interval", "threshold", "precision", "recall"];

/** The figures of a domain as a Markdown table; what is not known is a dash. */
export function renderWorked({ domain, runs, successes, groups, rows }: Worked, half: Half): string {
  const which = half === "reported" ? "the half that is reported" : "the half that was tuned on";
  const rate = number(successes / runs);
  const about = `**${domain}**: ${which}, ${runs} runs of ${groups} customers, ${successes} succeeded (${rate})`;
  const head = half === "tuned" ? [...HEAD, "best threshold"] : HEAD;
  const lines = rows.map((row) => cells(row, half));
  return [about, "", line(head), line(head.map(() => "---")), ...lines.map(line), ""].join("\n");
}

function cells(row: WorkedRow, half: Half): readonly string[] {
  const { part, type, counts, auc, interval, threshold, precision, recall, best } = row;
  const found = [
    part,
    `\`${type}\``,
    String(counts.scored),
    String(counts.not_applicable),
    String(counts.failed),
    number(auc),
    interval === undefined ? "–" : `${number(interval[0])} to ${number(interval[1])}`,
    String(threshold),
    number(precision),
    number(recall),
  ];
  return half === "tuned" ? [...found, number(best)] : found;
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function number(value: number | undefined): string {
  return value === undefined ? "–" : value.toFixed(3);
}
