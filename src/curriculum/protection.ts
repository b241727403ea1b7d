import { canonicalJson, isJsonObject, type Json, type JsonObject } from "../json.ts";

/** A task that no training may see, and whose it is. */
export interface ProtectedTask {
  readonly of: string;
  readonly task_id?: string;
  readonly item: JsonObject;
}

/** Why a task may not be trained on. It names whose task it is like, never which: a holdout's tasks are not shown. */
export interface Hit {
  readonly because: "task_id" | "item" | "near" | "identifiers";
  readonly of: string;
  /** Of the words, or the identifiers, of the one, the share that the other has; present only for those. */
  readonly alike?: number;
}

/** From so much in common on, two tasks are near duplicates. */
const NEAR = 0.7;
/** A task in other words is about the same order, person or ticket: so many identifiers, and so much of all of them. */
const SAME_IDENTIFIERS = { fewest: 3, share: 0.8 };
/** Tokens that stand together. */
const SHINGLE = 3;
/** What over this share of the tasks have, and over two of them, is boilerplate: several policies may be in use at a time. */
const USUAL = 0.2;
/** Fewer distinct shingles than this are in many texts by chance. */
const FEWEST = 4;

interface Words {
  readonly of: string;
  readonly shingles: ReadonlySet<string>;
  readonly identifiers: ReadonlySet<string>;
}

/**
 * What holds tasks of a pool against those that are protected: by id, by item, by words and by identifiers. Words are compared
 * without case, invisible characters and boilerplate, which is what a fifth of the protected tasks share (of under three, of
 * the pool), and in both directions: neither padding a holdout task nor cutting it short hides it. Identifiers, which are words
 * with digits, are compared the same way: the same case told anew is about the same order.
 */
export class Protection {
  readonly #ids = new Map<string, string>();
  readonly #items = new Map<string, string>();
  readonly #words: readonly Words[];
  readonly #shingles: Index;
  readonly #identifiers: Index;
  readonly #boilerplate: ReadonlySet<string>;
  readonly #usualIdentifiers: ReadonlySet<string>;

