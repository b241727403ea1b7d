import type { ModelTable } from "../grader/models.ts";
import { KEY_NAME } from "../job/plan.ts";
import { type Answered, isOver, type RemoteEvent, type RemoteJob, type TrainingService } from "../job/service.ts";
import { spendOf } from "../job/spend.ts";
import { keptOf } from "../job/start.ts";
import { vitalsOf } from "../job/vitals.ts";
import { nextWatch, type WatchSeen, type WatchStep } from "../job/watch.ts";
import type { Watched } from "../job/watched.ts";
import type { Draft } from "../ledger/entry.ts";
import { checkpointDraft, type Noted, type StartedJob, trainedDraft, watchDraft } from "../ledger/job-record.ts";
import { enterDrafts } from "./enter-drafts.ts";
import type { JobSide } from "./job-side.ts";
import { told } from "./start-outcome.ts";
import type { World } from "./world.ts";

export interface WatchOptions {
  readonly branch: string;
  readonly actor: string;
  readonly runUrl?: string;
  readonly models: ModelTable;
  readonly holdout?: WatchSeen["holdout"];
  /** Milliseconds until the next look. */
  readonly nextLook: number;
  /** Only looks: enters nothing and stops nothing. */
  readonly looksOnly?: boolean;
}

/**
 * Looks at a job once: enters what is news, cancels younger duplicates, and pauses or cancels it where its policy says
 * so. Everything is taken from the ledger and the provider, so that any run may be the next to look.
 */
export async function watchJob(
  started: StartedJob,
  side: JobSide,
  service: TrainingService,
  options: WatchOptions,
  world: World,
): Promise<Watched> {
  const { actor, runUrl, branch, looksOnly = false } = options;
  const noted = (): Noted => ({
    at: world.now(),
    actor,
    engine: world.version,
    ...(runUrl === undefined ? {} : { run_url: runUrl }),
  });
  const enter = async (drafts: readonly Draft[]) => {
    if (!looksOnly && drafts.length > 0) await enterDrafts(drafts, branch, world);
  };
  const found = await service.job(started.job);
  if (found.kind !== "ok") {
    const isGone = found.kind === "missing";
    if (isGone) await enter([watchDraft(started, noted(), { status: "vanished" })]);
    const why = isGone ? "the provider knows no such job any more" : `the provider could not be asked: ${told(found)}`;
    return { ...blank(started, side), status: isGone ? "vanished" : started.status, problems: [why] };
  }
  const problems: string[] = [];
  const take = <T>(what: string, answer: Answered<readonly T[]>): readonly T[] => {
    if (answer.kind === "ok") return answer.value;
    problems.push(`${what} could not be read: ${told(answer)}`);
    return [];
  };
  const events = take("its events", await service.events(started.job));
  const checkpoints = take("its checkpoints", await service.checkpoints(started.job));
  problems.push(...(looksOnly ? [] : await settleDuplicates(started, found.value, service, enter, noted)));
  const seen = seenOf(found.value, events, started, side, options, world);
  const step = looksOnly ? ({ do: "go_on", cannotTell: [] } as WatchStep) : nextWatch(seen);
  const would = looksOnly ? nextWatch(seen) : step;
  const acted = await act(step, found.value, started, service, enter, noted);
  problems.push(...acted.problems);
  const job = acted.job;
  // An order that is under way is what was entered last; the word that it has not come about would end it.
  const isAsked = ["pause_asked", "cancel_asked"].includes(started.status) || acted.asked;
  const isNews = !(isAsked && job.status === found.value.status && !isOver(job.status));
  await enter([
    ...(isNews ? [watchDraft(started, noted(), { status: job.status, ...errorOf(job) })] : []),
    ...checkpoints.map((each) => checkpointDraft(started, noted(), each)),
    ...trainedDraft(started, noted(), job),
  ]);
  return {
    ...blank(started, side),
    status: job.status,
    outcome: problems.length > 0 && !isOver(job.status) ? "unknown" : outcomeOf(job, would),
    reasons: "reasons" in would ? would.reasons : [],
    cannot_tell: "cannotTell" in would ? would.cannotTell : [],
    problems,
    notices: noticesOf(events),
    spend: seen.spend,
    vitals: seen.vitals,
    checkpoints: checkpoints.toSorted((a, b) => a.step - b.step),
    ...(job.trained_model === undefined ? {} : { trained_model: job.trained_model }),
    ...(job.error === undefined ? {} : { error: job.error }),
  };
}

const MOST_NOTICES = 10;

function noticesOf(events: readonly RemoteEvent[]): readonly string[] {
  const told = events.filter(
    ({ level, type }) => level === "warn" || level === "error" || type === "moderation_checks",
  );
  return told.slice(-MOST_NOTICES).map(({ level, message }) => `${level}: ${message.slice(0, 500)}`);
}

