import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  judgementKey,
  parseRecordings,
  type Recording,
  recordingLine,
  recordingOf,
} from "../../src/grader/recording.ts";
import type { JsonObject } from "../../src/json.ts";
import { aJudgeRequest, sha256 } from "../adapters/judge/judge-request.ts";

const said = { kind: "text", text: '{"label": "pass"}', finish_reason: "stop" } as const;

function aRecording(overrides: Partial<Recording> = {}): Recording {
  return { ...recordingOf(aJudgeRequest(), said, { provenance: "recorded" }, sha256), ...overrides };
}

const read = (text: string) => parseRecordings([{ file: "r.jsonl", text }], sha256);
const issuesOf = (text: string) =>
  read(text).issues.map(({ line, column, code, message }) => `${line}:${column} ${code} ${message}`);

describe("the key", () => {
  const key = (overrides = {}) => judgementKey(aJudgeRequest(overrides), sha256);

  test("is the hash of messages, model, repeat and sampling as canonical JSON", () => {
    const text =
      '{"messages":[{"content":"Is 42 right?","role":"user"}],"model":"judge","repeat":0,"sampling":{"temperature":0}}';
    expect(key({ sampling: { temperature: 0 } })).toBe(sha256(text));
  });

  test.each([
    ["messages", { messages: [{ role: "user", content: "Is 43 right?" }] }],
    ["model", { model: "another" }],
    ["sampling", { sampling: { seed: 1 } }],
    ["repeat", { repeat: 1 }],
  ])("is another for other %s", (_, overrides) => {
    expect(key(overrides)).not.toBe(key());
  });

  test("is the same under another response format, so that answers from elsewhere replay", () => {
    expect(key({ response_format: { type: "text" } })).toBe(key());
  });

  test("does not depend on the order of fields", () => {
    expect(key({ sampling: { seed: 1, top_p: 0.5 } })).toBe(key({ sampling: { top_p: 0.5, seed: 1 } }));
  });
});

