import type { NativeGrader } from "../../grader/contract.ts";
import { type FormulaNode, parseFormula } from "../../grader/formula.ts";
import type { EvalItem } from "../../grader/judge-message.ts";
import { type ProcessParts, recordedFields } from "../../grader/process-type.ts";
import { graderTypes } from "../../grader/registry.ts";
import type { SimilarityAssumption } from "../../grader/similarity/assumption.ts";
import type { Json } from "../../json.ts";
import { pythonFloat, pythonLines, pythonText, pythonTuple, pythonValue } from "./python-literal.ts";
import { PYTHON_PARTS, type PythonPart } from "./python-parts.generated.ts";
import { pythonMessages, pythonTemplate } from "./python-template.ts";

/** What is exported, and what its head says of where it comes from. */
export interface PythonExport {
  readonly name: string;
  readonly version: string;
  readonly digest: string;
  readonly native: NativeGrader;
  readonly process?: ProcessParts;
  readonly similarity?: SimilarityAssumption;
}

/** Why there is no file: `place` is the key of a child of a `multi`, or `""` for the grader itself. */
export interface NotExportable {
  readonly place: string;
  readonly reason: string;
}

/**
 * One Python file (3.9 or later, standard library alone) that defines `grade(sample, item) -> float` and scores as the
 * grader does here; where the grader has no score, it raises with the failure's code. A grader that asks a judge takes a third
 * argument, who asks. Or every part that has no such form, as a metric of another package. The grader has passed its
 * checks.
 */
export function pythonFile(
  source: PythonExport,
): { readonly text: string } | { readonly refused: readonly NotExportable[] } {
  const writer = new Writer(source.process ?? {}, source.similarity ?? {});
  const grader = writer.grader(source.native, "");
  if (writer.refused.length > 0) return { refused: writer.refused };
  const parts = PARTS.filter((part) => writer.used.has(part));
  const last: readonly PythonPart[] = [writer.used.has("judge") ? "grade_judged" : "grade", "sample"];
  const imports = [...new Set([...parts, ...last].flatMap((part) => PYTHON_PARTS[part].imports))].sort();
  const body = [
    ...parts.map((part) => PYTHON_PARTS[part].text),
    ...writer.constants,
    `_GRADE = ${grader}\n`,
    ...last.map((part) => PYTHON_PARTS[part].text),
  ];
  return {
    text: [head(source, writer), imports.join("\n"), "", "", body.join("\n\n")].join("\n"),
  };
}

/** In the order in which they stand in the file. */
const PARTS: readonly PythonPart[] = ["core", "string_check", "text_similarity", "python", "judge", "multi"];

/** The metrics of the part `text_similarity`. */
const METRICS: ReadonlySet<string> = new Set(
  [...PYTHON_PARTS.text_similarity.text.matchAll(/^ {4}"(\w+)": _/gm)].map((match) => match[1] as string),
);

class Writer {
  readonly used = new Set<PythonPart>(["core"]);
  readonly constants: string[] = [];
  readonly refused: NotExportable[] = [];
  readonly formulas: string[] = [];
  readonly #process: ProcessParts;

  readonly #assumed: SimilarityAssumption;

  constructor(process: ProcessParts, assumed: SimilarityAssumption) {
    this.#process = process;
    this.#assumed = assumed;
  }

  /** The Python expression that makes the grader. */
  grader(native: NativeGrader, place: string): string {
    switch (native.type) {
      case "string_check":
        return this.#compared("string_check", native, place, "operation");
      case "text_similarity":
        return this.#similarity(native, place, String(native.evaluation_metric));
      case "python":
        return this.#python(native, place);
      case "multi":
        return this.#multi(native);
      case "score_model":
      case "label_model":
        return this.#judge(native, place);
      default:
        return this.#refuse(place, `${native.type} has no form in Python yet`);
    }
  }

