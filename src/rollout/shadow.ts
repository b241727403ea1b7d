import { BOOTSTRAP_DEFAULTS, type PairedMean, pairedMean } from "../comparison/bootstrap.ts";
import type { Interval } from "../statistics/confidence-sequence.ts";
import { bernsteinSequence } from "../statistics/empirical-bernstein.ts";
import { sum } from "../statistics/sample.ts";

/** One answer to a real request, graded. `value` is undefined where the grade failed. */
export interface ShadowRow {
  /** The request: the same one at both models. */
  readonly id: string;
  readonly task_id: string;
  readonly value: number | undefined;
}

export interface ShadowComparison {
  /** Candidate minus production, with the interval of a cluster bootstrap: for people, and for one look. */
  readonly mean: PairedMean;
  /** The loss of the candidate, positive being worse, in an interval that holds however often one looks: this decides. */
  readonly loss: Interval;
  /** Requests that only one side has, or whose grade failed on a side: not compared, and not to be overlooked. */
  readonly only_production: number;
  readonly only_shadow: number;
  readonly failed: { readonly production: number; readonly shadow: number };
  readonly verdict: "held" | "worse" | "unknown";
  readonly why: string;
}

export interface ShadowOptions {
  readonly better: "higher" | "lower";
  readonly max_loss: number;
  readonly range: Interval;
  readonly confidence: number;
  /** Of the production's requests, how many may lack a pair before nothing is said. */
  readonly max_unpaired: number;
}

/**
 * Shadow outputs against production's on the same requests, in the order of production's. Samples of one task are taken as
 * one (their mean), since they are not independent. What lacks a pair is counted: a candidate that fails to answer the hard
 * requests would look better on the rest, so over `max_unpaired` of them the answer is unknown.
 */
export function compareShadow(
  production: readonly ShadowRow[],
  shadow: readonly ShadowRow[],
  { better, max_loss, range, confidence, max_unpaired }: ShadowOptions,
): ShadowComparison {
  const byId = new Map(shadow.map((row) => [row.id, row]));
  // A request that is there twice is one request: its first row.
  const ours = new Map([...production].reverse().map((row) => [row.id, row]));
  const requests = production.filter((row) => ours.get(row.id) === row);
  const both = requests.flatMap((row) => {
    const other = byId.get(row.id);
    return other === undefined ? [] : [{ row, other }];
  });
  const pairs = both.flatMap(({ row, other }) =>
    row.value === undefined || other.value === undefined
      ? []
      : [{ cluster: row.task_id, delta: other.value - row.value }],
  );
  const width = range[1] - range[0];
  const [low, high] = bernsteinSequence(taskMeans(pairs), confidence, [-width, width]);
  const loss: Interval = better === "higher" ? [-high, -low] : [low, high];
  const missed = requests.length - pairs.length;
  const told = `loss between ${loss[0].toPrecision(3)} and ${loss[1].toPrecision(3)}, ${max_loss} accepted`;
  const verdict = (): Pick<ShadowComparison, "verdict" | "why"> => {
    if (pairs.length === 0) return { verdict: "unknown", why: "no request has a grade on both sides" };
    if (loss[0] > max_loss) return { verdict: "worse", why: told };
    if (missed > max_unpaired * requests.length) {
      return { verdict: "unknown", why: `${missed} of ${requests.length} requests have no pair of grades; ${told}` };
    }
    return loss[1] <= max_loss ? { verdict: "held", why: told } : { verdict: "unknown", why: told };
  };
  return {
    mean: pairedMean(pairs, { ...BOOTSTRAP_DEFAULTS, confidence }),
    loss,
    only_production: requests.length - both.length,
    only_shadow: shadow.filter((row) => !ours.has(row.id)).length,
    failed: {
      production: both.filter(({ row }) => row.value === undefined).length,
      shadow: both.filter(({ other }) => other.value === undefined).length,
    },
    ...verdict(),
  };
}

/**
 * The mean of each task, in the order in which production first saw them: that is the order in which they came, which is
 * what lets the sequence be looked at again when more have come.
 */
function taskMeans(pairs: readonly { readonly cluster: string; readonly delta: number }[]): readonly number[] {
  const tasks = new Map<string, number[]>();
  for (const { cluster, delta } of pairs) {
    const deltas = tasks.get(cluster);
    if (deltas === undefined) tasks.set(cluster, [delta]);
    else deltas.push(delta);
  }
  return [...tasks.values()].map((deltas) => sum(deltas) / deltas.length);
}
