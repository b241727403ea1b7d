import { UserError } from "../errors.ts";
import type { Report } from "../evaluation/report.ts";
import { renderReport } from "../render/report-text.ts";
import type { Arguments } from "./command.ts";
import { type Evaluation, evaluateSuites } from "./evaluate-suites.ts";
import { numberOption, openDataset, readNativeGrader, readRecordings } from "./native-grader.ts";
import { planEvaluation } from "./plan-judging.ts";
import { exitCodeOf } from "./review-command.ts";
import { judgeMode, reportOf } from "./suite-report.ts";
import type { ExitCode, JudgeMode, World } from "./world.ts";

export async function run(args: Arguments, world: World): Promise<ExitCode> {
  if (args.isSet("dry-run")) return planEvaluation(args, world);
  const judge = judgeMode(args.value("judge"));
  const graderFile = args.value("grader");
  if (graderFile !== undefined) return evaluateFile(graderFile, args, judge, world);
  if (args.value("dataset") !== undefined) throw new UserError("--dataset goes with --grader FILE");
  const evaluation = await evaluateSuites(
    { policies: args.value("policies") ?? "policies", suite: args.value("suite"), judge },
    world,
  );
  await output(evaluation, renderEvaluation(evaluation), args, world);
  return exitCodeOf(evaluation.verdict);
}

async function evaluateFile(file: string, args: Arguments, judge: JudgeMode, world: World): Promise<ExitCode> {
  const stated = args.isSet("pass-threshold") ? args.value("pass-threshold") : undefined;
  const grader = await readNativeGrader(file, numberOption("pass-threshold", stated), world);
  const datasetPath = args.value("dataset") ?? "";
  const chunks = await openDataset(args.value("dataset"), world);
  const recordings = await readRecordings(args.value("recordings"), world);
  const report = await reportOf({ grader, datasetPath, chunks, recordings, judge }, world);
  await output(report, renderReport(report), args, world);
  return report.counts.scored > 0 ? 0 : 2;
}

function renderEvaluation({ reports, rules }: Evaluation): string {
  return reports
    .map((report) =>
      renderReport(
        report,
        rules.filter((rule) => rule.suite === report.suite?.name),
      ),
    )
    .join("\n");
}

async function output(value: Report | Evaluation, text: string, args: Arguments, world: World): Promise<void> {
  const file = args.value("report");
  if (file !== undefined) await world.writeFile(file, `${JSON.stringify(value)}\n`);
  world.print(args.isSet("json") ? `${JSON.stringify(value)}\n` : text);
}
