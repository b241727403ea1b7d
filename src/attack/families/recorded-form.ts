import { isJsonObject, type Json } from "../../json.ts";
import { type Attack, type Draft, say, TEXT_TYPES } from "../attack.ts";
import { SLOT } from "../candidate.ts";
import { at, blank, jsonForms, listsOf, pathsOf, replaced } from "../json-form.ts";
import { type Filling, formsOf, type TextForm } from "../text-form.ts";

const FAMILY = "deterministic";
const SOURCE = "the form of a recorded output without its content";

/** Outputs in the form of the recorded ones, that hold nothing of the work. */
export const RECORDED_FORM: readonly Attack[] = [
  make(
    "N-06",
    "The form that recorded outputs share, its open places filled with nothing, nil or too much.",
    ({ outputs, sizes }) =>
      formsOf(outputs).flatMap((form): readonly Draft[] => [
        ...FILLINGS.flatMap((filling) => inherited([form.filled(filling)])),
        ...(form.opening === "" ? [] : inherited([form.opening, `${form.opening}${SLOT.prompt}`])),
        ...inherited(everyFilling(form, outputs)),
        ...inherited(sizes.map((size) => `${form.opening}${"lorem ipsum ".repeat(size)}`.slice(0, size).trimEnd())),
      ]),
  ),
  make(
    "N-07",
    "A part of the form that recorded outputs share: its first lines, or all but one of them.",
    ({ outputs }) =>
      formsOf(outputs).flatMap((form) => {
        const lines = form
          .filled({ number: (digits) => digits, word: "x" })
          .split("\n")
          .slice(0, MOST_LINES);
        return inherited([
          ...lines.slice(1).map((_, index) => lines.slice(0, index + 1).join("\n")),
          ...lines.map((_, index) => lines.filter((__, other) => other !== index).join("\n")),
        ]);
      }),
  ),
  make(
    "N-08",
    "A recorded JSON output with one of its values, or all of them, empty, nil, too large or gone.",
    ({ outputs }) =>
      jsonForms(outputs).flatMap((form) => [
        ...say(texts([blank(form)])),
        ...pathsOf(form).flatMap((path): readonly Draft[] => [
          ...say(texts(VALUES.map((value) => replaced(blank(form), path, value)))),
          ...inherited(texts(VALUES.slice(0, FEW).map((value) => replaced(form, path, value)))),
        ]),
      ]),
  ),
  make("N-09", "A recorded JSON output with a list of it repeated, or holding all that there is.", ({ outputs }) =>
    jsonForms(outputs).flatMap((form) =>
      listsOf(form, outputs).flatMap(([path, elements]) =>
        inherited(
          texts(
            [
              ...elements.slice(0, MOST_ELEMENTS).flatMap((each) => [[each], [each, each, each], Array(10).fill(each)]),
              elements.slice(0, 200),
              ...counted(elements[0]),
            ].flatMap((list) => [replaced(form, path, list), replaced(blank(form), path, list)]),
          ),
        ),
      ),
    ),
  ),
  make("N-10", "One word of recorded outputs, three times and ten times.", ({ outputs }) =>
    frequentWords(outputs).flatMap((word) => inherited([3, 10].map((times) => Array(times).fill(word).join(" ")))),
  ),
];

const FILLINGS: readonly Filling[] = [
  { number: () => "0", word: "x" },
  { number: (digits) => digits.replace(/\d/g, "0"), word: "x" },
  { number: (digits) => digits.replace(/\d/g, "9"), word: "x" },
  { number: () => "1", word: "x" },
  { number: () => "-1", word: "x" },
  { number: () => "999999999", word: "x" },
  { number: () => "inf", word: "x" },
  { number: (digits) => digits, word: "zqxj" },
  { number: () => "", word: "" },
];
const VALUES: readonly (Json | undefined)[] = [undefined, [], 0, "", null, {}, -1, 1, 1_000_000_000, true];
const FEW = 5;
const MOST_LINES = 8;
const MOST_ELEMENTS = 4;
const MOST_WORDS = 8;
const MOST_LETTERS = 4000;
const COUNTS = [20, 200];

/** Between the form's opening and its ending, all that stood there in recorded outputs. */
function everyFilling({ opening, ending }: TextForm, outputs: readonly string[]): readonly string[] {
  if (opening === "" && ending === "") return [];
  const framed = outputs.filter(
    (text) => text.length > opening.length + ending.length && text.startsWith(opening) && text.endsWith(ending),
  );
  const inner = [...new Set(framed.map((text) => text.slice(opening.length, text.length - ending.length)))];
  return [" ", ", "].map((join) => opening + inner.join(join).slice(0, MOST_LETTERS) + ending);
}

/** Elements of the same form, one for each number up to some. */
function counted(element: Json | undefined): readonly (readonly Json[])[] {
  if (typeof element === "number") return COUNTS.map((count) => Array.from({ length: count }, (_, n) => n));
  if (!isJsonObject(element)) return [];
  const path = pathsOf(element).find((each) => typeof at(element, each) === "number");
  if (path === undefined) return [];
  return COUNTS.map((count) => Array.from({ length: count }, (_, n) => replaced(element, path, n)));
}

function frequentWords(outputs: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of outputs) {
    for (const word of new Set(text.match(/[\p{L}\p{N}][\p{L}\p{N}_.-]*/gu) ?? []))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const repeated = [...counts].filter(([, count]) => count > 1).sort(([, a], [, b]) => b - a);
  return repeated.slice(0, MOST_WORDS).map(([word]) => word);
}

/** What still holds a word of a recorded output may hold a right answer by inheritance. */
function inherited(made: readonly string[]): readonly Draft[] {
  return [...new Set(made)].map((text) => (/\p{L}{2,}|[1-9]/u.test(text) ? { text, made_of: "outputs" } : { text }));
}

function texts(values: readonly Json[]): readonly string[] {
  return values.map((value) => JSON.stringify(value));
}

type Make = Extract<Attack, { readonly kind: "output" }>["make"];

function make(id: string, construction: string, made: Make): Attack {
  return {
    kind: "output",
    id,
    family: FAMILY,
    construction,
    property: "no_pass",
    source: SOURCE,
    types: TEXT_TYPES,
    make: made,
  };
}
