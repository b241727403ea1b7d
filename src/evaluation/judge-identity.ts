import { canonicalJson, isJsonObject, type Json, type JsonObject } from "../json.ts";
import type { CompiledGrader } from "../policy/policy-set.ts";
import type { Sha256 } from "../ports.ts";

/** What makes a judge the judge that it is. A change of any of it makes what was measured of it stale. */
export interface JudgeIdentity {
  /** Of the whole compiled grader. */
  readonly digest: string;
  /** Every judge model in it, sorted. */
  readonly models: readonly string[];
  /** sha256 of all that the judges are told: messages, labels, ranges. */
  readonly rubric: string;
  /** sha256 of how they sample. */
  readonly sampling: string;
  readonly pass_threshold: number;
  /** How often it is asked near the threshold; absent where once. */
  readonly confirm?: { readonly asks: number; readonly margin: number };
}

/** `undefined` for a grader that asks no judge. */
export function judgeIdentity(grader: CompiledGrader, sha256: Sha256): JudgeIdentity | undefined {
  const judges = judgesIn(grader.native);
  if (judges.length === 0) return undefined;
  const { digest, pass_threshold, confirm } = grader;
  return {
    digest,
    models: [...new Set(judges.map(({ model }) => String(model)))].sort(),
    rubric: sha256(canonicalJson(judges.map(({ model: _, sampling_params: __, ...told }) => told))),
    sampling: sha256(canonicalJson(judges.map(({ sampling_params }) => sampling_params ?? null))),
    pass_threshold,
    ...(confirm === undefined ? {} : { confirm }),
  };
}

/** What differs between the judge that was measured and the one there is, in words; empty where nothing does. */
export function staleness(measured: JudgeIdentity, now: JudgeIdentity): readonly string[] {
  const changed: readonly (readonly [string, Json | undefined, Json | undefined])[] = [
    ["the judge model changed", measured.models, now.models],
    ["what it is told changed", measured.rubric, now.rubric],
    ["how it samples changed", measured.sampling, now.sampling],
    ["the pass threshold changed", measured.pass_threshold, now.pass_threshold],
    ["how it is confirmed changed", measured.confirm, now.confirm],
  ];
  const found = changed.flatMap(([what, before, after]) =>
    canonicalJson(before ?? null) === canonicalJson(after ?? null) ? [] : [what],
  );
  return found.length === 0 && measured.digest !== now.digest ? ["another part of the grader changed"] : found;
}

/** Every grader within, a `multi`'s children in the order of their keys, that names a model. */
function judgesIn(native: JsonObject): readonly JsonObject[] {
  if (isJsonObject(native.graders)) {
    const children = Object.entries(native.graders).sort(([a], [b]) => (a < b ? -1 : 1));
    return children.flatMap(([, child]) => (isJsonObject(child) ? judgesIn(child) : []));
  }
  return native.type === "score_model" || native.type === "label_model" ? [native] : [];
}
