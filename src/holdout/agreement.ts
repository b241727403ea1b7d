import type { Report } from "../evaluation/report.ts";
import { cohenKappa } from "../score/kappa.ts";
import { type Resampled, resampled } from "../score/resample.ts";
import type { ResamplingOptions } from "../statistics/cluster-bootstrap.ts";
import { kendall, spearman } from "../statistics/ranking.ts";
import { spearmanInterval } from "../statistics/spearman-bootstrap.ts";
import { type GroupBy, type Pairing, pairUp, type ScoredTwice } from "./pairing.ts";

/** How alike two graders rank the same trajectories. */
export interface Correlation {
  readonly pairs: number;
  readonly tasks: number;
  readonly spearman: Resampled;
  readonly kendall: Resampled;
}

/** What two graders say of the same trajectories, as scores and as verdicts. */
export interface Agreement extends Correlation {
  readonly graders: readonly [string, string];
  /** Cohen's kappa of passing and not, each at its own threshold; `undefined` where chance alone would agree always. */
  readonly kappa: number | undefined;
  /** Passed by the one and not by the other, in this order. Never of a holdout, whose single verdicts are not shown. */
  readonly disagreements?: readonly [readonly string[], readonly string[]];
  readonly disagreeing: number;
  /** `copy`: the same digest. `redundant`: nothing that the data show tells them apart. `unproven`: no agreement seen beyond chance. */
  readonly says: "copy" | "redundant" | "distinct" | "unproven" | "unknown";
}

/** Of a pair of graders that never differ: this alike they must at least be, at the low end of the interval. */
const REDUNDANT_SPEARMAN = 0.95;
const REDUNDANT_KAPPA = 0.9;

/** Kendall's interval is not had for more: each resample would be sorted anew. */
const MOST_KENDALL = 2_000;
const KENDALL_RESAMPLES = 300;

export function correlationOf(pairs: readonly ScoredTwice[], options: ResamplingOptions): Correlation {
  const both = pairs.map(({ first, second }) => [first, second] as const);
  const tasks = new Set(pairs.map(({ cluster }) => cluster)).size;
  const value = spearman(both);
  const interval = value === undefined ? undefined : spearmanInterval(pairs, options);
  const ranked = (rows: readonly ScoredTwice[]) => kendall(rows.map(({ first, second }) => [first, second] as const));
  return {
    pairs: pairs.length,
    tasks,
    spearman: { value, clusters: tasks, interval },
    kendall:
      pairs.length > MOST_KENDALL
        ? { value: kendall(both), clusters: tasks, interval: undefined }
        : resampled(pairs, ranked, { ...options, resamples: KENDALL_RESAMPLES }),
  };
}

export interface Reading {
  readonly report: Report;
  readonly holdout: boolean;
}

/** Every pair of graders over the trajectories that both scored. */
export function agreements(
  readings: readonly Reading[],
  by: GroupBy,
  options: ResamplingOptions,
): readonly Agreement[] {
  return readings.flatMap((first, at) =>
    readings.slice(at + 1).map((second) => {
      const isShown = !first.holdout && !second.holdout;
      return agreementOf(first.report, second.report, pairUp(first.report, second.report, by), isShown, options);
    }),
  );
}

function agreementOf(
  first: Report,
  second: Report,
  { pairs }: Pairing,
  isShown: boolean,
  options: ResamplingOptions,
): Agreement {
  const correlation = correlationOf(pairs, options);
  const { kappa } = cohenKappa(
    pairs.map(({ passed }) => passed),
    [false, true],
  );
  const apart = (which: 0 | 1) => pairs.filter(({ passed }) => passed[which] && !passed[1 - which]).map(({ id }) => id);
  const disagreements = [apart(0), apart(1)] as const;
  const disagreeing = disagreements[0].length + disagreements[1].length;
  return {
    graders: [first.grader.name, second.grader.name],
    ...correlation,
    kappa,
    disagreeing,
    ...(isShown ? { disagreements } : {}),
    says: first.grader.digest === second.grader.digest ? "copy" : saysOf(correlation, kappa, disagreeing),
  };
}

function saysOf({ spearman: found }: Correlation, kappa: number | undefined, disagreeing: number): Agreement["says"] {
  const { interval } = found;
  if (interval === undefined) return "unknown";
  const sameVerdicts = kappa === undefined ? disagreeing === 0 : kappa >= REDUNDANT_KAPPA;
  if (interval[0] >= REDUNDANT_SPEARMAN && sameVerdicts) return "redundant";
  return interval[0] <= 0 ? "unproven" : "distinct";
}
