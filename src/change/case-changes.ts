import type { Report } from "../evaluation/report.ts";
import type { Position } from "../policy/policy-set.ts";
import type { SemanticChange } from "./semantic-change.ts";

/**
 * What became of a suite's cases, each kind by itself: cases that are gone, cases whose outcome is another one, cases that
 * hold something else, and new ones. Counts, with the first ids.
 */
export function caseChanges(
  suite: string,
  base: Pick<Report, "scores"> | undefined,
  head: Pick<Report, "scores"> | undefined,
  position?: Position,
): readonly SemanticChange[] {
  if (base === undefined || head === undefined) return [];
  const before = new Map(base.scores.map((row) => [row.id, row]));
  const after = new Map(head.scores.map((row) => [row.id, row]));
  const gone = base.scores.filter((row) => !after.has(row.id));
  const come = head.scores.filter((row) => !before.has(row.id));
  const both = head.scores.flatMap((row) => {
    const old = before.get(row.id);
    return old === undefined ? [] : [{ id: row.id, old, row }];
  });
  const relabelled = both.filter(({ old, row }) => old.success !== row.success);
  const rewritten = both.filter(({ old, row }) => old.success === row.success && old.digest !== row.digest);
  const change = (
    rows: readonly { readonly id: string }[],
    kind: SemanticChange["kind"],
    direction: SemanticChange["direction"],
    field: string,
    side: "base" | "head",
  ): readonly SemanticChange[] =>
    rows.length === 0
      ? []
      : [
          {
            policy: { kind: "Suite", name: suite },
            kind,
            direction,
            field,
            [side]: listed(rows.map(({ id }) => id)),
            ...(position === undefined ? {} : { position }),
          },
        ];
  return [
    ...change(gone, "case_removed", "loosening", "cases removed", "base"),
    ...change(relabelled, "label", "unknown", "outcomes of cases", "head"),
    ...change(rewritten, "dataset", "unknown", "contents of cases", "head"),
    ...change(come, "dataset", "tightening", "cases added", "head"),
  ];
}

const SHOWN = 3;

function listed(ids: readonly string[]): string {
  const more = ids.length - SHOWN;
  const first = ids.slice(0, SHOWN).map((id) => (id.length <= 40 ? id : `${id.slice(0, 39)}…`));
  return `${ids.length}: ${first.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
