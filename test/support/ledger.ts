import { createHash } from "node:crypto";
import type { Draft, Entry, EntryOf } from "../../src/ledger/entry.ts";
import { factOf, GENESIS, lineOf, placed } from "../../src/ledger/entry.ts";
import { filesWith } from "../../src/ledger/shards.ts";
import type { Appended, LedgerFiles, LedgerStore } from "../../src/ledger/store.ts";

export const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");
const commitId = (name: string): string => createHash("sha1").update(name).digest("hex");

const COMMON = { at: "2026-11-23T12:00:00.000Z", actor: "octocat", engine: "0.1.0" } as const;

/** An evaluation of a head: the shortest draft there is. */
export function evaluationDraft(name: string, change: Partial<Draft> = {}): Draft {
  return {
    ...COMMON,
    kind: "evaluation",
    key: `review ${name}`,
    revisions: { head: commitId(name) },
    digests: [{ of: "policies", name: "policies", digest: sha256(name), revision: "head" }],
    rests_on: [],
    body: { policies: "policies", judge: "replay", suites: [] },
    ...change,
  } as Draft;
}

export function draftOf<K extends Draft["kind"]>(
  kind: K,
  key: string,
  body: EntryOf<K>["body"],
  rests: readonly { readonly fact: string }[] = [],
): Draft {
  const rests_on = rests.map(({ fact }) => fact);
  return { ...COMMON, kind, key, revisions: {}, digests: [], rests_on, body } as unknown as Draft;
}

/** A plan and the decision that let it through. */
export function approvedPlanDrafts(plan: string, verdict: "pass" | "fail" = "pass"): readonly Draft[] {
  const shown = draftOf("plan", "plan", { plan, effects: [{ kind: "job", name: "refunds" }] });
  const counts = { pass: 1, fail: 0, inconclusive: 0, advice: 0, waived: 0 };
  const body = { verdict, required_bump: "none", gates: [], counts, rules: [] };
  return [shown, draftOf("gate_decision", "plan", body, [{ fact: factOf(shown, sha256) }])];
}

/** Drafts chained one after the other, without asking whether they are news. */
export function chainOf(drafts: readonly Draft[]): readonly Entry[] {
  const entries: Entry[] = [];
  for (const draft of drafts) {
    entries.push(placed(draft, entries.length, entries.at(-1)?.hash ?? GENESIS, sha256));
  }
  return entries;
}

export function filesOf(entries: readonly Entry[]): LedgerFiles {
  return filesWith(new Map(), 0, entries.map(lineOf));
}

/** What a fault does: the process dies before or after the work, or the service says that it failed, truly or not. */
export type Fault = "die_before" | "die_after" | "fail_before" | "fail_after" | "moved";

export class Killed extends Error {
  override readonly name = "Killed";
}

/** A ledger in memory. `faults` go by the number of the call, from 0, over all calls. */
export class MemoryLedger implements LedgerStore {
  readonly states = new Map<string, LedgerFiles>();
  calls = 0;
  current: string | undefined;
  faults = new Map<number, Fault>();

  get files(): LedgerFiles {
    return this.current === undefined ? new Map() : (this.states.get(this.current) ?? new Map());
  }

  async head(): Promise<string | undefined> {
    this.#fault();
    return this.current;
  }

  async read(head: string): Promise<LedgerFiles> {
    this.#fault();
    const files = this.states.get(head);
    if (files === undefined) throw new Error(`no state ${head}`);
    return files;
  }

  async append(expected: string | undefined, changed: LedgerFiles): Promise<Appended> {
    const fault = this.faults.get(this.calls++);
    // Others have their turn between the question and the deed.
    await Promise.resolve();
    if (fault === "die_before") throw new Killed();
    if (fault === "fail_before") return { kind: "failed", message: "no answer", retryable: true };
    if (fault === "moved" || expected !== this.current) return { kind: "moved" };
    this.set(new Map([...this.files, ...changed]));
    if (fault === "die_after") throw new Killed();
    if (fault === "fail_after") return { kind: "failed", message: "no answer", retryable: true };
    return { kind: "ok", head: this.current as string };
  }

  set(files: LedgerFiles): void {
    this.current = `state-${this.states.size}`;
    this.states.set(this.current, files);
  }

  #fault(): void {
    const fault = this.faults.get(this.calls++);
    if (fault === "die_before" || fault === "die_after") throw new Killed();
  }
}
