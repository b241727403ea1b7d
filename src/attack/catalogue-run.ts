import type { Answers } from "./answers.ts";
import { type Bench, type Trial, trialsByCandidate } from "./bench.ts";
import { type Candidate, candidateKey } from "./candidate.ts";
import { findingsOf } from "./minimise.ts";
import type { Reads } from "./reads.ts";
import { type Subject, spread } from "./subject.ts";
import type { Finding } from "./unearned.ts";

/** Tasks that a candidate is first tried on, that a promising one is held against, and that noise is tried on. */
const PROBES = 8;
/** The more candidates there are, the fewer tasks each is first tried on, so that all of them are; never fewer. */
const LEAST_PROBES = 3;
/** Of what the catalogue may spend, for that first look. */
const FIRST_LOOK = 0.8;
const SUBJECTS = 24;
const NOISE_SUBJECTS = 60;
/** Letters from which on a text is tried on three tasks first: graders may take time in the square of its length. */
const LONG = 1000;
const MOST_OF_ONE_ATTACK = 6;

/** Short ones first: a long one may take long to grade, and the budget may end before it. */
export async function tryCatalogue(
  candidates: readonly Candidate[],
  all: readonly Subject[],
  bench: Bench,
  answers: Answers,
): Promise<readonly Finding[]> {
  const seen = candidates.map((each) => asSeen(each, answers.reads));
  const distinct = [...new Map(seen.map((each) => [candidateKey(each), each] as const).reverse()).values()].reverse();
  const ordered = distinct.sort((a, b) => a.text.length - b.text.length);
  const wide = (each: Candidate) =>
    each.isNoise === true || each.stopsAfter !== undefined || (each.text.length < 3 && each.calls.length === 0);
  const many = spread(all, NOISE_SUBJECTS);
  const narrow = ordered.filter((each) => !wide(each)).length;
  const room = bench.room * FIRST_LOOK - (ordered.length - narrow) * many.length;
  const probes = Math.max(LEAST_PROBES, Math.min(PROBES, Math.floor(room / Math.max(1, narrow))));
  const [few, three] = [spread(all, probes), spread(all, LEAST_PROBES)];
  const probesOf = (each: Candidate) => (wide(each) ? many : each.text.length > LONG ? three : few);
  const first = await bench.try(ordered.flatMap((each) => probesOf(each).map((subject) => [each, subject] as const)));
  const promising = mostPaid([...trialsByCandidate(first)].filter(([each]) => !wide(each)));
  const subjects = spread(all, SUBJECTS);
  const second = await bench.try(promising.flatMap(([each]) => subjects.map((subject) => [each, subject] as const)));
  return findingsOf([...first.filter(({ candidate }) => wide(candidate)), ...second], answers);
}

/** Of each attack those that passed most often: where one way passes, many do, and each costs grades. */
function mostPaid(
  tried: readonly (readonly [Candidate, readonly Trial[]])[],
): readonly (readonly [Candidate, readonly Trial[]])[] {
  const passes = (own: readonly Trial[]) => own.filter(({ passed }) => passed).length;
  const sorted = tried.filter(([, own]) => passes(own) > 0).sort(([, a], [, b]) => passes(b) - passes(a));
  const kept = new Map<string, number>();
  return sorted.filter(([{ id }]) => {
    const before = kept.get(id) ?? 0;
    kept.set(id, before + 1);
    return before < MOST_OF_ONE_ATTACK;
  });
}

/** Without what the grader does not look at, so that the same is not tried twice. */
function asSeen(candidate: Candidate, reads: Reads): Candidate {
  const { text, calls } = candidate;
  return { ...candidate, text: reads.text ? text : "", calls: reads.tools ? calls : [] };
}
