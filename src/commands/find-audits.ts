import { isDrawnByLot } from "../audit/drawn-by-lot.ts";
import { MAX_SHEET_BYTES, readSheet } from "../audit/read-sheet.ts";
import type { AuditSheet } from "../audit/sheet.ts";
import { formatIssue } from "../errors.ts";
import type { Report } from "../evaluation/report.ts";
import type { FoundSheet, SuiteSide } from "../gate/suite-outcome.ts";
import type { FileTree, Sha256 } from "../ports.ts";

export const SHEET_LIMIT = MAX_SHEET_BYTES;

/** Whether a sheet can have been drawn by its seed from what a report scored. */
export function isByLot(sheet: AuditSheet, report: Report | undefined, sha256: Sha256): boolean {
  const rows = (report?.scores ?? []).filter(
    (row) => row.kind === "scored" && (sheet.checkpoint_id === undefined || row.checkpoint_id === sheet.checkpoint_id),
  );
  return isDrawnByLot(
    sheet,
    rows.map(({ id }) => id),
    sha256,
  );
}

/** The sheets that a suite names, as the head has them, and whether the base has the very same. */
export async function findAudits(
  { suite: { audits }, report }: SuiteSide,
  head: FileTree,
  base: FileTree,
  sha256: Sha256,
): Promise<readonly FoundSheet[] | undefined> {
  if (audits === undefined) return undefined;
  const found: FoundSheet[] = [];
  for (const file of audits) {
    const content = await head.read(file, SHEET_LIMIT);
    if (content.kind !== "text") {
      found.push({ file, problem: content.kind.replace("_", " ") });
      continue;
    }
    const read = readSheet(file, content.text, sha256);
    if ("issues" in read) found.push({ file, problem: formatIssue(read.issues[0]) });
    else {
      const before = await base.read(file, SHEET_LIMIT);
      found.push({
        file,
        sheet: read.sheet,
        isNew: before.kind !== "text" || before.text !== content.text,
        isByLot: isByLot(read.sheet, report, sha256),
      });
    }
  }
  return found;
}
