import { canonicalJson } from "../json.ts";
import type { Sha256 } from "../ports.ts";
import { differing, type Effect, type EffectsPlan, effectKey } from "./effect.ts";
import { effectsDigest } from "./effects.ts";

/** `part`: what is about to be done; the rest of the plan is not looked at. */
export type Applied = { readonly allowed: true } | { readonly allowed: false; readonly reasons: readonly string[] };

/**
 * Whether what would be done now is what was approved. Refuses a plan whose digest is not its own, any difference, by name,
 * and what rests on data that could not be read.
 */
export function applyAllowed(approved: EffectsPlan, current: EffectsPlan, sha256: Sha256): Applied {
  const reasons: string[] = [];
  for (const [name, plan] of Object.entries({ approved, current })) {
    const digest = effectsDigest(plan, sha256);
    if (digest === plan.digest) continue;
    reasons.push(
      `the ${name} plan says that its digest is ${short(plan.digest)}, and it is ${short(digest)}: it was altered`,
    );
  }
  for (const part of ["merge", "release"] as const) reasons.push(...differences(part, approved[part], current[part]));
  for (const effect of [...current.merge, ...current.release]) {
    if (effect.kind === "job" && effect.job === null) {
      reasons.push(`job ${effect.name}: its data could not be read, so nobody can have approved it`);
    }
  }
  if (reasons.length === 0 && approved.digest !== current.digest) reasons.push("the digests differ");
  return reasons.length === 0 ? { allowed: true } : { allowed: false, reasons };
}

function differences(part: string, approved: readonly Effect[], current: readonly Effect[]): readonly string[] {
  const [before, after] = [byKey(approved), byKey(current)];
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((key) => {
    const [then, now] = [before.get(key), after.get(key)];
    if (then === undefined) return [`${part}: ${key} was not approved`];
    if (now === undefined) return [`${part}: ${key} was approved and would not be done`];
    const fields = differing(then as unknown as Record<string, unknown>, now as unknown as Record<string, unknown>);
    return fields.map((field) => {
      const value = (effect: Effect) => said((effect as unknown as Record<string, unknown>)[field]);
      return `${part}: ${key}: ${field} was approved as ${value(then)} and would be ${value(now)}`;
    });
  });
}

function byKey(effects: readonly Effect[]): ReadonlyMap<string, Effect> {
  return new Map(effects.map((effect) => [effectKey(effect), effect]));
}

function said(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = canonicalJson(value);
  return text.length <= 100 ? text : `${text.slice(0, 99)}…`;
}

function short(digest: string): string {
  return digest.slice(0, 12);
}
