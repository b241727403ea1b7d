import { isJsonObject, type Json, type JsonObject } from "../json.ts";

/** Labels by rater, or why what stands there is none. Nothing there is no label, and no problem. */
export type ReadLabels =
  | { readonly kind: "labels"; readonly labels: ReadonlyMap<string, number> }
  | { readonly kind: "problem"; readonly message: string };

const NONE: ReadLabels = { kind: "labels", labels: new Map() };

/**
 * The labels at a dotted path of a trajectory, such as `outcome.human.labels`: a verdict (true, false), a number, a list
 * of them with a place for each rater, a list of `{rater, value}`, or an object by rater. null is a rater's silence.
 */
export function labelsAt(trajectory: unknown, path: string): ReadLabels {
  let value: unknown = trajectory;
  for (const key of path.split(".")) {
    const inside = Array.isArray(value)
      ? value[Number(key)]
      : isJsonObject(value) && Object.hasOwn(value, key)
        ? value[key]
        : undefined;
    if (inside === undefined || inside === null) return NONE;
    value = inside;
  }
  const given = entriesOf(value as Json);
  const labels = new Map<string, number>();
  for (const [rater, label] of given) {
    if (label === null) continue;
    const number = typeof label === "boolean" ? Number(label) : label;
    if (typeof number !== "number") {
      return {
        kind: "problem",
        message: `${path}: expected true, false or a number, got ${JSON.stringify(label)?.slice(0, 60)}`,
      };
    }
    if (labels.has(rater)) return { kind: "problem", message: `${path}: the rater "${rater}" has two labels` };
    labels.set(rater, number);
  }
  return { kind: "labels", labels };
}

function entriesOf(value: Json): readonly (readonly [rater: string, label: Json | undefined])[] {
  if (Array.isArray(value)) {
    return value.map((each: Json, place) =>
      isJsonObject(each) && typeof each.rater === "string" ? [each.rater, each.value] : [String(place), each],
    );
  }
  return isJsonObject(value) ? Object.entries(value as JsonObject) : [["people", value]];
}
