import { ServiceError, UserError } from "../errors.ts";
import type { Entry, EntryOf } from "../ledger/entry.ts";
import { ledgerSettings } from "../ledger/settings.ts";
import type { PolicySet } from "../policy/policy-set.ts";
import { gatesOf } from "./gates-of.ts";
import { readLedger } from "./read-ledger.ts";
import type { World } from "./world.ts";

type Decision = EntryOf<"gate_decision">;

/** The gate's latest word on a pull request, whatever its head was then. `before`: what came later is not looked at. */
export function latestDecision(
  entries: readonly Entry[],
  pullRequest: number,
  before: string | undefined,
): Decision | undefined {
  return entries
    .flatMap((entry) => (entry.kind === "gate_decision" && entry.body.pull_request === pullRequest ? [entry] : []))
    .filter(({ at }) => before === undefined || Date.parse(at) < Date.parse(before))
    .reduce<Decision | undefined>(
      (latest, each) => (latest === undefined || each.at >= latest.at ? each : latest),
      undefined,
    );
}

/** What a rule last saw of this very head, by the ledger; `undefined` where there is none, or it says nothing of it. */
export async function latestObserved(
  { rule, suite, slice }: { readonly rule: string; readonly suite: string; readonly slice?: string | undefined },
  { pullRequest, head }: { readonly pullRequest: number; readonly head: string },
  base: PolicySet,
  world: World,
): Promise<number | undefined> {
  const gates = gatesOf(base);
  try {
    const entries = await readLedger(ledgerSettings(gates, gates).branch, world);
    const decision = latestDecision(entries, pullRequest, undefined);
    if (decision?.revisions.head !== head) return undefined;
    const result = decision.body.rules.find(
      (each) => each.rule === rule && each.suite === suite && each.slice === slice && each.outcome === "fail",
    );
    return typeof result?.observed === "number" ? result.observed : undefined;
  } catch (error) {
    if (error instanceof UserError || error instanceof ServiceError) return undefined;
    throw error;
  }
}
