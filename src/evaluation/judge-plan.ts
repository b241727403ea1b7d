import type { JudgeRequest } from "../grader/contract.ts";
import { costOf } from "../grader/judge-cost.ts";
import type { ModelTable } from "../grader/models.ts";
import { judgementKey } from "../grader/recording.ts";
import type { Sha256 } from "../ports.ts";

/** What a run would ask of its judges and what that could cost, counted before anything is sent. */
export interface JudgePlan {
  readonly version: 1;
  readonly kind: "gradegate/judge-plan";
  /** Equal requests count once. */
  readonly requests: number;
  readonly recorded: number;
  readonly to_ask: number;
  /** Of those, asks that depend on how the first one comes out; only the high end holds them. */
  readonly conditional: number;
  /** Likely input and no output, to the bound of both. `undefined` where some request cannot be priced or bounded. */
  readonly usd_low: number | undefined;
  readonly usd_high: number | undefined;
  readonly models: readonly ModelPlan[];
}

interface ModelPlan {
  readonly model: string;
  readonly requests: number;
  readonly recorded: number;
  readonly to_ask: number;
  readonly conditional: number;
  /** Of what is to be asked: four bytes a token, and one byte a token, which no byte-level tokenizer exceeds. */
  readonly likely_input_tokens: number;
  readonly most_input_tokens: number | undefined;
  readonly most_output_tokens: number | undefined;
  readonly usd_low: number | undefined;
  readonly usd_high: number | undefined;
  readonly priced: boolean;
  readonly shutdown_date?: string;
}

type Sums = { -readonly [K in keyof Omit<ModelPlan, "model" | "priced" | "shutdown_date">]: ModelPlan[K] };

const NOTHING: Sums = {
  requests: 0,
  recorded: 0,
  to_ask: 0,
  conditional: 0,
  likely_input_tokens: 0,
  most_input_tokens: 0,
  most_output_tokens: 0,
  usd_low: 0,
  usd_high: 0,
};

/** Counts requests as they come, and prices those that are not recorded. */
export class JudgePlanner {
  readonly #models: ModelTable;
  readonly #sha256: Sha256;
  readonly #seen = new Set<string>();
  readonly #sums = new Map<string, Sums>();

  constructor(models: ModelTable, sha256: Sha256) {
    this.#models = models;
    this.#sha256 = sha256;
  }

  add(request: JudgeRequest, isRecorded: (key: string) => boolean, conditional = false): void {
    const key = judgementKey(request, this.#sha256);
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    const sums = this.#sums.get(request.model) ?? { ...NOTHING };
    this.#sums.set(request.model, sums);
    sums.requests++;
    if (isRecorded(key)) {
      sums.recorded++;
      return;
    }
    const cost = costOf(request, this.#models.get(request.model));
    sums.to_ask++;
    if (conditional) sums.conditional++;
    else sums.likely_input_tokens += cost.likely_input_tokens;
    sums.most_input_tokens = plus(sums.most_input_tokens, cost.most_input_tokens);
    sums.most_output_tokens = plus(sums.most_output_tokens, cost.most_output_tokens);
    sums.usd_low = plus(sums.usd_low, conditional && cost.usd_low !== undefined ? 0 : cost.usd_low);
    sums.usd_high = plus(sums.usd_high, cost.usd_high);
  }

  plan(): JudgePlan {
    const models = [...this.#sums]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([model, sums]): ModelPlan => {
        const facts = this.#models.get(model);
        const isOutputPriced = sums.most_output_tokens === 0 || facts?.usd_per_million_output_tokens !== undefined;
        const priced = facts?.usd_per_million_input_tokens !== undefined && isOutputPriced;
        const { shutdown_date } = facts ?? {};
        return { model, ...sums, priced, ...(shutdown_date === undefined ? {} : { shutdown_date }) };
      });
    const total = (of: (plan: ModelPlan) => number | undefined) =>
      models.reduce((sum: number | undefined, plan) => plus(sum, of(plan)), 0);
    return {
      version: 1,
      kind: "gradegate/judge-plan",
      requests: total((plan) => plan.requests) ?? 0,
      recorded: total((plan) => plan.recorded) ?? 0,
      to_ask: total((plan) => plan.to_ask) ?? 0,
      conditional: total((plan) => plan.conditional) ?? 0,
      usd_low: total((plan) => plan.usd_low),
      usd_high: total((plan) => plan.usd_high),
      models,
    };
  }
}

/** Of which one is unknown, the sum is. */
function plus(sum: number | undefined, more: number | undefined): number | undefined {
  return sum === undefined || more === undefined ? undefined : sum + more;
}
