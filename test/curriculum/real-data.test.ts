import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { curriculumOf } from "../../src/curriculum/curriculum.ts";
import { Protection } from "../../src/curriculum/protection.ts";
import { importTau } from "../../src/trajectory/import/tau.ts";
import type { Trajectory } from "../../src/trajectory/trajectory.ts";
import { sha256 } from "../support/memory-world.ts";
import { sharedData } from "../support/shared-data.ts";

const absent = sharedData("data/traj_retail.jsonl") === undefined;

/** Recorded runs, each with the customer that it is about. */
function recorded(domain: string): readonly { readonly run: Trajectory; readonly customer: string }[] {
  const text = readFileSync(sharedData(`data/traj_${domain}.jsonl`) as string, "utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => {
      const row = JSON.parse(line);
      return { run: importTau(row), customer: String(row.split_key) };
    });
}

const tasksOf = (runs: readonly Trajectory[]) => [...new Map(runs.map((run) => [run.task_id, run])).values()];

describe.skipIf(absent)("on recorded runs of tau-bench (skipped where ../shared/data is absent)", () => {
  test.each([
    ["retail", 50, 48],
    ["airline", 33, 13],
  ])(
    "of %s, a task that another benchmark tells in other words is mostly known by its identifiers",
    (domain, all, known) => {
      const tasks = tasksOf(recorded(domain).map(({ run }) => run));
      const [pool, held] = ["tau1", "tau2"].map((name) => tasks.filter(({ task_id }) => task_id.startsWith(name)));
      const protection = new Protection(
        (held ?? []).map(({ item }) => ({ of: "tau2", item })),
        [],
      );
      const hits = (pool ?? []).map(({ task_id, item }) => protection.hit(task_id, item));
      expect([hits.length, hits.filter((hit) => hit !== undefined).length]).toEqual([all, known]);
    },
  );

  test.each([
    // One short request is put nearly the same way by two customers.
    ["retail", 1],
    ["airline", 0],
  ])("of %s, tasks of other customers are not taken for what is held out, but for %i", (domain, taken) => {
    const runs = recorded(domain);
    const customers = [...new Set(runs.map(({ customer }) => customer))].sort();
    const isHeld = (customer: string) => customers.indexOf(customer) % 2 === 0;
    const held = tasksOf(runs.filter(({ customer }) => isHeld(customer)).map(({ run }) => run));
    const pool = tasksOf(runs.filter(({ customer }) => !isHeld(customer)).map(({ run }) => run));
    const protection = new Protection(
      held.map(({ task_id, item }) => ({ of: "held", task_id, item })),
      [],
    );
    const hits = pool.flatMap(({ task_id, item }) => protection.hit(task_id, item) ?? []);
    expect(pool.length).toBeGreaterThan(20);
    expect(hits).toHaveLength(taken);
  });

  test("the airline mix has every task whose outcomes differ over those whose do not, and sums to its size", () => {
    const runs = recorded("airline").map(({ run }) => run);
    const pool = tasksOf(runs).map(({ task_id, item }) => ({
      task_id,
      item,
      item_digest: sha256(task_id),
      slices: [task_id.split(":")[0] as string],
      runs: runs
        .filter((run) => run.task_id === task_id && run.outcome?.success !== undefined)
        .map((run) => ({
          group: run.model ?? "",
          value: run.outcome?.success ? 1 : 0,
          passed: run.outcome?.success === true,
        })),
    }));
    const found = curriculumOf(pool, 200, { keep: 0.3, explore: 0.2, most: 4 });
    if (found.kind !== "mix") throw new Error(found.kind);
    const weights = (state: string) => found.tasks.filter((task) => task.state === state).map(({ weight }) => weight);
    expect(Math.min(...weights("learnable"))).toBeGreaterThan(
      Math.max(...weights("solved"), ...weights("out_of_reach")),
    );
    expect(found.tasks.reduce((sum, { count }) => sum + count, 0)).toBe(200);
  });
});
