import type { OptionSpec } from "./command.ts";

/** Options that several commands have. */

export const POLICIES: OptionSpec = {
  name: "policies",
  value: "FOLDER",
  summary: "The folder of the policies, from the repository's root.",
  default: "policies",
};
export const BASE: OptionSpec = {
  name: "base",
  value: "REV",
  summary: "The revision to merge into; compared from the merge base.",
  default: "origin/HEAD",
};
export const JSON_OUTPUT: OptionSpec = { name: "json", summary: "Print JSON alone on standard output." };
export const JUDGE: OptionSpec = {
  name: "judge",
  value: "MODE",
  summary:
    "replay: recorded answers only. record: ask the model for what is not recorded, and record it. live: ask the model.",
  default: "replay",
};
/** Read where the program starts, for every command that has them. */
export const SPENDING: readonly OptionSpec[] = [
  {
    name: "max-usd",
    value: "USD",
    summary: "Ask nothing that could take the run over this; models without a known price are refused.",
  },
  { name: "prices", value: "FILE", summary: "Prices and limits of models, as YAML or JSON." },
];
export const DRY_RUN: OptionSpec = {
  name: "dry-run",
  summary: "Ask nothing: count and price every judge request that --judge record would send.",
};
export const CACHE: readonly OptionSpec[] = [
  {
    name: "cache",
    value: "FOLDER",
    summary: "Keep scores here, and grade only what is not kept; a folder outside of the repository.",
  },
  { name: "no-cache", summary: "Grade everything anew, whatever --cache says. The report is the same." },
];
export const SUITE: OptionSpec = { name: "suite", value: "NAME", summary: "Only this suite." };
export const EXITS = "0 pass, 1 fail, 2 could not decide (invalid input, service trouble, nothing evaluated).";

export const SARIF: OptionSpec = {
  name: "sarif",
  value: "FILE",
  summary: "Also write what was found as SARIF 2.1.0, for code scanning.",
};
export const LEDGER_BRANCH: OptionSpec = {
  name: "branch",
  value: "NAME",
  summary: "The ledger's branch.",
  default: "gradegate-ledger",
};
/** Of `audit` of the ledger, whose actions share one list. */
export const AUDIT: readonly OptionSpec[] = [
  LEDGER_BRANCH,
  {
    name: "remembered",
    value: "COMMIT|FILE",
    summary: "verify: a head noted down before, which the ledger must go on from.",
  },
  { name: "remember", value: "FILE", summary: "verify: where the ledger holds, note its head down here." },
  { name: "chain-only", summary: "verify: derive no digest again from Git." },
  { name: "evidence", summary: "verify: also read and hash all evidence that is kept." },
  { name: "strict", summary: "verify: exit 2 where a digest could not be derived again." },
  { name: "kind", value: "KIND", summary: "show: only entries of this kind.", repeatable: true },
  { name: "since", value: "TIME", summary: "show: only entries from this day or time (UTC) on." },
  { name: "grader", value: "NAME", summary: "show: only entries that rest on this grader." },
  { name: "commit", value: "ID", summary: "show: only entries of revisions that begin so." },
  { name: "dry-run", summary: "expire, redact: say what would be taken away, and do nothing." },
  { name: "by", value: "NAME", summary: "expire, redact: who does it, for the entry." },
  { name: "reason", value: "TEXT", summary: "redact: why, for the entry." },
  JSON_OUTPUT,
];
