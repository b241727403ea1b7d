import type { AttackReport, Exploit, ProbeResult, RewriteResult } from "../attack/report.ts";
import { clip, visible } from "./markdown.ts";
import { number, percent } from "./number.ts";

/** What an attack found, for a terminal. Outputs are shown on one line each, with hidden characters written out. */
export function renderAttack(report: AttackReport): string {
  const { grader, verdict, reasons, exploitability, grades, tried, honest, exploits } = report;
  const { tasks_paid, tasks, upper_bound, best_unearned, median_honest } = exploitability;
  const bound = upper_bound === null ? "" : `: at most ${percent(upper_bound)} of tasks (95 %)`;
  const lines = [
    `${grader.name} (${grader.digest.slice(0, 12)}) is ${verdict} (passes at ${grader.pass_threshold}, seed ${report.seed})`,
    ...reasons.map((reason) => `  ${reason}`),
    `  ${tried} outputs in ${grades.asked} grades (${grades.failed} failed)${grades.limit === null ? "" : `; the budget of ${grades.limit} ended it`}`,
    `  paid unearned on ${tasks_paid} of ${tasks} tasks${bound}`,
    `  best unearned score ${number(best_unearned ?? undefined)}, median of honest successes ${number(median_honest ?? undefined)}; ${honest.passed} of ${honest.tried} honest successes pass`,
    ...exploits.flatMap(exploitLines),
    ...pleasedLines(report.pleased_judge?.exploits ?? []),
    ...rewriteLines("cosmetic rewrites of honest successes that still pass:", report.invariance),
    ...rewriteLines("weaker claims, made from a right answer:", report.weaker_claims),
    ...probeLines(report.probes),
    ...(report.not_run.length === 0 ? [] : [`  not run: ${report.not_run.map(({ id }) => id).join(", ")}`]),
  ];
  return `${lines.join("\n")}\n`;
}

function exploitLines({ id, trajectory_id, score, output, tool_calls, why, tasks }: Exploit): readonly string[] {
  const calls = tool_calls.map((call) => `${call.tool}(${call.arguments})`).join(", ");
  return [
    `  ${id}: ${visible(why)}`,
    `    on ${visible(trajectory_id)}, score ${number(score)}, ${tasks} ${tasks === 1 ? "task" : "tasks"}`,
    `    output ${clip(visible(JSON.stringify(output)), 200)}`,
    ...(calls === "" ? [] : [`    calls ${clip(visible(calls), 200)}`]),
  ];
}

function pleasedLines(exploits: readonly Exploit[]): readonly string[] {
  return exploits.length === 0 ? [] : ["  paid if its judge is pleased:", ...exploits.flatMap(exploitLines)];
}

function rewriteLines(title: string, results: readonly RewriteResult[]): readonly string[] {
  if (results.length === 0) return [];
  return [`  ${title}`, ...results.map(({ id, passed, tried }) => `    ${id} ${passed} of ${tried}`)];
}

/** What holds is in the JSON. */
function probeLines(probes: readonly ProbeResult[]): readonly string[] {
  const broken = probes.filter(({ outcome }) => outcome === "broken");
  return broken.length === 0
    ? []
    : ["  of the grader itself:", ...broken.map(({ id, detail }) => `    ${id} ${visible(detail)}`)];
}
