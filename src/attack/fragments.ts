import type { NativeGrader } from "../grader/contract.ts";
import { isJsonObject } from "../json.ts";
import type { Trajectory } from "../trajectory/trajectory.ts";
import { objectOf } from "./candidate.ts";
import { textsOf } from "./reads.ts";
import { examplesOf } from "./regex-example.ts";
import type { CandidateCall } from "./rendered.ts";
import type { Subject } from "./subject.ts";
import { callsOf } from "./subject.ts";

/** What an attacker can know: the grader's own text, the tools, and what runs of other tasks handed in. */
export interface Material {
  /** String literals of python sources and templates, without names of fields. */
  readonly literals: readonly string[];
  /** Texts that match regular expressions of the grader. */
  readonly matching: readonly string[];
  /** Whether the grader evaluates text as a program. */
  readonly evaluates: boolean;
  /** Keys of JSON outputs, and literals that look like keys. */
  readonly keys: readonly string[];
  /** One object for each set of keys among recorded JSON outputs. */
  readonly shapes: readonly Readonly<Record<string, unknown>>[];
  /** By key of JSON outputs: the different texts that were recorded under it. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** Words of the recorded outputs, the most frequent first. */
  readonly words: readonly string[];
  /** Recorded outputs that are short, as labels are. */
  readonly labels: readonly string[];
  readonly failures: readonly string[];
  readonly outputs: readonly string[];
  readonly tools: readonly string[];
  readonly sequences: readonly (readonly CandidateCall[])[];
  /** Every recorded call, once. */
  readonly calls: readonly CandidateCall[];
  /** Whole numbers of the programs that may be lengths. */
  readonly sizes: readonly number[];
}

const STRING =
  /(?<![A-Za-z0-9_])[rRbBfFuU]{0,2}(?:'''([\s\S]*?)'''|"""([\s\S]*?)"""|'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)")/g;
const PATTERN_AT = /\bre\.\w+\(\s*$|\bcompile\(\s*$/;
const FIELD_OF_INPUT = new Set([
  "output_text",
  "output_json",
  "output_tools",
  "choices",
  "function",
  "name",
  "arguments",
]);

export function materialOf(native: NativeGrader, rows: readonly Trajectory[], subjects: readonly Subject[]): Material {
  const literals = new Set<string>();
  const patterns = new Set<string>();
  for (const text of textsOf(native)) {
    if (!/\bdef\s|\breturn\b/.test(text)) {
      if (!text.includes("{{") && text.length < 500 && text !== "") literals.add(text);
      continue;
    }
    for (const match of text.matchAll(STRING)) {
      const value = match.slice(1).find((each) => each !== undefined) ?? "";
      const before = text.slice(Math.max(0, match.index - 30), match.index);
      if (PATTERN_AT.test(before)) patterns.add(value);
      else if (/[\\^$*+?()[\]|]/.test(value) && value.length > 2) patterns.add(value);
      if (value !== "" && value.length < 200 && !FIELD_OF_INPUT.has(value)) literals.add(value);
    }
  }
  const itemFields = new Set(subjects.flatMap(({ item }) => Object.keys(item)));
  const kept = [...literals].filter((each) => !itemFields.has(each));
  const outputs = distinct(rows.map(({ output }) => output.text));
  const shapes = shapesOf(outputs);
  const tools = distinct([
    ...subjects.flatMap(({ item }) => toolNames(item.tools)),
    ...rows.flatMap((row) => callsOf(row).map(({ tool }) => tool)),
  ]);
  return {
    literals: kept,
    matching: distinct([...patterns].flatMap(examplesOf)),
    evaluates: textsOf(native).some((text) => /\b(?:eval|exec|ast\.parse|compile)\s*\(/.test(text)),
    keys: distinct([
      ...shapes.flatMap((shape) => Object.keys(shape)),
      ...[...literals].filter((each) => /^[A-Za-z_]\w{0,30}$/.test(each)),
    ]).slice(0, 24),
    shapes,
    values: valuesByKey(outputs),
    words: wordsByCount(outputs),
    labels: distinct(outputs.filter((text) => text.length <= 24).map((text) => text.trim())).slice(0, 60),
    failures: distinct(rows.filter((row) => row.outcome?.success === false).map(({ output }) => output.text)).slice(
      0,
      40,
    ),
    outputs: outputs.slice(0, 200),
    tools: tools.slice(0, 40),
    sequences: distinctBy(rows.map(callsOf), (calls) => calls.map(({ tool }) => tool).join(" ")).slice(0, 40),
    calls: distinctBy(rows.flatMap(callsOf), (call) => JSON.stringify(call)).slice(0, 200),
    sizes: sizesOf(native),
  };
}

function sizesOf(native: NativeGrader): readonly number[] {
  const numbers = textsOf(native).flatMap((text) =>
    /\breturn\b/.test(text) ? (text.match(/\b\d{1,4}\b/g) ?? []) : [],
  );
  return [...new Set(numbers.map(Number))].filter((number) => number >= 5 && number <= 3000).slice(0, 6);
}

function toolNames(tools: unknown): readonly string[] {
  if (!Array.isArray(tools)) return [];
  return tools.flatMap((each: unknown) => {
    if (typeof each === "string") return [each];
    const named =
      isJsonObject(each) && isJsonObject(each.function)
        ? each.function.name
        : isJsonObject(each)
          ? each.name
          : undefined;
    return typeof named === "string" ? [named] : [];
  });
}

function shapesOf(outputs: readonly string[]): Material["shapes"] {
  const shapes = new Map<string, Readonly<Record<string, unknown>>>();
  for (const text of outputs) {
    try {
      const value: unknown = JSON.parse(text);
      if (isJsonObject(value)) shapes.set(Object.keys(value).join(), value);
    } catch {
      // what does not parse has no shape
    }
  }
  return [...shapes.values()].slice(0, 6);
}

function valuesByKey(outputs: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, Set<string>>();
  for (const text of outputs) {
    for (const [key, value] of Object.entries(objectOf(text))) {
      if (typeof value !== "string" && typeof value !== "number") continue;
      const known = values.get(key) ?? new Set<string>();
      values.set(key, known.add(String(value)));
    }
  }
  return new Map([...values].map(([key, known]) => [key, [...known].slice(0, 60)]));
}

function wordsByCount(outputs: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of outputs) {
    for (const word of new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([word]) => word)
    .slice(0, 400);
}

function distinct(all: readonly string[]): readonly string[] {
  return [...new Set(all)];
}

function distinctBy<T>(all: readonly T[], key: (value: T) => string): readonly T[] {
  return [...new Map(all.map((each) => [key(each), each] as const)).values()];
}
