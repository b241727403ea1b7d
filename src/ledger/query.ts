import type { EntryKind } from "./bodies.ts";
import type { Entry } from "./entry.ts";

export interface EntryFilter {
  /** Any kind where empty. */
  readonly kinds: readonly EntryKind[];
  /** The beginning of a time: a day, or more. */
  readonly since: string | undefined;
  readonly grader: string | undefined;
  /** The beginning of a commit id. */
  readonly commit: string | undefined;
}

/** The entries that fit every part of a filter, in the ledger's order. */
export function chooseEntries(
  entries: readonly Entry[],
  { kinds, since, grader, commit }: EntryFilter,
): readonly Entry[] {
  return entries.filter(
    (entry) =>
      (kinds.length === 0 || kinds.includes(entry.kind)) &&
      (since === undefined || entry.at >= since) &&
      (grader === undefined || speaksOf(entry, grader)) &&
      (commit === undefined || Object.values(entry.revisions).some((each) => each.startsWith(commit))),
  );
}

/** By the digests that it rests on, its rules and its labels. */
function speaksOf(entry: Entry, grader: string): boolean {
  if (entry.digests.some(({ of, name }) => of === "grader" && name === grader)) return true;
  if (entry.kind === "gate_decision") return entry.body.rules.some((rule) => rule.grader === grader);
  return entry.kind === "audit_label" && entry.body.grader === grader;
}
