import type { Lexicon } from "../contract.ts";

/**
 * WordNet packed into text by `.github/scripts/generate-lexicon.ts`: a line a lemma, sorted by code unit; after it, for each
 * part of speech that it has (n v a r), a tab, a letter and senses. A capital letter: no sense there spells the lemma in
 * lower case as a single word. Only senses that several lemmas share are listed: "." or ":" one named for the first
 * time, else how many senses before the newest it was named, base 36; ":" or "-" before it: spelled otherwise there. A line
 * "=" ends the lemmas; then a line for each irregular form: the form, the part of speech, its lemmas.
 */
interface Entry {
  /** Senses by part of speech, whatever the spelling. */
  readonly senses: Readonly<Partial<Record<Part, readonly number[]>>>;
  /** Senses that spell the lemma in lower case as a single word. */
  readonly spelled: readonly number[];
}

type Part = "n" | "v" | "a" | "r";
const PARTS: readonly Part[] = ["n", "v", "a", "r"];

/** The endings that WordNet's morphology takes off, and what it puts in their place. */
const ENDINGS: Readonly<Record<Part, readonly (readonly [string, string])[]>> = {
  n: pairs("s> ses>s ves>f xes>x zes>z ches>ch shes>sh men>man ies>y"),
  v: pairs("s> ies>y es>e es> ed>e ed> ing>e ing>"),
  a: pairs("er> est> er>e est>e"),
  r: [],
};

function pairs(text: string): readonly (readonly [string, string])[] {
  return text.split(" ").map((pair) => pair.split(">") as [string, string]);
}

/** Words whose entries are kept at hand; more, and they are read from the text again. */
const KEPT = 20_000;

/** Reads packed WordNet; words are looked up as nltk's `wordnet.synsets` does, morphology included. */
export function parseLexicon(packed: string): Lexicon {
  const table = tableOf(packed);
  const irregular = irregularForms(packed.slice(table.end));
  const entryOf = remembered((lemma) => {
    const line = find(table, lemma);
    return line < 0 ? undefined : readEntry(table, line, lemma);
  });
  const sensesOf = remembered((word): readonly number[] => {
    const found = new Set<number>();
    for (const part of PARTS) {
      const isLemma = (form: string) => entryOf(form)?.senses[part] !== undefined;
      for (const lemma of baseForms(word, part, irregular, isLemma)) {
        for (const sense of entryOf(lemma)?.senses[part] ?? []) found.add(sense);
      }
    }
    return [...found];
  });
  return { senses: sensesOf, spellings: (word) => entryOf(word)?.spelled ?? [] };
}

function remembered<T>(look: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined || known.has(word)) return before as T;
    const found = look(word);
    if (known.size >= KEPT) known.clear();
    known.set(word, found);
    return found;
  };
}

/** The lemmas of a form: itself and what one ending less gives; where there is none, two endings less, and so on. */
function baseForms(
  form: string,
  part: Part,
  irregular: ReadonlyMap<string, readonly string[]>,
  isLemma: (form: string) => boolean,
): readonly string[] {
  const exceptions = irregular.get(`${part} ${form}`);
  if (exceptions !== undefined) return [form, ...exceptions].filter(isLemma);
  const shortened = (forms: readonly string[]) =>
    forms.flatMap((each) =>
      ENDINGS[part].flatMap(([ending, by]) => (each.endsWith(ending) ? [each.slice(0, -ending.length) + by] : [])),
    );
  let forms = shortened([form]);
  let found = [form, ...forms].filter(isLemma);
  while (found.length === 0 && forms.length > 0) {
    forms = shortened(forms);
    found = forms.filter(isLemma);
  }
  return found;
}

/** The lines of the lemmas within the packed text. They are searched where they lie, so that reading it takes no time. */
interface Table {
  readonly packed: string;
  /** Where each line begins; one more for the end of the last. */
  readonly starts: Int32Array;
  /** How many senses were named before each line. */
  readonly named: Int32Array;
  /** Where what follows the lemmas begins. */
  readonly end: number;
}

const [TAB, LINE_END, DOT, COLON] = [9, 10, 46, 58];

function tableOf(packed: string): Table {
  const end = packed.indexOf("\n=\n") + 1;
  if (end === 0) throw new TypeError("this is not a packed lexicon");
  const starts: number[] = [0];
  const named: number[] = [0];
  let count = 0;
  // A dot within the lemma itself names nothing.
  let afterLemma = false;
  for (let at = 0; at < end; at++) {
    const unit = packed.charCodeAt(at);
    if (unit === TAB) afterLemma = true;
    else if (unit === LINE_END) {
      afterLemma = false;
      starts.push(at + 1);
      named.push(count);
    } else if (afterLemma && (unit === DOT || unit === COLON)) count++;
  }
  return { packed, starts: Int32Array.from(starts), named: Int32Array.from(named), end: end + 2 };
}

function irregularForms(text: string): ReadonlyMap<string, readonly string[]> {
  const rows = text.split("\n").filter((row) => row !== "");
  return new Map(
    rows.map((row) => {
      const [form, part, ...lemmas] = row.split(" ");
      return [`${part} ${form}`, lemmas];
    }),
  );
}

function lemmaAt({ packed, starts }: Table, line: number): string {
  const start = starts[line] as number;
  return packed.slice(start, packed.indexOf("\t", start));
}

function find(table: Table, lemma: string): number {
  let low = 0;
  let high = table.starts.length - 2;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const there = lemmaAt(table, middle);
    if (there === lemma) return middle;
    if (there < lemma) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function readEntry({ packed, starts, named }: Table, line: number, lemma: string): Entry {
  const text = packed.slice((starts[line] as number) + lemma.length + 1, (starts[line + 1] as number) - 1);
  const senses: Partial<Record<Part, readonly number[]>> = {};
  const spelled: number[] = [];
  let next = named[line] as number;
  for (const field of text.split("\t")) {
    const part = field.slice(0, 1).toLowerCase() as Part;
    const shared: number[] = [];
    for (const sense of field.length === 1 ? [] : field.slice(1).split(",")) {
      const isNew = sense === "." || sense === ":";
      const number = isNew ? next++ : next - Number.parseInt(sense.replace("-", ""), 36);
      shared.push(number);
      if (sense === "." || (!isNew && !sense.startsWith("-"))) spelled.push(number);
    }
    // The lemma by itself is a sense of its own, so that an inflected form finds it: numbers below 0.
    const own = -1 - (line * PARTS.length + PARTS.indexOf(part));
    senses[part] = [...shared, own];
    if (field.startsWith(part)) spelled.push(own);
  }
  return { senses, spelled };
}
