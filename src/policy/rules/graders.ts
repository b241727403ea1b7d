import type { Issue } from "../../errors.ts";
import type { ConfigProblem, NativeGrader } from "../../grader/contract.ts";
import { graderTypes, processTypes } from "../../grader/registry.ts";
import { rubricRange } from "../../grader/rubric-like.ts";
import { isJsonObject, type JsonObject } from "../../json.ts";
import { partsOf } from "../compile.ts";
import { configPosition, referenceAt } from "../config-place.ts";
import type { GraderDocument } from "../document.ts";
import type { PlacedDocument } from "../validate.ts";
import { error, type Rule, warning } from "./rule.ts";

/** What each grader's type finds wrong with its compiled form, and thresholds that no score can meet or miss. */
export const gradersRule: Rule = (documents) =>
  [...documents.graders.values()].flatMap((placed): readonly Issue[] => {
    const { document, file, locate } = placed;
    const processIssues = processProblems(placed);
    if (processIssues.some(({ severity }) => severity === "error")) return processIssues;
    const parts = partsOf(document, file, documents);
    const native = parts?.native;
    const type = native === undefined ? undefined : graderTypes(native.type);
    if (native === undefined || type === undefined) return processIssues;
    const issues: Issue[] = [...processIssues];
    for (const problem of problemsOf(document.spec.type, type.check(native, graderTypes))) {
      // What is wrong within a grader that is referred to is said where that grader stands.
      if (problem.path.length > 2 && referenceAt(document.spec, problem.path) !== undefined) continue;
      if (isInlined(document.spec, problem.path)) continue;
      const at = configPosition(placed, problem.path, (name) => documents.graders.get(name));
      issues.push((problem.severity === "error" ? error : warning)(at, problem.code, problem.message, problem.hint));
    }
    const threshold = document.spec.pass_threshold;
    // A range that is itself wrong has been reported, and nothing lies within it.
    const rubric = parts?.rubrics[""]?.rubric;
    const known = rubric === undefined ? rangeOf(document.spec.type, native) : rubricRange(rubric);
    const range = issues.some(({ severity }) => severity === "error") ? undefined : known;
    if (threshold !== undefined && range !== undefined) {
      const at = locate(["spec", "pass_threshold"]);
      const [low, high] = range;
      if (threshold > high) {
        const message = `pass_threshold ${threshold} is over the highest score ${high}: nothing can pass`;
        issues.push(warning(at, "threshold-out-of-range", message, `Scores lie within [${low}, ${high}].`));
      } else if (threshold <= low) {
        const message = `pass_threshold ${threshold} is not over the lowest score ${low}: everything passes`;
        issues.push(warning(at, "threshold-out-of-range", message, `Scores lie within [${low}, ${high}].`));
      }
    }
    return issues;
  });

/** Whether a path leads to a judge of a rubric that was asked several times and is referred to. */
function isInlined({ graders }: JsonObject, [first, key]: readonly (string | number)[]): boolean {
  return first === "graders" && isJsonObject(graders) && typeof key === "string" && !Object.hasOwn(graders, key);
}

/**
 * Of a rubric, each once: what is wrong with its words is wrong with every question that is made of them. What is wrong
 * with the formula that it compiles to is said by the rule of rubrics, in terms of what was written.
 */
function problemsOf(written: string, problems: readonly ConfigProblem[]): readonly ConfigProblem[] {
  if (written !== "rubric") return problems;
  return problems.filter(
    ({ code, message }, index) =>
      !/^(formula|multi)-/.test(code) && problems.findIndex((other) => other.message === message) === index,
  );
}

/** What a process type finds wrong with what was written, of the grader itself or of a child written out in a `multi`. */
function processProblems({ document, locate }: PlacedDocument<GraderDocument>): readonly Issue[] {
  const { spec } = document;
  const children = spec.type === "multi" && isJsonObject(spec.graders) ? Object.entries(spec.graders) : [];
  const written = [
    { config: spec as JsonObject, path: ["spec"] },
    ...children.map(([key, config]) => ({ config, path: ["spec", "graders", key] })),
  ];
  return written.flatMap(({ config, path }) => {
    const type = isJsonObject(config) && typeof config.type === "string" ? processTypes(config.type) : undefined;
    return (type?.check(config as JsonObject) ?? []).map((problem) => {
      const at = locate([...path, ...problem.path]);
      return (problem.severity === "error" ? error : warning)(at, problem.code, problem.message, problem.hint);
    });
  });
}

/** Of a process type every score lies in [0, 1], which its compiled form does not say. */
function rangeOf(written: string, native: NativeGrader): readonly [number, number] | undefined {
  return processTypes(written) === undefined ? graderTypes(native.type)?.range(native) : [0, 1];
}
