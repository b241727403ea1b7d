import type { ModelTable } from "../grader/models.ts";
import { isJsonObject, type Json } from "../json.ts";
import type { RemoteEvent, RemoteJob } from "./service.ts";
import { phaseOf } from "./service.ts";
import type { Vitals } from "./vitals.ts";

/** What a job has used. Both figures err upwards: what is not known to be free is counted. */
export interface Spend {
  readonly hours: number;
  /** Of the graders' models. `undefined`: they were asked, and the provider does not say for how much. */
  readonly tokens: number | undefined;
  /** `undefined`: not known, which is not nothing. */
  readonly usd: number | undefined;
  /** Why it is not known. */
  readonly unknown: readonly string[];
  /** What the figure leaves out. */
  readonly uncounted: readonly string[];
}

export interface SpendFacts {
  readonly job: RemoteJob;
  readonly events: readonly RemoteEvent[];
  readonly vitals: readonly Vitals[];
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly usd_per_hour: number | undefined;
  readonly prices: ModelTable;
  /** Models that the reward asks at the provider. */
  readonly judges: readonly string[];
  readonly isPaidByFunction: boolean;
}

/**
 * Hours run from the provider's word that training started, else from the job's creation, until it ended or now; pauses
 * count. Tokens of the steps are added up, which is too much where a provider reports them as running totals.
 */
export function spendOf(facts: SpendFacts): Spend {
  const { usd_per_hour, prices, judges, vitals, isPaidByFunction } = facts;
  const hours = hoursOf(facts);
  const used = new Map<string, { input: number; output: number }>();
  for (const { judges: asked = {} } of vitals) {
    for (const [model, { input, output }] of Object.entries(asked)) {
      const sum = used.get(model) ?? { input: 0, output: 0 };
      used.set(model, { input: sum.input + input, output: sum.output + output });
    }
  }
  const unsaid = judges.length > 0 && vitals.some((each) => Object.keys(each.judges ?? {}).length === 0);
  const unknown: string[] = [];
  if (usd_per_hour === undefined) unknown.push("the price of an hour is not stated (estimate.usd_per_hour)");
  if (unsaid) unknown.push("the provider does not say how many tokens the graders used");
  let usd = usd_per_hour === undefined ? 0 : hours * usd_per_hour;
  for (const [model, { input, output }] of used) {
    const { usd_per_million_input_tokens: inPrice, usd_per_million_output_tokens: outPrice } = prices.get(model) ?? {};
    if (inPrice === undefined || outPrice === undefined) {
      if (input + output > 0) unknown.push(`the price of the judge ${model} is not stated (--prices)`);
    } else usd += (input * inPrice + output * outPrice) / 1e6;
  }
  const tokens = [...used.values()].reduce((sum, { input, output }) => sum + input + output, 0);
  return {
    hours,
    tokens: unsaid ? undefined : tokens,
    usd: unknown.length === 0 ? usd : undefined,
    unknown,
    uncounted: isPaidByFunction ? ["the function that grades, which is billed apart"] : [],
  };
}

function hoursOf({ job, events, vitals, now }: SpendFacts): number {
  const phase = phaseOf(job.status);
  if (phase === "before" && vitals.length === 0) return 0;
  const started = events.find(({ message }) => /job started/i.test(message))?.at ?? job.created;
  const last = events.at(-1)?.at ?? job.created;
  const end = job.finished ?? (phase === "held" ? last : now / 1000);
  return Math.max(0, end - started) / 3600;
}

/** The models that a native grader asks when the provider runs it. */
export function judgesOf(native: Json): readonly string[] {
  const found = new Set<string>();
  const walk = (value: Json): void => {
    if (Array.isArray(value)) for (const each of value) walk(each);
    else if (isJsonObject(value)) {
      const asks = value.type === "score_model" || value.type === "label_model";
      if (asks && typeof value.model === "string") found.add(value.model);
      for (const each of Object.values(value)) walk(each);
    }
  };
  walk(native);
  return [...found].sort();
}
