import type { AttackTask } from "../../src/attack/attack-grader.ts";
import { attackGrader } from "../../src/attack/attack-grader.ts";
import type { AttackReport } from "../../src/attack/report.ts";
import type { NativeGrader } from "../../src/grader/contract.ts";
import { graderTypes } from "../../src/grader/registry.ts";
import { compileNative } from "../../src/policy/compile-native.ts";
import type { PythonRunner } from "../../src/ports.ts";
import type { Trajectory } from "../../src/trajectory/trajectory.ts";
import { sha256 } from "./memory-world.ts";

/** No clock: what ends an attack in a test is its budget of grades, so that it is the same on every machine. */
export async function attackOf(
  native: NativeGrader,
  rows: readonly Trajectory[],
  python: PythonRunner,
  options: { readonly threshold?: number; readonly grades?: number } & Partial<
    Pick<AttackTask, "seed" | "without">
  > = {},
): Promise<AttackReport> {
  const { grader } = compileNative(JSON.stringify(native), `${native.name}.json`, sha256);
  if (grader === undefined) throw new Error(`${native.name} is not a grader`);
  const { threshold = 0.5, grades = 8000, ...task } = options;
  return attackGrader(
    {
      seed: 1,
      ...task,
      grader: { ...grader, pass_threshold: threshold },
      trajectories: rows,
      budget: { grades, seconds: 1000 },
    },
    {
      types: graderTypes,
      python,
      judge: {
        ask: async (requests) =>
          requests.map(() => ({ kind: "failed", code: "judgement_missing", message: "no recordings" })),
      },
      elapsed: () => 0,
    },
  );
}
