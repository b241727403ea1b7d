import { canonicalJson, isJsonObject, type Json } from "../json.ts";

type Path = readonly (string | number)[];

/** One difference of two documents. `undefined` on one side: it is not there. */
export interface Difference {
  /** The path in words: items of lists by their names, e.g. `["expect", "pass_rate", "blues", "min"]`. */
  readonly words: readonly string[];
  readonly base: Json | undefined;
  readonly head: Json | undefined;
  /** Where the value, or what is nearest around it, stands in each document. */
  readonly basePath: Path;
  readonly headPath: Path;
  /** The same items in another order; `base` and `head` are the lists. */
  readonly reordered?: true;
}

interface Place {
  readonly words: readonly string[];
  readonly basePath: Path;
  readonly headPath: Path;
}

type IsWhole = (words: readonly string[]) => boolean;

/**
 * What differs, leaf by leaf. Items of a list that have a name are matched by it, plain values of a list as a set, and
 * other items by their place. A value that stands on one side only is one difference where `isWhole` says so of its path,
 * else each leaf of it is.
 */
export function differences(base: Json, head: Json, isWhole: IsWhole): readonly Difference[] {
  return compare(base, head, { words: [], basePath: [], headPath: [] }, isWhole);
}

function compare(
  base: Json | undefined,
  head: Json | undefined,
  place: Place,
  isWhole: IsWhole,
): readonly Difference[] {
  if (base === undefined || head === undefined) {
    if (base === head) return [];
    const some = base ?? head;
    if (typeof some !== "object" || some === null || isWhole(place.words)) return [{ ...place, base, head }];
  } else if (canonicalJson(base) === canonicalJson(head)) {
    return [];
  }
  const [one, other] = [base ?? head, head ?? base];
  if (isJsonObject(one) && isJsonObject(other)) return compareFields(base, head, place, isWhole);
  if (!Array.isArray(one) || !Array.isArray(other)) return [{ ...place, base, head }];
  const [before, after] = [listOf(base), listOf(head)];
  return [...before, ...after].every((each) => typeof each !== "object" || each === null)
    ? compareSets(before, after, place)
    : compareItems(before, after, place, isWhole);
}

function compareFields(base: Json | undefined, head: Json | undefined, place: Place, isWhole: IsWhole) {
  const [before, after] = [isJsonObject(base) ? base : {}, isJsonObject(head) ? head : {}];
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return fields.flatMap((field) => {
    const [old, now] = [own(before, field), own(after, field)];
    const at: Place = {
      words: [...place.words, field],
      basePath: old === undefined ? place.basePath : [...place.basePath, field],
      headPath: now === undefined ? place.headPath : [...place.headPath, field],
    };
    return compare(old, now, at, isWhole);
  });
}

function compareSets(base: readonly Json[], head: readonly Json[], place: Place): readonly Difference[] {
  const gone = without(base, head).map(([value]): Difference => ({ ...place, base: value, head: undefined }));
  const come = without(head, base).map(
    ([value, index]): Difference => ({
      ...place,
      base: undefined,
      head: value,
      headPath: [...place.headPath, index],
    }),
  );
  if (gone.length + come.length > 0) return [...gone, ...come];
  return [{ ...place, base, head, reordered: true }];
}

/** The values of a list that another has not, or has less often, with their places. */
function without(list: readonly Json[], other: readonly Json[]): readonly (readonly [Json, number])[] {
  const left = other.map((each) => canonicalJson(each));
  return list.flatMap((value, index): readonly (readonly [Json, number])[] => {
    const at = left.indexOf(canonicalJson(value));
    if (at < 0) return [[value, index]];
    left.splice(at, 1);
    return [];
  });
}

function compareItems(
  base: readonly Json[],
  head: readonly Json[],
  place: Place,
  isWhole: IsWhole,
): readonly Difference[] {
  const [before, after] = [named(base), named(head)];
  const names = [...new Set([...before.keys(), ...after.keys()])];
  const found = names.flatMap((name) => {
    const [old, now] = [before.get(name), after.get(name)];
    const at: Place = {
      words: [...place.words, name],
      basePath: old === undefined ? place.basePath : [...place.basePath, old.index],
      headPath: now === undefined ? place.headPath : [...place.headPath, now.index],
    };
    return compare(old?.value, now?.value, at, isWhole);
  });
  return found.length > 0 ? found : [{ ...place, base, head, reordered: true }];
}

function named(list: readonly Json[]): ReadonlyMap<string, { readonly value: Json; readonly index: number }> {
  const items = new Map<string, { readonly value: Json; readonly index: number }>();
  list.forEach((value, index) => {
    const name = nameOf(value) ?? `${index + 1}`;
    let free = name;
    for (let next = 2; items.has(free); next += 1) free = `${name}#${next}`;
    items.set(free, { value, index });
  });
  return items;
}

/** What a person would call an item of a list. */
function nameOf(value: Json): string | undefined {
  if (!isJsonObject(value)) return undefined;
  const { id, name, rule, suite, slice = "all" } = value;
  for (const each of [id, name]) if (typeof each === "string") return each;
  if (typeof rule === "string" && typeof suite === "string")
    return `${rule} of ${suite}${slice === "all" ? "" : ` [${String(slice)}]`}`;
  const onlyBounds = Object.keys(value).every((key) => key === "slice" || key === "min" || key === "max");
  return onlyBounds ? String(slice) : undefined;
}

function own(value: { readonly [key: string]: Json }, key: string): Json | undefined {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}
