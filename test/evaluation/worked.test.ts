import { describe, expect, test } from "vitest";
import { renderWorked } from "../../.github/scripts/worked/table.ts";
import { workTree } from "../../src/adapters/git/work-tree.ts";
import { knownProcessTypes } from "../../src/grader/registry.ts";
import { loadPolicies } from "../../src/policy/load.ts";
import { expectGolden } from "../support/golden.ts";
import { sha256 } from "../support/memory-world.ts";
import { ROOT } from "../support/program.ts";
import { sharedData } from "../support/shared-data.ts";
import { worked } from "../support/worked.ts";

const domains = ["airline", "retail"] as const;
const absent = domains.some((domain) => sharedData(`data/traj_${domain}.jsonl`) === undefined);

test.each(domains)("the worked policy of %s has a part of every process type", async (domain) => {
  const { set, issues } = await loadPolicies(workTree(ROOT), `test/fixtures/worked/${domain}`, sha256);
  expect(issues).toEqual([]);
  const used = new Set([...(set?.graders.values() ?? [])].map((grader) => grader.process?.[""]?.config.type));
  // The runs record no confirmation and their domains state no scope of tools; the template's suite refund-tools has both.
  expect(knownProcessTypes().filter((type) => !used.has(type))).toEqual(["tool_scope"]);
});

describe.skipIf(absent)("the worked policies on recorded runs (skipped where ../shared/data is absent)", () => {
  test("every part agrees with the outcomes as it did", async () => {
    const tables: string[] = [];
    for (const domain of domains) {
      const dataset = sharedData(`data/traj_${domain}.jsonl`) as string;
      tables.push(renderWorked(await worked(domain, dataset, "reported"), "reported"));
    }
    expectGolden("worked.txt", tables.join("\n"));
  }, 600_000);
});
