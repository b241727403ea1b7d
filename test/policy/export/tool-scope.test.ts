import { expect, test } from "vitest";
import { toolScopeExport } from "../../../src/policy/export/tool-scope.ts";
import { effectSide, SCOPE } from "../../support/effect-side.ts";
import { sha256 } from "../../support/memory-world.ts";

const exported = async (yaml: string) => {
  const scope = (await effectSide({ "policies/scope.yaml": yaml })).set.toolScopes.get("tools");
  return JSON.parse(toolScopeExport(scope!.document, sha256));
};

test("a tool scope for a runtime has every stage written out, and nothing is allowed that was not said", async () => {
  const bounded = SCOPE.replace("refund: {", "refund: { arguments: { type: object },");
  expect(await exported(bounded)).toMatchObject({
    kind: "gradegate/tool-scope",
    name: "tools",
    stages: {
      train: { default: "forbidden", tools: { look_up: "allowed", refund: "forbidden" } },
      full: { default: "forbidden", tools: { look_up: "allowed", refund: "allowed_with_confirmation" } },
    },
    arguments: { refund: { type: "object" } },
  });
});

test("its digest is of what is held, not of its words", async () => {
  const [one, documented, other] = await Promise.all(
    [SCOPE, SCOPE.replace('"1.0.0"', '"1.0.1"'), SCOPE.replace("canary: allowed,", "canary: forbidden,")].map(exported),
  );
  expect([documented.digest === one.digest, other.digest === one.digest]).toEqual([true, false]);
});
