import type { NativeGrader } from "../grader/contract.ts";
import { isJsonObject } from "../json.ts";

/** What a grader looks at, as far as its text tells. What cannot be told is taken to be read. */
export interface Reads {
  readonly text: boolean;
  readonly tools: boolean;
  /** Names of the item's fields; `undefined`: any of them may be. */
  readonly fields: ReadonlySet<string> | undefined;
  readonly asksJudge: boolean;
}

export function partsOf(native: NativeGrader): readonly NativeGrader[] {
  return isJsonObject(native.graders)
    ? (Object.values(native.graders).filter(isJsonObject) as unknown as readonly NativeGrader[])
    : [native];
}

/** Every string of a grader that is a template or a program. */
export function textsOf(native: NativeGrader): readonly string[] {
  const texts: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === "string") texts.push(value);
    else if (Array.isArray(value)) for (const each of value) visit(each);
    else if (isJsonObject(value)) for (const each of Object.values(value)) visit(each);
  };
  for (const part of partsOf(native)) visit(part);
  return texts;
}

const FIELD = /\bitem\s*(?:\[\s*['"]([^'"]+)['"]\s*\]|\.get\(\s*['"]([^'"]+)['"]|\.([A-Za-z_]\w*))/g;

export function readsOf(native: NativeGrader): Reads {
  const all = textsOf(native).join("\n");
  const text = /output_text|output_json|choices/.test(all);
  const tools = /output_tools|tool_calls|choices|\btrajectory\b/.test(all);
  const fields = new Set<string>();
  for (const [, index, get, dotted] of all.matchAll(FIELD)) {
    const field = index ?? get ?? dotted;
    if (field !== undefined && !["get", "items", "keys", "values"].includes(field)) fields.add(field);
  }
  // `item` handed on whole, or indexed by a variable: its fields are read where this cannot see
  const isOpen = partsOf(native).some(({ source }) => {
    const body = typeof source === "string" ? source.replace(/def\s+\w+\s*\([^)]*\)/g, "") : "";
    const without = body.replace(FIELD, "");
    return /\bitem\s*(?:\[|[,)]|\.(?:items|keys|values|get)\b)/.test(without);
  });
  return {
    text: text || !tools,
    tools,
    fields: isOpen ? undefined : fields,
    asksJudge: partsOf(native).some((part) => part.type === "score_model" || part.type === "label_model"),
  };
}
