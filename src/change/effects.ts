import { canonicalJson, type Json } from "../json.ts";
import type { Sha256 } from "../ports.ts";
import type { Effect, EffectSide, EffectsPlan } from "./effect.ts";
import { jobEffects } from "./job-effects.ts";
import { rolloutEffects } from "./rollout-effects.ts";
import { scopeEffects } from "./scope-effects.ts";

/**
 * What merging `head` into `base` would cause, and what a release of it would. Conservative: what cannot be shown to be as
 * before counts as changed. Pure, and the same whatever order the policies stand in.
 */
export function effectsOf(
  sides: {
    readonly base: EffectSide | undefined;
    readonly head: EffectSide;
    readonly released?: { readonly name: string; readonly side: EffectSide } | undefined;
  },
  sha256: Sha256,
): EffectsPlan {
  const { base, head, released } = sides;
  const merge = [
    ...jobEffects(base, head, "merge", sha256),
    ...rolloutEffects(base?.set, head.set, "merge", sha256),
    ...scopeEffects(base?.set, head.set),
  ];
  const release = [
    ...jobEffects(released?.side, head, "tag", sha256),
    ...rolloutEffects(released?.side.set, head.set, "tag", sha256),
  ];
  const digest = effectsDigest({ merge, release }, sha256);
  return { version: 1, kind: "gradegate/effects", digest, merge, release, released: released?.name ?? null };
}

/**
 * What a change answers for: all that its merge causes, and of the next tag what would not be caused, or not like this,
 * without it. So whoever only tags starts nothing that no gate has seen.
 */
export function effectsOfChange(
  plan: EffectsPlan,
  { base, released }: Pick<Parameters<typeof effectsOf>[0], "base" | "released">,
  sha256: Sha256,
): readonly Effect[] {
  const before = base === undefined ? [] : effectsOf({ base, head: base, released }, sha256).release;
  const known = new Set(before.map((effect) => canonicalJson(effect as unknown as Json)));
  return [...plan.merge, ...plan.release.filter((effect) => !known.has(canonicalJson(effect as unknown as Json)))];
}

export function effectsDigest(plan: Pick<EffectsPlan, "merge" | "release">, sha256: Sha256): string {
  return sha256(canonicalJson({ merge: plan.merge, release: plan.release }));
}
