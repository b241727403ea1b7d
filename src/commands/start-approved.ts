import type { JobEffect } from "../change/effect.ts";
import type { ModelTable } from "../grader/models.ts";
import { isOver, type TrainingService } from "../job/service.ts";
import type { Started } from "../job/start.ts";
import { canonicalJson } from "../json.ts";
import { startedJob } from "../ledger/job-record.ts";
import type { FileTree } from "../ports.ts";
import { bytesOf, type JobSide, readJobSide } from "./job-side.ts";
import { preflight } from "./preflight.ts";
import { readLedger } from "./read-ledger.ts";
import { startJob } from "./start-job.ts";
import { told } from "./start-outcome.ts";
import type { World } from "./world.ts";

/** Of an effect: what is trained, and what it may cost. */
export type ApprovedJob = Pick<JobEffect, "name" | "job" | "budget">;

export interface ApprovedStart {
  /** The revision that was approved. */
  readonly tree: FileTree;
  readonly policies: string;
  /** The ledger's branch. */
  readonly branch: string;
  readonly actor: string;
  readonly runUrl?: string;
  /** Prices of judges. */
  readonly models: ModelTable;
  /** From 1: another is another job. */
  readonly attempt: number;
  /** Runs to grade at the provider and here before anything is spent. */
  readonly sample: number;
}

/**
 * Starts the job of an effect, once. The caller vouches that the plan of the digest `approved` is approved and has this
 * effect; that the revision would train what the effect says is made sure here. Rejects where the ledger or the policies
 * cannot be read, and without a key.
 */
export async function startApproved(
  effect: ApprovedJob,
  approved: string,
  start: ApprovedStart,
  world: World,
): Promise<Started> {
  const side = await readJobSide(effect.name, start, world);
  return startSide(side, effect, approved, start, world);
}

/** As `startApproved`, of a job that was read already. */
export async function startSide(
  side: JobSide,
  effect: ApprovedJob,
  approved: string,
  { branch, actor, runUrl, attempt, sample }: Omit<ApprovedStart, "tree" | "policies" | "models">,
  world: World,
): Promise<Started> {
  if (effect.job === null || effect.job !== side.digest) {
    const why = `what would be trained (${side.digest.slice(0, 12)}) is not what the plan approves (${(effect.job ?? "nothing").slice(0, 12)})`;
    return { outcome: "refused", why };
  }
  const { budget } = side.job.spec;
  if (canonicalJson(budget) !== canonicalJson(effect.budget)) {
    const why = `its budget is ${canonicalJson(budget)}, and the plan approves ${canonicalJson(effect.budget)}`;
    return { outcome: "refused", why };
  }
  const plan = side.plan({ approved, attempt });
  for (const { severity, message } of side.problems) if (severity === "warning") world.log.warn(message);
  if (plan === undefined) {
    const errors = side.problems.filter(({ severity }) => severity === "error");
    return { outcome: "refused", why: errors.map(({ message }) => message).join("; ") };
  }
  const service = await world.training(side.profile, plan.compiled.address);
  const check = async () => {
    const earlier = await earlierJob(side, plan.key, branch, service, world);
    if (earlier !== undefined) return earlier;
    const { problems, notes } = await preflight(side, service, sample, world);
    for (const note of notes) world.log.warn(note);
    return problems.length === 0 ? undefined : problems.join("; ");
  };
  const url = runUrl === undefined ? {} : { runUrl };
  const read = (path: string) => bytesOf(side.tree, path);
  return startJob(plan, service, { branch, actor, ...url, read, check }, world);
}

/** Why an earlier job of the policy stands in the way: only the latest is watched, so no other may run on. */
async function earlierJob(
  { job: { name }, profile }: JobSide,
  key: string,
  branch: string,
  service: TrainingService,
  world: World,
): Promise<string | undefined> {
  const { archive } = await world.ledger(branch);
  if ((await archive.head()) === undefined) return undefined;
  const earlier = startedJob(await readLedger(branch, world), name);
  if (earlier === undefined || earlier.key === key || isOver(earlier.status)) return undefined;
  const how = "cancel it, or wait for its end";
  if (earlier.target !== profile.provider) {
    return `${earlier.job} at ${earlier.target}, an earlier job of ${name}, is not known to be over: ${how}`;
  }
  const now = await service.job(earlier.job);
  if (now.kind === "missing" || (now.kind === "ok" && isOver(now.value.status))) return undefined;
  const status = now.kind === "ok" ? now.value.status : `not known: ${told(now)}`;
  return `${earlier.job}, an earlier job of ${name}, is ${status}: ${how}`;
}
