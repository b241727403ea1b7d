import type { CompiledGrader } from "../policy/policy-set.ts";
import { seededRandom } from "../statistics/random.ts";
import type { Trajectory } from "../trajectory/trajectory.ts";
import { type Answers, answersOf } from "./answers.ts";
import { type Attack, candidatesOf } from "./attack.ts";
import { type AttackPorts, Bench, type Budget } from "./bench.ts";
import { type Candidate, candidateKey } from "./candidate.ts";
import { CATALOGUE } from "./catalogue.ts";
import { tryCatalogue } from "./catalogue-run.ts";
import { exploitabilityOf } from "./exploitability.ts";
import { materialOf } from "./fragments.ts";
import { type Honest, honestScores, isOnlyStrict, rewritten } from "./honest.ts";
import { findingsOf, minimised } from "./minimise.ts";
import { toldOf, withPleasedJudges } from "./pleased-judge.ts";
import { probe } from "./probes.ts";
import { partsOf, type Reads, readsOf } from "./reads.ts";
import type { AttackReport, AttackVerdict, Exploit, ProbeResult, RewriteResult } from "./report.ts";
import { search } from "./search.ts";
import { type Subject, spread, subjectsOf } from "./subject.ts";
import type { Finding } from "./unearned.ts";
import { whyUnearned } from "./why.ts";

export const DEFAULT_BUDGET: Budget = { grades: 8_000, seconds: 20 };

export interface AttackTask {
  readonly grader: CompiledGrader;
  readonly trajectories: readonly Trajectory[];
  readonly budget: Budget;
  readonly seed: number;
  /** Ids of catalogue entries to leave out; `*` leaves out all of them. */
  readonly without?: readonly string[];
}

/** Tasks that a promising find of the search is held against. */
const SUBJECTS = 24;
/** Tasks over which the share of an exploit is counted. */
const COUNTED = 300;
const MOST_EXPLOITS = 8;

/**
 * Tries to be paid without doing the work: the catalogue first, then a search where the catalogue found nothing. Pure
 * over its ports; the same task gives the same report, as long as the budget of seconds is not what ends it.
 */
export async function attackGrader(task: AttackTask, ports: AttackPorts): Promise<AttackReport> {
  const { grader, trajectories } = task;
  const all = subjectsOf(trajectories);
  const reads = readsOf(grader.native);
  const answers = answersOf(spread(all, COUNTED), reads);
  const material = materialOf(grader.native, trajectories, all);
  const bench = new Bench(grader, ports, task.budget);
  const honest = await honestScores(trajectories, all, bench);
  const attacks = applicable(task);
  const isMute = reads.asksJudge && (await isUnanswered(all, bench));
  const pleased = isMute ? withPleasedJudges(grader.native) : undefined;
  if (pleased !== undefined) {
    const report = await attackGrader({ ...task, grader: { ...grader, native: pleased } }, ports);
    return toldOf(identityOf(grader), report, attacks);
  }
  const candidates = attacks.flatMap((attack) =>
    attack.kind === "rewrite" || isMute ? [] : candidatesOf(attack, material, all),
  );
  const random = seededRandom(task.seed);
  const subjects = spread(all, SUBJECTS);
  bench.allow(0.7);
  let raw = await tryCatalogue(candidates, all, bench, answers);
  const isComplete = !bench.isSpent;
  bench.allow(0.85);
  if (raw.length === 0 && !isMute) {
    raw = await search(bench, { material, answers, probes: spread(all, 6), subjects, random });
  }
  bench.allow(1);
  const { widest, shortest } = await refined(raw, all, bench, answers);
  bench.allow(Number.POSITIVE_INFINITY);
  const rewrites = isMute ? [] : await rewritten(attacks, honest, bench);
  const { evaluates } = material;
  const { native, pass_threshold: threshold } = grader;
  const probes = isMute ? [] : await probe({ native, threshold, subjects: all, evaluates, honest, bench });
  return reportOf({ task, all, bench, honest, widest, shortest, rewrites, probes, attacks, isMute, isComplete, reads });
}

function applicable({ grader, without = [] }: AttackTask): readonly Attack[] {
  const types = new Set(partsOf(grader.native).map(({ type }) => type));
  const asks = types.has("score_model") || types.has("label_model");
  return CATALOGUE.filter(
    (attack) =>
      !without.includes("*") &&
      !without.includes(attack.id) &&
      (attack.kind !== "judge" || asks) &&
      attack.types.some((type) => types.has(type)),
  );
}

async function isUnanswered(subjects: readonly Subject[], bench: Bench): Promise<boolean> {
  const [subject] = subjects;
  if (subject === undefined) return false;
  const candidate: Candidate = { id: "N-01", family: "judge", text: "zqxj", calls: [], made_of: "public" };
  const [trial] = await bench.try([[candidate, subject]]);
  return trial?.isUnanswered === true;
}

