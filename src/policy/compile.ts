import type { NativeGrader } from "../grader/contract.ts";
import { type ProcessPart, type ProcessParts, recordedFields, SAMPLE_FIELDS } from "../grader/process-type.ts";
import { processTypes } from "../grader/registry.ts";
import { askingOf, compileRubric } from "../grader/rubric.ts";
import type { RubricPart, RubricParts } from "../grader/rubric-judged.ts";
import { canonicalJson, isJsonObject, type Json, type JsonObject } from "../json.ts";
import type { Sha256 } from "../ports.ts";
import { assumptionOf } from "./assumption.ts";
import type { GraderDocument } from "./document.ts";
import type { Documents } from "./documents.ts";
import { withInlinedRubrics } from "./inline-rubric.ts";
import { type CompiledGrader, DEFAULT_PASS_THRESHOLD } from "./policy-set.ts";
import { resolvePath } from "./repository-path.ts";
import { withScope } from "./scoped.ts";
import type { PlacedDocument } from "./validate.ts";

/** The fields that a trainer never sees. */
const OURS: ReadonlySet<string> = new Set([
  "layer",
  "pass_threshold",
  "trainable",
  "confirm",
  "source_file",
  "similarity",
]);

/** A grader as a provider would get it, and what of it was written as a process type. */
export interface CompiledParts {
  readonly native: NativeGrader;
  readonly process: ProcessParts;
  readonly rubrics: RubricParts;
}

/**
 * The grader a provider would get: our fields taken off, files and references written out, process types compiled, every
 * `name` filled in. `undefined` where a reference or file is missing or a `multi` would stand in another; the rules say so.
 */
export function partsOf(grader: GraderDocument, file: string, documents: Documents): CompiledParts | undefined {
  const { spec, metadata } = grader;
  const name = typeof spec.name === "string" ? spec.name : metadata.name;
  const scoped = withScope(own(spec), documents);
  if (scoped === undefined) return undefined;
  const process = processPart(scoped, name);
  if (process !== undefined) return process;
  if (spec.type === "rubric") {
    const rubric = documents.rubrics.get(String(spec.rubric));
    if (rubric === undefined) return undefined;
    const part: RubricPart = { name, rubric: rubric.document.spec, asking: askingOf(spec) };
    return { native: compileRubric(part.rubric, name, part.asking), process: {}, rubrics: { "": part } };
  }
  const native: Record<string, Json> = { ...own(spec), type: spec.type, name };
  if (typeof spec.source_file === "string") {
    const resolved = resolvePath(file, spec.source_file);
    const source = "path" in resolved ? documents.sources.get(resolved.path) : undefined;
    if (source === undefined) return undefined;
    native.source = source;
  }
  const parts: Record<string, ProcessPart> = {};
  const rubrics: Record<string, RubricPart> = {};
  if (spec.type === "multi" && isJsonObject(spec.graders)) {
    const children: Record<string, NativeGrader> = {};
    for (const [key, child] of Object.entries(spec.graders)) {
      const compiled = childOf(key, child as JsonObject, documents);
      if (compiled === undefined) return undefined;
      children[key] = compiled.native;
      const part = compiled.process[""];
      if (part !== undefined) parts[key] = part;
      const rubric = compiled.rubrics[""];
      if (rubric !== undefined) rubrics[key] = rubric;
    }
    Object.assign(native, withInlinedRubrics(children, native.calculate_output));
  }
  return { native: native as NativeGrader, process: parts, rubrics };
}

function childOf(key: string, child: JsonObject, documents: Documents): CompiledParts | undefined {
  if (typeof child.ref !== "string") {
    const name = typeof child.name === "string" ? child.name : key;
    const scoped = withScope(child, documents);
    if (scoped === undefined) return undefined;
    return (
      processPart(scoped, name) ?? {
        native: { name: key, ...child } as unknown as NativeGrader,
        process: {},
        rubrics: {},
      }
    );
  }
  const target = documents.graders.get(child.ref);
  if (target === undefined || target.document.spec.type === "multi") return undefined;
  return partsOf(target.document, target.file, documents);
}

/** `undefined` for a config of any other type. */
function processPart(config: JsonObject, name: string): CompiledParts | undefined {
  const type = typeof config.type === "string" ? processTypes(config.type) : undefined;
  if (type === undefined) return undefined;
  const reads = SAMPLE_FIELDS.filter((field) => type.reads(config).includes(field));
  const part = { config: config as ProcessPart["config"], reads };
  return { native: type.compile(config, name), process: { "": part }, rubrics: {} };
}

function own(spec: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(spec).filter(([key]) => !OURS.has(key)));
}

/** A Grader policy as it is evaluated, trained with and identified; `undefined` as for `nativeOf`. */
export function compileGrader(
  placed: PlacedDocument<GraderDocument>,
  documents: Documents,
  sha256: Sha256,
): CompiledGrader | undefined {
  const { document, file, locate } = placed;
  const parts = partsOf(document, file, documents);
  if (parts === undefined) return undefined;
  const { native, process, rubrics } = parts;
  const similarity = assumptionOf(document, documents);
  return {
    name: document.metadata.name,
    version: document.metadata.version,
    digest: digestOf(native, sha256, process),
    native,
    ...(Object.keys(process).length === 0 ? {} : { process }),
    ...(Object.keys(rubrics).length === 0 ? {} : { rubrics }),
    pass_threshold: document.spec.pass_threshold ?? DEFAULT_PASS_THRESHOLD,
    layer: document.spec.layer,
    trainable: document.spec.trainable,
    ...(document.spec.confirm === undefined ? {} : { confirm: document.spec.confirm }),
    ...(similarity === undefined ? {} : { similarity }),
    source: { document, file, locate },
  };
}

/**
 * The identity of a compiled grader: sha256 of its canonical JSON. Where parts of it are given recorded fields, which no
 * provider gives them, those fields are hashed with it: what sees more is another grader.
 */
export function digestOf(native: NativeGrader, sha256: Sha256, process: ProcessParts = {}): string {
  const recorded = Object.entries(process).flatMap(([place, { reads }]) => {
    const fields = recordedFields(reads);
    return fields.length === 0 ? [] : [[place, fields] as const];
  });
  return sha256(canonicalJson(recorded.length === 0 ? native : { native, recorded: Object.fromEntries(recorded) }));
}
