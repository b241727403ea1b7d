import type { Issue } from "../../errors.ts";
import { allKeys, askingOf, asksMoreThanOnce } from "../../grader/rubric.ts";
import { isJsonObject, type Json, type JsonObject } from "../../json.ts";
import type { Documents } from "../documents.ts";
import { inlinedKey } from "../inline-rubric.ts";
import type { Position } from "../policy-set.ts";
import { didYouMean, listed } from "../suggestion.ts";
import { error, type Rule, warning } from "./rule.ts";

/** Every name that a document refers to is one of the set, of the right kind, and no `multi` is reached from another. */
export const referencesRule: Rule = (documents) => [
  ...graderReferences(documents),
  ...[...documents.suites.values()].flatMap(({ document, locate }) =>
    unresolved(document.spec.grader, "Grader", documents, locate(["spec", "grader"])),
  ),
  ...[...documents.gates.values()].flatMap(({ document, locate }) =>
    document.spec.merge.suites.flatMap((name, index, all) => {
      const at = locate(["spec", "merge", "suites", index]);
      if (all.indexOf(name) < index) return [warning(at, "duplicate-entry", `the suite "${name}" is listed twice`)];
      return unresolved(name, "Suite", documents, at);
    }),
  ),
  ...[...documents.gates.values()].flatMap(({ document, locate }) =>
    (document.spec.merge.exploitability?.suites ?? []).flatMap((name, index) =>
      unresolved(name, "Suite", documents, locate(["spec", "merge", "exploitability", "suites", index])),
    ),
  ),
  ...[...documents.gates.values()].flatMap(({ document, locate }) =>
    (document.spec.merge.calibration?.suites ?? []).flatMap((name, index) => {
      const at = locate(["spec", "merge", "calibration", "suites", index]);
      const suite = documents.suites.get(name)?.document;
      if (suite === undefined || suite.spec.calibration !== undefined) {
        return unresolved(name, "Suite", documents, at);
      }
      const message = `the gate demands a calibrated judge of "${name}", and that suite names no calibration`;
      const hint = "Make one with gradegate calibrate judge, and name it as calibration in the suite.";
      return [warning(at, "calibration-unnamed", message, hint)];
    }),
  ),
  ...[...documents.gates.values()].flatMap(({ document, locate }) =>
    (["holdout", "audit"] as const).flatMap((field) =>
      (document.spec.merge[field]?.suites ?? []).flatMap((name, index) => {
        const at = locate(["spec", "merge", field, "suites", index]);
        const purpose = documents.suites.get(name)?.document.spec.purpose;
        if (field === "audit" || purpose === undefined || purpose === "holdout") {
          return unresolved(name, "Suite", documents, at);
        }
        const message = `the gate holds rewards against "${name}", which is a ${purpose} suite and no holdout`;
        return [error(at, "not-a-holdout", message, `Set purpose: holdout on "${name}", or name another suite.`)];
      }),
    ),
  ),
];

function graderReferences(documents: Documents): readonly Issue[] {
  return [...documents.graders.values()].flatMap(({ document, locate }) => {
    const { spec } = document;
    if (spec.type === "rubric") {
      return unresolved(String(spec.rubric), "Rubric", documents, locate(["spec", "rubric"]));
    }
    if (spec.type !== "multi" || !isJsonObject(spec.graders)) return [];
    const graders: JsonObject = spec.graders;
    return Object.entries(graders).flatMap(([key, child]): readonly Issue[] => {
      if (!isJsonObject(child) || typeof child.ref !== "string") return [];
      const at = locate(["spec", "graders", key, "ref"]);
      if (documents.graders.get(child.ref)?.document.spec.type === "multi") {
        const itself = child.ref === document.metadata.name ? "the grader itself" : "a multi";
        const message = `"${key}" refers to "${child.ref}", which is ${itself}; a multi may not stand inside another`;
        return [error(at, "multi-nested", message, "Refer to the graders that it combines.")];
      }
      const clash = inlinedClash(key, graders, documents);
      if (clash !== undefined) {
        const message = `"${key}" brings a rubric with several questions, of which "${clash}" has the key of another grader here`;
        return [error(at, "multi-key", message, "Rename one of the two keys.")];
      }
      return unresolved(child.ref, "Grader", documents, at);
    });
  });
}

/** What is wrong with a reference: nothing, or that there is no such policy of this kind. */
export function unresolved(
  name: string,
  kind: "Grader" | "Rubric" | "Suite" | "ToolScope",
  documents: Documents,
  at: Position,
): readonly Issue[] {
  const known = {
    Grader: documents.graders,
    Rubric: documents.rubrics,
    Suite: documents.suites,
    ToolScope: documents.toolScopes,
  }[kind];
  // A broken document has been reported; that it cannot be referred to is its problem and not another one.
  if (known.has(name) || documents.broken.has(name)) return [];
  const elsewhere = documents.all.find(({ document }) => document.metadata.name === name);
  const there = elsewhere === undefined ? "" : ` ("${name}" is a ${elsewhere.document.kind})`;
  const names = known.size === 0 ? `there is no ${kind}` : `known: ${listed(known.keys())}`;
  const message = `there is no ${kind} named "${name}"${there}; ${names}`;
  return [error(at, "unknown-reference", message, didYouMean(name, known.keys()))];
}

/** The first key of a rubric's questions, once they stand in the `multi` itself, that another child brings as well. */
function inlinedClash(key: string, graders: JsonObject, documents: Documents): string | undefined {
  const own = inlinedKeys(key, graders[key], documents);
  if (own[0] === key) return undefined;
  const others = Object.entries(graders).flatMap(([other, child]) =>
    other === key ? [] : inlinedKeys(other, child, documents),
  );
  return own.find((each) => others.includes(each));
}

function inlinedKeys(key: string, child: Json | undefined, documents: Documents): readonly string[] {
  const ref = isJsonObject(child) && typeof child.ref === "string" ? child.ref : "";
  const spec = documents.graders.get(ref)?.document.spec;
  const rubric = spec?.type === "rubric" ? documents.rubrics.get(String(spec.rubric))?.document.spec : undefined;
  if (spec === undefined || rubric === undefined || !asksMoreThanOnce(askingOf(spec))) return [key];
  return allKeys(rubric, askingOf(spec)).map((inner) => inlinedKey(key, inner));
}
