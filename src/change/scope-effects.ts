import { PERMISSIONS, permissionOf, TOOL_STAGES } from "../grader/tool-scope.ts";
import { canonicalJson } from "../json.ts";
import type { ToolScopeSpec } from "../policy/document.ts";
import type { PolicySet } from "../policy/policy-set.ts";
import type { ScopeEffect } from "./effect.ts";

/** A name that no scope can have said anything of: what holds for it is the scope's default. */
const UNNAMED = "*";

/** What tools a model may use otherwise, stage by stage. A scope that goes leaves every tool without a word on it. */
export function scopeEffects(base: PolicySet | undefined, head: PolicySet): readonly ScopeEffect[] {
  const names = [...new Set([...(base?.toolScopes.keys() ?? []), ...head.toolScopes.keys()])].sort();
  return names.flatMap((name) =>
    ofScope(name, base?.toolScopes.get(name)?.document.spec, head.toolScopes.get(name)?.document.spec),
  );
}

function ofScope(
  name: string,
  then: ToolScopeSpec | undefined,
  now: ToolScopeSpec | undefined,
): readonly ScopeEffect[] {
  const tools = [...new Set([...Object.keys(then?.tools ?? {}), ...Object.keys(now?.tools ?? {})])].sort();
  return [...tools, UNNAMED].flatMap((tool): readonly ScopeEffect[] => {
    const common = { kind: "tool_scope", name, tool } as const;
    const stages = TOOL_STAGES.flatMap((stage): readonly ScopeEffect[] => {
      const [from, to] = [then && permissionOf(then, tool, stage), now && permissionOf(now, tool, stage)];
      if (from === to) return [];
      const direction =
        to === undefined
          ? "loosening"
          : from === undefined
            ? "tightening"
            : PERMISSIONS.indexOf(to) > PERMISSIONS.indexOf(from)
              ? "loosening"
              : "tightening";
      return [{ ...common, stage, what: "permission", from: from ?? null, to: to ?? null, direction }];
    });
    const [from, to] = [argumentsText(then, tool), argumentsText(now, tool)];
    if (from === to || then === undefined || now === undefined) return stages;
    const direction = to === null ? "loosening" : from === null ? "tightening" : "unknown";
    return [...stages, { ...common, stage: "all", what: "arguments", from, to, direction }];
  });
}

function argumentsText(scope: ToolScopeSpec | undefined, tool: string): string | null {
  const stated = scope !== undefined && Object.hasOwn(scope.tools, tool) ? scope.tools[tool]?.arguments : undefined;
  return stated === undefined ? null : canonicalJson(stated);
}
