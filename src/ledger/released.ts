import type { Entry, EntryOf } from "./entry.ts";

/** What a decision of a gate was about, and what it was. */
export interface DecidedOn {
  readonly decision: EntryOf<"gate_decision">;
  readonly evaluation: EntryOf<"evaluation">;
}

/**
 * The decisions on policies of this digest, the latest first: of one change under review only the latest counts, for an
 * approval may have turned it, or a re-run taken it back.
 */
export function decisionsOn(entries: readonly Entry[], policies: string): readonly DecidedOn[] {
  const evaluations = new Map(
    entries.flatMap((entry) => (entry.kind === "evaluation" ? [[entry.fact, entry] as const] : [])),
  );
  return latestDecisions(entries)
    .flatMap((decision) => {
      const evaluation = decision.rests_on.map((fact) => evaluations.get(fact)).find((each) => each !== undefined);
      const isOfThese = evaluation?.digests.some(
        ({ of, revision, digest }) => of === "policies" && revision === "head" && digest === policies,
      );
      return evaluation !== undefined && isOfThese === true ? [{ decision, evaluation }] : [];
    })
    .sort((a, b) => (a.decision.at < b.decision.at ? 1 : -1));
}

/** Of every change under review the decision that counts: the latest. */
export function latestDecisions(entries: readonly Entry[]): readonly EntryOf<"gate_decision">[] {
  const latest = new Map<string, EntryOf<"gate_decision">>();
  for (const entry of entries) {
    if (entry.kind !== "gate_decision") continue;
    const known = latest.get(entry.key);
    if (known === undefined || entry.at >= known.at) latest.set(entry.key, entry);
  }
  return [...latest.values()];
}
