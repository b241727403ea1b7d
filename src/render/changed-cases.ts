import { INCOMPARABLE, type ScoreDiff } from "../comparison/score-diff.ts";

/** What happened to trajectories beside a change of score, in words. An altered one may have been paired all the same. */
export function changedCases(diff: ScoreDiff): readonly (readonly [what: string, ids: readonly string[]])[] {
  const unscored = INCOMPARABLE.filter((why) => why !== "altered");
  return [
    ["removed", diff.removed],
    ["with another outcome", diff.relabelled],
    ["altered", diff.altered],
    ["added", diff.added],
    ...unscored.map(
      (why) =>
        [why.replaceAll("_", " "), diff.incomparable.filter((each) => each.why === why).map(({ id }) => id)] as const,
    ),
  ];
}
