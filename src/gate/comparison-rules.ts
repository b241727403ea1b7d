import type { ScoreDiff, SliceDiff } from "../comparison/score-diff.ts";
import type { ScoreRow } from "../evaluation/report.ts";
import type { Compare } from "../policy/document.ts";
import type { PlacedRule, RuleName, RuleResult } from "./rule.ts";

/**
 * Holds the relative rules against base and head, for the whole suite and for each declared slice. A slice without pairs
 * is inconclusive, unless it is the head that adds it (`added`): then there is nothing yet to compare it with.
 */
export function checkComparison(
  diff: ScoreDiff,
  rules: Compare,
  placed: PlacedRule,
  added: ReadonlySet<string> = new Set(),
): readonly RuleResult[] {
  return diff.slices
    .filter((slice, index) => slice.declared && !(index > 0 && slice.paired.pairs === 0 && added.has(slice.name)))
    .flatMap((slice, index) =>
      sliceRules(slice, rules, index > 0).map((result) => ({ ...placed, ...result, slice: slice.name })),
    );
}

function sliceRules(slice: SliceDiff, rules: Compare, isPart: boolean): readonly RuleResult[] {
  const results = [...drop(slice, rules, isPart), ...riseOfFailures(slice, rules), ...flips(slice, rules)];
  if (slice.paired.pairs > 0 || results.length === 0) return results;
  return [{ rule: "suite_compared", outcome: "inconclusive", detail: "no trajectory was scored on both sides" }];
}

/** Of two sets of rules every limit that either states, the lower where both do. */
export function stricter(one: Compare = {}, other: Compare = {}): Compare {
  const max_drop = least(one.max_drop, other.max_drop);
  const margin = least(one.margin, other.margin);
  const max_rise_of_failures = least(one.max_rise_of_failures, other.max_rise_of_failures);
  const directions = ["fail_to_pass", "pass_to_fail", "new_false_accepts", "new_false_rejects"] as const;
  const flips = directions.flatMap((direction) => {
    const max = least(one.flips?.[direction]?.max, other.flips?.[direction]?.max);
    return max === undefined ? [] : [[direction, { max }] as const];
  });
  return {
    ...(max_drop === undefined ? {} : { max_drop }),
    ...(margin === undefined ? {} : { margin }),
    ...(max_rise_of_failures === undefined ? {} : { max_rise_of_failures }),
    flips: Object.fromEntries(flips),
  };
}

function least(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined ? other : other === undefined ? one : Math.min(one, other);
}

/**
 * A fall of the mean beyond the margin fails only if the interval excludes "no fall"; where it does not, nobody knows.
 * One that stays within the margin passes. Of several slices one falls by chance more often than one alone, so a slice
 * fails only if its p, adjusted over the slices, says the same.
 */
function drop(
  { paired, significance }: SliceDiff,
  { max_drop: limit }: Compare,
  isPart: boolean,
): readonly RuleResult[] {
  if (limit === undefined) return [];
  const excluded = (paired.interval?.[1] ?? 0) < 0;
  const surely = excluded && (!isPart || (significance?.p_adjusted ?? 1) < 1 - paired.confidence);
  return [moved("max_drop", "fall", { by: Math.max(0, -(paired.delta ?? 0)), surely }, limit)];
}

/**
 * A failure that is paid more is reinforced even while it does not pass. Without a known failure there is nothing to hold.
 */
function riseOfFailures(
  { known_failures: paired }: SliceDiff,
  { max_rise_of_failures: limit }: Compare,
): readonly RuleResult[] {
  if (limit === undefined || paired?.delta === undefined) return [];
  const low = paired.interval?.[0];
  return [moved("max_rise_of_failures", "rise", { by: Math.max(0, paired.delta), surely: (low ?? 0) > 0 }, limit)];
}

function moved(
  rule: RuleName,
  what: string,
  { by: observed, surely }: { readonly by: number; readonly surely: boolean },
  limit: number,
): RuleResult {
  if (observed <= limit) return { rule, outcome: "pass", observed, limit };
  if (surely) return { rule, outcome: "fail", observed, limit };
  const detail = `the ${what} is beyond the margin, but with so few tasks it could be chance`;
  return { rule, outcome: "inconclusive", observed, limit, detail };
}

function flips(slice: SliceDiff, rules: Compare): readonly RuleResult[] {
  const { fail_to_pass, pass_to_fail } = slice.flips;
  const limits = rules.flips ?? {};
  return [
    ...atMost("flips_fail_to_pass", fail_to_pass, limits.fail_to_pass),
    ...atMost("flips_pass_to_fail", pass_to_fail, limits.pass_to_fail),
    ...atMost(
      "new_false_accepts",
      fail_to_pass.filter((flip) => flip.success === false),
      limits.new_false_accepts,
    ),
    ...atMost(
      "new_false_rejects",
      pass_to_fail.filter((flip) => flip.success === true),
      limits.new_false_rejects,
    ),
  ];
}

function atMost(
  rule: RuleName,
  flipped: readonly { readonly id: string }[],
  limit: { readonly max: number } | undefined,
): readonly RuleResult[] {
  if (limit === undefined) return [];
  const ids = flipped.map((flip) => flip.id);
  const outcome = ids.length > limit.max ? "fail" : "pass";
  return [{ rule, outcome, observed: ids.length, limit: limit.max, ids }];
}

/**
 * A known failure that the head no longer grades may have become a pass, and a known success the reverse: nobody can say.
 * Where the flips that are seen stay within a limit and those that may be hidden would break it, it is not decided.
 */
export function checkHiddenFlips(
  { slices: [all], incomparable }: ScoreDiff,
  base: readonly ScoreRow[],
  { flips: limits = {} }: Compare,
  placed: PlacedRule,
): readonly RuleResult[] {
  if (all === undefined) return [];
  const lost = new Set(incomparable.flatMap(({ id, why }) => (why === "failed_at_head" ? [id] : [])));
  const lostOf = (success: boolean) =>
    base.filter((row) => lost.has(row.id) && row.success === success && row.passed === success).map((row) => row.id);
  const hidden = (rule: RuleName, success: boolean, seen: number, limit: { readonly max: number } | undefined) => {
    const ids = lostOf(success);
    if (limit === undefined || ids.length === 0 || seen > limit.max || seen + ids.length <= limit.max) return [];
    const detail = "grades of known outcomes fail at the head, and may hide as many flips";
    return [
      {
        ...placed,
        rule,
        outcome: "inconclusive" as const,
        observed: `up to ${seen + ids.length}`,
        limit: limit.max,
        detail,
        ids,
      },
    ];
  };
  const { fail_to_pass, pass_to_fail } = all.flips;
  const known = (flips: SliceDiff["flips"]["fail_to_pass"], success: boolean) =>
    flips.filter((flip) => flip.success === success).length;
  return [
    ...hidden("new_false_accepts", false, known(fail_to_pass, false), limits.new_false_accepts),
    ...hidden("new_false_rejects", true, known(pass_to_fail, true), limits.new_false_rejects),
  ];
}
