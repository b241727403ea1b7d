import type { ResamplingOptions } from "../statistics/cluster-bootstrap.ts";
import { clusterBootstrap } from "../statistics/cluster-bootstrap.ts";
import { spearman } from "../statistics/ranking.ts";
import type { ScoredTwice } from "./pairing.ts";

/** A mean over trajectories; the interval is a bootstrap over tasks, absent with fewer than two. */
export interface Estimated {
  readonly mean: number;
  readonly interval?: readonly [number, number];
}

/** One checkpoint: what the reward pays it, and what the holdout says of the very same trajectories. */
export interface CurvePoint {
  readonly group: string;
  readonly trajectories: number;
  readonly tasks: number;
  readonly reward: Estimated;
  readonly holdout: Estimated;
  /** Reward less holdout, where both are on one scale. */
  readonly gap: Estimated;
  /** Within this checkpoint; absent where a side does not vary. */
  readonly spearman?: number;
}

/** How the points came into their order: as it was asked for, by the numbers in their names, or as first seen. */
type Order = "stated" | "numbered" | "as first seen";

export interface Curve {
  readonly points: readonly CurvePoint[];
  readonly order: Order;
  /** Pairs whose trajectory names no group, and so stand nowhere on the curve. */
  readonly ungrouped: number;
}

/**
 * The Goodhart curve: a point for each checkpoint, in order. A stated order leaves out what it does not name; a name without
 * trajectories has no point.
 */
export function curveOf(
  pairs: readonly ScoredTwice[],
  stated: readonly string[] | undefined,
  options: ResamplingOptions,
): Curve {
  const groups = new Map<string, ScoredTwice[]>();
  for (const pair of pairs) {
    if (pair.group === undefined) continue;
    const members = groups.get(pair.group);
    if (members === undefined) groups.set(pair.group, [pair]);
    else members.push(pair);
  }
  const { names, order } = checkpointOrder([...groups.keys()], stated);
  const points = names.flatMap((group) => {
    const members = groups.get(group);
    return members === undefined ? [] : [pointOf(group, members, options)];
  });
  return { points, order, ungrouped: pairs.filter(({ group }) => group === undefined).length };
}

/** Names of checkpoints in the order of training, as far as it can be known. */
export function checkpointOrder(
  seen: readonly string[],
  stated: readonly string[] | undefined,
): { readonly names: readonly string[]; readonly order: Order } {
  if (stated !== undefined) return { names: stated, order: "stated" };
  const numbers = new Map(seen.map((name) => [name, name.split(/(\d+)/)]));
  const shape = (name: string) => (numbers.get(name) ?? []).filter((_, at) => at % 2 === 0).join("\0");
  const isNumbered = seen.every((name) => /\d/.test(name)) && new Set(seen.map(shape)).size === 1;
  if (!isNumbered) return { names: seen, order: "as first seen" };
  const figures = (name: string) => (numbers.get(name) ?? []).filter((_, at) => at % 2 === 1).map(Number);
  return { names: [...seen].sort((a, b) => compared(figures(a), figures(b))), order: "numbered" };
}

function compared(a: readonly number[], b: readonly number[]): number {
  for (const [at, each] of a.entries()) if (each !== b[at]) return each - (b[at] ?? 0);
  return 0;
}

function pointOf(group: string, members: readonly ScoredTwice[], options: ResamplingOptions): CurvePoint {
  const estimated = (of: (pair: ScoredTwice) => number): Estimated => {
    const found = clusterBootstrap(
      members.map((pair) => ({ cluster: pair.cluster, value: of(pair) })),
      options,
    );
    const { mean = 0, interval } = found ?? {};
    return { mean, ...(interval === undefined ? {} : { interval }) };
  };
  const ranked = spearman(members.map(({ first, second }) => [first, second]));
  return {
    group,
    trajectories: members.length,
    tasks: new Set(members.map(({ cluster }) => cluster)).size,
    reward: estimated(({ first }) => first),
    holdout: estimated(({ second }) => second),
    gap: estimated(({ first, second }) => first - second),
    ...(ranked === undefined ? {} : { spearman: ranked }),
  };
}
