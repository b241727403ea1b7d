import { type HumanLabel, labelLines, labelsOf, mergeLabels, parseLabels } from "../audit/labels.ts";
import type { AuditSheet } from "../audit/sheet.ts";
import { readTicked } from "../audit/ticked.ts";
import { UserError } from "../errors.ts";
import { count } from "../render/number.ts";
import { auditedSuite, readSheets, strangeTo } from "./audited-suite.ts";
import type { Arguments } from "./command.ts";
import type { ExitCode, World } from "./world.ts";

/** Checks filled-in sheets and brings their labels back into the suite's labels file. Importing twice changes nothing. */
export async function auditImport(args: Arguments, files: readonly string[], world: World): Promise<ExitCode> {
  if (files.length === 0) throw new UserError("audit import: give the sheets that were filled in");
  const sheets = await filledIn(await readSheets(files, world), args, world);
  const audited = await auditedSuite("import", args, world);
  for (const [at, sheet] of sheets.entries()) {
    const strange = strangeTo(sheet, audited, world.sha256);
    if (strange !== undefined) throw new UserError(`${files[at]}: ${strange}`);
  }
  const out = args.value("out") ?? audited.suite.labels;
  if (out === undefined) {
    const place = `${audited.suite.dataset.replace(/\.jsonl(\.gz)?$/, "")}.labels.jsonl`;
    throw new UserError(
      `audit import: the suite "${audited.suite.name}" names no labels; set labels in it, e.g. to ${place}, or give --out FILE`,
    );
  }
  const added = sheets.flatMap(labelsOf);
  if (added.length === 0) throw new UserError("audit import: no sheet has a verdict, so there is nothing to bring in");
  const known = await knownLabels(out, world);
  const { labels, contradicted } = mergeLabels(known, added);
  if (contradicted.length > 0) {
    const named = contradicted.slice(0, 5).map(({ id, rater }) => `${id} by ${rater}`);
    throw new UserError(
      `${out} has other labels of the same rater and sheet already: ${named.join(", ")}; nothing was written. Take the old ones out if they were wrong.`,
    );
  }
  await world.writeFile(out, labelLines(labels));
  const summary = { labels: out, added: labels.length - known.length, known: known.length, total: labels.length };
  if (args.isSet("json")) world.print(`${JSON.stringify(summary, null, 2)}\n`);
  else world.print(`${out}: ${count(summary.added, "label")} added, ${labels.length} in all\n`);
  return 0;
}

/** Boxes ticked in a pull request stand for the answers of the one sheet that is given. */
async function filledIn(sheets: readonly AuditSheet[], args: Arguments, world: World): Promise<readonly AuditSheet[]> {
  const file = args.value("ticked");
  if (file === undefined) return sheets;
  const [sheet, ...others] = sheets;
  const [rater, date] = [args.value("rater"), args.value("date")];
  if (sheet === undefined || others.length > 0) throw new UserError("audit import: --ticked goes with one sheet");
  if (rater === undefined || date === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(date)) {
    throw new UserError(
      "audit import: --ticked needs --rater NAME and --date YYYY-MM-DD: the boxes do not say who ticked them",
    );
  }
  const text = await world.readFile(file);
  if (text === undefined) throw new UserError(`${file}: there is no such file`);
  const ticked = readTicked(text, sheet);
  if ("problem" in ticked) throw new UserError(`${file}:${ticked.line} ${ticked.problem}`);
  return [{ ...sheet, rater, rated_on: date, answers: ticked.answers }];
}

async function knownLabels(file: string, world: World): Promise<readonly HumanLabel[]> {
  const text = await world.readFile(file);
  if (text === undefined) return [];
  const { labels, issues } = parseLabels(file, text);
  if (issues.length > 0) throw new UserError(`${file} is not a file of labels`, issues);
  return labels;
}
