import type { NativeGrader } from "../grader/contract.ts";
import { parseFormula } from "../grader/formula.ts";
import { isJsonObject, type Json, type JsonObject } from "../json.ts";

/** The key that a child of an inlined `multi` gets. */
export function inlinedKey(key: string, inner: string): string {
  return `${key}_${inner}`;
}

/**
 * The children and the formula of a `multi` of which some children are rubrics that themselves compiled to a `multi`,
 * which no provider lets stand in another: their judges move up, and their formulas stand where their keys stood. Where
 * the formula is not one over the children's keys, so that this cannot be done, one judge stands for the whole rubric: the
 * checks then refuse the formula as it was written.
 */
export function withInlinedRubrics(
  children: Readonly<Record<string, NativeGrader>>,
  formula: Json | undefined,
): JsonObject {
  const own = formula === undefined ? {} : { calculate_output: formula };
  const nested = Object.entries(children).filter(([, child]) => child.type === "multi");
  if (nested.length === 0) return { graders: children, ...own };
  const parsed = typeof formula === "string" ? parseFormula(formula, Object.keys(children)) : undefined;
  if (
    parsed === undefined ||
    "fault" in parsed ||
    nested.some(([key]) => !parsed.formula.variables.includes(key)) ||
    typeof formula !== "string"
  ) {
    const standing = Object.entries(children).map(([key, child]) => [key, Object.values(innerOf(child))[0] ?? child]);
    return { graders: Object.fromEntries(standing), ...own };
  }
  const graders = Object.entries(children).flatMap(([key, child]) =>
    child.type === "multi"
      ? Object.entries(innerOf(child)).map(([inner, judge]) => {
          const name = inlinedKey(key, inner);
          return [name, { ...(judge as JsonObject), name }] as const;
        })
      : [[key, child] as const],
  );
  const calculate_output = renamed(formula, (name) => {
    const child = children[name];
    if (child?.type !== "multi") return name;
    const known = innerOf(child);
    const inner = renamed(String(child.calculate_output), (each) =>
      Object.hasOwn(known, each) ? inlinedKey(name, each) : each,
    );
    return `(${inner})`;
  });
  return { graders: Object.fromEntries(graders), calculate_output };
}

function innerOf({ graders }: NativeGrader): JsonObject {
  return isJsonObject(graders) ? graders : {};
}

/** Numbers of the language hold no letters, and no key is the name of a function. */
function renamed(formula: string, name: (written: string) => string): string {
  return formula.replace(/[A-Za-z_][A-Za-z0-9_]*/g, name);
}
