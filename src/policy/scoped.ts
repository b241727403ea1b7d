import type { Json, JsonObject } from "../json.ts";
import type { Documents } from "./documents.ts";

/** A grader of type tool_scope with the ToolScope that it names written out; `undefined` where there is none of the name. */
export function withScope(config: JsonObject, { toolScopes }: Pick<Documents, "toolScopes">): JsonObject | undefined {
  if (config.type !== "tool_scope" || config.scope === undefined) return config;
  const found = toolScopes.get(String(config.scope))?.document.spec;
  if (found === undefined) return undefined;
  const { scope: _, ...rest } = config;
  const tools = found.tools as unknown as Json;
  return { ...rest, tools, ...(found.default === undefined ? {} : { default: found.default }) };
}
