import type { Issue } from "../../errors.ts";
import { feeding } from "../../grader/trainers.ts";
import { isJsonObject } from "../../json.ts";
import { partsOf } from "../compile.ts";
import type { GraderDocument } from "../document.ts";
import type { Documents } from "../documents.ts";
import { carries } from "../held-out.ts";
import type { PlacedDocument } from "../validate.ts";
import { error, type Rule, warning } from "./rule.ts";

/** What a training job may be paid by. */
export const rewardsRule: Rule = (documents) => [
  ...[...documents.graders.values()]
    .filter(({ document }) => document.spec.trainable === true)
    .flatMap((placed) => [
      ...similarityOnly(placed, documents),
      ...untrainableChildren(placed, documents),
      ...notForTraining(placed),
      ...unfedReads(placed, documents),
      ...carriedHoldouts(placed, documents),
    ]),
  ...holdouts(documents),
];

function similarityOnly({ document, locate }: PlacedDocument<GraderDocument>, documents: Documents): readonly Issue[] {
  const types = childTypes(document, documents) ?? [document.spec.type];
  if (types.length === 0 || types.some((type) => type !== "text_similarity")) return [];
  const learnt = "a model learns the wording of the references and nothing else";
  const message =
    document.spec.type === "multi"
      ? `every grader combined here is a text_similarity: ${learnt}`
      : `text similarity is the only reward: ${learnt}`;
  const hint = "Combine it in a multi with a grader of correctness, or set trainable: false.";
  return [error(locate(["spec", "trainable"]), "similarity-only-reward", message, hint)];
}

function untrainableChildren(
  { document, locate }: PlacedDocument<GraderDocument>,
  { graders }: Documents,
): readonly Issue[] {
  return childReferences(document).flatMap(([key, name]) => {
    if (graders.get(name)?.document.spec.trainable !== false) return [];
    const message = `"${key}" brings "${name}", which is not trainable, into a reward`;
    const hint = "A grader that training must not see loses its worth once it is part of the reward. Take it out.";
    return [error(locate(["spec", "graders", key, "ref"]), "untrainable-child", message, hint)];
  });
}

function notForTraining({ document, locate }: PlacedDocument<GraderDocument>): readonly Issue[] {
  if (document.spec.type !== "label_model") return [];
  const message = "label_model may not be the reward itself: providers take it only inside a multi";
  const hint = "Put it into a multi, or use score_model.";
  return [warning(locate(["spec", "trainable"]), "label-model-reward", message, hint)];
}

/** A reward is computed from what the trainer hands over, and that is less than what a run's record has. */
function unfedReads(
  { document, file, locate }: PlacedDocument<GraderDocument>,
  documents: Documents,
): readonly Issue[] {
  const process = partsOf(document, file, documents)?.process;
  if (process === undefined || Object.keys(process).length === 0) return [];
  const { fed, lacking } = feeding(process);
  const unfed = lacking.map(({ trainer, fields }) => `${trainer} lacks ${fields.join(", ")}`).join("; ");
  const at = locate(["spec", "trainable"]);
  if (fed.length === 0) {
    const hint = "Set trainable: false, or judge by what a trainer supplies.";
    return [error(at, "reads-unfed", `no trainer supplies what this grader reads: ${unfed}`, hint)];
  }
  if (fed.includes("openai") && fed.includes("foundry")) return [];
  const message = `not every trainer supplies what this grader reads: ${unfed}`;
  return [warning(at, "reads-partly-fed", message, `It can be trained with ${fed.join(", ")}.`)];
}

function holdouts({ suites, graders }: Documents): readonly Issue[] {
  return [...suites.values()].flatMap(({ document, locate }) => {
    const { purpose, grader } = document.spec;
    if (purpose !== "holdout" || graders.get(grader)?.document.spec.trainable !== true) return [];
    const message = `the grader "${grader}" of a holdout suite is trainable: what is trained on holds nothing out`;
    const hint = `Set trainable: false on "${grader}", or use another grader.`;
    return [error(locate(["spec", "grader"]), "holdout-trainable", message, hint)];
  });
}

/** A holdout that is copied, or that shares its source file or rubric with the reward, is held out in name alone. */
function carriedHoldouts(
  { document, file, locate }: PlacedDocument<GraderDocument>,
  documents: Documents,
): readonly Issue[] {
  const reward = partsOf(document, file, documents);
  if (reward === undefined) return [];
  return [...documents.suites.values()].flatMap(({ document: { spec, metadata } }) => {
    const holdout = documents.graders.get(spec.grader);
    if (spec.purpose !== "holdout" || holdout === undefined || spec.grader === document.metadata.name) return [];
    const parts = partsOf(holdout.document, holdout.file, documents);
    if (parts === undefined || !carries(reward, parts)) return [];
    const message = `this reward carries all that "${spec.grader}" judges by, the grader of the holdout suite "${metadata.name}"`;
    const hint = "What is trained on holds nothing out. Take it out of the reward, or hold out another grader.";
    return [error(locate(["spec"]), "holdout-in-reward", message, hint)];
  });
}

/** The types of a multi's children, a reference followed; `undefined` for any other grader. */
function childTypes({ spec }: GraderDocument, { graders }: Documents): readonly (string | undefined)[] | undefined {
  if (spec.type !== "multi" || !isJsonObject(spec.graders)) return undefined;
  return Object.values(spec.graders).map((child) => {
    if (!isJsonObject(child)) return undefined;
    if (typeof child.ref === "string") return graders.get(child.ref)?.document.spec.type;
    return typeof child.type === "string" ? child.type : undefined;
  });
}

function childReferences({ spec }: GraderDocument): readonly (readonly [key: string, name: string])[] {
  if (!isJsonObject(spec.graders)) return [];
  return Object.entries(spec.graders).flatMap(([key, child]) =>
    isJsonObject(child) && typeof child.ref === "string" ? [[key, child.ref] as const] : [],
  );
}
