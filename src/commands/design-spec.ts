import { JSON_OUTPUT, JUDGE, POLICIES } from "./catalog-options.ts";
import type { CommandSpec } from "./command.ts";

export const DESIGN: CommandSpec = {
  name: "design",
  summary:
    "What the parts of a reward are worth: which say the same, which never differ, and which weights predict outcomes.",
  positionals: "",
  options: [
    { name: "suite", value: "NAME", summary: "Grade this suite, whose grader has parts." },
    { name: "grader", value: "FILE", summary: "A native grader JSON file, used instead of policies." },
    { name: "dataset", value: "FILE", summary: "Trajectories as JSONL, with --grader." },
    { name: "recordings", value: "FILE", summary: "Judge recordings as JSONL, with --grader." },
    { name: "keep", value: "PART", summary: "Leave this part's weight as it is; safety always is.", repeatable: true },
    { name: "resamples", value: "N", summary: "Of whole tasks, for the intervals.", default: "2000" },
    POLICIES,
    JUDGE,
    JSON_OUTPUT,
  ],
  exits: "0 told, whatever it says, 2 nothing could be told. It changes no file.",
  load: () => import("./design.ts"),
};
