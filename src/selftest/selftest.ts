import type { Report } from "../evaluation/report.ts";
import type { Formula } from "../grader/formula.ts";
import type { ResolvedSuite } from "../policy/policy-set.ts";
import { clopperPearson } from "../statistics/proportion.ts";
import { seededRandom } from "../statistics/random.ts";
import { asChanged, resampled } from "./arms.ts";
import { PLANTS, type PlantName, type PlantSize, plant, shaken } from "./plants.ts";
import { alarms, judgedArms, type NamedGate, worsened } from "./trial.ts";

export interface SuiteUnderTest {
  readonly suite: ResolvedSuite;
  readonly report: Report;
  /** Letters of each output by its trajectory's digest. */
  readonly lengths: ReadonlyMap<string, number> | undefined;
  readonly formula: Formula | undefined;
}

export interface SelfTestPlan {
  readonly gates: readonly NamedGate[];
  readonly suites: readonly SuiteUnderTest[];
  /** Resamples of each suite for A/A; those for each planted regression. */
  readonly runs: number;
  readonly plantedRuns: number;
  readonly size: PlantSize;
  /** The share of verdicts that each arm of an A/A with noise has turned. */
  readonly noise: number;
  readonly seed: number;
  readonly progress?: (said: string) => void;
}

/** A share of runs with its exact interval (Clopper and Pearson, 95 %). */
interface Share {
  readonly count: number;
  readonly runs: number;
  readonly rate: number | undefined;
  readonly interval: readonly [number, number] | undefined;
}

interface PlantedKind {
  /** The share of runs in which the gate judged the regression worse than no change. */
  readonly power: number | undefined;
  readonly interval: readonly [number, number] | undefined;
  readonly runs: number;
  readonly found: number;
  /** Of the found those that fail; the others are left undecided. */
  readonly failed: number;
  /** In how many runs each rule was among those that found it. */
  readonly by_rule: Readonly<Record<string, number>>;
  readonly by_suite: Readonly<Record<string, Share>>;
}

export interface SelfTestFigures {
  /** Identical graders over resamples of the tasks: a flip is a rule over base against head that does not hold. */
  readonly aa: {
    readonly flip_rate: number | undefined;
    readonly interval: readonly [number, number] | undefined;
    readonly runs: number;
    readonly flips: number;
    readonly by_rule: Readonly<Record<string, number>>;
    /**
     * The same with noise in both arms, neither worse than the other. Limits of so many flips count what moves and so
     * are no false alarm there; a fall that is called significant is.
     */
    readonly noisy: Share & { readonly noise: number; readonly by_rule: Readonly<Record<string, number>> };
  };
  readonly planted: {
    readonly size: PlantSize;
    /** Over all kinds that were run. */
    readonly power: number | undefined;
    readonly interval: readonly [number, number] | undefined;
    readonly runs: number;
    readonly by_kind: Readonly<Partial<Record<PlantName, PlantedKind>>>;
    readonly not_run: readonly { readonly kind: PlantName; readonly suite: string; readonly why: string }[];
  };
}

/** Runs the gates over what they must not find, and over what they must. Pure; the same plan gives the same figures. */
export function selfTest(plan: SelfTestPlan): SelfTestFigures {
  const flips: string[][] = [];
  const noisy: string[][] = [];
  const kinds = new Map<PlantName, Found[]>();
  const notRun: { kind: PlantName; suite: string; why: string }[] = [];
  plan.suites.forEach((tested, index) => {
    const { suite } = tested;
    plan.progress?.(`${suite.name}: identical graders`);
    const seed = plan.seed * 1009 + index * 101;
    for (let run = 0; run < plan.runs; run++) {
      const random = seededRandom(seed * 31 + run);
      const base = resampled(tested.report, random);
      flips.push(alarms(judgedArms(plan.gates, suite, base, base)).map(({ rule }) => rule));
      noisy.push(noisyAlarms(plan, tested, base, random));
    }
    for (const kind of PLANTS) {
      plan.progress?.(`${suite.name}: ${kind}`);
      const found = plantedRuns(kind, plan, tested, seed);
      if ("why" in found) notRun.push({ kind, suite: suite.name, why: found.why });
      else kinds.set(kind, [...(kinds.get(kind) ?? []), ...found.runs]);
    }
  });
  const all = [...kinds.values()].flat();
  const share = shareOf(all.filter(({ rules }) => rules.length > 0).length, all.length);
  const flipped = shareOf(flips.filter((rules) => rules.length > 0).length, flips.length);
  return {
    aa: {
      flip_rate: flipped.rate,
      interval: flipped.interval,
      runs: flips.length,
      flips: flipped.count,
      by_rule: counted(flips),
      noisy: {
        noise: plan.noise,
        ...shareOf(noisy.filter((rules) => rules.length > 0).length, noisy.length),
        by_rule: counted(noisy),
      },
    },
    planted: {
      size: plan.size,
      power: share.rate,
      interval: share.interval,
      runs: share.runs,
      by_kind: Object.fromEntries([...kinds].map(([kind, runs]) => [kind, kindOf(runs)])),
      not_run: notRun,
    },
  };
}

