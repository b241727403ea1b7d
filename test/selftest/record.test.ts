import { describe, expect, test } from "vitest";
import {
  gateDigest,
  parseRecord,
  type SelfTestRecord,
  sealedRecord,
  verdictOfFigures,
} from "../../src/selftest/record.ts";
import { checkSelfTest } from "../../src/selftest/selftest-rule.ts";
import { aGate } from "../support/gate-builder.ts";
import { sha256 } from "../support/memory-world.ts";

const DEMAND = { max_age_days: 30 };
const GATE = aGate({ selftest: DEMAND });
const kind = (power: number) => ({
  power,
  interval: [0, 1] as const,
  runs: 50,
  found: 50 * power,
  failed: 0,
  by_rule: {},
  by_suite: {},
});
const record = (more: Partial<SelfTestRecord> = {}): SelfTestRecord =>
  sealedRecord(
    {
      version: 1,
      kind: "gradegate/selftest",
      engine: "0.1.0",
      tested_on: "2026-11-20",
      seed: 1,
      gates: [{ name: "merge", digest: gateDigest(GATE, sha256) }],
      suites: [],
      bounds: { max_flip_rate: 0.01, max_false_alarms: 0.1, min_power: 0.9 },
      verdict: "pass",
      aa: {
        flip_rate: 0,
        interval: [0, 0.018],
        runs: 200,
        flips: 0,
        by_rule: {},
        noisy: { noise: 0.02, count: 2, runs: 200, rate: 0.01, interval: [0, 0.04], by_rule: {} },
      },
      planted: {
        size: { discordance: 0.2, loss: 0.1 },
        power: 0.98,
        interval: [0.9, 1],
        runs: 100,
        by_kind: { loosened: kind(1), noisy: kind(0.96) },
        not_run: [],
      },
      ...more,
    },
    sha256,
  );
const held = (found: SelfTestRecord, today: string | undefined = "2026-11-23", gate = GATE) =>
  checkSelfTest(
    "merge",
    gate.spec.merge.selftest,
    gateDigest(gate, sha256),
    { file: "policies/selftest.json", record: found },
    today,
  )[0];

describe("a gate that demands a self-test", () => {
  test("holds where it is recent, of these rules, and good enough", () => {
    expect(held(record())).toMatchObject({ rule: "gate_selftest", outcome: "pass", observed: 0.98 });
  });

  test.each([
    ["is too old", "2026-12-21", "31 days old, where at most 30"],
    ["comes from the future", "2026-11-01", "has not come yet"],
    ["has an age that nobody can tell", undefined, "cannot be told"],
  ])("is undecided where the record %s", (_, today, detail) => {
    const found = checkSelfTest("merge", DEMAND, gateDigest(GATE, sha256), { file: "f", record: record() }, today)[0];
    expect(found).toMatchObject({ outcome: "inconclusive", detail: expect.stringContaining(detail) });
  });

  test("is undecided where the record is of other rules, whatever it says of them", () => {
    const other = aGate({ selftest: { max_age_days: 30 }, compare: { margin: 0.2 } });
    expect(held(record(), "2026-11-23", other)).toMatchObject({ outcome: "inconclusive" });
  });

  test("does not age its record by asking for more of it, and then fails by what was measured", () => {
    const stricter = aGate({ selftest: { max_age_days: 30, min_power: 0.97 } });
    expect(held(record(), "2026-11-23", stricter)).toMatchObject({
      outcome: "fail",
      detail: expect.stringContaining("found too seldom: noisy 96.0 %"),
    });
  });

  test("does not take the record's own word: figures that do not hold fail under a verdict that says pass", () => {
    const { planted } = record();
    const blind = record({ planted: { ...planted, by_kind: { loosened: kind(0) } } });
    expect(held(blind)?.outcome).toBe("fail");
  });

  test.each([
    ["missing", "inconclusive"],
    ["unreadable", "inconclusive"],
    ["edited", "fail"],
  ] as const)("a record that is %s: %s", (problem, outcome) => {
    expect(checkSelfTest("merge", DEMAND, "", { file: "f", problem }, "2026-11-23")[0]?.outcome).toBe(outcome);
  });

  test("demands nothing where it does not say so", () => {
    expect(checkSelfTest("merge", undefined, "", undefined, undefined)).toEqual([]);
  });
});

describe("a record", () => {
  test("comes back as it was written", () => {
    expect(parseRecord(JSON.stringify(record()), sha256)).toEqual({ record: record() });
  });

  test("that was edited by hand does not carry its seal", () => {
    const text = JSON.stringify(record()).replace('"flips":0', '"flips":1');
    expect(parseRecord(text, sha256)).toEqual({ problem: "edited" });
  });

  test.each(["", "[]", "{}", '{"kind":"gradegate/selftest"}'])("%s is none", (text) => {
    expect(parseRecord(text, sha256)).toEqual({ problem: "unreadable" });
  });

  test("that is sealed and lacks what the gate reads is none either", () => {
    const { aa: _, seal: __, ...rest } = record();
    const bare = sealedRecord(rest as unknown as SelfTestRecord, sha256);
    expect(parseRecord(JSON.stringify(bare), sha256)).toEqual({ problem: "unreadable" });
  });
});

test("nothing planted, or nothing resampled, is no pass", () => {
  const { aa, planted, bounds } = record();
  expect(verdictOfFigures({ aa, planted: { ...planted, by_kind: {} } }, bounds)).toBe("inconclusive");
  expect(verdictOfFigures({ aa: { ...aa, flip_rate: undefined }, planted }, bounds)).toBe("inconclusive");
});
