import type { Seen } from "./story.ts";

/** The three ways in which a run ends for people, with what does not hold. */
export const PASSED: Seen = { exit: 0, checks: ["success"], comments: ["pass"], why: [], ledger: [] };

export function failed(...why: readonly string[]): Seen {
  return { exit: 1, checks: ["failure"], comments: ["fail"], why, ledger: [] };
}

export function undecided(...why: readonly string[]): Seen {
  return { exit: 2, checks: ["failure"], comments: ["could not decide"], why, ledger: [] };
}