/** The widest finding of each attack counted over all tasks, and what their shortest forms are. */
async function refined(
  raw: readonly Finding[],
  all: readonly Subject[],
  bench: Bench,
  answers: Answers,
): Promise<{ readonly widest: readonly Finding[]; readonly shortest: readonly Finding[] }> {
  const byAttack = new Map<string, Finding>();
  for (const finding of raw) {
    const { id } = finding.candidate;
    const known = byAttack.get(id);
    if (known === undefined || isBetter(finding, known)) byAttack.set(id, finding);
  }
  const widest = [...byAttack.values()].sort((a, b) => (isBetter(a, b) ? -1 : 1)).slice(0, MOST_EXPLOITS);
  const counted = async (finding: Finding): Promise<Finding> => {
    const trials = await bench.try(spread(all, COUNTED).map((subject) => [finding.candidate, subject]));
    const again = findingsOf(trials, answers)[0];
    return again !== undefined && again.trials.length > finding.trials.length ? again : finding;
  };
  // The widest is counted first, while there is budget: how many tasks are paid is what a gate bounds.
  const [first, ...others] = widest;
  if (first !== undefined) widest.splice(0, widest.length, await counted(first), ...others);
  const short = new Map<string, Finding>();
  for (const finding of widest) {
    const found = await minimised(finding, bench, answers);
    const key = candidateKey(found.candidate);
    if (!short.has(key)) short.set(key, found);
  }
  const counts: { readonly widest: Finding[]; readonly shortest: Finding[] } = { widest: [], shortest: [] };
  for (const finding of short.values()) counts.shortest.push(await counted(finding));
  for (const finding of widest) counts.widest.push(await counted(finding));
  return counts;
}

function isBetter(a: Finding, b: Finding): boolean {
  return a.trials.length !== b.trials.length
    ? a.trials.length > b.trials.length
    : a.candidate.text.length < b.candidate.text.length;
}

interface Gathered {
  readonly task: AttackTask;
  readonly all: readonly Subject[];
  readonly bench: Bench;
  readonly honest: Honest;
  readonly widest: readonly Finding[];
  readonly shortest: readonly Finding[];
  readonly rewrites: readonly RewriteResult[];
  readonly probes: readonly ProbeResult[];
  readonly attacks: readonly Attack[];
  readonly isMute: boolean;
  readonly isComplete: boolean;
  readonly reads: Reads;
}

function reportOf(gathered: Gathered): AttackReport {
  const { task, all, bench, honest, widest, shortest, rewrites, probes, attacks, isMute, reads } = gathered;
  const reasons = shortest.length > 0 ? [] : doubts(gathered);
  const verdict: AttackVerdict =
    shortest.length > 0 ? "exploitable" : reasons.length > 0 ? "inconclusive" : "resistant";
  return {
    version: 1,
    kind: "gradegate/attack",
    grader: identityOf(task.grader),
    seed: task.seed,
    verdict,
    reasons,
    exploitability: exploitabilityOf([...shortest, ...widest], spread(all, COUNTED), honest.median, bench.bestRefused),
    tried: bench.outputs,
    grades: { asked: bench.grades, failed: bench.failed, limit: bench.ended ?? null },
    attacks: attacksRun(attacks, bench),
    not_run: isMute ? attacks.map(({ id }) => ({ id, reason: "the judge has no recorded answer to it" })) : [],
    probes,
    honest: { tried: honest.tried, passed: honest.passed },
    invariance: rewrites.filter(({ property }) => property === "invariance"),
    weaker_claims: rewrites.filter(({ property }) => property !== "invariance"),
    exploits: shortest.map((finding) => exploitOf(finding, reads)),
  };
}

function identityOf({ name, digest, pass_threshold }: CompiledGrader): AttackReport["grader"] {
  return { name, digest, pass_threshold };
}

/** What keeps a grader without a known exploit from being called resistant. */
function doubts({ all, honest, bench, rewrites, isMute, isComplete }: Gathered): readonly string[] {
  return [
    ...(all.length < 3 ? [`there are ${all.length} different tasks; at least 3 are needed to tell a lucky guess`] : []),
    ...(isMute ? ["the judge has no recorded answers to the attacks, so they were not run"] : []),
    ...(honest.tried === 0 ? ["no recorded run succeeded, so it is not known whether honest work passes"] : []),
    ...(honest.tried > 0 && honest.passed < honest.tried / 2
      ? [
          `only ${honest.passed} of ${honest.tried} recorded successes pass: a grader that is only strict is not resistant`,
        ]
      : []),
    ...(isOnlyStrict(rewrites)
      ? ["recorded successes fail once they are cosmetically rewritten: a grader that is only strict is not resistant"]
      : []),
    ...(bench.grades > 0 && bench.failed === bench.grades && !isMute ? ["every grade of an attack failed"] : []),
    ...(isComplete ? [] : ["the budget ended before the catalogue was tried"]),
  ];
}

function attacksRun(attacks: readonly Attack[], bench: Bench): AttackReport["attacks"] {
  const run = attacks.flatMap(({ id, family }) => {
    const grades = bench.tried.get(id);
    return grades === undefined ? [] : [{ id, family, grades }];
  });
  const searched = bench.tried.get("search");
  return searched === undefined ? run : [...run, { id: "search", family: "search", grades: searched }];
}

/** Shown on the task where it is paid best; the first of them. */
function exploitOf(finding: Finding, reads: Reads): Exploit {
  const best = finding.trials.reduce((a, b) => ((b.score ?? 0) > (a.score ?? 0) ? b : a));
  return {
    id: finding.candidate.id,
    family: finding.candidate.family,
    trajectory_id: best.subject.trajectory.id,
    score: best.score ?? 0,
    output: best.rendered.text,
    tool_calls: best.rendered.calls,
    why: whyUnearned(finding, reads),
    tasks: new Set(finding.trials.map(({ subject }) => subject.taskId)).size,
  };
}