  /** What is assumed of a provider changes the local score, and the file has the plain algorithms alone. */
  #similarity(native: NativeGrader, place: string, metric: string): string {
    const { fuzzy = "ratio", processor = "none", stemming = false } = this.#assumed;
    const isPlain =
      metric === "fuzzy_match" ? fuzzy === "ratio" && processor === "none" : !(stemming && metric.startsWith("rouge_"));
    if (!METRICS.has(metric)) {
      return this.#refuse(place, `the metric "${metric}" has no form without further packages`);
    }
    if (!isPlain) return this.#refuse(place, `${metric} as "similarity" assumes it has no form in Python yet`);
    return this.#compared("text_similarity", native, place, "evaluation_metric");
  }

  #compared(part: "string_check" | "text_similarity", native: NativeGrader, place: string, choice: string): string {
    const known = ["type", "name", "input", "reference", choice];
    const more = Object.keys(native).filter((key) => !known.includes(key));
    if (more.length > 0) return this.#refuse(place, `the option "${more[0]}" of ${part} has no form in Python yet`);
    this.used.add(part);
    const call = [
      pythonText(String(native[choice])),
      pythonTemplate(String(native.input)),
      pythonTemplate(String(native.reference)),
    ];
    return `_${part}(\n${call.map((each) => `    ${each},\n`).join("")})`;
  }

  #python(native: NativeGrader, place: string): string {
    this.used.add("python");
    const name = `_SOURCE_${this.constants.length + 1}`;
    this.constants.push(`${name} = ${pythonLines(String(native.source))}\n`);
    const recorded = recordedFields(this.#process[place]?.reads ?? []).map(pythonText);
    return recorded.length === 0 ? `_python(${name})` : `_python(${name}, ${pythonTuple(recorded)})`;
  }

  #judge(native: NativeGrader, place: string): string {
    const known = ["type", "name", "model", "input", "range", "sampling_params", "labels", "passing_labels"];
    const more = Object.keys(native).filter((key) => !known.includes(key));
    // What is asked of every run, without the messages, which are the run's own.
    const bare = { ...native, input: [{ role: "user", content: "" }] } as unknown as NativeGrader;
    const sample = { output_text: "", output_tools: [], choices: [] };
    const [request, ...others] =
      graderTypes(native.type)?.prepare(bare, graderTypes)({ item: {}, sample }).requests ?? [];
    if (more.length > 0 || request?.kind !== "judge" || others.length > 0) {
      const what = more.length > 0 ? `the option "${more[0]}" of ` : "";
      return this.#refuse(place, `${what}${native.type} has no form in Python yet`);
    }
    this.used.add("judge");
    const messages = pythonMessages(native.input as unknown as readonly EvalItem[]);
    const { model, sampling, response_format } = request;
    const [low, high] = (native.range as readonly number[] | undefined) ?? [0, 1];
    const call =
      native.type === "score_model"
        ? [sampling, response_format].map(pythonValue).concat(pythonFloat(low as number), pythonFloat(high as number))
        : [response_format, native.labels as Json, native.passing_labels as Json].map(pythonValue);
    return `_${native.type}(\n${[pythonText(model), messages, ...call].map((each) => `    ${each},\n`).join("")})`;
  }

  #multi(native: NativeGrader): string {
    this.used.add("multi");
    const graders = native.graders as { readonly [key: string]: NativeGrader };
    const text = String(native.calculate_output);
    const parsed = parseFormula(text, Object.keys(graders));
    if ("fault" in parsed) throw new TypeError(`unchecked formula: ${parsed.fault.message}`);
    const { root, variables } = parsed.formula;
    this.formulas.push(text);
    // In the order of the formula: where several fail, the first of it is the one that is told.
    const children = variables.map((key) => {
      const child = this.grader(graders[key] as NativeGrader, key).replaceAll("\n", "\n        ");
      return `        (${pythonText(key)}, ${child}),\n`;
    });
    const steps = postfix(root, variables).map(([kind, operand]) => `        (${pythonText(kind)}, ${operand}),\n`);
    return `_multi(\n    [\n${children.join("")}    ],\n    [\n${steps.join("")}    ],\n)`;
  }

  #refuse(place: string, reason: string): string {
    this.refused.push({ place, reason });
    return "None";
  }
}

/** Operands before operations, in the order in which they are evaluated here. */
function postfix(node: FormulaNode, variables: readonly string[]): readonly (readonly [string, string])[] {
  switch (node.kind) {
    case "number":
      return [["number", pythonFloat(node.value)]];
    case "variable":
      return [["key", pythonText(variables[node.index] as string)]];
    case "negate":
      return [...postfix(node.operand, variables), ["negate", "1"]];
    case "binary":
      return [...postfix(node.left, variables), ...postfix(node.right, variables), [node.operator, "2"]];
    case "call":
      return [
        ...node.operands.flatMap((operand) => postfix(operand, variables)),
        [node.name, String(node.operands.length)],
      ];
  }
}

function head({ name, version, digest }: PythonExport, { formulas, used }: Writer): string {
  const notes = [
    ...formulas.map((formula) => `Formula: ${formula.replace(/\s+/g, " ")}`),
    ...(used.has("python")
      ? ["Time, memory and output are not bounded here, and clock and chance are those of the machine."]
      : []),
  ].map((line) => `# ${ascii(line)}\n`);
  return `"""${ascii(name)} ${version}, exported by gradegate.

grade(sample, item) returns the score of one run as a float, and raises where there is none: GradeError, whose message
starts with the code of the failure. Never read that as 0. Python 3.9 or later, nothing beyond the standard library.
"""

# sha256 of the compiled grader: ${digest}
${notes.join("")}# Do not edit: export the policy again.`
    .trimEnd()
    .concat("\n");
}

/** What can stand in a comment and in a docstring, whatever is in the text. */
function ascii(text: string): string {
  return text.replace(/[^\x20-\x7e]|["\\]/g, "?");
}
