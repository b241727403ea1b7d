import type { Report } from "../evaluation/report.ts";
import { isJsonObject } from "../json.ts";
import type { ReadingContext, TimedReading } from "./reading.ts";
import { compareShadow, type ShadowRow } from "./shadow.ts";

/** Graded answers to real requests, and when they were collected. */
export interface ShadowSide {
  readonly rows: readonly ShadowRow[];
  /** ISO 8601. */
  readonly at: string;
  /** Digest of the grader, where it is known: answers are compared only under the same one. */
  readonly grader?: string;
}

/** The scores of a report; what failed or does not apply has no value. */
export function sideOfReport({ scores, grader }: Report, at: string): ShadowSide {
  const rows = scores.map(({ id, task_id, value }) => ({ id, task_id, value }));
  return { rows, at, grader: grader.digest };
}

/**
 * Rows as JSON lines, `{id, task_id?, value, collected_at}`, a value being a number, true, false, or null where the grade
 * failed; only what was collected since the step began. What is wrong with the first line that is not one, otherwise.
 */
export function sideOfLines(text: string, { since, now }: ReadingContext): ShadowSide | { readonly problem: string } {
  const from = since === null ? Number.NEGATIVE_INFINITY : Date.parse(since);
  const rows: ShadowRow[] = [];
  let newest = Number.NEGATIVE_INFINITY;
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const row = rowOf(line);
    if (row === undefined) {
      return { problem: `line ${index + 1}: expected {"id", "task_id"?, "value", "collected_at"}` };
    }
    if (row.at < from) continue;
    newest = Math.max(newest, row.at);
    rows.push(row.row);
  }
  return { rows, at: rows.length === 0 ? now : new Date(newest).toISOString() };
}

function rowOf(line: string): { readonly row: ShadowRow; readonly at: number } | undefined {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (!isJsonObject(json) || typeof json.id !== "string") return undefined;
  const { id, task_id, collected_at } = json;
  const value = typeof json.value === "boolean" ? Number(json.value) : (json.value ?? undefined);
  const at = typeof collected_at === "string" ? Date.parse(collected_at) : Number.NaN;
  if (Number.isNaN(at) || (value !== undefined && typeof value !== "number")) return undefined;
  return { row: { id, task_id: typeof task_id === "string" ? task_id : id, value }, at };
}

/**
 * What shadow says against production, as a measurement: the paired loss, the mean difference as value (candidate minus production), the pairs as
 * count.
 */
export function readingOfShadow(
  production: ShadowSide,
  shadow: ShadowSide,
  { comparison, now }: ReadingContext,
  max_unpaired: number,
): TimedReading {
  const at = Date.parse(production.at) < Date.parse(shadow.at) ? production.at : shadow.at;
  const error = (why: string): TimedReading => ({ at: now, reading: { kind: "error", why } });
  if (comparison === undefined) return error("shadow: the metric needs `stable`, to say what loss is accepted");
  if (production.grader !== shadow.grader) return error("shadow: the two sides were not graded by the same grader");
  const values = [...production.rows, ...shadow.rows].flatMap(({ value }) => value ?? []);
  const [low, high] = comparison.range;
  const outside = values.find((value) => value < low || value > high);
  if (outside !== undefined) return error(`shadow: the value ${outside} is outside of the range ${low} to ${high}`);
  const found = compareShadow(production.rows, shadow.rows, { ...comparison, max_unpaired });
  if (found.mean.pairs === 0) return { at, reading: { kind: "no_data", why: found.why } };
  // A loss that is shown is shown, however many pairs are missing; being held is not.
  if (found.verdict === "unknown" && found.loss[1] <= comparison.max_loss) {
    return { at, reading: { kind: "no_data", why: found.why } };
  }
  return {
    at,
    reading: {
      kind: "value",
      ...(found.mean.delta === undefined ? {} : { value: found.mean.delta }),
      count: found.mean.pairs,
      paired: { interval: found.loss, confidence: comparison.confidence },
    },
  };
}
