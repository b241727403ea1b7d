import { expect, test } from "vitest";
import { classify } from "../../src/change/classify.ts";
import { loadPolicies } from "../../src/policy/load.ts";
import { memoryTree, sha256 } from "../support/memory-world.ts";

const FILES = {
  "policies/g.yaml":
    "apiVersion: gradegate/v1\nkind: Grader\nmetadata: {name: g, version: 1.0.0}\nspec: {type: string_check, input: a, operation: eq, reference: a}\n",
  "policies/s.yaml":
    "apiVersion: gradegate/v1\nkind: Suite\nmetadata: {name: s, version: 1.0.0}\nspec: {purpose: regression, dataset: d.jsonl, grader: g, expect: {error_rate: {max: 0}}}\n",
};
const gate = (name: string, ledger: string) =>
  `apiVersion: gradegate/v1\nkind: Gate\nmetadata: {name: ${name}, version: 1.0.0}\nspec:\n  merge: {suites: [s], ledger: required}\n  ledger: ${ledger}\n`;
const problems = async (...ledgers: readonly string[]) => {
  const gates = Object.fromEntries(
    ledgers.map((each, index) => [`policies/gate-${index}.yaml`, gate(`g${index}`, each)]),
  );
  const { issues } = await loadPolicies(memoryTree({ ...FILES, ...gates }), "policies", sha256);
  return issues.map(({ file, line, code, message }) => `${file}:${line} ${code}: ${message}`);
};

test("a gate says where the ledger is and what is kept", async () => {
  expect(
    await problems("{branch: our-ledger, evidence: {keep_days: 400, redact: [email]}}", "{branch: our-ledger}"),
  ).toEqual([]);
});

test("two gates may not name two ledgers", async () => {
  expect(await problems("{branch: one}", "{branch: two}")).toEqual([
    "policies/gate-1.yaml:6 several-ledgers: the ledger is on two here, and on one in the Gate g0; a repository has one",
  ]);
});

test.each([
  "{branch: refs/heads/x}",
  "{branch: a..b}",
  "{branch: -f}",
  "{evidence: {keep_days: 0}}",
  "{evidence: {keep_days: 9, redact: [names]}}",
])("%s is refused", async (ledger) => {
  expect(await problems(ledger)).toHaveLength(1);
});

const gateSet = async (gateText: string) => {
  const { set } = await loadPolicies(memoryTree({ ...FILES, "policies/gate.yaml": gateText }), "policies", sha256);
  if (set === undefined) throw new Error("the policies are not valid");
  return set;
};

test.each([
  ["a required ledger that is optional again", "ledger: required", "ledger: optional", "loosening merge.ledger"],
  ["a required ledger of which nothing is said any more", ", ledger: required", "", "loosening merge.ledger"],
  ["evidence that is kept shorter", "keep_days: 400", "keep_days: 30", "loosening ledger.evidence.keep_days"],
  ["evidence that is kept longer", "keep_days: 400", "keep_days: 500", "tightening ledger.evidence.keep_days"],
  ["another branch", "branch: ours", "branch: theirs", "unknown ledger.branch"],
])("a change is named: %s", async (_, find, replace, expected) => {
  const text = gate("merge", "{branch: ours, evidence: {keep_days: 400}}");
  expect(text).toContain(find);
  const changes = classify(await gateSet(text), await gateSet(text.replace(find, replace)));
  expect(changes.map(({ direction, field }) => `${direction} ${field}`)).toEqual([expected]);
});
