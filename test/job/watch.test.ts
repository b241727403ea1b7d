import { describe, expect, test } from "vitest";
import type { RemoteEvent, RemoteJob } from "../../src/job/service.ts";
import { judgesOf, type SpendFacts, spendOf } from "../../src/job/spend.ts";
import { type Vitals, vitalsOf } from "../../src/job/vitals.ts";
import { DEFAULT_LIMITS, nextWatch, PAUSE_PATIENCE, type WatchSeen } from "../../src/job/watch.ts";
import { bedrockData, metricsData } from "../support/loopback-provider-shapes.ts";

const JOB: RemoteJob = { id: "ftjob-1", status: "running", model: "m", training_file: "file-1", created: 1_000_000 };
const HOUR = 3_600_000;
const NOW = JOB.created * 1000 + 2 * HOUR;
const SPEND = { hours: 2, tokens: 0, usd: 200, unknown: [], uncounted: [] };

const event = (step: number, data: RemoteEvent["data"]): RemoteEvent => ({
  id: `e${step}`,
  at: JOB.created + step,
  level: "info",
  type: "metrics",
  message: "",
  data,
});
const steps = (of: (step: number) => Partial<Vitals>, count = 12): readonly Vitals[] =>
  Array.from({ length: count }, (_, at) => ({ step: at + 1, ...of(at + 1) }));

function watched(change: Partial<WatchSeen>) {
  const limits = { ...DEFAULT_LIMITS, usd: 500, hours: 4 };
  const seen = { job: JOB, vitals: [], spend: SPEND, limits, pauses: true, now: NOW, nextLook: HOUR / 4, ...change };
  const step = nextWatch(seen);
  return "reasons" in step ? [step.do, ...step.reasons.map(({ code }) => code)] : [step.do];
}

describe("the vitals of a job", () => {
  test("are read from a real metrics event", () => {
    const data = metricsData({ step: 3, train: 0.4, valid: 0.5, failed: 0.1, judge_tokens: 1000, tool_calls: 4 });
    expect(vitalsOf([event(3, data)])).toEqual([
      {
        step: 3,
        total: 20,
        train: 0.4,
        valid: 0.5,
        output_tokens: 200,
        reasoning_tokens: 500,
        tool_calls: 4,
        failed: { share: 0.1, what: "decision: train_python_grader_runtime_error_mean" },
        judges: { "gpt-4o-2024-08-06": { input: 1000, output: 100 } },
      },
    ]);
  });

  test("are read under Bedrock's names; what it does not say stays absent", () => {
    expect(vitalsOf([event(1, bedrockData({ step: 1, train: 0.4 }))])).toEqual([
      { step: 1, train: 0.4, output_tokens: 200 },
    ]);
  });

  test("of usage by grader the means are multiplied by their counts", () => {
    const grader = {
      model: "j",
      train_prompt_tokens_mean: 10,
      train_prompt_tokens_count: 3,
      valid_prompt_tokens_mean: 5,
    };
    const data = { step: 1, usage: { graders: [grader, { name: "no model" }] } };
    expect(vitalsOf([event(1, data)])[0]?.judges).toEqual({ j: { input: 30, output: 0 } });
  });

  test.each([
    ["by model", { model_graders_token_usage: { j: { tokens: 30 }, k: { train_prompt_tokens: 1 } } }],
    ["by grader", { usage: { graders: [{ model: "j", tokens: 30 }] } }],
  ])("counts that cannot be read %s are not counts of nothing", (_, data) => {
    expect(vitalsOf([event(1, { step: 1, ...data })])[0]).not.toHaveProperty("judges");
  });

  test("messages, events without a step and figures that are no numbers are no vitals", () => {
    const odd = { step: 1, train_mean_reward: "high", full_valid_mean_reward: null };
    expect(vitalsOf([event(1, odd), event(2, {}), { ...event(3, { step: 3 }), type: "message" }])).toEqual([
      { step: 1 },
    ]);
  });

  test("the later word on a step counts, and their order does not", () => {
    const told = [
      event(2, { step: 2, train_mean_reward: 0.2 }),
      event(1, { step: 1 }),
      event(3, { step: 2, train_mean_reward: 0.3 }),
    ];
    expect(vitalsOf(told)).toEqual([{ step: 1 }, { step: 2, train: 0.3 }]);
  });
});

describe("what a job has used", () => {
  const facts: SpendFacts = {
    job: JOB,
    events: [],
    vitals: [{ step: 1, judges: {} }],
    now: NOW,
    usd_per_hour: 100,
    prices: new Map([["j", { usd_per_million_input_tokens: 2, usd_per_million_output_tokens: 10 }]]),
    judges: [],
    isPaidByFunction: false,
  };

  test("is hours by their price and tokens by theirs", () => {
    const judges = { j: { input: 1_000_000, output: 100_000 } };
    const spend = spendOf({
      ...facts,
      judges: ["j"],
      vitals: [
        { step: 1, judges },
        { step: 2, judges },
      ],
    });
    expect(spend).toEqual({ hours: 2, tokens: 2_200_000, usd: 206, unknown: [], uncounted: [] });
  });

  test("counts from the word that training started, and not while it waits in the queue", () => {
    const started = { ...event(0, {}), type: "message", message: "Fine-tuning job started", at: JOB.created + 3600 };
    expect(spendOf({ ...facts, events: [started] }).hours).toBe(1);
    expect(spendOf({ ...facts, vitals: [], job: { ...JOB, status: "queued" } }).hours).toBe(0);
  });

  test("ends when the job does; of one that is held, with its last word", () => {
    expect(spendOf({ ...facts, job: { ...JOB, status: "succeeded", finished: JOB.created + 1800 } }).hours).toBe(0.5);
    const last = { ...event(0, {}), at: JOB.created + 900 };
    expect(spendOf({ ...facts, events: [last], job: { ...JOB, status: "paused" } }).hours).toBe(0.25);
  });

  test.each([
    ["an hour without a price", { usd_per_hour: undefined }],
    ["a judge without a price", { vitals: [{ step: 1, judges: { other: { input: 1, output: 0 } } }] }],
    ["a judge of which the provider says nothing", { judges: ["j"], vitals: [{ step: 1 }] }],
    ["a judge that a step does not list", { judges: ["j"], vitals: [{ step: 1, judges: {} }] }],
  ])("is not known, which is not nothing: %s", (_, change) => {
    const spend = spendOf({ ...facts, ...change });
    expect([spend.usd, spend.unknown.length]).toEqual([undefined, 1]);
  });

  test("the models that a grader asks are found in a multi", () => {
    const part = { type: "score_model", model: "j" };
    expect(judgesOf({ type: "multi", graders: { a: part, b: { type: "python", model: "no" }, c: part } })).toEqual([
      "j",
    ]);
  });
});

