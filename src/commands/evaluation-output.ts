import type { Report } from "../evaluation/report.ts";
import { reportText, type WrittenReport } from "../evaluation/score-text.ts";
import { renderReport } from "../render/report-text.ts";
import type { Arguments } from "./command.ts";
import type { Evaluation } from "./evaluate-suites.ts";
import { exitCodeOf } from "./review-command.ts";
import type { ExitCode, World } from "./world.ts";

/** Prints and writes the reports of suites. */
export async function outputEvaluation(evaluation: Evaluation, args: Arguments, world: World): Promise<ExitCode> {
  const { reports, rules } = evaluation;
  const text = reports.map((report) =>
    renderReport(
      report,
      rules.filter((rule) => rule.suite === report.suite?.name),
    ),
  );
  await output(() => evaluationText(evaluation, reports.map(writtenReport)), text.join("\n"), args, world);
  return exitCodeOf(evaluation.verdict);
}

/** Prints and writes the reports of graders that a person named: one as it is, several as an evaluation. */
export async function outputReports(
  reports: readonly WrittenReport[],
  args: Arguments,
  world: World,
): Promise<ExitCode> {
  const couldGrade = reports.every(({ head }) => head.counts.scored > 0);
  const text = reports.map(({ head }) => renderReport(head)).join("\n");
  const [only, ...others] = reports;
  const head = {
    version: 1,
    kind: "gradegate/evaluation",
    engine: world.version,
    verdict: couldGrade ? "pass" : "inconclusive",
    rules: [],
  } as const;
  const pieces = () =>
    only !== undefined && others.length === 0 ? lined(reportText(only)) : evaluationText(head, reports);
  await output(pieces, text, args, world);
  return couldGrade ? 0 : 2;
}

/** A report that is at hand as objects. */
export function writtenReport({ scores, ...head }: Report): WrittenReport {
  return {
    head,
    rows: function* () {
      for (const row of scores) yield JSON.stringify(row);
    },
  };
}

/** The text that `JSON.stringify` would give of an evaluation, and a line end, in pieces. */
function* evaluationText(
  { version, kind, engine, verdict, rules }: Omit<Evaluation, "reports">,
  reports: readonly WrittenReport[],
): Generator<string> {
  yield `${JSON.stringify({ version, kind, engine, verdict, rules }).slice(0, -1)},"reports":[`;
  for (const [index, report] of reports.entries()) {
    if (index > 0) yield ",";
    yield* reportText(report);
  }
  yield "]}\n";
}

function* lined(pieces: Iterable<string>): Generator<string> {
  yield* pieces;
  yield "\n";
}

async function output(pieces: () => Iterable<string>, text: string, args: Arguments, world: World): Promise<void> {
  const file = args.value("report");
  if (file !== undefined) await world.writeFile(file, pieces());
  if (!args.isSet("json")) return world.print(text);
  for (const piece of pieces()) world.print(piece);
}
