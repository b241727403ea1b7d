/**
 * The stem of a lower-case word: Porter's algorithm ("An algorithm for suffix stripping", 1980) with the changes that
 * nltk's PorterStemmer makes unless told otherwise, which are what rouge_score and nltk's METEOR stem by. Letters
 * outside of a-z count as consonants.
 */
export function stem(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (isPairFree(word)) return word.length <= 2 ? word : suffixStripped(word);
  return withSingleUnits(word, (single) => (single.length <= 2 ? single : suffixStripped(single)));
}

const IRREGULAR = new Map(
  Object.entries({
    sky: ["sky", "skies"],
    die: ["dying"],
    lie: ["lying"],
    tie: ["tying"],
    news: ["news"],
    inning: ["innings", "inning"],
    outing: ["outings", "outing"],
    canning: ["cannings", "canning"],
    howe: ["howe"],
    proceed: ["proceed"],
    exceed: ["exceed"],
    succeed: ["succeed"],
  }).flatMap(([base, forms]) => forms.map((form) => [form, base] as const)),
);

function suffixStripped(word: string): string {
  return step5(replaced(replaced(step2(yToI(pastOrProgressive(plural(word)))), STEP3), STEP4));
}

/** A rule: a suffix, what stands in its place, and what must hold of the part before it. The first suffix that fits decides. */
interface Rule {
  readonly suffix: string;
  readonly by: string;
  readonly when: (before: string) => boolean;
}

const atLeast =
  (least: number) =>
  (before: string): boolean =>
    measure(before) >= least;

function rules(pairs: string, when: (before: string) => boolean): readonly Rule[] {
  return pairs.split(" ").map((pair) => {
    const [suffix = "", by = ""] = pair.split(">");
    return { suffix, by, when };
  });
}

const STEP2: readonly Rule[] = [
  ...rules(
    "ational>ate tional>tion enci>ence anci>ance izer>ize bli>ble alli>al entli>ent eli>e ousli>ous ization>ize ation>ate ator>ate alism>al iveness>ive fulness>ful ousness>ous aliti>al iviti>ive biliti>ble fulli>ful",
    atLeast(1),
  ),
  // The l belongs to the stem here, so that "geo" is long enough.
  { suffix: "logi", by: "log", when: (before) => measure(`${before}l`) >= 1 },
];
const STEP3 = rules("icate>ic ative> alize>al iciti>ic ical>ic ful> ness>", atLeast(1));
const STEP4: readonly Rule[] = [
  ...rules("al> ance> ence> er> ic> able> ible> ant> ement> ment> ent>", atLeast(2)),
  { suffix: "ion", by: "", when: (before) => measure(before) >= 2 && /[st]$/.test(before) },
  ...rules("ou> ism> ate> iti> ous> ive> ize>", atLeast(2)),
];

function replaced(word: string, list: readonly Rule[]): string {
  const rule = list.find(({ suffix }) => word.endsWith(suffix));
  if (rule === undefined) return word;
  const before = word.slice(0, -rule.suffix.length);
  return rule.when(before) ? before + rule.by : word;
}

function plural(word: string): string {
  if (!word.endsWith("s")) return word;
  if (word.endsWith("sses")) return word.slice(0, -2);
  if (word.endsWith("ies")) return word.slice(0, word.length === 4 ? -1 : -2);
  return word.endsWith("ss") ? word : word.slice(0, -1);
}

function pastOrProgressive(word: string): string {
  if (word.endsWith("ied")) return word.slice(0, word.length === 4 ? -1 : -2);
  if (word.endsWith("eed")) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const suffix = ["ed", "ing"].find((each) => word.endsWith(each) && hasVowel(word.slice(0, -each.length)));
  if (suffix === undefined) return word;
  const before = word.slice(0, -suffix.length);
  if (/(at|bl|iz)$/.test(before)) return `${before}e`;
  if (endsWithDouble(before)) return /[lsz]$/.test(before) ? before : before.slice(0, -1);
  return measure(before) === 1 && endsShort(before) ? `${before}e` : before;
}

function yToI(word: string): string {
  const before = word.slice(0, -1);
  return word.endsWith("y") && before.length > 1 && isConsonant(before, before.length - 1) ? `${before}i` : word;
}

function step2(word: string): string {
  // "-ally" is looked at once more without its "-ly": "-ationally" ends as "-ate".
  if (word.endsWith("alli") && measure(word.slice(0, -4)) > 0) return step2(word.slice(0, -2));
  return replaced(word, STEP2);
}

function step5(word: string): string {
  let out = word;
  if (out.endsWith("e")) {
    const before = out.slice(0, -1);
    const count = measure(before);
    if (count > 1 || (count === 1 && !endsShort(before))) out = before;
  }
  return out.endsWith("ll") && measure(out.slice(0, -1)) > 1 ? out.slice(0, -1) : out;
}

/** How many times a run of vowels is followed by a run of consonants. */
function measure(text: string): number {
  let count = 0;
  let afterVowel = false;
  let consonant = false;
  for (let at = 0; at < text.length; at++) {
    consonant = consonantAfter(text, at, consonant);
    if (consonant && afterVowel) count++;
    afterVowel = !consonant;
  }
  return count;
}

function hasVowel(text: string): boolean {
  let consonant = false;
  for (let at = 0; at < text.length; at++) {
    consonant = consonantAfter(text, at, consonant);
    if (!consonant) return true;
  }
  return false;
}

function endsWithDouble(text: string): boolean {
  const last = text.length - 1;
  return last >= 1 && text[last] === text[last - 1] && isConsonant(text, last);
}

/** Consonant, vowel, consonant other than w, x, y; or no more than a vowel and a consonant. */
function endsShort(text: string): boolean {
  const last = text.length - 1;
  if (last === 1) return !isConsonant(text, 0) && isConsonant(text, 1);
  return (
    last >= 2 &&
    isConsonant(text, last - 2) &&
    !isConsonant(text, last - 1) &&
    isConsonant(text, last) &&
    !/[wxy]$/.test(text)
  );
}

function isConsonant(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && text[from] === "y") from--;
  let consonant = false;
  for (let each = from; each <= at; each++) consonant = consonantAfter(text, each, consonant);
  return consonant;
}

/** Whether the letter at `at` is a consonant, given whether the one before it is: a y is one but after another. */
function consonantAfter(text: string, at: number, before: boolean): boolean {
  switch (text[at]) {
    case "a":
    case "e":
    case "i":
    case "o":
    case "u":
      return false;
    case "y":
      return at === 0 || !before;
    default:
      return true;
  }
}

function isPairFree(word: string): boolean {
  return !/[\ud800-\udfff]/.test(word);
}

/** Does the work on a word whose every code point is one unit: those that are two stand as private ones meanwhile. */
function withSingleUnits(word: string, work: (word: string) => string): string {
  const points = Array.from(word);
  const wide = [...new Set(points.filter((point) => point.length > 1))];
  const free = privateUnits(word, wide.length);
  const there = new Map(wide.map((point, index) => [point, free[index] as string]));
  const back = new Map([...there].map(([point, unit]) => [unit, point]));
  const single = work(points.map((point) => there.get(point) ?? point).join(""));
  return Array.from(single, (unit) => back.get(unit) ?? unit).join("");
}

function privateUnits(word: string, count: number): readonly string[] {
  const units: string[] = [];
  // 6,400 private units; a word with more distinct wide points than that keeps the rest as pairs.
  for (let code = 0xe000; code <= 0xf8ff && units.length < count; code++) {
    const unit = String.fromCharCode(code);
    if (!word.includes(unit)) units.push(unit);
  }
  return units;
}
