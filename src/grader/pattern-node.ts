import type { Json } from "../json.ts";

/**
 * A regular expression as `matcher.py` runs it: `["char", code]`, `["any"]` (all but a line feed), `["all"]`,
 * `["set", negated, [[from, to]], classes]`, `["at", where]`, `["cat", nodes]`, `["alt", nodes]` and
 * `["rep", node, least, most or null, greedy]`.
 */
export type PatternNode = readonly [kind: string, ...parts: Json[]];

export interface PatternFlags {
  readonly multiline: boolean;
  readonly dot_all: boolean;
}

/** What is wrong with a pattern, and at which of its characters, from 0. */
export class Unfit extends Error {
  readonly at: number;
  readonly hint: string | undefined;

  constructor(at: number, message: string, hint?: string) {
    super(message);
    this.at = at;
    this.hint = hint;
  }
}

export function codePoint(character: string): number {
  return character.codePointAt(0) ?? 0;
}
