import { type Static, Type } from "typebox";
import type { Json } from "../json.ts";

/** The stages in which a model has tools. */
export const TOOL_STAGES = ["train", "shadow", "canary", "full"] as const;
export type ToolStage = (typeof TOOL_STAGES)[number];

/** From strict to loose. */
export const PERMISSIONS = ["forbidden", "allowed_with_confirmation", "allowed"] as const;
export type Permission = (typeof PERMISSIONS)[number];

const Permitted = (stage: string) =>
  Type.Optional(Type.Enum([...PERMISSIONS], { description: `In the stage ${stage}. The default where absent.` }));

const ScopedTool = Type.Object(
  {
    train: Permitted("train"),
    shadow: Permitted("shadow"),
    canary: Permitted("canary"),
    full: Permitted("full"),
    arguments: Type.Optional(
      Type.Unsafe<Json>({
        type: ["object", "boolean"],
        description: "A JSON Schema that the arguments fit, in every stage.",
      }),
    ),
  },
  { additionalProperties: false, description: "What may be done with one tool." },
);

/** By the tool's name. */
export const ScopeTools = Type.Record(Type.String(), ScopedTool, {
  minProperties: 1,
  description: "By the tool's name.",
});
export type ScopeTools = Static<typeof ScopeTools>;

export const ScopeDefault = Type.Optional(
  Type.Enum([...PERMISSIONS], { description: "Of tools and stages that are not named. forbidden if absent." }),
);

/** What a tool may do in a stage: what is not said is what the scope's default says, and that is forbidden. */
export function permissionOf(
  scope: { readonly default?: Permission; readonly tools: ScopeTools },
  tool: string,
  stage: ToolStage,
): Permission {
  const stated = Object.hasOwn(scope.tools, tool) ? scope.tools[tool] : undefined;
  return stated?.[stage] ?? scope.default ?? "forbidden";
}
