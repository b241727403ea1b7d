import { type Static, Type } from "typebox";

const closed = { additionalProperties: false } as const;

/** What may be taken out of evidence before it is hashed and kept. */
export const REDACTED_KINDS = ["email", "phone", "card", "iban", "ip", "key"] as const;
export type RedactedKind = (typeof REDACTED_KINDS)[number];

export const DEFAULT_LEDGER_BRANCH = "gradegate-ledger";

/** What a gate says of the ledger: where it is, and what is kept beside it for how long. */
export const LedgerSpec = Type.Object(
  {
    branch: Type.Optional(
      Type.String({
        pattern: "^[a-z0-9]+([._-][a-z0-9]+)*$",
        maxLength: 100,
        description: "The ledger's own branch, which holds nothing else. Default: gradegate-ledger.",
      }),
    ),
    evidence: Type.Optional(
      Type.Object(
        {
          keep_days: Type.Integer({
            minimum: 1,
            maximum: 3650,
            description: "How long at least; it is kept to the end of the month in which they are over.",
          }),
          redact: Type.Optional(
            Type.Array(Type.Enum([...REDACTED_KINDS]), {
              uniqueItems: true,
              maxItems: REDACTED_KINDS.length,
              description: "What is taken out of texts before anything is hashed or kept. Default: all kinds.",
            }),
          ),
        },
        { ...closed, description: "Whole reports, kept by their hash on branches of their own. None where absent." },
      ),
    ),
  },
  { ...closed, description: "Where the ledger is, and what is kept beside it for how long." },
);
export type LedgerSpec = Static<typeof LedgerSpec>;

export const LedgerRule = Type.Enum(["required", "optional"], {
  description:
    "required: a run whose decision could not be entered in the ledger could not decide. Default: optional, where it is only said.",
});