/** Both arms shaken alike. Only what the statistics call a loss is an alarm: a limit on flips counts noise rightly. */
function noisyAlarms(
  plan: SelfTestPlan,
  { suite, report }: SuiteUnderTest,
  base: Report,
  random: ReturnType<typeof seededRandom>,
): string[] {
  const { pass_threshold: threshold } = report.grader;
  const arm = () => asChanged(base, shaken(base.scores, plan.noise, threshold, random));
  const [one, other] = [arm(), arm()];
  return alarms(judgedArms(plan.gates, suite, one, other))
    .filter(({ rule, outcome }) => outcome === "fail" && (rule === "data_verdict" || rule === "max_drop"))
    .map(({ rule }) => rule);
}

interface Found {
  readonly suite: string;
  /** That judged worse than with no change. */
  readonly rules: readonly string[];
  readonly failed: boolean;
}

function plantedRuns(
  kind: PlantName,
  plan: SelfTestPlan,
  { suite, report, lengths, formula }: SuiteUnderTest,
  seed: number,
): { readonly runs: readonly Found[] } | { readonly why: string } {
  const { pass_threshold: threshold } = report.grader;
  const runs: Found[] = [];
  for (let run = 0; run < plan.plantedRuns; run++) {
    const random = seededRandom(seed * 31 + run + 1_000_003 * (1 + PLANTS.indexOf(kind)));
    const base = resampled(report, random);
    const slices = suite.spec.slices ?? [];
    const planted = plant(kind, base.scores, { threshold, size: plan.size, random, slices, lengths, formula });
    if ("why" in planted) {
      // what cannot be planted in the data as they are is not run; a resample that has no room for it is passed over
      const whole = plant(kind, report.scores, { threshold, size: plan.size, random, slices, lengths, formula });
      if ("why" in whole) return whole;
      continue;
    }
    const unchanged = judgedArms(plan.gates, suite, base, base);
    const worse = worsened(unchanged, judgedArms(plan.gates, suite, base, asChanged(base, planted.rows)));
    runs.push({
      suite: suite.name,
      rules: [...new Set(worse.map(({ rule }) => rule))],
      failed: worse.some(({ outcome }) => outcome === "fail"),
    });
  }
  return runs.length === 0 ? { why: "no resample had room for it" } : { runs };
}

function kindOf(runs: readonly Found[]): PlantedKind {
  const found = runs.filter(({ rules }) => rules.length > 0);
  const share = shareOf(found.length, runs.length);
  const suites = [...new Set(runs.map(({ suite }) => suite))];
  return {
    power: share.rate,
    interval: share.interval,
    runs: runs.length,
    found: found.length,
    failed: runs.filter(({ failed }) => failed).length,
    by_rule: counted(found.map(({ rules }) => rules)),
    by_suite: Object.fromEntries(
      suites.map((suite) => {
        const own = runs.filter((each) => each.suite === suite);
        return [suite, shareOf(own.filter(({ rules }) => rules.length > 0).length, own.length)];
      }),
    ),
  };
}

function shareOf(count: number, runs: number): Share {
  return { count, runs, rate: runs === 0 ? undefined : count / runs, interval: clopperPearson(count, runs, 0.95) };
}

function counted(runs: readonly (readonly string[])[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const rule of runs.flatMap((rules) => [...new Set(rules)])) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}
