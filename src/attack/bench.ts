import type { GraderTypes } from "../grader/contract.ts";
import { type GradingPorts, gradeAll, prepareGrader } from "../grader/grade.ts";
import { canonicalJson, type Json } from "../json.ts";
import type { CompiledGrader } from "../policy/policy-set.ts";
import type { FailureCode } from "../score/score.ts";
import { sampleOf } from "../trajectory/sample.ts";
import type { Trajectory } from "../trajectory/trajectory.ts";
import { type Candidate, candidateKey, forged, renderCandidate } from "./candidate.ts";
import type { Rendered } from "./rendered.ts";
import type { Subject } from "./subject.ts";
import { thriftyPython } from "./thrifty-python.ts";

export interface AttackPorts extends GradingPorts {
  readonly types: GraderTypes;
  /** Milliseconds since the attack began. */
  elapsed(): number;
}

export interface Budget {
  readonly grades: number;
  readonly seconds: number;
}

/** What a grader said of one candidate on one task. */
export interface Trial {
  readonly candidate: Candidate;
  readonly subject: Subject;
  readonly rendered: Rendered;
  /** `undefined`: the grade failed, or the grader did not apply. Never a pass. */
  readonly score: number | undefined;
  readonly passed: boolean;
  /** Of the parts of a `multi`, in order; a slope to climb where the whole has none. */
  readonly parts: readonly number[];
  readonly isUnanswered: boolean;
  readonly failure: FailureCode | undefined;
}

/** Small enough that a budget of seconds is kept, large enough for two interpreters. */
const BATCH = 256;
/** A batch that takes longer is followed by smaller ones. What is graded does not depend on it. */
const SLOW_MS = 1500;

/** Grades candidates within a budget, and none twice. */
export class Bench {
  readonly #grader: CompiledGrader;
  readonly #ports: AttackPorts;
  readonly #untouched: AttackPorts;
  readonly #budget: Budget;
  readonly #prepared: ReturnType<typeof prepareGrader>;
  readonly #known = new Map<Subject, Map<string, Trial>>();
  #share = 1;
  #batch = BATCH;
  readonly #outputs = new Set<string>();
  grades = 0;
  failed = 0;
  /** Of the scores of attacks; `least` is over `most` as long as there is none. */
  least = Number.POSITIVE_INFINITY;
  most = Number.NEGATIVE_INFINITY;
  /** The best score of an attack that did not pass. */
  bestRefused: number | undefined;
  /** The budget that first ran out on some step of the way. */
  ended: "grades" | "seconds" | undefined;
  readonly tried = new Map<string, number>();

  constructor(grader: CompiledGrader, ports: AttackPorts, budget: Budget) {
    this.#grader = grader;
    this.#untouched = ports;
    this.#ports = { ...ports, python: thriftyPython(ports.python) };
    this.#budget = budget;
    this.#prepared = prepareGrader(grader.native, ports.types, grader.process);
  }

  /** How much of the budget may be spent from here on; the rest is kept for later steps. */
  allow(share: number): void {
    this.#share = share;
  }

  /** Grades that may still be spent. */
  get room(): number {
    return Math.max(0, this.#budget.grades * this.#share - this.grades);
  }

  get outputs(): number {
    return this.#outputs.size;
  }

  get isSpent(): boolean {
    const limit =
      this.grades >= this.#budget.grades * this.#share
        ? "grades"
        : this.#ports.elapsed() >= this.#budget.seconds * 1000 * this.#share
          ? "seconds"
          : undefined;
    this.ended ??= limit;
    return limit !== undefined;
  }

  /** Recorded rows or rewrites of them; outside of the budget of grades, since no verdict stands without them. */
  async scores(
    rows: readonly Trajectory[],
  ): Promise<readonly Pick<Trial, "score" | "passed" | "parts" | "isUnanswered" | "failure">[]> {
    const scores = await this.#graded(rows, this.#ports);
    return scores.map((score) => {
      const parts = score.kind === "not_applicable" ? [] : Object.values(score.parts ?? {});
      return {
        score: score.kind === "scored" ? score.value : undefined,
        passed: score.kind === "scored" && score.value >= this.#grader.pass_threshold,
        parts: parts.map((part) => (part.kind === "scored" ? part.value : -1)),
        isUnanswered: score.kind === "failed" && UNANSWERED.has(score.failure.code),
        failure: score.kind === "failed" ? score.failure.code : undefined,
      };
    });
  }

  /** Every row run, also one that was run before: whether a grader repeats itself can be seen in no other way. */
  async anew(rows: readonly Trajectory[]): Promise<readonly string[]> {
    const scores = await this.#graded(rows, this.#untouched);
    return scores.map((score) => canonicalJson(score as unknown as Json));
  }

  #graded(rows: readonly Trajectory[], ports: AttackPorts) {
    const inputs = rows.map((row) => ({ item: row.item, sample: sampleOf(row), recorded: row }));
    return gradeAll(this.#prepared, inputs, ports);
  }

  /** Trials in the order asked for; those that the budget has no room for are left out. */
  async try(asked: readonly (readonly [Candidate, Subject])[]): Promise<readonly Trial[]> {
    const fresh: (readonly [Candidate, Subject, string])[] = [];
    const seen = new Set<string>();
    for (const [candidate, subject] of asked) {
      const key = candidateKey(candidate);
      const once = `${key} ${subject.trajectory.id}`;
      if (this.#known.get(subject)?.has(key) === true || seen.has(once)) continue;
      seen.add(once);
      fresh.push([candidate, subject, key]);
    }
    for (let from = 0; from < fresh.length && !this.isSpent; ) {
      const room = Math.ceil(this.#budget.grades * this.#share) - this.grades;
      const batch = fresh.slice(from, from + Math.min(this.#batch, room));
      from += batch.length;
      const began = this.#ports.elapsed();
      const rendered = batch.map(([candidate, subject]) => renderCandidate(candidate, subject));
      const scores = await this.scores(batch.map(([, subject], index) => forged(subject, rendered[index] as Rendered)));
      this.grades += batch.length;
      if (this.#ports.elapsed() - began > SLOW_MS) this.#batch = Math.max(16, this.#batch >> 1);
      batch.forEach(([candidate, subject, key], index) => {
        const score = scores[index] as (typeof scores)[number];
        const known = this.#known.get(subject) ?? new Map<string, Trial>();
        this.#outputs.add(key);
        known.set(key, { candidate, subject, rendered: rendered[index] as Rendered, ...score });
        this.#known.set(subject, known);
        this.tried.set(candidate.id, (this.tried.get(candidate.id) ?? 0) + 1);
        if (score.failure !== undefined) this.failed++;
        if (score.score === undefined) return;
        this.least = Math.min(this.least, score.score);
        this.most = Math.max(this.most, score.score);
        if (!score.passed) this.bestRefused = Math.max(this.bestRefused ?? score.score, score.score);
      });
    }
    return asked.flatMap(([candidate, subject]) => {
      const trial = this.#known.get(subject)?.get(candidateKey(candidate));
      return trial === undefined ? [] : [{ ...trial, candidate }];
    });
  }
}

/** A judge that could not be asked. */
const UNANSWERED: ReadonlySet<string> = new Set(["judgement_missing", "judge_unreachable"]);

/** In the order in which the candidates come first. */
export function trialsByCandidate(trials: readonly Trial[]): ReadonlyMap<Candidate, readonly Trial[]> {
  const groups = new Map<Candidate, Trial[]>();
  for (const trial of trials) {
    const group = groups.get(trial.candidate);
    if (group === undefined) groups.set(trial.candidate, [trial]);
    else group.push(trial);
  }
  return groups;
}
