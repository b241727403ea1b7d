import { visible } from "./markdown.ts";
import { count } from "./number.ts";

/** What became pairs, and what did not and why. */
export interface PreferenceFigures {
  readonly pairs: number;
  /** Of them, those of which one side rests on a single run. */
  readonly single: number;
  readonly runs: number;
  readonly forks: number;
  readonly ties: number;
  readonly unknown: number;
  readonly no_steps: number;
  readonly no_prompt: number;
  readonly undeclared_tools: number;
  readonly missing_tools: readonly string[];
  readonly redacted_output: number;
  readonly left_out: number;
  readonly redacted: Readonly<Record<string, number>>;
}

export function renderPreferences(figures: PreferenceFigures, out: string): string {
  const {
    pairs,
    runs,
    forks,
    ties,
    unknown,
    no_steps,
    no_prompt,
    undeclared_tools,
    missing_tools,
    redacted_output,
    left_out,
  } = figures;
  const { single } = figures;
  const taken = Object.entries(figures.redacted).map(([kind, n]) => `${n} ${kind}`);
  const lines = [
    `${count(pairs, "preference pair")} from ${count(runs, "run")}, which went on differently at ${count(forks, "same prefix", "same prefixes")}: ${visible(out)}`,
    `  no pair: ${ties} graded alike or within the margin; ${count(unknown, "continuation")} of unknown credit`,
  ];
  if (single > 0)
    lines.push(`  ${count(single, "pair")} in which one side rests on a single run: its credit may be luck`);
  if (no_steps > 0) lines.push(`  ${count(no_steps, "run")} without credit for each step`);
  if (no_prompt > 0) lines.push(`  ${count(no_prompt, "run")} in which no user says anything: give --prompt`);
  if (undeclared_tools > 0)
    lines.push(
      `  ${count(undeclared_tools, "pair")} left out for tools that are not stated (${missing_tools.map(visible).join(", ")}): give --tools`,
    );
  if (redacted_output > 0)
    lines.push(
      `  ${count(redacted_output, "pair")} left out for a secret or personal data in an output: a model would learn what stands in its place`,
    );
  if (left_out > 0) lines.push(`  ${count(left_out, "task")} left out: held out from training`);
  lines.push(`  redacted: ${taken.length === 0 ? "nothing was found" : taken.join(", ")}`);
  return `${lines.join("\n")}\n`;
}
