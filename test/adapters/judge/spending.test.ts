import { describe, expect, test } from "vitest";
import { liveJudge } from "../../../src/adapters/judge/live.ts";
import { openBudget } from "../../../src/grader/budget.ts";
import { costOf } from "../../../src/grader/judge-cost.ts";
import { type ChatReply, chatServer, completion } from "./chat-server.ts";
import { aJudgeRequest, memoryLog } from "./judge-request.ts";

const FACTS = { usd_per_million_input_tokens: 1000, usd_per_million_output_tokens: 1000, max_output_tokens: 100 };
const MODELS = new Map([["judge", FACTS]]);
const WORST = costOf(aJudgeRequest(), FACTS).usd_high as number;

/** Asks this many requests, one at a time, of a server that gives these replies, the last one from then on. */
async function spend(cap: number | undefined, requests: number, ...replies: readonly ChatReply[]) {
  const server = await chatServer(({ index }) => replies[Math.min(index, replies.length - 1)] as ChatReply);
  const budget = openBudget(MODELS, cap);
  const judge = liveJudge({ baseUrl: server.url, log: memoryLog(), models: MODELS, budget, concurrency: 1 });
  const all = Array.from({ length: requests }, (_, repeat) => aJudgeRequest({ repeat }));
  const answers = await judge.ask(all);
  const said = answers.map((answer) => (answer.kind === "failed" ? answer.code : answer.kind));
  return { said, calls: server.calls.length, spent: budget.spent() };
}

/** An answer whose endpoint does not say what it used. */
const untold = {
  body: { choices: [{ index: 0, message: { role: "assistant", content: "yes" }, finish_reason: "stop" }] },
};
const retried = { status: 500, headers: { "retry-after-ms": "1" } };

describe("a judge under a cap", () => {
  test("stops sending before the next request could pass it", async () => {
    const { said, calls, spent } = await spend(WORST * 2.5, 4, untold);
    expect(said).toEqual(["text", "text", "judge_budget_exhausted", "judge_budget_exhausted"]);
    expect(calls).toBe(2);
    expect(spent).toMatchObject({ tries: 2, at_worst: 2 });
  });

  test("goes on for as long as the real usage leaves room", async () => {
    const { said, spent } = await spend(WORST * 1.5, 4, completion("yes"));
    expect(said).toEqual(["text", "text", "text", "text"]);
    expect(spent).toMatchObject({ tries: 4, at_worst: 0 });
  });

  test("a refused try is not billed, and its retry is taken from the budget like any other", async () => {
    const { said, calls, spent } = await spend(WORST * 1.5, 1, retried, untold);
    expect(said).toEqual(["text"]);
    expect([calls, spent.tries, spent.at_worst]).toEqual([2, 2, 1]);
  });

  test("a lost connection may have been billed: its retry is refused where it could pass the cap", async () => {
    const { said, calls, spent } = await spend(WORST * 1.5, 1, "reset", completion("yes"));
    expect(said).toEqual(["judge_budget_exhausted"]);
    expect([calls, spent.tries]).toEqual([1, 1]);
  });

  test("a model without a price is not asked at all", async () => {
    const server = await chatServer(() => completion("yes"));
    const budget = openBudget(new Map(), 5);
    const judge = liveJudge({ baseUrl: server.url, log: memoryLog(), budget });
    expect(await judge.ask([aJudgeRequest()])).toMatchObject([{ kind: "failed", code: "judge_unpriced" }]);
    expect(server.calls).toEqual([]);
  });
});
