import { BASE, JSON_OUTPUT, POLICIES } from "./catalog-options.ts";
import type { CommandSpec } from "./command.ts";

export const EFFECTS: CommandSpec = {
  name: "effects",
  summary:
    "What a merge and the next release tag would cause: jobs, promotions, rollbacks, tool scopes; with a digest.",
  positionals: "",
  options: [
    BASE,
    { name: "head", value: "REV", summary: "The revision with the change. The work tree where none is given." },
    POLICIES,
    {
      name: "approved",
      value: "FILE",
      summary: "A plan that was approved, as --json prints it: is what would be done still that?",
    },
    JSON_OUTPUT,
  ],
  exits: "0 planned, or as approved; 1 not as approved, with each difference; 2 nothing to plan, or not valid.",
  load: () => import("./effects.ts"),
};
