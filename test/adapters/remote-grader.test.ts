import { describe, expect, test } from "vitest";
import { openRemoteGrader, readGrade } from "../../src/adapters/remote-grader.ts";
import type { NativeGrader } from "../../src/grader/contract.ts";
import { runAnswer } from "../support/graders-run.ts";
import { chatServer } from "./judge/chat-server.ts";

const log = { info: () => {}, warn: () => {}, progress: () => {}, done: () => {} };
const grader = {
  type: "text_similarity",
  name: "g",
  input: "{{ sample.output_text }}",
  reference: "a",
  evaluation_metric: "bleu",
} as NativeGrader;

describe("an answer of graders/run", () => {
  test("is its reward where no error flag is true", () => {
    expect(readGrade(runAnswer(0.7555555555555555))).toEqual({ kind: "reward", reward: 0.7555555555555555 });
  });

  test.each([
    ["sample_parse_error", undefined],
    ["python_grader_runtime_error", "ZeroDivisionError"],
    ["endpoint_grader_safety_check_error", undefined],
    ["an_error_of_next_year", undefined],
  ])("is a failed grade with the flag %s, whatever the reward", (flag, details) => {
    const errors = { [flag]: true, ...(details === undefined ? {} : { [`${flag}_details`]: details }) };
    expect(readGrade(runAnswer(0, errors))).toEqual({
      kind: "failed",
      message: details === undefined ? flag : `${flag}: ${details}`,
    });
  });

  test.each([[null], [[]], [{}], [{ reward: "1" }], [{ reward: null, metadata: { errors: {} } }]])(
    "%j is a failed grade",
    (body) => {
      expect(readGrade(body)).toMatchObject({ kind: "failed" });
    },
  );
});

describe("asking", () => {
  test("OpenAI gets the key as a bearer token", async () => {
    const server = await chatServer(() => ({ body: runAnswer(0.5) }));
    const remote = openRemoteGrader({ OPENAI_API_KEY: "sk-test-0123456789abcdef", OPENAI_BASE_URL: server.url }, log);
    expect(await remote.grade(grader, "out", { a: 1 })).toEqual({ kind: "reward", reward: 0.5 });
    const [call] = server.calls;
    expect([call?.url, call?.headers.authorization, call?.body]).toEqual([
      "/v1/fine_tuning/alpha/graders/run",
      "Bearer sk-test-0123456789abcdef",
      { grader, model_sample: "out", item: { a: 1 } },
    ]);
  });

  test("Foundry gets it as an api-key, under its own path", async () => {
    const server = await chatServer(() => ({ body: runAnswer(0.5) }));
    const endpoint = server.url.replace(/\/v1$/, "/");
    const remote = openRemoteGrader(
      { AZURE_OPENAI_ENDPOINT: endpoint, AZURE_OPENAI_API_KEY: "azure-key-0123456789" },
      log,
    );
    await remote.grade(grader, "out", {});
    const [call] = server.calls;
    expect([call?.url, call?.headers.authorization, call?.headers["api-key"]]).toEqual([
      "/openai/v1/fine_tuning/alpha/graders/run",
      undefined,
      "azure-key-0123456789",
    ]);
  });

  test("a provider that no longer trains says so, without the key", async () => {
    const error = { code: "training_not_available", message: "OpenAI is winding down; sk-test-0123456789abcdef" };
    const server = await chatServer(() => ({ status: 403, body: { error } }));
    const remote = openRemoteGrader({ OPENAI_API_KEY: "sk-test-0123456789abcdef", OPENAI_BASE_URL: server.url }, log);
    const grade = await remote.grade(grader, "out", {});
    expect(grade).toMatchObject({
      kind: "failed",
      message: expect.stringContaining("HTTP 403 OpenAI is winding down"),
    });
    expect(JSON.stringify(grade)).not.toContain("sk-test");
  });

  test.each([
    [{}, /OPENAI_API_KEY/],
    [{ AZURE_OPENAI_ENDPOINT: "https://r.example" }, /AZURE_OPENAI_API_KEY is not/],
    [{ AZURE_OPENAI_ENDPOINT: "http://r.example", AZURE_OPENAI_API_KEY: "k" }, /https address/],
  ])("without what it needs, nothing is asked: %j", (env, message) => {
    expect(() => openRemoteGrader(env, log)).toThrow(message);
  });
});
