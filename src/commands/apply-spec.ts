import { JSON_OUTPUT, LEDGER_BRANCH, POLICIES } from "./catalog-options.ts";
import type { CommandSpec } from "./command.ts";

export const APPLY: CommandSpec = {
  name: "apply",
  summary: "Carry out what a gate let through for a release tag or a merge, if it is still the same; each effect once.",
  positionals: "[TAG]",
  options: [
    { name: "merge", value: "REV", summary: "What the merge that made this revision causes, instead of a tag." },
    POLICIES,
    LEDGER_BRANCH,
    { name: "by", value: "NAME", summary: "Who does it, for the ledger; unknown if absent." },
    { name: "sample", value: "N", summary: "Runs to grade at the provider and here before a job.", default: "5" },
    { name: "prices", value: "FILE", summary: "What judges cost, as YAML or JSON." },
    { name: "dry-run", summary: "Say what would be done, and whether it may; do nothing." },
    JSON_OUTPUT,
  ],
  exits:
    "0 all of it is done, or there is nothing to do; 1 refused or failed; 2 it waits, is for somebody else, or is not known.",
  load: () => import("./apply.ts"),
};
