import { UserError } from "../errors.ts";
import type { GateSpec } from "../policy/document.ts";
import { DEFAULT_LEDGER_BRANCH, REDACTED_KINDS, type RedactedKind } from "../policy/ledger-fields.ts";

/** What the gates that judge say of the ledger, taken together. */
export interface LedgerSettings {
  readonly branch: string;
  readonly required: boolean;
  /** Absent: no evidence is kept. */
  readonly evidence?: { readonly keep_days: number; readonly redact: readonly RedactedKind[] };
}

type Gates = readonly { readonly spec: GateSpec }[];

/**
 * One gate of those that judge is enough to require the ledger. Where it is, and what is kept, the gates of now say: else a
 * branch from before a change of that would write another ledger. Evidence is kept for the longest that any of them
 * states, without all that any of them redacts.
 */
export function ledgerSettings(judging: Gates, ofNow: Gates): LedgerSettings {
  const stated = ofNow.flatMap(({ spec }) => spec.ledger ?? []);
  const branches = [...new Set(stated.flatMap(({ branch }) => branch ?? []))];
  if (branches.length > 1) {
    throw new UserError(`the gates name several ledgers (${branches.join(", ")}); a repository has one`);
  }
  const required = judging.some(({ spec }) => spec.merge.ledger === "required");
  const evidence = stated.flatMap((each) => each.evidence ?? []);
  const branch = branches[0] ?? DEFAULT_LEDGER_BRANCH;
  if (evidence.length === 0) return { branch, required };
  const keep_days = Math.max(...evidence.map((each) => each.keep_days));
  const wanted = new Set(evidence.flatMap((each) => each.redact ?? REDACTED_KINDS));
  return { branch, required, evidence: { keep_days, redact: REDACTED_KINDS.filter((kind) => wanted.has(kind)) } };
}
