import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addRow, fitNonNegative, noMoments } from "../../src/design/least-squares.ts";
import { weightedSumOf } from "../../src/design/weighted-sum.ts";
import { type LabelledParts, suggestWeights } from "../../src/design/weights.ts";
import { seededRandom } from "../../src/statistics/random.ts";
import { sum } from "../../src/statistics/sample.ts";

const OPTIONS = { confidence: 0.95, resamples: 1000, seed: 7 };

describe("the weighted sum of a formula", () => {
  const keys = ["a", "b", "c", "safe"];
  test.each([
    [
      "0.7 * a + 0.3 * b",
      [
        ["a", 0.7],
        ["b", 0.3],
      ],
      [],
    ],
    [
      "safe * (0.7 * a + b / 2 + 0.1)",
      [
        ["a", 0.7],
        ["b", 0.5],
      ],
      ["safe"],
    ],
    [
      "(a + 3 * b) / 4 * min(safe, c)",
      [
        ["a", 1],
        ["b", 3],
      ],
      ["safe", "c"],
    ],
    [
      "(a + a + (b - -c))",
      [
        ["a", 2],
        ["b", 1],
        ["c", 1],
      ],
      [],
    ],
  ])("of %s is read with what it is multiplied by", (text, terms, gates) => {
    const found = weightedSumOf(text, keys);
    expect("why" in found ? found : [found.terms.map(({ key, weight }) => [key, weight]), found.gates]).toEqual([
      terms,
      gates,
    ]);
  });

  test.each([
    ["a * b * safe", "no weighted sum"],
    ["min(a, b)", "no weighted sum"],
    ["a * (a + b)", "both a factor and a term"],
    ["(a + b) * (c + safe)", "several weighted sums"],
    ["a - b", "subtracts a part"],
    ["a +", "cannot be read"],
  ])("of %s there is none to fit: %s", (text, why) => {
    expect(weightedSumOf(text, keys)).toMatchObject({ why: expect.stringContaining(why) });
  });

  test("the factor is what the formula multiplies by, and no number where a gate is none", () => {
    const found = weightedSumOf("safe * (a + b) / 4", keys);
    if ("why" in found) throw new Error(found.why);
    expect([found.factor({ safe: 0.5 }), found.factor({ a: 1, b: 1 })]).toEqual([0.125, undefined]);
  });
});

const row = fc.record({
  x: fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 3, maxLength: 3 }),
  y: fc.constantFrom(0, 1),
});

describe("non-negative least squares", () => {
  test("finds weights that made the outcome, and 0 for one that would have to be negative", () => {
    const moments = noMoments(3);
    const random = seededRandom(1);
    for (let at = 0; at < 500; at++) {
      const x = [random() / 2 ** 32, random() / 2 ** 32, random() / 2 ** 32];
      addRow(moments, x, 0.1 + 0.6 * (x[0] as number) + 0.3 * (x[1] as number) - 0.2 * (x[2] as number));
    }
    const [a, b, c] = fitNonNegative(moments) as readonly number[];
    expect(a).toBeCloseTo(0.6, 1);
    expect(b).toBeCloseTo(0.3, 1);
    expect(c).toBe(0);
  });

  test("of any rows no weight is below 0, and no single step makes the fit better", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 20 }), (rows) => {
        const moments = noMoments(3);
        for (const { x, y } of rows) addRow(moments, x, y);
        const weights = fitNonNegative(moments);
        if (weights === undefined) return;
        for (const weight of weights) expect(weight).toBeGreaterThanOrEqual(0);
        const mean = (values: readonly number[]) => sum(values) / values.length;
        const centre = [0, 1, 2].map((at) => mean(rows.map(({ x }) => x[at] as number)));
        const middle = mean(rows.map(({ y }) => y));
        const ridge = (1e-2 * sum(centre.map((c, at) => mean(rows.map(({ x }) => ((x[at] as number) - c) ** 2))))) / 3;
        const loss = (w: readonly number[]) =>
          mean(
            rows.map(
              ({ x, y }) =>
                (y - middle - sum(w.map((each, at) => each * ((x[at] as number) - (centre[at] as number))))) ** 2,
            ),
          ) +
          ridge * sum(w.map((each) => each ** 2));
        for (const at of [0, 1, 2]) {
          for (const step of [-0.01, 0.01]) {
            const moved = weights.map((each, place) => (place === at ? Math.max(0, each + step) : each));
            expect(loss(moved)).toBeGreaterThanOrEqual(loss(weights) - 1e-7);
          }
        }
      }),
    );
  });

  test("two columns that are the same share their weight", () => {
    const moments = noMoments(2);
    for (const [x, y] of [
      [0, 0],
      [1, 1],
      [0, 0],
      [1, 1],
    ] as const)
      addRow(moments, [x, x], y);
    const [a, b] = fitNonNegative(moments) as readonly [number, number];
    expect(a).toBeCloseTo(b, 6);
  });

  test("there is none of columns that do not vary", () => {
    const moments = noMoments(1);
    addRow(moments, [1], 0);
    addRow(moments, [1], 1);
    expect(fitNonNegative(moments)).toBeUndefined();
    expect(fitNonNegative(noMoments(1))).toBeUndefined();
  });
});

