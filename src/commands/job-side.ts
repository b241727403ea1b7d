import type { FileFacts } from "../change/effect.ts";
import { jobDigest } from "../change/job-effects.ts";
import { UserError } from "../errors.ts";
import type { ModelTable } from "../grader/models.ts";
import { type JobPlan, planJob } from "../job/plan.ts";
import { judgesOf } from "../job/spend.ts";
import { DEFAULT_LIMITS, type Limits } from "../job/watch.ts";
import type { PolicySet, ResolvedJob } from "../policy/policy-set.ts";
import type { FileTree } from "../ports.ts";
import { compileJob } from "../target/compile.ts";
import type { TargetProblem, TargetProfile, TargetSpec } from "../target/profile.ts";
import { TARGETS } from "../target/targets.ts";
import { effectSide } from "./find-effects.ts";
import { loadChecked } from "./load-checked.ts";
import type { World } from "./world.ts";

/** A TrainingJob of a revision, with all that sending and watching it needs. */
export interface JobSide {
  readonly job: ResolvedJob;
  readonly set: PolicySet;
  readonly tree: FileTree;
  readonly profile: TargetProfile;
  /** `undefined` where the target is not complete. */
  readonly address: string | undefined;
  /** Of everything that decides what is trained. */
  readonly digest: string;
  readonly problems: readonly TargetProblem[];
  readonly limits: Limits;
  /** The higher of what is stated and what is known. */
  readonly usd_per_hour: number | undefined;
  /** Models that the reward asks at the provider. */
  readonly judges: readonly string[];
  /** `undefined` where a problem is an error. */
  plan(of: { readonly approved: string; readonly attempt: number }): JobPlan | undefined;
}

/** The job of a name, or the only one there is. Throws a UserError where it is not to be had. */
export async function readJobSide(
  name: string | undefined,
  { tree, policies, models }: { readonly tree: FileTree; readonly policies: string; readonly models: ModelTable },
  world: World,
): Promise<JobSide> {
  const { set, issues } = await loadChecked(tree, policies, world);
  if (set === undefined) throw new UserError("the policies are not valid", issues);
  const job = jobOf(name, set);
  const side = await effectSide(tree, set, world);
  const digest = jobDigest(job, side, world.sha256);
  const [train, validation] = [side.files.get(job.train), side.files.get(job.validation)];
  if (digest === null || train === undefined || validation === undefined) {
    throw new UserError(`${job.name}: its data ${job.train} or ${job.validation} cannot be read`);
  }
  const compiled = compileJob(job, { train, validation }, world.today());
  const profile = TARGETS[job.spec.target.provider];
  const address = profile.address(job.spec.target as TargetSpec);
  const known = profile.models.find(({ id }) => id === job.spec.base_model)?.usd_per_hour;
  const prices = [known, job.spec.estimate?.usd_per_hour].filter((each) => each !== undefined);
  const usd_per_hour = prices.length === 0 ? undefined : Math.max(...prices);
  const judges = profile.graders.includes("lambda") ? [] : judgesOf(job.grader.native);
  const problems = [...compiled.problems, ...costProblems(job, usd_per_hour, judges, models)];
  return {
    job,
    set,
    tree,
    profile,
    address: "url" in address ? address.url : undefined,
    digest,
    problems,
    limits: { ...DEFAULT_LIMITS, ...job.spec.budget, ...job.spec.watch },
    usd_per_hour,
    judges,
    plan: ({ approved, attempt }) => {
      if (compiled.job === undefined || problems.some(({ severity }) => severity === "error")) return undefined;
      const file = ({ sha256, bytes }: FileFacts) => ({ sha256, bytes });
      const files = { train: file(train), validation: file(validation) };
      return planJob({ job, compiled: compiled.job, digest, approved, attempt, files }, world.sha256);
    },
  };
}

/** A budget holds only what can be counted: an unknown price is not free. */
function costProblems(
  { spec }: ResolvedJob,
  usdPerHour: number | undefined,
  judges: readonly string[],
  models: ModelTable,
): readonly TargetProblem[] {
  const error = (code: string, message: string): TargetProblem => ({ severity: "error", code, message });
  const unpriced = judges.filter((model) => {
    const { usd_per_million_input_tokens: input, usd_per_million_output_tokens: output } = models.get(model) ?? {};
    return input === undefined || output === undefined;
  });
  const hours = spec.estimate?.hours;
  const expected = hours === undefined || usdPerHour === undefined ? undefined : hours * usdPerHour;
  return [
    ...(usdPerHour === undefined
      ? [error("cost-unknown", "what an hour costs is not stated, so budget.usd cannot be held: estimate.usd_per_hour")]
      : []),
    ...unpriced.map((model) =>
      error(
        "judge-cost-unknown",
        `what the judge ${model} costs is not stated, so budget.usd cannot be held: --prices FILE`,
      ),
    ),
    ...(expected !== undefined && expected > spec.budget.usd
      ? [error("over-budget", `it is estimated at $${expected.toFixed(2)}, and budget.usd is ${spec.budget.usd}`)]
      : []),
  ];
}

function jobOf(name: string | undefined, { jobs }: PolicySet): ResolvedJob {
  const known = [...jobs.keys()];
  const [only, ...more] = known;
  if (only === undefined) throw new UserError("there is no TrainingJob among the policies");
  if (name === undefined && more.length > 0) throw new UserError(`train: name one of the jobs ${known.join(", ")}`);
  const job = jobs.get(name ?? only);
  if (job === undefined) throw new UserError(`there is no job "${name}"; known: ${known.join(", ")}`);
  return job;
}

/** The whole of a file. Throws a UserError where there is none. */
export async function bytesOf(tree: FileTree, path: string): Promise<Uint8Array> {
  const stream = await tree.stream(path);
  if (stream === undefined) throw new UserError(`${path}: there is no such file`);
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
