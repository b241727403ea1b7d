import { type PositionBias, positionBias, type VerbosityBias, verbosityBias } from "../score/bias.ts";
import { cohenKappa } from "../score/kappa.ts";
import { krippendorffAlpha, type RatedUnit, type ScaleLevel } from "../score/krippendorff.ts";
import { clusterInterval, type ResampleOptions } from "../score/resample.ts";
import { type Flips, flips, type VarianceSplit, varianceSplit } from "../score/variance.ts";
import { type Proportion, proportion } from "../statistics/proportion.ts";

/** One trajectory: what the judge said each time it was asked, and what people say. */
export interface CalibrationRow {
  readonly task_id: string;
  /** The scores of the asks that gave one, in their order; empty where none did. The first of them is the judge's. */
  readonly scores: readonly number[];
  /** How many asks failed or did not apply. */
  readonly unscored: number;
  /** By rater; a label that is a verdict is 1 or 0. Empty where there is none. */
  readonly labels: ReadonlyMap<string, number>;
  /** Of the output, in code points. */
  readonly length: number;
  /** Whether it shows the same two answers as another row of its task, in the other order. */
  readonly swapped: boolean;
}

export interface Estimate {
  readonly value: number | undefined;
  /** 95 %, by a bootstrap over whole tasks. */
  readonly interval: readonly [number, number] | undefined;
}

export interface CalibrationFigures {
  readonly trajectories: number;
  /** With a first score and a human verdict: what agreement rests on. */
  readonly labelled: number;
  /** Without a first score; it counts in nothing. */
  readonly unscored: number;
  /** People's votes stand level, so that there is no verdict. */
  readonly undecided: number;
  readonly asks: number;
  readonly agreement: Proportion;
  /** Verdict against verdict. */
  readonly kappa: Estimate;
  /** Score against the median label on one scale; only where labels have more than two values and scores are among them. */
  readonly weighted_kappa?: { readonly linear: Estimate; readonly quadratic: Estimate };
  /** All people and the judge together; `people` is without the judge, where there are two. */
  readonly alpha: Readonly<Record<"nominal", Estimate>> &
    Partial<Readonly<Record<"ordinal" | "interval" | "people", Estimate>>>;
  /** Of what people fail, the share that it passes; and the other way around. */
  readonly false_accepts: Proportion;
  readonly false_rejects: Proportion;
  /** Only with repeats. */
  readonly noise?: { readonly variance: VarianceSplit; readonly flips: Flips };
  /** Only with swapped rows. */
  readonly position?: PositionBias;
  readonly verbosity: VerbosityBias & { readonly interval: readonly [number, number] | undefined };
}

export interface FigureOptions extends ResampleOptions {
  readonly pass_threshold: number;
  /** A label at or over it is a pass. */
  readonly label_threshold: number;
}

interface Judged extends CalibrationRow {
  readonly score: number;
  readonly passed: boolean;
  readonly human: boolean;
}

/** Every figure of a calibration. Pure, and with a seed: the same rows give the same figures. */
export function calibrationFigures(rows: readonly CalibrationRow[], options: FigureOptions): CalibrationFigures {
  const scored = rows.filter((row) => row.scores.length > 0);
  const decided = scored.map((row) => ({ row, human: humanVerdict(row, options) }));
  const judged = decided.flatMap(({ row, human }): readonly Judged[] => {
    const score = row.scores[0] as number;
    return human === undefined ? [] : [{ ...row, score, passed: score >= options.pass_threshold, human }];
  });
  const asks = Math.max(0, ...rows.map((row) => row.scores.length + row.unscored));
  const failures = judged.filter((row) => !row.human);
  const successes = judged.filter((row) => row.human);
  const estimate = estimator(judged, options);
  const weighted = weightedKappa(judged, estimate);
  const inGroups = (among: readonly Judged[]) =>
    verbosityBias(among.map(({ labels, length, score }) => ({ group: groupOf(labels), length, score })));
  return {
    trajectories: rows.length,
    labelled: judged.length,
    unscored: rows.length - scored.length,
    undecided: decided.filter(({ row, human }) => human === undefined && row.labels.size > 0).length,
    asks,
    agreement: proportion(judged.filter((row) => row.passed === row.human).length, judged.length),
    kappa: estimate(
      (among) =>
        cohenKappa(
          among.map(({ passed, human }) => [passed, human] as const),
          [false, true],
        ).kappa,
    ),
    ...(weighted === undefined ? {} : { weighted_kappa: weighted }),
    alpha: alphas(judged, options, estimate),
    false_accepts: proportion(failures.filter((row) => row.passed).length, failures.length),
    false_rejects: proportion(successes.filter((row) => !row.passed).length, successes.length),
    ...(asks < 2 ? {} : { noise: noiseOf(rows, options) }),
    ...positionOf(scored, options),
    verbosity: { ...inGroups(judged), interval: estimate((among) => inGroups(among).correlation).interval },
  };
}

type Statistic = (rows: readonly Judged[]) => number | undefined;

