import { type Attack, type Draft, NOISE, say, TEXT_TYPES } from "../attack.ts";
import { SLOT } from "../candidate.ts";
import type { Material } from "../fragments.ts";

const FAMILY = "deterministic";
/** Rough sizes that a list of guessed numbers is tried with. */
const COUNTS = [10, 100, 400, 1000];

/** Attacks on parsing and comparing (D-01 to D-14), as far as they need no reference. */
export const DETERMINISTIC: readonly Attack[] = [
  {
    kind: "output",
    id: "D-02",
    family: FAMILY,
    construction: "Names every label, number or value that there is, so that the right one is among them.",
    property: "no_pass",
    source: "arXiv 2505.22203",
    types: TEXT_TYPES,
    make: (material) => [
      ...spray(material.labels, ", "),
      ...spray(material.labels, " or "),
      ...spray(material.labels, "\n"),
      ...COUNTS.map((count): Draft => ({ text: Array.from({ length: count }, (_, n) => n).join(" ") })),
      ...COUNTS.map((count): Draft => ({ text: Array.from({ length: count }, (_, n) => `Answer: ${n}`).join("\n") })),
      { text: SLOT.numbers },
      { text: "A, B, C, D, E" },
      { text: "(A) (B) (C) (D) (E)" },
      { text: "yes no true false" },
      ...spray(material.outputs, "\n"),
      { text: JSON.stringify(listed(material)), made_of: "outputs" },
      { text: JSON.stringify(material.labels), made_of: "outputs" },
      ...material.shapes.flatMap((shape) =>
        [" ", ", "].flatMap((separator): readonly Draft[] => [
          { text: allOfEach(shape, material, (values) => values.join(separator)), made_of: "outputs" },
          { text: allOfEach(shape, material, (values) => values), made_of: "outputs" },
        ]),
      ),
    ],
  },
  {
    kind: "output",
    id: "D-09",
    family: FAMILY,
    construction: "Hands in nothing: an empty text, white space, or an empty JSON value.",
    property: "no_pass",
    source: "FieldWorkArena, BenchJack",
    types: TEXT_TYPES,
    make: () => say(["", " ", "\n", "{}", "[]", "null", '""', "0", "false", "true", "[{}]", "[[]]", "None", "N/A"]),
  },
  {
    kind: "output",
    id: "D-10",
    family: FAMILY,
    construction: "JSON with the right keys and types, and made-up values.",
    property: "no_pass",
    source: "FieldWorkArena, BenchJack",
    types: TEXT_TYPES,
    make: (material) => [
      ...material.shapes.flatMap((shape) => [
        ...say([JSON.stringify(Object.fromEntries(Object.entries(shape).map(([key, value]) => [key, madeUp(value)])))]),
        ...say(FILLERS.map((filler) => objectText(Object.keys(shape), filler))),
      ]),
      ...say(FILLERS.map((filler) => objectText(material.keys, filler))),
      ...material.keys
        .slice(0, 12)
        .flatMap((key) => say(["0", '"x"', "true", "1", "[]"].map((value) => objectText([key], value)))),
    ],
  },
  {
    kind: "output",
    id: "D-11",
    family: FAMILY,
    construction: "Puts what a parser looks for where the evaluator does not look: a comment, a title, another key.",
    property: "no_pass",
    source: "a vendor's countdown grader",
    types: TEXT_TYPES,
    make: (material) => [
      ...say([`0 # ${SLOT.numbers}`, `<!-- ${SLOT.prompt} -->`, `[x](y "${SLOT.numbers}")`, `// ${SLOT.prompt}`]),
      ...say(
        material.evaluates
          ? [
              `${SLOT.lastUnits} # ${SLOT.butLast}`,
              `${SLOT.firstUnits} # ${SLOT.butFirst}`,
              `${SLOT.lastUnits} # ${SLOT.numbers}`,
            ]
          : [],
      ),
      ...say(["#", "//"].map((sign) => `${sign} ${material.literals.join(" ")}`)),
    ],
  },
  {
    kind: "output",
    id: "D-12",
    family: FAMILY,
    construction: "Repeats one thing many times.",
    property: "no_gain",
    source: "trustworthy-env T-9",
    types: TEXT_TYPES,
    make: (material) => [
      ...[400, 2000].map((times): Draft => ({ text: "x".repeat(times) })),
      ...[50, 500].map((times): Draft => ({ text: "lorem ipsum ".repeat(times) })),
      ...material.words.slice(0, 4).map((word): Draft => ({ text: `${word} `.repeat(50), made_of: "outputs" })),
      ...material.failures.slice(0, 3).map((text): Draft => ({ text: `${text} `.repeat(20) })),
      ...material.literals.slice(0, 20).map((text): Draft => ({ text: `${text} `.repeat(20) })),
    ],
  },
  {
    kind: "output",
    id: "D-13",
    family: FAMILY,
    construction: "JSON that parsers read differently: a key twice, a byte order mark, text after the end, no number.",
    property: "no_pass",
    source: "differences of parsers",
    types: TEXT_TYPES,
    make: (material) => [
      ...say([
        "{",
        "{'a': 1}",
        "not json",
        "\ufeff{}",
        "{} {}",
        '{"a": 1,}',
        "NaN",
        "Infinity",
        "-Infinity",
        "1e999",
        "nan",
        "inf",
      ]),
      ...[...material.shapes.map((shape) => Object.keys(shape)), material.keys].flatMap((keys) =>
        say(ODD.map((value) => objectText(keys, value))),
      ),
      ...material.keys
        .slice(0, 12)
        .flatMap((key) => say([`{"${key}":false,"${key}":true}`, ...ODD.map((value) => objectText([key], value))])),
    ],
  },
  {
    kind: "output",
    id: "D-14",
    family: FAMILY,
    construction: "The marks around a final answer, with nothing in them or with all there is.",
    property: "no_pass",
    source: "escaped markup",
    types: TEXT_TYPES,
    make: () =>
      say([
        "</think>",
        "\\boxed{}",
        `\\boxed{${SLOT.numbers}}`,
        "<answer></answer>",
        `<answer>${SLOT.prompt}</answer>`,
        "Answer:",
        "Final answer: ",
        `Answer: ${SLOT.numbers}`,
        "```\n```",
      ]),
  },
  {
    kind: "output",
    id: "N-01",
    family: FAMILY,
    construction: "Letters without any meaning.",
    property: "no_pass",
    source: "the null hypothesis of every test here",
    types: TEXT_TYPES,
    make: () => say(NOISE, { isNoise: true }),
  },
];

