import { Type } from "typebox";
import type { GraderType } from "../grader/contract.ts";
import type { ProcessType } from "../grader/process-type.ts";
import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import { GraderCommon, GraderSimilarity } from "./document.ts";
import { reference } from "./fields.ts";
import { HAS_SIMILARITY } from "./policy-set.ts";

/**
 * What a Grader's spec may hold beyond the native dialect, as JSON Schema. Used when validators and published schemas
 * are generated, not at run time.
 */

const closed = { additionalProperties: false } as const;

/** A `multi` child that is another Grader of the set. */
export const GraderReference = Type.Object({ ref: reference("The Grader whose compiled form stands here.") }, closed);

/** Compiles to `score_model`, or to a `multi` of them. */
export const RubricGrader = Type.Object(
  {
    type: Type.Literal("rubric"),
    name: Type.Optional(Type.String({ minLength: 1, description: "Default: metadata.name." })),
    rubric: reference("The Rubric that the judge follows."),
    ask: Type.Optional(
      Type.Enum(["one_call", "per_criterion"], {
        description:
          "one_call, the default: the judge weighs all criteria itself. per_criterion: it is asked for each, and a formula weighs them.",
      }),
    ),
    repeats: Type.Optional(
      Type.Object(
        {
          asks: Type.Integer({ minimum: 2, maximum: 7, description: "Odd for median and majority." }),
          combine: Type.Enum(["mean", "median", "majority"], {
            description: "majority: the level that most asks gave, or the middle one; with ask: per_criterion only.",
          }),
        },
        { ...closed, description: "Asks each question several times, here and in training." },
      ),
    ),
    ...GraderCommon,
  },
  { ...closed, description: "Asks a judge to follow a Rubric; compiles to score_model, or to a multi of them." },
);

export const SourceFile = Type.String({
  minLength: 1,
  maxLength: 500,
  description: "A .py file, relative to this one, that is inlined as `source` when the grader is compiled.",
});

/** The native schema with an optional `name`: in a policy the name has a default, and providers accept its absence. */
export function nativeForm(type: GraderType): JsonObject {
  const schema = plain(type.schema);
  const properties = { ...object(schema.properties) };
  if (type.type === "multi") properties.graders = childMap({ type: "object" });
  return { ...schema, properties, required: strings(schema.required).filter((key) => key !== "name") };
}

/** The native fields and the ones of every Grader; `python` may name a file instead of carrying its source. */
export function policyForm(type: GraderType): JsonObject {
  const native = nativeForm(type);
  const python = type.type === "python";
  return {
    ...native,
    description: type.summary,
    properties: {
      ...object(native.properties),
      ...object(plain(GraderCommon)),
      ...(HAS_SIMILARITY.includes(type.type) ? object(plain(GraderSimilarity)) : {}),
      ...(python ? { source_file: plain(SourceFile) } : {}),
    },
    required: strings(native.required).filter((key) => !(python && key === "source")),
  };
}

/** A process type as a Grader's spec holds it. */
export function processForm(type: ProcessType): JsonObject {
  const schema = plain(type.schema);
  return {
    ...schema,
    description: type.summary,
    properties: { ...object(schema.properties), ...object(plain(GraderCommon)) },
  };
}

/** `graders` of a `multi` whose children have the given schema. */
export function childMap(child: JsonObject): JsonObject {
  return {
    type: "object",
    minProperties: 1,
    maxProperties: 100,
    additionalProperties: child,
    description: "The graders by key; the keys are the formula's variables.",
  };
}

/** Without the type builder's own marks. */
export function plain(schema: unknown): JsonObject {
  return object(JSON.parse(JSON.stringify(schema)));
}

function object(value: Json | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

function strings(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}
