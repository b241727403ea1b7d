import { type Issue, UserError } from "../errors.ts";
import { isJsonObject } from "../json.ts";
import type { Report } from "./report.ts";
import { validateReport } from "./report-validator.generated.js";

/** A stored report, checked against its published schema. Throws a UserError that names the file and the field. */
export function parseReport(text: string, file: string): Report {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UserError(`${file} is not JSON: ${(error as Error).message}`);
  }
  if (isJsonObject(value) && value.kind === "gradegate/evaluation") {
    // Of one suite it holds one report, and then there is no doubt which is meant.
    const [only, ...others] = Array.isArray(value.reports) ? value.reports : [];
    if (only !== undefined && others.length === 0) return parseReport(JSON.stringify(only), file);
    throw new UserError(
      `${file} holds the reports of several suites; make one with evaluate --suite NAME or --grader FILE`,
    );
  }
  const issues = reportProblems(value, file);
  if (issues.length === 0) return withoutDoubles(value as Report, file);
  throw new UserError(`${file} is not a report of this version of gradegate`, issues);
}

/** In what a value departs from the published schema of a report; empty where it is one. */
export function reportProblems(value: unknown, file: string): readonly Issue[] {
  if (validateReport(value)) return [];
  return (validateReport.errors ?? []).map(
    (error): Issue => ({
      severity: "error",
      code: "report-invalid",
      file,
      line: 1,
      column: 1,
      message: `${error.instancePath === "" ? "the report" : error.instancePath} ${error.message ?? "is not valid"}`,
    }),
  );
}

/** Rows are paired by id: of two with one id nobody could say which is meant. */
function withoutDoubles(report: Report, file: string): Report {
  const seen = new Set<string>();
  for (const { id } of report.scores) {
    if (seen.has(id)) throw new UserError(`${file} has two scores of the trajectory ${JSON.stringify(id)}`);
    seen.add(id);
  }
  return report;
}