  constructor(tasks: readonly ProtectedTask[], pool: readonly JsonObject[]) {
    for (const { of, task_id, item } of tasks) {
      if (task_id !== undefined) this.#ids.set(plain(task_id), of);
      this.#items.set(canonicalItem(item), of);
    }
    const kept = tasks.map(({ of, item }) => ({ of, shingles: shinglesOf(item), identifiers: identifiersOf(item) }));
    const distinct = [...new Map(kept.map((each) => [[...each.shingles].sort().join("\n"), each])).values()];
    const usual = distinct.length >= 3 ? distinct.map(({ shingles }) => shingles) : pool.map(shinglesOf);
    this.#boilerplate = usual.length >= 3 ? inMany(usual) : new Set();
    const identifiers = distinct.map((each) => each.identifiers);
    this.#usualIdentifiers = distinct.length >= 3 ? inMany(identifiers) : new Set();
    this.#words = distinct.map((each) => ({
      of: each.of,
      shingles: without(each.shingles, this.#boilerplate),
      identifiers: without(each.identifiers, this.#usualIdentifiers),
    }));
    this.#shingles = indexOf(this.#words.map(({ shingles }) => shingles));
    this.#identifiers = indexOf(this.#words.map((each) => each.identifiers));
  }

  hit(task_id: string | undefined, item: JsonObject): Hit | undefined {
    const byId = task_id === undefined ? undefined : this.#ids.get(plain(task_id));
    if (byId !== undefined) return { because: "task_id", of: byId };
    const byItem = this.#items.get(canonicalItem(item));
    if (byItem !== undefined) return { because: "item", of: byItem };
    const near = this.nearest(item);
    return near !== undefined && (near.alike ?? 0) >= NEAR ? near : this.#sameCase(item);
  }

  #sameCase(item: JsonObject): Hit | undefined {
    const own = without(identifiersOf(item), this.#usualIdentifiers);
    if (own.size < SAME_IDENTIFIERS.fewest) return undefined;
    for (const [at, shared] of shares(own, this.#identifiers)) {
      const { of, identifiers } = this.#words[at] as Words;
      const alike = shared / Math.min(own.size, identifiers.size);
      if (shared >= SAME_IDENTIFIERS.fewest && alike >= SAME_IDENTIFIERS.share)
        return { because: "identifiers", of, alike };
    }
    return undefined;
  }

  /** The protected task with most in common; `undefined` where no words can be compared. */
  nearest(item: JsonObject): Hit | undefined {
    const own = without(shinglesOf(item), this.#boilerplate);
    let best: Hit | undefined;
    for (const [at, shared] of shares(own, this.#shingles)) {
      const { of, shingles } = this.#words[at] as Words;
      const sizes = [own.size, shingles.size].filter((size) => size >= FEWEST);
      if (sizes.length === 0) continue;
      const alike = shared / Math.min(...sizes);
      if (alike > (best?.alike ?? -1)) best = { because: "near", of, alike };
    }
    return best;
  }
}

/** Which tasks have a word. */
type Index = ReadonlyMap<string, readonly number[]>;

function indexOf(sets: readonly ReadonlySet<string>[]): Index {
  const index = new Map<string, number[]>();
  sets.forEach((set, at) => {
    for (const each of set) {
      const there = index.get(each);
      if (there === undefined) index.set(each, [at]);
      else there.push(at);
    }
  });
  return index;
}

/** How many of the words each task has, in the order of the tasks; those that have none are not in it. */
function shares(words: ReadonlySet<string>, index: Index): readonly (readonly [at: number, shared: number])[] {
  const common = new Map<number, number>();
  for (const each of words) for (const at of index.get(each) ?? []) common.set(at, (common.get(at) ?? 0) + 1);
  return [...common].sort(([a], [b]) => a - b);
}

/** The same for items that differ in case, spacing, order of keys or characters that nobody sees. */
function canonicalItem(item: JsonObject): string {
  const walk = (value: Json): Json => {
    if (typeof value === "string") return plain(value);
    if (Array.isArray(value)) return value.map(walk);
    if (!isJsonObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, walk(each)]));
  };
  return canonicalJson(walk(item));
}

function plain(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\p{Cf}|\u034f|[\ufe00-\ufe0f]/gu, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

function shinglesOf(item: JsonObject): ReadonlySet<string> {
  const found = new Set<string>();
  for (const text of textsOf(item)) {
    const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length > 0 && words.length < SHINGLE) found.add(words.join(" "));
    for (let at = 0; at + SHINGLE <= words.length; at++) found.add(words.slice(at, at + SHINGLE).join(" "));
  }
  return found;
}

/** Words of four characters or more with a digit among them; no years and dates, which many cases share. */
function identifiersOf(item: JsonObject): ReadonlySet<string> {
  const words = textsOf(item).flatMap((text) => text.match(/[\p{L}\p{N}_]+(?:-[\p{L}\p{N}_]+)*/gu) ?? []);
  return new Set(
    words.filter((word) => word.length >= 4 && /\p{N}/u.test(word) && !/^(?:19|20)\d\d(?:-\d\d)*$/.test(word)),
  );
}

function textsOf(value: Json): readonly string[] {
  if (typeof value === "string" || typeof value === "number") return [plain(String(value))];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return isJsonObject(value) ? Object.values(value).flatMap(textsOf) : [];
}

function inMany(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const set of sets) for (const each of set) times.set(each, (times.get(each) ?? 0) + 1);
  const most = Math.max(2, sets.length * USUAL);
  return new Set([...times].filter(([, count]) => count > most).map(([each]) => each));
}

function without(set: ReadonlySet<string>, taken: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...set].filter((each) => !taken.has(each)));
}
