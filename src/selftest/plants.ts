import type { DeclaredSlice } from "../comparison/score-diff.ts";
import { slicesOf } from "../comparison/slices.ts";
import type { ScoreRow } from "../evaluation/report.ts";
import type { Formula } from "../grader/formula.ts";
import { evaluateFormula } from "../grader/formula-value.ts";
import { below, type RandomStream } from "../statistics/random.ts";

/** Ways in which a change of a grader makes it worse. */
export const PLANTS = ["loosened", "inverted", "noisy", "verbose_friendly", "dropped_criterion", "one_slice"] as const;
export type PlantName = (typeof PLANTS)[number];

/**
 * How large a planted regression is, as shares: `discordance`, verdicts that differ; `loss`, those that turned wrong less
 * those that turned right (statistics.md, sample size: .10/.05, .20/.10, .05/.02).
 */
export interface PlantSize {
  readonly discordance: number;
  readonly loss: number;
}

export interface Planted {
  readonly threshold: number;
  readonly size: PlantSize;
  readonly random: RandomStream;
  readonly slices: readonly DeclaredSlice[];
  /** Letters of an output by the trajectory's digest; `undefined` where nobody counted. */
  readonly lengths: ReadonlyMap<string, number> | undefined;
  /** Of a `multi`. */
  readonly formula: Formula | undefined;
}

/** The rows after the regression, or why there is none to plant here. */
export type Plant = { readonly rows: readonly ScoreRow[] } | { readonly why: string };

export function plant(name: PlantName, rows: readonly ScoreRow[], planted: Planted): Plant {
  return BY_NAME[name](rows, planted);
}

const BY_NAME: Readonly<Record<PlantName, (rows: readonly ScoreRow[], planted: Planted) => Plant>> = {
  loosened: (rows, planted) => loosened(rows, planted, () => true),
  inverted: (rows, { threshold }) => {
    const values = rows.flatMap(({ value }) => value ?? []);
    if (new Set(values).size < 2) return { why: "every score is the same" };
    const sum = Math.min(...values) + Math.max(...values);
    return { rows: rows.map((row) => rescored(row, sum - (row.value ?? 0), threshold)) };
  },
  noisy: (rows, { threshold, size, random }) => {
    const scored = rows.filter(({ value }) => value !== undefined);
    const chosen = new Set(drawn(scored, Math.max(1, Math.round(size.discordance * scored.length)), random));
    return { rows: rows.map((row) => (chosen.has(row) ? turned(row, threshold) : row)) };
  },
  verbose_friendly: verboseFriendly,
  dropped_criterion: droppedCriterion,
  one_slice: (rows, planted) => {
    const named = slicesOf(rows, planted.slices).filter((slice, index) => index > 0 && slice.declared);
    const failures = named.map((slice) => rows.filter((row) => slice.has(row) && isCaught(row)).length);
    const most = failures.indexOf(Math.max(0, ...failures));
    const slice = named[most];
    if (slice === undefined) return { why: "no slice with a failure that is caught is declared" };
    return loosened(rows, planted, slice.has);
  },
};

const isCaught = (row: ScoreRow) => row.success === false && row.passed === false;

/** Of the known failures within, so many pass as make the size, and a few that passed no longer do. */
function loosened(
  rows: readonly ScoreRow[],
  { threshold, size, random }: Planted,
  within: (row: ScoreRow) => boolean,
): Plant {
  const failures = rows.filter((row) => row.success === false && row.value !== undefined && within(row));
  const caught = failures.filter(isCaught);
  if (caught.length === 0) return { why: "no known failure is caught, so none can slip through" };
  const wrong = Math.max(1, Math.round(((size.discordance + size.loss) / 2) * failures.length));
  const right = Math.round(((size.discordance - size.loss) / 2) * failures.length);
  const passing = failures.filter(({ passed }) => passed);
  const turn = new Set([...drawn(caught, wrong, random), ...drawn(passing, right, random)]);
  return { rows: rows.map((row) => (turn.has(row) ? turned(row, threshold) : row)) };
}

