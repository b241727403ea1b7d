import { isJsonObject, type Json, type JsonObject } from "../../json.ts";
import type { ReadingContext, TimedReading } from "../../rollout/reading.ts";
import type { ArmTotals } from "../../statistics/confidence-sequence.ts";
import { boundedFetch, type FetchOptions, headersOf } from "./bounded-fetch.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** What one query says: a number, nothing, or why it could not be asked. */
type Sample = { readonly value: number } | { readonly no_data: string } | { readonly problem: string };

/**
 * Instant queries: `{kind: prometheus, address, query?, count?, canary?: {count, total}, stable?: {count, total}, headers?,
 * insecure?}`, each a PromQL text in which `{{ seconds }}` is the time since the step began, `{{ candidate }}` and
 * `{{ stable }}` the models. Each must give exactly one sample: none or NaN is no data, several are an error. Never rejects.
 */
export async function readPrometheus(
  source: JsonObject,
  context: ReadingContext,
  env: Environment,
): Promise<TimedReading> {
  const at = context.now;
  const { address } = source;
  if (typeof address !== "string") return { at, reading: { kind: "error", why: "prometheus: address is missing" } };
  const headers = headersOf(source.headers, env);
  if ("problem" in headers) return { at, reading: { kind: "error", why: headers.problem } };
  const options: FetchOptions = {
    headers: headers.headers,
    insecure: source.insecure === true,
  };
  const arm = (name: "canary" | "stable"): JsonObject => (isJsonObject(source[name]) ? source[name] : {});
  const queries: readonly (readonly [place: string, query: Json | undefined])[] = [
    ["value", source.query],
    ["count", source.count],
    ["canary.count", arm("canary").count],
    ["canary.total", arm("canary").total],
    ["stable.count", arm("stable").count],
    ["stable.total", arm("stable").total],
  ];
  const found = new Map<string, number>();
  for (const [place, query] of queries) {
    if (query === undefined) continue;
    const filled = typeof query === "string" ? fill(query, context) : { problem: "expected a text" };
    const sample = "problem" in filled ? filled : await ask(address, filled.query, at, options);
    if ("problem" in sample) return { at, reading: { kind: "error", why: `${place}: ${sample.problem}` } };
    if ("no_data" in sample) return { at, reading: { kind: "no_data", why: `${place}: ${sample.no_data}` } };
    found.set(place, sample.value);
  }
  const [value, count] = [found.get("value"), found.get("count")];
  const [canary, stable] = [armOf(found, "canary"), armOf(found, "stable")];
  return {
    at,
    reading: {
      kind: "value",
      ...(value === undefined ? {} : { value }),
      ...(count === undefined ? {} : { count }),
      ...(canary === undefined ? {} : { canary }),
      ...(stable === undefined ? {} : { stable }),
    },
  };
}

function armOf(found: ReadonlyMap<string, number>, name: string): ArmTotals | undefined {
  const [count, total] = [found.get(`${name}.count`), found.get(`${name}.total`)];
  return count === undefined || total === undefined ? undefined : { count, total };
}

/** A model's name becomes part of a query, so it may hold nothing that ends a text in one. */
const MODEL = /^[\w.:/@-]{1,200}$/;

function fill(
  query: string,
  { since, now, candidate, stable }: ReadingContext,
): { readonly query: string } | { readonly problem: string } {
  const seconds = since === null ? 0 : Math.floor((Date.parse(now) - Date.parse(since)) / 1000);
  const values: Readonly<Record<string, string>> = {
    seconds: String(Math.max(1, seconds)),
    candidate,
    stable: stable ?? "none",
  };
  const bad = [candidate, stable ?? "none"].find((name) => !MODEL.test(name));
  if (bad !== undefined) return { problem: `the model's name ${JSON.stringify(bad)} cannot stand in a query` };
  let unknown: string | undefined;
  const filled = query.replaceAll(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => {
    if (!Object.hasOwn(values, name)) unknown = whole;
    return values[name] ?? whole;
  });
  return unknown === undefined
    ? { query: filled }
    : { problem: `${unknown} is not known; known: seconds, candidate, stable` };
}

async function ask(address: string, query: string, now: string, options: FetchOptions): Promise<Sample> {
  const time = String(Date.parse(now) / 1000);
  const url = `${address.replace(/\/+$/, "")}/api/v1/query?${new URLSearchParams({ query, time })}`;
  const answer = await boundedFetch(url, options);
  if ("problem" in answer) return answer;
  let body: unknown;
  try {
    body = JSON.parse(answer.text);
  } catch {
    return { problem: "the answer is no JSON" };
  }
  if (!isJsonObject(body) || body.status !== "success" || !isJsonObject(body.data)) {
    return { problem: "the answer is not one of a Prometheus that succeeded" };
  }
  return sampleOf(body.data);
}

function sampleOf({ resultType, result }: JsonObject): Sample {
  if (resultType === "scalar") return numberOf(Array.isArray(result) ? result[1] : undefined);
  if (resultType !== "vector" || !Array.isArray(result))
    return { problem: `expected a vector or a scalar, got ${String(JSON.stringify(resultType)).slice(0, 30)}` };
  if (result.length === 0) return { no_data: "empty vector" };
  if (result.length > 1) return { problem: `${result.length} series; expected one, so sum or select in the query` };
  const [only] = result;
  return numberOf(isJsonObject(only) && Array.isArray(only.value) ? only.value[1] : undefined);
}

function numberOf(text: Json | undefined): Sample {
  if (typeof text !== "string" || text.trim() === "") return { problem: "a sample without a value" };
  const value = Number(text.replace(/^([+-]?)Inf$/, "$1Infinity"));
  return Number.isFinite(value) ? { value } : { no_data: `the value is ${text.slice(0, 30)}` };
}
