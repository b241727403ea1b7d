import type { Issue } from "../../errors.ts";
import { isJsonObject } from "../../json.ts";
import { stated } from "../assumption.ts";
import { error, type Rule } from "./rule.ts";

/** An assumption about text_similarity stands where it is used, and two of them do not contradict each other. */
export const similarityRule: Rule = (documents) =>
  [...documents.graders.values()].flatMap(({ document, locate }): readonly Issue[] => {
    const { spec } = document;
    const { similarity } = spec;
    if (similarity === undefined) {
      if (stated(spec, documents).length < 2) return [];
      const message = "graders in this multi assume different algorithms of the provider, which runs only one";
      const hint = "State the assumption here, in similarity, or let the graders agree.";
      return [error(locate(["spec", "graders"]), "similarity-contradiction", message, hint)];
    }
    const unused = Object.keys(similarity).filter((key) => !isUsed(key, spec));
    return unused.map((key) => {
      const message = `similarity.${key} says nothing about this grader`;
      return error(locate(["spec", "similarity", key]), "similarity-unused", message, HINTS[key]);
    });
  });

const HINTS: Readonly<Record<string, string>> = {
  fuzzy: "It belongs to text_similarity with fuzzy_match.",
  processor: "It belongs to text_similarity with fuzzy_match.",
  stemming: "It belongs to text_similarity with a rouge metric.",
};

function isUsed(key: string, spec: Readonly<Record<string, unknown>>): boolean {
  // What a multi refers to is not looked into.
  if (spec.type === "multi") return isJsonObject(spec.graders);
  if (spec.type !== "text_similarity") return false;
  const metric = String(spec.evaluation_metric);
  return key === "stemming" ? metric.startsWith("rouge_") : metric === "fuzzy_match";
}
