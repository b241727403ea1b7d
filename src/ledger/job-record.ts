import type { JobPlan } from "../job/plan.ts";
import type { RemoteCheckpoint, RemoteJob } from "../job/service.ts";
import type { Claim, JobRecord } from "../job/start.ts";
import type { Json } from "../json.ts";
import { REDACTED_KINDS } from "../policy/ledger-fields.ts";
import type { BodyOf } from "./bodies.ts";
import type { Draft, Entry, EntryOf, RestedOn } from "./entry.ts";
import { redact } from "./redact.ts";

/** Who enters something, when and by what. */
export type Noted = Pick<Draft, "at" | "actor" | "engine"> & { readonly run_url?: string };

/** What is entered of a job before it has an id, and beside the provider's own words. */
export type JobWord =
  | "claimed"
  | "released"
  | "refused"
  | "created"
  | "duplicate_cancelled"
  | "pause_asked"
  | "cancel_asked"
  | "vanished";

/** A job that was started, with what was seen and done since. */
export interface StartedJob {
  readonly key: string;
  readonly job: string;
  readonly policy: string;
  readonly target: string;
  readonly approved: string | undefined;
  readonly grader_digest: string | undefined;
  /** The provider's word, or ours, as it was entered last. */
  readonly status: string;
  /** Since when a pause is asked for that has not come about; milliseconds since 1970. */
  readonly pauseAsked?: number;
  readonly created: EntryOf<"job_event">;
}

type JobEntry = EntryOf<"job_event">;

/** Of what a key was entered as started or watched. */
function eventsOf(entries: readonly Entry[], key: string): readonly JobEntry[] {
  return entries.filter((each) => each.kind === "job_event" && each.key.startsWith(`job ${key} `)) as JobEntry[];
}

/** What the ledger says of the start of a job. Of what it enters, the order in the ledger counts, not any clock. */
export function jobRecord(entries: readonly Entry[], key: string): JobRecord {
  const claims: Claim[] = [];
  let record: { job?: string; refused?: string } = {};
  for (const { at, body } of eventsOf(entries, key)) {
    const { status, runner = "", job, detail = "no reason is entered" } = body;
    if (status === "claimed") claims.push({ runner, at: Date.parse(at), released: false });
    const open = claims.findIndex((claim) => claim.runner === runner && !claim.released);
    if ((status === "released" || status === "refused") && open >= 0) {
      claims[open] = { ...(claims[open] as Claim), released: true };
    }
    if (status === "refused") record = { ...record, refused: detail };
    if (status === "created") record = { job };
  }
  return { claims, ...record };
}

/** The policies of which a job was ever created, by name. */
export function startedPolicies(entries: readonly Entry[]): readonly string[] {
  const names = entries.flatMap((each) =>
    each.kind === "job_event" && each.body.status === "created" && each.body.policy !== undefined
      ? [each.body.policy]
      : [],
  );
  return [...new Set(names)].sort();
}

/** The job of a policy that was created last; `undefined` where none was. */
export function startedJob(entries: readonly Entry[], policy: string): StartedJob | undefined {
  const created = entries.findLast(
    (each): each is JobEntry =>
      each.kind === "job_event" && each.body.status === "created" && each.body.policy === policy,
  );
  const key = created?.key.split(" ")[1];
  if (created === undefined || key === undefined) return undefined;
  const { body } = created;
  let status: string = body.status;
  let pauseAsked: number | undefined;
  for (const { at, body: later, seq } of eventsOf(entries, key)) {
    if (seq < created.seq || later.job !== body.job) continue;
    if (later.status === "duplicate_cancelled") continue;
    status = later.status;
    if (status === "pause_asked") pauseAsked ??= Date.parse(at);
    else if (status === "paused") pauseAsked = undefined;
  }
  return {
    key,
    job: body.job,
    policy,
    target: body.target,
    approved: body.plan,
    grader_digest: body.grader_digest,
    status,
    ...(pauseAsked === undefined ? {} : { pauseAsked }),
    created,
  };
}

type JobBody = BodyOf<"job_event">;

/** An event of a start. `id` of the job where there is one. */
export function startDraft(
  plan: JobPlan,
  noted: Noted,
  event: { readonly status: JobWord; readonly id?: string; readonly runner?: string; readonly detail?: string },
): Draft {
  const { policy, key, approved, grader, compiled, files } = plan;
  const { status, id, runner, detail } = event;
  const body: JobBody = {
    job: id ?? `planned ${key.slice(0, 12)}`,
    status,
    target: compiled.profile.provider,
    policy,
    plan: approved,
    grader_digest: grader.digest,
    model: compiled.body({ train: "" }, {}).model,
    ...(runner === undefined ? {} : { runner }),
    ...(detail === undefined ? {} : { detail: clean(detail) }),
  };
  const digests: RestedOn[] = [
    { of: "grader", name: grader.name, digest: grader.digest, revision: "head" },
    { of: "plan", name: policy, digest: approved },
    ...files.map(({ path, sha256 }): RestedOn => ({ of: "dataset", name: path, digest: sha256, revision: "head" })),
  ];
  // What a runner says of its own claim is news beside what another says of its own.
  const about = status === "duplicate_cancelled" ? `duplicate ${id ?? ""}` : "start";
  return {
    ...noted,
    revisions: {},
    kind: "job_event",
    key: `job ${key} ${about}`,
    digests: status === "created" ? digests : [],
    rests_on: [],
    body,
  };
}

/** What was seen of a job, or asked of it. The same twice in a row is entered once. */
export function watchDraft(
  started: StartedJob,
  noted: Noted,
  seen: { readonly status: string; readonly detail?: string },
): Draft {
  const { key, job, policy, target, approved, grader_digest } = started;
  return {
    ...noted,
    revisions: {},
    kind: "job_event",
    key: `job ${key} watch`,
    digests: [],
    rests_on: [started.created.fact],
    body: {
      job,
      status: seen.status,
      target,
      policy,
      ...(approved === undefined ? {} : { plan: approved }),
      ...(grader_digest === undefined ? {} : { grader_digest }),
      ...(seen.detail === undefined ? {} : { detail: clean(seen.detail) }),
    },
  };
}

/** A provider's words may quote rows, and an entry stays for ever. */
function clean(text: string): string {
  const { value } = redact<Json>(text, REDACTED_KINDS);
  return (value as string).slice(0, 1900);
}

const MOST_FIGURES = 100;

/** A checkpoint, under the name that a request asks it by. */
export function checkpointDraft(started: StartedJob, noted: Noted, { model, step, metrics }: RemoteCheckpoint): Draft {
  const figures = Object.entries(metrics).filter(([name]) => name.length > 0 && name.length <= 200);
  return {
    ...noted,
    revisions: {},
    kind: "checkpoint",
    key: `checkpoint ${model}`,
    digests: [],
    rests_on: [started.created.fact],
    body: { checkpoint: model, job: started.job, step, figures: Object.fromEntries(figures.slice(0, MOST_FIGURES)) },
  };
}

/** The model that a job has made, as a checkpoint: its last. */
export function trainedDraft(started: StartedJob, noted: Noted, { trained_model }: RemoteJob): readonly Draft[] {
  if (trained_model === undefined) return [];
  return [
    {
      ...noted,
      revisions: {},
      kind: "checkpoint",
      key: `checkpoint ${trained_model}`,
      digests: [],
      rests_on: [started.created.fact],
      body: { checkpoint: trained_model, job: started.job },
    },
  ];
}
