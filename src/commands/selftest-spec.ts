import { JSON_OUTPUT, JUDGE, POLICIES, SUITE } from "./catalog-options.ts";
import type { CommandSpec } from "./command.ts";

export const SELFTEST: CommandSpec = {
  name: "selftest",
  summary:
    "Run the gates on changes that are none and on planted regressions: how often do they err, how often do they see?",
  positionals: "",
  options: [
    POLICIES,
    SUITE,
    {
      name: "runs",
      value: "N",
      summary: "Resamples of each suite for identical graders, 200 or more.",
      default: "200",
    },
    {
      name: "planted-runs",
      value: "N",
      summary: "Resamples of each suite for each kind of regression.",
      default: "50",
    },
    { name: "discordance", value: "SHARE", summary: "Of verdicts that a planted regression turns.", default: "0.2" },
    { name: "loss", value: "SHARE", summary: "Of verdicts that it turns wrong, net.", default: "0.1" },
    {
      name: "noise",
      value: "SHARE",
      summary: "Of verdicts turned in each arm where neither is worse.",
      default: "0.02",
    },
    { name: "seed", value: "S", summary: "A whole number; the same one gives the same figures.", default: "1" },
    { name: "max-flip-rate", value: "SHARE", summary: "Of identical graders that are told apart.", default: "0.01" },
    { name: "max-false-alarms", value: "SHARE", summary: "Of noise that is called a loss.", default: "0.1" },
    { name: "min-power", value: "SHARE", summary: "Of each kind of regression that is found.", default: "0.9" },
    { name: "save", summary: "Keep the record as selftest.json beside the policies, where a Gate may demand it." },
    { name: "verify", summary: "Whether the record that is kept there is what was measured now." },
    JUDGE,
    JSON_OUTPUT,
  ],
  exits: "0 within the bounds, 1 not, 2 nothing could be measured.",
  load: () => import("./selftest.ts"),
};
