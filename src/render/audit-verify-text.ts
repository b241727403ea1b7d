import type { LedgerProblem } from "../ledger/problem.ts";
import { visible } from "./markdown.ts";
import { count } from "./number.ts";

interface Audited {
  readonly branch: string;
  readonly head: { readonly commit: string; readonly entries: number; readonly hash: string } | undefined;
  readonly problems: readonly LedgerProblem[];
  readonly digests?: { readonly same: number; readonly unknown: ReadonlyMap<string, number> };
  readonly evidence?: Readonly<Record<"same" | "expired" | "redacted" | "unknown", number>>;
}

/** What `audit verify` found, for a person. */
export function auditText({ branch, head, problems, digests, evidence }: Audited): string {
  const lines = [
    head === undefined
      ? `${branch}: no entries`
      : `${branch}: ${count(head.entries, "entry", "entries")}, commit ${head.commit.slice(0, 12)}, hash ${head.hash}`,
    ...problems.map(problemLine),
    ...(digests === undefined ? ["digests: not looked at (--chain-only)"] : digestLines(digests)),
    ...(evidence === undefined ? [] : [evidenceLine(evidence)]),
    conclusion(problems.length, head !== undefined),
  ];
  return `${lines.map(visible).join("\n")}\n`;
}

function problemLine({ code, message, file, line, commit }: LedgerProblem): string {
  const place = file === undefined ? "" : `${file}${line === undefined ? "" : `:${line}`} `;
  const at = commit === undefined || message.includes(commit.slice(0, 12)) ? "" : ` (commit ${commit.slice(0, 12)})`;
  return `  ${place}${code}: ${message}${at}`;
}

function digestLines({ same, unknown }: NonNullable<Audited["digests"]>): readonly string[] {
  return [
    `digests: ${same} derived again from Git and the same`,
    ...[...unknown].map(([why, times]) => `digests: ${times} could not be derived again: ${why}`),
  ];
}

function evidenceLine({ same, expired, redacted, unknown }: NonNullable<Audited["evidence"]>): string {
  const parts = [
    `${same} as entered`,
    ...(expired === 0 ? [] : [`${expired} expired by policy`]),
    ...(redacted === 0 ? [] : [`${redacted} taken away on request`]),
    ...(unknown === 0 ? [] : [`${unknown} could not be read`]),
  ];
  return `evidence: ${parts.join(", ")}`;
}

function conclusion(problems: number, any: boolean): string {
  if (problems > 0) return `The ledger does not hold: ${count(problems, "problem")}.`;
  return any ? "The ledger holds." : "An empty ledger proves nothing.";
}
