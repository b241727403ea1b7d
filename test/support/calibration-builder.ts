import { type Calibration, sealed } from "../../src/evaluation/calibration.ts";
import { type CalibrationRow, calibrationFigures } from "../../src/evaluation/calibration-figures.ts";
import { sha256 } from "./memory-world.ts";

/** A judge that agrees with people on 180 of 200, half of them good: kappa 0.8. */
export function aCalibration(more: Partial<Calibration> = {}): Calibration {
  const rows = Array.from({ length: 200 }, (_, at): CalibrationRow => {
    const human = at % 2;
    const agrees = at >= 20;
    return {
      task_id: `task-${at}`,
      scores: [agrees ? human : 1 - human],
      unscored: 0,
      labels: new Map([["people", human]]),
      length: at,
      swapped: false,
    };
  });
  const options = { confidence: 0.95, resamples: 100, seed: 1, pass_threshold: 0.5, label_threshold: 0.5 };
  const { seal: _, ...rest } = {
    seal: "",
    version: 1 as const,
    kind: "gradegate/calibration" as const,
    engine: "0.0.0-test",
    grader: { name: "reward", version: "1.0.0" },
    judge: { digest: "a".repeat(64), models: ["judge-1"], rubric: "b", sampling: "c", pass_threshold: 0.5 },
    dataset: { path: "labelled.jsonl", digest: "d", trajectories: 200 },
    labels: { path: "outcome.human.labels", digest: "e" },
    calibrated_on: "2026-11-01",
    figures: calibrationFigures(rows, options),
    ...more,
  };
  return sealed(rest, sha256);
}
