import { describe, expect, test } from "vitest";
import { accessOf } from "../../../src/adapters/training/access.ts";
import { readCheckpoint, readJob, troubleKind } from "../../../src/adapters/training/answers.ts";
import { openTraining } from "../../../src/adapters/training/service.ts";
import { TARGETS } from "../../../src/target/targets.ts";
import { LoopbackProvider } from "../../support/loopback-provider.ts";

const OPENAI = "https://api.openai.com/v1";
const FAST = { timeoutMs: 2000, maxRetries: 0 };

describe("where a key goes", () => {
  const env = { OPENAI_API_KEY: "sk-secret" };

  test("to the provider's own address", () => {
    expect(accessOf(TARGETS.openai, OPENAI, env).baseUrl).toBe(OPENAI);
    expect(accessOf(TARGETS.openai, "https://eu.api.openai.com/v1/", env).baseUrl).toBe("https://eu.api.openai.com/v1");
  });

  test.each(["https://evil.example/v1", "https://api.openai.com.evil.example/v1", "https://evilapi.openai.com/v1"])(
    "to no other because a policy says so: %s",
    (address) => {
      expect(() => accessOf(TARGETS.openai, address, env)).toThrow("the key is not sent there");
    },
  );

  test("to another that the environment names too; not where the two differ", () => {
    const proxy = "https://proxy.corp.example/v1";
    expect(accessOf(TARGETS.openai, proxy, { ...env, OPENAI_BASE_URL: proxy }).baseUrl).toBe(proxy);
    const other = { ...env, OPENAI_BASE_URL: "https://elsewhere.example/v1" };
    expect(() => accessOf(TARGETS.openai, proxy, other)).toThrow("the key is not sent there");
  });

  test("nowhere without encryption, but to this machine", () => {
    expect(() => accessOf(TARGETS.openai, "http://api.openai.com/v1", env)).toThrow("expected an https address");
    const local = { ...env, OPENAI_BASE_URL: "http://127.0.0.1:8080/v1" };
    expect(accessOf(TARGETS.openai, OPENAI, local).baseUrl).toBe("http://127.0.0.1:8080/v1");
    const far = { ...env, OPENAI_BASE_URL: "http://10.0.0.1:8080/v1" };
    expect(accessOf(TARGETS.openai, OPENAI, far).baseUrl).toBe(OPENAI);
  });

  test("without one the variable is named", () => {
    expect(() => accessOf(TARGETS.bedrock, "https://bedrock-mantle.us-west-2.api.aws/v1", env)).toThrow(
      "set AWS_BEARER_TOKEN_BEDROCK or BEDROCK_API_KEY",
    );
  });
});

describe("what an answer says of what was done", () => {
  test.each([
    [undefined, "unclear"],
    [301, "denied"],
    [400, "refused"],
    [401, "denied"],
    [403, "denied"],
    [404, "missing"],
    [408, "unclear"],
    [409, "unclear"],
    [422, "refused"],
    [429, "busy"],
    [500, "unclear"],
    [503, "unclear"],
  ] as const)("HTTP %s: %s", (status, kind) => {
    expect(troubleKind(status)).toBe(kind);
  });

  test("creating is sent once, whatever comes back; reading is tried again", async () => {
    const provider = await LoopbackProvider.start("openai", { fault: () => ({ status: 500, when: "before" }) });
    const service = openTraining(TARGETS.openai, OPENAI, provider.env, { timeoutMs: 2000, maxRetries: 2 });
    const method = { type: "reinforcement", reinforcement: { grader: {} } } as const;
    await service.create({ model: "m", training_file: "f", metadata: {}, method });
    const created = provider.calls.length;
    await service.job("ftjob-1");
    expect([created, provider.calls.length]).toEqual([1, 4]);
  });

  test("a key never stands in a message", async () => {
    const provider = await LoopbackProvider.start("foundry");
    const env = { ...provider.env, AZURE_OPENAI_API_KEY: "wrong-key-1" };
    const answer = await openTraining(TARGETS.foundry, OPENAI, env, FAST).job("ftjob-1");
    expect(answer).toEqual({
      kind: "denied",
      message: "the provider's endpoint answered HTTP 401 Incorrect API key provided.",
      code: "invalid_api_key",
    });
  });

  test("lists are read to their last page; events oldest first", async () => {
    const provider = await LoopbackProvider.start("openai");
    const service = openTraining(TARGETS.openai, OPENAI, provider.env, FAST);
    const file = await service.upload("a.jsonl", Buffer.from("{}\n"));
    const method = { type: "reinforcement", reinforcement: { grader: GRADER } } as const;
    const id = file.kind === "ok" ? file.value.id : "";
    await service.create({ model: "m", training_file: id, metadata: { k: "v" }, method });
    const [job] = provider.jobs;
    for (let at = 0; at < 6; at++) if (job !== undefined) provider.say(job, `word ${at}`);
    const events = await service.events("ftjob-0");
    expect(events.kind === "ok" ? events.value.map(({ message }) => message) : events).toEqual([
      "Created fine-tuning job: ftjob-0",
      ...[0, 1, 2, 3, 4, 5].map((at) => `word ${at}`),
    ]);
    const found = await service.jobs(["k", "v"], []);
    expect(found.kind === "ok" ? found.value.map(({ status }) => status) : found).toEqual(["validating_files"]);
    expect(await service.jobs(["k", "other"], [])).toEqual({ kind: "ok", value: [] });
    expect(await service.fileDigest(id)).toEqual({ kind: "ok", value: DIGEST });
  });
});

const GRADER = { type: "string_check", name: "a", input: "a", reference: "a", operation: "eq" };
/** Of `{}` and a line end. */
const DIGEST = "ca3d163bab055381827226140568f3bef7eaac187cebd76878e0b63e9e442356";

describe("objects of a provider", () => {
  test("fields that are not what they should be are absent, and texts are bounded", () => {
    expect(
      readJob({ id: "j", status: 5, model: "m".repeat(300), created_at: "now", error: {}, metadata: { a: 1, b: "c" } }),
    ).toEqual({
      id: "j",
      status: "unknown",
      model: "m".repeat(200),
      training_file: "unknown",
      created: 0,
      metadata: { b: "c" },
    });
    expect([readJob(null), readJob({ id: "" }), readCheckpoint({ id: "c" })]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
