import type { Entry, EntryOf } from "./entry.ts";

/** An entry that explains another, and how it does. */
export interface WhyStep {
  readonly entry: Entry;
  readonly depth: number;
  readonly because: "about" | "rests_on" | "plan" | "applied" | "job" | "overridden";
}

/** Who approved something, on what evidence: the entries that it rests on, from itself down. */
export interface Why {
  readonly subject: { readonly kind: "job" | "checkpoint"; readonly id: string };
  readonly steps: readonly WhyStep[];
  /** What the ledger does not say, or says otherwise than it should. Empty: everything is accounted for. */
  readonly lacks: readonly string[];
}

/** `undefined` where the ledger knows neither a job nor a checkpoint of this id. */
export function why(entries: readonly Entry[], id: string): Why | undefined {
  const links = new Links(entries);
  const aboutCheckpoint = entries.filter(
    (entry) =>
      (entry.kind === "checkpoint" || entry.kind === "promotion" || entry.kind === "rollback") &&
      entry.body.checkpoint === id,
  );
  const about = aboutCheckpoint.length > 0 ? aboutCheckpoint : links.ofJob(id);
  if (about.length === 0) return undefined;
  const seen = new Set<number>();
  const steps: WhyStep[] = [];
  const visit = (entry: Entry, because: WhyStep["because"], depth: number): void => {
    if (seen.has(entry.seq)) return;
    seen.add(entry.seq);
    steps.push({ entry, depth, because });
    for (const [next, how] of links.from(entry)) visit(next, how, depth + 1);
  };
  for (const entry of about) visit(entry, "about", 0);
  const kind = aboutCheckpoint.length > 0 ? "checkpoint" : "job";
  return {
    subject: { kind, id },
    steps,
    lacks: lacksOf(
      kind,
      steps.map(({ entry }) => entry),
    ),
  };
}

class Links {
  readonly #entries: readonly Entry[];
  readonly #byFact = new Map<string, Entry[]>();

  constructor(entries: readonly Entry[]) {
    this.#entries = entries;
    for (const entry of entries) this.#byFact.set(entry.fact, [...(this.#byFact.get(entry.fact) ?? []), entry]);
  }

  from(entry: Entry): readonly (readonly [Entry, WhyStep["because"]])[] {
    const rests = entry.rests_on.flatMap((fact) => this.#before(fact, entry.seq) ?? []);
    return [
      ...this.#byBody(entry),
      ...rests.map((each) => [each, "rests_on"] as const),
      ...(entry.kind === "gate_decision" ? this.#overrides(entry) : []),
    ];
  }

  ofJob(job: string): readonly EntryOf<"job_event">[] {
    return this.#entries.filter(
      (entry) => entry.kind === "job_event" && entry.body.job === job,
    ) as EntryOf<"job_event">[];
  }

  #byBody(entry: Entry): readonly (readonly [Entry, WhyStep["because"]])[] {
    if (entry.kind === "checkpoint") return this.ofJob(entry.body.job).map((each) => [each, "job"] as const);
    const plan = "plan" in entry.body && entry.kind !== "plan" ? entry.body.plan : undefined;
    if (plan === undefined) return [];
    return this.#entries.flatMap((each): readonly (readonly [Entry, WhyStep["because"]])[] => {
      if (each.kind === "plan" && each.body.plan === plan) return [[each, "plan"]];
      return each.kind === "apply" && each !== entry && each.body.plan === plan ? [[each, "applied"]] : [];
    });
  }

  #overrides({ fact }: Entry): readonly (readonly [Entry, "overridden"])[] {
    return this.#entries.flatMap((each) =>
      each.kind === "override" && each.body.decision === fact ? [[each, "overridden"] as const] : [],
    );
  }

  /** Of a fact that was entered more than once, the last before. */
  #before(fact: string, seq: number): Entry | undefined {
    return this.#byFact.get(fact)?.findLast((each) => each.seq < seq);
  }
}

/** What must stand behind whatever is trained or promoted. */
function lacksOf(kind: "job" | "checkpoint", found: readonly Entry[]): readonly string[] {
  const has = (wanted: Entry["kind"]) => found.some((entry) => entry.kind === wanted);
  const lacks: string[] = [];
  if (kind === "checkpoint" && !has("job_event")) lacks.push("no job that made the checkpoint is entered");
  if (!has("plan")) lacks.push("no plan is entered: nobody can say what was to be done");
  if (!has("gate_decision")) lacks.push("no decision of a gate is entered: nobody can say what was required");
  if (!has("approval_set")) lacks.push("no approvals are entered: nobody can say who agreed");
  if (!has("evaluation")) lacks.push("no evaluation is entered: there is no evidence");
  for (const entry of found) {
    if (entry.kind === "approval_set" && entry.body.approvals.length === 0) {
      lacks.push(`nobody had approved (entry ${entry.seq})`);
    }
    if (entry.kind === "apply" && entry.body.outcome !== "applied") {
      lacks.push(`the plan was ${entry.body.outcome} (entry ${entry.seq})`);
    }
    if (entry.kind !== "gate_decision" || entry.body.verdict === "pass") continue;
    const overridden = found.some((each) => each.kind === "override" && each.body.decision === entry.fact);
    if (!overridden)
      lacks.push(`the gate's verdict was ${entry.body.verdict} (entry ${entry.seq}), and nobody overrode it`);
  }
  return lacks;
}
