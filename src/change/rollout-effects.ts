import { canonicalJson } from "../json.ts";
import type { RolloutSpec } from "../policy/document.ts";
import type { PolicySet } from "../policy/policy-set.ts";
import type { Sha256 } from "../ports.ts";
import { differing, type PromotionEffect, type RollbackEffect } from "./effect.ts";

/**
 * What a trigger does to the models that users have. A new candidate, or another way to the old one, is a promotion by
 * steps; another stable model is one without steps. A candidate that is withdrawn goes back with the merge, whatever the
 * trigger: going back waits for nobody.
 */
export function rolloutEffects(
  base: PolicySet | undefined,
  head: PolicySet,
  trigger: "merge" | "tag",
  sha256: Sha256,
): readonly (PromotionEffect | RollbackEffect)[] {
  const names = [...new Set([...(base?.rollouts.keys() ?? []), ...head.rollouts.keys()])].sort();
  return names.flatMap((name) => {
    const then = base?.rollouts.get(name)?.document.spec;
    const now = head.rollouts.get(name)?.document.spec;
    return [
      ...(trigger === "merge" ? withdrawn(name, then, now) : []),
      ...(now !== undefined && (now.trigger ?? "tag") === trigger ? forward(name, then, now, sha256) : []),
    ];
  });
}

function withdrawn(
  name: string,
  then: RolloutSpec | undefined,
  now: RolloutSpec | undefined,
): readonly RollbackEffect[] {
  const gone = then?.candidate;
  // A candidate that became stable, or made room for the next, is not taken back.
  if (then === undefined || gone === undefined || now?.stable === gone || now?.candidate !== undefined) return [];
  const { provider, alias } = then.target;
  return [{ kind: "rollback", name, provider, alias, from: gone, to: (now ?? then).stable ?? null }];
}

function forward(
  name: string,
  then: RolloutSpec | undefined,
  now: RolloutSpec,
  sha256: Sha256,
): readonly PromotionEffect[] {
  const { provider, alias } = now.target;
  const plan = sha256(canonicalJson(planOf(now)));
  const triggers = then !== undefined && (then.trigger ?? "tag") !== (now.trigger ?? "tag") ? ["trigger"] : [];
  const other = then === undefined ? ["new"] : [...triggers, ...differing(identity(then), identity(now))];
  const common = { kind: "promotion", name, provider, alias, plan, because: other } as const;
  const found: PromotionEffect[] = [];
  const moved =
    then === undefined ||
    then.stable !== now.stable ||
    then.target.alias !== alias ||
    then.target.provider !== provider;
  if (now.stable !== undefined && moved) {
    found.push({ ...common, from: then?.stable ?? null, to: now.stable, how: "direct", steps: [] });
  }
  if (now.candidate !== undefined && other.length > 0) {
    found.push({
      ...common,
      from: now.stable ?? null,
      to: now.candidate,
      how: "steps",
      steps: now.steps.map(stepText),
    });
  }
  return found;
}

function planOf({ target: _, stable: __, candidate: ___, trigger: ____, ...plan }: RolloutSpec) {
  return plan;
}

function identity(spec: RolloutSpec): Readonly<Record<string, unknown>> {
  const { trigger: _, ...rest } = spec;
  return rest;
}

function stepText({ stage, weight, mirror }: RolloutSpec["steps"][number]): string {
  if (stage === "canary") return `canary ${weight ?? 0} %`;
  return stage === "shadow" ? `shadow of ${mirror ?? 100} %` : stage;
}
