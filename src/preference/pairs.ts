import { canonicalJson, type Json } from "../json.ts";
import type { Sha256 } from "../ports.ts";
import { mean } from "../statistics/sample.ts";
import type { ChatMessage, Conversation, Step } from "./conversation.ts";

/** A run with the credit of each of its actions, `null` where it was not judged. */
export interface CreditedRun extends Conversation {
  readonly task_id: string;
  /** That the model could call. */
  readonly tools: readonly Json[];
  readonly credits: readonly (number | null)[];
}

export interface PairOptions {
  /** Steps of the model in each of the two. */
  readonly segment: number;
  /** The least difference of credit. */
  readonly margin: number;
  /** Pairs of one prefix at most. */
  readonly most: number;
}

/** Two continuations of the same prefix, the one graded better. */
export interface PreferencePair {
  readonly task_id: string;
  readonly tools: readonly Json[];
  readonly messages: readonly ChatMessage[];
  readonly better: Continuation;
  readonly worse: Continuation;
}

interface Continuation {
  readonly messages: readonly ChatMessage[];
  /** Mean over the runs that went on so of the mean credit of its steps. */
  readonly credit: number;
  readonly runs: number;
}

export interface Pairs {
  readonly pairs: readonly PreferencePair[];
  /** Prefixes at which runs went on in more than one way. */
  readonly forks: number;
  /** Of them, those whose ways are graded alike. */
  readonly ties: number;
  /** Continuations at forks, not counted: a step of theirs has no known credit, or the record ends within them. */
  readonly unknown: number;
}

/** Differences of less are what adding numbers in another order makes of nothing. */
const ALIKE = 1e-9;

/**
 * Every place where runs of one task, alike so far in all that the model said and saw, went on differently: the continuation with
 * most credit against those with less by the margin. Equal credit makes no pair and neither does unknown credit. The order of
 * the runs decides nothing.
 */
export function preferencePairs(
  runs: readonly CreditedRun[],
  { segment, margin, most }: PairOptions,
  sha256: Sha256,
): Pairs {
  const forks = new Map<string, Fork>();
  for (const run of runs) addRun(forks, run, segment, sha256);
  const pairs: PreferencePair[] = [];
  let [open, ties, unknown] = [0, 0, 0];
  for (const [, { run, from, ways }] of [...forks].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (ways.size < 2) continue;
    open++;
    const known = [...ways]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, way]) => {
        const credit = mean(way.credits.sort((a, b) => a - b));
        return credit === undefined ? [] : [{ messages: way.messages, credit, runs: way.credits.length }];
      });
    unknown += ways.size - known.length;
    const [best, ...others] = known.sort((a, b) => b.credit - a.credit);
    if (best === undefined || others.length === 0) continue;
    const worse = others.filter(({ credit }) => best.credit - credit > ALIKE && best.credit - credit >= margin - ALIKE);
    if (worse.length === 0) ties++;
    for (const each of worse.reverse().slice(0, most))
      pairs.push({ task_id: run.task_id, tools: run.tools, messages: prefixOf(run, from), better: best, worse: each });
  }
  return { pairs, forks: open, ties, unknown };
}

interface Fork {
  /** One of those that came here, and its first step from here on. */
  readonly run: CreditedRun;
  readonly from: number;
  readonly ways: Map<string, { readonly messages: readonly ChatMessage[]; readonly credits: number[] }>;
}

function addRun(forks: Map<string, Fork>, run: CreditedRun, segment: number, sha256: Sha256): void {
  const { task_id, tools, prompt, steps, credits } = run;
  // Each prefix by the digest of the one before it: a conversation of hundreds of steps is not written out at each of them.
  let key = sha256(canonicalJson([task_id, tools, prompt]));
  let asked = prompt.some(({ role }) => role === "user");
  for (const [from, step] of steps.entries()) {
    if (step.by === "model" && asked) {
      const ahead = segmentFrom(steps, from, segment);
      const fork = forks.get(key) ?? { run, from, ways: new Map() };
      forks.set(key, fork);
      const messages = messagesOf(ahead);
      const way = canonicalJson(messages);
      const there = fork.ways.get(way) ?? { messages, credits: [] };
      fork.ways.set(way, there);
      const earned = ahead.map(({ place }) => credits[place] ?? undefined);
      if (earned.every((credit) => credit !== undefined)) there.credits.push(mean(earned) as number);
    }
    asked ||= step.says.role === "user";
    key = sha256(`${key} ${canonicalJson([step.says, step.answer ?? null])}`);
  }
}

function prefixOf({ prompt, steps }: CreditedRun, from: number): readonly ChatMessage[] {
  return [
    ...prompt,
    ...steps.slice(0, from).flatMap(({ says, answer }) => (answer === undefined ? [says] : [says, answer])),
  ];
}

/** The model's next steps, as many as are asked for; it ends where somebody else speaks. */
function segmentFrom(steps: readonly Step[], from: number, segment: number): readonly Step[] {
  const ahead: Step[] = [];
  for (const step of steps.slice(from, from + segment)) {
    if (step.by !== "model") break;
    ahead.push(step);
  }
  return ahead;
}

/** It ends with what the model said last: what that was answered is not the model's. */
function messagesOf(steps: readonly Step[]): readonly ChatMessage[] {
  return steps.flatMap(({ says, answer }, at) =>
    at < steps.length - 1 && answer !== undefined ? [says, answer] : [says],
  );
}
