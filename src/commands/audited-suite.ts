import { readSheet } from "../audit/read-sheet.ts";
import type { AuditSheet } from "../audit/sheet.ts";
import { UserError } from "../errors.ts";
import type { Report } from "../evaluation/report.ts";
import type { ResolvedSuite } from "../policy/policy-set.ts";
import type { FileTree, Sha256 } from "../ports.ts";
import type { Arguments } from "./command.ts";
import { chosenSuites } from "./evaluate-suites.ts";
import { isByLot } from "./find-audits.ts";
import { reportsOfSuites } from "./suite-report.ts";
import type { World } from "./world.ts";

/** The one suite that an audit is about, graded as it is now by what is recorded: an audit asks people, and no model. */
export interface AuditedSuite {
  readonly suite: ResolvedSuite;
  readonly report: Report;
  /** Of other suites over the very same dataset whose grader is of the same layer: others answer another question. */
  readonly others: readonly Report[];
  readonly tree: FileTree;
}

export async function auditedSuite(verb: string, args: Arguments, world: World): Promise<AuditedSuite> {
  const name = args.value("suite");
  if (name === undefined) throw new UserError(`audit ${verb}: --suite NAME is needed`);
  const { tree, suites } = await chosenSuites(
    { policies: args.value("policies") ?? "policies", suite: undefined },
    world,
  );
  const suite = suites.find((each) => each.name === name);
  if (suite === undefined) {
    throw new UserError(`there is no suite "${name}"; known: ${suites.map((each) => each.name).join(", ")}`);
  }
  const sharing = suites.filter(({ dataset }) => dataset === suite.dataset);
  const reports = await reportsOfSuites(sharing, tree, "replay", world);
  const own = reports.get(name);
  if (own === undefined || "problem" in own) throw new UserError(`${name}: ${own?.problem ?? "it was not evaluated"}`);
  const others = [...reports]
    .flatMap(([other, found]) => (other === name || "problem" in found ? [] : [found.report]))
    .filter(({ grader }) => grader.layer === own.report.grader.layer);
  return { suite, report: own.report, others, tree };
}

/** Sheets that a person named. Throws a UserError with every problem of every one. */
export async function readSheets(files: readonly string[], world: World): Promise<readonly AuditSheet[]> {
  const read = [];
  for (const file of files) {
    const text = await world.readFile(file);
    if (text === undefined) throw new UserError(`${file}: there is no such sheet`);
    read.push(readSheet(file, text, world.sha256));
  }
  const issues = read.flatMap((each) => ("issues" in each ? each.issues : []));
  if (issues.length > 0) throw new UserError("a sheet cannot be used", issues);
  return read.flatMap((each) => ("sheet" in each ? [each.sheet] : []));
}

/** Why a sheet says nothing of a suite as it is now; `undefined` where it does. */
export function strangeTo(sheet: AuditSheet, of: AuditedSuite, sha256: Sha256): string | undefined {
  const { suite, grader, dataset } = sheet;
  if (suite !== of.suite.name) return `it is of the suite "${suite}"`;
  if (grader.digest !== of.report.grader.digest) {
    return `it is of ${grader.name} ${grader.version}, digest ${grader.digest.slice(0, 12)}, and the suite has ${of.report.grader.digest.slice(0, 12)} now`;
  }
  if (dataset.digest !== of.report.dataset.digest) return "it is of the dataset as it was before a change";
  return isByLot(sheet, of.report, sha256) ? undefined : "what is in it was not drawn by its seed";
}
