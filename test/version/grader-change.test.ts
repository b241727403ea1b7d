import { describe, expect, test } from "vitest";
import type { CompiledGrader, PolicySet } from "../../src/policy/policy-set.ts";
import { graderChanges } from "../../src/version/grader-change.ts";

const grader = (name: string, more: Partial<CompiledGrader> = {}): CompiledGrader => ({
  name,
  version: "1.0.0",
  digest: "a",
  native: { type: "python", name },
  pass_threshold: 0.5,
  layer: undefined,
  trainable: undefined,
  ...more,
});
const policies = (...graders: readonly CompiledGrader[]): PolicySet => ({
  graders: new Map(graders.map((each) => [each.name, each])),
  rubrics: new Map(),
  suites: new Map(),
  gates: new Map(),
  jobs: new Map(),
  rollouts: new Map(),
  toolScopes: new Map(),
});
const kinds = (base: PolicySet | undefined, head: PolicySet) =>
  graderChanges(base, head).map(({ name, change }) => `${name} ${change}`);

describe("what became of a grader", () => {
  test("nothing is listed where nothing differs", () => {
    expect(kinds(policies(grader("a")), policies(grader("a")))).toEqual([]);
  });

  test("a layer or a source elsewhere changes nothing that is graded", () => {
    expect(kinds(policies(grader("a")), policies(grader("a", { layer: "safety" })))).toEqual([]);
  });

  test.each([
    ["digest", { digest: "b" }],
    ["pass_threshold", { pass_threshold: 0.4 }],
    ["trainable", { trainable: true }],
  ] as const)("another %s is a change, though the version stayed", (_, more) => {
    expect(kinds(policies(grader("a")), policies(grader("a", more)))).toEqual(["a changed"]);
  });

  test("another version alone is documented", () => {
    expect(kinds(policies(grader("a")), policies(grader("a", { version: "1.0.1" })))).toEqual(["a documented"]);
  });

  test("another name is one removed and one added, sorted by name", () => {
    expect(kinds(policies(grader("b")), policies(grader("a")))).toEqual(["a added", "b removed"]);
  });

  test("without a base every grader is added", () => {
    expect(graderChanges(undefined, policies(grader("a")))).toEqual([
      {
        name: "a",
        change: "added",
        base: undefined,
        head: {
          version: "1.0.0",
          digest: "a",
          pass_threshold: 0.5,
          trainable: undefined,
          contract: expect.any(String),
        },
      },
    ]);
  });
});
