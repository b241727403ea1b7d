import type { Lexicon } from "../contract.ts";
import { stem } from "./porter.ts";
import { words } from "./tokens.ts";

/** nltk's defaults: recall counts nine times as much as precision; order costs at most half. */
const [ALPHA, BETA, GAMMA] = [0.9, 3, 0.5];

/**
 * nltk's `single_meteor_score` with its defaults, on words between white space. Words are matched as they are, then by
 * their stems, then a stem of the input with a synonym that WordNet has for it. nltk looks up stems, not words, in that
 * last stage, and each stage pairs from the ends; so does this.
 */
export function meteor(input: string, reference: string, lexicon: Lexicon): number {
  const candidate = placed(words(input.toLowerCase()));
  const expected = placed(words(reference.toLowerCase()));
  const total = candidate.length;
  const totalExpected = expected.length;
  const exact = pairEqual(candidate, expected);
  const stems = pairEqual(exact.candidate.map(stemmed), exact.expected.map(stemmed));
  const pairs = [...exact.pairs, ...stems.pairs, ...pairSynonyms(stems.candidate, stems.expected, lexicon)];
  if (pairs.length === 0) return 0;
  const precision = pairs.length / total;
  const recall = pairs.length / totalExpected;
  const mean = (precision * recall) / (ALPHA * precision + (1 - ALPHA) * recall);
  return (1 - GAMMA * (chunksOf(pairs) / pairs.length) ** BETA) * mean;
}

interface Placed {
  readonly at: number;
  readonly word: string;
}
/** The places of a word of the input and of the word of the reference that it is paired with. */
type Pair = readonly [number, number];

function placed(list: readonly string[]): readonly Placed[] {
  return list.map((word, at) => ({ at, word }));
}

function stemmed({ at, word }: Placed): Placed {
  return { at, word: stem(word) };
}

/** Pairs equal words, the last of one side with the last of the other, and gives what is left over, in order. */
function pairEqual(candidate: readonly Placed[], expected: readonly Placed[]) {
  const open = new Map<string, number[]>();
  for (const { at, word } of expected) {
    const places = open.get(word);
    if (places === undefined) open.set(word, [at]);
    else places.push(at);
  }
  const pairs: Pair[] = [];
  const left: Placed[] = [];
  for (const each of candidate.toReversed()) {
    const place = open.get(each.word)?.pop();
    if (place === undefined) left.push(each);
    else pairs.push([each.at, place]);
  }
  const taken = new Set(pairs.map(([, place]) => place));
  return { pairs, candidate: left.reverse(), expected: expected.filter(({ at }) => !taken.has(at)) };
}

/** Pairs each word, from the last on, with the last word of the reference that is free and among its synonyms. */
function pairSynonyms(candidate: readonly Placed[], expected: readonly Placed[], lexicon: Lexicon): readonly Pair[] {
  const bySense = new Map<number, number[]>();
  for (const { at, word } of expected) {
    for (const sense of lexicon.spellings(word)) {
      const places = bySense.get(sense);
      if (places === undefined) bySense.set(sense, [at]);
      else places.push(at);
    }
  }
  const taken = new Set<number>();
  const pairs: Pair[] = [];
  if (bySense.size === 0) return pairs;
  for (const { at, word } of candidate.toReversed()) {
    let best = -1;
    for (const sense of lexicon.senses(word)) {
      const places = bySense.get(sense);
      while (places !== undefined && places.length > 0 && taken.has(places.at(-1) as number)) places.pop();
      best = Math.max(best, places?.at(-1) ?? -1);
    }
    if (best < 0) continue;
    taken.add(best);
    pairs.push([at, best]);
  }
  return pairs;
}

/** The runs of pairs that are neighbours on both sides. */
function chunksOf(pairs: readonly Pair[]): number {
  const sorted = [...pairs].sort(([a], [b]) => a - b);
  let chunks = 1;
  for (let at = 1; at < sorted.length; at++) {
    const [before, after] = [sorted[at - 1] as Pair, sorted[at] as Pair];
    if (after[0] !== before[0] + 1 || after[1] !== before[1] + 1) chunks++;
  }
  return chunks;
}
