import { bySample } from "../audit/by-sample.ts";
import { findingsOf } from "../audit/findings.ts";
import { readSheet } from "../audit/read-sheet.ts";
import type { AuditSheet } from "../audit/sheet.ts";
import { UserError } from "../errors.ts";
import { renderAudit } from "../render/audit-text.ts";
import { type AuditedSuite, auditedSuite, readSheets, strangeTo } from "./audited-suite.ts";
import type { Arguments } from "./command.ts";
import { SHEET_LIMIT } from "./find-audits.ts";
import type { ExitCode, World } from "./world.ts";

/** What people found in the sheets of a suite, or in those that are given. Sheets of something else are said and left out. */
export async function auditReport(args: Arguments, files: readonly string[], world: World): Promise<ExitCode> {
  const audited = await auditedSuite("report", args, world);
  const sheets = files.length > 0 ? await readSheets(files, world) : await sheetsOf(audited, world);
  const fitting = sheets.filter((sheet) => {
    const strange = strangeTo(sheet, audited, world.sha256);
    if (strange !== undefined) world.log.warn(`a sheet drawn on ${sheet.drawn_on} does not count: ${strange}`);
    return strange === undefined;
  });
  const found = bySample(fitting).map((each) => findingsOf(each, audited.report));
  if (args.isSet("json")) world.print(`${JSON.stringify(found, null, 2)}\n`);
  else world.print(found.length === 0 ? "no sheet counts\n" : found.map(renderAudit).join("\n"));
  return found.some(({ decided }) => decided > 0) ? 0 : 2;
}

async function sheetsOf({ suite, tree }: AuditedSuite, world: World): Promise<readonly AuditSheet[]> {
  if (suite.audits === undefined) {
    throw new UserError(`the suite "${suite.name}" names no audits; give the sheets, or set audits in it`);
  }
  const read = [];
  for (const file of suite.audits) {
    const content = await tree.read(file, SHEET_LIMIT);
    if (content.kind !== "text")
      throw new UserError(`the sheet ${file} cannot be read: ${content.kind.replace("_", " ")}`);
    read.push(readSheet(file, content.text, world.sha256));
  }
  const issues = read.flatMap((each) => ("issues" in each ? each.issues : []));
  if (issues.length > 0) throw new UserError("a sheet cannot be used", issues);
  return read.flatMap((each) => ("sheet" in each ? [each.sheet] : []));
}
