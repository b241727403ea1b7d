import { describe, expect, test } from "vitest";
import type { SampleRequest } from "../../src/checkpoint/sample-plan.ts";
import { sampledRun } from "../../src/checkpoint/sampled-run.ts";

const request: SampleRequest = {
  id: "t1@c#1",
  task: { task_id: "t1", item: { q: "?" }, tags: ["hard"] },
  body: { model: "m", messages: [] },
};
const about = { checkpoint: "c", recorded_at: "2026-11-23T00:00:00Z" };
const answered = (message: object, finish_reason = "stop", more: object = {}) =>
  sampledRun(
    request,
    { kind: "completion", completion: { choices: [{ message, finish_reason }], ...more }, took_ms: 12.4 },
    about,
  );

describe("an answer becomes a run", () => {
  test("with its text, tool calls, tokens and the model that answered", () => {
    const tool_calls = [{ id: "call_1", type: "function", function: { name: "refund", arguments: '{"amount":1}' } }];
    const usage = { prompt_tokens: 10, completion_tokens: 3 };
    expect(answered({ content: "done", tool_calls }, "tool_calls", { model: "m-2026", usage })).toEqual({
      kind: "run",
      run: {
        id: "t1@c#1",
        task_id: "t1",
        item: { q: "?" },
        output: { text: "done", tool_calls },
        cost: { input_tokens: 10, output_tokens: 3, tool_calls: 1, latency_ms: 12 },
        model: "m",
        context: { answered_by: "m-2026" },
        checkpoint_id: "c",
        tags: ["hard"],
        recorded_at: "2026-11-23T00:00:00Z",
      },
    });
  });

  test("a refusal is what the user was told", () => {
    expect(answered({ content: null, refusal: "I cannot." })).toMatchObject({
      run: { output: { text: "I cannot." }, tags: ["hard", "refused"] },
    });
  });

  test("an answer that was cut off is marked", () => {
    expect(answered({ content: "half a" }, "length")).toMatchObject({ run: { tags: ["hard", "cut_off"] } });
  });

  test("usage that is not told stays unknown", () => {
    expect(answered({ content: "x" })).not.toHaveProperty("run.cost.input_tokens");
  });
});

describe("what cannot be read is no empty output", () => {
  test.each([
    ["no message", {}],
    ["content of another type", { content: 7 }],
    ["neither text nor a call", { content: null }],
    ["tool calls of another shape", { content: "x", tool_calls: [{ name: "refund" }] }],
  ])("%s", (_, message) => {
    expect(answered(message).kind).toBe("failed");
  });

  test("a failed request", () => {
    expect(sampledRun(request, { kind: "failed", message: "429" }, about)).toEqual({
      kind: "failed",
      id: "t1@c#1",
      why: "429",
    });
  });
});
