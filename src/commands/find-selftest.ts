import type { RuleResult } from "../gate/rule.ts";
import type { FileTree } from "../ports.ts";
import { gateDigest, parseRecord } from "../selftest/record.ts";
import { checkSelfTest, type FoundSelfTest } from "../selftest/selftest-rule.ts";
import type { NamedGate } from "../selftest/trial.ts";
import type { World } from "./world.ts";

/** Bytes. A record has figures and no rows. */
const RECORD_LIMIT = 1024 * 1024;

/** Where the record of a self-test is kept. */
export function selfTestFile(policies: string): string {
  return `${policies.replace(/\/+$/, "")}/selftest.json`;
}

/** Holds the self-test beside the head's policies against the gates that demand one. Nothing is read where none does. */
export async function checkSelfTests(
  gates: readonly NamedGate[],
  tree: FileTree,
  policies: string,
  world: World,
): Promise<readonly RuleResult[]> {
  const demanding = gates.filter(({ spec }) => spec.merge.selftest !== undefined);
  if (demanding.length === 0) return [];
  const found = await findSelfTest(tree, selfTestFile(policies), world);
  return demanding.flatMap((gate) => checkSelfTest(gate, gateDigest(gate, world.sha256), found, world.today()));
}

async function findSelfTest(tree: FileTree, file: string, { sha256 }: World): Promise<FoundSelfTest> {
  const content = await tree.read(file, RECORD_LIMIT);
  if (content.kind === "missing") return { file, problem: "missing" };
  if (content.kind !== "text") return { file, problem: "unreadable" };
  const parsed = parseRecord(content.text, sha256);
  return "problem" in parsed ? { file, problem: parsed.problem } : { file, record: parsed.record };
}
