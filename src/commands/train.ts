import type { JobEffect } from "../change/effect.ts";
import { effectsDigest } from "../change/effects.ts";
import { UserError } from "../errors.ts";
import { isOver } from "../job/service.ts";
import type { Watched } from "../job/watched.ts";
import { isJsonObject } from "../json.ts";
import { approvedPlan } from "../ledger/approved-plan.ts";
import type { Entry } from "../ledger/entry.ts";
import { type StartedJob, startedJob, startedPolicies, watchDraft } from "../ledger/job-record.ts";
import { rewardCurveSvg } from "../render/reward-curve.ts";
import { renderPlan, renderStarted, renderWatched } from "../render/train-text.ts";
import type { Arguments } from "./command.ts";
import { readPlan } from "./effects.ts";
import { enterDrafts } from "./enter-drafts.ts";
import { type JobSide, readJobSide } from "./job-side.ts";
import { branchOf, readLedger } from "./read-ledger.ts";
import { spendingOf } from "./spending.ts";
import { startSide } from "./start-approved.ts";
import { told } from "./start-outcome.ts";
import { watchJob } from "./watch-job.ts";
import { MOST_SAMPLED, wholeNumber } from "./whole-number.ts";
import type { ExitCode, World } from "./world.ts";

const VERBS = ["plan", "start", "watch", "status", "cancel"] as const;

export async function run(args: Arguments, world: World): Promise<ExitCode> {
  const asked = VERBS.filter((verb) => args.isSet(verb));
  const [verb, ...others] = asked;
  if (verb === undefined || others.length > 0) {
    throw new UserError("train: say one of --plan, --start, --watch, --status, --cancel");
  }
  const [name, ...rest] = args.positionals;
  if (rest.length > 0) throw new UserError(`train: unexpected ${rest.join(" ")}`);
  const { models } = await spendingOf(args, world);
  const head = args.value("head");
  const repository = head === undefined ? undefined : await world.repository();
  const tree =
    head === undefined || repository === undefined
      ? await world.workTree()
      : await repository.tree(await repository.resolve(head));
  const policies = args.value("policies") ?? "policies";
  const from = { tree, policies, models };
  if (name === undefined && (verb === "watch" || verb === "status")) {
    return watchAll(from, verb === "status", args, world);
  }
  const side = await readJobSide(name, from, world);
  switch (verb) {
    case "plan":
      return showPlan(side, args, world);
    case "start":
      return start(side, args, world);
    case "watch":
    case "status":
      return watch(side, verb === "status", args, world);
    case "cancel":
      return cancel(side, args, world);
  }
}

function showPlan(side: JobSide, args: Arguments, world: World): ExitCode {
  const plan = side.plan({ approved: NONE_YET, attempt: attemptOf(args) });
  const ids = { train: "(uploaded)", validation: "(uploaded)" };
  const body = plan?.compiled.body(ids, plan.metadata);
  const { digest, problems, job } = side;
  if (args.isSet("json")) {
    const { key, files = [] } = plan ?? {};
    const told = { version: 1, kind: "gradegate/training-plan", policy: job.name, job: digest };
    world.print(`${JSON.stringify({ ...told, key, address: side.address, problems, files, body }, null, 2)}\n`);
  } else world.print(renderPlan({ name: job.name, digest, address: side.address, problems, plan, body }));
  return plan === undefined ? 1 : 0;
}

/** In a plan that is only shown, where the digest of the approved one would stand. */
const NONE_YET = "0".repeat(64);

async function start(side: JobSide, args: Arguments, world: World): Promise<ExitCode> {
  const branch = branchOf(args);
  const { plan, effect } = await planOf(side, args, await readLedger(branch, world), world);
  const attempt = attemptOf(args);
  const sample = wholeNumber("sample", args, 0, MOST_SAMPLED);
  const result = await startSide(side, effect, plan, { branch, actor: actorOf(args), attempt, sample }, world);
  const { name } = side.job;
  world.print(
    args.isSet("json")
      ? `${JSON.stringify({ policy: name, attempt, ...result }, null, 2)}\n`
      : renderStarted(name, attempt, result),
  );
  return result.outcome === "started" ? 0 : result.outcome === "refused" ? 1 : 2;
}

/** The effect that starts a job and the digest of its plan, if the file is that plan and the ledger knows it. */
async function planOf(
  { job }: JobSide,
  args: Arguments,
  entries: readonly Entry[],
  world: World,
): Promise<{ readonly plan: string; readonly effect: JobEffect }> {
  const file = args.value("approved");
  if (file === undefined) throw new UserError("train --start: --approved FILE is needed: the plan that was approved");
  const plan = readPlan(await world.readFile(file), file);
  if (effectsDigest(plan, world.sha256) !== plan.digest) {
    throw new UserError(`${file}: its digest is not that of what it says: it was altered`);
  }
  const effects = [...plan.merge, ...plan.release];
  const effect = effects.find((each) => each.kind === "job" && each.name === job.name);
  if (effect?.kind !== "job") throw new UserError(`${file}: the plan starts no job ${job.name}`);
  const found = approvedPlan(entries, plan.digest);
  if (found.kind === "none") throw new UserError(`${file}: ${found.why}`);
  return { plan: plan.digest, effect };
}

