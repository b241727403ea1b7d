import type { Sha256 } from "../ports.ts";
import { type Entry, factOf, GENESIS, hashOf } from "./entry.ts";
import { parseLine } from "./parse.ts";
import type { LedgerProblem } from "./problem.ts";
import { type Line, linesOf, shardGaps, shardOf, shardPath } from "./shards.ts";
import type { LedgerFiles } from "./store.ts";

export interface CheckedChain {
  /** Every line that is an entry by itself, in order, whatever else is wrong. */
  readonly entries: readonly Entry[];
  /** In the order of the lines. Empty: the chain holds. */
  readonly problems: readonly LedgerProblem[];
}

/** Proves the chain: each line canonical, each hash right, each entry after the one before it, and none twice. */
export function verifyChain(files: LedgerFiles, sha256: Sha256): CheckedChain {
  const problems: LedgerProblem[] = shardGaps(files).map((file) => ({
    code: "misplaced",
    file,
    message: "files of the ledger are numbered from 00000 without a gap; one before this is gone, or this was added",
  }));
  const entries: Entry[] = [];
  const seen = new Seen();
  for (const line of linesOf(files)) {
    const parsed = parseLine(line);
    if (!("entry" in parsed)) {
      problems.push(parsed);
      continue;
    }
    const { entry } = parsed;
    const found = [...itself(entry, sha256), ...seen.place(entry), ...rightFile(entry, line)];
    problems.push(...found.map((each) => ({ ...each, seq: entry.seq, file: line.file, line: line.line })));
    entries.push(entry);
  }
  return { entries, problems };
}

type Found = Pick<LedgerProblem, "code" | "message">;

/** What can be said of an entry alone. */
function itself(entry: Entry, sha256: Sha256): readonly Found[] {
  const hash = hashOf(entry, sha256);
  if (hash !== entry.hash) {
    const message = `entry ${entry.seq} was edited: it says its hash is ${short(entry.hash)}, its content has ${short(hash)}`;
    return [{ code: "entry_edited", message }];
  }
  const fact = factOf(entry, sha256);
  if (fact === entry.fact) return [];
  const message = `entry ${entry.seq} says its fact is ${short(entry.fact)}, what it states has ${short(fact)}`;
  return [{ code: "wrong_fact", message }];
}

function rightFile({ seq }: Entry, { file }: Line): readonly Found[] {
  const expected = shardPath(shardOf(seq));
  return file === expected ? [] : [{ code: "misplaced", message: `entry ${seq} belongs into ${expected}` }];
}

/** What was seen on the way, to hold the next entry against. */
class Seen {
  #last: Entry | undefined;
  readonly #bySeq = new Map<number, Entry>();
  readonly #byPrev = new Map<string, Entry>();
  readonly #facts = new Set<string>();
  readonly #latestOfKey = new Map<string, Entry>();

  /** What is wrong with the place of an entry; afterwards it is the last. */
  place(entry: Entry): readonly Found[] {
    const found = [...this.#order(entry), ...this.#news(entry), ...this.#references(entry)];
    this.#last = entry;
    if (!this.#bySeq.has(entry.seq)) this.#bySeq.set(entry.seq, entry);
    if (!this.#byPrev.has(entry.prev)) this.#byPrev.set(entry.prev, entry);
    this.#facts.add(entry.fact);
    this.#latestOfKey.set(keyOf(entry), entry);
    return found;
  }

  #order({ seq, prev, hash }: Entry): readonly Found[] {
    const last = this.#last;
    const expected = last === undefined ? 0 : last.seq + 1;
    if (seq === expected && prev === (last?.hash ?? GENESIS)) return [];
    const same = this.#bySeq.get(seq);
    if (same !== undefined) {
      const fork = this.#byPrev.get(prev);
      if (fork !== undefined && fork.hash !== hash) {
        const message = `entries ${short(fork.hash)} and ${short(hash)} both follow ${short(prev)}: the chain forks at ${seq}`;
        return [{ code: "forked", message }];
      }
      return [{ code: "seq_repeated", message: `there are two entries ${seq}` }];
    }
    if (seq < expected)
      return [{ code: "entries_reordered", message: `entry ${seq} stands after entry ${expected - 1}` }];
    if (seq > expected) {
      const gap = seq - expected === 1 ? `entry ${expected} is` : `entries ${expected} to ${seq - 1} are`;
      return [{ code: "seq_missing", message: `${gap} not where it should be, before entry ${seq}` }];
    }
    const before =
      last === undefined ? "it is the first, which follows 64 zeros" : `entry ${last.seq} has ${short(last.hash)}`;
    return [{ code: "chain_broken", message: `entry ${seq} follows ${short(prev)}, but ${before}` }];
  }

  #news(entry: Entry): readonly Found[] {
    const latest = this.#latestOfKey.get(keyOf(entry));
    if (latest?.fact !== entry.fact) return [];
    const message = `entry ${entry.seq} says again what entry ${latest.seq} says, and nothing of ${entry.key} came between`;
    return [{ code: "repeated_fact", message }];
  }

  #references({ seq, rests_on }: Entry): readonly Found[] {
    return rests_on
      .filter((fact) => !this.#facts.has(fact))
      .map((fact) => ({
        code: "unknown_reference",
        message: `entry ${seq} rests on ${short(fact)}, which no entry before it states`,
      }));
  }
}

function keyOf({ kind, key }: Pick<Entry, "kind" | "key">): string {
  return `${kind}\0${key}`;
}

function short(hash: string): string {
  return hash.slice(0, 12);
}
