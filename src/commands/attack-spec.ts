import { JSON_OUTPUT, JUDGE, POLICIES, SARIF } from "./catalog-options.ts";
import type { CommandSpec } from "./command.ts";

export const ATTACK: CommandSpec = {
  name: "attack",
  summary: "Try to be paid by a grader without doing the work: a catalogue of attacks, then a search for loopholes.",
  positionals: "",
  options: [
    {
      name: "grader",
      value: "FILE",
      summary: "A native grader JSON file, or the YAML file of a Grader policy. Without one, suites are attacked.",
    },
    { name: "dataset", value: "FILE", summary: "Recorded trajectories as JSONL (gzip accepted)." },
    {
      name: "pass-threshold",
      value: "NUMBER",
      summary: "A score at or over it is a pass. The policy's own, or 0.5, where none is given.",
    },
    { name: "budget", value: "N", summary: "Grades that the attack may ask for.", default: "8000" },
    { name: "seconds", value: "N", summary: "Seconds that it may take.", default: "20" },
    { name: "seed", value: "S", summary: "A whole number; the same one searches in the same way.", default: "1" },
    {
      name: "save",
      value: "FILE",
      summary: "Add each exploit to this dataset, as a run that is known to have failed.",
    },
    {
      name: "suite",
      value: "NAME",
      summary: "The suite to attack. Those that a gate wants attacked, where none is named.",
    },
    POLICIES,
    { name: "recordings", value: "FILE", summary: "Judge recordings as JSONL." },
    JUDGE,
    SARIF,
    JSON_OUTPUT,
  ],
  exits: "0 resistant, 1 exploitable, 2 could not decide (inconclusive, or invalid input).",
  load: () => import("./attack.ts"),
};
