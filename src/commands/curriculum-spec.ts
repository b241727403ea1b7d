import { JSON_OUTPUT, JUDGE, POLICIES } from "./catalog-options.ts";
import type { CommandSpec } from "./command.ts";

export const CURRICULUM: CommandSpec = {
  name: "curriculum",
  summary: "Propose the next training mix from the weakest slices and the tasks of which there is something to learn.",
  positionals: "",
  options: [
    {
      name: "pool",
      value: "FILE",
      summary:
        "Tasks that may be trained on, as JSONL: training rows or trajectories. Default: what the jobs train on.",
      repeatable: true,
    },
    {
      name: "suite",
      value: "NAME",
      summary: "Evidence: grade this suite. Default: those of purpose regression that grade with a job's reward.",
      repeatable: true,
    },
    { name: "report", value: "FILE", summary: "Evidence: a report of evaluate.", repeatable: true },
    {
      name: "protect",
      value: "FILE",
      summary: "More tasks never to train on, beside those of holdout suites and of the jobs' validation.",
      repeatable: true,
    },
    { name: "leave-out", summary: "Go on without the tasks that are held out, and list them. Else they end it." },
    { name: "size", value: "N", summary: "Rows of the mix. Default: as many as the pool has tasks." },
    {
      name: "keep",
      value: "SHARE",
      summary: "What every slice keeps of its share of the pool, whatever is known.",
      default: "0.3",
    },
    {
      name: "explore",
      value: "SHARE",
      summary: "Of the rest, for tasks of which nothing is known; at most their share of the pool.",
      default: "0.2",
    },
    { name: "most", value: "TIMES", summary: "No task gets more than so many times its even share.", default: "4" },
    { name: "out", value: "FILE", summary: "Write the manifest, as JSON or (.yaml) as YAML." },
    { name: "rows", value: "FILE", summary: "Write the training rows themselves, each as often as the mix has it." },
    { name: "check", value: "FILE", summary: "Whether this manifest (JSON) is what would be proposed now." },
    POLICIES,
    JUDGE,
    JSON_OUTPUT,
  ],
  exits: "0 proposed, 1 a task of the pool is held out, nothing is learnable, or --check differs, 2 nothing is known.",
  load: () => import("./curriculum.ts"),
};
