import { linesOf } from "./lines.ts";
import type { Position } from "./policy-set.ts";

/**
 * The text with another version at the place where one is written, every other byte kept; `undefined` where the version is
 * not written there, as behind an alias.
 */
export function withVersion(text: string, at: Position, from: string, to: string): string | undefined {
  const start = (linesOf(text)[at.line - 1] ?? Number.NaN) + at.column - 1;
  const quote = /^["']/.exec(text.slice(start))?.[0] ?? "";
  const value = start + quote.length;
  if (!text.startsWith(`${from}${quote}`, value)) return undefined;
  return `${text.slice(0, value)}${to}${text.slice(value + from.length)}`;
}
