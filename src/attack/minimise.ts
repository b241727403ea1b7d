import type { Answers } from "./answers.ts";
import { type Bench, trialsByCandidate } from "./bench.ts";
import { type Candidate, candidateKey } from "./candidate.ts";
import { type Finding, judged, paidNoise } from "./unearned.ts";

const MOST_ROUNDS = 40;
const MOST_VARIANTS = 24;
/** Tasks that a shorter one has to pass as the longer did. */
const WITNESSES = 12;

/**
 * The shortest exploit that deleting pieces leads to: a shorter candidate is taken only if it is unearned by itself. What
 * is left is what the grader pays for. Noise stays as it is, for its sense is to have none.
 */
export async function minimised(finding: Finding, bench: Bench, answers: Answers): Promise<Finding> {
  if (finding.evidence !== "one_output_many_answers") return finding;
  let best = finding;
  const seen = new Set([candidateKey(finding.candidate)]);
  const subjects = finding.trials.slice(0, WITNESSES).map(({ subject }) => subject);
  for (let round = 0, grain = 2; round < MOST_ROUNDS && !bench.isSpent; round++) {
    const shorter = variants(best.candidate, grain).filter((each) => !seen.has(candidateKey(each)));
    for (const each of shorter) seen.add(candidateKey(each));
    const trials = await bench.try(shorter.flatMap((each) => subjects.map((subject) => [each, subject] as const)));
    const found = [...trialsByCandidate(trials)]
      .flatMap(([candidate, own]) => {
        const again = own.length === subjects.length && own.every(({ passed }) => passed);
        return again ? (judged(candidate, own, answers) ?? []) : [];
      })
      .sort((a, b) => weight(a.candidate) - weight(b.candidate))[0];
    if (found !== undefined) best = found;
    else if (grain >= MOST_VARIANTS) break;
    else grain = Math.min(MOST_VARIANTS, grain * 2);
  }
  return best;
}

function weight({ text, calls }: Candidate): number {
  return text.length + calls.reduce((sum, call) => sum + 20 + call.arguments.length, 0);
}

function variants(candidate: Candidate, grain: number): readonly Candidate[] {
  const { text, calls } = candidate;
  const texts = shorterTexts(text, grain).map((each): Candidate => ({ ...candidate, text: each }));
  const fewer = calls.map((_, at): Candidate => ({ ...candidate, calls: calls.filter((__, index) => index !== at) }));
  const halves = calls.length > 3 ? [{ ...candidate, calls: calls.slice(0, calls.length >> 1) }] : [];
  const emptied = calls.flatMap((call, at): readonly Candidate[] =>
    call.arguments === "{}"
      ? []
      : [{ ...candidate, calls: calls.map((each, index) => (index === at ? { ...each, arguments: "{}" } : each)) }],
  );
  const none: readonly Candidate[] = calls.length > 0 ? [{ ...candidate, calls: [] }] : [];
  return [...none, ...halves, ...texts, ...fewer, ...emptied];
}

/** The text without one of `grain` equal pieces; slots count as one letter. */
function shorterTexts(text: string, grain: number): readonly string[] {
  const letters = text.match(/\ue000[a-z-]+\ue001|[\s\S]/gu) ?? [];
  if (letters.length === 0) return [];
  const size = Math.ceil(letters.length / grain);
  const pieces = Math.ceil(letters.length / size);
  const without = Array.from({ length: pieces }, (_, at) =>
    [...letters.slice(0, at * size), ...letters.slice((at + 1) * size)].join(""),
  );
  return [...new Set(["", ...without])];
}

/** The findings of a group of trials: of each candidate by itself, and of the noise among them together. */
export function findingsOf(trials: Parameters<typeof trialsByCandidate>[0], answers: Answers): readonly Finding[] {
  const single = [...trialsByCandidate(trials)].flatMap(([candidate, own]) => judged(candidate, own, answers) ?? []);
  const known = new Set(single.map(({ candidate }) => candidateKey(candidate)));
  return [...single, ...paidNoise(trials, answers).filter(({ candidate }) => !known.has(candidateKey(candidate)))];
}
