import { canonicalJson, isJsonObject, type Json, type JsonObject } from "../json.ts";
import type { JobPlan } from "./plan.ts";
import { isOver, type RemoteJob } from "./service.ts";

/** What the ledger says of a job of one key. */
export interface JobRecord {
  /** In the order of the ledger. */
  readonly claims: readonly Claim[];
  /** The provider's id of the job. */
  readonly job?: string;
  /** Why the provider will not have it. */
  readonly refused?: string;
}

/** That a runner is about to create the job. The first that is alive counts. */
export interface Claim {
  readonly runner: string;
  /** Milliseconds since 1970, by its own clock. */
  readonly at: number;
  readonly released: boolean;
}

/** What is known when the next step is chosen. */
export interface StartSeen {
  readonly plan: JobPlan;
  readonly record: JobRecord;
  readonly runner: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Ids at the provider of files whose bytes were compared. */
  readonly files: Readonly<Partial<Record<"train" | "validation", string>>>;
  /** Those found under the key since this runner's last deed; absent: not looked since. */
  readonly jobs?: readonly FoundJob[];
  /** Whether this runner has sent the job without learning what became of it. */
  readonly sent: boolean;
}

/** A job under the key; `mismatch` says why it is not the one that was planned. */
export interface FoundJob {
  readonly job: RemoteJob;
  readonly mismatch?: string;
}

export type StartStep =
  | { readonly do: "look" | "claim" | "create" }
  | { readonly do: "place"; readonly part: "train" | "validation" }
  | { readonly do: "record"; readonly job: RemoteJob }
  | { readonly do: "cancel"; readonly id: string; readonly why: string }
  | { readonly do: "done"; readonly id: string }
  | { readonly do: "wait"; readonly until: number; readonly why: string }
  | { readonly do: "stop"; readonly why: string };

/** What a start came to. `waiting`: nothing is wrong; run it again, not before `until` (milliseconds since 1970). */
export type Started =
  | { readonly outcome: "started"; readonly job: string; readonly cancelled: readonly string[] }
  | { readonly outcome: "waiting"; readonly until?: number; readonly why: string }
  | { readonly outcome: "refused"; readonly why: string };

/** How long nobody else creates after a claim, in milliseconds. */
export const LEASE = 15 * 60_000;
/** How long after its claim a runner may still send; what it sends is given up a minute later. */
export const SEND_WITHIN = 3 * 60_000;

/**
 * The next step towards one job of a plan. Why there is never more than one that stays: .github/decisions/0008-one-job.md.
 * It rests on nothing in memory: a runner that starts anew with what the ledger and the provider say goes on.
 */
export function nextStart(seen: StartSeen): StartStep {
  const { plan, record, runner, now, files, jobs, sent } = seen;
  if (jobs === undefined) return { do: "look" };
  const forged = jobs.find(({ mismatch }) => mismatch !== undefined);
  if (forged !== undefined) {
    const why = `the provider has a job ${forged.job.id} under this plan's key that is not it (${forged.mismatch}): see who made it`;
    return { do: "stop", why };
  }
  const kept = keptOf(jobs);
  if (kept !== undefined) {
    if (record.job !== kept.id) return { do: "record", job: kept };
    const extra = jobs.find(({ job }) => job.id !== kept.id && !isOver(job.status));
    if (extra !== undefined) {
      return { do: "cancel", id: extra.job.id, why: `it is a duplicate of ${kept.id}, which is older` };
    }
    return { do: "done", id: kept.id };
  }
  // A list may lag behind; the ledger does not.
  if (record.job !== undefined) return { do: "done", id: record.job };
  if (record.refused !== undefined) {
    return { do: "stop", why: `the provider refused it: ${record.refused}. Mend it, or start another attempt` };
  }
  const missing = plan.files.find(({ part }) => files[part] === undefined);
  if (missing !== undefined) return { do: "place", part: missing.part };
  const holder = record.claims.find((claim) => isAlive(claim, now));
  if (holder === undefined) return { do: "claim" };
  const until = holder.at + LEASE;
  if (holder.runner !== runner) {
    return { do: "wait", until, why: "another run is starting this job, or was cut off while it did" };
  }
  if (sent) return { do: "wait", until, why: "the job was sent, and no answer says what became of it" };
  if (now - holder.at > SEND_WITHIN) {
    return { do: "wait", until, why: "this run was held up for too long to send it safely" };
  }
  return { do: "create" };
}

function isAlive({ at, released }: Claim, now: number): boolean {
  return !released && now < at + LEASE;
}

/** Of several jobs under one key the oldest stays; of two of one second the lesser id. Every runner chooses the same. */
export function keptOf(jobs: readonly FoundJob[]): RemoteJob | undefined {
  const order = [...jobs].sort(
    ({ job: a }, { job: b }) => a.created - b.created || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
  return order[0]?.job;
}

/**
 * Why a job is not the one that a plan makes; `undefined` where it may be. `digests` are those of the files by id: a key
 * is no secret, so whoever may make jobs could put it onto another.
 */
export function mismatchOf(plan: JobPlan, job: RemoteJob, digests: ReadonlyMap<string, string>): string | undefined {
  const body = plan.compiled.body({ train: job.training_file }, plan.metadata);
  if (job.model !== body.model) return `it trains ${job.model}, not ${body.model}`;
  const wanted = plan.files.find(({ part }) => part === "train");
  const learnt = digests.get(job.training_file);
  if (learnt !== undefined && learnt !== wanted?.sha256) return `its training file ${job.training_file} is another`;
  const { grader } = body.method.reinforcement;
  if (job.grader !== undefined && !includes(job.grader, grader)) return "it is paid by another grader";
  return undefined;
}

/** Whether all that was sent came back; a provider may add defaults. */
function includes(found: Json | undefined, sent: Json): boolean {
  if (isJsonObject(sent)) {
    return isJsonObject(found) && Object.keys(sent).every((key) => includes(found[key], sent[key] as Json));
  }
  if (Array.isArray(sent)) {
    return Array.isArray(found) && found.length === sent.length && sent.every((each, at) => includes(found[at], each));
  }
  return found !== undefined && canonicalJson(found as JsonObject) === canonicalJson(sent as unknown as JsonObject);
}
