import type { ProviderDeviation } from "../evaluation/provider-deviation.ts";
import { visible } from "./markdown.ts";
import { textTable } from "./table-text.ts";

/** What a comparison with a provider found, for a terminal. Provider's messages are untrusted text. */
export function renderDeviation(deviation: ProviderDeviation, failures: readonly string[], file: string): string {
  const { grader, provider, date, sampled, compared, disagreeing, max_deviation, mean_deviation, worst } = deviation;
  const rows: (readonly [string, string])[] = [
    ["grader", `${grader.name}, ${grader.digest.slice(0, 12)}`],
    ["provider", `${provider}, ${date}`],
    ["compared", `${compared} of ${sampled} sampled`],
  ];
  if (disagreeing > 0) rows.push(["one side failed", String(disagreeing)]);
  if (max_deviation !== undefined && worst !== undefined) {
    rows.push(
      ["largest deviation", `${max_deviation} (${worst.trajectory}: ${worst.local} here, ${worst.provider} there)`],
      ["mean deviation", String(mean_deviation)],
      ["kept in", file],
    );
  } else rows.push(["kept", "nothing: no trajectory has a score on both sides"]);
  const [first] = failures;
  const failed = first === undefined ? [] : [`failed at the provider ${failures.length}×, for example: ${first}`];
  return `${[textTable(rows.map(([key, value]) => [key, visible(value)] as const)), ...failed.map(visible)].join("\n")}\n`;
}
