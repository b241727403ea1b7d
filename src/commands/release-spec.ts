import { JSON_OUTPUT, JUDGE, LEDGER_BRANCH, POLICIES } from "./catalog-options.ts";
import type { CommandSpec } from "./command.ts";

export const RELEASE: CommandSpec = {
  name: "release",
  summary:
    "Whether a release tag holds what a gate let through, by the ledger; and its notes, with the measured effect.",
  positionals: "check|notes TAG",
  options: [
    POLICIES,
    { ...LEDGER_BRANCH, summary: "check: the ledger's branch." },
    { name: "base", value: "REV", summary: "notes: what to compare with; the release before where none is given." },
    JUDGE,
    JSON_OUTPUT,
  ],
  exits: "check: 0 it may be released, 1 it is refused, 2 it cannot be told. notes: 0 written, 2 not.",
  load: () => import("./release.ts"),
};
