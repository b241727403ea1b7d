import { describe, test } from "vitest";
import { renderWorked } from "../../.github/scripts/worked/table.ts";
import { expectGolden } from "../support/golden.ts";
import { sharedData } from "../support/shared-data.ts";
import { worked } from "../support/worked.ts";

const domains = ["airline", "retail"] as const;
const absent = domains.some((domain) => sharedData(`data/traj_${domain}.jsonl`) === undefined);

describe.skipIf(absent)("the worked policies on recorded runs (skipped where ../shared/data is absent)", () => {
  test("every part agrees with the outcomes as it did", async () => {
    const tables: string[] = [];
    for (const domain of domains) {
      const dataset = sharedData(`data/traj_${domain}.jsonl`) as string;
      tables.push(renderWorked(await worked(domain, dataset, "reported"), "reported"));
    }
    expectGolden("worked.txt", `${tables.join("\n")}`);
  }, 600_000);
});
