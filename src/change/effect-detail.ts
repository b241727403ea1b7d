import type { Effect } from "./effect.ts";

/** What an effect does, in a few words. */
export function effectDetail(effect: Effect): string {
  switch (effect.kind) {
    case "job":
      return `train ${effect.base_model} with ${effect.grader.name} ${effect.grader.version}, at most $${effect.budget.usd}`;
    case "promotion":
      return `${effect.to} for ${effect.alias} ${effect.how === "direct" ? "at once" : `by ${effect.steps.length} steps`}`;
    case "rollback":
      return `${effect.from} is withdrawn from ${effect.alias}`;
    case "tool_scope":
      return `${effect.tool} (${effect.stage}): ${effect.from ?? "not named"} to ${effect.to ?? "not named"}`;
  }
}
