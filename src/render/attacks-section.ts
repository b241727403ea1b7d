import type { SuiteAttack } from "../gate/exploitability-rule.ts";
import type { Review } from "../gate/review.ts";
import type { Detail } from "./detail.ts";
import { code, prose, table } from "./markdown.ts";
import { number, percent } from "./number.ts";

/** What attacks on the head's graders found; an exploit is shown as it was handed in, escaped. */
export function attacksSection({ attacks = [] }: Review, detail: Detail): string {
  if (attacks.length === 0) return "";
  const rows = attacks.slice(0, detail.rows).map(({ suite, report, problem }) => {
    if (report === undefined) return [code(suite), "not attacked", "–", "–", prose(problem ?? "", 200)];
    const { exploitability, grades, verdict } = report;
    const { tasks_paid, tasks, upper_bound, best_unearned, median_honest } = exploitability;
    const bound = upper_bound === null ? "" : ` (at most ${percent(upper_bound)})`;
    return [
      code(suite),
      verdict,
      `${tasks_paid} of ${tasks}${bound}`,
      `${number(best_unearned ?? undefined)} / ${number(median_honest ?? undefined)}`,
      `${grades.asked.toLocaleString("en-US")} grades`,
    ];
  });
  const head = ["suite", "verdict", "tasks paid unearned", "best unearned / median honest", "tried"];
  const more = attacks.length - rows.length;
  const cut = more > 0 ? `\n\n…and ${more.toLocaleString("en-US")} more.` : "";
  const lines = attacks.flatMap((attack) => exploitLines(attack, detail));
  return `### Attacks\n\n${table(head, rows)}${cut}${lines.length === 0 ? "" : `\n\n${lines.join("\n")}`}`;
}

function exploitLines({ suite, report, opened = [] }: SuiteAttack, { flips: most }: Detail): readonly string[] {
  const exploits = report?.exploits ?? [];
  const lines = exploits.slice(0, most).map((exploit) => {
    const calls = exploit.tool_calls.map((call) => `${call.tool}(${call.arguments})`).join(", ");
    const shown = [`output ${code(JSON.stringify(exploit.output), 200)}`, ...(calls === "" ? [] : [code(calls, 200)])];
    const news = opened.includes(exploit) ? " **Opened by this change.**" : "";
    return `- ${code(suite)} ${code(exploit.id)}: ${prose(exploit.why, 400)}${news} On ${code(exploit.trajectory_id, 60)}: ${shown.join(", ")}, score ${number(exploit.score)}`;
  });
  const more = exploits.length - lines.length;
  return more > 0 && most > 0 ? [...lines, `- …and ${more} more in ${code(suite)}`] : lines;
}
