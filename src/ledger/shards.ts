import type { LedgerFiles } from "./store.ts";

/**
 * How entries lie in files: `ledger/00000.jsonl` has the first 200, `ledger/00001.jsonl` the next, and so on. By place and
 * not by day, so that clocks decide nothing, and an append rewrites one small file however old the ledger is.
 */
const PER_SHARD = 200;

const SHARD = /^ledger\/(\d{5})\.jsonl$/;

export function shardPath(index: number): string {
  return `ledger/${String(index).padStart(5, "0")}.jsonl`;
}

/** Which file an entry belongs into. */
export function shardOf(seq: number): number {
  return Math.floor(seq / PER_SHARD);
}

/** A line with its place in the files. */
export interface Line {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** Without the line end. */
  readonly text: string;
  /** Whether a line end follows. */
  readonly ended: boolean;
}

/** Every line of the ledger, in order. Other files of the branch are passed over. */
export function linesOf(files: LedgerFiles): readonly Line[] {
  const shards = [...files.keys()].filter((path) => SHARD.test(path)).sort();
  return shards.flatMap((file) => linesIn(file, files.get(file) ?? ""));
}

function linesIn(file: string, text: string): readonly Line[] {
  if (text === "") return [];
  const parts = text.split("\n");
  const ended = parts.at(-1) === "";
  if (ended) parts.pop();
  return parts.map((each, index) => ({ file, line: index + 1, text: each, ended: ended || index < parts.length - 1 }));
}

/** The shards that exist but should not, or lack where they should be: they are numbered from 0 without a gap. */
export function shardGaps(files: LedgerFiles): readonly string[] {
  const shards = [...files.keys()].filter((path) => SHARD.test(path)).sort();
  return shards.filter((path, index) => path !== shardPath(index));
}

/** The files that change when lines are added after the first `count`. */
export function filesWith(files: LedgerFiles, count: number, lines: readonly string[]): LedgerFiles {
  const changed = new Map<string, string>();
  lines.forEach((line, index) => {
    const path = shardPath(shardOf(count + index));
    changed.set(path, (changed.get(path) ?? files.get(path) ?? "") + line);
  });
  return changed;
}
