import { UserError } from "../errors.ts";
import { isJsonObject } from "../json.ts";
import type { Entry } from "./entry.ts";
import type { LedgerProblem } from "./problem.ts";

/** A head of the ledger that somebody noted down where nobody who can write the ledger can write. */
export interface RememberedHead {
  /** The commit of the branch. */
  readonly commit?: string;
  /** How many entries there were, and the hash of the last. */
  readonly entries?: number;
  readonly hash?: string;
}

/** What stands in a file of `audit verify --remember`, or what was given instead of one: a commit id. */
export function parseRemembered(text: string, name: string): RememberedHead {
  const bare = text.trim();
  if (/^[0-9a-f]{40}$|^[0-9a-f]{64}$/.test(bare)) return { commit: bare };
  const bad = new UserError(
    `${name} is no remembered head. Expected a commit id of the ledger's branch, or the file that audit verify --remember wrote`,
  );
  let value: unknown;
  try {
    value = JSON.parse(bare);
  } catch {
    throw bad;
  }
  if (!isJsonObject(value)) throw bad;
  const { commit, entries, hash } = value;
  const isId = (each: unknown) => typeof each === "string" && /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(each);
  if (!isId(commit) || !isId(hash) || !Number.isSafeInteger(entries) || (entries as number) < 1) throw bad;
  return { commit, entries, hash } as RememberedHead;
}

/** Whether the ledger of today goes on from the remembered one. */
export function checkRemembered(
  remembered: RememberedHead,
  entries: readonly Entry[],
  commits: readonly string[],
): readonly LedgerProblem[] {
  const { commit, entries: count, hash } = remembered;
  const problems: LedgerProblem[] = [];
  if (count !== undefined && hash !== undefined) {
    const there = entries[count - 1];
    if (there === undefined) {
      const message = `${count} entries are remembered, and the ledger has ${entries.length}: its end was cut off`;
      problems.push({ code: "truncated", message });
    } else if (there.hash !== hash) {
      const message = `entry ${count - 1} is remembered as ${hash.slice(0, 12)} and is ${there.hash.slice(0, 12)} now: what came before it was rewritten`;
      problems.push({ code: "head_rewritten", seq: count - 1, message });
    }
  }
  if (commit !== undefined && !commits.includes(commit)) {
    const message = `the remembered commit ${commit.slice(0, 12)} is not in the branch's history: the branch was rewritten or rewound`;
    problems.push({ code: "head_rewritten", commit, message });
  }
  return problems;
}
