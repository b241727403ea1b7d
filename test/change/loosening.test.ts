import { describe, expect, test } from "vitest";
import { classify, loosenings as loosened } from "../../src/change/classify.ts";
import { loadPolicies } from "../../src/policy/load.ts";
import type { PolicySet } from "../../src/policy/policy-set.ts";
import { type Files, memoryTree, sha256 } from "../support/memory-world.ts";

const document = (kind: string, name: string, spec: string) =>
  `apiVersion: gradegate/v1\nkind: ${kind}\nmetadata: {name: ${name}, version: 1.0.0}\nspec:\n${spec.replace(/^/gm, "  ")}\n`;

const GRADER =
  'type: string_check\ninput: "{{ sample.output_text }}"\noperation: eq\nreference: blue\npass_threshold: 1\ntrainable: false';
const SUITE = `purpose: holdout
dataset: rows.jsonl
grader: colour
slices: [{name: blues, tag: blue}]
expect: {auc: {min: 0.9}, error_rate: {max: 0.01}, pass_rate: [{slice: blues, min: 0.2, max: 0.8}]}
compare: {flips: {new_false_accepts: {max: 0}}}`;
const GATE = "merge:\n  suites: [colours]\n  error_rate: {max: 0.02}\n  compare: {max_drop: 0.02}";

const BASE: Files = {
  "policies/grader.yaml": document("Grader", "colour", GRADER),
  "policies/suite.yaml": document("Suite", "colours", SUITE),
  "policies/gate.yaml": document("Gate", "merge", GATE),
};

const loosenings = (base: PolicySet, head: PolicySet) => loosened(classify(base, head));

async function load(files: Files): Promise<PolicySet> {
  const { set, issues } = await loadPolicies(memoryTree(files), "policies", sha256);
  if (set === undefined) throw new Error(JSON.stringify(issues));
  return set;
}

/** What is looser once one text of one file is another, without the positions. */
async function loosenedBy(file: "grader" | "suite" | "gate", find: string, replace: string) {
  const text = BASE[`policies/${file}.yaml`] as string;
  if (!text.includes(find)) throw new Error(`${file} has no ${find}`);
  const head = await load({ ...BASE, [`policies/${file}.yaml`]: text.replace(find, replace) });
  return loosenings(await load(BASE), head).map(({ position: _, ...rest }) => rest);
}

describe("what the head judges less strictly than the base", () => {
  test("nothing, where nothing differs", async () => {
    expect(loosenings(await load(BASE), await load(BASE))).toEqual([]);
  });

  test.each([
    [
      "gate",
      "error_rate: {max: 0.02}",
      "error_rate: {max: 0.5}",
      { field: "merge.error_rate.max", base: 0.02, head: 0.5 },
    ],
    ["gate", "max_drop: 0.02", "confidence: 0.9", { field: "merge.compare.max_drop", base: 0.02 }],
    [
      "gate",
      "error_rate: {max: 0.02}",
      "error_rate: {max: 0.02}\n    removed: {max: 3}",
      { field: "merge.removed.max", base: 0, head: 3 },
    ],
    [
      "gate",
      "error_rate: {max: 0.02}",
      "error_rate: {max: 0.02}\n    version_bump: advised",
      { field: "merge.version_bump", base: "required", head: "advised" },
    ],
    [
      "suite",
      "{name: blues, tag: blue}",
      "{name: blues, tag: blue, model: m}",
      { field: "slices.blues.model", head: "m" },
    ],
    ["suite", "auc: {min: 0.9}", "auc: {min: 0.6}", { field: "expect.auc.min", base: 0.9, head: 0.6 }],
    ["suite", "auc: {min: 0.9}, ", "", { field: "expect.auc.min", base: 0.9 }],
    ["suite", "min: 0.2, max: 0.8", "min: 0.2, max: 1", { field: "expect.pass_rate.blues.max", base: 0.8, head: 1 }],
    [
      "suite",
      "new_false_accepts: {max: 0}",
      "new_false_accepts: {max: 9}",
      { field: "compare.flips.new_false_accepts.max", base: 0, head: 9 },
    ],
    ["grader", "operation: eq", "operation: like", { field: "operation", base: "eq", head: "like" }],
    ["grader", "pass_threshold: 1", "pass_threshold: 0.5", { field: "pass_threshold", base: 1, head: 0.5 }],
  ] as const)("%s: %s becomes %s", async (file, find, replace, expected) => {
    expect(await loosenedBy(file, find, replace)).toEqual([expect.objectContaining(expected)]);
  });

  test.each([
    ["gate", "error_rate: {max: 0.02}", "error_rate: {max: 0.01}"],
    // Where the gate says nothing, one failed grade leaves the verdict open.
    ["gate", "error_rate: {max: 0.02}", "version_bump: required"],
    ["suite", "auc: {min: 0.9}", "auc: {min: 0.95}"],
    ["suite", "auc: {min: 0.9}", "auc: {min: 0.9}, agreement: {min: 0.9}"],
    ["grader", "operation: eq", "operation: ne"],
  ] as const)(
    "a stricter bound, a new bound or another grader is none: %s: %s becomes %s",
    async (file, find, replace) => {
      expect(await loosenedBy(file, find, replace)).toEqual([]);
    },
  );

  test("a gate that is gone, and a suite that it no longer requires", async () => {
    const { "policies/gate.yaml": _, ...withoutGate } = BASE;
    expect(loosenings(await load(BASE), await load(withoutGate))).toEqual([
      {
        policy: { kind: "Gate", name: "merge" },
        kind: "gate_rule",
        direction: "loosening",
        base: "removed",
        position: { file: "policies/gate.yaml", line: 1, column: 1 },
      },
    ]);
    const other = document("Suite", "others", SUITE);
    const head = {
      ...BASE,
      "policies/other.yaml": other,
      "policies/gate.yaml": document("Gate", "merge", GATE.replace("colours", "others")),
    };
    expect(loosenings(await load(BASE), await load(head))).toEqual([
      {
        policy: { kind: "Gate", name: "merge" },
        kind: "gate_rule",
        direction: "loosening",
        field: "merge.suites",
        base: "colours",
        position: { file: "policies/gate.yaml", line: 6, column: 13 },
      },
    ]);
  });
});
