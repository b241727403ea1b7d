import type { Explanation } from "../rollout/explain.ts";
import type { RolloutState } from "../rollout/state.ts";
import { visible } from "./markdown.ts";

const RECENT = 8;

/** Where a rollout is, for a terminal: what it means, what it waits for, and how it came there. */
export function renderRollout(state: RolloutState, explanation: Explanation, why: readonly string[] = []): string {
  const { headline, next, metrics, open, waiting } = explanation;
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${visible(line)}`)];
  return `${[
    `${visible(state.rollout)}: ${visible(headline)}`,
    ...section("Now", why),
    ...section("Next", next),
    ...section("Metrics of this step", metrics),
    ...section("Not confirmed", open),
    ...section("Waiting", waiting),
    ...section(
      "History",
      state.entries.slice(-RECENT).map((entry) => `${entry.at} ${entry.what} (${entry.by}): ${entry.why}`),
    ),
  ].join("\n")}\n`;
}
