import { JSON_OUTPUT, JUDGE, POLICIES, SPENDING } from "./catalog-options.ts";
import type { CommandSpec } from "./command.ts";

export const CHECKPOINT: CommandSpec = {
  name: "checkpoint",
  summary: "Ask checkpoints of a job for samples, grade them as the policy says, and propose the one that it takes.",
  positionals: "sample|evaluate|propose JOB",
  options: [
    POLICIES,
    { name: "model", value: "MODEL", summary: "sample: what is asked, as the endpoint names it." },
    { name: "as", value: "MODEL", summary: "sample: its name in the runs, where the endpoint has another for it." },
    {
      name: "checkpoint",
      value: "ID",
      summary: "sample: the checkpoint's id in the runs; the model's name if absent, and none for the base model.",
    },
    { name: "out", value: "FILE", summary: "sample: the runs, as JSONL; those that stand there already are kept." },
    { name: "runs", value: "FILE", summary: "evaluate, propose: runs as JSONL; may be given again.", repeatable: true },
    { name: "order", value: "A,B,…", summary: "The checkpoints in the order of training; by their numbers if absent." },
    { name: "rollout", value: "NAME", summary: "The Rollout to propose for; its stable model is compared with too." },
    { name: "recordings", value: "FILE", summary: "Answers of judges; with --judge record they are kept here." },
    JUDGE,
    ...SPENDING,
    { name: "open", summary: "propose: open the pull request, instead of writing the file here." },
    { name: "repo", value: "OWNER/NAME", summary: "propose: on GitHub; GITHUB_REPOSITORY if absent." },
    {
      name: "branch",
      value: "NAME",
      summary: "propose: the branch to be merged into; the repository's own if absent.",
    },
    { name: "report", value: "FILE", summary: "evaluate, propose: also write the evaluation as JSON." },
    JSON_OUTPUT,
  ],
  exits: "0 a checkpoint is chosen (sample: every run is there), 1 none is good enough, 2 it cannot be told.",
  load: () => import("./checkpoint.ts"),
};
