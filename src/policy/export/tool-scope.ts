import { permissionOf, TOOL_STAGES } from "../../grader/tool-scope.ts";
import { canonicalJson, isJsonObject } from "../../json.ts";
import type { Sha256 } from "../../ports.ts";
import type { ToolScopeDocument } from "../document.ts";

/**
 * A tool scope for the runtime that holds it: every stage written out, nothing left to a default but what is not named.
 * `digest` is of what stands in `stages` and `arguments`, so that the runtime can say which scope it holds.
 */
export function toolScopeExport({ metadata, spec }: ToolScopeDocument, sha256: Sha256): string {
  const names = Object.keys(spec.tools).sort();
  const stages = Object.fromEntries(
    TOOL_STAGES.map((stage) => [
      stage,
      {
        default: spec.default ?? "forbidden",
        tools: Object.fromEntries(names.map((tool) => [tool, permissionOf(spec, tool, stage)])),
      },
    ]),
  );
  const constraints = Object.fromEntries(
    names.flatMap((tool) => {
      const schema = spec.tools[tool]?.arguments;
      return isJsonObject(schema) || typeof schema === "boolean" ? [[tool, schema]] : [];
    }),
  );
  const held = { stages, arguments: constraints };
  const { name, version } = metadata;
  const scope = {
    kind: "gradegate/tool-scope",
    version: 1,
    name,
    policy_version: version,
    digest: sha256(canonicalJson(held)),
  };
  return `${JSON.stringify({ ...scope, ...held }, null, 2)}\n`;
}