function blank({ policy, job, status }: StartedJob, { profile, job: { spec } }: JobSide): Watched {
  return {
    version: 1,
    kind: "gradegate/training",
    policy,
    provider: profile.provider,
    job,
    status,
    outcome: "unknown",
    reasons: [],
    cannot_tell: [],
    problems: [],
    notices: [],
    budget: spec.budget,
    vitals: [],
    checkpoints: [],
  };
}

function seenOf(
  job: RemoteJob,
  events: readonly RemoteEvent[],
  { pauseAsked, grader_digest }: StartedJob,
  side: JobSide,
  { models, holdout, nextLook }: WatchOptions,
  world: World,
): WatchSeen {
  const { profile, limits, usd_per_hour, judges } = side;
  const now = Date.parse(world.now());
  const vitals = vitalsOf(events);
  const isPaidByFunction = profile.graders.includes("lambda");
  const spend = spendOf({ job, events, vitals, now, usd_per_hour, prices: models, judges, isPaidByFunction });
  const mismatch = mismatchOf(job, side, grader_digest);
  return {
    job,
    vitals,
    spend,
    limits,
    ...(holdout === undefined ? {} : { holdout }),
    ...(mismatch === undefined ? {} : { mismatch }),
    ...(pauseAsked === undefined ? {} : { pauseAsked }),
    pauses: profile.pauses,
    now,
    nextLook,
  };
}

/** The policy may have moved on since the start; only where it is still the same grader is the model compared. */
function mismatchOf(
  job: RemoteJob,
  { job: { spec, grader } }: JobSide,
  started: string | undefined,
): string | undefined {
  if (grader.digest !== started || job.model === spec.base_model || job.model === "unknown") return undefined;
  return `it trains ${job.model}, not ${spec.base_model}`;
}

type Enter = (drafts: readonly Draft[]) => Promise<void>;

/** Cancels what is younger than the job and under its key. An older one is left to a start, which compares it first. */
async function settleDuplicates(
  started: StartedJob,
  job: RemoteJob,
  service: TrainingService,
  enter: Enter,
  noted: () => Noted,
): Promise<readonly string[]> {
  const answer = await service.jobs(
    [KEY_NAME, started.key],
    job.training_file === "unknown" ? [] : [job.training_file],
  );
  if (answer.kind !== "ok") return [`whether there is a duplicate could not be read: ${told(answer)}`];
  const kept = keptOf([...answer.value.map((each) => ({ job: each })), { job }]);
  if (kept !== undefined && kept.id !== job.id) {
    return [
      `the provider has an older job ${kept.id} of the same plan: run \`gradegate train --start\`, which chooses`,
    ];
  }
  const problems: string[] = [];
  for (const extra of answer.value) {
    if (extra.id === job.id || isOver(extra.status)) continue;
    const done = await service.cancel(extra.id);
    if (done.kind !== "ok") {
      problems.push(`the duplicate ${extra.id} could not be cancelled: ${told(done)}`);
      continue;
    }
    const detail = `it is a duplicate of ${job.id}, which is older`;
    const draft = watchDraft({ ...started, job: extra.id }, noted(), { status: "duplicate_cancelled", detail });
    await enter([{ ...draft, key: `job ${started.key} duplicate ${extra.id}` } as Draft]);
  }
  return problems;
}

interface Acted {
  readonly job: RemoteJob;
  readonly asked: boolean;
  readonly problems: readonly string[];
}

/** The order is entered before it is given, so that one that was cut off is known to whoever looks next. */
async function act(
  step: WatchStep,
  job: RemoteJob,
  started: StartedJob,
  service: TrainingService,
  enter: Enter,
  noted: () => Noted,
): Promise<Acted> {
  if (step.do !== "pause" && step.do !== "cancel") return { job, asked: false, problems: [] };
  const detail = step.reasons.map(({ code }) => code).join(", ");
  await enter([watchDraft(started, noted(), { status: `${step.do}_asked`, detail })]);
  const done = await (step.do === "pause" ? service.pause(job.id) : service.cancel(job.id));
  if (done.kind === "ok") return { job: done.value, asked: true, problems: [] };
  if (step.do === "pause" && done.kind !== "busy" && done.kind !== "unclear") {
    // A job that cannot be paused is not left to run on.
    return act({ do: "cancel", reasons: step.reasons }, job, started, service, enter, noted);
  }
  const now = await service.job(job.id);
  if (now.kind === "ok" && isOver(now.value.status)) return { job: now.value, asked: true, problems: [] };
  return { job, asked: true, problems: [`it should be stopped and is not: ${told(done)}`] };
}

function outcomeOf({ status }: RemoteJob, step: WatchStep): Watched["outcome"] {
  if (status === "succeeded") return "succeeded";
  if (status === "failed") return "failed";
  if (isOver(status)) return "stopped";
  if (step.do === "pause" || step.do === "cancel") return "stopped";
  return step.do === "nothing" ? "held" : "goes_on";
}

function errorOf({ error }: RemoteJob): { readonly detail?: string } {
  return error === undefined ? {} : { detail: `${error.code}: ${error.message}` };
}