function estimator(judged: readonly Judged[], options: FigureOptions): (statistic: Statistic) => Estimate {
  const tasks = new Map<string, Judged[]>();
  for (const row of judged) {
    const task = tasks.get(row.task_id);
    if (task === undefined) tasks.set(row.task_id, [row]);
    else task.push(row);
  }
  return (statistic) => ({ value: statistic(judged), interval: clusterInterval(tasks, statistic, options) });
}

/** What most people say; `undefined` without labels, or where they stand level. */
function humanVerdict({ labels }: CalibrationRow, { label_threshold }: FigureOptions): boolean | undefined {
  const votes = [...labels.values()].map((label) => label >= label_threshold);
  const passes = votes.filter(Boolean).length;
  return passes * 2 === votes.length ? undefined : passes * 2 > votes.length;
}

/** Equals: rows that people gave the same labels. */
function groupOf(labels: ReadonlyMap<string, number>): string {
  return [...labels.values()].sort((a, b) => a - b).join(",");
}

/** More values than this is a measurement, not a scale. */
const MOST_CATEGORIES = 20;

function weightedKappa(
  judged: readonly Judged[],
  estimate: (statistic: Statistic) => Estimate,
): CalibrationFigures["weighted_kappa"] {
  const label = ({ labels }: Judged) => middle([...labels.values()]);
  const rows = judged.filter((row) => label(row) !== undefined);
  const scale = [...new Set(rows.flatMap((row) => [row.score, label(row) as number]))].sort((a, b) => a - b);
  const values = new Set(rows.map(label));
  // Scores that people never give are on another scale than theirs.
  const shared = rows.length > 0 && rows.every((row) => values.has(row.score));
  if (values.size < 3 || scale.length > MOST_CATEGORIES || !shared) return undefined;
  const by = (weights: "linear" | "quadratic") =>
    estimate((among) => {
      const pairs = among.flatMap((row) => {
        const human = label(row);
        return human === undefined ? [] : [[row.score, human] as const];
      });
      return cohenKappa(pairs, scale, weights).kappa;
    });
  return { linear: by("linear"), quadratic: by("quadratic") };
}

/** The median, where it is one of the labels. */
function middle(labels: readonly number[]): number | undefined {
  const sorted = [...labels].sort((a, b) => a - b);
  const low = sorted[Math.ceil(sorted.length / 2) - 1];
  return low === sorted[Math.floor(sorted.length / 2)] ? low : undefined;
}

function alphas(
  judged: readonly Judged[],
  { label_threshold }: FigureOptions,
  estimate: (statistic: Statistic) => Estimate,
): CalibrationFigures["alpha"] {
  const raters = [...new Set(judged.flatMap((row) => [...row.labels.keys()]))].sort();
  const people = (row: Judged, as: (label: number) => number): RatedUnit =>
    raters.map((rater) => {
      const label = row.labels.get(rater);
      return label === undefined ? undefined : as(label);
    });
  const verdict = (label: number) => (label >= label_threshold ? 1 : 0);
  const together = (level: ScaleLevel, as: (label: number) => number, score: (row: Judged) => number) =>
    estimate((among) =>
      krippendorffAlpha(
        among.map((row) => [...people(row, as), score(row)]),
        level,
      ),
    );
  const graded = new Set(judged.flatMap((row) => [...row.labels.values()])).size > 2;
  const itself = (label: number) => label;
  return {
    nominal: together("nominal", verdict, (row) => (row.passed ? 1 : 0)),
    ...(graded
      ? {
          ordinal: together("ordinal", itself, (row) => row.score),
          interval: together("interval", itself, (row) => row.score),
        }
      : {}),
    ...(raters.length < 2
      ? {}
      : {
          people: estimate((among) =>
            krippendorffAlpha(
              among.map((row) => people(row, verdict)),
              "nominal",
            ),
          ),
        }),
  };
}

function noiseOf(rows: readonly CalibrationRow[], { pass_threshold }: FigureOptions) {
  const asked = rows.map((row) => row.scores).filter((scores) => scores.length > 0);
  return {
    variance: varianceSplit(asked),
    flips: flips(asked.map((scores) => scores.map((score) => score >= pass_threshold))),
  };
}

/** Two rows of one task, one of them swapped, are one choice in both orders: a pass prefers the first that was shown. */
function positionOf(
  scored: readonly CalibrationRow[],
  { pass_threshold }: FigureOptions,
): Pick<CalibrationFigures, "position"> {
  const inOrder = new Map(scored.filter((row) => !row.swapped).map((row) => [row.task_id, row]));
  const pairs = scored.flatMap((row) => {
    const other = row.swapped ? inOrder.get(row.task_id) : undefined;
    if (other === undefined) return [];
    const first = (each: CalibrationRow) => (each.scores[0] as number) >= pass_threshold;
    return [{ first_in_order: first(other), first_when_swapped: first(row) }];
  });
  return pairs.length === 0 ? {} : { position: positionBias(pairs) };
}
