import { aucDifference } from "../statistics/auc-difference.ts";
import { type ResamplingOptions, ratioBootstrap } from "../statistics/cluster-bootstrap.ts";
import { below, seededRandom } from "../statistics/random.ts";
import { pairsWon } from "../statistics/ranking.ts";
import { byCluster, quantileOfSorted, sum } from "../statistics/sample.ts";
import { addMoments, addRow, fitNonNegative, type Moments, noMoments } from "./least-squares.ts";

/** A labelled run: its parts times what the sum is multiplied by, and what the reward has beside them. */
export interface LabelledParts {
  readonly cluster: string;
  readonly success: boolean;
  /** In the order of the weights that may change. */
  readonly parts: readonly number[];
  /** Of terms that stay as they are. */
  readonly fixed: number;
}

export interface WeightSuggestion {
  readonly rows: number;
  readonly tasks: number;
  readonly folds: number;
  readonly weights: readonly {
    readonly key: string;
    readonly present: number;
    readonly suggested: number;
    readonly interval: readonly [number, number] | undefined;
  }[];
  /** How often a success is paid over a failure of its own task, by weights fitted without that task. */
  readonly ranking: Difference | undefined;
  /** The same over all tasks. */
  readonly auc: Difference | undefined;
  /** `better`, `worse`: told apart from the present weights. `not_told_apart` is no reason to change anything. */
  readonly says: "better" | "worse" | "not_told_apart" | "unknown";
}

export interface Difference {
  readonly present: number;
  readonly suggested: number;
  readonly difference: number;
  readonly interval: readonly [number, number] | undefined;
}

const MOST_FOLDS = 10;
/** A ranking over fewer tasks decides nothing; then the AUC does. */
const FEWEST_TASKS = 5;
const REFITS = 500;

/**
 * Weights that predict the outcome, of the present sum and none below 0, and whether they do so better than the present ones on
 * tasks that they were not fitted to. `undefined` where nothing can be fitted: under two tasks, outcomes all alike, or no part
 * that goes with success.
 */
export function suggestWeights(
  rows: readonly LabelledParts[],
  terms: readonly { readonly key: string; readonly weight: number }[],
  options: ResamplingOptions,
): WeightSuggestion | undefined {
  const tasks = byCluster(rows);
  const total = sum(terms.map(({ weight }) => weight));
  const present = terms.map(({ weight }) => weight);
  const moments = tasks.map(momentsOf);
  const fitted = fitTo(moments, total);
  if (tasks.length < 2 || fitted === undefined) return undefined;
  const folds = Math.min(MOST_FOLDS, tasks.length);
  const foldOf = dealt(tasks.length, folds, options.seed);
  const byFold = Array.from(
    { length: folds },
    (_, fold) =>
      // Where the other tasks tell nothing, nothing is changed.
      fitTo(
        moments.filter((__, at) => foldOf[at] !== fold),
        total,
      ) ?? present,
  );
  const scored = tasks.map((members, at) =>
    members.map((row) => ({
      cluster: row.cluster,
      positive: row.success,
      base: reward(row, present),
      head: reward(row, byFold[foldOf[at] as number] as readonly number[]),
    })),
  );
  const ranking = rankingOf(scored, options);
  const auc = aucDifference(scored.flat(), options.confidence);
  const aucs = auc && { present: auc.base, suggested: auc.head, difference: auc.delta, interval: auc.interval };
  const ranked = ranking !== undefined && ranking.tasks >= FEWEST_TASKS ? ranking.found : undefined;
  const intervals = intervalsOf(moments, total, options);
  return {
    rows: rows.length,
    tasks: tasks.length,
    folds,
    weights: terms.map(({ key, weight }, at) => ({
      key,
      present: weight,
      suggested: fitted[at] as number,
      interval: intervals?.[at],
    })),
    ranking: ranking?.found,
    auc: aucs,
    says: saysOf(ranked ?? aucs),
  };
}

