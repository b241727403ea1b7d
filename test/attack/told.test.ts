import { expect, test } from "vitest";
import { subjectsOf } from "../../src/attack/subject.ts";
import { isToldWhichCall } from "../../src/attack/told.ts";
import { toolRuns } from "../support/attack-pairs-tools.ts";

const open = (id: string) => ({ tool: "open", arguments: `{"id":"${id}"}` });
const every = { text: "Done.", calls: [open("a1"), open("b2")] };
const told = (prompt: string): boolean => {
  const [subject] = subjectsOf(
    toolRuns("door", ["open"], [{ prompt, item: {}, right: [["open", { id: "a1" }]], wrong: [] }]),
  );
  return subject !== undefined && isToldWhichCall(every, subject);
};

test("a prompt that names the right call alone leaves nothing to find out", () => {
  expect(told("Open door a1.")).toBe(true);
});

test("a prompt that names no call, every call or another one does", () => {
  expect([told("Open my door."), told("Open a1 or b2, whichever is right."), told("It is not b2.")]).toEqual([
    false,
    false,
    false,
  ]);
});
