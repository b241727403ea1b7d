import type { AppendResult } from "../ledger/append.ts";
import { code } from "./markdown.ts";

/** Which entries a run made or found, as a line of Markdown below its result. The same when it is run again. */
export function entered({ entries }: AppendResult): string {
  const last = entries.at(-1);
  if (last === undefined) return "";
  const numbers = [...new Set(entries.map(({ seq }) => seq))].sort((a, b) => a - b);
  const named = numbers.length === 1 ? `entry ${numbers[0]}` : `entries ${numbers.join(", ")}`;
  return `<sub>In the ledger as ${named}, hash ${code(last.hash.slice(0, 12))}</sub>`;
}

export function notEntered(problem: string): string {
  return `⚠️ Nothing was entered in the ledger: ${code(problem.split("\n").join(" "), 600)}`;
}
