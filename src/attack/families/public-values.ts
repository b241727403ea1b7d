import { type Attack, type Draft, say, TEXT_TYPES } from "../attack.ts";
import type { Material } from "../fragments.ts";

const FAMILY = "deterministic";
const MOST = 8;

/** Beside the reference: what fits everything, in the forms that recorded outputs have. */
export const PUBLIC_VALUES: readonly Attack[] = [
  {
    kind: "output",
    id: "N-03",
    family: FAMILY,
    construction: "Wildcards of pattern languages, for an output that is taken as the pattern.",
    property: "no_pass",
    source: "injection into patterns",
    types: TEXT_TYPES,
    make: () => say([".*", ".+", "[\\s\\S]*", "^.*$", "%", "%%", "*", "**", "?*", "\\w+", "|", "()"]),
  },
  {
    kind: "output",
    id: "N-04",
    family: FAMILY,
    construction: "The widest interval in the form of a recorded output: its first numbers least, its last greatest.",
    property: "no_pass",
    source: "intervals that are only asked to hold the answer",
    types: TEXT_TYPES,
    make: ({ outputs }) => [...new Set(outputs.map(digitless))].slice(0, MOST).flatMap((form) => intervals(form)),
  },
  {
    kind: "output",
    id: "N-05",
    family: FAMILY,
    construction: "A list with one or two elements that many recorded lists have.",
    property: "no_pass",
    source: "precision without recall",
    types: TEXT_TYPES,
    make: (material) => {
      const common = commonElements(material);
      return [...common.map((each) => [each]), ...common.slice(1).map((each) => [common[0], each])].map(
        (list): Draft => ({ text: JSON.stringify(list), made_of: "outputs" }),
      );
    },
  },
];

const NUMBER = /\d+(?:\.\d+)?/g;

/** The form of an output: every digit the same. */
function digitless(text: string): string {
  return text.length > 400 ? "" : text.replace(/\d/g, "0");
}

function intervals(form: string): readonly Draft[] {
  const numbers = form.match(NUMBER)?.length ?? 0;
  if (numbers < 2) return [];
  const half = numbers / 2;
  const written = (least: (digits: string) => string, greatest: (digits: string) => string) => {
    let at = 0;
    return form.replace(NUMBER, (digits) => (at++ < half ? least(digits) : greatest(digits)));
  };
  return say([
    written(
      (digits) => digits,
      (digits) => digits.replace(/0/g, "9"),
    ),
    written(
      () => "0",
      () => "1000000000",
    ),
    written(
      () => "-1000000000",
      () => "1000000000",
    ),
  ]);
}

/** The most frequent first. */
function commonElements({ outputs }: Material): readonly unknown[] {
  const counts = new Map<string, number>();
  for (const text of outputs) {
    for (const element of new Set(elementsOf(text))) counts.set(element, (counts.get(element) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > 1)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST)
    .map(([element]) => JSON.parse(element) as unknown);
}

function elementsOf(text: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.map((each) => JSON.stringify(each)) : [];
  } catch {
    return [];
  }
}
