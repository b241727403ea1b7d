import type { RuleResult } from "../gate/rule.ts";
import type { SelfTestRule } from "../policy/evidence-fields.ts";
import { type SelfTestRecord, verdictOfFigures, weakKinds } from "./record.ts";

/** A record as it was found beside the policies. */
export type FoundSelfTest =
  | { readonly file: string; readonly record: SelfTestRecord }
  | { readonly file: string; readonly problem: "missing" | "unreadable" | "edited" };

const DAY = 86_400_000;

/**
 * Holds a gate's demand of a self-test against the record beside the head's policies. One that was edited, or in which the
 * gate did not do well enough, fails; one that is missing, too old or of another gate leaves it unknown.
 */
export function checkSelfTest(
  name: string,
  demand: SelfTestRule | undefined,
  digest: string,
  found: FoundSelfTest | undefined,
  today: string | undefined,
): readonly RuleResult[] {
  if (demand === undefined) return [];
  const placed = { rule: "gate_selftest", policy: `Gate ${name}`, stated_by: "base" } as const;
  const unknown = (detail: string): readonly RuleResult[] => [{ ...placed, outcome: "inconclusive", detail }];
  if (found === undefined) return unknown("no self-test was looked for");
  if ("problem" in found) {
    if (found.problem !== "edited")
      return unknown(`the self-test ${found.file} is ${found.problem}; gradegate selftest --save makes one`);
    const detail = `${found.file} was changed after it was measured: its seal does not fit`;
    return [{ ...placed, outcome: "fail", detail }];
  }
  const { record } = found;
  if (!record.gates.some((gate) => gate.digest === digest)) {
    return unknown(
      `${found.file} was measured on other rules than this gate's; gradegate selftest --save measures anew`,
    );
  }
  const days = (Date.parse(today ?? "") - Date.parse(record.tested_on)) / DAY;
  if (Number.isNaN(days)) return unknown("how old the self-test is cannot be told");
  if (days < 0) return unknown(`the self-test is from ${record.tested_on}, which has not come yet`);
  if (days > demand.max_age_days) {
    return unknown(`the self-test is ${days} days old, where at most ${demand.max_age_days} are allowed`);
  }
  const bounds = {
    max_flip_rate: demand.max_flip_rate ?? DEFAULT_BOUNDS.max_flip_rate,
    max_false_alarms: demand.max_false_alarms ?? DEFAULT_BOUNDS.max_false_alarms,
    min_power: demand.min_power ?? DEFAULT_BOUNDS.min_power,
  };
  const verdict = verdictOfFigures(record, bounds);
  const { aa, planted } = record;
  const weak = weakKinds(planted, bounds.min_power).map(([kind, power]) => `${kind} ${share(power)}`);
  const detail = [
    `measured on ${record.tested_on}: ${aa.flips} of ${aa.runs} runs of identical graders flip, noise is called a loss in ${share(aa.noisy.rate)}`,
    weak.length === 0 ? `planted regressions found in ${share(planted.power)}` : `found too seldom: ${weak.join(", ")}`,
  ].join("; ");
  return [
    {
      ...placed,
      outcome: verdict,
      observed: planted.power ?? "unknown",
      limit: `at least ${bounds.min_power}`,
      detail,
    },
  ];
}

const DEFAULT_BOUNDS = { max_flip_rate: 0.01, max_false_alarms: 0.1, min_power: 0.9 } as const;

function share(rate: number | undefined): string {
  return rate === undefined ? "an unknown share" : `${(100 * rate).toFixed(1)} %`;
}
