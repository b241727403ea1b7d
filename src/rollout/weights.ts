import type { JsonObject } from "../json.ts";
import type { Effect } from "./effect.ts";
import type { RolloutState } from "./state.ts";

/** What a router reads: who answers which share of the traffic. Percents of the models that are named add up to 100 or less. */
export interface Weights {
  readonly schema: 1;
  readonly rollout: string;
  readonly generation: number;
  /** The model that the alias of production points to. */
  readonly alias: string | null;
  readonly weights: readonly { readonly model: string; readonly percent: number }[];
  /** A share of the traffic copied to a model whose answers are thrown away. */
  readonly mirror: { readonly model: string; readonly percent: number } | null;
  readonly updated_at: string;
}

/**
 * The weights of a state, as a file for the router the team already runs. After a rollback, an abort and before the first
 * step all traffic is the stable model's; where there is none, the candidate's share is all there is.
 */
export function weightsOf(state: RolloutState): Weights {
  const { candidate, stable, weight, mirror } = state;
  const shares = [
    ...(stable === null || stable === candidate ? [] : [{ model: stable, percent: 100 - weight }]),
    { model: candidate, percent: stable === candidate ? 100 : weight },
  ];
  return {
    schema: 1,
    rollout: state.rollout,
    generation: state.generation,
    alias: state.alias,
    weights: shares.filter(({ percent }) => percent > 0),
    mirror: mirror > 0 ? { model: candidate, percent: mirror } : null,
    updated_at: state.updated_at,
  };
}

/** GitHub cuts descriptions of a status at 140 characters. */
const DESCRIPTION = 140;

/**
 * What an adapter sends to GitHub for a `deployment` or `deployment_status` effect: a Deployment of `ref` to `environment`,
 * the weights as its payload, the effect's id to find it again by. `undefined` for effects of other kinds.
 */
export function deploymentOf(
  state: RolloutState,
  effect: Effect,
  { ref, environment }: { readonly ref: string; readonly environment: string },
): { readonly create: JsonObject } | { readonly status: JsonObject } | undefined {
  if (effect.kind === "deployment") {
    return {
      create: {
        ref,
        environment,
        task: `rollout:${effect.stage}`,
        auto_merge: false,
        required_contexts: [],
        description: `${effect.model}: ${effect.stage}, ${effect.weight} %`.slice(0, DESCRIPTION),
        payload: { id: effect.id, model: effect.model, weights: JSON.parse(JSON.stringify(weightsOf(state))) },
      },
    };
  }
  if (effect.kind !== "deployment_status") return undefined;
  return {
    status: {
      environment,
      state: effect.state,
      description: effect.description.slice(0, DESCRIPTION),
      // What an earlier step deployed stays what it was until this one has succeeded.
      auto_inactive: effect.state === "success",
    },
  };
}
