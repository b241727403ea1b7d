import { UserError } from "../errors.ts";
import { parseReport } from "../evaluation/parse-report.ts";
import type { Report } from "../evaluation/report.ts";
import { DEFAULT_MARGIN, studyHoldouts } from "../holdout/holdout-check.ts";
import type { GroupBy } from "../holdout/pairing.ts";
import { holdoutSvg } from "../render/holdout-svg.ts";
import { renderHoldoutStudy } from "../render/holdout-text.ts";
import type { Arguments } from "./command.ts";
import { numberOption } from "./native-grader.ts";
import type { ExitCode, World } from "./world.ts";

const EXITS = { quiet: 0, alarm: 1, cannot_tell: 2 } as const;

export async function run(args: Arguments, world: World): Promise<ExitCode> {
  if (args.positionals.length > 0) throw new UserError("holdout: give report files with --reward and --holdout");
  const reward = args.value("reward");
  const holdouts = args.values("holdout");
  if (reward === undefined || holdouts.length === 0) {
    throw new UserError("holdout: --reward REPORT and --holdout REPORT are needed, as `evaluate --report` writes them");
  }
  const options = {
    by: groupBy(args.value("by")),
    order: args
      .value("order")
      ?.split(",")
      .map((name) => name.trim()),
    margin: share("margin", args) ?? DEFAULT_MARGIN,
    confidence: share("confidence", args) ?? 0.95,
  };
  const study = studyHoldouts(
    await readReport(reward, world),
    await readReports(holdouts, world),
    await readReports(args.values("redundant"), world),
    options,
  );
  const svg = args.value("svg");
  const [drawn] = study.checks;
  if (svg !== undefined && drawn !== undefined) await world.writeFile(svg, holdoutSvg(drawn));
  world.print(args.isSet("json") ? `${JSON.stringify(study, null, 2)}\n` : renderHoldoutStudy(study));
  return EXITS[study.verdict];
}

function groupBy(value: string | undefined): GroupBy {
  if (value === "checkpoint_id" || value === "model") return value;
  throw new UserError(`holdout: --by: expected checkpoint_id or model, got "${value ?? ""}"`);
}

function share(name: "margin" | "confidence", args: Arguments): number | undefined {
  const given = numberOption(name, args.value(name));
  if (given === undefined) return undefined;
  const isGood = name === "margin" ? given > 0 : given > 0.5 && given < 1;
  if (isGood) return given;
  throw new UserError(
    `holdout: --${name}: expected ${name === "margin" ? "a number over 0" : "a share over 0.5 and under 1"}, got ${given}`,
  );
}

async function readReports(files: readonly string[], world: World): Promise<readonly Report[]> {
  const reports = [];
  for (const file of files) reports.push(await readReport(file, world));
  return reports;
}

async function readReport(file: string, world: World): Promise<Report> {
  const text = await world.readFile(file);
  if (text === undefined) throw new UserError(`${file}: there is no such report`);
  return parseReport(text, file);
}
