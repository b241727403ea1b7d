import { JUDGE, SUITE } from "./catalog-options.ts";
import type { OptionSpec } from "./command.ts";

/** Of `export preferences`, beside those that every export has. */
export const PREFERENCES: readonly OptionSpec[] = [
  { ...SUITE, summary: "preferences: grade this suite, whose grader credits steps." },
  { name: "report", value: "FILE", summary: "preferences: a report with steps, instead of a suite." },
  { name: "dataset", value: "FILE", summary: "preferences: the trajectories that the report is of." },
  { name: "segment", value: "STEPS", summary: "preferences: steps of the model in each output.", default: "1" },
  { name: "margin", value: "CREDIT", summary: "preferences: the least difference of credit.", default: "0.1" },
  { name: "per-prefix", value: "N", summary: "preferences: pairs of one prefix at most.", default: "1" },
  { name: "prompt", value: "FILE", summary: "preferences: messages before the run, as JSON with {{ item.x }} in it." },
  { name: "tools", value: "FILE", summary: "preferences: the tools of the model, as JSON; else those of the item." },
  { name: "protect", value: "FILE", summary: "preferences: more tasks never to train on.", repeatable: true },
  { name: "leave-out", summary: "preferences: go on without the tasks that are held out." },
  JUDGE,
];
