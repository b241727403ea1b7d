import type { GraderType, GraderTypes } from "./contract.ts";
import type { ProcessType } from "./process-type.ts";
import type { SimilarityAssumption } from "./similarity/assumption.ts";
import { budget } from "./types/budget.ts";
import { jsonSchema } from "./types/json_schema.ts";
import { labelModel } from "./types/label_model.ts";
import { multiOf } from "./types/multi.ts";
import { pii } from "./types/pii.ts";
import { posture } from "./types/posture.ts";
import { python } from "./types/python.ts";
import { regex } from "./types/regex.ts";
import { scoreModel } from "./types/score_model.ts";
import { stepCreditOf } from "./types/step_credit.ts";
import { stop } from "./types/stop.ts";
import { stringCheck } from "./types/string_check.ts";
import { textSimilarity, textSimilarityAssuming } from "./types/text_similarity.ts";
import { toolCalls } from "./types/tool_calls.ts";
import { toolScope } from "./types/tool_scope.ts";

const multi = multiOf([labelModel, python, scoreModel, stringCheck, textSimilarity]);

/** Sorted by type. A new type is one line here, beside its own file. */
const REGISTRY: ReadonlyMap<string, GraderType> = new Map(
  [labelModel, multi, python, scoreModel, stringCheck, textSimilarity].map((type) => [type.type, type]),
);

/** Sorted by type. Those that compile to the types above. */
const PROCESS: ReadonlyMap<string, ProcessType> = new Map(
  [
    budget,
    jsonSchema,
    pii,
    posture,
    regex,
    stepCreditOf([budget, jsonSchema, stop, toolCalls], [stop, toolCalls]),
    stop,
    toolCalls,
    toolScope,
  ].map((type) => [type.type, type]),
);

/** Finds a process type by the tag that a policy gives it. */
export const processTypes = (type: string): ProcessType | undefined => PROCESS.get(type);

/** Every process type's tag, sorted. */
export function knownProcessTypes(): readonly string[] {
  return [...PROCESS.keys()];
}

/** Finds a grader type by its tag in the native dialect. */
export const graderTypes: GraderTypes = (type) => REGISTRY.get(type);

/** The types, where `text_similarity` computes what the provider is assumed to. */
export function graderTypesAssuming(assumed: SimilarityAssumption | undefined): GraderTypes {
  if (assumed === undefined) return graderTypes;
  const similarity = textSimilarityAssuming(assumed);
  return (type) => (type === similarity.type ? similarity : graderTypes(type));
}

/** Every type's tag, sorted. */
export function knownTypes(): readonly string[] {
  return [...REGISTRY.keys()];
}

/** What the documentation says of each type, sorted by tag. */
export function typeSummaries(): readonly Pick<
  GraderType,
  "type" | "version" | "lifecycle" | "fidelity" | "summary"
>[] {
  return [...REGISTRY.values()].map(({ type, version, lifecycle, fidelity, summary }) => ({
    type,
    version,
    lifecycle,
    fidelity,
    summary,
  }));
}
