import { describe, expect, test } from "vitest";
import type { AskModel } from "../../../src/adapters/judge/live.ts";
import { recordingJudge } from "../../../src/adapters/judge/record.ts";
import { replayJudge } from "../../../src/adapters/judge/replay.ts";
import type { JudgeAnswer, JudgeRequest } from "../../../src/grader/contract.ts";
import { answerSeal, judgementKey, parseRecordings, type Recording } from "../../../src/grader/recording.ts";
import { aJudgeRequest, memoryLog, sha256 } from "./judge-request.ts";

const yes = { kind: "text", text: "yes", finish_reason: "stop" } as const;
const down = { kind: "failed", code: "judge_unreachable", message: "down" } as const;

/** A judge over a model that answers from a function, and what became of it. */
function recorder(
  answer: (request: JudgeRequest, index: number) => JudgeAnswer,
  existing = new Map<string, Recording>(),
) {
  const asked: JudgeRequest[] = [];
  const lines: string[] = [];
  const ask: AskModel = async (request) => ({
    answer: answer(request, asked.push(request) - 1),
    answered_by: "judge-2026-11-01",
    usage: { input_tokens: 3 },
  });
  const sink = { append: async (line: string) => void lines.push(line) };
  const judge = recordingJudge(ask, sink, existing, { sha256, now: () => new Date("2026-11-23T10:00:00Z") });
  const recorded = () => parseRecordings([{ file: "r.jsonl", text: lines.join("") }], sha256);
  return { judge, asked, lines, recorded };
}

describe("recording", () => {
  test("an answer becomes a line of its own with all that is known of it", async () => {
    const { judge, lines } = recorder(() => yes);
    const request = aJudgeRequest();
    expect(await judge.ask([request])).toEqual([yes]);
    const { kind: _, ...asked } = request;
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        version: 1,
        key: judgementKey(request, sha256),
        request: asked,
        answer: yes,
        seal: answerSeal(judgementKey(request, sha256), yes, sha256),
        provenance: "recorded",
        recorded_at: "2026-11-23T10:00:00.000Z",
        answered_by: "judge-2026-11-01",
        usage: { input_tokens: 3 },
      },
    ]);
  });

  test("what was recorded replays as it was, with no model", async () => {
    const requests = [0, 1, 2].map((repeat) => aJudgeRequest({ repeat }));
    const { judge, recorded } = recorder(({ repeat }) =>
      repeat === 1 ? { kind: "refusal", text: "no" } : { ...yes, text: `answer ${repeat}` },
    );
    const live = await judge.ask(requests);
    const { byKey, issues } = recorded();
    expect(issues).toEqual([]);
    expect(await replayJudge(byKey, sha256, memoryLog()).ask(requests)).toEqual(live);
  });

  test("what is recorded already is not asked again", async () => {
    const before = recorder(() => yes);
    await before.judge.ask([aJudgeRequest()]);
    const after = recorder(() => ({ ...yes, text: "no" }), new Map(before.recorded().byKey));
    expect(await after.judge.ask([aJudgeRequest(), aJudgeRequest({ repeat: 1 })])).toEqual([
      yes,
      { ...yes, text: "no" },
    ]);
    expect(after.asked.map(({ repeat }) => repeat)).toEqual([1]);
  });

  test("equal requests are asked and recorded once, also while the first is under way", async () => {
    const { judge, asked, lines } = recorder(() => yes);
    const answers = await Promise.all([judge.ask([aJudgeRequest(), aJudgeRequest()]), judge.ask([aJudgeRequest()])]);
    expect(answers).toEqual([[yes, yes], [yes]]);
    expect([asked.length, lines.length]).toEqual([1, 1]);
  });

  test("a failed ask is not recorded, and asked again the next time", async () => {
    const { judge, lines } = recorder((_, index) => (index === 0 ? down : yes));
    expect(await judge.ask([aJudgeRequest()])).toEqual([down]);
    expect(lines).toEqual([]);
    expect(await judge.ask([aJudgeRequest()])).toEqual([yes]);
    expect(lines.length).toBe(1);
  });

  test("an answer that cannot be kept is not given", async () => {
    const sink = { append: () => Promise.reject(new Error("disk full")) };
    const judge = recordingJudge(async () => ({ answer: yes }), sink, new Map(), { sha256, now: () => new Date() });
    await expect(judge.ask([aJudgeRequest()])).rejects.toThrow("disk full");
  });
});

describe("replaying", () => {
  test("what is not recorded is a named failure that says how to record it", async () => {
    const request = aJudgeRequest({ model: "gpt-4.1" });
    const key = judgementKey(request, sha256).slice(0, 12);
    expect(await replayJudge(new Map(), sha256, memoryLog()).ask([request])).toEqual([
      {
        kind: "failed",
        code: "judgement_missing",
        message: `no judgement of gpt-4.1 is recorded for this request (key ${key}); record it with --judge record`,
      },
    ]);
  });

  test("a repeat has its own recording", async () => {
    const { judge, recorded } = recorder(() => yes);
    await judge.ask([aJudgeRequest()]);
    const [answer] = await replayJudge(recorded().byKey, sha256, memoryLog()).ask([aJudgeRequest({ repeat: 1 })]);
    expect(answer).toMatchObject({ code: "judgement_missing", message: /, repeat 1\)/ });
  });

  test("an answer that was given to another form of question is replayed, with one warning", async () => {
    const { judge, recorded } = recorder(() => yes);
    await judge.ask([aJudgeRequest(), aJudgeRequest({ repeat: 1 })]);
    const log = memoryLog();
    const response_format = { type: "text" };
    const requests = [0, 1].map((repeat) => aJudgeRequest({ repeat, response_format }));
    expect(await replayJudge(recorded().byKey, sha256, log).ask(requests)).toEqual([yes, yes]);
    expect(log.warnings).toEqual([expect.stringContaining("another form of answer than the grader demands now")]);
  });
});
