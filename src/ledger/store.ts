/** Files of the ledger's branch, by path: see `shards.ts`. One that is not UTF-8 is `NOT_UTF8`. */
export type LedgerFiles = ReadonlyMap<string, string>;

/** No line of a ledger can be this. */
export const NOT_UTF8 = "\ufffd";

/**
 * Where the ledger is kept. Every call may fail, and a run may be killed within any of them; so `append` may have done its
 * work and still not say so.
 */
export interface LedgerStore {
  /** What stands for the ledger's present state; `undefined` where there is no ledger yet. Throws where nobody can say. */
  head(): Promise<string | undefined>;
  read(head: string): Promise<LedgerFiles>;
  /** Replaces files if the head still is `expected`, all of them or none. */
  append(expected: string | undefined, files: LedgerFiles, message: string): Promise<Appended>;
}

export type Appended =
  | { readonly kind: "ok"; readonly head: string }
  /** Somebody else was first. */
  | { readonly kind: "moved" }
  /** Not known to be done. `retryable`: the next try may go better. */
  | { readonly kind: "failed"; readonly message: string; readonly retryable: boolean };

/** One commit of the ledger's branch and what it did to the files. */
export interface LedgerCommit {
  readonly id: string;
  readonly parents: readonly string[];
  readonly changes: readonly LedgerFileChange[];
}

export interface LedgerFileChange {
  readonly path: string;
  /** Absent where the file is new. */
  readonly before?: string;
  /** Absent where the file goes. With a mode: it is no ordinary file. */
  readonly after?: string | { readonly mode: string };
}

/** The ledger with its past. */
export interface LedgerArchive extends LedgerStore {
  /** Every commit that leads to a head, the oldest first. */
  history(head: string): AsyncIterable<LedgerCommit>;
}
