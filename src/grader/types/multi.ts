import { type Static, Type } from "typebox";
import { canonicalJson } from "../../json.ts";
import { failed, notApplicable, type Score, scored } from "../../score/score.ts";
import {
  type Answer,
  type ConfigProblem,
  defineGraderType,
  type GraderType,
  type GraderTypes,
  type Grading,
  type NativeGrader,
  type Request,
} from "../contract.ts";
import { type Formula, FUNCTION_NAMES, parseFormula } from "../formula.ts";
import { evaluateFormula } from "../formula-value.ts";
import { prepareWithin } from "../prepare.ts";

type Config = {
  readonly type: "multi";
  readonly name: string;
  readonly graders: { readonly [key: string]: NativeGrader };
  readonly calculate_output: string;
};

/**
 * A child fits the schema of its own type, chosen by its `type` so that a validator's errors are of that type alone.
 * `multi` passes the schema as a child's type so that `check` can say why it may not be one.
 */
function childSchema(children: readonly GraderType[]) {
  const names = children.map((child) => child.type);
  return Type.Unsafe<NativeGrader>({
    type: "object",
    required: ["type"],
    properties: { type: { enum: [...names, "multi"] } },
    allOf: children.map((child) => ({
      if: { type: "object", required: ["type"], properties: { type: { const: child.type } } },
      // biome-ignore lint/suspicious/noThenProperty: a JSON Schema keyword; nothing awaits it.
      then: child.schema,
    })),
  });
}

/** The combining type, over the types that may be its children. */
export function multiOf(children: readonly GraderType[]): GraderType {
  const schema = Type.Object(
    {
      type: Type.Literal("multi"),
      name: Type.String(),
      graders: Type.Record(Type.String(), childSchema(children), {
        minProperties: 1,
        description: "A map: each key names a grader's score in the formula.",
      }),
      calculate_output: Type.String({ minLength: 1, description: "A formula over the keys of the graders." }),
    },
    { additionalProperties: false },
  );
  return defineGraderType<Config & Static<typeof schema>>({
    type: "multi",
    version: 2,
    lifecycle: "stable",
    summary: "Combines the scores of several graders by a formula.",
    fidelity: "exact",
    schema,
    // A formula is bounded by nothing, and the provider documents no clipping.
    range: () => undefined,
    check: (config, types) => [...keyProblems(config), ...formulaProblems(config), ...childProblems(config, types)],
    templates: ({ graders }, types) =>
      Object.entries(graders).flatMap(([key, child]) =>
        (types(child.type)?.templates(child, types) ?? []).map((use) => ({
          ...use,
          path: ["graders", key, ...use.path],
        })),
      ),
    prepare: (config, types) => {
      const keys = Object.keys(config.graders);
      const formula = compileFormula(config.calculate_output, keys);
      const children = Object.values(config.graders).map((child) => prepareWithin(child, types));
      return (input) => {
        const gradings = children.map((prepared) => prepared(input));
        return {
          requests: askedApart(gradings.flatMap((grading) => grading.requests)),
          finish: (answers) => combine(formula, partsOf(keys, gradings, answers)),
        };
      };
    },
  });
}

function keyProblems({ graders }: Config): readonly ConfigProblem[] {
  return Object.keys(graders).flatMap((key): readonly ConfigProblem[] => {
    const wrong = wrongKey(key);
    if (wrong === undefined) return [];
    const message = `the key ${JSON.stringify(key)} ${wrong}`;
    return [{ severity: "error", code: "multi-key", path: ["graders", key], message }];
  });
}

function wrongKey(key: string): string | undefined {
  if (FUNCTION_NAMES.some((name) => name === key)) return "is the name of a function of the formula language";
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(key) && key !== "__proto__") return undefined;
  return "cannot stand in a formula; expected letters, digits and underscores, with no digit first";
}

function formulaProblems({ calculate_output, graders }: Config): readonly ConfigProblem[] {
  const keys = Object.keys(graders).filter((key) => wrongKey(key) === undefined);
  const parsed = parseFormula(calculate_output, keys);
  if ("fault" in parsed) {
    const { code, message, offset, hint } = parsed.fault;
    const located = `${message} (at character ${offset + 1})`;
    const problem = { severity: "error", code, path: ["calculate_output"], message: located } as const;
    return [hint === undefined ? problem : { ...problem, hint }];
  }
  const unused = keys.filter((key) => !parsed.formula.variables.includes(key));
  return unused.map((key) => ({
    severity: "error",
    code: "formula-variable-unused",
    path: ["graders", key],
    message: `the grader "${key}" does not stand in calculate_output, so its score counts for nothing`,
    hint: "Use the key in the formula, or remove the grader.",
  }));
}

function childProblems({ graders }: Config, types: GraderTypes): readonly ConfigProblem[] {
  return Object.entries(graders).flatMap(([key, child]): readonly ConfigProblem[] => {
    const path = ["graders", key];
    if (child.type === "multi") {
      const message = `"${key}" is itself a multi, and a multi may not stand inside another`;
      const hint = "Move its graders up into this map and its formula into this one.";
      return [{ severity: "error", code: "multi-nested", path: [...path, "type"], message, hint }];
    }
    const problems = types(child.type)?.check(child, types) ?? [];
    return problems.map((problem) => ({ ...problem, path: [...path, ...problem.path] }));
  });
}

function compileFormula(text: string, keys: readonly string[]): Formula {
  const parsed = parseFormula(text, keys);
  if ("fault" in parsed) throw new TypeError(`unchecked formula: ${parsed.fault.message}`);
  return parsed.formula;
}

/**
 * Children that ask a judge the same are asked apart, as a provider asks each of its graders: the second time is a
 * repeat, with an answer and a recording of its own.
 */
function askedApart(requests: readonly Request[]): readonly Request[] {
  const before = new Map<string, number>();
  return requests.map((request) => {
    if (request.kind !== "judge") return request;
    const { messages, model, sampling } = request;
    const question = canonicalJson({ messages, model, sampling });
    const repeat = before.get(question) ?? 0;
    before.set(question, repeat + 1);
    return repeat === 0 ? request : { ...request, repeat: request.repeat + repeat };
  });
}

/** Deals the answers out to the children, in the order in which their requests were gathered. */
function partsOf(
  keys: readonly string[],
  gradings: readonly Grading[],
  answers: readonly Answer[],
): Readonly<Record<string, Score>> {
  const parts: Record<string, Score> = {};
  let from = 0;
  gradings.forEach(({ requests, finish }, index) => {
    parts[keys[index] as string] = finish(answers.slice(from, from + requests.length));
    from += requests.length;
  });
  return parts;
}

/** A failure outweighs what is not applicable: it may have been either, had it been graded. */
function combine(formula: Formula, parts: Readonly<Record<string, Score>>): Score {
  const values: number[] = [];
  let absent: string | undefined;
  for (const key of formula.variables) {
    const part = parts[key];
    if (part?.kind === "failed") return failed(part.failure.code, `"${key}" failed: ${part.failure.message}`, parts);
    if (part?.kind === "scored") values.push(part.value);
    else absent ??= `"${key}" is not applicable: ${part?.reason ?? "it was not graded"}`;
  }
  if (absent !== undefined) return notApplicable(absent);
  const value = evaluateFormula(formula, values);
  if (typeof value !== "number") {
    return failed("formula_not_finite", `the formula has no finite value: ${value.operation}`, parts);
  }
  const shown = formula.variables.map((key, index) => `${key} = ${values[index]}`).join(", ");
  return scored(value, `The formula gives ${value} with ${shown}.`, parts);
}
