import { type Static, Type } from "typebox";
import { ScopeDefault, ScopeTools } from "../grader/tool-scope.ts";

/** Which tools a model may use in which stage: one policy for the grader that checks runs and for the runtime that holds it. */
export const ToolScopeSpec = Type.Object({ default: ScopeDefault, tools: ScopeTools }, { additionalProperties: false });
export type ToolScopeSpec = Static<typeof ToolScopeSpec>;
