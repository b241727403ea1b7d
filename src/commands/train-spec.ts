import { JSON_OUTPUT, LEDGER_BRANCH, POLICIES } from "./catalog-options.ts";
import type { CommandSpec } from "./command.ts";

export const TRAIN: CommandSpec = {
  name: "train",
  summary: "Start the RFT job of an approved plan once, watch it, and stop it where its policy says so.",
  positionals: "[JOB]",
  options: [
    { name: "plan", summary: "What would be sent, and what speaks against it. Sends nothing." },
    { name: "start", summary: "Bring about one job, whoever else tries and wherever an earlier run was cut off." },
    {
      name: "watch",
      summary: "Look once: enter what is news, stop the job where it must be. Without JOB, every one that is not over.",
    },
    { name: "status", summary: "Look once, and do nothing." },
    { name: "cancel", summary: "Cancel the job." },
    { name: "approved", value: "FILE", summary: "start: the approved plan, as `gradegate effects --json` prints it." },
    { name: "attempt", value: "N", summary: "plan, start: another than 1 is another job.", default: "1" },
    POLICIES,
    { name: "head", value: "REV", summary: "The revision of the policies. The work tree where none is given." },
    LEDGER_BRANCH,
    { name: "by", value: "NAME", summary: "start, cancel: who does it, for the ledger." },
    { name: "sample", value: "N", summary: "start: runs to grade at the provider and here, before.", default: "5" },
    { name: "prices", value: "FILE", summary: "What judges cost, as YAML or JSON." },
    { name: "holdout", value: "FILE", summary: "watch: what `gradegate holdout --json` said of the checkpoints." },
    { name: "every", value: "MINUTES", summary: "watch: until the next look; used up by then counts.", default: "15" },
    { name: "svg", value: "FILE", summary: "watch, status: also draw the reward curves." },
    JSON_OUTPUT,
  ],
  exits:
    "0 started, running or succeeded; 1 refused, failed, stopped or over a limit; 2 not known, waiting or not readable.",
  load: () => import("./train.ts"),
};
