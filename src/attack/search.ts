import { below, type RandomStream } from "../statistics/random.ts";
import type { Answers } from "./answers.ts";
import { haveOneAnswer, isEarned } from "./answers.ts";
import { type Bench, type Trial, trialsByCandidate } from "./bench.ts";
import { type Candidate, candidateKey } from "./candidate.ts";
import type { Material } from "./fragments.ts";
import { Generator } from "./generator.ts";
import type { Draw } from "./json-edit.ts";
import type { Subject } from "./subject.ts";
import { type Finding, judged } from "./unearned.ts";

export interface SearchPlan {
  readonly material: Material;
  readonly answers: Answers;
  /** A few tasks that every candidate is tried on. */
  readonly probes: readonly Subject[];
  /** Those that a promising one is held against. */
  readonly subjects: readonly Subject[];
  readonly random: RandomStream;
}

const OFFSPRING = 32;
const POPULATION = 24;
const OF_ONE_KIND = 2;

interface Member {
  readonly candidate: Candidate;
  readonly fitness: number;
  /** The scores on the probes: two members with the same behave alike, and few of them are kept. */
  readonly behaviour: string;
}

/**
 * An evolutionary search for an output that passes unearned: mutants and crossings of the best so far, chosen by score
 * and by novelty of behaviour, until one is found or the budget is spent. The same seed gives the same search, as long
 * as the budget of grades is what ends it.
 */
export async function search(bench: Bench, plan: SearchPlan): Promise<readonly Finding[]> {
  const draw: Draw = (bound) => below(plan.random, Math.max(1, bound))();
  const generator = new Generator(plan.material, plan.answers.reads, draw);
  let members: readonly Member[] = [];
  const seen = new Set<string>();
  let idle = 0;
  while (!bench.isSpent && idle < 20) {
    const brood: Candidate[] = [];
    for (let tries = 0; brood.length < OFFSPRING && tries < OFFSPRING * 8; tries++) {
      const child = offspring(generator, members, draw);
      const key = candidateKey(child);
      if (seen.has(key)) continue;
      seen.add(key);
      brood.push(child);
    }
    idle = brood.length === 0 ? idle + 1 : 0;
    const trials = await bench.try(brood.flatMap((each) => plan.probes.map((subject) => [each, subject] as const)));
    const byCandidate = trialsByCandidate(trials);
    const found: Finding[] = [];
    for (const [candidate, own] of byCandidate) {
      if (!isPromising(own, plan.answers)) continue;
      const all = await bench.try(plan.subjects.map((subject) => [candidate, subject]));
      const finding = judged(candidate, all, plan.answers);
      if (finding !== undefined) found.push(finding);
    }
    if (found.length > 0) return found;
    members = survivors([
      ...members,
      ...[...byCandidate].map(([candidate, own]) => memberOf(candidate, own, plan.answers)),
    ]);
  }
  return [];
}

function offspring(generator: Generator, members: readonly Member[], draw: Draw): Candidate {
  if (members.length < 4 || draw(3) === 0) return generator.fresh();
  const parent = tournament(members, draw).candidate;
  return draw(3) === 0 ? generator.crossed(parent, tournament(members, draw).candidate) : generator.mutant(parent);
}

function tournament(members: readonly Member[], draw: Draw): Member {
  const a = members[draw(members.length)] as Member;
  const b = members[draw(members.length)] as Member;
  return a.fitness >= b.fitness ? a : b;
}

/** At least two unearned passes among tasks with different answers. */
function isPromising(trials: readonly Trial[], answers: Answers): boolean {
  const passed = trials.filter(({ passed: p, rendered, subject }) => p && !isEarned(rendered, subject, answers));
  const subjects = passed.map(({ subject }) => subject);
  return passed.length > 1 && !haveOneAnswer(subjects, answers);
}

/** Unearned passes first, then the score, then the parts; a shorter one wins between equals. */
function memberOf(candidate: Candidate, trials: readonly Trial[], answers: Answers): Member {
  const count = Math.max(1, trials.length);
  const passes = trials.filter((each) => each.passed && !isEarned(each.rendered, each.subject, answers)).length;
  const mean = trials.reduce((sum, each) => sum + (each.score ?? -0.5), 0) / count;
  const parts = trials.reduce((sum, each) => sum + each.parts.reduce((a, b) => a + b, 0), 0) / count;
  const weight = candidate.text.length + 20 * candidate.calls.length;
  return {
    candidate,
    fitness: (10 * passes) / count + mean + 0.2 * parts - 1e-6 * weight,
    behaviour: trials.map((each) => each.score?.toFixed(3) ?? "-").join(),
  };
}

function survivors(members: readonly Member[]): readonly Member[] {
  const kinds = new Map<string, number>();
  return [...members]
    .sort((a, b) => b.fitness - a.fitness)
    .filter(({ behaviour }) => {
      const count = kinds.get(behaviour) ?? 0;
      kinds.set(behaviour, count + 1);
      return count < OF_ONE_KIND;
    })
    .slice(0, POPULATION);
}
