import { describe, expect, test } from "vitest";
import { openSampler } from "../../../src/adapters/sampling/sampler.ts";
import type { SampleRequest } from "../../../src/checkpoint/sample-plan.ts";
import { openBudget } from "../../../src/grader/budget.ts";
import type { JsonObject } from "../../../src/json.ts";
import { type ChatReply, chatServer, completion } from "../judge/chat-server.ts";
import { memoryLog } from "../judge/judge-request.ts";

const FACTS = { usd_per_million_input_tokens: 1000, usd_per_million_output_tokens: 1000, max_output_tokens: 100 };
const MODELS = new Map([["m", FACTS]]);
const KEY = "sk-very-secret";

async function sampler(reply: ChatReply, options: { readonly cap?: number; readonly maxRetries?: number } = {}) {
  const server = await chatServer(() => reply);
  const budget = openBudget(MODELS, options.cap);
  const env = { OPENAI_BASE_URL: server.url, OPENAI_API_KEY: KEY };
  const { maxRetries = 0 } = options;
  return { server, budget, ...openSampler({ env, log: memoryLog(), models: MODELS, budget, maxRetries }) };
}

function request(body: JsonObject = {}): SampleRequest {
  const messages = [{ role: "user", content: "hello" }];
  return {
    id: "t@m#1",
    task: { task_id: "t", item: {}, tags: [] },
    body: { model: "m", messages, seed: 3, max_completion_tokens: 50, ...body },
  };
}

describe("a sample", () => {
  test("is asked for with the body as it was planned, tools and seed among it", async () => {
    const tools = [{ type: "function", function: { name: "refund", parameters: {} } }];
    const { ask, server } = await sampler(completion("yes"));
    expect(await ask(request({ tools }))).toMatchObject({ kind: "completion", completion: { choices: [{}] } });
    expect(server.calls[0]?.body).toEqual(request({ tools }).body);
  });

  test("is taken from the budget before it is sent", async () => {
    const { ask, server } = await sampler(completion("yes"), { cap: 0.000001 });
    expect(await ask(request())).toMatchObject({ kind: "failed", message: expect.stringContaining("cap of $") });
    expect(server.calls).toEqual([]);
  });

  test("that fails says so without the key", async () => {
    const { ask } = await sampler({ status: 400, body: { error: { message: `no such key ${KEY}` } } });
    const answer = await ask(request());
    expect(answer.kind).toBe("failed");
    expect(JSON.stringify(answer)).not.toContain(KEY);
  });

  test("is not asked for again with a key that was refused", async () => {
    const { ask, server } = await sampler({ status: 401, body: { error: { message: "bad key" } } });
    await ask(request());
    expect((await ask(request())).kind).toBe("failed");
    expect(server.calls).toHaveLength(1);
  });
});
