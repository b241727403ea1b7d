import type { Design, PartFigures, PartPair } from "../design/design.ts";
import type { Difference, WeightSuggestion } from "../design/weights.ts";
import { visible } from "./markdown.ts";
import { count, number, percent, signed } from "./number.ts";
import { textTable } from "./table-text.ts";

/** Parts, pairs and weights, each with what it says and how sure that is. */
export function renderDesign(grader: string, { parts, pairs, kept, weights, labelled }: Design): string {
  if (parts.length === 0)
    return `Nothing can be told of ${visible(grader)}: no run of the dataset has parts that were scored.\n`;
  const lines = [`The parts of ${visible(grader)}:`, "", partTable(parts), ""];
  if (pairs.length > 0) lines.push("Of every two that vary:", "", pairTable(pairs), "");
  const redundant = pairs.filter(({ says }) => says === "redundant");
  lines.push(
    redundant.length > 0
      ? redundant
          .map(({ keys }) => `"${visible(keys[0])}" and "${visible(keys[1])}" say the same: one of them is paid twice.`)
          .join("\n")
      : "No two of them are shown to say the same.",
    "",
  );
  if (kept.length > 0)
    lines.push(`Kept as they are, being safety, a factor or named: ${kept.map(visible).join(", ")}.`, "");
  lines.push("why" in weights ? `No weights are suggested: ${weights.why}.` : weightsText(weights, labelled));
  return `${lines.join("\n")}\n`;
}

function partTable(parts: readonly PartFigures[]): string {
  return textTable(
    [
      ["part", "scored", "n.a.", "failed", "mean", "says"],
      ...parts.map((part) => [
        part.key,
        String(part.scored),
        String(part.not_applicable),
        String(part.failed),
        number(part.mean),
        partSays(part),
      ]),
    ],
    "lrrrrl",
  );
}

function partSays({ says, tasks, at_most, mean }: PartFigures): string {
  const rest = `in ${count(tasks, "task")}; it could differ in up to ${percent(at_most)} of them`;
  switch (says) {
    case "varies":
      return "varies";
    case "unknown":
      return "unknown: it scored nothing";
    case "always":
      return `always fires ${rest}`;
    case "never":
      return `never fires ${rest}`;
    case "constant":
      return `always ${number(mean)} ${rest}`;
  }
}

function pairTable(pairs: readonly PartPair[]): string {
  return textTable(
    [
      ["parts", "runs", "Spearman", "same verdict", "says"],
      ...pairs.map(({ keys, pairs: runs, spearman, agreement, says }) => [
        keys.join(", "),
        String(runs),
        estimate(spearman.value, spearman.interval),
        estimate(agreement?.mean, agreement?.interval),
        says,
      ]),
    ],
    "lrrrl",
  );
}

function weightsText({ weights, ranking, auc, says, rows, tasks, folds }: WeightSuggestion, labelled: number): string {
  const table = textTable(
    [
      ["part", "weight", "suggested", "95 % interval"],
      ...weights.map(({ key, present, suggested, interval }) => [
        key,
        number(present),
        number(suggested),
        interval === undefined ? "–" : `${number(interval[0])} to ${number(interval[1])}`,
      ]),
    ],
    "lrrr",
  );
  return [
    `Weights that predict success, fitted to ${count(rows, "labelled run")} of ${count(tasks, "task")}:`,
    "",
    table,
    "",
    `On tasks that they were not fitted to (${folds} folds by task):`,
    `  a success is paid over a failure of its own task: ${difference(ranking)}`,
    `  AUC over all tasks: ${difference(auc)}`,
    "",
    SAYS[says],
    ...(labelled < 100 ? [`${count(labelled, "labelled run")} are few: 100 to 200 are the usual least.`] : []),
  ].join("\n");
}

const SAYS: Readonly<Record<WeightSuggestion["says"], string>> = {
  better:
    "The suggested weights are better than the present ones. A suggestion: a reviewer decides, and the gate measures.",
  worse: "WARNING: on new tasks the suggested weights are worse than the present ones. Leave the weights as they are.",
  not_told_apart:
    "WARNING: the difference is not told apart from zero. This is no reason to change the weights; more labelled tasks may be.",
  unknown: "WARNING: whether they are better is unknown: too few tasks have both a success and a failure.",
};

function difference(of: Difference | undefined): string {
  if (of === undefined) return "unknown";
  const sure = of.interval === undefined ? "no interval" : `${signed(of.interval[0])} to ${signed(of.interval[1])}`;
  return `${number(of.present)} now, ${number(of.suggested)} suggested, ${signed(of.difference)} [${sure}]`;
}

function estimate(value: number | undefined, interval: readonly [number, number] | undefined): string {
  return interval === undefined ? number(value) : `${number(value)} [${number(interval[0])}, ${number(interval[1])}]`;
}
