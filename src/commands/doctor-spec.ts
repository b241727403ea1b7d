import { JSON_OUTPUT, POLICIES } from "./catalog-options.ts";
import type { CommandSpec } from "./command.ts";

export const DOCTOR: CommandSpec = {
  name: "doctor",
  summary: "Check that the repository holds its gate up: branch rules, tags, environments, workflows, CODEOWNERS.",
  positionals: "",
  options: [
    POLICIES,
    { name: "repo", value: "OWNER/NAME", summary: "On GitHub; GITHUB_REPOSITORY where none is given." },
    { name: "branch", value: "NAME", summary: "The branch merged into; the default branch where none is given." },
    { name: "offline", summary: "Only what is in the files; asks GitHub nothing." },
    JSON_OUTPUT,
  ],
  exits: "0 all is in place, 1 something is missing, 2 something could not be seen.",
  load: () => import("./doctor.ts"),
};
