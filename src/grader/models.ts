/** What is known of a judge model. A fact that is absent is unknown: an unknown price is not free. */
export interface ModelFacts {
  readonly usd_per_million_input_tokens?: number;
  readonly usd_per_million_output_tokens?: number;
  /** The most that one answer may have, reasoning included, where the request does not bound it. */
  readonly max_output_tokens?: number;
  readonly requests_per_minute?: number;
  readonly tokens_per_minute?: number;
  /** Requests under way at the same time. */
  readonly concurrency?: number;
  /** YYYY-MM-DD: from this day on the provider does not answer. */
  readonly shutdown_date?: string;
  /** Where the facts are from, and when they were read (YYYY-MM-DD). */
  readonly source?: string;
  readonly as_of?: string;
}

export type ModelTable = ReadonlyMap<string, ModelFacts>;

const DEPRECATIONS = "the provider's deprecations page, as copied in public";
const closing = (shutdown_date: string): ModelFacts => ({
  shutdown_date,
  source: DEPRECATIONS,
  as_of: "2026-11-23",
});

/**
 * The models that the grader dialect's own documents allow as judges. No price of theirs could be sourced, so none
 * stands here; `--prices FILE` states what a person pays.
 */
export const KNOWN_MODELS: ModelTable = new Map([
  ["o1-2024-12-17", closing("2026-10-23")],
  ["o3-mini-2025-01-31", closing("2026-10-23")],
  ["o4-mini", closing("2026-10-23")],
  ["o4-mini-2025-04-16", closing("2026-10-23")],
  ["gpt-4.1-nano-2025-04-14", closing("2026-10-23")],
  ["o3-2025-04-16", closing("2026-12-11")],
  ["gpt-5-2025-08-07", closing("2026-12-11")],
  ["gpt-4o-2024-08-06", closing("2027-01-14")],
  ["gpt-4o-mini-2024-07-18", closing("2027-01-14")],
  ["gpt-4.1-2025-04-14", closing("2027-01-14")],
  ["gpt-4.1-mini-2025-04-14", closing("2027-01-14")],
]);

/** The known facts with a person's own over them, field by field. */
export function withFacts(stated: ModelTable, known: ModelTable = KNOWN_MODELS): ModelTable {
  const merged = new Map(known);
  for (const [model, facts] of stated) merged.set(model, { ...known.get(model), ...facts });
  return merged;
}
