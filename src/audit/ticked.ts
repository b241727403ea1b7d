import type { Answer, AuditSheet } from "./sheet.ts";

/** Boxes ticked in the Markdown of a sheet, or what is wrong with them. */
export type Ticked = { readonly answers: readonly Answer[] } | { readonly problem: string; readonly line: number };

/**
 * Reads the check boxes of `audit sample --markdown` back: cases are told by their number, since ids may be shown shortened.
 * Two boxes ticked for one case are a problem, none is no answer. The Markdown has to be of this very sheet.
 */
export function readTicked(text: string, sheet: Pick<AuditSheet, "seal" | "sample">): Ticked {
  const lines = text.split(/\r?\n/);
  const seal = /<!-- gradegate audit ([0-9a-f]{64}) -->/.exec(text)?.[1];
  if (seal !== sheet.seal)
    return { line: 1, problem: "this is not the Markdown of this sheet: its mark is missing or another" };
  const ticked = new Map<number, "pass" | "fail" | "unsure">();
  let current: number | undefined;
  for (const [at, line] of lines.entries()) {
    const heading = /^#{1,6} Case (\d+) of \d+:/.exec(line);
    if (heading !== null) current = Number(heading[1]) - 1;
    const box = /^\s*[-*] \[[xX]\] (pass|fail|unsure)\s*$/.exec(line);
    if (box === null) continue;
    if (current === undefined || sheet.sample[current] === undefined) {
      return { line: at + 1, problem: "a box is ticked that belongs to no case of the sheet" };
    }
    if (ticked.has(current)) return { line: at + 1, problem: `case ${current + 1} has two boxes ticked` };
    ticked.set(current, box[1] as "pass" | "fail" | "unsure");
  }
  return {
    answers: sheet.sample.map(({ id }, at) => {
      const verdict = ticked.get(at);
      return verdict === undefined ? { id } : { id, verdict };
    }),
  };
}
