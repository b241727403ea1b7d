import { type Static, Type } from "typebox";
import { canonicalJson } from "../json.ts";
import type { Sha256 } from "../ports.ts";
import type { BodyOf, EntryKind } from "./bodies.ts";
import { Commit, Count, closed, Day, Digest, Path, Side, TIME, Word } from "./fields.ts";

/** Something that an entry rests on, by what it is made of. */
export const RestedOn = Type.Object(
  {
    of: Type.Enum(["policies", "grader", "dataset", "recordings", "report", "plan", "evidence"]),
    name: Path,
    digest: Digest,
    revision: Type.Optional(Side),
  },
  closed,
);
export type RestedOn = Static<typeof RestedOn>;

/** Bulky evidence that is kept beside the ledger, under the sha256 of its bytes. */
export const Evidence = Type.Object(
  {
    name: Word,
    digest: Digest,
    bytes: Count,
    branch: Path,
    keep_until: Day,
    redacted: Type.Optional(Type.Record(Word, Count, { maxProperties: 20 })),
  },
  closed,
);
export type Evidence = Static<typeof Evidence>;

/** The fields that every kind of entry has, but for `kind` and `body`. */
export const ENTRY_FIELDS = {
  version: Type.Literal(1),
  seq: Type.Integer({ minimum: 0, description: "Its place, from 0." }),
  prev: Type.String({
    pattern: "^[0-9a-f]{64}$",
    description: "The hash of the entry before; of the first, 64 zeros.",
  }),
  at: Type.String({
    pattern: TIME,
    description:
      "When what it says was so, in UTC to the millisecond: of a run, when it began. Of two entries of one key the later one counts, wherever it stands.",
  }),
  actor: Word,
  run_url: Type.Optional(Type.String({ pattern: "^https?://[^\\s]{1,500}$" })),
  engine: Word,
  key: Type.String({ minLength: 1, maxLength: 500, description: "What it is about: of one key, each entry is news." }),
  revisions: Type.Object(
    { base: Type.Optional(Commit), head: Type.Optional(Commit), target: Type.Optional(Commit) },
    closed,
  ),
  digests: Type.Array(RestedOn, { maxItems: 5000, description: "All that it rests on." }),
  rests_on: Type.Array(Digest, { maxItems: 200, description: "The facts of earlier entries that it rests on." }),
  evidence: Type.Optional(Type.Array(Evidence, { maxItems: 200 })),
  fact: Type.String({
    pattern: "^[0-9a-f]{64}$",
    description: "sha256 of what it says, without who wrote it down, when and where: the same fact is entered once.",
  }),
  hash: Type.String({ pattern: "^[0-9a-f]{64}$", description: "sha256 of all the rest in canonical JSON." }),
};

type Fields = { readonly [K in keyof typeof ENTRY_FIELDS]: Static<(typeof ENTRY_FIELDS)[K]> };

type OfKind<K extends EntryKind> = Omit<Fields, "run_url" | "evidence"> & {
  readonly kind: K;
  readonly run_url?: string;
  readonly evidence?: readonly Evidence[];
  readonly body: BodyOf<K>;
};

/** One line of the ledger. */
export type Entry = { [K in EntryKind]: OfKind<K> }[EntryKind];
export type EntryOf<K extends EntryKind> = OfKind<K>;

type Unplaced<E> = E extends Entry ? Omit<E, "version" | "seq" | "prev" | "hash" | "fact"> : never;

/** What is to be entered, before it has a place. */
export type Draft = Unplaced<Entry>;

/** `prev` of the first entry. */
export const GENESIS = "0".repeat(64);

/** Two drafts of the same fact differ at most in who wrote it down, when, where, and what was kept of it. */
export function factOf(draft: Draft, sha256: Sha256): string {
  const { kind, key, revisions, digests, rests_on, body } = draft;
  return sha256(canonicalJson({ kind, key, revisions, digests, rests_on, body }));
}

/** The hash of an entry: over its canonical JSON without `hash` itself. */
export function hashOf(entry: Omit<Entry, "hash">, sha256: Sha256): string {
  const { hash: _, ...rest } = entry as Entry;
  return sha256(canonicalJson(rest));
}

/** The entry that a draft becomes after `prev`. */
export function placed(draft: Draft, seq: number, prev: string, sha256: Sha256): Entry {
  const rest = { ...draft, version: 1 as const, seq, prev, fact: factOf(draft, sha256) };
  return { ...rest, hash: hashOf(rest as Omit<Entry, "hash">, sha256) } as Entry;
}

/** An entry as the ledger has it: canonical JSON and a line end. */
export function lineOf(entry: Entry): string {
  return `${canonicalJson(entry)}\n`;
}
