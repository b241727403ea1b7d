/** One call that an attack pretends to have made; `arguments` is JSON text, which need not parse. */
export interface CandidateCall {
  readonly tool: string;
  readonly arguments: string;
}

/** A candidate as it is handed in for one task. */
export interface Rendered {
  readonly text: string;
  readonly calls: readonly CandidateCall[];
}
