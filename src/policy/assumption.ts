import type { SimilarityAssumption } from "../grader/similarity/assumption.ts";
import { canonicalJson, isJsonObject, type JsonObject } from "../json.ts";
import type { GraderDocument } from "./document.ts";
import type { Documents } from "./documents.ts";

/**
 * What a grader assumes of the provider's text_similarity: its own statement, else that of the graders it refers to where they
 * say the same. `undefined` where nothing is stated.
 */
export function assumptionOf({ spec }: GraderDocument, documents: Documents): SimilarityAssumption | undefined {
  return spec.similarity ?? stated(spec, documents)[0];
}

/** The distinct statements of a `multi`'s referred graders; more than one contradict each other. */
export function stated(spec: JsonObject, documents: Documents): readonly SimilarityAssumption[] {
  if (spec.type !== "multi" || !isJsonObject(spec.graders)) return [];
  const distinct = new Map<string, SimilarityAssumption>();
  for (const child of Object.values(spec.graders)) {
    const target = isJsonObject(child) && typeof child.ref === "string" ? documents.graders.get(child.ref) : undefined;
    if (target?.document.spec.type !== "text_similarity") continue;
    const { similarity = {} } = target.document.spec;
    distinct.set(canonicalJson(similarity), similarity);
  }
  const found = [...distinct.values()];
  return found.length === 1 && canonicalJson(found[0]) === "{}" ? [] : found;
}
