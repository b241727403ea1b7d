import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { curriculumOf, type PoolTask } from "../../src/curriculum/curriculum.ts";
import type { GradedRun } from "../../src/curriculum/evidence.ts";
import type { ManifestTask } from "../../src/curriculum/manifest.ts";

const OPTIONS = { keep: 0.3, explore: 0.2, most: 4 };
const runs = (values: readonly number[], group = "m"): GradedRun[] =>
  values.map((value) => ({ group, value, passed: value >= 0.5 }));
const task = (task_id: string, graded: readonly GradedRun[], slices: readonly string[] = ["all"]): PoolTask => ({
  task_id,
  item: { task_id },
  item_digest: "0".repeat(64),
  slices,
  runs: graded,
});
const mix = (pool: readonly PoolTask[], size = 20) => {
  const found = curriculumOf(pool, size, OPTIONS);
  if (found.kind !== "mix") throw new Error(found.kind);
  return found;
};
const byId = (tasks: readonly ManifestTask[]) => new Map(tasks.map((each) => [each.task_id, each]));

describe("what is to be learnt of a task", () => {
  test("its state is told from samples of one model: apart, all passed, all failed, or unknown", () => {
    const { tasks } = mix([
      task("apart", runs([0, 1])),
      task("failed", runs([0.2, 0.2])),
      task("never", []),
      task("one", runs([1])),
      task("passed", runs([1, 1])),
      task("two-models", [...runs([0], "a"), ...runs([1], "b")]),
      task("unscored", [{ group: "m" }, { group: "m" }]),
    ]);
    expect(tasks.map(({ task_id, state }) => [task_id, state])).toEqual([
      ["apart", "learnable"],
      ["failed", "out_of_reach"],
      ["never", "unknown"],
      ["one", "unknown"],
      ["passed", "solved"],
      ["two-models", "unknown"],
      ["unscored", "unknown"],
    ]);
  });

  test("a task that was never run is unknown, and gets more than one that is solved", () => {
    const tasks = byId(
      mix([task("apart", runs([0, 1])), task("never", []), task("solved", runs(Array(16).fill(1)))]).tasks,
    );
    expect(tasks.get("never")?.why).toBe("never run: unknown, not easy");
    expect(tasks.get("never")?.weight).toBeGreaterThan(tasks.get("solved")?.weight ?? 1);
  });

  test("alike in more samples is less to learn", () => {
    const tasks = byId(
      mix([task("a", runs([0, 1])), task("few", runs([1, 1])), task("many", runs(Array(9).fill(1)))]).tasks,
    );
    expect(tasks.get("few")?.weight).toBeGreaterThan(tasks.get("many")?.weight ?? 1);
  });

  test("samples further apart never give a task less", () => {
    const near = fc.double({ min: 0, max: 0.2, noNaN: true });
    const others = fc.array(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 5 }), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(near, near, others, (low, more, rest) => {
        // Around the same mean, with the same verdicts: only the spread differs.
        const pool = (by: number) => [
          task("it", runs([0.25 - by / 2, 0.25 + by / 2, 0.75 - by / 2, 0.75 + by / 2])),
          ...rest.map((values, at) => task(`other-${at}`, runs(values))),
        ];
        const [before, after] = [low, Math.min(0.49, low + more)].map(
          (by) => byId(mix(pool(by)).tasks).get("it")?.weight,
        );
        expect(after).toBeGreaterThanOrEqual((before ?? 1) - 2e-6);
      }),
    );
  });

  test("a slice that fails more gets more, of tasks with the same spread", () => {
    const { slices } = mix([task("a1", runs([0, 0, 0, 1]), ["strong-no"]), task("b1", runs([1, 1, 1, 0]), ["strong"])]);
    expect(slices.map(({ name, weight }) => [name, weight > 0.5])).toEqual([
      ["strong", false],
      ["strong-no", true],
    ]);
  });

  test("the order of tasks and of runs decides nothing", () => {
    const pool = [task("a", runs([0, 0.3, 1])), task("b", runs([0.1, 0.9])), task("c", [])];
    const turned = [...pool].reverse().map((each) => ({ ...each, runs: [...each.runs].reverse() }));
    expect(mix(turned)).toEqual(mix(pool));
  });
});

describe("no mix is proposed", () => {
  test.each([
    ["unknown", [task("a", []), task("b", runs([1]))]],
    ["nothing", [task("a", runs([1, 1])), task("b", runs([0, 0]))]],
  ] as const)("where it is %s what could be learnt", (kind, pool) => {
    expect(curriculumOf(pool, 10, OPTIONS).kind).toBe(kind);
  });

  test("that could not hold a row of every slice", () => {
    const pool = [task("a", runs([0, 1]), ["x"]), task("b", runs([0, 1]), ["y"])];
    expect(curriculumOf(pool, 1, OPTIONS).kind).toBe("small");
  });
});
