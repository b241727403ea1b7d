import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openBudget, type Reservation } from "../../src/grader/budget.ts";
import { costOf } from "../../src/grader/judge-cost.ts";
import { aJudgeRequest } from "../adapters/judge/judge-request.ts";

const FACTS = { usd_per_million_input_tokens: 1000, usd_per_million_output_tokens: 1000, max_output_tokens: 100 };
const MODELS = new Map([["judge", FACTS]]);
const request = aJudgeRequest();
const WORST = costOf(request, FACTS).usd_high as number;

const reserved = (result: ReturnType<ReturnType<typeof openBudget>["reserve"]>): Reservation => {
  if ("code" in result) throw new Error(result.message);
  return result;
};

describe("a cap", () => {
  test("counts the worst case of what is under way, and lets go of it when the price is known", () => {
    const budget = openBudget(MODELS, WORST * 1.5);
    const first = reserved(budget.reserve(request));
    expect(budget.reserve(request)).toMatchObject({ code: "judge_budget_exhausted" });
    first.settle({ input_tokens: 100, output_tokens: 10 });
    reserved(budget.reserve(request)).release();
    expect(budget.spent()).toEqual({ tries: 2, input_tokens: 100, output_tokens: 10, usd: 0.11, at_worst: 0 });
  });

  test("an answer of unknown usage, and a try that was lost, count at the worst case", () => {
    const budget = openBudget(MODELS, WORST * 2.5);
    reserved(budget.reserve(request)).settle(undefined);
    reserved(budget.reserve(request)).lose();
    expect(budget.reserve(request)).toMatchObject({ code: "judge_budget_exhausted" });
    expect(budget.spent()).toMatchObject({ at_worst: 2, usd: expect.closeTo(2 * WORST, 12) });
  });

  test("refuses a model whose price is not known: it is not free", () => {
    const refusal = openBudget(new Map(), 100).reserve(request);
    expect(refusal).toMatchObject({ code: "judge_unpriced", message: /no price is known of judge/ });
  });

  test("of nothing lets nothing through", () => {
    expect(openBudget(MODELS, 0).reserve(request)).toMatchObject({ code: "judge_budget_exhausted" });
  });

  test("without one everything is let through and counted; a sum with an unknown price is unknown", () => {
    const budget = openBudget(new Map());
    reserved(budget.reserve(request)).settle({ input_tokens: 5, output_tokens: 1 });
    expect(budget.spent()).toEqual({ tries: 1, input_tokens: 5, output_tokens: 1, usd: undefined, at_worst: 0 });
  });

  test("is never passed, in whatever order tries start and end", () => {
    const step = fc.record({ start: fc.boolean(), used: fc.double({ min: 0, max: 1, noNaN: true }), how: fc.nat(2) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.double({ min: 0, max: 20, noNaN: true }), (steps, share) => {
        const cap = share * WORST;
        const budget = openBudget(MODELS, cap);
        const open: Reservation[] = [];
        const { most_input_tokens = 0 } = costOf(request, FACTS);
        for (const { start, used, how } of steps) {
          if (start) {
            const result = budget.reserve(request);
            if (!("code" in result)) open.push(result);
            continue;
          }
          const ending = open.shift();
          const usage = { input_tokens: Math.floor(used * most_input_tokens), output_tokens: Math.floor(used * 100) };
          if (how === 0) ending?.settle(usage);
          else if (how === 1) ending?.lose();
          else ending?.release();
        }
        for (const ending of open) ending.lose();
        expect(budget.spent().usd).toBeLessThanOrEqual(cap + 1e-9);
      }),
    );
  });
});
