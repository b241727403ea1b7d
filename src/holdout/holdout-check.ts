import { BOOTSTRAP_DEFAULTS } from "../comparison/bootstrap.ts";
import type { GraderIdentity, Report } from "../evaluation/report.ts";
import { type Agreement, agreements, type Correlation, correlationOf, type Reading } from "./agreement.ts";
import { type Alarm, alarmOf } from "./alarm.ts";
import { type Curve, curveOf } from "./curve.ts";
import { type GroupBy, type Pairing, pairUp } from "./pairing.ts";

type Named = Pick<GraderIdentity, "name" | "version" | "digest">;

/** A reward held against a grader that it was not trained on. No trajectory is named, and nothing that the holdout said of one. */
export interface HoldoutCheck {
  readonly version: 1;
  readonly kind: "gradegate/holdout";
  readonly reward: Named;
  readonly holdout: Named;
  readonly by: GroupBy;
  readonly paired: Omit<Pairing, "pairs"> & { readonly pairs: number };
  readonly correlation: Correlation;
  readonly curve: Curve;
  readonly alarm: Alarm;
}

/** Several checks and what redundant graders say of each other, as `gradegate holdout` prints them. */
export interface HoldoutStudy {
  readonly version: 1;
  readonly kind: "gradegate/holdout-study";
  /** The loudest of the checks' verdicts. */
  readonly verdict: Alarm["verdict"];
  readonly checks: readonly HoldoutCheck[];
  readonly agreements: readonly Agreement[];
}

export interface HoldoutOptions {
  readonly by: GroupBy;
  /** The checkpoints in their order; `undefined` where it is to be found. */
  readonly order: readonly string[] | undefined;
  readonly margin: number;
  readonly confidence: number;
}

/** In the units of the holdout's score: five points of a score from 0 to 1. */
export const DEFAULT_MARGIN = 0.05;

const RESAMPLES = 2_000;

export function checkHoldout(reward: Report, holdout: Report, options: HoldoutOptions): HoldoutCheck {
  const { pairs, ...rest } = pairUp(reward, holdout, options.by);
  const drawing = { ...BOOTSTRAP_DEFAULTS, resamples: RESAMPLES, confidence: options.confidence };
  const curve = curveOf(pairs, options.order, drawing);
  return {
    version: 1,
    kind: "gradegate/holdout",
    reward: named(reward),
    holdout: named(holdout),
    by: options.by,
    paired: { pairs: pairs.length, ...rest },
    correlation: correlationOf(pairs, drawing),
    curve,
    alarm: alarmOf(
      pairs,
      curve.points.map(({ group }) => group),
      { ...BOOTSTRAP_DEFAULTS, confidence: options.confidence, margin: options.margin },
    ),
  };
}

export function studyHoldouts(
  reward: Report,
  holdouts: readonly Report[],
  redundant: readonly Report[],
  options: HoldoutOptions,
): HoldoutStudy {
  const checks = holdouts.map((holdout) => checkHoldout(reward, holdout, options));
  const readings: readonly Reading[] = [
    ...[reward, ...redundant].map((report) => ({ report, holdout: false })),
    ...holdouts.map((report) => ({ report, holdout: true })),
  ];
  const drawing = { ...BOOTSTRAP_DEFAULTS, resamples: RESAMPLES, confidence: options.confidence };
  const verdicts = checks.map(({ alarm }) => alarm.verdict);
  const verdict = (["alarm", "cannot_tell"] as const).find((each) => verdicts.includes(each)) ?? "quiet";
  return {
    version: 1,
    kind: "gradegate/holdout-study",
    verdict: checks.length === 0 ? "cannot_tell" : verdict,
    checks,
    agreements: agreements(readings, options.by, drawing),
  };
}

function named({ grader: { name, version, digest } }: Report): Named {
  return { name, version, digest };
}
