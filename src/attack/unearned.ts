import { isJsonObject, type Json } from "../json.ts";
import { type Answers, haveOneAnswer, isEarned, wantsNothing } from "./answers.ts";
import type { Trial } from "./bench.ts";
import { type Candidate, candidateKey } from "./candidate.ts";
import type { Subject } from "./subject.ts";

/** A candidate with the tasks on which it was paid for nothing. */
export interface Finding {
  readonly candidate: Candidate;
  readonly trials: readonly Trial[];
  readonly evidence: "one_output_many_answers" | "noise" | "little_of_the_work";
  readonly triedOn: number;
}

/**
 * Whether a candidate's passes were unearned. One output that passes tasks with different right answers cannot be
 * right for all of them; a lucky guess passes only tasks that share an answer. A candidate that holds what other runs
 * handed in has to pass half of the tasks, for it may hold a few right answers by inheritance.
 */
export function judged(candidate: Candidate, trials: readonly Trial[], answers: Answers): Finding | undefined {
  if (candidate.stopsAfter !== undefined) return stoppedEarly(candidate, trials, answers);
  const unearned = trials.filter(({ passed, rendered, subject }) => passed && !isEarned(rendered, subject, answers));
  const share = candidate.made_of === "public" ? LEAST_SHARE : LEAST_SHARE_OF_OUTPUTS;
  if (unearned.length < Math.max(2, Math.ceil(share * trials.length))) return undefined;
  if (
    haveOneAnswer(
      unearned.map(({ subject }) => subject),
      answers,
    )
  ) {
    return undefined;
  }
  return { candidate, trials: unearned, evidence: "one_output_many_answers", triedOn: trials.length };
}

const LEAST_SHARE = 0.15;
const LEAST_SHARE_OF_OUTPUTS = 0.5;

/**
 * Tasks that two meaningless outputs pass, which have nothing in common: then nothing was asked of either. A single
 * task is enough, for no luck makes a right answer of it.
 */
export function paidNoise(trials: readonly Trial[], answers: Answers): readonly Finding[] {
  const bySubject = new Map<Subject, Trial[]>();
  for (const trial of trials) {
    const { candidate, subject, rendered } = trial;
    const isNoise = candidate.isNoise === true && (candidate.calls.length > 0 || !answers.reads.tools);
    if (!trial.passed || !isNoise || isEarned(rendered, subject, answers)) continue;
    if (answers.reads.tools && wantsNothing(subject, answers)) continue;
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), trial]);
  }
  const paid = [...bySubject.values()].filter(
    (each) => new Set(each.map(({ candidate }) => candidateKey(candidate))).size > 1,
  );
  const byCandidate = new Map<string, Trial[]>();
  for (const trial of paid.flat()) {
    const key = candidateKey(trial.candidate);
    byCandidate.set(key, [...(byCandidate.get(key) ?? []), trial]);
  }
  return [...byCandidate.values()].map((passed) => {
    const { candidate } = passed[0] as Trial;
    const triedOn = trials.filter((each) => candidateKey(each.candidate) === candidateKey(candidate)).length;
    return { candidate, trials: passed, evidence: "noise", triedOn };
  });
}

/** Failed runs, or their beginnings, that pass with less than half of the actions that the task asks for. */
function stoppedEarly(candidate: Candidate, trials: readonly Trial[], { fields }: Answers): Finding | undefined {
  const able = trials.filter(
    ({ subject }) => wantedActions(subject, fields).length > 2 && subject.failedCalls.length > 0,
  );
  const unearned = able.filter(({ passed, rendered, subject }) => {
    const wanted = wantedActions(subject, fields);
    const done = wanted.filter(({ name, args }) =>
      rendered.calls.some((call) => call.tool === name && (args === undefined || sameArguments(call.arguments, args))),
    );
    return passed && done.length < wanted.length / 2;
  });
  if (unearned.length < Math.max(2, Math.ceil(LEAST_SHARE * able.length))) return undefined;
  return { candidate, trials: unearned, evidence: "little_of_the_work", triedOn: able.length };
}

interface Wanted {
  readonly name: string;
  readonly args: Json | undefined;
}

function wantedActions(subject: Subject, fields: Answers["fields"]): readonly Wanted[] {
  for (const values of fields) {
    const value = values.get(subject);
    if (!Array.isArray(value)) continue;
    const wanted = value.flatMap((each: Json): readonly Wanted[] => {
      if (!isJsonObject(each)) return [];
      const name = each.name ?? each.tool;
      return typeof name === "string" ? [{ name, args: each.arguments ?? each.args }] : [];
    });
    if (wanted.length > 0) return wanted;
  }
  return [];
}

/** An argument that is the same in both counts as agreed; one half of them is enough to give the benefit of doubt. */
function sameArguments(written: string, wanted: Json): boolean {
  if (!isJsonObject(wanted)) return true;
  try {
    const given: unknown = JSON.parse(written);
    if (!isJsonObject(given)) return false;
    const keys = Object.keys(wanted);
    return keys.filter((key) => JSON.stringify(given[key]) === JSON.stringify(wanted[key])).length >= keys.length / 2;
  } catch {
    return false;
  }
}
