import { canonicalJson, isJsonObject, type JsonObject } from "../json.ts";
import type { Sha256 } from "../ports.ts";
import type { PlantName } from "./plants.ts";
import type { SelfTestFigures } from "./selftest.ts";
import type { NamedGate } from "./trial.ts";

/** What a self-test measured, kept beside the gates that it was run on. */
export interface SelfTestRecord {
  readonly version: 1;
  readonly kind: "gradegate/selftest";
  readonly engine: string;
  /** YYYY-MM-DD. */
  readonly tested_on: string;
  readonly seed: number;
  readonly gates: readonly { readonly name: string; readonly digest: string }[];
  readonly suites: readonly {
    readonly name: string;
    readonly grader: { readonly name: string; readonly digest: string };
    readonly dataset: { readonly path: string; readonly digest: string };
    readonly tasks: number;
  }[];
  readonly bounds: SelfTestBounds;
  readonly verdict: "pass" | "fail" | "inconclusive";
  readonly aa: SelfTestFigures["aa"];
  readonly planted: SelfTestFigures["planted"];
  /** sha256 of the canonical JSON of all the rest: shows an edit by hand, and is no signature. */
  readonly seal: string;
}

export interface SelfTestBounds {
  readonly max_flip_rate: number;
  /** Of noise in both arms that is called a loss. */
  readonly max_false_alarms: number;
  readonly min_power: number;
}

/** Each kind is held by itself: a gate that finds five kinds and is blind to the sixth is blind. */
export function verdictOfFigures(
  { aa, planted }: Pick<SelfTestFigures, "aa" | "planted">,
  { max_flip_rate, max_false_alarms, min_power }: SelfTestBounds,
): SelfTestRecord["verdict"] {
  const powers = Object.values(planted.by_kind).map(({ power }) => power);
  if (aa.flip_rate === undefined || aa.noisy.rate === undefined || powers.length === 0) return "inconclusive";
  if (aa.flip_rate > max_flip_rate || aa.noisy.rate > max_false_alarms) return "fail";
  return powers.every((power) => power !== undefined && power >= min_power) ? "pass" : "fail";
}

/** The kinds that are found less often than the bound, and their power. */
export function weakKinds(
  { by_kind }: SelfTestFigures["planted"],
  least: number,
): readonly (readonly [PlantName, number | undefined])[] {
  return (Object.entries(by_kind) as [PlantName, { readonly power: number | undefined }][]).flatMap(
    ([kind, { power }]) => (power !== undefined && power >= least ? [] : [[kind, power] as const]),
  );
}

/** Stands for all that a gate judges scores by. The demand of a self-test is none of it: stating one must not age it. */
export function gateDigest({ spec }: NamedGate, sha256: Sha256): string {
  const { selftest: _, ...merge } = spec.merge;
  return sha256(canonicalJson(merge));
}

export function sealedRecord(record: Omit<SelfTestRecord, "seal">, sha256: Sha256): SelfTestRecord {
  const plain = JSON.parse(JSON.stringify(record)) as JsonObject;
  return { ...record, seal: sha256(canonicalJson(plain)) };
}

/** Reads a record. What does not carry its own seal is none, whatever else it says. */
export function parseRecord(
  text: string,
  sha256: Sha256,
): { readonly record: SelfTestRecord } | { readonly problem: "unreadable" | "edited" } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: "unreadable" };
  }
  if (!isJsonObject(value) || value.kind !== "gradegate/selftest" || value.version !== 1) {
    return { problem: "unreadable" };
  }
  const { seal, ...rest }: JsonObject = value;
  if (seal !== sha256(canonicalJson(rest))) return { problem: "edited" };
  return isRecord(rest) ? { record: value as unknown as SelfTestRecord } : { problem: "unreadable" };
}

/** A seal can be made by anybody, so what the gate reads is looked at. */
function isRecord({ tested_on, gates, aa, planted }: JsonObject): boolean {
  return (
    typeof tested_on === "string" &&
    Array.isArray(gates) &&
    gates.every((gate) => isJsonObject(gate) && typeof gate.digest === "string") &&
    isJsonObject(aa) &&
    isJsonObject(aa.noisy) &&
    isJsonObject(planted) &&
    isJsonObject(planted.by_kind) &&
    Object.values(planted.by_kind).every(isJsonObject)
  );
}
