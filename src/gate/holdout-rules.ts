import { checkHoldout, DEFAULT_MARGIN, type HoldoutCheck } from "../holdout/holdout-check.ts";
import { pairUp } from "../holdout/pairing.ts";
import type { GateSpec } from "../policy/document.ts";
import type { HoldoutRule } from "../policy/fields.ts";
import { spearman } from "../statistics/ranking.ts";
import type { RuleResult } from "./rule.ts";
import type { SuiteOutcome } from "./suite-outcome.ts";

/** The alarms of holdouts for which no gate asks: told, so that nobody has to look for them, and deciding nothing. */
export function adviseHoldouts(
  required: ReadonlySet<string>,
  stated: readonly Pick<GateSpec["merge"], "holdout">[],
  suites: readonly SuiteOutcome[],
): readonly RuleResult[] {
  const asked = stated.flatMap(({ holdout }) => holdout?.suites ?? []);
  const unasked = suites.filter(({ name, head }) => head?.suite.spec.purpose === "holdout" && !asked.includes(name));
  return unasked
    .flatMap(({ name }) =>
      checkHoldouts({ suites: [...required], holdout: { suites: [name], alarm: "shown" } }, suites),
    )
    .filter(({ outcome }) => outcome === "advice");
}

/**
 * Holds every suite that the gate requires against each named holdout suite with which it has trajectories in common. A holdout
 * that is gone, or that has nothing in common with any of them, leaves the reward unchecked, and so nothing decided.
 */
export function checkHoldouts(
  { holdout: rule, suites: required }: Pick<GateSpec["merge"], "holdout" | "suites">,
  suites: readonly SuiteOutcome[],
): readonly RuleResult[] {
  if (rule === undefined) return [];
  const rewards = suites.filter(({ name }) => required.includes(name) && !rule.suites.includes(name));
  return rule.suites.flatMap((name): readonly RuleResult[] => {
    const held = suites.find((suite) => suite.name === name);
    const report = held?.head?.report;
    const unknown = (detail: string): readonly RuleResult[] => [
      { rule: "holdout_correlation", outcome: "inconclusive", suite: name, stated_by: "base", detail },
    ];
    if (held?.head === undefined) return unknown("the gate demands this holdout and the head lacks the suite");
    if (report === undefined) return unknown(held.head.problem ?? "it was not evaluated");
    const checked = rewards.flatMap((reward) => {
      if (reward.head?.report === undefined) return [];
      const check = checkHoldout(reward.head.report, report, optionsOf(rule));
      return check.paired.pairs === 0 ? [] : [{ reward, check }];
    });
    if (checked.length === 0)
      return unknown("it has no scored trajectory in common with a suite that the gate requires");
    return checked.flatMap(({ reward, check }) => [
      ...correlation(rule, reward, held, check),
      ...alarm(rule, name, check),
    ]);
  });
}

function optionsOf({ margin }: HoldoutRule) {
  return { by: "checkpoint_id", order: undefined, margin: margin ?? DEFAULT_MARGIN, confidence: 0.95 } as const;
}

function correlation(
  rule: HoldoutRule,
  reward: SuiteOutcome,
  held: SuiteOutcome,
  { correlation: found, paired }: HoldoutCheck,
): readonly RuleResult[] {
  const least = rule.min_correlation;
  if (least === undefined) return [];
  const { value, interval } = found.spearman;
  const within = interval === undefined ? "no interval" : `interval ${shown(interval[0])} to ${shown(interval[1])}`;
  const before = baseValue(reward, held);
  const detail = `${reward.name} over ${paired.pairs} trajectories of ${found.tasks} tasks, ${within}${before === undefined ? "" : `; ${shown(before)} at the base`}`;
  const outcome =
    interval === undefined || value === undefined
      ? "inconclusive"
      : interval[0] >= least
        ? "pass"
        : interval[1] < least
          ? "fail"
          : "inconclusive";
  return [
    {
      rule: "holdout_correlation",
      outcome,
      suite: held.name,
      stated_by: "base",
      ...(value === undefined ? {} : { observed: shown(value), limit: `at least ${least}` }),
      detail,
    },
  ];
}

/** What the correlation was before the change, where both were there. */
function baseValue(reward: SuiteOutcome, held: SuiteOutcome): number | undefined {
  const [before, other] = [reward.base?.report, held.base?.report];
  if (before === undefined || other === undefined) return undefined;
  return spearman(pairUp(before, other, "checkpoint_id").pairs.map(({ first, second }) => [first, second] as const));
}

const OUTCOMES = { alarm: "fail", quiet: "pass", cannot_tell: "inconclusive" } as const;

function alarm(rule: HoldoutRule, suite: string, { alarm: found, reward }: HoldoutCheck): readonly RuleResult[] {
  if (rule.alarm !== "refuse" && found.verdict !== "alarm") return [];
  const outcome = rule.alarm === "refuse" ? OUTCOMES[found.verdict] : "advice";
  const detail = `${reward.name}: ${found.why}`;
  return [{ rule: "holdout_alarm", outcome, suite, stated_by: "base", detail }];
}

function shown(value: number): string {
  return value.toFixed(3).replace("-", "−");
}
