import { JSON_OUTPUT } from "./catalog-options.ts";
import type { CommandSpec } from "./command.ts";

export const ROLLOUT: CommandSpec = {
  name: "rollout",
  summary: "Take a model from offline over shadow and canary to full, or back: state, plan and weights are files.",
  positionals: "start|step|status|advance|pause|rollback|abort|retry|confirm [EFFECT]",
  options: [
    { name: "state", value: "FILE", summary: "The state, as JSON; `start` makes it." },
    { name: "plan", value: "FILE", summary: "The plan, as YAML or JSON; a Rollout policy is one." },
    {
      name: "candidate",
      value: "MODEL",
      summary: "start: the model to roll out, if the plan names none. It waits where another is under way.",
    },
    { name: "stable", value: "MODEL", summary: "start: the model in production; none for the first ever." },
    { name: "weights", value: "FILE", summary: "Publish weights and alias to this file, for the router." },
    {
      name: "outbox",
      value: "FILE",
      summary: "Append what is to be told (deployments, locks, issues) to this file as JSON lines.",
    },
    { name: "environment", value: "NAME", summary: "Of the deployments.", default: "production" },
    { name: "ref", value: "REF", summary: "Of the deployments: the commit that was approved.", default: "HEAD" },
    { name: "by", value: "NAME", summary: "Who asks. Needed wherever a person decides." },
    { name: "why", value: "TEXT", summary: "Why; kept in the state." },
    { name: "id", value: "ID", summary: "Names a command, so that it is taken once however often it is sent." },
    { name: "hold", value: "REASON", summary: "step, advance: go nowhere but back, as in a freeze window." },
    { name: "observed", value: "MODEL", summary: "confirm: what the alias was read back as; empty for none." },
    { name: "failed", value: "WHY", summary: "confirm: the effect could not be carried out." },
    JSON_OUTPUT,
  ],
  exits:
    "0 it goes on, waits or has ended well, 1 rejected, rolled back or on the way back, 2 paused, refused or not readable.",
  load: () => import("./rollout.ts"),
};
