import type { Effect } from "../change/effect.ts";
import type { Released } from "./released-tag.ts";
import { type ApprovedStart, startApproved } from "./start-approved.ts";
import type { World } from "./world.ts";

/** Carries out one effect of an approved plan. Doing it again does it once. */
export interface EffectRunner {
  /** `plan`: the digest of the plan that was approved. Rejects where it is not known whether it was done. */
  run(effect: Effect, plan: string): Promise<EffectOutcome>;
}

/** waiting: to be asked again. left: for somebody else to carry out. */
export interface EffectOutcome {
  readonly outcome: "applied" | "refused" | "failed" | "waiting" | "left";
  readonly detail: string;
}

/**
 * Carries out the jobs of a plan. A tool scope is in force with its commit, and the rest is said to be somebody else's:
 * nothing is called done that is not.
 */
export function effectRunner(
  { tree, policies }: Pick<Released, "tree" | "policies">,
  settings: Pick<ApprovedStart, "branch" | "actor" | "sample" | "models">,
  world: World,
): EffectRunner {
  return {
    run: async (effect, plan): Promise<EffectOutcome> => {
      switch (effect.kind) {
        case "job": {
          const started = await startApproved(effect, plan, { ...settings, tree, policies, attempt: 1 }, world);
          if (started.outcome === "started") return { outcome: "applied", detail: `job ${started.job}` };
          return { outcome: started.outcome, detail: started.why };
        }
        case "tool_scope":
          return {
            outcome: "applied",
            detail: "in force with this commit; `gradegate export` writes it for the runtime",
          };
        case "promotion":
          return {
            outcome: "left",
            detail:
              effect.how === "steps"
                ? `gradegate rollout start --candidate ${effect.to} takes it from here`
                : "the router is to be pointed at it by its owner",
          };
        case "rollback":
          return { outcome: "left", detail: "gradegate rollout abort takes it back" };
      }
    },
  };
}
