import { canonicalJson, isJsonObject } from "../json.ts";
import { type Entry, lineOf } from "./entry.ts";
import { entryValidators } from "./entry-validators.generated.js";
import type { LedgerProblem } from "./problem.ts";
import type { Line } from "./shards.ts";
import { NOT_UTF8 } from "./store.ts";

/** The entry that a line holds, or what is wrong with the line by itself. Its place in the chain is not looked at. */
export function parseLine({ file, line, text, ended }: Line): { readonly entry: Entry } | LedgerProblem {
  const where = { file, line };
  if (text === NOT_UTF8)
    return { code: "not_utf8", ...where, message: "the file is not UTF-8, so none of it can be read" };
  if (!ended) {
    return { code: "line_unfinished", ...where, message: "the last line has no line end, so it was cut off or edited" };
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { code: "not_an_entry", ...where, message: `the line is not JSON: ${(error as Error).message}` };
  }
  const problem = entryProblem(value);
  if (problem !== undefined) return { code: "not_an_entry", ...where, message: problem };
  const entry = value as Entry;
  if (lineOf(entry) === `${text}\n`) return { entry };
  const message =
    "the line is not in canonical JSON (keys sorted, no white space, each key once), as entries are written";
  return { code: "not_canonical", ...where, seq: entry.seq, message };
}

/** In what a value departs from the published schema of an entry. */
export function entryProblem(value: unknown): string | undefined {
  const { envelope } = entryValidators;
  if (envelope === undefined) throw new TypeError("there is no validator of entries");
  if (!envelope(value)) return `the line is no entry: ${saidBy(envelope, "the entry")}`;
  const { kind, body } = value as { readonly kind: string; readonly body: unknown };
  const ofKind = entryValidators[kind];
  if (ofKind === undefined || !isJsonObject(body)) throw new TypeError(`there is no validator of ${kind}`);
  return ofKind(body)
    ? undefined
    : `the entry of kind ${kind} is not as it should be: ${saidBy(ofKind, "body", "body")}`;
}

function saidBy(validator: NonNullable<(typeof entryValidators)[string]>, whole: string, prefix = ""): string {
  const [first] = validator.errors ?? [];
  const path = `${prefix}${first?.instancePath ?? ""}`;
  const extra = first?.params.additionalProperty;
  const named = extra === undefined ? "" : ` (${canonicalJson(extra).slice(0, 100)})`;
  return `${path === "" ? whole : path} ${first?.message ?? "is not valid"}${named}`;
}
