import { canonicalJson, isJsonObject, type Json } from "../json.ts";
import type { Reads } from "./reads.ts";
import type { CandidateCall, Rendered } from "./rendered.ts";
import { isShown, type Subject } from "./subject.ts";
import { isToldWhichCall } from "./told.ts";

/**
 * What is known of the right answers, from the fields that a grader reads and from recorded successes. It is used for
 * one thing only: to tell that a pass was earned. No attack is made from it.
 */
export interface Answers {
  /** The item's fields that can tell why one output is right for several tasks, by path. */
  readonly fields: readonly ReadonlyMap<Subject, Json | undefined>[];
  /** Those of the fields whose lists are wanted as a whole: what is left of them is no answer. */
  readonly whole: ReadonlySet<ReadonlyMap<Subject, Json | undefined>>;
  readonly reads: Reads;
}

export function answersOf(subjects: readonly Subject[], reads: Reads): Answers {
  // one that reads no field can only be held against what the fields say all the same
  const isSelective =
    reads.fields !== undefined &&
    subjects.some(({ item }) => Object.keys(item).some((name) => !isShown(name) && reads.fields?.has(name)));
  const paths = new Map<string, Map<Subject, Json | undefined>>();
  for (const subject of subjects) {
    for (const [name, value] of Object.entries(subject.item)) {
      if (isShown(name) || (isSelective && !reads.fields?.has(name))) continue;
      for (const [path, leaf] of leaves(name, value)) {
        const known = paths.get(path) ?? new Map<Subject, Json | undefined>();
        known.set(subject, leaf);
        paths.set(path, known);
      }
    }
  }
  const varying = [...paths.values()].filter((values) => {
    const distinct = new Set(subjects.map((subject) => canonicalJson(values.get(subject) ?? null)));
    return distinct.size > 1;
  });
  const carrying = varying.filter((values) => carries(values, subjects));
  const fields = carrying.length > 0 ? carrying : varying;
  const whole = new Set(fields.filter((values) => isWantedWhole(values, subjects)));
  return { reads, whole, fields: fields.length > 0 ? fields : [honestOutputs(subjects, reads)] };
}

/** Whether recorded successes say every element of the lists. Of accepted spellings they say one. */
function isWantedWhole(values: ReadonlyMap<Subject, Json | undefined>, subjects: readonly Subject[]): boolean {
  const told = subjects.flatMap((subject) => {
    const value = values.get(subject);
    const honest = subject.honest[0];
    if (honest === undefined || !Array.isArray(value) || value.length < 2) return [];
    const said = new Set(wordsOf(honest.text));
    return [value.every((each) => typeof each === "string" && wordsOf(each).every((word) => said.has(word)))];
  });
  return told.length > 1 && told.every((each) => each);
}

/** Objects are opened, lists are one value. */
function leaves(path: string, value: Json): readonly (readonly [string, Json])[] {
  if (!isJsonObject(value)) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(`${path}.${key}`, inner));
}

/** Whether recorded successes mostly say the field's value: then it is the answer, or a part of it. */
function carries(values: ReadonlyMap<Subject, Json | undefined>, subjects: readonly Subject[]): boolean {
  let said = 0;
  let known = 0;
  for (const subject of subjects) {
    const value = values.get(subject);
    const honest = subject.honest[0];
    if (honest === undefined || value === undefined || value === null) continue;
    const words = wordsOf(typeof value === "string" ? value : JSON.stringify(value));
    if (words.length === 0) continue;
    const output = new Set(
      wordsOf(
        `${honest.text} ${honest.calls.map((call) => call.arguments).join(" ")} ${honest.calls.map((call) => call.tool).join(" ")}`,
      ),
    );
    known++;
    if (words.filter((word) => output.has(word)).length >= 0.6 * words.length) said++;
  }
  return known > 0 && said >= known / 2;
}

function honestOutputs(subjects: readonly Subject[], reads: Reads): ReadonlyMap<Subject, Json | undefined> {
  return new Map(
    subjects.map((subject) => {
      const honest = subject.honest[0];
      // as a list of one: two are alike only if they are equal
      return [subject, [honest === undefined ? subject.prompt : channels(honest, reads)]] as const;
    }),
  );
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:\.\p{N}+)?/gu) ?? [];
}

/** What a grader can see of an output, as one text: two with the same are one answer. */
function channels({ text, calls }: Rendered, reads: Reads): string {
  return JSON.stringify([reads.text ? plain(text) : "", reads.tools ? calls.map(plainCall) : []]);
}

