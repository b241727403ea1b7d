import { type Static, Type } from "typebox";
import { defineProcessType } from "../process-type.ts";
import { compileTemplate } from "../python-template.ts";
import { Over, readsOver } from "../written-over.ts";

const KINDS = [
  ...["card", "iban", "email", "phone", "ip", "key", "high_entropy"],
  ...["us_ssn", "uk_nino", "uk_nhs", "de_steuer_id", "fr_nir", "es_dni", "it_codice_fiscale"],
  ...["nl_bsn", "br_cpf", "in_aadhaar", "ca_sin", "au_tfn"],
] as const;

const schema = Type.Object(
  {
    type: Type.Literal("pii"),
    name: Type.Optional(Type.String({ minLength: 1 })),
    over: Over,
    kinds: Type.Optional(
      Type.Array(Type.Enum([...KINDS]), {
        minItems: 1,
        uniqueItems: true,
        description:
          "What is looked for. Default: card, iban, email, phone, key. A number counts only where its checksum holds; key: keys and tokens of well-known services.",
      }),
    ),
    allow: Type.Optional(
      Type.Object(
        {
          values: Type.Optional(
            Type.Array(Type.String({ minLength: 1 }), { maxItems: 500, description: "These, in any spacing or case." }),
          ),
          email_domains: Type.Optional(
            Type.Array(Type.String({ minLength: 1 }), { maxItems: 500, description: "Addresses there, not below it." }),
          ),
          said_by_user: Type.Optional(
            Type.Boolean({
              description: "What the user wrote anywhere in the run: to repeat it is no leak. Default: false.",
            }),
          ),
        },
        { additionalProperties: false, description: "What does not count." },
      ),
    ),
    penalty: Type.Optional(
      Type.Number({
        exclusiveMinimum: 0,
        maximum: 1,
        description: "What each different value that is found takes off. Default: 1, so all or nothing.",
      }),
    ),
  },
  { additionalProperties: false },
);
type Config = Static<typeof schema>;

export const pii = defineProcessType<Config>({
  type: "pii",
  version: 1,
  lifecycle: "stable",
  summary:
    "Finds card and account numbers, national numbers, addresses, keys and tokens; checksums hold, values are masked.",
  schema,
  check: () => [],
  reads: ({ over, allow }) => {
    const fields = readsOver(over);
    if (allow?.said_by_user !== true) return fields;
    return ["item", ...fields.filter((each) => each !== "trajectory.actions"), "trajectory.actions"];
  },
  compile: ({ type: _, name: __, ...config }, name) => compileTemplate("pii", config, name),
});