/** A bonus by rank of length, as large as it must be to pass as many known failures as the size says. */
function verboseFriendly(rows: readonly ScoreRow[], { threshold, size, lengths }: Planted): Plant {
  if (lengths === undefined) return { why: "the lengths of the outputs are not known" };
  const length = (row: ScoreRow) => lengths.get(row.digest) ?? 0;
  const sorted = rows.map(length).sort((a, b) => a - b);
  const [least, most] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  if (least === most) return { why: "every output is as long as the others" };
  const verbosity = (row: ScoreRow) => (length(row) - least) / (most - least);
  const failures = rows.filter((row) => row.success === false && row.value !== undefined);
  // the bonus at full length that each failure would need to pass
  const needed = failures
    .filter((row) => isCaught(row) && verbosity(row) > 0)
    .map((row) => (threshold - (row.value ?? 0)) / verbosity(row))
    .sort((a, b) => a - b);
  const wanted = Math.max(1, Math.round(size.loss * failures.length));
  const bonus = needed[Math.min(wanted, needed.length) - 1];
  if (bonus === undefined) return { why: "no known failure is caught, so none can slip through" };
  return {
    rows: rows.map((row) =>
      // a speck, so that the last of them is over the threshold and not a rounding under it
      row.value === undefined ? row : rescored(row, row.value + (bonus + 1e-9) * verbosity(row), threshold),
    ),
  };
}

/** The part whose full marks let most known failures through, given full marks in every row. */
function droppedCriterion(rows: readonly ScoreRow[], { threshold, size, formula }: Planted): Plant {
  if (formula === undefined) return { why: "the grader is no multi, so it has no criterion to drop" };
  const failures = rows.filter((row) => row.success === false && row.value !== undefined).length;
  let best: { readonly rows: readonly ScoreRow[]; readonly loss: number } | undefined;
  for (const dropped of formula.variables) {
    const changed = rows.map((row) => {
      const values = formula.variables.map((name) => (name === dropped ? 1 : row.parts?.[name]));
      const isKnown = (value: number | string | undefined): value is number => typeof value === "number";
      if (row.value === undefined || !values.every(isKnown)) return row;
      const value = evaluateFormula(formula, values);
      return typeof value === "number" ? rescored(row, value, threshold) : row;
    });
    const loss = changed.filter((row, index) => row.success === false && row.passed && !rows[index]?.passed).length;
    if (best === undefined || loss > best.loss) best = { rows: changed, loss };
  }
  if (best === undefined || best.loss < Math.max(1, size.loss * failures)) {
    const share = failures === 0 || best === undefined ? "none" : `${((100 * best.loss) / failures).toFixed(1)} %`;
    return { why: `no single criterion holds back as many failures as the size asks for (at most ${share})` };
  }
  return { rows: best.rows };
}

/** Its verdict the other way round, as far from the threshold as it was, or just over it. */
function turned(row: ScoreRow, threshold: number): ScoreRow {
  if (row.value === undefined) return row;
  const mirrored = 2 * threshold - row.value;
  return rescored(row, row.passed ? Math.min(mirrored, threshold - 1e-6) : Math.max(mirrored, threshold), threshold);
}

function rescored(row: ScoreRow, value: number, threshold: number): ScoreRow {
  return row.value === undefined ? row : { ...row, value, passed: value >= threshold };
}

/** Each verdict turned with the same chance, whatever it was: noise, in which neither side is worse. */
export function shaken(
  rows: readonly ScoreRow[],
  share: number,
  threshold: number,
  random: RandomStream,
): readonly ScoreRow[] {
  const bound = Math.round(share * 1_000_000);
  const draw = below(random, 1_000_000);
  return rows.map((row) => (draw() < bound ? turned(row, threshold) : row));
}

/** So many of them, without any twice. */
function drawn<T>(all: readonly T[], count: number, random: RandomStream): readonly T[] {
  const rest = [...all];
  return Array.from(
    { length: Math.min(count, rest.length) },
    () => rest.splice(below(random, rest.length)(), 1)[0] as T,
  );
}
