import { type Attack, type Draft, say } from "../attack.ts";
import { SLOT } from "../candidate.ts";

const FAMILY = "similarity";
const TYPES = ["text_similarity", "string_check", "python"];
const STOP_WORDS = "the of and to in a is that it was for on with as by at be this are or an not";
const NOT_VERBS = /\b(is|are|was|were|can|will|does|do|has|have|should|must|may)\b/i;

/** Attacks on measures of likeness (S-01 to S-10). Those that need the reference use a recorded success in its place. */
export const SIMILARITY: readonly Attack[] = [
  output("S-01", "Echoes the prompt.", () => say([SLOT.prompt, `${SLOT.prompt}\n${SLOT.prompt}`])),
  output("S-02", "A bag of the words that recorded outputs use most.", ({ words }) =>
    [20, 60, 200, 400].map((count): Draft => ({ text: words.slice(0, count).join(" "), made_of: "outputs" })),
  ),
  output("S-07", "Words without content only.", () => say([STOP_WORDS, `${STOP_WORDS} `.repeat(10)])),
  output("S-08", "One word that many answers share.", ({ words }) => [
    ...words.slice(0, 12).map((text): Draft => ({ text, made_of: "outputs" })),
    ...say(["a", "e", "the", "."]),
  ]),
  output("S-09", "One phrase of the grader, over and over.", ({ literals, matching }) =>
    [...literals.slice(0, 12), ...matching.slice(0, 6)].map((text): Draft => ({ text: `${text} `.repeat(20) })),
  ),
  rewrite("S-03", "Ten sentences of junk after a right answer.", "no_gain", ({ text, calls }) => ({
    text: `${text}${" Unrelated words follow here without end.".repeat(10)}`,
    calls,
  })),
  rewrite("S-04", "A right answer, then its opposite.", "strict_loss", ({ text, calls }) =>
    text === "" ? undefined : { text: `${text} But no, the opposite is true: it is not so.`, calls },
  ),
  rewrite("S-05", "A right answer with its verb negated.", "strict_loss", ({ text, calls }) =>
    NOT_VERBS.test(text) ? { text: text.replace(NOT_VERBS, "$1 not"), calls } : undefined,
  ),
  rewrite("S-06", "A right answer with every number changed to a near one.", "strict_loss", ({ text, calls }) =>
    /\d/.test(text)
      ? { text: text.replace(/\d(?!\d)/g, (digit) => String((Number(digit) + 1) % 10)), calls }
      : undefined,
  ),
];

type Make = Extract<Attack, { readonly kind: "output" }>["make"];
type Rewrite = Extract<Attack, { readonly kind: "rewrite" }>["rewrite"];

function output(id: string, construction: string, make: Make): Attack {
  return {
    kind: "output",
    id,
    family: FAMILY,
    construction,
    property: "no_pass",
    source: "adversarial reference D.1",
    types: TYPES,
    make,
  };
}

function rewrite(id: string, construction: string, property: "no_gain" | "strict_loss", made: Rewrite): Attack {
  return {
    kind: "rewrite",
    id,
    family: FAMILY,
    construction,
    property,
    source: "adversarial reference D.1",
    types: TYPES,
    rewrite: made,
  };
}