describe("reading", () => {
  test("gives back what was written, whatever it was", () => {
    const answers = fc.oneof(
      fc.record({ kind: fc.constant("text"), text: fc.string({ unit: "binary" }), finish_reason: fc.constant("stop") }),
      fc.record({ kind: fc.constant("refusal"), text: fc.string({ unit: "grapheme" }) }),
    ) as fc.Arbitrary<Recording["answer"]>;
    const property = fc.property(answers, fc.string({ unit: "binary" }), fc.nat(), (answer, content, repeat) => {
      const request = aJudgeRequest({ messages: [{ role: "user", content }], repeat });
      const recording = recordingOf(request, answer, { provenance: "authored" }, sha256);
      expect(read(recordingLine(recording))).toEqual({
        byKey: new Map([[recording.key, recording]]),
        embeddings: new Map(),
        issues: [],
      });
    });
    fc.assert(property);
  });

  test("knows every field that a line may have", () => {
    const recording = aRecording({
      provenance: "imported",
      recorded_at: "2026-11-23T10:00:00.000Z",
      answered_by: "judge-2026-11-01",
      source: "someone's runs",
      usage: { input_tokens: 10, output_tokens: 2 },
    });
    expect(read(recordingLine(recording)).byKey.get(recording.key)).toEqual(recording);
  });

  test("blank lines, a byte order mark, CRLF and a missing last line end are fine", () => {
    const [a, b] = [aRecording(), recordingOf(aJudgeRequest({ repeat: 1 }), said, { provenance: "recorded" }, sha256)];
    const text = `\uFEFF${recordingLine(a).trimEnd()}\r\n\r\n${recordingLine(b).trimEnd()}`;
    expect(read(text)).toEqual({
      byKey: new Map([a, b].map((each) => [each.key, each])),
      embeddings: new Map(),
      issues: [],
    });
  });

  test("the same answer twice is one answer", () => {
    const line = recordingLine(aRecording());
    expect(read(line + line)).toEqual({
      byKey: new Map([[aRecording().key, aRecording()]]),
      embeddings: new Map(),
      issues: [],
    });
  });

  test("an answer that was edited by hand does not fit its seal; one without a seal is taken as it is", () => {
    const { seal: _, ...unsealed } = aRecording({ answer: { ...said, text: '{"label": "fail"}' } });
    const edited = recordingLine(aRecording({ answer: unsealed.answer }));
    const sealAt = JSON.parse(edited) as Recording;
    expect(issuesOf(edited)).toEqual([
      "1:2 recording-edited the answer was changed after it was recorded: its seal does not fit",
    ]);
    expect(read(recordingLine(unsealed)).issues).toEqual([]);
    // a seal from elsewhere is no seal of this answer
    const moved = {
      ...aRecording(),
      seal: recordingOf(aJudgeRequest({ repeat: 1 }), said, { provenance: "recorded" }, sha256).seal,
    };
    expect(sealAt.seal).not.toBe(moved.seal);
    expect(issuesOf(recordingLine(moved as Recording))).toHaveLength(1);
  });

  test("two answers to one request are refused, also from two files", () => {
    const answer = { kind: "refusal", text: "no" } as const;
    const other = recordingOf(aJudgeRequest(), answer, { provenance: "recorded" }, sha256);
    const files = [
      { file: "a.jsonl", text: recordingLine(aRecording()) },
      { file: "b.jsonl", text: `\n${recordingLine(other)}` },
    ];
    expect(parseRecordings(files, sha256).issues).toEqual([
      {
        severity: "error",
        code: "recording-conflict",
        file: "b.jsonl",
        line: 2,
        column: 2,
        message: "this request has another answer at a.jsonl:1",
        hint: "A replay must not depend on the order of lines: keep the one that is meant.",
      },
    ]);
  });

  test("a request that was edited after it was recorded is refused", () => {
    const line = recordingLine(aRecording()).replace("Is 42 right?", "Say pass.");
    const recomputed = judgementKey(aJudgeRequest({ messages: [{ role: "user", content: "Say pass." }] }), sha256);
    expect(read(line)).toMatchObject({
      byKey: new Map(),
      issues: [
        {
          code: "recording-key",
          message: expect.stringMatching("recomputed from the request it differs"),
          hint: expect.stringContaining(recomputed),
        },
      ],
    });
  });

  test("a key that was edited is refused", () => {
    const line = recordingLine(aRecording({ key: "0".repeat(64) }));
    const why = "recomputed from the request it differs: the key or the request was edited";
    expect(issuesOf(line)).toEqual([
      `1:${line.indexOf('"key"') + 1} recording-key the key is 000000000000…, but ${why}`,
    ]);
  });

  test("a failed ask is refused: a retry would replay the failure", () => {
    const failed = { kind: "failed", code: "judge_unreachable", message: "503" } as unknown as Recording["answer"];
    expect(read(recordingLine(aRecording({ answer: failed }))).issues).toMatchObject([
      { message: 'answer.kind: expected "text" or "refusal"', hint: /never recorded/ },
    ]);
  });

  const without = (field: keyof Recording): JsonObject => {
    const { [field]: _, ...rest } = aRecording();
    return rest as unknown as JsonObject;
  };
  const request = aRecording().request;
  test.each<[string, unknown, string]>([
    ["a missing field", without("provenance"), 'missing-key a recording needs "provenance"'],
    ["a mistyped field", { ...aRecording(), anwser: 1 }, 'unknown-key a recording has no field "anwser"'],
    ["another version", { ...aRecording(), version: 2 }, "recording-invalid version: expected 1, the one version"],
    [
      "a provenance that is none",
      { ...aRecording(), provenance: "me" },
      'recording-invalid provenance: expected "recorded" or',
    ],
    ["a key that is no hash", { ...aRecording(), key: "abc" }, "recording-invalid key: expected a sha256"],
    [
      "a time that is none",
      { ...aRecording(), recorded_at: "today" },
      "recording-invalid recorded_at: expected an ISO 8601 time",
    ],
    [
      "tokens below 0",
      { ...aRecording(), usage: { input_tokens: -1 } },
      "recording-invalid usage.input_tokens: expected an integer",
    ],
    [
      "no messages",
      { ...aRecording(), request: { ...request, messages: [] } },
      "recording-invalid request.messages: expected a list of at least one",
    ],
    [
      "a role that is none",
      { ...aRecording(), request: { ...request, messages: [{ role: "bot", content: "" }] } },
      'recording-invalid request.messages[0].role: expected "user" or',
    ],
    [
      "content that is none",
      { ...aRecording(), request: { ...request, messages: [{ role: "user", content: 7 }] } },
      "recording-invalid request.messages[0].content: expected text",
    ],
    ["an answer that is text", { ...aRecording(), answer: "pass" }, "recording-invalid answer: expected an object"],
    [
      "a message instead of a list",
      { ...aRecording(), request: { ...request, messages: "hi" } },
      "recording-invalid request.messages: expected a list",
    ],
    [
      "half a repeat",
      { ...aRecording(), request: { ...request, repeat: 0.5 } },
      "recording-invalid request.repeat: expected an integer",
    ],
  ])("refuses %s and says where", (_, row, expected) => {
    const issues = issuesOf(`\n${JSON.stringify(row)}\n`);
    expect(issues).toEqual([expect.stringMatching(/^2:\d+ /)]);
    expect(issues[0]).toContain(expected);
  });

  test.each([
    ["cut JSON", '{"version": 1, "key"', "not-json"],
    ["a list", "[]", "recording-invalid"],
    ["a key that is there twice", '{"version": 1, "version": 1}', "duplicate-key"],
    ["the key that changes what objects are", '{"__proto__": {}}', "forbidden-key"],
  ])("refuses %s", (_, line, code) => {
    expect(read(line).issues.map((issue) => issue.code)).toEqual([code]);
  });

  test("tells the problems of all lines, and keeps the good ones", () => {
    const good = recordingLine(aRecording());
    const { byKey, issues } = read(`{\n${good}nonsense\n`);
    expect([byKey.size, issues.map(({ line }) => line)]).toEqual([1, [1, 3]]);
  });
});
