import { type PatternFlags, type PatternNode, Unfit } from "./pattern-node.ts";
import { PatternReader } from "./pattern-reader.ts";

/** A pattern that can be run in linear time, or what is wrong with it and where: `at` counts characters from 1. */
export type Pattern =
  | { readonly node: PatternNode; readonly empty: boolean }
  | { readonly at: number; readonly problem: string; readonly hint?: string };

/** Reads the syntax of python's `re`, without what cannot be matched in linear time. Never throws. */
export function parsePattern(text: string, flags: PatternFlags): Pattern {
  try {
    const { node, empty } = new PatternReader(text, flags).whole();
    return { node, empty };
  } catch (error) {
    if (!(error instanceof Unfit)) throw error;
    const { at, message: problem, hint } = error;
    return { at: at + 1, problem, ...(hint === undefined ? {} : { hint }) };
  }
}
