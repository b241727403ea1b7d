/** One thing about a ledger that should not be so: what, and where. */
export interface LedgerProblem {
  readonly code:
    | "not_an_entry"
    | "not_utf8"
    | "not_canonical"
    | "line_unfinished"
    | "entry_edited"
    | "wrong_fact"
    | "chain_broken"
    | "seq_repeated"
    | "seq_missing"
    | "entries_reordered"
    | "forked"
    | "repeated_fact"
    | "unknown_reference"
    | "misplaced"
    | "history_rewritten"
    | "history_not_linear"
    | "file_foreign"
    | "truncated"
    | "head_rewritten"
    | "digest_wrong"
    | "evidence_missing"
    | "evidence_wrong";
  readonly message: string;
  readonly seq?: number;
  readonly file?: string;
  readonly line?: number;
  readonly commit?: string;
}
