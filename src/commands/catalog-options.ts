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
