import type { ToolStage } from "../grader/tool-scope.ts";
import { canonicalJson, type Json, type JsonObject } from "../json.ts";
import type { PolicySet } from "../policy/policy-set.ts";

/** A figure with how it was come by, or why nobody knows it. What is unknown is neither free nor quick. */
export type Estimate =
  | { readonly kind: "known"; readonly value: number; readonly how: string }
  | { readonly kind: "unknown"; readonly why: string };

/** A dataset as it was found; without a digest it could not be read. */
export interface FileFacts {
  readonly sha256: string;
  readonly bytes: number;
  /** Lines that are not blank. */
  readonly rows: number;
}

export interface EffectFile {
  readonly path: string;
  readonly sha256: string | null;
  readonly rows: number | null;
}

export interface JobEffect {
  readonly kind: "job";
  readonly name: string;
  /** Of everything that decides what is trained; `null` where a dataset could not be read. */
  readonly job: string | null;
  readonly target: JsonObject;
  readonly base_model: string;
  readonly grader: { readonly name: string; readonly version: string; readonly digest: string };
  readonly train: EffectFile;
  readonly validation: EffectFile;
  readonly hyperparameters: JsonObject;
  /** Response format, seed and suffix, where given. */
  readonly settings: JsonObject;
  readonly holdout: readonly string[];
  readonly checkpoint: JsonObject;
  /** What it may cost at most. */
  readonly budget: { readonly usd: number; readonly tokens?: number; readonly hours?: number };
  readonly steps: Estimate;
  readonly hours: Estimate;
  readonly usd: Estimate;
  /** What is other than before, e.g. `grader`; `new` for a job that was not there. */
  readonly because: readonly string[];
}

export interface PromotionEffect {
  readonly kind: "promotion";
  readonly name: string;
  readonly provider: string;
  readonly alias: string;
  readonly from: string | null;
  readonly to: string;
  /** `direct`: the policy names it as stable, so no step stands between it and all users. */
  readonly how: "steps" | "direct";
  /** e.g. `canary 5 %`. */
  readonly steps: readonly string[];
  /** Of the steps and the metrics. */
  readonly plan: string;
  readonly because: readonly string[];
}

export interface RollbackEffect {
  readonly kind: "rollback";
  readonly name: string;
  readonly provider: string;
  readonly alias: string;
  /** The candidate that is withdrawn. */
  readonly from: string;
  readonly to: string | null;
}

/** One place of a tool scope that allows something else than before; of `*` what is not named. */
export interface ScopeEffect {
  readonly kind: "tool_scope";
  readonly name: string;
  readonly tool: string;
  /** Of arguments: every stage. */
  readonly stage: ToolStage | "all";
  readonly what: "permission" | "arguments";
  readonly from: string | null;
  readonly to: string | null;
  readonly direction: "loosening" | "tightening" | "unknown";
}

export type Effect = JobEffect | PromotionEffect | RollbackEffect | ScopeEffect;

/** What a merge, and the release tag after it, would do to the world outside of Git. */
export interface EffectsPlan {
  readonly version: 1;
  readonly kind: "gradegate/effects";
  /** Names the plan: sha256 of the canonical JSON of `merge` and `release`. Commits are no part of it, what is done is. */
  readonly digest: string;
  readonly merge: readonly Effect[];
  readonly release: readonly Effect[];
  /** The revision that `release` is compared with; `null`: no release is known, so all that a tag starts is listed. */
  readonly released: string | null;
}

/** One revision's policies and the datasets of its jobs, by path. */
export interface EffectSide {
  readonly set: PolicySet;
  readonly files: ReadonlyMap<string, FileFacts>;
}

/** Names one effect of one part of a plan; no two of it share it. */
export function effectKey(effect: Effect): string {
  switch (effect.kind) {
    case "job":
    case "rollback":
      return `${effect.kind} ${effect.name}`;
    case "promotion":
      return `promotion ${effect.name} ${effect.how === "direct" ? "at once" : "by steps"}`;
    case "tool_scope":
      return `tool scope ${effect.name} ${effect.tool} ${effect.what === "arguments" ? "arguments" : effect.stage}`;
  }
}

/** Fields of two values that differ, sorted. */
export function differing(
  base: Readonly<Record<string, unknown>>,
  head: Readonly<Record<string, unknown>>,
): readonly string[] {
  const same = (a: unknown, b: unknown) =>
    a === undefined || b === undefined ? a === b : canonicalJson(a as Json) === canonicalJson(b as Json);
  return [...new Set([...Object.keys(base), ...Object.keys(head)])].filter((key) => !same(base[key], head[key])).sort();
}