const FILLERS = ["0", '"x"', '"unknown"', "true", "1", "-1", "[]", "{}", "null", "[0,1,2,3,4,5,6,7,8,9]", '""'];
const ODD = ["NaN", "Infinity", "-Infinity", "1e308", "-1e308", '"NaN"', '"nan"', "[null]", "[{}]"];

function objectText(keys: readonly string[], value: string): string {
  return `{${keys.map((key) => `${JSON.stringify(key)}: ${value}`).join(", ")}}`;
}

/** An object each of whose fields holds everything that was ever recorded in it. */
function allOfEach(
  shape: Readonly<Record<string, unknown>>,
  { values }: Material,
  joined: (values: readonly string[]) => unknown,
): string {
  const fields = Object.entries(shape).map(([key, value]) => [key, joined(values.get(key) ?? []) || madeUp(value)]);
  return JSON.stringify(Object.fromEntries(fields));
}

function madeUp(value: unknown): unknown {
  if (typeof value === "number") return 7;
  if (typeof value === "boolean") return true;
  if (typeof value === "string") return "made up";
  if (Array.isArray(value)) return ["made up"];
  return value === null ? null : {};
}

function spray(values: readonly string[], separator: string): readonly Draft[] {
  return values.length === 0 ? [] : [{ text: values.join(separator).slice(0, 8_000), made_of: "outputs" }];
}

/** The elements of all recorded lists. */
function listed({ outputs }: Material): readonly unknown[] {
  const elements = outputs.flatMap((text): readonly unknown[] => {
    try {
      const value: unknown = JSON.parse(text);
      return Array.isArray(value) ? value : [];
    } catch {
      return [];
    }
  });
  return [...new Map(elements.map((each) => [JSON.stringify(each), each])).values()];
}
