import type { CheckpointEvaluation, SuiteFigures } from "../checkpoint/evaluation.ts";
import type { ModelFigures, TaskComparison } from "../checkpoint/figures.ts";
import { visible } from "./markdown.ts";
import { count, number, percent, signed } from "./number.ts";
import { textTable } from "./table-text.ts";

const VERDICTS: Readonly<Record<CheckpointEvaluation["choice"]["verdict"], string>> = {
  chosen: "CHOSEN",
  none: "NONE",
  undecided: "CANNOT TELL",
};

/** Every checkpoint under every suite, and the choice, for a terminal. */
export function renderCheckpoints(evaluation: CheckpointEvaluation): string {
  const { job, choice, metric, rule, suites, others, holdouts } = evaluation;
  const taken = choice.checkpoint === undefined ? "" : ` ${visible(choice.checkpoint)}`;
  const lines = [
    `${VERDICTS[choice.verdict]}${taken}: ${choice.reasons.map(visible).join("; ")}`,
    `Job ${visible(job)}; ${rule.rule} by the mean of ${visible(metric)}, of those that are safe.`,
    ...choice.refused.map(({ checkpoint, why }) => `  refused ${visible(checkpoint)}: ${visible(why)}`),
    ...suites.map((suite) => `\n${suiteText(suite, roleOf(suite.suite, evaluation))}`),
    ...holdouts.map(
      ({ reward, holdout, alarm }) =>
        `\nReward ${visible(reward.name)} against holdout ${visible(holdout.name)}: ${alarm.verdict.replace("_", " ")}, ${visible(alarm.why)}`,
    ),
    ...(others === 0 ? [] : [`\n${count(others, "run")} of other models ${others === 1 ? "is" : "are"} left out.`]),
  ];
  return `${lines.join("\n")}\n`;
}

/** What a suite decides. */
export function roleOf(suite: string, { metric, rule }: CheckpointEvaluation): string {
  if (rule.safety.includes(suite)) return suite === metric ? "metric and safety" : "safety";
  return suite === metric ? "metric" : "shown only";
}

function suiteText({ suite, purpose, base, stable, checkpoints }: SuiteFigures, role: string): string {
  const rows = [
    ["base", ...figures(base), ""],
    ...(stable === undefined ? [] : [["in production", ...figures(stable), ""]]),
    ...checkpoints.map((each) => [each.checkpoint, ...figures(each.figures), against(each.against_base)]),
  ];
  const table = textTable([["model", "runs", "failed", "no run", "mean", "pass", "against base"], ...rows], "lrrrrrl");
  return `${visible(suite)} (${visible(purpose)}; ${role})\n${table.replace(/^/gm, "  ")}`;
}

export function figures({ runs, failed, unsampled, mean, pass_rate }: ModelFigures): readonly string[] {
  return [String(runs), String(failed), String(unsampled), number(mean), percent(pass_rate)];
}

export function against({ delta, interval, tasks }: TaskComparison): string {
  if (delta === undefined) return "not compared";
  const ends = interval === undefined ? "" : ` [${signed(interval[0])}, ${signed(interval[1])}]`;
  return `${signed(delta)}${ends}, ${count(tasks, "task")}`;
}
