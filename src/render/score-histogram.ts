import type { Histogram } from "../comparison/histogram.ts";
import type { ReviewedSuite } from "../gate/review.ts";
import { details } from "./markdown.ts";
import { count } from "./number.ts";

/** Cells of the longest bar. */
const WIDTH = 24;
const EIGHTHS = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"] as const;

/**
 * How the scores of one suite lie before and after, as bars of text: a fence renders wherever Markdown does, on GitHub, in an
 * e-mail and in a terminal, where a diagram would not. Only where the two differ. A suite name has only letters, digits and hyphens.
 */
export function histogramSection({ name, base, head, diff }: ReviewedSuite): string {
  const histogram = diff?.histogram;
  if (histogram === undefined || histogram.base.every((each, bin) => each === histogram.head[bin])) return "";
  const beside = [base, head].flatMap((side, index) => {
    const { failed = 0, not_applicable = 0 } = side?.summary?.counts ?? {};
    if (failed + not_applicable === 0) return [];
    return [
      `${index === 0 ? "base" : "head"}: ${failed.toLocaleString("en-US")} failed and ${not_applicable.toLocaleString("en-US")} not applicable`,
    ];
  });
  const missing = beside.length === 0 ? "" : `\n\n<sub>In no bar, for they have no score: ${beside.join("; ")}.</sub>`;
  const body = `\`\`\`text\n${histogramText(histogram)}\n\`\`\`${missing}`;
  return details(`How the scores of ${name} lie, before and after`, body);
}

/** Two bars a bin; bins that both sides leave empty are passed over, and counted. */
function histogramText({ edges, base, head }: Histogram): string {
  const most = Math.max(...base, ...head);
  const digits = (edges.at(-1) ?? 1) - (edges[0] ?? 0) > 5 ? 1 : 2;
  const label = (bin: number) =>
    `${(edges[bin] as number).toFixed(digits)} to ${(edges[bin + 1] as number).toFixed(digits)}`.replaceAll("-", "−");
  const width = Math.max(...base.map((_, bin) => label(bin).length));
  const shown = base.map((_, bin) => bin).filter((bin) => (base[bin] ?? 0) + (head[bin] ?? 0) > 0);
  const lines = shown.flatMap((bin) => [
    `${label(bin).padStart(width)}  base ${bar(base[bin] ?? 0, most)}`,
    `${" ".repeat(width)}  head ${bar(head[bin] ?? 0, most)}`,
  ]);
  const empty = base.length - shown.length;
  return [...lines, ...(empty === 0 ? [] : [`${count(empty, "bin")} without a score on either side`])].join("\n");
}

function bar(value: number, most: number): string {
  const eighths = Math.round((value / most) * WIDTH * 8);
  const drawn = `${"█".repeat(eighths >> 3)}${EIGHTHS[eighths & 7]}`;
  // what is there is seen, however little
  return `${value > 0 && drawn === "" ? "▏" : drawn}${drawn === "" && value === 0 ? "" : " "}${value.toLocaleString("en-US")}`;
}
