import type { Issue } from "../errors.ts";
import type { ConfigProblem } from "../grader/contract.ts";
import { nativeTraps } from "../grader/native-traps.ts";
import { knownProcessTypes, knownTypes, processTypes } from "../grader/registry.ts";
import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import { HAS_SIMILARITY } from "./policy-set.ts";
import { schemaIssues, valueAt, wrongType } from "./schema-issues.ts";
import { dotted } from "./schema-words.ts";
import { didYouMean } from "./suggestion.ts";
import { type Validator, validators } from "./validators.generated.js";
import { keyPosition, locateIn, type Written } from "./written.ts";

type Path = readonly (string | number)[];

/** As it stands in a Grader's spec, or in a native JSON file. */
export type GraderForm = "policy" | "native";

const OWN: Readonly<Record<GraderForm, readonly string[]>> = {
  policy: ["layer", "pass_threshold", "trainable", "confirm"],
  // Not the dialect's either, but found in the provider's own examples.
  native: ["pass_threshold"],
};

/**
 * The grader at `path` against the schema of its own type and no other. Children of a `multi` are checked one by one,
 * so that a mistake in one is one message. The mistakes that the provider's documents invite are named as such.
 */
export function graderSchemaIssues(written: Written, path: Path, form: GraderForm): readonly Issue[] {
  const spec = valueAt(written.value, path);
  if (!isJsonObject(spec)) return [wrongType(written, path, "object")];
  const traps = nativeTraps(spec).map((trap) => {
    const issue = trapIssue(trap, written, path);
    // Providers let it pass in native graders, so it is only dropped there.
    return form === "native" && trap.code === "child-pass-threshold"
      ? ({ ...issue, severity: "warning" } as const)
      : issue;
  });
  const found = typeIssue(
    written,
    path,
    spec,
    form === "policy" ? [...knownTypes(), ...knownProcessTypes(), "rubric"].sort() : knownTypes(),
  ) ?? [...configIssues(written, path, spec, form)];
  // A trap stands at its culprit and says more than the schema does there.
  const trapped = new Set(traps.map(({ line, column }) => `${line}:${column}`));
  const rest = found.filter(({ line, column }) => !trapped.has(`${line}:${column}`));
  if (form === "policy") return [...traps, ...rest];
  const hint = "Only Grader policies have it; a native grader does not. Remove it.";
  return [...traps, ...rest.map((issue) => (ourKey(issue) === undefined ? issue : { ...issue, hint }))];
}

function trapIssue(trap: ConfigProblem, written: Written, path: Path): Issue {
  const at = [...path, ...trap.path];
  const atKey = trap.code === "graders-not-a-map" || /key|threshold|tokens/.test(trap.code);
  const { severity, code, message, hint } = trap;
  const issue = { severity, code, ...(atKey ? keyPosition(written, at) : locateIn(written)(at)), message };
  return hint === undefined ? issue : { ...issue, hint };
}

function typeIssue(
  written: Written,
  path: Path,
  spec: JsonObject,
  known: readonly string[],
): readonly Issue[] | undefined {
  const { type } = spec;
  if (type === undefined) {
    const message = `${dotted(path)} lacks the key "type"; known types: ${known.join(", ")}`;
    return [{ severity: "error", code: "missing-key", ...keyPosition(written, path), message }];
  }
  if (typeof type !== "string") return [wrongType(written, [...path, "type"], "string")];
  if (known.includes(type)) return undefined;
  const issue: Issue = {
    severity: "error",
    code: "unknown-grader-type",
    ...locateIn(written)([...path, "type"]),
    message: `unknown grader type "${type.slice(0, 80)}"; known: ${known.join(", ")}`,
  };
  const hint =
    type === "endpoint" ? "Endpoint graders are a vendor's preview and cannot be run here." : didYouMean(type, known);
  return [hint === undefined ? issue : { ...issue, hint }];
}

