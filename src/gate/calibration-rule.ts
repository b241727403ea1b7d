import type { CalibrationRule } from "../policy/fields.ts";
import type { RuleResult } from "./rule.ts";
import type { FoundCalibration, SuiteOutcome } from "./suite-outcome.ts";

const DAY = 86_400_000;

/**
 * Holds a gate's demand against the calibrations that the head's suites name. One that was edited, or that shows too
 * little agreement, fails; one that is missing, stale, too old or rests on too few labels leaves the judge unknown.
 */
export function checkCalibrations(
  rule: CalibrationRule | undefined,
  suites: readonly SuiteOutcome[],
  today: string | undefined,
): readonly RuleResult[] {
  return (rule?.suites ?? []).map((name): RuleResult => {
    const head = suites.find((suite) => suite.name === name)?.head;
    const named = { rule: "judge_calibration", suite: name, stated_by: "base" } as const;
    if (head === undefined) {
      return {
        ...named,
        outcome: "inconclusive",
        detail: "the gate demands its calibration and the head lacks the suite",
      };
    }
    const position = head.suite.source.locate(["spec", "calibration"]);
    return { ...named, position, ...held(rule as CalibrationRule, head.calibration, today) };
  });
}

type Held = Pick<RuleResult, "outcome" | "observed" | "limit" | "detail">;

function held(rule: CalibrationRule, found: FoundCalibration | undefined, today: string | undefined): Held {
  if (found === undefined) return unknown("the suite names no calibration of its judge");
  if ("problem" in found) {
    if (found.problem !== "edited") return unknown(`the calibration ${found.file} is ${found.problem}`);
    const detail = `the calibration ${found.file} was changed after it was measured: its seal does not fit`;
    return { outcome: "fail", detail };
  }
  const { calibration, stale } = found;
  if (stale.length > 0) return unknown(`the calibration is stale: since it was measured, ${stale.join(", ")}`);
  const doubt =
    tooOld(calibration.calibrated_on, rule.max_age_days, today) ?? tooFew(calibration.figures.labelled, rule);
  if (doubt !== undefined) return unknown(doubt);
  const { min_kappa } = rule;
  const { value, interval } = calibration.figures.kappa;
  const within = interval === undefined ? "" : `, interval ${interval[0].toFixed(3)} to ${interval[1].toFixed(3)}`;
  const detail = `${calibration.figures.labelled} labels, measured on ${calibration.calibrated_on}${within}`;
  if (min_kappa === undefined) return { outcome: "pass", ...(value === undefined ? {} : { observed: value }), detail };
  if (value === undefined) return unknown("the kappa of the calibration is not known");
  return { outcome: value >= min_kappa ? "pass" : "fail", observed: value, limit: `at least ${min_kappa}`, detail };
}

function unknown(detail: string): Held {
  return { outcome: "inconclusive", detail };
}

function tooOld(from: string, most: number | undefined, today: string | undefined): string | undefined {
  if (most === undefined) return undefined;
  const days = (Date.parse(today ?? "") - Date.parse(from)) / DAY;
  if (Number.isNaN(days)) return "how old the calibration is cannot be told";
  if (days < 0) return `the calibration is from ${from}, which has not come yet`;
  return days > most ? `the calibration is ${days} days old, where at most ${most} are allowed` : undefined;
}

function tooFew(labelled: number, { min_labels }: CalibrationRule): string | undefined {
  if (min_labels === undefined || labelled >= min_labels) return undefined;
  return `the calibration rests on ${labelled} labels, where at least ${min_labels} are asked for`;
}
