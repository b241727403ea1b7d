import { describe, expect, test } from "vitest";
import type { ScoreRow } from "../../src/evaluation/report.ts";
import { parseFormula } from "../../src/grader/formula.ts";
import { type Planted, plant } from "../../src/selftest/plants.ts";
import { seededRandom } from "../../src/statistics/random.ts";
import { aRow } from "../support/report-builder.ts";

/** 50 failures of which 5 pass, 50 successes of which 45 do. */
const ROWS: readonly ScoreRow[] = Array.from({ length: 100 }, (_, index) => {
  const success = index >= 50;
  const passes = success ? index < 95 : index < 5;
  return aRow(`r${index}`, passes ? 0.8 : 0.2, { success, tags: [index % 2 === 0 ? "even" : "odd"] });
});
const planted = (more: Partial<Planted> = {}): Planted => ({
  threshold: 0.5,
  size: { discordance: 0.2, loss: 0.1 },
  random: seededRandom(1),
  slices: [{ name: "even", tag: "even" }],
  lengths: new Map(ROWS.map((row, index) => [row.digest, index])),
  formula: undefined,
  ...more,
});
const rowsOf = (found: ReturnType<typeof plant>): readonly ScoreRow[] => {
  if ("why" in found) throw new Error(found.why);
  return found.rows;
};
const turnedOf = (rows: readonly ScoreRow[]) => rows.filter((row, index) => row.passed !== ROWS[index]?.passed);
const accepts = (rows: readonly ScoreRow[]) => rows.filter((row) => row.success === false && row.passed).length;

describe("a planted regression", () => {
  test("loosened: known failures pass, by the discordance and net by the loss", () => {
    const rows = rowsOf(plant("loosened", ROWS, planted()));
    // (.20 + .10) / 2 of 50 turn wrong, (.20 - .10) / 2 turn right
    expect([accepts(rows), turnedOf(rows).length]).toEqual([5 + 8 - 3, 11]);
    expect(turnedOf(rows).every(({ success }) => success === false)).toBe(true);
  });

  test("one slice: the same, and nothing beyond the slice", () => {
    const rows = turnedOf(rowsOf(plant("one_slice", ROWS, planted())));
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ tags, success }) => tags?.includes("even") && success === false)).toBe(true);
  });

  test("inverted: whatever was better is worse", () => {
    const rows = rowsOf(plant("inverted", ROWS, planted()));
    expect(rows.map(({ value }) => value?.toFixed(3))).toEqual(ROWS.map(({ value }) => (1 - (value ?? 0)).toFixed(3)));
  });

  test("noisy: so many verdicts of either kind as the discordance says", () => {
    const rows = turnedOf(rowsOf(plant("noisy", ROWS, planted())));
    expect(rows.length).toBe(20);
    expect(new Set(rows.map(({ success }) => success)).size).toBe(2);
  });

  test("verbose-friendly: the longer of two equal runs is paid more, and as many failures pass as the loss says", () => {
    const rows = rowsOf(plant("verbose_friendly", ROWS, planted()));
    expect(accepts(rows) - accepts(ROWS)).toBe(5);
    const rises = rows.slice(5, 50).map((row, index) => (row.value ?? 0) - (ROWS[index + 5]?.value ?? 0));
    expect(rises.every((rise, index) => index === 0 || rise > (rises[index - 1] ?? 0))).toBe(true);
  });

  test("dropped criterion: the part whose full marks let most failures through", () => {
    const parsed = parseFormula("a * b", ["a", "b"]);
    if (!("formula" in parsed)) throw new Error("the formula does not parse");
    const rows = ROWS.map((row) => ({ ...row, parts: { a: row.passed ? 1 : 0.2, b: row.passed ? 0.8 : 1 } }));
    const changed = rowsOf(plant("dropped_criterion", rows, planted({ formula: parsed.formula })));
    expect(changed.every(({ passed }) => passed)).toBe(true);
    expect(changed[20]?.value).toBe(1);
  });

  test("what did not get a score gets none", () => {
    const { value: _, passed: __, ...row } = aRow("failed", 1);
    const failed: ScoreRow = { ...row, kind: "failed" };
    for (const kind of ["inverted", "noisy", "verbose_friendly"] as const) {
      const found = plant(kind, [...ROWS, failed], planted());
      expect(rowsOf(found).at(-1)).toEqual(failed);
    }
  });

  test.each([
    ["loosened", ROWS.filter(({ success }) => success), {}, "no known failure is caught"],
    ["one_slice", ROWS, { slices: [] }, "no slice with a failure that is caught is declared"],
    ["inverted", ROWS.map((row) => ({ ...row, value: 1 })), {}, "every score is the same"],
    ["verbose_friendly", ROWS, { lengths: undefined }, "the lengths of the outputs are not known"],
    ["verbose_friendly", ROWS, { lengths: new Map() }, "every output is as long as the others"],
    ["dropped_criterion", ROWS, {}, "the grader is no multi"],
  ] as const)("%s is not planted where there is no room for it: %#", (kind, rows, more, why) => {
    expect(plant(kind, rows, planted(more))).toEqual({ why: expect.stringContaining(why) });
  });
});
