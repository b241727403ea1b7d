import { JSON_OUTPUT, POLICIES } from "./catalog-options.ts";
import type { CommandSpec } from "./command.ts";
import { PREFERENCES } from "./preferences-spec.ts";

export const EXPORT: CommandSpec = {
  name: "export",
  summary:
    "Write one grader as a provider's JSON, or as one Python file that scores the same; a tool scope for a runtime; or preference pairs from graded steps.",
  positionals: "GRADER|SCOPE|preferences",
  options: [
    { name: "format", value: "FORMAT", summary: "openai, python or tool-scope." },
    { name: "out", value: "FILE", summary: "Where to write it; standard output where none is given." },
    POLICIES,
    ...PREFERENCES,
    JSON_OUTPUT,
  ],
  exits: "0 exported, 1 a task of the runs is held out, 2 no such grader, no such form, or no pair.",
  load: () => import("./export.ts"),
};
