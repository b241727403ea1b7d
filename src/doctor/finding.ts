/** One thing that the doctor looked at. `unknown` is not fine: nobody could see it. */
export interface Finding {
  /** Stable kebab-case name of what was looked at, e.g. `required-check`. */
  readonly check: string;
  readonly state: "ok" | "missing" | "unknown";
  /** What was seen, or why nothing could be. */
  readonly what: string;
  /** What goes wrong without it. */
  readonly why: string;
  /** What to do; of an unknown, what the token lacks. */
  readonly fix: string;
  readonly file?: string;
  /** 1-based. */
  readonly line?: number;
}

/** Something that was read, or the reason why not and the permission that would help. */
export type Known<T> =
  | { readonly kind: "known"; readonly value: T }
  | { readonly kind: "unknown"; readonly reason: string; readonly scope: string };

/** 0 all is in place, 1 something is missing, 2 nothing is known to be missing but something could not be seen. */
export function exitOf(findings: readonly Finding[]): 0 | 1 | 2 {
  if (findings.some(({ state }) => state === "missing")) return 1;
  return findings.length === 0 || findings.some(({ state }) => state === "unknown") ? 2 : 0;
}