/** Runs in which `good` goes with success so often, and the other parts with nothing. */
function runs(tasks: number, strength: number): readonly LabelledParts[] {
  const random = seededRandom(3);
  const share = () => random() / 2 ** 32;
  return Array.from({ length: tasks * 6 }, (_, at) => {
    const success = share() < 0.5;
    const good = share() < strength ? (success ? 1 : 0) : share();
    return { cluster: `task-${Math.floor(at / 6)}`, success, parts: [good, share()], fixed: 0 };
  });
}
const TERMS = [
  { key: "good", weight: 0.2 },
  { key: "noise", weight: 0.8 },
];

describe("suggested weights", () => {
  test("go to the part that goes with success, keep the present sum, and are better on unseen tasks", () => {
    const found = suggestWeights(runs(20, 0.8), TERMS, OPTIONS);
    expect(found?.says).toBe("better");
    const weights = found?.weights.map(({ suggested }) => suggested) as readonly number[];
    expect(sum(weights)).toBeCloseTo(1, 9);
    expect(weights[0]).toBeGreaterThan(0.9);
    expect(found?.ranking?.suggested).toBeGreaterThan((found?.ranking?.present ?? 1) + 0.1);
  });

  test("are not told apart from present ones that are right already", () => {
    const right = [
      { key: "good", weight: 0.95 },
      { key: "noise", weight: 0.05 },
    ];
    expect(suggestWeights(runs(20, 0.8), right, OPTIONS)?.says).toBe("not_told_apart");
  });

  test("of few noisy tasks are not told apart either: a fit is no finding", () => {
    expect(suggestWeights(runs(5, 0.05), TERMS, OPTIONS)?.says).not.toBe("better");
  });

  test("are fitted beside terms that stay as they are", () => {
    const beside = runs(20, 0.8).map((each) => ({ ...each, fixed: each.success ? 0.5 : 0 }));
    const [without, found] = [runs(20, 0.8), beside].map((rows) => suggestWeights(rows, TERMS, OPTIONS));
    expect(found?.ranking?.present).toBeGreaterThan(without?.ranking?.present ?? 1);
    expect(sum(found?.weights.map(({ suggested }) => suggested) ?? [])).toBeCloseTo(1, 9);
  });

  test("the order of the rows decides nothing", () => {
    const rows = runs(8, 0.5);
    expect(suggestWeights([...rows].reverse(), TERMS, OPTIONS)?.says).toEqual(
      suggestWeights(rows, TERMS, OPTIONS)?.says,
    );
  });

  test("there are none of one task, or of outcomes that are all alike", () => {
    expect(suggestWeights(runs(1, 1), TERMS, OPTIONS)).toBeUndefined();
    const alike = runs(8, 0.5).map((each) => ({ ...each, success: true }));
    expect(suggestWeights(alike, TERMS, OPTIONS)).toBeUndefined();
  });
});
