import { Type } from "typebox";
import type { SampleField } from "./process-type.ts";

const PLACES = ["output", "tool_arguments", "actions"] as const;

/** Which texts of the assistant a process type looks through, as `written.py` collects them. */
export const Over = Type.Optional(
  Type.Array(Type.Enum(PLACES), {
    minItems: 1,
    uniqueItems: true,
    description:
      "Where it looks: output (the default), tool_arguments, actions (all that the assistant said and all its calls' arguments).",
  }),
);

const READ_FOR = { output: "output_text", tool_arguments: "output_tools", actions: "trajectory.actions" } as const;

export function readsOver(over: readonly (keyof typeof READ_FOR)[] = ["output"]): readonly SampleField[] {
  return PLACES.filter((place) => over.includes(place)).map((place) => READ_FOR[place]);
}
