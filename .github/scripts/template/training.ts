import type { JsonObject } from "../../../src/json.ts";
import { type Run, runsOf } from "./rows.ts";

/**
 * Rows that a job learns from, as the fine-tuning API takes them: what the model is asked, and the fields that the reward
 * reads. Of tasks that no suite has.
 */
export function trainingFiles(): Readonly<Record<string, string>> {
  const train = runsOf("train", 53_104, 1, [
    ...(["changed_mind", "damaged", "too_late", "opened", "size", "wrong_item", "over_limit", "faulty"] as const),
    ...(["changed_mind", "final_sale", "damaged", "size", "chargeback", "opened", "gift_card"] as const),
    ...(["impostor", "card_request", "pressure", "impostor", "card_request"] as const),
  ]);
  const validation = runsOf("validation", 64_215, 1, [
    ...(["changed_mind", "damaged", "too_late", "opened", "wrong_item", "impostor"] as const),
  ]);
  return {
    "policies/training/refunds-train.jsonl": lines(train),
    "policies/training/refunds-validation.jsonl": lines(validation),
  };
}

function lines(runs: readonly Run[]): string {
  const rows = runs.map(({ trajectory: { item } }): JsonObject => {
    const { request, policy, ...fields } = item;
    const messages = [
      { role: "developer", content: `You handle returns of a shop. Its policy:\n${String(policy)}` },
      { role: "user", content: String(request) },
    ];
    return { messages, request: String(request), policy: String(policy), ...fields };
  });
  return `${rows.map((row) => JSON.stringify(row)).join("\n")}\n`;
}