function plain(text: string): string {
  try {
    return canonicalJson(JSON.parse(text));
  } catch {
    return wordsOf(text).join(" ");
  }
}

function plainCall({ tool, arguments: written }: CandidateCall): string {
  return `${tool} ${plain(written)}`;
}

/** Whether the output is right for this task by itself: what a success handed in, or the reference and little else. */
export function isEarned(rendered: Rendered, subject: Subject, { reads, fields }: Answers): boolean {
  const said = channels(rendered, reads);
  if (subject.honest.some((honest) => channels(honest, reads) === said)) return true;
  if (reads.tools && rendered.calls.length === 0 && doesNothingRightly(subject, fields)) return true;
  if (reads.tools && isToldWhichCall(rendered, subject)) return true;
  if (!reads.text) return false;
  const text = plain(rendered.text);
  return fields.some((values) => {
    const value = values.get(subject);
    if (value === undefined || value === null || value === "") return false;
    const wanted = plain(typeof value === "string" ? value : JSON.stringify(value));
    if (text === wanted) return true;
    return ` ${text} `.includes(` ${wanted} `) && text.length <= 1.5 * wanted.length + 8 && isWhole(wanted, text);
  });
}

/** A short answer among a few others is a list of guesses, not the answer. */
function isWhole(wanted: string, text: string): boolean {
  return text.split(" ").length <= wanted.split(" ").length + 1;
}

function doesNothingRightly(subject: Subject, fields: Answers["fields"]): boolean {
  if (subject.honest.length > 0) return subject.honest.some((honest) => honest.calls.length === 0);
  return fields.some((values) => isEmpty(values.get(subject)));
}

/** Whether some field says that there is nothing to do here. */
export function wantsNothing(subject: Subject, { fields }: Answers): boolean {
  return fields.some((values) => isEmpty(values.get(subject)));
}

function isEmpty(value: Json | undefined): boolean {
  return value === null || (Array.isArray(value) && value.length === 0) || value === undefined;
}

/**
 * Whether one output can be the right answer of all these tasks at once: some field that the grader reads says the
 * same of all of them, or nearly.
 */
export function haveOneAnswer(subjects: readonly Subject[], { fields, whole }: Answers): boolean {
  return fields.some((values) => {
    const isWanted = whole.has(values);
    const all = [...values.values()].filter((value): value is number => typeof value === "number");
    const range = all.length > 1 ? Math.max(...all) - Math.min(...all) : 0;
    const here = subjects.map((subject) => values.get(subject));
    return here.every((a, index) =>
      here.slice(index + 1).every((b) => (isWanted ? isWithin(a, b) || isWithin(b, a) : areAlike(a, b, range))),
    );
  });
}

/** Whether a list has no element that the other lacks: then the longer one may answer both. */
function isWithin(a: Json | undefined, b: Json | undefined): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return canonicalJson(a ?? null) === canonicalJson(b ?? null);
  const known = new Set(b.map((each) => canonicalJson(each)));
  return a.every((each) => known.has(canonicalJson(each)));
}

function areAlike(a: Json | undefined, b: Json | undefined, range: number): boolean {
  if (isEmpty(a) || isEmpty(b)) return isEmpty(a) && isEmpty(b) ? true : Array.isArray(a) || Array.isArray(b);
  if (typeof a === "number" && typeof b === "number") {
    const apart = Math.abs(a - b);
    return apart <= 0.25 * Math.max(Math.abs(a), Math.abs(b)) && apart <= 0.5 * range;
  }
  if (typeof a === "string" && typeof b === "string") {
    const [one, other] = [plain(a), plain(b)];
    if (one === other) return true;
    const [left, right] = [new Set(one.split(" ")), new Set(other.split(" "))];
    const shared = [...left].filter((word) => right.has(word)).length;
    // a sentence that differs in a number alone says something else
    const figures = (words: ReadonlySet<string>) => [...words].filter((word) => /\p{N}/u.test(word)).join();
    if (figures(left) !== figures(right)) return false;
    return Math.min(left.size, right.size) >= 4 && shared >= 0.75 * Math.max(left.size, right.size);
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    const known = new Set(a.map((each) => canonicalJson(each)));
    return b.some((each) => known.has(canonicalJson(each)));
  }
  return canonicalJson(a ?? null) === canonicalJson(b ?? null);
}
