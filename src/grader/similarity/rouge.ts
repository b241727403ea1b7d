import { lcsLength } from "./lcs.ts";
import { ngramCount, sharedNgrams } from "./ngrams.ts";
import { numbered, rougeTokens } from "./tokens.ts";

/**
 * F1 of the shared n-grams, as Google's rouge_score, with or without its stemmer. Only a-z and 0-9 make words, so a text in
 * another script has none and scores 0. That the provider means this library, and F1 of it, is inference.
 */
export function rougeN(input: string, reference: string, n: number, stemming = false): number {
  const [candidate, expected] = numbered(rougeTokens(input, stemming), rougeTokens(reference, stemming));
  const shared = sharedNgrams(candidate, expected, n)[n - 1] ?? 0;
  return fMeasure(shared, ngramCount(candidate.length, n), ngramCount(expected.length, n));
}

/** F1 of the longest common subsequence of words, over the whole texts (rougeL, not rougeLsum). */
export function rougeL(input: string, reference: string, stemming = false): number {
  const [candidate, expected] = numbered(rougeTokens(input, stemming), rougeTokens(reference, stemming));
  return fMeasure(lcsLength(candidate, expected), candidate.length, expected.length);
}

function fMeasure(shared: number, ofCandidate: number, ofReference: number): number {
  const precision = shared / Math.max(1, ofCandidate);
  const recall = shared / Math.max(1, ofReference);
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}
