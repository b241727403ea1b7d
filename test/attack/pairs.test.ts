import { afterAll, describe, expect, test } from "vitest";
import { createPythonRunner } from "../../src/adapters/python/runner.ts";
import { gradeAll, prepareGrader } from "../../src/grader/grade.ts";
import { sampleOf } from "../../src/trajectory/sample.ts";
import { BLIND_PAIRS } from "../support/attack-pairs-blind.ts";
import { FRESH_PAIRS } from "../support/attack-pairs-fresh.ts";
import { HELD_OUT_PAIRS } from "../support/attack-pairs-held-out.ts";
import { STRANGER_PAIRS_2 } from "../support/attack-pairs-stranger-2.ts";
import { STRANGER_PAIRS } from "../support/attack-pairs-stranger-more.ts";
import { ATTACK_PAIRS } from "../support/attack-pairs-tools.ts";
import { attackOf } from "../support/attack-run.ts";
import { gradingPorts } from "../support/grading-ports.ts";

const runner = createPythonRunner();
afterAll(() => runner.close());
const pairs = [
  ...ATTACK_PAIRS,
  ...HELD_OUT_PAIRS,
  ...FRESH_PAIRS,
  ...BLIND_PAIRS,
  ...STRANGER_PAIRS,
  ...STRANGER_PAIRS_2,
];

describe("every pair's two graders pass the honest runs and fail the others", () => {
  test.each(pairs)("$name", async ({ exploitable, sound, rows, threshold }) => {
    for (const grader of [exploitable, sound]) {
      const inputs = rows.map((row) => ({ item: row.item, sample: sampleOf(row) }));
      const scores = await gradeAll(prepareGrader(grader), inputs, { ...gradingPorts({}), python: runner });
      const passed = scores.map((score) => score.kind === "scored" && score.value >= threshold);
      expect(passed).toEqual(rows.map((row) => row.outcome?.success));
    }
  });
});

// a few here, all of them in the slower tests
const few = pairs.filter(({ name }) =>
  ["empty-reference", "tool-permission", "abstain-or-act", "order-number", "close-the-ticket"].includes(name),
);

describe("a pair is told apart", () => {
  test.each(few)("$name: exploitable, for $flaw", async ({ exploitable, rows, threshold }) => {
    expect((await attackOf(exploitable, rows, runner, { threshold })).verdict).toBe("exploitable");
  });

  test.each(few)("$name: nothing is found in the sound twin", async ({ sound, rows, threshold }) => {
    expect((await attackOf(sound, rows, runner, { threshold, grades: 2500 })).exploits).toEqual([]);
  });
});
