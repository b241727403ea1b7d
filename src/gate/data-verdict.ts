import type { MeasureName } from "../comparison/measures.ts";
import type { ScoreDiff } from "../comparison/score-diff.ts";
import type { SliceVerdict, Tier } from "../comparison/verdict.ts";
import type { Compare, GateSpec } from "../policy/document.ts";
import type { PlacedRule, RuleResult } from "./rule.ts";

const MEASURE_WORDS: Readonly<Record<MeasureName, string>> = {
  false_accepts: "false accepts",
  false_rejects: "false rejects",
  ranking: "ranking",
  unlabelled: "scores without an outcome",
};

const OUTCOMES: Readonly<Record<Exclude<Tier, "underpowered">, RuleResult["outcome"]>> = {
  regressed: "fail",
  suspect: "inconclusive",
  indeterminate: "inconclusive",
  incomparable: "inconclusive",
  improved: "pass",
  held: "pass",
};

/**
 * Holds the verdict of each declared slice where a margin is stated: REGRESSED fails, HELD and IMPROVED pass, and of the rest
 * nobody knows. Too few data pass a merge only where the gate says so, and are told even then. A slice that the head adds
 * and that holds nothing of the base's is not judged.
 */
export function checkVerdicts(
  diff: ScoreDiff,
  { margin }: Compare,
  rules: Pick<GateSpec["merge"], "underpowered">,
  placed: PlacedRule,
  added: ReadonlySet<string>,
): readonly RuleResult[] {
  if (margin === undefined) return [];
  return diff.slices.flatMap(({ name, verdict, paired }, index): readonly RuleResult[] => {
    if (verdict === undefined || (index > 0 && paired.pairs === 0 && added.has(name))) return [];
    const detail = detailOf(verdict);
    return [
      {
        ...placed,
        rule: "data_verdict",
        outcome: verdict.tier === "underpowered" ? underpowered(rules) : OUTCOMES[verdict.tier],
        slice: name,
        observed: verdict.tier.toUpperCase(),
        limit: `no loss over ${points(verdict.margin)} points`,
        ...(detail === "" ? {} : { detail }),
      },
    ];
  });
}

function underpowered(rules: Pick<GateSpec["merge"], "underpowered">): RuleResult["outcome"] {
  return rules.underpowered === "allow" ? "advice" : "inconclusive";
}

function detailOf({ tier, by, why, measures, tasks_needed }: SliceVerdict): string {
  if (why !== undefined) return why;
  const told = measures
    .filter(({ name }) => by.includes(name) && tier !== "held")
    .map(({ name, loss, interval, base, head, clusters }) => {
      if (loss === 0 && base === head && interval !== undefined) {
        return `${MEASURE_WORDS[name]}: none moved, and ${clusters} tasks could hide up to ${points(interval[1])} points`;
      }
      const reach = interval === undefined ? "no interval" : `${points(interval[0])} to ${points(interval[1])}`;
      return `${MEASURE_WORDS[name]} ${loss > 0 ? "+" : ""}${points(loss)} points (${reach})`;
    });
  const needed = tasks_needed === undefined ? [] : [`about ${tasks_needed.toLocaleString("en-US")} tasks would tell`];
  return [...told, ...needed].join("; ");
}

/** A share as percentage points. */
function points(share: number): string {
  const shown = (share * 100).toFixed(1).replace(/\.0$/, "");
  return shown === "-0" ? "0" : shown.replace("-", "−");
}