async function watch(side: JobSide, looksOnly: boolean, args: Arguments, world: World): Promise<ExitCode> {
  const branch = branchOf(args);
  const started = await startedIn(side, branch, world);
  const service = await serviceOf(side, world);
  const { models } = await spendingOf(args, world);
  const nextLook = wholeNumber("every", args, 1, 24 * 60) * 60_000;
  const holdout = await holdoutOf(args, world);
  const options = {
    branch,
    actor: args.value("by") ?? "gradegate",
    models,
    nextLook,
    looksOnly,
    ...(holdout === undefined ? {} : { holdout }),
  };
  const watched = await watchJob(started, side, service, options, world);
  const svg = args.value("svg");
  if (svg !== undefined) await world.writeFile(svg, rewardCurveSvg(watched));
  world.print(args.isSet("json") ? `${JSON.stringify(watched, null, 2)}\n` : renderWatched(watched));
  return EXITS[watched.outcome];
}

/** Every job that was started and is not known to be over; the worst exit. One that cannot be looked at hides no other. */
async function watchAll(
  from: Parameters<typeof readJobSide>[1],
  looksOnly: boolean,
  args: Arguments,
  world: World,
): Promise<ExitCode> {
  if (args.isSet("svg")) throw new UserError("train: --svg draws one job; name it");
  const entries = await readLedger(branchOf(args), world);
  let worst: ExitCode = 0;
  let looked = 0;
  for (const name of startedPolicies(entries)) {
    if (isOver(startedJob(entries, name)?.status ?? "")) continue;
    looked++;
    try {
      const exit = await watch(await readJobSide(name, from, world), looksOnly, args, world);
      worst = exit > worst ? exit : worst;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      world.log.warn(`${name}: ${error.message}`);
      worst = 2;
    }
  }
  if (looked === 0) world.log.info("the ledger knows no job that is not over");
  return worst;
}

const EXITS: Readonly<Record<Watched["outcome"], ExitCode>> = {
  goes_on: 0,
  succeeded: 0,
  failed: 1,
  stopped: 1,
  held: 2,
  unknown: 2,
};

async function cancel(side: JobSide, args: Arguments, world: World): Promise<ExitCode> {
  const branch = branchOf(args);
  const actor = actorOf(args);
  const started = await startedIn(side, branch, world);
  const noted = { at: world.now(), actor, engine: world.version };
  await enterDrafts([watchDraft(started, noted, { status: "cancel_asked", detail: `by ${actor}` })], branch, world);
  const service = await serviceOf(side, world);
  const done = await service.cancel(started.job);
  const now = done.kind === "ok" ? done : await service.job(started.job);
  if (now.kind !== "ok") throw new UserError(`${started.job} was not cancelled: ${told(now)}`);
  const { status } = now.value;
  await enterDrafts([watchDraft(started, { ...noted, at: world.now() }, { status })], branch, world);
  world.print(`${started.job}: ${status}\n`);
  return status === "cancelled" ? 0 : 1;
}

async function startedIn({ job, profile }: JobSide, branch: string, world: World): Promise<StartedJob> {
  const started = startedJob(await readLedger(branch, world), job.name);
  if (started === undefined) throw new UserError(`the ledger knows no job of ${job.name}: nothing was started`);
  if (started.target !== profile.provider) {
    throw new UserError(
      `${started.job} was started at ${started.target}, and ${job.name} now names ${profile.provider}: give the revision that started it with --head REV`,
    );
  }
  return started;
}

async function serviceOf({ profile, address, job }: JobSide, world: World) {
  if (address === undefined) throw new UserError(`${job.name}: its target is not complete`);
  return world.training(profile, address);
}

/** The loudest verdict of a study of checkpoints. */
async function holdoutOf(args: Arguments, world: World) {
  const file = args.value("holdout");
  if (file === undefined) return undefined;
  const text = await world.readFile(file);
  if (text === undefined) throw new UserError(`train: there is no file ${file}`);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new UserError(`train: ${file} is not JSON`);
  }
  const fits = isJsonObject(json) && json.kind === "gradegate/holdout-study" && Array.isArray(json.checks);
  const study = json as { verdict?: unknown; checks?: readonly { alarm?: { verdict?: unknown; why?: unknown } }[] };
  const { verdict, checks = [] } = study;
  if (!fits || (verdict !== "alarm" && verdict !== "quiet" && verdict !== "cannot_tell")) {
    throw new UserError(`train: ${file} is not what gradegate holdout --json prints`);
  }
  const why = checks.find(({ alarm }) => alarm?.verdict === verdict)?.alarm?.why;
  return { verdict, why: typeof why === "string" ? why.slice(0, 500) : "no reason is given" } as const;
}

function actorOf(args: Arguments): string {
  const by = args.value("by")?.trim() ?? "";
  if (by === "" || by.length > 200) throw new UserError("train: say who does it, for the ledger: --by NAME");
  return by;
}

function attemptOf(args: Arguments): number {
  return wholeNumber("attempt", args, 1, 1000);
}
