import type { SelfTestRecord } from "../selftest/record.ts";
import { visible } from "./markdown.ts";
import { percent } from "./number.ts";

/** A self-test for a terminal: what the gates called a change that was none, and how often they found one. */
export function renderSelfTest(record: SelfTestRecord): string {
  const { aa, planted, suites, gates, verdict, bounds, seed } = record;
  const { noisy } = aa;
  const { discordance, loss } = planted.size;
  const kinds = Object.entries(planted.by_kind).flatMap(([kind, { found, runs, power, interval, by_rule }]) => [
    `    ${kind.padEnd(17)} ${shareOf(found, runs, power, interval)}`,
    ...rulesOf(by_rule, "      by "),
  ]);
  const lines = [
    `self-test: ${verdict} (seed ${seed}, ${record.tested_on})`,
    `  gates   ${gates.map(({ name, digest }) => `${name} ${digest.slice(0, 12)}`).join(", ")}`,
    `  suites  ${suites.map(({ name, tasks }) => `${name} (${tasks} tasks)`).join(", ")}`,
    `  identical graders are told apart: ${shareOf(aa.flips, aa.runs, aa.flip_rate, aa.interval)}; at most ${percent(bounds.max_flip_rate)}`,
    ...rulesOf(aa.by_rule, "    by "),
    `  noise in both arms (${percent(noisy.noise)} of verdicts each) is called a loss: ${shareOf(noisy.count, noisy.runs, noisy.rate, noisy.interval)}; at most ${percent(bounds.max_false_alarms)}`,
    ...rulesOf(noisy.by_rule, "    by "),
    `  planted regressions (${percent(discordance)} of verdicts differ, ${percent(loss)} net) are found; each kind at least ${percent(bounds.min_power)}`,
    ...kinds,
    ...planted.not_run.map(({ kind, suite, why }) => `    ${kind} was not run in ${suite}: ${why}`),
  ];
  return `${lines.map((line) => visible(line)).join("\n")}\n`;
}

function shareOf(
  count: number,
  runs: number,
  rate: number | undefined,
  interval: readonly [number, number] | undefined,
): string {
  if (rate === undefined || interval === undefined) return "unknown";
  return `${count} of ${runs}, ${percent(rate)} (${percent(interval[0])} to ${percent(interval[1])})`;
}

function rulesOf(counts: Readonly<Record<string, number>>, before: string): readonly string[] {
  const sorted = Object.entries(counts).sort(([a, x], [b, y]) => y - x || a.localeCompare(b, "en"));
  return sorted.length === 0 ? [] : [`${before}${sorted.map(([rule, count]) => `${rule} ${count}`).join(", ")}`];
}
