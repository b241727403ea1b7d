import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseFormula } from "../../src/grader/formula.ts";
import { evaluateFormula } from "../../src/grader/formula-value.ts";
import { type Asking, compileRubric } from "../../src/grader/rubric.ts";
import { decimal } from "../../src/grader/rubric-formula.ts";
import type { Criterion, RubricLike } from "../../src/grader/rubric-like.ts";

const level = fc.integer({ min: 0, max: 64 }).map((n) => n / 64);
const weight = fc.oneof(
  fc.integer({ min: -9, max: 9 }),
  fc.double({ min: -100, max: 100, noNaN: true }),
  fc.constantFrom(0.1, 0.2, 1e-9, -1e-9, 1e7),
);

const criteria: fc.Arbitrary<readonly Criterion[]> = fc
  .array(
    fc.record({
      weight: weight.filter((value) => Math.abs(value) >= 1e-9),
      scores: fc.uniqueArray(level, { minLength: 2, maxLength: 5 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((all) =>
    all.map(({ weight: points, scores }, index) => ({
      id: `c${index}`,
      description: "?",
      weight: points,
      levels: scores.sort((a, b) => a - b).map((score) => ({ score, description: "." })),
    })),
  )
  .filter((all) => all.some(({ weight: points }) => points > 0));

const asking: fc.Arbitrary<Asking> = fc.oneof(
  fc.record({
    ask: fc.constant("per_criterion" as const),
    asks: fc.constantFrom(1, 3, 5, 7),
    combine: fc.constantFrom("mean", "median", "majority"),
  }),
  fc.record({
    ask: fc.constant("per_criterion" as const),
    asks: fc.constantFrom(2, 4, 6),
    combine: fc.constant("mean" as const),
  }),
);

const range = fc.constantFrom(undefined, [0, 1], [-1, 1], [-0.25, 0.75]);

/** So that no formula is longer than the language allows. */
const QUESTIONS = 14;

/** What stands in a policy's words: take the asks together, weigh, divide by what can be earned, clip. */
function straightforward(rubric: RubricLike, { asks, combine }: Asking, said: readonly (readonly number[])[]): number {
  const together = (criterion: Criterion, values: readonly number[]): number => {
    if (asks === 1 || combine === "mean") return values.reduce((a, b) => a + b, 0) / values.length;
    const median = [...values].sort((a, b) => a - b)[(values.length - 1) / 2] ?? Number.NaN;
    if (combine === "median") return median;
    const distances = criterion.levels.map(({ score }) => Math.abs(score - median));
    return criterion.levels[distances.lastIndexOf(Math.min(...distances))]?.score ?? Number.NaN;
  };
  const points = rubric.criteria.map((each, index) => each.weight * together(each, said[index] ?? []));
  const earnable = rubric.criteria.reduce((sum, { weight: one }) => sum + Math.max(0, one), 0);
  const share = points.reduce((a, b) => a + b, 0) / earnable;
  const [low = 0, high = 1] = rubric.range ?? [];
  return Math.min(high, Math.max(low, share));
}

function formulaOf(rubric: RubricLike, how: Asking) {
  const { graders, calculate_output } = compileRubric(rubric, "q", how) as unknown as {
    readonly graders: Readonly<Record<string, unknown>>;
    readonly calculate_output: string;
  };
  const parsed = parseFormula(calculate_output, Object.keys(graders));
  if ("fault" in parsed) throw new Error(`${parsed.fault.message}: ${calculate_output}`);
  return { formula: parsed.formula, text: calculate_output, keys: Object.keys(graders) };
}

describe("the formula of a rubric", () => {
  test("gives what the weights, the asks and the range come to when computed by hand", () => {
    fc.assert(
      fc.property(criteria, asking, range, fc.infiniteStream(level), (all, how, bounds, levels) => {
        fc.pre(all.length * how.asks <= QUESTIONS);
        const rubric = {
          model: "m",
          instructions: "i",
          criteria: all,
          ...(bounds === undefined ? {} : { range: bounds }),
        };
        const said = all.map(() => Array.from({ length: how.asks }, () => levels.next().value as number));
        const { formula, keys } = formulaOf(rubric, how);
        const values = new Map(
          all.flatMap(({ id }, index) =>
            (said[index] ?? []).map((value, ask) => [how.asks === 1 ? id : `${id}_${ask + 1}`, value] as const),
          ),
        );
        expect([...values.keys()]).toEqual(keys);
        const value = evaluateFormula(
          formula,
          formula.variables.map((key) => values.get(key) ?? Number.NaN),
        );
        expect(value).toBeCloseTo(straightforward(rubric, how, said), 9);
      }),
      { numRuns: 500 },
    );
  });

  test("uses every question, and only what the provider documents: no unary minus, no exponents, min and max of two", () => {
    fc.assert(
      fc.property(criteria, asking, range, (all, how, bounds) => {
        fc.pre(all.length * how.asks <= QUESTIONS);
        const rubric = {
          model: "m",
          instructions: "i",
          criteria: all,
          ...(bounds === undefined ? {} : { range: bounds }),
        };
        const { formula, text, keys } = formulaOf(rubric, how);
        expect([...formula.variables].sort()).toEqual([...keys].sort());
        const operands = JSON.stringify(formula.root, (_, node) => {
          if (node?.kind === "negate") throw new Error(`a unary minus in ${text}`);
          if (node?.kind === "call" && node.operands.length !== (node.name === "floor" ? 1 : 2)) throw new Error(text);
          return node;
        });
        expect(operands).not.toBe("");
        expect(text).not.toMatch(/\d[eE]/);
      }),
    );
  });

  test("reads as a person would write it", () => {
    const levels = [
      { score: 0, description: "no" },
      { score: 0.5, description: "so" },
      { score: 1, description: "yes" },
    ];
    const rubric = {
      model: "m",
      instructions: "i",
      criteria: [
        { id: "padding", description: "?", weight: -0.5, levels },
        { id: "truth", description: "?", weight: 3, levels },
        { id: "tone", description: "?", weight: 1, levels },
      ],
      range: [-0.1, 1],
    };
    const text = (asks: number, combine: Asking["combine"]) =>
      formulaOf(
        { ...rubric, criteria: rubric.criteria.slice(0, asks > 1 ? 2 : 3) },
        { ask: "per_criterion", asks, combine },
      ).text;
    expect(text(1, "mean")).toBe("min(1, max(0 - 0.1, (3 * truth + tone - 0.5 * padding) / 4))");
    expect(text(2, "mean")).toBe(
      "min(1, max(0 - 0.1, (3 * ((truth_1 + truth_2) / 2) - 0.5 * ((padding_1 + padding_2) / 2)) / 3))",
    );
    expect(text(3, "median")).toContain("3 * max(min(truth_1, max(truth_2, truth_3)), min(truth_2, truth_3))");
    expect(text(3, "majority")).toContain(
      "0.5 * floor((floor(truth_1 - 0.25 + 1) + floor(truth_2 - 0.25 + 1) + floor(truth_3 - 0.25 + 1)) / 2) + ",
    );
  });

  test("a number is written without an exponent and loses no digit", () => {
    expect([1e-7, 1.25e-9, 1e21, 1.5e22, 0.1, 3, 123456789.123].map(decimal)).toEqual([
      "0.0000001",
      "0.00000000125",
      "1000000000000000000000",
      "15000000000000000000000",
      "0.1",
      "3",
      "123456789.123",
    ]);
    fc.assert(
      fc.property(fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Number(decimal(value))).toBe(value);
        expect(decimal(value)).toMatch(/^\d+(\.\d+)?$/);
      }),
    );
  });
});
