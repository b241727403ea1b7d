import { describe, expect, test } from "vitest";
import { designOf } from "../../src/design/design.ts";
import { seededRandom } from "../../src/statistics/random.ts";
import { aReport, aRow } from "../support/report-builder.ts";

const OPTIONS = { confidence: 0.95, resamples: 500, seed: 7 };
const random = seededRandom(11);
const share = () => Math.round((random() / 2 ** 32) * 100) / 100;
const report = aReport(
  Array.from({ length: 120 }, (_, at) => {
    const [right, noise] = [share(), share()];
    const parts = { right, copy: right, noise, silent: 0, loud: 1, safe: at % 10 === 0 ? 0 : 1 };
    return aRow(`run-${at}`, 0.5, { task_id: `task-${at % 20}`, success: right > 0.5, parts });
  }),
);
const policies = new Map([["safe", { pass_threshold: 0.5, kept: true }]]);
const formula = "0.3 * right + 0.3 * noise + 0.1 * silent + 0.1 * loud + 0.2 * safe";
const design = designOf(report, formula, policies, OPTIONS);
const pair = (a: string, b: string) => design.pairs.find(({ keys }) => keys.join() === [a, b].join());

describe("the parts of a reward", () => {
  test("a part that never differs is named, with how many tasks it could still differ in", () => {
    expect(design.parts.map(({ key, says }) => [key, says])).toEqual([
      ["right", "varies"],
      ["copy", "varies"],
      ["noise", "varies"],
      ["silent", "never"],
      ["loud", "always"],
      ["safe", "varies"],
    ]);
    expect(design.parts.find(({ key }) => key === "silent")?.at_most).toBeCloseTo(0.139, 3);
  });

  test("of two that rank and judge alike, one is redundant; of two that have nothing in common, neither", () => {
    expect(pair("right", "copy")?.says).toBe("redundant");
    expect(pair("right", "noise")?.says).toBe("unproven");
  });

  test("a safety term keeps its weight, and is offered none", () => {
    const { weights, kept } = design;
    expect(kept).toEqual(["safe"]);
    expect("why" in weights ? weights : weights.weights.map(({ key }) => key)).toEqual([
      "right",
      "noise",
      "silent",
      "loud",
    ]);
  });

  test("a gate that the sum is multiplied by is kept as well", () => {
    expect(designOf(report, "safe * (0.5 * right + 0.5 * noise)", new Map(), OPTIONS).kept).toEqual(["safe"]);
  });

  test("a run without a label, or with a part that failed, says nothing of weights", () => {
    const [first, second, third, ...rest] = report.scores;
    const scores = [
      { ...first!, parts: { ...first!.parts, right: "failed" as const } },
      { ...second!, parts: { ...second!.parts, noise: "not_applicable" as const } },
      (({ success: _, ...unlabelled }) => unlabelled)(third!),
      ...rest,
    ];
    expect(designOf({ scores }, formula, policies, OPTIONS).labelled).toBe(117);
  });

  test("no weights are suggested where a formula has none", () => {
    expect(designOf(report, "min(right, noise)", policies, OPTIONS).weights).toEqual({
      why: "its formula has no weighted sum of two parts or more",
    });
  });
});
