import type { AuditSheet } from "./sheet.ts";

/** The sheets of one sample together, the latest sample first; of one rater's two the one with more answers. */
export function bySample(sheets: readonly AuditSheet[]): readonly (readonly [AuditSheet, ...AuditSheet[]])[] {
  const samples = new Map<string, Map<string, AuditSheet>>();
  for (const sheet of sheets) {
    const raters = samples.get(sheet.seal) ?? new Map<string, AuditSheet>();
    samples.set(sheet.seal, raters);
    const rater = sheet.rater ?? "";
    const other = raters.get(rater);
    if (other === undefined || answered(other) < answered(sheet)) raters.set(rater, sheet);
  }
  const groups = [...samples.values()].map((raters) =>
    [...raters.values()].sort((a, b) => ((a.rater ?? "") < (b.rater ?? "") ? -1 : 1)),
  ) as unknown as (readonly [AuditSheet, ...AuditSheet[]])[];
  return groups.sort(([a], [b]) =>
    a.drawn_on === b.drawn_on ? (a.seal < b.seal ? -1 : 1) : a.drawn_on > b.drawn_on ? -1 : 1,
  );
}

function answered({ answers }: AuditSheet): number {
  return answers.filter(({ verdict }) => verdict !== undefined).length;
}
