import { describe, expect, test } from "vitest";
import { parseCalibration } from "../../src/evaluation/calibration.ts";
import { judgeIdentity, staleness } from "../../src/evaluation/judge-identity.ts";
import type { NativeGrader } from "../../src/grader/contract.ts";
import { aCalibration } from "../support/calibration-builder.ts";
import { aGrader } from "../support/gate-builder.ts";
import { sha256 } from "../support/memory-world.ts";

const JUDGE: NativeGrader = {
  type: "score_model",
  name: "judge",
  model: "judge-1",
  input: [{ role: "user", content: "How good?" }],
  sampling_params: { temperature: 0 },
};
const identity = (native: NativeGrader, more = {}) => {
  const found = judgeIdentity(aGrader({ native, digest: sha256(JSON.stringify(native)), ...more }), sha256);
  if (found === undefined) throw new Error("it asks a judge");
  return found;
};

describe("the seal of a calibration", () => {
  test("what was written is read, and a figure that was edited is found out", () => {
    const written = JSON.stringify(aCalibration(), null, 2);
    expect(parseCalibration(written, sha256)).toEqual({ calibration: JSON.parse(written) });
    expect(parseCalibration(written.replace('"labelled": 200', '"labelled": 900'), sha256)).toEqual({
      problem: "edited",
    });
    expect(parseCalibration("{}", sha256)).toEqual({ problem: "unreadable" });
    expect(parseCalibration("not JSON", sha256)).toEqual({ problem: "unreadable" });
  });
});

describe("what makes a calibration stale", () => {
  test.each([
    ["the judge model", { ...JUDGE, model: "judge-2" }, {}],
    ["what it is told", { ...JUDGE, input: [{ role: "user", content: "How bad?" }] }, {}],
    ["how it samples", { ...JUDGE, sampling_params: { temperature: 1 } }, {}],
    ["the pass threshold", JUDGE, { pass_threshold: 0.6 }],
    ["how it is confirmed", JUDGE, { confirm: { asks: 3, margin: 0.1 } }],
  ])("%s", (what, native, more) => {
    expect(staleness(identity(JUDGE), identity(native, more))).toEqual([`${what} changed`]);
  });

  test("the same judge is not stale, and in a multi another part makes it so", () => {
    expect(staleness(identity(JUDGE), identity(JUDGE))).toEqual([]);
    const multi = (calculate_output: string): NativeGrader => ({
      type: "multi",
      name: "m",
      graders: { judge: JUDGE },
      calculate_output,
    });
    expect(staleness(identity(multi("judge")), identity(multi("judge * 2")))).toEqual([
      "another part of the grader changed",
    ]);
  });

  test("a grader that asks nobody has no judge", () => {
    expect(judgeIdentity(aGrader(), sha256)).toBe(undefined);
  });
});
