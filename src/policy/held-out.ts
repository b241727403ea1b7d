import type { NativeGrader } from "../grader/contract.ts";
import type { RubricParts } from "../grader/rubric-judged.ts";
import { canonicalJson, isJsonObject, type Json, type JsonObject } from "../json.ts";
import type { CompiledGrader, PolicySet } from "./policy-set.ts";

type Judging = Pick<CompiledGrader, "native" | "rubrics">;

/**
 * Why no training may be paid by a grader: its policy says so, a holdout suite grades with it, or a part of it is such a
 * grader, by reference, as a copy, by the same source file or by the same rubric. `undefined` where nothing speaks against it.
 */
export function heldOut(grader: CompiledGrader, { graders, suites }: PolicySet): string | undefined {
  if (grader.trainable === false) return "its policy says trainable: false";
  const holdouts = [...suites.values()].filter(({ spec }) => spec.purpose === "holdout");
  const own = holdouts.find((suite) => suite.grader.name === grader.name);
  if (own !== undefined) return `the holdout suite "${own.name}" grades with it`;
  for (const [key, name] of referencesOf(grader)) {
    if (graders.get(name)?.trainable === false) return `its part "${key}" is "${name}", which is not trainable`;
  }
  const carried = holdouts.find((suite) => carries(grader, suite.grader));
  return carried && `it carries all of "${carried.grader.name}", by which the holdout suite "${carried.name}" grades`;
}

/** Whether all that a holdout judges by is in a reward: then what is trained on holds nothing out. */
export function carries(reward: Judging, holdout: Judging): boolean {
  const parts = new Set(essences(reward.native));
  if (essences(holdout.native).every((each) => parts.has(each))) return true;
  const rubric = holdout.rubrics?.[""]?.rubric;
  const same = (other: unknown) => canonicalJson(other as Json) === canonicalJson(rubric as unknown as Json);
  return rubric !== undefined && Object.values((reward.rubrics ?? {}) as RubricParts).some((part) => same(part.rubric));
}

function referencesOf({ source }: CompiledGrader): readonly (readonly [key: string, name: string])[] {
  const children = source?.document.spec.graders;
  if (!isJsonObject(children)) return [];
  return Object.entries(children).flatMap(([key, child]) =>
    isJsonObject(child) && typeof child.ref === "string" ? [[key, child.ref] as const] : [],
  );
}

/** What each part judges by, without what may differ and change nothing of it: names, models, comments. */
function essences({ graders, ...grader }: NativeGrader): readonly string[] {
  const parts = isJsonObject(graders) ? Object.values(graders) : [grader as JsonObject];
  return parts.filter(isJsonObject).map((part) => canonicalJson(essence(part)));
}

function essence(part: JsonObject): Json {
  if (typeof part.source === "string") return { source: stripped(part.source) };
  if (Array.isArray(part.input)) return { type: part.type ?? null, input: part.input };
  const { name: _, ...rest } = part;
  return rest;
}

/** Python without blank lines and whole-line comments. */
function stripped(source: string): string {
  const lines = source.split(/\r?\n/).map((line) => line.trimEnd());
  return lines.filter((line) => line !== "" && !line.trimStart().startsWith("#")).join("\n");
}
