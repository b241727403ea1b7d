import { type TSchema, Type } from "typebox";
import { graderTypes, knownProcessTypes, knownTypes, processTypes } from "../../src/grader/registry.ts";
import type { Json, JsonObject } from "../../src/json.ts";
import {
  API_VERSION,
  GateSpec,
  KINDS,
  type Kind,
  Metadata,
  RolloutSpec,
  RubricSpec,
  SuiteSpec,
  ToolScopeSpec,
  TrainingJobSpec,
} from "../../src/policy/document.ts";
import {
  childMap,
  GraderReference,
  nativeForm,
  plain,
  policyForm,
  processForm,
  RubricGrader,
} from "../../src/policy/grader-spec.ts";
import { writeGenerated } from "./generated.ts";

/** The published JSON Schemas, for editors: one for each kind and one for any policy. `--check` only compares. */
const SUMMARIES: Readonly<Record<Kind, string>> = {
  Grader: "Scores one trajectory: a grader in the native dialect, with what only this program reads.",
  Rubric: "Criteria that a judge follows; compiles to score_model or to a multi of them.",
  Suite: "A dataset, the grader that scores it, and what is expected of the result.",
  Gate: "What a merge, a training job and a promotion need. The gate that judges a pull request is the base branch's.",
  TrainingJob: "A training job: target, base model, reward, data, what it may cost, and which checkpoint is taken.",
  Rollout: "How a model replaces another: steps, what is measured in each, and when it goes back.",
  ToolScope: "Which tools a model may use in which stage.",
};

const types = knownTypes().map((name) => {
  const type = graderTypes(name);
  if (type === undefined) throw new Error(`the registry does not know its own type ${name}`);
  return type;
});

const processes = knownProcessTypes().map((name) => {
  const type = processTypes(name);
  if (type === undefined) throw new Error(`the registry does not know its own type ${name}`);
  return type;
});

function graderSpec(): JsonObject {
  const children = [
    ...types.filter(({ type }) => type !== "multi").map((type) => titled(nativeForm(type), type.type)),
    ...processes.map((type) => titled(plain(type.schema), type.type)),
  ];
  const forms = types.map((type) => {
    const form = policyForm(type);
    if (type.type === "python") {
      const choice = { oneOf: [{ required: ["source"] }, { required: ["source_file"] }] };
      return titled({ ...form, ...choice }, type.type);
    }
    if (type.type !== "multi") return titled(form, type.type);
    const graders = childMap({ oneOf: [titled(plain(GraderReference), "reference"), ...children] });
    return titled({ ...form, properties: { ...(form.properties as JsonObject), graders } }, type.type);
  });
  return {
    description: "The grader. Its type decides which keys it has.",
    oneOf: [
      ...forms,
      ...processes.map((type) => titled(processForm(type), type.type)),
      titled(plain(RubricGrader), "rubric"),
    ],
  };
}

function document(kind: Kind, spec: Json): JsonObject {
  const envelope = plain(
    Type.Object(
      {
        apiVersion: Type.Literal(API_VERSION, { description: "The version of the form of policies." }),
        kind: Type.Literal(kind, { description: SUMMARIES[kind] }),
        metadata: Metadata,
      },
      { additionalProperties: false },
    ),
  );
  return {
    title: kind,
    description: SUMMARIES[kind],
    ...envelope,
    required: ["apiVersion", "kind", "metadata", "spec"],
    properties: { ...(envelope.properties as JsonObject), spec },
  };
}

function titled(schema: JsonObject, title: string): JsonObject {
  return { title, ...schema };
}

const SPECS: Readonly<Record<Exclude<Kind, "Grader">, TSchema>> = {
  Rubric: RubricSpec,
  Suite: SuiteSpec,
  Gate: GateSpec,
  TrainingJob: TrainingJobSpec,
  Rollout: RolloutSpec,
  ToolScope: ToolScopeSpec,
};
const byKind = KINDS.map(
  (kind) =>
    [
      kind,
      document(
        kind,
        kind === "Grader" ? graderSpec() : { description: `What the ${kind} says.`, ...plain(SPECS[kind]) },
      ),
    ] as const,
);
const published = (schema: JsonObject) =>
  `${JSON.stringify({ $schema: "http://json-schema.org/draft-07/schema#", ...schema }, null, 2)}\n`;

writeGenerated({
  ...Object.fromEntries(
    byKind.map(([kind, schema]) => [`src/policy/schemas/${kind.toLowerCase()}.schema.json`, published(schema)]),
  ),
  "src/policy/schemas/policy.schema.json": published({
    title: "Gradegate policy",
    description: "Any policy: a Grader, Rubric, Suite, Gate, TrainingJob, Rollout or ToolScope.",
    required: ["apiVersion", "kind"],
    oneOf: byKind.map(([, schema]) => schema),
  }),
});
