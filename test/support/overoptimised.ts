import type { Report, ScoreRow } from "../../src/evaluation/report.ts";
import { below, seededRandom } from "../../src/statistics/random.ts";
import { sha256 } from "./memory-world.ts";
import { aReport, aRow } from "./report-builder.ts";

/** What the two graders pay on average at a step of a training run. */
export interface StepOfRun {
  readonly reward: number;
  readonly holdout: number;
}

/**
 * Two reports over one simulated training run: each task is sampled at each step, tasks differ in difficulty, and both
 * graders see the run's luck and some of their own. Gold falls as the proxy is over-optimised (Gao et al. 2022) where the
 * steps say so.
 */
export function trainingRun(
  steps: readonly StepOfRun[],
  { tasks = 60, seed = 1, noise = 0.15 } = {},
): { readonly reward: Report; readonly holdout: Report } {
  const draw = below(seededRandom(seed), 1_000_000);
  const luck = (width: number) => (draw() / 1_000_000 - 0.5) * 2 * width;
  const reward: ScoreRow[] = [];
  const holdout: ScoreRow[] = [];
  for (let task = 0; task < tasks; task++) {
    const difficulty = luck(0.15);
    for (const [at, step] of steps.entries()) {
      const shared = luck(noise);
      const id = `task-${task}-step-${(at + 1) * 100}`;
      const named = { task_id: `task-${task}`, checkpoint_id: `step-${(at + 1) * 100}`, digest: sha256(id) };
      const clipped = (value: number) => Math.min(1, Math.max(0, value));
      reward.push(aRow(id, clipped(step.reward + difficulty + shared + luck(noise / 2)), named));
      holdout.push(aRow(id, clipped(step.holdout + difficulty + shared + luck(noise / 2)), named));
    }
  }
  return {
    reward: aReport(reward, { grader: { name: "reward" } }),
    holdout: aReport(holdout, { grader: { name: "second-opinion", digest: "b".repeat(64) } }),
  };
}
