import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import type { ArmTotals } from "../statistics/confidence-sequence.ts";
import type { Reading } from "./measurement.ts";
import type { StableComparison } from "./plan.ts";

/** When and for whom a metric is read. */
export interface ReadingContext {
  /** When the step's traffic was in place; null offline. */
  readonly since: string | null;
  readonly now: string;
  readonly candidate: string;
  readonly stable: string | null;
  /** How the metric is held against stable, for a source that has to work that out itself. */
  readonly comparison?: StableComparison & { readonly confidence: number };
}

export interface TimedReading {
  readonly at: string;
  readonly reading: Reading;
}

const error = (why: string, at: string): TimedReading => ({ at, reading: { kind: "error", why } });

/**
 * A reading from a JSON document: `value`, `count`, `canary` and `stable` (each `{count, total}`) and `collected_at`, in the
 * object at the JSON pointer `source.pointer` (the document itself where absent). Without `collected_at` it is an error
 * unless the source says `collected_at: now`: old figures look like new ones.
 */
export function readingOfDocument(document: Json, source: JsonObject, { now }: ReadingContext): TimedReading {
  const pointer = source.pointer ?? "";
  const found = typeof pointer === "string" ? atPointer(document, pointer) : undefined;
  if (!isJsonObject(found)) return error(`no object at ${JSON.stringify(pointer)}`, now);
  const at = source.collected_at === "now" ? now : found.collected_at;
  if (typeof at !== "string" || Number.isNaN(Date.parse(at))) {
    return error("no collected_at with a time in ISO 8601; old figures look like new ones without", now);
  }
  const number = (name: string) => (typeof found[name] === "number" ? { [name]: found[name] } : {});
  const wrong = ["value", "count"].find((name) => isGiven(found[name]) && typeof found[name] !== "number");
  if (wrong !== undefined) return error(`${wrong} is no number`, now);
  const arms: { canary?: ArmTotals; stable?: ArmTotals } = {};
  for (const name of ["canary", "stable"] as const) {
    const arm = found[name];
    if (!isGiven(arm)) continue;
    if (!isJsonObject(arm) || typeof arm.count !== "number" || typeof arm.total !== "number") {
      return error(`${name} is no object with the numbers count and total`, now);
    }
    arms[name] = { count: arm.count, total: arm.total };
  }
  const reading = { kind: "value" as const, ...number("value"), ...number("count"), ...arms };
  const isEmpty = Object.keys(reading).length === 1;
  return { at, reading: isEmpty ? { kind: "no_data", why: "neither value nor canary and stable" } : reading };
}

const isGiven = (value: Json | undefined): value is Json => value !== undefined && value !== null;

/** RFC 6901. */
function atPointer(document: Json, pointer: string): Json | undefined {
  let at: Json | undefined = document;
  for (const part of pointer === "" ? [] : pointer.split("/").slice(1)) {
    const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
    if (Array.isArray(at)) at = /^\d+$/.test(key) ? at[Number(key)] : undefined;
    else at = isJsonObject(at) && Object.hasOwn(at, key) ? at[key] : undefined;
  }
  return at;
}

/**
 * A reading from observations, one a JSON line: `{collected_at, arm: "canary" | "stable", value, unit?}`, a value being a
 * number or a boolean. Observations of one unit (a user, a conversation) end alike, so they count once, by their mean.
 * Counts what was collected since the step began; `value` and `count` are the candidate's. The newest
 * observation says when. A line that cannot be read is an error: what it would have said is not known.
 */
export function readingOfLines(text: string, { since, now }: ReadingContext): TimedReading {
  const units = { canary: new Map<string, ArmTotals>(), stable: new Map<string, ArmTotals>() };
  const from = since === null ? Number.NEGATIVE_INFINITY : Date.parse(since);
  let newest = Number.NEGATIVE_INFINITY;
  const lines = text.split("\n");
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const row = parsed(line);
    if (typeof row === "string") return error(`line ${index + 1}: ${row}`, now);
    if (row.at < from) continue;
    newest = Math.max(newest, row.at);
    // A line without a unit is one of its own.
    const unit = row.unit === undefined ? `line ${index}` : `unit ${row.unit}`;
    const before = units[row.arm].get(unit) ?? { count: 0, total: 0 };
    units[row.arm].set(unit, { count: before.count + 1, total: before.total + row.value });
  }
  const [canary, stable] = [totalsOf(units.canary), totalsOf(units.stable)];
  if (canary.count === 0)
    return { at: now, reading: { kind: "no_data", why: "no observation of the candidate since the step began" } };
  const reading: Reading = {
    kind: "value",
    value: canary.total / canary.count,
    count: canary.count,
    canary,
    ...(stable.count === 0 ? {} : { stable }),
  };
  return { at: new Date(newest).toISOString(), reading };
}

function totalsOf(units: ReadonlyMap<string, ArmTotals>): ArmTotals {
  let total = 0;
  for (const unit of units.values()) total += unit.total / unit.count;
  return { count: units.size, total };
}

interface Observation {
  readonly at: number;
  readonly arm: "canary" | "stable";
  readonly value: number;
  readonly unit: string | undefined;
}

function parsed(line: string): Observation | string {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    return "is no JSON";
  }
  if (!isJsonObject(row)) return "is no object";
  const { collected_at, arm } = row;
  const at = typeof collected_at === "string" ? Date.parse(collected_at) : Number.NaN;
  if (Number.isNaN(at)) return "collected_at is no time in ISO 8601";
  if (arm !== "canary" && arm !== "stable") return 'arm is neither "canary" nor "stable"';
  const value = typeof row.value === "boolean" ? Number(row.value) : row.value;
  if (typeof value !== "number" || !Number.isFinite(value)) return "value is neither a number nor true or false";
  const { unit } = row;
  if (unit !== undefined && typeof unit !== "string") return "unit is no text";
  return { at, arm, value, unit };
}
