import { type Formula, type FormulaNode, parseFormula } from "../grader/formula.ts";
import { evaluateFormula } from "../grader/formula-value.ts";

/** A formula read as other factors times a weighted sum of parts. */
export interface WeightedSum {
  readonly terms: readonly { readonly key: string; readonly weight: number }[];
  /** Added to the terms. */
  readonly offset: number;
  /** Parts that the sum is multiplied by, not a weight of any. */
  readonly gates: readonly string[];
  /** What the sum is multiplied by; `undefined` where that is no number. */
  readonly factor: (parts: Readonly<Record<string, number>>) => number | undefined;
}

/** The weighted sum of a formula over the given parts, or why it has none whose weights could be fitted. */
export function weightedSumOf(text: string, keys: readonly string[]): WeightedSum | { readonly why: string } {
  const parsed = parseFormula(text, keys);
  if ("fault" in parsed) return { why: `the formula cannot be read: ${parsed.fault.message}` };
  const { root, variables } = parsed.formula;
  const factors = factorsOf(root);
  const sums = factors.flatMap((factor) => {
    const terms = termsOf(factor, 1);
    return terms === undefined || terms.filter(({ index }) => index !== undefined).length < 2
      ? []
      : [{ factor, terms }];
  });
  const [sum, ...others] = sums;
  if (sum === undefined) return { why: "its formula has no weighted sum of two parts or more" };
  if (others.length > 0) return { why: "its formula multiplies several weighted sums" };
  const weights = new Map<number, number>();
  let offset = 0;
  for (const { index, weight } of sum.terms) {
    if (index === undefined) offset += weight;
    else weights.set(index, (weights.get(index) ?? 0) + weight);
  }
  const rest = factors.filter((factor) => factor !== sum.factor);
  const gates = [...new Set(rest.flatMap(variablesOf))];
  if (gates.some((index) => weights.has(index))) return { why: "a part is both a factor and a term of its formula" };
  if ([...weights.values()].some((weight) => weight < 0))
    return { why: "its formula subtracts a part: a weight of less than 0" };
  const name = (index: number) => variables[index] as string;
  return {
    terms: [...weights].map(([index, weight]) => ({ key: name(index), weight })),
    offset,
    gates: gates.map(name),
    factor: (parts) => {
      const values = variables.map((key) => parts[key] ?? Number.NaN);
      const found = rest.map((node) => evaluateFormula({ root: node, variables } satisfies Formula, values));
      return found.every((value) => typeof value === "number") ? found.reduce((a, b) => a * b, 1) : undefined;
    },
  };
}

function factorsOf(node: FormulaNode): readonly FormulaNode[] {
  if (node.kind !== "binary") return [node];
  if (node.operator === "*") return [...factorsOf(node.left), ...factorsOf(node.right)];
  const isShare = node.operator === "/" && node.right.kind === "number" && node.right.value !== 0;
  if (!isShare) return [node];
  const inverse: FormulaNode = { kind: "number", value: 1 / (node.right as { readonly value: number }).value };
  return [...factorsOf(node.left), inverse];
}

interface Term {
  /** Of the variable; absent: a plain number. */
  readonly index?: number;
  readonly weight: number;
}

function termsOf(node: FormulaNode, by: number): readonly Term[] | undefined {
  if (node.kind === "number") return [{ weight: by * node.value }];
  if (node.kind === "variable") return [{ index: node.index, weight: by }];
  if (node.kind === "negate") return termsOf(node.operand, -by);
  if (node.kind !== "binary") return undefined;
  const { operator, left, right } = node;
  if (operator === "+" || operator === "-") {
    const [first, second] = [termsOf(left, by), termsOf(right, operator === "+" ? by : -by)];
    return first === undefined || second === undefined ? undefined : [...first, ...second];
  }
  if (operator === "*" && left.kind === "number") return termsOf(right, by * left.value);
  if (right.kind !== "number" || operator === "^") return undefined;
  return operator === "*"
    ? termsOf(left, by * right.value)
    : right.value === 0
      ? undefined
      : termsOf(left, by / right.value);
}

function variablesOf(node: FormulaNode): readonly number[] {
  switch (node.kind) {
    case "number":
      return [];
    case "variable":
      return [node.index];
    case "negate":
      return variablesOf(node.operand);
    case "binary":
      return [...variablesOf(node.left), ...variablesOf(node.right)];
    case "call":
      return node.operands.flatMap(variablesOf);
  }
}
