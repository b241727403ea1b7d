import { d as _Object_, f as Optional, l as Enum, p as _Array_, r as String, s as Integer } from "./part-build.js";

// src/policy/ledger-fields.ts
const closed = { additionalProperties: false };
const REDACTED_KINDS = [
	"email",
	"phone",
	"card",
	"iban",
	"ip",
	"key"
];
const DEFAULT_LEDGER_BRANCH = "gradegate-ledger";
const LedgerSpec = _Object_({
	branch: Optional(String({
		pattern: "^[a-z0-9]+([._-][a-z0-9]+)*$",
		maxLength: 100,
		description: "The ledger's own branch, which holds nothing else. Default: gradegate-ledger."
	})),
	evidence: Optional(_Object_({
		keep_days: Integer({
			minimum: 1,
			maximum: 3650,
			description: "How long at least; it is kept to the end of the month in which they are over."
		}),
		redact: Optional(_Array_(Enum([...REDACTED_KINDS]), {
			uniqueItems: true,
			maxItems: REDACTED_KINDS.length,
			description: "What is taken out of texts before anything is hashed or kept. Default: all kinds."
		}))
	}, {
		...closed,
		description: "Whole reports, kept by their hash on branches of their own. None where absent."
	}))
}, {
	...closed,
	description: "Where the ledger is, and what is kept beside it for how long."
});
const LedgerRule = Enum(["required", "optional"], { description: "required: a run whose decision could not be entered in the ledger could not decide. Default: optional, where it is only said." });

export { REDACTED_KINDS as i, LedgerRule as n, LedgerSpec as r, DEFAULT_LEDGER_BRANCH as t };