import type { Issue } from "../../errors.ts";
import { schemaProblems } from "../../grader/json-schema-subset.ts";
import { isJsonObject, type Json, type JsonObject } from "../../json.ts";
import type { Documents } from "../documents.ts";
import { unresolved } from "./references.ts";
import { error, type Rule, warning } from "./rule.ts";

/** Argument schemas that every reader understands; and a word where everything is allowed unless it is named. */
export const toolScopesRule: Rule = (documents) => [
  ...references(documents),
  ...[...documents.toolScopes.values()].flatMap(({ document, locate }): readonly Issue[] => {
    const { spec } = document;
    const schemas = Object.entries(spec.tools).flatMap(([tool, { arguments: schema }]) =>
      schema === undefined
        ? []
        : schemaProblems(schema, ["spec", "tools", tool, "arguments"]).map(({ path, code, message, hint }) =>
            error(locate(path), code, message, hint),
          ),
    );
    if (Object.hasOwn(spec.tools, "*")) {
      const message = '"*" is no tool, and names are not patterns';
      schemas.push(
        error(locate(["spec", "tools", "*"]), "tool-pattern", message, "Say default for what is not named."),
      );
    }
    if (spec.default !== "allowed") return schemas;
    const message = "every tool that is not named is allowed, also one that is made tomorrow";
    return [
      ...schemas,
      warning(locate(["spec", "default"]), "open-scope", message, "Name the tools, and leave default out."),
    ];
  }),
];

/** Of graders, and of children that are written out in a `multi`. */
function references(documents: Documents): readonly Issue[] {
  return [...documents.graders.values()].flatMap(({ document, locate }) => {
    const { spec } = document;
    const children = isJsonObject(spec.graders) ? Object.entries(spec.graders) : [];
    const written: readonly (readonly [Json, readonly string[]])[] = [
      [spec as JsonObject, ["spec"]],
      ...children.map(([key, child]) => [child, ["spec", "graders", key]] as const),
    ];
    return written.flatMap(([config, path]) => {
      if (!isJsonObject(config) || config.type !== "tool_scope" || typeof config.scope !== "string") return [];
      return unresolved(config.scope, "ToolScope", documents, locate([...path, "scope"]));
    });
  });
}
