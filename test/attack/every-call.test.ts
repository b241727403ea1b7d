import { expect, test } from "vitest";
import { candidatesOf } from "../../src/attack/attack.ts";
import { EVERY_CALL } from "../../src/attack/families/every-call.ts";
import { materialOf } from "../../src/attack/fragments.ts";
import { subjectsOf } from "../../src/attack/subject.ts";
import { toolRuns } from "../support/attack-pairs-tools.ts";

test("a tool is called for every value that any call had, between the calls that were recorded around it", () => {
  const rows = toolRuns(
    "door",
    ["look", "open"],
    ["a", "b"].map((id) => ({
      prompt: "Open it.",
      item: { id },
      right: [
        ["look", {}],
        ["open", { id }],
      ],
      wrong: [],
    })),
  );
  const subjects = subjectsOf(rows);
  const material = materialOf(
    { type: "python", name: "g", source: "def grade(sample, item):\n    return 1" },
    rows,
    subjects,
  );
  const made = EVERY_CALL.flatMap((attack) =>
    attack.kind === "output" ? candidatesOf(attack, material, subjects) : [],
  );
  expect(made.map(({ calls }) => calls)).toContainEqual([
    { tool: "look", arguments: "{}" },
    { tool: "open", arguments: '{"id":"a"}' },
    { tool: "open", arguments: '{"id":"b"}' },
  ]);
});