function momentsOf(members: readonly LabelledParts[]): Moments {
  const moments = noMoments((members[0]?.parts.length ?? 0) + 1);
  for (const { parts, fixed, success } of members) addRow(moments, [...parts, fixed], success ? 1 : 0);
  return moments;
}

/** What stays as it is has its own column, so that the others are fitted beside it, and no weight of its own afterwards. */
function fitTo(moments: readonly Moments[], total: number): readonly number[] | undefined {
  const [first] = moments;
  if (first === undefined) return undefined;
  const all = noMoments(first.x.length);
  for (const each of moments) addMoments(all, each);
  const weights = fitNonNegative(all)?.slice(0, -1);
  const fitted = weights === undefined ? 0 : sum(weights);
  return fitted > 1e-9 ? weights?.map((weight) => (weight * total) / fitted) : undefined;
}

function reward({ parts, fixed }: LabelledParts, weights: readonly number[]): number {
  // What differs by less is the same sum, added in another way.
  return Math.round((fixed + sum(parts.map((part, at) => part * (weights[at] as number)))) * 1e9) / 1e9;
}

/** Tasks dealt out like cards that were shuffled with the seed. */
function dealt(tasks: number, folds: number, seed: number): readonly number[] {
  const random = seededRandom(seed);
  const order = Array.from({ length: tasks }, (_, at) => at);
  for (let at = tasks - 1; at > 0; at--) {
    const other = below(random, at + 1)();
    [order[at], order[other]] = [order[other] as number, order[at] as number];
  }
  const foldOf = new Array<number>(tasks).fill(0);
  order.forEach((task, place) => {
    foldOf[task] = place % folds;
  });
  return foldOf;
}

type Scored = readonly { readonly positive: boolean; readonly base: number; readonly head: number }[];

function rankingOf(
  tasks: readonly Scored[],
  options: ResamplingOptions,
): { readonly tasks: number; readonly found: Difference } | undefined {
  const sides = tasks.map((members) => {
    const won = (side: "base" | "head") =>
      pairsWon(members.map((row) => ({ value: row[side], success: row.positive })));
    return { base: won("base"), head: won("head") };
  });
  const size = sum(sides.map(({ base }) => base.size));
  const share = (side: "base" | "head") => sum(sides.map((each) => each[side].total)) / size;
  const differences = sides.map(({ base, head }) => ({ total: head.total - base.total, size: base.size }));
  const found = ratioBootstrap(differences, options);
  if (found === undefined) return undefined;
  return {
    tasks: found.clusters,
    found: { present: share("base"), suggested: share("head"), difference: found.mean, interval: found.interval },
  };
}

/** Percentiles over fits to resamples of whole tasks. */
function intervalsOf(
  moments: readonly Moments[],
  total: number,
  { confidence, seed }: ResamplingOptions,
): readonly (readonly [number, number])[] | undefined {
  const draw = below(seededRandom(seed), moments.length);
  const fits: (readonly number[])[] = [];
  for (let refit = 0; refit < REFITS; refit++) {
    const weights = fitTo(
      Array.from(moments, () => moments[draw()] as Moments),
      total,
    );
    if (weights !== undefined) fits.push(weights);
  }
  if (fits.length < REFITS * 0.9) return undefined;
  const tail = (1 - confidence) / 2;
  return (fits[0] as readonly number[]).map((_, at) => {
    const sorted = Float64Array.from(fits, (weights) => weights[at] as number).sort();
    return [quantileOfSorted(sorted, tail), quantileOfSorted(sorted, 1 - tail)] as const;
  });
}

function saysOf(difference: Difference | undefined): WeightSuggestion["says"] {
  if (difference?.interval === undefined) return "unknown";
  const [low, high] = difference.interval;
  if (low > 0) return "better";
  return high < 0 ? "worse" : "not_told_apart";
}
