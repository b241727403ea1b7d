import type { Agreement, Correlation } from "../holdout/agreement.ts";
import type { Step } from "../holdout/alarm.ts";
import type { Curve, Estimated } from "../holdout/curve.ts";
import type { HoldoutCheck, HoldoutStudy } from "../holdout/holdout-check.ts";
import type { Resampled } from "../score/resample.ts";
import { visible } from "./markdown.ts";
import { count, number, pValue, signed } from "./number.ts";
import { textTable } from "./table-text.ts";

const VERDICTS: Readonly<Record<HoldoutStudy["verdict"], string>> = {
  alarm: "ALARM: the reward rises while the holdout falls",
  quiet: "QUIET: no step on which the reward rises while the holdout falls",
  cannot_tell: "CANNOT TELL",
};

/** A study for a terminal. It names no trajectory that a holdout graded. */
export function renderHoldoutStudy({ checks, agreements }: HoldoutStudy): string {
  const parts = [...checks.map(renderCheck), agreementText(agreements)];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function renderCheck({ reward, holdout, by, paired, correlation, curve, alarm }: HoldoutCheck): string {
  const head = visible(`${reward.name} ${reward.version} against the holdout ${holdout.name} ${holdout.version}`);
  const left = `${count(paired.only_first, "trajectory", "trajectories")} of the reward alone, ${paired.only_second} of the holdout alone, ${paired.altered} with other bytes, ${paired.unscored} without a score`;
  const steps = alarm.steps.filter(({ says }) => says !== "quiet").slice(0, 10);
  return [
    `${head}\n  ${VERDICTS[alarm.verdict]}: ${visible(alarm.why)} (margin ${alarm.margin})`,
    `  ${count(paired.pairs, "trajectory", "trajectories")} scored by both; left out: ${left}`,
    `  ${correlationText(correlation)}`,
    curveText(curve, by),
    steps.length === 0 ? "" : stepsText(steps),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function correlationText({ spearman, kendall, tasks }: Correlation): string {
  return `Spearman ${statistic(spearman)}, Kendall ${statistic(kendall)}, over ${count(tasks, "task")}`;
}

function statistic({ value, interval }: Resampled): string {
  return `${number(value)}${interval === undefined ? "" : ` [${number(interval[0])}, ${number(interval[1])}]`}`;
}

function estimated({ mean, interval }: Estimated): string {
  return `${number(mean)}${interval === undefined ? "" : ` [${number(interval[0])}, ${number(interval[1])}]`}`;
}

function curveText({ points, order, ungrouped }: Curve, by: HoldoutCheck["by"]): string {
  if (points.length === 0) return "";
  const rows = points.map((point) => [
    point.group,
    String(point.trajectories),
    String(point.tasks),
    estimated(point.reward),
    estimated(point.holdout),
    estimated(point.gap),
    number(point.spearman),
  ]);
  const table = textTable(
    [[by === "model" ? "model" : "checkpoint", "n", "tasks", "reward", "holdout", "gap", "Spearman"], ...rows],
    "lrrrrrr",
  );
  const without = ungrouped === 0 ? "" : `; ${count(ungrouped, "trajectory", "trajectories")} name none`;
  return `\n${table.replace(/^/gm, "  ")}\n  Order: ${order}${without}.`;
}

function stepsText(steps: readonly Step[]): string {
  const moved = ({ mean, interval }: Step["reward"]) =>
    `${signed(mean)}${interval === undefined ? "" : ` [${signed(interval[0])}, ${signed(interval[1])}]`}`;
  const rows = steps.map((step) => [
    step.from,
    step.to,
    String(step.tasks),
    moved(step.reward),
    moved(step.holdout),
    pValue(step.p),
    step.says.replace("_", " "),
  ]);
  const table = textTable([["from", "to", "tasks", "reward", "holdout", "p", "says"], ...rows], "llrrrrl");
  return `\n${table.replace(/^/gm, "  ")}`;
}

const SAYS: Readonly<Record<Agreement["says"], string>> = {
  copy: "a copy: the same digest",
  redundant: "redundant: nothing here tells them apart, so a second opinion is worth nothing",
  distinct: "distinct",
  unproven: "not seen to agree beyond chance: do they measure the same?",
  unknown: "too few tasks to tell",
};

function agreementText(agreements: readonly Agreement[]): string {
  if (agreements.length === 0) return "";
  const rows = agreements.map(({ graders, pairs, spearman, kappa, disagreeing, says }) => [
    graders.join(" / "),
    String(pairs),
    statistic(spearman),
    number(kappa),
    String(disagreeing),
    SAYS[says],
  ]);
  const table = textTable([["graders", "n", "Spearman", "kappa", "apart", "they are"], ...rows], "lrrrrl");
  const listed = agreements.flatMap(({ graders, disagreements }) =>
    ([0, 1] as const).flatMap((side) => {
      const ids = disagreements?.[side] ?? [];
      if (ids.length === 0) return [];
      const shown = ids.slice(0, 10).map(visible).join(", ");
      return [
        `  passed by ${visible(graders[side])} and not by ${visible(graders[1 - side] as string)}: ${shown}${ids.length > 10 ? `, and ${ids.length - 10} more` : ""}`,
      ];
    }),
  );
  return ["Graders against each other", table.replace(/^/gm, "  "), ...listed].join("\n");
}
