import { Type } from "typebox";
import { graderTypes, knownProcessTypes, knownTypes, processTypes } from "../../src/grader/registry.ts";
import type { JsonObject } from "../../src/json.ts";
import {
  API_VERSION,
  GateSpec,
  GraderCommon,
  GraderSimilarity,
  KINDS,
  Metadata,
  RolloutSpec,
  RubricSpec,
  SuiteSpec,
  ToolScopeSpec,
  TrainingJobSpec,
} from "../../src/policy/document.ts";
import { GraderReference, nativeForm, plain, RubricGrader, SourceFile } from "../../src/policy/grader-spec.ts";
import { writeGenerated } from "./generated.ts";
import { standaloneModule } from "./standalone.ts";

/** Policy validators, compiled from document.ts and from the grader types' own schemas. `--check` only compares. */
const Envelope = Type.Object(
  {
    apiVersion: Type.Literal(API_VERSION),
    kind: Type.Enum([...KINDS]),
    metadata: Metadata,
    spec: Type.Object({}, { additionalProperties: true }),
  },
  { additionalProperties: false },
);

const schemas: Record<string, JsonObject> = {
  envelope: plain(Envelope),
  Rubric: plain(RubricSpec),
  Suite: plain(SuiteSpec),
  Gate: plain(GateSpec),
  TrainingJob: plain(TrainingJobSpec),
  Rollout: plain(RolloutSpec),
  ToolScope: plain(ToolScopeSpec),
  reference: plain(GraderReference),
  rubric: plain(RubricGrader),
  common: plain(Type.Object({ ...GraderCommon, ...GraderSimilarity, source_file: Type.Optional(SourceFile) })),
};
for (const name of knownTypes()) {
  const type = graderTypes(name);
  if (type === undefined) throw new Error(`the registry does not know its own type ${name}`);
  schemas[`native_${name}`] = nativeForm(type);
}

for (const name of knownProcessTypes()) schemas[`process_${name}`] = plain(processTypes(name)?.schema);

const names = Object.keys(schemas);
writeGenerated({
  // Only the record is exported: it is all that the program uses.
  "src/policy/validators.generated.js": `${standaloneModule(schemas).replace(/^export const (\w+ = validate\d+;)$/gm, "const $1")}
export const validators = { ${names.map((name) => `${name}: { check: ${name}, schema: ${JSON.stringify(schemas[name])} }`).join(",\n")} };
`,
  "src/policy/validators.generated.d.ts": `import type { JsonObject } from "../json.ts";

/** One violation, as ajv reports it. */
export interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

export interface Validator {
  /** Whether a value fits; if it does not, \`errors\` says why until the next call. */
  readonly check: ((value: unknown) => boolean) & { readonly errors?: readonly SchemaError[] | null };
  /** What was compiled: a violation's \`schemaPath\` leads into it. */
  readonly schema: JsonObject;
}

/** By policy kind, by \`native_\` with a grader type, by \`process_\` with a process type, and the parts of a Grader that are ours. */
export declare const validators: Readonly<Record<string, Validator>>;
`,
});
