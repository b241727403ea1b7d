import { canonicalJson } from "../json.ts";
import type { ResolvedJob } from "../policy/policy-set.ts";
import type { Sha256 } from "../ports.ts";
import type { CompiledJob } from "../target/compile.ts";
import type { JobBody } from "../target/profile.ts";

/** A file that a job learns from, by what is in it. */
interface PlannedFile {
  readonly part: "train" | "validation";
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Its name at the provider. */
  readonly name: string;
}

/** A job that is to be started once. */
export interface JobPlan {
  readonly policy: string;
  /** What stands for the job at the provider and in the ledger: one job a key, ever. */
  readonly key: string;
  /** Of everything that decides what is trained, as the effects name it. */
  readonly digest: string;
  /** Of the plan that was approved. */
  readonly approved: string;
  readonly attempt: number;
  readonly files: readonly PlannedFile[];
  readonly compiled: CompiledJob;
  readonly grader: { readonly name: string; readonly version: string; readonly digest: string };
  readonly metadata: JobBody["metadata"];
}

/** The pair of a job's metadata that it is found by. */
export const KEY_NAME = "gradegate_key";

export interface PlanFacts {
  readonly job: ResolvedJob;
  readonly compiled: CompiledJob;
  readonly digest: string;
  readonly approved: string;
  /** From 1: another is another job, e.g. after one that failed. */
  readonly attempt: number;
  readonly files: Readonly<Record<"train" | "validation", { readonly sha256: string; readonly bytes: number }>>;
}

/**
 * The same job of the same attempt has the same key, whoever starts it and whenever. Where it is not known that a
 * provider's jobs carry metadata, the training file is named after the key, so that the job can be found by its file.
 */
export function planJob({ job, compiled, digest, approved, attempt, files }: PlanFacts, sha256: Sha256): JobPlan {
  const key = sha256(canonicalJson({ job: digest, attempt }));
  const { profile, validates } = compiled;
  const parts = validates ? (["train", "validation"] as const) : (["train"] as const);
  const { name, version } = job.grader;
  return {
    policy: job.name,
    key,
    digest,
    approved,
    attempt,
    compiled,
    grader: { name, version, digest: job.grader.digest },
    files: parts.map((part) => {
      const { sha256: content, bytes } = files[part];
      const mark = profile.metadata === "yes" ? "" : `${key.slice(0, 32)}-`;
      return { part, path: job[part], sha256: content, bytes, name: `gradegate-${mark}${content}.jsonl` };
    }),
    metadata: {
      [KEY_NAME]: key,
      gradegate_job: digest,
      gradegate_plan: approved,
      gradegate_grader: job.grader.digest,
      gradegate_policy: `${job.name} attempt ${attempt}`,
    },
  };
}
