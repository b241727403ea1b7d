import type { demandedSelfTests } from "../gate/risk.ts";
import type { RuleResult } from "../gate/rule.ts";
import type { FileTree } from "../ports.ts";
import { gateDigest, parseRecord } from "../selftest/record.ts";
import { checkSelfTest, type FoundSelfTest } from "../selftest/selftest-rule.ts";
import type { World } from "./world.ts";

/** Bytes. A record has figures and no rows. */
const RECORD_LIMIT = 1024 * 1024;

/** Where the record of a self-test is kept. */
export function selfTestFile(policies: string): string {
  return `${policies.replace(/\/+$/, "")}/selftest.json`;
}

/** Holds the self-test beside the head's policies against what demands one. Nothing is read where nothing does. */
export async function checkSelfTests(
  demanded: ReturnType<typeof demandedSelfTests>,
  tree: FileTree,
  policies: string,
  world: World,
): Promise<readonly RuleResult[]> {
  if (demanded.length === 0) return [];
  const found = await findSelfTest(tree, selfTestFile(policies), world);
  return demanded.flatMap(({ name, demand, gate }) =>
    checkSelfTest(name, demand, gateDigest(gate, world.sha256), found, world.today()),
  );
}

async function findSelfTest(tree: FileTree, file: string, { sha256 }: World): Promise<FoundSelfTest> {
  const content = await tree.read(file, RECORD_LIMIT);
  if (content.kind === "missing") return { file, problem: "missing" };
  if (content.kind !== "text") return { file, problem: "unreadable" };
  const parsed = parseRecord(content.text, sha256);
  return "problem" in parsed ? { file, problem: parsed.problem } : { file, record: parsed.record };
}
