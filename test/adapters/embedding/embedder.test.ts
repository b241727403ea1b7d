import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openEmbedder } from "../../../src/adapters/embedding/embedder.ts";
import type { EmbeddingRequest } from "../../../src/grader/contract.ts";
import { embeddingLine, packVector, unpackVector } from "../../../src/grader/embedding-recording.ts";
import { parseRecordings } from "../../../src/grader/recording.ts";
import { sha256 } from "../../support/memory-world.ts";
import { chatServer } from "../judge/chat-server.ts";

const log = { info: () => {}, warn: () => {}, progress: () => {}, done: () => {} };
const request = (input: string): EmbeddingRequest => ({ kind: "embedding", model: "text-embedding-3-large", input });
const vector = Float32Array.from([0.25, -1.5, 3]);
const line = embeddingLine(request("a"), vector, { provenance: "authored" }, sha256);
const usage = { prompt_tokens: 2, total_tokens: 2 };
const body = (embedding: string | number[]) => ({
  object: "list",
  model: "text-embedding-3-large",
  usage,
  data: [{ object: "embedding", index: 0, embedding }],
});

async function embedderOn(reply: Parameters<typeof chatServer>[0], text = "") {
  const server = await chatServer(reply);
  const file = join(mkdtempSync(join(tmpdir(), "embeddings-")), "recordings.jsonl");
  if (text !== "") writeFileSync(file, text);
  const env = { OPENAI_API_KEY: "sk-test-0123456789abcdef", OPENAI_BASE_URL: server.url };
  const open = (mode: "live" | "record" | "replay") =>
    openEmbedder({
      mode,
      recordings: [{ file, text: mode === "replay" ? readFileSync(file, "utf8") : text }],
      env,
      log,
      now: () => new Date(0),
    });
  return { server, open, file };
}

describe("embeddings", () => {
  test("numbers go through base64 unharmed, and what is no list of finite ones is none", () => {
    expect(unpackVector(packVector(vector))).toEqual(vector);
    const broken = [packVector(Float32Array.from([Number.NaN])), packVector(Float32Array.of()), "AAA=", "?"];
    expect(broken.map(unpackVector)).toEqual([undefined, undefined, undefined, undefined]);
  });

  test("replay gives what is recorded, and what is not is a failed answer that names its key", async () => {
    const embedder = await openEmbedder({
      mode: "replay",
      recordings: [{ file: "r.jsonl", text: line }],
      env: {},
      log,
    });
    expect(await embedder.embed([request("a"), request("b")])).toEqual([
      { kind: "embedding", vector },
      {
        kind: "failed",
        code: "embedding_missing",
        message: expect.stringMatching(
          /no embedding of text-embedding-3-large is recorded for this text \(key [0-9a-f]{12}\)/,
        ),
      },
    ]);
  });

  test("record asks once for each text that is not there, and replay then needs nobody", async () => {
    const { server, open, file } = await embedderOn(() => ({ body: body(packVector(vector)) }), line);
    const answer = { kind: "embedding", vector };
    expect(await (await open("record")).embed([request("b"), request("a"), request("b")])).toEqual([
      answer,
      answer,
      answer,
    ]);
    expect(server.calls.map((call) => [call.url, call.body])).toEqual([
      ["/v1/embeddings", { model: "text-embedding-3-large", input: "b", encoding_format: "base64" }],
    ]);
    const recorded = parseRecordings([{ file, text: readFileSync(file, "utf8") }], sha256);
    expect([recorded.issues, [...recorded.embeddings.values()].at(-1)]).toEqual([
      [],
      {
        version: 1,
        key: expect.stringMatching(/^[0-9a-f]{64}$/),
        request: { model: "text-embedding-3-large", input: "b" },
        answer: { kind: "embedding", vector: packVector(vector) },
        provenance: "recorded",
        recorded_at: "1970-01-01T00:00:00.000Z",
        answered_by: "text-embedding-3-large",
        usage: { input_tokens: 2 },
      },
    ]);
    expect(await (await open("replay")).embed([request("b")])).toEqual([answer]);
  });

  test("an endpoint that sends numbers all the same is understood", async () => {
    const { open } = await embedderOn(() => ({ body: body([0.25, -1.5, 3]) }));
    expect(await (await open("live")).embed([request("a")])).toEqual([{ kind: "embedding", vector }]);
  });

  test("what goes wrong is a failed answer, is not recorded, and gives no key away", async () => {
    const replies = [
      { status: 400, body: { error: { message: "no: sk-test-0123456789abcdef" } } },
      { body: { data: [] } },
      { body: body([]) },
    ];
    const { open, file } = await embedderOn(({ index }) => replies[index] ?? "reset");
    const embedder = await open("record");
    const failures = [];
    for (const input of ["a", "b", "c"]) failures.push(...(await embedder.embed([request(input)])));
    expect(failures).toEqual([
      { kind: "failed", code: "embedding_unreachable", message: expect.stringContaining("HTTP 400") },
      {
        kind: "failed",
        code: "embedding_unreachable",
        message: expect.stringContaining("no embedding of finite numbers"),
      },
      {
        kind: "failed",
        code: "embedding_unreachable",
        message: expect.stringContaining("no embedding of finite numbers"),
      },
    ]);
    expect(JSON.stringify(failures)).not.toContain("sk-test");
    expect(readFileSync(file, "utf8")).toBe("");
  });
});

describe("recordings of embeddings", () => {
  const issues = (text: string) =>
    parseRecordings([{ file: "r.jsonl", text }], sha256).issues.map(({ code, line: at }) => [at, code]);

  test("a key that is not its text's, a vector that is no base64 and an unknown field are told", () => {
    const row = JSON.parse(line) as Record<string, unknown>;
    const broken = [
      { ...row, key: "0".repeat(64) },
      { ...row, answer: { kind: "embedding", vector: "not base64" } },
      { ...row, surplus: 1 },
    ];
    expect(issues(broken.map((each) => JSON.stringify(each)).join("\n"))).toEqual([
      [1, "recording-key"],
      [2, "recording-invalid"],
      [3, "unknown-key"],
    ]);
  });

  test("two embeddings of one text contradict each other", () => {
    expect(
      issues(line + embeddingLine(request("a"), Float32Array.from([1]), { provenance: "authored" }, sha256)),
    ).toEqual([[2, "recording-conflict"]]);
  });
});