describe("a running job is stopped", () => {
  test.each<[string, Partial<WatchSeen>, readonly string[]]>([
    ["not while all is well", {}, ["go_on"]],
    ["by dollars used up at the next look", { spend: { ...SPEND, usd: 450 } }, ["pause", "budget_usd"]],
    ["not by dollars that last until then", { spend: { ...SPEND, usd: 440 } }, ["go_on"]],
    ["by hours used up at the next look", { spend: { ...SPEND, hours: 3.8 } }, ["pause", "budget_hours"]],
    ["by a cost that is not known", { spend: { ...SPEND, usd: undefined, unknown: ["?"] } }, ["pause", "cost_unknown"]],
    [
      "by grades that fail",
      { vitals: steps(() => ({ failed: { share: 0.06, what: "x" } })) },
      ["pause", "grader_errors"],
    ],
    [
      "not by one batch of failed grades",
      { vitals: steps((step) => ({ failed: { share: step === 12 ? 0.2 : 0, what: "x" } })) },
      ["go_on"],
    ],
    [
      "by outputs that grow",
      { vitals: steps((step) => ({ output_tokens: step > 6 ? 700 : 200 })) },
      ["pause", "length_up"],
    ],
    [
      "by outputs that shrink",
      { vitals: steps((step) => ({ output_tokens: step > 6 ? 50 : 200 })) },
      ["pause", "length_down"],
    ],
    [
      "by tool calls that run away",
      { vitals: steps((step) => ({ tool_calls: step > 6 ? 20 : 4 })) },
      ["pause", "tool_calls_up"],
    ],
    [
      "by tool calls that start from none",
      { vitals: steps((step) => ({ tool_calls: step > 6 ? 9 : 0 })) },
      ["pause", "tool_calls_up"],
    ],
    [
      "by training rewards far over those of validation",
      { vitals: steps((step) => ({ train: 0.7, ...(step % 4 === 0 ? { valid: 0.55 } : {}) })) },
      ["pause", "reward_gap"],
    ],
    [
      "by training rewards that rise while those of validation fall",
      { vitals: steps((step) => ({ train: 0.3 + step / 100, ...(step % 3 === 0 ? { valid: 0.7 - step / 40 } : {}) })) },
      ["pause", "reward_gap"],
    ],
    ["by the holdout's alarm", { holdout: { verdict: "alarm", why: "it fell" } }, ["pause", "holdout_falls"]],
    ["not by a holdout that cannot tell", { holdout: { verdict: "cannot_tell", why: "few" } }, ["go_on"]],
    [
      "where the provider cannot pause, for good",
      { spend: { ...SPEND, usd: 450 }, pauses: false },
      ["cancel", "budget_usd"],
    ],
    ["for good where it is not what was planned", { mismatch: "another model" }, ["cancel", "not_plan"]],
    [
      "for good where a pause has not come about",
      { spend: { ...SPEND, usd: 450 }, pauseAsked: NOW - PAUSE_PATIENCE - 1 },
      ["cancel", "budget_usd"],
    ],
    [
      "and asked again to pause before that",
      { spend: { ...SPEND, usd: 450 }, pauseAsked: NOW - PAUSE_PATIENCE + 1 },
      ["pause", "budget_usd"],
    ],
    ["not where it is over", { job: { ...JOB, status: "failed" }, spend: { ...SPEND, usd: 999 } }, ["nothing"]],
    ["not where it is held", { job: { ...JOB, status: "paused" }, spend: { ...SPEND, usd: 999 } }, ["nothing"]],
    [
      "where its status is a word that nobody knows",
      { job: { ...JOB, status: "exploding" }, spend: { ...SPEND, usd: 999 } },
      ["cancel", "budget_usd"],
    ],
  ])("%s", (_, change, expected) => {
    expect(watched(change)).toEqual(expected);
  });

  test("what nobody can rule out is told, so that silence is not taken for health", () => {
    const step = nextWatch({
      job: JOB,
      vitals: [{ step: 1, train: 0.4 }],
      spend: SPEND,
      limits: { ...DEFAULT_LIMITS, usd: 500 },
      pauses: true,
      now: NOW,
      nextLook: HOUR,
    });
    expect("cannotTell" in step ? step.cannotTell : []).toEqual([
      "no reward on validation rows is reported",
      "failed grades are not reported",
      "the outputs' length is not reported",
      "tool calls are not reported",
      "reward was not held against the holdout (--holdout FILE)",
    ]);
  });
});
