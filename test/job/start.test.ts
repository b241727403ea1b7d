import { describe, expect, test } from "vitest";
import type { RemoteJob } from "../../src/job/service.ts";
import { LEASE, mismatchOf, nextStart, SEND_WITHIN, type StartSeen } from "../../src/job/start.ts";
import { planFor } from "../support/job-run.ts";

const NOW = Date.parse("2026-11-23T12:00:00.000Z");
const plan = await planFor("foundry");
const body = plan.compiled.body({ train: "file-1" }, plan.metadata);
const job = (id: string, created: number, change: Partial<RemoteJob> = {}): RemoteJob => ({
  id,
  created,
  status: "running",
  model: body.model,
  training_file: "file-1",
  ...change,
});
const FILES = { train: "file-1", validation: "file-2" };
const claim = (runner: string, age: number, released = false) => ({ runner, at: NOW - age, released });

function next(change: Partial<StartSeen>) {
  const seen: StartSeen = {
    plan,
    record: { claims: [] },
    runner: "me",
    now: NOW,
    files: FILES,
    jobs: [],
    sent: false,
    ...change,
  };
  return nextStart(seen);
}

describe("the next step towards one job", () => {
  test("nothing is done before it was looked", () => {
    const blind = { plan, record: { claims: [] }, runner: "me", now: NOW, files: FILES, sent: false };
    expect(nextStart(blind)).toEqual({ do: "look" });
  });

  test("files come first, then a claim, then the job", () => {
    expect(next({ files: {} })).toEqual({ do: "place", part: "train" });
    expect(next({ files: { train: "file-1" } })).toEqual({ do: "place", part: "validation" });
    expect(next({})).toEqual({ do: "claim" });
    expect(next({ record: { claims: [claim("me", 0)] } })).toEqual({ do: "create" });
  });

  test("of two claims the first in the ledger holds, whatever the clocks say", () => {
    const record = { claims: [claim("other", 0), claim("me", 60_000)] };
    expect(next({ record })).toMatchObject({ do: "wait", until: NOW + LEASE });
    expect(next({ record, runner: "other" })).toEqual({ do: "create" });
  });

  test("a claim that is given back or over holds nobody up", () => {
    expect(next({ record: { claims: [claim("other", 0, true)] } })).toEqual({ do: "claim" });
    expect(next({ record: { claims: [claim("other", LEASE)] } })).toEqual({ do: "claim" });
    expect(next({ record: { claims: [claim("other", LEASE - 1)] } }).do).toBe("wait");
  });

  test("a runner that was held up after its claim does not send", () => {
    expect(next({ record: { claims: [claim("me", SEND_WITHIN)] } })).toEqual({ do: "create" });
    expect(next({ record: { claims: [claim("me", SEND_WITHIN + 1)] } }).do).toBe("wait");
  });

  test("what was sent without an answer is not sent again", () => {
    expect(next({ record: { claims: [claim("me", 0)] }, sent: true }).do).toBe("wait");
  });

  test("of several jobs the oldest stays, of one second the lesser id; those that are over are left alone", () => {
    const jobs = [job("b", 5), job("a", 5), job("c", 4), job("d", 9, { status: "failed" })].map((each) => ({
      job: each,
    }));
    const record = { claims: [], job: "c" };
    expect(next({ jobs })).toMatchObject({ do: "record", job: { id: "c" } });
    expect(next({ jobs, record })).toMatchObject({ do: "cancel", id: "b" });
    const rest = jobs.filter(({ job: { id } }) => id !== "b" && id !== "a");
    expect(next({ jobs: rest, record })).toEqual({ do: "done", id: "c" });
    expect(next({ jobs: jobs.slice(0, 2) })).toMatchObject({ do: "record", job: { id: "a" } });
  });

  test("a job that failed is still the one job of its plan", () => {
    const jobs = [{ job: job("a", 1, { status: "failed" }) }];
    expect(next({ jobs, record: { claims: [], job: "a" } })).toEqual({ do: "done", id: "a" });
  });

  test("a list that does not show it yet makes no second one", () => {
    expect(next({ record: { claims: [], job: "a" } })).toEqual({ do: "done", id: "a" });
  });

  test("a job under the key that is another, and a refusal, end it", () => {
    expect(next({ jobs: [{ job: job("a", 1), mismatch: "it trains x" }] }).do).toBe("stop");
    expect(next({ record: { claims: [], refused: "invalid_grader" } }).do).toBe("stop");
  });
});

describe("a job under the plan's key", () => {
  const { grader } = body.method.reinforcement;
  const digests = new Map([["file-1", plan.files[0]?.sha256 ?? ""]]);

  test("is the planned one with the same model, bytes and grader, defaults added", () => {
    expect(mismatchOf(plan, job("a", 1, { grader: { ...grader, image_tag: "2025-05-08" } }), digests)).toBeUndefined();
  });

  test.each([
    ["another model", { model: "gpt-5" }],
    ["another grader", { grader: { ...grader, reference: "no" } }],
    ["a grader that lacks a field", { grader: { type: "string_check" } }],
  ])("is not with %s", (_, change) => {
    expect(mismatchOf(plan, job("a", 1, change), digests)).toBeTypeOf("string");
  });

  test("is not with other rows", () => {
    expect(mismatchOf(plan, job("a", 1), new Map([["file-1", "0".repeat(64)]]))).toContain("training file");
  });
});
