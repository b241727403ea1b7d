import { readFileSync } from "node:fs";
import { sharedData } from "./shared-data.ts";

export interface GpqaRow {
  readonly item: string;
  readonly base: number;
  readonly head: number;
}

/**
 * Two models on the 198 items of GPQA Diamond, 5 epochs each, paired by item and epoch: the weaker one is the base.
 * `undefined` where this machine has no shared data.
 */
export function gpqaRows(): readonly GpqaRow[] | undefined {
  const path = sharedData("data/gpqa_diamond_scores.csv");
  if (path === undefined) return undefined;
  const [, ...lines] = readFileSync(path, "utf8").trim().split(/\r?\n/);
  const models = new Map<string, Map<string, number>>();
  for (const line of lines) {
    const [item, model, score, epoch] = line.split(",") as [string, string, string, string];
    const ofModel = models.get(model) ?? new Map<string, number>();
    models.set(model, ofModel.set(`${item} ${epoch}`, Number(score)));
  }
  const head = models.get("openai/gpt-5-nano-2025-08-07") as Map<string, number>;
  const base = models.get("openai/gpt-5.4-mini-2026-03-17") as Map<string, number>;
  return [...head].map(([key, value]) => ({
    item: key.split(" ")[0] as string,
    base: base.get(key) as number,
    head: value,
  }));
}
