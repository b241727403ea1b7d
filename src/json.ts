/** A JSON value. `undefined` is not one: a field that is unknown is absent. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Canonical JSON: keys sorted by UTF-16 code unit, no white space, `JSON.stringify` number and string forms (the rules
 * of RFC 8785). Equal values have equal text, so a digest of it identifies the value. Absent and `undefined` fields
 * are the same. Throws a TypeError on NaN and infinities, which JSON cannot say.
 */
export function canonicalJson(value: unknown): string {
  const ordered = inOrder(value);
  return ordered === UNORDERABLE ? written(value) : JSON.stringify(ordered);
}

/** Says that a plain copy cannot hold the order of the keys. */
const UNORDERABLE = Symbol("unorderable");

/**
 * A copy whose keys were added in order, for `JSON.stringify` to write in one go: every row of every dataset passes
 * here, and that is twice as fast as joining texts. An object lists keys like `7` before all others and treats
 * `__proto__` apart, whatever the order, so a value with such a key is left to `written`.
 */
function inOrder(value: unknown): unknown {
  if (typeof value !== "object" || value === null) {
    if (typeof value === "number") checkFinite(value);
    return value;
  }
  if (Array.isArray(value)) {
    const copy: unknown[] = [];
    for (const each of value) {
      const ordered = inOrder(each);
      if (ordered === UNORDERABLE) return UNORDERABLE;
      copy.push(ordered);
    }
    return copy;
  }
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value).sort()) {
    const first = key.charCodeAt(0);
    if ((first >= 48 && first <= 57) || key === "__proto__") return UNORDERABLE;
    const ordered = inOrder((value as Record<string, unknown>)[key]);
    if (ordered === UNORDERABLE) return UNORDERABLE;
    copy[key] = ordered;
  }
  return copy;
}

function written(value: unknown): string {
  if (typeof value === "number") checkFinite(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  let text = "";
  if (Array.isArray(value)) {
    for (const each of value) text += `${text === "" ? "" : ","}${written(each ?? null)}`;
    return `[${text}]`;
  }
  for (const key of Object.keys(value).sort()) {
    const field = (value as Record<string, unknown>)[key];
    if (field !== undefined) text += `${text === "" ? "" : ","}${JSON.stringify(key)}:${written(field)}`;
  }
  return `{${text}}`;
}

function checkFinite(value: number): void {
  if (!Number.isFinite(value)) throw new TypeError(`canonical JSON cannot hold ${value}`);
}
