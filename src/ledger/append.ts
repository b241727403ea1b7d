import { ServiceError } from "../errors.ts";
import type { Sha256 } from "../ports.ts";
import { type Draft, type Entry, factOf, GENESIS, lineOf, placed } from "./entry.ts";
import { entryProblem } from "./parse.ts";
import { filesWith } from "./shards.ts";
import type { LedgerFiles, LedgerStore } from "./store.ts";
import { verifyChain } from "./verify.ts";

export interface AppendPorts {
  readonly store: LedgerStore;
  readonly sha256: Sha256;
  /** Waits before try 1, 2, … of them, longer each time and never equally long for two runners. */
  readonly wait: (tries: number) => Promise<void>;
  /** Done once before anything is entered, and not at all where nothing is news: what entries refer to is there first. */
  readonly before?: () => Promise<void>;
}

export interface AppendResult {
  /** Of the store; `undefined` where nothing was to be entered and there is no ledger. */
  readonly head: string | undefined;
  /** The entries of the drafts in their order: those made now, and those that were there. */
  readonly entries: readonly Entry[];
  /** How many of them were made now. */
  readonly appended: number;
}

/** Ten runners at once need ten tries at worst. */
const MOST_TRIES = 20;

/**
 * Enters each draft whose fact is news: which differs from the latest of its kind and key. Whoever is first at the store
 * wins and the others chain on to it, so no entry is lost; a run that was killed and is repeated enters nothing twice.
 * Throws a ServiceError where it could not be done, and where the ledger is not sound: on such a one nothing is built.
 */
export async function appendEntries(drafts: readonly Draft[], ports: AppendPorts): Promise<AppendResult> {
  let trouble = "";
  let prepared = false;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    if (tries > 0) await ports.wait(tries);
    let state: LedgerState;
    try {
      state = await readLedger(ports);
    } catch (error) {
      if (!(error instanceof ServiceError && error.retryable)) throw error;
      trouble = error.message;
      continue;
    }
    const { head, files, entries } = state;
    const result = chained(drafts, entries, ports.sha256);
    const fresh = result.filter((entry) => entry.seq >= entries.length);
    if (fresh.length === 0) return { head, entries: result, appended: 0 };
    if (!prepared) await ports.before?.();
    prepared = true;
    const changed = filesWith(files, entries.length, fresh.map(lineOf));
    const done = await ports.store.append(head, changed, messageOf(fresh));
    if (done.kind === "ok") return { head: done.head, entries: result, appended: fresh.length };
    if (done.kind === "failed" && !done.retryable) throw failure(done.message);
    trouble = done.kind === "moved" ? "others were first each time" : done.message;
  }
  throw failure(`given up after ${MOST_TRIES} tries: ${trouble}`);
}

interface LedgerState {
  readonly head: string | undefined;
  readonly files: LedgerFiles;
  readonly entries: readonly Entry[];
}

async function readLedger({ store, sha256 }: AppendPorts): Promise<LedgerState> {
  const head = await store.head();
  if (head === undefined) return { head, files: new Map(), entries: [] };
  const files = await store.read(head);
  const { entries, problems } = verifyChain(files, sha256);
  const [first] = problems;
  if (first === undefined) return { head, files, entries };
  throw failure(`the ledger is not sound, so nothing is added to it: ${first.message}. See gradegate audit verify`);
}

/** The entry of each draft: the one that is there, or a new one at the end. */
function chained(drafts: readonly Draft[], entries: readonly Entry[], sha256: Sha256): readonly Entry[] {
  const latest = new Map(entries.map((entry) => [keyOf(entry), entry]));
  let [seq, prev] = [entries.length, entries.at(-1)?.hash ?? GENESIS];
  return drafts.map((draft) => {
    const known = latest.get(keyOf(draft));
    if (known?.fact === factOf(draft, sha256)) return known;
    const entry = placed(draft, seq++, prev, sha256);
    const problem = entryProblem(JSON.parse(lineOf(entry)));
    if (problem !== undefined) throw new TypeError(`a draft of ${draft.kind} is no entry: ${problem}`);
    prev = entry.hash;
    latest.set(keyOf(entry), entry);
    return entry;
  });
}

function keyOf({ kind, key }: Pick<Entry, "kind" | "key">): string {
  return `${kind}\0${key}`;
}

function messageOf(entries: readonly Entry[]): string {
  const kinds = entries.map(({ seq, kind, key }) => `${seq} ${kind} ${key}`);
  return `Enter ${[...new Set(entries.map(({ kind }) => kind))].join(", ")}\n\n${kinds.join("\n")}\n`;
}

function failure(message: string): ServiceError {
  return new ServiceError({ service: "ledger", operation: "append", message, retryable: false });
}
