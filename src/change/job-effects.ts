import { canonicalJson, type Json, type JsonObject } from "../json.ts";
import type { ResolvedJob } from "../policy/policy-set.ts";
import type { Sha256 } from "../ports.ts";
import { differing, type EffectFile, type EffectSide, type Estimate, type JobEffect } from "./effect.ts";

/**
 * The jobs that a trigger would start: those that are not, to the byte of their data, what the same trigger has started
 * before. A job whose data cannot be read is started, since nobody can say that it was.
 */
export function jobEffects(
  base: EffectSide | undefined,
  head: EffectSide,
  trigger: "merge" | "tag",
  sha256: Sha256,
): readonly JobEffect[] {
  return [...head.set.jobs.values()].sort(byName).flatMap((job) => {
    if (job.spec.trigger !== trigger) return [];
    const now = trained(job, head);
    const before = base?.set.jobs.get(job.name);
    // What another trigger has started, if it has, is not known.
    const counted = before !== undefined && before.spec.trigger === trigger;
    const then = before !== undefined && base !== undefined ? trained(before, base) : undefined;
    const because = then === undefined ? ["new"] : differing(then, now);
    if (before !== undefined && !counted) return [effect(job, now, ["trigger", ...because], sha256)];
    return then !== undefined && because.length === 0 && readable(now) ? [] : [effect(job, now, because, sha256)];
  });
}

/** The identity of a job as Git has it; `null` where its data cannot be read. */
export function jobDigest(job: ResolvedJob, side: EffectSide, sha256: Sha256): string | null {
  const now = trained(job, side);
  return readable(now) ? sha256(canonicalJson(now)) : null;
}

/** Everything that decides what is trained; what it may cost and which checkpoint is taken do not. */
function trained({ spec, grader, train, validation }: ResolvedJob, { files }: EffectSide) {
  const file = (path: string): EffectFile => {
    const facts = files.get(path);
    return { path, sha256: facts?.sha256 ?? null, rows: facts?.rows ?? null };
  };
  return {
    target: spec.target as unknown as JsonObject,
    base_model: spec.base_model,
    grader: { name: grader.name, version: grader.version, digest: grader.digest },
    train: file(train),
    validation: file(validation),
    hyperparameters: (spec.hyperparameters ?? {}) as JsonObject,
    settings: defined({ response_format: spec.response_format, seed: spec.seed, suffix: spec.suffix }),
  };
}
type Trained = ReturnType<typeof trained>;

function readable({ train, validation }: Trained): boolean {
  return train.sha256 !== null && validation.sha256 !== null;
}

function effect(job: ResolvedJob, now: Trained, because: readonly string[], sha256: Sha256): JobEffect {
  const { spec } = job;
  const hours: Estimate =
    spec.estimate?.hours === undefined
      ? { kind: "unknown", why: "the policy states no estimate of the hours" }
      : { kind: "known", value: spec.estimate.hours, how: `stated in the policy: ${spec.estimate.from}` };
  const price = spec.estimate?.usd_per_hour;
  const usd: Estimate =
    hours.kind === "unknown"
      ? { kind: "unknown", why: hours.why }
      : price === undefined
        ? { kind: "unknown", why: "the policy states no price of an hour" }
        : {
            kind: "known",
            value: hours.value * price,
            how: `${hours.value} h at $${price} an hour, model graders not counted`,
          };
  return {
    kind: "job",
    name: job.name,
    job: readable(now) ? sha256(canonicalJson(now)) : null,
    ...now,
    holdout: spec.holdout,
    checkpoint: spec.checkpoint as unknown as JsonObject,
    budget: spec.budget,
    steps: stepsOf(now),
    hours,
    usd,
    because: readable(now) ? because : [...because, "data that cannot be read"],
  };
}

function stepsOf({ train, hyperparameters: { n_epochs, batch_size } }: Trained): Estimate {
  if (train.rows === null) return { kind: "unknown", why: "the training data cannot be read" };
  if (typeof n_epochs !== "number" || typeof batch_size !== "number") {
    return { kind: "unknown", why: "the provider chooses the epochs or the batch size" };
  }
  const value = Math.ceil(train.rows / batch_size) * n_epochs;
  return { kind: "known", value, how: `${train.rows} rows in batches of ${batch_size}, ${n_epochs} times` };
}

function defined(fields: Readonly<Record<string, unknown>>): JsonObject {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Record<string, Json>;
}

function byName(a: ResolvedJob, b: ResolvedJob): number {
  return a.name < b.name ? -1 : 1;
}
