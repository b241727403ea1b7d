import type { FailureCode } from "../score/score.ts";
import type { JudgeRequest } from "./contract.ts";
import { costOf, unboundedReason, usdOf } from "./judge-cost.ts";
import type { ModelTable } from "./models.ts";

interface Usage {
  readonly input_tokens?: number;
  readonly output_tokens?: number;
}

/** One try of a request, whose worst case is set aside until it is known what it cost. */
export interface Reservation {
  /** It was answered and billed. Usage that is not known counts at the worst case. */
  settle(usage: Usage | undefined): void;
  /** It was refused by the endpoint, which is not billed. */
  release(): void;
  /** Nobody knows whether it is billed, as after a time-out: the worst case stays spent. */
  lose(): void;
}

export type Refusal = { readonly code: FailureCode; readonly message: string };

export interface Spent {
  readonly tries: number;
  readonly input_tokens: number;
  readonly output_tokens: number;
  /** `undefined` where a try had no known price. */
  readonly usd: number | undefined;
  /** Tries that count at their worst case because their usage is not known. */
  readonly at_worst: number;
}

export interface Budget {
  /** Sets the worst case of a try aside, or refuses it. */
  reserve(request: JudgeRequest): Reservation | Refusal;
  spent(): Spent;
}

/**
 * A cap that no run passes: what is spent and the worst case of every try under way stay within `max_usd` together.
 * Where there is a cap, a request that cannot be priced or bounded is refused. Without one, it only counts.
 */
export function openBudget(models: ModelTable, max_usd?: number): Budget {
  let settled = 0;
  let reserved = 0;
  let unpriced = false;
  const total = { tries: 0, input_tokens: 0, output_tokens: 0, at_worst: 0 };
  const refusalOf = (request: JudgeRequest, worst: number | undefined): Refusal | undefined => {
    if (max_usd === undefined) return undefined;
    if (worst === undefined) {
      const why = unboundedReason(request, models.get(request.model)) ?? "its price is not known";
      return { code: "judge_unpriced", message: `not asked under a cap of $${max_usd}: ${why}` };
    }
    if (settled + reserved + worst <= max_usd) return undefined;
    const committed = `$${dollars(settled)} spent and $${dollars(reserved)} set aside`;
    const message = `not asked: with ${committed}, $${dollars(worst)} more could pass the cap of $${max_usd}`;
    return { code: "judge_budget_exhausted", message };
  };
  return {
    reserve: (request) => {
      const facts = models.get(request.model);
      const cost = costOf(request, facts);
      const worst = cost.usd_high;
      const refusal = refusalOf(request, worst);
      if (refusal !== undefined) return refusal;
      total.tries++;
      reserved += worst ?? 0;
      let open = true;
      const close = (usd: number | undefined): void => {
        if (!open) throw new TypeError("a reservation is closed once");
        open = false;
        reserved = Math.max(0, reserved - (worst ?? 0));
        if (usd === undefined) unpriced = true;
        else settled += usd;
      };
      const atWorst = (): void => {
        total.at_worst++;
        close(worst);
      };
      return {
        release: () => close(0),
        lose: atWorst,
        settle: (usage) => {
          const { input_tokens, output_tokens } = usage ?? {};
          total.input_tokens += input_tokens ?? 0;
          total.output_tokens += output_tokens ?? 0;
          if (input_tokens === undefined || output_tokens === undefined) atWorst();
          else close(usdOf({ input_tokens, output_tokens }, facts));
        },
      };
    },
    spent: () => ({ ...total, usd: unpriced ? undefined : settled }),
  };
}

/** Enough digits to see the smallest judgement. */
export function dollars(usd: number): string {
  return usd.toFixed(usd === 0 || usd >= 1 ? 2 : 6);
}
