import type { ScoreDiff } from "../comparison/score-diff.ts";
import type { Position } from "../policy/policy-set.ts";
import type { SemanticChange } from "./semantic-change.ts";

/**
 * What became of a suite's cases, each kind by itself: cases that are gone, cases whose outcome is another one, cases that
 * hold something else, and new ones. Counts, with the first ids. Nothing where they were not compared.
 */
export function caseChanges(
  suite: string,
  diff: Pick<ScoreDiff, "removed" | "relabelled" | "altered" | "added"> | undefined,
  position?: Position,
): readonly SemanticChange[] {
  if (diff === undefined) return [];
  const change = (
    ids: readonly string[],
    kind: SemanticChange["kind"],
    direction: SemanticChange["direction"],
    field: string,
    side: "base" | "head",
  ): readonly SemanticChange[] =>
    ids.length === 0
      ? []
      : [
          {
            policy: { kind: "Suite", name: suite },
            kind,
            direction,
            field,
            [side]: listed(ids),
            ...(position === undefined ? {} : { position }),
          },
        ];
  return [
    ...change(diff.removed, "case_removed", "loosening", "cases removed", "base"),
    ...change(diff.relabelled, "label", "unknown", "outcomes of cases", "head"),
    ...change(diff.altered, "dataset", "unknown", "contents of cases", "head"),
    ...change(diff.added, "dataset", "tightening", "cases added", "head"),
  ];
}

const SHOWN = 3;

function listed(ids: readonly string[]): string {
  const more = ids.length - SHOWN;
  const first = ids.slice(0, SHOWN).map((id) => (id.length <= 40 ? id : `${id.slice(0, 39)}…`));
  return `${ids.length}: ${first.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
