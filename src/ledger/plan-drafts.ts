import { effectKey } from "../change/effect.ts";
import type { Review } from "../gate/review.ts";
import { cleanText } from "./clean-text.ts";
import type { Draft } from "./entry.ts";

interface Reviewed {
  readonly review: Pick<Review, "effects" | "override">;
  readonly pullRequest: number | undefined;
}

const MOST_EFFECTS = 100;

/** The plan that was shown; its digest is of all effects, also of those that are not listed. */
export function planDraft({ review, pullRequest }: Reviewed, key: string, common: Common): readonly Draft[] {
  const { effects: plan } = review;
  if (plan === undefined) return [];
  const effects = [
    ...plan.merge.map((effect) => ({ effect, part: "merge" })),
    ...plan.release.map((effect) => ({ effect, part: "release" })),
  ];
  const jobs = effects.flatMap(({ effect }) => (effect.kind === "job" ? [effect.usd] : []));
  const usd = jobs.reduce((sum, each) => (each.kind === "known" ? sum + each.value : Number.NaN), 0);
  const pull = pullRequest === undefined ? {} : { pull_request: pullRequest };
  return [
    {
      ...common,
      kind: "plan",
      key,
      digests: [{ of: "plan", name: "plan", digest: plan.digest }],
      body: {
        plan: plan.digest,
        ...pull,
        effects: effects.slice(0, MOST_EFFECTS).map(({ effect, part }) => {
          return { kind: effect.kind, name: effect.name, detail: `${part}: ${effectKey(effect)}`.slice(0, 1900) };
        }),
        ...(jobs.length === 0 || Number.isNaN(usd) ? {} : { estimated_usd: usd }),
      },
    },
  ];
}

type Common = Pick<Draft, "at" | "actor" | "engine" | "revisions" | "digests" | "rests_on">;

/** Of a comment of just now; one of an earlier run is entered already. */
export function overrideDraft({ review, pullRequest }: Reviewed, common: Common): readonly Draft[] {
  const { override } = review;
  if (override?.kind !== "applied" || override.comment === undefined || pullRequest === undefined) return [];
  const { by, reason, role, head, decision, rules, comment } = override;
  const named = cleanText(reason);
  return [
    {
      ...common,
      kind: "override",
      key: `pull ${pullRequest} override comment ${comment}`,
      revisions: { head },
      rests_on: [decision],
      body: {
        decision,
        role,
        by,
        reason: named.length < 20 ? named.padEnd(20, ".") : named,
        rules: [...rules],
        pull_request: pullRequest,
        comment,
      },
    },
  ];
}
