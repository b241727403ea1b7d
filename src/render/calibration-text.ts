import type { Calibration } from "../evaluation/calibration.ts";
import type { CalibrationFigures, Estimate } from "../evaluation/calibration-figures.ts";
import type { Proportion } from "../statistics/proportion.ts";
import { visible } from "./markdown.ts";
import { count, number, percent, pValue } from "./number.ts";
import { textTable } from "./table-text.ts";

/** A calibration for a terminal. */
export function renderCalibration(calibration: Calibration): string {
  const { grader, judge, dataset, labels, figures } = calibration;
  const rows: (readonly [string, string])[] = [
    ["judge", `${judge.models.join(", ")}, ${judge.digest.slice(0, 12)}, passes at ${judge.pass_threshold}`],
    ["dataset", `${dataset.path}, ${count(dataset.trajectories, "trajectory", "trajectories")}`],
    ["labels", `${labels.path}, ${figures.labelled} with a score and a human verdict`],
    ["left out", `${figures.unscored} without a score, ${figures.undecided} where people stand level`],
    ["agreement", proportionText(figures.agreement)],
    ["Cohen's kappa", estimateText(figures.kappa)],
    ...weightedRows(figures),
    ...alphaRows(figures),
    ["false accepts", proportionText(figures.false_accepts)],
    ["false rejects", proportionText(figures.false_rejects)],
    ...noiseRows(figures),
    ...positionRows(figures),
    ["length bias", `${verbosityText(figures.verbosity)} over ${figures.verbosity.n} among equals`],
  ];
  const title = `${grader.name} ${grader.version}, calibrated on ${calibration.calibrated_on}`;
  return `${visible(title)}\n${textTable(rows).replace(/^/gm, "  ")}\n`;
}

function weightedRows({ weighted_kappa }: CalibrationFigures): readonly (readonly [string, string])[] {
  if (weighted_kappa === undefined) return [];
  return [
    ["linear kappa", estimateText(weighted_kappa.linear)],
    ["quadratic kappa", estimateText(weighted_kappa.quadratic)],
  ];
}

function alphaRows({ alpha }: CalibrationFigures): readonly (readonly [string, string])[] {
  const named = (name: string, estimate: Estimate | undefined) =>
    estimate === undefined ? [] : [[`alpha, ${name}`, estimateText(estimate)] as const];
  return [
    ...named("nominal", alpha.nominal),
    ...named("ordinal", alpha.ordinal),
    ...named("interval", alpha.interval),
    ...named("people only", alpha.people),
  ];
}

function noiseRows({ noise, asks }: CalibrationFigures): readonly (readonly [string, string])[] {
  if (noise === undefined) return [];
  const { variance, flips } = noise;
  return [
    [
      "judge noise",
      `${number(variance.judge_noise)} of variance, items ${number(variance.item_spread)}, over ${asks} asks`,
    ],
    [
      "noise share",
      `${percent(variance.noise_share)}, ICC ${number(variance.icc)}, of the mean ${number(variance.icc_of_mean)}`,
    ],
    ["flips", `${flips.flipped} of ${flips.items} items, ${percent(flips.flip_rate)} between two asks`],
  ];
}

function positionRows({ position }: CalibrationFigures): readonly (readonly [string, string])[] {
  if (position === undefined) return [];
  const { pairs, consistent, consistency, first_place, second_place, p } = position;
  return [
    ["position", `${consistent} of ${pairs} pairs consistent (${percent(consistency)})`],
    ["", `always the first ${first_place}, always the second ${second_place}, ${pValue(p)}`],
  ];
}

function verbosityText({ correlation, interval }: CalibrationFigures["verbosity"]): string {
  return estimateText({ value: correlation, interval });
}

function estimateText({ value, interval }: Estimate): string {
  return `${number(value)}${interval === undefined ? "" : ` [${number(interval[0])}, ${number(interval[1])}]`}`;
}

function proportionText({ count: seen, of, rate, wilson, clopper_pearson }: Proportion): string {
  const bounds = (found: readonly [number, number] | undefined) =>
    found === undefined ? "–" : `${percent(found[0])} to ${percent(found[1])}`;
  return `${seen} of ${of} (${percent(rate)}; Wilson ${bounds(wilson)}, exact ${bounds(clopper_pearson)})`;
}
