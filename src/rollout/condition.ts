import { type Formula, parseFormula } from "../grader/formula.ts";
import { evaluateFormula } from "../grader/formula-value.ts";

/** What a condition may speak of. `canary` and `stable` are the means of the two arms. */
const CONDITION_VARIABLES = ["result", "count", "canary", "stable"] as const;
export type ConditionValues = Readonly<Partial<Record<(typeof CONDITION_VARIABLES)[number], number>>>;

interface Comparison {
  readonly left: Formula;
  readonly operator: Operator;
  readonly right: Formula;
}

/** Comparisons of formulas, all of them joined by the same word. */
export interface Condition {
  readonly text: string;
  readonly joined: "and" | "or";
  readonly comparisons: readonly Comparison[];
}

const COMPARE = {
  ">=": (a: number, b: number) => a >= b,
  "<=": (a: number, b: number) => a <= b,
  "==": (a: number, b: number) => a === b,
  "!=": (a: number, b: number) => a !== b,
  ">": (a: number, b: number) => a > b,
  "<": (a: number, b: number) => a < b,
} as const;
type Operator = keyof typeof COMPARE;

/**
 * Parses a condition: `FORMULA OPERATOR FORMULA`, the first formula `result` where it is left out (`>= 0.72`), several
 * joined by `and` or by `or`. The formulas are those of `multi` graders: numbers, the variables and eight functions, no
 * more, so that a condition can neither run code nor take long.
 */
export function parseCondition(text: string): Condition | { readonly problem: string } {
  const words = new Set([...text.matchAll(/\b(and|or)\b/g)].map((match) => match[1] as "and" | "or"));
  if (words.size > 1) return { problem: "joins by both `and` and `or`; expected one of them throughout" };
  const comparisons: Comparison[] = [];
  for (const part of text.split(/\b(?:and|or)\b/)) {
    const comparison = parseComparison(part.trim());
    if ("problem" in comparison) return comparison;
    comparisons.push(comparison);
  }
  return { text, joined: words.has("or") ? "or" : "and", comparisons };
}

function parseComparison(text: string): Comparison | { readonly problem: string } {
  const operators = [...text.matchAll(/>=|<=|==|!=|>|</g)];
  const [found] = operators;
  if (found === undefined || operators.length > 1) {
    return { problem: `${JSON.stringify(text)} has ${operators.length} comparisons; expected one, like ">= 0.72"` };
  }
  const written = text.slice(0, found.index).trim();
  const left = parseFormula(written === "" ? "result" : written, CONDITION_VARIABLES);
  if ("fault" in left) return { problem: left.fault.message };
  const right = parseFormula(text.slice(found.index + found[0].length).trim(), CONDITION_VARIABLES);
  if ("fault" in right) return { problem: right.fault.message };
  return { left: left.formula, operator: found[0] as Operator, right: right.formula };
}

/** Whether it holds; `undefined` where a value is missing or an operation has no finite result: that is neither yes nor no. */
export function holds(condition: Condition, values: ConditionValues): boolean | undefined {
  const answers = condition.comparisons.map(({ left, operator, right }) => {
    const [a, b] = [numberOf(left, values), numberOf(right, values)];
    return a === undefined || b === undefined ? undefined : COMPARE[operator](a, b);
  });
  if (answers.includes(undefined)) return undefined;
  return condition.joined === "or" ? answers.includes(true) : !answers.includes(false);
}

function numberOf(formula: Formula, values: ConditionValues): number | undefined {
  const found = evaluateFormula(
    formula,
    formula.variables.map((name) => values[name as (typeof CONDITION_VARIABLES)[number]] ?? Number.NaN),
  );
  return typeof found === "number" ? found : undefined;
}
