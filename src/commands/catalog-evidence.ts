import { AUDIT, JSON_OUTPUT, POLICIES, SUITE } from "./catalog-options.ts";
import type { CommandSpec } from "./command.ts";

/** Commands that hold a grader against something outside of it: other graders, and people. */
export const EVIDENCE_COMMANDS: readonly CommandSpec[] = [
  {
    name: "holdout",
    summary: "Hold a reward against graders it was not trained on, over checkpoints: correlation, gap, alarm.",
    positionals: "",
    options: [
      { name: "reward", value: "REPORT", summary: "What the reward said, by `evaluate --report`." },
      {
        name: "holdout",
        value: "REPORT",
        summary: "What a holdout said of the same trajectories. Several may be given.",
        repeatable: true,
      },
      {
        name: "redundant",
        value: "REPORT",
        summary: "Another grader that should say the same as the reward; all are compared with each other.",
        repeatable: true,
      },
      { name: "by", value: "FIELD", summary: "What a point is: checkpoint_id or model.", default: "checkpoint_id" },
      { name: "order", value: "A,B,C", summary: "The points in order; by the numbers in their names otherwise." },
      {
        name: "margin",
        value: "NUMBER",
        summary: "The fall of the holdout that is an alarm, in its own units.",
        default: "0.05",
      },
      { name: "confidence", value: "SHARE", summary: "Of intervals and of the alarm.", default: "0.95" },
      { name: "svg", value: "FILE", summary: "Draw the curve of the first holdout." },
      JSON_OUTPUT,
    ],
    exits: "0 quiet, 1 the reward rises while a holdout falls, 2 it cannot be told.",
    load: () => import("./holdout.ts"),
  },
  {
    name: "audit",
    summary:
      "Samples for people to judge, their labels and what they found; and the ledger: prove it, list it, say who approved what.",
    positionals: "sample|import|report [SHEET...] | verify|show|why|expire|redact [ID]",
    options: [
      POLICIES,
      { ...SUITE, summary: "The suite that is audited." },
      {
        name: "seed",
        value: "TEXT",
        summary: "sample: drawn by it; one that the author cannot choose, e.g. the id of the run.",
      },
      { name: "n", value: "N", summary: "sample: how many trajectories.", default: "30" },
      {
        name: "base",
        value: "REPORT",
        summary: "sample: an earlier report of the suite; verdicts that differ are drawn more often.",
      },
      { name: "checkpoint", value: "ID", summary: "sample: of this checkpoint alone." },
      { name: "out", value: "FILE", summary: "sample: the sheet. import: the labels, where the suite names none." },
      { name: "markdown", value: "FILE", summary: "sample: also write it with check boxes, for a pull request." },
      {
        name: "ticked",
        value: "FILE",
        summary: "import: that Markdown with boxes ticked, as the answers of the sheet.",
      },
      { name: "rater", value: "NAME", summary: "import: who ticked." },
      { name: "date", value: "YYYY-MM-DD", summary: "import: when." },
      ...AUDIT,
    ],
    exits:
      "verify: 0 it holds, 1 something was done to it, 2 not proved. why: 0 accounted for, 1 something lacks, 2 unknown. Others: 0 done, 2 not.",
    load: () => import("./audit.ts"),
  },
];
