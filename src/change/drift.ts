import type { Sha256 } from "../ports.ts";
import type { EffectSide } from "./effect.ts";
import { jobDigest } from "./job-effects.ts";

/** What is there outside of Git; a part that could not be read says why. */
export interface LiveState {
  readonly jobs: Read<readonly LiveJob[]>;
  readonly deployments: Read<readonly LiveDeployment[]>;
}
type Read<T> = { readonly kind: "known"; readonly value: T } | { readonly kind: "unknown"; readonly why: string };

export interface LiveJob {
  readonly id: string;
  /** The TrainingJob that it was started for; absent where its metadata do not say. */
  readonly name?: string;
  /** The job's digest from the plan that started it. */
  readonly job?: string;
  readonly status: "queued" | "running" | "paused" | "succeeded" | "failed" | "cancelled";
}

export interface LiveDeployment {
  readonly alias: string;
  readonly provider: string;
  /** What each model gets of the traffic, in percent. */
  readonly models: readonly { readonly model: string; readonly weight: number }[];
  /** A rollback holds it: Git is ahead until somebody reverts it or tries again. */
  readonly held_by_rollback?: boolean;
}

export interface Drift {
  readonly kind:
    | "unknown"
    | "alias_missing"
    | "alias_other_model"
    | "alias_unknown_to_git"
    | "held_by_rollback"
    | "job_unknown_to_git"
    | "job_outdated";
  readonly subject: string;
  readonly detail: string;
}

/** Where the world is not as Git has it. A part that could not be read is drift of its own: nothing says that there is none. */
export function driftOf(git: EffectSide, live: LiveState, sha256: Sha256): readonly Drift[] {
  return [...deploymentDrift(git, live.deployments), ...jobDrift(git, live.jobs, sha256)];
}

function deploymentDrift({ set }: EffectSide, live: LiveState["deployments"]): readonly Drift[] {
  if (live.kind === "unknown") {
    return set.rollouts.size === 0 ? [] : [{ kind: "unknown", subject: "deployments", detail: live.why }];
  }
  const wanted = [...set.rollouts.values()].map(({ document }) => document);
  const key = (provider: string, alias: string) => `${provider} ${alias}`;
  const found = wanted.flatMap(({ metadata, spec }): readonly Drift[] => {
    const subject = key(spec.target.provider, spec.target.alias);
    const there = live.value.find(({ provider, alias }) => key(provider, alias) === subject);
    if (there === undefined) {
      if (spec.stable === undefined) return [];
      return [
        {
          kind: "alias_missing",
          subject,
          detail: `Rollout ${metadata.name} says ${spec.stable}, and there is nothing`,
        },
      ];
    }
    const known = [spec.stable, spec.candidate].filter((model) => model !== undefined);
    const served = there.models.filter(({ weight }) => weight > 0);
    if (there.held_by_rollback === true) {
      const models = served.map(({ model }) => model).join(", ");
      return [
        { kind: "held_by_rollback", subject, detail: `a rollback holds ${models}; Git says ${known.join(", ")}` },
      ];
    }
    const strange = served.filter(({ model }) => !known.includes(model));
    if (strange.length === 0 && served.length > 0) return [];
    const said =
      served.length === 0
        ? "no model has traffic"
        : strange.map(({ model, weight }) => `${model} has ${weight} %`).join(", ");
    return [{ kind: "alias_other_model", subject, detail: `${said}; Git says ${known.join(", ") || "none"}` }];
  });
  const named = new Set(wanted.map(({ spec }) => key(spec.target.provider, spec.target.alias)));
  const strangers = live.value.filter(({ provider, alias }) => !named.has(key(provider, alias)));
  return [
    ...found,
    ...strangers.map(({ provider, alias }): Drift => {
      return { kind: "alias_unknown_to_git", subject: key(provider, alias), detail: "no Rollout names it" };
    }),
  ];
}

const LIVE: ReadonlySet<LiveJob["status"]> = new Set(["queued", "running", "paused"]);

function jobDrift(git: EffectSide, live: LiveState["jobs"], sha256: Sha256): readonly Drift[] {
  if (live.kind === "unknown") {
    return git.set.jobs.size === 0 ? [] : [{ kind: "unknown", subject: "jobs", detail: live.why }];
  }
  return live.value.flatMap((running): readonly Drift[] => {
    if (!LIVE.has(running.status)) return [];
    const job = running.name === undefined ? undefined : git.set.jobs.get(running.name);
    if (job === undefined || running.job === undefined) {
      const whose =
        running.name === undefined
          ? "it names no TrainingJob"
          : `there is no TrainingJob ${running.name} with its digest`;
      return [{ kind: "job_unknown_to_git", subject: running.id, detail: `${running.status}; ${whose}` }];
    }
    const wanted = jobDigest(job, git, sha256);
    if (wanted === running.job) return [];
    const detail = `${running.status} as ${running.job.slice(0, 12)}; Git says ${wanted?.slice(0, 12) ?? "what cannot be read"}`;
    return [{ kind: "job_outdated", subject: `${running.id} of ${job.name}`, detail }];
  });
}
