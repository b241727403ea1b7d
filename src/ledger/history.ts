import type { LedgerProblem } from "./problem.ts";
import type { LedgerCommit, LedgerFileChange } from "./store.ts";

const LEDGER_FILE = /^ledger\/\d{5}\.jsonl$/;

export interface CheckedHistory {
  /** The oldest first. */
  readonly commits: readonly string[];
  readonly problems: readonly LedgerProblem[];
}

/**
 * Proves that the branch only ever grew: one commit after the other, each of which adds whole lines at the end of a file
 * or a file, and does nothing else. What somebody changed and changed back is found as well.
 */
export async function checkHistory(history: AsyncIterable<LedgerCommit>): Promise<CheckedHistory> {
  const commits: string[] = [];
  const problems: LedgerProblem[] = [];
  for await (const { id, parents, changes } of history) {
    const last = commits.at(-1);
    if (parents.length > 1 || parents[0] !== last) problems.push(notLinear(id, parents, last));
    for (const change of changes) {
      const found = changeProblem(change, last === undefined);
      if (found !== undefined) problems.push({ ...found, commit: id, file: change.path });
    }
    commits.push(id);
  }
  return { commits, problems };
}

function notLinear(id: string, parents: readonly string[], last: string | undefined): LedgerProblem {
  const expected = last === undefined ? "nothing before it" : `${short(last)} before it`;
  const has = parents.length === 0 ? "nothing" : parents.map(short).join(" and ");
  const message = `commit ${short(id)} has ${has} before it, expected ${expected}: one commit follows the other`;
  return { code: "history_not_linear", commit: id, message };
}

function changeProblem(
  { path, before, after }: LedgerFileChange,
  first: boolean,
): Pick<LedgerProblem, "code" | "message" | "line"> | undefined {
  if (!LEDGER_FILE.test(path)) {
    if (path === "README.md" && first) return undefined;
    return { code: "file_foreign", message: `${path} was ${doneTo(before, after)}; nothing but entries is added here` };
  }
  if (after === undefined) return { code: "history_rewritten", message: `${path} was removed` };
  if (typeof after !== "string") {
    return { code: "history_rewritten", message: `${path} became something else than a file (mode ${after.mode})` };
  }
  if (before === undefined || after.startsWith(before)) return undefined;
  const line = firstDifference(before, after);
  return {
    code: "history_rewritten",
    line,
    message: `${path} was rewritten from line ${line} on, where it may only grow`,
  };
}

function doneTo(before: unknown, after: unknown): string {
  if (before === undefined) return "added";
  return after === undefined ? "removed" : "changed";
}

/** 1-based. */
function firstDifference(before: string, after: string): number {
  const [one, other] = [before.split("\n"), after.split("\n")];
  const index = one.findIndex((line, at) => line !== other[at]);
  return index < 0 ? one.length : index + 1;
}

function short(id: string): string {
  return id.slice(0, 12);
}
