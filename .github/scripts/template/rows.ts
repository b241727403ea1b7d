import type { JsonObject } from "../../../src/json.ts";
import type { Action, Cost, Outcome, Trajectory } from "../../../src/trajectory/trajectory.ts";
import { isToolAction } from "../../../src/trajectory/trajectory.ts";
import { type Case, casesOf, POLICY, type Why } from "./cases.ts";
import { dealer, type Kind } from "./kinds.ts";
import { type Random, randomOf } from "./random.ts";
import { orderOf, paidAmount, stepsOf } from "./steps.ts";
import { replyOf, requestOf } from "./wording.ts";

/** A row of a dataset with what is known of it beyond the row, which is what its judge's answer is authored from. */
export interface Run {
  readonly trajectory: Trajectory;
  readonly from: Case;
  readonly kind: Kind;
}

const MODELS = [
  { model: "northlane-support-8b", checkpoint_id: "step-0400" },
  { model: "northlane-support-8b", checkpoint_id: "step-0800" },
  { model: "northlane-support-32b" },
] as const;

/** The runs of one dataset: every task `samples` times. */
export function runsOf(dataset: string, from: number, samples: number, whys: readonly Why[]): readonly Run[] {
  const deal = dealer();
  return casesOf(dataset, from, whys).flatMap((each) => {
    const kinds = deal(each, samples, randomOf(`${each.task} kinds`));
    return kinds.map((kind, index) => runOf(each, kind, index));
  });
}

function runOf(from: Case, kind: Kind, index: number): Run {
  const id = `${from.task}-${index + 1}`;
  const random = randomOf(id);
  // Every sample of a task sees the same item.
  const item = itemOf(from, randomOf(from.task));
  const paid = paidAmount(from, kind, random);
  const actions = stepsOf(from, kind, paid, item.request, random);
  const outcome = outcomeOf(kind, random);
  const cost = costOf(actions, random);
  const trajectory: Trajectory = {
    id,
    task_id: from.task,
    item,
    context: { channel: random.pick(["email", "chat", "chat"]), locale: "en" },
    actions,
    output: { text: replyOf(from, kind, paid, random) },
    ...(outcome === undefined ? {} : { outcome }),
    ...(cost === undefined ? {} : { cost }),
    ...MODELS[index % MODELS.length],
    tags: from.tags,
    recorded_at: `${from.today}T${String(8 + index).padStart(2, "0")}:${String(random.int(0, 59)).padStart(2, "0")}:00Z`,
  };
  return { trajectory, from, kind };
}

/** What every sample of a task is given. */
export function itemOf(from: Case, random: Random): JsonObject & { readonly request: string } {
  return {
    request: requestOf(from, random),
    order_id: from.order,
    order: orderOf(from),
    today: from.today,
    policy: POLICY,
    expected: expectedOf(from),
    reference_reply: replyOf(from, REFERENCE, from.amount, random),
  };
}

export const REFERENCE: Kind = { name: "good", success: true, tone: [1, 1, 0], label: "compliant" };

function expectedOf({ decision, order, amount, wantedSku }: Case): JsonObject {
  const common = { decision, order_id: order };
  if (decision === "refund") return { ...common, amount };
  return decision === "exchange" ? { ...common, sku: wantedSku } : common;
}

/** Some runs were never looked at, and two people do not always agree on the others. */
function outcomeOf({ success }: Kind, random: Random): Outcome | undefined {
  if (random.chance(0.04)) return undefined;
  const kpi = random.chance(0.35) ? { csat: success ? random.int(3, 5) : random.int(1, 3) } : undefined;
  const raters = random.chance(0.3) ? (random.chance(0.5) ? ["anneke", "tomasz"] : ["anneke"]) : [];
  const labels = raters.map((rater) => ({ rater, value: random.chance(0.1) === success ? "fail" : "pass" }));
  const human = labels.length === 0 ? undefined : { approved: success, labels };
  return { success, ...(kpi === undefined ? {} : { kpi }), ...(human === undefined ? {} : { human }) };
}

function costOf(actions: readonly Action[], random: Random): Cost | undefined {
  if (random.chance(0.08)) return undefined;
  const tool_calls = actions.filter(isToolAction).length;
  const input_tokens = 1450 + tool_calls * random.int(380, 620);
  const output_tokens = 90 + tool_calls * random.int(28, 60);
  const latency_ms = 1800 + tool_calls * random.int(700, 1500);
  const usd = Math.round((input_tokens * 0.4 + output_tokens * 1.6) / 10) / 100_000;
  // The gateway of the small model does not report prices.
  return { input_tokens, output_tokens, tool_calls, latency_ms, ...(random.chance(0.7) ? { usd } : {}) };
}
