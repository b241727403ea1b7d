import type { EffectsPlan } from "../change/effect.ts";
import { effectDetail } from "../change/effect-detail.ts";
import type { BodyOf } from "./bodies.ts";

const MOST_EFFECTS = 100;

/** A plan as the ledger has it: its digest, and in words what it does. Without a sum where the cost of a job is unknown. */
export function planBody(plan: EffectsPlan, pullRequest: number | undefined): BodyOf<"plan"> {
  const effects = [
    ...plan.merge.map((effect) => ({ effect, when: "at the merge" })),
    ...plan.release.map((effect) => ({ effect, when: "at the next release tag" })),
  ];
  const costs = effects.map(({ effect }) => (effect.kind === "job" ? effect.usd : undefined));
  const known = costs.flatMap((usd) => (usd?.kind === "known" ? [usd.value] : []));
  const isKnown = costs.every((usd) => usd === undefined || usd.kind === "known");
  return {
    plan: plan.digest,
    ...(pullRequest === undefined ? {} : { pull_request: pullRequest }),
    effects: effects.slice(0, MOST_EFFECTS).map(({ effect, when }) => ({
      kind: effect.kind,
      name: effect.name.slice(0, 200),
      detail: `${when}: ${effectDetail(effect)}`.slice(0, 1900),
    })),
    ...(isKnown && known.length > 0 ? { estimated_usd: known.reduce((sum, each) => sum + each, 0) } : {}),
  };
}
