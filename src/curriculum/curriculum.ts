import type { JsonObject } from "../json.ts";
import { mean, sum } from "../statistics/sample.ts";
import { evidenceOf, type GradedRun, spreads, stateOf, type TaskEvidence, type TaskState } from "./evidence.ts";
import type { ManifestSlice, ManifestTask } from "./manifest.ts";
import { countsOf, type MixOptions, mixOf } from "./mix.ts";

/** A task that may be trained on, with what was graded of it. */
export interface PoolTask {
  readonly task_id: string;
  readonly item_digest: string;
  readonly item: JsonObject;
  readonly slices: readonly string[];
  readonly runs: readonly GradedRun[];
}

/** The slice of tasks that are in none. */
const NO_SLICE = "(no slice)";

export type Curriculum =
  | { readonly kind: "mix"; readonly tasks: readonly ManifestTask[]; readonly slices: readonly ManifestSlice[] }
  /** `unknown`: no task has two scored samples of one model. `nothing`: those that have score alike. `small`: not a row for every slice. */
  | { readonly kind: "unknown" | "nothing" | "small"; readonly known: number; readonly slices: number };

/**
 * The next mix. What is to be learnt of a task is the spread of its samples, more where it or its weakest slice fails more:
 * group-relative training learns nothing where all samples of a task score alike, so that failing alone is no reason for more.
 * In the order of the task ids.
 */
export function curriculumOf(pool: readonly PoolTask[], size: number, options: MixOptions): Curriculum {
  const tasks = [...pool]
    .sort((a, b) => (a.task_id < b.task_id ? -1 : 1))
    .map((task) => ({ ...task, slices: task.slices.length === 0 ? [NO_SLICE] : [...task.slices].sort() }));
  const evidence = tasks.map(({ runs }) => evidenceOf(runs));
  const spread = spreads(evidence);
  const slices = slicesOf(tasks, evidence);
  const overall = mean(evidence.flatMap(({ pass_rate }) => pass_rate ?? [])) ?? 0;
  const fails = (slice: string) => 1 - (slices.get(slice)?.pass_rate ?? overall);
  const learnable = spread.map((each, at) => {
    const found = evidence[at] as TaskEvidence;
    if (each === undefined || stateOf(found) !== "learnable") return each;
    const weakest = Math.max(...(tasks[at] as PoolTask).slices.map(fails));
    return each * (1 + weakest) * (2 - (found.pass_rate ?? overall));
  });
  const known = spread.filter((each) => each !== undefined).length;
  const said = { known, slices: slices.size };
  if (known === 0) return { kind: "unknown", ...said };
  const weights = mixOf(learnable, options);
  if (weights === undefined) return { kind: "nothing", ...said };
  const members = [...slices.values()].map(({ places }) => places);
  const counts = countsOf(weights, members, size);
  if (counts === undefined) return { kind: "small", ...said };
  return {
    kind: "mix",
    tasks: tasks.map((task, at): ManifestTask => {
      const found = evidence[at] as TaskEvidence;
      const state = stateOf(found);
      return {
        task_id: task.task_id,
        item: task.item_digest,
        count: counts[at] as number,
        weight: rounded(weights[at] as number),
        state,
        samples: found.scored,
        ...(found.mean === undefined ? {} : { mean: rounded(found.mean) }),
        ...(spread[at] === undefined ? {} : { spread: rounded(spread[at]) }),
        ...(found.pass_rate === undefined ? {} : { pass_rate: rounded(found.pass_rate) }),
        slices: [...task.slices],
        why: whyTask(state, found),
      };
    }),
    slices: [...slices].map(([name, slice]) => {
      const weight = sum(slice.places.map((at) => weights[at] as number));
      const in_pool = slice.places.length / tasks.length;
      return {
        name,
        tasks: slice.places.length,
        known: slice.known,
        ...(slice.pass_rate === undefined ? {} : { pass_rate: rounded(slice.pass_rate) }),
        in_pool: rounded(in_pool),
        weight: rounded(weight),
        count: sum(slice.places.map((at) => counts[at] as number)),
        why: whySlice(slice, weight - in_pool, overall),
      };
    }),
  };
}

interface SliceFound {
  readonly places: readonly number[];
  readonly known: number;
  readonly learnable: number;
  readonly pass_rate: number | undefined;
}

/** Each task counts once in a slice, however often it was run. */
function slicesOf(tasks: readonly PoolTask[], evidence: readonly TaskEvidence[]): ReadonlyMap<string, SliceFound> {
  const names = [...new Set(tasks.flatMap(({ slices }) => slices))].sort();
  return new Map(
    names.map((name) => {
      const places = tasks.flatMap(({ slices }, at) => (slices.includes(name) ? [at] : []));
      const rates = places.flatMap((at) => evidence[at]?.pass_rate ?? []);
      const learnable = places.filter((at) => stateOf(evidence[at] as TaskEvidence) === "learnable").length;
      return [name, { places, known: rates.length, learnable, pass_rate: mean(rates) }];
    }),
  );
}

const WHY: Readonly<Record<TaskState, (evidence: TaskEvidence) => string>> = {
  learnable: ({ scored, pass_rate }) =>
    `${scored} samples score apart, ${percent(pass_rate)} pass: there is something to tell better from worse by`,
  solved: ({ scored }) => `all of ${scored} samples pass and score alike: kept so that it is not forgotten`,
  out_of_reach: ({ scored }) => `all of ${scored} samples fail and score alike: no sample shows what is better`,
  flat: ({ scored }) => `${scored} samples, and those of one model score alike`,
  unknown: ({ runs, scored }) =>
    runs === 0
      ? "never run: unknown, not easy"
      : scored === 0
        ? `none of ${runs} runs could be scored: unknown, not hard`
        : `no model has two scored samples (${scored} in all): how they differ is unknown`,
};

function whyTask(state: TaskState, evidence: TaskEvidence): string {
  return WHY[state](evidence);
}

function whySlice({ pass_rate, known, learnable, places }: SliceFound, gained: number, overall: number): string {
  if (pass_rate === undefined) return "no task of it has a score: unknown, not easy";
  const state = pass_rate < overall ? "weaker than the pool" : "no weaker than the pool";
  const way = Math.abs(gained) < 0.0005 ? "as before" : gained > 0 ? "more of it" : "less of it";
  const missing = known < places.length ? `, ${places.length - known} without a score` : "";
  return `${percent(pass_rate)} pass, ${state} (${percent(overall)}); ${learnable} of ${places.length} learnable${missing}: ${way}`;
}

function percent(value: number | undefined): string {
  return value === undefined ? "–" : `${Math.round(value * 100)} %`;
}

/** Six decimals: no machine's last digit shows. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