function configIssues(written: Written, path: Path, spec: JsonObject, form: GraderForm): readonly Issue[] {
  const type = String(spec.type);
  if (type === "rubric") return schemaIssues(validatorOf("rubric"), written, path);
  const own = [...OWN[form], ...(form === "policy" && HAS_SIMILARITY.includes(type) ? ["similarity"] : [])];
  if (form === "policy" && processTypes(type) !== undefined) {
    const value = Object.fromEntries(Object.entries(spec).filter(([key]) => !own.includes(key)));
    return [
      ...schemaIssues(validatorOf(`process_${type}`), written, path, { value, alsoKnown: own }),
      ...schemaIssues(validatorOf("common"), written, path),
    ];
  }
  const python = form === "policy" && type === "python";
  const value: Record<string, Json> = Object.fromEntries(Object.entries(spec).filter(([key]) => !own.includes(key)));
  if (python && "source_file" in value) {
    delete value.source_file;
    if (!("source" in value)) value.source = "# stands for source_file";
  }
  const { graders } = spec;
  const isMap = isJsonObject(graders) && nativeTraps(spec).every(({ code }) => code !== "graders-not-a-map");
  if (type === "multi" && "graders" in spec && !isMap && typeof graders === "object")
    value.graders = { stands_for_them: {} };
  // Each child is checked below; here they only have to be a map.
  const alsoKnown = [...own, ...(python ? ["source_file"] : [])];
  const issues = [...schemaIssues(validatorOf(`native_${type}`), written, path, { value, alsoKnown })];
  if (form === "policy") issues.push(...schemaIssues(validatorOf("common"), written, path));
  if (python) issues.push(...sourceIssues(written, path, spec));
  if (type === "multi" && isMap) {
    for (const key of Object.keys(graders)) {
      if (isJsonObject(graders[key]))
        issues.push(...childIssues(written, [...path, "graders", key], graders[key], form));
    }
  }
  return issues;
}

function childIssues(written: Written, path: Path, child: JsonObject, form: GraderForm): readonly Issue[] {
  if (form === "policy" && "ref" in child) return schemaIssues(validatorOf("reference"), written, path);
  if (child.type === "multi") {
    return [
      {
        severity: "error",
        code: "multi-nested",
        ...locateIn(written)([...path, "type"]),
        message: `"${path.at(-1)}" is itself a multi, and a multi may not stand inside another`,
        hint: "Move its graders up into this map and its formula into this one.",
      },
    ];
  }
  if (form === "policy" && child.type === "rubric") {
    return [
      {
        severity: "error",
        code: "rubric-inline",
        ...locateIn(written)([...path, "type"]),
        message: `"${path.at(-1)}" is a rubric grader inside a multi, where only native types and references stand`,
        hint: "Make it a Grader of its own and write { ref: its-name } here.",
      },
    ];
  }
  const issues =
    typeIssue(
      written,
      path,
      child,
      [...knownTypes(), ...(form === "policy" ? knownProcessTypes() : [])].filter((type) => type !== "multi").sort(),
    ) ??
    schemaIssues(
      validatorOf(processTypes(String(child.type)) === undefined ? `native_${child.type}` : `process_${child.type}`),
      written,
      path,
    );
  return issues.map((issue) => {
    if (form === "native" && issue.code === "missing-key" && "ref" in child) {
      return { ...issue, hint: "References stand in Grader policies only. Write the grader out." };
    }
    const key = ourKey(issue);
    if (form === "native" || key === undefined) return issue;
    const hint =
      key === "source_file"
        ? "Make the child a Grader of its own and write { ref: its-name } here."
        : "Only a Grader has it, not a child of a multi. Remove it.";
    return { ...issue, hint };
  });
}

/** The key of a Grader policy that stands where the native dialect knows none. */
function ourKey(issue: Issue): string | undefined {
  return issue.code === "unknown-key"
    ? /^unknown key "(layer|trainable|source_file|similarity)"/.exec(issue.message)?.[1]
    : undefined;
}

/** Exactly one of `source` and `source_file`. */
function sourceIssues(written: Written, path: Path, spec: JsonObject): readonly Issue[] {
  if ("source" in spec && "source_file" in spec) {
    const message = `${dotted(path)} has both source and source_file; expected one of them`;
    const at = keyPosition(written, [...path, "source_file"]);
    return [{ severity: "error", code: "source-twice", ...at, message, hint: "Remove one of the two." }];
  }
  return [];
}

function validatorOf(name: string): Validator {
  const validator = validators[name];
  if (validator === undefined) throw new TypeError(`no validator of ${name}`);
  return validator;
}
