import { Type } from "typebox";
import { BODIES, type EntryKind } from "../../src/ledger/bodies.ts";
import { ENTRY_FIELDS } from "../../src/ledger/entry.ts";
import { writeGenerated } from "./generated.ts";
import { standaloneModule } from "./standalone.ts";

/** The published schema of the ledger's entries, and the validators that read them back: one of the envelope, one a kind. */
const kinds = Object.keys(BODIES) as EntryKind[];
const envelope = Type.Object(
  { ...ENTRY_FIELDS, kind: Type.Enum(kinds), body: Type.Object({}, { additionalProperties: true }) },
  { additionalProperties: false },
);
const published = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "Gradegate ledger entry",
  description: "One line of the ledger, as canonical JSON (RFC 8785).",
  ...envelope,
  oneOf: kinds.map((kind) => ({ properties: { kind: { const: kind }, body: BODIES[kind] } })),
};
const schemas = { envelope, ...BODIES };
writeGenerated({
  "src/ledger/schemas/entry.schema.json": `${JSON.stringify(published, null, 2)}\n`,
  "src/ledger/entry-validators.generated.js": `${standaloneModule(schemas).replace(/^export const (\w+ = validate\d+;)$/gm, "const $1")}
export const entryValidators = { ${Object.keys(schemas).join(", ")} };
`,
  "src/ledger/entry-validators.generated.d.ts": `import type { ErrorObject } from "ajv";

/** The envelope, and what an entry of each kind says. */
export declare const entryValidators: Readonly<
  Record<string, ((value: unknown) => boolean) & { readonly errors?: readonly ErrorObject[] | null }>
>;
`,
});
