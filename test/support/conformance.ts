import { readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import type { Lexicon } from "../../src/grader/contract.ts";
import { bleu } from "../../src/grader/similarity/bleu.ts";
import { defaultProcess, FUZZY, type FuzzyVariant, fuzzyMatch } from "../../src/grader/similarity/fuzzy.ts";
import { gleu } from "../../src/grader/similarity/gleu.ts";
import { lcsLength } from "../../src/grader/similarity/lcs.ts";
import { meteor } from "../../src/grader/similarity/meteor.ts";
import { rougeL, rougeN } from "../../src/grader/similarity/rouge.ts";
import { codePoints } from "../../src/grader/similarity/tokens.ts";
import { parseLexicon } from "../../src/grader/similarity/wordnet.ts";

/** A published value of ../shared/data/metrics_golden.json. */
interface Vector {
  readonly metric: string;
  readonly library: string;
  readonly candidate: string | readonly string[] | null;
  readonly references: readonly string[] | null;
  readonly expected: number | { readonly fmeasure: number };
  /** How far the value was rounded where it is from a test suite. */
  readonly tolerance: number;
  readonly kind: "computed" | "test-suite";
  readonly params?: {
    readonly use_stemmer?: boolean;
    readonly smoothing?: string;
    readonly weights?: readonly (number | readonly number[])[];
    readonly processor?: string;
    readonly score_cutoff?: number;
  } | null;
}

type Measure = (candidate: string, reference: string) => number;

/** What the values of one metric, library and parameters are held against, or why nothing of ours is. */
interface Rule {
  readonly row: string;
  readonly reason?: string;
  readonly measure?: Measure;
}

/** One row of the conformance table. */
interface ConformanceRow {
  readonly row: string;
  readonly library: string;
  readonly cases: number;
  /** Within 1e-9, or within the rounding of a value from a test suite. */
  readonly agreeing: number;
  /** Of these, within 1e-9 as they stand. */
  readonly exact: number;
  /** Over the values that are not rounded. */
  readonly worst: number;
  readonly disagreeing: readonly { readonly vector: Vector; readonly expected: number; readonly actual: number }[];
}

export interface Conformance {
  readonly rows: readonly ConformanceRow[];
  readonly listed: readonly { readonly what: string; readonly cases: number; readonly reason: string }[];
}

export function wordNet(): Lexicon {
  const packed = readFileSync(new URL("../../src/adapters/lexicon/wordnet.br", import.meta.url));
  return parseLexicon(brotliDecompressSync(packed).toString("latin1"));
}

const EXACT = 1e-9;

/** Holds every published value of the metrics of `text_similarity` against ours. */
export function conformance(path: string): Conformance {
  const vectors = JSON.parse(readFileSync(path, "utf8")) as readonly Vector[];
  const lexicon = wordNet();
  const rows = new Map<string, { row: string; library: string; held: [Vector, Measure][] }>();
  const listed = new Map<string, { what: string; cases: number; reason: string }>();
  for (const vector of vectors) {
    const rule = ruleOf(vector, lexicon);
    if (rule.measure === undefined) {
      const what = `${rule.row} (${libraryOf(vector)})`;
      const entry = listed.get(what) ?? { what, cases: 0, reason: rule.reason ?? "" };
      listed.set(what, { ...entry, cases: entry.cases + 1 });
      continue;
    }
    const key = `${rule.row}\t${libraryOf(vector)}`;
    const found = rows.get(key) ?? { row: rule.row, library: libraryOf(vector), held: [] };
    found.held.push([vector, rule.measure]);
    rows.set(key, found);
  }
  const sorted = <T>(map: ReadonlyMap<string, T>) =>
    [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
  return {
    rows: sorted(rows).map(({ row, library, held }) => ({ row, library, ...measured(held) })),
    listed: sorted(listed),
  };
}

function measured(held: readonly (readonly [Vector, Measure])[]): Omit<ConformanceRow, "row" | "library"> {
  const results = held.map(([vector, measure]) => {
    const { expected: value, candidate, references, tolerance, kind } = vector;
    const expected = typeof value === "number" ? value : value.fmeasure;
    const actual = Math.max(...(references ?? []).map((reference) => measure(candidate as string, reference)));
    const rounded = kind === "test-suite" && tolerance > EXACT;
    return { vector, expected, actual, deviation: Math.abs(actual - expected), allowed: rounded ? tolerance : EXACT };
  });
  const fine = results.filter(({ deviation, allowed }) => deviation <= allowed);
  return {
    cases: results.length,
    agreeing: fine.length,
    exact: results.filter(({ deviation }) => deviation <= EXACT).length,
    worst: Math.max(0, ...results.filter(({ allowed }) => allowed === EXACT).map(({ deviation }) => deviation)),
    disagreeing: results.filter((result) => !fine.includes(result)),
  };
}

function libraryOf({ library }: Vector): string {
  return library.split(" ")[0] as string;
}

const FUZZ_NAMES = new Map(Object.keys(FUZZY).map((name) => [name, name as FuzzyVariant]));

function ruleOf(vector: Vector, lexicon: Lexicon): Rule {
  const { metric, library, references } = vector;
  if (library.startsWith("rapidfuzz")) {
    if (metric.startsWith("fuzz.")) return fuzzRule(vector);
    if (metric.startsWith("Indel.")) return indelRule(vector);
  }
  if (library.startsWith("thefuzz")) {
    return {
      row: "fuzz.*",
      reason: "thefuzz rounds to whole numbers and processes texts by default; the provider names rapidfuzz",
    };
  }
  if (library.startsWith("python-Levenshtein") && metric === "ratio")
    return { row: "fuzzy_match, ratio", measure: fuzzyMatch };
  if (metric === "meteor") return { row: "meteor", measure: (a, b) => meteor(a, b, lexicon) };
  if (metric.startsWith("rouge")) return rougeRule(vector);
  if (library.startsWith("nltk") && metric === "sentence_gleu") return { row: "gleu", measure: gleu };
  if (metric === "sentence_bleu") return bleuRule(vector);
  if (metric.includes("bleu") || metric.includes("gleu") || metric === "modified_precision") {
    return { row: metric, reason: "of a whole corpus, or a step within BLEU; a grader scores one text" };
  }
  const several = references === null || metric.startsWith("bootstrap");
  return { row: metric, reason: several ? "no metric of two texts" : "not a metric that text_similarity has" };
}

function fuzzRule({ metric, params }: Vector): Rule {
  const name = metric.slice("fuzz.".length).toLowerCase();
  const variant = FUZZ_NAMES.get(name);
  if (variant === undefined) return { row: metric, reason: "no function of rapidfuzz that we have" };
  const process = params?.processor === "default_process" ? defaultProcess : (text: string) => text;
  const cutoff = params?.score_cutoff ?? 0;
  const above = (value: number) => (value >= cutoff ? value : 0);
  const suffix = params?.processor === undefined ? "" : ", default_process";
  return {
    row: `fuzzy_match, ${variant}${suffix}`,
    measure: (a, b) => above(100 * FUZZY[variant](process(a), process(b))),
  };
}

function indelRule({ metric, params }: Vector): Rule {
  const process = params?.processor === "default_process" ? defaultProcess : (text: string) => text;
  if (metric === "Indel.normalized_similarity") return { row: "fuzzy_match, ratio", measure: fuzzyMatch };
  const cutoff = params?.score_cutoff;
  const distance: Measure = (a, b) => {
    const [left, right] = [codePoints(process(a)), codePoints(process(b))];
    const found = left.length + right.length - 2 * lcsLength(left, right);
    return cutoff !== undefined && found > cutoff ? cutoff + 1 : found;
  };
  return { row: "fuzzy_match, its distance", measure: distance };
}

function rougeRule({ metric, params }: Vector): Rule {
  const stemming = params?.use_stemmer === true;
  const suffix = stemming ? ", stemming" : "";
  const n = /^rouge([1-5])$/.exec(metric)?.[1];
  if (n !== undefined) return { row: `rouge_${n}${suffix}`, measure: (a, b) => rougeN(a, b, Number(n), stemming) };
  if (metric === "rougeL") return { row: `rouge_l${suffix}`, measure: (a, b) => rougeL(a, b, stemming) };
  return { row: metric, reason: "rouge_l is taken to be rougeL, over the whole texts; rougeLsum is by sentences" };
}

function bleuRule({ library, params, references }: Vector): Rule {
  if (!library.startsWith("nltk"))
    return { row: "sentence_bleu", reason: "sacrebleu's tokenizers and smoothing are not nltk's defaults" };
  const weights = params?.weights ?? [];
  if (params?.smoothing !== "method0") {
    return {
      row: "sentence_bleu, smoothed",
      reason: "nltk smooths only when told to; that the provider does is not known",
    };
  }
  if (references?.length !== 1) {
    return { row: "sentence_bleu, several references", reason: "a grader has one reference" };
  }
  if (!weights.every((weight) => typeof weight === "number")) {
    return { row: "sentence_bleu, several weightings", reason: "a grader gives one number" };
  }
  return { row: "bleu", measure: (a, b) => bleu(a, b, weights) };
}
